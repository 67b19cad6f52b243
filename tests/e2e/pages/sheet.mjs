// The sheet of a unit: its grid, written by keys as a spreadsheet is, and the explanation beside it.
const COLUMNS = { code: 0, plan: 3, actual: 4, achievement: 5, points: 6, max: 7, self: 8, note: 9, evidence: 10 };

export class SheetPage {
  constructor(browser) {
    this.browser = browser;
  }

  async stands() {
    await this.browser.appears("#grid");
  }

  /** How many pixels of the table are beside the window. */
  beside() {
    return this.browser.inPage("main .grid", ([grid]) => grid.scrollWidth - grid.clientWidth);
  }

  /** The cell of an indicator, by its name and a column of COLUMNS. */
  async cell(indicator, column) {
    const row = { css: "#grid tbody tr", name: indicator };
    await this.browser.appears(row);
    const id = await this.browser.inPage(row, (rows, at) => rows[0].querySelector(`[id$="-${at}"]`).id, COLUMNS[column]);
    return `#${id}`;
  }

  async read(indicator, column) {
    return this.browser.text(await this.cell(indicator, column));
  }

  /** The text of a cell with its line ends. */
  async lines(indicator, column) {
    return this.browser.inPage(await this.cell(indicator, column), (found) => found[0].textContent.trim());
  }

  /** The texts of a column, indicator by indicator. */
  async column(column) {
    return this.browser.inPage(
      "#grid tbody tr[data-kind=leaf]",
      (rows, at) => rows.map((row) => row.querySelector(`[id$="-${at}"]`).textContent.trim()),
      COLUMNS[column],
    );
  }

  /** How many rows are seen whole between heads and foot, and by how much the page is higher than the window. */
  async inSight() {
    return this.browser.inPage("#grid tbody tr", (rows) => {
      const { top, bottom } = rows[0].closest(".grid").getBoundingClientRect();
      const heads = rows[0].closest("table").tHead.getBoundingClientRect().height;
      const isSeen = (row) => row.getBoundingClientRect().top >= top + heads - 1 && row.getBoundingClientRect().bottom <= bottom + 1;
      return [rows.filter(isSeen).length, document.documentElement.scrollHeight - innerHeight];
    });
  }

  /**
   * Sends the grid's input what a composing keyboard does, its Enter or Tab, if there is one, within the composition; where there
   * is something to do between two stages, one by one.
   */
  async compose(stages, last, between) {
    const parts = between ? stages.map((stage) => [stage]) : [stages];
    for (const [at, part] of parts.entries()) {
      const ends = at === parts.length - 1;
      await this.composePart(part, at === 0, ends, last);
      if (!ends) await between(at);
    }
  }

  async composePart(stages, begins, ends, last) {
    await this.browser.evaluate((states, begins, ends, last) => {
      const input = document.querySelector(".grid__input");
      const key = (type, name, isComposing) =>
        input.dispatchEvent(new KeyboardEvent(type, { key: name, code: name, isComposing, bubbles: true, cancelable: true }));
      if (begins) {
        window.composedAfter = document.querySelector(".grid[data-mode=writing]") ? input.value : "";
        input.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
      }
      for (const data of states) {
        key("keydown", "Process", true);
        input.value = window.composedAfter + data;
        input.dispatchEvent(new CompositionEvent("compositionupdate", { data, bubbles: true }));
        input.dispatchEvent(new InputEvent("input", { data, isComposing: true, inputType: "insertCompositionText", bubbles: true }));
        key("keyup", "Process", true);
      }
      if (!ends) return;
      if (last) key("keydown", last, true);
      input.dispatchEvent(new CompositionEvent("compositionend", { data: states.at(-1), bubbles: true }));
      if (last) key("keyup", last, false);
    }, stages, begins, ends, last);
  }

  /** Waits for the list below the open cell. */
  async offers() {
    await this.browser.appears("[role=listbox]");
  }

  /** Where the keys stand: the active cell's place, and how many cells are selected. */
  async stand() {
    const [id, count] = await this.browser.evaluate(() => [
      document.querySelector("#grid [data-active]")?.id ?? "",
      document.querySelectorAll("#grid [aria-selected=true]").length,
    ]);
    const [, row, col] = id.split("-").map(Number);
    return { row, col, count };
  }

  /** What stands in the selected cells, marks left out. */
  async selected() {
    const texts = await this.browser.texts("#grid [aria-selected=true]");
    return texts.map((text) => text.replace(/\s*°\s*/g, ""));
  }

  /** What the menu of the selected cells holds, once it is open. */
  async menu() {
    await this.browser.appears("[role=menu]");
    return this.browser.inPage("[role=menuitem]", (items) => items.map((item) => item.firstChild.textContent.trim()));
  }

  async chooseInMenu(name) {
    await this.browser.click({ css: "[role=menuitem]", name });
    await this.menuIsGone();
  }

  /** Opens the menu on a cell with the other button of the mouse, and chooses from it. */
  async openMenu(indicator, column, name) {
    await this.browser.clickSecond(await this.cell(indicator, column));
    await this.menu();
    await this.chooseInMenu(name);
  }

  /** How high what one can choose in the menu is, and the button that opens it. */
  menuHeights() {
    return this.browser.inPage("[role=menuitem], .foot__menu", (items) => items.map((item) => item.getBoundingClientRect().height));
  }

  async menuIsGone() {
    await this.browser.vanishes("[role=menu]");
  }

  /** What became of several cells, as the foot says it. */
  async foot(words) {
    await this.browser.until(`the foot says ${words}`, async () => (await this.browser.texts(".foot__done")).some((said) => said.replaceAll("\u00a0", " ").includes(words)));
  }

  async footIsQuiet() {
    await this.browser.until("the foot tells nothing", async () => (await this.browser.texts(".foot__done")).every((said) => said === ""));
  }

  /** Where the table ends in the window, and how far it is scrolled. */
  frame() {
    return this.browser.inPage("main .grid", ([grid]) => {
      const { left, right, top, bottom } = grid.getBoundingClientRect();
      return { left, right, top, bottom, down: grid.scrollTop, along: grid.scrollLeft };
    });
  }

  /** What the table of keys promises, as it stands on the page: each row's keys, and what it says they do. */
  promisedKeys() {
    return this.browser.evaluate(() =>
      [...document.querySelectorAll("#keys tr")].map((row) => ({
        chords: [...row.querySelectorAll("[data-chord]")].map((chord) => chord.dataset.chord),
        words: row.querySelector("td").textContent,
      })));
  }

  /** How far the bar of an indicator reaches, in the units of its drawing. */
  async bar(indicator) {
    const cell = await this.cell(indicator, "achievement");
    return Number(await this.browser.attr(`${cell} [data-side]`, "width"));
  }

  /** How far down the window the table begins. */
  tableTop() {
    return this.browser.inPage(".grid", ([grid]) => grid.getBoundingClientRect().top);
  }

  total() {
    return this.browser.text(".sheet__total");
  }

  /** Every figure of the sheet of a unit, as shown: points and maximum by full code ("I.1.2"), bonus, penalty, total, rank. */
  async figures(unit) {
    await this.browser.appears({ css: "#grid", name: unit });
    const rows = await this.browser.inPage("#grid tbody tr:not([data-kind=fact])", (found) => {
      const called = { "Điểm thưởng": "bonus", "Điểm trừ": "penalty" };
      const text = (row, css) => row.querySelector(css).innerText.trim();
      let above = "";
      return found.flatMap((row) => {
        const points = text(row, ".sheet__points .sheet__figure");
        const code = text(row, ".sheet__code");
        if (row.dataset.kind === "section") {
          above = "";
          return [[called[text(row, ".sheet__title")], points]];
        }
        const full = row.dataset.kind === "content" ? code : `${above}${code}`;
        if (row.dataset.kind === "content") above = `${code}.`;
        return [[full, points], [`max of ${full}`, text(row, ".sheet__max")]];
      });
    });
    const [, rank] = /hạng (\d+)(?:\u2060°)? trong/.exec(await this.browser.text(".sheet__score")) ?? [];
    return [...rows, ["total", (await this.total()).replace(/\s*°/, "")], ["rank", rank ?? "none"]];
  }

  /** The achievement of each indicator against its plan, as shown, by full code; none where the sheet shows no percentage. */
  async achievements(unit) {
    await this.browser.appears({ css: "#grid", name: unit });
    return this.browser.inPage("#grid tbody tr:not([data-kind=fact])", (rows) => {
      let above = "";
      return rows.flatMap((row) => {
        const code = row.querySelector(".sheet__code").innerText.trim();
        if (row.dataset.kind === "section") above = "";
        if (row.dataset.kind === "content") above = `${code}.`;
        const percent = row.querySelector(".sheet__achievement")?.innerText.match(/[−\d.,]+%/)?.[0];
        return row.dataset.kind === "leaf" && percent ? [[`${above}${code}`, percent]] : [];
      });
    });
  }

  /** Picks a cell and writes into it as hands do: by keys, the first of which opens it. */
  async write(indicator, column, text) {
    await this.browser.click(await this.cell(indicator, column));
    await this.browser.type(text);
    await this.browser.press("Enter");
  }

  async pick(indicator, column) {
    await this.browser.click(await this.cell(indicator, column));
  }

  /** Opens the explanation of an indicator by the keyboard, and gives its text. */
  async explain(indicator) {
    await this.pick(indicator, "points");
    await this.browser.press("Enter");
    return this.browser.text("aside[aria-labelledby=why-title]");
  }

  /** Waits for a cell to hold a text, marks left out: signals settle after the key. */
  async holds(indicator, column, text) {
    const read = async () => (await this.read(indicator, column)).replace(/\s*(°|lệch)\s*/g, "");
    await this.browser.until(`${column} of ${indicator} holds ${text}`, async () => (await read()) === text);
  }

  async isChosen(indicator, column) {
    const cell = await this.cell(indicator, column);
    await this.browser.appears(`${cell}[aria-selected="true"]`);
  }

  /** How many cells have the frame of the chosen one. */
  framed() {
    return this.browser.count("#grid [data-active]");
  }

  /** Whether the active cell is of an indicator, and its row whole in sight: neither under the head or foot nor beyond an edge. */
  isInSight(indicator = "") {
    return this.browser.evaluate((name) => {
      const active = document.querySelector("#grid [data-active]");
      const row = active?.closest("tr");
      if (!row?.textContent.includes(name)) return false;
      const [seat, frame, head] = [row, active.closest(".grid"), document.querySelector("#grid thead")].map((part) => part.getBoundingClientRect());
      const foot = document.querySelector("#grid tfoot")?.getBoundingClientRect();
      return seat.top >= head.bottom - 1 && seat.bottom <= Math.min(foot?.top ?? frame.bottom, innerHeight) + 1;
    }, indicator);
  }

  async isInvalid(indicator, column) {
    return (await this.browser.attr(await this.cell(indicator, column), "aria-invalid")) === "true";
  }

  /** What a cell is described by: its message. */
  async description(indicator, column) {
    return this.browser.inPage(await this.cell(indicator, column), ([cell]) =>
      document.getElementById(cell.getAttribute("aria-describedby"))?.innerText ?? "");
  }

  /** Waits for something to be said beside the active cell. */
  async says(words) {
    await this.browser.until(`it is said: ${words}`, async () => (await this.browser.texts(".grid__said")).some((said) => said.includes(words)));
  }

  /** What is said under the name of an indicator about what was typed. */
  async message(indicator) {
    const cell = await this.cell(indicator, "plan");
    await this.browser.appears(`tr:has(${cell}) .sheet__message`);
    return (await this.browser.texts(`tr:has(${cell}) .sheet__message`)).join("\n");
  }

  /** Opens the explanation of the total. */
  async explainTotal() {
    await this.browser.click(".sheet__total");
    return this.explainedTotal();
  }

  explainedTotal() {
    return this.browser.text(".why__title");
  }

  /** Goes from an explanation to that of a summand. */
  async follow(name) {
    await this.browser.click({ css: ".why__parts a", name });
    await this.browser.until(`${name} is explained`, async () => (await this.browser.text(".why__about")).includes(name));
  }

  /** What the explanation says that more points would take. */
  ways() {
    return this.browser.text(".why__next");
  }

  /** Goes to the explanation of an indicator that is named among the ways to more points. */
  async followWay(name) {
    await this.browser.click({ css: ".why__next a", name });
    await this.browser.until(`${name} is explained`, async () => (await this.browser.text(".why__about")).includes(name));
  }

  /** Goes from an explanation to the cell of a figure. */
  async toCell(text) {
    await this.browser.click({ css: ".why__cell", name: text });
  }

  async explanationIsGone() {
    await this.browser.vanishes("aside[aria-labelledby=why-title]");
  }

  /** What the explanation beside the table is about, with its points: its head. */
  explained() {
    return this.browser.text(".why__head");
  }

  /** Whether the head of the explanation is in sight with the panel drawn to its end. */
  async explanationKeepsItsHead() {
    return this.browser.inPage(".why", ([panel]) => {
      panel.scrollTop = panel.scrollHeight;
      const { top } = panel.querySelector(".why__head").getBoundingClientRect();
      return Math.abs(top - panel.getBoundingClientRect().top) < 2;
    });
  }

  explanationIsAtTop() {
    return this.browser.inPage(".why", ([panel]) => panel.scrollTop === 0);
  }

  /** Whether the keys go to the table. */
  hasKeys() {
    return this.browser.evaluate(() => document.activeElement.classList.contains("grid__input"));
  }

  /** What stands in lines below an open cell, and whether the cell lies within the window and widens nothing. */
  writing() {
    return this.browser.evaluate(() => {
      const [input, grid, whole] = [".grid__input", ".grid", ".grid__whole"].map((css) => document.querySelector(css));
      const { left, right } = input.getBoundingClientRect();
      const within = left >= 0 && right <= innerWidth + 1 && grid.scrollWidth <= document.querySelector("#grid").offsetWidth;
      return { within, whole: whole.textContent };
    });
  }

  /** Whether a cell is open. */
  isWriting() {
    return this.browser.evaluate(() => document.querySelector(".grid[data-mode=writing]") !== null);
  }

  /** Whether the switch of the explanation can be turned. */
  takesNotAssigned() {
    return this.browser.inPage(".why__switch input", ([found]) => !found.disabled);
  }

  /** Whether a cell says that it takes nothing. */
  async isReadOnly(indicator, column) {
    return (await this.browser.attr(await this.cell(indicator, column), "aria-readonly")) === "true";
  }

  /** The keys that are named at the foot. */
  async hints() {
    return (await this.browser.texts(".foot__key")).join(", ");
  }

  isNotAssigned() {
    return this.browser.inPage(".why__switch input", ([found]) => found.checked);
  }

  /** Says in the explanation that the indicator was not assigned, or takes it back. */
  async turnNotAssigned() {
    await this.browser.click(".why__switch input");
  }
}
