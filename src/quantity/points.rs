use std::fmt;

use serde::{Deserialize, Serialize};

use super::Number;

/// Points of a rubric (điểm). Unit: one point. May be negative (a deduction).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Points(pub Number);

impl Points {
    /// No points.
    pub const ZERO: Self = Self(Number::ZERO);
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A share: 1 is the whole. 105,2% of plan is `1.052`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Ratio(pub Number);

impl Ratio {
    /// The whole: 100%.
    pub const WHOLE: Self = Self(Number::ONE);
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
