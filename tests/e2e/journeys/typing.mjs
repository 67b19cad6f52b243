// Vietnamese typed into cells by both kinds of keyboard loses and doubles no letter: a list of words down a column, quickly and
// slowly, on the first key in a selected cell and in an open one. Unikey and EVKey send Backspaces and then the new letters;
// Windows Telex and macOS compose, and their Enter may only end the word.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { CampaignFrame } from "../pages/campaign.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const FIRST = "Tổng thu ngân sách";
const BACKSPACE = "\uE003";
/** Each word with what stands on screen after each key of its Telex and its VNI spelling. */
const WORDS = JSON.parse(readFileSync(path.join(import.meta.dirname, "../../typing/words.json"), "utf8"));

/** What a keyboard sends that takes letters back: from each state of a word to the next. */
function replacing(states) {
  let before = [];
  return states.flatMap((state) => {
    const letters = [...state];
    const differs = letters.findIndex((letter, at) => letter !== before[at]);
    const same = differs === -1 ? Math.min(letters.length, before.length) : differs;
    const keys = [...before.slice(same).map(() => BACKSPACE), ...letters.slice(same)];
    before = letters;
    return keys;
  });
}

/** Every seventh word as somebody types who looks for each letter, the others as fast as the browser takes them. */
async function play(browser, keys, at) {
  if (at % 7 > 0) return browser.type(keys.join(""));
  for (const key of keys) {
    await browser.type(key);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

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

  // The first key falls on a selected cell that holds something else; Enter leads to the next one below.
  await sheet.pick(FIRST, "note");
  for (const [at, { telex }] of WORDS.entries()) {
    await play(browser, replacing(telex), at);
    await browser.press("Enter");
  }
  await holds("Telex by Backspaces, on selected cells", WORDS.map(({ word }) => word));

  await sheet.pick(FIRST, "note");
  for (const [at, { vni }] of WORDS.entries()) {
    await browser.press("F2");
    await play(browser, [" ", ...replacing(vni)], at);
    await browser.press("Enter");
  }
  await holds("VNI by Backspaces, in open cells", WORDS.map(({ word }) => `${word} ${word}`));

  // Chromium is made to compose; the others are sent the events of a composition at the one input.
  await sheet.pick(FIRST, "note");
  for (const { telex } of WORDS) {
    if (engine.startsWith("chromium")) {
      await browser.compose(telex);
      await browser.press("Enter");
    } else {
      await sheet.composeWithEnter(telex);
    }
  }
  await holds("composed words, on selected cells", WORDS.map(({ word }) => word));

  await new CampaignFrame(browser).saved();
  assert.deepEqual(await browser.errors(), []);
}
