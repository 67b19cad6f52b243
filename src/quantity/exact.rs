//! A number kept as the division it comes from, which is carried out only when somebody looks. So multiplying comes before
//! dividing: two thirds of a plan give exactly 40 of 60 points, not 39,99…; and what is compared or rounded needs no 28 digits.

use std::cmp::Ordering;

use super::arithmetic::{aligned, divides_safely, product};
use super::{Number, Overflow, Rounding};

/// A number, or a quotient of two that is known to fit.
///
/// Comparing and rounding give what the value to 28 digits would give; where 64 bits are too few, they ask for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exact {
    above: Number,
    /// None where it is no division.
    below: Option<Number>,
}

impl From<Number> for Exact {
    fn from(value: Number) -> Self {
        Self {
            above: value,
            below: None,
        }
    }
}

impl Exact {
    /// No points, no figure.
    pub const ZERO: Self = Self {
        above: Number::ZERO,
        below: None,
    };

    /// A division.
    ///
    /// # Errors
    /// [`Overflow`] for a divisor of zero or a quotient that does not fit.
    pub fn divided(above: Number, below: Number) -> Result<Self, Overflow> {
        if !divides_safely(above, below) {
            above.over(below)?;
        }
        Ok(Self {
            above,
            below: Some(below),
        })
    }

    /// Carries the division out, to 28 digits.
    #[must_use]
    pub fn value(self) -> Number {
        match self.below {
            // It was seen to fit when it was made.
            Some(below) => self.above.over(below).unwrap_or(Number::ZERO),
            None => self.above,
        }
    }

    /// Compares values, whatever their digits.
    #[must_use]
    pub fn compare(self, other: Number) -> Ordering {
        let Some(below) = self.below else {
            return self.above.compare(other);
        };
        self.compare_across(below, other)
            .unwrap_or_else(|| self.value().compare(other))
    }

    /// above against other × below. Where both fit 64 bits and have few decimals, two that differ do so by far more than the
    /// last of 28 digits.
    fn compare_across(self, below: Number, other: Number) -> Option<Ordering> {
        let signed = self.above.is_negative() || below.is_negative() || other.is_negative();
        let fine = if other.is_zero() { self.above } else { other };
        if signed || below.high() != 0 || fine.digits() > FEW_DECIMALS {
            return None;
        }
        if other.is_zero() {
            return Some(self.above.compare(other));
        }
        let (here, there, _) = aligned(self.above, product(other, below)?)?;
        Some(here.cmp(&there))
    }

    /// Rounds as declared.
    ///
    /// # Errors
    /// [`Overflow`] for a step that is not above zero or a result that does not fit.
    pub fn rounded(self, rounding: Rounding) -> Result<Number, Overflow> {
        self.changed_by(rounding).map(|(rounded, _)| rounded)
    }

    /// Rounds as declared, and tells whether that made another value of it.
    ///
    /// # Errors
    /// [`Overflow`] for a step that is not above zero or a result that does not fit.
    pub fn changed_by(self, rounding: Rounding) -> Result<(Number, bool), Overflow> {
        let quick = rounding.quick(self.above, self.below.unwrap_or(Number::ONE));
        let slow = || {
            let value = self.value();
            let rounded = rounding.apply(value)?;
            Ok((rounded, !rounded.same_value(value)))
        };
        quick.map_or_else(slow, Ok)
    }

    /// Adds.
    ///
    /// # Errors
    /// [`Overflow`] where the sum does not fit.
    pub fn plus(self, other: Number) -> Result<Self, Overflow> {
        if other.is_zero() {
            return Ok(self);
        }
        Ok(self.value().plus(other)?.into())
    }

    /// Multiplies.
    ///
    /// # Errors
    /// [`Overflow`] where the product does not fit.
    pub fn times(self, whole: Number) -> Result<Self, Overflow> {
        let exact = || {
            let above = self.above.times(whole)?;
            self.below.map_or(Ok(above.into()), |below| Self::divided(above, below))
        };
        exact().or_else(|Overflow| Ok(self.value().times(whole)?.into()))
    }

    /// (this − from) × rise / run.
    ///
    /// # Errors
    /// [`Overflow`] where it does not fit.
    pub fn along(self, from: Number, rise: Number, run: Number) -> Result<Self, Overflow> {
        let exact = || {
            let from = self.below.map_or(Ok(from), |below| from.times(below))?;
            self.over_below(self.above.minus(from)?.times(rise)?, run)
        };
        exact().or_else(|Overflow| Self::divided(self.value().minus(from)?.times(rise)?, run))
    }

    /// this × whole / other.
    ///
    /// # Errors
    /// [`Overflow`] where it does not fit.
    pub fn share_of(self, other: Self, whole: Number) -> Result<Self, Overflow> {
        let exact = || {
            let above = other.below.map_or(Ok(self.above), |below| self.above.times(below))?;
            self.over_below(above.times(whole)?, other.above)
        };
        exact().or_else(|Overflow| Self::divided(self.value().times(whole)?, other.value()))
    }

    /// Tells whether both stand for the same value.
    #[must_use]
    pub fn same_value(self, other: Self) -> bool {
        let across = |one: Self, two: Self| two.below.map_or(Ok(one.above), |below| one.above.times(below));
        match (across(self, other), across(other, self)) {
            (Ok(here), Ok(there)) => here.same_value(there),
            _ => self.value().same_value(other.value()),
        }
    }

    /// above / (below × more).
    fn over_below(self, above: Number, more: Number) -> Result<Self, Overflow> {
        match self.below {
            Some(below) => Self::divided(above, below.times(more)?),
            None if more.is_one() => Ok(above.into()),
            None => Self::divided(above, more),
        }
    }
}

/// With so many decimals beside 64 bits, nothing that differs is the same to 28 digits.
pub(super) const FEW_DECIMALS: u32 = 8;
