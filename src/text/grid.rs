//! The grid's keys and what it says to a screen reader.

words! {
    label(unit) { vi "Bảng tự chấm của {unit}", en "Self-scoring sheet of {unit}" }
    cell(row, column) { vi "{row}, {column}", en "{row}, {column}" }
    enter_down() { vi "xuống", en "down" }
    f2_edit() { vi "sửa", en "edit" }
    list() { vi "chọn trong danh sách", en "choose from the list" }
    why() { vi "vì sao", en "why" }
    copy() { vi "chép sang Excel", en "copy to Excel" }
    paste() { vi "dán từ Excel", en "paste from Excel" }
    find() { vi "tìm chỉ tiêu", en "find" }
    leave() { vi "rời bảng, về bảng", en "leave the table, come back" }
    locked_rubric() { vi "Ô này theo bảng tiêu chí, không sửa ở đây.", en "This cell comes from the rubric and is not changed here." }
    locked_heading() { vi "Dòng này cộng từ các dòng dưới, không nhập trực tiếp.", en "This line is added up from those below; nothing is entered here." }
    locked_several() { vi "Chỉ tiêu này có nhiều số liệu: hãy nhập vào từng dòng bên dưới.", en "This indicator has several figures: enter each in its line below." }
    locked_points() { vi "Điểm được tính từ số liệu. Bấm Enter để xem vì sao.", en "Points are reckoned from the figures. Press Enter to see why." }
    locked_ratio() { vi "Tỷ lệ được tính từ kế hoạch và thực hiện.", en "The share is reckoned from plan and actual." }
    locked_plan() { vi "Chỉ tiêu này không có kế hoạch riêng.", en "This indicator has no plan of its own." }
    locked_compared() { vi "Ô này nhận số năm trước hoặc mức chung, không nhận kế hoạch.", en "This cell takes last year’s figure or a reference value, not a plan." }
    locked_judged() { vi "Chỉ tiêu này chấm trực tiếp: hãy nhập điểm ở cột Tự chấm.", en "This indicator is judged: enter the points in the column Self-score." }
    locked_not_assigned() { vi "Đơn vị không được giao chỉ tiêu này, nên không nhập.", en "The unit was not given this indicator, so nothing is entered." }
    refused_locked() { vi "Điểm của kỳ thi đua này đã khóa, nên không ghi được.", en "The points of this campaign are locked, so this was not written." }
    refused_gone() { vi "Đơn vị hoặc chỉ tiêu của ô này không còn, nên không ghi được.", en "The unit or indicator of this cell is no longer there, so this was not written." }
    why_opened() { vi "Phần giải thích mở ở bên cạnh; F6 để sang đó.", en "The explanation is open beside the table; F6 takes you there." }
    other_kind(cells) { vi "{cells} ô khác loại, không nhận nội dung này: để nguyên.", en "Cells of another kind, which do not take this, left as they were: {cells}." }
    pasted_locked(cells) { vi "Bỏ qua {cells} ô không nhập được.", en "Locked cells left out: {cells}." }
    menu() { vi "Thao tác với các ô đã chọn", en "What to do with the selected cells" }
    menu_button() { vi "Chép, dán…", en "Copy, paste…" }
    do_copy() { vi "Chép", en "Copy" }
    do_cut() { vi "Cắt", en "Cut" }
    do_paste() { vi "Dán", en "Paste" }
    do_clear() { vi "Xóa", en "Clear" }
    do_list() { vi "Chọn trong danh sách", en "Choose from the list" }
    do_reread() { vi "Đổi cách hiểu số", en "Take the number the other way" }
    do_fill() { vi "Điền xuống", en "Fill down" }
    copied(cells) { vi "Đã chép {cells} ô.", en "Cells copied: {cells}." }
    cut(cells) { vi "Đã cắt {cells} ô: chọn ô cần chuyển đến rồi dán (Ctrl+V), hoặc bấm Esc để giữ nguyên.", en "Cells cut: {cells}. Choose where they go and paste (Ctrl+V), or press Esc to leave them." }
    not_copied() { vi "Trình duyệt không cho chép từ đây. Hãy bấm Ctrl+C.", en "The browser does not allow copying from here. Press Ctrl+C instead." }
    by_hand() { vi "Dán vào ô dưới đây", en "Paste into the field below" }
    by_hand_how() { vi "Trình duyệt không cho trang này tự đọc nội dung đã chép. Hãy bấm Ctrl+V, hoặc chạm giữ vào ô rồi chọn Dán.", en "The browser does not let this page read what was copied. Press Ctrl+V, or touch and hold the field and choose Paste." }
    by_hand_done() { vi "Đưa vào bảng", en "Put into the table" }
    column_border() { vi "Kéo để đổi độ rộng cột, bấm đúp để vừa với nội dung", en "Drag to change the width of the column, double-click to fit what it holds" }
    column_width(column) { vi "Độ rộng cột {column}", en "Width of column {column}" }
    column_keys() { vi "Mũi tên trái, phải để đổi; Enter để vừa với nội dung", en "Arrows left and right change it; Enter fits what it holds" }
    area(rows, columns) { vi "{rows} × {columns} ô", en "{rows} × {columns} cells" }
    sum(area, count, sum, mean) { vi "{area} · {count} ô có số · tổng {sum} · trung bình {mean}", en "{area} · {count} with numbers · sum {sum} · mean {mean}" }
    cleared(cells) { vi "Đã xóa {cells} ô.", en "Cells cleared: {cells}." }
    spread(cells) { vi "Đã điền {cells} ô.", en "Cells filled: {cells}." }
    nothing_to_fill() { vi "Không có ô nào ở trên hay bên trái để lấy số điền vào.", en "There is no cell above or to the left to fill from." }
    undone(what) { vi "Đã hoàn tác: {what}.", en "Undone: {what}." }
    redone(what) { vi "Đã làm lại: {what}.", en "Done again: {what}." }
    cell_now(unit, row, column, text) { vi "{unit}, {row}, {column}, nay là {text}", en "{unit}, {row}, {column}, now {text}" }
    cells_of(cells, unit) { vi "{cells} ô của {unit}", en "{cells} cell(s) of {unit}" }
    cells_of_units(cells) { vi "{cells} ô của nhiều đơn vị", en "{cells} cell(s) of several units" }
    changed_title() { vi "tên cụm, năm hoặc căn cứ", en "name of the cluster, the year or the basis" }
    units_added(names) { vi "thêm {names}", en "adding {names}" }
    units_removed(names) { vi "bỏ {names}", en "removing {names}" }
    changed_name() { vi "tên đơn vị", en "name of a unit" }
    changed_order() { vi "thứ tự đơn vị", en "order of the units" }
    changed_lead() { vi "cụm trưởng, cụm phó", en "lead and deputy" }
    changed_figures() { vi "số liệu so sánh chung", en "common reference figures" }
    see() { vi "Xem", en "Show" }
}
