// The first page: three ways to begin, and the drafts found here.
export class StartPage {
  constructor(browser) {
    this.browser = browser;
  }

  async openSample() {
    await this.browser.click({ css: "main a", name: "Xem thử" });
  }

  /** Goes to the form in which one begins a cluster of one's own. */
  async beginOwn() {
    await this.browser.click({ css: "main a", name: "Lập kỳ thi đua" });
  }

  async openFile(file) {
    await this.browser.upload("main input[type=file]", file);
  }

  /** Whether an act asks for the browser's chooser, which is not opened: no driver can answer it by keys. */
  async chooserAsked(act) {
    await this.browser.evaluate(() => {
      window.asked = false;
      const [own] = document.querySelectorAll("main input[type=file]");
      own.click = () => { window.asked = true; };
    });
    await act();
    await this.browser.until("the chooser is asked for", () => this.browser.evaluate(() => window.asked));
  }

  /** The field in which a draft gets another name. */
  nameField = ".drafts__rename input";

  async has(count) {
    await this.browser.until(`${count} drafts`, async () => (await this.drafts()).length === count);
  }

  drafts() {
    return this.browser.texts("[aria-labelledby=drafts-title] li");
  }

  /** What was deleted lately. */
  bin() {
    return this.browser.texts("[aria-labelledby=bin-title] li");
  }

  async copyDraft(title) {
    await this.browser.click({ css: "[aria-labelledby=drafts-title] button", name: `Tạo bản sao của ${title}` });
  }

  async startRenaming(title) {
    await this.browser.click({ css: "[aria-labelledby=drafts-title] button", name: `Đổi tên ${title}` });
    await this.browser.until("the field has the focus", () => this.browser.evaluate((css) => document.activeElement.matches(css), this.nameField));
    await this.browser.press("Control+a");
  }

  /** Gives a draft another name, by keys. */
  async renameDraft(title, name) {
    await this.startRenaming(title);
    await this.browser.type(name);
    await this.browser.press("Enter");
  }

  async bringBack(title) {
    await this.browser.click({ css: "[aria-labelledby=bin-title] button", name: `Khôi phục ${title}` });
  }

  /** Saves all drafts in one file, by a click or as told, and gives its path. */
  async exportAll(press = (button) => this.browser.click(button)) {
    await press({ css: ".drafts__head button", name: "Lưu tất cả" });
    return this.browser.downloaded(/^giao-uoc-\d{4}-\d\d-\d\d\.giaouoc\.json$/);
  }

  /** What is said above the drafts, and of files that were opened. */
  notices() {
    return this.browser.texts("main .notice");
  }

  async told(words) {
    await this.browser.until(`a notice: ${words}`, async () => (await this.notices()).some((notice) => notice.includes(words)));
  }

  /** Holds a file over the page, and lets it go there; tells whether the page showed that it would take it. */
  dropText(name, text) {
    return this.browser.evaluate(async (called, content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], called));
      const send = (kind) => document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      send("dragenter");
      send("dragover");
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const shown = document.querySelector(".drop") !== null;
      send("drop");
      return shown;
    }, name, text);
  }

  async openDraft(title) {
    await this.browser.click({ css: "[aria-labelledby=drafts-title] a", name: title });
  }

  /** Saves a draft as a file, and gives its path. */
  async saveDraft(title, pattern) {
    await this.browser.click({ css: "[aria-labelledby=drafts-title] button", name: `Lưu ra tệp: ${title}` });
    return this.browser.downloaded(pattern);
  }

  async deleteDraft(title) {
    await this.browser.click(this.delete(title));
  }

  /** Double-clicks the button that deletes a draft. */
  async deleteDraftTwice(title) {
    await this.browser.doubleClick(this.delete(title));
  }

  /** Double-clicks the button that deletes for good. */
  async forgetTwice(title) {
    await this.browser.doubleClick({ css: "[aria-labelledby=bin-title] button", name: `Xóa hẳn ${title}` });
  }

  delete(title) {
    return { css: "[aria-labelledby=drafts-title] button", name: `Xóa bản nháp ${title}` };
  }
}
