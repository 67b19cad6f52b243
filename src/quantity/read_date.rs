use super::fault::{Fault, ReadError};
use super::show::{month_name, show_date};
use super::typed::{Sign, signs, text_of, trim};
use super::{Date, compose};
use crate::text::{Lang, quantity as say};

/// What was understood of a typed date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateReading {
    /// The date.
    pub date: Date,
    /// The same day a year later, where no year was typed: what belongs to a year may be done in the next.
    pub other: Option<Date>,
    /// Not typed in full: the year was completed, or a spreadsheet's number was taken for its day.
    pub is_completed: bool,
}

impl DateReading {
    /// Says what was understood, where the date was not typed in full: "hiểu là 03/04/2017".
    #[must_use]
    pub fn echo(&self, lang: Lang) -> Option<String> {
        self.is_completed
            .then(|| say::understood(lang, show_date(self.date, lang)))
    }
}

/// The year of an example where none is at hand.
const EXAMPLE_YEAR: u16 = 2018;

/// An earlier year was mistyped: `0018` for 2018.
const EARLIEST_YEAR: u16 = 1900;

/// A piece of a typed date.
enum Piece {
    /// Digits: how many, and their value.
    Digits(usize, u16),
    /// An English month by its name.
    Month(u8),
}

/// Reads a date in any of the forms it is written in, the day before the month.
///
/// Range: `24/01/2018`, `24-1-2018`, `24.1.2018`, `ngày 24 tháng 01 năm 2018`, `2018-01-24`, `24 January 2018`.
/// A year before 1900 is refused as mistyped.
/// Reading: within a `year` a date may also be typed without it, or with its last two digits (`24/1`, `24/1/18`). Five digits
/// alone are the number that a spreadsheet keeps for a day of the years 2000 to 2099 (`43124`), which is told.
///
/// # Errors
/// [`ReadError`] with the place and what to do.
///
/// ```
/// use giao_uoc_engine::{quantity::{Date, read_date}, text::Lang};
/// let date = Date::new(2018, 1, 24).unwrap();
/// for text in ["24/01/2018", "24-1-2018", " 24.1.2018", "ngày 24 tháng 01 năm 2018", "2018-01-24", "24 Jan 2018"] {
///     assert_eq!(read_date(text, None).unwrap().date, date);
/// }
/// let short = read_date("24/1", Some(2018)).unwrap();
/// assert_eq!((short.date, short.other), (date, Date::new(2019, 1, 24)));
/// assert_eq!(short.echo(Lang::Vi).unwrap(), "hiểu là 24/01/2018");
/// let kept = read_date("43124", Some(2018)).unwrap();
/// assert_eq!((kept.date, kept.echo(Lang::Vi).unwrap().as_str()), (date, "hiểu là 24/01/2018"));
/// let error = read_date("01/24/2018", None).unwrap_err();
/// assert_eq!(error.words(Lang::En), "There is no month 24, type the day before the month, like 24/01/2018.");
/// let error = read_date("mai", Some(2026)).unwrap_err();
/// assert_eq!(error.words(Lang::Vi), "Không đọc được ngày: hãy gõ như 24/01/2026.");
/// ```
pub fn read_date(text: &str, year: Option<u16>) -> Result<DateReading, ReadError> {
    let all = signs(text);
    let like = year.unwrap_or(EXAMPLE_YEAR);
    let not_a_date = |at| ReadError::new(at, Fault::NotADate(like));
    if let Some(date) = of_spreadsheet(&text_of(trim(&all))) {
        return Ok(DateReading {
            date,
            other: None,
            is_completed: true,
        });
    }
    let pieces = pieces(&all).map_err(not_a_date)?;
    let (typed_year, month, day) = match pieces.as_slice() {
        [] => {
            return Err(if text.trim().is_empty() {
                ReadError::new(0, Fault::Empty)
            } else {
                not_a_date(0)
            });
        }
        [year @ (_, Piece::Digits(4, _)), month, day] => (Some(year), month, day),
        [day, month, year] => (Some(year), month, day),
        [day, month] if year.is_some() => (None, month, day),
        [.., (at, _)] => return Err(not_a_date(*at)),
    };
    let ((month_at, month), (day_at, Piece::Digits(1 | 2, day))) = (month, day) else {
        return Err(not_a_date(0));
    };
    let (full_year, is_completed) = match (typed_year, year) {
        (Some((at, Piece::Digits(4, typed))), _) if *typed < EARLIEST_YEAR => {
            return Err(ReadError::new(*at, Fault::EarlyYear(like)));
        }
        (Some((_, Piece::Digits(4, typed))), _) => (*typed, false),
        (Some((_, Piece::Digits(2, typed))), Some(_)) => (typed.saturating_add(2000), true),
        (Some((at, Piece::Digits(..))), _) => return Err(ReadError::new(*at, Fault::ShortYear(like))),
        (None, Some(year)) => (year, true),
        (Some((_, Piece::Month(_))) | None, _) => return Err(not_a_date(0)),
    };
    let month = match month {
        Piece::Month(month) => *month,
        Piece::Digits(1 | 2, month) => match u8::try_from(*month) {
            Ok(month @ 1..=12) => month,
            _ => return Err(ReadError::new(*month_at, Fault::NoSuchMonth(*month, like))),
        },
        Piece::Digits(..) => return Err(not_a_date(*month_at)),
    };
    let of_year = |year: u16| Date::new(year, month, u8::try_from(*day).ok()?);
    Ok(DateReading {
        date: of_year(full_year).ok_or(ReadError::new(*day_at, Fault::NoSuchDay))?,
        other: of_year(full_year.saturating_add(1)).filter(|_| typed_year.is_none()),
        is_completed,
    })
}

/// Finds the day that a spreadsheet keeps as this number.
fn of_spreadsheet(text: &str) -> Option<Date> {
    let is_number = text.len() == 5 && text.bytes().all(|sign| sign.is_ascii_digit());
    let days = text.parse().ok().filter(|_| is_number)?;
    let day = Date::of_spreadsheet(days)?;
    (2000..2100).contains(&day.year()).then_some(day)
}

/// Parts the text into numbers and names of months; separators and the words of papers are left out. Else gives the place of
/// what is neither.
fn pieces(all: &[Sign]) -> Result<Vec<(usize, Piece)>, usize> {
    let kind = |(_, sign): &Sign| match sign {
        '0'..='9' => 'd',
        '/' | '-' | '.' | ',' | ' ' => 's',
        // Marks of decomposed letters belong to the word.
        _ => 'w',
    };
    let mut found = Vec::new();
    for run in all.chunk_by(|one, next| kind(one) == kind(next)) {
        let Some(first @ (at, _)) = run.first() else { continue };
        let text = text_of(run);
        match kind(first) {
            'd' => {
                let value = text.parse().map_err(|_| *at)?;
                found.push((*at, Piece::Digits(run.len(), value)));
            }
            'w' => match compose(&text).to_lowercase().as_str() {
                "ngày" | "tháng" | "năm" => {}
                word => {
                    let month = english_month(word).ok_or(*at)?;
                    found.push((*at, Piece::Month(month)));
                }
            },
            _ => {}
        }
    }
    Ok(found)
}

/// Finds the month of an English name, whole or by its first three letters.
fn english_month(word: &str) -> Option<u8> {
    (1..=12).find(|month| {
        let name = month_name(*month, Lang::En).to_lowercase();
        name == word || name.get(..3) == Some(word)
    })
}
