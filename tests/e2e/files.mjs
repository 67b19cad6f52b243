// Files to open: the sample with other contents.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
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
