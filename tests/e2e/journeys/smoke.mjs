// The page opens: the program starts, nothing complains, nothing foreign is asked for, and the policy holds.
import assert from "node:assert/strict";
import { Shell } from "../pages/shell.mjs";

export default async function smoke({ browser, start, engine, place }) {
  const shell = new Shell(browser);
  await shell.open(start);

  assert.equal(await browser.exists("#boot"), false, "what stood in for the page is gone");
  const asked = await browser.requested();
  const foreign = asked.filter((url) => !url.startsWith(start) && !url.startsWith("data:"));
  assert.deepEqual(foreign, [], "foreign addresses");
  if (place === "hosted") assert.ok(asked.some((url) => /\/giao-uoc-[0-9a-f]+\.wasm$/.test(url)), "the program was fetched");
  else assert.deepEqual(asked.filter((url) => !url.startsWith("data:")), [], "the single file asks for nothing");
  assert.deepEqual(await browser.errors(), [], "errors in the console");

  // The policy is in force: a script written into the page does not run, a request to elsewhere does not leave.
  const stopped = await browser.evaluate(async () => {
    const directives = [];
    document.addEventListener("securitypolicyviolation", (event) => directives.push(event.effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "document.documentElement.dataset.intruder = 'ran'";
    document.body.append(script);
    await fetch("http://elsewhere.invalid/").catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { ran: document.documentElement.dataset.intruder ?? null, directives: directives.sort() };
  });
  assert.deepEqual(stopped, { ran: null, directives: ["connect-src", "script-src-elem"] });

  // When the program has stopped for good, the page says so and takes nothing more in.
  assert.equal(await shell.hasStopped(), false, "nothing has stopped yet");
  // In Firefox a script of the driver runs beside the page, which hears nothing of what fails there.
  if (engine === "firefox") return;
  await shell.trap();
  await browser.until("the page says that it has stopped", () => shell.hasStopped());
}
