// From the first page to the saved file by the keyboard alone: every step shows where the focus is.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { ClusterPage } from "../pages/cluster.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";

const INDICATOR = "Giải ngân vốn đầu tư";

/** WebKitGTK leaves links out of the order of Tab; the two others stand for the builds. */
export const suits = (engine, place) => (engine === "chromium" || engine === "firefox") && place === "hosted";

/** Goes on by Tab (or back) until the focus is on what a locator means. */
async function tabTo(browser, locator, keys = "Tab") {
  for (let steps = 0; steps < 40; steps += 1) {
    await browser.press(keys);
    if (await browser.inPage(locator, (found) => found.includes(document.activeElement))) return;
  }
  throw new Error(`Tab does not lead to ${JSON.stringify(locator)}`);
}

/** Whether one can see where the focus is: by an outline, or on a cell of the grid. */
const focusIsSeen = (browser) =>
  browser.evaluate(() => {
    const active = document.activeElement;
    const shown = document.getElementById(active.getAttribute("aria-activedescendant") ?? "") ?? active;
    return [shown, ...(shown === active ? [] : [active])].some((element) => {
      const styles = [getComputedStyle(element), getComputedStyle(element, "::after")];
      return styles.some((style) => style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2);
    });
  });

export default async function keyboard({ browser, start }) {
  const cluster = new ClusterPage(browser);
  const sheet = new SheetPage(browser);
  await new Shell(browser).open(start);
  const go = async (locator, keys) => {
    await tabTo(browser, locator, keys);
    assert.ok(await focusIsSeen(browser), `the focus is seen on ${JSON.stringify(locator)}`);
  };

  await browser.press("Tab");
  assert.match(await browser.text(":focus"), /Đến nội dung chính/, "the first key offers the way past the bar");
  await go({ css: "main a", name: "Xem thử" });
  await browser.press("Enter");
  await cluster.stands();
  await browser.appears("h1:focus");

  await go({ css: "main table.ranking th[scope=row] a", name: "Huyện Tân Hiệp" });
  await browser.press("Enter");
  await sheet.stands();
  await browser.appears("h1:focus");

  await go(".grid__input");
  for (let steps = 0; steps < 12 && !(await browser.exists(`${await sheet.cell(INDICATOR, "actual")}[aria-selected]`)); steps += 1) {
    await browser.press("Tab");
  }
  await sheet.isChosen(INDICATOR, "actual");
  assert.ok(await focusIsSeen(browser), "the chosen cell is seen");
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
  await go({ css: "header button", name: "Lưu tệp" }, "Shift+Tab");
  await browser.press("Enter");
  const file = await browser.downloaded(/\.giaouoc\.json$/);
  assert.match(readFileSync(file, "utf8"), /148\.2/);
  assert.deepEqual(await browser.errors(), []);
}
