// What a screen reader is given of each screen: the roles, names and states of Chromium's accessibility tree in the order of
// reading, and what must hold for all of them; of a sheet more closely.
import assert from "node:assert/strict";
import { BlockPage } from "../pages/block.mjs";
import { SheetPage } from "../pages/sheet.mjs";
import { SCREENS, show } from "../screens.mjs";
import { hears } from "../spoken.mjs";

const INDICATOR = "Tổng thu ngân sách";
const TABLE_BEHIND = "DisclosureTriangle “Xem dưới dạng bảng” expanded=false";

const WIDE = {
  start: [
    "link “Đến nội dung chính”", "banner", "button “Trợ giúp”", "button “English”", "button “Nền tối”", "main", "heading “Chấm điểm giao ước” level=1",
    "link “Xem thử”", "link “Lập kỳ thi đua”", "button “Mở tệp”", "region “Bản nháp”",
  ],
  "start-drafts": [
    "region “Bản nháp”", "button “Lưu tất cả”", "list", "link “Mở Cụm thi đua số 4”", "button “Tạo bản sao của Cụm thi đua số 4”",
    "button “Đổi tên Cụm thi đua số 4”", "button “Xóa bản nháp Cụm thi đua số 4”",
  ],
  "begin-mistakes": [
    "heading “Lập kỳ thi đua” level=1", "group “Bảng tiêu chí”", "radio “Cụm xã, phường, đặc khu” checked=true", "radio “Thử nhanh” checked=false",
    "textbox “Tên cụm thi đua” invalid=true; focused=true", "textbox “Năm” invalid=false", "textbox “Các đơn vị trong cụm” invalid=true",
    "status", "button “Lập kỳ thi đua”",
  ],
  cluster: [
    "navigation “Các trang”", "link “Bảng tổng hợp cụm” current=page", "heading “Xếp hạng cụm” level=1", "button “Sao chép bảng”", "region “Xếp hạng cụm”",
    "table", "columnheader “Hạng” sort=ascending", "button “Hạng”", "columnheader “Đơn vị” sort=none", "columnheader “Tổng điểm” sort=none",
    "rowheader “Huyện Giồng Riềng”", "image “I:\u00a0562,5, II:\u00a0261, III:\u00a085; tổng 912”", "cell “912”", "rowheader “Huyện Tân Hiệp”", "link “0,57”",
    "combobox “Chỉ tiêu”", TABLE_BEHIND,
  ],
  "chart-plan": [
    "link “Biểu đồ” current=page", "navigation “Các biểu đồ”", "link “So với kế hoạch” current=page", "heading “Kết quả so với kế hoạch” level=1",
    "grid “Kết quả so với kế hoạch”", "columnheader “Huyện Giồng Riềng”", "rowheader “I.1.1 Tổng thu ngân sách”", "gridcell “109%”", "link “109%”",
  ],
  "chart-points": ["link “Điểm từng chỉ tiêu” current=page", "grid “”", "columnheader “Huyện Giồng Riềng”", "rowheader “I.1.1 Tổng thu ngân sách”", "gridcell “60”"],
  "chart-indicator": [
    "link “Một chỉ tiêu” current=page", "combobox “Chỉ tiêu” value=I.1.2 Giải ngân vốn đầu tư xây dựng cơ bản", "list “I.1.2 Giải ngân vốn”",
    "link “Huyện Tân Hiệp”", "image “94,7%”", TABLE_BEHIND,
  ],
  "chart-contents": ["link “Điểm theo nội dung” current=page", "list “Điểm”", "link “Huyện Giồng Riềng”", "image “I:\u00a0562,5”", TABLE_BEHIND],
  "chart-profile": ["link “Một đơn vị” current=page", "combobox “Đơn vị” value=Huyện Tân Hiệp", "list “Huyện Tân Hiệp”", "link “I.1 Tài chính”", "image “94,9% (142,33/150 điểm)”", TABLE_BEHIND],
  "chart-pair": [
    "link “So sánh hai đơn vị” current=page", "combobox “Đơn vị thứ nhất” value=Huyện Giồng Riềng", "combobox “Đơn vị thứ hai” value=Huyện Tân Hiệp",
    "list “Huyện Giồng Riềng và Huyện Tân Hiệp”", "image “911,43”", "image “+11,7”", "image “912”", TABLE_BEHIND,
  ],
  review: [
    "link “Cần xem lại (11)” current=page", "heading “Cần xem lại” level=1", "combobox “Đơn vị” value=Mọi đơn vị",
    "heading “Điểm tự chấm lệch với cách tính (11)” level=2", "list", "link “Huyện Tân Hiệp, I.3.5 Tỷ lệ người dân tham gia bảo hiểm y tế, ô tự chấm”",
  ],
  "review-parted": [
    "DisclosureTriangle “Chưa nhập (225 chỉ tiêu, 370 ô)” expanded=true", "heading “Chưa nhập (225 chỉ tiêu, 370 ô)” level=2",
    "DisclosureTriangle “Huyện Tân Hiệp (45 chỉ tiêu, 74 ô)” expanded=true", "heading “Huyện Tân Hiệp (45 chỉ tiêu, 74 ô)” level=3",
    "DisclosureTriangle “I.1 Tài chính, đầu tư (4 chỉ tiêu, 6 ô)” expanded=true", "heading “I.1 Tài chính, đầu tư (4 chỉ tiêu, 6 ô)” level=4",
    "list", "link “Huyện Tân Hiệp, I.1.1 Tổng thu ngân sách", "DisclosureTriangle “I.2 Lao động” expanded=false", "DisclosureTriangle “Huyện Giồng Riềng” expanded=false",
  ],
  "settings-own": [
    "region “Cụm và năm”", "textbox “Tên cụm thi đua” value=Cụm thi đua số 4", "combobox “Cụm trưởng” value=Chưa chọn", "region “Đơn vị”",
    "textbox “Tên đơn vị thứ 1” value=Huyện Tân Hiệp", "button “Chuyển Huyện Tân Hiệp lên” disabled=true", "button “Chuyển Huyện Tân Hiệp xuống” disabled=false",
    "button “Bỏ Huyện Tân Hiệp”", "textbox “Thêm đơn vị”", "region “Bảng tiêu chí”",
  ],
  "paper-sheet": [
    "heading “In biểu mẫu” level=1", "combobox “Loại biểu mẫu” value=Bảng chấm điểm", "combobox “Đơn vị” value=Huyện Tân Hiệp", "status",
    "link “Quay lại”", "button “In”", "article “Trang 1”", "heading “BẢNG TỰ CHẤM ĐIỂM” level=2", "table “BẢNG TỰ CHẤM ĐIỂM”", "columnheader “Kế hoạch”", "article “Trang 2”",
  ],
  block: [
    "heading “Nhập cả cụm” level=1", "navigation “Số liệu”", "link “Thực hiện” current=page", "link “Kế hoạch”",
    "grid “Thực hiện của các đơn vị” multiselectable=true", "columnheader “Huyện Tân Hiệp”", "rowheader “Tổng thu ngân sách”",
    "gridcell “tỷ đồng” readonly=true", "gridcell “93,415” readonly=false",
  ],
  paste: [
    "dialog “Đã chép 5 ô, sẽ dán 3 ô” modal=true", "group “Đặt vào bảng”", "radio “Khớp theo tên chỉ tiêu, tên cột” checked=true", "radio “Theo vị trí” checked=false",
    "checkbox “1 số đọc được hai cách” checked=false", "region “Đã chép 5 ô, sẽ dán 3 ô”", "table", "columnheader “Đang có”", "rowheader “1.2 Giải ngân”", "cell “không dán”",
    "button “Hủy”", "button “Dán 3 ô” focused=true",
  ],
  help: ["button “Quay lại”", "heading “Trợ giúp” level=1", "term “chưa nhập”", "definition", "table “Di chuyển”", "table “Tìm và xem”"],
  "help-sheet": ["dialog “Trợ giúp” modal=true", "heading “Trợ giúp” level=2; focused=true", "button “Toàn bộ trợ giúp”", "button “Đóng”", "heading “Chấm điểm một đơn vị” level=3", "list", "term “chưa nhập”"],
  why: ["grid “Bảng tự chấm của Huyện Tân Hiệp”", "complementary “Vì sao 60\u2060° điểm?”", "button “Đóng”", "heading “Cách chấm” level=3", "button “93,415 tỷ đồng”"],
};

const ON_A_PHONE = {
  sheet: [
    "combobox “Đơn vị” value=Huyện Tân Hiệp", "heading “Huyện Tân Hiệp” level=1", "link “Tổng điểm, vì sao: 911,43”",
    "link “561,13/600: Vì sao 561,13 điểm, Thi đua phát triển kinh tế - xã hội, bảo đảm quốc phòng - an ninh (số liệu minh họa)”",
    "heading “Tài chính, đầu tư” level=2",
    "heading “1.1 Tổng thu ngân sách” level=3", "textbox “Kế hoạch (tỷ đồng)” value=78,5", "textbox “Thực hiện (tỷ đồng)” value=93,415",
    "link “Vì sao 60\u{2060}° điểm”", "button “Tự chấm, ghi chú, minh chứng (2)” expanded=false", "navigation “Mục lục”", "button “Mục lục”", "button “Tìm, lọc” expanded=false", "button “Đã nhập đủ” disabled=true",
  ],
  "questions-found": [
    "link “Tổng điểm, vì sao: 911,43”", "search", "textbox “Tìm chỉ tiêu theo tên hoặc số thứ tự” value=nong thon; focused=true", "status", "button “Đóng”",
    "group “Lọc chỉ tiêu”", "button “Chưa đạt kế hoạch” pressed=false", "heading “Lao động, giảm nghèo” level=2", "button “Tìm, lọc” expanded=true",
  ],
  contents: [
    "dialog “Mục lục” modal=true", "heading “Mục lục” level=2; focused=true", "button “Đóng”", "button “I Thi đua phát triển kinh tế”",
    "button “1 Tài chính, đầu tư”",
  ],
  why: ["dialog “Vì sao 60\u2060° điểm?” modal=true", "heading “Vì sao 60\u2060° điểm?” level=2; focused=true", "button “Đóng”", "button “93,415 tỷ đồng”"],
};

export const suits = (engine, place) => engine === "chromium" && place === "hosted";

/** What is said of a cell is told with it, and with the field when the cell is opened to mend it. */
async function isToldWhy(browser, indicator) {
  const why = /Dấu ngăn cách không tách/;
  const chosen = (await browser.heard()).find(({ role, selected }) => role === "gridcell" && selected);
  assert.match(chosen.description, why, `${indicator}: with the cell`);
  await browser.press("F2");
  await browser.until(`${indicator}: with the field`, async () => (await browser.heard()).some(({ focused, role, description }) => focused && role === "textbox" && why.test(description)));
  await browser.press("Escape");
}

/** A sheet with a text that cannot be read in its chosen cell. */
async function sheetClosely(browser) {
  const sheet = new SheetPage(browser);
  await sheet.write(INDICATOR, "actual", "12,5,3");
  await sheet.pick(INDICATOR, "actual");
  const tree = await browser.heard();
  const cells = tree.filter(({ role }) => role === "gridcell");
  const chosen = cells.filter(({ selected }) => selected);
  assert.equal(chosen.length, 1, "one cell is chosen");
  assert.match(chosen[0].name, /12,5,3/);
  assert.equal(chosen[0].invalid, "true", "what cannot be read is said to be invalid");
  assert.ok(cells.some(({ readonly }) => readonly), "locked cells say so");
  const input = tree.find(({ focused, role }) => focused && role !== "RootWebArea");
  assert.match(input.name, new RegExp(INDICATOR), "the focus names the row");
  assert.match(input.name, /Thực hiện/, "and the column");
  await isToldWhy(browser, INDICATOR);
}

/** The same in the table of all units. */
async function blockClosely(browser) {
  const block = new BlockPage(browser);
  await block.pick(INDICATOR, "Giồng Riềng");
  await browser.type("12,5,3");
  await browser.press("Enter");
  await block.pick(INDICATOR, "Giồng Riềng");
  await isToldWhy(browser, `${INDICATOR} of all units`);
}

export default async function heard({ browser, start }) {
  await hears(browser, start, { 1440: WIDE, 390: ON_A_PHONE });
  await browser.look({ width: 1440 });
  await show(browser, start, SCREENS.find(({ name }) => name === "sheet"));
  await sheetClosely(browser);
  await show(browser, start, SCREENS.find(({ name }) => name === "block"));
  await blockClosely(browser);
  assert.deepEqual(await browser.errors(), []);
}
