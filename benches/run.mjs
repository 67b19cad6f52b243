// Scores the same sheets by two spreadsheet engines and by this library, weighs the first load, and writes RESULTS.md.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { giaoUoc, hyperFormula, ironCalc } from "./engines.mjs";
import { measurePage, pageTable } from "./page.mjs";
import { sheet } from "./sheet.mjs";
import { brotli, kb } from "./weigh.mjs";

const SHEETS = [[5, 60], [15, 176], [3321, 60]];
const root = path.resolve(import.meta.dirname, "..");
const dist = path.join(root, "dist");
const require = createRequire(import.meta.url);

/** Builds benches/scoring.rs as the page is built, and loads it. */
function ownEngine() {
  const out = path.join(root, "target/bench");
  const run = (command, ...args) => execFileSync(command, args, { cwd: root, stdio: "inherit" });
  run("cargo", "build", "--quiet", "--locked", "--release", "--features", "bench", "--target", "wasm32-unknown-unknown", "--example", "bench");
  run("wasm-bindgen", "--target", "nodejs", "--out-dir", out, "target/wasm32-unknown-unknown/release/examples/bench.wasm");
  run("wasm-opt", "-Oz", path.join(out, "bench_bg.wasm"), "-o", path.join(out, "bench_bg.wasm"));
  return giaoUoc(require(path.join(out, "bench.js")).Bench);
}

/** The fastest of the runs: what else the machine does only adds. */
function fastest_ms(act) {
  let best = Infinity;
  const end = performance.now() + 3000;
  for (let runs = 0; runs < 5 || (runs < 200 && performance.now() < end); runs += 1) {
    const start = performance.now();
    act();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function measure(engine, table) {
  const start = performance.now();
  const laid = engine.lay(table);
  const lay_ms = performance.now() - start;
  const totals = laid.totals();
  const score_ms = fastest_ms(laid.score);
  laid.end();
  return { name: engine.name, lay_ms, score_ms, totals };
}

const ms = (time) => (time < 10 ? time.toFixed(2) : time.toFixed(0));
const times = (theirs, ours) => `${theirs / ours < 10 ? (theirs / ours).toFixed(1) : Math.round(theirs / ours)}×`;
const met = (holds) => (holds ? "met" : "**not met**");

const own = ownEngine();
const speed = [];
let large;
for (const [units, indicators] of SHEETS) {
  const table = sheet(units, indicators);
  const [hyper, iron, ours] = [hyperFormula, ironCalc, own].map((engine) => measure(engine, table));
  assert.deepEqual(ours.totals, hyper.totals, "the same totals as HyperFormula");
  assert.deepEqual(ours.totals, iron.totals, "the same totals as IronCalc");
  large = { hyper: hyper.score_ms / ours.score_ms, iron: iron.score_ms / ours.score_ms };
  for (const it of [hyper, iron, ours]) {
    const ratio = it === ours ? "1×" : times(it.score_ms, ours.score_ms);
    speed.push(`| ${units} × ${indicators} | ${it.name} | ${ms(it.lay_ms)} | ${ms(it.score_ms)} | ${ratio} |`);
    console.log(speed.at(-1));
  }
}

const first = readdirSync(dist).filter((name) => name === "index.html" || /^giao-uoc-.*\.wasm$|\.(woff2|css|js)$/.test(name)).sort();
const weights = first.map((name) => [name.replace(/-[0-9a-f]{16}/, "-…"), brotli(path.join(dist, name))]);
const load = weights.reduce((sum, [, bytes]) => sum + bytes, 0);
const later = readdirSync(dist).filter((name) => /^(split|chunk)_.*\.wasm$/.test(name)).reduce((sum, name) => sum + brotli(path.join(dist, name)), 0);
const single = readFileSync(path.join(dist, "giao-uoc.html")).length;

const inBrowser = pageTable(await measurePage());

const machine = `${os.cpus()[0].model.trim()}, ${os.cpus().length} cores, ${os.type()} ${os.arch()}, node ${process.versions.node}, ${execFileSync("rustc", ["--version"], { encoding: "utf8" }).trim().replace(/ \(.*/, "")}`;
writeFileSync(
  path.join(import.meta.dirname, "RESULTS.md"),
  `# Results of \`make bench\`

Machine: ${machine}.

## Speed

The same sheet in one run, everything as JavaScript or wasm in one node process: units × indicators, each point
\`ROUND(MIN(actual / plan, 1) × 10, 2)\`, a total per unit. The totals of all three are compared and must be equal. "Read in" is once,
from numbers and formulas (ours: from the rubric's JSON and numbers) to a first result where the engine gives one; "score" computes every point and total
again, and is the fastest of at least five runs. Ours does more in that time: it
looks at whether an entry is missing, not assigned or of another unit, cuts and rounds as the rubric declares, keeps the trace of every
point, makes the sums of the contents, counts what a total rests on, finds the class, ranks the units and frees the result before it;
its quotients have 28 digits, theirs are floats. It is built as in the page. HyperFormula computes only what depends on a
change: all plans are written again.

| units × indicators | engine | read in, ms | score, ms | score, to ours |
|---|---|--:|--:|--:|
${speed.join("\n")}

Aims at 3321 × 60: at least 30 times HyperFormula (${Math.round(large.hyper)}×, ${met(large.hyper >= 30)}), at least 10 times IronCalc (${Math.round(large.iron)}×, ${met(large.iron >= 10)}).

${inBrowser}
## First load

Brotli 11, what the hosted page fetches before it can be used.

| file | bytes |
|---|--:|
${weights.map(([name, bytes]) => `| ${name} | ${kb(bytes)} |`).join("\n")}
| **together** | **${kb(load)}** (aim 250 KB, ${met(load <= 250_000)}) |
| for comparison: all parts that are fetched when first entered, a campaign the largest | ${kb(later)} |
| giao-uoc.html, as it lies on the disk | ${kb(single)} (aim 3,000 KB, ${met(single <= 3_000_000)}) |
| for comparison: IronCalc's wasm | ${kb(brotli(require.resolve("@ironcalc/wasm/wasm_bg.wasm")))} |
| for comparison: HyperFormula | ${kb(brotli(path.join(import.meta.dirname, "node_modules/hyperformula/dist/hyperformula.full.min.js")))} |
`,
);
console.log("written: benches/RESULTS.md");
