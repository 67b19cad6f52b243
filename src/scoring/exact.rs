//! A gauge kept as the division it came from, so that multiplying comes before dividing: two thirds of a plan give exactly
//! 40 of 60 points, not 39,99….

use super::trace::{GaugeStep, Read, Step};
use crate::quantity::{Number, Overflow};

/// A number as `above / below`, beside its value to 28 digits for when the exact way does not fit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Exact {
    above: Number,
    below: Number,
    value: Number,
}

impl Exact {
    /// A number that is no division.
    pub fn plain(value: Number) -> Self {
        Self {
            above: value,
            below: Number::ONE,
            value,
        }
    }

    /// A division.
    pub fn divided(above: Number, below: Number) -> Result<Self, Overflow> {
        let value = above.over(below)?;
        Ok(Self { above, below, value })
    }

    /// Tells whether both stand for the same value.
    pub fn same_value(self, other: Self) -> bool {
        match (self.above.times(other.below), other.above.times(self.below)) {
            (Ok(here), Ok(there)) => here.same_value(there),
            _ => self.value.same_value(other.value),
        }
    }

    /// whole × this / other.
    pub fn share_of(self, other: Self, whole: Number) -> Result<Number, Overflow> {
        let exact = || {
            let above = self.above.times(other.below)?.times(whole)?;
            above.over(self.below.times(other.above)?)
        };
        exact().or_else(|Overflow| self.value.times(whole)?.over(other.value))
    }

    /// The gauge that a step leaves, where it leaves one.
    pub fn left_by(step: &Step) -> Option<Self> {
        match step {
            Step::Gauge(gauge) => Some(Self::of(gauge)),
            Step::GaugeRounded { to, .. } => Some(Self::plain(*to)),
            _ => None,
        }
    }

    fn of(gauge: &GaugeStep) -> Self {
        let GaugeStep {
            actual, base, value, ..
        } = *gauge;
        let divided = |above, below| Self { above, below, value };
        match gauge.read {
            Read::Ratio(_) => divided(actual, base),
            Read::Inverse(_) => divided(base, actual),
            Read::TwoMinus(_) => match base.plus(base).and_then(|twice| twice.minus(actual)) {
                Ok(above) => divided(above, base),
                Err(Overflow) => Self::plain(value),
            },
            Read::Plain | Read::AtZero(_) | Read::Gap(_) | Read::DaysLate | Read::Rank => Self::plain(value),
        }
    }

    /// The gauge times so much.
    pub fn times(self, whole: Number) -> Result<Number, Overflow> {
        let exact = || self.above.times(whole)?.over(self.below);
        exact().or_else(|Overflow| self.value.times(whole))
    }

    /// (gauge − from) × rise / run.
    pub fn along(self, from: Number, rise: Number, run: Number) -> Result<Number, Overflow> {
        let exact = || {
            let above = self.above.minus(from.times(self.below)?)?.times(rise)?;
            above.over(run.times(self.below)?)
        };
        exact().or_else(|Overflow| self.value.minus(from)?.times(rise)?.over(run))
    }
}
