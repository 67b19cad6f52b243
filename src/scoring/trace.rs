//! How points came about, as compact data: worded only when someone looks, and enough to reckon the points again.

use crate::quantity::{Exact, Number, Overflow, Rounding};
use crate::rubric::{Counting, Effect, FactIx, Pick};

use super::sheet::UnitIx;

/// One step of a trace. Steps stand in the order in which they were taken; each group follows its parts.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// A gauge was read.
    Gauge(GaugeStep),
    /// The gauge was rounded.
    GaugeRounded(RoundedStep),
    /// A condition was tried; where it failed, the part gives nothing.
    Tried {
        /// Whether it held.
        held: bool,
    },
    /// A fixed worth. Leaves points.
    Flat(Number),
    /// gauge × whole: a line through nothing. Leaves points.
    Share(ShareStep),
    /// gives + (gauge − from) × (reaching − gives) / (to − from). Leaves points.
    Line(Box<LineStep>),
    /// entry + count × each. Leaves points.
    Steps(Box<StepsStep>),
    /// The band at this place holds the gauge. Leaves points.
    Band {
        /// The gauge.
        gauge: Exact,
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
    /// Relative to the best unit. Leaves points.
    Leader(Box<LeaderStep>),
    /// Several parts became one. Takes the points of so many parts, leaves one.
    Group {
        /// How.
        pick: Pick,
        /// How many parts applied.
        count: u16,
        /// The points.
        points: Number,
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
        /// Before.
        from: Exact,
        /// After.
        to: Number,
        /// Which bound.
        by: BoundBy,
    },
    /// The points were rounded.
    Rounded(RoundedStep),
    /// Nothing arose; the indicator's policy gave the points. Leaves points.
    NotArisen(Number),
    /// Not assigned, full points by the rubric. Leaves points.
    NotAssigned(Number),
    /// A consequence beyond the points.
    Effect(Effect),
}

/// A gauge that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct GaugeStep {
    /// The fact.
    pub fact: FactIx,
    /// How it was read.
    pub read: Read,
    /// The fact's own value (days late: 0).
    pub actual: Number,
    /// What it was compared with; 0 where nothing.
    pub base: Number,
    /// The gauge, where it is not reckoned from these two: seldom, hence the box.
    pub told: Option<Box<Number>>,
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
    /// The divisor was 0; value = what the rule declares for it.
    AtZero(BaseKind),
    /// value = actual − base.
    Gap(BaseKind),
    /// value = days after the due date.
    DaysLate,
    /// value = place in the cluster.
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

/// A rounding.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RoundedStep {
    /// Before.
    pub from: Exact,
    /// How.
    pub rounding: Rounding,
}

/// A line through nothing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShareStep {
    /// The gauge.
    pub gauge: Exact,
    /// What a gauge of 1 gives.
    pub whole: Number,
}

/// A straight line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LineStep {
    /// The gauge.
    pub gauge: Exact,
    /// A gauge value.
    pub from: Number,
    /// What it gives.
    pub gives: Number,
    /// Another gauge value.
    pub to: Number,
    /// What that gives.
    pub reaching: Number,
}

/// Steps beyond an entry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StepsStep {
    /// The gauge.
    pub gauge: Exact,
    /// Where the steps start.
    pub from: Number,
    /// The length of a step.
    pub every: Number,
    /// What a step gives.
    pub each: Number,
    /// What the entry gives.
    pub entry: Number,
    /// How an unfinished step counts.
    pub counting: Counting,
    /// How many steps counted.
    pub count: Number,
    /// The points.
    pub points: Number,
}

/// Relative to the best unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LeaderStep {
    /// The fact.
    pub fact: FactIx,
    /// Actual.
    pub actual: Number,
    /// Target; none is the group without targets.
    pub target: Option<Number>,
    /// The best unit of the group.
    pub best_unit: UnitIx,
    /// Its ratio to its target; without targets, its actual.
    pub best: Number,
    /// Its actual.
    pub best_actual: Number,
    /// Its target; none in the group without targets.
    pub best_target: Option<Number>,
    /// The maximum.
    pub max: Number,
    /// The share for just meeting the target.
    pub met: Number,
    /// The points.
    pub points: Number,
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

/// What was reckoned once fits; so what is asked of a step of a trace is there.
fn shown(reckoned: Result<Exact, Overflow>) -> Number {
    reckoned.map_or(Number::ZERO, Exact::value)
}

impl GaugeStep {
    /// The gauge.
    #[must_use]
    pub fn value(&self) -> Number {
        shown(self.reckon())
    }

    /// Reckons the gauge.
    pub(super) fn reckon(&self) -> Result<Exact, Overflow> {
        let (actual, base) = (self.actual, self.base);
        if let Some(told) = &self.told {
            return Ok((**told).into());
        }
        match self.read {
            Read::Ratio(_) => Exact::divided(actual, base),
            Read::Inverse(_) => Exact::divided(base, actual),
            Read::TwoMinus(_) => {
                let exact = || Exact::divided(base.plus(base)?.minus(actual)?, base);
                exact().or_else(|Overflow| Ok(Number::whole(2).minus(actual.over(base)?)?.into()))
            }
            Read::Gap(_) => Ok(actual.minus(base)?.into()),
            Read::Plain | Read::AtZero(_) | Read::DaysLate | Read::Rank => Ok(actual.into()),
        }
    }
}

impl RoundedStep {
    /// After.
    #[must_use]
    pub fn to(&self) -> Number {
        self.from.rounded(self.rounding).unwrap_or(Number::ZERO)
    }
}

impl ShareStep {
    /// The points.
    #[must_use]
    pub fn points(&self) -> Number {
        shown(self.reckon())
    }

    /// Reckons the points.
    pub(super) fn reckon(&self) -> Result<Exact, Overflow> {
        self.gauge.times(self.whole)
    }
}

impl LineStep {
    /// The points.
    #[must_use]
    pub fn points(&self) -> Number {
        shown(self.reckon())
    }

    /// Reckons the points.
    pub(super) fn reckon(&self) -> Result<Exact, Overflow> {
        let rise = self.reaching.minus(self.gives)?;
        let run = self.to.minus(self.from)?;
        self.gauge.along(self.from, rise, run)?.plus(self.gives)
    }
}

impl StepsStep {
    /// Reckons the number of steps and the points again.
    pub(super) fn reckon(&self) -> Result<(Number, Number), Overflow> {
        let exact = self.gauge.along(self.from, Number::ONE, self.every)?;
        let exact = exact.value().most(Number::ZERO);
        let count = match self.counting {
            Counting::Whole => exact.floor(),
            Counting::Started => exact.ceiling(),
            Counting::Exact => exact,
        };
        Ok((count, count.times(self.each)?.plus(self.entry)?))
    }
}

impl LeaderStep {
    /// Reckons the points again.
    pub(super) fn reckon(&self) -> Result<Number, Overflow> {
        let Some(target) = self.target else {
            return if self.best.is_positive() {
                Ok(Exact::divided(self.actual, self.best)?.times(self.max)?.value())
            } else {
                Ok(Number::ZERO)
            };
        };
        let met = self.met.times(self.max)?;
        if self.actual.compare(target).is_le() {
            return Ok(Exact::divided(self.actual, target)?.times(met)?.value());
        }
        let best_target = self.best_target.unwrap_or(Number::ONE);
        let over = Exact::divided(self.actual.minus(target)?, target)?;
        let best_over = Exact::divided(self.best_actual.minus(best_target)?, best_target)?;
        if over.same_value(best_over) {
            return Ok(self.max);
        }
        let more = over.share_of(best_over, self.max.minus(met)?)?;
        Ok(more.plus(met)?.value())
    }
}

/// Reckons the points of a trace again, from the trace alone.
///
/// # Errors
/// [`Overflow`] where a step does not fit; `Ok(None)` where the trace leaves no points.
pub fn reckon(steps: &[Step]) -> Result<Option<Number>, Overflow> {
    let mut stack: Vec<Exact> = Vec::new();
    let mut sides: [Option<Number>; 2] = [None, None];
    let mut gauge = Exact::ZERO;
    for step in steps {
        match step {
            Step::Gauge(read) => gauge = read.reckon()?,
            Step::GaugeRounded(rounded) => gauge = gauge.rounded(rounded.rounding)?.into(),
            Step::Tried { .. } | Step::Effect(_) => {}
            Step::Flat(points) | Step::NotArisen(points) | Step::NotAssigned(points) => stack.push((*points).into()),
            Step::Band { points, .. } | Step::Level { points, .. } | Step::Judged { points, .. } => {
                stack.push((*points).into());
            }
            Step::Share(share) => stack.push(ShareStep { gauge, ..*share }.reckon()?),
            Step::Line(line) => stack.push(LineStep { gauge, ..**line }.reckon()?),
            Step::Steps(steps) => stack.push(StepsStep { gauge, ..**steps }.reckon()?.1.into()),
            Step::Leader(leader) => stack.push(leader.reckon()?.into()),
            Step::SideBounded { minuses, to, .. } => {
                let [minus, plus] = &mut sides;
                *(if *minuses { minus } else { plus }) = Some(*to);
            }
            Step::Group { pick, count, .. } => {
                let parts = stack.drain(stack.len().saturating_sub(usize::from(*count))..);
                let points = gathered(*pick, parts.map(Exact::value), std::mem::take(&mut sides))?;
                stack.push(points.into());
            }
            Step::Bounded { to, .. } => {
                stack.pop();
                stack.push((*to).into());
            }
            Step::Rounded(rounded) => {
                if let Some(points) = stack.pop() {
                    stack.push(rounded.rounding.apply(points.value())?.into());
                }
            }
        }
    }
    Ok(stack.pop().map(Exact::value))
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
