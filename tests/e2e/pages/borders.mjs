// The columns of a table, of a sheet or of all units: how wide they are, and their borders, drawn by the mouse, a finger or keys.
export class Borders {
  constructor(browser) {
    this.browser = browser;
  }

  /** The border at the end of a column's head, by the head's words. */
  async of(name) {
    const at = await this.browser.inPage("#grid thead th", (heads, asked) => heads.findIndex((head) => head.textContent.trim() === asked), name);
    return `#grid thead th:nth-child(${at + 1}) .grid__border`;
  }

  /** What has the focus when a border is drawn by keys, and what it says. */
  splitter = ".grid__splitter";

  says() {
    return this.browser.inPage(this.splitter, ([found]) => [found.getAttribute("aria-label"), Number(found.getAttribute("aria-valuenow"))]);
  }

  /** How wide the columns are in pixels, by the words of their heads. */
  widths() {
    return this.browser.inPage("#grid thead th", (heads) => Object.fromEntries(heads.map((head) => [head.textContent.trim(), Math.round(head.getBoundingClientRect().width)])));
  }

  async becomes(name, width) {
    await this.browser.until(`${name} is ${width} px wide, not ${(await this.widths())[name]}`, async () => (await this.widths())[name] === width);
  }

  /** Draws a border sideways with the mouse, and holds it there until it came along. */
  async draw(name, by) {
    const border = await this.of(name);
    const end = () => this.browser.inPage(border, ([found]) => found.getBoundingClientRect().right);
    const [x, y] = await this.browser.inPage(border, ([found]) => {
      const { left, top, width, height } = found.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    });
    const before = await end();
    await this.browser.drawBeyond(border, { x: x + by, y }, () =>
      this.browser.until(`the border of ${name} goes along`, async () => Math.abs((await end()) - before - by) <= 2));
  }

  /** How many texts of a column, by its place, are not seen whole. */
  cut(column) {
    return this.browser.inPage(`#grid tbody [id$="-${column}"] .sheet__lines`, (found) => found.filter((text) => text.scrollHeight > text.clientHeight + 1).map((text) => text.textContent));
  }

  /** Where the heads end above the cells, and how far the columns that stay reach: nothing is seen above or before these. */
  stay() {
    return this.browser.inPage("#grid thead th:nth-child(2)", ([name]) => {
      const frame = name.closest(".grid").getBoundingClientRect();
      const { top, right } = name.getBoundingClientRect();
      return { top: Math.round(top - frame.top), right: Math.round(right - frame.left) };
    });
  }

  async scroll(along, down) {
    await this.browser.inPage(".grid", ([grid], along, down) => grid.scrollTo(along, down), along, down);
  }
}
