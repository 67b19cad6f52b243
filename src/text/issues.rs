//! What is found wrong or doubtful in the data, with the remedy.

words! {
    title() { vi "Cần xem lại", en "To be checked" }
}
