//! Drafts in this browser: their age, what became of a save.

words! {
    not_in_file() { vi "chưa lưu ra tệp", en "not yet saved to a file" }
    in_file(name) { vi "tệp: {name}", en "file: {name}" }
    edited_minutes_ago(minutes) { vi "sửa {minutes} phút trước", en "edited {minutes} min ago" }
    edited_hours_ago(hours) { vi "sửa {hours} giờ trước", en "edited {hours} h ago" }
    edited_on(date) { vi "sửa ngày {date}", en "edited on {date}" }
}
