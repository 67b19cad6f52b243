// Vietnamese typed into cells by both kinds of keyboard loses and doubles no letter: a list of words down a column, quickly,
// slowly, and with the draft saved within a word, on the first key in a selected cell and in an open one, and some into results, one of them with a list. Unikey and
// EVKey send Backspaces and then the new letters; Windows Telex and macOS compose, and their Enter may only end the word.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as rest } from "node:timers/promises";
import { CampaignFrame } from "../pages/campaign.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const FIRST = "Tổng thu ngân sách";
const BACKSPACE = "\uE003";
/** Each word with what stands on screen after each key of its Telex and its VNI spelling. */
const WORDS = JSON.parse(readFileSync(path.join(import.meta.dirname, "../../typing/words.json"), "utf8"));

/** The first letter opens the list of this one's results. */
const LISTED = "Kết quả huấn luyện dân quân";
const COUNTED = "Tuyển chọn, gọi công dân nhập ngũ";
/** What is typed into the result of which, and what it holds then: a level that was begun; what is none stays as it was typed. */
const RESULTS = [
  [LISTED, "giỏi", "giỏi"], [LISTED, "khá", "khá"], [LISTED, "đạt", "đạt yêu cầu"], [LISTED, "không đạt", "không đạt yêu cầu"],
  [LISTED, "Đức", "Đức"], [LISTED, "đường", "đường"], [LISTED, "không phát sinh", "không phát sinh"],
  [COUNTED, "không phát sinh", "không phát sinh"], [COUNTED, "Nguyễn", "Nguyễn"],
];
const TELEX = {
  ...Object.fromEntries(WORDS.map(({ word, telex }) => [word, telex])),
  giỏi: ["g", "gi", "gio", "gioi", "giỏi"], khá: ["k", "kh", "kha", "khá"], đạt: ["d", "đ", "đa", "đat", "đạt"],
  không: ["k", "kh", "kho", "khô", "khôn", "không"], phát: ["p", "ph", "pha", "phat", "phát"], sinh: ["s", "si", "sin", "sinh"],
};

/** What a keyboard that takes letters back sends at each key of the hand: from each state of a word to the next. */
function replacing(states) {
  let before = [];
  return states.map((state) => {
    const letters = [...state];
    const differs = letters.findIndex((letter, at) => letter !== before[at]);
    const same = differs === -1 ? Math.min(letters.length, before.length) : differs;
    const keys = [...before.slice(same).map(() => BACKSPACE), ...letters.slice(same)];
    before = letters;
    return keys.join("");
  });
}

/** How a hand plays that looks for each letter, and one that is interrupted, while the draft saves itself; the others are as fast as
 * the browser takes them. */
const SLOW_MS = 60;
const INTERRUPTED_MS = 800;

/** In which spelling, and whether in cells opened before: four trials of each keyboard, each with all words. */
const TRIALS = [["telex", false], ["telex", true], ["vni", false], ["vni", true]];

/** Every fifth word, in each trial others: 32 slowly by each keyboard, all of them quickly. In the old Chromium no hand is slow. */
const isSlow = (engine, at, trial) => engine !== "chromium109" && at % 5 === trial;
/** Of the fifths that are never slow, two words in each trial are left half written for a while. */
const isInterrupted = (engine, at) => engine !== "chromium109" && at % 20 === 4;

/** How long one waits after each state of a word. */
function pauses(states, engine, at, trial) {
  if (isInterrupted(engine, at)) return states.map((_, place) => (place === states.length >> 1 ? INTERRUPTED_MS : 0));
  return isSlow(engine, at, trial) ? states.map(() => SLOW_MS) : [];
}

/** A cell is typed in the same in both builds. */
export const suits = (engine, place) => place === { chromium: "hosted", firefox: "file", webkit: "file", chromium109: "hosted" }[engine];

export const limit_s = 300;

export default async function typing({ browser, start, engine }) {
  const sheet = new SheetPage(browser);
  await new Shell(browser).open(start);
  await new StartPage(browser).openSample();
  await new ClusterPage(browser).openSheet("Huyện Tân Hiệp");
  await sheet.stands();
  const holds = async (what, wanted) => {
    const read = async () => (await sheet.column("note")).slice(0, wanted.length);
    await browser.until(what, async () => JSON.stringify(await read()) === JSON.stringify(wanted)).catch(async () => {
      assert.deepEqual(await read(), wanted, what);
    });
  };

  // Chromium is made to compose; the others are sent the events of a composition at the one input, its last key among them.
  const write = {
    async replaced(states, pauses_ms, last = "Enter") {
      const bursts = replacing(states);
      for (const [at, keys] of (pauses_ms.length > 0 ? bursts : [bursts.join("")]).entries()) {
        await browser.type(keys);
        await rest(pauses_ms[at] ?? 0);
      }
      if (last) await browser.press(last);
    },
    async composed(states, pauses_ms, last = "Enter") {
      if (!engine.startsWith("chromium")) return sheet.compose(states, pauses_ms, last);
      await browser.compose(states, pauses_ms);
      if (last) await browser.press(last);
    },
  };

  // The first key falls on a selected cell that holds something else, or opens it; Enter leads to the next one below.
  let held = [];
  for (const keyboard of ["replaced", "composed"]) {
    for (const [trial, [spelling, isOpen]] of TRIALS.entries()) {
      await sheet.pick(FIRST, "note");
      for (const [at, { [spelling]: states }] of WORDS.entries()) {
        if (isOpen) {
          await browser.press("F2");
          await browser.type(" ");
        }
        await write[keyboard](states, pauses(states, engine, at, trial));
      }
      held = WORDS.map(({ word }, at) => (isOpen ? `${held[at]} ${word}` : word));
      await holds(`${spelling} ${keyboard} in ${isOpen ? "open" : "selected"} cells`, held);
    }
  }

  // Each is left by Tab after one keyboard, by a click elsewhere after the other.
  for (const [turn, keyboard] of ["replaced", "composed"].entries()) {
    for (const [at, [indicator, text, wanted]] of RESULTS.entries()) {
      const last = (at + turn) % 2 === 0 ? "Tab" : null;
      await sheet.pick(indicator, "actual");
      const words = text.split(" ");
      for (const [place, word] of words.entries()) {
        if (place > 0) await browser.type(" ");
        await write[keyboard](TELEX[word], [], place === words.length - 1 ? last : null);
      }
      if (!last) {
        if (indicator === LISTED) await sheet.offers();
        await sheet.pick(indicator, "note");
      }
      await sheet.holds(indicator, "actual", wanted);
    }
  }

  await new CampaignFrame(browser).saved();
  assert.deepEqual(await browser.errors(), []);
}
