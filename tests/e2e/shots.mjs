// Takes a picture of every screen in every state at three widths, light and dark, and prints it, and each paper in Firefox too,
// into target/shots/: node shots.mjs [SCREEN…].
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ENGINES } from "./engines.mjs";
import { SCREENS, WIDTHS, screensAt, show } from "./screens.mjs";
import { hosted } from "./site.mjs";

const asked = process.argv.slice(2);
const shots = path.resolve(import.meta.dirname, "../../target/shots");
const home = mkdtempSync(path.join(tmpdir(), "giao-uoc-"));
mkdirSync(shots, { recursive: true });
// From a server, for the single file has nothing to fetch that could fail.
const { url: start, stop } = await hosted(path.join(home, "nginx"));

/** What a narrow window prints in another form than a wide one. */
const TWO_FORMS = ["sheet", "sheet-half", "communes-sheet"];

/** Shows one screen after the other, as far as they are asked for, and does with each what is to be kept of it. */
async function tour(engine, look, screens, keep) {
  const browser = await ENGINES[engine]({ home });
  try {
    await browser.look(look);
    for (const screen of screens.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
      try {
        await show(browser, start, screen);
        await keep(browser, path.join(shots, screen.name), screen);
      } catch (error) {
        process.exitCode = 1;
        console.log(`${screen.name} at ${look.width} in ${engine}: ${error.message}`);
      }
    }
  } finally {
    await browser.close();
  }
}

for (const dark of [false, true]) {
  for (const width of WIDTHS) {
    await tour("chromium", { width, dark }, screensAt(width), async (browser, name, { narrow }) => {
      await browser.screenshot(`${name}-${width}-${dark ? "dark" : "light"}.png`);
      // In each form that it has.
      if (dark || (width !== WIDTHS[0] && width !== WIDTHS.at(-1))) return;
      const form = width === WIDTHS[0] || narrow ? "" : `-${width}`;
      if (!form || TWO_FORMS.includes(path.basename(name))) writeFileSync(`${name}-print${form}.pdf`, await browser.pdf());
    });
  }
}
const papers = SCREENS.filter(({ name }) => name.startsWith("paper-"));
await tour("firefox", { width: WIDTHS[0] }, papers, async (browser, name) => writeFileSync(`${name}-print-firefox.pdf`, await browser.pdf()));
stop();
rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
console.log(`written: ${shots}`);
