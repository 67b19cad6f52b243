// Looks at every screen in every state: once for each form of the page in which it is checked, light and dark, and in every
// width that the form has.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { covered, small, unreadable, wide } from "./faults.mjs";
import { checkedAt, show } from "./screens.mjs";
import { REFUSED } from "./states.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** What WCAG 2.2 AA asks beside all that axe looks at by itself; for thumbs more is measured, and what lies half under the bar is scrolled. */
const BY_MOUSE = { rules: { "target-size": { enabled: true } } };
/** In the dark only the colours are others. */
const IN_THE_DARK = { runOnly: ["color-contrast"] };
/** What axe finds in the first rows of a long table holds for those like them. */
const ALIKE = "tbody tr:nth-child(n + 61)";

const axe = (options) => `async () => {
  const { violations } = await axe.run({ exclude: [${JSON.stringify(ALIKE)}] }, { resultTypes: ["violations"], ...${JSON.stringify(options)} });
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => id + ": " + help + ": " + target.join(" ")));
}`;

/** What axe finds; a page that was loaded anew is given its program first. */
export async function axed(browser, options = {}) {
  if (!(await browser.evaluate(() => "axe" in globalThis))) await browser.evaluate(`() => { ${AXE}; }`);
  return browser.evaluate(axe(options));
}

/** Runs in the page: text so large, and the page laid out anew. */
function enlarge(size) {
  document.documentElement.style.fontSize = size;
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));
}

/** Runs in the page: its colours are those of the dark, or of the light again. */
function turn(theme) {
  const before = getComputedStyle(document.body).backgroundColor;
  document.documentElement.dataset.theme = theme;
  if (getComputedStyle(document.body).backgroundColor === before) throw new Error(`the page does not turn ${theme}`);
}

/** Finds no fault with any screen at `width`, nor at the `others`, each a width and the size of its text; `byThumb` all can be tapped. */
export async function inspect({ browser, start, width, others, byThumb = false }) {
  const faults = [];
  for (const screen of checkedAt(width)) {
    const note = (where, found) => faults.push(...found.map((fault) => `${screen.name} at ${where}: ${fault}`));
    await browser.look({ width });
    await show(browser, start, screen);
    for (const fault of [covered, unreadable, wide]) note(width, await browser.evaluate(fault));
    if (byThumb) {
      await browser.touch(true);
      note(`${width}, by thumb`, await browser.evaluate(small));
      await browser.touch(Boolean(screen.touched));
    }
    note(width, await axed(browser, byThumb ? {} : BY_MOUSE));
    if (!screen.alike) {
      // A page that has stopped does not follow the system any more; all are turned here as the button turns them.
      await browser.evaluate(turn, "dark");
      note(`${width}, dark`, await axed(browser, IN_THE_DARK));
      await browser.evaluate(turn, "light");
    }
    for (const [other, size] of others) {
      await browser.look({ width: other });
      await browser.evaluate(enlarge, size);
      for (const fault of [covered, unreadable, wide]) note(`${other}, text ${size}`, await browser.evaluate(fault));
    }
    await browser.evaluate(enlarge, "");
  }
  assert.ok(faults.length === 0, faults.join("\n"));
  // The page that has stopped was made to, and so were those that were not fetched; nothing else went wrong.
  const errors = await browser.errors();
  assert.deepEqual(errors.filter((error) => !error.startsWith(REFUSED)), ["RuntimeError: unreachable"]);
}
