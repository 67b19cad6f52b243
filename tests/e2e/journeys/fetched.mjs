// What a page is made of is fetched when it is first entered; where that fails the page says so, and tries again when asked.
import assert from "node:assert/strict";
import path from "node:path";
import { brotli } from "../../../benches/weigh.mjs";
import { Shell } from "../pages/shell.mjs";

export const suits = (engine, place) => engine === "chromium" && place === "hosted";

/** What a first visit may fetch, in bytes as the wire carries them (of a release only). */
const BUDGET = 250_000;
const DIST = path.resolve(import.meta.dirname, "../../../dist");

export default async function fetched({ browser, start }) {
  const shell = new Shell(browser);
  await shell.open(start);
  const parts = async () => (await browser.requested()).filter((url) => /\/split_\w+-[0-9a-f]+\.wasm$/.test(url));
  assert.deepEqual(await parts(), [], "the start page needs no further part");
  const names = new Set(["index.html", ...(await browser.requested()).map((url) => path.posix.basename(new URL(url).pathname))]);
  const load = [...names].filter(Boolean).reduce((sum, name) => sum + brotli(path.join(DIST, name)), 0);
  assert.ok(load <= BUDGET, `a first visit fetches ${load} bytes`);

  await browser.page.route(/\/split_forms-/, (route) => route.abort());
  await shell.askHelp();
  await browser.until("the page says that a part is missing (of a release only)", async () =>
    /^Chưa tải được phần này của trang/.test(await shell.alert()),
  );
  await browser.page.unroute(/\/split_forms-/);
  await shell.tryAgain();
  await browser.until("the help is there", async () => (await shell.helpTitle()) === "Trợ giúp");
  assert.equal((await parts()).length, 3, "asked for in place, on the page and again, and nothing else");
}
