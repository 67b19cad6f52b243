// The main job: first visit → sample → change a cell → points, rank and chart change → undo → reload → the draft is there →
// save the file → clear → open the file → the same.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { CampaignFrame } from "../pages/campaign.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const UNIT = "Huyện Tân Hiệp";
const INDICATOR = "Giải ngân vốn đầu tư";
const CLUSTER = "Cụm thi đua số 2";

export default async function main({ browser, start }) {
  const shell = new Shell(browser);
  const first = new StartPage(browser);
  const frame = new CampaignFrame(browser);
  const cluster = new ClusterPage(browser);
  const sheet = new SheetPage(browser);

  await shell.open(start);
  assert.deepEqual(await first.drafts(), [], "a first visit finds no drafts");
  await first.openSample();

  // The published order.
  const published = await cluster.ranking();
  assert.deepEqual(published.slice(0, 2).map(({ rank, unit, total }) => [rank, unit, total]), [
    ["1", "Huyện Giồng Riềng", "912"],
    ["2", UNIT, "911,43"],
  ]);

  await cluster.openSheet(UNIT);
  await sheet.stands();
  assert.equal(await sheet.total(), "911,43");
  const pointsBefore = await sheet.read(INDICATOR, "points");
  const barBefore = await sheet.bar(INDICATOR);

  // 140,3 of 148,2 becomes all of it: the maximum of 50, and the bar reaches the plan.
  await sheet.write(INDICATOR, "actual", "148,2");
  await sheet.holds(INDICATOR, "points", "50");
  assert.notEqual(pointsBefore, "50");
  assert.ok((await sheet.bar(INDICATOR)) > barBefore, "the bar grows");
  const why = await sheet.explain(INDICATOR);
  assert.match(why, /148,2/, "the explanation names the typed figure");

  await frame.toCluster();
  const changed = await cluster.ranking();
  assert.equal(changed[0].unit, UNIT, "the change makes it first");
  assert.notDeepEqual(changed[0].widths, published[1].widths, "its bar changes");

  await frame.undo();
  await browser.until("undo restores the published order", async () => (await cluster.ranking())[1].total === "911,43");
  assert.deepEqual(await cluster.ranking(), published);
  await frame.redo();
  await browser.until("redo brings the change back", async () => (await cluster.ranking())[0].unit === UNIT);
  await frame.saved();

  await shell.reload();
  assert.deepEqual(await cluster.ranking(), changed, "the draft is there after a reload");

  const beside = async () => (await frame.states()).replaceAll(/\s+/g, " ");
  assert.match(await beside(), /chưa lưu ra tệp; đã có 1 thay đổi/, "a sample that was changed tells that no file holds it");
  const file = await frame.saveFile();
  await browser.until("the bar tells of the file", async () => /đã lưu ra tệp/.test(await beside()));
  const written = JSON.parse(readFileSync(file, "utf8"));
  const facts = written.campaign.units.find(({ name }) => name === UNIT).facts;
  assert.equal(facts.find(({ fact }) => fact === "giai-ngan").actual, "148.2", "the file holds the digits as text");

  // That it was saved is said until one goes on, here to a sheet by its row.
  await frame.told("Đã lưu tệp");
  await cluster.openRow(UNIT);
  await sheet.stands();
  await frame.untold("Đã lưu tệp");

  await shell.toStart();
  await browser.until("one draft is listed", async () => (await first.drafts()).length === 1);
  assert.match((await first.drafts())[0], /số liệu mẫu\s*đã lưu ra tệp/, "and so does the list, beside the mark of the sample");
  await first.deleteDraft(CLUSTER);
  await browser.until("no draft is left", async () => (await first.drafts()).length === 0);
  await first.openFile(file);
  assert.deepEqual(await cluster.ranking(), changed, "the file gives the same");
  await cluster.openSheet(UNIT);
  await sheet.holds(INDICATOR, "points", "50");
  await frame.saveFile();
  await frame.told("Đã lưu tệp");
  await sheet.write(INDICATOR, "note", "mới");
  await frame.untold("Đã lưu tệp");
  assert.deepEqual(await browser.errors(), []);
}
