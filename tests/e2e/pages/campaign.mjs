// What stands around every page of a campaign: saving, undo, the tabs.
import { openBar } from "./shell.mjs";

export class CampaignFrame {
  constructor(browser) {
    this.browser = browser;
  }

  title() {
    return this.browser.text(".top__campaign");
  }

  async toCluster() {
    await this.browser.click({ css: "nav a", name: "Bảng tổng hợp cụm" });
  }

  async toCharts() {
    await this.browser.click({ css: "nav.tabs a", name: "Biểu đồ" });
  }

  async toTab(name) {
    await this.browser.click({ css: "nav.tabs a", name });
    await this.browser.appears({ css: "nav.tabs a[aria-current=page]", name });
  }

  /** What a page says while the cluster has no units. */
  nobody() {
    return this.browser.text("main .empty b");
  }

  async addUnits() {
    await this.browser.click({ css: "main .empty a", name: "Thêm đơn vị" });
  }

  async undo() {
    await this.browser.click({ css: "header button", name: "Hoàn tác" });
  }

  async redo() {
    await this.browser.click({ css: "header button", name: "Làm lại" });
  }

  /** Whether there is anything to undo and to redo. */
  turns() {
    return this.browser.inPage("header .top__actions button[aria-disabled]", (found) => found.map((button) => button.getAttribute("aria-disabled") === "false"));
  }

  /** To the paper of what is on screen. */
  async toPaper() {
    await openBar(this.browser);
    await this.browser.click("header .top__actions a");
  }

  /** What became of the last change, and what is said of the last file. */
  states() {
    return this.browser.text("header .top__states");
  }

  /** What is said of a sample. */
  remark() {
    return this.browser.text(".tabs__remark");
  }

  /** How high the bar is, and the tabs below it. */
  heights() {
    return this.browser.evaluate(() =>
      ["header.top", "nav.tabs"].map((css) => Math.round(document.querySelector(css).getBoundingClientRect().height)),
    );
  }

  /** Every notice above the page, each with its buttons. */
  notices() {
    return this.browser.texts(".banners .notice");
  }

  async inNotice(button, press = (found) => this.browser.click(found)) {
    await press({ css: ".banners .notice button", name: button });
  }

  /** Waits for a notice that says something. */
  async told(words) {
    await this.browser.until(`a notice: ${words}`, async () => (await this.notices()).some((notice) => notice.includes(words)));
  }

  /** Waits until no notice says something any more. */
  async untold(words) {
    await this.browser.until(`no notice: ${words}`, async () => !(await this.notices()).some((notice) => notice.includes(words)));
  }

  /** What is told of how the campaign is kept. */
  status() {
    return this.browser.text("header [role=status]");
  }

  /** Waits until the last change lies in the browser's storage. */
  async saved() {
    await this.browser.until("the draft is saved", async () => {
      const words = await this.status();
      return words.startsWith("Đã lưu lúc");
    });
  }

  /** Waits until the draft in the browser's storage holds a text. */
  async stores(text) {
    await this.browser.until(`“${text}” is stored`, () =>
      this.browser.evaluate((written) => {
        const own = Object.keys(localStorage).filter((key) => /\/(own|sample)\//.test(key));
        return own.some((key) => localStorage[key].includes(written));
      }, JSON.stringify(text)));
  }

  /** Saves the campaign as a file, and gives its path. */
  async saveFile(pattern = /\.giaouoc\.json$/) {
    await openBar(this.browser);
    await this.browser.click({ css: "header button", name: "Lưu tệp" });
    return this.browser.downloaded(pattern);
  }

  /** So many hours go by, and one comes back to the page. */
  async comesBackAfter(hours) {
    await this.browser.evaluate((ms) => {
      const Now = Date;
      globalThis.Date = class extends Now {
        constructor(...given) {
          super(...(given.length > 0 ? given : [Now.now() + ms]));
        }
      };
      document.dispatchEvent(new Event("visibilitychange"));
    }, hours * 3_600_000);
  }
}
