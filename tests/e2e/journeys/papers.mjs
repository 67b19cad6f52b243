// Papers: from a sheet to its pages, blank and of all units, the table of the cluster; a hundred indicators, fifteen units.
// What is printed has as many pages as the screen shows, and nothing of the screen around them; other screens print on few pages.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { liesOf, pagesOf } from "../driver/pdf.mjs";
import { BlockPage } from "../pages/block.mjs";
import { CampaignFrame } from "../pages/campaign.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { PapersPage } from "../pages/papers.mjs";
import { Questions } from "../pages/questions.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const HEADS = ["section", "content", "criterion"];

/** What holds for every paper: numbers from page 2 on, a head on each page, no head left behind, no indicator parted, no signature alone, no word broken. */
function sound(pages, what) {
  pages.forEach((page, at) => {
    const where = `${what}, page ${at + 1}`;
    const isLast = at + 1 === pages.length || pages[at + 1].title !== "";
    assert.deepEqual(page.broken, [], `${where}: no word is broken between lines`);
    assert.ok(page.heads > 0 && page.rows.length > 0, `${where}: a table with its head`);
    assert.ok(page.written < 0.95, `${where} is written to ${page.written} of its height`);
    assert.equal(page.number === "", page.title !== "", `${where}: a number from the second page on`);
    if (isLast) assert.match(page.foot, /Ký, đóng dấu/, `${where}: a signature`);
    else {
      assert.ok(!HEADS.includes(page.rows.at(-1).kind), `${where} does not end with a head`);
      assert.notEqual(pages[at + 1].rows[0].kind, "fact", `${where} does not end within an indicator`);
    }
    if (isLast && page.title === "") assert.ok(page.rows.length >= 4, `${where}: some rows above the signature`);
  });
}

/** What fills a cell of evidence to half a page. */
const LONG = Array.from({ length: 32 }, (_, at) => `Công văn số ${at + 1}/UBND-VP`).join("; ");

/** A campaign of 15 units with 100 indicators, as a file; the last unit proves its third indicator at length. */
function large() {
  const leaf = (content, at) => ({
    id: `i${content}-${at}`,
    code: `${at}`,
    name: `Tỷ lệ thực hiện nhiệm vụ số ${at} của nội dung ${content}, có tên dài để phải xuống dòng trong cột của biểu`,
    max: "10",
    unit: "%",
    rule: { kind: "proportional" },
  });
  const contents = ["I", "II", "III", "IV", "V"].map((code, at) => ({
    id: code,
    code,
    name: `Nội dung thi đua thứ ${at + 1}`,
    max: "200",
    children: Array.from({ length: 20 }, (_, leafAt) => leaf(at + 1, leafAt + 1)),
  }));
  const source = { title: "minh họa", illustrative: true };
  const rubric = { version: 1, id: "lon", edition: "bản 1", title: "Bảng tiêu chí một trăm chỉ tiêu", source, max: "1000", contents };
  const facts = (unit) =>
    contents.flatMap(({ children }) => children.map(({ id }, at) => ({ fact: id, plan: "100", actual: `${80 + ((unit * 7 + at) % 20)}.5` })));
  const units = Array.from({ length: 15 }, (_, at) => ({ id: `u${at + 1}`, name: `Xã Phước Hưng ${at + 1}`, facts: facts(at) }));
  units.at(-1).leaves = [{ node: "i1-3", evidence: [{ text: LONG }] }];
  return { format: "giao-uoc", version: 1, campaign: { id: "lon", name: "Cụm thi đua số 9", year: 2026, rubric, units } };
}

export default async function papers({ browser, start }) {
  const shell = new Shell(browser);
  const first = new StartPage(browser);
  const frame = new CampaignFrame(browser);
  const cluster = new ClusterPage(browser);
  const sheet = new SheetPage(browser);
  const paper = new PapersPage(browser);

  const printed = async (pages, what, lie) => {
    if (!browser.pdf) return;
    const pdf = await browser.pdf();
    assert.equal(pagesOf(pdf), pages.length, `${what}: pages in print`);
    assert.deepEqual(liesOf(pdf), [lie], `${what}: how its pages lie`);
  };

  /** A screen as it is printed from the menu of the browser: on few pages, with heads that are repeated as words. */
  const printedScreen = async (what, most) => {
    if (!browser.pdf) return;
    const count = pagesOf(await browser.pdf());
    assert.ok(count <= most, `${what} is printed on ${count} pages`);
    if (!browser.media) return;
    await browser.media("print");
    assert.deepEqual(await paper.boxesInHeads(), [], `${what}: Chromium leaves boxes out of a head that it repeats`);
    await browser.media(null);
  };

  await shell.open(start);
  await first.openSample();
  await printedScreen("the table of the cluster", 3);
  await frame.toTab("Cần xem lại");
  await printedScreen("what wants a second look", 1);
  const block = new BlockPage(browser);
  await block.open("Kế hoạch");
  await printedScreen("the plans of all units", 4);
  if (browser.media) {
    await browser.media("print");
    assert.equal(await block.title(), "Nhập cả cụm: Kế hoạch", "paper says which table it is");
    await browser.media(null);
  }
  await frame.toTab("Bảng tổng hợp cụm");
  await cluster.stands();
  await cluster.openSheet("Huyện Tân Hiệp");
  await sheet.stands();
  await printedScreen("a sheet", 6);
  // A narrow window prints what it shows, and no page is left blank by what a wide one would show.
  const questions = new Questions(browser);
  await browser.look({ width: 390 });
  await questions.stands();
  await printedScreen("a list of questions", 6);
  await questions.stands();
  await browser.look({ width: 1440 });
  await sheet.stands();
  await frame.toPaper();
  let pages = await paper.pages();
  sound(pages, "the sheet");
  assert.equal(await paper.said(), pages.length);
  assert.equal(pages[0].title, "BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2017");
  assert.match(pages[0].head, /ỦY BAN NHÂN DÂN HUYỆN TÂN HIỆP .*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc/);
  const total = pages.at(-1).rows.at(-1);
  assert.deepEqual([total.kind, total.cells[1], total.cells[9]], ["total", "TỔNG CỘNG", "911,43"]);
  assert.match(pages.at(-1).foot, /số liệu minh họa.*NGƯỜI LẬP BIỂU.*TM. ỦY BAN NHÂN DÂN CHỦ TỊCH \(Ký, đóng dấu, ghi rõ họ tên\)/i);
  await printed(pages, "the sheet", "landscape");
  if (browser.media) {
    await browser.media("print");
    assert.deepEqual(await paper.printedBeside(), [], "nothing of the screen is printed");
    await browser.media(null);
  }

  await paper.choose("Loại biểu mẫu", "Bảng trống");
  await browser.until("the blank sheet stands", async () => (await paper.pages())[0].rows[2].cells[4] === "");
  pages = await paper.pages();
  sound(pages, "the blank sheet");
  const revenue = pages[0].rows.find(({ cells }) => cells[1].startsWith("Tổng thu ngân sách"));
  assert.equal(revenue.cells[3], "78,5", "a plan that is given is printed");
  assert.deepEqual([...revenue.cells.slice(4, 6), ...revenue.cells.slice(7)], ["", "", "", "", "", ""]);
  assert.match(revenue.cells[1], /mỗi 1% hụt trừ 2 điểm/, "the rule stands beneath the name");

  await paper.choose("Loại biểu mẫu", "Bảng tổng hợp");
  await browser.until("the table of the cluster stands", async () => (await paper.pages())[0].title.startsWith("BẢNG TỔNG HỢP"));
  await paper.choose("Loại biểu mẫu", "Bảng trống");
  await browser.until("a blank sheet stands again", async () => (await paper.pages())[0].title.startsWith("BẢNG TỰ CHẤM"));
  assert.deepEqual(await paper.pages(), pages, "the table of the cluster keeps the unit one came from");

  await paper.choose("Đơn vị", "Tất cả");
  await browser.until("all units stand", async () => (await paper.pages()).filter(({ title }) => title !== "").length === 5);
  sound(await paper.pages(), "all units");

  await paper.choose("Loại biểu mẫu", "Bảng tổng hợp");
  await browser.until("the table of the cluster stands", async () => (await paper.pages())[0].title.startsWith("BẢNG TỔNG HỢP"));
  pages = await paper.pages();
  sound(pages, "the table of the cluster");
  assert.equal(pages.length, 1);
  const shown = pages[0].rows.map(({ cells }) => [cells[1], cells[7], cells[8], cells[9]]);
  assert.deepEqual(shown.slice(0, 3), [
    ["Điểm chuẩn", "1000", "", ""],
    ["Huyện Giồng Riềng", "912", "1", ""],
    ["Huyện Tân Hiệp", "911,43", "2", "0,57"],
  ]);
  await printed(pages, "the table of the cluster", "portrait");
  await paper.back();
  await cluster.stands();

  // A hundred indicators, fifteen units; on an English page papers stay Vietnamese.
  const file = path.join(browser.home, "lon.giaouoc.json");
  writeFileSync(file, JSON.stringify(large()));
  await shell.toStart();
  await first.openFile(file);
  await cluster.stands();
  await shell.turnLanguage();
  await frame.toPaper();
  pages = await paper.pages();
  sound(pages, "fifteen units");
  assert.equal(pages.flatMap(({ rows }) => rows).length, 16);
  assert.equal(pages[0].title, "BẢNG TỔNG HỢP ĐIỂM THI ĐUA NĂM 2026");
  await shell.turnLanguage();
  await paper.choose("Loại biểu mẫu", "Bảng chấm");
  await browser.until("the sheet of the first unit stands", async () => (await paper.pages()).filter(({ title }) => title !== "").length === 1);
  await paper.choose("Đơn vị", "Tất cả");
  await browser.until("a sheet of each unit stands", async () => (await paper.pages()).filter(({ title }) => title !== "").length === 15);
  await paper.choose("Đơn vị", "Xã Phước Hưng 15");
  await browser.until("one sheet stands", async () => (await paper.pages()).filter(({ title }) => title !== "").length === 1);
  pages = await paper.pages();
  sound(pages, "a hundred indicators");
  const rows = pages.flatMap(({ rows: own }) => own);
  const parts = rows.filter(({ isCut }) => isCut);
  assert.equal(parts.length, 2, "the row that is higher than what is left of its page stands on two");
  assert.deepEqual(parts.map(({ cells }) => cells[0]), ["3", ""], "what fits into the first part stands there");
  // A line may end at a hyphen, too.
  const letters = (text) => text.replace(/\s/g, "");
  assert.equal(letters(parts.map(({ cells }) => cells[8]).join("")), letters(LONG), "no letter of it is lost");
  assert.ok(parts.every(({ cells }) => cells[8].length > 100), "either page has a good part of it");
  assert.equal(rows.filter(({ kind }) => kind === "leaf").length, 101);
  await printed(pages, "a hundred indicators", "landscape");
  assert.deepEqual(await browser.errors(), []);
}
