use super::state::Campaign;
use crate::rubric::{NodeIx, Rubric, Section};
use crate::scoring::{Outcome, Scorecard, Standing, UnitIx};

/// How far a sheet is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filling {
    /// Indicators of the standard points that the unit was given.
    pub leaves: u32,
    /// Those with all entries that their rule needs.
    pub filled: u32,
    /// The first that is still open, in the order of the document.
    pub next_open: Option<NodeIx>,
}

/// Counts how far a sheet is filled in.
#[must_use]
pub fn filling(rubric: &Rubric, card: &Scorecard) -> Filling {
    let mut filling = Filling::default();
    for (ix, ..) in rubric.leaves().filter(|(_, node, _)| node.section == Section::Main) {
        let Some(score) = card.node(ix) else { continue };
        let is_missing = matches!(score.outcome, Outcome::Missing(_)) && score.counted.is_none();
        if matches!(score.outcome, Outcome::NotAssigned) || is_missing && card.is_needless(rubric, ix) {
            continue;
        }
        filling.leaves = filling.leaves.saturating_add(1);
        if is_missing {
            filling.next_open = filling.next_open.or(Some(ix));
        } else {
            filling.filled = filling.filled.saturating_add(1);
        }
    }
    filling
}

impl Campaign {
    /// How far the whole cluster has filled in its sheets.
    #[must_use]
    pub fn filling(&self, standing: &Standing) -> Vec<(UnitIx, Filling)> {
        let cards = standing.cards.iter().enumerate();
        cards
            .map(|(at, card)| (UnitIx(at as u32), filling(&self.rubric, card)))
            .collect()
    }
}
