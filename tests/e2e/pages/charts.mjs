// The charts of a cluster: which one, what one chooses in it, its finding, its picture and the table behind it.
export class ChartsPage {
  constructor(browser) {
    this.browser = browser;
  }

  async stands(title) {
    await this.browser.until(`the chart ${title}`, async () => (await this.browser.text("main h1")).includes(title));
  }

  /** Goes to another chart by its name. */
  async choose(name) {
    await this.browser.click({ css: ".charts__nav a", name });
    await this.browser.appears({ css: ".charts__nav a[aria-current=page]", name });
  }

  /** Goes on from two units side by side to what the one behind needs to overtake. */
  async toOvertake(unit) {
    await this.browser.click({ css: ".chart__finding + .chart__way a", name: unit });
  }

  finding() {
    return this.browser.text(".chart__finding");
  }

  /** Waits for a finding that matches. */
  async finds(pattern) {
    await this.browser.until(`the finding ${pattern}`, async () => pattern.test(await this.finding()));
  }

  /** Chooses in the list of that name, as hands do. */
  async pick(list, value) {
    await this.browser.appears({ css: ".charts__choices select", name: list });
    await this.browser.inPage(
      { css: ".charts__choices select", name: list },
      ([select], wanted) => {
        select.value = wanted;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      },
      value,
    );
  }

  /** The rows of a chart: name, and what is said of their marks. */
  lines() {
    return this.browser.inPage(".lines__row:not([aria-hidden])", (rows) =>
      rows.map((row) => [row.querySelector(".lines__name").innerText.trim(), row.querySelector("svg").getAttribute("aria-label")]),
    );
  }

  /** The table behind the chart, row by row. */
  async table() {
    await this.browser.click("main details.panel__table > summary");
    return this.browser.inPage("main details.panel__table tbody tr", (rows) =>
      rows.map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s*°/g, "").trim())),
    );
  }

  /** Whether the table behind the chart, closed, is open while it is printed, and after that. */
  tableOnPaper() {
    return this.browser.evaluate(() => {
      const table = document.querySelector("main details.panel__table");
      table.open = false;
      return ["beforeprint", "afterprint"].map((name) => {
        dispatchEvent(new Event(name));
        return table.open;
      });
    });
  }

  /** Opens the table behind the chart by the keyboard, goes into it, and closes it again. */
  async openTable(keys) {
    const summary = "main details.panel__table > summary";
    if (!(await this.browser.exists(summary))) return false;
    await keys.press(summary);
    await this.browser.appears("main details.panel__table[open] tbody tr");
    await keys.to("main details.panel__table .scroll");
    await keys.press(summary, "Shift+Tab");
    await this.browser.vanishes("main details.panel__table[open]");
    return true;
  }

  /** How many cells of the map have each shade. */
  shades() {
    return this.browser.inPage(".heat__cell", (cells) => {
      const counted = {};
      for (const { dataset } of cells) counted[dataset.tone] = (counted[dataset.tone] ?? 0) + 1;
      return counted;
    });
  }

  /** Gives the first cell of the map the focus, as Tab does. */
  async enterMap() {
    await this.browser.inPage(".heat a[tabindex='0']", ([link]) => link.focus());
  }

  /** The text of the link that has the focus, and its row and column. */
  focused() {
    return this.browser.evaluate(() => {
      const link = document.activeElement;
      const row = link.closest("tr");
      return { text: link.innerText.replace(/\s*°/g, "").trim(), row: row?.cells[0].innerText.trim(), column: link.closest("td, th")?.cellIndex };
    });
  }

  /** How many stops Tab makes within the map. */
  stops() {
    return this.browser.count(".heat a[tabindex='0']");
  }
}
