// Every screen and every state of one, for pictures and for the checks that each must pass: a name, its address, and what is
// done there first. A screen is `wide` or `narrow` where it has no other form; one that is `checked` in one form has pictures
// of all, and saves the checks the time. One that starts `afresh` finds no drafts, one that is `touched` is
// worked by a finger; one that is `alike` has the parts of another, with other words in them.
import { emptyCluster, manyContents, open, withoutUnits } from "./files.mjs";
import { BeginPage } from "./pages/begin.mjs";
import { CampaignFrame } from "./pages/campaign.mjs";
import { CompareDialog } from "./pages/compare.mjs";
import { Looking } from "./pages/looking.mjs";
import { Questions } from "./pages/questions.mjs";
import { SettingsPage } from "./pages/settings.mjs";
import { SheetPage } from "./pages/sheet.mjs";
import { Shell, openBar } from "./pages/shell.mjs";
import { StartPage } from "./pages/start.mjs";
import { COMMUNES } from "./screens_communes.mjs";
import { ENGLISH, RARE } from "./screens_rare.mjs";
import {
  compared, drafts, entered, folded, formed, found, halfFilled, helped, keys, laidOut, largeCluster, locked, ownCluster, pasted, refuseStorage, sheet, sheetOf, tabOf,
  unfolded,
} from "./states.mjs";

const SAMPLE = "#/ky/mau-kien-giang-2017";
const SHEET = `${SAMPLE}/don-vi/tan-hiep`;
const EVIDENCE = "Báo cáo số 12/BC-UBND ngày 05/01/2018, https://vanban.kiengiang.gov.vn/bc-12; Biên bản đối chiếu số 3";

export const SCREENS = [
  { name: "start", hash: "#/", afresh: true },
  { name: "start-drafts", hash: "#/", afresh: true, prepare: drafts },
  {
    name: "start-deleted", hash: "#/", afresh: true,
    prepare: async (browser) => {
      await drafts(browser);
      await new StartPage(browser).deleteDraft("Cụm thi đua số 4");
      await browser.appears({ css: "main button:focus", name: "Khôi phục" });
    },
  },
  {
    name: "start-broken-file", hash: "#/", afresh: true,
    prepare: async (browser) => {
      await open(browser, "cut.giaouoc.json", emptyCluster().slice(0, 3000));
      await browser.appears("main [role=alert]");
    },
  },
  {
    name: "start-renaming", hash: "#/", afresh: true,
    prepare: async (browser) => {
      await drafts(browser);
      await browser.click({ css: "main button", name: "Đổi tên" });
      await browser.appears(".drafts__rename input");
    },
  },
  {
    name: "start-other-file", hash: "#/", alike: true, afresh: true,
    prepare: async (browser) => {
      await open(browser, "bao-cao.docx", "PK\u0003\u0004 word/document.xml");
      await browser.appears("main [role=alert]");
    },
  },
  { name: "compare", hash: "#/", afresh: true, prepare: (browser) => compared(browser, 2) },
  { name: "compare-many", hash: "#/", alike: true, afresh: true, prepare: (browser) => compared(browser, 100) },
  { name: "paper-sheet", hash: `${SAMPLE}/in/bang-cham/tan-hiep`, prepare: laidOut },
  { name: "paper-blank", hash: `${SAMPLE}/in/bang-trong/tan-hiep`, prepare: laidOut },
  { name: "paper-cluster", hash: `${SAMPLE}/in/tong-hop`, prepare: laidOut },
  { name: "paper-sheets", hash: `${SAMPLE}/in/bang-cham`, alike: true, prepare: laidOut },
  {
    name: "paper-cluster-large", hash: "#/", afresh: true, alike: true,
    prepare: async (browser) => {
      await largeCluster(browser);
      await new CampaignFrame(browser).toPaper();
      await laidOut(browser);
    },
  },
  { name: "begin", hash: "#/lap" },
  {
    name: "begin-filled", hash: "#/lap",
    prepare: (browser) =>
      new BeginPage(browser).fill({ name: "Cụm thi đua số 4", units: "1. Xã An Biên\n2. Phường Rạch Giá\n3. Đặc khu Phú Quốc" }),
  },
  {
    name: "begin-mistakes", hash: "#/lap",
    prepare: async (browser) => {
      const page = new BeginPage(browser);
      await page.fill({ name: "", units: "Xã A\n\n12\nxã a" });
      await page.begin();
      await browser.appears("#name:focus");
    },
  },
  { name: "settings", hash: `${SAMPLE}/thiet-lap` },
  { name: "settings-own", hash: "#/", afresh: true, prepare: tabOf(ownCluster, "Thiết lập", "#settings-units") },
  {
    name: "settings-removed", hash: `${SAMPLE}/thiet-lap`, afresh: true,
    prepare: async (browser) => {
      await new SettingsPage(browser).press("Bỏ Huyện Hòn Đất");
      await browser.appears("#settings-undo:focus");
    },
  },
  {
    name: "settings-mistakes", hash: "#/", afresh: true,
    prepare: async (browser) => {
      await ownCluster(browser);
      const page = new SettingsPage(browser);
      await page.open();
      await page.keep("#year", "20266");
      await page.rename(2, "Huyện Tân Hiệp");
      await page.keep(".settings__references input", "ba phần");
    },
  },
  { name: "help", hash: "#/tro-giup" },
  { name: "help-sheet", hash: SHEET, prepare: helped },
  { name: "lost", hash: "#/khong-co" },
  { name: "lost-draft", hash: "#/ky/khong-co/cum" },
  { name: "lost-unit", hash: `${SAMPLE}/don-vi/khong-co`, alike: true },
  { name: "cluster", hash: `${SAMPLE}/cum` },
  // What lies over the page, and over whatever comes next that does not start afresh: what an undo did elsewhere, a file drawn.
  {
    name: "turned", hash: SHEET, afresh: true,
    prepare: async (browser) => {
      await entered("80,5")(browser);
      await browser.click({ css: "nav.tabs a", name: "Biểu đồ" });
      await browser.appears(".heat");
      await browser.press("Control+z");
      await browser.appears(".turned__line");
    },
  },
  {
    name: "dropping", hash: "#/", afresh: true,
    prepare: async (browser) => {
      await browser.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(["{}"], "cum-4.giaouoc.json"));
        window.dispatchEvent(new DragEvent("dragover", { dataTransfer }));
      });
      await browser.appears(".drop");
    },
  },
  { name: "cluster-empty", hash: "#/", afresh: true, prepare: ownCluster },
  { name: "cluster-half", hash: "#/", afresh: true, alike: true, prepare: halfFilled },
  { name: "cluster-locked", hash: "#/", afresh: true, prepare: locked },
  { name: "cluster-large", hash: "#/", afresh: true, alike: true, prepare: largeCluster },
  {
    name: "cluster-copied", hash: `${SAMPLE}/cum`, alike: true, checked: "wide",
    prepare: async (browser) => {
      await browser.click({ css: "main button", name: "Sao chép bảng" });
      await browser.appears({ css: ".head__actions [role=status]", name: "Đã" });
    },
  },
  {
    name: "replaced", hash: "#/", afresh: true,
    prepare: async (browser) => {
      await compared(browser, 2);
      await new CompareDialog(browser).answer("Lấy bản trong tệp");
      await browser.appears(".banners .notice");
    },
  },
  { name: "indicator", hash: `${SAMPLE}/cum/chi-tieu/thu-ngan-sach` },
  { name: "chart-plan", hash: `${SAMPLE}/bieu-do` },
  { name: "chart-points", hash: `${SAMPLE}/bieu-do/diem` },
  { name: "chart-indicator", hash: `${SAMPLE}/bieu-do/chi-tieu/giai-ngan` },
  { name: "chart-contents", hash: `${SAMPLE}/bieu-do/noi-dung` },
  { name: "chart-profile", hash: `${SAMPLE}/bieu-do/don-vi/tan-hiep` },
  { name: "chart-pair", hash: `${SAMPLE}/bieu-do/so-sanh` },
  { name: "chart-table", hash: `${SAMPLE}/bieu-do/noi-dung`, prepare: unfolded },
  ...[["plan", ""], ["points", "/diem"], ["pair", "/so-sanh"]].map(([name, what]) => ({
    name: `chart-${name}-large`, hash: "#/", afresh: true, alike: true,
    prepare: async (browser) => {
      await tabOf(largeCluster, "Biểu đồ", ".heat")(browser);
      await browser.evaluate((place) => { location.hash = location.hash.replace(/bieu-do.*/, `bieu-do${place}`); }, what);
      await browser.appears(".heat, .lines");
    },
  })),
  { name: "chart-lost", hash: `${SAMPLE}/bieu-do/khong-co` },
  { name: "chart-empty", hash: "#/", afresh: true, prepare: tabOf(ownCluster, "Biểu đồ", ".chart__finding") },
  { name: "review", hash: `${SAMPLE}/can-xem` },
  { name: "review-empty-cluster", hash: "#/", afresh: true, prepare: tabOf(ownCluster, "Cần xem lại", ".review__group") },
  {
    name: "review-open", hash: "#/", afresh: true, alike: true,
    prepare: async (browser) => {
      await tabOf(halfFilled, "Cần xem lại", ".review__group")(browser);
      await unfolded(browser);
    },
  },
  { name: "review-without-units", hash: "#/", afresh: true, prepare: tabOf(withoutUnits, "Cần xem lại", "main h1") },
  { name: "cluster-without-units", hash: "#/", afresh: true, prepare: withoutUnits },
  { name: "cluster-many-contents", hash: "#/", afresh: true, prepare: manyContents },
  {
    name: "chart-many-contents", hash: "#/", afresh: true,
    prepare: async (browser) => {
      await tabOf(manyContents, "Biểu đồ", ".heat")(browser);
      await browser.click({ css: ".charts__nav a", name: "Điểm theo nội dung" });
      await browser.appears(".lines");
    },
  },
  { name: "sheet", hash: SHEET },
  { name: "sheet-empty", hash: "#/", afresh: true, prepare: sheetOf(ownCluster) },
  { name: "sheet-half", hash: "#/", afresh: true, alike: true, prepare: sheetOf(halfFilled) },
  { name: "sheet-large", hash: "#/", afresh: true, alike: true, prepare: sheetOf(largeCluster) },
  { name: "sheet-found", hash: SHEET, wide: true, prepare: found },
  { name: "sheet-folded", hash: SHEET, wide: true, alike: true, prepare: folded },
  { name: "sheet-sieved", hash: SHEET, wide: true, alike: true, prepare: (browser) => new Looking(browser).sieve("Chưa đạt kế hoạch") },
  {
    name: "sheet-locked", hash: "#/", afresh: true, wide: true,
    prepare: async (browser) => {
      await sheetOf(locked)(browser);
      const page = new SheetPage(browser);
      await page.explain("Số vụ phạm pháp hình sự");
      await page.pick("Tổng thu ngân sách", "actual");
      await browser.type("3");
      await page.says("đã khóa");
    },
  },
  {
    name: "question-mistakes", hash: SHEET, narrow: true, afresh: true,
    prepare: async (browser) => {
      const page = new Questions(browser);
      await page.write("Tổng thu ngân sách", "Thực hiện", "12,5,3");
      await page.write("Giải ngân vốn đầu tư", "Thực hiện", "1.234");
      await page.openEvidence("Giải ngân vốn đầu tư");
    },
  },
  { name: "why", hash: `${SHEET}/chi-tieu/thu-ngan-sach` },
  { name: "why-total", hash: `${SHEET}/chi-tieu/*` },
  { name: "why-pieces", hash: `${SHEET}/chi-tieu/giai-ngan`, alike: true, prepare: unfolded },
  { name: "why-figures", hash: `${SHEET}/chi-tieu/bao-hiem-y-te`, alike: true },
  {
    name: "sheet-unread", hash: SHEET, wide: true, afresh: true,
    prepare: sheet(async (page) => {
      await page.write("Tổng thu ngân sách", "actual", "12,5,3");
      await page.write("Giải ngân vốn đầu tư", "actual", "1.234");
      await page.message("Giải ngân vốn đầu tư");
    }),
  },
  {
    name: "sheet-impossible", hash: SHEET, wide: true, afresh: true,
    prepare: sheet(async (page) => {
      await page.write("Tỷ lệ người dân tham gia bảo hiểm y tế", "actual", "150");
      await page.write("Mức chung để so sánh", "plan", "chín chín");
      await page.message("Mức chung để so sánh");
    }),
  },
  {
    name: "sheet-list", hash: SHEET, wide: true, afresh: true,
    prepare: sheet(async (page, browser) => {
      await page.pick("Hoàn thành kế hoạch quốc phòng", "actual");
      await browser.press("F2");
      await browser.appears("[role=listbox]");
    }),
  },
  {
    name: "sheet-editor", hash: SHEET, wide: true, afresh: true,
    prepare: sheet(async (page, browser) => {
      await page.pick("Tổng thu ngân sách", "actual");
      await browser.type("93,4");
    }),
  },
  { name: "block", hash: `${SAMPLE}/nhap/thuc-hien` },
  { name: "block-self", hash: `${SAMPLE}/nhap/tu-cham` },
  { name: "block-points", hash: `${SAMPLE}/nhap/diem` },
  { name: "block-previous", hash: `${SAMPLE}/nhap/nam-truoc`, alike: true },
  { name: "block-found", hash: `${SAMPLE}/nhap/thuc-hien`, prepare: found },
  { name: "block-sieved", hash: `${SAMPLE}/nhap/diem`, prepare: (browser) => new Looking(browser).sieve("Tự chấm lệch") },
  { name: "block-folded", hash: `${SAMPLE}/nhap/ke-hoach`, prepare: folded },
  { name: "block-keys", hash: `${SAMPLE}/nhap/diem`, wide: true, prepare: keys },
  { name: "sheet-keys", hash: SHEET, alike: true, wide: true, prepare: keys },
  { name: "block-large", hash: "#/", afresh: true, prepare: tabOf(largeCluster, "Nhập cả cụm", "#grid") },
  { name: "block-locked", hash: "#/", afresh: true, alike: true, prepare: tabOf(locked, "Nhập cả cụm", "#grid") },
  {
    name: "sheet-lines", hash: SHEET, wide: true, afresh: true,
    prepare: sheet(async (page, browser) => {
      await page.pick("Tổng thu ngân sách", "note");
      await browser.type("Theo biểu 2");
      await browser.press("Alt+Enter");
      await browser.type("Báo cáo số 15 ngày 5/12");
      await browser.press("Enter");
      await page.pick("Tổng thu ngân sách", "note");
      await browser.press("F2");
    }),
  },
  { name: "paste", hash: `${SAMPLE}/nhap/thuc-hien`, afresh: true, prepare: pasted },
  {
    name: "paste-left", hash: `${SAMPLE}/nhap/thuc-hien`, afresh: true,
    prepare: async (browser) => (await pasted(browser)).answer("Enter"),
  },
  {
    name: "failed-save", hash: SHEET, afresh: true,
    prepare: async (browser) => {
      await refuseStorage(browser, "QuotaExceededError");
      await entered("80,5")(browser);
      await browser.appears("main [role=alert]");
    },
  },
  {
    name: "forbidden-save", hash: SHEET, alike: true, afresh: true,
    prepare: async (browser) => {
      await refuseStorage(browser, "SecurityError");
      await entered("80,5")(browser);
      await browser.appears("main [role=alert]");
    },
  },
  {
    name: "cleared", hash: "#/", afresh: true,
    prepare: async (browser) => {
      await ownCluster(browser);
      await browser.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
        document.dispatchEvent(new Event("visibilitychange"));
      });
      await browser.appears(".banners .notice");
    },
  },
  {
    name: "second-tab", hash: "#/", afresh: true,
    prepare: async (browser) => {
      await ownCluster(browser);
      await browser.evaluate(() => {
        const draft = location.hash.split("/")[2];
        window.dispatchEvent(new StorageEvent("storage", { key: "giao-uoc/tabs", newValue: `${draft} other here 1` }));
      });
      await browser.appears(".banners .notice");
    },
  },
  {
    name: "why-evidence", hash: SHEET, afresh: true,
    prepare: async (browser) => {
      await formed(
        async (page) => {
          await page.write("Tổng thu ngân sách", "evidence", EVIDENCE);
          await page.pick("Tổng thu ngân sách", "actual");
          await browser.press("Shift+F2");
        },
        async (page) => {
          await page.openEvidence("Tổng thu ngân sách");
          await page.write("Tổng thu ngân sách", "Minh chứng", EVIDENCE);
          await page.explain("Tổng thu ngân sách");
        },
      )(browser);
      await browser.appears(".why__evidence a");
    },
  },
  {
    name: "contents", hash: SHEET, narrow: true,
    prepare: async (browser) => {
      await browser.click({ css: ".questions__bar button", name: "Mục lục" });
      await browser.appears("dialog .questions__menu");
    },
  },
  {
    name: "bar-open", hash: SHEET, narrow: true,
    prepare: async (browser) => {
      await openBar(browser);
      await browser.appears(".top[data-more=true]");
    },
  },
  ...COMMUNES,
  ...RARE,
  // Behind it only what is loaded anew.
  {
    name: "stopped", hash: SHEET, afresh: true,
    prepare: async (browser) => {
      const shell = new Shell(browser);
      await shell.trap();
      await browser.until("the page says so", () => shell.hasStopped());
    },
  },
  ...ENGLISH,
];

/** The ways a screen is looked at. 390 px is a phone. */
export const WIDTHS = [1440, 1024, 390];
const NARROW = 720;

export const screensAt = (width) => SCREENS.filter(({ wide, narrow }) => (width < NARROW ? !wide : !narrow));
export const checkedAt = (width) => screensAt(width).filter(({ checked }) => !checked || (checked === "narrow") === width < NARROW);

export async function show(browser, start, { hash, afresh, english, touched = false, prepare }) {
  const shell = new Shell(browser);
  const address = `${start}${hash}`;
  await browser.touch?.(touched);
  if (afresh || english) {
    // A text of the same place has the same store, and no program that would write to it.
    await browser.open(new URL("OFL.txt", start).href);
    await browser.evaluate((lang) => {
      localStorage.clear();
      if (lang) localStorage.setItem("giao-uoc/lang", lang);
    }, english ? "en" : null);
  } else if ((await browser.address()) === address) {
    // Another hash alone loads nothing: what stood open would stay, and what was stored meanwhile would not be read.
    await browser.open("about:blank");
  }
  await browser.open(address);
  await shell.started();
  await browser.appears("h1");
  // A new hash alone loads nothing: two frames later the screen has changed.
  await browser.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))));
  await browser.evaluate(() => document.fonts.ready.then(() => true));
  await prepare?.(browser);
  // Whether another rounding would turn the order is told a moment later, where the place is kept.
  await browser.until("all is said", () => browser.evaluate(() => ![...document.querySelectorAll(".notice p")].some((line) => line.textContent === "\u00a0")));
}
