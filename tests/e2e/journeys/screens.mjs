// Every screen in every state, light and dark, wide and on a phone: no fault that axe can find, nothing wider than the window,
// nothing lying over what one clicks, states that are seen without colours. Then every width from the smallest phone to the
// largest window, and text twice as large.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { screensAt, show } from "../screens.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LOOKS = [{ width: 1440 }, { width: 1024 }, { width: 390 }, { width: 1440, dark: true }, { width: 390, dark: true }];
const WIDTHS = [360, 640, 719, 720, 1280, 1920, 2560];
/** What is only another look at a screen that is among the others fits where that does. */
const stands = ({ prepare, english }) => !prepare || english;

/** axe does not depend on the browser, and the pages are the same in both builds. */
export const suits = (engine, place) => engine === "chromium" && place === "hosted";
export const limit_s = 400;

/** Runs in the page: what is drawn to be clicked, and has something else where one would click. */
function covered() {
  const inSight = (element, { left, right, top, bottom }) => {
    for (let outer = element.parentElement; outer; outer = outer.parentElement) {
      if (getComputedStyle(outer).overflow === "visible") continue;
      const frame = outer.getBoundingClientRect();
      if (left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom) return false;
    }
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  };
  return [...document.querySelectorAll("a, button, input, select, summary, h1, h2")]
    .filter((element) => element.checkVisibility({ checkOpacity: true }) && !element.matches(".skip, [type=file]"))
    .flatMap((element) => {
      const seat = element.getBoundingClientRect();
      if (seat.width < 2 || !inSight(element, seat)) return [];
      const over = document.elementFromPoint((seat.left + seat.right) / 2, (seat.top + seat.bottom) / 2);
      const free = !over || element.contains(over) || over.contains(element);
      return free ? [] : [`“${element.textContent.trim() || element.className}” under ${over.className || over.tagName}`];
    });
}

const tooWide = () => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return wide > 0 ? [`${wide} px wider than the window`] : [];
};

export default async function screens({ browser, start }) {
  const faults = [];
  const note = (where, found) => faults.push(...found.map((fault) => `${where}: ${fault}`));
  for (const look of LOOKS) {
    await browser.look(look);
    for (const screen of screensAt(look.width)) {
      await show(browser, start, screen);
      const where = `${screen.name} at ${look.width}${look.dark ? ", dark" : ""}`;
      note(where, await browser.evaluate(`async () => {
        ${AXE};
        const { violations } = await axe.run(document, { resultTypes: ["violations"] });
        return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => id + ": " + help + ": " + target.join(" ")));
      }`));
      note(where, await browser.evaluate(tooWide));
      if (look.width > 1000) note(where, await browser.evaluate(covered));
    }
  }
  for (const width of WIDTHS) {
    await browser.look({ width });
    for (const screen of screensAt(width).filter(stands)) {
      await show(browser, start, screen);
      note(`${screen.name} at ${width}`, await browser.evaluate(tooWide));
      if (width === 1280) note(`${screen.name} at ${width}`, await browser.evaluate(covered));
    }
  }
  // Zoomed in twice a window of 1280 px is one of 640, above. Larger text alone leaves the window as it is.
  for (const width of [390, 1280]) {
    await browser.look({ width });
    for (const screen of screensAt(width).filter(stands)) {
      await show(browser, start, screen);
      await browser.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
      note(`${screen.name} at ${width}, text twice as large`, await browser.evaluate(tooWide));
    }
  }
  assert.deepEqual(faults, []);
  assert.deepEqual(await browser.errors(), []);
}
