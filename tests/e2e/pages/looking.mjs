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

  /** What lies under something else of the chosen sieve, of the way back from it and of the headings of what it found. */
  outOfSight() {
    return this.browser.inPage(".sieve[aria-pressed=true], .sieve[data-all], #grid [data-kind=content] .sheet__title", (found) =>
      found.filter((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        return [left + 4, right - 4].some((x) => !part.contains(document.elementFromPoint(x, (top + bottom) / 2)));
      }).map((part) => part.innerText));
  }

  async sieves() {
    return (await this.browser.texts(".sieves button:not([data-find])")).map((text) => text.replace(/ \d+$/, ""));
  }

  /**
   * Scrolls the table both ways, and gives what of its head and its first two columns has moved with it or lies under
   * something else; and how far it was scrolled, which is as far as it goes where that is less.
   */
  scrolled(right, down) {
    return this.browser.inPage(".grid", ([frame], right, down) => {
      const heads = () => [...frame.querySelectorAll("thead th")].slice(0, 2);
      const row = () => [...frame.querySelectorAll("tbody tr[data-kind=leaf]")].find((row) => row.getBoundingClientRect().top > heads()[0].getBoundingClientRect().bottom);
      const edges = () => {
        const [code, name] = row().children;
        return { head: heads().map((head) => head.getBoundingClientRect().top), left: [...heads(), code, name].map((cell) => cell.getBoundingClientRect().left) };
      };
      const isOver = (cell) => {
        const { left, top, width, height } = cell.getBoundingClientRect();
        return !cell.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      };
      frame.scrollTo(0, 0);
      const before = edges();
      frame.scrollTo(right, down);
      const after = edges();
      const moved = Object.keys(before).filter((edge) => before[edge].some((place, at) => Math.abs(place - after[edge][at]) > 1));
      const covered = [...heads(), ...[...row().children].slice(0, 2)].filter(isOver).map((cell) => cell.textContent);
      return { moved, covered, by: [frame.scrollLeft, frame.scrollTop] };
    }, right, down);
  }

  /** The rows in sight, headings with what they gather. */
  rows() {
    return this.browser.inPage("#grid tbody tr", (rows) => rows.map((row) => ({ row: Number(row.id.split("-")[1]), kind: row.dataset.kind })));
  }
}
