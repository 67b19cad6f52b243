// Every screen from the smallest phone to the largest window, and with text twice as large: nothing wider than the window.
import assert from "node:assert/strict";
import { CampaignFrame } from "../pages/campaign.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { SCREENS, screensAt, show } from "../screens.mjs";

/** 640 px is also a window of 1280 px zoomed in twice; the form of a sheet changes at 720. */
const WIDTHS = [360, 640, 720, 1024, 2560];
const LARGE_TEXT_AT = [390, 1280];
/** What is only another look at a screen that is among the others fits where that does. */
const ALSO = ["failed-save", "start-drafts", "settings-own", "cluster-empty", "paper-sheet", "paper-cluster", "paste-left"];
const DIFFERS = ({ prepare, name }) => !prepare || ALSO.includes(name);

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

  // With the last change told in it the bar of a campaign is one line still, and so are the tabs.
  await browser.look({ width: 1280 });
  await show(browser, start, { ...SCREENS.find(({ name }) => name === "sheet"), afresh: true });
  await new SheetPage(browser).write("Tổng thu ngân sách", "actual", "90");
  await browser.evaluate(() => document.documentElement.removeAttribute("style"));
  const frame = new CampaignFrame(browser);
  await frame.saved();
  for (const width of [1280, 1024, 768, 724]) {
    await browser.look({ width });
    const [bar, tabs] = await frame.heights();
    if (bar > 56 || tabs > 48) faults.push(`the bar at ${width} is ${bar} px high, the tabs ${tabs}`);
  }
  assert.deepEqual(faults, []);
  assert.deepEqual(await browser.errors(), []);
}
