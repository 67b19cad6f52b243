// Vietnamese typed into cells by both kinds of keyboard loses and doubles no letter: a list of words down a column, quickly,
// slowly, and with the draft saved within a word, on the first key in a selected cell and in an open one, and some into results,
// one of them with a list. Unikey and EVKey send Backspaces and then the new letters; Windows Telex and macOS compose, and their
// Enter may only end the word.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as rest } from "node:timers/promises";
import { BACKSPACE } from "../driver/browser.mjs";
import { CampaignFrame } from "../pages/campaign.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const FIRST = "Tổng thu ngân sách";
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

/** Between two keys of a hand that looks for each letter. */
const SLOW_MS = 60;
/** As long is a hand away in the midst of a word; the draft saves itself sooner. */
const AWAY_MS = 800;

/** In which spelling, and whether in cells opened before: four trials of each keyboard, each with all words. */
const TRIALS = [["telex", false], ["telex", true], ["vni", false], ["vni", true]];
const KEYBOARDS = ["replaced", "composed"];

/**
 * How a word is typed. In each trial most are as fast as the browser takes them; of five words four are slow in one trial each,
 * 32 in all, and the fifth is left in one, by the other keyboard in the next: so each of eight is left in a selected and in an
 * open cell. The old Chromium is slow itself: there one keyboard takes its time with half of the words, the other with the rest.
 */
function pace(engine, at, keyboard, trial) {
  const five = Math.floor(at / 5);
  if (engine === "chromium109" && five >> 2 !== keyboard) return "fast";
  if (at % 5 === trial) return "slow";
  return at % 5 === 4 && (five + keyboard) % TRIALS.length === trial ? "left" : "fast";
}

/** A cell is typed in the same in both builds. */
export const suits = (engine, place) => place === { chromium: "hosted", firefox: "file", webkit: "file", chromium109: "hosted" }[engine];

export const limit_s = 300;

export default async function typing({ browser, start, engine }) {
  const sheet = new SheetPage(browser);
  const frame = new CampaignFrame(browser);
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

  /** What a hand does between the states of a word, if anything, in a cell that holds so much before it. */
  const rests = (how, states, before) => {
    const away = async (at) => {
      if (at !== states.length >> 1) return;
      const text = `${before}${states[at]}`;
      await rest(AWAY_MS);
      await frame.stores(text);
      assert.ok(await sheet.isWriting(), `the cell with “${text}” is still open`);
    };
    return { slow: () => rest(SLOW_MS), left: away }[how];
  };

  // Chromium is made to compose; the others are sent the events of a composition at the one input, its last key among them.
  const write = {
    async replaced(states, last = "Enter", between = undefined) {
      const bursts = replacing(states);
      for (const [at, keys] of (between ? bursts : [bursts.join("")]).entries()) {
        await browser.type(keys);
        if (at < bursts.length - 1) await between?.(at);
      }
      if (last) await browser.press(last);
    },
    async composed(states, last = "Enter", between = undefined) {
      if (!engine.startsWith("chromium")) return sheet.compose(states, last, between);
      await browser.compose(states, between);
      if (last) await browser.press(last);
    },
  };

  // The first key falls on a selected cell that holds something else, or opens it; Enter leads to the next one below.
  let held = [];
  for (const [turn, keyboard] of KEYBOARDS.entries()) {
    for (const [trial, [spelling, isOpen]] of TRIALS.entries()) {
      await sheet.pick(FIRST, "note");
      for (const [at, { [spelling]: states }] of WORDS.entries()) {
        if (isOpen) {
          await browser.press("F2");
          await browser.type(" ");
        }
        await write[keyboard](states, "Enter", rests(pace(engine, at, turn, trial), states, isOpen ? `${held[at]} ` : ""));
      }
      held = WORDS.map(({ word }, at) => (isOpen ? `${held[at]} ${word}` : word));
      await holds(`${spelling} ${keyboard} in ${isOpen ? "open" : "selected"} cells`, held);
    }
  }

  // Each is left by Tab after one keyboard, by a click elsewhere after the other.
  for (const [turn, keyboard] of KEYBOARDS.entries()) {
    for (const [at, [indicator, text, wanted]] of RESULTS.entries()) {
      const last = (at + turn) % 2 === 0 ? "Tab" : null;
      await sheet.pick(indicator, "actual");
      const words = text.split(" ");
      for (const [place, word] of words.entries()) {
        if (place > 0) await browser.type(" ");
        await write[keyboard](TELEX[word], place === words.length - 1 ? last : null);
      }
      if (!last) {
        if (indicator === LISTED) await sheet.offers();
        await sheet.pick(indicator, "note");
      }
      await sheet.holds(indicator, "actual", wanted);
    }
  }

  await frame.saved();
  assert.deepEqual(await browser.errors(), []);
}
