// Each of the two published totals followed down, explanation by explanation, to a figure somebody typed; then the figures
// from outside with which an indicator is compared, and an indicator that was not assigned.
import assert from "node:assert/strict";
import { BlockPage } from "../pages/block.mjs";
import { CampaignFrame } from "../pages/campaign.mjs";
import { ChartsPage } from "../pages/charts.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const WAY = ["Thi đua phát triển kinh tế", "Tài chính", "Tổng thu ngân sách"];
const CRIMES = "Số vụ phạm pháp hình sự";
const INSURED = "Tỷ lệ người dân tham gia bảo hiểm y tế";
const FUND = "Vận động Quỹ";
const REFERENCE = "Mức chung để so sánh";

export const suits = (engine, place) => place === { chromium: "file", firefox: "hosted", webkit: "file", chromium109: "hosted" }[engine];

export default async function tracing({ browser, start, engine }) {
  const cluster = new ClusterPage(browser);
  const sheet = new SheetPage(browser);
  const frame = new CampaignFrame(browser);
  await new Shell(browser).open(start);
  await new StartPage(browser).openSample();

  for (const [unit, total] of [["Huyện Giồng Riềng", "912"], ["Huyện Tân Hiệp", "911,43"]]) {
    await cluster.openSheet(unit);
    await sheet.stands();
    await browser.until(`the sheet of ${unit} stands`, async () => (await sheet.total()) === total);
    const sheetAddress = await browser.address();
    assert.ok((await sheet.explainTotal()).includes(total), "the total is explained");
    for (const name of WAY) await sheet.follow(name);
    const typed = (await sheet.read(WAY.at(-1), "actual")).replace(/\s*°/, "");
    await sheet.toCell(typed);
    await sheet.isChosen(WAY.at(-1), "actual");
    await browser.back();
    await sheet.explanationIsGone();
    assert.equal(await browser.address(), sheetAddress, "one step back closes what was followed through all explanations");
    await frame.toCluster();
  }

  // From the gap to the unit in front: what parts them, what it takes to overtake, and the nearest way there.
  await cluster.followGap("0,57");
  await new ChartsPage(browser).toOvertake("Huyện Tân Hiệp");
  await sheet.stands();
  // One stands where one stood before, and what was asked for stays explained.
  await new Promise((resolve) => setTimeout(resolve, 400));
  const overtaking = await sheet.ways();
  assert.ok(overtaking.includes("Còn kém 0,57 điểm so với Huyện Giồng Riềng"), overtaking);
  assert.match(overtaking, /Chỉ cần một bước – I\.1\.2 .*142 tỷ đồng.*912,01\u2060°, so với 912 của Huyện Giồng Riềng/, "the smallest step");
  await sheet.followWay(INSURED);
  const ways = await sheet.ways();
  for (const way of ["Mức kế tiếp: thực hiện đạt 78,4%", "Nhiều nhất: thực hiện đạt 81%"]) assert.ok(ways.includes(way), ways);
  await frame.toCluster();

  // What rests on the best unit leads to its figure, in the sheet of that one.
  await cluster.openSheet("Huyện Tân Hiệp");
  await sheet.stands();
  await sheet.explain(FUND);
  await sheet.toCell("5.040 triệu đồng");
  await browser.appears({ css: "main h1", name: "Thành phố Rạch Giá" });
  await sheet.isChosen(FUND, "actual");
  assert.equal((await sheet.read(FUND, "actual")).replace(/\s*°/, ""), "5.040");
  await frame.toCluster();

  // Whoever comes back to a sheet begins where they stood in it, also after the page was loaded anew.
  await cluster.openSheet("Huyện Tân Hiệp");
  await sheet.stands();
  await sheet.pick(CRIMES, "note");
  await frame.toCluster();
  await cluster.openSheet("Huyện Giồng Riềng");
  await sheet.stands();
  await frame.toCluster();
  await cluster.openSheet("Huyện Tân Hiệp");
  await sheet.isChosen(CRIMES, "note");
  await browser.reload();
  await sheet.isChosen(CRIMES, "note");
  await frame.toCluster();

  // The explanation follows the chosen row and takes no step of Back; its head stays, and the keys stay in the table.
  await cluster.openSheet("Huyện Tân Hiệp");
  await sheet.stands();
  const plain = await browser.address();
  await sheet.explain(CRIMES);
  for (const indicator of [INSURED, CRIMES]) {
    await sheet.pick(indicator, "actual");
    await browser.until(`${indicator} is explained`, async () => (await sheet.explained()).includes(indicator));
    assert.ok(await sheet.hasKeys());
  }
  assert.ok(await sheet.explanationKeepsItsHead());
  await sheet.pick(INSURED, "actual");
  await browser.until("another explanation begins at its top", async () => (await sheet.explained()).includes(INSURED) && (await sheet.explanationIsAtTop()));
  await browser.back();
  await sheet.explanationIsGone();
  assert.equal(await browser.address(), plain);

  // The first press of a double click draws the columns together: the second one opens no cell that came under the pointer.
  if (engine === "chromium") {
    // On the most common screen no column is beside the window.
    await browser.look({ width: 1366, height: 768 });
    assert.equal(await sheet.beside(), 0);
    await browser.look({ width: 1440 });
    const block = new BlockPage(browser);
    const points = [[sheet, "points"], [block, "Tân Hiệp"]];
    for (const indicator of [INSURED, CRIMES, WAY.at(-1)]) {
      for (const [page, column] of points) {
        if (page === block) await block.open("Điểm");
        const cell = await page.cell(indicator, column);
        await browser.doubleClick(cell);
        await browser.until(`${indicator} is explained`, async () => (await sheet.explained()).includes(indicator));
        assert.equal(await sheet.isWriting(), false, `a double click on the points of ${indicator} opens no cell`);
        assert.ok((await sheet.stand()).count < 2, "and draws no selection out");
        assert.ok((await sheet.explained()).includes(indicator));
        await browser.back();
        await (page === sheet ? sheet.explanationIsGone() : browser.appears(".segments"));
      }
      await frame.toCluster();
      await cluster.openSheet("Huyện Tân Hiệp");
      await sheet.stands();
    }
    // On a cell that is written, and wholly in sight, it opens that one.
    await sheet.pick(CRIMES, "actual");
    await browser.doubleClick(await sheet.cell(CRIMES, "actual"));
    await browser.until("the cell is open", () => sheet.isWriting());
    await sheet.isChosen(CRIMES, "actual");
    await browser.press("Escape");
  }

  // Last year's figure changes the points of what is compared with it; the reference value those of another. Each has its
  // cell: in the plan's place where there is no plan, else in a row of its own.
  for (const [indicator, row, text] of [[CRIMES, CRIMES, "1"], [INSURED, REFERENCE, "50"]]) {
    const before = await sheet.read(indicator, "points");
    await sheet.write(row, "plan", text);
    await browser.until(`${text} in ${row} counts`, async () => (await sheet.read(indicator, "points")) !== before);
    await frame.undo();
    await sheet.holds(indicator, "points", before.replace(/\s*°/, ""));
  }
  await sheet.write(REFERENCE, "plan", "chín chín");
  await sheet.holds(REFERENCE, "plan", "chín chín");
  assert.match(await sheet.message(REFERENCE), /Không có chữ số nào/, "what cannot be read stays, and says so");
  await frame.undo();
  await sheet.holds(REFERENCE, "plan", "80,5");

  // What cannot be is told in its row.
  await sheet.write(INSURED, "actual", "150");
  await browser.until("150% of the people is told", () => sheet.isInvalid(INSURED, "actual"));
  assert.match(await sheet.message(INSURED), /150%.*100%/);
  await frame.undo();
  await browser.until("it is taken back", async () => !(await sheet.isInvalid(INSURED, "actual")));

  // Not assigned: no points, no maximum to reach, and back again.
  const total = await sheet.total();
  await sheet.explain(CRIMES);
  await sheet.turnNotAssigned();
  await browser.until("an indicator that was not assigned leaves the total", async () => (await sheet.total()) !== total);
  await sheet.turnNotAssigned();
  await browser.until("assigned again it counts again", async () => (await sheet.total()) === total);
  assert.deepEqual(await browser.errors(), []);
}
