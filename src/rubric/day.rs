//! A day as a rubric names it: one of the calendar, or one of the campaign's year, so that the same rubric serves every year.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::wire::{Cursor, FromJson};
use super::wire_values::read_wire_date;
use crate::quantity::{Date, DateError};

/// The year in which the days of a rubric are read while no campaign has named one.
pub(super) const NO_YEAR: u16 = 2001;

/// `"2017-12-05"`, or `"{year}-12-05"`, `"{year+1}-01-15"`, `"{year-1}-12-31"`: of the campaign's year, the next, the one before.
///
/// ```
/// use giao_uoc_engine::rubric::Day;
/// let day: Day = "{year+1}-01-15".parse().unwrap();
/// assert_eq!(day.in_year(2026), "2027-01-15".parse().ok());
/// assert_eq!("2017-12-05".parse::<Day>().unwrap().in_year(2026), "2017-12-05".parse().ok());
/// // Not every year has it.
/// assert!("{year}-02-29".parse::<Day>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// This one.
    On(Date),
    /// A day of the campaign's year, or of a year beside it.
    OfYear {
        /// So many years later.
        later: i16,
        /// Month and day; the year of this date says nothing.
        day: Date,
    },
}

impl Day {
    /// An example of a day that follows the year.
    pub(super) const LIKE: &str = "{year}-12-05";

    /// The heads of days that follow the year.
    const HEADS: [(&'static str, i16); 3] = [("{year}", 0), ("{year+1}", 1), ("{year-1}", -1)];

    /// Gives the date in a campaign of this year, where the calendar reaches that far.
    #[must_use]
    pub fn in_year(self, year: u16) -> Option<Date> {
        match self {
            Self::On(date) => Some(date),
            Self::OfYear { later, day } => Date::new(year.checked_add_signed(later)?, day.month(), day.day()),
        }
    }
}

/// Writes the wire form.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(date) => date.fmt(f),
            Self::OfYear { later, day } => {
                let head = Self::HEADS.iter().find(|(_, years)| years == later);
                let head = head.map_or("", |(head, _)| head);
                write!(f, "{head}-{:02}-{:02}", day.month(), day.day())
            }
        }
    }
}

/// Reads the wire form.
impl FromStr for Day {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let of_year = Self::HEADS
            .iter()
            .find_map(|(head, later)| text.strip_prefix(head).map(|rest| (*later, rest)));
        match of_year {
            // A year without 29/02 stands in, because the day must exist in all of them.
            Some((later, rest)) => format!("{NO_YEAR:04}{rest}")
                .parse()
                .map(|day| Self::OfYear { later, day }),
            None => text.parse().map(Self::On),
        }
    }
}

impl FromJson for Day {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        let Value::String(text) = at.value() else {
            return at.wrong_type("date");
        };
        let day = match text.parse() {
            Ok(day @ Self::OfYear { .. }) => Ok(day),
            _ => read_wire_date(text, Some(Self::LIKE)).map(Self::On),
        };
        day.map_err(|kind| at.note(kind)).ok()
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "anyOf": [{
                "type": "string",
                "format": "date",
                "pattern": "^(19|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$"
            }, {
                "type": "string",
                "pattern": r"^\{year([+-]1)?\}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$"
            }]
        })
    }
}
