// What stands around every page of a campaign: saving, undo, the tabs.
export class CampaignFrame {
  constructor(browser) {
    this.browser = browser;
  }

  async toCluster() {
    await this.browser.click({ css: "nav a", name: "Bảng tổng hợp cụm" });
  }

  async undo() {
    await this.browser.click({ css: "header button", name: "Hoàn tác" });
  }

  async redo() {
    await this.browser.click({ css: "header button", name: "Làm lại" });
  }

  /** Waits until the last change lies in the browser's storage. */
  async saved() {
    await this.browser.until("the draft is saved", async () => {
      const words = await this.browser.text("header [role=status]");
      return words.startsWith("Đã lưu lúc");
    });
  }

  /** Saves the campaign as a file, and gives its path. */
  async saveFile() {
    await this.browser.click({ css: "header button", name: "Lưu tệp" });
    return this.browser.downloaded(/\.giaouoc\.json$/);
  }
}
