use serde::{Deserialize, Serialize};

use super::fault::{Fault, ReadError};
use super::reading::read_parts;
use super::{ConvertError, LIMIT, Mode, Number, Rounding, UnitOfMeasure, show_measure};
use crate::text::{Lang, quantity as say};

/// A number with its unit of measure and the digits it was given.
///
/// Equality compares what was written: `6,1%` is not `6,10%`. Use [`Measure::same_value`] for values.
///
/// ```
/// use giao_uoc_engine::quantity::{Measure, UnitOfMeasure};
/// let measure = |number: &str, unit| Measure { number: number.parse().unwrap(), unit: UnitOfMeasure::new(unit).unwrap() };
/// assert_ne!(measure("6.1", "%"), measure("6.10", "%"));
/// assert!(measure("6.1", "%").same_value(&measure("6.10", "%")));
/// assert!(measure("212.5", "tỷ đồng").same_value(&measure("212500", "triệu đồng")));
/// assert!(!measure("3", "hộ").same_value(&measure("3", "vụ")));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// The number, in the unit.
    pub number: Number,
    /// The unit of measure.
    pub unit: UnitOfMeasure,
}

impl Measure {
    /// Says the same in another unit of the same kind.
    ///
    /// # Errors
    /// [`ConvertError`] where the units measure different things, or the result does not fit.
    pub fn convert(&self, to: &UnitOfMeasure) -> Result<Self, ConvertError> {
        Ok(Self {
            number: self.unit.convert(self.number, to)?,
            unit: to.clone(),
        })
    }

    /// Tells whether both stand for the same value, whatever their digits and scales.
    #[must_use]
    pub fn same_value(&self, other: &Self) -> bool {
        let here = self
            .convert(&other.unit)
            .is_ok_and(|here| here.number.same_value(other.number));
        // The other way round, for a value that does not fit in the smaller unit.
        here || other
            .convert(&self.unit)
            .is_ok_and(|there| there.number.same_value(self.number))
    }
}

/// What was understood of a typed measure, in the unit of its cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureReading {
    /// The measure, in the unit of the cell.
    pub measure: Measure,
    /// The other measure that the same text may mean.
    pub other: Option<Measure>,
    /// What was typed, where it stood in another scale than the cell.
    pub typed: Option<Measure>,
}

impl MeasureReading {
    /// Says what was understood, where the text could mean something else or was converted.
    #[must_use]
    pub fn echo(&self, lang: Lang) -> Option<String> {
        let shown = show_measure(&self.measure, lang);
        match &self.typed {
            Some(typed) => Some(say::converted(lang, show_measure(typed, lang), shown)),
            None => self.other.as_ref().map(|_| say::understood(lang, shown)),
        }
    }
}

/// Reads a number as [`read_number`](super::read_number) does, for a cell of a given unit.
///
/// A unit typed after the number must measure what the cell measures; one of another scale is converted. A scale alone
/// ("231 triệu") is one of the cell's unit.
///
/// # Errors
/// [`ReadError`] with the place and what to do.
///
/// ```
/// use giao_uoc_engine::{quantity::{UnitOfMeasure, read_measure}, text::Lang};
/// let cell = UnitOfMeasure::new("tỷ đồng").unwrap();
/// let read = read_measure("231.625 triệu đồng", &cell, Lang::Vi).unwrap();
/// assert_eq!(read.measure.number.to_string(), "231.625");
/// assert_eq!(read.echo(Lang::Vi).unwrap(), "231.625 triệu đồng đổi thành 231,625 tỷ đồng");
/// assert_eq!(read.other.unwrap().number.to_string(), "0.231625");
/// let error = read_measure("12 hộ", &cell, Lang::Vi).unwrap_err();
/// assert_eq!(error.words(Lang::Vi), "Ô này tính bằng “tỷ đồng”, không phải “hộ”.");
/// ```
pub fn read_measure(text: &str, expected: &UnitOfMeasure, lang: Lang) -> Result<MeasureReading, ReadError> {
    let parts = read_parts(text, lang)?;
    let in_cell = |number| Measure {
        number,
        unit: expected.clone(),
    };
    let typed = UnitOfMeasure::typed(&parts.unit, Some(expected)).filter(|unit| unit.scale() != expected.scale());
    let Some(unit) = typed else {
        return Ok(MeasureReading {
            measure: in_cell(parts.number),
            other: parts.other.map(in_cell),
            typed: None,
        });
    };
    let convert = |number| match unit.convert(number, expected) {
        Ok(moved) if moved.digits() > 6 => {
            let rounded = Rounding::to_decimals(6, Mode::HalfUp).apply(moved);
            let fault = rounded.map_or(Fault::TooLarge, |rounded| Fault::TooFine {
                rounded,
                expected: expected.clone(),
            });
            Err(ReadError::new(0, fault))
        }
        Ok(moved) if moved.size().compare(Number::whole(LIMIT)).is_lt() => Ok(in_cell(moved)),
        Ok(_) | Err(ConvertError::Overflow(_)) => Err(ReadError::new(0, Fault::TooLarge)),
        Err(ConvertError::Different) => {
            let fault = Fault::Unit {
                typed: unit.clone(),
                expected: expected.clone(),
            };
            Err(ReadError::new(parts.unit_at, fault))
        }
    };
    let measure = convert(parts.number)?;
    let other = parts.other.and_then(|number| convert(number).ok());
    Ok(MeasureReading {
        measure,
        other,
        typed: Some(Measure {
            number: parts.number,
            unit,
        }),
    })
}
