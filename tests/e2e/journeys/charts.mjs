// The charts, the table of the cluster and the list of things to look at: what each finds, by keys and by clicks, and that
// what is copied and saved is what is shown.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fillsOf } from "../driver/pdf.mjs";
import { CampaignFrame } from "../pages/campaign.mjs";
import { ChartsPage } from "../pages/charts.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { PapersPage } from "../pages/papers.mjs";
import { ReviewPage } from "../pages/review.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const FIRST = "Huyện Giồng Riềng";
const SECOND = "Huyện Tân Hiệp";

/** The light shades of tokens.css, which paper has in either theme: of the contents, and of some cells of the map. */
const CONTENTS = ["#27457a", "#5a73a4", "#8193b8"];
const CELLS = ["#f9e4cc", "#e3eff8", "#b9d8ee"];

export default async function journey({ browser, start }) {
  const charts = new ChartsPage(browser);
  const cluster = new ClusterPage(browser);
  const review = new ReviewPage(browser);
  const sheet = new SheetPage(browser);
  await new Shell(browser).open(start);
  await browser.look({ width: 1440 });
  await new StartPage(browser).openSample();
  await cluster.stands();

  /** What is drawn comes out of the printer, in a browser that leaves grounds out unless told otherwise. */
  const isPrinted = async (what, shades) => {
    if (!browser.pdf) return;
    const fills = fillsOf(await browser.pdf());
    // Each stands in the key once, and again on every bar or in several cells.
    const few = shades.filter((shade) => (fills.get(shade) ?? 0) < 5);
    assert.deepEqual(few, [], `${what}: shades that are not printed; there are ${[...fills].join("; ")}`);
  };
  await isPrinted("the bars of the table", CONTENTS);

  // The table of the cluster: sorted, and saved as it stands.
  const published = (await cluster.ranking()).map(({ unit }) => unit);
  assert.deepEqual(published.slice(0, 2), [FIRST, SECOND]);
  await cluster.sortBy("Đơn vị");
  assert.equal((await cluster.ranking())[0].unit, "Huyện Châu Thành");
  assert.equal(await cluster.sortedBy("Đơn vị"), "ascending");
  await browser.press("Enter");
  assert.equal(await cluster.sortedBy("Đơn vị"), "descending", "the head keeps the focus and turns the order round");
  assert.equal((await cluster.ranking())[0].unit, "Thành phố Rạch Giá");
  await cluster.sortBy("Hạng");
  assert.deepEqual((await cluster.ranking()).map(({ unit }) => unit), published);
  const saved = readFileSync(await cluster.saveTable(), "utf8");
  assert.ok(saved.startsWith("\ufeffHạng;Đơn vị;I;II;III;Điểm thưởng;Điểm trừ;Tổng điểm;"), saved);
  assert.match(saved, /\r\n2;Huyện Tân Hiệp;561,13;262,3;84,5;3,5;0;911,43;0,57;I, II, III, Điểm thưởng, Điểm trừ\r\n/);
  const copied = (await cluster.copyTable()).trim().split(/\r?\n/);
  assert.deepEqual(copied, saved.slice(1).trim().split("\r\n").map((line) => line.replaceAll(";", "\t")), "what is copied is what is saved");

  // The map: one stop for Tab, then by arrows; Enter follows the link.
  await new CampaignFrame(browser).toCharts();
  await charts.stands("so với kế hoạch");
  assert.match(await charts.finding(), /^42\/80\u2060° kết quả đạt và vượt kế hoạch\. Yếu nhất là “/);
  await isPrinted("the map", CELLS);
  const { m1 = 0, m2 = 0, m3 = 0, p1 = 0, p2 = 0, p3 = 0 } = await charts.shades();
  assert.deepEqual([p1 + p2 + p3, m1 + m2 + m3 + p1 + p2 + p3], [42, 80]);
  assert.equal(await charts.stops(), 1);
  await charts.enterMap();
  await browser.press("ArrowRight");
  assert.deepEqual(await charts.focused(), { text: "119%", row: "I.1.1 Tổng thu ngân sách nhà nước trên địa bàn", column: 2 });
  await browser.press("ArrowDown");
  assert.equal((await charts.focused()).text, "94,7%");
  await browser.press("ArrowUp");
  await browser.press("Enter");
  await sheet.stands();
  assert.match(await browser.text("aside[aria-labelledby=why-title]"), /119%/);

  // The row of what is explained is chosen and in sight, however far down it is.
  await new CampaignFrame(browser).toCharts();
  await charts.enterMap();
  await browser.press("ArrowRight");
  await browser.press("Control+ArrowDown");
  const { row } = await charts.focused();
  await browser.press("Enter");
  await sheet.stands();
  await browser.until("the row that was followed stands in sight", () => sheet.isInSight(row.replace(/^\S+ /, "")));

  // Two units: the steps lead from one total to the other.
  await new CampaignFrame(browser).toCharts();
  await charts.choose("So sánh hai đơn vị");
  await charts.finds(/^Huyện Giồng Riềng hơn 0,57 điểm so với Huyện Tân Hiệp, chủ yếu nhờ “/);
  const lines = await charts.lines();
  assert.deepEqual([lines[0], lines.at(-1)], [[SECOND, "911,43"], [FIRST, "912"]]);
  const table = await charts.table();
  assert.deepEqual(table.at(-1), ["Tổng điểm", "912", "911,43", "+0,57"]);
  const hundredths = (text) => Math.round(Number(text.replace("−", "-").replace("+", "").replace(",", ".")) * 100);
  const steps = table.slice(0, -1).filter(([name]) => !/^(I|II|III) |^Điểm (thưởng|trừ)$/.test(name));
  assert.equal(steps.reduce((sum, [, , , gap]) => sum + hundredths(gap), 0), 57, "the table adds up");
  await charts.pick("Đơn vị thứ nhất", "hon-dat");
  await charts.stands("Huyện Hòn Đất và Huyện Tân Hiệp");
  await charts.finds(/^Huyện Tân Hiệp hơn 54,02\u2060° điểm so với Huyện Hòn Đất/);

  await charts.choose("Điểm theo nội dung");
  await charts.finds(/^Huyện Giồng Riềng đứng đầu với 912 điểm\./);
  await isPrinted("the contents", CONTENTS);
  assert.deepEqual(await charts.tableOnPaper(), [true, false]);
  // The unit whose sheet was open last, then another.
  await charts.choose("Một đơn vị");
  await charts.finds(/^Huyện Tân Hiệp mất nhiều điểm nhất ở “/);
  await charts.pick("Đơn vị", "hon-dat");
  await charts.finds(/^Huyện Hòn Đất mất nhiều điểm nhất ở “/);
  await charts.choose("Một chỉ tiêu");
  await charts.finds(/5\/5 đơn vị đạt và vượt kế hoạch; cao nhất là Huyện Châu Thành, 126,6%\.$/);
  await charts.choose("Điểm từng chỉ tiêu");
  await charts.finds(/^Cả cụm mất nhiều điểm nhất ở “/);

  // Things to look at: counted in the tab, gathered by kind, and each leads into its cell.
  assert.equal(await review.tab(), "Cần xem lại (11)");
  await review.open();
  assert.deepEqual(await review.groups(), ["Điểm tự chấm lệch với cách tính (11) nên xem"]);
  await review.only(SECOND);
  await browser.until("those of one unit", async () => (await review.groups())[0].includes("(2)"));
  await review.go("I.3.5");
  await sheet.isChosen("Tỷ lệ người dân tham gia bảo hiểm y tế", "self");
  await sheet.write("Tổng thu ngân sách", "actual", "12,5,3");
  await browser.until("the tab counts the new mistake", async () => (await review.tab()) === "Cần xem lại (12)");
  await review.open();
  assert.match((await review.groups())[0], /^Không đọc được, đang tính là chưa nhập \(1\) phải sửa$/);
  await review.go("I.1.1");
  await sheet.isChosen("Tổng thu ngân sách", "actual");
  // So does what a figure is held against, which is doubted by the same rules.
  await sheet.write("Mức chung để so sánh", "plan", "805");
  assert.match(await sheet.message("Mức chung để so sánh"), /805% vượt mức tối đa 100%/);
  // It has moved points: three more self-scores differ from the rule.
  await browser.until("the tab counts the reference value", async () => (await review.tab()) === "Cần xem lại (16)");
  await review.open();
  await review.go("mức chung");
  await sheet.isChosen("Mức chung để so sánh", "plan");
  // A note changes no score, and may say what wants a look.
  await sheet.write("Giải ngân vốn đầu tư", "note", "không giao chỉ tiêu này");
  await browser.until("the tab counts what a note says", async () => (await review.tab()) === "Cần xem lại (17)");
  // Who reads the order is told whose points rest on what must be mended, one step from where it is gathered.
  const frame = new CampaignFrame(browser);
  await frame.toCluster();
  await cluster.followWrong(SECOND, "1 chỉ tiêu có ô phải sửa");
  await browser.until("the list is that of the unit", async () => (await review.of()) === SECOND);
  await frame.toPaper();
  assert.match(await new PapersPage(browser).wrong(), /^2 ô còn sai/);
  assert.deepEqual(await browser.errors(), [], "errors in the console");
}
