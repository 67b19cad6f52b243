// Makes every journey in every browser, from a server and from a file: node run.mjs [WORD…], where each word narrows to a
// journey, a browser or a place of that name. Nothing is tried twice.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ENGINES, quit, screen } from "./engines.mjs";
import { carried, hosted } from "./site.mjs";

// Two leave a fifth of two processors idle, for journeys wait for the page as well as for the machine.
const AT_ONCE = 3;
const LIMIT_S = 180;
const KEPT = path.resolve(import.meta.dirname, "../../target/journeys");

const words = process.argv.slice(2);
const journeys = {};
for (const file of readdirSync(path.join(import.meta.dirname, "journeys")).sort()) {
  journeys[path.parse(file).name] = await import(`./journeys/${file}`);
}
const chosen = (names) => {
  const asked = names.filter((name) => words.includes(name));
  return asked.length > 0 ? asked : names;
};
const known = [...Object.keys(journeys), ...Object.keys(ENGINES), "hosted", "file"];
const unknown = words.filter((word) => !known.includes(word));
if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(", ")}; there are ${known.join(", ")}`);

const trips = chosen(Object.keys(journeys)).flatMap((journey) =>
  chosen(Object.keys(ENGINES)).flatMap((engine) =>
    chosen(["hosted", "file"])
      .filter((place) => journeys[journey].suits?.(engine, place) ?? true)
      .map((place) => ({ journey, engine, place, name: `${journey} ${engine} ${place}` })),
  ),
);
// The longest first: begun last, one would be made alone while the other hands are idle.
trips.sort((one, other) => limitOf(other) - limitOf(one));

function limitOf({ journey }) {
  return journeys[journey].limit_s ?? LIMIT_S;
}

async function travel(trip, { display, url }) {
  const { journey, engine, place } = trip;
  const home = mkdtempSync(path.join(tmpdir(), "giao-uoc-"));
  let browser;
  let timer;
  let isSound = false;
  try {
    const { phone = false } = journeys[journey];
    const limit_s = limitOf(trip);
    browser = await ENGINES[engine]({ home, display, phone });
    await browser.look(phone ? { width: 390, height: 844 } : { width: 1440 });
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`not done after ${limit_s} s`)), limit_s * 1000);
    });
    const start = place === "hosted" ? url : carried(home);
    await Promise.race([journeys[journey].default({ browser, start, engine, place }), late]);
    isSound = true;
    return null;
  } catch (error) {
    const picture = path.join(KEPT, `${journey}-${engine}-${place}.png`);
    const taken = await browser?.screenshot(picture).then(() => `\n      picture: ${picture}`, () => "");
    const errors = (await browser?.errors().catch(() => [])) ?? [];
    const said = errors.map((line) => `\n      page: ${line}`).join("");
    return `${error.stack}${said}${taken ?? ""}`;
  } finally {
    clearTimeout(timer);
    await browser?.close(isSound);
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

mkdirSync(KEPT, { recursive: true });
const served = mkdtempSync(path.join(tmpdir(), "giao-uoc-nginx-"));
const server = await hosted(served);
// A screen for each hand: what is copied on one is not pasted on the other.
const screens = await Promise.all(Array.from({ length: AT_ONCE }, screen));
const failed = [];
const waiting = [...trips];
const work = async ({ display }) => {
  for (let trip = waiting.shift(); trip; trip = waiting.shift()) {
    const since = Date.now();
    const fault = await travel(trip, { display, url: server.url });
    const told = `${fault ? "FAILED" : "    ok"}  ${trip.name}  ${((Date.now() - since) / 1000).toFixed(1)} s`;
    if (fault) failed.push(`${told}\n      ${fault}`);
    console.log(told);
  }
};
await Promise.all(screens.map(work));
await quit();
const log = readFileSync(path.join(served, "error.log"), "utf8").trim();
if (log) console.log(`nginx: ${log}`);
server.stop();
for (const { stop } of screens) stop();
rmSync(served, { recursive: true, force: true });
// What went wrong stands last, where the end of a long log shows it.
for (const fault of failed) console.log(fault);
console.log(`${trips.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 || trips.length === 0 ? 1 : 0;
