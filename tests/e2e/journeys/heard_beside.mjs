// What a screen reader is given of what lies over or beside the page: dialogs, the menu and the list of a cell, the field to
// find and the sieves, what is warned of, the bin; and of the main screens in English.
import assert from "node:assert/strict";
import { SCREENS, show } from "../screens.mjs";
import { hears } from "../spoken.mjs";

const DEFENCE = "4.4 Hoàn thành kế hoạch quốc phòng - an ninh năm, Thực hiện";

const BESIDE = {
  compare: [
    "dialog “Kỳ thi đua trong tệp đã có ở đây” modal=true", "heading “Kỳ thi đua trong tệp đã có ở đây” level=2", "term “Ở đây”", "term “Trong tệp”",
    "region “Chỗ khác nhau”", "table “Kỳ thi đua trong tệp đã có ở đây”", "columnheader “Chỗ khác nhau”", "columnheader “Ở đây”", "columnheader “Trong tệp”",
    "rowheader “Huyện Tân Hiệp: 2 chỗ khác nhau”", "rowheader “I.1.1 Tổng thu ngân sách”", "cell “93,415”", "cell “7”",
    "button “Hủy”", "button “Giữ cả hai” focused=true", "button “Lấy bản trong tệp”",
  ],
  "sheet-menu": [
    "gridcell “78,5” selected=true", "menu “Thao tác với các ô đã chọn”", "menuitem “Chép” focused=true", "menuitem “Cắt”", "menuitem “Dán”", "menuitem “Xóa”",
    "menuitem “Điền xuống”", "menuitem “Chọn trong danh sách”",
  ],
  "sheet-list": [
    "gridcell “Có” selected=true", `combobox “${DEFENCE}” value=Có; focused=true; expanded=true; hasPopup=listbox`, `listbox “${DEFENCE}”`,
    "option “Có” selected=true", "option “Không” selected=false", "option “không phát sinh: 0 điểm” selected=false",
  ],
  "sheet-found": [
    "group “Lọc chỉ tiêu”", "button “Tìm chỉ tiêu”", "search", "textbox “Tìm chỉ tiêu theo tên hoặc số thứ tự” value=nong thon; focused=true", "status",
    "StaticText “1/4”", "StaticText “Lao động", "button “Chỗ trước”", "button “Chỗ sau”", "button “Đóng”", "grid “Bảng tự chấm của Huyện Tân Hiệp”", "rowheader “Lao động” expanded=true; selected=true",
  ],
  "sheet-sieved": [
    "group “Lọc chỉ tiêu”", "button “Cần xem lại” pressed=false", "button “Chưa đạt kế hoạch” pressed=true", "button “Tự chấm lệch” pressed=false",
    "button “Tất cả”", "grid “Bảng tự chấm của Huyện Tân Hiệp”",
  ],
  "sheet-folded": [
    "rowheader “Thi đua phát triển kinh tế” expanded=true", "button “Thi đua phát triển kinh tế” expanded=true", "rowheader “Tài chính, đầu tư” expanded=false",
    "button “Tài chính, đầu tư” expanded=false", "button “Lao động” expanded=false",
  ],
  "sheet-keys": [
    "dialog “Phím tắt trong bảng” modal=true", "heading “Phím tắt trong bảng” level=2", "button “Trợ giúp”", "button “Đóng” focused=true", "table “Di chuyển”",
    "rowheader", "cell “sang ô bên cạnh”", "table “Chọn nhiều ô”", "table “Nhập và sửa”", "table “Cả vùng đã chọn”", "table “Tìm và xem”",
  ],
  "failed-save": ["main", "alert live=assertive", "StaticText “Trình duyệt đã hết chỗ cho bản nháp”", "button “Thử lưu lại”", "button “Lưu tệp”", "heading “Huyện Tân Hiệp” level=1"],
  cleared: ["main", "alert live=assertive", "StaticText “Bản nháp đã bị xóa khỏi trình duyệt”", "button “Đóng”", "heading “Bảng tổng hợp cụm” level=1"],
  "second-tab": ["main", "status live=polite", "StaticText “Bản nháp này cũng đang mở ở một thẻ khác”", "button “Đóng”", "heading “Bảng tổng hợp cụm” level=1"],
  "start-deleted": [
    "region “Bản nháp trong trình duyệt này”", "status", "StaticText “Đã xóa”", "button “Khôi phục” focused=true", "button “Đóng”", "region “Đã xóa gần đây (1)”",
    "heading “Đã xóa gần đây (1)” level=2", "list", "button “Khôi phục Cụm thi đua số 4, 2026”", "button “Xóa hẳn Cụm thi đua số 4, 2026”",
  ],
};

const FRAME = ["link “Skip to the main content”", "banner", "button “Undo” disabled=true", "link “Print”", "button “Save file”", "button “Help”", "button “Tiếng Việt”"];

const IN_ENGLISH = {
  "start-english": [
    "link “Skip to the main content”", "button “Help”", "button “Tiếng Việt”", "button “Dark”", "main", "heading “Score emulation pacts” level=1", "link “Try it”",
    "link “Start a campaign”", "button “Open a file”", "region “Drafts in this browser”",
  ],
  "begin-english": [
    "heading “Start a campaign for my cluster” level=1", "group “Rubric”", "radio “Communes, wards, special zones” checked=true", "radio “A first try” checked=false",
    "textbox “Name of the cluster” invalid=false", "textbox “Year”", "textbox “The units of the cluster”", "button “Start the campaign”", "link “Cancel”",
  ],
  "cluster-english": [
    ...FRAME, "navigation “Pages of the campaign”", "link “Cluster table” current=page", "main", "heading “Ranking of the cluster” level=1", "button “Copy table”",
    "table “Ranking of the cluster”", "columnheader “Rank” sort=ascending", "columnheader “Total” sort=none", "rowheader “Huyện Giồng Riềng”", "cell “912”",
    "link “0.57”", "combobox “Indicator”", "DisclosureTriangle “Show as a table” expanded=false",
  ],
  "sheet-english": [
    ...FRAME, "link “Self-scoring sheet” current=page", "combobox “Unit” value=Huyện Tân Hiệp", "main", "heading “Huyện Tân Hiệp” level=1", "group “Filter the indicators”",
    "button “Find”", "button “Below the plan” pressed=false", "link “Total, and why: 911.43”", "grid “Self-scoring sheet of Huyện Tân Hiệp” multiselectable=true",
    "columnheader “Actual”", "button “Tài chính, đầu tư” expanded=true", "gridcell “93.415”",
    "textbox “1.1 Tổng thu ngân sách nhà nước trên địa bàn, Plan”",
  ],
  "block-english": [
    "link “The whole cluster” current=page", "heading “The whole cluster” level=1", "navigation “Figures”", "link “Actual” current=false", "link “Points” current=page",
    "button “Self-score differs” pressed=false", "grid “Points of the units” multiselectable=true", "columnheader “Max.”", "columnheader “Huyện Tân Hiệp”",
  ],
  "settings-english": [
    "link “Settings” current=page", "heading “Settings” level=1", "region “Cluster and year”", "textbox “Name of the cluster”", "combobox “Lead” value=Huyện Tân Hiệp",
    "region “Units”", "textbox “Name of unit 1” value=Huyện Tân Hiệp", "button “Move Huyện Tân Hiệp up” disabled=true", "button “Remove Huyện Tân Hiệp”",
    "textbox “Add units”", "region “Plans and figures to compare with”", "StaticText “Illustrative figure, not in the published report”",
  ],
  "review-english": [
    "link “To check (11)” current=page", "heading “To be checked” level=1", "combobox “Unit” value=Every unit", "heading “Self-score differs from the rule (11)” level=2",
    "link “Huyện Tân Hiệp, I.3.5 Tỷ lệ người dân tham gia bảo hiểm y tế, cell “self-score”",
  ],
  "chart-plan-english": [
    "link “Charts” current=page", "navigation “The charts”", "link “Against plan” current=page", "heading “Results against plan, every unit” level=1",
    "grid “Results against plan, every unit”", "columnheader “Huyện Giồng Riềng”", "rowheader “I.1.1 Tổng thu ngân sách”", "gridcell “109%”",
  ],
  "why-english": ["grid “Self-scoring sheet of Huyện Tân Hiệp”", "complementary “Why”", "button “Close the explanation”", "heading “The rule” level=3", "heading “How it was calculated” level=3"],
  "paper-sheet-english": [
    "heading “Forms to print” level=1", "combobox “Form” value=Scored sheet", "combobox “Unit” value=Huyện Tân Hiệp", "link “Back”", "button “Print”", "article “Page 1”",
    "table “BẢNG TỰ CHẤM ĐIỂM”",
  ],
  "compare-english": [
    "dialog “The campaign of this file is here already” modal=true", "heading “The campaign of this file is here already” level=2", "term “Here”", "term “In the file”",
    "region “What differs”", "button “Cancel”", "button “Keep both” focused=true", "button “Take the file”",
  ],
};

/** What is heard of a dialog as it opens: which of both is newer, and what becomes of the other. */
const DESCRIBED = { compare: /^Mỗi bản có thay đổi riêng.*Đã xóa gần đây/, "compare-english": /^Each holds changes.*Recently deleted/ };

export const suits = (engine) => engine === "chromium";

export default async function heardBeside({ browser, start }) {
  await hears(browser, start, { 1440: { ...BESIDE, ...IN_ENGLISH } });
  for (const [name, words] of Object.entries(DESCRIBED)) {
    await show(browser, start, SCREENS.find((screen) => screen.name === name));
    assert.match((await browser.heard()).find(({ role }) => role === "dialog").description, words, name);
  }
  assert.deepEqual(await browser.errors(), []);
}
