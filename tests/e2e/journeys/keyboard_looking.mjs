// What one looks at, by the keyboard alone: every chart with its table, another unit and indicator in it; what wants a second
// look, to its cell and back; a paper and back; a block pasted through its preview. After each step the focus is on something,
// and one sees on what.
import assert from "node:assert/strict";
import { BlockPage } from "../pages/block.mjs";
import { ChartsPage } from "../pages/charts.mjs";
import { Keys } from "../pages/keys.mjs";
import { Looking } from "../pages/looking.mjs";
import { PapersPage } from "../pages/papers.mjs";
import { Questions } from "../pages/questions.mjs";
import { ReviewPage } from "../pages/review.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";

const REVENUE = "Tổng thu ngân sách";
const DISBURSED = "Giải ngân vốn đầu tư";
const SHEET = "#/ky/mau-kien-giang-2017/don-vi/tan-hiep";

/** By name: the head of its page, and the lists one chooses from in it. */
const CHARTS = {
  "Điểm từng chỉ tiêu": ["Điểm của mọi đơn vị"],
  "Một chỉ tiêu": ["Tổng thu ngân sách", "Chỉ tiêu"],
  "Điểm theo nội dung": ["Điểm theo"],
  "Một đơn vị": ["Huyện", "Đơn vị"],
  "So sánh hai đơn vị": ["chênh lệch từ đâu", "Đơn vị thứ nhất", "Đơn vị thứ hai"],
};

/** The pages are the same in both builds. In WebKitGTK Tab leaves links out, so only the paste is made there. */
export const suits = (engine, place) => engine !== "chromium109" && place === (engine === "webkit" ? "file" : "hosted");

async function pasteByKeys(browser, keys) {
  const sheet = new SheetPage(browser);
  const block = new BlockPage(browser);
  const copied = { text: "1.234\t96\n141\t12,5,3\n" };
  const submit = "dialog[open] .button--primary";
  await keys.to(".grid__input");
  for (let steps = 0; steps < 12 && !(await browser.exists(`${await sheet.cell(REVENUE, "plan")}[aria-selected]`)); steps += 1) {
    await browser.press("Tab");
  }
  await sheet.isChosen(REVENUE, "plan");

  // Escape leaves all as it was, the focus too.
  await block.paste(copied);
  await block.asks();
  await keys.isOn(submit);
  assert.ok(await keys.isSeen(), "the answer is seen to have the focus");
  await browser.press("Escape");
  await browser.vanishes("dialog[open]");
  await keys.isOn(".grid__input");
  await sheet.isChosen(REVENUE, "plan");
  await sheet.holds(REVENUE, "actual", "93,415");

  // Within the dialog: a choice by Space, the answer by Enter.
  await block.paste(copied);
  await block.asks();
  await keys.isOn(submit);
  await keys.to("dialog[open] input[type=checkbox]", "Shift+Tab");
  await browser.press("Space");
  assert.equal(await browser.count("dialog[open] input[type=checkbox]:checked"), 1);
  await keys.press(submit);
  await browser.vanishes("dialog[open]");
  await keys.isOn(".grid__input");
  await sheet.holds(REVENUE, "plan", "1,234");
  await sheet.holds(REVENUE, "actual", "96");
  await sheet.holds(DISBURSED, "plan", "141");

  // What was left, dismissed; one step takes the block back.
  assert.match((await block.left()).join(), /12,5,3/);
  await browser.press("F6");
  await keys.isOn({ css: ".left button", name: "Bỏ danh sách" });
  assert.ok(await keys.isSeen(), "the list of what was left has the focus");
  await browser.press("Enter");
  await browser.vanishes(".left");
  await keys.isOn(".grid__input");
  await browser.press("Control+z");
  await sheet.holds(REVENUE, "plan", "78,5");
  await sheet.holds(DISBURSED, "plan", "148,2");
}

/** What a sieve keeps is looked at, with the keys in its first row, and all again; a row is found by its name. */
async function sieveByKeys(browser, keys) {
  const looking = new Looking(browser);
  const all = (await looking.rows()).length;
  const sieve = { css: ".sieves button", name: "Chưa đạt kế hoạch" };
  await browser.press("Shift+F6");
  await keys.press(sieve, "Shift+Tab");
  await browser.until("fewer rows are left", async () => (await looking.rows()).length < all);
  await keys.isOn(".grid__input");
  assert.ok(await keys.isSeen(), "the cell is seen");
  assert.equal(await browser.attr(sieve, "aria-pressed"), "true");
  await browser.press("Shift+F6");
  await keys.press(sieve, "Shift+Tab");
  await browser.until("all rows are there again", async () => (await looking.rows()).length === all);
  await browser.press("Shift+F6");
  await keys.press(".sieves [data-find]", "Shift+Tab");
  await browser.appears(".find input:focus");
  await browser.type("nong thon");
  await browser.press("Escape");
  await keys.isOn(".grid__input");
}

/** The list of questions, as in a narrow window: to a content, an answer, why it gives its points, and to the next question. */
async function questionsByKeys(browser, keys) {
  const questions = new Questions(browser);
  await browser.look({ width: 390 });
  await questions.stands();
  // Past all the questions at once, and back.
  await browser.press("F6");
  await keys.isOn(".questions__total");
  await browser.press("F6");
  await keys.isOn({ css: ".questions__bar button", name: "Mục lục" });
  assert.ok(await keys.isSeen(), "the bar has the focus");
  await browser.press("Enter");
  await keys.isOn("#contents-title");
  await keys.press({ css: ".questions__menu button", name: "Văn hóa" });
  await browser.vanishes("dialog[open]");
  await browser.until("the content has come into sight with the focus", () =>
    browser.evaluate(() => document.activeElement !== document.body && document.activeElement.getBoundingClientRect().top < innerHeight));
  await keys.to("#questions .question input");
  assert.ok(await questions.focusIsWhole(), "the field is in sight as a whole");
  const field = `#${await browser.evaluate(() => document.activeElement.id)}`;
  await browser.press("Control+a");
  await browser.type("12,5,3");
  await browser.press("Tab");
  await browser.appears(`${field}[aria-invalid=true]`);
  await keys.to(field, "Shift+Tab");
  await browser.press("Control+a");
  await browser.type("70");
  await browser.press("Tab");
  await browser.vanishes(`${field}[aria-invalid=true]`);
  const why = { css: "#questions .question__links a", name: "Vì sao" };
  await keys.press(why);
  await keys.isOn("#why-title");
  await browser.press("Escape");
  await browser.vanishes("dialog[open]");
  await keys.isOn(why);
  assert.ok(await keys.isSeen(), "one is back where one asked");
}

export default async function keyboardLooking({ browser, start, engine }) {
  const [charts, paper, review, sheet] = [ChartsPage, PapersPage, ReviewPage, SheetPage].map((page) => new page(browser));
  const keys = new Keys(browser);
  /** A link that leads to another page, whose heading has the focus then. */
  const follow = async (locator, by) => {
    await keys.press(locator, by);
    await keys.isOn("main h1");
  };
  await new Shell(browser).open(`${start}${SHEET}`);
  await sheet.stands();
  await pasteByKeys(browser, keys);
  assert.deepEqual(await browser.errors(), []);
  if (engine === "webkit") return;

  await sieveByKeys(browser, keys);

  // The map: one stop, then arrows; then the other charts, each with its choices and its table.
  await browser.press("Shift+F6");
  await follow({ css: "nav.tabs a", name: "Biểu đồ" }, "Shift+Tab");
  await keys.to(".heat a");
  await browser.press("ArrowDown");
  await browser.press("ArrowRight");
  assert.deepEqual(await charts.focused(), { text: "94,7%", row: "I.1.2 Giải ngân vốn đầu tư xây dựng cơ bản", column: 2 });
  assert.ok(await keys.isSeen(), "one sees where in the map one is");
  let way = "Shift+Tab";
  for (const [name, [title, ...lists]] of Object.entries(CHARTS)) {
    await keys.press({ css: ".charts__nav a", name }, way);
    await charts.stands(title);
    await keys.isOn({ css: ".charts__nav a[aria-current=page]", name });
    for (const list of lists) {
      const locator = { css: ".charts__choices select", name: list };
      await keys.to(locator);
      const [before, finding] = [await browser.value(locator), await charts.finding()];
      await browser.press("ArrowDown");
      await browser.until(`another choice in ${list}`, async () => (await browser.value(locator)) !== before && (await charts.finding()) !== finding);
      await keys.isOn(locator);
    }
    // A map is its own table.
    const opened = await charts.openTable(keys);
    assert.equal(opened, name !== "Điểm từng chỉ tiêu", `the table behind ${name}`);
    way = opened ? "Shift+Tab" : "Tab";
  }

  // To the cell that wants a second look, and back to the list.
  await follow({ css: "nav.tabs a", name: "Cần xem lại" }, "Shift+Tab");
  await keys.press({ css: ".review a", name: "I.3.5" });
  await sheet.isChosen("Tỷ lệ người dân tham gia bảo hiểm y tế", "self");
  await keys.isOn(".grid__input");
  await browser.back();
  await browser.appears(".review");
  await keys.isOn("main h1");

  // A paper, another unit in it, and back.
  await follow({ css: "header a", name: "In" }, "Shift+Tab");
  await paper.stands();
  await keys.to({ css: ".papers__choice select", name: "Loại biểu mẫu" });
  await browser.press("ArrowUp");
  await browser.appears({ css: ".papers__choice select", name: "Đơn vị" });
  await keys.isOn({ css: ".papers__choice select", name: "Loại biểu mẫu" });
  await keys.to({ css: ".papers__choice select", name: "Đơn vị" });
  await browser.press("ArrowDown");
  await browser.until("the papers of one unit", async () => /bang-trong\/./.test(await browser.address()));
  await keys.isOn({ css: ".papers__choice select", name: "Đơn vị" });
  await follow({ css: ".papers__bar a", name: "Quay lại" });
  await browser.vanishes(".papers");

  await browser.evaluate((sheet) => { location.hash = sheet; }, SHEET);
  await questionsByKeys(browser, keys);
  assert.deepEqual(await browser.errors(), []);
}
