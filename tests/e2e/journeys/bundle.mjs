// Drafts saved from the list as from within, never two of one name; and all of them in one file, opened again beside what has
// changed meanwhile: what is the same is not added, what differs stands apart and is said to be newer or older.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CampaignFrame } from "../pages/campaign.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";
import { emptyCluster } from "../files.mjs";

const TITLE = "Cụm thi đua số 4, 2026";
const COPY = `${TITLE} (bản sao)`;
const OWN = "Bản chính";
const UNIT = "Huyện Tân Hiệp";
const INDICATOR = "Giải ngân vốn đầu tư";

export default async function bundle({ browser, start }) {
  const [shell, first, frame, cluster, sheet] = [Shell, StartPage, CampaignFrame, ClusterPage, SheetPage].map((page) => new page(browser));
  const write = async (text) => {
    await cluster.openSheet(UNIT);
    await sheet.stands();
    await sheet.write(INDICATOR, "actual", text);
    await frame.saved();
    await shell.toStart();
  };
  const names = async () => (await first.drafts()).map((draft) => draft.split(" 5 đơn vị")[0]);

  await shell.open(start);
  const file = path.join(browser.home, "cụm 4.giaouoc.json");
  writeFileSync(file, emptyCluster());
  await first.openFile(file);
  await write("10");

  // From the list a file steps the revision too, and the draft knows its file.
  const saved = JSON.parse(readFileSync(await first.saveDraft(TITLE, /_r1\.giaouoc\.json$/), "utf8"));
  const unit = saved.campaign.units.find(({ name }) => name === UNIT);
  assert.equal(unit.revision, 1);
  await first.told("_r1.giaouoc.json");
  assert.match((await first.drafts())[0], /đã lưu ra tệp vừa xong$|đã lưu ra tệp vừa xong [^;]*$/);
  // What was done before is undone still, and saved again steps no further.
  await first.openDraft(TITLE);
  await browser.until("what was done can be undone, and nothing done again", async () => String(await frame.turns()) === "true,false");
  await shell.toStart();
  await first.saveDraft(TITLE, /_r1(-1| \(1\))?\.giaouoc\.json$/);

  await first.copyDraft(TITLE);
  await first.has(2);
  await first.renameDraft(COPY, "Bản phụ");
  await first.copyDraft(TITLE);
  await first.has(3);
  await first.renameDraft("Bản phụ", COPY);
  await first.told(`Đã có bản nháp tên “${COPY}”, nên bản này tên là “${COPY} (2)”.`);
  assert.deepEqual((await names()).sort(), [TITLE, COPY, `${COPY} (2)`].sort());

  const all = await first.exportAll();
  await first.openFile(all);
  await first.told("đều đã có sẵn ở đây");
  await first.has(3);
  for (const left of [2, 1]) {
    await first.deleteDraft(COPY);
    await first.has(left);
  }
  await first.renameDraft(TITLE, OWN);
  await first.openDraft(OWN);
  await frame.toCluster();
  await write("20");
  await first.openFile(all);
  await first.told(`“${COPY} (từ tệp ${path.basename(all)})” để riêng cạnh bản đang có. Bản ở đây mới hơn`);
  await first.has(4);
  await first.openFile(all);
  await first.told("đều đã có sẵn ở đây");
  await first.has(4);
  await first.openDraft(OWN);
  await sheet.holds(INDICATOR, "actual", "20");
  assert.deepEqual(await browser.errors(), [], "errors in the console");
}
