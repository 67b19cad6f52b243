//! Presets along a scale: proportions, steps and the best of the cluster.

use super::raw::RawRounding;
use super::raw_gauge::{RawBase, RawComparison, RawCounting, RawGauge, RawPick};
use super::raw_term::{RawBody, RawLeader, RawLinear, RawSteps, RawTerm, RawWorth};
use super::term::Worth;
use super::wire::FromJson;
use crate::quantity::Number;
use crate::wire_object;

/// The gauge that was said, else the ratio to the plan.
fn ratio_to_plan(gauge: Option<&RawGauge>) -> Option<RawGauge> {
    Some(gauge.cloned().unwrap_or_else(|| RawGauge::ratio(RawBase::Plan)))
}

wire_object! {
    /// Proportional, capped at the maximum; with a zero line where one is given.
    ///
    /// Source: a district digital index ("tỷ lệ = a/b; điểm = tỷ lệ × điểm tối đa"); the zero line is common in practice.
    /// Formula: gauge / full_at × maximum; 0 below `zero_below`.
    /// Units: the gauge is a share (the ratio to the plan where nothing is said). Range: 0 to the maximum.
    /// Rounding: none of its own, unless `rounding` is given. Missing: no points, named. Not applicable: by the leaf.
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_rule;
    /// // Published: a/b × 20.
    /// let rule = r#"{"kind":"proportional","gauge":{"read":"ratio","base":"fact","other":"b"}}"#;
    /// assert_eq!(try_rule(rule, "20", &["45", "b=60"]), "15");
    /// // Illustrative: nothing below 50% of the plan.
    /// let rule = r#"{"kind":"proportional","zero_below":"0.5"}"#;
    /// assert_eq!(try_rule(rule, "20", &["40", "plan=100"]), "0");
    /// assert_eq!(try_rule(rule, "20", &["50", "plan=100"]), "10");
    /// assert_eq!(try_rule(rule, "20", &["120", "plan=100"]), "20");
    /// ```
    pub struct Proportional {
        /// What is read; the ratio to the plan where nothing is said.
        gauge: Option<RawGauge>,
        /// The gauge that earns the maximum; 1 where nothing is said.
        full_at: Option<Number>,
        /// Below this gauge nothing is earned.
        zero_below: Option<Number>,
        /// Rounding of the points.
        rounding: Option<RawRounding>,
    }
}

impl Proportional {
    pub(super) fn term(&self) -> RawTerm {
        let gauge = ratio_to_plan(self.gauge.as_ref());
        let mut line = RawTerm::plain(RawBody::RawLinear(RawLinear {
            gauge: gauge.clone(),
            from: None,
            gives: None,
            to: self.full_at.unwrap_or(Number::ONE),
            reaching: RawWorth::MAX,
        }));
        line.lowest = Some(RawWorth::ZERO);
        line.highest = Some(RawWorth::MAX);
        line.rounding = self.rounding.clone();
        match self.zero_below {
            Some(edge) => line.only_when(gauge, RawComparison::AtLeast, edge),
            None => line,
        }
    }
}

wire_object! {
    /// A worth at 100%, less for each percent short, more for each percent over, up to a cap.
    ///
    /// Source: assumed form, common in practice. Formula: at + over × ⌊(r − 1)/every⌋ (at most over_cap), or at − short × ⌊(1 − r)/every⌋.
    /// Units: r is a share; `every` 0.01 is one point of percent. Range: 0 to the maximum. Rounding: whole steps unless said.
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_rule;
    /// // Illustrative.
    /// let rule = r#"{"kind":"step_per_percent","at":"50","short":"1","over":"1.5","over_cap":"10"}"#;
    /// assert_eq!(try_rule(rule, "60", &["231.625", "plan=212.5"]), "60"); // 9 × 1,5 = 13,5, at most 10
    /// assert_eq!(try_rule(rule, "60", &["100", "plan=100"]), "50");
    /// assert_eq!(try_rule(rule, "60", &["97.5", "plan=100"]), "48");
    /// ```
    pub struct StepPerPercent {
        /// What is read; the ratio to the plan where nothing is said.
        gauge: Option<RawGauge>,
        /// What exactly 100% earns; the maximum where nothing is said.
        at: Option<RawWorth>,
        /// Taken for each step short, positive.
        short: Number,
        /// Given for each step over; nothing where nothing is said.
        over: Option<Number>,
        /// The most that the steps over give together.
        over_cap: Option<RawWorth>,
        /// The length of a step; 0.01 where nothing is said.
        every: Option<Number>,
        /// Whether a begun step counts.
        counting: Option<RawCounting>,
    }
}

impl StepPerPercent {
    pub(super) fn term(&self) -> RawTerm {
        let gauge = ratio_to_plan(self.gauge.as_ref());
        let every = self.every.unwrap_or_else(one_percent);
        let steps = |every, each| {
            RawTerm::plain(RawBody::RawSteps(RawSteps {
                gauge: gauge.clone(),
                from: Number::ONE,
                every,
                each: RawWorth(Worth::Points(each)),
                counting: self.counting,
                entry: None,
            }))
        };
        let mut parts = vec![
            RawTerm::flat(self.at.unwrap_or(RawWorth::MAX)),
            steps(every.negated(), self.short.negated()),
        ];
        if let Some(over) = self.over {
            let mut part = steps(every, over);
            part.highest = self.over_cap;
            parts.push(part);
        }
        let mut term = RawTerm::group(RawPick::Sum, parts);
        term.lowest = Some(RawWorth::ZERO);
        term.highest = Some(RawWorth::MAX);
        term
    }
}

/// One point of percent, as a share.
fn one_percent() -> Number {
    Number::ONE.over(Number::HUNDRED).unwrap_or(Number::ONE)
}

wire_object! {
    /// Points for each step over a target, up to a cap; nothing at or below it.
    ///
    /// Source: a bank unit form ("vượt 5% cộng 1 điểm, tối đa 10"). Formula: entry + each × ⌊(g − from)/every⌋, at most cap.
    /// Units: the gauge is a share of the plan where nothing is said. Range: entry to cap. Rounding: whole steps unless said.
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_rule;
    /// // Published: each 5% over gives 1 point, at most 10.
    /// let rule = r#"{"kind":"over_target_step","from":"1","every":"0.05","each":"1","cap":"10"}"#;
    /// assert_eq!(try_rule(rule, "10", &["117", "plan=100"]), "3");
    /// assert_eq!(try_rule(rule, "10", &["100", "plan=100"]), "0");
    /// assert_eq!(try_rule(rule, "10", &["180", "plan=100"]), "10");
    /// ```
    pub struct OverTargetStep {
        /// What is read; the ratio to the plan where nothing is said.
        gauge: Option<RawGauge>,
        /// Where the steps start.
        from: Number,
        /// The length of a step; negative downwards.
        every: Number,
        /// What a step gives.
        each: RawWorth,
        /// The most that is given; the maximum where nothing is said.
        cap: Option<RawWorth>,
        /// Whether a begun step counts.
        counting: Option<RawCounting>,
    }
}

impl OverTargetStep {
    pub(super) fn term(&self) -> RawTerm {
        let mut term = RawTerm::plain(RawBody::RawSteps(RawSteps {
            gauge: ratio_to_plan(self.gauge.as_ref()),
            from: self.from,
            every: self.every,
            each: self.each,
            counting: self.counting,
            entry: None,
        }));
        term.highest = Some(self.cap.unwrap_or(RawWorth::MAX));
        term
    }
}

wire_object! {
    /// A base up to a figure, then steps to a cap.
    ///
    /// Source: decree 307/2025 ("từ 2.000.000 người trở xuống được tính 10 điểm; trên 2.000.000 người thì cứ thêm 60.000 người
    /// được tính thêm 0,5 điểm, nhưng tối đa không quá 25 điểm"). Formula: base + each × ⌊(g − from)/every⌋, at most cap.
    /// Units: those of the fact. Range: base to cap. Rounding: whole steps unless said.
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_rule;
    /// // Published: the figures of the decree.
    /// let rule = r#"{"kind":"base_then_steps","base":"10","from":"2000000","every":"60000","each":"0.5","cap":"25"}"#;
    /// assert_eq!(try_rule(rule, "25", &["2000000"]), "10");
    /// assert_eq!(try_rule(rule, "25", &["2119999"]), "10.5");
    /// assert_eq!(try_rule(rule, "25", &["9000000"]), "25");
    /// ```
    pub struct BaseThenSteps {
        /// What is read; the fact itself where nothing is said.
        gauge: Option<RawGauge>,
        /// What everything up to `from` earns.
        base: RawWorth,
        /// Where the steps start.
        from: Number,
        /// The length of a step; negative downwards.
        every: Number,
        /// What a step gives.
        each: RawWorth,
        /// The most that is given; the maximum where nothing is said.
        cap: Option<RawWorth>,
        /// Whether a begun step counts.
        counting: Option<RawCounting>,
    }
}

impl BaseThenSteps {
    pub(super) fn term(&self) -> RawTerm {
        let mut term = RawTerm::plain(RawBody::RawSteps(RawSteps {
            gauge: self.gauge.clone(),
            from: self.from,
            every: self.every,
            each: self.each,
            counting: self.counting,
            entry: Some(self.base),
        }));
        term.highest = Some(self.cap.unwrap_or(RawWorth::MAX));
        term
    }
}

wire_object! {
    /// Relative to the best unit of the cluster; with and without a target apart.
    ///
    /// Source: police communes, Quảng Trị 2025, with the worked example below. Formula: see [`super::term::LeaderCurve`].
    /// Units: those of the fact, alike in result and target. Range: 0 to the maximum.
    /// Rounding: 2 decimals where nothing is said. Never final while a unit of the group is missing, which is named.
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_cluster;
    /// let rule = r#"{"kind":"relative_to_best"}"#;
    /// // Published, maximum 10: (T, A) (100, 120) → 10; (50, 60) → 10; (80, 80) → 5; no target: 150 → 10, 100 → 6,67, 75 → 5.
    /// let units = [["120", "plan=100"], ["60", "plan=50"], ["80", "plan=80"], ["150", "plan=none"], ["100", "plan=none"], ["75", "plan=none"]];
    /// assert_eq!(try_cluster(rule, "10", &units), ["10", "10", "5", "10", "6.67", "5"]);
    /// ```
    pub struct RelativeToBest {
        /// The share for just meeting the target; 0.5 where nothing is said.
        met: Option<Number>,
        /// Rounding of the points; half up to 0.01 where nothing is said.
        rounding: Option<RawRounding>,
    }
}

impl RelativeToBest {
    pub(super) fn term(&self) -> RawTerm {
        let mut term = RawTerm::plain(RawBody::RawLeader(RawLeader {
            fact: None,
            met: self.met,
        }));
        term.rounding = Some(self.rounding.clone().unwrap_or_else(|| RawRounding {
            step: one_percent(),
            mode: None,
        }));
        term
    }
}

wire_object! {
    /// Lower is better: full up to a threshold, then less for each step above.
    ///
    /// Source: a university scorecard (violations ≤5% full; above: each 1% costs 2%). Formula: maximum − costs × ⌊(g − full_to)/every⌋.
    /// Units: those of the fact where no gauge is said. Range: 0 to the maximum. Rounding: whole steps unless said.
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_rule;
    /// // Published.
    /// let rule = r#"{"kind":"threshold_then_steps","full_to":"5","every":"1","costs":{"share":"0.02"}}"#;
    /// assert_eq!(try_rule(rule, "10", &["5"]), "10");
    /// assert_eq!(try_rule(rule, "10", &["8"]), "9.4");
    /// ```
    pub struct ThresholdThenSteps {
        /// What is read; the fact itself where nothing is said.
        gauge: Option<RawGauge>,
        /// Full points up to this value, itself included.
        full_to: Number,
        /// The length of a step above it.
        every: Number,
        /// What a step costs, positive.
        costs: RawWorth,
        /// Whether a begun step counts; whole steps only where nothing is said.
        counting: Option<RawCounting>,
    }
}

impl ThresholdThenSteps {
    pub(super) fn term(&self) -> RawTerm {
        let mut term = RawTerm::plain(RawBody::RawSteps(RawSteps {
            gauge: self.gauge.clone(),
            from: self.full_to,
            every: self.every,
            each: self.costs.negated(),
            counting: self.counting,
            entry: Some(RawWorth::MAX),
        }));
        term.lowest = Some(RawWorth::ZERO);
        term
    }
}
