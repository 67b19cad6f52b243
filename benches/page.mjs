// The page itself in Chromium: one edit and what follows it, the load on a slow processor, the way to the sample, scrolling,
// memory after a thousand edits.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { campaignFile } from "./campaign.mjs";
import { brotli, kb } from "./weigh.mjs";

const root = path.resolve(import.meta.dirname, "..");
const { chromium } = createRequire(path.join(root, "tests/e2e/package.json"))("playwright-core");
const EDITS = 100;
/** After so long an edit is done with: the draft is saved, what rounding would change is found, the steps are told. */
const REST_MS = 2000;
const RESTS = 10;
const PORT = 18_080;

/** Runs in the page before it: notes every long task, every edit, and how large the memory of the wasm is. */
function watch() {
  const watched = { long: [], edits: [], memory: undefined };
  globalThis.watched = watched;
  new PerformanceObserver((list) => watched.long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      watched.memory = (made.instance ?? made).exports.memory;
      return made;
    };
  }
  // From the key that commits to the last change of the document before the next picture, and to that picture.
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Enter") return;
      const start = performance.now();
      let settled = start;
      const observer = new MutationObserver(() => (settled = performance.now()));
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          observer.disconnect();
          watched.edits.push({ settled: settled - start, painted: performance.now() - start });
        };
        port2.postMessage(0);
      });
    },
    true,
  );
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const sorted = (list) => [...list].sort((a, b) => a - b);

/** Opens the campaign through the page's own field for files, and the sheet of the first unit. */
async function openSheet(page, url, file) {
  await page.goto(url);
  await page.setInputFiles("main input[type=file]", file);
  await page.waitForFunction(() => location.hash.startsWith("#/ky/"));
  await page.evaluate(() => location.assign(location.hash.replace(/^(#\/ky\/[^/]+).*/, "$1/don-vi/u0")));
  await page.waitForSelector("#grid");
}

/**
 * So many edits by keys down the column of results, in the page of all units down that of the first; each another figure, and
 * `from` makes them others than the last time.
 */
async function edit(page, times, from = 0) {
  const first = await page.evaluate(() => {
    const head = [...document.querySelectorAll("#grid th[data-column]")].find((it) => /^(Thực hiện|Huyện thử số 1)$/.test(it.textContent.trim()));
    const row = [...document.querySelectorAll("#grid tbody tr")].find((it) => /Chỉ tiêu thử số 1:/.test(it.textContent));
    return row.querySelector(`[id$="-${head.dataset.column}"]`).id;
  });
  const before = await page.evaluate(() => globalThis.watched.edits.length);
  for (let done = 0; done < times; done += 1) {
    if (done % 40 === 0) await page.click(`[id="${first}"]`);
    await page.keyboard.type(String(10 + ((from + done) % 89)));
    await page.keyboard.press("Enter");
    // The next key comes when the picture stands, as by a person.
    await page.waitForFunction((made) => globalThis.watched.edits.length > made, before + done);
  }
}

/** What the page still does after the picture of an edit, in ms of its main thread: the middle of some edits. */
async function later(session, page) {
  const busy_ms = async () => (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  const times = [];
  for (let run = 0; run < RESTS; run += 1) {
    await edit(page, 1, run + 1);
    const before = await busy_ms();
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    times.push((await busy_ms()) - before);
  }
  return at(sorted(times), 0.5);
}

/** How long an edit takes on the page that stands open, and what follows it: the middle of some, and 95 of 100. */
async function measureEdits(session, page) {
  const before = await page.evaluate(() => globalThis.watched.edits.length);
  await edit(page, EDITS, before);
  const made = (await page.evaluate(() => globalThis.watched.edits)).slice(before);
  const settled = sorted(made.map((it) => it.settled));
  const painted = sorted(made.map((it) => it.painted));
  return { settled: at(settled, 0.5), settled95: at(settled, 0.95), painted95: at(painted, 0.95), later: await later(session, page) };
}

async function memory(session, page) {
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize").value;
  return heap + (await page.evaluate(() => globalThis.watched.memory?.buffer.byteLength ?? 0));
}

/** Scrolls everything that scrolls to its end, down and then aside, a third of a screen a picture; gives the long tasks. */
async function scroll(page) {
  await page.waitForTimeout(1500);
  return page.evaluate(async () => {
    globalThis.watched.long.length = 0;
    const scrolls = [document.scrollingElement, ...document.querySelectorAll("main, main *")].filter(
      (it) => it === document.scrollingElement || /auto|scroll/.test(getComputedStyle(it).overflowY + getComputedStyle(it).overflowX),
    );
    let pictures = 0;
    for (const it of scrolls) {
      for (const [place, whole, seen] of [["scrollTop", it.scrollHeight, it.clientHeight], ["scrollLeft", it.scrollWidth, it.clientWidth]]) {
        for (let at = 0; whole > seen + 200 && at < whole; at += seen / 3) {
          it[place] = at;
          pictures += 1;
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { pictures, long: [...globalThis.watched.long] };
  });
}

/** From the address to the first page that can be used, the processor four times slower; the middle of three. */
async function slowLoad(browser, url) {
  const times = [];
  for (let run = 0; run < 3; run += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const start = performance.now();
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForSelector("main input[type=file]", { state: "attached" });
    times.push(performance.now() - start);
    await context.close();
  }
  return at(sorted(times), 0.5);
}

/** Runs in the page: from the click on the way to the sample to the picture in which its table stands. */
function clickThrough() {
  return new Promise((resolve) => {
    let start;
    const isThere = () => document.querySelector("main table.ranking") !== null;
    const observer = new MutationObserver(() => {
      if (!isThere()) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - start);
        port2.postMessage(0);
      });
    });
    observer.observe(document, { subtree: true, childList: true });
    const way = [...document.querySelectorAll("main a")].find((it) => it.textContent.includes("Xem thử"));
    start = performance.now();
    way.click();
  });
}

/** One click to the sample on a hosted page that was loaded and has come to rest: the files it fetches, and the middle of three times. */
async function toSample(browser, url) {
  const times = [];
  const files = new Set();
  for (let run = 0; run < 3; run += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url, { waitUntil: "networkidle" });
    await page.waitForSelector("main input[type=file]", { state: "attached" });
    page.on("request", (request) => files.add(path.posix.basename(new URL(request.url()).pathname)));
    times.push(await page.evaluate(clickThrough));
    await context.close();
  }
  return { time: at(sorted(times), 0.5), files: files.size, bytes: [...files].reduce((sum, name) => sum + brotli(path.join(root, "dist", name)), 0) };
}

export async function measurePage() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "giao-uoc-bench-"));
  const single = pathToFileURL(path.join(root, "dist/giao-uoc.html")).href;
  const server = spawn(process.execPath, [path.join(root, ".ci/serve.mjs"), String(PORT)], { stdio: "ignore" });
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const results = { chromium: browser.version(), edits: [] };
  try {
    results.load = { hosted: await slowLoad(browser, `http://localhost:${PORT}/`), single: await slowLoad(browser, single) };
    results.sample = await toSample(browser, `http://localhost:${PORT}/`);
    for (const [units, indicators, aim] of [[5, 60, 8], [15, 176, 30]]) {
      const file = path.join(folder, `${units}.giaouoc.json`);
      writeFileSync(file, campaignFile(units, indicators));
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
      await context.addInitScript(watch);
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send("Performance.enable");
      await openSheet(page, single, file);
      const note = async (what) => {
        results.edits.push({ what, aim, ...(await measureEdits(session, page)) });
        console.log(`edit ${what}: ${results.edits.at(-1).settled.toFixed(1)} ms`);
      };
      await note(`at ${units} × ${indicators}, the sheet of one unit`);
      if (units === 15) {
        results.scrolls = [{ what: `${indicators} rows of one unit`, ...(await scroll(page)) }];
        const before = await memory(session, page);
        await edit(page, 1000);
        results.memory = { before, after: await memory(session, page) };
        await page.click("nav.tabs a >> text=Nhập cả cụm");
        await page.waitForSelector("#grid td >> nth=2000", { state: "attached" });
        results.scrolls.push({ what: `${indicators} rows × ${units} units`, ...(await scroll(page)) });
        await note(`at ${units} × ${indicators}, the page of all units`);
      }
      await context.close();
    }
  } finally {
    await browser.close();
    server.kill();
    rmSync(folder, { recursive: true });
  }
  return results;
}

const met = (holds) => (holds ? "met" : "**not met**");
const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** The results as a part of RESULTS.md. */
export function pageTable({ chromium: version, load, sample, edits, scrolls, memory: kept }) {
  const edit = ({ what, aim, settled, settled95, painted95, later: rest }) =>
    `| one edit ${what}: key to settled document, middle of ${EDITS} | ${settled.toFixed(1)} ms | ${aim} ms, ${met(settled <= aim)}, ${(aim / settled).toFixed(1)}× |
| the same, 95 of 100; to the picture | ${settled95.toFixed(1)} ms; ${painted95.toFixed(1)} ms | |
| after the picture of one edit, all that follows, middle of ${RESTS} | ${rest.toFixed(0)} ms | |`;
  const scroll = ({ what, pictures, long }) =>
    `| scrolling ${what}, ${pictures} pictures: long tasks | ${long.length}${long.length ? `, the longest ${Math.max(...long).toFixed(0)} ms` : ""} | 0, ${met(long.length === 0)} |`;
  return `## The page in Chromium ${version}

The single file opened from \`file://\`, a campaign opened through the page's own field, 1440 × 900, no GPU.
An edit ends when nothing of the document changes any more before the next picture: the figure, its points, sums and total stand
there. What the page does later, when the hand rests, is not in that time and has a row of its own: all tasks of the main thread in
the ${REST_MS / 1000} s after the picture, which hold the saving of the draft, what else follows an edit, and the browser's own work.
The way to the sample begins on the start page that has come to rest and ends with the picture of the cluster's table; its files come
from this machine, so that the time is that of the processor, and their bytes are reckoned by brotli 11.

| what | measured | aim, how often it fits in |
|---|--:|---|
${edits.map(edit).join("\n")}
| load to usable, processor 4 times slower: hosted | ${load.hosted.toFixed(0)} ms | 2000 ms, ${met(load.hosted <= 2000)}, ${(2000 / load.hosted).toFixed(1)}× |
| the same, the single file | ${load.single.toFixed(0)} ms | 2000 ms, ${met(load.single <= 2000)}, ${(2000 / load.single).toFixed(1)}× |
| one click to the sample on screen, hosted: ${sample.files} files fetched then, ${kb(sample.bytes)} | ${sample.time.toFixed(0)} ms | |
${scrolls.map(scroll).join("\n")}
| memory at 15 × 176, JavaScript and wasm, after ${EDITS + RESTS} edits; after 1,000 more | ${mb(kept.before)}; ${mb(kept.after)} | |
`;
}

if (process.argv[1] === import.meta.filename) {
  console.log(pageTable(await measurePage()));
}
