// Drafts: copied, named, deleted and brought back after a reload, all in one file; files that are none of ours; a store
// that is cleared, full, forbidden; two tabs on one draft. Nothing is ever lost, and whatever happens is told.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CampaignFrame } from "../pages/campaign.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { SettingsPage } from "../pages/settings.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const TITLE = "Cụm thi đua số 2, Kiên Giang, 2017";
const COPY = `${TITLE} (bản sao)`;
const NAMED = "Bản cho hội nghị";
const UNIT = "Huyện Tân Hiệp";
const INDICATOR = "Giải ngân vốn đầu tư";

const SAMPLE = path.resolve(import.meta.dirname, "../../../src/files/samples/kien-giang-2017.giaouoc.json");

/** Runs in the page: every record of ours, by its key. */
const STORED = () => Object.fromEntries(Object.keys(localStorage).filter((key) => /\/(own|sample)\//.test(key)).map((key) => [key, localStorage[key]]));

/** Runs in the page: leaves no room for one more letter. */
const FILL = () => {
  for (let size = 1 << 22, number = 0; size >= 1; ) {
    try {
      localStorage.setItem(`someone-else/${number}`, "x".repeat(size));
      number += 1;
    } catch {
      size >>= 1;
    }
  }
  // A new record wants room for its key as well; one that is there is filled up letter by letter.
  try {
    for (;;) localStorage["someone-else/0"] += "x";
  } catch {
    return;
  }
};

export default async function drafts({ browser, start, engine }) {
  const shell = new Shell(browser);
  const first = new StartPage(browser);
  const frame = new CampaignFrame(browser);
  const cluster = new ClusterPage(browser);
  const sheet = new SheetPage(browser);
  const stored = () => browser.evaluate(STORED);
  const write = async (text) => sheet.write(INDICATOR, "actual", text);
  const openSheet = async () => {
    await first.openDraft(NAMED);
    await frame.toCluster();
    await cluster.openSheet(UNIT);
    await sheet.stands();
  };
  const actuals = async () =>
    Object.values(await stored()).map((record) => /"giai-ngan",\s*"actual": "([\d.]+)"/.exec(record.slice(record.indexOf("tan-hiep")))[1]).sort();
  const file = (name, content) => {
    const written = path.join(browser.home, name);
    writeFileSync(written, content);
    return written;
  };

  // The sample as a campaign of one's own, whose points are not locked.
  const sample = JSON.parse(readFileSync(SAMPLE, "utf8"));
  sample.campaign.stage = "open";
  await shell.open(start);
  await first.openFile(file("mẫu.giaouoc.json", JSON.stringify(sample)));
  await cluster.openSheet(UNIT);
  await sheet.stands();

  // What is typed is stored as if one had left the cell or the field that is still open; what one gives up is not.
  const holds = (text) => browser.until(`${text} is stored`, async () => JSON.stringify(await stored()).includes(text));
  await sheet.pick(INDICATOR, "actual");
  await browser.type("731,25");
  await holds("731.25");
  await browser.press("Escape");
  await browser.until("what was given up is not stored", async () => !JSON.stringify(await stored()).includes("731.25"));
  await new SettingsPage(browser).open();
  await browser.click("#basis");
  await browser.type("QD 7");
  await holds("QD 7");
  await browser.press("Tab");
  await browser.until("the field is left", async () => (await frame.turns())[0]);
  await frame.undo();
  await frame.toCluster();
  await cluster.openSheet(UNIT);
  await sheet.stands();
  await write("148,2");
  await frame.saved();
  await shell.toStart();
  await first.has(1);

  // A copy is a draft of its own, and can be called something else.
  await first.copyDraft(TITLE);
  await first.has(2);
  await first.renameDraft(COPY, NAMED);
  await browser.until("the draft has its name", async () => (await first.drafts()).some((draft) => draft.startsWith(NAMED)));
  await shell.reload();
  assert.ok((await first.drafts())[0].startsWith(NAMED), "the name outlives a reload");
  assert.match((await first.drafts())[0], /chưa lưu ra tệp/);

  // Deleted, and brought back by another page.
  const whole = await stored();
  await first.deleteDraft(NAMED);
  await first.has(1);
  await first.told(`Đã xóa bản nháp “${NAMED}”`);
  await shell.reload();
  await first.has(1);
  assert.equal((await first.bin()).length, 1);
  await first.bringBack(NAMED);
  await first.has(2);
  assert.deepEqual(await stored(), whole, "it comes back letter by letter");
  assert.deepEqual(await first.bin(), []);

  // The second press of a double click deletes none of what came under the pointer: neither the next draft nor a deleted one.
  if (engine === "chromium") {
    await first.deleteDraftTwice(NAMED);
    await first.told(`Đã xóa bản nháp “${NAMED}”`);
    await first.has(1);
    await first.copyDraft(TITLE);
    await first.deleteDraftTwice(COPY);
    await first.has(1);
    await first.forgetTwice(COPY);
    assert.equal((await first.bin()).length, 1, "the other one is still there");
    await first.bringBack(NAMED);
    await first.has(2);
  }

  // All in one file, which opens here again.
  const all = await first.exportAll();
  await first.told("Đã lưu 2 bản nháp");
  await browser.evaluate(() => localStorage.clear());
  await shell.reload();
  await first.has(0);
  await first.openFile(all);
  await first.told("thêm 2 bản nháp");
  await first.has(2);
  const texts = (records) => Object.values(records).map((record) => record.slice(record.indexOf("\n"))).sort();
  assert.deepEqual(texts(await stored()), texts(whole));
  assert.equal(new Set(texts(whole)).size, 1);

  // Files that are none of ours: each with its sentence, and nothing changed.
  const one = JSON.stringify(sample);
  const bad = [
    ["cắt.giaouoc.json", one.slice(0, one.length / 2), "Tệp bị cắt ngang"],
    ["khác.json", '{"a": 1}', "Tệp này không do Giao Ước lưu ra"],
    ["mới.giaouoc.json", one.replace('"version":1', '"version":99'), "bản Giao Ước mới hơn"],
    ["rỗng.json", " ", "Tệp rỗng"],
    ["báo cáo.docx", "PK\u0003\u0004\u0014 [Content_Types].xml word/document.xml", "Đây là tệp Word"],
    ["bảng.xlsx", "PK\u0003\u0004\u0014 [Content_Types].xml xl/workbook.xml", "Đây là tệp Excel"],
    ["quyết định.pdf", "%PDF-1.7\n", "Đây là tệp PDF"],
    ["lớn.json", Buffer.alloc(33 * 1024 * 1024, " "), "quá lớn"],
  ];
  const before = await stored();
  for (const [name, content, sentence] of bad) {
    await first.openFile(file(name, content));
    await first.told(`Không mở được ${name}. `);
    await first.told(sentence);
  }
  assert.deepEqual(await stored(), before, "nothing changed");
  await first.openDraft(NAMED);
  await frame.toCluster();
  await cluster.stands();
  assert.equal(await first.dropText("khác.json", '{"a": 1}'), true, "the page shows that it takes a file");
  await frame.told("Tệp này không do Giao Ước lưu ra");
  assert.equal((await cluster.ranking()).length, 5, "the open campaign stays");
  Object.assign(sample.campaign, { id: "cum-3", name: "Cụm thi đua số 3" });
  await first.dropText("cụm khác.giaouoc.json", JSON.stringify(sample));
  await browser.until("the dropped campaign is open", async () => (await browser.text(".top__campaign")).includes("Cụm thi đua số 3"));

  // Cleared while it is open: what is open is saved again.
  await shell.toStart();
  await openSheet();
  await write("121");
  await frame.saved();
  await browser.evaluate(() => localStorage.clear());
  await frame.told("Bản đang mở ở đây vừa được lưu lại");
  assert.deepEqual(await actuals(), ["121"]);
  assert.ok(Object.values(await stored()).every((record) => record.split("\n")[0].includes(NAMED)), "under its name");

  // Full: told, kept on screen, saved as a file, and again once there is room.
  await browser.evaluate(FILL);
  // Longer than what it takes the place of, else it would fit.
  await write("122,345678");
  await frame.told("Trình duyệt đã hết chỗ cho bản nháp");
  // On the first page, where room is made, it is told what only this tab has; leaving is asked about, and the way back is there.
  await shell.toStart();
  await first.told("chưa lưu được vào trình duyệt này");
  assert.ok(await browser.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }))), "leaving is asked about");
  await browser.click({ css: "main .notice a", name: "Mở" });
  await sheet.stands();
  await sheet.holds(INDICATOR, "actual", "122,345678");
  await write("123,456789");
  const saved = JSON.parse(readFileSync(await frame.saveFile(/^cum-thi-dua-so-2.*\.giaouoc\.json$/), "utf8"));
  const figure = saved.campaign.units.find(({ name }) => name === UNIT).facts.find(({ fact }) => fact === "giai-ngan");
  assert.equal(figure.actual, "123.456789", "the file holds what the store could not");
  await browser.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("someone-else")).forEach((key) => localStorage.removeItem(key)));
  await frame.inNotice("Thử lưu lại");
  await frame.saved();
  assert.deepEqual(await actuals(), ["123.456789"]);
  assert.match(await frame.states(), /đã lưu ra tệp vừa xong/);
  // In Firefox a script of the driver has a clock beside the page's.
  if (engine !== "firefox") {
    await frame.comesBackAfter(3);
    await browser.until("the file has aged while the page stood open", async () => /đã lưu ra tệp 3 giờ trước/.test(await frame.states()));
  }
  assert.equal(await frame.remark(), "số liệu mẫu, đã bị sửa", "a sample was changed, whatever file holds it");

  // Forbidden: told at once, and the page works on with files. Only one driver can forbid.
  if (browser.visitor && engine === "chromium") {
    const other = await browser.visitor({}, () => {
      Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });
    });
    const [otherShell, otherFirst, otherCluster, otherFrame] = [new Shell(other), new StartPage(other), new ClusterPage(other), new CampaignFrame(other)];
    await otherShell.open(start);
    await otherFirst.told("Trình duyệt không cho lưu bản nháp ở đây");
    await otherFirst.openFile(all);
    await otherFirst.has(2);
    await otherFirst.openDraft(TITLE);
    await otherCluster.stands();
    assert.equal((await otherCluster.ranking()).length, 5);
    await otherFrame.told("Trình duyệt không cho lưu bản nháp ở đây");
    assert.deepEqual(await other.errors(), []);
  }
  assert.deepEqual(await browser.errors(), [], "errors in the console");

  // WebKitGTK's driver lets the tab that is not shown stand still.
  if (engine === "webkit") return;

  // Two tabs on one draft.
  await shell.toStart();
  await browser.evaluate(() => localStorage.clear());
  await shell.reload();
  await first.openFile(all);
  await first.has(2);
  await openSheet();
  const address = await browser.address();
  await browser.openTab(address);
  await sheet.stands();
  await browser.toTab(0);
  await frame.told("cũng đang mở ở một thẻ khác");
  await write("100");
  await frame.saved();
  await browser.toTab(1);
  await frame.told("vừa được sửa ở một thẻ khác");
  await frame.untold("cũng đang mở ở một thẻ khác");
  await write("120");
  await frame.told("là bản nháp riêng");
  await sheet.holds(INDICATOR, "actual", "120");
  assert.notEqual(await browser.address(), address, "the address is that of its own draft");
  await browser.toTab(0);
  await frame.untold("cũng đang mở ở một thẻ khác");
  await write("101");
  await frame.saved();
  await browser.toTab(1);
  await write("121");
  await frame.saved();
  const kept = await actuals();
  assert.ok(kept.includes("101") && kept.includes("121"), `both are kept: ${kept}`);
  await shell.reload();
  await sheet.holds(INDICATOR, "actual", "121");

  // A name that is being typed stays when another tab saves, and the list goes on listening.
  await browser.toTab(0);
  await shell.toStart();
  // Two, and what was kept apart.
  const here = 3;
  await first.has(here);
  await first.startRenaming(NAMED);
  await browser.type("Tên mới");
  await browser.toTab(1);
  await shell.toStart();
  await first.copyDraft(NAMED);
  await first.has(here + 1);
  await browser.toTab(0);
  await first.has(here + 1);
  assert.equal(await browser.value(first.nameField), "Tên mới");
  await browser.evaluate(() => document.querySelector("[aria-labelledby=drafts-title] form").requestSubmit());
  await browser.until("the draft has its name", async () => (await first.drafts()).some((draft) => draft.startsWith("Tên mới")));
  await browser.toTab(1);
  // What was kept apart bears the name too, and stands first: that was copied.
  const [copy] = /^.*\(bản sao\)/.exec((await first.drafts()).find((draft) => draft.startsWith(`${NAMED} (bản riêng`) && draft.includes("(bản sao)")));
  await first.deleteDraft(copy);
  await browser.toTab(0);
  await first.has(here);
  assert.deepEqual(await browser.errors(), []);
}
