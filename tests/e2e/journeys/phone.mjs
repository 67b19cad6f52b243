// The first journey on a phone, by thumb: the sample, an answer, why, the cluster and its chart; undone and done again, loaded anew,
// saved, cleared and opened from the file; then an own cluster from its first question to the saved file. What one taps is tapped,
// and typed as on a keypad. Lists and the chooser of files are the system's and no driver opens them: they are set by script.
import assert from "node:assert/strict";
import { small } from "../faults.mjs";
import { BeginPage } from "../pages/begin.mjs";
import { CampaignFrame } from "../pages/campaign.mjs";
import { ChartsPage } from "../pages/charts.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { Keys } from "../pages/keys.mjs";
import { Questions } from "../pages/questions.mjs";
import { SettingsPage } from "../pages/settings.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const INDICATOR = "Giải ngân vốn đầu tư";
const SAMPLE = "Cụm thi đua số 2, Kiên Giang, 2017";
/** What the chart of all results says first, before the answer and after it. */
const [BEFORE, AFTER] = [/^42\/80\u2060° kết quả/, /^43\/80\u2060° kết quả/];
const PAIR = "So sánh hai đơn vị";
const RUBRIC = "Kiên Giang";
const OWN = "Cụm thi đua số 4";
const UNITS = ["Huyện Hòn Đất", "Huyện Giồng Riềng", "Huyện Gò Quao"];
/** So many fields are answered one after the other: more than stand on a screen. */
const FIELDS = 10;

export const phone = true;
/** Only Chromium's driver has a thumb; the others click. WebKitGTK's window is 447 px wide at least, and has a mouse. */
export const suits = (engine, place) => engine === "chromium" || (engine === "firefox" && place === "file") || (engine === "webkit" && place === "hosted");

export default async function phoneJourney({ browser, start, engine }) {
  const shell = new Shell(browser);
  const first = new StartPage(browser);
  const frame = new CampaignFrame(browser);
  const cluster = new ClusterPage(browser);
  const questions = new Questions(browser);
  const charts = new ChartsPage(browser);
  const fits = async (where) => {
    // With a mouse all is as small as on a desk.
    if (engine !== "webkit") assert.deepEqual(await browser.evaluate(small), [], `${where}: too small for a thumb`);
    // WebKitGTK reckons a list as wide as its longest choice, though it draws it within its field.
    for (const size of engine === "webkit" ? [""] : ["200%", ""]) {
      const wide = await browser.evaluate((text) => {
        document.documentElement.style.fontSize = text;
        return document.documentElement.scrollWidth - document.documentElement.clientWidth;
      }, size);
      assert.ok(wide <= 0, `${where}: ${wide} px wider than the phone, text ${size || "as it is"}`);
    }
  };

  await shell.open(start);
  await fits("start");
  await first.openSample();
  await cluster.stands();
  await fits("cluster");
  for (const tab of ["Nhập cả cụm", "Biểu đồ", "Cần xem lại"]) {
    await frame.toTab(tab);
    await browser.appears("main h1");
    await fits(tab);
    if (tab === "Nhập cả cụm") {
      const ends = await browser.inPage("#grid [data-kind=content] .sheet__title", (titles) => titles.map((title) => title.getBoundingClientRect().right - innerWidth));
      assert.ok(ends.every((end) => end <= 0), `headings are read without drawing the table along: ${ends}`);
    }
    if (tab !== "Biểu đồ") continue;
    assert.match(await charts.finding(), BEFORE);
    await charts.choose(PAIR);
    await browser.appears(".chart__way a");
    await fits(PAIR);
  }
  await frame.toPaper();
  await browser.appears(".papers__pages .paper");
  await fits("paper");
  await browser.back();
  await frame.toCluster();
  await cluster.openSheet("Huyện Tân Hiệp");
  await questions.stands();
  assert.equal(await questions.total(), "911,43");
  assert.equal(await questions.firstSum(), "561,13°/600", "a sum that was never published is marked here too");
  await fits("questions");
  if (engine === "chromium") {
    // On its side a phone is one still.
    await browser.look({ width: 844, height: 390 });
    await fits("questions of a phone on its side");
    await questions.stands();
    assert.equal(await questions.total(), "911,43");
    await browser.look({ width: 390, height: 844 });
  }

  // A number that can be read in two ways is read the other way by its button; both steps are taken back.
  const holds = (text) => browser.until(`the answer is ${text}`, async () => (await questions.read(INDICATOR, "Thực hiện")) === text);
  await questions.write(INDICATOR, "Thực hiện", "1.234");
  await holds("1.234");
  await questions.reread(INDICATOR);
  await holds("1,234");
  await frame.undo();
  await holds("1.234");
  await frame.undo();
  await holds("140,3");

  await questions.write(INDICATOR, "Thực hiện", "148,2");
  await browser.until("the points follow", async () => (await questions.points(INDICATOR)) === "50/50");
  assert.ok(await questions.totalInSight(), "the total is in sight beside the answer");
  assert.match(await questions.explain(INDICATOR), /148,2/);
  await fits("explanation");
  await browser.back();
  await questions.explanationIsGone();
  assert.match(await browser.address(), /don-vi\/tan-hiep$/, "Back closes the explanation and stays on the sheet");

  // So it closes the contents and the help.
  const address = await browser.address();
  for (const open of [() => questions.openContents(), () => shell.askHelp().then(() => shell.helped())]) {
    await open();
    await browser.back();
    await questions.explanationIsGone();
    assert.equal(await browser.address(), address);
  }

  // From an explanation to another and to a figure: one step back in all.
  await questions.explain(INDICATOR);
  await browser.click(".why__up a");
  await browser.until("what it is part of is explained", async () => /Tài chính/.test(await browser.text("dialog .why__about")));
  await browser.click({ css: "dialog .why__parts a", name: INDICATOR });
  await browser.click({ css: "dialog .why__cell", name: "148,2" });
  await questions.explanationIsGone();
  await new Keys(browser).isOn(await questions.field(INDICATOR, "Thực hiện"));
  await frame.toCluster();
  assert.equal((await cluster.ranking())[0].unit, "Huyện Tân Hiệp", "the answer makes it first");

  // The chart follows too. Undone, done again, loaded anew, saved, cleared, opened from the file.
  await frame.toTab("Biểu đồ");
  await charts.finds(AFTER);
  await frame.toCluster();
  const leads = (unit) => browser.until(`${unit} leads`, async () => (await cluster.ranking())[0].unit === unit);
  await frame.undo();
  await leads("Huyện Giồng Riềng");
  await frame.redo();
  await leads("Huyện Tân Hiệp");
  await frame.saved();
  await shell.reload();
  await leads("Huyện Tân Hiệp");
  const file = await frame.saveFile();
  await shell.toStart();
  await first.deleteDraft(SAMPLE);
  await browser.until("no draft is left", async () => (await first.drafts()).length === 0);
  // What was deleted comes back from the file alone.
  await first.openFile(file);
  await cluster.stands();
  await leads("Huyện Tân Hiệp");
  await frame.toTab("Biểu đồ");
  await charts.finds(AFTER);
  await frame.toCluster();
  await cluster.openSheet("Huyện Tân Hiệp");
  await questions.stands();
  await holds("148,2");

  // A cluster of one's own: a rubric, a name, the units; then its first question at once.
  await shell.toStart();
  await first.beginOwn();
  const begin = new BeginPage(browser);
  await begin.stands();
  await fits("begin");
  await begin.choose(RUBRIC);
  await browser.click("#name");
  await browser.type(OWN);
  await browser.click("#units");
  for (const unit of UNITS) {
    await browser.type(unit);
    await browser.press("Enter");
  }
  await browser.until("the units are understood", async () => (await begin.read()).includes("3 đơn vị"));
  await begin.begin();
  await questions.stands();
  // The form is done with: Back leads past it.
  await browser.back();
  await first.openDraft(OWN);
  await questions.stands();
  // That nothing arose is offered once, with what it does to the points.
  for (const offers of await questions.notArisen()) {
    assert.ok(offers.length <= 1, offers.join(", "));
    for (const offer of offers) assert.match(offer, /: (0 điểm|được đủ điểm|không tính vào tổng)$/);
  }
  const open = await questions.open();
  assert.ok(open > 40, "every indicator waits");
  const names = [await questions.next(), await questions.next()];
  assert.notEqual(names[0], names[1], "a question may be passed over");
  await questions.goTo("Tài chính, đầu tư");
  // No keypad has letters: that there is no target is said by a button.
  await questions.setNoTarget(INDICATOR);
  await browser.until("there is no target", async () => (await questions.read(INDICATOR, "Kế hoạch")) === "không giao");
  await questions.write(INDICATOR, "Kế hoạch", "100");
  assert.ok((await questions.next()).includes(INDICATOR), "what is begun is not passed over");
  await new Keys(browser).isOn(await questions.field(INDICATOR, "Thực hiện"));
  await questions.write(INDICATOR, "Thực hiện", "90");
  await browser.until("one less waits", async () => (await questions.open()) === open - 1);
  assert.ok(await questions.totalInSight(), "the provisional total is in sight");
  // One after the other: each answer leads to the next field, whole in sight.
  await questions.next();
  for (let field = 1; field <= FIELDS; field += 1) {
    assert.ok(await questions.answer("2"), `field ${field} is whole in sight`);
    assert.ok(await questions.totalInSight(), "the provisional total is in sight");
  }
  const left = await questions.open();
  assert.ok(left <= open - 1 - FIELDS / 2, `${left} questions wait`);
  const total = await questions.total();
  await questions.explain(INDICATOR);
  await browser.back();
  await questions.explanationIsGone();
  await frame.toCluster();
  await cluster.stands();
  await fits("an own cluster");
  await browser.back();
  await questions.stands();
  assert.equal(await questions.total(), total, "back where one was");
  await frame.saved();
  assert.ok((await frame.heights())[0] <= 45, "the bar is one line");
  await frame.saveFile();
  await fits("the bar opened");
  await new SettingsPage(browser).open();
  assert.ok((await frame.heights())[0] <= 45, "on another page the bar is one line again");
  await fits("settings");
  assert.deepEqual(await browser.errors(), []);
}
