// Cells that are cut stay as they are until they are pasted in their table, and then move as one step; given up, or overtaken by
// something else, they lose nothing. Elsewhere what is pasted is a copy.
import assert from "node:assert/strict";
import { BlockPage } from "../pages/block.mjs";
import { Cells } from "../pages/cells.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const REVENUE = "Tổng thu ngân sách";
const DISBURSED = "Giải ngân vốn đầu tư";
const DATED = "Gửi báo cáo quyết toán";
const SHARE = "Tỷ lệ dự án hoàn thành";

export const suits = (engine, place) => place === { chromium: "hosted", firefox: "file", webkit: "hosted" }[engine];

export default async function cutting({ browser, start }) {
  const sheet = new SheetPage(browser);
  const block = new BlockPage(browser);
  const cells = new Cells(browser);
  await new Shell(browser).open(start);
  await new StartPage(browser).openSample();
  await new ClusterPage(browser).openSheet("Huyện Tân Hiệp");
  await sheet.stands();
  const holds = async (wanted) => {
    for (const [[indicator, column], text] of wanted) await sheet.holds(indicator, column, text);
  };
  const [plan, actual, other] = [[REVENUE, "plan"], [REVENUE, "actual"], [DISBURSED, "actual"]];
  const before = [[plan, "78,5"], [actual, "93,415"], [other, "140,3"]];
  const cut = async (cell, count = 1) => {
    if (count === 1) await sheet.pick(...cell);
    await browser.press("Control+x");
    await cells.areCut();
    await sheet.foot(`Đã cắt ${count} ô: chọn ô cần chuyển đến rồi dán (Ctrl+V), hoặc bấm Esc để giữ nguyên.`);
  };

  // One cell, which stays until it is pasted, and comes back with one step.
  await cut(actual);
  await holds(before);
  await browser.press("ArrowDown");
  await sheet.foot("Đã cắt 1 ô");
  await browser.press("Control+v");
  await holds([[actual, "chưa nhập"], [other, "93,415"]]);
  await cells.areNotCut();
  assert.ok(!(await browser.texts(".foot__done")).some((said) => said.includes("Đã cắt")), "what to do next is done");
  await browser.press("Control+z");
  await holds(before);

  // Esc gives it up, and then what was copied is a copy.
  await cut(actual);
  await browser.press("Escape");
  await cells.areNotCut();
  await sheet.pick(...other);
  await browser.press("Control+v");
  await holds([[actual, "93,415"], [other, "93,415"]]);
  await browser.press("Control+z");

  // So it is once something else was entered, and once something else was copied.
  await cut(actual);
  await sheet.write(DISBURSED, "actual", "141");
  await cells.areNotCut();
  await sheet.pick(...plan);
  await browser.press("Control+v");
  await holds([[plan, "93,415"], [actual, "93,415"], [other, "141"]]);
  for (let undo = 0; undo < 2; undo += 1) await browser.press("Control+z");
  await cut(actual);
  await sheet.pick(...plan);
  await browser.press("Control+c");
  await cells.areNotCut();
  await cut(actual);
  await sheet.pick(...plan);
  await block.paste({ text: "55\n" });
  await holds([[plan, "55"], [actual, "93,415"]]);
  await cells.areNotCut();
  await browser.press("Control+z");
  await holds(before);

  // What its new cell does not take stays: one that is closed, and one of another kind.
  await cut(actual);
  await sheet.pick(REVENUE, "max");
  await browser.press("Control+v");
  await sheet.says("không sửa ở đây");
  await holds(before);
  await sheet.pick(DATED, "actual");
  await browser.press("Control+v");
  await sheet.holds(DATED, "actual", "93,415");
  assert.ok(await sheet.isInvalid(DATED, "actual"));
  await holds(before);
  await browser.press("Control+z");
  await sheet.holds(DATED, "actual", "28/06/2017");

  // A block is shown first; cancelled it stays cut, entered it moves but for what does not go in.
  await browser.draw(await sheet.cell(...plan), await sheet.cell(...other));
  await cut(plan, 4);
  await sheet.pick(DATED, "plan");
  await browser.press("Control+v");
  assert.match(await block.asks(), /sẽ dán 1 ô.*Các ô đã cắt được làm trống khi dán; ô nào không dán được thì giữ nguyên/);
  await browser.press("Escape");
  await browser.vanishes("dialog[open]");
  await cells.areCut();
  await browser.press("Control+v");
  await block.asks();
  await block.answer("Enter");
  await sheet.holds(SHARE, "actual", "140,3");
  await holds([[plan, "78,5"], [actual, "93,415"], [other, "chưa nhập"]]);
  await sheet.holds(DATED, "actual", "28/06/2017");
  await cells.areNotCut();
  await browser.click({ css: ".left button", name: "Bỏ danh sách này" });
  await browser.press("Control+z");
  await sheet.holds(SHARE, "actual", "92,1");
  await holds(before);

  // Elsewhere in the page, as in another program, it is a copy.
  await cut(actual);
  await browser.press("Control+f");
  await browser.appears(".find");
  await browser.press("Control+v");
  await browser.until("what was cut is pasted there", async () => (await browser.value(".find input")).trim() === "93,415");
  await browser.press("Escape");
  await block.open("Thực hiện");
  await block.pick(DISBURSED, "Tân Hiệp");
  await browser.press("Control+v");
  await block.holds(DISBURSED, "Tân Hiệp", "93,415");
  await block.holds(REVENUE, "Tân Hiệp", "93,415");
  await browser.press("Control+z");

  // Of all units at once a figure moves to the next unit.
  await browser.press("Control+x");
  await cells.areCut();
  await browser.press("ArrowUp");
  await browser.press("Control+v");
  await block.holds(REVENUE, "Tân Hiệp", "140,3");
  await block.holds(DISBURSED, "Tân Hiệp", "chưa nhập");
  await browser.press("Control+z");
  await block.holds(DISBURSED, "Tân Hiệp", "140,3");
  assert.deepEqual(await browser.errors(), []);
}
