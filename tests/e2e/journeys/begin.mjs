// An own cluster from each rubric: pasted units, mistakes told with their line, at once in the first cell; then its settings:
// units named, put in order, taken out and brought back, deadlines that go with the year.
import assert from "node:assert/strict";
import { BeginPage } from "../pages/begin.mjs";
import { CampaignFrame } from "../pages/campaign.mjs";
import { Looking } from "../pages/looking.mjs";
import { SettingsPage } from "../pages/settings.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";

const QUICK = "Thử nhanh";
const JUDGED = "Sáng kiến, cách làm hay";
const UNITS = "1. Xã An Biên;\n2. Phường Rạch Giá;\n3. Đặc khu Phú Quốc.";
const READ = ["Xã An Biên", "Phường Rạch Giá", "Đặc khu Phú Quốc"];

export default async function begin({ browser, start, engine }) {
  const page = new BeginPage(browser);
  const shell = new Shell(browser);
  const open = async () => {
    await browser.open("about:blank");
    await browser.open(`${start}#/lap`);
    await shell.started();
    await page.stands();
  };
  await shell.open(start);

  await open();
  const rubrics = await page.rubrics();
  assert.equal(rubrics.length, 3, "three rubrics to choose from");
  await page.fill({ units: "Xã A\n\n12\nxã a" });
  await page.begin();
  await browser.appears("#name:focus");
  assert.match(await page.problems(), /Dòng 3.*\n?.*Dòng 4/s, "each mistake with its line");

  // What is wrong is in sight, not beneath the buttons.
  await browser.look({ width: 1440, height: 640 });
  await page.fill({ name: "Cụm thi đua số 4", units: "Xã A\nXã B\nxã a" });
  assert.ok(await page.readIsInSight(), "how many were read");
  await page.begin();
  await browser.appears("#units:focus");
  await browser.until("the mistake is in sight", () => page.problemsAreInSight());
  await browser.look({ width: 1440 });

  // The form waits as it was left; given up, it is empty again.
  await page.choose(rubrics[1]);
  await shell.toStart();
  await page.gone();
  await browser.back();
  await page.stands();
  assert.deepEqual(await page.filled(), { template: rubrics[1], name: "Cụm thi đua số 4", units: "Xã A\nXã B\nxã a" });
  await page.giveUp();
  await page.gone();
  await browser.back();
  await page.stands();
  assert.deepEqual(await page.filled(), { template: rubrics[0], name: "", units: "" });

  for (const rubric of rubrics.toReversed()) {
    await open();
    await page.choose(rubric);
    await page.fill({ name: `Cụm thi đua số 4, ${rubric}`, units: UNITS });
    await browser.until("the units are understood", async () => (await page.read()).includes("3 đơn vị (1 đặc khu, 1 phường, 1 xã)"));
    await page.begin();
    await browser.appears(".grid__input:focus");
    await browser.type("42");
    await browser.press("Enter");
    await new CampaignFrame(browser).saved();
    assert.match(await browser.text("[role=grid]"), /42/, `${rubric}: typed at once`);
    if (rubric !== QUICK) continue;
    // Down the plans, then down the results: Enter leads to every cell that waits, of judged points to where they are entered.
    const sheet = new SheetPage(browser);
    const down = async (texts) => {
      for (const text of texts) {
        await browser.type(text);
        await browser.press("Enter");
      }
    };
    await down(["5", "3"]);
    // What the head of the table lies over is not clicked.
    await browser.press("Control+Home");
    await sheet.pick("Số nhiệm vụ trong năm", "actual");
    await down(["40", "95", "2", "4", "hoàn thành tốt", "01/12/2026", "có", "0", "0", "3"]);
    await sheet.isChosen(JUDGED, "self");
    await sheet.pick("Số nhiệm vụ trong năm", "note");
    assert.equal(await new Looking(browser).sieve("Chưa nhập"), 1);
    await sheet.isChosen(JUDGED, "self");
    await down(["7,5"]);
    await sheet.holds(JUDGED, "self", "7,5");
  }

  // The last one begun is the one for communes.
  const settings = new SettingsPage(browser);
  const frame = new CampaignFrame(browser);
  await settings.open();
  await settings.has(READ);
  await settings.rename(1, "Phường An Biên");
  await settings.has(["Phường An Biên", ...READ.slice(1)]);
  await frame.undo();
  await settings.has(READ);
  await settings.press("Chuyển Đặc khu Phú Quốc lên");
  await settings.has([READ[0], READ[2], READ[1]]);
  await frame.undo();
  // The second press of a double click takes no second unit out.
  if (engine === "chromium") await browser.doubleClick({ css: ".settings__unit button", name: "Bỏ Xã An Biên" });
  else await settings.press("Bỏ Xã An Biên");
  await settings.has(READ.slice(1));
  await browser.appears("#settings-undo:focus");
  assert.match(await browser.text(".settings .notice"), /Đã bỏ Xã An Biên cùng 1 mục đã nhập/);
  await browser.press("Enter");
  await settings.has(READ);
  // Once something else was done, the way back would take back that.
  await settings.press("Bỏ Xã An Biên");
  await browser.appears(".settings .notice");
  await settings.rename(1, "Phường An Biên");
  await browser.vanishes(".settings .notice");
  await frame.undo();
  await frame.undo();
  await settings.has(READ);
  await settings.add("Xã Đông Hòa; Xã Minh Thuận");
  await settings.has([...READ, "Xã Đông Hòa", "Xã Minh Thuận"]);
  await settings.add("xã an biên");
  assert.match(await settings.addProblem(), /đã có trong cụm/);
  // What is typed and not yet added is there again, also when the campaign was left.
  await frame.toCluster();
  await settings.open();
  assert.equal(await settings.typedUnits(), "xã an biên");
  await shell.toStart();
  await browser.back();
  await settings.stands();
  assert.equal(await settings.typedUnits(), "xã an biên");
  await settings.add("");
  await settings.keep("#year", "2030");
  await browser.until("the year is another", async () => (await browser.text(".top__campaign")).includes("2030"));
  // The rubric is another cluster's: the papers name no basis until there is one.
  assert.equal(await browser.value("#basis"), "");
  for (const [typed, kept] of [["Theo Quyết định số 12/QĐ-UBND", "Theo Quyết định số 12/QĐ-UBND"], [" ", ""]]) {
    await settings.keep("#basis", typed);
    await browser.until(`the basis is ${kept}`, async () => (await browser.value("#basis")) === kept);
  }
  // A value that can be read in two ways says which it took; F4 takes the other. It is kept, and undone.
  assert.equal(await settings.keepReference("1.234"), "hiểu là 1.234% đổi thành 1,234 F4");
  await browser.press("F4");
  await settings.holdsReference("1,234");
  await frame.saved();
  await shell.reload();
  await settings.holdsReference("1,234");
  await frame.undo();
  await settings.holdsReference("1.234");
  assert.deepEqual(await browser.errors(), [], "errors in the console");
}
