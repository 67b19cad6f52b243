// A file of a campaign that is here already: the same opens the draft; a newer one, an older one and one that went its own
// way are told apart and shown cell by cell; it takes the draft's place only when asked to, and that is taken back.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CampaignFrame } from "../pages/campaign.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { CompareDialog } from "../pages/compare.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";
import { emptyCluster, warnedCluster } from "../files.mjs";

const UNIT = "Huyện Tân Hiệp";
const INDICATOR = "Giải ngân vốn đầu tư";

export default async function compare({ browser, start }) {
  const [shell, first, frame, cluster, sheet, dialog] = [Shell, StartPage, CampaignFrame, ClusterPage, SheetPage, CompareDialog].map(
    (page) => new page(browser),
  );
  const file = (name, content) => {
    const written = path.join(browser.home, name);
    writeFileSync(written, content);
    return written;
  };
  const write = async (text) => {
    await sheet.write(INDICATOR, "actual", text);
    await frame.saved();
  };
  let saves = 0;
  const save = async () => {
    saves += 1;
    return readFileSync(await frame.saveFile(new RegExp(`_r${saves}\\.giaouoc\\.json$`)), "utf8");
  };
  const open = async (name, content) => {
    await shell.toStart();
    await first.openFile(file(name, content));
  };

  await shell.open(start);
  await first.openFile(file("mới.giaouoc.json", emptyCluster()));
  await cluster.openSheet(UNIT);
  await sheet.stands();
  await write("10");
  const one = await save();
  // Reloaded between: the draft still knows which revision it goes on from.
  await shell.reload();
  await sheet.stands();
  await write("20");
  const two = await save();

  // The same opens the draft, without a word.
  await open("hai.giaouoc.json", two);
  await cluster.stands();
  await shell.toStart();
  await first.has(1);

  // A newer one: it goes on from what is here, and nothing that is here only would be lost with it.
  const three = JSON.parse(two);
  const later = three.campaign.units.find(({ name }) => name === UNIT);
  later.facts.find(({ actual }) => actual === "20").actual = "25";
  later.revision += 1;
  await first.openFile(file("ba.giaouoc.json", JSON.stringify(three)));
  await dialog.stands();
  assert.match(await dialog.order(), /Tệp mới hơn/);
  await browser.look({ width: 360 });
  assert.ok((await dialog.heights()).every((height) => height >= 44), "in a narrow window a finger finds the buttons");
  await browser.look({ width: 1440 });
  await dialog.answer("Hủy");
  await dialog.isGone();

  // An older one.
  await first.openFile(file("một.giaouoc.json", one));
  await dialog.stands();
  assert.match(await dialog.order(), /Bản ở đây mới hơn/);
  const lines = await dialog.differences();
  assert.deepEqual(lines[0], `${UNIT}: 1 chỗ khác nhau`);
  assert.match(lines[1], /Giải ngân.*Thực hiện 20 10$/);
  await browser.press("Escape");
  await dialog.isGone();
  await first.has(1);

  // In its place; dropped on the open sheet, whose cell is being typed in.
  await first.openDraft("Cụm thi đua số 4");
  await frame.toCluster();
  await cluster.openSheet(UNIT);
  await sheet.stands();
  await sheet.pick(INDICATOR, "actual");
  await browser.type("30");
  await first.dropText("một.giaouoc.json", one);
  await dialog.stands();
  assert.match((await dialog.differences())[1], /30 10$/, "what was being typed counts");
  await dialog.answer("Lấy bản trong tệp");
  await dialog.isGone();
  await sheet.holds(INDICATOR, "actual", "10");
  await frame.told("được thay bằng bản trong tệp một.giaouoc.json");
  await frame.inNotice("Lấy lại bản trước");
  await sheet.holds(INDICATOR, "actual", "30");

  // Now both went on from the first save; both are kept, and told apart by name.
  const other = JSON.parse(one);
  const unit = other.campaign.units.find(({ name }) => name === UNIT);
  unit.facts.find(({ actual }) => actual === "10").actual = "11";
  await open("khác.giaouoc.json", JSON.stringify(other));
  await dialog.stands();
  assert.match(await dialog.order(), /Mỗi bản có thay đổi riêng/);
  await dialog.answer("Giữ cả hai");
  await cluster.stands();
  await browser.until("its name tells of the file", async () => (await frame.title()).includes("từ tệp khác.giaouoc.json"));
  await shell.toStart();
  await first.has(2);

  // The same file again: which of both it opens is said.
  await first.openFile(file("khác.giaouoc.json", JSON.stringify(other)));
  await cluster.stands();
  await frame.told("Nội dung của khác.giaouoc.json đã có trong bản nháp “");
  assert.ok((await frame.title()).includes("từ tệp khác.giaouoc.json"), "the one that was kept is open");
  await frame.inNotice("Đóng");
  await shell.toStart();
  await first.has(2);

  // Two drafts: either can be compared with. A newer file is called so.
  const newer = JSON.parse(two);
  newer.campaign.name = "Cụm thi đua số 4b";
  await first.openFile(file("tên.giaouoc.json", JSON.stringify(newer)));
  await dialog.stands();
  const before = await dialog.differences();
  await dialog.against(1);
  await browser.until("other differences", async () => (await dialog.differences()).join() !== before.join());
  await dialog.answer("Hủy");
  await dialog.isGone();
  await first.has(2);

  // What a file took the place of, brought back as a draft beside it: nothing is left to put back.
  await first.openFile(file("tên.giaouoc.json", JSON.stringify(newer)));
  await dialog.stands();
  await dialog.answer("Lấy bản trong tệp");
  await frame.told("được thay bằng bản trong tệp tên.giaouoc.json");
  await shell.toStart();
  await first.bringBack("Cụm thi đua số 4");
  await first.has(3);
  // The one that was replaced is the latest edited; both bear the name of its first file.
  await first.openDraft("từ tệp khác.giaouoc.json");
  await frame.toCluster();
  await cluster.stands();
  assert.deepEqual((await frame.notices()).filter((notice) => notice.includes("được thay bằng")), []);

  // A file with places that should be looked at says so once it is open, and the settings of its draft list them.
  await shell.toStart();
  await first.openFile(file("lẫn.giaouoc.json", warnedCluster()));
  await dialog.stands();
  await dialog.answer("Giữ cả hai");
  await frame.told("lẫn.giaouoc.json đã mở. Có 2 chỗ nên xem lại");
  await browser.click({ css: ".taken a", name: "Xem danh sách" });
  await browser.appears("#settings-rubric");
  const listed = await browser.texts("section[aria-labelledby=settings-rubric] .notice__list li");
  assert.deepEqual(listed.map((line) => line.split(":")[0]), ["I Thi đua phát triển kinh tế - xã hội, bảo đảm quốc phòng - an ninh", "Huyện Tân Hiệp"]);
  assert.match(listed.join(), /“unit” không có tác dụng.*\$\.campaign\.rubric\.contents\[0\]\.unit.*phải kèm lý do/);
  await browser.vanishes(".taken");
  assert.deepEqual(await browser.errors(), []);
}
