// Each of the two published totals followed down, explanation by explanation, to a figure somebody typed; then the figures
// from outside with which an indicator is compared, and an indicator that was not assigned.
import assert from "node:assert/strict";
import { CampaignFrame } from "../pages/campaign.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const WAY = ["Thi đua phát triển kinh tế", "Tài chính", "Tổng thu ngân sách"];
const CRIMES = "Số vụ phạm pháp hình sự";
const INSURED = "Tỷ lệ người dân tham gia bảo hiểm y tế";

export const suits = (engine, place) => engine !== "chromium109" && place === "hosted";

export default async function tracing({ browser, start }) {
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

  // Last year's figure changes the points of what is compared with it; the reference value those of another.
  await cluster.openSheet("Huyện Tân Hiệp");
  await sheet.stands();
  for (const [indicator, label, text] of [[CRIMES, "năm trước", "1"], [INSURED, "mức chung", "50"]]) {
    const before = await sheet.read(indicator, "points");
    await sheet.explain(indicator);
    await sheet.compare(label, text);
    await browser.until(`${label} counts`, async () => (await sheet.read(indicator, "points")) !== before);
    await frame.undo();
    await sheet.holds(indicator, "points", before.replace(/\s*°/, ""));
  }
  await sheet.compare("mức chung", "chín chín");
  await browser.appears(".why [aria-invalid=true]");
  await sheet.compare("mức chung", "81");

  // Not assigned: no points, no maximum to reach, and back again.
  const total = await sheet.total();
  await sheet.explain(CRIMES);
  await sheet.turnNotAssigned();
  await browser.until("an indicator that was not assigned leaves the total", async () => (await sheet.total()) !== total);
  await sheet.turnNotAssigned();
  await browser.until("assigned again it counts again", async () => (await sheet.total()) === total);
  assert.deepEqual(await browser.errors(), []);
}
