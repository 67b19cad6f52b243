//! The grid's keys and what it says to a screen reader.

words! {
    enter_down() { vi "xuống", en "down" }
    f2_edit() { vi "sửa", en "edit" }
}
