//! What a selection of cells adds up to.

use crate::quantity::{Digits, Number, read_number, show_digits};
use crate::text::{Lang, grid as say};

/// The decimals of a mean at most; half goes up.
const MEAN_DECIMALS: u32 = 2;

/// Says what the numbers among some texts of cells add up to, as the foot of a spreadsheet does; nothing below two of them.
/// Percents and figures with a unit of their own are no part of it.
///
/// ```
/// use giao_uoc::{report::sum_of, text::Lang};
/// let texts = ["93,415", "", "119%", "không phát sinh", "6,585"].map(str::to_owned);
/// assert_eq!(
///     sum_of("5 × 1 ô", texts, Lang::Vi).unwrap(),
///     "5 × 1 ô · 2 ô có số · tổng 100 · trung bình 50"
/// );
/// assert_eq!(sum_of("1 × 2 ô", ["7", "x"].map(str::to_owned), Lang::Vi), None);
/// ```
#[must_use]
pub fn sum_of(area: &str, texts: impl IntoIterator<Item = String>, lang: Lang) -> Option<String> {
    let number = |text: String| {
        let read = read_number(&text, lang).ok()?;
        (read.unit.is_none() && !text.ends_with('%')).then_some(read.number)
    };
    let numbers: Vec<Number> = texts.into_iter().filter_map(number).collect();
    if numbers.len() < 2 {
        return None;
    }
    let add = |sum: Number, number: &Number| sum.plus(*number).ok();
    let sum = numbers.iter().try_fold(Number::ZERO, add)?;
    let mean = sum.over(Number::whole(i64::try_from(numbers.len()).ok()?)).ok()?;
    let shown = |number: Number, digits| show_digits(number, digits, lang);
    let (sum, mean) = (
        shown(sum.normalized(), Digits::Given),
        shown(mean, Digits::AtMost(MEAN_DECIMALS)),
    );
    Some(say::sum(lang, area, numbers.len(), sum, mean))
}
