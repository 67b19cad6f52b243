// By Tab through every screen: whatever acts is a stop; at each stop one sees where the focus is, nothing lies over it, and the
// next is further along in the order of reading.
import assert from "node:assert/strict";
import { Keys } from "../pages/keys.mjs";
import { Questions } from "../pages/questions.mjs";
import { SCREENS, show } from "../screens.mjs";

const WALKED = [
  "start-drafts", "begin-mistakes", "cluster", "chart-plan", "chart-pair", "review", "settings-own", "paper-sheet", "help", "why", "block", "paste",
];
const ON_A_PHONE = ["start-drafts", "cluster", "why", "contents", "questions-found", "review-parted", "bar-open"];
/** More stops than any screen here has. */
const MOST = 250;

/** In WebKitGTK Tab also stops at a dialog itself, and a window that was made narrow has no keyboard any more. */
export const suits = (engine, place) => (engine === "chromium" || engine === "firefox") && place === "hosted";
export const limit_s = 400;

/** Runs in the page: the focus on the first stop. */
function begin() {
  window.journey = { passed: new Set() };
  const root = document.querySelector("dialog[open]") ?? document;
  const tabbed = [...root.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")];
  tabbed.find((element) => element.checkVisibility() && !element.matches(":disabled") && element.tabIndex >= 0).focus();
}

/** Runs in the page: what has the focus, and what is wrong with its being there after what had it before. */
function stop() {
  const { passed, last } = window.journey;
  const active = document.activeElement;
  window.journey.last = active;
  if (!active || active === document.body || active === document.documentElement) return { faults: [] };
  // Beyond the last stop some browsers go on in their own bars.
  if (passed.has(active) || !document.hasFocus()) return { again: true };
  passed.add(active);
  const called = (element) => {
    const name = element.getAttribute("aria-label") || element.textContent || element.labels?.[0]?.textContent || element.id || element.className;
    return `${element.localName} “${name.replace(/\s+/g, " ").trim().slice(0, 60)}”`;
  };
  const faults = [];
  const shown = document.getElementById(active.getAttribute("aria-activedescendant") ?? "") ?? active;
  const seat = shown.getBoundingClientRect();
  const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
  const over = document.elementFromPoint(middle(seat.left, seat.right, innerWidth), middle(seat.top, seat.bottom, innerHeight));
  // A choice that is not drawn is seen in its label; the input of a grid in its cell.
  const self = [shown, active, ...(active.labels ?? [])];
  if (!over || !self.some((element) => element.contains(over) || over.contains(element))) {
    faults.push(`${called(active)} lies under ${over ? over.className || over.localName : "the edge of the window"}`);
  }
  // Reading goes to the right, down, or inwards. The way past the bar lies over all.
  const from = last?.isConnected && last !== document.body && !last.matches(".skip") ? last.getBoundingClientRect() : null;
  const goesOn = !from || last.contains(active) || seat.left >= from.right - 1 || seat.top >= from.bottom - 1 || (seat.left >= from.left - 1 && seat.top >= from.top - 1);
  if (!goesOn && !active.matches(".skip")) faults.push(`from ${called(last)} Tab leads back to ${called(active)}`);
  return { called: called(active), faults, inGrid: active.matches(".grid__input") };
}

/** Runs in the page: what acts and was no stop. Of a group of radio buttons one is enough; a cell of a map is reached by arrows. */
function missed() {
  const { passed } = window.journey;
  const root = document.querySelector("dialog[open]") ?? document;
  const grouped = (element) => element.type === "radio" && [...passed].some(({ name, type }) => type === "radio" && name === element.name);
  return [...root.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((element) => element.checkVisibility() && !element.matches(":disabled") && element.tabIndex >= 0)
    .filter((element) => !passed.has(element) && !grouped(element))
    .map((element) => `${element.localName}.${element.className} “${element.textContent.trim().slice(0, 60)}”`);
}

async function walk(browser, keys) {
  const faults = [];
  await browser.evaluate(begin);
  for (let steps = 0; steps < MOST; steps += 1) {
    if (steps > 0) await browser.press("Tab");
    const here = await browser.evaluate(stop);
    if (here.again) break;
    faults.push(...here.faults);
    if (here.called && steps > 0 && !(await keys.isSeen())) faults.push(`the focus is not seen on ${here.called}`);
    // Within a table of cells Tab goes from cell to cell.
    if (here.inGrid) return faults;
  }
  return [...faults, ...(await browser.evaluate(missed)).map((element) => `Tab does not lead to ${element}`)];
}

export default async function tabbing({ browser, start }) {
  const keys = new Keys(browser);
  const faults = [];
  for (const [width, names] of [[1440, WALKED], [390, ON_A_PHONE]]) {
    await browser.look({ width });
    for (const name of names) {
      await show(browser, start, SCREENS.find((screen) => screen.name === name));
      faults.push(...(await walk(browser, keys)).map((fault) => `${name} at ${width}: ${fault}`));
    }
  }
  // What lies half beneath the bar counts for some browsers as seen.
  const questions = new Questions(browser);
  for (const above of [30, 15, 2]) {
    await questions.layAtTheBar(above);
    await browser.press("Tab");
    if (!(await questions.focusIsWhole())) faults.push(`a part of the list stays beneath the bar, ${above} px above it`);
  }
  assert.deepEqual(faults, []);
  assert.deepEqual(await browser.errors(), []);
}
