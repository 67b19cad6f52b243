// The page and the command line agree on every figure of the 2017 sample. One engine is enough: the figures come from the
// same WebAssembly in all.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { CampaignFrame } from "../pages/campaign.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const SCORE = "run --quiet --locked --example giao_uoc -- score --sample kien-giang-2017".split(" ");

export const suits = (engine, place) => engine === "chromium" && place === "hosted";

export default async function agreement({ browser, start }) {
  const { stdout } = await promisify(execFile)("cargo", SCORE, { cwd: ROOT, maxBuffer: 1 << 28 });
  const { campaign, standing } = JSON.parse(stdout);
  const cluster = new ClusterPage(browser);
  const sheet = new SheetPage(browser);
  const frame = new CampaignFrame(browser);
  await new Shell(browser).open(start);
  await new StartPage(browser).openSample();
  await cluster.stands();

  const rows = await cluster.figures();
  assert.equal(campaign.units.length, 5, "the sample has five units");
  assert.deepEqual(rows.map((row) => row.unit).sort(), campaign.units.map((unit) => unit.name).sort());
  const differences = [];
  for (const { id, name } of campaign.units) {
    const card = standing.units.find(({ unit }) => unit === id);
    const { rank, gap } = standing.ranking.find(({ unit }) => unit === id);
    const row = rows.find(({ unit }) => unit === name);
    await cluster.openSheet(name);
    const shown = await sheet.figures(name);
    await frame.toCluster();
    await cluster.stands();

    const contents = card.nodes.filter(({ code }) => /^[IVX]+$/.test(code)).map(({ code, counted }) => [code, counted]);
    const sides = [["bonus", card.bonus], ["penalty", card.penalty]];
    const whole = [["total", card.total.points], ["rank", String(rank)]];
    compare(differences, `${name}, cluster`, [...contents, ...sides, ...whole, ["gap", gap ?? ""]], row.figures);
    const points = card.nodes.flatMap(({ code, counted, max }) => [[code, counted], [`max of ${code}`, max]]);
    compare(differences, `${name}, sheet`, [...points, ...sides, ...whole], shown);
  }
  assert.ok(differences.length === 0, `the page and the command line differ:\n${differences.join("\n")}`);
  assert.deepEqual(await browser.errors(), [], "errors in the console");
}

/** Notes each figure that the two do not give alike, and each that only one of them gives. */
function compare(differences, where, told, shown) {
  const reckoned = new Map(told);
  const read = new Map(shown.map(([code, text]) => [code, plain(text)]));
  assert.ok(reckoned.size === told.length && read.size === shown.length, `${where}: a code stands twice`);
  for (const code of new Set([...reckoned.keys(), ...read.keys()])) {
    const [a, b] = [reckoned.get(code), read.get(code)];
    if (a !== b) differences.push(`${where}, ${code}: page ${b ?? "nothing"}, command line ${a ?? "nothing"}`);
  }
}

/** "−1.234,5" as the command line writes it: "-1234.5". */
function plain(text) {
  return text.replaceAll(".", "").replace(",", ".").replace("−", "-");
}
