// Every screen, light and dark, wide and on a phone: no fault that axe can find, and nothing wider than the window.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { SCREENS, WIDTHS, show } from "../screens.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** axe does not depend on the browser, and the pages are the same in both builds. */
export const suits = (engine, place) => engine === "chromium" && place === "hosted";

export default async function screens({ browser, start }) {
  const faults = [];
  for (const dark of [false, true]) {
    for (const width of WIDTHS) {
      await browser.look({ width, dark });
      for (const screen of SCREENS) {
        await show(browser, start, screen);
        const found = await browser.evaluate(`async () => {
          ${AXE};
          const { violations } = await axe.run(document, { resultTypes: ["violations"] });
          return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => id + ": " + help + ": " + target.join(" ")));
        }`);
        const wide = await browser.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        const where = `${screen.name} at ${width}${dark ? ", dark" : ""}`;
        faults.push(...found.map((fault) => `${where}: ${fault}`));
        if (wide > 0) faults.push(`${where}: ${wide} px wider than the window`);
      }
    }
  }
  assert.deepEqual(faults, []);
  assert.deepEqual(await browser.errors(), []);
}
