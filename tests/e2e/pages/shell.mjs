// What every screen stands in.

/** On a phone some of the bar stands behind a button: presses it, where there is one and it is closed. */
export async function openBar(browser) {
  const more = ".top__more[aria-expanded=false]";
  if (await browser.exists(more)) await browser.click(more);
}

/** What was copied last, as another program would be given it; the focus is then where it was. */
export async function pasted(browser) {
  await browser.evaluate(() => {
    const field = document.body.appendChild(document.createElement("textarea"));
    field.id = "pasted";
    field.before = document.activeElement;
    field.focus();
  });
  await browser.press("Control+v");
  const text = () => browser.evaluate(() => document.querySelector("#pasted").value);
  await browser.until("something is pasted", async () => (await text()) !== "");
  const found = await text();
  await browser.evaluate(() => {
    const field = document.querySelector("#pasted");
    field.remove();
    field.before.focus();
  });
  return found;
}

export class Shell {
  constructor(browser) {
    this.browser = browser;
  }

  /** Opens the page and waits until the program has started. */
  async open(url) {
    await this.browser.open(url);
    await this.started();
  }

  async reload() {
    await this.browser.reload();
    await this.started();
  }

  async toStart() {
    await this.browser.click({ css: "header a", name: "Giao Ước" });
  }

  /** Turns light to dark, or back, by the button that is called so. */
  async turn(to) {
    await openBar(this.browser);
    await this.browser.click({ css: "header button", name: to });
  }

  /** Waits until the page is light or dark. */
  async isTurned(theme) {
    await this.browser.until(`the page is ${theme}`, () => this.browser.evaluate((theme) => document.documentElement.dataset.theme === theme, theme));
  }

  /** The colours that are called so. */
  tokens(names) {
    return this.browser.evaluate((names) => names.map((name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()), names);
  }

  /** Asks for help on the present screen. */
  async askHelp() {
    await openBar(this.browser);
    await this.browser.click("header .top__help");
  }

  /** Waits for the help in place, to which the focus has gone, and gives the headings of its parts. */
  async helped() {
    await this.browser.appears("dialog[open] #beside-title");
    // Without a window manager WebKitGTK's window is not the active one once its size has changed, and :focus holds in none of it.
    await this.browser.until("the help has the focus", () => this.browser.evaluate(() => document.activeElement?.id === "beside-title"));
    return this.browser.texts("dialog[open] .beside h3");
  }

  async isUnhelped() {
    await this.browser.vanishes("dialog[open]");
  }

  /** What the page warns of, or nothing. */
  async alert() {
    return (await this.browser.exists("[role=alert] .start__lead")) ? this.browser.text("[role=alert] .start__lead") : "";
  }

  async tryAgain() {
    await this.browser.click({ css: "#help button", name: "Thử lại" });
  }

  /** What the help is called, once it is there. */
  helpTitle() {
    return this.browser.exists("#help h1").then((there) => (there ? this.browser.text("#help h1") : ""));
  }

  /** Lets a program trap, as ours does when it cannot go on. */
  trap() {
    return this.browser.evaluate(() => {
      const unreachable = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11]);
      setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module(unreachable)));
    });
  }

  /** Whether the page says that it has stopped, and takes nothing in. */
  async hasStopped() {
    return this.browser.evaluate(() => !document.getElementById("stopped").hidden && document.querySelector(".app").inert);
  }

  /** Turns Vietnamese to English and back. */
  async turnLanguage() {
    await openBar(this.browser);
    await this.browser.click("header .top__settings button[lang]");
  }

  started() {
    return this.browser.until("the program starts", async () => {
      const state = await this.browser.evaluate(() => document.documentElement.dataset.boot ?? "");
      if (state === "failed" || state === "too-old") throw new Error(`the page says ${state}`);
      return state === "ready";
    });
  }
}
