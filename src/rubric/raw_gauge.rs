//! The wire shapes of gauges, tests and effects.

use super::day::Day;
use super::raw::RawRounding;
use super::term::{Comparison, Counting, Direction, Pick, Pool, RatioForm};
use super::wire::FromJson;
use crate::quantity::Number;
use crate::{wire_choice, wire_object, wire_word};

wire_object! {
    /// What is read.
    pub struct RawGauge {
        /// How it is read; the fact itself where nothing is said.
        read: Option<RawRead>,
        /// The fact; the main one where nothing is said.
        fact: Option<String>,
        /// What it is compared with, for a ratio or a gap; the plan where nothing is said.
        base: Option<RawBase>,
        /// The fixed number, for a fixed base.
        fixed: Option<Number>,
        /// The other fact, for a base that is one, or the start of a period.
        other: Option<String>,
        /// How a ratio is formed.
        form: Option<RawRatioForm>,
        /// The ratio that holds where the divisor is 0; undecidable where nothing is said.
        at_zero: Option<Number>,
        /// Which units are looked at, for the best of the cluster.
        pool: Option<RawPool>,
        /// Which end is best, for the best of the cluster and the rank.
        better: Option<RawDirection>,
        /// When it was due, for days late; the date of the plan where nothing is said.
        due: Option<RawDue>,
        /// Rounding of the gauge, before anything is compared.
        rounding: Option<RawRounding>,
    }
}

wire_word! {
    /// How a gauge is read.
    pub enum RawRead {
        /// The fact itself.
        Value = "value",
        /// As a share of a base.
        Ratio = "ratio",
        /// Less its base.
        Gap = "gap",
        /// Days after it was due.
        DaysLate = "days_late",
        /// The place among the cluster.
        Rank = "rank",
    }
}

wire_word! {
    /// What a fact is compared with.
    pub enum RawBase {
        /// The plan.
        Plan = "plan",
        /// Last year.
        Previous = "previous",
        /// The reference value.
        Reference = "reference",
        /// A fixed number.
        Fixed = "fixed",
        /// Another fact.
        Fact = "fact",
        /// The best of the cluster.
        Best = "best",
    }
}

wire_object! {
    /// When something was due.
    pub struct RawDue {
        /// On this date,
        on: Option<Day>,
        /// or after the date of this fact,
        after: Option<String>,
        /// by so many days,
        days: Option<i64>,
        /// of which only working days count.
        #[serde(default)]
        working: bool,
    }
}

/// Declares a word of a file that stands for a piece.
macro_rules! word_for {
    ($(#[$meta:meta])* $name:ident => $piece:ident { $($(#[$variant_meta:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        wire_word! { $(#[$meta])* pub enum $name { $($(#[$variant_meta])* $variant = $word),* } }

        impl From<$name> for $piece {
            fn from(raw: $name) -> Self {
                match raw { $($name::$variant => Self::$variant,)* }
            }
        }
    };
}

word_for! {
    /// Which of several count.
    RawPick => Pick {
        /// All.
        Sum = "sum",
        /// The best.
        Best = "best",
        /// The first that applies.
        FirstApplying = "first_applying",
    }
}

word_for! {
    /// How a ratio is formed.
    RawRatioForm => RatioForm {
        /// a / b.
        ActualOverBase = "actual_over_base",
        /// b / a.
        BaseOverActual = "base_over_actual",
        /// 2 − a / b.
        TwoMinus = "two_minus",
    }
}

word_for! {
    /// Which end is good.
    RawDirection => Direction {
        /// More.
        Higher = "higher",
        /// Less.
        Lower = "lower",
    }
}

word_for! {
    /// Which units are looked at.
    RawPool => Pool {
        /// All.
        All = "all",
        /// With a target.
        WithTarget = "with_target",
        /// Without one.
        WithoutTarget = "without_target",
    }
}

word_for! {
    /// How an unfinished step counts.
    RawCounting => Counting {
        /// Whole steps only.
        Whole = "whole",
        /// A started one counts.
        Started = "started",
        /// By its part.
        Exact = "exact",
    }
}

word_for! {
    /// How two numbers are compared.
    RawComparison => Comparison {
        /// ≥
        AtLeast = "at_least",
        /// >
        Above = "above",
        /// ≤
        AtMost = "at_most",
        /// <
        Below = "below",
        /// =
        Equal = "equal",
    }
}

wire_choice! {
    /// A condition.
    pub enum RawTest {
        /// A yes/no fact is yes.
        RawYes = "yes",
        /// A gauge against a number.
        RawCompare = "compare",
        /// A level at least.
        RawLevelAtLeast = "level_at_least",
        /// The class of the unit.
        RawUnitClass = "unit_class",
        /// All hold.
        RawAll = "all",
        /// At least one holds.
        RawAny = "any",
        /// It does not hold.
        RawNot = "not",
    }
}

wire_object! {
    /// A yes/no fact is yes.
    pub struct RawYes {
        /// The fact; the main one where nothing is said.
        fact: Option<String>,
    }
}

wire_object! {
    /// A gauge against a number.
    pub struct RawCompare {
        /// What is read; the fact itself where nothing is said.
        gauge: Option<RawGauge>,
        /// How it is compared.
        compare: RawComparison,
        /// With what.
        number: Number,
    }
}

wire_object! {
    /// A level at least.
    pub struct RawLevelAtLeast {
        /// The fact; the main one where nothing is said.
        fact: Option<String>,
        /// The name of the level.
        level: String,
    }
}

wire_object! {
    /// The unit belongs to this class.
    pub struct RawUnitClass {
        /// The class.
        class: String,
    }
}

wire_object! {
    /// All hold.
    pub struct RawAll {
        /// Which.
        #[serde(default)]
        tests: Vec<RawTest>,
    }
}

wire_object! {
    /// At least one holds.
    pub struct RawAny {
        /// Which.
        #[serde(default)]
        tests: Vec<RawTest>,
    }
}

wire_object! {
    /// It does not hold.
    pub struct RawNot {
        /// What.
        test: Box<RawTest>,
    }
}

wire_choice! {
    /// A consequence beyond the points.
    pub enum RawEffect {
        /// A node gets zero.
        RawZeroNode = "zero_node",
        /// The class goes down.
        RawClassDown = "class_down",
        /// The class is at most this.
        RawClassAtMost = "class_at_most",
        /// The unit is not ranked.
        RawOutOfRanking = "out_of_ranking",
    }
}

wire_object! {
    /// A node gets zero.
    pub struct RawZeroNode {
        /// Its id.
        node: String,
    }
}

wire_object! {
    /// The class goes down.
    pub struct RawClassDown {
        /// By so many steps.
        steps: u32,
    }
}

wire_object! {
    /// The class is at most this.
    pub struct RawClassAtMost {
        /// The name of the class.
        class: String,
    }
}

wire_object! {
    /// The unit is not ranked.
    pub struct RawOutOfRanking {}
}

/// Adds the words of the document and limits to a piece, so that presets stay short.
impl RawGauge {
    /// The fact itself.
    #[must_use]
    pub fn value() -> Self {
        Self {
            read: None,
            fact: None,
            base: None,
            fixed: None,
            other: None,
            form: None,
            at_zero: None,
            pool: None,
            better: None,
            due: None,
            rounding: None,
        }
    }

    /// The ratio to a base.
    #[must_use]
    pub fn ratio(base: RawBase) -> Self {
        Self {
            read: Some(RawRead::Ratio),
            base: Some(base),
            ..Self::value()
        }
    }
}
