// Files that are opened: the sample with other contents, and made-up ones.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { campaignFile } from "../../benches/campaign.mjs";
import { StartPage } from "./pages/start.mjs";

const FIXTURE = path.resolve(import.meta.dirname, "../fixtures/v1-kien-giang-2017.giaouoc.json");

export const sampleFile = () => JSON.parse(readFileSync(FIXTURE, "utf8"));

const called = ({ name, unit, levels = [], facts = [], children = [] }) => [name, unit, ...levels, ...[...facts, ...children].flatMap(called)];

/** The words that are the sample's own, in whatever language the page is; a single letter is a word in any. */
export function ownWords() {
  const { name, rubric, units } = sampleFile().campaign;
  const written = units.flatMap(({ leaves }) => leaves).flatMap(({ note, evidence = [] }) => [note, ...evidence.map(({ text }) => text)]);
  return [...new Set([name, ...units.map((unit) => unit.name), ...rubric.contents.flatMap(called), ...written])].filter((words) => words?.length > 1);
}

/** Writes a file into the browser's own folder, and opens it from the first page. */
export async function open(browser, name, text) {
  const file = path.join(browser.home, name);
  writeFileSync(file, text);
  await new StartPage(browser).openFile(file);
}

/** The cluster of the sample as one of somebody's own, changed. */
function ownFile(change) {
  const file = sampleFile();
  const { campaign } = file;
  for (const key of ["sample", "published", "previous", "reference", "lead", "deputy"]) delete campaign[key];
  Object.assign(campaign, { id: "cum-4-2026", name: "Cụm thi đua số 4", year: 2026, stage: "open" }, change(campaign));
  return JSON.stringify(file);
}

const emptied = ({ id, name }) => ({ id, name, facts: [], leaves: [] });

/** A cluster that has only just begun: the units of the sample, and not one figure. */
export const emptyCluster = () => ownFile(({ units }) => ({ units: units.map(emptied) }));

/** One unit, which has nobody beside it. */
export const loneCluster = () => ownFile(({ units }) => ({ units: units.slice(0, 1) }));

/** Three units have entered their figures, the others none. */
export const halfCluster = () => ownFile(({ units }) => ({ units: units.map((unit, at) => (at < 3 ? unit : emptied(unit))) }));

/** The points are locked. */
export const lockedCluster = () => ownFile(() => ({ stage: "locked" }));

/** With a line in the rubric that does nothing, and points that nobody gives a reason for. */
export const warnedCluster = () =>
  ownFile(({ rubric, units: [first, ...others] }) => ({
    rubric: { ...rubric, contents: rubric.contents.map((content, at) => (at === 0 ? { ...content, unit: "tỷ đồng" } : content)) },
    units: [{ ...first, leaves: [{ node: "thu-ngan-sach", final_score: { points: "50", reason: "" } }] }, ...others],
  }));

/** Before its units are known. */
export async function withoutUnits(browser) {
  await open(browser, "cum-4.giaouoc.json", ownFile(() => ({ units: [] })));
  await browser.appears("main .empty");
}

/** As large as they come: fifteen communes with every indicator there is, all figures of it made up. */
export const largeFile = () => campaignFile(15, 176);

/** More contents than there are shades. */
export async function manyContents(browser) {
  await open(browser, "chin-noi-dung.giaouoc.json", campaignFile(15, 99));
  await browser.appears("main table.ranking");
}
