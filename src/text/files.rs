//! Opening and saving files: what went wrong, and where.

words! {
    kind() { vi "Tệp kỳ thi đua", en "Campaign file" }
}
