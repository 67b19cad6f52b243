// Vietnamese typed into a cell by both kinds of keyboard loses no letter. Unikey and EVKey send Backspaces and then the new
// letters; Windows Telex and macOS compose, and their Enter may only end the word.
import assert from "node:assert/strict";
import { CampaignFrame } from "../pages/campaign.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const INDICATOR = "Giải ngân vốn đầu tư";

/** What reaches the browser when the Telex letters "DDuwowngf daif" or the VNI digits are typed: "<" is a Backspace. */
const REPLACING = {
  telex: ["D", "<Đ", "u", "<ư", "o", "<ơ", "n", "g", "<<<ờng", " ", "d", "a", "i", "<<ài"],
  vni: ["D", "<Đ", "u", "o", "<<ươ", "n", "g", "<<<ờng", " ", "d", "a", "<à", "i"],
};

async function replaying(browser, strokes) {
  for (const letter of strokes.join("")) {
    if (letter === "<") await browser.press("Backspace");
    else await browser.type(letter);
  }
}

export default async function typing({ browser, start, engine }) {
  const sheet = new SheetPage(browser);
  await new Shell(browser).open(start);
  await new StartPage(browser).openSample();
  await new ClusterPage(browser).openSheet("Huyện Tân Hiệp");
  await sheet.stands();

  for (const [way, strokes] of Object.entries(REPLACING)) {
    await sheet.pick(INDICATOR, "note");
    await browser.press("Delete");
    await replaying(browser, strokes);
    await browser.press("Enter");
    await browser.until(`${way} leaves every letter`, async () => (await sheet.read(INDICATOR, "note")) === "Đường dài");
  }

  // Only Chromium lets a test compose; the states of the editor are tried natively for the others.
  if (engine.startsWith("chromium")) {
    await sheet.pick(INDICATOR, "note");
    await browser.compose(["s", "su", "súp", "súp"]);
    await browser.type(" ");
    await browser.compose(["L", "Lê"]);
    await browser.press("Enter");
    await browser.until("composed words are whole", async () => (await sheet.read(INDICATOR, "note")) === "súp Lê");
  }
  await new CampaignFrame(browser).saved();
  assert.deepEqual(await browser.errors(), []);
}
