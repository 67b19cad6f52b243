// Every screen from the smallest phone to the largest window, and with text twice as large: nothing wider than the window.
import assert from "node:assert/strict";
import { screensAt, show } from "../screens.mjs";

/** 640 px is also a window of 1280 px zoomed in twice; the form of a sheet changes at 720. */
const WIDTHS = [360, 640, 720, 1024, 2560];
const LARGE_TEXT_AT = [390, 1280];
/** What is only another look at a screen that is among the others fits where that does. */
const DIFFERS = ({ prepare, name }) => !prepare || name === "failed-save" || name === "start-drafts";

export const suits = (engine, place) => engine === "chromium" && place === "hosted";
export const limit_s = 400;

export default async function widths({ browser, start }) {
  const faults = [];
  for (const [width, large] of [...WIDTHS.map((width) => [width, false]), ...LARGE_TEXT_AT.map((width) => [width, true])]) {
    await browser.look({ width });
    for (const screen of screensAt(width).filter(DIFFERS)) {
      await show(browser, start, screen);
      const wide = await browser.evaluate((size) => {
        document.documentElement.style.fontSize = size;
        return document.documentElement.scrollWidth - document.documentElement.clientWidth;
      }, large ? "200%" : "");
      if (wide > 0) faults.push(`${screen.name} at ${width}${large ? ", text twice as large" : ""}: ${wide} px wider than the window`);
    }
  }
  assert.deepEqual(faults, []);
  assert.deepEqual(await browser.errors(), []);
}
