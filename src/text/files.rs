//! Opening and saving files: what went wrong, and where.

words! {
    kind() { vi "Tệp kỳ thi đua", en "Campaign file" }
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
}
