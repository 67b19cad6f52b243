// Takes a picture of every screen in every state at three widths, light and dark, and prints it, into target/shots/:
// node shots.mjs [SCREEN…].
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ENGINES } from "./engines.mjs";
import { WIDTHS, screensAt, show } from "./screens.mjs";
import { carried } from "./site.mjs";

const asked = process.argv.slice(2);
const shots = path.resolve(import.meta.dirname, "../../target/shots");
const home = mkdtempSync(path.join(tmpdir(), "giao-uoc-"));
mkdirSync(shots, { recursive: true });
const start = carried(home);
for (const dark of [false, true]) {
  for (const width of WIDTHS) {
    const browser = await ENGINES.chromium({ home });
    try {
      await browser.look({ width, dark });
      for (const screen of screensAt(width).filter(({ name }) => asked.length === 0 || asked.includes(name))) {
        const name = path.join(shots, screen.name);
        try {
          await show(browser, start, screen);
        } catch (error) {
          process.exitCode = 1;
          console.log(`${screen.name} at ${width}: ${error.message}`);
          continue;
        }
        await browser.screenshot(`${name}-${width}-${dark ? "dark" : "light"}.png`);
        if (width === WIDTHS[0] && !dark) await browser.print(`${name}-print.pdf`);
      }
    } finally {
      await browser.close();
    }
  }
}
rmSync(home, { recursive: true, force: true });
console.log(`written: ${shots}`);
