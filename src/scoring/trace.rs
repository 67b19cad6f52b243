//! How points came about, as compact data: worded only when someone looks, and enough to reckon the points again. A step keeps
//! only what does not follow from those before it, and owns nothing: so a trace is quickly written and freed at once.

use crate::quantity::{Date, Exact, Number, Overflow, Rounding};
use crate::rubric::{Counting, Effect, FactIx, Pick};

use super::sheet::UnitIx;

/// One step of a trace. Steps stand in the order in which they were taken; each group follows its parts. What a step turned
/// into what is told by [`told`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// What the gauge that follows is, where it is not reckoned from two numbers.
    Given(Number),
    /// A gauge was read.
    Gauge(GaugeStep),
    /// A gauge was read: days after a due date.
    DaysLate(Lateness),
    /// The gauge was rounded.
    GaugeRounded(Rounding),
    /// A condition was tried; where it failed, the part gives nothing.
    Tried {
        /// Whether it held.
        held: bool,
    },
    /// A fixed worth. Leaves points.
    Flat(Number),
    /// gauge × this: a line through nothing. Leaves points.
    Share(Number),
    /// Where the line or the steps that follow start.
    Start {
        /// A gauge value.
        from: Number,
        /// What it gives.
        gives: Number,
    },
    /// From the start, gives + (gauge − from) × (reaching − gives) / (to − from). Leaves points.
    Line {
        /// Another gauge value.
        to: Number,
        /// What that gives.
        reaching: Number,
    },
    /// From the start, gives + count × each. Leaves points.
    Steps {
        /// The length of a step.
        every: Number,
        /// What a step gives.
        each: Number,
        /// How an unfinished step counts.
        counting: Counting,
    },
    /// The band at this place holds the gauge. Leaves points.
    Band {
        /// Which band.
        place: u16,
        /// What it gives.
        points: Number,
    },
    /// The level at this place. Leaves points.
    Level {
        /// Which level.
        place: u16,
        /// What it gives.
        points: Number,
    },
    /// Given by a person. Leaves points.
    Judged {
        /// What was given.
        points: Number,
        /// Read from the self-score, so provisional.
        from_self: bool,
    },
    /// What is held against the best unit.
    Own {
        /// The fact.
        fact: FactIx,
        /// What this unit reached.
        reached: Reached,
    },
    /// The best unit of the group.
    Best {
        /// Which.
        unit: UnitIx,
        /// What it reached.
        reached: Reached,
    },
    /// The unit's own relative to the best. Leaves points.
    Leader {
        /// The maximum.
        max: Number,
        /// The share for just meeting the target.
        met: Number,
    },
    /// What the parts of a criterion give, where it is then rounded or cut. Leaves points.
    Gathered(Number),
    /// Several parts became one. Takes the points of so many parts, leaves one.
    Group {
        /// How.
        pick: Pick,
        /// How many parts applied.
        count: u16,
    },
    /// The minuses or the pluses of the parts before were together more than allowed. Changes nothing by itself: the group
    /// that follows adds up `to` in their place.
    SideBounded {
        /// Whether the minuses were.
        minuses: bool,
        /// Their sum.
        from: Number,
        /// What remains.
        to: Number,
    },
    /// The points were cut at a bound.
    Bounded {
        /// The bound.
        to: Number,
        /// Which it is.
        by: BoundBy,
    },
    /// The points were rounded.
    Rounded(Rounding),
    /// Nothing arose; the indicator's policy gave the points. Leaves points.
    NotArisen(Number),
    /// Not assigned, full points by the rubric. Leaves points.
    NotAssigned(Number),
    /// A consequence beyond the points.
    Effect(Effect),
}

/// A gauge that was read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GaugeStep {
    /// The fact.
    pub fact: FactIx,
    /// How it was read.
    pub read: Read,
    /// The fact's own value.
    pub actual: Number,
    /// What it was compared with; 0 where nothing.
    pub base: Number,
}

/// How late something was done. The days are kept: the holidays by which working days count stand in the rubric.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lateness {
    /// The fact.
    pub fact: FactIx,
    /// When it was done; none for never.
    pub done: Option<Date>,
    /// When it was due.
    pub due: Date,
    /// Whether only working days count.
    pub working: bool,
    /// Days after the due date; below zero when early.
    pub days: i64,
}

/// How a gauge was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Read {
    /// value = actual.
    Plain,
    /// value = actual / base.
    Ratio(BaseKind),
    /// value = base / actual.
    Inverse(BaseKind),
    /// value = 2 − actual / base.
    TwoMinus(BaseKind),
    /// The divisor was 0; the value was given: what the rule declares for it.
    AtZero(BaseKind),
    /// value = actual − base.
    Gap(BaseKind),
    /// The value was given: the place in the cluster.
    Rank,
}

/// What a gauge was compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BaseKind {
    /// The plan.
    Plan,
    /// Last year.
    Previous,
    /// The reference value.
    Reference,
    /// A fixed number.
    Fixed,
    /// Another fact.
    Fact(FactIx),
    /// The best of the cluster, reached by this unit.
    Best(UnitIx),
}

/// A result and the target it is held against; no target in the group without.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reached {
    /// The result.
    pub actual: Number,
    /// The target.
    pub target: Option<Number>,
}

/// Which bound cut the points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoundBy {
    /// The lowest of the rule.
    Lowest,
    /// The highest of the rule.
    Highest,
    /// The indicator's maximum (điểm chuẩn).
    Maximum,
    /// No indicator of the standard points gives less than zero.
    Zero,
}

impl GaugeStep {
    /// Reckons the gauge, where it was not given.
    pub(super) fn reckon(&self) -> Result<Exact, Overflow> {
        let (actual, base) = (self.actual, self.base);
        match self.read {
            Read::Ratio(_) => Exact::divided(actual, base),
            Read::Inverse(_) => Exact::divided(base, actual),
            Read::TwoMinus(_) => {
                let exact = || Exact::divided(base.plus(base)?.minus(actual)?, base);
                exact().or_else(|Overflow| Ok(Number::whole(2).minus(actual.over(base)?)?.into()))
            }
            Read::Gap(_) => Ok(actual.minus(base)?.into()),
            Read::Plain | Read::AtZero(_) | Read::Rank => Ok(actual.into()),
        }
    }
}

impl Read {
    /// What it was compared with; none where the value stands by itself.
    #[must_use]
    pub fn base(self) -> Option<BaseKind> {
        match self {
            Self::Ratio(base) | Self::Inverse(base) | Self::TwoMinus(base) | Self::AtZero(base) | Self::Gap(base) => {
                Some(base)
            }
            Self::Plain | Self::Rank => None,
        }
    }

    /// The best unit, where it was compared with that.
    pub(super) fn best(self) -> Option<UnitIx> {
        match self.base()? {
            BaseKind::Best(unit) => Some(unit),
            _ => None,
        }
    }
}

impl Reached {
    /// The share of the target; without one, the result itself.
    #[must_use]
    pub fn value(&self) -> Number {
        let share = |target| self.actual.over(target).unwrap_or(Number::ZERO);
        self.target.map_or(self.actual, share)
    }
}

/// The straight line through two points of the scale.
pub(super) fn line(
    gauge: Exact,
    (from, gives): (Number, Number),
    to: Number,
    reaching: Number,
) -> Result<Exact, Overflow> {
    let rise = reaching.minus(gives)?;
    let run = to.minus(from)?;
    gauge.along(from, rise, run)?.plus(gives)
}

/// How many steps of a length count.
///
/// # Errors
/// [`Overflow`] where they do not fit.
pub fn steps_counted(gauge: Exact, from: Number, every: Number, counting: Counting) -> Result<Number, Overflow> {
    let exact = gauge.along(from, Number::ONE, every)?;
    let exact = exact.value().most(Number::ZERO);
    Ok(match counting {
        Counting::Whole => exact.floor(),
        Counting::Started => exact.ceiling(),
        Counting::Exact => exact,
    })
}

/// What a unit gets relative to the best one.
pub(super) fn relative(own: Reached, best: Reached, max: Number, met: Number) -> Result<Number, Overflow> {
    let Some(target) = own.target else {
        return if best.actual.is_positive() {
            Ok(Exact::divided(own.actual, best.actual)?.times(max)?.value())
        } else {
            Ok(Number::ZERO)
        };
    };
    let met = met.times(max)?;
    if own.actual.compare(target).is_le() {
        return Ok(Exact::divided(own.actual, target)?.times(met)?.value());
    }
    let best_target = best.target.unwrap_or(Number::ONE);
    let over = Exact::divided(own.actual.minus(target)?, target)?;
    let best_over = Exact::divided(best.actual.minus(best_target)?, best_target)?;
    if over.same_value(best_over) {
        return Ok(max);
    }
    let more = over.share_of(best_over, max.minus(met)?)?;
    Ok(more.plus(met)?.value())
}

/// Makes one of several parts. `sides` replaces the sum of the minuses and of the pluses.
pub(super) fn gathered(
    pick: Pick,
    mut parts: impl Iterator<Item = Number>,
    sides: [Option<Number>; 2],
) -> Result<Number, Overflow> {
    match pick {
        Pick::Sum => {
            let [mut minuses, mut pluses] = [Number::ZERO; 2];
            for part in parts {
                let side = if part.is_negative() { &mut minuses } else { &mut pluses };
                *side = side.plus(part)?;
            }
            let [minus, plus] = sides;
            minus.unwrap_or(minuses).plus(plus.unwrap_or(pluses))
        }
        Pick::Best => Ok(parts.reduce(Number::most).unwrap_or(Number::ZERO)),
        Pick::FirstApplying => Ok(parts.next().unwrap_or(Number::ZERO)),
    }
}
