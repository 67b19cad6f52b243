// All units at once, and the block that is pasted into any grid.
export class BlockPage {
  constructor(browser) {
    this.browser = browser;
  }

  async open(figures) {
    await this.browser.click({ css: "nav a", name: "Nhập cả cụm" });
    await this.browser.appears({ css: ".segments a", name: figures });
    // One name may begin with another.
    const at = await this.browser.inPage(".segments a", (links, figures) => links.findIndex((link) => link.textContent.trim() === figures), figures);
    await this.browser.click(`.segments a:nth-child(${at + 1})`);
    await this.browser.appears(`.segments a:nth-child(${at + 1})[aria-current=page]`);
    await this.browser.appears("#grid");
  }

  /** What the heading says, as it is seen. */
  title() {
    return this.browser.inPage("main h1", ([heading]) => heading.innerText.trim());
  }

  /** The cell of an indicator and a unit, by their names. */
  async cell(indicator, unit) {
    const row = { css: "#grid tbody tr", name: indicator };
    await this.browser.appears(row);
    const id = await this.browser.inPage(
      row,
      (rows, asked) => {
        const heads = [...document.querySelectorAll("#grid thead th")];
        const at = heads.findIndex((head) => head.textContent.includes(asked));
        return rows[0].querySelector(`[id$="-${at}"]`)?.id ?? "";
      },
      unit,
    );
    return `#${id}`;
  }

  async pick(indicator, unit) {
    await this.browser.click(await this.cell(indicator, unit));
  }

  /** Clicks beside the table. */
  async pickHeading() {
    await this.browser.click("main h1");
  }

  async holds(indicator, unit, text) {
    const cell = await this.cell(indicator, unit);
    const read = async () => (await this.browser.text(cell)).replace(/\s*°/, "");
    await this.browser.until(`${indicator} of ${unit} holds ${text}, not ${await read()}`, async () => (await read()) === text);
  }

  /** Waits until the row of an indicator says something of one of its figures. */
  async tells(indicator, words) {
    const read = () => this.browser.inPage({ css: "#grid tbody tr", name: indicator }, ([row]) => row?.querySelector(".sheet__message")?.innerText.replace(/\s+/g, " ") ?? "");
    await this.browser.until(`${indicator} says ${words}, not ${await read()}`, async () => (await read()).includes(words));
  }

  /** Copies something else as a program would, and pastes it by the keys. */
  async paste({ html = "", text }) {
    await this.browser.evaluate(
      (html, text) => {
        const copy = (event) => {
          event.preventDefault();
          event.stopImmediatePropagation();
          if (html) event.clipboardData.setData("text/html", html);
          event.clipboardData.setData("text/plain", text);
        };
        window.addEventListener("copy", copy, { capture: true, once: true });
      },
      html,
      text,
    );
    await this.browser.press("Control+c");
    await this.browser.press("Control+v");
  }

  /** From now on keeps what is said beside the active cell. */
  async listens() {
    await this.browser.evaluate(() => {
      window.heard = [];
      const said = document.querySelector(".grid__said");
      new MutationObserver(() => window.heard.push(said.textContent.trim())).observe(said, { childList: true, characterData: true, subtree: true });
    });
  }

  heard() {
    return this.browser.evaluate(() => window.heard);
  }

  /** What is said at the foot of what became of several cells. */
  told() {
    return this.browser.text(".foot__done");
  }

  async asks() {
    await this.browser.appears("dialog[open]");
    return this.browser.text("dialog[open]");
  }

  /** What of the lines that are about to be pasted stands beside what one sees, with text of a size. */
  beside(size) {
    return this.browser.evaluate((size) => {
      document.documentElement.style.fontSize = size;
      const frame = document.querySelector("dialog[open] form").getBoundingClientRect();
      const cells = [...document.querySelectorAll("dialog[open] tbody :is(th, td)")];
      const isBeside = ({ left, right, width }) => width > 0 && (left < frame.left - 1 || right > frame.right + 1);
      const found = cells.filter((cell) => isBeside(cell.getBoundingClientRect())).map((cell) => cell.className);
      document.documentElement.style.fontSize = "";
      return found;
    }, size);
  }

  /** The first lines of what is about to be pasted, each figure with the words of its head where these are shown. */
  lines() {
    return this.browser.inPage("dialog[open] tbody tr", (lines) => lines.slice(0, 2).map((line) => {
      const head = (cell) => getComputedStyle(cell, "::before").content.replace(/^none$|"/g, "");
      return [...line.cells].slice(0, 5).map((cell) => `${head(cell)} ${cell.innerText}`.trim()).join(" · ");
    }));
  }

  /** Leaves the dialog and pastes something else before the page has heard that it closed. */
  async pasteInstead(text) {
    await this.browser.evaluate((text) => {
      document.querySelector("dialog[open]").close();
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      document.querySelector(".grid__input").dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, text);
    await this.browser.until("the other block is asked about, and stays", async () => (await this.asks()).includes(text.split("\t")[0]));
  }

  /** Reads one copied number the other way. */
  async readAs(other) {
    await this.browser.click({ css: "dialog[open] .paste__other", name: `Đọc là ${other}` });
    await this.browser.until("it may be read as before again, and has the focus", () =>
      this.browser.evaluate((other) => {
        const { id, innerText } = document.activeElement;
        return id.startsWith("reading-") && !innerText.includes(other);
      }, other));
  }

  /** Goes by keys to the list of an unknown name, and chooses where it is meant to go. */
  async place(name, place) {
    const stands = () =>
      this.browser.evaluate((asked) => [...(document.activeElement.labels ?? [])].some((label) => label.innerText.includes(asked)), `“${name}”`);
    for (let steps = 0; !(await stands()); steps += 1) {
      if (steps > 20) throw new Error(`no key leads to “${name}”`);
      await this.browser.press("Shift+Tab");
    }
    await this.browser.evaluate((asked) => {
      const list = document.activeElement;
      list.value = [...list.options].find((option) => option.text.includes(asked)).value;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }, place);
    await this.browser.until(`“${name}” goes to ${place} and keeps the focus`, async () => (await stands()) &&
      this.browser.evaluate((asked) => document.activeElement.selectedOptions[0].text.includes(asked), place));
  }

  /** Pastes by the button, wherever the focus is. */
  /** The line in which headings and names are gathered. */
  labels() {
    return this.browser.text("dialog[open] .paste__labels summary");
  }

  /** Whether the keys at the foot can be seen. */
  keysAreInSight() {
    return this.browser.inPage(".foot", ([foot]) => foot.getBoundingClientRect().bottom <= innerHeight);
  }

  /** Answers the question above what is about to be pasted with yes. */
  async tick() {
    await this.browser.click("dialog[open] input[type=checkbox]");
  }

  async confirm() {
    await this.browser.click("dialog[open] .button--primary");
    await this.browser.vanishes("dialog[open]");
  }

  /** The way of placing that is chosen. */
  way() {
    return this.browser.inPage("dialog[open] input[type=radio]:checked", (found) => found[0]?.labels[0].innerText.trim() ?? "");
  }

  async answer(key) {
    await this.browser.press(key);
    await this.browser.vanishes("dialog[open]");
  }

  left() {
    return this.browser.texts(".left tbody tr");
  }

  /** Waits until the list of what was left holds these lines. */
  async leaves(lines) {
    await this.browser.until(`${lines.length} cells are left over`, async () => JSON.stringify(await this.left()) === JSON.stringify(lines));
  }

  /** What is wrong with the list of what was left and with the box to copy it from: beyond the list or its frame, or unnamed. */
  leftFaults() {
    return this.browser.inPage(".left", ([left]) => {
      const [list, more, box] = [".left__list", ".left__more", "textarea"].map((css) => left.querySelector(css));
      const frame = left.getBoundingClientRect();
      const { top, bottom, height } = box.getBoundingClientRect();
      const faults = {
        "the line of how many more is not in the list": more && !list.contains(more),
        "the list has no own frame": list.scrollHeight <= list.clientHeight && list.childElementCount > 1,
        "the box is cut off": top < frame.top || bottom > frame.bottom || height < 64,
        "nothing in sight names the box": ![...box.labels].some((label) => label.innerText.trim()),
      };
      return Object.keys(faults).filter((fault) => faults[fault]);
    });
  }

  async dismiss() {
    await this.browser.click({ css: ".left button", name: "Bỏ danh sách" });
    await this.browser.vanishes(".left");
  }
}
