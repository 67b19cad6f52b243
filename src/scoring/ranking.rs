//! The order of the units, ties, and whether the order hangs on rounding alone.

use std::cmp::Ordering;

use super::scene::RoundingTrial;
use super::score::{Scorecard, score_under};
use super::sheet::{References, Sheet, UnitIx};
use crate::quantity::{Mode, Number};
use crate::rubric::{Rubric, TieBreaker};

/// One unit's place in the order.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Which unit, by the order of the sheets.
    pub unit: UnitIx,
    /// The rank; units that are tied share it and the next is skipped. None for a unit out of the ranking or without a
    /// total; such stand last.
    pub rank: Option<u32>,
    /// How far behind the unit in front: points, or points of percent where the ranking is by percent.
    pub gap: Option<Number>,
    /// The tie-breaker that put this unit behind the one in front of it, by its place in the settings.
    pub decided_by: Option<usize>,
    /// The rank is shared with another unit.
    pub shared: bool,
}

/// A unit on its way to a place.
struct Ranked<'a> {
    unit: UnitIx,
    card: &'a Scorecard,
    key: Option<Number>,
    decided_by: Option<usize>,
    /// Nothing tells it from the one in front.
    tied: bool,
}

/// Orders the units.
pub(super) fn rank(rubric: &Rubric, cards: &[Scorecard], by_percent: bool) -> Vec<Place> {
    let key = |card: &Scorecard| {
        if by_percent {
            card.total.share.map(|share| share.0)
        } else {
            card.total.points
        }
    };
    let ranked = |(at, card)| Ranked {
        unit: UnitIx(at as u32),
        card,
        key: key(card).filter(|_| !card.is_out_of_ranking()),
        decided_by: None,
        tied: false,
    };
    let mut order: Vec<Ranked<'_>> = cards.iter().enumerate().map(ranked).collect();
    order.sort_by(|a, b| match (a.key, b.key) {
        (Some(a), Some(b)) => b.compare(a),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
    let level = |a: &Ranked<'_>, b: &Ranked<'_>| a.key.zip(b.key).is_some_and(|(a, b)| a.same_value(b));
    for tied in order.chunk_by_mut(level) {
        settle(tied, &rubric.settings.tie_breakers, 0);
    }
    let scale = if by_percent { Number::HUNDRED } else { Number::ONE };
    let mut places: Vec<Place> = Vec::with_capacity(order.len());
    let mut front_key = None;
    for (at, ranked) in order.into_iter().enumerate() {
        let own = (at as u32).saturating_add(1);
        let front = places.last_mut().filter(|_| ranked.tied);
        let rank = front.map_or(Some(own), |front| {
            front.shared = true;
            front.rank
        });
        let gap = |front: Number| front.minus(ranked.key?).and_then(|gap| gap.times(scale)).ok();
        places.push(Place {
            unit: ranked.unit,
            rank: rank.filter(|_| ranked.key.is_some()),
            gap: front_key.and_then(gap),
            decided_by: ranked.decided_by,
            shared: ranked.tied,
        });
        front_key = ranked.key;
    }
    places
}

/// Orders units of one total by the tie-breakers from one on. What one of them has no figure for decides between none of them:
/// else the order would hang on which two are compared first.
fn settle(tied: &mut [Ranked<'_>], breakers: &[TieBreaker], from: usize) {
    let figure = |card: &Scorecard, breaker: &TieBreaker| match breaker {
        TieBreaker::Node(ix) => card.node(*ix).and_then(|score| score.counted),
        TieBreaker::Bonus => Some(card.bonus),
        TieBreaker::Ballot => None,
    };
    for (at, breaker) in breakers.iter().enumerate().skip(from) {
        let compare = |a: &Ranked<'_>, b: &Ranked<'_>| {
            let figures = figure(a.card, breaker).zip(figure(b.card, breaker));
            figures.map_or(Ordering::Equal, |(a, b)| b.compare(a))
        };
        if tied.iter().any(|ranked| figure(ranked.card, breaker).is_none()) {
            continue;
        }
        tied.sort_by(compare);
        for (nth, level) in tied.chunk_by_mut(|a, b| compare(a, b).is_eq()).enumerate() {
            settle(level, breakers, at.saturating_add(1));
            if let Some(first) = level.first_mut().filter(|_| nth > 0) {
                first.decided_by = Some(at);
            }
        }
        return;
    }
    for ranked in tied.iter_mut().skip(1) {
        ranked.tied = true;
    }
}

/// A trial under which the order of the units becomes another.
#[derive(Debug, Clone, PartialEq)]
pub struct NearTie {
    /// How rounding was carried out.
    pub trial: RoundingTrial,
    /// The order then, best first, with the ranks.
    pub order: Vec<(UnitIx, Option<u32>)>,
}

/// Scores again without rounding and under each mode, and tells each trial in which the order changes.
/// Not part of [`super::score`]: called when there is time.
#[must_use]
pub fn near_ties(rubric: &Rubric, references: &References, sheets: &[Sheet]) -> Vec<NearTie> {
    let order = |trial| {
        let places = score_under(rubric, references, sheets, trial).places;
        places
            .into_iter()
            .map(|place| (place.unit, place.rank))
            .collect::<Vec<_>>()
    };
    let declared = order(RoundingTrial::AsDeclared);
    let trials = std::iter::once(RoundingTrial::Without).chain(Mode::ALL.map(RoundingTrial::Under));
    trials
        .map(|trial| (trial, order(trial)))
        .filter(|(_, order)| *order != declared)
        .map(|(trial, order)| NearTie { trial, order })
        .collect()
}
