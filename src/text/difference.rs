//! A file of a campaign that is here already: which is newer, what differs, what to do.

words! {
    title() { vi "Kỳ thi đua trong tệp đã có ở đây", en "The campaign of this file is here already" }
    file_newer() { vi "Tệp mới hơn: được lưu tiếp từ bản đang có ở đây.", en "The file is newer: it goes on from what is here." }
    draft_newer() { vi "Bản ở đây mới hơn: được làm tiếp từ bản trong tệp.", en "What is here is newer: it goes on from the file." }
    forked() { vi "Mỗi bản có thay đổi riêng mà bản kia chưa có. Lấy bản nào thì cũng thiếu phần của bản kia.", en "Each holds changes that the other lacks. Whichever is taken, those of the other are not in it." }
    order_unknown() { vi "Không rõ bản nào mới hơn: bảng tự chấm của các đơn vị giống nhau.", en "Which is newer is not known: the sheets of the units are the same." }
    changed_meanwhile() { vi "Bản nháp vừa được sửa thêm: hãy xem lại chỗ khác nhau.", en "The draft was changed meanwhile: look at the differences again." }
    here() { vi "Ở đây", en "Here" }
    file() { vi "Trong tệp", en "In the file" }
    version(revision, at) { vi "lần lưu thứ {revision}, {at}", en "save {revision}, {at}" }
    version_first(at) { vi "chưa lưu ra tệp lần nào, {at}", en "never saved to a file, {at}" }
    file_edited(date, time) { vi "tệp ghi lúc {time} ngày {date}", en "file written {date} at {time}" }
    which() { vi "So với bản nháp", en "Compare with the draft" }
    cells() { vi "Chỗ khác nhau", en "What differs" }
    cells_of(whose, count) { vi "{whose}: {count} chỗ khác nhau", en "{whose}: {count} different" }
    cluster() { vi "Cả cụm", en "The cluster" }
    more(count) { vi "Và {count} chỗ khác nhau nữa.", en "And {count} more." }
    row(code, name) { vi "{code} {name}", en "{code} {name}" }
    row_of_fact(code, name, fact) { vi "{code} {name}: {fact}", en "{code} {name}: {fact}" }
    rest() { vi "đơn vị tính hoặc dấu minh họa", en "unit of measure, or mark of an illustration" }
    empty() { vi "để trống", en "empty" }
    no_unit() { vi "không có đơn vị này", en "no such unit" }
    points() { vi "Điểm", en "Points" }
    locked() { vi "đã khóa", en "locked" }
    open() { vi "chưa khóa", en "not locked" }
    sheets() { vi "Bảng tự chấm", en "Sheets" }
    other_rubric() { vi "bảng tiêu chí khác, không so từng ô được", en "another rubric; cells cannot be compared" }
    with_reason(points, reason) { vi "{points} ({reason})", en "{points} ({reason})" }
    take() { vi "Lấy bản trong tệp", en "Take the file" }
    take_note() { vi "Nếu lấy bản trong tệp, bản ở đây được giữ trong mục “Đã xóa gần đây”, lấy lại được.", en "If the file is taken, what is here goes to “Recently deleted” and can be brought back." }
    keep_both() { vi "Giữ cả hai", en "Keep both" }
    label(title, file) { vi "{title} (từ tệp {file})", en "{title} (from the file {file})" }
    replaced(file) { vi "Bản nháp này vừa được thay bằng bản trong tệp {file}. Bản trước vẫn được giữ.", en "This draft was replaced by the file {file}. What it held before is kept." }
    gone() { vi "Bản trước không còn trong mục “Đã xóa gần đây”: đã được khôi phục thành bản nháp riêng hoặc bị xóa hẳn. Bản đang mở không bị ảnh hưởng.", en "What the draft held before is no longer in “Recently deleted”: it was restored as a draft of its own, or removed for good. The open draft is not touched." }
    put_back() { vi "Lấy lại bản trước", en "Put it back" }
}
