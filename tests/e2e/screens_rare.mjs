// Screens that few come to see, in the form of those of screens.mjs: what is missing or forbidden, drafts that others went on
// with, and what is said in English.
import { Questions } from "./pages/questions.mjs";
import { ReviewPage } from "./pages/review.mjs";
import { SheetPage } from "./pages/sheet.mjs";
import { Shell } from "./pages/shell.mjs";
import {
  compared, entered, halfFilled, helped, largeCluster, laterDraft, locked, lone, lookedAround, nearTie, nothingFound, overtaken, ownCluster, pasted, rare, refuseFiles,
  refuseStorage, sheetOf, tabOf, warned, withoutStorage,
} from "./states.mjs";

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

/** The menu as a finger opens it, on a tablet or a phone. */
const touchedMenu = async (browser) => {
  const page = new SheetPage(browser);
  await browser.appears("#grid");
  await browser.click(".foot__menu");
  await page.menu();
};

/** What another tab, a full store and a version to come make of a draft. */
const DRAFTS = [
  {
    name: "overtaken", hash: "#/", afresh: true, alike: true, checked: "narrow",
    prepare: async (browser) => {
      await ownCluster(browser);
      await overtaken(browser);
      await lookedAround(browser);
      await browser.appears({ css: ".banners .notice", name: "vừa được sửa ở một thẻ khác" });
    },
  },
  {
    name: "kept-apart", hash: "#/", afresh: true, alike: true, checked: "wide",
    prepare: async (browser) => {
      await sheetOf(ownCluster)(browser);
      await overtaken(browser);
      await entered("80,5")(browser);
      await browser.appears({ css: ".banners .notice", name: "là bản nháp riêng" });
    },
  },
  {
    name: "start-held", hash: "#/", afresh: true, alike: true, checked: "narrow",
    prepare: async (browser) => {
      await sheetOf(ownCluster)(browser);
      await refuseStorage(browser, "QuotaExceededError");
      await entered("80,5")(browser);
      await browser.appears("main [role=alert]");
      await new Shell(browser).toStart();
      await browser.appears({ css: "main .notice", name: "chưa lưu được vào trình duyệt này" });
    },
  },
  {
    name: "start-later-draft", hash: "#/", afresh: true, alike: true, checked: "narrow",
    prepare: async (browser) => {
      await ownCluster(browser);
      await laterDraft(browser);
      await new Shell(browser).toStart();
      await browser.appears({ css: "[aria-labelledby=drafts-title] li", name: "Bản nháp của phiên bản khác" });
    },
  },
  {
    name: "later-draft", hash: "#/", afresh: true, alike: true, checked: "wide",
    prepare: async (browser) => {
      await ownCluster(browser);
      const address = await laterDraft(browser);
      await browser.evaluate((hash) => { location.hash = hash; }, address);
      await browser.appears({ css: "main p", name: "không đọc được bản nháp" });
    },
  },
];

/** The list of questions, while one looks for some of them. */
const looking = (act) => async (browser) => {
  const page = new Questions(browser);
  await page.openLooking();
  await act(page, browser);
};

/** Each starts afresh: what was forbidden before it is allowed again. */
export const RARE = [
  { name: "start-forbidden", hash: "#/", afresh: true, checked: "wide", prepare: withoutStorage },
  { name: "cluster-forbidden", hash: `${SAMPLE}/cum`, afresh: true, alike: true, checked: "narrow", prepare: withoutStorage },
  ...DRAFTS,
  {
    name: "not-fetched", hash: "#/", afresh: true, checked: "wide",
    prepare: async (browser) => {
      await refuseFiles(browser, ".json");
      await browser.evaluate((sample) => { location.hash = sample; }, `${SAMPLE}/cum`);
      await browser.appears("main [role=alert]");
    },
  },
  {
    name: "help-not-fetched", hash: "#/", afresh: true, alike: true, checked: "wide",
    prepare: async (browser) => {
      await refuseFiles(browser, "/split_forms-");
      await browser.evaluate(() => { location.hash = "#/tro-giup"; });
      await browser.appears("main [role=alert]");
    },
  },
  {
    name: "chart-not-fetched", hash: `${SAMPLE}/cum`, afresh: true, alike: true, checked: "narrow",
    prepare: async (browser) => {
      await refuseFiles(browser, "/split_looking-");
      await browser.click({ css: "nav.tabs a", name: "Biểu đồ" });
      await browser.appears("main [role=alert]");
    },
  },
  { name: "chart-pair-lone", hash: "#/", afresh: true, alike: true, checked: "narrow", prepare: chart(lone, "so-sanh", ".chart__finding") },
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
  { name: "sheet-menu-touched", hash: SHEET, afresh: true, alike: true, wide: true, touched: true, prepare: touchedMenu },
  { name: "block-menu-touched", hash: `${SAMPLE}/nhap/thuc-hien`, afresh: true, alike: true, touched: true, prepare: touchedMenu },
  {
    name: "sheet-paste-field", hash: SHEET, afresh: true, wide: true,
    prepare: async (browser) => {
      await menu(browser);
      await browser.click({ css: "[role=menuitem]", name: "Dán" });
      await browser.appears("dialog[open] textarea");
    },
  },
  { name: "questions-found", hash: SHEET, afresh: true, narrow: true, prepare: looking((page) => page.find("nong thon")) },
  { name: "questions-sieved", hash: SHEET, afresh: true, narrow: true, alike: true, prepare: looking((page) => page.sieve("Chưa đạt kế hoạch")) },
  {
    name: "questions-nothing-found", hash: SHEET, afresh: true, narrow: true,
    prepare: looking(async (page) => {
      await page.find("đường sắt");
      await page.nothing();
    }),
  },
  {
    name: "questions-locked", hash: "#/", afresh: true, narrow: true, alike: true,
    prepare: async (browser) => {
      await sheetOf(locked)(browser);
      await new Questions(browser).openLooking();
    },
  },
  {
    name: "review-parted", hash: "#/", afresh: true,
    prepare: async (browser) => {
      await tabOf(ownCluster, "Cần xem lại", ".review__group")(browser);
      const page = new ReviewPage(browser);
      for (const part of ["Chưa nhập (", "Huyện Tân Hiệp", "I.1 Tài chính"]) await page.turn(part);
      await browser.appears(".review__part li a");
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
  ["questions-found", SHEET, { alike: true, narrow: true, prepare: looking((page) => page.find("nong thon")) }],
  ["review", `${SAMPLE}/can-xem`, { alike: true }], ["chart-plan", `${SAMPLE}/bieu-do`, { alike: true }],
  ["chart-pair", `${SAMPLE}/bieu-do/so-sanh`, { alike: true }], ["chart-profile", `${SAMPLE}/bieu-do/don-vi/tan-hiep`, { alike: true }],
  ["paper-sheet", `${SAMPLE}/in/bang-cham/tan-hiep`, { alike: true }], ["chart-points", `${SAMPLE}/bieu-do/diem`, { alike: true, checked: "wide" }],
  ["chart-contents", `${SAMPLE}/bieu-do/noi-dung`, { alike: true, checked: "wide" }],
  ["chart-indicator", `${SAMPLE}/bieu-do/chi-tieu/giai-ngan`, { alike: true, checked: "wide" }],
  ["compare", "#/", { alike: true, prepare: (browser) => compared(browser, 2) }],
  ["paste", `${SAMPLE}/nhap/thuc-hien`, { alike: true, prepare: pasted }],
].map(([name, hash, more]) => ({ name: `${name}-english`, hash, english: true, ...more }));
