// A page by the keyboard alone: to whatever one wants by Tab, and where the focus is can be seen.
import assert from "node:assert/strict";

export class Keys {
  constructor(browser) {
    this.browser = browser;
  }

  /**
   * Goes on by Tab (or back) until the focus is on what a locator means, and asks that one sees it there. Where it should be
   * already, ask `isOn`: a way once round leaves the page, and a Firefox without a screen shows no focus from there on.
   */
  async to(locator, keys = "Tab") {
    for (let steps = 0; steps < 60; steps += 1) {
      await this.browser.press(keys);
      if (await this.browser.inPage(locator, (found) => found.includes(document.activeElement))) {
        assert.ok(await this.isSeen(), `the focus is seen on ${JSON.stringify(locator)}`);
        return;
      }
    }
    throw new Error(`${keys} does not lead to ${JSON.stringify(locator)}`);
  }

  async press(locator, keys) {
    await this.to(locator, keys);
    await this.browser.press("Enter");
  }

  /** Waits until the focus is on what a locator means: nobody is left at the top of the page. */
  async isOn(locator) {
    await this.browser.until(`the focus is on ${JSON.stringify(locator)}`, () =>
      this.browser.inPage(locator, (found) => found.includes(document.activeElement)));
  }

  /** Whether one can see where the focus is: by an outline, or on a cell of the grid. */
  isSeen() {
    return this.browser.evaluate(() => {
      const active = document.activeElement;
      const shown = document.getElementById(active.getAttribute("aria-activedescendant") ?? "") ?? active;
      // What is chosen with an input that is not drawn shows its focus beside it.
      const beside = active.nextElementSibling ? [active.nextElementSibling] : [];
      return [shown, active, ...beside].some((element) => {
        const styles = [getComputedStyle(element), getComputedStyle(element, "::after")];
        return styles.some((style) => style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2);
      });
    });
  }

  /** Puts a text on the clipboard, as another program would. */
  async copied(text) {
    const done = await this.browser.evaluate((copied) => {
      const before = document.activeElement;
      const field = document.body.appendChild(document.createElement("textarea"));
      field.value = copied;
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      before.focus();
      return done;
    }, text);
    assert.ok(done, "the browser copies");
  }
}
