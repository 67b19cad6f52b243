// Takes a picture of every screen at three widths, light and dark, into shots/: node shots.mjs [SCREEN…].
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ENGINES } from "./engines.mjs";
import { SCREENS, WIDTHS, show } from "./screens.mjs";
import { carried } from "./site.mjs";

const asked = process.argv.slice(2);
const shots = path.resolve(import.meta.dirname, "../../shots");
const home = mkdtempSync(path.join(tmpdir(), "giao-uoc-"));
mkdirSync(shots, { recursive: true });
const start = carried(home);
for (const dark of [false, true]) {
  for (const width of WIDTHS) {
    const browser = await ENGINES.chromium({ home });
    try {
      await browser.look({ width, dark });
      for (const screen of SCREENS.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
        await show(browser, start, screen);
        await browser.screenshot(path.join(shots, `${screen.name}-${width}-${dark ? "dark" : "light"}.png`));
      }
    } finally {
      await browser.close();
    }
  }
}
rmSync(home, { recursive: true, force: true });
console.log(`written: ${shots}`);
