// What wants a second look, by kind, each with the way to its cell.
export class ReviewPage {
  constructor(browser) {
    this.browser = browser;
  }

  async open() {
    await this.browser.click({ css: "nav.tabs a", name: "Cần xem lại" });
    await this.browser.until("the page of things to look at", async () => (await this.browser.text("main h1")) === "Cần xem lại");
  }

  /** The groups with their counts, as headed. */
  groups() {
    return this.browser.texts(".review__group h2");
  }

  /** Every line: the ids of its unit and indicator, and what is said. */
  lines() {
    return this.browser.inPage(".review li:has(a)", (lines) =>
      lines.map((line) => {
        const [, unit, node] = /\/don-vi\/([^/]+)\/chi-tieu\/([^/]+)/.exec(line.querySelector("a").hash);
        return { unit: decodeURIComponent(unit), node: decodeURIComponent(node), words: line.querySelector("p").innerText.replace(/\s+/g, " ").trim() };
      }),
    );
  }

  async only(unit) {
    await this.browser.inPage(".review__only select", ([select], name) => {
      select.value = [...select.options].find((option) => option.text === name).value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }, unit);
  }

  /** Of which unit the list is; none while it is of all. */
  of() {
    return this.browser.inPage(".review__only select", ([select]) => select.value && select.selectedOptions[0].text);
  }

  async go(place) {
    await this.browser.click({ css: ".review a", name: place });
  }

  tab() {
    return this.browser.inPage({ css: "nav.tabs a", name: "Cần xem lại" }, ([tab]) => tab.innerText.trim());
  }

  /** What can be opened, as headed, and whether it is open. */
  parts() {
    return this.browser.inPage(".review summary", (parts) => parts.filter((part) => part.checkVisibility()).map((part) => [part.innerText.replace(/\s+/g, " ").trim(), part.parentElement.open]));
  }

  /** What paper has in place of the parts, open or not: its headings, and how many places stand below them. */
  printed() {
    return this.browser.evaluate(() => {
      window.dispatchEvent(new Event("beforeprint"));
      const all = (css) => [...document.querySelectorAll(`.review__paper ${css}`)];
      const printed = { heads: all("h3").map((head) => head.textContent), places: all("li a").length };
      window.dispatchEvent(new Event("afterprint"));
      return { ...printed, left: all("li").length };
    });
  }

  /** Opens a part or closes it. */
  async turn(name) {
    await this.browser.click({ css: ".review summary", name });
  }
}
