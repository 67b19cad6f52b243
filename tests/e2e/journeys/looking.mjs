// All units at once, looked at in part: sieves, rows found by name, what is folded; an undo brings its row into sight, and a
// block that is pasted goes to the rows in sight alone.
import assert from "node:assert/strict";
import { BlockPage } from "../pages/block.mjs";
import { CampaignFrame } from "../pages/campaign.mjs";
import { Looking } from "../pages/looking.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const REVENUE = "Tổng thu ngân sách";
const DISBURSED = "Giải ngân vốn đầu tư";
const CONTENT = "Tài chính, đầu tư";
const UNIT = "Rạch Giá";

const NO_PLAN = "Có kết quả, thiếu kế hoạch";

export const suits = (engine, place) => place === { chromium: "hosted", firefox: "file", webkit: "hosted" }[engine];

/** The names of rows and columns stay where they are, and in sight, however far one scrolls. */
async function staysInPlace(browser, looking, what) {
  await browser.look({ width: 760, height: 700 });
  await browser.until(`${what} scrolls both ways`, async () => (await looking.scrolled(150, 400)).by.every((far) => far > 50));
  const { moved, covered } = await looking.scrolled(150, 400);
  assert.deepEqual({ moved, covered }, { moved: [], covered: [] }, what);
  await looking.scrolled(0, 0);
  await browser.look({ width: 1440 });
}

export default async function look({ browser, start }) {
  const block = new BlockPage(browser);
  const grid = new SheetPage(browser);
  const looking = new Looking(browser);
  await new Shell(browser).open(start);
  await new StartPage(browser).openSample();
  await new CampaignFrame(browser).toTab("Bảng tự chấm");
  await grid.stands();
  await staysInPlace(browser, looking, "the sheet");
  await browser.look({ width: 1024 });
  await looking.sieve("Thiếu minh chứng");
  await browser.until("what was chosen is in sight", async () => (await looking.outOfSight()).length === 0);
  await looking.sieve("Tất cả");
  await browser.look({ width: 1440 });
  await block.open("Kế hoạch");
  await staysInPlace(browser, looking, "all units");
  // Nothing is missing, so that there is no such sieve; a plan has no plan to be below.
  assert.deepEqual(await looking.sieves(), []);
  await block.open("Thực hiện");
  assert.deepEqual(await looking.sieves(), ["Chưa đạt kế hoạch"]);

  // A cell is chosen from the beginning, and takes the keys that nobody else has; the heading has the focus until then.
  assert.equal(await grid.hasKeys(), false);
  const opened = await grid.stand();
  assert.equal(opened.count, 1);
  await browser.press("Tab");
  assert.equal(await grid.hasKeys(), false, "Tab goes its way");
  await block.pickHeading();
  await browser.press(" ");
  assert.equal(await grid.hasKeys(), false, "what would take a figure away does nothing");
  await browser.type("7");
  await browser.until("a letter opens the cell", () => grid.isWriting());
  assert.equal(await browser.value(".grid__input"), "7");
  await browser.press("Escape");
  await browser.press("ArrowDown");
  assert.deepEqual(await grid.stand(), { ...opened, row: opened.row + 1 });

  // A row is found by its name without marks, in the column of the unit where one stands.
  await block.pick(DISBURSED, UNIT);
  const { col } = await grid.stand();
  await looking.find("thu ngan sach");
  const [revenue] = await looking.named("thu ngan sach");
  assert.deepEqual(await grid.stand(), { row: revenue, col, count: 1 });
  const often = await looking.named("nong thon");
  await looking.find("nong thon");
  for (const [chord, row] of [["F3", often[1]], ["Shift+F3", often[0]], ["Shift+F3", often.at(-1)]]) {
    await browser.press(chord);
    await browser.until(`${chord} leads to row ${row}`, async () => (await grid.stand()).row === row);
    // A heading has its name looked at, an indicator the unit.
    assert.ok([col, 1].includes((await grid.stand()).col));
  }

  // What is folded is hidden, moved past, and brought back by the undo of what was done there.
  await block.pick(REVENUE, UNIT);
  await browser.type("600");
  await browser.press("Enter");
  await block.holds(REVENUE, UNIT, "600");
  await browser.press("Alt+ArrowLeft");
  await browser.vanishes({ css: "#grid tr", name: REVENUE });
  const [content] = await looking.named("tai chinh, dau tu");
  assert.equal((await grid.stand()).row, content);
  await browser.press("Control+z");
  await block.holds(REVENUE, UNIT, "592,476");
  await browser.until("undo goes to what it changed", async () => {
    const stands = await grid.stand();
    return stands.row === revenue && stands.col === col && stands.count === 1;
  });
  await browser.press("Alt+ArrowLeft");
  await browser.vanishes({ css: "#grid tr", name: REVENUE });
  await browser.press("Alt+ArrowRight");
  await browser.appears({ css: "#grid tr", name: REVENUE });
  await browser.click({ css: "#grid tr button", name: CONTENT });
  await browser.vanishes({ css: "#grid tr", name: REVENUE });
  // Finding brings back what is folded.
  await looking.find("thu ngan sach");
  await browser.appears({ css: "#grid tr", name: REVENUE });

  // A sieve keeps what it names under its headings, and goes to the first cell it found.
  const all = await looking.rows();
  const top = await grid.tableTop();
  const found = await looking.sieve("Chưa đạt kế hoạch");
  assert.equal(await grid.tableTop(), top, "the table stays where it is");
  assert.equal(found, 38);
  const kept = await looking.rows();
  const leaves = kept.filter(({ kind }) => kind === "leaf");
  assert.ok(leaves.length > 2 && leaves.length < all.filter(({ kind }) => kind === "leaf").length);
  assert.ok(kept.every(({ kind }, at) => kind === "leaf" || kept[at + 1]), "no heading stands alone");
  await browser.until("the keys stand in the first row that is kept", async () => (await grid.stand()).row === leaves[0].row);

  // Pasted into what is in sight: the rows between stay as they are.
  const gap = leaves.findIndex(({ row }, at) => leaves[at + 1]?.row > row + 1 && all.some((other) => other.row === row + 1 && other.kind === "leaf"));
  assert.ok(gap >= 0, "some indicator between two that are kept is not");
  const at = (row) => `#cell-${row}-${col}`;
  const [first, next] = [leaves[gap].row, leaves[gap + 1].row];
  await browser.click(at(first));
  await block.paste({ text: "1,5\r\n2,5\r\n" });
  await block.asks();
  await block.answer("Enter");
  const read = async (row) => (await browser.text(at(row))).replace(/\s*°/, "");
  await browser.until("both rows in sight hold what was pasted", async () => (await read(first)) === "1,5" && (await read(next)) === "2,5");
  await browser.press("Control+z");
  await browser.until("it is taken back", async () => (await read(first)) !== "1,5");
  await looking.sieve("Tất cả");
  await browser.until("all rows are there again", async () => (await looking.rows()).length === all.length);

  // A result whose plan is gone has its own sieve, which goes to where the plan is to be entered.
  await block.open("Kế hoạch");
  await block.pick(REVENUE, UNIT);
  await browser.press("Delete");
  await browser.until("the plan is gone", async () => (await looking.sieves()).length > 0);
  assert.equal(await looking.sieve(NO_PLAN), 1);
  await browser.until("the keys stand where the plan is missing", async () => (await grid.stand()).row === revenue && (await looking.rows()).length < all.length);
  await browser.press("Control+z");
  await browser.until("with the plan the sieve has nothing to keep", async () => (await browser.texts(".sieves button")).includes(`${NO_PLAN} 0`));

  await block.open("Điểm");
  // Wherever the keys go, the row is whole in sight, between the names of the units and the totals.
  for (const chord of ["PageDown", "ArrowDown", "PageDown", "ArrowDown", "Control+End", "PageUp", "ArrowUp", "PageUp"]) {
    await browser.press(chord);
    await browser.until(`${chord} leads to a row in sight`, () => grid.isInSight());
  }
  const ofPoints = await looking.sieves();
  assert.deepEqual(ofPoints, ["Cần xem lại", "Chưa đạt kế hoạch", "Tự chấm lệch", "Thiếu minh chứng"]);
  await looking.sieve("Tự chấm lệch");
  await browser.until("some rows are kept", async () => (await looking.rows()).length < all.length);

  // A list of questions has no table of keys: F1 is the help's there.
  await browser.look({ width: 390 });
  await browser.click({ css: "nav a", name: "Bảng tự chấm" });
  await browser.appears("#questions");
  await browser.press("F1");
  assert.equal((await new Shell(browser).helped())[0], "Chấm điểm một đơn vị");
  await browser.press("Escape");
  await browser.vanishes("dialog[open]");
  assert.deepEqual(await browser.errors(), []);
}
