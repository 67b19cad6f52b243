// The table of the cluster.
export class ClusterPage {
  constructor(browser) {
    this.browser = browser;
  }

  async stands() {
    await this.browser.appears("main table.ranking th[scope=row] a");
  }

  /** The ranking from the top: rank, unit and total as shown, and what its bar is made of. */
  async ranking() {
    await this.stands();
    return this.browser.inPage("main table.ranking tbody tr", (rows) =>
      rows.map((row) => ({
        rank: row.cells[0].innerText.trim(),
        unit: row.querySelector("th[scope=row] a").innerText.trim(),
        total: row.querySelector("td.ranking__total").innerText.trim(),
        bar: row.querySelector("[role=img]").getAttribute("aria-label"),
        widths: [...row.querySelectorAll("[role=img] > span")].map((part) => Math.round(part.getBoundingClientRect().width)),
      })),
    );
  }

  async openSheet(unit) {
    await this.browser.click({ css: "main table.ranking th[scope=row] a", name: unit });
  }
}
