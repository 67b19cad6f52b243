// Every screen in every state; all but those that differ little light and dark, wide and on a phone: no fault that axe can
// find, and nothing lying over what one clicks.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { screensAt, show } from "../screens.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LOOKS = [{ width: 1440 }, { width: 390 }, { width: 1440, dark: true }, { width: 390, dark: true }];
/** In the dark only the colours are others. */
const IN_THE_DARK = { runOnly: ["color-contrast"] };

/** axe does not depend on the browser, and the pages are the same in both builds. */
export const suits = (engine, place) => engine === "chromium" && place === "hosted";
export const limit_s = 600;

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
  // Under an open dialog nothing is to be clicked.
  const root = document.querySelector("dialog[open]") ?? document;
  return [...root.querySelectorAll("a, button, input, select, summary, h1, h2")]
    .filter((element) => element.checkVisibility({ checkOpacity: true }) && !element.matches(".skip, [type=file]"))
    .flatMap((element) => {
      const seat = element.getBoundingClientRect();
      if (seat.width < 2 || !inSight(element, seat)) return [];
      const over = document.elementFromPoint((seat.left + seat.right) / 2, (seat.top + seat.bottom) / 2);
      const free = !over || element.contains(over) || over.contains(element);
      return free ? [] : [`“${element.textContent.trim() || element.className}” under ${over.className || over.tagName}`];
    });
}

export default async function screens({ browser, start }) {
  const faults = [];
  for (const look of LOOKS) {
    await browser.look(look);
    const isFirst = look === LOOKS[0];
    for (const screen of screensAt(look.width).filter(({ only }) => isFirst || !only)) {
      await show(browser, start, screen);
      const found = await browser.evaluate(`async () => {
        ${AXE};
        const { violations } = await axe.run(document, { resultTypes: ["violations"], ...${JSON.stringify(look.dark ? IN_THE_DARK : {})} });
        return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => id + ": " + help + ": " + target.join(" ")));
      }`);
      if (isFirst && !screen.only) found.push(...(await browser.evaluate(covered)));
      faults.push(...found.map((fault) => `${screen.name} at ${look.width}${look.dark ? ", dark" : ""}: ${fault}`));
    }
  }
  assert.deepEqual(faults, []);
  // The page that has stopped was made to, once a look; nothing else stopped.
  const made = LOOKS.filter(({ width }) => screensAt(width).some(({ name }) => name === "stopped"));
  assert.deepEqual(await browser.errors(), made.map(() => "RuntimeError: unreachable"));
}
