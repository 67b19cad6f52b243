// The sheet on a phone: a list of questions, with the total above and the way to the next one below.
import { BACKSPACE } from "../driver/browser.mjs";

export class Questions {
  constructor(browser) {
    this.browser = browser;
  }

  async stands() {
    await this.browser.appears("#questions .question");
  }

  total() {
    return this.browser.text(".questions__total");
  }

  /** Whether the total can be seen now, wherever one has scrolled to. */
  totalInSight() {
    return this.browser.inPage(".questions__total", ([total]) => {
      const { left, right, top, bottom } = total.getBoundingClientRect();
      return total.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
    });
  }

  /** Puts the focus before a part of the list that begins so many pixels above the bar, and does not scroll. */
  layAtTheBar(pixels) {
    return this.browser.evaluate((above) => {
      const part = document.querySelectorAll(".question button")[9];
      const stops = [...document.querySelectorAll("a[href], button, input, select")].filter((stop) => stop.checkVisibility() && stop.tabIndex >= 0);
      stops[stops.indexOf(part) - 1].focus({ preventScroll: true });
      scrollBy(0, part.getBoundingClientRect().top - document.querySelector(".questions__bar").getBoundingClientRect().top + above);
    }, pixels);
  }

  /** Whether all of what has the focus can be seen. */
  focusIsWhole() {
    return this.browser.evaluate(() => {
      const { left, right, top, bottom } = document.activeElement.getBoundingClientRect();
      const over = (y) => document.elementFromPoint((left + right) / 2, y);
      return [top + 1, bottom - 1].every((y) => document.activeElement.contains(over(y)));
    });
  }

  /** A field of an indicator, by their names. */
  async field(indicator, label) {
    const question = { css: "#questions .question", name: indicator };
    await this.browser.appears(question);
    const id = await this.browser.inPage(
      question,
      ([found], asked) => [...found.querySelectorAll("label")].find((each) => each.textContent.includes(asked))?.htmlFor,
      label,
    );
    return `#${id}`;
  }

  /** Writes as on the keypad of a phone: taps where the text ends, takes it back letter by letter, and types. */
  async write(indicator, label, text) {
    const field = await this.field(indicator, label);
    await this.browser.clickEnd(field);
    const { length } = await this.browser.value(field);
    await this.browser.type(BACKSPACE.repeat(length));
    await this.browser.until(`${label} of ${indicator} is empty`, async () => (await this.browser.value(field)) === "");
    await this.browser.type(text);
    await this.browser.press("Enter");
  }

  async read(indicator, label) {
    return this.browser.value(await this.field(indicator, label));
  }

  /** What the first content adds up to, with the mark of a figure that was made up. */
  async firstSum() {
    return (await this.browser.text(".questions__band .num")).replace(/\s+/g, "");
  }

  /** The points of an indicator with its maximum: "60/60". */
  points(indicator) {
    return this.browser.inPage({ css: "#questions .question", name: indicator }, ([found]) =>
      found.querySelector(".question__points").innerText.replace(/[\s°]+/g, ""),
    );
  }

  /** Opens the explanation of an indicator, and gives its text. */
  async explain(indicator) {
    const id = await this.browser.inPage({ css: "#questions .question", name: indicator }, ([found]) => found.id);
    await this.browser.click(`#${id} .question__links a`);
    return this.browser.text("dialog[open] .why");
  }

  /** Opens what stands behind the count of an indicator's evidence. */
  async openEvidence(indicator) {
    const id = await this.browser.inPage({ css: "#questions .question", name: indicator }, ([found]) => found.id);
    await this.browser.click(`#${id} .question__links .question__state`);
    await this.browser.appears(`#${id} .question__fields--wide`);
  }

  async explanationIsGone() {
    await this.browser.vanishes("dialog[open]");
  }

  /** How many fields of an indicator can be filled in, and buttons that fill one. */
  offers(indicator) {
    return this.browser.inPage({ css: "#questions .question", name: indicator }, ([found]) => found.querySelectorAll("input, select, .question__states button").length);
  }

  /** All that a question says. */
  words(indicator) {
    return this.browser.text({ css: "#questions .question", name: indicator });
  }

  /** Goes on to the next question that waits for an entry, and gives its name. */
  async next() {
    await this.browser.click({ css: ".questions__bar button", name: "chưa nhập tiếp theo" });
    // The window of WebKitGTK is never the active one: `:focus` means nothing in it.
    return this.browser.until("a question has the focus", () =>
      this.browser.evaluate(() => document.activeElement.closest(".question")?.querySelector(".question__name").innerText.trim()));
  }

  /** Answers in the field that has the focus, and goes on to the next one; tells whether all of the field was in sight. */
  async answer(text) {
    const stand = () => this.browser.evaluate(() => {
      const field = document.activeElement;
      return field.closest("#questions") && { id: field.id, isList: field.matches("select") };
    });
    const { id, isList } = await this.browser.until("a field has the focus", stand);
    const whole = await this.focusIsWhole();
    if (isList) {
      await this.browser.evaluate(() => {
        document.activeElement.selectedIndex = 1;
        document.activeElement.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await this.next();
    } else {
      await this.browser.type(text);
      await this.browser.press("Enter");
    }
    await this.browser.until("the next field has the focus", async () => (await stand())?.id !== id);
    return whole;
  }

  async open() {
    const [, count] = /\((\d+)\)/.exec(await this.browser.text(".questions__bar .button--primary")) ?? [];
    return Number(count ?? 0);
  }

  /** The words in which each question of one figure offers that nothing arose, in its list and beside its field. */
  notArisen() {
    return this.browser.inPage("#questions .question:not(:has(.question__fact))", (questions) =>
      questions.map((question) => [...question.querySelectorAll("option, button")].map((offer) => offer.textContent.trim()).filter((text) => /^không phát sinh/i.test(text))));
  }

  /** Takes the other reading of a number that can be read in two ways. */
  async reread(indicator) {
    const id = await this.browser.inPage({ css: "#questions .question", name: indicator }, ([found]) => found.id);
    await this.browser.click({ css: `#${id} button`, name: "đổi thành" });
  }

  async setNoTarget(indicator) {
    const id = await this.browser.inPage({ css: "#questions .question", name: indicator }, ([found]) => found.id);
    await this.browser.click({ css: `#${id} .question__states button`, name: "Không giao kế hoạch" });
  }

  async openContents() {
    await this.browser.click({ css: ".questions__bar button", name: "Mục lục" });
    await this.browser.appears("dialog[open] .questions__go");
  }

  /** Goes by the contents to a part of the rubric. */
  async goTo(name) {
    await this.openContents();
    await this.browser.click({ css: "dialog .questions__go", name });
    await this.browser.vanishes("dialog[open]");
  }

  /** Opens what one looks for indicators with; the focus goes to its field. */
  async openLooking() {
    await this.browser.click(".questions__bar [aria-expanded=false]");
    await this.browser.until("the field to find has the focus", () => this.browser.evaluate(() => document.activeElement.matches(".questions__find")));
  }

  /** Closes it, by which all are in sight again. */
  async closeLooking() {
    await this.browser.click(".questions__look .questions__unlook");
    await this.browser.vanishes(".questions__look");
  }

  /** Looks for indicators by a text, in place of the one before. */
  async find(text) {
    const field = ".questions__find";
    await this.browser.clickEnd(field);
    await this.browser.type(BACKSPACE.repeat((await this.browser.value(field)).length));
    await this.browser.type(text);
  }

  /** The names of the indicators that are not taken out of sight. */
  names() {
    return this.browser.inPage("#questions .question__name", (names) => names.map((name) => name.innerText.replace(/\s+/g, " ").trim()));
  }

  /** What is said of how many were found. */
  found() {
    return this.browser.inPage(".questions__found", ([found]) => found.textContent);
  }

  /** Whether the first question is wholly between the total and the bar. */
  firstIsInSight() {
    return this.browser.inPage("#questions .question__name", ([name]) => {
      const { left, top, bottom } = name.getBoundingClientRect();
      return [top + 1, bottom - 1].every((y) => name.contains(document.elementFromPoint(left + 2, y)));
    });
  }

  /** Looks at what a sieve keeps; gives how many it says it found. */
  async sieve(name) {
    const button = { css: ".questions__look .sieve", name };
    const count = /\d+/.exec(await this.browser.text(button));
    await this.browser.click(button);
    return Number(count[0]);
  }

  /** What is said where nothing is found. */
  nothing() {
    return this.browser.text(".sheet .empty");
  }

  /** Taps the way back from there. */
  async backFromNothing() {
    await this.browser.click(".sheet .empty button");
    await this.browser.vanishes(".sheet .empty");
  }

  /** The name of the question that has the focus. */
  at() {
    return this.browser.evaluate(() => document.activeElement.closest(".question")?.querySelector(".question__name").innerText.trim());
  }

  /** Whether something is said of how a number may be read. */
  isToldOfReadings() {
    return this.browser.exists("#questions [data-kind=doubt]");
  }

  /** What the bar offers. */
  bar() {
    return this.browser.texts(".questions__bar button");
  }
}
