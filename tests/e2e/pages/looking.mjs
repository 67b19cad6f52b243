// Which rows of a table are looked at, of a sheet and of all units at once: the sieves, the field to find, what is folded.
export class Looking {
  constructor(browser) {
    this.browser = browser;
  }

  /** Looks for a text by the keys, and leaves the field: the keys stand in the first row that it names. */
  async find(text, chord = "Control+f") {
    const { browser } = this;
    await browser.press(chord);
    await browser.until("the field to find has the focus", () => browser.evaluate(() => document.activeElement.matches(".find input")));
    await browser.type(text);
    await browser.press("Escape");
    await browser.vanishes(".find");
  }

  /** The rows whose names hold a text without marks. */
  named(text) {
    return this.browser.inPage(
      "#grid tbody tr",
      (rows, asked) => {
        const bare = (name) => name.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
        return rows.filter((row) => bare(row.querySelector(".sheet__title").textContent).includes(asked)).map((row) => Number(row.id.split("-")[1]));
      },
      text,
    );
  }

  /** Looks at what a sieve keeps, or at all again; gives how many it says it found. */
  async sieve(name) {
    const button = { css: ".sieves button", name };
    const count = /\d+/.exec(await this.browser.text(button));
    await this.browser.click(button);
    return Number(count?.[0]);
  }

  async sieves() {
    return (await this.browser.texts(".sieves button:not([data-find])")).map((text) => text.replace(/ \d+$/, ""));
  }

  /** The rows in sight, headings with what they gather. */
  rows() {
    return this.browser.inPage("#grid tbody tr", (rows) => rows.map((row) => ({ row: Number(row.id.split("-")[1]), kind: row.dataset.kind })));
  }
}
