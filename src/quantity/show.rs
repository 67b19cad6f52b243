use super::reading::decimal_sign;
use super::{Date, Measure, Mode, Number, Overflow, Points, Ratio, Rounding};
use crate::text::{Lang, quantity as say};

/// How many decimals are shown. Rounding, where there is any: half up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Digits {
    /// As many as were given: `6,10` stays `6,10`.
    Given,
    /// So many, no more and no less: the digits a paper prints.
    Exactly(u32),
    /// So many at most, without zeros at the end: `912` beside `911,43`.
    AtMost(u32),
}

/// Shows a number with the digits it was given: `18.596`, `925,128`, `−3`.
///
/// ```
/// use giao_uoc_engine::{quantity::{Number, show_number}, text::Lang};
/// let number: Number = "-1234.50".parse().unwrap();
/// assert_eq!(show_number(number, Lang::Vi), "−1.234,50");
/// assert_eq!(show_number(number, Lang::En), "−1,234.50");
/// ```
#[must_use]
pub fn show_number(number: Number, lang: Lang) -> String {
    show_digits(number, Digits::Given, lang)
}

/// Shows a number with declared digits.
///
/// ```
/// use giao_uoc_engine::{quantity::{Digits, Number, show_digits}, text::Lang};
/// let third = Number::ONE.over(Number::whole(3)).unwrap();
/// assert_eq!(show_digits(third, Digits::Exactly(2), Lang::Vi), "0,33");
/// assert_eq!(show_digits(Number::whole(912), Digits::AtMost(2), Lang::Vi), "912");
/// ```
#[must_use]
pub fn show_digits(number: Number, digits: Digits, lang: Lang) -> String {
    group(&plain(number, digits), 4, lang)
}

/// Shows a share as a percentage, without a space: `105,2%`.
///
/// ```
/// use giao_uoc_engine::{quantity::{Digits, Number, Ratio, show_percent}, text::Lang};
/// let jobs = Ratio(Number::whole(18_596).over(Number::whole(17_300)).unwrap());
/// assert_eq!(show_percent(jobs, Digits::Exactly(2), Lang::Vi), "107,49%");
/// assert_eq!(show_percent(Ratio::WHOLE, Digits::AtMost(1), Lang::Vi), "100%");
/// ```
#[must_use]
pub fn show_percent(ratio: Ratio, digits: Digits, lang: Lang) -> String {
    let shown = match ratio.0.moved_right(2) {
        Ok(percent) => show_digits(percent, digits, lang),
        // So large that its hundredfold does not fit: a whole number, and the zeros are written behind it.
        Err(Overflow) => group(&format!("{}00", plain(ratio.0, Digits::Exactly(0))), 4, lang),
    };
    shown + "%"
}

/// Shows points, at most four decimals, no zeros at the end; thousands are parted from 10.000 on, as the papers write
/// `912/1000`.
///
/// ```
/// use giao_uoc_engine::{quantity::{Points, show_points}, text::Lang};
/// assert_eq!(show_points(Points("911.430".parse().unwrap()), Lang::Vi), "911,43");
/// assert_eq!(show_points(Points("1000".parse().unwrap()), Lang::Vi), "1000");
/// ```
#[must_use]
pub fn show_points(points: Points, lang: Lang) -> String {
    group(&plain(points.0, Digits::AtMost(4)), 5, lang)
}

/// Gives what is set unseen after each text of a column, so that its numbers stand on one decimal sign; nothing after words.
///
/// ```
/// use giao_uoc_engine::{quantity::pads, text::Lang};
/// assert_eq!(pads(&["912", "911,43", "–", "87,5%"], Lang::Vi), [",00", "", "", "0"]);
/// assert_eq!(pads(&["912", "1,000"], Lang::En), ["", ""]);
/// assert_eq!(pads(&["+3", "−2,6"], Lang::Vi), [",0", ""]);
/// ```
#[must_use]
pub fn pads(column: &[&str], lang: Lang) -> Vec<String> {
    let sign = decimal_sign(lang);
    let decimals = |text: &str| {
        let digits = text.trim_end_matches('%').split_once(sign);
        is_figure(text).then(|| digits.map_or(0, |(_, decimals)| decimals.len()))
    };
    let widest = column.iter().filter_map(|text| decimals(text)).max().unwrap_or(0);
    let pad = |text: &&str| match decimals(text) {
        Some(own) if own < widest => {
            let sign = if own == 0 { String::from(sign) } else { String::new() };
            sign + &"0".repeat(widest.saturating_sub(own))
        }
        _ => String::new(),
    };
    column.iter().map(pad).collect()
}

/// Tells whether a text is a number as it is shown, and no words.
#[must_use]
pub fn is_figure(text: &str) -> bool {
    let signs = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '−' | '+' | '%');
    text.chars().all(signs) && text.contains(|c: char| c.is_ascii_digit())
}

/// Shows a measure with its unit, a percentage without a space.
///
/// ```
/// use giao_uoc_engine::{quantity::{Measure, UnitOfMeasure, show_measure}, text::Lang};
/// let measure = |number: &str, unit| Measure { number: number.parse().unwrap(), unit: UnitOfMeasure::new(unit).unwrap() };
/// assert_eq!(show_measure(&measure("925.128", "tỷ đồng"), Lang::Vi), "925,128 tỷ đồng");
/// assert_eq!(show_measure(&measure("6.10", "%"), Lang::Vi), "6,10%");
/// ```
#[must_use]
pub fn show_measure(measure: &Measure, lang: Lang) -> String {
    let space = if measure.unit.is_percent() { "" } else { " " };
    format!("{}{space}{}", show_number(measure.number, lang), measure.unit)
}

/// Shows a date in short: `24/01/2018`, in English `24 Jan 2018`.
///
/// ```
/// use giao_uoc_engine::{quantity::{Date, show_date, show_date_long}, text::Lang};
/// let date = Date::new(2018, 1, 4).unwrap();
/// assert_eq!(show_date(date, Lang::Vi), "04/01/2018");
/// assert_eq!(show_date(date, Lang::En), "4 Jan 2018");
/// assert_eq!(show_date_long(date, Lang::Vi), "ngày 04 tháng 01 năm 2018");
/// assert_eq!(show_date_long(date, Lang::En), "4 January 2018");
/// ```
#[must_use]
pub fn show_date(date: Date, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year()),
        Lang::En => {
            let month: String = month_name(date.month(), lang).chars().take(3).collect();
            format!("{} {month} {:04}", date.day(), date.year())
        }
    }
}

/// Shows a date as papers write it: days below 10 and the months 1 and 2 with a zero before them.
///
/// Source: decree 30/2020/NĐ-CP, annex I, on place and date.
#[must_use]
pub fn show_date_long(date: Date, lang: Lang) -> String {
    let day = match lang {
        Lang::Vi => format!("{:02}", date.day()),
        Lang::En => date.day().to_string(),
    };
    say::date_long(lang, day, month_name(date.month(), lang), format!("{:04}", date.year()))
}

/// Gives the name of a month.
pub(in crate::quantity) fn month_name(month: u8, lang: Lang) -> &'static str {
    match month {
        1 => say::january(lang),
        2 => say::february(lang),
        3 => say::march(lang),
        4 => say::april(lang),
        5 => say::may(lang),
        6 => say::june(lang),
        7 => say::july(lang),
        8 => say::august(lang),
        9 => say::september(lang),
        10 => say::october(lang),
        11 => say::november(lang),
        _ => say::december(lang),
    }
}

/// Writes the wire form with declared digits.
fn plain(number: Number, digits: Digits) -> String {
    let decimals = match digits {
        Digits::Given => return number.to_string(),
        Digits::Exactly(decimals) | Digits::AtMost(decimals) => decimals,
    };
    let rounding = Rounding::to_decimals(decimals, Mode::HalfUp);
    // What does not fit with more zeros behind it is shown without them.
    let rounded = rounding.apply(number).unwrap_or(number);
    if matches!(digits, Digits::AtMost(_)) {
        rounded.normalized().to_string()
    } else {
        rounded.to_string()
    }
}

/// Puts the signs of a language into a wire form; thousands are parted from so many digits on.
fn group(plain: &str, from: usize, lang: Lang) -> String {
    let (minus, plain) = plain.strip_prefix('-').map_or(("", plain), |rest| ("−", rest));
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    let decimal_sign = decimal_sign(lang);
    let thousands_sign = if decimal_sign == ',' { '.' } else { ',' };
    let mut shown = String::from(minus);
    for (place, digit) in whole.chars().enumerate() {
        let left = whole.len().saturating_sub(place);
        if place > 0 && left.is_multiple_of(3) && whole.len() >= from {
            shown.push(thousands_sign);
        }
        shown.push(digit);
    }
    if !decimals.is_empty() {
        shown.push(decimal_sign);
        shown.push_str(decimals);
    }
    shown
}
