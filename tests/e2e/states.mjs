// What is done before a screen is looked at: the ways into a state.
import { communeCluster } from "./commune_cluster.mjs";
import { emptyCluster, halfCluster, largeFile, lockedCluster, loneCluster, open, sampleFile, warnedCluster } from "./files.mjs";
import { rareCluster } from "./rare_cluster.mjs";
import { BlockPage } from "./pages/block.mjs";
import { CompareDialog } from "./pages/compare.mjs";
import { Questions } from "./pages/questions.mjs";
import { SheetPage } from "./pages/sheet.mjs";
import { Shell } from "./pages/shell.mjs";

/** Opens the file of a cluster. */
const opened = (file) => async (browser) => {
  await open(browser, "cum-4.giaouoc.json", file());
  await browser.appears("main table.ranking");
};

export const ownCluster = opened(emptyCluster);
export const halfFilled = opened(halfCluster);
export const locked = opened(lockedCluster);
export const rare = opened(rareCluster);
export const nearTie = opened(() => rareCluster(true));
export const warned = opened(warnedCluster);
export const lone = opened(loneCluster);
export const largeCluster = opened(largeFile);
export const communes = opened(communeCluster);

/** The sheet of the first unit of a cluster. */
export const sheetOf = (cluster) => async (browser) => {
  await cluster(browser);
  await browser.click("main table.ranking th[scope=row] a");
  await browser.appears("#grid, #questions");
};

/** A tab of a cluster, once something of it stands there. */
export const tabOf = (cluster, tab, css) => async (browser) => {
  await cluster(browser);
  await browser.click({ css: "nav.tabs a", name: tab });
  await browser.appears(css);
};

/** From now on the browser refuses to store: it has no room left, or it forbids it. */
export const refuseStorage = (browser, why) =>
  browser.evaluate((name) => {
    Storage.prototype.setItem = () => {
      throw new DOMException("", name);
    };
  }, why);

/** Another tab saves the open draft, and holds something else than this one will. */
export const overtaken = (browser) =>
  browser.evaluate(() => {
    const key = `giao-uoc/1/own/${location.hash.split("/")[2]}`;
    localStorage[key] = localStorage[key].replace(/"counter":(\d+)/, (_, count) => `"counter":${Number(count) + 1}`);
  });

/** The page looks around, as when one comes back to its tab. */
export const lookedAround = (browser) => browser.evaluate(() => { document.dispatchEvent(new Event("visibilitychange")); });

/** A version to come has stored a draft as large as the open one, under this address. */
export async function laterDraft(browser) {
  const address = "#/ky/kmoi/cum";
  await browser.evaluate((later) => {
    const [key, own] = [later, location.hash].map((hash) => `giao-uoc/1/own/${hash.split("/")[2]}`);
    localStorage[key] = localStorage[own].replace(/"schema":\d+/, '"schema":2');
  }, address);
  return address;
}

/** What the console says of a file that was refused. */
export const REFUSED = "TypeError: refused by the journey";

/** From now on the network fails for files whose address holds this. */
export const refuseFiles = (browser, part) =>
  browser.evaluate((refused, error) => {
    const { fetch } = window;
    const words = error.replace("TypeError: ", "");
    window.fetch = (what, ...more) => (String(what.url ?? what).includes(refused) ? Promise.reject(new TypeError(words)) : fetch(what, ...more));
  }, part, REFUSED);

/** Loads the page anew in a browser that forbids storage from the start, until the next page is loaded. */
export const withoutStorage = async (browser) => {
  await browser.page.addInitScript(() => {
    if (window.name !== "forbidden") return;
    window.name = "";
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });
  });
  await browser.evaluate(() => { window.name = "forbidden"; });
  await browser.reload();
  await browser.appears({ css: "main .notice, .banners .notice", name: "không cho lưu" });
};

/** A draft and a file that each went on from the same save, in so many cells: as the texts of two files. */
export function twoStates(cells) {
  const file = JSON.parse(emptyCluster());
  const facts = sampleFile().campaign.units[0].facts.filter(({ actual }) => /^[\d.]+$/.test(actual));
  return ["here", "there"].map((state) => {
    const given = facts.slice(0, cells).map(({ fact, actual }) => ({ fact, actual: state === "here" ? actual : "7" }));
    file.campaign.units = file.campaign.units.map((unit, at) => ({ ...unit, revision: 1, facts: at < 2 ? given : [] }));
    return JSON.stringify(file);
  });
}

export async function compared(browser, cells) {
  const states = twoStates(cells);
  await open(browser, "cum-4.giaouoc.json", states[0]);
  await browser.appears("main table.ranking");
  await new Shell(browser).toStart();
  await open(browser, "cum-4-huyen-gui.giaouoc.json", states[1]);
  await new CompareDialog(browser).stands();
}

/** The sheet in the form that it has at this width, by the one or the other. */
export const formed = (asGrid, asQuestions) => async (browser) => {
  await browser.appears("#grid, #questions");
  return (await browser.exists("#questions")) ? asQuestions(new Questions(browser), browser) : asGrid(new SheetPage(browser), browser);
};

/** Enters a result, in either form. */
export const entered = (text) =>
  formed(
    (page) => page.write("Tổng thu ngân sách", "actual", text),
    (page) => page.write("Tổng thu ngân sách", "Thực hiện", text),
  );

export const sheet = (act) => (browser) => act(new SheetPage(browser), browser);

/** Draft lists need drafts: the sample, opened once, and an own cluster. */
export const drafts = async (browser) => {
  await ownCluster(browser);
  await new Shell(browser).toStart();
  await browser.appears("[aria-labelledby=drafts-title] li");
};

/** A block with a name that is not there, a number that reads in two ways and one that does not read at all. */
export async function pasted(browser) {
  const page = new BlockPage(browser);
  await page.pick("Tổng thu ngân sách", "Tân Hiệp");
  await page.paste({
    text: "Chỉ tiêu\tGiồng Riềng\tTân Hiệp\tAn Biên\nTong thu ngan sach\t82\t96\t7\nGiải ngân vốn đầu tư\t1.234\t12,5,3\t\n",
  });
  await page.asks();
  return page;
}

export const helped = async (browser) => {
  const shell = new Shell(browser);
  await shell.askHelp();
  await shell.helped();
};

export const keys = async (browser) => {
  await browser.press("F1");
  await browser.appears("#keys[open]");
};

/** Looks for a row of the table. */
const looksFor = (text) => async (browser) => {
  await browser.click(".sieves [data-find]");
  await browser.appears(".find input:focus");
  await browser.type(text);
};
export const found = looksFor("nong thon");
export const nothingFound = looksFor("đường sắt");

/** Closes three headings of the table. */
export const folded = async (browser) => {
  for (const name of ["Tài chính", "Lao động", "Văn hóa"]) await browser.click({ css: "#grid tr button", name });
  await browser.vanishes({ css: "#grid tr", name: "Tổng thu ngân sách" });
};

/** Opens what is closed: a group, the table behind a chart. */
export const unfolded = async (browser) => {
  await browser.click("main summary");
  await browser.appears("main details[open]");
};

export const laidOut = (browser) => browser.appears(".papers__pages .paper");
