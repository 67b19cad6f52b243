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
    /// The rank; units that are tied share it and the next is skipped. None for a unit out of the ranking or without a total.
    pub rank: Option<u32>,
    /// How far behind the unit in front: points, or points of percent where the ranking is by percent.
    pub gap: Option<Number>,
    /// The tie-breaker that put this unit behind the one in front of it, by its place in the settings.
    pub decided_by: Option<usize>,
    /// The rank is shared with another unit.
    pub shared: bool,
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
    let mut order: Vec<(UnitIx, &Scorecard, Option<Number>)> = cards
        .iter()
        .enumerate()
        .map(|(at, card)| (UnitIx(at as u32), card, key(card).filter(|_| !card.is_out_of_ranking())))
        .collect();
    order.sort_by(|(_, a, key_a), (_, b, key_b)| match (key_a, key_b) {
        (Some(key_a), Some(key_b)) => key_b.compare(*key_a).then_with(|| broken(rubric, a, b).0),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    });
    let mut places: Vec<Place> = Vec::with_capacity(order.len());
    let mut before: Option<(&Scorecard, Number)> = None;
    for (at, (unit, card, key)) in order.into_iter().enumerate() {
        let Some(key) = key else {
            places.push(Place {
                unit,
                rank: None,
                gap: None,
                decided_by: None,
                shared: false,
            });
            continue;
        };
        let (gap, tie) = match before {
            Some((front, front_key)) => {
                let scale = if by_percent { Number::HUNDRED } else { Number::ONE };
                let gap = front_key.minus(key).and_then(|gap| gap.times(scale)).ok();
                (
                    gap,
                    if front_key.same_value(key) {
                        Some(broken(rubric, front, card))
                    } else {
                        None
                    },
                )
            }
            None => (None, None),
        };
        let tied = matches!(tie, Some((Ordering::Equal, _)));
        let own = (at as u32).saturating_add(1);
        let rank = if tied {
            places.last().and_then(|place| place.rank).unwrap_or(own)
        } else {
            own
        };
        if tied && let Some(front) = places.last_mut() {
            front.shared = true;
        }
        places.push(Place {
            unit,
            rank: Some(rank),
            gap,
            decided_by: tie.and_then(|(_, by)| by),
            shared: tied,
        });
        before = Some((card, key));
    }
    places
}

/// Decides between two equal totals: less means the first stands in front; and by which tie-breaker.
fn broken(rubric: &Rubric, a: &Scorecard, b: &Scorecard) -> (Ordering, Option<usize>) {
    for (at, breaker) in rubric.settings.tie_breakers.iter().enumerate() {
        let of = |card: &Scorecard| match breaker {
            TieBreaker::Node(ix) => card.node(*ix).and_then(|score| score.counted),
            TieBreaker::Bonus => Some(card.bonus),
            TieBreaker::Ballot => None,
        };
        if let (Some(a), Some(b)) = (of(a), of(b)) {
            let order = b.compare(a);
            if order.is_ne() {
                return (order, Some(at));
            }
        }
    }
    (Ordering::Equal, None)
}

/// A trial under which the order of the units becomes another.
#[derive(Debug, Clone, PartialEq)]
pub struct NearTie {
    /// How rounding was carried out.
    pub trial: RoundingTrial,
    /// The order then, best first.
    pub order: Vec<UnitIx>,
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
        .map(|(trial, order)| NearTie {
            trial,
            order: order.into_iter().map(|(unit, _)| unit).collect(),
        })
        .collect()
}
