// All checks, one line each with its time; what a failing one printed goes to target/checks/ and its end to the screen.
// node .ci/test.mjs [STEP…] runs only the named ones.
import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, statfsSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const logs = path.join(root, "target/checks");
const web = ["--features", "web,bench", "--target", "wasm32-unknown-unknown"];
// Clippy compiles what is ours, so that one pass lints and builds, and what is not ours is compiled once; it is asked for
// `-D warnings` as `cargo clippy` asks it. What is shipped is left to the compiler.
const linted = {
  RUSTC_WORKSPACE_WRAPPER: "clippy-driver",
  CLIPPY_ARGS: "-Dwarnings",
};
const inBrowser = {
  CHROMEDRIVER: process.env.CHROMEDRIVER ?? "/usr/bin/chromedriver",
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: "wasm-bindgen-test-runner",
  WASM_BINDGEN_TEST_WEBDRIVER_JSON: path.join(root, "tests/web/webdriver.json"),
};

// The release is built beside the checks: it has folders of its own, and its end keeps one core at most. The journeys have
// the machine to themselves.
const STAGES = [
  {
    checks: {
      format: ["cargo", "fmt", "--all", "--check"],
      native: ["cargo", "test", "--locked", "--workspace", "--features", "schema"],
      web: ["cargo", "test", "--locked", ...web, "--test", "web"],
      bench: ["cargo", "build", "--locked", ...web, "--example", "bench"],
      packing: ["node", "--test", ".ci/pack.test.mjs"],
    },
    release: { build: ["make", "--no-print-directory", "dist"] },
  },
  { journeys: { journeys: ["node", "tests/e2e/run.mjs"] } },
];

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
const names = STAGES.flatMap((stage) => Object.values(stage).flatMap(Object.keys));
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`unknown step: ${unknown.join(", ")}; there are ${names.join(", ")}`);

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

async function run(name, [command, ...args], lane) {
  const start = Date.now();
  const log = path.join(logs, `${name}.log`);
  const output = openSync(log, "w");
  const code = await new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...inBrowser, ...(lane === "checks" ? linted : {}) }, stdio: ["ignore", output, output] });
    child.once("exit", resolve);
    child.once("error", (error) => { writeSync(output, String(error)); resolve(1); });
  });
  closeSync(output);
  const said = readFileSync(log, "utf8");
  const succeeded = code === 0;
  const [good, bad] = tally(said, succeeded);
  passed += good;
  failed += bad;
  console.log(`${succeeded ? "    ok" : "FAILED"}  ${name.padEnd(10)} ${String(good + bad).padStart(5)}  ${((Date.now() - start) / 1000).toFixed(1)} s`);
  if (!succeeded) console.log(`${said.split("\n").slice(-60).join("\n")}\n        all of it: ${log}`);
}

for (const stage of STAGES) {
  await Promise.all(
    Object.entries(stage).map(async ([lane, steps]) => {
      for (const [name, command] of Object.entries(steps)) {
        if (asked.length === 0 || asked.includes(name)) await run(name, command, lane);
      }
    }),
  );
}
console.log(`${((Date.now() - since) / 60_000).toFixed(1)} min\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
