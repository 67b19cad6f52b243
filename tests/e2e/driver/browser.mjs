// What a journey may do with a browser, whichever it is. The two backs (playwright.mjs, webdriver.mjs) add the primitives:
// open, reload, back, forward, evaluate, clickElement, clickElementEnd, errors, press, type, uploadTo, screenshot, close.
//
// A locator is a CSS selector, or { css, name } for the elements whose accessible name contains `name`. Elements that are
// not drawn do not count, but for file inputs, which pages hide behind a button.
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

const PATIENCE_MS = 10_000;

/** What stands for the key where letters are typed, as WebDriver has it. */
export const BACKSPACE = "\uE003";

/** So far from its corner a field is clicked at its end: in the padding, right of the last letter of its last line. */
export const END_PX = 6;

/** Runs in the page: every element a locator means. */
function findAll(css, name) {
  const named = (element) =>
    element.getAttribute("aria-label") ??
    [...(element.getAttribute("aria-labelledby")?.split(/\s+/) ?? [])].map((id) => document.getElementById(id)?.textContent).join(" ") +
      [...(element.labels ?? [])].map((label) => label.textContent).join(" ") +
      (element.textContent || element.title);
  return [...document.querySelectorAll(css)].filter(
    (element) =>
      (element.type === "file" || element.getClientRects().length > 0) &&
      (name === null || named(element).replace(/\s+/g, " ").includes(name)),
  );
}

export class Browser {
  /** The folder that is HOME for this browser: profile and downloads lie below it. */
  constructor(home) {
    this.home = home;
  }

  /** Waits until `look` gives something true, and returns it; `what` says what was waited for. */
  async until(what, look, patience_ms = PATIENCE_MS) {
    const end = Date.now() + patience_ms;
    for (;;) {
      let seen;
      try {
        seen = await look();
      } catch (error) {
        if (!error.isUnanswered) throw error;
      }
      if (seen) return seen;
      if (Date.now() > end) throw new Error(`waited ${patience_ms / 1000} s in vain: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Source of a function for `evaluate`: `act` gets the elements found, then the further arguments. */
  static over(act) {
    return `(css, name, ...rest) => (${act})((${findAll})(css, name), ...rest)`;
  }

  static parts(locator) {
    return typeof locator === "string" ? [locator, null] : [locator.css, locator.name ?? null];
  }

  inPage(locator, act, ...args) {
    return this.evaluate(Browser.over(act), ...Browser.parts(locator), ...args);
  }

  count(locator) {
    return this.inPage(locator, (found) => found.length);
  }

  async exists(locator) {
    return (await this.count(locator)) > 0;
  }

  /** Waits for a locator to mean something. */
  async appears(locator) {
    await this.until(`${JSON.stringify(locator)} appears`, () => this.exists(locator));
  }

  async vanishes(locator) {
    await this.until(`${JSON.stringify(locator)} vanishes`, async () => !(await this.exists(locator)));
  }

  async text(locator) {
    await this.appears(locator);
    return this.inPage(locator, (found) => found[0].innerText.replace(/\s+/g, " ").trim());
  }

  texts(locator) {
    return this.inPage(locator, (found) => found.map((element) => element.innerText.replace(/\s+/g, " ").trim()));
  }

  async attr(locator, attribute) {
    await this.appears(locator);
    return this.inPage(locator, (found, asked) => found[0].getAttribute(asked), attribute);
  }

  async value(locator) {
    await this.appears(locator);
    return this.inPage(locator, (found) => found[0].value);
  }

  async click(locator) {
    await this.appears(locator);
    await this.clickElement(locator);
  }

  /** Clicks where the text of a field ends. */
  async clickEnd(locator) {
    await this.appears(locator);
    await this.clickElementEnd(locator);
  }

  async upload(locator, file) {
    await this.appears(locator);
    await this.uploadTo(locator, path.resolve(file));
  }

  /** Every address the page has asked for, itself left out. */
  requested() {
    return this.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
  }

  address() {
    return this.evaluate(() => location.href);
  }

  /** Waits for a finished download whose name matches, and returns its path. */
  downloaded(pattern) {
    const places = [this.home, path.join(this.home, "Downloads")];
    // A file is whole once it has stopped growing.
    const before = new Map();
    return this.until(`a download ${pattern}`, async () => {
      for (const place of places.filter((folder) => existsSync(folder))) {
        const name = readdirSync(place).find((entry) => pattern.test(entry));
        if (!name) continue;
        const file = path.join(place, name);
        const { size } = statSync(file);
        if (size > 0 && size === before.get(file)) return file;
        before.set(file, size);
      }
      return null;
    });
  }
}
