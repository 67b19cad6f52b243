use super::fault::{Fault, ReadError};
use super::show::month_name;
use super::typed::{Sign, signs, text_of};
use super::{Date, compose};
use crate::text::Lang;

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
///
/// # Errors
/// [`ReadError`] with the place and what to do.
///
/// ```
/// use giao_uoc::{quantity::{Date, read_date}, text::Lang};
/// let date = Date::new(2018, 1, 24).unwrap();
/// for text in ["24/01/2018", "24-1-2018", " 24.1.2018", "ngày 24 tháng 01 năm 2018", "2018-01-24", "24 Jan 2018"] {
///     assert_eq!(read_date(text), Ok(date));
/// }
/// let error = read_date("01/24/2018").unwrap_err();
/// assert_eq!(error.words(Lang::En), "There is no month 24, type the day before the month, like 24/01/2018.");
/// ```
pub fn read_date(text: &str) -> Result<Date, ReadError> {
    let all = signs(text);
    let pieces = pieces(&all)?;
    let (year, month, day) = match pieces.as_slice() {
        [] => {
            return Err(ReadError::new(
                0,
                if text.trim().is_empty() {
                    Fault::Empty
                } else {
                    Fault::NotADate
                },
            ));
        }
        [year @ (_, Piece::Digits(4, _)), month, day] => (year, month, day),
        [day, month, year] => (year, month, day),
        [.., (at, _)] => return Err(ReadError::new(*at, Fault::NotADate)),
    };
    let ((year_at, Piece::Digits(year_length, year)), (month_at, month), (day_at, Piece::Digits(1 | 2, day))) =
        (year, month, day)
    else {
        return Err(ReadError::new(0, Fault::NotADate));
    };
    if *year_length != 4 {
        return Err(ReadError::new(*year_at, Fault::ShortYear));
    }
    let month = match month {
        Piece::Month(month) => *month,
        Piece::Digits(1 | 2, month) => match u8::try_from(*month) {
            Ok(month @ 1..=12) => month,
            _ => return Err(ReadError::new(*month_at, Fault::NoSuchMonth(*month))),
        },
        Piece::Digits(..) => return Err(ReadError::new(*month_at, Fault::NotADate)),
    };
    u8::try_from(*day)
        .ok()
        .and_then(|day| Date::new(*year, month, day))
        .ok_or(ReadError::new(*day_at, Fault::NoSuchDay))
}

/// Parts the text into numbers and names of months; separators and the words of papers are left out.
fn pieces(all: &[Sign]) -> Result<Vec<(usize, Piece)>, ReadError> {
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
                let value = text.parse().map_err(|_| ReadError::new(*at, Fault::NotADate))?;
                found.push((*at, Piece::Digits(run.len(), value)));
            }
            'w' => match compose(&text).to_lowercase().as_str() {
                "ngày" | "tháng" | "năm" => {}
                word => {
                    let month = english_month(word).ok_or(ReadError::new(*at, Fault::NotADate))?;
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
