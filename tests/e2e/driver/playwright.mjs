// The back for Chromium, new and old, over playwright-core. One process a journey: with --single-process, which Chromium
// 109 needs, closing a context ends the browser.
import path from "node:path";
import { chromium } from "playwright-core";
import { Browser } from "./browser.mjs";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const OLD_FLAGS = ["--headless", "--no-sandbox", "--single-process", "--no-zygote", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic"];

export class Playwright extends Browser {
  static async launch({ home, executable, old = false }) {
    const browser = await chromium.launch({
      executablePath: executable,
      args: old ? OLD_FLAGS : FLAGS,
      env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
    });
    const context = await browser.newContext({ acceptDownloads: true, locale: "vi-VN" });
    return new Playwright(home, browser, await context.newPage());
  }

  constructor(home, browser, page) {
    super(home);
    Object.assign(this, { browser, page, complaints: [], requests: [] });
    page.on("console", (message) => message.type() === "error" && this.complaints.push(message.text()));
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("request", (request) => this.requests.push(request.url()));
    page.on("download", (download) => download.saveAs(path.join(home, "Downloads", download.suggestedFilename())));
  }

  async errors() {
    return this.complaints;
  }

  async open(url) {
    await this.page.goto(url);
  }

  async reload() {
    await this.page.reload();
  }

  async back() {
    await this.page.goBack();
  }

  async forward() {
    await this.page.goForward();
  }

  evaluate(act, ...args) {
    return this.page.evaluate(`(${act})(...${JSON.stringify(args)})`);
  }

  async handle(locator) {
    const parts = Browser.parts(locator).map((part) => JSON.stringify(part));
    return (await this.page.evaluateHandle(`(${Browser.over((found) => found[0])})(${parts})`)).asElement();
  }

  async clickElement(locator) {
    await (await this.handle(locator)).click();
  }

  async uploadTo(locator, file) {
    await (await this.handle(locator)).setInputFiles(file);
  }

  async requested() {
    return this.requests.filter((url) => !url.startsWith("data:")).slice(1);
  }

  /** A key, or several held together: "Enter", "Control+z". */
  async press(keys) {
    await this.page.keyboard.press(keys);
  }

  /** Letters that no key carries come as keys all the same, as input methods send them; Playwright would insert them without. */
  async type(text) {
    const session = await this.page.context().newCDPSession(this.page);
    for (const letter of text) {
      await session.send("Input.dispatchKeyEvent", { type: "keyDown", key: letter, text: letter });
      await session.send("Input.dispatchKeyEvent", { type: "keyUp", key: letter });
    }
    await session.detach();
  }

  /** What a composing keyboard does: each of `stages` replaces the one before, then the last is committed. */
  async compose(stages) {
    const session = await this.page.context().newCDPSession(this.page);
    for (const text of stages) {
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await session.send("Input.insertText", { text: stages.at(-1) });
    await session.detach();
  }

  async look({ width, height = 900, dark = false }) {
    await this.page.setViewportSize({ width, height });
    await this.page.emulateMedia({ colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
  }

  async screenshot(file) {
    await this.page.screenshot({ path: file, fullPage: true });
  }

  async close() {
    await this.browser.close();
  }
}
