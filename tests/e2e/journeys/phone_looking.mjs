// On a phone an indicator is found by its name, and looked at by a sieve; the next open one is the one after where one stands;
// of how a number may be read is told where it was typed or is in doubt. What is not entered is opened part by part.
import assert from "node:assert/strict";
import { emptyCluster, open } from "../files.mjs";
import { CampaignFrame } from "../pages/campaign.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { Questions } from "../pages/questions.mjs";
import { ReviewPage } from "../pages/review.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const DISBURSED = "Giải ngân vốn đầu tư";
const INSURANCE = "Tỷ lệ người dân tham gia bảo hiểm y tế";
const BELOW = "Chưa đạt kế hoạch";

export const phone = true;
export const suits = (engine, place) => place === { chromium: "hosted", firefox: "file", webkit: "hosted" }[engine];

async function looked(browser, questions) {
  const all = await questions.names();
  await browser.evaluate(() => scrollTo(0, 4000));
  const inSight = (what, is) => browser.until(what, async () => is(await questions.names()));
  const every = (names) => names.length === all.length;
  await questions.openLooking();
  await questions.find("bao hiem y te");
  await inSight("one is found by its name without marks", (names) => names.length === 1 && names[0].includes(INSURANCE));
  assert.equal(await questions.found(), "1 chỉ tiêu");
  await browser.until("what is found is in sight", () => questions.firstIsInSight());
  assert.ok(await questions.totalInSight(), "the total is in sight while one looks");
  await questions.find("tai chinh, dau tu");
  await inSight("a heading is found with what it gathers", (names) => names.length > 1 && names.some((name) => name.includes(DISBURSED)));
  await questions.find("đường sắt");
  await inSight("none is found", (names) => names.length === 0);
  assert.match(await questions.nothing(), /Hãy gõ ít chữ hơn/);
  await questions.backFromNothing();
  await inSight("all are there again", every);

  const found = await questions.sieve(BELOW);
  await inSight("a sieve keeps what it counts", (names) => names.length === found && found > 1);
  const below = await questions.names();
  const [first] = below;
  // Whoever mends one sees what becomes of it.
  await questions.write(first, "Thực hiện", "1000");
  await browser.until("it reaches its plan", async () => (await browser.text({ css: ".questions__look .sieve", name: BELOW })).endsWith(` ${found - 1}`));
  assert.equal((await questions.names())[0], first, "what is mended stays in sight");
  const other = all.find((name) => !below.includes(name));
  await questions.find(other.replace(/^\S+ /, ""));
  await inSight("none of these has the name", (names) => names.length === 0);
  assert.match(await questions.nothing(), /đã lọc/);
  await questions.backFromNothing();
  await inSight("all are searched", (names) => names.includes(other));
  await questions.closeLooking();
  await inSight("closed, it hides nothing", every);
}

/** A number with three decimals, which could be thousands. */
async function readings(browser, questions, shell) {
  const tap = async () => browser.click(await questions.field(DISBURSED, "Thực hiện"));
  await questions.write(DISBURSED, "Thực hiện", "140,250");
  await browser.until("its readings are told where it was typed", () => questions.isToldOfReadings());
  await shell.reload();
  await questions.stands();
  await tap();
  assert.equal(await questions.isToldOfReadings(), false, "a tap on a number that nothing speaks against tells nothing");
  await questions.write(DISBURSED, "Thực hiện", "140.250");
  await browser.until("it is far from its plan", async () => (await questions.words(DISBURSED)).includes("kế hoạch"));
  await shell.reload();
  await questions.stands();
  await tap();
  await browser.until("where a number is in doubt its readings are told", () => questions.isToldOfReadings());
  await questions.reread(DISBURSED);
  await browser.until("it is turned", async () => (await questions.read(DISBURSED, "Thực hiện")) === "140,250");
}

/** In a sheet of which nothing is entered. */
async function onward(browser, questions) {
  await questions.stands();
  await questions.write(DISBURSED, "Kế hoạch", "100");
  await questions.write(DISBURSED, "Thực hiện", "90");
  const led = await browser.until("Enter leads on", () => questions.at());
  assert.ok(!led.includes(DISBURSED));
  assert.equal(await questions.next(), led, "the button passes over nothing that Enter led to");
  const after = await questions.next();
  assert.notEqual(after, led, "whoever stands there by the button goes on");
  // Among those that are looked for, then among all.
  await questions.openLooking();
  await questions.find("giai ngan von");
  await browser.until("one is found", async () => (await questions.names()).length === 1);
  const next = await questions.next();
  assert.ok(!next.includes(DISBURSED), "where none that is looked for is open, the others come into sight");
  await questions.closeLooking();
}

async function parted(browser, frame, questions) {
  const review = new ReviewPage(browser);
  await frame.toTab("Cần xem lại");
  const parts = async (what, is) => browser.until(what, async () => is(await review.parts()));
  await parts("what is not entered is closed", (all) => all.length === 1 && !all[0][1]);
  await review.turn("Chưa nhập (");
  await parts("it is parted by units, all closed", (all) => all.length === 6 && all.slice(1).every(([name, isOpen]) => /^(Huyện|Thành phố) .+ \(\d+ chỉ tiêu, \d+ ô\)$/.test(name) && !isOpen));
  const [[, cells]] = (await review.groups()).map((title) => /, (\d+) ô\)$/.exec(title));
  const printed = await review.printed();
  assert.deepEqual([printed.heads.length, printed.places, printed.left], [5, Number(cells), 0], "paper has all of it, by units, and only paper");
  await review.turn("Huyện Hòn Đất");
  await parts("a unit by its headings", (all) => all.some(([name, isOpen]) => /^I\.1 Tài chính, đầu tư \(4 chỉ tiêu, 6 ô\)$/.test(name) && !isOpen));
  await review.turn("I.1 Tài chính");
  await browser.until("the heading shows its cells", async () => (await review.lines()).length === 6);
  await review.go("I.1.2");
  await questions.stands();
  await browser.back();
  await parts("come back from a cell it stands open", (all) => all.filter(([, isOpen]) => isOpen).length === 3);
  await review.only("Huyện Hòn Đất");
  await parts("of one unit the headings come first", (all) => /^I\.1 Tài chính/.test(all[1]?.[0]));
}

export default async function phoneLooking({ browser, start }) {
  const shell = new Shell(browser);
  const frame = new CampaignFrame(browser);
  const questions = new Questions(browser);
  await shell.open(start);
  await new StartPage(browser).openSample();
  await new ClusterPage(browser).openSheet("Huyện Tân Hiệp");
  await questions.stands();
  await looked(browser, questions);
  await readings(browser, questions, shell);
  await shell.toStart();
  await open(browser, "cum-4.giaouoc.json", emptyCluster());
  await new ClusterPage(browser).openSheet("Huyện Tân Hiệp");
  await onward(browser, questions);
  await parted(browser, frame, questions);
  assert.deepEqual(await browser.errors(), []);
}
