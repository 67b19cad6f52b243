// The back for Chromium, new and old, over playwright-core. A journey has a context of its own; one browser serves the next
// journey too, but Chromium 109: with --single-process, which it needs, closing a context ends the browser.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { BACKSPACE, Browser, END_PX } from "./browser.mjs";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const OLD_FLAGS = ["--headless", "--no-sandbox", "--single-process", "--no-zygote", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic"];

/** A phone held upright, worked by thumb. */
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const HABITS = { acceptDownloads: true, locale: "vi-VN", reducedMotion: "reduce" };

/** From one click of a double click to the other, and before a finger is lifted: time enough for the page to draw itself anew. */
const HAND_MS = 150;

/** Browsers that no journey is made in just now. */
const idle = [];

function start(home, executable, args) {
  return chromium.launch({ executablePath: executable, args, env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home } });
}

/** A browser that outlives the journey it is begun for; its home goes with it. */
async function startShared(executable) {
  const home = mkdtempSync(path.join(tmpdir(), "giao-uoc-"));
  const browser = await start(home, executable, FLAGS);
  browser.on("disconnected", () => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return browser;
}

export class Playwright extends Browser {
  static async launch({ home, executable, old = false, phone = false }) {
    const browser = old ? await start(home, executable, OLD_FLAGS) : (idle.pop() ?? (await startShared(executable)));
    const entered = await Playwright.enter(home, browser, phone ? PHONE : {});
    entered.isShared = !old;
    return entered;
  }

  /** Ends the browsers that no journey is made in. */
  static async quit() {
    await Promise.all(idle.splice(0).map((browser) => browser.close()));
  }

  static async enter(home, browser, habits, script) {
    const context = await browser.newContext({ ...HABITS, ...habits });
    if (script) await context.addInitScript(script);
    return new Playwright(home, browser, await context.newPage(), Boolean(habits.hasTouch));
  }

  /** Another visitor with habits of his own (options of a Playwright context), and what runs before each page. */
  visitor(habits, script) {
    return Playwright.enter(this.home, this.browser, habits, script);
  }

  constructor(home, browser, page, byThumb) {
    super(home);
    Object.assign(this, { browser, page, byThumb, tabs: [], complaints: [], requests: [], asked: "" });
    this.watch(page);
  }

  watch(page) {
    this.tabs.push(page);
    page.on("console", (message) => message.type() === "error" && this.complaints.push(message.text()));
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("request", (request) => this.requests.push(request.url()));
    page.on("download", (download) => download.saveAs(path.join(this.home, "Downloads", download.suggestedFilename())));
  }

  async errors() {
    return this.complaints;
  }

  async open(url) {
    await this.page.goto(url);
  }

  /** Opens an address in another tab, and goes on there. */
  async openTab(url) {
    this.page = await this.page.context().newPage();
    this.watch(this.page);
    await this.page.goto(url);
  }

  /** Goes on in another tab: 0 is the first. */
  async toTab(at) {
    this.page = this.tabs[at];
    await this.page.bringToFront();
  }

  /** As print would show it ("print"), or as each medium does (null). */
  async media(media) {
    await this.page.emulateMedia({ media });
  }

  /** What would be printed, as a PDF. */
  async pdf() {
    return this.page.pdf({ preferCSSPageSize: true, printBackground: false });
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

  /** A click, or on a phone a tap; both wait until the element stands still and nothing lies over it. */
  async clickElement(locator, where = {}) {
    const element = await this.handle(locator);
    await (this.byThumb ? element.tap(where) : element.click(where));
  }

  async clickElementEnd(locator) {
    const { width, height } = await (await this.handle(locator)).boundingBox();
    await this.clickElement(locator, { position: { x: width - END_PX, y: height - END_PX } });
  }

  /** A click with the other button. */
  async clickSecond(locator) {
    await (await this.handle(locator)).click({ button: "right" });
  }

  /** Holds Shift from before the click to after it. */
  async clickWithShift(locator) {
    await this.page.keyboard.down("Shift");
    await this.page.mouse.click(...(await this.middle(locator)));
    await this.page.keyboard.up("Shift");
  }

  /** Two clicks at one point, as fast as a hand: what the first one moves does not bring the second one along. */
  async doubleClick(locator) {
    const element = await this.handle(locator);
    await element.scrollIntoViewIfNeeded();
    await this.page.mouse.click(...(await this.middle(locator)));
    await new Promise((resolve) => setTimeout(resolve, HAND_MS));
    await this.page.mouse.down({ clickCount: 2 });
    await this.page.mouse.up({ clickCount: 2 });
  }

  /** Draws from the middle of one element to that of another with the mouse. */
  async draw(from, to) {
    const [start, end] = [await this.middle(from), await this.middle(to)];
    await this.page.mouse.move(...start);
    await this.page.mouse.down();
    await this.page.mouse.move(...end, { steps: 5 });
    await this.page.mouse.up();
  }

  /** Draws from an element to a point of the window with the mouse, and holds it there until something has come of it. */
  async drawBeyond(from, { x, y }, held) {
    await this.page.mouse.move(...(await this.middle(from)));
    await this.page.mouse.down();
    await this.page.mouse.move(x, y, { steps: 3 });
    await held();
    await this.page.mouse.up();
  }

  /** Draws from one element to another with a finger, which stays with what it was put on. */
  async drawByFinger(from, to) {
    const [start, end] = [await this.middle(from), await this.middle(to)];
    const session = await this.page.context().newCDPSession(this.page);
    const touch = (type, ...points) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
    await touch("touchStart", start);
    for (let step = 1; step <= 5; step += 1) {
      await touch("touchMove", start.map((from, axis) => from + ((end[axis] - from) * step) / 5));
    }
    // One that is lifted while it moves throws what it holds, and the next tap only stops that.
    await new Promise((resolve) => setTimeout(resolve, HAND_MS));
    await touch("touchEnd");
    await session.detach();
  }

  async middle(locator) {
    const { x, y, width, height } = await (await this.handle(locator)).boundingBox();
    return [x + width / 2, y + height / 2];
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

  /**
   * Letters that no key carries come as keys all the same, as input methods send them; Playwright would insert them without.
   * All are sent at once: the next key does not wait for what the page does at the one before.
   */
  async type(text) {
    const session = await this.page.context().newCDPSession(this.page);
    const key = (letter) => (letter === BACKSPACE ? { key: "Backspace", code: "Backspace", windowsVirtualKeyCode: 8 } : { key: letter, text: letter });
    const events = [...text].flatMap((letter) => ["keyDown", "keyUp"].map((type) => ({ type, ...key(letter) })));
    await Promise.all(events.map((event) => session.send("Input.dispatchKeyEvent", event)));
    await session.detach();
  }

  /**
   * What a composing keyboard does: each of `stages` replaces the one before, then the last is committed. `between` is done after
   * each but the last.
   */
  async compose(stages, between) {
    const session = await this.page.context().newCDPSession(this.page);
    for (const [at, text] of stages.entries()) {
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      if (at < stages.length - 1) await between?.(at);
    }
    await session.send("Input.insertText", { text: stages.at(-1) });
    await session.detach();
  }

  async look({ width, height = 900, dark = false, forced = false }) {
    await this.page.setViewportSize({ width, height });
    const media = { colorScheme: dark ? "dark" : "light", forcedColors: forced ? "active" : "none" };
    if (JSON.stringify(media) === this.asked) return;
    await this.page.emulateMedia(media);
    this.asked = JSON.stringify(media);
  }

  /** From now on the screen is one that fingers work, or a mouse again; what is done to it here is done by a mouse as ever. */
  async touch(isTouched) {
    if (isTouched === Boolean(this.finger)) return;
    // It lasts as long as the session that asked for it.
    this.finger = isTouched ? await this.page.context().newCDPSession(this.page) : await this.finger.detach();
    await this.finger?.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 5 });
  }

  /**
   * What a screen reader is given: role, name and states of everything that is not ignored, in the order of reading. Which
   * page is the current one and how a column is sorted is not in this tree: both are read from the document.
   */
  async heard() {
    const session = await this.page.context().newCDPSession(this.page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const { root } = await session.send("DOM.getDocument", { depth: -1 });
    await session.detach();
    const attributes = new Map();
    const visit = ({ backendNodeId, attributes: list = [], children = [] }) => {
      const value = (name) => list.find((_, at) => at % 2 === 1 && list[at - 1] === name);
      attributes.set(backendNodeId, { current: value("aria-current"), sort: value("aria-sort") });
      children.forEach(visit);
    };
    visit(root);
    // The browser lists a parent's children before their own.
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const inOrder = (node) => [node, ...(node.childIds ?? []).flatMap((id) => (byId.has(id) ? inOrder(byId.get(id)) : []))];
    return inOrder(nodes[0])
      .filter((node) => !node.ignored)
      .map(({ role, name, value, description, properties = [], backendDOMNodeId }) => ({
        role: role?.value,
        name: name?.value ?? "",
        description: description?.value ?? "",
        value: value?.value,
        ...attributes.get(backendDOMNodeId),
        ...Object.fromEntries(properties.map((property) => [property.name, property.value.value])),
      }));
  }

  async screenshot(file) {
    // What lies over the page is seen as it lies over the window.
    const lies = await this.evaluate(() => document.querySelector("dialog[open]") !== null);
    await this.page.screenshot({ path: file, fullPage: !lies });
  }

  /** After a journey that ended well the browser serves the next. */
  async close(isSound = false) {
    if (!this.isShared || !isSound) return this.browser.close();
    await Promise.all(this.browser.contexts().map((context) => context.close()));
    idle.push(this.browser);
  }
}
