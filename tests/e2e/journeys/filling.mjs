// Filling in a sheet: figures and their undo, a text that cannot be read, a number that can mean two things, a locked cell;
// then the total followed down to a typed figure.
import assert from "node:assert/strict";
import { BlockPage } from "../pages/block.mjs";
import { CampaignFrame } from "../pages/campaign.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { Looking } from "../pages/looking.mjs";
import { ReviewPage } from "../pages/review.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const INDICATOR = "Tổng thu ngân sách";
const LAST_YEAR = "Tỷ lệ học sinh bỏ học cấp tiểu học";
const BELOW = "Giải ngân vốn đầu tư";
const JUDGED = "Phát hiện, bồi dưỡng, nhân rộng";
const DATED = "Gửi báo cáo quyết toán";

export default async function filling({ browser, start }) {
  const sheet = new SheetPage(browser);
  const frame = new CampaignFrame(browser);
  const looking = new Looking(browser);
  const review = new ReviewPage(browser);
  const block = new BlockPage(browser);
  await new Shell(browser).open(start);
  await browser.look({ width: 1440 });
  await new StartPage(browser).openSample();
  await new ClusterPage(browser).openSheet("Huyện Tân Hiệp");
  await sheet.stands();

  const total = await sheet.total();
  await sheet.write(INDICATOR, "actual", "80,5");
  await sheet.holds(INDICATOR, "actual", "80,5");
  await sheet.isChosen(BELOW, "actual");
  assert.notEqual(await sheet.total(), total, "the total follows the figure");
  await browser.press("Control+z");
  await sheet.holds(INDICATOR, "actual", "93,415");
  assert.equal(await sheet.total(), total, "undo takes the total back");
  await browser.press("Control+y");
  await sheet.holds(INDICATOR, "actual", "80,5");

  await sheet.write(INDICATOR, "actual", "12,5,3");
  await sheet.holds(INDICATOR, "actual", "12,5,3");
  assert.ok(await sheet.isInvalid(INDICATOR, "actual"), "what cannot be read is marked");
  assert.match(await sheet.message(INDICATOR), /dấu ngăn cách/i);
  assert.match(await sheet.description(INDICATOR, "actual"), /dấu ngăn cách/i);

  // What a spreadsheet would calculate is told as that, typed or pasted.
  const formula = async (how, text) => {
    await browser.until(`the formula that was ${how} is told`, async () => /không tính công thức: hãy gõ kết quả/.test(await sheet.message(INDICATOR)));
    await sheet.holds(INDICATOR, "actual", text);
    await browser.press("Control+z");
  };
  await sheet.write(INDICATOR, "actual", "=80+5");
  await formula("typed", "=80+5");
  await sheet.pick(INDICATOR, "actual");
  await block.paste({ text: "=A1+B1\n" });
  await formula("pasted", "=A1+B1");

  // What may be right as it is, is a warning: described, and no mistake.
  await sheet.write(INDICATOR, "actual", "934,15");
  await browser.until("it is doubted", async () => /10 lần|gấp/i.test(await sheet.description(INDICATOR, "actual")));
  assert.equal(await sheet.isInvalid(INDICATOR, "actual"), false);
  await browser.press("Control+z");

  await sheet.write(INDICATOR, "actual", "1.234");
  await sheet.holds(INDICATOR, "actual", "1.234");
  await browser.until("it says what it took the figure for", async () => /hiểu là 1\.234/.test(await sheet.message(INDICATOR)));
  await browser.press("F4");
  await sheet.holds(INDICATOR, "actual", "1,234");
  await browser.press("Control+z");

  // Whoever is led back to the figure from the list of doubts still finds the other reading.
  await review.open();
  await review.go(INDICATOR);
  await sheet.isChosen(INDICATOR, "actual");
  await browser.until("the other reading is offered", async () => /hiểu là 1\.234.*đổi thành 1,234/.test(await sheet.message(INDICATOR)));
  await browser.press("F4");
  await sheet.holds(INDICATOR, "actual", "1,234");

  // The foot says of any figure that reads in two ways how it is read, and F4 turns the one that is chosen, not the last.
  await sheet.write(INDICATOR, "plan", "1.500");
  await sheet.write(INDICATOR, "actual", "1.600");
  await sheet.pick(INDICATOR, "plan");
  await sheet.foot("hiểu là 1.500 tỷ đồng; F4: đổi thành 1,500");
  await browser.press("F4");
  await sheet.holds(INDICATOR, "plan", "1,500");
  await sheet.holds(INDICATOR, "actual", "1.600");
  await sheet.foot("F4: đổi thành 1.500");
  // Who has no F4 has the menu; while one writes, nothing is said of what stood there.
  await browser.press("Shift+F10");
  await sheet.menu();
  await sheet.chooseInMenu("Đổi cách hiểu số");
  await sheet.holds(INDICATOR, "plan", "1.500");
  await sheet.pick(INDICATOR, "plan");
  await sheet.foot("F4: đổi thành 1,500");
  await browser.type("1");
  await sheet.footIsQuiet();
  await browser.press("Escape");
  await browser.press("Control+z");
  for (let step = 0; step < 3; step += 1) await browser.press("Control+z");

  await sheet.pick(INDICATOR, "max");
  await browser.press("Delete");
  await sheet.holds(INDICATOR, "max", "60");
  // What is typed where nothing is taken is told, still after its Enter, which stays; the next one goes on.
  await browser.type("7");
  await browser.press("Enter");
  await sheet.says("không sửa ở đây");
  await sheet.isChosen(INDICATOR, "max");
  // Nor does a heading, which stands over the columns of figures.
  await sheet.pick(INDICATOR, "actual");
  await browser.press("ArrowUp");
  await browser.type("a");
  await sheet.says("Dòng này cộng từ các dòng dưới");
  for (let undo = 0; undo < 4; undo += 1) await browser.press("Control+z");
  await sheet.holds(INDICATOR, "actual", "93,415");

  // Filled down, a figure goes where its kind fits; a date and a level stay, and it is told.
  await sheet.pick(INDICATOR, "actual");
  for (let down = 0; down < 2; down += 1) await browser.press("Shift+ArrowDown");
  await browser.press("Control+d");
  await sheet.holds(BELOW, "actual", "93,415");
  await sheet.holds(DATED, "actual", "28/06/2017");
  assert.equal(await block.told(), "Đã điền 1 ô. 1 ô khác loại, không nhận nội dung này: để nguyên.");
  await sheet.pick(DATED, "actual");
  await browser.press("Control+d");
  await sheet.says("1 ô khác loại");
  await sheet.holds(DATED, "actual", "28/06/2017");
  // What is typed over several cells stays in the one that it was typed in.
  await sheet.pick(DATED, "actual");
  await browser.press("Shift+ArrowUp");
  await browser.type("x7");
  await browser.press("Control+Enter");
  await sheet.holds(DATED, "actual", "x7");
  await sheet.holds(BELOW, "actual", "93,415");
  for (let undo = 0; undo < 2; undo += 1) await browser.press("Control+z");
  await sheet.holds(BELOW, "actual", "140,3");
  await sheet.holds(DATED, "actual", "28/06/2017");

  // What takes all points of an indicator is told at once.
  await sheet.write(BELOW, "actual", "kps");
  await browser.until("it is told", async () => /không phát sinh: 0 điểm/.test(await sheet.message(BELOW)));
  await browser.press("Control+z");

  // Without a plan the way to where the whole indicator is said to be not assigned is a link.
  const plan = (await sheet.read(INDICATOR, "plan")).replace(/\s*°/, "");
  await sheet.write(INDICATOR, "plan", "không giao");
  await browser.click({ css: "#grid .sheet__message a", name: "Vì sao chưa có điểm" });
  await browser.until("its points are explained", async () => (await sheet.explained()).includes(INDICATOR));
  assert.equal(await sheet.isNotAssigned(), false);
  await frame.undo();
  await sheet.holds(INDICATOR, "plan", plan);
  await sheet.pick(INDICATOR, "plan");
  await browser.press("Escape");
  await sheet.explanationIsGone();

  await sheet.explainTotal();
  await browser.until("the total is explained", async () => (await sheet.explainedTotal()).includes(total));
  for (const name of ["Thi đua phát triển kinh tế", "Tài chính", INDICATOR]) await sheet.follow(name);
  await sheet.toCell("93,415");
  await sheet.isChosen(INDICATOR, "actual");

  // What is asked for stays: the explanation does not follow a cell chosen just before.
  await sheet.explainTotal();
  await sheet.pick(BELOW, "actual");
  await sheet.explainTotal();
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.ok((await sheet.explainedTotal()).includes(total), "the explanation of the total stays");

  // What is missing is gone to, also where that is a figure of last year.
  await sheet.pick(LAST_YEAR, "plan");
  await browser.press("Delete");
  const [row] = await looking.named("bo hoc cap tieu hoc");
  await sheet.pick(INDICATOR, "note");
  assert.equal(await looking.sieve("Chưa nhập"), 1);
  await browser.until("the figure of last year is gone to", async () => {
    const stands = await sheet.stand();
    return stands.row === row && stands.col === 3;
  });
  await looking.sieve("Chưa nhập");
  await frame.undo();

  // What is typed in the closed cell of judged points goes where they are entered and is told, and Enter leads on where one was.
  await sheet.pick(JUDGED, "actual");
  await browser.type("7,5");
  await sheet.says("nhập điểm ở cột Tự chấm");
  await browser.press("Enter");
  await sheet.holds(JUDGED, "self", "7,5");
  assert.equal((await sheet.stand()).col, 4, "Enter leads back");
  await browser.press("Shift+Enter");
  await sheet.isChosen(JUDGED, "self");
  await frame.undo();

  // What stands in an open cell is not lost with the page.
  await sheet.pick(INDICATOR, "actual");
  await browser.type("77,5");
  await browser.reload();
  await sheet.stands();
  await sheet.holds(INDICATOR, "actual", "77,5");
  assert.deepEqual(await browser.errors(), [], "errors in the console");
}
