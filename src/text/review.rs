//! The page that gathers what wants a second look.

words! {
    title() { vi "Cần xem lại", en "To be checked" }
    tab(count) { vi "Cần xem lại ({count})", en "To check ({count})" }
    all_clear() { vi "Không còn gì cần xem lại", en "Nothing left to be checked" }
    all_clear_note() { vi "Mọi số liệu đã nhập đủ và không có chỗ nào bất thường.", en "Every figure is entered, and nothing looks out of the ordinary." }
    nothing_wrong() { vi "Chưa thấy chỗ nào sai hay khác thường, nhưng còn chỉ tiêu chưa nhập", en "Nothing looks wrong so far, but some indicators are not entered" }
    how() { vi "Bấm vào một dòng để đến đúng ô trong bảng tự chấm của đơn vị.", en "Choose a line to go to its cell in the sheet of the unit." }
    only() { vi "Đơn vị", en "Unit" }
    every_unit() { vi "Mọi đơn vị", en "Every unit" }
    must() { vi "phải sửa", en "must be corrected" }
    may() { vi "nên xem", en "worth a look" }
    group(title, count) { vi "{title} ({count})", en "{title} ({count})" }
    more(count) { vi "Còn {count} chỗ nữa. Hãy chọn một đơn vị ở trên để xem hết.", en "Not shown: {count}. Choose a unit above to see them all." }
    near_tie() { vi "Thứ hạng sát nhau", en "Close ranks" }
    unread() { vi "Không đọc được, đang tính là chưa nhập", en "Cannot be read, counted as not entered" }
    out_of_range() { vi "Điểm vượt điểm chuẩn hoặc ngoài khoảng cho phép", en "Points above the maximum or out of range" }
    plan_zero() { vi "Kế hoạch bằng 0", en "Plans of zero" }
    undecidable() { vi "Chưa tính được điểm", en "Cannot be scored" }
    impossible() { vi "Số liệu không thể có", en "Figures that cannot be" }
    unit_differs() { vi "Khác đơn vị tính", en "Another unit of measure" }
    scale_differs() { vi "Số âm, hoặc khác thường so với kế hoạch hay đơn vị khác", en "Negative, or out of line with the plan or with other units" }
    dates() { vi "Ngày trước sau khác thường", en "Days in an unusual order" }
    class() { vi "Chưa rõ loại đơn vị", en "Kind of unit not known" }
    note() { vi "Ghi chú nói không giao chỉ tiêu", en "The note says not assigned" }
    self_differs() { vi "Điểm tự chấm lệch với cách tính", en "Self-score differs from the rule" }
    missing(indicators, cells) { vi "Chưa nhập ({indicators} chỉ tiêu, {cells} ô)", en "Not entered (indicators: {indicators}, cells: {cells})" }
    missing_of(name, indicators, cells) { vi "{name} ({indicators} chỉ tiêu, {cells} ô)", en "{name} (indicators: {indicators}, cells: {cells})" }
    enter_actual() { vi "Chưa có kết quả. Hãy nhập, hoặc ghi “kps” (không phát sinh).", en "No result yet. Enter it, or “n/a” where nothing arose." }
    enter_plan() { vi "Chưa có kế hoạch. Hãy nhập, hoặc ghi “kg” nếu không giao.", en "No plan yet. Enter it, or “none” where there was no target." }
    enter_previous() { vi "Chưa có kết quả năm trước. Hãy nhập.", en "No result of last year yet. Enter it." }
    enter_reference() { vi "Chưa có mức chung để so sánh. Hãy nhập, dùng cho cả cụm.", en "No reference value yet. Enter it, for the whole cluster." }
}
