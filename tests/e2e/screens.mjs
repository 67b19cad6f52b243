// Every screen, for pictures and for the checks that each must pass: a name, its address, and what to do there first.

const SAMPLE = "#/ky/mau-kien-giang-2017";

export const SCREENS = [
  { name: "start", hash: "#/" },
  { name: "begin", hash: "#/lap" },
  { name: "cluster", hash: `${SAMPLE}/cum` },
  { name: "indicator", hash: `${SAMPLE}/cum/chi-tieu/thu-ngan-sach` },
  { name: "sheet", hash: `${SAMPLE}/don-vi/tan-hiep` },
  { name: "why", hash: `${SAMPLE}/don-vi/tan-hiep/chi-tieu/thu-ngan-sach` },
  { name: "lost", hash: "#/khong-co" },
];

/** The ways a screen is looked at. 390 px is a phone. */
export const WIDTHS = [1440, 1024, 390];

export async function show(browser, start, { hash, prepare }) {
  await browser.open(`${start}${hash}`);
  await browser.until("the screen stands", () =>
    browser.evaluate(() => document.documentElement.dataset.boot === "ready" && document.querySelector("h1") !== null),
  );
  // A new hash alone loads nothing: two frames later the screen has changed.
  await browser.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))));
  await browser.evaluate(() => document.fonts.ready.then(() => true));
  await prepare?.(browser);
}
