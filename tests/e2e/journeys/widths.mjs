// With the last change told in it the bar of a campaign is one line still, and so are the tabs, as narrow as the grid can be;
// a low window shows rows rather than what stands above them; and a block that is about to be pasted can be read whole without
// going sideways, on the narrowest phone and with large text.
import assert from "node:assert/strict";
import { BlockPage } from "../pages/block.mjs";
import { CampaignFrame } from "../pages/campaign.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { SCREENS, show } from "../screens.mjs";

export const suits = (engine, place) => engine === "chromium" && place === "hosted";

export default async function widths({ browser, start }) {
  const stands = (asked) => show(browser, start, { ...SCREENS.find(({ name }) => name === asked), afresh: true });
  await browser.look({ width: 1280 });
  await stands("sheet");
  await new SheetPage(browser).write("Tổng thu ngân sách", "actual", "90");
  const frame = new CampaignFrame(browser);
  await frame.saved();
  for (const width of [1280, 1024, 768, 724]) {
    await browser.look({ width });
    const [bar, tabs] = await frame.heights();
    assert.ok(bar <= 56 && tabs <= 48, `the bar at ${width} is ${bar} px high, the tabs ${tabs}`);
  }
  // An office screen of 768 lines leaves so many to a page.
  await browser.look({ width: 1366, height: 625 });
  const [rows, beyond] = await new SheetPage(browser).inSight();
  assert.ok(rows >= 8 && beyond <= 0, `${rows} rows are seen, and the page is ${beyond} px higher than the window`);
  // Magnified to 125 % it leaves fewer, and they are seen beside an explanation too.
  await browser.look({ width: 1093, height: 540 });
  await new SheetPage(browser).explain("Tổng thu ngân sách");
  const [low, lowBeyond] = await new SheetPage(browser).inSight();
  assert.ok(low >= 7 && lowBeyond <= 0, `${low} rows are seen beside the explanation, and the page is ${lowBeyond} px higher than the window`);
  await frame.toTab("Nhập cả cụm");
  const block = new BlockPage(browser);
  await browser.appears(".segments");
  assert.equal(await new SheetPage(browser).beside(), 0, "all units and the cluster are seen");
  await stands("paste");
  for (const [width, size] of [[1024, ""], [720, ""], [390, ""], [360, ""], [360, "200%"]]) {
    await browser.look({ width });
    assert.deepEqual(await block.beside(size), [], `beside the window at ${width}, text ${size || "as it is"}`);
  }
  await browser.look({ width: 390 });
  assert.deepEqual(await block.lines(), [
    "1.2 Giải ngân vốn đầu tư xây dựng cơ bản · Huyện Tân Hiệp · Đã chép 12,5,3 · Đang có 140,3 · Sẽ là không dán",
    "1.2 Giải ngân vốn đầu tư xây dựng cơ bản · Huyện Giồng Riềng · Đã chép 1.234 · Đang có 174,1 · Sẽ là 1.234",
  ], "on a phone each figure bears the words of its head");
  // Made so narrow that the questions stand in place of the table, and wide again: the keys are where they were.
  await browser.look({ width: 1366 });
  await stands("sheet");
  const sheet = new SheetPage(browser);
  await sheet.pick("Kết nạp đảng viên", "actual");
  await browser.look({ width: 683 });
  await browser.appears("#questions");
  await browser.look({ width: 1366 });
  await sheet.isChosen("Kết nạp đảng viên", "actual");
  await browser.pdf();
  assert.equal(await sheet.framed(), 1, "printed, nobody stands in two places");
  await sheet.isChosen("Kết nạp đảng viên", "actual");
  assert.deepEqual(await browser.errors(), []);
}
