//! The pieces that every rule is made of. A preset lowers to them once, when the rubric is read; nothing else is evaluated.

use super::fact::{FactIx, LevelIx};
use super::tree::NodeIx;
use crate::quantity::{Date, Number, Rounding};

/// One rule, or one part of it: gives points when its test holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// The term counts only while this holds; else it gives nothing (and a `FirstApplying` group passes on).
    pub when: Test,
    /// How the points come about.
    pub body: Body,
    /// Least and most that the term may give.
    pub bounds: Bounds,
    /// Rounding of this term's points, after the bounds.
    pub rounding: Option<Rounding>,
    /// What follows beyond the points, when the term counts.
    pub effects: Vec<Effect>,
    /// The words of the document for this part, where it has some.
    pub label: Option<String>,
}

impl Term {
    /// Wraps a body in a term that always counts, without bounds, rounding or effects.
    #[must_use]
    pub fn plain(body: Body) -> Self {
        Self {
            when: Test::Always,
            body,
            bounds: Bounds::default(),
            rounding: None,
            effects: Vec::new(),
            label: None,
        }
    }

    /// Limits the points from above.
    #[must_use]
    pub fn at_most(mut self, highest: Worth) -> Self {
        self.bounds.highest = Some(highest);
        self
    }

    /// Limits the points from below.
    #[must_use]
    pub fn at_least(mut self, lowest: Worth) -> Self {
        self.bounds.lowest = Some(lowest);
        self
    }

    /// Lets the term count only while the test holds.
    #[must_use]
    pub fn only_when(mut self, test: Test) -> Self {
        self.when = test;
        self
    }
}

/// How the points of a term come about.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// A fixed worth.
    Flat(Worth),
    /// A gauge read off a shape.
    Shaped(Gauge, Shape),
    /// Points that a person judges, within two bounds, entered in the fact.
    Judged {
        /// The fact that holds the judged points.
        fact: FactIx,
        /// The least that may be given.
        from: Worth,
        /// The most that may be given.
        to: Worth,
    },
    /// Relative to the best unit of the cluster.
    Leader(LeaderCurve),
    /// Several terms, of which all, the best or the first that applies count.
    Group(Pick, Vec<Term>),
}

/// Which of several terms, or of a criterion's children, count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pick {
    /// All are added up.
    #[default]
    Sum,
    /// Only the best one counts.
    Best,
    /// Only the first whose test holds (or, of children, the first that is assigned and has arisen).
    FirstApplying,
}

/// An amount of points, signed: written out or as a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Worth {
    /// So many points.
    Points(Number),
    /// A share of the indicator's maximum; 0.5 is half.
    ShareOfMax(Number),
    /// A share of the unit's whole total, settled after that total.
    ShareOfTotal(Number),
}

impl Worth {
    /// No points.
    pub const ZERO: Self = Self::Points(Number::ZERO);
    /// The indicator's whole maximum.
    pub const MAX: Self = Self::ShareOfMax(Number::ONE);
}

/// Least and most of a term; also of the sum of its minuses alone and of its pluses alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Bounds {
    /// Never below this.
    pub lowest: Option<Worth>,
    /// Never above this.
    pub highest: Option<Worth>,
    /// The negative parts of the group together never below this (a negative worth).
    pub minuses_lowest: Option<Worth>,
    /// The positive parts of the group together never above this.
    pub pluses_highest: Option<Worth>,
}

/// A number read from what was entered.
#[derive(Debug, Clone, PartialEq)]
pub struct Gauge {
    /// What is read.
    pub of: GaugeOf,
    /// Rounding of the gauge itself, before anything is compared.
    pub rounding: Option<Rounding>,
}

/// What a gauge reads.
#[derive(Debug, Clone, PartialEq)]
pub enum GaugeOf {
    /// The fact itself.
    Fact(FactIx),
    /// The fact as a share of a base: 1.05 is 105%.
    Ratio {
        /// The numerator.
        fact: FactIx,
        /// What it is compared with.
        base: Base,
        /// How a ratio is formed.
        form: RatioForm,
        /// The ratio that holds where the divisor is 0; undecidable where none is declared.
        at_zero: Option<Number>,
    },
    /// The fact less its base, in the fact's own unit (points of percent for a percentage).
    Gap {
        /// The fact.
        fact: FactIx,
        /// What it is compared with.
        base: Base,
    },
    /// Days after the due date; negative when early.
    DaysLate {
        /// The fact that holds the date it was done.
        fact: FactIx,
        /// When it was due.
        due: Due,
    },
    /// The place of the unit among the cluster by this fact; 1 is best.
    Rank {
        /// The fact.
        fact: FactIx,
        /// Which end is best.
        better: Direction,
    },
}

/// How a ratio to a base is formed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RatioForm {
    /// a / b: higher is better.
    #[default]
    ActualOverBase,
    /// b / a: lower is better.
    BaseOverActual,
    /// 2 − a / b: lower is better.
    TwoMinus,
}

/// Which end of a scale is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// More is better.
    #[default]
    Higher,
    /// Less is better.
    Lower,
}

/// What a fact is compared with.
#[derive(Debug, Clone, PartialEq)]
pub enum Base {
    /// The unit's plan for the fact.
    Plan,
    /// The unit's figure of last year.
    Previous,
    /// The campaign's reference value for the fact (the province, the country).
    Reference,
    /// A fixed number of the rubric.
    Fixed(Number),
    /// Another fact of the same unit.
    Fact(FactIx),
    /// The best value of the cluster.
    Best(Direction, Pool),
}

/// Which units are looked at for the best of the cluster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pool {
    /// Every unit that was assigned the indicator.
    #[default]
    All,
    /// Only the units that were given a target.
    WithTarget,
    /// Only the units that were given none.
    WithoutTarget,
}

/// When something was due.
#[derive(Debug, Clone, PartialEq)]
pub enum Due {
    /// On the date in the fact's plan.
    Plan,
    /// On a fixed date.
    On(Date),
    /// So many days after another fact's date.
    After {
        /// The fact with the starting date.
        fact: FactIx,
        /// How many days later.
        days: i64,
        /// Whether only working days count (weekends and the listed holidays do not).
        working: bool,
    },
}

/// From a gauge to points.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// The straight line through two points of the scale, without end on both sides; the bounds cut it.
    Linear {
        /// A gauge value.
        from: Number,
        /// What it gives.
        gives: Worth,
        /// Another gauge value.
        to: Number,
        /// What that gives.
        reaching: Worth,
    },
    /// A worth at the entry, and `each` for every `every` beyond it.
    Steps {
        /// Where the steps start.
        from: Number,
        /// The length of a step; negative steps downwards.
        every: Number,
        /// What a step gives, signed.
        each: Worth,
        /// Whether a begun step counts.
        counting: Counting,
        /// What the entry itself gives, and everything on the other side of it.
        entry: Worth,
    },
    /// The first band that contains the gauge.
    Bands(Vec<Band>),
    /// One worth a level of a level fact, yes/no fact (no, yes) or a count from zero; the last holds for all beyond.
    Levels(Vec<Worth>),
}

/// How an unfinished step counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Counting {
    /// Only whole steps.
    #[default]
    Whole,
    /// A started step counts whole.
    Started,
    /// By its part.
    Exact,
}

/// One band of a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// The lower bound; none is without end.
    pub lower: Option<Bound>,
    /// The upper bound; none is without end.
    pub upper: Option<Bound>,
    /// What the band gives.
    pub gives: Worth,
}

/// One bound of a band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    /// The value.
    pub at: Number,
    /// Whether the value itself belongs to the band.
    pub closed: bool,
}

/// The curve relative to the best unit, published for police communes (Quảng Trị, 2025).
///
/// Formula, M the maximum, A actual, T target, L and TL of the best unit by A/T, m the share for meeting the target:
/// A < T: m·M·A/T; A = T: m·M; the best above target: M; others above: m·M + (1−m)·M·(A/T−1)/(L/TL−1).
/// Without a target: A / (best A among units without one) × M. The two groups are never mixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeaderCurve {
    /// The fact.
    pub fact: FactIx,
    /// The share of the maximum for just meeting the target (0.5 in the published rule).
    pub met: Number,
}

/// A condition.
#[derive(Debug, Clone, PartialEq)]
pub enum Test {
    /// Always holds.
    Always,
    /// A yes/no fact is yes.
    Yes(FactIx),
    /// A gauge against a number.
    Compare(Gauge, Comparison, Number),
    /// A level fact is at least this level (levels are ordered from the lowest).
    LevelAtLeast(FactIx, LevelIx),
    /// The unit belongs to this class of units (a rubric may score towns and communes by other steps).
    UnitClass(String),
    /// All hold.
    All(Vec<Test>),
    /// At least one holds.
    Any(Vec<Test>),
    /// It does not hold.
    Not(Box<Test>),
}

/// How two numbers are compared. Values are compared unrounded unless the gauge declares a rounding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// ≥
    AtLeast,
    /// >
    Above,
    /// ≤
    AtMost,
    /// <
    Below,
    /// =
    Equal,
}

/// A consequence beyond the item's own points; shown with its reason, never folded into the points in silence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Effect {
    /// The node gets zero ("0 điểm toàn tiêu chí").
    ZeroNode(NodeIx),
    /// The class goes down by so many steps ("hạ 01 mức xếp loại").
    ClassDown(u32),
    /// The class is at most the one at this place of the rubric's classes, best first.
    ClassAtMost(usize),
    /// The unit is taken out of the ranking ("không xếp loại").
    OutOfRanking,
}
