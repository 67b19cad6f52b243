//! Opening and saving files: what went wrong, and where.

words! {
    too_large(megabytes) {
        vi "Tệp nặng {megabytes} MB, quá lớn so với một tệp kỳ thi đua, nên không được đọc. Dữ liệu trên trang không thay đổi.",
        en "The file has {megabytes} MB, too large for a campaign file, and was not read. Nothing has changed.",
    }
    not_read() {
        vi "Trình duyệt không đọc được tệp. Tệp có thể vừa bị chuyển chỗ hoặc xóa: hãy chọn lại. Dữ liệu trên trang không thay đổi.",
        en "The browser could not read the file. It may have been moved or deleted: choose it again. Nothing has changed.",
    }
    not_saved() {
        vi "Trình duyệt không cho tải tệp về. Hãy cho phép trang này tải xuống rồi bấm lại.",
        en "The browser refused the download. Allow downloads for this page and try again.",
    }
    not_fetched() {
        vi "Chưa tải được phần dữ liệu có sẵn của chương trình. Hãy kiểm tra kết nối mạng rồi tải lại trang. Dữ liệu của bạn không thay đổi.",
        en "Data that come with the program could not be fetched. Check the connection, then reload the page. Your data are unchanged.",
    }
    empty() {
        vi "Tệp rỗng, không có gì bên trong. Hãy chọn tệp khác.",
        en "The file is empty. Choose another.",
    }
    not_text() {
        vi "Đây không phải tệp kỳ thi đua, hoặc tệp đã hỏng. Hãy chọn tệp do Giao Ước lưu ra (đuôi .giaouoc.json), hoặc xin lại tệp từ người gửi.",
        en "This is not a campaign file, or it is damaged. Choose one that Giao Ước saved (ending in .giaouoc.json), or ask its sender for it again.",
    }
    other_kind(kind) {
        vi "Đây là {kind}, không phải tệp kỳ thi đua. Hãy chọn tệp có đuôi .giaouoc.json.",
        en "This is {kind}, not a campaign file. Choose a file ending in .giaouoc.json.",
    }
    other_kind_with_tables(kind) {
        vi "Đây là {kind}, không phải tệp kỳ thi đua. Muốn lấy số liệu trong đó, hãy chép bảng rồi dán vào bảng tự chấm; còn ở đây hãy chọn tệp có đuôi .giaouoc.json.",
        en "This is {kind}, not a campaign file. To take figures from it, copy its table and paste it into a sheet; here choose a file ending in .giaouoc.json.",
    }
    kind_word() { vi "tệp Word", en "a Word document" }
    kind_excel() { vi "tệp Excel", en "an Excel workbook" }
    kind_slides() { vi "tệp trình chiếu", en "a slide show" }
    kind_office() { vi "tệp Word hoặc Excel đời cũ", en "an old Word or Excel document" }
    kind_open_document() { vi "tệp LibreOffice", en "a LibreOffice document" }
    kind_pdf() { vi "tệp PDF", en "a PDF" }
    kind_archive() { vi "tệp nén", en "an archive" }
    kind_picture() { vi "tệp ảnh", en "a picture" }
    kind_web() { vi "trang web (HTML)", en "a web page (HTML)" }
    kind_text() { vi "tệp văn bản", en "a text file" }
    foreign() {
        vi "Tệp này không do Giao Ước lưu ra. Hãy chọn tệp có đuôi .giaouoc.json.",
        en "This file was not saved by Giao Ước. Choose a file ending in .giaouoc.json.",
    }
    rubric_alone() {
        vi "Tệp này là một bảng tiêu chí, chưa phải kỳ thi đua. Hãy chọn tệp có đuôi .giaouoc.json.",
        en "This file is a rubric by itself, not a campaign. Choose a file ending in .giaouoc.json.",
    }
    newer(version) {
        vi "Tệp được lưu bằng bản Giao Ước mới hơn (phiên bản tệp {version}). Hãy mở bằng bản mới; dữ liệu trên trang không thay đổi.",
        en "The file was saved by a newer Giao Ước (file version {version}). Open it with the newer one; nothing has changed.",
    }
    warned(name, count) {
        vi "{name} đã mở. Có {count} chỗ nên xem lại; điểm vẫn được tính đúng như tệp ghi.",
        en "{name} is open. Places that should be looked at: {count}. Points are reckoned as the file says.",
    }
    warned_some(count) {
        vi "{count} bản có chỗ nên xem lại, liệt kê ở trang Thiết lập của bản đó.",
        en "Drafts with places that should be looked at, listed in their settings: {count}.",
    }
    to_warnings() { vi "Xem danh sách", en "See the list" }
    warnings(count) { vi "{count} chỗ nên xem lại", en "To be looked at ({count})" }
    warnings_note() {
        vi "Điểm vẫn được tính đúng như tệp ghi. Muốn sửa bảng tiêu chí thì sửa trong tệp rồi mở lại.",
        en "Points are reckoned as the file says. To change the rubric, change it in the file and open that again.",
    }
    many_problems(count) { vi "Tệp có {count} lỗi nên không mở được. Không có gì thay đổi. Các lỗi:", en "The file has mistakes and was not opened. Nothing has changed. Mistakes: {count}" }
    at_place(place, what) { vi "Tại {place}: {what}", en "At {place}: {what}" }
    line_column(line, column) { vi "dòng {line}, cột {column}", en "line {line}, column {column}" }
    and_more(first, more) { vi "{first} Và {more} lỗi khác.", en "{first} And {more} more problems." }
}
