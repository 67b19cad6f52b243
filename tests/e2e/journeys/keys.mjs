// Every key that the table of keys on the page promises, pressed in a sheet.
import assert from "node:assert/strict";
import { BlockPage } from "../pages/block.mjs";
import { ClusterPage } from "../pages/cluster.mjs";
import { Looking } from "../pages/looking.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const INDICATOR = "Giải ngân vốn đầu tư";
const ABOVE = "Tổng thu ngân sách";
/** Found in several rows, whose places tell where F3 leads. */
const OFTEN = "nong thon";

const LONG = "Báo cáo số 512/BC-UBND ngày 20 tháng 12 năm 2017 của Ủy ban nhân dân huyện về thu ngân sách nhà nước trên địa bàn, kèm biểu 2";

export const suits = (engine, place) => place === { chromium: "file", firefox: "hosted", webkit: "hosted", chromium109: "hosted" }[engine];

export default async function keys({ browser, start }) {
  const sheet = new SheetPage(browser);
  const looking = new Looking(browser);
  await new Shell(browser).open(start);
  await new StartPage(browser).openSample();
  await new ClusterPage(browser).openSheet("Huyện Tân Hiệp");
  await sheet.stands();
  const press = async (...chords) => {
    for (const chord of chords) await browser.press(chord);
  };
  await sheet.pick(INDICATOR, "actual");
  const home = await sheet.stand();
  const plan = await sheet.read(INDICATOR, "plan");
  const actual = await sheet.read(INDICATOR, "actual");

  /** Where a key leads from the actual of the indicator: rows down, columns right, cells selected. */
  const leads = (down, right, count = 1) => ({ row: home.row + down, col: home.col + right, count });
  const goes = (down, right, count) => async (chord) => {
    await press(chord);
    await browser.until(`${chord} leads there`, async () => {
      try { assert.deepEqual(await sheet.stand(), leads(down, right, count)); return true; } catch { return false; }
    }).catch(async () => assert.deepEqual(await sheet.stand(), leads(down, right, count), chord));
  };
  const writes = (act, text, undos = 1) => async (chord) => {
    await act(chord);
    await sheet.holds(INDICATOR, "actual", text);
    await press("Escape");
    for (let undo = 0; undo < undos; undo += 1) await press("Control+z");
    await sheet.holds(INDICATOR, "actual", actual.replace(/\s*°/, ""));
  };
  const onFocus = async (css) => browser.until(`the focus is in ${css}`, () => browser.evaluate((part) => document.activeElement.closest(part) !== null, css));
  /** Out of the table to one side of it, and back by the other key; between the total and an explanation the ways differ. */
  const leaves = (css, back) => async (chord) => {
    await press("Shift+F2");
    await browser.appears(".why");
    await press(chord);
    await onFocus(css);
    await press(back);
    await onFocus(".grid");
    await press("Escape");
    await sheet.explanationIsGone();
  };
  const passes = (look) => async (chord) => {
    await press(chord);
    const stand = await sheet.stand();
    assert.ok(look(stand), `${chord}: ${JSON.stringify(stand)}`);
  };
  // The rows that the text names, from the first.
  let often = [];
  const stands = (step) => async (chord) => {
    await press(chord);
    const row = often.at(step % often.length);
    await browser.until(`${chord} leads to row ${row}`, async () => (await sheet.stand()).row === row);
  };
  const findsOften = async () => {
    often = await looking.named(OFTEN);
    assert.ok(often.length > 3, `${OFTEN} is found ${often.length} times`);
    await looking.find(OFTEN);
    assert.equal((await sheet.stand()).row, often[0]);
  };
  const TRIALS = {
    ArrowLeft: goes(0, -1), ArrowUp: goes(-1, 0), ArrowRight: goes(0, 1), ArrowDown: goes(1, 0),
    "Control+ArrowLeft": goes(0, -4), "Control+ArrowRight": goes(0, 4), // From two rows further down: the next cell above would be another.
    "Control+ArrowUp": async (chord) => { await press("ArrowDown", "ArrowDown"); await goes(-1, 0)(chord); },
    "Control+ArrowDown": passes(({ row }) => row > home.row + 1),
    Enter: goes(1, 0), "Shift+Enter": goes(-1, 0), Tab: goes(0, 4), "Shift+Tab": goes(0, -1),
    Home: goes(0, -4), End: goes(0, 6),
    "Control+Home": passes(({ row, col }) => row === 0 && col === 0),
    "Control+End": passes(({ row, col }) => row > 40 && col === 10),
    PageUp: passes(({ row }) => row < home.row), PageDown: passes(({ row }) => row > home.row + 3),
    F6: leaves(".why", "Shift+F6"), "Shift+F6": leaves(".sheet__head", "F6"),
    "Shift+ArrowLeft": goes(0, 0, 2), "Shift+ArrowUp": goes(0, 0, 2), "Shift+ArrowRight": goes(0, 0, 2), "Shift+ArrowDown": goes(0, 0, 2),
    "Shift+Home": goes(0, 0, 5), "Shift+End": goes(0, 0, 7),
    "Shift+PageUp": passes(({ count }) => count > 1), "Shift+PageDown": passes(({ count }) => count > 3),
    "Control+Shift+ArrowLeft": goes(0, 0, 5), "Control+Shift+ArrowRight": goes(0, 0, 5),
    "Control+Shift+ArrowUp": async (chord) => { await press("ArrowDown", "ArrowDown"); const { count } = await sheet.stand(); await passes((stand) => stand.row === home.row + 2 && stand.count > count)(chord); },
    "Control+Shift+ArrowDown": passes(({ row, count }) => row === home.row && count > 1),
    "Control+Shift+Home": passes(({ row, count }) => row === home.row && count > 4), "Control+Shift+End": passes(({ row, count }) => row === home.row && count > 100),
    "Shift+Space": goes(0, 0, 11), "Control+Space": passes(({ row, count }) => row === home.row && count > 40),
    "Control+a": passes(({ count }) => count > 400),
    "Escape bỏ chọn vùng": async (chord) => { await press("Shift+ArrowDown"); await goes(0, 0, 1)(chord); },
    "Escape bỏ sửa ô đang mở, giữ nội dung cũ": writes(async (chord) => {
      await browser.type("7");
      await browser.until("the cell is open", () => sheet.isWriting());
      await press(chord);
      await browser.until("the cell is closed", async () => !(await sheet.isWriting()));
    }, actual.replace(/\s*°/, ""), 0),
    "Escape đóng phần giải thích": async (chord) => {
      await press("Shift+F2");
      await browser.appears(".why");
      await press(chord);
      await sheet.explanationIsGone();
      assert.ok(await sheet.hasKeys(), "the keys go to the table again");
    },
    F2: writes(async (chord) => { await press(chord); await browser.type("7"); await press("Enter"); }, "140,37"),
    Backspace: writes(async (chord) => { await press(chord); await browser.type("8"); await press("Enter"); }, "8"),
    Delete: writes(press, "chưa nhập"),
    "Alt+ArrowDown": async (chord) => { await press(chord); await browser.appears(".grid__list"); await press("Escape"); },
    F4: writes(async (chord) => { await browser.type("1.234"); await press("Enter", chord); }, "1,234", 2),
    "Control+z": writes(async () => { await browser.type("9"); await press("Enter"); }, "9"),
    "Control+y": writes(async (chord) => { await browser.type("9"); await press("Enter", "Control+z", chord); }, "9"),
    "Control+Enter": async (chord) => {
      await press("Shift+ArrowUp");
      await browser.type("6");
      await press(chord);
      for (const name of [ABOVE, INDICATOR]) await sheet.holds(name, "actual", "6");
      await press("Escape", "Control+z");
    },
    "Control+d": writes(press, "93,415"),
    "Control+r": writes(press, plan.replace(/\s*°/, "")),
    "Control+c": async (chord) => { await press("ArrowUp", chord, "ArrowDown"); await writes(() => press("Control+v", "Enter"), "93,415")(); },
    "Control+x": async (chord) => {
      await press(chord, "ArrowUp", "Control+v");
      await sheet.holds(ABOVE, "actual", actual.replace(/\s*°/, ""));
      await sheet.holds(INDICATOR, "actual", "chưa nhập");
      await press("Control+z");
      await sheet.holds(ABOVE, "actual", "93,415");
      await sheet.holds(INDICATOR, "actual", actual.replace(/\s*°/, ""));
    },
    "Control+v": async (chord) => { await press("ArrowUp", "Control+c", "ArrowDown"); await writes(() => press(chord, "Enter"), "93,415")(); },
    "Shift+F10": async (chord) => {
      await press(chord);
      await sheet.menu();
      await press("Escape");
      await sheet.menuIsGone();
      assert.ok(await sheet.hasKeys(), "the keys go to the table again");
    },
    "Control+s": async (chord) => { await press(chord); await browser.downloaded(/\.giaouoc\.json$/); },
    "Control+f": async (chord) => { await looking.find("thu ngan sach", chord); await sheet.isChosen(ABOVE, "actual"); },
    "Alt+Enter": async (chord) => {
      await sheet.pick(INDICATOR, "note");
      await browser.type("biểu 2");
      await press(chord);
      await browser.type("cột 3");
      await press("Enter");
      assert.equal(await sheet.lines(INDICATOR, "note"), "biểu 2\ncột 3");
      // Opened again and left as it was, it keeps its lines.
      await sheet.pick(INDICATOR, "note");
      await press("F2", "End");
      await browser.type("!");
      await press("Enter");
      assert.equal(await sheet.lines(INDICATOR, "note"), "biểu 2\ncột 3!");
      await press("Control+z", "Control+z");
    },
    F3: async (chord) => { await findsOften(); await stands(1)(chord); await stands(2)(chord); },
    "Shift+F3": async (chord) => { await findsOften(); await stands(-1)(chord); await stands(-2)(chord); },
    "Alt+ArrowLeft": async (chord) => { await press(chord); await browser.vanishes({ css: "#grid tr", name: INDICATOR }); await press("Alt+ArrowRight"); },
    "Alt+ArrowRight": async (chord) => { await press("Alt+ArrowLeft", chord); await browser.appears({ css: "#grid tr", name: INDICATOR }); },
    "Shift+F2": async (chord) => {
      await press(chord);
      await browser.appears(".why");
      await press("Escape");
      // While one looks for a row it is that row which is explained, and one goes on looking.
      await press("Control+f");
      await onFocus(".find");
      await browser.type("thu ngan sach");
      await sheet.isChosen(ABOVE, "actual");
      await press(chord);
      await browser.until("what was found is explained", async () => (await sheet.explained()).includes(ABOVE));
      await onFocus(".find");
      await press("Escape", "Escape");
      await sheet.explanationIsGone();
    },
    F1: async (chord) => { await press(chord); await browser.appears("#keys[open]"); await press("Escape"); await browser.vanishes("#keys[open]"); },
  };

  // A row of the table has its own trial for each of its keys, by its words where the keys stand in several rows.
  const rows = await sheet.promisedKeys();
  const chordsOf = (all) => all.flatMap(({ chords }) => chords);
  const promised = chordsOf(rows);
  const several = promised.filter((chord, at) => promised.indexOf(chord) !== at);
  const trials = rows.flatMap(({ chords, words }) => chords.map((chord) => ({ chord, name: several.includes(chord) ? `${chord} ${words}` : chord })));
  assert.deepEqual(trials.map(({ name }) => name).sort(), Object.keys(TRIALS).sort(), "what the table promises is what is tried");
  for (const { chord, name } of trials) {
    await sheet.pick(ABOVE, "max");
    await sheet.pick(INDICATOR, "actual");
    await TRIALS[name](chord).catch((error) => { throw new Error(`${name}: ${error.message}`); });
  }

  // A long text is written within the window, and all of it is seen.
  await sheet.pick(INDICATOR, "evidence");
  await browser.type(LONG);
  assert.deepEqual(await sheet.writing(), { within: true, whole: LONG });
  await press("Escape");
  assert.deepEqual(await sheet.writing(), { within: true, whole: "" });

  // Points are only shown: their table promises no key that writes, and every one it does promise is a key of the sheet's.
  const block = new BlockPage(browser);
  await block.open("Thực hiện");
  const ofFigures = chordsOf(await sheet.promisedKeys());
  assert.ok(ofFigures.includes("Control+v") && !ofFigures.includes("Alt+Enter"));
  await block.pick(INDICATOR, "Rạch Giá");
  await browser.type("1.234");
  await press("Enter", "F4");
  await block.holds(INDICATOR, "Rạch Giá", "1,234");
  await block.open("Điểm");
  const shown = chordsOf(await sheet.promisedKeys());
  assert.deepEqual(shown.filter((chord) => !promised.includes(chord)), []);
  const writing = ["Tab", "Shift+Enter", "Backspace", "Delete", "F4", "Alt+ArrowDown", "Control+Enter", "Control+d", "Control+r", "Control+x", "Control+v"];
  assert.deepEqual(shown.filter((chord) => writing.includes(chord)), []);
  await block.pick(INDICATOR, "Rạch Giá");
  await press("F1");
  await browser.appears("#keys[open]");
  await press("Escape", "Enter");
  await browser.appears(".why");
  assert.deepEqual(await browser.errors(), []);
}
