// With the last change told in it the bar of a campaign is one line still, and so are the tabs, as narrow as the grid can be.
import assert from "node:assert/strict";
import { CampaignFrame } from "../pages/campaign.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { SCREENS, show } from "../screens.mjs";

export const suits = (engine, place) => engine === "chromium" && place === "hosted";

export default async function widths({ browser, start }) {
  await browser.look({ width: 1280 });
  await show(browser, start, { ...SCREENS.find(({ name }) => name === "sheet"), afresh: true });
  await new SheetPage(browser).write("Tổng thu ngân sách", "actual", "90");
  const frame = new CampaignFrame(browser);
  await frame.saved();
  for (const width of [1280, 1024, 768, 724]) {
    await browser.look({ width });
    const [bar, tabs] = await frame.heights();
    assert.ok(bar <= 56 && tabs <= 48, `the bar at ${width} is ${bar} px high, the tabs ${tabs}`);
  }
  assert.deepEqual(await browser.errors(), []);
}
