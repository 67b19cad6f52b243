// A campaign whose points are locked: what it refuses it does not offer, and says why, beside the table and on a phone.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { BlockPage } from "../pages/block.mjs";
import { CampaignFrame } from "../pages/campaign.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { Questions } from "../pages/questions.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";
import { emptyCluster } from "../files.mjs";

const CRIMES = "Số vụ phạm pháp hình sự";
const NEXT = "Số vụ tai nạn giao thông";
const GRADED = "Chung sức xây dựng nông thôn mới";

export const suits = (engine, place) => place === { chromium: "hosted", firefox: "file", webkit: "hosted" }[engine];

export default async function locked({ browser, start }) {
  const sheet = new SheetPage(browser);
  const questions = new Questions(browser);
  const cluster = JSON.parse(emptyCluster());
  cluster.campaign.stage = "locked";
  const file = path.join(browser.home, "locked.giaouoc.json");
  writeFileSync(file, JSON.stringify(cluster));
  await new Shell(browser).open(start);
  await new StartPage(browser).openFile(file);
  await new ClusterPage(browser).openSheet("Huyện Hòn Đất");
  await sheet.stands();

  // Nothing is offered that is refused, and whoever tries is told why; Enter goes down all the same.
  await sheet.explain(CRIMES);
  assert.equal(await sheet.takesNotAssigned(), false, "the switch cannot be turned");
  assert.equal(await sheet.isReadOnly(CRIMES, "actual"), true);
  assert.doesNotMatch(await sheet.hints(), /F2 sửa|Ctrl V/);
  await sheet.pick(CRIMES, "actual");
  await browser.type("3");
  await sheet.says("đã khóa");
  await browser.press("Enter");
  await sheet.isChosen(CRIMES, "actual");
  await sheet.holds(CRIMES, "actual", "chưa nhập");
  await browser.press("Enter");
  await sheet.isChosen(NEXT, "actual");
  // The explanation follows to the next row in a while; Back pressed before that would cross it.
  await browser.until("the explanation has followed", async () => (await sheet.explained()).includes(NEXT));
  await browser.back();
  await sheet.explanationIsGone();

  // No block is asked about that could not go in, and whatever fills says why it does not.
  const block = new BlockPage(browser);
  await sheet.pick(CRIMES, "plan");
  await block.paste({ text: "1\t2\n3\t4\n" });
  await sheet.says("đã khóa");
  await block.open("Thực hiện");
  assert.deepEqual(await browser.texts(".block__hint"), [], "nothing says that one may paste");
  assert.doesNotMatch(await sheet.hints(), /F2 sửa|Ctrl V/);
  await block.pick(CRIMES, "Tân Hiệp");
  await block.paste({ text: "1\t2\n3\t4\n" });
  await sheet.says("đã khóa");
  assert.deepEqual(await browser.texts("dialog[open]"), []);
  for (const key of ["Control+r", "Control+d"]) {
    await browser.press("ArrowRight");
    assert.deepEqual(await browser.texts(".grid__said"), [""], "what was said of another cell is gone");
    await browser.press(key);
    await sheet.says("đã khóa");
  }
  await new CampaignFrame(browser).toCluster();
  await new ClusterPage(browser).openSheet("Huyện Hòn Đất");
  await sheet.stands();

  await browser.look({ width: 390 });
  await questions.stands();
  assert.equal(await questions.offers(GRADED), 0, "nothing can be filled in");
  assert.match(await questions.words(GRADED), /Thực hiện.* chưa nhập/);
  assert.deepEqual(await questions.bar(), ["Mục lục", "Tìm, lọc"], "nothing leads to what is to be entered");
  assert.deepEqual(await browser.errors(), []);
}
