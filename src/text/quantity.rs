//! Numbers, units of measure and dates: what was understood, what could not be read.

words! {
    understood(number) { vi "hiểu là {number}", en "read as {number}" }
    or_is_it(number) { vi "hay là {number}?", en "or is it {number}?" }
}
