// A file of a campaign that is here: what the page says of both, and the answers.
export class CompareDialog {
  constructor(browser) {
    this.browser = browser;
  }

  async stands() {
    await this.browser.appears("dialog.compare[open]");
  }

  async isGone() {
    await this.browser.vanishes("dialog.compare");
  }

  /** Which is newer. */
  order() {
    return this.browser.text(".compare__order");
  }

  /** What differs, a line each; the first of each unit is its name. */
  differences() {
    return this.browser.texts(".compare__table tbody tr");
  }

  /** Chooses another of the drafts of the campaign. */
  async against(place) {
    await this.browser.evaluate((at) => {
      const list = document.querySelector(".compare__which select");
      list.selectedIndex = at;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }, place);
  }

  /** How high the buttons are. */
  heights() {
    return this.browser.inPage(".compare__actions button", (found) => found.map((button) => button.getBoundingClientRect().height));
  }

  async answer(label) {
    await this.browser.click({ css: ".compare__actions button", name: label });
  }
}
