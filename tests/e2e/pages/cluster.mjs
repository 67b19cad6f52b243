// The table of the cluster.
import { pasted } from "./shell.mjs";

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

  /** Every figure of each row by its column, as shown without marks: contents by code, then bonus, penalty, total, rank, gap. */
  async figures() {
    await this.stands();
    return this.browser.inPage("main table.ranking", ([table]) => {
      const text = (element) => element.innerText.replace(/\s*°/g, "").trim();
      const called = { "Điểm thưởng": "bonus", "Điểm trừ": "penalty" };
      const heads = [...table.tHead.querySelectorAll("th.ranking__part")].map((head) => called[text(head)] ?? text(head));
      return [...table.tBodies[0].rows].map((row) => ({
        unit: text(row.querySelector("th[scope=row] a")),
        figures: [
          ...[...row.querySelectorAll("td.ranking__part")].map((cell, at) => [heads[at], text(cell)]),
          ["total", text(row.querySelector("td.ranking__total"))],
          ["rank", text(row.cells[0])],
          ["gap", text(row.querySelector("td.ranking__gap")).replace(/^kém (.+) điểm$/, "$1")],
        ],
      }));
    });
  }

  /** The class of each unit, as shown below its name. */
  async classes() {
    await this.stands();
    return this.browser.inPage("main table.ranking tbody tr", (rows) =>
      rows.map((row) => [row.querySelector("th[scope=row] a").innerText.trim(), row.querySelector(".ranking__remark[lang]").innerText.replace("°", "").trim()]),
    );
  }

  /** The figures to report, in their order, as shown without marks: each with its topic and what is told of units and bases. */
  reported() {
    return this.browser.inPage("main .figures__figure", (figures) => {
      const text = (element) => element.innerText.replace(/[\u2060°]/g, "").replace(/\s+/g, " ").trim();
      return figures.map((figure) => ({
        topic: text(figure.closest("li").querySelector("h3")),
        figure: text(figure.querySelector("b")),
        details: [...figure.querySelectorAll("p.minor")].flatMap((detail) => text(detail).split("; ")),
      }));
    });
  }

  /** What is said of an indicator over all units, once it is chosen by its full code. */
  async indicator(code) {
    const chosen = await this.browser.inPage("main .panels select", ([select], wanted) => {
      const option = [...select.options].find(({ text }) => text.startsWith(`${wanted} `));
      select.value = option.value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
      return option.text;
    }, code);
    await this.browser.appears(`main .panels [aria-label="${chosen}"]`);
    return this.browser.text("main .chart__finding");
  }

  /** Goes by a gap to what parts its unit from the one in front. */
  async followGap(gap, press = (link) => this.browser.click(link)) {
    await press({ css: "main table.ranking .ranking__gap a", name: gap });
  }

  async openSheet(unit) {
    await this.browser.click({ css: "main table.ranking th[scope=row] a", name: unit });
  }

  /** Follows what is said in the row of a unit of what must be mended there. */
  async followWrong(unit, words) {
    const row = await this.row(unit);
    await this.browser.click({ css: `main table.ranking tbody tr:nth-child(${row}) .ranking__wrong`, name: words });
  }

  row(unit) {
    return this.browser.inPage("main table.ranking tbody tr", (rows, name) => rows.findIndex((each) => each.textContent.includes(name)) + 1, unit);
  }

  /** Opens a sheet by its row, beside all links. */
  async openRow(unit) {
    await this.browser.click(`main table.ranking tbody tr:nth-child(${await this.row(unit)}) .ranking__bar`);
  }

  /** Presses the head of a column; the focus stays there. */
  async sortBy(column, press = (head) => this.browser.click(head)) {
    await press({ css: "main table.ranking th button", name: column });
  }

  /** In which direction a column is sorted. */
  async sortedBy(column) {
    return this.browser.attr({ css: "main table.ranking th[aria-sort]", name: column }, "aria-sort");
  }

  /** Saves the table for a spreadsheet, by a click or as told, and gives the path of the file. */
  async saveTable(press = (button) => this.browser.click(button)) {
    await press({ css: "main button", name: "Lưu tệp Excel" });
    return this.browser.downloaded(/^bang-tong-hop-.*-2017\.csv$/);
  }

  /** Copies the table, by a click or as told, and gives what another program is given of it. */
  async copyTable(press = (button) => this.browser.click(button)) {
    await press({ css: "main button", name: "Sao chép bảng" });
    await this.browser.until("the table is copied", async () => (await this.browser.text("main .head [role=status]")).startsWith("Đã sao chép"));
    return pasted(this.browser);
  }
}
