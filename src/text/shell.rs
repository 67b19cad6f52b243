//! The frame of every page: name, tabs, buttons, what is saved.

words! {
    main_navigation() { vi "Các trang của kỳ thi đua", en "Pages of the campaign" }
    opening() { vi "Đang mở…", en "Opening…" }
    page_not_fetched() { vi "Chưa tải được phần này của trang. Hãy kiểm tra kết nối mạng rồi thử lại.", en "This part of the page could not be fetched. Check the connection, then try again." }
    try_again() { vi "Thử lại", en "Try again" }
    skip_to_content() { vi "Đến nội dung chính", en "Skip to the main content" }
    tab_sheet() { vi "Bảng tự chấm", en "Self-scoring sheet" }
    tab_cluster() { vi "Bảng tổng hợp cụm", en "Cluster table" }
    tab_charts() { vi "Biểu đồ", en "Charts" }
    year(year) { vi "năm {year}", en "year {year}" }
    saved_at(time) { vi "Đã lưu lúc {time}", en "Saved at {time}" }
    saved_here() { vi ", bản nháp trong trình duyệt này", en ", a draft in this browser" }
    untouched() { vi "Chưa có thay đổi", en "No changes yet" }
    saving() { vi "Đang lưu…", en "Saving…" }
    overtaken() { vi "Có bản mới hơn", en "There is a newer copy" }
    not_saved() { vi "Chưa lưu được", en "Not saved" }
    save_again() { vi "Thử lưu lại", en "Try again" }
    in_memory() { vi "Chỉ giữ trong lúc mở trang này", en "Kept only while this page is open" }
    file_saved(name) { vi "Đã lưu tệp {name}. Tệp nằm trong thư mục tải về của trình duyệt.", en "Saved as {name}, in the download folder of the browser." }
    no_such_unit() { vi "Không có đơn vị này trong cụm", en "There is no such unit in the cluster" }
    no_such_unit_note() { vi "Địa chỉ này thuộc một đơn vị đã được đưa ra khỏi cụm hoặc thuộc kỳ thi đua khác.", en "The address belongs to a unit that was taken out, or to another campaign." }
    not_opened() { vi "Không mở được kỳ thi đua này", en "This campaign could not be opened" }
    undo() { vi "Hoàn tác", en "Undo" }
    redo() { vi "Làm lại", en "Redo" }
    more() { vi "Thêm lựa chọn", en "More" }
    save_file() { vi "Lưu tệp", en "Save file" }
    close() { vi "Đóng", en "Close" }
    cancel() { vi "Hủy", en "Cancel" }
    theme_light() { vi "Nền sáng", en "Light" }
    theme_dark() { vi "Nền tối", en "Dark" }
    not_found() { vi "Không có trang này", en "There is no such page" }
    to_start() { vi "Về trang đầu", en "To the start page" }
    not_found_note() {
        vi "Địa chỉ này không dẫn đến trang nào. Có thể nó bị gõ thiếu, hoặc thuộc phiên bản khác.",
        en "This address leads to no page. It may be incomplete, or belong to another version.",
    }
}
