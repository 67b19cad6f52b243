// Who cannot run the program is told so in one sentence: without scripts, and in a browser that is too old.
import assert from "node:assert/strict";

/** Only Chromium's driver has visitors without scripts, or without what older browsers lack. */
export const suits = (engine) => engine === "chromium";

export default async function refusals({ browser, start }) {
  const read = async (visitor) => {
    await visitor.open(start);
    const text = await visitor.page.locator("body").innerText();
    await visitor.page.context().close();
    return text;
  };
  assert.match(await read(await browser.visitor({ javaScriptEnabled: false })), /^Giao Ước cần JavaScript: .*\s+Giao Ước needs JavaScript: /);
  assert.match(await read(await browser.visitor({}, "delete globalThis.WebAssembly")), /^Trình duyệt này quá cũ .* Chrome hoặc Edge từ bản 109/);
  assert.match(await read(await browser.visitor({}, "delete globalThis.CSSLayerBlockRule")), /^Trình duyệt này quá cũ /);
}
