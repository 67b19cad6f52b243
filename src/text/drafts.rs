//! Drafts in this browser: their age, what became of a save.

words! {
    not_in_file() { vi "chưa lưu ra tệp", en "not yet saved to a file" }
    not_in_file_changed(changes) { vi "chưa lưu ra tệp; đã có {changes} thay đổi", en "not yet saved to a file; changes: {changes}" }
    file_saved(ago) { vi "đã lưu ra tệp {ago}", en "saved to a file {ago}" }
    file_saved_changed(ago, changes) { vi "đã lưu ra tệp {ago}; có {changes} thay đổi từ đó", en "saved to a file {ago}; changes since: {changes}" }
    file_name(name) { vi "Tệp: {name}", en "File: {name}" }
    ago_now() { vi "vừa xong", en "just now" }
    ago_minutes(minutes) { vi "{minutes} phút trước", en "{minutes} min ago" }
    ago_hours(hours) { vi "{hours} giờ trước", en "{hours} h ago" }
    ago_days(days) { vi "{days} ngày trước", en "days ago: {days}" }
    ago_date(date) { vi "ngày {date}", en "on {date}" }
    edited_now() { vi "vừa sửa", en "edited just now" }
    edited_minutes_ago(minutes) { vi "sửa {minutes} phút trước", en "edited {minutes} min ago" }
    edited_hours_ago(hours) { vi "sửa {hours} giờ trước", en "edited {hours} h ago" }
    edited_on(date) { vi "sửa ngày {date}", en "edited on {date}" }
    held(title) {
        vi "“{title}” chưa lưu được vào trình duyệt này, chỉ còn trong thẻ này. Hãy mở lại rồi lưu ra tệp trước khi đóng thẻ.",
        en "“{title}” could not be saved in this browser; only this tab still has it. Open it and save it to a file before closing the tab.",
    }
    held_newer(title) {
        vi "Thay đổi mới nhất của “{title}” chưa lưu được vào trình duyệt này, chỉ còn trong thẻ này; bản trong danh sách dưới đây là bản cũ hơn. Hãy mở lại rồi lưu ra tệp trước khi đóng thẻ.",
        en "The latest changes of “{title}” could not be saved in this browser; only this tab still has them, and the list below has an older version. Open it and save it to a file before closing the tab.",
    }
    sample() { vi "số liệu mẫu", en "sample data" }
    sample_mark() { vi "số liệu mẫu, minh họa", en "sample, illustrative" }
    sample_changed() { vi "số liệu mẫu, đã bị sửa", en "sample, changed here" }
    sample_changed_note() {
        vi "Bản mẫu này đã được sửa ở đây, nên không còn như đã công bố. Xóa bản nháp của nó ở trang đầu thì lần sau mở lại từ đầu.",
        en "This sample was changed here and is no longer as published. Delete its draft on the first page, and it opens afresh next time.",
    }
    sample_note() { vi "Số liệu mẫu: ngoài các số đã công bố, số liệu và điểm đều là minh họa.", en "Sample: all figures and points but those published are illustrative." }
    filled(filled, asked, units) { vi "{units} đơn vị, đã nhập {filled}/{asked} chỉ tiêu", en "units: {units}, entered: {filled}/{asked}" }
    size(kilobytes) { vi "{kilobytes} KB", en "{kilobytes} KB" }
    download() { vi "Lưu ra tệp", en "Save to a file" }
    download_draft(title) { vi "Lưu ra tệp: {title}", en "Save to a file: {title}" }
    delete_draft(title) { vi "Xóa bản nháp {title}", en "Delete the draft {title}" }
    delete() { vi "Xóa", en "Delete" }
    deleted(title) { vi "Đã xóa bản nháp “{title}”.", en "The draft “{title}” was deleted." }
    bring_back() { vi "Khôi phục", en "Bring it back" }
    bring_back_draft(title) { vi "Khôi phục {title}", en "Bring back {title}" }
    forget() { vi "Xóa hẳn", en "Delete for good" }
    forget_draft(title) { vi "Xóa hẳn {title}", en "Delete {title} for good" }
    bin(count) { vi "Đã xóa gần đây ({count})", en "Recently deleted ({count})" }
    bin_line(ago, until) { vi "xóa {ago}, giữ đến {until} hoặc đến khi cần chỗ", en "deleted {ago}, kept until {until} or until the room is needed" }
    copy() { vi "Tạo bản sao", en "Copy" }
    copy_draft(title) { vi "Tạo bản sao của {title}", en "Copy {title}" }
    copy_of(title) { vi "{title} (bản sao)", en "{title} (copy)" }
    copied(title) { vi "Đã tạo bản sao “{title}”.", en "Copied as “{title}”." }
    renamed(wanted, title) { vi "Đã có bản nháp tên “{wanted}”, nên bản này tên là “{title}”.", en "Another draft is called “{wanted}”, so this one is called “{title}”." }
    rename() { vi "Đổi tên", en "Rename" }
    rename_draft(title) { vi "Đổi tên {title}", en "Rename {title}" }
    rename_label() { vi "Tên bản nháp (để trống thì lấy tên cụm)", en "Name of the draft (empty for that of the cluster)" }
    rename_done() { vi "Lưu tên", en "Save the name" }
    export_all() { vi "Lưu tất cả ra một tệp", en "Save all to one file" }
    exported(count, name) { vi "Đã lưu {count} bản nháp vào tệp {name}. Mở tệp này ở đây thì các bản nháp trở lại.", en "Drafts saved to the file {name}: {count}. Open it here to have them back." }
    opened_many(count) { vi "Đã mở tệp: thêm {count} bản nháp vào danh sách dưới đây, không ghi đè bản nào.", en "The file was opened. Drafts added to the list below: {count}; none was written over." }
    opened_none() { vi "Mọi bản nháp trong tệp đều đã có sẵn ở đây, nội dung giống hệt.", en "Every draft of the file is here already, with the same content." }
    opened_same(count) { vi "{count} bản trong tệp giống hệt bản đang có ở đây nên không thêm.", en "Drafts of the file that are here already with the same content, and were not added: {count}." }
    opened_held(file, title, edited) {
        vi "Nội dung của {file} đã có trong bản nháp “{title}” ({edited}) nên bản đó được mở ra.",
        en "What {file} holds is in the draft “{title}” already ({edited}), so that draft was opened.",
    }
    opened_apart(title, order) { vi "“{title}” để riêng cạnh bản đang có. {order}", en "“{title}” stands beside the one that is here. {order}" }
    kept_apart(title) {
        vi "Bản nháp này vừa được sửa ở một thẻ khác. Bản ở đây từ nay là bản nháp riêng “{title}”; cả hai đều còn đủ.",
        en "This draft was changed in another tab. What is here is now a draft of its own, “{title}”; both are whole.",
    }
    apart(title, time) { vi "{title} (bản riêng lúc {time})", en "{title} (own copy at {time})" }
    saved_anew() {
        vi "Bản nháp đã bị xóa khỏi trình duyệt (ở thẻ khác, hoặc cùng dữ liệu duyệt web). Bản đang mở ở đây vừa được lưu lại vào trình duyệt. Nên lưu thêm ra tệp.",
        en "The draft had gone from this browser: deleted in another tab, or cleared with the browsing data. What is open here was saved in the browser again. Better save a file too.",
    }
    also_open() {
        vi "Bản nháp này cũng đang mở ở một thẻ khác. Sửa ở cả hai nơi thì mỗi nơi thành một bản nháp riêng, không ghi đè nhau.",
        en "This draft is open in another tab too. If both are changed each becomes a draft of its own; neither is written over.",
    }
    vanished() {
        vi "Bản nháp này không còn trong trình duyệt.",
        en "This draft is no longer in this browser.",
    }
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
        vi "Bản nháp này vừa được sửa ở một thẻ khác; ở đây là bản cũ hơn. Sửa tiếp ở đây thì bản này thành bản nháp riêng.",
        en "This draft was changed in another tab; what is here is older. If you go on here it becomes a draft of its own.",
    }
    keep_both() { vi "Giữ bản ở đây thành bản nháp riêng", en "Keep this one as a draft of its own" }
    take_other() { vi "Mở bản mới", en "Open the newer one" }
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
