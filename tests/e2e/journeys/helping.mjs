// Help where one is: over the table while a cell is being typed in, over a form, on a phone; from it to the whole help and back.
import assert from "node:assert/strict";
import { Keys } from "../pages/keys.mjs";
import { SettingsPage } from "../pages/settings.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";

const REVENUE = "Tổng thu ngân sách";
const SAMPLE = "#/ky/mau-kien-giang-2017";

export const suits = (engine, place) => place === { chromium: "hosted", firefox: "file", webkit: "hosted" }[engine];

export default async function helping({ browser, start }) {
  const [shell, sheet, settings] = [Shell, SheetPage, SettingsPage].map((page) => new page(browser));
  const keys = new Keys(browser);
  await shell.open(`${start}${SAMPLE}/don-vi/tan-hiep`);
  await sheet.stands();

  // From the table of keys, with a cell half typed: it is open as it was when the help has gone.
  const opened = async () => {
    await keys.isOn(".grid__input");
    assert.equal(await browser.value(".grid__input"), "80");
    assert.match(await sheet.read(REVENUE, "actual"), /^93,415/, "nothing is entered yet");
    await browser.type(",5");
    await browser.press("Enter");
    await sheet.holds(REVENUE, "actual", "80,5");
    await browser.press("Control+z");
    await sheet.holds(REVENUE, "actual", "93,415");
  };
  await sheet.pick(REVENUE, "actual");
  await browser.type("80");
  await browser.press("F1");
  await keys.press({ css: "#keys button", name: "Trợ giúp về trang này" }, "Shift+Tab");
  assert.deepEqual(await shell.helped(), ["Chấm điểm một đơn vị", "Dán từ Excel", "Ý nghĩa các dấu", "Con số được đọc thế nào"]);
  await browser.press("Escape");
  await shell.isUnhelped();
  await opened();

  // With the mouse.
  await sheet.pick(REVENUE, "actual");
  await browser.type("80");
  await shell.askHelp();
  await shell.helped();
  await browser.click({ css: "dialog[open] button", name: "Đóng" });
  await shell.isUnhelped();
  await opened();

  // To the whole help, which leaves the cell as going elsewhere does, and back.
  await sheet.pick(REVENUE, "actual");
  await browser.type("80");
  await shell.askHelp();
  await shell.helped();
  await browser.click({ css: "dialog[open] button", name: "Toàn bộ trợ giúp" });
  await browser.appears("#help h2");
  assert.ok(!(await browser.exists({ css: "header button", name: "Trợ giúp" })), "who reads all of it is offered no part of it");
  await browser.back();
  await sheet.holds(REVENUE, "actual", "80");
  await shell.isUnhelped();

  // By F1 where there is no table; a field that is being typed in keeps what stands in it.
  await browser.click({ css: "nav.tabs a", name: "Biểu đồ" });
  await browser.appears(".heat");
  await browser.press("F1");
  assert.deepEqual(await shell.helped(), ["Đọc biểu đồ"]);
  await browser.press("F1");
  await browser.press("Escape");
  await shell.isUnhelped();
  await keys.isOn("main h1");
  await settings.open();
  await browser.click("#name");
  await browser.type(" và 3");
  await browser.press("F1");
  assert.deepEqual(await shell.helped(), ["Thiết lập"]);
  await browser.press("Escape");
  await shell.isUnhelped();
  await keys.isOn("#name");
  assert.match(await browser.value("#name"), / và 3/);
  await browser.click({ css: "nav.tabs a", name: "Cần xem lại" });
  await browser.appears(".review");
  await shell.askHelp();
  assert.deepEqual(await shell.helped(), ["Cần xem lại"]);
  // Back closes it, and leaves one where one is.
  await browser.back();
  await shell.isUnhelped();
  await browser.appears(".review");

  // In English, from the first page, where F1 and a Tab lead to the way on.
  await shell.toStart();
  await browser.appears("#drafts-title");
  await shell.turnLanguage();
  await browser.press("F1");
  assert.deepEqual(await shell.helped(), ["Drafts and files", "Comparing a file with a draft", "Three ways of working", "Your data"]);
  await keys.press({ css: "dialog[open] button", name: "All help topics" });
  await browser.appears({ css: "#help h2", name: "Reading the charts" });
  assert.deepEqual(await browser.errors(), []);
}
