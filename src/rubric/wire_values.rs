//! How plain values of a file are read.

use serde_json::Value;

use super::problem::ProblemKind;
use super::wire::{Cursor, FromJson};
use crate::quantity::{Date, Number, read_date};

impl FromJson for String {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        match at.value() {
            Value::String(text) => Some(text.clone()),
            _ => at.wrong_type("text"),
        }
    }

    fn instead(at: &Cursor<'_>) -> Option<Self> {
        Some(at.path().to_owned())
    }
}

/// Absent is `false`.
impl FromJson for bool {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        match at.value() {
            Value::Bool(value) => Some(*value),
            _ => at.wrong_type("boolean"),
        }
    }

    fn when_absent() -> Option<Self> {
        Some(false)
    }

    fn is_absent(&self) -> bool {
        !self
    }
}

impl FromJson for u32 {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        match at.value().as_u64().and_then(|value| Self::try_from(value).ok()) {
            Some(value) => Some(value),
            None => at.wrong_type("whole number"),
        }
    }
}

impl FromJson for i64 {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        match at.value().as_i64() {
            Some(value) => Some(value),
            None => at.wrong_type("whole number"),
        }
    }
}

impl FromJson for Number {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        let text = match at.value() {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => return at.wrong_type("decimal"),
        };
        match text.parse() {
            Ok(number) => Some(number),
            Err(_) => {
                at.note(ProblemKind::NotADecimal { text });
                None
            }
        }
    }
}

/// What stands in the place of a date for what was never done.
pub const NEVER: &str = "never";

/// Reads a date; `or` is what else may stand in its place. A year that may not be typed may not stand in a file either.
///
/// # Errors
/// What is wrong with it.
pub fn read_wire_date(text: &str, or: Option<&'static str>) -> Result<Date, ProblemKind> {
    let of = text.to_owned();
    match text.parse() {
        Ok(date) if read_date(text, None).is_ok() => Ok(date),
        Ok(_) => Err(ProblemKind::YearTooEarly { text: of }),
        Err(_) => Err(ProblemKind::NotADate { text: of, or }),
    }
}

impl FromJson for Date {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        let Value::String(text) = at.value() else {
            return at.wrong_type("date");
        };
        read_wire_date(text, None).map_err(|kind| at.note(kind)).ok()
    }
}

/// A value that cannot be read is noted and left out, so that what stands around it is still checked.
impl<T: FromJson> FromJson for Option<T> {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        Some(if at.value().is_null() { None } else { T::from_json(at) })
    }

    fn when_absent() -> Option<Self> {
        Some(None)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: FromJson> FromJson for Box<T> {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        T::from_json(at).map(Self::new)
    }
}

/// Every bad item is noted and left out, so that the others are still checked.
impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        let read = |item: &Cursor<'_>| T::from_json(item).or_else(|| T::instead(item));
        Some(at.items().unwrap_or_default().iter().filter_map(read).collect())
    }

    fn when_absent() -> Option<Self> {
        Some(Self::new())
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}
