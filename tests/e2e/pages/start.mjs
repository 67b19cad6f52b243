// The first page: three ways to begin, and the drafts found here.
export class StartPage {
  constructor(browser) {
    this.browser = browser;
  }

  async openSample() {
    await this.browser.click({ css: "main a", name: "Xem thử" });
  }

  async openFile(file) {
    await this.browser.upload("main input[type=file]", file);
  }

  drafts() {
    return this.browser.texts("[aria-labelledby=drafts-title] li");
  }

  async openDraft(title) {
    await this.browser.click({ css: "[aria-labelledby=drafts-title] a", name: title });
  }

  async deleteDraft(title) {
    await this.browser.click({ css: "[aria-labelledby=drafts-title] button", name: `Xóa bản nháp ${title}` });
  }
}
