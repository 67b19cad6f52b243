// What a screen reader is given of screens, held against what it must be given: by screen, one after another but not all that
// there is, a role, the beginning of a name, states.
import assert from "node:assert/strict";
import { SCREENS, show } from "./screens.mjs";

/** Nothing that acts is without a name; nothing reads as a picture without words. */
const NAMED = ["button", "link", "textbox", "combobox", "checkbox", "radio", "image", "img", "grid", "table", "dialog", "navigation", "region", "heading"];

/** Where a node as described stands in the tree, from a place on. */
function place(tree, line, from) {
  // A space at which no line is broken is heard as any other.
  const plain = (text) => text.replaceAll("\u00a0", " ");
  const [, role, name = "", states = ""] = /^(\S+)(?: “([^”]*)”?)?(?: (.+))?$/.exec(line);
  const wanted = states.split("; ").filter(Boolean).map((state) => state.split(/=(.*)/));
  return tree.findIndex(
    (node, at) =>
      at >= from && node.role === role && plain(node.name).startsWith(plain(name)) && wanted.every(([state, value]) => String(node[state] ?? false) === value),
  );
}

/** What of a list is not heard after what stands before it, and what does not hold for every screen. */
function faults(tree, expected) {
  const all = (role) => tree.filter((node) => node.role === role);
  const found = NAMED.flatMap((role) => all(role).filter(({ name }) => !name.trim()).map(() => `a ${role} without a name`));
  // Behind a dialog nothing is read.
  if (all("dialog").length === 0) {
    if (all("main").length !== 1) found.push(`${all("main").length} main parts`);
    if (all("heading").filter(({ level }) => level === 1).length !== 1) found.push("not one heading of the first level");
  }
  let from = 0;
  for (const line of expected) {
    const at = place(tree, line, from);
    if (at < 0) found.push(`not heard: ${line}`);
    else from = at + 1;
  }
  return found;
}

/** Asks of each screen, by width, that what it must say is heard. */
export async function hears(browser, start, byWidth) {
  const found = [];
  for (const [width, screens] of Object.entries(byWidth)) {
    await browser.look({ width: Number(width) });
    for (const [name, expected] of Object.entries(screens)) {
      await show(browser, start, SCREENS.find((screen) => screen.name === name));
      found.push(...faults(await browser.heard(), expected).map((fault) => `${name} at ${width}: ${fault}`));
    }
  }
  assert.deepEqual(found, []);
}
