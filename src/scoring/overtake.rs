//! The smallest step of one indicator with which a unit overtakes another: what the outlook of each indicator offers is
//! entered and the whole cluster scored again, so it holds whatever is capped, rounded, compared or zeroed on the way.

use super::outlook::{Aim, in_own_unit, tried};
use super::score::{Standing, score};
use super::sheet::{Actual, References, Sheet, UnitIx};
use crate::quantity::{Number, Overflow};
use crate::rubric::{NodeIx, NotAssigned, Rubric};

/// A step that is enough.
#[derive(Debug, Clone, PartialEq)]
pub struct Overtaking {
    /// The indicator.
    pub leaf: NodeIx,
    /// What is entered otherwise, and the points of the indicator then.
    pub aim: Aim,
    /// All scores then.
    pub standing: Standing,
}

/// Finds the step worth the fewest points that brings a unit before the one in front; none where no step of a single
/// indicator does. Scores the cluster once, and once an indicator where none does: called when somebody looks.
#[must_use]
pub fn overtaking(
    rubric: &Rubric,
    references: &References,
    sheets: &[Sheet],
    standing: &Standing,
    unit: UnitIx,
    ahead: UnitIx,
) -> Option<Overtaking> {
    let needed = needed(rubric, standing, unit, ahead).unwrap_or(Number::ZERO);
    let own_card = standing.cards.get(unit.0 as usize)?;
    let mut copy = sheets.to_vec();
    let mut steps: Vec<(bool, Number, NodeIx, Aim)> = Vec::new();
    for (leaf, ..) in rubric.leaves() {
        let is_given = own_card.node(leaf).is_some_and(|score| score.basis.is_given());
        let Some(tried) =
            tried(rubric, references, &mut copy, unit, leaf, Some(needed)).filter(|tried| !is_given && !tried.is_full)
        else {
            continue;
        };
        let gains = |aim: &Aim| aim.points.minus(tried.current).unwrap_or(Number::ZERO);
        let most = tried.aims.iter().map(gains).reduce(Number::most);
        // What gains too little by itself may still zero less or lower what others are compared with: the most of it shows.
        let steps_of = tried
            .aims
            .iter()
            .map(|aim| (gains(aim), *aim))
            .filter_map(|(gain, aim)| {
                let is_short = gain.compare(needed).is_lt();
                let is_most = most.is_some_and(|most| most.same_value(gain));
                (!is_short || is_most).then_some((is_short, gain, leaf, aim))
            });
        steps.extend(steps_of);
    }
    steps.sort_by(|(a_short, a, ..), (b_short, b, ..)| a_short.cmp(b_short).then_with(|| a.compare(*b)));
    let own = sheets.get(unit.0 as usize)?;
    steps.into_iter().find_map(|(_, _, leaf, aim)| {
        let sheet = copy.get_mut(unit.0 as usize)?;
        in_own_unit(rubric, sheet, aim.fact);
        sheet.facts.get_mut(aim.fact.0 as usize)?.actual = Actual::Value(aim.to);
        let then = score(rubric, references, &copy);
        copy.get_mut(unit.0 as usize)?.clone_from(own);
        let rank = |of: UnitIx| then.places.iter().find(|place| place.unit == of)?.rank;
        (rank(unit)? < rank(ahead)?).then_some(Overtaking {
            leaf,
            aim,
            standing: then,
        })
    })
}

/// The points of an indicator that the gap is worth, as far as the total adds up what indicators give.
fn needed(rubric: &Rubric, standing: &Standing, unit: UnitIx, ahead: UnitIx) -> Option<Number> {
    let total = |of: UnitIx| Some(&standing.cards.get(of.0 as usize)?.total);
    let (own, front) = (total(unit)?, total(ahead)?);
    let in_points = |gap: Result<Number, Overflow>, whole: Number| gap?.times(own.assigned_max)?.over(whole);
    if standing.by_percent {
        in_points(front.share?.0.minus(own.share?.0), Number::ONE).ok()
    } else if rubric.settings.not_assigned == NotAssigned::Rescale {
        in_points(front.points?.minus(own.points?), own.full_max).ok()
    } else {
        front.points?.minus(own.points?).ok()
    }
}
