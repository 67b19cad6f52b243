//! What a trace tells when it is gone through again: each step with what it turned into what.

use super::trace::{Step, gathered, line, relative, steps_counted};
use crate::quantity::{Exact, Number, Overflow};

/// Steps that are told together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Told<'a> {
    /// A step, behind those that prepare it.
    pub steps: &'a [Step],
    /// The gauge, where the step reads one; else the points before it.
    pub from: Exact,
    /// The gauge or the points after it.
    pub to: Exact,
}

impl Step {
    /// Tells whether it only prepares the step that follows.
    fn prepares(&self) -> bool {
        matches!(
            self,
            Self::Given(_) | Self::Start { .. } | Self::Own { .. } | Self::Best { .. }
        )
    }

    /// Tells whether it leaves a gauge.
    pub fn reads(&self) -> bool {
        matches!(self, Self::Gauge(_) | Self::DaysLate(_) | Self::GaugeRounded(_))
    }

    /// How many points a step takes before it leaves its own; none where it leaves no points.
    fn takes(&self) -> Option<usize> {
        match self {
            Self::Tried { .. } | Self::SideBounded { .. } | Self::Effect(_) => None,
            read if read.reads() => None,
            Self::Bounded { .. } | Self::Rounded(_) => Some(1),
            Self::Group { count, .. } => Some(usize::from(*count)),
            _ => Some(0),
        }
    }
}

/// Reckons a trace again, from the trace alone.
///
/// # Errors
/// [`Overflow`] where a step does not fit; none that was written when scoring.
pub fn told(trace: &[Step]) -> Result<Vec<Told<'_>>, Overflow> {
    let mut gauge = Exact::ZERO;
    let mut stack: Vec<Exact> = Vec::new();
    let mut sides: [Option<Number>; 2] = [None, None];
    let mut all = Vec::with_capacity(trace.len());
    for steps in trace.chunk_by(|step, _| step.prepares()) {
        let taken = steps.last().and_then(Step::takes);
        let left = stack.len().saturating_sub(taken.unwrap_or(0));
        let points = stack.last().copied().unwrap_or(Exact::ZERO);
        let (from, to) = match *steps {
            [Step::Given(value), Step::Gauge(_)] => (gauge, value.into()),
            [Step::Gauge(read)] => (gauge, read.reckon()?),
            [Step::DaysLate(late)] => (gauge, Number::whole(late.days).into()),
            [Step::GaugeRounded(rounding)] => (gauge, gauge.rounded(rounding)?.into()),
            [Step::Share(whole)] => (gauge, gauge.times(whole)?),
            [Step::Start { from, gives }, Step::Line { to, reaching }] => {
                (gauge, line(gauge, (from, gives), to, reaching)?)
            }
            [Step::Start { from, gives }, Step::Steps { every, each, counting }] => {
                let count = steps_counted(gauge, from, every, counting)?;
                (gauge, count.times(each)?.plus(gives)?.into())
            }
            [Step::Band { points: given, .. } | Step::Level { points: given, .. }] => (gauge, given.into()),
            [Step::Flat(given) | Step::Judged { points: given, .. } | Step::Gathered(given)]
            | [Step::NotArisen(given) | Step::NotAssigned(given) | Step::Bounded { to: given, .. }] => {
                (points, given.into())
            }
            [
                Step::Own { reached: own, .. },
                Step::Best { reached: best, .. },
                Step::Leader { max, met },
            ] => (points, relative(own, best, max, met)?.into()),
            [Step::Group { pick, .. }] => {
                let parts = stack.iter().skip(left).map(|part| part.value());
                (points, gathered(pick, parts, std::mem::take(&mut sides))?.into())
            }
            [Step::Rounded(rounding)] => (points, points.rounded(rounding)?.into()),
            [Step::SideBounded { minuses, to, .. }] => {
                let [minus, plus] = &mut sides;
                *(if minuses { minus } else { plus }) = Some(to);
                (points, points)
            }
            _ => (points, points),
        };
        match taken {
            Some(_) => {
                stack.truncate(left);
                stack.push(to);
            }
            None if steps.last().is_some_and(Step::reads) => gauge = to,
            None => {}
        }
        all.push(Told { steps, from, to });
    }
    Ok(all)
}

/// Reckons the points that a trace leaves, from the trace alone.
///
/// # Errors
/// [`Overflow`] where a step does not fit; `Ok(None)` for an empty trace.
pub fn reckon(trace: &[Step]) -> Result<Option<Number>, Overflow> {
    Ok(told(trace)?.last().map(|last| last.to.value()))
}
