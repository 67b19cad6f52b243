// What most will have before them, in the form of those of screens.mjs: fifteen communes by the rubric that ships for them.
import { communes, laidOut } from "./states.mjs";

/** A place of the cluster, once something of it stands there. */
const at = (place, css) => async (browser) => {
  await communes(browser);
  await browser.evaluate((there) => { location.hash = location.hash.replace(/cum$/, there); }, place);
  await browser.appears(css);
};
const onPaper = (place) => async (browser) => {
  await at(place, ".papers__pages")(browser);
  await laidOut(browser);
};

/** Each is checked in the form in which its words have less room. */
export const COMMUNES = [
  ["communes", "wide", communes],
  ["communes-sheet", "wide", at("don-vi/vinh-hoa-hung", "#grid, #questions")],
  ["communes-block", "narrow", at("nhap/thuc-hien", "#grid")],
  ["communes-points", "narrow", at("nhap/diem", "#grid")],
  ["communes-review", "narrow", at("can-xem", ".review__group")],
  ["communes-chart-plan", "wide", at("bieu-do", ".heat")],
  ["communes-chart-points", "narrow", at("bieu-do/diem", ".heat")],
  ["communes-chart-contents", "narrow", at("bieu-do/noi-dung", ".lines")],
  ["communes-chart-indicator", "narrow", at("bieu-do/chi-tieu/thu-ngan-sach", ".lines")],
  ["communes-chart-pair", "narrow", at("bieu-do/so-sanh", ".lines")],
  ["communes-chart-profile", "wide", at("bieu-do/don-vi/vinh-hoa-hung", ".lines")],
  ["paper-communes", "wide", onPaper("in/tong-hop")],
  ["paper-communes-sheet", "wide", onPaper("in/bang-cham/vinh-hoa-hung")],
].map(([name, checked, prepare]) => ({ name, hash: "#/", afresh: true, alike: true, checked, prepare }));
