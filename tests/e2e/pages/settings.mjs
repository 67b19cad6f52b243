// The settings of a campaign.
const REFERENCE = ".settings__references tr:first-child input";

export class SettingsPage {
  constructor(browser) {
    this.browser = browser;
  }

  async open() {
    await this.browser.click({ css: "nav a", name: "Thiết lập" });
    await this.stands();
  }

  async stands() {
    await this.browser.appears("#settings-units");
  }

  /** What is said at a field. */
  problem(id) {
    return this.browser.text(`#${id}-problem`);
  }

  /** The field with the name of a unit. */
  unit(place) {
    return `.settings__unit:nth-child(${place}) input`;
  }

  unitProblem(place) {
    return this.browser.text(`.settings__unit:nth-child(${place}) .field__error`);
  }

  units() {
    return this.browser.evaluate(() => [...document.querySelectorAll(".settings__unit input")].map((input) => input.value));
  }

  /** Waits until the units are these. */
  async has(units) {
    await this.browser.until(`the units are ${units.join(", ")}`, async () => (await this.units()).join("|") === units.join("|"));
  }

  async keep(css, text) {
    await this.browser.evaluate(
      (where, value) => {
        const input = document.querySelector(where);
        input.focus();
        input.value = value;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      },
      css,
      text,
    );
  }

  async rename(place, name) {
    await this.keep(this.unit(place), name);
  }

  async press(label) {
    await this.browser.click({ css: ".settings__unit button", name: label });
  }

  async add(units) {
    await this.browser.evaluate((value) => {
      const field = document.querySelector("#add-units");
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }, units);
    await this.browser.click({ css: "main button", name: "Thêm" });
  }

  /** Types the first value of the whole campaign that rules compare with, and gives what is said of it. */
  async keepReference(text) {
    await this.browser.click(REFERENCE);
    await this.browser.press("Control+a");
    await this.browser.type(text);
    await this.browser.press("Enter");
    await this.browser.appears(`${REFERENCE} ~ .field__echo button`);
    return (await this.browser.text(".settings__references .field__echo")).replace(/\s+/g, " ").trim();
  }

  async holdsReference(text) {
    await this.browser.until(`the value is ${text}`, async () => (await this.browser.value(REFERENCE)) === text);
  }

  /** The units that are typed and not yet added. */
  typedUnits() {
    return this.browser.value("#add-units");
  }

  addProblem() {
    return this.browser.text("#add-units-problem");
  }
}
