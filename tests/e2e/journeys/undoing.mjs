// What was done in a tab is undone after its draft was left for another screen and opened again, and after a reload; not
// where another tab has changed the draft meanwhile, for then it would undo something else.
import assert from "node:assert/strict";
import { CampaignFrame } from "../pages/campaign.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const TITLE = "Cụm thi đua số 2";
const UNIT = "Huyện Tân Hiệp";
const INDICATOR = "Giải ngân vốn đầu tư";
/** More than anyone undoes by hand. */
const STEPS = 120;

export default async function undoing({ browser, start, engine, place }) {
  const [shell, first, frame, cluster, sheet] = [Shell, StartPage, CampaignFrame, ClusterPage, SheetPage].map((page) => new page(browser));
  const write = async (text) => {
    await sheet.write(INDICATOR, "actual", text);
    await sheet.holds(INDICATOR, "actual", text);
    await frame.saved();
  };
  const openAgain = async () => {
    // Where it was left.
    await first.openDraft(TITLE);
    await sheet.stands();
  };

  await shell.open(start);
  await first.openSample();
  await cluster.openSheet(UNIT);
  await sheet.stands();
  await write("120");
  await write("121");
  await frame.undo();
  await sheet.holds(INDICATOR, "actual", "120");
  await shell.toStart();

  await openAgain();
  await sheet.holds(INDICATOR, "actual", "120");
  await shell.toStart();
  await browser.reload();

  await openAgain();
  await sheet.holds(INDICATOR, "actual", "120");
  await browser.reload();
  await sheet.stands();
  assert.deepEqual(await frame.turns(), [true, true], "a reload keeps what can be undone and redone");
  await frame.undo();
  await sheet.holds(INDICATOR, "actual", "140,3");
  assert.deepEqual(await frame.turns(), [false, true], "no more to undo");
  await frame.redo();
  await frame.redo();
  await sheet.holds(INDICATOR, "actual", "121");
  await frame.saved();
  assert.deepEqual(await frame.turns(), [true, false], "no more to redo");
  assert.deepEqual(await browser.errors(), [], "errors in the console");
  if (engine === "chromium" && place === "hosted") {
    // Undo has no end, also after a reload: down to what was there first.
    await sheet.pick(INDICATOR, "actual");
    for (let step = 1; step <= STEPS; step += 1) {
      await browser.type(String(step));
      await browser.press("Enter");
      await browser.press("ArrowUp");
    }
    await sheet.holds(INDICATOR, "actual", String(STEPS));
    await frame.saved();
    await shell.reload();
    await sheet.stands();
    const back = async (steps) => {
      for (let step = 0; step < steps; step += 1) await browser.press("Control+z");
    };
    await back(STEPS - 1);
    await sheet.holds(INDICATOR, "actual", "1");
    await back(1);
    await sheet.holds(INDICATOR, "actual", "121");
    await back(2);
    await sheet.holds(INDICATOR, "actual", "140,3");
    assert.deepEqual(await frame.turns(), [false, true], "no more to undo");
  }
  // WebKitGTK's driver lets the tab that is not shown stand still.
  if (engine === "webkit") return;

  const address = await browser.address();
  await shell.toStart();
  await first.has(1);
  await browser.openTab(address);
  await sheet.stands();
  await write("122");
  await browser.toTab(0);
  await openAgain();
  await sheet.holds(INDICATOR, "actual", "122");
  assert.deepEqual(await frame.turns(), [false, false], "what the other tab did is not undone here");
  assert.deepEqual(await browser.errors(), [], "errors in the console");
}
