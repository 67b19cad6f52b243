// Screens that few come to see, in the form of those of screens.mjs: what is missing or forbidden, and what is said in English.
import { SheetPage } from "./pages/sheet.mjs";
import { compared, halfFilled, helped, largeCluster, nearTie, nothingFound, pasted, rare, tabOf, warned, withoutStorage } from "./states.mjs";

const SAMPLE = "#/ky/mau-kien-giang-2017";
const SHEET = `${SAMPLE}/don-vi/tan-hiep`;

/** A chart of a cluster of which two units have entered nothing, and one a part. */
const half = (what, css) => chart(halfFilled, what, css);
const large = (what, css) => chart(largeCluster, what, css);
const chart = (cluster, what, css) => async (browser) => {
  await tabOf(cluster, "Biểu đồ", ".heat")(browser);
  await browser.evaluate((place) => { location.hash = location.hash.replace(/bieu-do.*/, `bieu-do/${place}`); }, what);
  await browser.appears(css);
};

const rareSheet = (unit) => async (browser) => {
  await rare(browser);
  await browser.click({ css: "main table.ranking th[scope=row] a", name: unit });
  await browser.appears("#grid, #questions");
};

const menu = async (browser) => {
  const page = new SheetPage(browser);
  await page.pick("Tổng thu ngân sách", "plan");
  await browser.press("Shift+F10");
  await page.menu();
};

/** Each starts afresh: what was forbidden before it is allowed again. */
export const RARE = [
  { name: "start-forbidden", hash: "#/", afresh: true, checked: "wide", prepare: withoutStorage },
  { name: "cluster-forbidden", hash: `${SAMPLE}/cum`, afresh: true, alike: true, checked: "narrow", prepare: withoutStorage },
  // The single file has nothing to fetch: there the sample is opened.
  {
    name: "not-fetched", hash: "#/", afresh: true, checked: "wide",
    prepare: async (browser) => {
      await browser.evaluate(() => {
        const { fetch } = window;
        window.fetch = (what, ...more) => (/\.json$/.test(what.url ?? what) ? Promise.reject(new TypeError("Failed to fetch")) : fetch(what, ...more));
      });
      await browser.evaluate((sample) => { location.hash = sample; }, `${SAMPLE}/cum`);
      await browser.appears("main [role=alert], main table.ranking");
    },
  },
  { name: "chart-pair-half", hash: "#/", afresh: true, alike: true, prepare: half("so-sanh/tan-hiep/hon-dat", ".lines") },
  { name: "chart-pair-none", hash: "#/", afresh: true, alike: true, checked: "wide", prepare: half("so-sanh/tan-hiep/rach-gia", ".chart__finding") },
  { name: "chart-profile-half", hash: "#/", afresh: true, alike: true, checked: "narrow", prepare: half("don-vi/tan-hiep", ".lines") },
  { name: "chart-contents-half", hash: "#/", afresh: true, alike: true, checked: "wide", prepare: half("noi-dung", ".lines") },
  {
    name: "sheet-selected", hash: SHEET, afresh: true, wide: true, alike: true,
    prepare: async (browser) => {
      await new SheetPage(browser).pick("Tổng thu ngân sách", "plan");
      for (const key of ["ArrowDown", "ArrowDown", "ArrowRight"]) await browser.press(`Shift+${key}`);
      await browser.appears("#grid [aria-selected=true] ~ [aria-selected=true]");
    },
  },
  { name: "sheet-menu", hash: SHEET, afresh: true, wide: true, prepare: menu },
  {
    name: "sheet-paste-field", hash: SHEET, afresh: true, wide: true,
    prepare: async (browser) => {
      await menu(browser);
      await browser.click({ css: "[role=menuitem]", name: "Dán" });
      await browser.appears("dialog[open] textarea");
    },
  },
  { name: "cluster-rare", hash: "#/", afresh: true, prepare: rare },
  {
    name: "cluster-near-tie", hash: "#/", afresh: true, alike: true, checked: "narrow",
    prepare: async (browser) => {
      await nearTie(browser);
      await browser.appears({ css: ".findings li, main .notice, main p", name: "thứ hạng sẽ đổi" });
    },
  },
  { name: "sheet-not-assigned", hash: "#/", afresh: true, alike: true, prepare: rareSheet("Phường Rạch Giá") },
  { name: "sheet-undecidable", hash: "#/", afresh: true, alike: true, checked: "wide", prepare: rareSheet("Xã An Minh") },
  { name: "chart-profile-large", hash: "#/", afresh: true, alike: true, prepare: large("don-vi/u3", ".lines") },
  { name: "chart-indicator-large", hash: "#/", afresh: true, alike: true, prepare: large("chi-tieu/i40", ".lines") },
  { name: "cluster-warned", hash: "#/", afresh: true, alike: true, checked: "narrow", prepare: warned },
  { name: "settings-warned", hash: "#/", afresh: true, alike: true, checked: "wide", prepare: tabOf(warned, "Thiết lập", "section[aria-labelledby=settings-rubric] .notice__list") },
  { name: "block-nothing-found", hash: `${SAMPLE}/nhap/thuc-hien`, afresh: true, alike: true, checked: "narrow", prepare: nothingFound },
];

export const ENGLISH = [
  ["start", "#/"], ["begin", "#/lap"], ["help", "#/tro-giup"], ["help-charts", `${SAMPLE}/bieu-do`, { alike: true, prepare: helped }],
  ["cluster", `${SAMPLE}/cum`], ["sheet", SHEET],
  ["settings", `${SAMPLE}/thiet-lap`], ["why", `${SHEET}/chi-tieu/bao-hiem-y-te`], ["block", `${SAMPLE}/nhap/diem`, { alike: true }],
  ["review", `${SAMPLE}/can-xem`, { alike: true }], ["chart-plan", `${SAMPLE}/bieu-do`, { alike: true }],
  ["chart-pair", `${SAMPLE}/bieu-do/so-sanh`, { alike: true }], ["chart-profile", `${SAMPLE}/bieu-do/don-vi/tan-hiep`, { alike: true }],
  ["paper-sheet", `${SAMPLE}/in/bang-cham/tan-hiep`, { alike: true }], ["chart-points", `${SAMPLE}/bieu-do/diem`, { alike: true, checked: "wide" }],
  ["chart-contents", `${SAMPLE}/bieu-do/noi-dung`, { alike: true, checked: "wide" }],
  ["chart-indicator", `${SAMPLE}/bieu-do/chi-tieu/giai-ngan`, { alike: true, checked: "wide" }],
  ["compare", "#/", { alike: true, prepare: (browser) => compared(browser, 2) }],
  ["paste", `${SAMPLE}/nhap/thuc-hien`, { alike: true, prepare: pasted }],
].map(([name, hash, more]) => ({ name: `${name}-english`, hash, english: true, ...more }));
