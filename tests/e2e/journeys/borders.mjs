// Columns are as wide as what they hold asks for; their borders are drawn by the mouse, a finger and keys, stay as they were drawn
// for this reader, and are nothing that the campaign knows of.
import assert from "node:assert/strict";
import { Borders } from "../pages/borders.mjs";
import { CampaignFrame } from "../pages/campaign.mjs";
import { Keys } from "../pages/keys.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { SCREENS, show } from "../screens.mjs";
import { refuseStorage } from "../states.mjs";

const INDICATOR = "Tổng thu ngân sách";
const EVIDENCE = 10;
const TABLET = { viewport: { width: 1024, height: 768 }, hasTouch: true };

export const suits = (engine, place) => place === { chromium: "hosted", firefox: "file", webkit: "hosted" }[engine];

const stands = (browser, start, asked) => show(browser, start, { ...SCREENS.find(({ name }) => name === asked), afresh: true });

/** All that the sample has for evidence is read where it stands. */
async function suited(browser, borders) {
  assert.deepEqual(await borders.cut(EVIDENCE), [], "evidence that is cut");
  assert.equal(await new SheetPage(browser).beside(), 0, "the table is as wide as the window");
}

async function byMouse(browser, borders) {
  const before = await borders.widths();
  await borders.draw("Kế hoạch", 48);
  const after = await borders.widths();
  assert.ok(Math.abs(after["Kế hoạch"] - before["Kế hoạch"] - 48) <= 2);
  assert.equal(after["Thực hiện"], before["Thực hiện"], "the others stay");
  assert.equal(after["Minh chứng"], before["Minh chứng"] - (after["Kế hoạch"] - before["Kế hoạch"]), "but for the last, which has what is left");
  await borders.scroll(0, 400);
  assert.equal((await borders.stay()).top, 0, "the heads stay in sight");
  await new Shell(browser).reload();
  await browser.appears("#grid");
  await borders.becomes("Kế hoạch", after["Kế hoạch"]);
  assert.match(await new CampaignFrame(browser).status(), /^Chưa có thay đổi/, "the campaign is as it was");
  return before["Kế hoạch"];
}

async function byKeys(browser, borders, suits) {
  const sheet = new SheetPage(browser);
  await sheet.pick(INDICATOR, "actual");
  await sheet.pick(INDICATOR, "plan");
  await browser.click("main h1");
  await new Keys(browser).to(borders.splitter);
  const [name, was] = await borders.says();
  assert.equal(name, "Độ rộng cột Kế hoạch");
  await browser.press("ArrowRight");
  await browser.press("ArrowRight");
  await browser.press("ArrowLeft");
  await browser.until("it says how wide it is", async () => (await borders.says())[1] === was + 8);
  await borders.becomes("Kế hoạch", was + 8);
  await new Shell(browser).reload();
  await browser.appears("#grid");
  await borders.becomes("Kế hoạch", was + 8);
  await browser.click("main h1");
  await new Keys(browser).to(borders.splitter);
  await browser.press("Enter");
  await borders.becomes("Kế hoạch", suits);
  await browser.press("Tab");
  assert.ok(await sheet.hasKeys(), "the next stop is the table");
}

export default async function journey({ browser, start, engine }) {
  const borders = new Borders(browser);
  await stands(browser, start, "sheet");
  await suited(browser, borders);
  const suits = await byMouse(browser, borders);
  await byKeys(browser, borders, suits);
  // A border that is only pressed stands for its head.
  await browser.click(await borders.of("Kế hoạch"));
  await browser.until("the column is selected", async () => (await new SheetPage(browser).stand()).count > 40);
  assert.deepEqual(await browser.errors(), []);
  if (engine !== "chromium") return;

  await borders.draw("Nội dung, tiêu chí, chỉ tiêu", 40);
  await browser.doubleClick(await borders.of("Nội dung, tiêu chí, chỉ tiêu"));
  await suited(browser, borders);

  // The columns of the units are drawn as one; what stays in sight covers none of them whose cell one comes to.
  await browser.look({ width: 1024 });
  await stands(browser, start, "block");
  await borders.draw("Huyện Giồng Riềng", 120);
  const { "Huyện Tân Hiệp": one, "Cả cụm": cluster } = await borders.widths();
  assert.ok(one === cluster && one > 160, `${one} px, the cluster ${cluster} px`);
  await borders.draw("Nội dung, tiêu chí, chỉ tiêu", 100);
  const keys = await browser.inPage("#grid tbody tr[data-kind=leaf]", ([row]) => `#${row.lastElementChild.id}`);
  await browser.click(keys);
  for (let steps = 0; steps < 5; steps += 1) {
    await browser.press("ArrowLeft");
    const left = await browser.inPage("#grid [data-active]", ([cell]) => cell.getBoundingClientRect().left);
    assert.ok(left >= (await borders.stay()).right - 1, "the cell is not under the names");
  }

  // Where nothing may be stored a width holds until the page is closed.
  await refuseStorage(browser, "SecurityError");
  await borders.draw("Đơn vị tính", 50);
  assert.deepEqual(await browser.errors(), []);

  const tablet = await browser.visitor(TABLET);
  const touched = new Borders(tablet);
  await stands(tablet, start, "sheet");
  const { Điểm: narrow } = await touched.widths();
  await tablet.drawByFinger(await touched.of("Điểm"), await touched.of("Chuẩn"));
  const { Điểm: wide } = await touched.widths();
  assert.ok(wide > narrow + 30, `drawn by a finger from ${narrow} to ${wide} px`);
  assert.deepEqual(await tablet.errors(), []);
}
