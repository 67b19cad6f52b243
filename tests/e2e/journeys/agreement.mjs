// The page and the command line agree on every figure of the 2017 sample: points, order, class, achievement against plan, the
// figures to report and what is to be looked at again.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { CampaignFrame } from "../pages/campaign.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { ReviewPage } from "../pages/review.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const SCORE = "run --quiet --locked --example giao_uoc -- score --sample kien-giang-2017".split(" ");
const RUBRIC = "src/rubric/templates/kien-giang-2017.json";
/** The most decimals of an achievement, a unit's or the cluster's; of a mean over the cluster; of the cluster's figure. */
const [OF_SHARE, OF_MEAN, OF_ACTUAL] = [1, 2, 3];

export const suits = (engine, place) => place === { chromium: "hosted", firefox: "file" }[engine];

export default async function agreement({ browser, start }) {
  const { stdout } = await promisify(execFile)("cargo", SCORE, { cwd: ROOT, maxBuffer: 1 << 28 });
  const told = JSON.parse(stdout);
  const { units } = told.campaign;
  const rubric = JSON.parse(readFileSync(path.join(ROOT, RUBRIC), "utf8"));
  const codes = new Map(told.standing.units[0].nodes.map(({ id, code }) => [id, code]));
  const cluster = new ClusterPage(browser);
  await new Shell(browser).open(start);
  await new StartPage(browser).openSample();
  await cluster.stands();
  assert.equal(units.length, 5, "the sample has five units");

  const differences = [];
  const agree = (where, reckoned, shown) => compare(differences, where, reckoned, shown);
  await cards(browser, told, codes, directions(rubric.contents), agree);
  agree("classes", told.standing.units.map((card) => [nameOf(units, card.unit), card.class]), await cluster.classes());
  const means = new Set(averaged(rubric.contents));
  for (const { node, cluster: whole } of told.achievement.filter((leaf) => leaf.cluster)) {
    const said = await cluster.indicator(codes.get(node));
    const [, actual] = /^Cả cụm ([\d.,]+)/.exec(said) ?? [];
    const [, share, mark] = /đạt ([\d.,]+)%(\u2060°)? kế hoạch\./.exec(said) ?? [];
    // What was published has the decimals it was printed with.
    const most = mark ? OF_SHARE : share?.split(",")[1]?.length ?? 0;
    const reckoned = [["actual", rounded(whole.actual, 0, means.has(node) ? OF_MEAN : OF_ACTUAL)], ["share", whole.achievement ? rounded(whole.achievement, 2, most) : undefined]];
    agree(`${codes.get(node)}, cluster`, reckoned, [["actual", actual], ["share", share]].map(read));
  }
  const shown = await cluster.reported();
  assert.equal(shown.length, told.findings.length, "figures to report");
  told.findings.forEach((finding, at) => report(rubric.findings[at], finding, shown[at], units, agree));

  const review = new ReviewPage(browser);
  await review.open();
  const line = ({ unit, node, words, vi }) => [`${unit}, ${node}, ${words ?? vi}`, true];
  assert.ok(told.issues.length > 5, "the sample has what is to be looked at again");
  agree("review", told.issues.map(line), (await review.lines()).map(line));
  assert.ok(differences.length === 0, `the page and the command line differ:\n${differences.join("\n")}`);
  assert.deepEqual(await browser.errors(), [], "errors in the console");
}

/** Every unit's line in the table and its sheet. */
async function cards(browser, { campaign, standing, achievement }, codes, directions, agree) {
  const cluster = new ClusterPage(browser);
  const sheet = new SheetPage(browser);
  const rows = await cluster.figures();
  assert.deepEqual(rows.map((row) => row.unit).sort(), campaign.units.map((unit) => unit.name).sort());
  for (const [at, { id, name }] of campaign.units.entries()) {
    const card = standing.units.find(({ unit }) => unit === id);
    const { rank, gap } = standing.ranking.find(({ unit }) => unit === id);
    const row = rows.find(({ unit }) => unit === name);
    await cluster.openSheet(name);
    const shown = await sheet.figures(name);
    const achieved = await sheet.achievements(name);
    await new CampaignFrame(browser).toCluster();
    await cluster.stands();

    const contents = card.nodes.filter(({ code }) => /^[IVX]+$/.test(code)).map(({ code, counted }) => [code, counted]);
    const sides = [["bonus", card.bonus], ["penalty", card.penalty]];
    const whole = [["total", card.total.points], ["rank", String(rank)]];
    agree(`${name}, cluster`, [...contents, ...sides, ...whole, ["gap", gap ?? ""]], row.figures.map(read));
    // What only takes away shows no maximum.
    const most = (max) => (max === "0" ? "" : max);
    const points = card.nodes.flatMap(({ code, counted, max }) => [[code, counted], [`max of ${code}`, most(max)]]);
    agree(`${name}, sheet`, [...points, ...sides, ...whole], shown.map(read));
    const planned = new Map(achievement.map(({ node, units }) => [node, units[at]]));
    const shares = card.nodes.map((node) => [node.code, planned.get(node.id) ?? compared(node, directions.get(node.id))]);
    const reckoned = shares.filter(([, share]) => share).map(([code, share]) => [code, rounded(share, 2, OF_SHARE)]);
    agree(`${name}, achievement`, reckoned, achieved.map(read));
  }
}

/** Which is better, by the id of an indicator. */
function directions(nodes) {
  return new Map(nodes.flatMap(({ id, direction, rule, children = [] }) => [[id, direction ?? rule?.better_is], ...directions(children)]));
}

/** The indicators whose figure of the cluster is a mean. */
function averaged(nodes) {
  return nodes.flatMap(({ id, cluster, children = [] }) => [...(cluster && cluster.by !== "sum" ? [id] : []), ...averaged(children)]);
}

/** What was reached of last year's figure or the reference value, where the rule reads one and there is no plan; where less is better no ratio tells it. */
function compared({ trace }, direction) {
  const read = (trace ?? []).find(({ step, base_is }) => step === "gauge" && ["previous", "reference"].includes(base_is));
  return read && direction !== "lower" ? quotient(read.actual, read.base) : undefined;
}

/** One figure to report: of the cluster or how many units hold, then each unit's own figure where they are named. */
function report({ of, over, gauge, digits = 0 }, finding, shown, units, agree) {
  const scale = gauge?.read === "ratio" ? 2 : 0;
  const figure = over === "cluster" ? rounded(finding.cluster, scale, digits) : `${finding.holding}/${units.length}`;
  agree(`${finding.id}, its figure`, [[finding.name, figure]], [[shown.topic, over === "cluster" ? number(shown.figure) : shown.figure]]);
  if (over === "cluster" || shown.details.length === 0) return;
  const most = of === "points" ? 4 : digits;
  const reckoned = finding.units.filter(({ holds }) => holds).map(({ unit, value }) => {
    const words = shown.details.find((detail) => detail.startsWith(nameOf(units, unit))) ?? "";
    const share = words.includes(" vượt ") ? less(value) : value;
    return [nameOf(units, unit), rounded(share, scale, most)];
  });
  const named = shown.details.flatMap((detail) => {
    // Units without a gap stand together.
    if (detail.includes("không tăng, không giảm")) return units.filter(({ name }) => detail.includes(name)).map(({ name }) => [name, "0"]);
    const { name } = units.find((unit) => detail.startsWith(unit.name));
    return [[name, number(detail.slice(name.length))]];
  });
  agree(`${finding.id}, its units`, reckoned, named);
}

function nameOf(units, id) {
  return units.find((unit) => unit.id === id).name;
}

/** Notes each figure that the two do not give alike, and each that only one of them gives. */
function compare(differences, where, told, shown) {
  const reckoned = new Map(told);
  const seen = new Map(shown);
  assert.ok(reckoned.size === told.length && seen.size === shown.length, `${where}: a code stands twice`);
  for (const code of new Set([...reckoned.keys(), ...seen.keys()])) {
    const [a, b] = [reckoned.get(code), seen.get(code)];
    if (a !== b) differences.push(`${where}, ${code}: page ${b ?? "nothing"}, command line ${a ?? "nothing"}`);
  }
}

function read([code, text]) {
  return [code, text === undefined ? undefined : plain(text.replace("%", ""))];
}

/** The first number of a text. */
function number(text) {
  return trimmed(plain(/[−\d.,]*\d/.exec(text)?.[0] ?? ""));
}

/** "−1.234,5" as the command line writes it: "-1234.5". */
function plain(text) {
  return text.replaceAll(".", "").replace(",", ".").replace("−", "-");
}

/** A decimal without the zeros at its end. */
function trimmed(text) {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** A ratio less one, digit for digit. */
function less(ratio) {
  const [whole, rest = ""] = ratio.split(".");
  assert.ok(Number(whole) >= 1, `${ratio} is not above the plan`);
  return `${Number(whole) - 1}.${rest}`;
}

/** A quotient to twelve decimals. */
function quotient(above, below) {
  const whole = (text) => BigInt(rounded(text, 6, 0));
  const digits = String((whole(above) * 10n ** 12n) / whole(below)).padStart(13, "0");
  return `${digits.slice(0, -12)}.${digits.slice(-12)}`;
}

/** A decimal × 10^shift, rounded half away from nothing to so many decimals, exactly. */
function rounded(text, shift, decimals) {
  const [, sign, whole, rest = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  const digits = `${whole}${rest.padEnd(shift + decimals + 1, "0")}`;
  const kept = digits.slice(0, whole.length + shift + decimals);
  const up = digits[kept.length] >= "5" ? 1n : 0n;
  const padded = String(BigInt(kept) + up).padStart(decimals + 1, "0");
  const shown = decimals === 0 ? padded : trimmed(`${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`);
  return shown === "0" ? shown : `${sign}${shown}`;
}
