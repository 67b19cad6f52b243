// From the first page to the saved file by the keyboard alone: every step shows where the focus is.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { ChartsPage } from "../pages/charts.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { Keys } from "../pages/keys.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";

const INDICATOR = "Giải ngân vốn đầu tư";

export const suits = (engine, place) => place === { chromium: "hosted", firefox: "file", webkit: "hosted" }[engine];

export default async function keyboard({ browser, start, engine }) {
  const cluster = new ClusterPage(browser);
  const sheet = new SheetPage(browser);
  await new Shell(browser).open(start);
  const keys = new Keys(browser);

  await browser.press("Tab");
  assert.match(await browser.text(":focus"), /Đến nội dung chính/, "the first key offers the way past the bar");
  await keys.to({ css: "main a", name: "Xem thử" });
  await browser.press("Enter");
  await cluster.stands();
  await browser.appears("h1:focus");

  // The table goes to another program; in Firefox the panel of downloads would take the keys.
  const copied = await cluster.copyTable((button) => keys.press(button));
  assert.match(copied, /\tHuyện Tân Hiệp\t561,13\t/);
  if (engine !== "firefox") {
    const saved = await cluster.saveTable((button) => keys.press(button));
    assert.match(readFileSync(saved, "utf8"), /;Huyện Tân Hiệp;561,13;/);
  }

  // The order another way round and back, and what decided it.
  await cluster.sortBy("Hạng", (head) => keys.press(head));
  assert.equal(await cluster.sortedBy("Hạng"), "descending");
  await browser.press("Enter");
  assert.equal(await cluster.sortedBy("Hạng"), "ascending");
  await cluster.followGap("0,57", (link) => keys.press(link));
  await new ChartsPage(browser).finds(/0,57/);
  await browser.appears("h1:focus");
  await browser.back();
  await cluster.stands();
  await browser.appears("h1:focus");

  await keys.to({ css: "main table.ranking th[scope=row] a", name: "Huyện Tân Hiệp" });
  await browser.press("Enter");
  await sheet.stands();
  await browser.appears("h1:focus");

  await keys.to(".grid__input");
  for (let steps = 0; steps < 12 && !(await browser.exists(`${await sheet.cell(INDICATOR, "actual")}[aria-selected]`)); steps += 1) {
    await browser.press("Tab");
  }
  await sheet.isChosen(INDICATOR, "actual");
  assert.ok(await keys.isSeen(), "the chosen cell is seen");
  await browser.type("148,2");
  await browser.press("Tab");
  await sheet.holds(INDICATOR, "points", "50");

  // The explanation, into it, out of it.
  await browser.press("Shift+Tab");
  await sheet.isChosen(INDICATOR, "actual");
  await browser.press("Shift+F2");
  assert.match(await browser.text("aside[aria-labelledby=why-title]"), /148,2/);
  await browser.press("F6");
  await browser.appears(".why__title:focus");
  await browser.press("Shift+F6");
  await browser.appears(".grid__input:focus");
  await browser.press("Escape");
  await browser.vanishes("aside[aria-labelledby=why-title]");
  await sheet.isChosen(INDICATOR, "actual");
  await browser.press("Control+z");
  await sheet.holds(INDICATOR, "actual", "140,3");
  await browser.press("Control+y");
  await sheet.holds(INDICATOR, "actual", "148,2");

  await browser.press("Shift+F6");
  await browser.appears(".sheet__total:focus");
  await keys.to({ css: "header button", name: "Lưu tệp" }, "Shift+Tab");
  await browser.press("Enter");
  const file = await browser.downloaded(/\.giaouoc\.json$/);
  assert.match(readFileSync(file, "utf8"), /148\.2/);
  assert.deepEqual(await browser.errors(), []);
}
