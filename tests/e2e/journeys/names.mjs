// What is the cluster's own stays Vietnamese on an English page: wherever a name, a level, a unit of measure, a note or
// evidence stands, it is marked as such, so that it is read out as what it is.
import assert from "node:assert/strict";
import { ownWords } from "../files.mjs";
import { Shell } from "../pages/shell.mjs";
import { SCREENS, show } from "../screens.mjs";

export const suits = (engine, place) => engine === "chromium" && place === "hosted";

const LOOKED_AT = [
  "settings", "cluster", "indicator", "chart-plan", "chart-points", "chart-indicator", "chart-contents", "chart-profile", "chart-pair",
  "review", "sheet", "why", "why-total", "why-figures", "block", "block-points", "block-previous", "paper-sheet", "paper-cluster", "compare", "paste",
];

export default async function names({ browser, start }) {
  const own = ownWords();
  const wrong = [];
  await new Shell(browser).open(start);
  for (const screen of SCREENS.filter(({ name }) => LOOKED_AT.includes(name))) {
    await show(browser, start, { ...screen, english: true });
    const found = await browser.evaluate((own) => {
      const any = [...new Set(own)].map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
      const known = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, "u");
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const unmarked = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const [name] = text.data.match(known) ?? [];
        if (name && text.parentElement.closest("[lang]").lang !== "vi") unmarked.push(`${name}: ${text.parentElement.outerHTML.slice(0, 160)}`);
      }
      return { lang: document.documentElement.lang, unmarked, marked: document.querySelectorAll("[lang=vi]").length };
    }, own);
    assert.deepEqual([found.lang, found.marked > 0], ["en", true], screen.name);
    wrong.push(...found.unmarked.map((where) => `${screen.name}: ${where}`));
  }
  assert.ok(wrong.length === 0, wrong.join("\n"));
}
