// All checks, one line each with its time; what a failing one printed goes to target/checks/ and its end to the screen.
// node .ci/test.mjs [STEP…] runs only the named ones.
import { spawnSync } from "node:child_process";
import { mkdirSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const logs = path.join(root, "target/checks");
const web = ["--features", "web", "--target", "wasm32-unknown-unknown"];
const inBrowser = {
  CHROMEDRIVER: process.env.CHROMEDRIVER ?? "/usr/bin/chromedriver",
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: "wasm-bindgen-test-runner",
  WASM_BINDGEN_TEST_WEBDRIVER_JSON: path.join(root, "tests/web/webdriver.json"),
};

const STEPS = {
  format: ["cargo", "fmt", "--all", "--check"],
  lints: ["cargo", "clippy", "--locked", "--workspace", "--all-targets", "--features", "schema", "--", "-D", "warnings"],
  "lints-web": ["cargo", "clippy", "--locked", ...web, "--bins", "--lib", "--test", "web", "--example", "bench", "--features", "bench", "--", "-D", "warnings"],
  native: ["cargo", "test", "--locked", "--workspace"],
  schema: ["cargo", "test", "--locked", "--features", "schema", "--test", "it", "schema::"],
  packing: ["node", "--test", ".ci/pack.test.mjs"],
  web: ["cargo", "test", "--locked", ...web, "--test", "web"],
  build: ["make", "--no-print-directory", "dist"],
  journeys: ["node", "tests/e2e/run.mjs"],
};

/** What a step's own tests say; a step without tests counts as one. */
function tally(output, succeeded) {
  const counts = [
    ...output.matchAll(/(\d+) passed[;,] (\d+) failed/g),
    ...output.matchAll(/^# pass (\d+)\n# fail (\d+)$/gm),
  ].map(([, passed, failed]) => [Number(passed), Number(failed)]);
  const sum = (index) => counts.reduce((total, count) => total + count[index], 0);
  if (sum(0) + sum(1) === 0) return succeeded ? [1, 0] : [0, 1];
  return succeeded ? [sum(0), sum(1)] : [sum(0), Math.max(1, sum(1))];
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STEPS));
if (unknown.length > 0) throw new Error(`unknown step: ${unknown.join(", ")}; there are ${Object.keys(STEPS).join(", ")}`);

mkdirSync(logs, { recursive: true });
// A full disk breaks builds and browsers with a hundred words, none of which is its name.
const NEEDED_GB = 5;
for (const place of [root, tmpdir()]) {
  const { bavail, bsize } = statfsSync(place);
  const free = (bavail * bsize) / 1e9;
  if (free < NEEDED_GB) throw new Error(`${free.toFixed(1)} GB are free at ${place}; builds and the profiles of browsers need ${NEEDED_GB}`);
}
const since = Date.now();
let passed = 0;
let failed = 0;
for (const [name, [command, ...args]] of Object.entries(STEPS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const start = Date.now();
  const run = spawnSync(command, args, { cwd: root, env: { ...process.env, ...inBrowser }, encoding: "utf8", maxBuffer: 1 << 28 });
  const output = `${run.stdout ?? ""}${run.stderr ?? ""}${run.error ?? ""}`;
  const log = path.join(logs, `${name}.log`);
  writeFileSync(log, output);
  const succeeded = run.status === 0;
  const [good, bad] = tally(output, succeeded);
  passed += good;
  failed += bad;
  console.log(`${succeeded ? "    ok" : "FAILED"}  ${name.padEnd(10)} ${String(good + bad).padStart(5)}  ${((Date.now() - start) / 1000).toFixed(1)} s`);
  if (!succeeded) console.log(`${output.split("\n").slice(-60).join("\n")}\n        all of it: ${log}`);
}
console.log(`${((Date.now() - since) / 60_000).toFixed(1)} min\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
