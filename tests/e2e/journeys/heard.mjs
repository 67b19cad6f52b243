// What a screen reader is given of the sheet: the roles, names and states of Chromium's accessibility tree.
import assert from "node:assert/strict";
import { ClusterPage } from "../pages/cluster.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { Shell } from "../pages/shell.mjs";
import { StartPage } from "../pages/start.mjs";

const INDICATOR = "Tổng thu ngân sách";

export const suits = (engine, place) => engine === "chromium" && place === "hosted";

export default async function heard({ browser, start }) {
  const sheet = new SheetPage(browser);
  await new Shell(browser).open(start);
  await new StartPage(browser).openSample();
  await new ClusterPage(browser).openSheet("Huyện Tân Hiệp");
  await sheet.stands();

  await sheet.write(INDICATOR, "actual", "12,5,3");
  await sheet.pick(INDICATOR, "actual");
  const tree = await browser.heard();
  const all = (role) => tree.filter((node) => node.role === role);
  const one = (role, name) => {
    const found = all(role).filter((node) => node.name.includes(name));
    assert.ok(found.length > 0, `${role} “${name}”; there are ${all(role).map((node) => node.name).join(" | ").slice(0, 600)}`);
    return found[0];
  };

  assert.equal(all("main").length, 1, "one main part");
  assert.ok(all("navigation").every(({ name }) => name), "every navigation has a name");
  assert.equal(all("heading").filter(({ level }) => level === 1).length, 1, "one heading of the first level");
  one("grid", "Huyện Tân Hiệp");
  for (const name of ["Nội dung, tiêu chí, chỉ tiêu", "Kế hoạch", "Thực hiện", "Điểm"]) one("columnheader", name);
  one("rowheader", INDICATOR);

  const chosen = all("gridcell").filter(({ selected }) => selected);
  assert.equal(chosen.length, 1, "one cell is chosen");
  assert.match(chosen[0].name, /12,5,3/);
  assert.equal(chosen[0].invalid, "true", "what cannot be read is said to be invalid");
  assert.ok(all("gridcell").some(({ readonly }) => readonly), "locked cells say so");
  const input = tree.find(({ focused, role }) => focused && role !== "RootWebArea");
  assert.match(input.name, new RegExp(INDICATOR), "the focus names the row");
  assert.match(input.name, /Thực hiện/, "and the column");

  // Nothing that acts is without a name; nothing reads as a picture without words.
  for (const role of ["button", "link", "textbox", "combobox", "checkbox", "image", "img"]) {
    assert.deepEqual(all(role).filter(({ name }) => !name.trim()), [], `each ${role} has a name`);
  }

  await sheet.explain(INDICATOR);
  await browser.appears(".why");
  const explained = await browser.heard();
  assert.ok(explained.some(({ role, name }) => role === "complementary" && name.startsWith("Vì sao")), "the explanation is a part with a name");
  assert.deepEqual(await browser.errors(), []);
}
