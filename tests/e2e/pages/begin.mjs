// Beginning a cluster: the rubric, the name, the year, the units.
export class BeginPage {
  constructor(browser) {
    this.browser = browser;
  }

  async stands() {
    await this.browser.appears("main form .templates");
  }

  async gone() {
    await this.browser.vanishes("main form .templates");
  }

  /** Leaves by the way that gives the form up. */
  async giveUp() {
    await this.browser.click({ css: "main form a", name: "Hủy" });
  }

  /** What stands in the form. */
  filled() {
    return this.browser.inPage("main form", ([form]) => ({
      template: form.querySelector(".templates__choice:checked").closest("label").querySelector(".templates__name").innerText,
      name: form.querySelector("#name").value,
      units: form.querySelector("#units").value,
    }));
  }

  rubrics() {
    return this.browser.texts(".templates__name");
  }

  async choose(name) {
    await this.browser.click({ css: ".templates__card", name });
  }

  async fill({ name, year, units }) {
    if (name !== undefined) await this.write("#name", name);
    if (year !== undefined) await this.write("#year", year);
    if (units !== undefined) await this.write("#units", units);
  }

  /** Puts a text into a field in one go, as a paste does. */
  async write(field, text) {
    await this.browser.evaluate(
      (css, value) => {
        const element = document.querySelector(css);
        element.focus();
        element.value = value;
        element.dispatchEvent(new Event("input", { bubbles: true }));
      },
      field,
      text,
    );
  }

  read() {
    return this.browser.text(".templates__read");
  }

  problems() {
    return this.browser.text("#units-problem");
  }

  /** Whether what is wrong with the units can be read, with nothing over it. */
  problemsAreInSight() {
    return this.isInSight("#units-problem");
  }

  /** Whether what was read of the list can be read. */
  readIsInSight() {
    return this.isInSight(".templates__read");
  }

  isInSight(css) {
    return this.browser.inPage(css, ([found]) => {
      const { left, top, bottom } = found.getBoundingClientRect();
      return [top + 2, bottom - 2].every((y) => found.contains(document.elementFromPoint(left + 4, y)));
    });
  }

  async begin() {
    await this.browser.click({ css: "main button", name: "Lập kỳ thi đua" });
  }
}
