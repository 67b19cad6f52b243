//! Presets by tiers, grades and comparisons.

use super::raw_gauge::{RawBase, RawDirection, RawDue, RawGauge, RawRead};
use super::raw_term::{RawBand, RawBands, RawBody, RawLevels, RawTerm, RawWorth};
use super::wire::FromJson;
use crate::quantity::Number;
use crate::wire_object;

impl RawBand {
    /// From a value, itself included, without end.
    fn at_least(from: Number, gives: RawWorth) -> Self {
        Self {
            from: Some(from),
            above: None,
            to: None,
            below: None,
            gives,
        }
    }

    /// Everything.
    fn all(gives: RawWorth) -> Self {
        Self {
            from: None,
            above: None,
            to: None,
            below: None,
            gives,
        }
    }
}

fn bands(gauge: Option<RawGauge>, bands: Vec<RawBand>) -> RawTerm {
    RawTerm::plain(RawBody::RawBands(RawBands { gauge, bands }))
}

wire_object! {
    /// Points by how many.
    ///
    /// Source: a district digital index (meetings 4/3/2/1 → 20/15/10/5, else 0). Formula: the first tier whose `from` is reached.
    /// Units: cases. Range: the worths of the tiers. Rounding: none.
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_rule;
    /// // Published.
    /// let rule = r#"{"kind":"count_tiers","tiers":[{"from":"4","gives":"20"},{"from":"3","gives":"15"},{"from":"2","gives":"10"},{"from":"1","gives":"5"}]}"#;
    /// assert_eq!(try_rule(rule, "20", &["3"]), "15");
    /// assert_eq!(try_rule(rule, "20", &["0"]), "0");
    /// assert_eq!(try_rule(rule, "20", &["6"]), "20");
    /// ```
    pub struct CountTiers {
        /// The tiers, best first.
        #[serde(default)]
        tiers: Vec<Tier>,
        /// What is left below the last tier; 0 where nothing is said.
        beyond: Option<RawWorth>,
    }
}

wire_object! {
    /// One tier of a count.
    pub struct Tier {
        /// Reached from this value.
        from: Number,
        /// What it gives.
        gives: RawWorth,
    }
}

impl CountTiers {
    pub(super) fn term(&self) -> RawTerm {
        let mut all: Vec<RawBand> = self
            .tiers
            .iter()
            .map(|tier| RawBand::at_least(tier.from, tier.gives))
            .collect();
        all.push(RawBand::all(self.beyond.unwrap_or(RawWorth::ZERO)));
        bands(None, all)
    }
}

wire_object! {
    /// Points by bands of a rate; each bound says whether it is included. Shares of the maximum are allowed ("80% quỹ điểm").
    ///
    /// Source: Đồng Tháp justice department (>95%: 1,5; 75–95%: 1; 50–<75%: 0,5; <50%: 0; exactly 95% = 1).
    /// Formula: the one band that holds the gauge. Units: those of the gauge. Range: the worths of the bands. Rounding: none, compared
    /// unrounded. Overlaps and gaps are reported when the rubric is read.
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_rule;
    /// // Published.
    /// let rule = r#"{"kind":"percent_tiers","bands":[{"above":"95","gives":"1.5"},{"from":"75","to":"95","gives":"1"},{"from":"50","below":"75","gives":"0.5"},{"below":"50","gives":"0"}]}"#;
    /// assert_eq!(try_rule(rule, "1.5", &["95"]), "1");
    /// assert_eq!(try_rule(rule, "1.5", &["95.01"]), "1.5");
    /// assert_eq!(try_rule(rule, "1.5", &["49.99"]), "0");
    /// // Illustrative: 80% of the points from 90%.
    /// let rule = r#"{"kind":"percent_tiers","bands":[{"from":"95","gives":{"share":"1"}},{"from":"90","below":"95","gives":{"share":"0.8"}},{"below":"90","gives":"0"}]}"#;
    /// assert_eq!(try_rule(rule, "20", &["90"]), "16");
    /// ```
    pub struct PercentTiers {
        /// What is read; the fact itself where nothing is said.
        gauge: Option<RawGauge>,
        /// The bands.
        #[serde(default)]
        bands: Vec<RawBand>,
    }
}

impl PercentTiers {
    pub(super) fn lowered(&self) -> RawBands {
        RawBands {
            gauge: self.gauge.clone(),
            bands: self.bands.clone(),
        }
    }

    pub(super) fn term(&self) -> RawTerm {
        RawTerm::plain(RawBody::RawBands(self.lowered()))
    }
}

wire_object! {
    /// Points by days late; a date of `never` falls beyond the last tier.
    ///
    /// Source: Đồng Tháp (on time 2; 1–2 days 1,5; 3–5 days 1; 6–10 days 0,5; more than 10 days 0). Formula: the first tier
    /// whose `to_days` is not passed. Units: days after the due date, working days where the due date says so. Range: the worths of
    /// the tiers. Rounding: none.
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_rule;
    /// // Published.
    /// let rule = r#"{"kind":"lateness_tiers","on_time":"2","tiers":[{"to_days":2,"gives":"1.5"},{"to_days":5,"gives":"1"},{"to_days":10,"gives":"0.5"}]}"#;
    /// assert_eq!(try_rule(rule, "2", &["2017-12-15", "plan=2017-12-15"]), "2");
    /// assert_eq!(try_rule(rule, "2", &["2017-12-17", "plan=2017-12-15"]), "1.5");
    /// assert_eq!(try_rule(rule, "2", &["2017-12-26", "plan=2017-12-15"]), "0");
    /// assert_eq!(try_rule(rule, "2", &["never", "plan=2017-12-15"]), "0");
    /// ```
    pub struct LatenessTiers {
        /// When it was due; the date of the plan where nothing is said.
        due: Option<RawDue>,
        /// What is given on time; the maximum where nothing is said.
        on_time: Option<RawWorth>,
        /// The tiers of days late, soonest first.
        #[serde(default)]
        tiers: Vec<LateTier>,
        /// What is left beyond; 0 where nothing is said.
        beyond: Option<RawWorth>,
    }
}

wire_object! {
    /// One tier of days late.
    pub struct LateTier {
        /// Up to so many days late.
        to_days: i64,
        /// What it gives.
        gives: RawWorth,
    }
}

impl LatenessTiers {
    pub(super) fn term(&self) -> RawTerm {
        let gauge = RawGauge {
            read: Some(RawRead::DaysLate),
            due: self.due.clone(),
            ..RawGauge::value()
        };
        let up_to = |days, gives| RawBand {
            to: Some(Number::whole(days)),
            ..RawBand::all(gives)
        };
        let mut all = vec![up_to(0, self.on_time.unwrap_or(RawWorth::MAX))];
        all.extend(self.tiers.iter().map(|tier| up_to(tier.to_days, tier.gives)));
        all.push(RawBand::all(self.beyond.unwrap_or(RawWorth::ZERO)));
        bands(Some(gauge), all)
    }
}

wire_object! {
    /// Points by grade, in points or as a fraction of the maximum.
    ///
    /// Source: Cao Lãnh (Bí thư/Chủ tịch: max; Phó: 1/2 max; none: 0). Formula: the worth of the level. Units: none. Range: the worths
    /// of the levels. Rounding: none.
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_rule;
    /// // Published.
    /// let rule = r#"{"kind":"grade","levels":[{"name":"không","gives":"0"},{"name":"Phó","gives":{"share":"0.5"}},{"name":"Bí thư, Chủ tịch","gives":{"share":"1"}}]}"#;
    /// assert_eq!(try_rule(rule, "5", &["Phó"]), "2.5");
    /// assert_eq!(try_rule(rule, "5", &["không"]), "0");
    /// ```
    pub struct Grade {
        /// The levels, the lowest first.
        #[serde(default)]
        levels: Vec<GradeLevel>,
    }
}

wire_object! {
    /// One level of a grade.
    pub struct GradeLevel {
        /// The name in the document.
        name: String,
        /// What it gives.
        gives: RawWorth,
    }
}

impl Grade {
    pub(super) fn term(&self) -> RawTerm {
        levels(self.levels.iter().map(|level| level.gives).collect())
    }
}

pub(super) fn levels(gives: Vec<RawWorth>) -> RawTerm {
    RawTerm::plain(RawBody::RawLevels(RawLevels { fact: None, gives }))
}

wire_object! {
    /// Done or not.
    ///
    /// Source: Đồng Tháp (issued 2 / not 0). Formula: `pass` or `fail`. Units: none. Range: these two. Rounding: none. Missing: never taken
    /// for "no".
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_rule;
    /// // Published.
    /// assert_eq!(try_rule(r#"{"kind":"pass_fail"}"#, "2", &["yes"]), "2");
    /// assert_eq!(try_rule(r#"{"kind":"pass_fail"}"#, "2", &["no"]), "0");
    /// ```
    pub struct PassFail {
        /// What "yes" gives; the maximum where nothing is said.
        pass: Option<RawWorth>,
        /// What "no" gives; 0 where nothing is said.
        fail: Option<RawWorth>,
    }
}

impl PassFail {
    pub(super) fn term(&self) -> RawTerm {
        levels(vec![
            self.fail.unwrap_or(RawWorth::ZERO),
            self.pass.unwrap_or(RawWorth::MAX),
        ])
    }
}

wire_object! {
    /// Against a figure of last year: no worse is full; or points for better, the same and worse.
    ///
    /// Source: the reference case (no increase over last year: full; form assumed); Phú Thọ administrative reform ("tăng hạng
    /// so với năm trước", the fact being a rank, lower is better). Formula: `better`, `same` or `worse`. Units: those of the fact, alike in
    /// both years. Range: these three. Rounding: none, compared unrounded. Missing: last year's figure is asked for too.
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_rule;
    /// // Illustrative.
    /// let rule = r#"{"kind":"against_previous","better_is":"lower"}"#;
    /// assert_eq!(try_rule(rule, "40", &["24", "previous=24"]), "40");
    /// assert_eq!(try_rule(rule, "40", &["25", "previous=24"]), "0");
    /// let rank = r#"{"kind":"against_previous","better_is":"lower","same":"0"}"#;
    /// assert_eq!(try_rule(rank, "1.5", &["3", "previous=5"]), "1.5");
    /// assert_eq!(try_rule(rank, "1.5", &["5", "previous=5"]), "0");
    /// ```
    pub struct AgainstPrevious {
        /// Which end is better; higher where nothing is said.
        better_is: Option<RawDirection>,
        /// What better gives; the maximum where nothing is said.
        better: Option<RawWorth>,
        /// What the same gives; as better where nothing is said.
        same: Option<RawWorth>,
        /// What worse gives; 0 where nothing is said.
        worse: Option<RawWorth>,
    }
}

impl AgainstPrevious {
    pub(super) fn term(&self) -> RawTerm {
        compared(RawBase::Previous, self.better_is, self.better, self.same, self.worse)
    }
}

wire_object! {
    /// Against a reference value (the province's figure, the national mean): at or better is full.
    ///
    /// Source: the reference case (above the province's figure: full; form assumed); a city's index table (at or above the mean: 2, below: 0).
    /// Formula: `better`, `same` or `worse`. Units: those of the fact. Range: these three. Rounding: none, compared unrounded. Missing: the
    /// reference value is asked for too.
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_rule;
    /// // Illustrative.
    /// let rule = r#"{"kind":"against_reference","same":"0"}"#;
    /// assert_eq!(try_rule(rule, "2", &["82.5", "reference=81"]), "2");
    /// assert_eq!(try_rule(rule, "2", &["81", "reference=81"]), "0");
    /// ```
    pub struct AgainstReference {
        /// Which end is better; higher where nothing is said.
        better_is: Option<RawDirection>,
        /// What better gives; the maximum where nothing is said.
        better: Option<RawWorth>,
        /// What the same gives; as better where nothing is said.
        same: Option<RawWorth>,
        /// What worse gives; 0 where nothing is said.
        worse: Option<RawWorth>,
    }
}

impl AgainstReference {
    pub(super) fn term(&self) -> RawTerm {
        compared(RawBase::Reference, self.better_is, self.better, self.same, self.worse)
    }
}

fn compared(
    base: RawBase,
    better_is: Option<RawDirection>,
    better: Option<RawWorth>,
    same: Option<RawWorth>,
    worse: Option<RawWorth>,
) -> RawTerm {
    let gauge = RawGauge {
        read: Some(RawRead::Gap),
        base: Some(base),
        ..RawGauge::value()
    };
    let better = better.unwrap_or(RawWorth::MAX);
    let worse = worse.unwrap_or(RawWorth::ZERO);
    let (above, below) = match better_is.unwrap_or(RawDirection::Higher) {
        RawDirection::Higher => (better, worse),
        RawDirection::Lower => (worse, better),
    };
    let zero = Some(Number::ZERO);
    bands(
        Some(gauge),
        vec![
            RawBand {
                above: zero,
                ..RawBand::all(above)
            },
            RawBand {
                from: zero,
                to: zero,
                ..RawBand::all(same.unwrap_or(better))
            },
            RawBand {
                below: zero,
                ..RawBand::all(below)
            },
        ],
    )
}
