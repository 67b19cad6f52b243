// What every screen stands in.
export class Shell {
  constructor(browser) {
    this.browser = browser;
  }

  /** Opens the page and waits until the program has started. */
  async open(url) {
    await this.browser.open(url);
    await this.started();
  }

  async reload() {
    await this.browser.reload();
    await this.started();
  }

  async toStart() {
    await this.browser.click({ css: "header a", name: "Giao Ước" });
  }

  async toHelp() {
    await this.browser.click({ css: "header a", name: "Trợ giúp" });
  }

  started() {
    return this.browser.until("the program starts", async () => {
      const state = await this.browser.evaluate(() => document.documentElement.dataset.boot ?? "");
      if (state === "failed" || state === "too-old") throw new Error(`the page says ${state}`);
      return state === "ready";
    });
  }
}
