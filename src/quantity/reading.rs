use super::fault::{Fault, ReadError};
use super::typed::{Sign, signs, text_of, trim};
use super::{Number, NumberError, UnitOfMeasure, show_number};
use crate::text::{Lang, quantity as say};

/// What was understood of a typed number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The number, with the digits that were typed.
    pub number: Number,
    /// The unit that stood after it, if any.
    pub unit: Option<UnitOfMeasure>,
    /// The other number that the same text may mean: `1.234` is a thousand or one and a bit.
    pub other: Option<Number>,
}

impl Reading {
    /// Tells whether a percent sign stood after the number.
    #[must_use]
    pub fn is_percent(&self) -> bool {
        self.unit.as_ref().is_some_and(UnitOfMeasure::is_percent)
    }

    /// Says what was understood, where the text could mean something else: "hiểu là 1.234".
    #[must_use]
    pub fn echo(&self, lang: Lang) -> Option<String> {
        self.other
            .map(|_| say::understood(lang, show_number(self.number, lang)))
    }
}

/// Reads a number as people type and paste it.
///
/// Range: below 10^16 in size, at most six decimals.
/// Reading: with one separator before exactly three digits (`1.234`, `1,234`) both readings are possible; the form of the
/// language decides (in Vietnamese the comma is the decimal sign and the point parts thousands) and the other is given
/// beside it. A number in brackets is negative, as accountants write; the other reading is the number itself.
/// All else has one meaning or none: `911.43` cannot be thousands, `1,234.5` has its decimals last.
///
/// # Errors
/// [`ReadError`] with the place and what to do.
///
/// ```
/// use giao_uoc_engine::{quantity::read_number, text::Lang};
/// let read = |text| read_number(text, Lang::Vi).unwrap();
/// assert_eq!(read("911,43").number.to_string(), "911.43");
/// assert_eq!(read("6,10%").number.to_string(), "6.10");
/// let jobs = read("18.596 lượt người");
/// assert_eq!(jobs.number.to_string(), "18596");
/// assert_eq!(jobs.unit.as_ref().unwrap().name(), "lượt người");
/// assert_eq!(jobs.echo(Lang::Vi).unwrap(), "hiểu là 18.596");
/// assert_eq!(jobs.other.unwrap().to_string(), "18.596");
/// ```
pub fn read_number(text: &str, lang: Lang) -> Result<Reading, ReadError> {
    let parts = read_parts(text, lang)?;
    Ok(Reading {
        number: parts.number,
        unit: UnitOfMeasure::typed(&parts.unit, None),
        other: parts.other,
    })
}

/// A number and what stood after it, as it was typed.
pub(in crate::quantity) struct Parts {
    pub number: Number,
    pub other: Option<Number>,
    pub unit: String,
    pub unit_at: usize,
}

pub(in crate::quantity) fn read_parts(text: &str, lang: Lang) -> Result<Parts, ReadError> {
    let all = signs(text);
    let mut rest = trim(&all);
    if rest.is_empty() {
        return Err(ReadError::new(0, Fault::Empty));
    }
    if let [(at, '='), after @ ..] = rest {
        // One number behind the sign is meant without it.
        let is_number = !matches!(trim(after), [(_, '='), ..]) && read_parts(&text_of(after), lang).is_ok();
        if !is_number {
            return Err(ReadError::new(*at, Fault::Formula));
        }
    }
    let mut bracketed = false;
    if let [(_, '('), inner @ .., (_, ')')] = rest {
        (rest, bracketed) = (trim(inner), true);
    }
    let mut negative = false;
    if let [(_, sign @ ('-' | '+')), after @ ..] = rest {
        (rest, negative) = (trim(after), *sign == '-');
    }
    let currency = after_currency(rest);
    let (body, tail) = split_body(currency.unwrap_or(rest))?;
    let (mut number, mut other) = read_body(body, lang)?;
    if negative || bracketed {
        other = other.map(Number::negated);
        if bracketed && !negative && other.is_none() && !number.is_zero() {
            other = Some(number);
        }
        number = number.negated();
    }
    let mut unit = unit_text(tail)?;
    if unit.is_empty() && currency.is_some() {
        unit.push_str("đồng");
    }
    let unit_at = trim(tail).first().or(rest.first()).map_or(0, |(at, _)| *at);
    Ok(Parts {
        number,
        other,
        unit,
        unit_at,
    })
}

/// Gives what follows a currency that was pasted before the number: "VND 1.500.000".
fn after_currency(rest: &[Sign]) -> Option<&[Sign]> {
    let lower = text_of(rest).to_lowercase();
    let currency = ["vnđ", "vnd", "₫", "đ "]
        .into_iter()
        .find(|word| lower.starts_with(word))?;
    rest.get(currency.chars().count()..).map(trim)
}

/// Parts the digits and their separators from what follows.
fn split_body(rest: &[Sign]) -> Result<(&[Sign], &[Sign]), ReadError> {
    let whole = rest.first().map_or(0, |(at, _)| *at);
    if !rest.iter().any(|(_, sign)| sign.is_ascii_digit()) {
        return Err(ReadError::new(whole, Fault::NoDigits));
    }
    match rest {
        [(_, sign), ..] if sign.is_ascii_digit() => {}
        // ",5" is a half; its digit must follow at once.
        [(_, '.' | ','), (_, digit), ..] if digit.is_ascii_digit() => {}
        [(at, sign @ ('<' | '>' | '≤' | '≥' | '=' | '≈' | '~' | '±')), ..] => {
            return Err(ReadError::new(*at, Fault::Comparison(*sign)));
        }
        [(at, sign), ..] if sign.is_alphabetic() => return Err(ReadError::new(*at, Fault::WordsBefore)),
        [(at, sign), ..] => return Err(ReadError::new(*at, Fault::Unexpected(*sign))),
        [] => return Err(ReadError::new(whole, Fault::NoDigits)),
    }
    let of_body = |sign: &char| sign.is_ascii_digit() || matches!(sign, '.' | ',' | '\'' | ' ');
    let reach = rest.iter().take_while(|(_, sign)| of_body(sign)).count();
    let end = rest
        .iter()
        .take(reach)
        .rposition(|(_, sign)| sign.is_ascii_digit())
        .map_or(0, |last| last.saturating_add(1));
    Ok(rest.split_at_checked(end).unwrap_or((rest, &[])))
}

/// Reads digits with separators; gives the reading of the language and the other one, where there are two.
fn read_body(body: &[Sign], lang: Lang) -> Result<(Number, Option<Number>), ReadError> {
    let points: Vec<&Sign> = body.iter().filter(|(_, sign)| matches!(sign, '.' | ',')).collect();
    match points.as_slice() {
        [] => Ok((assemble(body, None)?, None)),
        [(at, sign)] => {
            let decimal = assemble(body, Some(*at));
            // Zeros alone before the separator leave a fraction: `0.234`; in `01.234` it may part thousands.
            let whole = body.iter().take_while(|(_, sign)| sign.is_ascii_digit());
            let has_whole = whole.into_iter().any(|(_, digit)| *digit != '0');
            match (decimal, assemble(body, None)) {
                (Ok(decimal), Ok(grouped)) if has_whole => {
                    let is_decimal_sign = *sign == decimal_sign(lang);
                    Ok(if is_decimal_sign {
                        (decimal, Some(grouped))
                    } else {
                        (grouped, Some(decimal))
                    })
                }
                (decimal, _) => Ok((decimal?, None)),
            }
        }
        [first @ .., (at, last)] => {
            let mixed = first.iter().any(|(_, sign)| sign != last);
            Ok((assemble(body, mixed.then_some(*at))?, None))
        }
    }
}

pub(in crate::quantity) const fn decimal_sign(lang: Lang) -> char {
    match lang {
        Lang::Vi => ',',
        Lang::En => '.',
    }
}

/// Puts a number together from its digits, with the decimals after the separator at a place.
fn assemble(body: &[Sign], decimal_at: Option<usize>) -> Result<Number, ReadError> {
    let split = decimal_at
        .and_then(|at| body.iter().position(|(place, _)| *place == at))
        .unwrap_or(body.len());
    let (whole, decimals) = body.split_at_checked(split).unwrap_or((body, &[]));
    let decimals = decimals.get(1..).unwrap_or_default();
    check_groups(whole)?;
    if let Some((at, sign)) = decimals.iter().find(|(_, sign)| !sign.is_ascii_digit()) {
        return Err(ReadError::new(*at, misplaced(*sign)));
    }
    if let Some((at, _)) = decimals.get(6) {
        return Err(ReadError::new(*at, Fault::TooManyDecimals));
    }
    let mut text: String = whole
        .iter()
        .map(|(_, sign)| sign)
        .filter(|sign| sign.is_ascii_digit())
        .collect();
    if text.is_empty() {
        text.push('0');
    }
    if !decimals.is_empty() {
        text.push('.');
        text.push_str(&text_of(decimals));
    }
    text.parse().map_err(|problem| {
        let at = body.first().map_or(0, |(at, _)| *at);
        let fault = match problem {
            NumberError::OutOfBounds => Fault::TooLarge,
            NumberError::NotANumber => Fault::NoDigits,
        };
        ReadError::new(at, fault)
    })
}

/// Checks that separators are of one kind and part groups of three digits.
fn check_groups(whole: &[Sign]) -> Result<(), ReadError> {
    let mut before: Option<Sign> = None;
    let mut length = 0_usize;
    for (at, sign) in whole {
        if sign.is_ascii_digit() {
            length = length.saturating_add(1);
            continue;
        }
        let fits = match before {
            None => (1..=3).contains(&length),
            Some((_, kind)) => kind == *sign && length == 3,
        };
        if !fits {
            return Err(ReadError::new(*at, misplaced(*sign)));
        }
        before = Some((*at, *sign));
        length = 0;
    }
    match before {
        Some((at, kind)) if length != 3 => Err(ReadError::new(at, misplaced(kind))),
        _ => Ok(()),
    }
}

/// Says what a separator in the wrong place makes of the text: a space stands between two numbers.
const fn misplaced(sign: char) -> Fault {
    if sign == ' ' {
        Fault::TwoNumbers
    } else {
        Fault::Grouping
    }
}

/// Gives the words after the number, where they can be a unit.
fn unit_text(tail: &[Sign]) -> Result<String, ReadError> {
    if let [(at, 'e' | 'E'), power @ ..] = tail
        && let [(_, '+' | '-'), (_, digit), ..] | [(_, digit), ..] = power
        && digit.is_ascii_digit()
    {
        return Err(ReadError::new(*at, Fault::Exponent));
    }
    // The letter beside the zero: "1O0".
    if let [(at, letter @ ('o' | 'O')), rest @ ..] = tail
        && rest
            .iter()
            .all(|(_, sign)| sign.is_ascii_digit() || matches!(sign, 'o' | 'O' | '.' | ','))
    {
        return Err(ReadError::new(*at, Fault::LetterForZero(*letter)));
    }
    let mut tail = trim(tail);
    if let [(_, '('), inner @ .., (_, ')')] = tail {
        tail = trim(inner);
    }
    while let [rest @ .., (_, '.' | ',' | ';')] = tail
        && !rest.is_empty()
    {
        tail = trim(rest);
    }
    match tail {
        [] => Ok(String::new()),
        [(_, unit @ ('%' | '‰'))] => Ok(unit.to_string()),
        [(_, '%'), rest @ ..] => {
            let (at, sign) = trim(rest).first().copied().unwrap_or_default();
            Err(ReadError::new(at, Fault::Unexpected(sign)))
        }
        [(at, '/'), ..] => Err(ReadError::new(*at, Fault::Fraction)),
        [(at, '-'), rest @ ..] if rest.iter().any(|(_, sign)| sign.is_ascii_digit()) => {
            Err(ReadError::new(*at, Fault::TwoNumbers))
        }
        [(at, '.' | ',' | ';'), ..] => Err(ReadError::new(*at, Fault::Unfinished)),
        [(_, sign), ..] if sign.is_alphabetic() || *sign == '₫' => match second_number(tail) {
            Some(at) => Err(ReadError::new(at, Fault::TwoNumbers)),
            None => Ok(text_of(tail)),
        },
        [(at, sign), ..] => Err(ReadError::new(*at, Fault::Unexpected(*sign))),
    }
}

/// Finds a digit that is not the power of a metre: "12 triệu 500" holds two numbers, "3 km2" one.
fn second_number(tail: &[Sign]) -> Option<usize> {
    let mut before = ' ';
    tail.iter().find_map(|(at, sign)| {
        let power = matches!(before, 'm' | 'M') && matches!(sign, '2' | '3');
        before = *sign;
        (sign.is_ascii_digit() && !power).then_some(*at)
    })
}
