use serde::{Deserialize, Serialize};

use super::{ConvertError, Number, UnitOfMeasure};

/// A number with its unit of measure and the digits it was given.
///
/// Equality compares what was written: `6,1%` is not `6,10%`. Use [`Measure::same_value`] for values.
///
/// ```
/// use giao_uoc::quantity::{Measure, UnitOfMeasure};
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
        // To the smaller unit, so that no digit is lost where one side stands at the edge.
        [self
            .convert(&other.unit)
            .map(|here| here.number.same_value(other.number))]
        .into_iter()
        .chain([other
            .convert(&self.unit)
            .map(|there| there.number.same_value(self.number))])
        .any(|same| same == Ok(true))
    }
}
