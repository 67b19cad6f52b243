//! The wire shapes of the pieces: what a file writes where no preset says it.

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::raw::RawRounding;
use super::raw_gauge::{RawCounting, RawEffect, RawGauge, RawPick, RawTest};
use super::term::{Band, Bound, Worth};
use super::wire::{Cursor, FromJson};
use crate::quantity::Number;
use crate::{wire_choice, wire_object};

/// An amount of points on the wire: `"20"`, `{"share": "0.5"}` of the maximum or `{"share_of_total": "0.02"}`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RawWorth(pub Worth);

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(untagged)]
enum WorthShape {
    Points(Number),
    Share { share: Number },
    ShareOfTotal { share_of_total: Number },
}

impl Serialize for RawWorth {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Worth::Points(points) => WorthShape::Points(points),
            Worth::ShareOfMax(share) => WorthShape::Share { share },
            Worth::ShareOfTotal(share_of_total) => WorthShape::ShareOfTotal { share_of_total },
        }
        .serialize(serializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for RawWorth {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RawWorth".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        WorthShape::json_schema(generator)
    }
}

impl FromJson for RawWorth {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        match at.value() {
            Value::Object(map) => {
                let fields = at.object()?;
                let worth = if map.contains_key("share_of_total") {
                    fields.take("share_of_total").map(Worth::ShareOfTotal)
                } else {
                    fields.take("share").map(Worth::ShareOfMax)
                };
                fields.close();
                worth.map(Self)
            }
            _ => Number::from_json(at).map(|points| Self(Worth::Points(points))),
        }
    }

    fn instead(_: &Cursor<'_>) -> Option<Self> {
        Some(Self::ZERO)
    }
}

wire_object! {
    /// A rule, or a part of one, in pieces.
    pub struct RawTerm {
        /// Counts only while this holds.
        when: Option<RawTest>,
        /// How the points come about.
        body: RawBody,
        /// Never below.
        lowest: Option<RawWorth>,
        /// Never above.
        highest: Option<RawWorth>,
        /// The negative parts together never below this.
        minuses_lowest: Option<RawWorth>,
        /// The positive parts together never above this.
        pluses_highest: Option<RawWorth>,
        /// Rounding of the points.
        rounding: Option<RawRounding>,
        /// What follows beyond the points.
        #[serde(default)]
        effects: Vec<RawEffect>,
        /// The words of the document for this part.
        label: Option<String>,
    }
}

wire_choice! {
    /// How the points of a term come about.
    pub enum RawBody {
        /// A fixed worth.
        RawFlat = "flat",
        /// A straight line.
        RawLinear = "linear",
        /// Steps.
        RawSteps = "steps",
        /// Bands.
        RawBands = "bands",
        /// Levels.
        RawLevels = "levels",
        /// Judged by a person.
        RawJudged = "judged",
        /// Relative to the best unit.
        RawLeader = "leader",
        /// Several terms.
        RawGroup = "group",
    }
}

wire_object! {
    /// A fixed worth.
    pub struct RawFlat {
        /// What it gives.
        gives: RawWorth,
    }
}

wire_object! {
    /// A straight line through two points of the scale.
    pub struct RawLinear {
        /// What is read; the fact itself where nothing is said.
        gauge: Option<RawGauge>,
        /// A gauge value; 0 where nothing is said.
        from: Option<Number>,
        /// What it gives; 0 where nothing is said.
        gives: Option<RawWorth>,
        /// Another gauge value.
        to: Number,
        /// What that gives.
        reaching: RawWorth,
    }
}

wire_object! {
    /// A worth at the entry, then steps.
    pub struct RawSteps {
        /// What is read; the fact itself where nothing is said.
        gauge: Option<RawGauge>,
        /// Where the steps start.
        from: Number,
        /// The length of a step; negative downwards.
        every: Number,
        /// What a step gives.
        each: RawWorth,
        /// Whether a begun step counts; whole steps only where nothing is said.
        counting: Option<RawCounting>,
        /// What the entry gives; 0 where nothing is said.
        entry: Option<RawWorth>,
    }
}

wire_object! {
    /// Bands of a scale.
    pub struct RawBands {
        /// What is read; the fact itself where nothing is said.
        gauge: Option<RawGauge>,
        /// The bands; the first that holds the gauge counts.
        #[serde(default)]
        bands: Vec<RawBand>,
    }
}

wire_object! {
    /// One band; a bound that is not given is without end.
    pub struct RawBand {
        /// From this value, itself included.
        from: Option<Number>,
        /// From above this value.
        above: Option<Number>,
        /// To this value, itself included.
        to: Option<Number>,
        /// To below this value.
        below: Option<Number>,
        /// What the band gives.
        gives: RawWorth,
    }
}

impl RawBand {
    /// The band as it is evaluated.
    pub(super) fn band(&self) -> Band {
        let bound = |closed: Option<Number>, open: Option<Number>| match (closed, open) {
            (Some(at), _) => Some(Bound { at, closed: true }),
            (None, at) => at.map(|at| Bound { at, closed: false }),
        };
        Band {
            lower: bound(self.from, self.above),
            upper: bound(self.to, self.below),
            gives: self.gives.0,
        }
    }
}

wire_object! {
    /// One worth a level, the lowest first; of a count, from zero, the last for all beyond; of yes/no: no, yes.
    pub struct RawLevels {
        /// The fact; the main one where nothing is said.
        fact: Option<String>,
        /// What each gives.
        #[serde(default)]
        gives: Vec<RawWorth>,
    }
}

wire_object! {
    /// Judged by a person within two bounds.
    pub struct RawJudged {
        /// The fact; the main one where nothing is said.
        fact: Option<String>,
        /// The least; 0 where nothing is said.
        from: Option<RawWorth>,
        /// The most; the maximum where nothing is said.
        to: Option<RawWorth>,
    }
}

wire_object! {
    /// Relative to the best unit.
    pub struct RawLeader {
        /// The fact; the main one where nothing is said.
        fact: Option<String>,
        /// The share for just meeting the target; 0.5 where nothing is said.
        met: Option<Number>,
    }
}

wire_object! {
    /// Several terms.
    pub struct RawGroup {
        /// All, the best or the first that applies; all where nothing is said.
        pick: Option<RawPick>,
        /// The terms.
        #[serde(default)]
        terms: Vec<RawTerm>,
    }
}
