//! A pasted block before it goes in, and what of it did not.

words! {
    title(copied, going_in) { vi "Đã chép {copied} ô, sẽ dán {going_in} ô", en "Cells copied: {copied}, to be pasted: {going_in}" }
    reading(cells) { vi "Đang đọc {cells} ô đã chép…", en "Reading the copied cells: {cells}…" }
    how() { vi "Đặt vào bảng", en "Placed" }
    by_place() { vi "Theo vị trí, từng dòng một", en "By place, row for row" }
    by_open_rows() { vi "Theo vị trí, chỉ vào các dòng nhập được của bảng này", en "By place, on those rows of this table that take entries" }
    by_name() { vi "Khớp theo tên chỉ tiêu, tên cột", en "By the names of rows and columns" }
    turned() { vi "Chuyển hàng thành cột", en "Turned: rows become columns" }
    turned_by_name() { vi "Chuyển hàng thành cột, khớp theo tên", en "Turned, by names" }
    unknown_names() { vi "Tên chưa khớp chỉ tiêu hay cột nào: chọn cho từng tên", en "Names that match no row or column: choose where each goes" }
    suggested() { vi "Gợi ý theo tên cột, cho đơn vị của ô đang chọn: hãy xem lại.", en "Suggested by its heading, for the unit of the chosen cell: please check." }
    more_names(count) { vi "và {count} tên nữa; nên sửa tên trong bảng gốc rồi chép lại", en "and {count} more; better to correct the names where they were copied, and copy again" }
    other_reading(cells) { vi "{cells} số đọc được hai cách: lấy cách kia", en "Numbers that read in two ways, {cells}: take the other" }
    compared(cells) { vi "{cells} ô trong cột kế hoạch nhận số năm trước hoặc mức chung: đánh dấu nếu số chép đúng là số đó", en "Cells among the plans that take last year’s figure or a reference value, {cells}: tick if that is what was copied" }
    read_as(other) { vi "Đọc là {other}", en "Read as {other}" }
    overwriting(cells) { vi "{cells} ô ghi đè số cũ", en "replacing an entry: {cells}" }
    unread(cells) { vi "{cells} ô không đọc được", en "cannot be read: {cells}" }
    locked(cells) { vi "{cells} ô không nhập được", en "locked: {cells}" }
    without_place(cells) { vi "{cells} ô chưa khớp dòng, cột nào", en "in no known row or column: {cells}" }
    same(cells) { vi "{cells} ô đã đúng sẵn", en "the same already: {cells}" }
    labels(cells) { vi "{cells} ô là tiêu đề, tên, mã", en "headings, names, codes: {cells}" }
    computed_cells(cells) { vi "{cells} ô trang này tự tính", en "worked out by this page itself: {cells}" }
    computed() { vi "Trang này tự tính: không cần dán.", en "Worked out by this page itself: not pasted." }
    elsewhere() { vi "Số năm trước, mức chung: nhập ở bảng “Năm trước” hoặc ở bảng tự chấm.", en "Last year’s figures and reference values are entered in their own table or in a unit’s sheet." }
    reviewed_elsewhere() { vi "Điểm thẩm định, điểm duyệt: trang này chưa nhập được.", en "Review and final scores cannot be entered on this page yet." }
    rows_by_place(row) { vi "Các dòng đặt theo vị trí, lần lượt từ “{row}” trở xuống.", en "Rows go by place, one after the other from “{row}” down." }
    columns_by_place(column) { vi "Các cột đặt theo vị trí, lần lượt từ “{column}” sang phải.", en "Columns go by place, one after the other from “{column}” on." }
    moved() { vi "Các ô đã cắt được làm trống khi dán; ô nào không dán được thì giữ nguyên.", en "The cells that were cut are emptied as they are pasted; those that are not pasted stay as they are." }
    blanks(cells) { vi "{cells} ô trống trong phần chép: giữ nguyên số đang có.", en "Blank cells in the copy: {cells}; what stands there stays." }
    dashes(cells) { vi "{cells} ô chỉ có dấu “-”: coi như ô trống.", en "Cells with nothing but a dash, taken as blank: {cells}." }
    spreadsheet_error(error) { vi "“{error}” là lỗi công thức của Excel: sửa công thức ở bảng gốc rồi chép lại, hoặc gõ số vào ô này.", en "“{error}” is an error of a formula in Excel: correct it there and copy again, or type the figure here." }
    narrow_column() { vi "Cột trong Excel hẹp quá nên chỉ chép được dấu #: nới rộng cột rồi chép lại.", en "The column in Excel was too narrow to show the figure: widen it and copy again." }
    old_encoding(name) { vi "Chữ chép từ phông {name} đã được đổi sang Unicode.", en "Letters of an old {name} font were turned into Unicode." }
    hidden(lines) { vi "Bỏ {lines} dòng, cột đang ẩn trong phần chép.", en "Rows and columns hidden in the copy and left out: {lines}." }
    larger(rows, columns, rows_left, columns_left) { vi "Phần chép có {rows} dòng, {columns} cột; từ ô đang chọn bảng chỉ còn {rows_left} dòng, {columns_left} cột.", en "The copy has {rows} row(s) and {columns} column(s); from the chosen cell on the table has {rows_left} and {columns_left}." }
    outside() { vi "Nằm ngoài bảng.", en "Outside the table." }
    several() { vi "Chỉ tiêu này có nhiều số liệu: chọn số liệu được dán.", en "This indicator has several figures: choose which one is pasted." }
    not_found() { vi "Không tìm thấy tên này trong bảng.", en "No such name in the table." }
    row_of_block(number) { vi "dòng {number} của phần chép", en "row {number} of the copy" }
    column_of_block(number) { vi "cột {number} của phần chép", en "column {number} of the copy" }
    exact(number) { vi "lấy đủ số trong ô: {number}", en "all digits of the cell: {number}" }
    column_row() { vi "Chỉ tiêu", en "Indicator" }
    column_column() { vi "Cột", en "Column" }
    column_now() { vi "Đang có", en "Now" }
    column_new() { vi "Sẽ là", en "Will be" }
    column_copied() { vi "Đã chép", en "Copied" }
    column_remark() { vi "Ghi chú", en "Remark" }
    empty() { vi "trống", en "empty" }
    not_pasted() { vi "không dán", en "left out" }
    more(cells) { vi "và {cells} ô nữa", en "and {cells} more" }
    paste(cells) { vi "Dán {cells} ô", en "Paste {cells} cell(s)" }
    nothing() { vi "Không có ô nào để dán", en "Nothing to paste" }
    cancel() { vi "Hủy", en "Cancel" }
    done(cells) { vi "Đã dán {cells} ô.", en "Cells pasted: {cells}." }
    left(cells) { vi "{cells} ô chưa dán được", en "Cells not pasted: {cells}" }
    left_text() { vi "Các ô chưa dán, để chép lại", en "The cells not pasted, to be copied" }
    dismiss() { vi "Bỏ danh sách này", en "Dismiss this list" }
}
