// Light and dark: the page follows the system, also while it stands open, until the reader chooses; a choice that is the system's
// own is none any more.
import { Shell } from "../pages/shell.mjs";

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

  await turnSystem("dark");
  await shell.isTurned("dark");
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
