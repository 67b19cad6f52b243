// Cells are selected by the mouse and by a finger: drawn over, by the code of a row, and drawn out by the corner that a finger can
// hold.
import assert from "node:assert/strict";
import { ClusterPage } from "../pages/cluster.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const FROM = "Tổng thu ngân sách";
const TO = "Giải ngân vốn đầu tư";
/** A screen that is wide enough for the grid and is touched. */
const TABLET = { viewport: { width: 1024, height: 768 }, hasTouch: true };

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
  await sheet.pick(FROM, "plan");
  await selects(1, "a click");
  assert.deepEqual(await browser.errors(), [], "errors in the console");
  if (engine !== "chromium") return;

  const tablet = await browser.visitor(TABLET);
  const touched = await opened(tablet, start);
  await tablet.click(await touched.sheet.cell(FROM, "plan"));
  await touched.selects(1, "a tap");
  await tablet.drawByFinger(".grid__handle", await touched.sheet.cell(TO, "actual"));
  await touched.selects(4, "drawing the corner out");
  assert.deepEqual(await tablet.errors(), [], "errors in the console");
}
