//! Drafts in this browser: their age, what became of a save.

words! {
    not_in_file() { vi "chưa lưu ra tệp", en "not yet saved to a file" }
    in_file(name) { vi "tệp: {name}", en "file: {name}" }
    edited_now() { vi "vừa sửa", en "edited just now" }
    edited_minutes_ago(minutes) { vi "sửa {minutes} phút trước", en "edited {minutes} min ago" }
    edited_hours_ago(hours) { vi "sửa {hours} giờ trước", en "edited {hours} h ago" }
    edited_on(date) { vi "sửa ngày {date}", en "edited on {date}" }
    sample() { vi "số liệu mẫu", en "sample data" }
    filled(filled, asked, units) { vi "{units} đơn vị, đã nhập {filled}/{asked} chỉ tiêu", en "units: {units}, entered: {filled}/{asked}" }
    size(kilobytes) { vi "{kilobytes} KB", en "{kilobytes} KB" }
    download() { vi "Lưu ra tệp", en "Save to a file" }
    download_draft(title) { vi "Lưu ra tệp: {title}", en "Save to a file: {title}" }
    delete_draft(title) { vi "Xóa bản nháp {title}", en "Delete the draft {title}" }
    delete() { vi "Xóa", en "Delete" }
    deleted(title) { vi "Đã xóa bản nháp “{title}”.", en "The draft “{title}” was deleted." }
    bring_back() { vi "Lấy lại", en "Bring it back" }
    unreadable_title() { vi "Bản nháp của phiên bản khác", en "A draft of another version" }
    none_yet() {
        vi "Chưa có bản nháp nào. Kỳ thi đua bạn lập hay mở từ tệp sẽ được giữ ở đây trong lúc làm.",
        en "No drafts yet. A campaign that you start, or open from a file, is kept here while you work.",
    }
    a_file_is_the_save() {
        vi "Bản nháp chỉ nằm trong trình duyệt này và mất khi xóa dữ liệu duyệt web. Muốn giữ lâu hoặc chuyển sang máy khác, hãy lưu ra tệp.",
        en "A draft is in this browser only and is lost when browsing data are cleared. To keep it, or to take it to another computer, save it to a file.",
    }
    not_here() {
        vi "Không có bản nháp này trong trình duyệt. Có thể nó đã bị xóa, hoặc nằm ở trình duyệt hay thư mục khác. Hãy mở từ tệp đã lưu.",
        en "This draft is not in this browser. It may have been deleted, or be in another browser or folder. Open it from a saved file.",
    }
    unreadable() {
        vi "Phiên bản này không đọc được bản nháp. Bản nháp vẫn còn nguyên: hãy lưu ra tệp rồi mở bằng phiên bản mới hơn.",
        en "This version cannot read the draft. It is still whole: save it to a file and open that with a newer version.",
    }
    overtaken() {
        vi "Bản nháp này vừa được sửa hoặc xóa ở một thẻ khác. Ở đây đã dừng lưu để không ghi đè; hai bản vẫn còn đủ.",
        en "This draft was changed or deleted in another tab. Saving has stopped here so that nothing is written over; both are still whole.",
    }
    keep_both() { vi "Giữ bản ở đây thành bản nháp riêng", en "Keep this one as a draft of its own" }
    take_other() { vi "Bỏ bản ở đây, mở bản ở thẻ kia", en "Drop this one and open the other" }
    storage_forbidden() {
        vi "Trình duyệt không cho lưu bản nháp ở đây. Vẫn làm việc được, nhưng đóng trang là mất: hãy lưu ra tệp trước khi đóng.",
        en "The browser forbids drafts here. You can go on working, but closing the page loses it all: save to a file before you close it.",
    }
    storage_full() {
        vi "Trình duyệt đã hết chỗ cho bản nháp: thay đổi mới nhất chưa được lưu. Hãy lưu ra tệp, rồi xóa bớt bản nháp cũ.",
        en "The browser has no room left for drafts: the latest change is not saved. Save it to a file, then delete old drafts.",
    }
    storage_not_kept() {
        vi "Trình duyệt nhận lệnh lưu nhưng không giữ lại bản nháp: thay đổi mới nhất chưa được lưu. Hãy lưu ra tệp.",
        en "The browser took the draft but did not keep it: the latest change is not saved. Save it to a file.",
    }
}
