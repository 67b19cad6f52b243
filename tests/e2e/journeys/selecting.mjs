// Cells are selected by the mouse and by a finger: drawn over, by the code of a row, and drawn out by the corner that a finger can
// hold; by the mouse the corner fills.
import assert from "node:assert/strict";
import { BlockPage } from "../pages/block.mjs";
import { CampaignFrame } from "../pages/campaign.mjs";
import { Cells } from "../pages/cells.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const FROM = "Tổng thu ngân sách";
const TO = "Giải ngân vốn đầu tư";
const MENU = ["Chép", "Cắt", "Dán", "Xóa", "Điền xuống", "Chọn trong danh sách"];
const LATER = "Gửi báo cáo quyết toán";
const COUNTED = "Số lượt lao động được giải quyết việc làm";
const TRAINED = "Tỷ lệ lao động qua đào tạo";
const DEFENCE = "Hoàn thành kế hoạch quốc phòng";
/** A screen that is wide enough for the grid and is touched. */
const TABLET = { viewport: { width: 1024, height: 768 }, hasTouch: true, permissions: ["clipboard-read"] };
const THUMB_PX = 44;

export const suits = (engine, place) => place === { chromium: "hosted", firefox: "file", webkit: "hosted", chromium109: "file" }[engine];

async function opened(browser, start) {
  const sheet = new SheetPage(browser);
  await new Shell(browser).open(start);
  await new StartPage(browser).openSample();
  await new ClusterPage(browser).openSheet("Huyện Tân Hiệp");
  await sheet.stands();
  const selects = (count, what) => browser.until(`${what} selects ${count} cells`, async () => (await sheet.stand()).count === count);
  return { sheet, selects };
}

/** The menu of the cells, by the other button of the mouse and by its key. */
async function menu(browser, engine, { sheet, selects }) {
  const [from, to] = [await sheet.cell(FROM, "plan"), await sheet.cell(TO, "actual")];
  await browser.draw(from, to);
  await browser.clickSecond(to);
  assert.deepEqual(await sheet.menu(), MENU);
  await selects(4, "the other button among what is chosen");
  await browser.press("Escape");
  await sheet.menuIsGone();
  assert.ok(await sheet.hasKeys(), "the keys go to the table again");
  await selects(4, "Escape");
  // How many are selected, and what they add up to, is said in the language of the page.
  const shell = new Shell(browser);
  await sheet.foot("2 × 2 ô · 4 ô có số · tổng 460,415 · trung bình 115,1");
  await shell.turnLanguage();
  await sheet.foot("2 × 2 cells · 4 with numbers · sum 460.415 · mean 115.1");
  await shell.turnLanguage();
  await browser.draw(await sheet.cell(TO, "plan"), to);
  await browser.clickSecond(await sheet.cell(FROM, "actual"));
  await selects(1, "the other button beside what is chosen");
  await sheet.chooseInMenu("Chép");
  await sheet.foot("Đã chép 1 ô.");
  await sheet.pick(TO, "actual");
  await browser.press("Shift+F10");
  await sheet.menu();
  for (const key of ["ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp", "Enter"]) await browser.press(key);
  // Chromium asks whether a page may read what was copied, and here nobody allows it.
  if (engine.startsWith("chromium")) {
    await browser.appears({ css: "dialog[open]", name: "Dán vào ô dưới đây" });
    await browser.press("Control+v");
  }
  await sheet.holds(TO, "actual", "93,415");
  await browser.vanishes("dialog[open]");
  assert.ok(await sheet.hasKeys(), "the keys go to the table once it is pasted");
  await sheet.openMenu(TO, "actual", "Cắt");
  await sheet.foot("Đã cắt 1 ô: chọn ô cần chuyển đến rồi dán");
  await sheet.holds(TO, "actual", "93,415");
  await sheet.pick(TO, "plan");
  await browser.press("Control+v");
  await sheet.holds(TO, "plan", "93,415");
  await sheet.holds(TO, "actual", "chưa nhập");
  await browser.press("Control+z");
  await sheet.holds(TO, "actual", "93,415");
  await sheet.pick(TO, "actual");
  await browser.press("Delete");
  await sheet.holds(TO, "actual", "chưa nhập");
  await sheet.openMenu(TO, "actual", "Điền xuống");
  await sheet.holds(TO, "actual", "93,415");
  await sheet.openMenu(TO, "actual", "Xóa");
  await sheet.holds(TO, "actual", "chưa nhập");
}

/** A cell stays where it is under the hand when something is said above the table, and when that goes. */
async function steady(browser, sheet, cell) {
  const top = () => browser.inPage(cell, ([found]) => Math.round(found.getBoundingClientRect().top));
  await browser.click(cell);
  const [before, { top: frame }] = [await top(), await sheet.frame()];
  await browser.press("Control+s");
  await browser.appears(".banners .notice");
  assert.ok((await sheet.frame()).top > frame + 20, "the table begins further down");
  // What is drawn counts: the table follows between the layout and the next picture.
  const stays = async () => {
    await browser.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))));
    assert.equal(await top(), before, "the cell stays where it was");
  };
  await stays();
  await browser.click(".banners .notice button");
  await browser.vanishes(".banners .notice");
  await stays();
}

/** Drawn beyond the edge of the table the selection goes on there, and the table goes along; drawn back, so it does. */
async function beyond(browser, sheet, from) {
  const { top, bottom } = await sheet.frame();
  const x = Math.round((await browser.inPage(from, ([cell]) => cell.getBoundingClientRect().left)) + 20);
  const { count: one } = await sheet.stand();
  const goes = (what, look) => () => browser.until(what, async () => look({ ...(await sheet.frame()), ...(await sheet.stand()) }));
  await browser.drawBeyond(from, { x, y: Math.round(bottom) + 12 }, goes("the table goes down", ({ down, count }) => down > 200 && count > one + 4));
  const { down } = await sheet.frame();
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal((await sheet.frame()).down, down, "lifted, it stands still");
  const last = await browser.evaluate(() => `#${[...document.querySelectorAll("#grid [data-area]")].at(-1).id}`);
  await browser.drawBeyond(last, { x, y: Math.round(top) - 12 }, goes("the table goes up", ({ down: now }) => now === 0));
}

/** Drawn on by its corner the selection fills what follows, as one step; where it is closed, and while one writes, there is no corner. */
async function corner(browser, sheet) {
  const cells = new Cells(browser);
  await sheet.pick(FROM, "plan");
  await cells.drawOn(await sheet.cell(LATER, "actual"));
  await sheet.holds(TO, "plan", "78,5");
  await sheet.foot("Đã điền 1 ô. Bỏ qua 1 ô không nhập được.");
  await browser.press("Control+z");
  await sheet.holds(TO, "plan", "148,2");

  // Several are repeated one after the other, and a heading takes none of them; what a cell cannot read stays out.
  await browser.draw(await sheet.cell(FROM, "plan"), await sheet.cell(TO, "plan"));
  await cells.drawOn(await sheet.cell(TRAINED, "plan"));
  await sheet.holds(TRAINED, "plan", "148,2");
  await sheet.holds(COUNTED, "plan", "2.900");
  await sheet.foot("Đã điền 1 ô. 1 ô khác loại, không nhận nội dung này: để nguyên. Bỏ qua 2 ô không nhập được.");
  assert.deepEqual((await sheet.selected()).length, 6, "what was filled is chosen");
  await browser.press("Control+z");
  await sheet.holds(TRAINED, "plan", "58");

  // Esc leaves it, and so does drawing back.
  await sheet.pick(FROM, "plan");
  await cells.drawInVain(await cells.low(await sheet.cell(COUNTED, "plan")));
  await cells.drawOn(await sheet.cell(FROM, "plan"));
  await sheet.holds(TO, "plan", "148,2");
  assert.equal((await sheet.stand()).count, 1);

  assert.ok(await cells.hasCorner());
  await sheet.pick(FROM, "max");
  assert.equal(await cells.hasCorner(), false, "nothing can be filled from a closed cell");
  await sheet.pick(FROM, "note");
  await browser.press("F2");
  assert.equal(await cells.hasCorner(), false, "one writes");
  await browser.press("Escape");

  // Of all units at once figures go across, too.
  const block = new BlockPage(browser);
  await block.open("Kế hoạch");
  const [first, next] = (await browser.texts("#grid thead th")).slice(3, 5);
  const was = (await browser.text(await block.cell(TO, next))).replace(/\s*°/, "");
  await block.pick(TO, first);
  const own = (await browser.text(await block.cell(TO, first))).replace(/\s*°/, "");
  assert.notEqual(own, was);
  await cells.drawOn(await block.cell(TO, next));
  await block.holds(TO, next, own);
  await browser.press("Control+z");
  await block.holds(TO, next, was);
}

export default async function selecting({ browser, start, engine }) {
  const { sheet, selects } = await opened(browser, start);
  const [from, to] = [await sheet.cell(FROM, "plan"), await sheet.cell(TO, "actual")];
  await browser.draw(from, to);
  await selects(4, "drawing over two rows and columns");
  assert.deepEqual(await sheet.selected(), ["78,5", "93,415", "148,2", "140,3"]);
  await browser.draw(to, from);
  await selects(4, "drawing back");
  await browser.click(await sheet.cell(TO, "code"));
  await selects(11, "the code of a row");
  await corner(browser, sheet);
  await new CampaignFrame(browser).toCluster();
  await new ClusterPage(browser).openSheet("Huyện Tân Hiệp");
  await beyond(browser, sheet, await sheet.cell(FROM, "actual"));
  await menu(browser, engine, { sheet, selects });
  await sheet.pick(FROM, "plan");
  await selects(1, "a click");
  // Last: the panel of downloads takes the keys of Firefox.
  await steady(browser, sheet, await sheet.cell(FROM, "actual"));
  await sheet.pick(FROM, "plan");
  assert.deepEqual(await browser.errors(), [], "errors in the console");
  if (engine !== "chromium") return;

  // The last cell is looked for by the wheel while Shift is held: Shift alone leads back to nothing.
  const far = await sheet.cell(DEFENCE, "actual");
  await browser.evaluate((far) => document.querySelector(far).scrollIntoView({ block: "center" }), far);
  await browser.clickWithShift(far);
  await browser.until("the whole way is selected", async () => (await sheet.stand()).count > 40);

  // One copied value goes into every cell that was chosen, as one step; what a list was chosen from is replaced by what is typed.
  const block = new BlockPage(browser);
  await sheet.pick(FROM, "actual");
  await browser.draw(await sheet.cell(FROM, "actual"), await sheet.cell(TO, "actual"));
  await selects(2, "drawing down");
  await block.paste({ text: "88\n" });
  assert.match(await block.asks(), /sẽ dán 2 ô/);
  await block.answer("Enter");
  await sheet.holds(FROM, "actual", "88");
  await sheet.holds(TO, "actual", "88");
  await sheet.pick(DEFENCE, "actual");
  await sheet.pick(DEFENCE, "actual");
  await browser.until("its list is open", () => sheet.isWriting());
  await browser.type("không");
  await browser.press("Enter");
  await sheet.holds(DEFENCE, "actual", "Không");

  const tablet = await browser.visitor(TABLET);
  const touched = await opened(tablet, start);
  await tablet.click(await touched.sheet.cell(FROM, "plan"));
  await touched.selects(1, "a tap");
  await tablet.drawByFinger(new Cells(tablet).corner, await touched.sheet.cell(TO, "actual"));
  await touched.selects(4, "drawing the corner out");

  // Without a keyboard cells are copied and pasted by the button at the foot.
  await tablet.click(await touched.sheet.cell(FROM, "plan"));
  await tablet.click(".foot__menu");
  assert.deepEqual(await touched.sheet.menu(), MENU);
  assert.ok((await touched.sheet.menuHeights()).every((height) => height >= THUMB_PX), "too small for a thumb");
  await touched.sheet.chooseInMenu("Chép");
  await touched.sheet.foot("Đã chép 1 ô.");
  await tablet.click(await touched.sheet.cell(TO, "plan"));
  await tablet.click(".foot__menu");
  await touched.sheet.menu();
  await touched.sheet.chooseInMenu("Dán");
  await touched.sheet.holds(TO, "plan", "78,5");
  // Where the table is wider than its frame, the selection is drawn along it, and back from under the names.
  const { right, top, left } = await touched.sheet.frame();
  const along = (look) => () => tablet.until("the table goes along", async () => look((await touched.sheet.frame()).along));
  const y = Math.round(top) + 150;
  await tablet.drawBeyond(await touched.sheet.cell(FROM, "plan"), { x: Math.round(right) - 1, y }, along((along) => along > 100));
  await tablet.drawBeyond(await touched.sheet.cell(FROM, "self"), { x: Math.round(left) + 80, y }, along((along) => along === 0));

  // In the table of all units as in the sheet.
  const units = new BlockPage(tablet);
  await units.open("Thực hiện");
  await beyond(tablet, touched.sheet, await units.cell(FROM, "Tân Hiệp"));
  assert.deepEqual(await tablet.errors(), [], "errors in the console");
}
