// The back for Firefox and WebKitGTK: plain WebDriver over fetch, one driver process a journey.
import { spawn } from "node:child_process";
import { mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { BACKSPACE, Browser, END_PX } from "./browser.mjs";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const KEYS = {
  Backspace: BACKSPACE, Tab: "\uE004", Enter: "\uE007", Shift: "\uE008", Control: "\uE009", Alt: "\uE00A", Escape: "\uE00C", Space: " ",
  PageUp: "\uE00E", PageDown: "\uE00F", End: "\uE010", Home: "\uE011",
  ArrowLeft: "\uE012", ArrowUp: "\uE013", ArrowRight: "\uE014", ArrowDown: "\uE015", Delete: "\uE017", F1: "\uE031", F2: "\uE032", F3: "\uE033", F4: "\uE034", F6: "\uE036", F10: "\uE03A",
};

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts a driver program and a session in it. What the browser prints is kept in a file: errors of the page are in it. */
async function session({ home, command, args, env, capabilities, kind: Kind = WebDriver }) {
  const port = await freePort();
  const log = path.join(home, "browser.log");
  const output = openSync(log, "w");
  const driver = spawn(command, args(port), { env: { ...process.env, HOME: home, ...env }, stdio: ["ignore", output, output], detached: true });
  const browser = new Kind(home, driver, `http://127.0.0.1:${port}`, log);
  driver.once("error", (error) => { browser.broken = error; });
  try {
    await browser.until(`${command} answers`, async () => {
      if (browser.broken) throw browser.broken;
      return fetch(`${browser.base}/status`).then((answer) => answer.ok, () => false);
    }, 30_000);
    const { sessionId } = await browser.post("/session", { capabilities: { alwaysMatch: capabilities } });
    browser.base += `/session/${sessionId}`;
    return browser;
  } catch (error) {
    browser.end();
    throw new Error(`${error.message}\n${readFileSync(log, "utf8").slice(-2000)}`);
  }
}

/** A thumb for a mouse, as far as a page can ask. */
const PHONE = { "ui.primaryPointerCapabilities": 1, "ui.allPointerCapabilities": 1 };

export class WebDriver extends Browser {
  static async firefox({ home, phone }) {
    const downloads = path.join(home, "Downloads");
    mkdirSync(downloads, { recursive: true });
    const browser = await session({
      home,
      command: "geckodriver",
      args: (port) => ["--port", String(port), "--profile-root", home, "--websocket-port", "0"],
      capabilities: {
        browserName: "firefox",
        "moz:firefoxOptions": {
          args: ["-headless"],
          prefs: {
            "browser.download.folderList": 2,
            "browser.download.dir": downloads,
            "browser.download.always_ask_before_handling_new_types": false,
            "browser.helperApps.neverAsk.saveToDisk": "application/json,application/octet-stream",
            "devtools.console.stdout.content": true,
            "intl.accept_languages": "vi-VN,vi",
            ...(phone ? PHONE : {}),
          },
        },
      },
    });
    // Its windows are never as narrow as a phone, but for those that a page opens.
    if (phone) {
      await browser.evaluate(() => { window.open("about:blank", "_blank", "popup"); });
      await browser.until("the narrow window", async () => (await browser.send("GET", "/window/handles")).length === 2);
      await browser.toTab(1);
    }
    return browser;
  }

  static webkit({ home, display }) {
    return session({
      home,
      command: "WebKitWebDriver",
      args: (port) => [`--port=${port}`],
      kind: WebKit,
      env: {
        DISPLAY: display,
        LANG: "C.UTF-8",
        // On Linux x64 JavaScriptCore may lose its way where it changes to compiled code in the midst of a WebAssembly function
        // (bugs.webkit.org 289009). Once in some hundreds of journeys it trapped, now in a call, now in memory, without a panic.
        JSC_useWasmOSR: "false",
        // Without a graphics card each layer would be drawn by the processor twice.
        WEBKIT_DISABLE_COMPOSITING_MODE: "1",
        LIBGL_ALWAYS_SOFTWARE: "1",
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
      },
      capabilities: {
        "webkitgtk:browserOptions": {
          binary: process.env.MINI_BROWSER ?? "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
          args: ["--automation"],
        },
      },
    });
  }

  constructor(home, driver, base, log) {
    super(home);
    Object.assign(this, { driver, base, log });
  }

  /** What the page complained of: Firefox prints it. RSLoader and resource:// are the browser's own, for want of a network and of a home. */
  async errors() {
    const lines = readFileSync(this.log, "utf8").split("\n");
    return lines.filter((line) => /^(?:console\.error|JavaScript error): (?!RSLoader|resource:|chrome:|.*"resource:)/.test(line));
  }

  async send(method, command, body) {
    const answer = await fetch(this.base + command, {
      method,
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(60_000),
    });
    const { value } = await answer.json();
    if (!answer.ok) {
      // WebKit's driver now and then loses what a script gave; who only looks may look again.
      const isUnanswered = value.message === "Could not parse script result";
      throw Object.assign(new Error(`${method} ${command}: ${value.error}: ${value.message}`), { isUnanswered });
    }
    return value;
  }

  post(command, body = {}) {
    return this.send("POST", command, body);
  }

  async open(url) {
    await this.post("/url", { url });
  }

  /** Opens an address in another tab, and goes on there. */
  async openTab(url) {
    const { handle } = await this.post("/window/new", { type: "tab" });
    await this.post("/window", { handle });
    await this.open(url);
  }

  /** Goes on in another tab: 0 is the first. */
  async toTab(at) {
    const handles = await this.send("GET", "/window/handles");
    await this.post("/window", { handle: handles[at] });
  }

  /**
   * What would be printed, as a PDF: on the paper that the last rule of the style sheets for pages asks for, else on A4 upright.
   * The driver has to name the paper; a browser that prints for a person reads that rule itself.
   */
  async pdf() {
    const size = await this.evaluate(() => {
      const rules = (list) => [...list].flatMap((rule) => (rule.cssRules && !(rule instanceof CSSPageRule) ? rules(rule.cssRules) : rule));
      const pages = [...document.styleSheets].flatMap((sheet) => rules(sheet.cssRules)).filter((rule) => rule instanceof CSSPageRule);
      return pages.at(-1)?.style.getPropertyValue("size") ?? "";
    });
    const page = /landscape/.test(size) ? { width: 29.7, height: 21 } : { width: 21, height: 29.7 };
    const margin = { top: 0, bottom: 0, left: 0, right: 0 };
    return Buffer.from(await this.post("/print", { page, margin, background: false, shrinkToFit: false }), "base64");
  }

  async reload() {
    await this.post("/refresh");
  }

  async back() {
    await this.post("/back");
  }

  async forward() {
    await this.post("/forward");
  }

  evaluate(act, ...args) {
    return this.post("/execute/sync", { script: `return (${act})(...arguments)`, args });
  }

  async element(locator) {
    return (await this.inPage(locator, (found) => found[0]))[ELEMENT];
  }

  /** Scrolls to an element, and waits until it has come to rest: WebKitGTK would click where it stood before. */
  async rests(locator) {
    await this.inPage(locator, async ([element]) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const place = () => JSON.stringify(element.getBoundingClientRect());
      element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
      for (let still = 0, last = place(); still < 3; ) {
        await frame();
        still = place() === last ? still + 1 : 0;
        last = place();
      }
    });
  }

  async clickElement(locator) {
    await this.rests(locator);
    await this.post(`/element/${await this.element(locator)}/click`);
  }

  async clickElementEnd(locator) {
    await this.rests(locator);
    const end = await this.inPage(locator, ([element], within) => {
      const { right, bottom } = element.getBoundingClientRect();
      return { x: Math.round(right - within), y: Math.round(bottom - within) };
    }, END_PX);
    await this.mouse({ type: "pointerMove", duration: 0, ...end }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 });
  }

  /** Moves the mouse to the middle of an element, as one of the steps of `mouse`. */
  async to(locator, duration = 0) {
    const middle = ([element]) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
    };
    return { type: "pointerMove", duration, ...(await this.inPage(locator, middle)) };
  }

  async mouse(...actions) {
    await this.post("/actions", { actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }] });
  }

  /** A click with the other button. */
  async clickSecond(locator) {
    await this.mouse(await this.to(locator), { type: "pointerDown", button: 2 }, { type: "pointerUp", button: 2 });
  }

  /** Draws from the middle of one element to that of another with the mouse. */
  async draw(from, to) {
    await this.mouse(await this.to(from), { type: "pointerDown", button: 0 }, await this.to(to, 200), { type: "pointerUp", button: 0 });
  }

  /** Draws from an element to a point of the window with the mouse, and holds it there until something has come of it. */
  async drawBeyond(from, { x, y }, held) {
    await this.mouse(await this.to(from), { type: "pointerDown", button: 0 }, { type: "pointerMove", duration: 100, x, y });
    await held();
    await this.mouse({ type: "pointerUp", button: 0 });
  }

  async uploadTo(locator, file) {
    await this.post(`/element/${await this.element(locator)}/value`, { text: file });
  }

  async keys(actions) {
    await this.post("/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  async press(keys) {
    const held = (keys.match(/[^+]+/g) ?? [keys]).map((key) => KEYS[key] ?? key);
    await this.keys([
      ...held.map((value) => ({ type: "keyDown", value })),
      ...held.toReversed().map((value) => ({ type: "keyUp", value })),
    ]);
  }

  async type(text) {
    await this.keys([...text].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]));
  }

  async look({ width, height = 900, dark = false }) {
    if (dark) throw new Error("only the Chromium back can ask for dark");
    await this.post("/window/rect", { width, height });
  }

  async screenshot(file) {
    writeFileSync(file, Buffer.from(await this.send("GET", "/screenshot"), "base64"));
  }

  /** Nothing of it is kept, so it need not tidy up, which takes Firefox longer than to begin. */
  close() {
    this.end();
  }

  end() {
    try {
      process.kill(-this.driver.pid, "SIGKILL");
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
  }
}

// In an automated session WebKitGTK prints nothing of the console, so the page is made to remember, from the end of its
// loading on; what goes wrong before that shows in `data-boot`.
const MEMORY = "journey-errors";

class WebKit extends WebDriver {
  // It has no command for it.
  pdf = undefined;

  async remember() {
    await this.evaluate((key) => {
      const add = (text) => sessionStorage.setItem(key, JSON.stringify([...JSON.parse(sessionStorage.getItem(key) ?? "[]"), text]));
      const print = console.error;
      console.error = (...parts) => { add(parts.join(" ")); print(...parts); };
      window.addEventListener("error", (event) => add(`${event.message} ${event.error?.stack ?? ""}`));
      window.addEventListener("unhandledrejection", (event) => add(String(event.reason)));
    }, MEMORY);
  }

  async open(url) {
    await super.open(url);
    await this.remember();
  }

  async reload() {
    await super.reload();
    await this.remember();
  }

  errors() {
    return this.evaluate((key) => JSON.parse(sessionStorage.getItem(key) ?? "[]"), MEMORY);
  }
}
