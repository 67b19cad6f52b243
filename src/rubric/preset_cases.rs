//! Presets by cases and parts.

use super::preset_tiers::levels;
use super::raw::{RawFact, RawFactKind};
use super::raw_gauge::{RawGauge, RawPick};
use super::raw_term::{RawBody, RawLinear, RawTerm, RawWorth};
use super::term::Worth;
use super::wire::FromJson;
use crate::quantity::Number;
use crate::wire_object;

wire_object! {
    /// A table by number of cases that is no straight line.
    ///
    /// Source: a class-ranking table (1 session missed −1, 2 −3, 3 or more: all). Formula: the entry of the count; the last holds for
    /// all beyond. Units: cases. Range: the entries. Rounding: none.
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_rule;
    /// // Published: 1 session −1, 2 −3; of a maximum of 5, which is illustrative.
    /// let rule = r#"{"kind":"case_table","gives":["5","4","2","0"]}"#;
    /// assert_eq!(try_rule(rule, "5", &["2"]), "2");
    /// assert_eq!(try_rule(rule, "5", &["7"]), "0");
    /// ```
    pub struct CaseTable {
        /// What no case, one, two … give.
        #[serde(default)]
        gives: Vec<RawWorth>,
    }
}

impl CaseTable {
    pub(super) fn term(&self) -> RawTerm {
        levels(self.gives.clone())
    }
}

wire_object! {
    /// Points for each case, capped.
    ///
    /// Source: police communes (5 points per session). Formula: count × each, at most cap. Units: cases; points a
    /// case. Range: 0 to cap. Rounding: none.
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_rule;
    /// // Published: 5 points a session; the maximum is illustrative.
    /// let rule = r#"{"kind":"count_times_points","each":"5"}"#;
    /// assert_eq!(try_rule(rule, "20", &["3"]), "15");
    /// assert_eq!(try_rule(rule, "20", &["9"]), "20");
    /// ```
    pub struct CountTimesPoints {
        /// What one case gives; negative in a penalty.
        each: RawWorth,
        /// The most (or, negative, the least) that is given; the maximum where nothing is said.
        cap: Option<RawWorth>,
    }
}

impl CountTimesPoints {
    pub(super) fn term(&self) -> RawTerm {
        counted(None, self.each, self.cap)
    }
}

fn counted(fact: Option<String>, each: RawWorth, cap: Option<RawWorth>) -> RawTerm {
    let gauge = RawGauge {
        fact,
        ..RawGauge::value()
    };
    let line = RawLinear {
        gauge: Some(gauge),
        from: None,
        gives: None,
        to: Number::ONE,
        reaching: each,
    };
    let mut term = RawTerm::plain(RawBody::RawLinear(line));
    let takes = |worth: RawWorth| match worth.0 {
        Worth::Points(n) | Worth::ShareOfMax(n) | Worth::ShareOfTotal(n) => n.is_negative(),
    };
    // Cases are never fewer than none, so what takes points never gives any; said, so that a penalty may hold it.
    (term.lowest, term.highest) = if takes(each) {
        (cap, Some(RawWorth::ZERO))
    } else {
        (Some(RawWorth::ZERO), cap)
    };
    term
}

wire_object! {
    /// One kind of case that adds or takes points.
    pub struct CountItem {
        /// The id of its fact.
        fact: String,
        /// The words of the document.
        name: String,
        /// What one case gives, signed.
        each: RawWorth,
        /// The most that this kind gives or takes alone, signed as `each`.
        cap: Option<RawWorth>,
        /// The unit of the count ("vụ", "lần").
        unit: Option<String>,
    }
}

impl CountItem {
    /// The fact that counts these cases.
    pub(super) fn fact(&self) -> RawFact {
        RawFact {
            unit: self.unit.clone(),
            ..RawFact::named(&self.fact, &self.name, RawFactKind::Count)
        }
    }

    fn term(&self) -> RawTerm {
        RawTerm {
            label: Some(self.name.clone()),
            ..counted(Some(self.fact.clone()), self.each, self.cap)
        }
    }
}

wire_object! {
    /// Plus and minus counts, clamped.
    ///
    /// Source: police communes (n⁺·p⁺ − n⁻·p⁻ in [min, max]). Formula: start + Σ count × each, cut at the bounds.
    /// Units: cases; points a case. Range: `lowest` to `highest`. Rounding: none.
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_rule;
    /// // Illustrative.
    /// let rule = r#"{"kind":"plus_minus_counts","start":"5","items":[{"fact":"up","name":"Biểu dương","each":"3"},{"fact":"down","name":"Phê bình","each":"-3"}]}"#;
    /// assert_eq!(try_rule(rule, "10", &["up=1", "down=2"]), "2");
    /// assert_eq!(try_rule(rule, "10", &["up=4", "down=0"]), "10");
    /// assert_eq!(try_rule(rule, "10", &["up=0", "down=9"]), "0");
    /// ```
    pub struct PlusMinusCounts {
        /// What no case at all gives; 0 where nothing is said.
        start: Option<RawWorth>,
        /// The kinds of case.
        #[serde(default)]
        items: Vec<CountItem>,
        /// Never below; 0 where nothing is said.
        lowest: Option<RawWorth>,
        /// Never above; the maximum where nothing is said.
        highest: Option<RawWorth>,
    }
}

impl PlusMinusCounts {
    pub(super) fn term(&self) -> RawTerm {
        let start = self.start.filter(|start| *start != RawWorth::ZERO).map(RawTerm::flat);
        let parts = start.into_iter().chain(self.items.iter().map(CountItem::term));
        let mut term = RawTerm::group(RawPick::Sum, parts.collect());
        term.lowest = Some(self.lowest.unwrap_or(RawWorth::ZERO));
        term.highest = Some(self.highest.unwrap_or(RawWorth::MAX));
        term
    }
}

wire_object! {
    /// Deductions from the maximum, together at most so much.
    ///
    /// Source: Tiền Giang environment department (each late case −0,5, each of another kind −1; together at most 1,5 of 3).
    /// Formula: maximum − Σ count × each, at most `at_most` taken. Units: cases; points a case. Range: maximum − `at_most` to the
    /// maximum. Rounding: none.
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_rule;
    /// // Published.
    /// let rule = r#"{"kind":"deductions","at_most":"1.5","items":[{"fact":"late","name":"Chậm","each":"-0.5"},{"fact":"other","name":"Không phối hợp","each":"-1"}]}"#;
    /// assert_eq!(try_rule(rule, "3", &["late=1", "other=0"]), "2.5");
    /// assert_eq!(try_rule(rule, "3", &["late=4", "other=3"]), "1.5");
    /// ```
    pub struct Deductions {
        /// The kinds of case, each negative.
        #[serde(default)]
        items: Vec<CountItem>,
        /// The most that all take together, positive; the maximum where nothing is said.
        at_most: Option<Number>,
    }
}

impl Deductions {
    pub(super) fn term(&self) -> RawTerm {
        let mut parts = vec![RawTerm::flat(RawWorth::MAX)];
        parts.extend(self.items.iter().map(CountItem::term));
        let mut term = RawTerm::group(RawPick::Sum, parts);
        term.minuses_lowest = self.at_most.map(|most| RawWorth(Worth::Points(most.negated())));
        term.lowest = Some(RawWorth::ZERO);
        term
    }
}

wire_object! {
    /// Independent parts, added up.
    ///
    /// Source: Cao Lãnh (attends all: 1/2 max; chairs: 1/2 max). Formula: Σ parts. Units, rounding: those of each part. Range: 0 to the
    /// maximum.
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_rule;
    /// // Published.
    /// let rule = r#"{"kind":"sum_of_parts","parts":[{"when":{"kind":"yes","fact":"attends"},"body":{"kind":"flat","gives":{"share":"0.5"}}},{"when":{"kind":"yes","fact":"chairs"},"body":{"kind":"flat","gives":{"share":"0.5"}}}]}"#;
    /// assert_eq!(try_rule(rule, "5", &["attends=yes", "chairs=no"]), "2.5");
    /// ```
    pub struct SumOfParts {
        /// The parts.
        #[serde(default)]
        parts: Vec<RawTerm>,
    }
}

impl SumOfParts {
    pub(super) fn term(&self) -> RawTerm {
        RawTerm::group(RawPick::Sum, self.parts.clone())
    }
}

wire_object! {
    /// Several levels are possible, only the highest counts.
    ///
    /// Source: a class-ranking table and others ("chỉ tính ở hoạt động có điểm cao nhất"). Formula: the greatest
    /// part. Units, rounding: those of each part. Range: 0 to the maximum.
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_rule;
    /// // Illustrative.
    /// let rule = r#"{"kind":"best_level","parts":[{"when":{"kind":"yes","fact":"khoa"},"body":{"kind":"flat","gives":"1"}},{"when":{"kind":"yes","fact":"truong"},"body":{"kind":"flat","gives":"2"}}]}"#;
    /// assert_eq!(try_rule(rule, "2", &["khoa=yes", "truong=yes"]), "2");
    /// assert_eq!(try_rule(rule, "2", &["khoa=yes", "truong=no"]), "1");
    /// ```
    pub struct BestLevel {
        /// The levels.
        #[serde(default)]
        parts: Vec<RawTerm>,
    }
}

impl BestLevel {
    pub(super) fn term(&self) -> RawTerm {
        RawTerm::group(RawPick::Best, self.parts.clone())
    }
}
