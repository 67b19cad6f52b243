// Who cannot run the program is told so in one sentence: without scripts, in a browser that is too old, where a part is missing.
import assert from "node:assert/strict";
import { axed } from "../inspect.mjs";

/** Only Chromium's driver has visitors without scripts, or without what older browsers lack. */
export const suits = (engine) => engine === "chromium";

/** Before the program is opened: it cannot be. */
const DAMAGED = `WebAssembly.instantiateStreaming = WebAssembly.instantiate = () => Promise.reject(new Error("damaged"))`;

export default async function refusals({ browser, start }) {
  const read = async (visitor, until = "") => {
    await visitor.open(start);
    if (until) await visitor.appears(until);
    const text = await visitor.page.locator("#boot").innerText();
    // Without scripts nothing looks at it; it has the same frame.
    if (until) assert.deepEqual(await axed(visitor), [], until);
    await visitor.page.context().close();
    return text.replace(/^Giao Ước\s+/, "");
  };
  assert.match(await read(await browser.visitor({ javaScriptEnabled: false })), /^Giao Ước cần JavaScript: .*\s+Giao Ước needs JavaScript: /);
  assert.match(await read(await browser.visitor({}, "delete globalThis.WebAssembly"), "#boot-too-old"), /^Trình duyệt này quá cũ .* Chrome hoặc Edge từ bản 109/);
  assert.match(await read(await browser.visitor({}, "delete globalThis.CSSLayerBlockRule"), "#boot-too-old"), /^Trình duyệt này quá cũ /);
  assert.match(await read(await browser.visitor({}, DAMAGED), "#boot-failed"), /^Không mở được Giao Ước: hãy tải lại trang/);
}
