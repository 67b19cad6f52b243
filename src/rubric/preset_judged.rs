//! Presets of what a person judges.

use super::raw_gauge::{RawComparison, RawPick};
use super::raw_term::{RawBody, RawJudged, RawLinear, RawTerm, RawWorth};
use super::term::Worth;
use super::wire::FromJson;
use crate::quantity::Number;
use crate::wire_object;

wire_object! {
    /// Entered by hand: a judged score from 0 to the maximum, with a reason.
    ///
    /// Source: everywhere. Formula: what was given. Units: points. Range: `from` (0 where nothing is said) to `to` (the maximum); what lies
    /// outside is cut there, and an issue names the cell. Rounding: none.
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_rule;
    /// // Illustrative.
    /// assert_eq!(try_rule(r#"{"kind":"judged"}"#, "1.25", &["1"]), "1");
    /// assert_eq!(try_rule(r#"{"kind":"judged"}"#, "1.25", &[]), "missing");
    /// ```
    pub struct Judged {
        /// The least.
        from: Option<RawWorth>,
        /// The most.
        to: Option<RawWorth>,
    }
}

impl Judged {
    pub(super) fn term(&self) -> RawTerm {
        RawTerm::plain(RawBody::RawJudged(RawJudged {
            fact: None,
            from: self.from,
            to: self.to,
        }))
    }
}

wire_object! {
    /// The marker chooses a deduction within bounds, with a reason.
    ///
    /// Source: a staff-assessment table ("trừ 4–10 điểm"). Formula: maximum − d, d judged between `from` and `to`; none is 0.
    /// Units: points. Range: maximum − `to` to the maximum. Rounding: none.
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_rule;
    /// // Published: 4 to 10 points; the maximum is illustrative.
    /// let rule = r#"{"kind":"judged_deduction","from":"4","to":"10"}"#;
    /// assert_eq!(try_rule(rule, "20", &["4"]), "16");
    /// assert_eq!(try_rule(rule, "20", &["0"]), "20");
    /// ```
    pub struct JudgedDeduction {
        /// The least that is taken, when anything is.
        from: Number,
        /// The most that is taken.
        to: Number,
    }
}

impl JudgedDeduction {
    pub(super) fn term(&self) -> RawTerm {
        let judged = RawTerm::plain(RawBody::RawLinear(RawLinear {
            gauge: None,
            from: None,
            gives: None,
            to: Number::ONE,
            reaching: RawWorth(Worth::Points(Number::ONE.negated())),
        }))
        .only_when(None, RawComparison::Above, Number::ZERO);
        let bounded = RawTerm {
            lowest: Some(RawWorth(Worth::Points(self.to.negated()))),
            highest: Some(RawWorth(Worth::Points(self.from.negated()))),
            ..judged
        };
        RawTerm::group(RawPick::Sum, vec![RawTerm::flat(RawWorth::MAX), bounded])
    }
}
