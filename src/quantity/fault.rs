use thiserror::Error;

use super::{Number, UnitOfMeasure, show_number};
use crate::text::{Lang, quantity as say};

/// Why a typed text could not be read, and where.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("character {at}: {fault:?}")]
pub struct ReadError {
    /// The place in the text as it was typed, in characters from 0.
    pub at: usize,
    /// What stands there.
    pub fault: Fault,
}

/// What stands in the way of reading a number, a measure or a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// There is no text.
    Empty,
    /// There is no digit.
    NoDigits,
    /// Words before the number: "khoảng 5".
    WordsBefore,
    /// A comparison before the number: "≤ 0,5", "=5".
    Comparison(char),
    /// What a spreadsheet would calculate: "=80+5", "=A1+B1".
    Formula,
    /// A fraction: "9/10".
    Fraction,
    /// The letter O in place of a zero: "1O0".
    LetterForZero(char),
    /// More than one number: "3 - 5", "12 triệu 500".
    TwoNumbers,
    /// A short form of a large number: "1E+05".
    Exponent,
    /// Separators that do not part groups of three: "1.23.456".
    Grouping,
    /// A separator with no digit after it: "12,".
    Unfinished,
    /// More than six decimals.
    TooManyDecimals,
    /// More than six decimals in the unit of the cell: 93.415.250.310 đồng in a cell of tỷ đồng.
    TooFine {
        /// What could be typed instead.
        rounded: Number,
        /// The unit of the cell.
        expected: UnitOfMeasure,
    },
    /// 10^16 or more in size.
    TooLarge,
    /// A character that no number holds.
    Unexpected(char),
    /// A unit that measures something else than the cell.
    Unit {
        /// The unit that was typed.
        typed: UnitOfMeasure,
        /// The unit of the cell.
        expected: UnitOfMeasure,
    },
    /// Not a date in any form that is read; the year of an example that is.
    NotADate(u16),
    /// The calendar has no such day: 30/02/2018.
    NoSuchDay,
    /// A month above 12: the month was typed before the day; and the year of an example.
    NoSuchMonth(u16, u16),
    /// A year that no paper of today names: 0018; and one as an example.
    EarlyYear(u16),
    /// A year of two digits; and one of four as an example.
    ShortYear(u16),
}

impl ReadError {
    pub(in crate::quantity) const fn new(at: usize, fault: Fault) -> Self {
        Self { at, fault }
    }

    /// Says what is wrong and what to do, by the sign or word at fault.
    ///
    /// ```
    /// use giao_uoc_engine::{quantity::read_number, text::Lang};
    /// let error = read_number("≤ 0,5", Lang::Vi).unwrap_err();
    /// assert_eq!(error.words(Lang::Vi), "Ô này nhận một số, hãy bỏ dấu “≤”.");
    /// ```
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        match &self.fault {
            Fault::Empty => say::fault_empty(lang).to_owned(),
            Fault::NoDigits => say::fault_no_digits(lang).to_owned(),
            Fault::NotADate(year) => say::fault_not_a_date(lang, year),
            Fault::WordsBefore => say::fault_words_before(lang).to_owned(),
            Fault::Comparison(sign) => say::fault_comparison(lang, sign),
            Fault::Formula => say::fault_formula(lang).to_owned(),
            Fault::Fraction => say::fault_fraction(lang).to_owned(),
            Fault::LetterForZero(letter) => say::fault_letter_for_zero(lang, letter),
            Fault::TwoNumbers => say::fault_two_numbers(lang).to_owned(),
            Fault::Exponent => say::fault_exponent(lang).to_owned(),
            Fault::EarlyYear(year) => say::fault_early_year(lang, year),
            Fault::Grouping => say::fault_grouping(lang).to_owned(),
            Fault::Unfinished => say::fault_unfinished(lang).to_owned(),
            Fault::TooManyDecimals => say::fault_too_many_decimals(lang).to_owned(),
            Fault::TooFine { rounded, expected } => say::fault_too_fine(lang, expected, show_number(*rounded, lang)),
            Fault::TooLarge => say::fault_too_large(lang).to_owned(),
            Fault::Unexpected(sign) => say::fault_unexpected(lang, sign),
            Fault::Unit { typed, expected } => say::fault_unit(lang, typed, expected),
            Fault::NoSuchDay => say::fault_no_such_day(lang).to_owned(),
            Fault::NoSuchMonth(month, year) => say::fault_no_such_month(lang, month, year),
            Fault::ShortYear(year) => say::fault_short_year(lang, year),
        }
    }
}
