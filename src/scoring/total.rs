//! The total of one unit, what it rests on, and the class that follows from it.

use super::outcome::{Basis, NodeScore, Outcome};
use super::scene::Scene;
use super::score::Scorecard;
use crate::quantity::{Number, Overflow, Ratio};
use crate::rubric::{Effect, Node, NotAssigned, Rubric, Section};

/// A total and what it rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Total {
    /// The points, rounded as declared; none where nothing counts yet, for a total of nothing is no zero, or where a sum does
    /// not fit.
    pub points: Option<Number>,
    /// Before rounding and re-scaling.
    pub unrounded: Number,
    /// The standard points of the whole rubric (1000).
    pub full_max: Number,
    /// The standard points that are left once what leaves the base has left it.
    pub assigned_max: Number,
    /// The total as it is shown, as a share of what was assigned; of the full scale where it was re-scaled to it.
    pub share: Option<Ratio>,
    /// How many indicators there are, bonus and penalty apart.
    pub leaves: u32,
    /// How many of them lack entries.
    pub missing: u32,
    /// How many, bonus and penalty among them, could not be decided.
    pub undecidable: u32,
    /// How many wait for other units, bonus and penalty among them.
    pub awaiting: u32,
    /// How many rest on the unit's own judgement, bonus and penalty among them.
    pub provisional: u32,
    /// How many left the base.
    pub excluded: u32,
    /// How many carry a final score.
    pub settled: u32,
}

impl Total {
    /// Tells whether nothing is missing, undecided, awaited or provisional; so it is of a unit to which nothing was assigned.
    #[must_use]
    pub fn is_firm(&self) -> bool {
        (self.points.is_some() || self.excluded == self.leaves)
            && self.missing == 0
            && self.undecidable == 0
            && self.awaiting == 0
            && self.provisional == 0
    }
}

impl Total {
    /// How many indicators are open: what is missing, undecided or awaited, but not what the unit judged itself.
    #[must_use]
    pub fn open(&self) -> u32 {
        [self.missing, self.undecidable, self.awaiting]
            .into_iter()
            .fold(0, u32::saturating_add)
    }

    /// A total of nothing.
    pub(super) fn nothing() -> Self {
        Self {
            points: None,
            unrounded: Number::ZERO,
            full_max: Number::ZERO,
            assigned_max: Number::ZERO,
            share: None,
            leaves: 0,
            missing: 0,
            undecidable: 0,
            awaiting: 0,
            provisional: 0,
            excluded: 0,
            settled: 0,
        }
    }
}

/// Counts what the total rests on.
pub(super) fn count(rubric: &Rubric, card: &Scorecard) -> Total {
    let mut total = Total::nothing();
    for (ix, node, _) in rubric.leaves() {
        let Some(score) = card.node(ix) else { continue };
        let decided = score.basis.is_given();
        let is_main = node.section == Section::Main;
        let is_open = !decided
            && matches!(
                score.outcome,
                Outcome::Missing(_) | Outcome::Undecidable(_) | Outcome::Awaiting(..)
            );
        if is_open && card.is_needless(rubric, ix) {
            continue;
        }
        let one = |count: &mut u32| *count = count.saturating_add(1);
        if is_main {
            one(&mut total.leaves);
            if score.basis == Basis::Final {
                one(&mut total.settled);
            }
        }
        match &score.outcome {
            Outcome::NotAssigned | Outcome::NotArisen if is_main => one(&mut total.excluded),
            _ if decided => {}
            // There was no bonus and no penalty until somebody says so.
            Outcome::Missing(_) if is_main => one(&mut total.missing),
            Outcome::Undecidable(_) => one(&mut total.undecidable),
            Outcome::Awaiting(..) => one(&mut total.awaiting),
            Outcome::Provisional(_) => one(&mut total.provisional),
            Outcome::Scored(_)
            | Outcome::Gathered
            | Outcome::Missing(_)
            | Outcome::NotAssigned
            | Outcome::NotArisen => {}
        }
    }
    total
}

/// Rounds and re-scales the total.
pub(super) fn finish_total(scene: &Scene<'_>, card: &mut Scorecard, unrounded: Result<Number, Overflow>) {
    let rubric = scene.rubric;
    let maxima = |pick: fn(&Node, &NodeScore) -> Number| {
        Number::sum(
            scene
                .roots(Section::Main)
                .filter_map(|(ix, node)| card.node(ix).map(|score| pick(node, score))),
        )
    };
    let full_max = maxima(|node, _| node.max).unwrap_or(Number::ZERO);
    let assigned_max = maxima(|_, score| score.max).unwrap_or(Number::ZERO);
    let rescaled = rubric.settings.not_assigned == NotAssigned::Rescale
        && !assigned_max.same_value(full_max)
        && !assigned_max.is_zero();
    let result = unrounded.and_then(|unrounded| {
        let scaled = if rescaled {
            card.main
                .times(full_max)?
                .over(assigned_max)?
                .plus(card.bonus)?
                .plus(card.penalty)?
        } else {
            unrounded
        };
        let points = match scene.rounding(rubric.settings.total_rounding) {
            Some(rounding) => rounding.apply(scaled)?,
            None => scaled,
        };
        Ok((unrounded, points))
    });
    card.total.full_max = full_max;
    card.total.assigned_max = assigned_max;
    if let Ok((unrounded, points)) = result
        && card.has_points()
    {
        card.total.unrounded = unrounded;
        card.total.points = Some(points.normalized());
        let base = if rescaled { full_max } else { assigned_max };
        card.total.share = points.over(base).ok().map(Ratio);
    }
}

/// Finds the class of a firm total; below the lowest there is none.
pub(super) fn class(rubric: &Rubric, card: &Scorecard) -> Option<usize> {
    let classes = &rubric.settings.classes;
    if classes.is_empty() || !card.total.is_firm() {
        return None;
    }
    let percent = card.total.share?.0.times(Number::HUNDRED).ok()?.least(Number::HUNDRED);
    let last = classes.len().saturating_sub(1);
    let mut at = classes
        .iter()
        .position(|class| percent.compare(class.from_percent).is_ge())?;
    // First the steps down, then the limits, so that the order in which events stand changes nothing.
    for (_, effect) in &card.effects {
        if let Effect::ClassDown(steps) = effect {
            at = at.saturating_add(*steps as usize).min(last);
        }
    }
    for (_, effect) in &card.effects {
        if let Effect::ClassAtMost(most) = effect {
            at = at.max(*most);
        }
    }
    Some(at)
}
