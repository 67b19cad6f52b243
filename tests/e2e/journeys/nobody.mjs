// A cluster that has no units yet: no page tells it as done or asks for what cannot be done, each leads to where units are added.
import assert from "node:assert/strict";
import { CampaignFrame } from "../pages/campaign.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { SettingsPage } from "../pages/settings.mjs";
import { Shell } from "../pages/shell.mjs";
import { withoutUnits } from "../files.mjs";

export const suits = (engine, place) => place === { chromium: "hosted", firefox: "hosted", webkit: "file" }[engine];

export default async function nobody({ browser, start }) {
  const frame = new CampaignFrame(browser);
  const settings = new SettingsPage(browser);
  await new Shell(browser).open(start);
  await withoutUnits(browser);
  for (const tab of ["Bảng tổng hợp cụm", "Biểu đồ", "Cần xem lại", "Nhập cả cụm"]) {
    await frame.toTab(tab);
    assert.equal(await frame.nobody(), "Cụm chưa có đơn vị nào", tab);
    assert.doesNotMatch(await browser.text("main"), /nhập đủ|Không còn gì|Chưa đơn vị nào/, tab);
    await frame.addUnits();
    await settings.stands();
  }
  await settings.add("Xã An Biên");
  await frame.toTab("Bảng tổng hợp cụm");
  await new ClusterPage(browser).stands();
}
