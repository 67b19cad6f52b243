// Papers on screen, page by page.
export class PapersPage {
  constructor(browser) {
    this.browser = browser;
  }

  /** Waits until the pages are laid out. */
  async stands() {
    await this.browser.appears(".papers__pages .paper");
  }

  async back() {
    await this.browser.click({ css: ".papers__bar a", name: "Quay lại" });
  }

  /** Chooses by the first words of an option: of the paper, or of the unit. */
  async choose(label, option) {
    await this.browser.inPage({ css: ".papers__choice select", name: label }, ([select], words) => {
      select.value = [...select.options].find(({ text }) => text.startsWith(words)).value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }, option);
  }

  /** What is said of mistakes that will be printed as they are. */
  wrong() {
    return this.browser.text(".papers__wrong");
  }

  /** How many pages are said to be there. */
  async said() {
    const words = await this.browser.text(".papers__count");
    return Number(/(\d+) trang|pages: (\d+)/.exec(words)?.slice(1).find(Boolean));
  }

  /** Every page: the words that are broken between lines, its number, what stands on it, its rows, and how far down it is written. */
  async pages() {
    await this.stands();
    return this.browser.inPage(".papers__pages .paper", (pages) => {
      // One for all: each that is alive has its share in every later change of the page.
      const range = document.createRange();
      return pages.map((page) => {
        const text = (css) => page.querySelector(css)?.innerText.replace(/\s+/g, " ").trim() ?? "";
        const bottom = Math.max(...[...page.firstElementChild.children].map((part) => part.getBoundingClientRect().bottom));
        const box = page.getBoundingClientRect();
        const linesOf = (text, from, to) => {
          range.setStart(text, from);
          range.setEnd(text, to);
          // Of a word that begins a line WebKit counts the end of the line before, which has no width.
          const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
          return new Set(boxes.map(({ top }) => Math.round(top))).size;
        };
        const isBroken = (text, { index, 0: word }) => linesOf(text, index, index + word.length) > 1;
        const texts = [...page.querySelectorAll("td")]
          .map((cell) => cell.firstChild)
          .filter((text) => text?.nodeType === Node.TEXT_NODE && linesOf(text, 0, text.length) > 1);
        const words = texts.flatMap((text) => [...text.data.matchAll(/[^\s/-]+/g)].map((word) => [text, word]));
        return {
          broken: words.filter(([text, word]) => isBroken(text, word)).map(([, [word]]) => word),
          number: text(".paper__number"),
          title: text(".paper__title"),
          head: text(".paper__head"),
          foot: text(".paper__foot"),
          heads: page.querySelectorAll("thead th").length,
          rows: [...page.querySelectorAll("tbody tr")].map((row) => ({
            kind: row.dataset.kind,
            isCut: row.dataset.cut !== undefined,
            cells: [...row.cells].map((cell) => cell.innerText.replace(/\s*°\s*/g, "").replace(/\s+/g, " ").trim()),
          })),
          written: (bottom - box.top) / box.height,
        };
      });
    });
  }

  /** What stands in the heads of tables as a box of its own, no words. */
  async boxesInHeads() {
    return this.browser.evaluate(() => {
      const buttons = [...document.querySelectorAll("thead button")];
      return buttons.filter((button) => getComputedStyle(button).display !== "contents").map(({ innerText }) => innerText);
    });
  }

  /** What of the page around the papers would be printed too. */
  async printedBeside() {
    const beside = [".top", ".tabs", ".papers__bar", ".banners", ".button"];
    return this.browser.evaluate(
      (all) => all.filter((css) => [...document.querySelectorAll(css)].some((element) => element.getClientRects().length > 0)),
      beside,
    );
  }
}
