//! The one evaluator: a term over a unit's entries gives points and the trace of how, or says why not.

use super::leaf::full;
use super::outcome::{Need, Reason, Role};
use super::scene::Scene;
use super::sheet::{Actual, Plan, Sheet, UnitIx, Value};
use super::trace::{BoundBy, Reached, Step, gathered, line, relative, steps_counted};
use crate::quantity::{Exact, Number, Overflow, Rounding};
use crate::rubric::{
    Body, Bounds, Direction, FactIx, LeaderCurve, Node, NodeIx, NotArisen, Pick, Pool, Shape, Term, Test, Worth,
};

/// Days late of what was never done: beyond every tier.
pub(super) const NEVER_DAYS: i64 = 999_999;

/// Why a term gives no points.
#[derive(Debug)]
pub(super) enum Stop {
    /// Entries are missing; they are noted beside.
    Missing,
    /// Nothing arose.
    NotArisen,
    /// It waits for the unit's total.
    NeedsTotal,
    /// It cannot be decided.
    Undecidable(Reason),
}

impl From<Overflow> for Stop {
    fn from(_: Overflow) -> Self {
        Self::Undecidable(Reason::Overflow)
    }
}

/// One leaf of one unit being evaluated.
pub(super) struct Evaluation<'a> {
    pub scene: &'a Scene<'a>,
    pub unit: UnitIx,
    pub sheet: &'a Sheet,
    pub leaf: NodeIx,
    pub node: &'a Node,
    /// The unit's total, for shares of it.
    pub total: Option<Number>,
    pub steps: &'a mut Vec<Step>,
    pub needs: Vec<Need>,
    pub awaiting: Vec<UnitIx>,
    pub from_self: bool,
}

impl<'a> Evaluation<'a> {
    /// Evaluates a term; none where its condition does not hold.
    pub fn term(&mut self, term: &Term) -> Result<Option<Exact>, Stop> {
        if !matches!(term.when, Test::Always) {
            let held = self.test(&term.when)?;
            self.steps.push(Step::Tried { held });
            if !held {
                return Ok(None);
            }
        }
        let mut points = self.body(&term.body, &term.bounds)?;
        points = self.bounded(points, term.bounds.lowest, BoundBy::Lowest)?;
        points = self.bounded(points, term.bounds.highest, BoundBy::Highest)?;
        points = self.rounded(points, term.rounding)?;
        for effect in &term.effects {
            self.steps.push(Step::Effect(*effect));
        }
        Ok(Some(points))
    }

    fn bounded(&mut self, points: Exact, bound: Option<Worth>, by: BoundBy) -> Result<Exact, Stop> {
        let Some(bound) = bound else { return Ok(points) };
        let bound = self.worth(bound)?;
        Ok(match by {
            BoundBy::Lowest | BoundBy::Zero => self.cut_below(points, bound, by),
            BoundBy::Highest | BoundBy::Maximum => self.cut_above(points, bound, by),
        })
    }

    /// Lifts points to a bound that they lie below, and notes it.
    pub fn cut_below(&mut self, points: Exact, bound: Number, by: BoundBy) -> Exact {
        if points.compare(bound).is_ge() {
            return points;
        }
        self.steps.push(Step::Bounded { to: bound, by });
        bound.into()
    }

    /// Cuts points at a bound that they lie above, and notes it.
    pub fn cut_above(&mut self, points: Exact, bound: Number, by: BoundBy) -> Exact {
        if points.compare(bound).is_le() {
            return points;
        }
        self.steps.push(Step::Bounded { to: bound, by });
        bound.into()
    }

    /// Rounds points as declared and notes it where it changed them.
    pub fn rounded(&mut self, points: Exact, declared: Option<Rounding>) -> Result<Exact, Stop> {
        let Some(rounding) = self.scene.rounding(declared) else {
            return Ok(points);
        };
        let (to, changed) = points.changed_by(rounding)?;
        if changed {
            self.steps.push(Step::Rounded(rounding));
        }
        Ok(to.into())
    }

    fn worth(&self, worth: Worth) -> Result<Number, Stop> {
        match worth {
            Worth::Points(points) => Ok(points),
            Worth::ShareOfMax(share) if share.is_one() => Ok(self.node.max),
            Worth::ShareOfMax(share) => Ok(share.times(self.node.max)?),
            Worth::ShareOfTotal(share) => Ok(share.times(self.total.ok_or(Stop::NeedsTotal)?)?),
        }
    }

    fn body(&mut self, body: &Body, bounds: &Bounds) -> Result<Exact, Stop> {
        match body {
            Body::Flat(worth) => {
                let points = self.worth(*worth)?;
                self.steps.push(Step::Flat(points));
                Ok(points.into())
            }
            Body::Shaped(gauge, shape) => {
                let value = self.gauge(gauge)?;
                self.shape(shape, value)
            }
            Body::Judged { fact, from, to } => {
                let points = self.judged(*fact)?;
                self.steps.push(Step::Judged {
                    points,
                    from_self: self.from_self,
                });
                let points = self.bounded(points.into(), Some(*from), BoundBy::Lowest)?;
                self.bounded(points, Some(*to), BoundBy::Highest)
            }
            Body::Leader(curve) => Ok(self.leader(curve)?.into()),
            Body::Group(pick, terms) => Ok(self.group(*pick, terms, bounds)?.into()),
        }
    }

    fn judged(&mut self, fact: FactIx) -> Result<Number, Stop> {
        if let Actual::Value(Value::Number(points)) = self.sheet.fact(fact).actual {
            return Ok(points);
        }
        let main = self.node.indicator.as_ref().and_then(|leaf| leaf.main_fact());
        match &self.sheet.leaf(self.leaf).self_score {
            Some(given) if main == Some(fact) => {
                self.from_self = true;
                Ok(given.points)
            }
            _ => self.missing(fact, Role::Actual),
        }
    }

    fn group(&mut self, pick: Pick, terms: &[Term], bounds: &Bounds) -> Result<Number, Stop> {
        let mut parts = Vec::with_capacity(terms.len());
        let mut stopped = None;
        for term in terms {
            let before = self.steps.len();
            match self.term(term) {
                Ok(Some(points)) => {
                    parts.push(points.value());
                    if pick == Pick::FirstApplying {
                        break;
                    }
                }
                Ok(None) => {}
                // Every part is still tried, so that all that is missing is named at once.
                Err(Stop::Missing) if pick != Pick::FirstApplying => stopped = Some(Stop::Missing),
                Err(Stop::NotArisen) if pick != Pick::FirstApplying => {
                    self.steps.truncate(before);
                    if pick == Pick::Sum {
                        let points = self.not_arisen(term);
                        self.steps.push(Step::NotArisen(points));
                        parts.push(points);
                    }
                }
                Err(stop) => return Err(stop),
            }
        }
        if let Some(stop) = stopped {
            return Err(stop);
        }
        let mut sides = [None, None];
        if pick == Pick::Sum {
            let [minuses, pluses] = &mut sides;
            *minuses = self.side(&parts, true, bounds.minuses_lowest)?;
            *pluses = self.side(&parts, false, bounds.pluses_highest)?;
        }
        let points = gathered(pick, parts.iter().copied(), sides)?;
        self.steps.push(Step::Group {
            pick,
            count: parts.len() as u16,
        });
        Ok(points)
    }

    /// What one of several parts gives of which nothing arose, while other parts have entries: its own most where the
    /// indicator gives full points, else nothing.
    fn not_arisen(&self, term: &Term) -> Number {
        let policy = self.node.indicator.as_ref().map(|leaf| leaf.not_arisen);
        match policy {
            Some(NotArisen::Full) => term.most(self.node.max).unwrap_or(self.node.max).least(full(self.node)),
            _ => Number::ZERO,
        }
    }

    fn side(&mut self, parts: &[Number], minuses: bool, bound: Option<Worth>) -> Result<Option<Number>, Stop> {
        let Some(bound) = bound else { return Ok(None) };
        let bound = self.worth(bound)?;
        let from = Number::sum(parts.iter().copied().filter(|part| part.is_negative() == minuses))?;
        let to = if minuses { from.most(bound) } else { from.least(bound) };
        if to.same_value(from) {
            return Ok(None);
        }
        self.steps.push(Step::SideBounded { minuses, from, to });
        Ok(Some(to))
    }

    fn shape(&mut self, shape: &Shape, gauge: Exact) -> Result<Exact, Stop> {
        let no_band = || Stop::Undecidable(Reason::NoBand(gauge.value()));
        match shape {
            Shape::Linear {
                from,
                gives,
                to,
                reaching,
            } => {
                let (gives, reaching) = (self.worth(*gives)?, self.worth(*reaching)?);
                if from.is_zero() && gives.is_zero() && to.same_value(Number::ONE) {
                    let points = gauge.times(reaching)?;
                    self.steps.push(Step::Share(reaching));
                    return Ok(points);
                }
                let (from, to) = (*from, *to);
                let points = line(gauge, (from, gives), to, reaching)?;
                self.steps.push(Step::Start { from, gives });
                self.steps.push(Step::Line { to, reaching });
                Ok(points)
            }
            Shape::Steps {
                from,
                every,
                each,
                counting,
                entry,
            } => {
                let (each, gives) = (self.worth(*each)?, self.worth(*entry)?);
                let (from, every, counting) = (*from, *every, *counting);
                let count = steps_counted(gauge, from, every, counting)?;
                let points = count.times(each)?.plus(gives)?;
                self.steps.push(Step::Start { from, gives });
                self.steps.push(Step::Steps { every, each, counting });
                Ok(points.into())
            }
            Shape::Bands(bands) => {
                let found = bands.iter().enumerate().find(|(_, band)| band.holds(gauge));
                let (place, band) = found.ok_or_else(no_band)?;
                let points = self.worth(band.gives)?;
                self.steps.push(Step::Band {
                    place: place as u16,
                    points,
                });
                Ok(points.into())
            }
            Shape::Levels(levels) => {
                let last = levels.len().saturating_sub(1);
                let at = gauge.value().to_whole().and_then(|at| usize::try_from(at).ok());
                let place = at.ok_or_else(no_band)?.min(last);
                let worth = levels.get(place).ok_or_else(no_band)?;
                let points = self.worth(*worth)?;
                self.steps.push(Step::Level {
                    place: place as u16,
                    points,
                });
                Ok(points.into())
            }
        }
    }

    fn leader(&mut self, curve: &LeaderCurve) -> Result<Number, Stop> {
        let actual = self.number(curve.fact)?;
        let target = match &self.sheet.fact(curve.fact).plan {
            Plan::NoTarget => None,
            _ => Some(self.planned(curve.fact)?),
        };
        if target.is_some_and(|target| !target.is_positive()) {
            return Err(Stop::Undecidable(Reason::DivisorZero(Need {
                fact: curve.fact,
                role: Role::Plan,
            })));
        }
        let pool = if target.is_some() {
            Pool::WithTarget
        } else {
            Pool::WithoutTarget
        };
        let values = self.scene.cluster.values(self.scene, curve.fact, self.leaf, pool);
        self.await_all(&values.awaiting);
        let best = if target.is_some() {
            let best = values.best_ratio();
            best.map(|(unit, actual, target, _)| (unit, actual, Some(target)))
        } else {
            let best = values.best(Direction::Higher);
            best.map(|(unit, actual)| (unit, actual, None))
        };
        let Some((unit, best_actual, best_target)) = best else {
            return self.missing(curve.fact, Role::Actual);
        };
        let own = Reached { actual, target };
        let best = Reached {
            actual: best_actual,
            target: best_target,
        };
        let (max, met) = (self.node.max, curve.met);
        let points = relative(own, best, max, met)?;
        let fact = curve.fact;
        self.steps.push(Step::Own { fact, reached: own });
        self.steps.push(Step::Best { unit, reached: best });
        self.steps.push(Step::Leader { max, met });
        Ok(points)
    }
}
