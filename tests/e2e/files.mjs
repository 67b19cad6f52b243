// Files that are opened: the sample with other contents, and made-up ones.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { campaignFile } from "../../benches/campaign.mjs";
import { StartPage } from "./pages/start.mjs";

const FIXTURE = path.resolve(import.meta.dirname, "../fixtures/v1-kien-giang-2017.giaouoc.json");

export const sampleFile = () => JSON.parse(readFileSync(FIXTURE, "utf8"));

/** Writes a file into the browser's own folder, and opens it from the first page. */
export async function open(browser, name, text) {
  const file = path.join(browser.home, name);
  writeFileSync(file, text);
  await new StartPage(browser).openFile(file);
}

/** A cluster that has only just begun: the units of the sample, and not one figure. */
export function emptyCluster() {
  const file = sampleFile();
  const { campaign } = file;
  for (const key of ["sample", "published", "previous", "reference", "lead", "deputy"]) delete campaign[key];
  Object.assign(campaign, { id: "cum-4-2026", name: "Cụm thi đua số 4", year: 2026, stage: "open" });
  campaign.units = campaign.units.map(({ id, name }) => ({ id, name, facts: [], leaves: [] }));
  return JSON.stringify(file);
}

/** The same before its units are known. */
export async function withoutUnits(browser) {
  const file = JSON.parse(emptyCluster());
  file.campaign.units = [];
  await open(browser, "cum-4.giaouoc.json", JSON.stringify(file));
  await browser.appears("main .empty");
}

/** As large as they come: fifteen communes with every indicator there is, all figures of it made up. */
export async function large(browser) {
  await open(browser, "lon.giaouoc.json", campaignFile(15, 176));
  await browser.click({ css: "nav a", name: "Nhập cả cụm" });
  await browser.appears("#grid");
}

/** More contents than there are shades. */
export async function manyContents(browser) {
  await open(browser, "chin-noi-dung.giaouoc.json", campaignFile(15, 99));
  await browser.appears("main table.ranking");
}
