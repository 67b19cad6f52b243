// An own cluster by the keyboard alone: begun with a pasted list of units, its settings changed, its drafts copied, named,
// deleted and brought back; a file opened, and another answered; a second tab told of; all drafts saved. After each step the
// focus is on something, and one sees on what.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { BeginPage } from "../pages/begin.mjs";
import { CampaignFrame } from "../pages/campaign.mjs";
import { CompareDialog } from "../pages/compare.mjs";
import { Keys } from "../pages/keys.mjs";
import { SettingsPage } from "../pages/settings.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";
import { twoStates } from "../states.mjs";

const UNITS = ["Xã An Biên", "Phường Rạch Giá", "Đặc khu Phú Quốc"];
const NAME = "Cụm thi đua số 4";
const NAMED = "Bản cho hội nghị";

/** WebKitGTK lets no script put the list of units on the clipboard. */
export const suits = (engine, place) => place === { chromium: "file", firefox: "hosted" }[engine];

export default async function keyboardOwn({ browser, start }) {
  const [shell, first, begin, settings, frame] = [Shell, StartPage, BeginPage, SettingsPage, CampaignFrame].map((page) => new page(browser));
  const keys = new Keys(browser);
  const over = async (text) => {
    await browser.press("Control+a");
    await browser.type(text);
  };

  // A cluster of three units out of a numbered list.
  await shell.open(start);
  await keys.press({ css: "main a", name: "Lập kỳ thi đua" });
  await begin.stands();
  await keys.isOn("h1");
  await keys.to(".templates__choice");
  await browser.press("ArrowDown");
  await keys.to("#name");
  await browser.type(NAME);
  await keys.copied(UNITS.map((unit, at) => `${at + 1}. ${unit}`).join("\n"));
  await keys.to("#units");
  await browser.press("Control+v");
  await browser.until("the units are understood", async () => (await begin.read()).includes("3 đơn vị"));
  await keys.press({ css: "main button", name: "Lập kỳ thi đua" });
  await browser.appears(".grid__input:focus");

  // Settings: a figure half typed is kept when one goes elsewhere; units named, moved, taken out, brought back, added.
  await browser.press("Shift+F6");
  await keys.press({ css: "nav a", name: "Thiết lập" }, "Shift+Tab");
  await settings.stands();
  await keys.to("#year");
  await over("20300");
  await browser.press("Tab");
  await browser.until("the mistake stands at its field", async () => (await settings.problem("year")).includes("bốn chữ số"));
  await browser.press("Shift+Tab");
  await over("2030");
  await keys.to(settings.unit(1));
  await over(UNITS[1]);
  await browser.press("Tab");
  await browser.until("a name is not taken twice", async () => (await settings.unitProblem(1)).includes("đã có trong cụm"));
  await browser.press("Shift+Tab");
  await over("Xã An Minh");
  await keys.press({ css: "main button", name: "Chuyển Xã An Minh xuống" });
  await settings.has([UNITS[1], "Xã An Minh", UNITS[2]]);
  await keys.isOn({ css: "main button", name: "Chuyển Xã An Minh xuống" });
  await keys.press({ css: "main button", name: "Bỏ Xã An Minh" });
  await settings.has(UNITS.slice(1));
  await keys.isOn("#settings-undo");
  await browser.press("Enter");
  await settings.has([UNITS[1], "Xã An Minh", UNITS[2]]);
  await keys.isOn("#add-units");
  await browser.type("Xã Đông Hòa; Xã Minh Thuận");
  await keys.press({ css: "main button", name: "Thêm" });
  await settings.has([UNITS[1], "Xã An Minh", UNITS[2], "Xã Đông Hòa", "Xã Minh Thuận"]);
  await keys.isOn("#add-units");
  await keys.to("#deputy", "Shift+Tab");
  await browser.press("ArrowDown");
  await keys.to("#name", "Shift+Tab");
  await over("Cụm thi đua số 5");
  await browser.back();
  await browser.appears("#grid");
  await frame.saved();
  await browser.until("the name being typed was kept", async () => (await frame.title()).includes("Cụm thi đua số 5"));

  // Drafts.
  const title = "Cụm thi đua số 5, 2030";
  await keys.press({ css: "header a", name: "Giao Ước" }, "Shift+Tab");
  await browser.appears("#drafts-title");
  await keys.press({ css: "main button", name: `Tạo bản sao của ${title}` });
  await first.has(2);
  await keys.isOn({ css: "main button", name: `Tạo bản sao của ${title}` });
  await keys.press({ css: "main button", name: `Đổi tên ${title} (bản sao)` }, "Shift+Tab");
  await keys.isOn(first.nameField);
  await over("Nháp");
  await browser.press("Escape");
  await keys.isOn({ css: "main button", name: `Đổi tên ${title} (bản sao)` });
  await browser.press("Enter");
  await keys.isOn(first.nameField);
  await over(NAMED);
  await browser.press("Enter");
  await keys.isOn({ css: "main button", name: `Đổi tên ${NAMED}` });
  await keys.press({ css: "main button", name: `Xóa bản nháp ${NAMED}` });
  await first.has(1);
  await keys.isOn({ css: "main .notice button", name: "Khôi phục" });
  await browser.press("Enter");
  await first.has(2);
  await keys.isOn("#drafts-title");
  await keys.press({ css: "main a", name: `Mở ${NAMED}` });
  await browser.appears("main table.ranking");
  await keys.isOn("h1");

  // Files: one that is new here, then one that went another way, which is asked about.
  const [here, there] = twoStates(2);
  for (const [name, text] of [["cum-4.giaouoc.json", here], ["cum-4-huyen-gui.giaouoc.json", there]]) {
    await keys.press({ css: "header a", name: "Giao Ước" }, "Shift+Tab");
    await browser.appears("#drafts-title");
    await first.chooserAsked(() => keys.press({ css: "main button", name: "Mở tệp" }));
    writeFileSync(path.join(browser.home, name), text);
    await first.openFile(path.join(browser.home, name));
    if (text === here) await browser.appears("main table.ranking");
  }
  const dialog = new CompareDialog(browser);
  await dialog.stands();
  await keys.isOn({ css: "dialog[open] button", name: "Giữ cả hai" });
  assert.ok(await keys.isSeen(), "one sees which answer Enter gives");
  await keys.to("dialog[open] .compare__scroll", "Shift+Tab");
  await keys.press({ css: "dialog[open] button", name: "Lấy bản trong tệp" });
  await dialog.isGone();
  await frame.told("được thay bằng bản trong tệp");
  await keys.isOn("main h1");

  // Another tab on the draft is told of, above what the file did; both are closed.
  const address = await browser.address();
  await browser.openTab(address);
  await browser.appears("main table.ranking");
  await browser.toTab(0);
  await frame.told("cũng đang mở ở một thẻ khác");
  for (const words of ["được thay bằng bản trong tệp", "cũng đang mở ở một thẻ khác"]) {
    await frame.inNotice("Đóng", (button) => keys.press(button, "Shift+Tab"));
    await frame.untold(words);
    await keys.isOn("main h1");
  }

  // Last, for the panel of downloads takes the keys of Firefox: all drafts go into one file.
  await keys.press({ css: "header a", name: "Giao Ước" }, "Shift+Tab");
  await browser.appears("#drafts-title");
  const drafts = (await first.drafts()).length;
  const file = readFileSync(await first.exportAll((button) => keys.press(button)), "utf8");
  assert.equal(JSON.parse(file).drafts.length, drafts, "every draft is in it");
  assert.deepEqual(await browser.errors(), []);
}
