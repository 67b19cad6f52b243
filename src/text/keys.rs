//! What each key does in the grid: the table of keys.

words! {
    title() { vi "Phím tắt trong bảng", en "Keys in the table" }
    button() { vi "Phím tắt", en "Keys" }
    close() { vi "Đóng", en "Close" }
    moving() { vi "Di chuyển", en "Moving about" }
    selecting() { vi "Chọn nhiều ô", en "Selecting" }
    writing() { vi "Nhập và sửa", en "Writing" }
    block() { vi "Cả vùng đã chọn", en "The whole selection" }
    looking() { vi "Tìm và xem", en "Finding and seeing" }
    arrows() { vi "sang ô bên cạnh", en "to the next cell" }
    edges() { vi "đến cuối vùng có dữ liệu", en "to the end of what is filled" }
    enter() { vi "ghi ô, xuống dòng dưới (hoặc lên dòng trên) nhập được", en "enter, then to the row below (or above) that can be written" }
    tab() { vi "ghi ô, sang ô sau (hoặc ô trước) nhập được; rồi Enter về cột lúc đầu", en "enter, then to the next (or previous) cell that can be written; Enter then goes back to the first column" }
    row_ends() { vi "đầu dòng, cuối dòng", en "first and last cell of the row" }
    sheet_ends() { vi "đầu bảng, cuối bảng", en "first and last cell of the table" }
    pages() { vi "lên, xuống một màn hình", en "one screen up or down" }
    extend() { vi "mở rộng vùng chọn theo hướng đó", en "draw the selection out" }
    extend_edges() { vi "mở rộng vùng chọn đến cuối vùng có dữ liệu", en "draw the selection out to the end of what is filled" }
    extend_row() { vi "chọn đến đầu dòng, cuối dòng", en "select to the first or last cell of the row" }
    extend_page() { vi "chọn lên, xuống một màn hình", en "select one screen up or down" }
    extend_table() { vi "chọn đến đầu bảng, cuối bảng", en "select to the first or last cell of the table" }
    whole_row() { vi "chọn cả dòng", en "select the whole row" }
    whole_column() { vi "chọn cả cột", en "select the whole column" }
    all() { vi "chọn cả bảng", en "select the whole table" }
    drop() { vi "bỏ chọn vùng", en "drop the selection" }
    give_up() { vi "bỏ sửa ô đang mở, giữ nội dung cũ", en "give up the open cell and keep what it held" }
    line() { vi "xuống dòng trong ô ghi chú đang mở (dấu ↵)", en "a new line in an open note (the sign ↵)" }
    close_why() { vi "đóng phần giải thích", en "close the explanation" }
    edit() { vi "sửa nội dung ô", en "edit the cell" }
    backspace() { vi "xóa ô rồi nhập lại", en "clear the cell and write anew" }
    delete() { vi "xóa các ô đã chọn", en "clear the selected cells" }
    list() { vi "mở danh sách để chọn", en "open the list to choose from" }
    reread() { vi "đổi cách hiểu số vừa nhập (1.234 hay 1,234)", en "take the last number the other way (1.234 or 1,234)" }
    spread() { vi "ghi nội dung đang gõ vào mọi ô đã chọn", en "enter what is typed into every selected cell" }
    fill_down() { vi "điền xuống từ dòng đầu, hoặc từ ô phía trên", en "fill down from the first row, or from the cell above" }
    fill_right() { vi "điền sang phải từ cột đầu, hoặc từ ô bên trái", en "fill right from the first column, or from the cell on the left" }
    copy() { vi "chép, để dán sang Excel hoặc chỗ khác trong bảng", en "copy, for Excel or elsewhere in the table" }
    cut() { vi "cắt: dán ở chỗ khác trong bảng thì các ô chuyển sang đó; Esc để thôi", en "cut: pasted elsewhere in the table the cells move there; Esc leaves them" }
    paste() { vi "dán một vùng từ Excel, Word hoặc từ bảng này", en "paste a block from Excel, Word or this table" }
    menu() { vi "mở danh sách thao tác với vùng đã chọn", en "open the list of what can be done with the selection" }
    undo() { vi "hoàn tác, không giới hạn số lần", en "undo, as often as you like" }
    redo() { vi "làm lại", en "redo" }
    save() { vi "lưu cả kỳ thi đua ra tệp", en "save the campaign as a file" }
    find() { vi "tìm chỉ tiêu theo tên hoặc số thứ tự, không cần gõ dấu", en "find an indicator by name or number, marks not needed" }
    find_next() { vi "đến chỗ tìm được tiếp theo (hoặc trước đó)", en "to the next (or previous) one found" }
    fold() { vi "thu gọn, mở lại nội dung hoặc tiêu chí", en "collapse or open a content or criterion" }
    why() { vi "xem vì sao được số điểm đó", en "see why the points are what they are" }
    leave() { vi "rời bảng sang phần khác của trang, rồi về lại bảng", en "leave the table for the next part of the page, and come back" }
    help() { vi "mở bảng phím tắt này", en "open this table of keys" }
}
