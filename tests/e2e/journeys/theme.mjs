// Light and dark: the page follows the system, also while it stands open, until the reader chooses; a choice that is the system's
// own is none any more. In both, colours that are to be told apart are apart for every kind of colour vision.
import assert from "node:assert/strict";
import { differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, parse } from "culori";
import { Shell } from "../pages/shell.mjs";

const VISIONS = { "any eye": (colour) => colour, "no red": filterDeficiencyProt(1), "no green": filterDeficiencyDeuter(1), "no blue": filterDeficiencyTrit(1) };
/** Tokens that stand beside each other, and by how much any two differ at least (CIEDE2000); on the map a figure stands in each as well. */
const APART = [
  [10, ["content-1", "content-2", "content-3", "content-4", "content-5", "content-6"]],
  [30, ["above", "below"]],
  [6, ["heat-m3", "heat-m2", "heat-m1", "heat-p1", "heat-p2", "heat-p3"]],
];

/** The pairs of tokens that somebody would take for one another. */
async function alike(shell) {
  const found = [];
  for (const [least, names] of APART) {
    const colours = (await shell.tokens(names)).map(parse);
    for (const [vision, seen] of Object.entries(VISIONS)) {
      for (const [at, one] of colours.entries()) {
        for (const [beside, other] of colours.entries()) {
          if (beside > at && differenceCiede2000()(seen(one), seen(other)) < least) found.push(`${names[at]} and ${names[beside]}, ${vision}`);
        }
      }
    }
  }
  return found;
}

/** Only there can the system be turned. */
export const suits = (engine, place) => (place === "hosted" ? engine === "chromium" : engine === "chromium109");

export default async function theme({ browser, start }) {
  const shell = new Shell(browser);
  // A page hears of it before its next picture.
  const turnSystem = async (theme) => {
    await browser.look({ width: 1440, dark: theme === "dark" });
    await browser.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))));
  };
  await shell.open(start);
  await shell.isTurned("light");
  assert.deepEqual(await alike(shell), [], "in the light");

  await turnSystem("dark");
  await shell.isTurned("dark");
  assert.deepEqual(await alike(shell), [], "in the dark");
  await shell.turn("Nền sáng");
  await shell.isTurned("light");

  // What was chosen stays as the system turns and turns again, and when the page is opened anew.
  for (const system of ["light", "dark"]) {
    await turnSystem(system);
    await shell.isTurned("light");
  }
  await shell.reload();
  await shell.isTurned("light");

  await shell.turn("Nền tối");
  await shell.isTurned("dark");
  await turnSystem("light");
  await shell.isTurned("light");
}
