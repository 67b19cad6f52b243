//! What of a node a unit has points for. Missing is not zero: what one unit has not entered yet is nothing that it lost, and
//! nothing that another one gained.

use crate::quantity::Number;
use crate::report::cluster::Cluster;
use crate::rubric::{NodeIx, Pick, Section};
use crate::scoring::{NodeScore, Outcome, Scorecard, UnitIx};
use crate::text::{self, Lang};

impl Cluster<'_> {
    fn score(&self, unit: UnitIx, node: NodeIx) -> Option<&NodeScore> {
        self.card(unit)?.node(node)
    }

    /// The indicators of a node, or itself, for which the unit still lacks points: not entered, or not to be scored yet. What
    /// was not assigned or has not arisen lacks none, and nobody need enter a bonus or a penalty.
    pub(super) fn open_at(&self, unit: UnitIx, node: NodeIx) -> Vec<NodeIx> {
        let Some(of) = self.campaign.rubric.node(node) else {
            return Vec::new();
        };
        if of.indicator.is_none() {
            return of
                .children
                .iter()
                .flat_map(|child| self.open_at(unit, *child))
                .collect();
        }
        let is_open = self.score(unit, node).is_some_and(|score| {
            score.counted.is_none() && matches!(score.outcome, Outcome::Missing(_) | Outcome::Undecidable(_))
        });
        let needless = |card: &Scorecard| card.is_needless(&self.campaign.rubric, node);
        if is_open && of.section == Section::Main && !self.card(unit).is_some_and(needless) {
            vec![node]
        } else {
            Vec::new()
        }
    }

    /// The maximum of what the unit has points for at a node; none where it has none at all.
    pub(super) fn scored_max(&self, unit: UnitIx, node: NodeIx) -> Option<Number> {
        let (of, score) = (self.campaign.rubric.node(node)?, self.score(unit, node)?);
        let counted = score.counted?;
        if self.open_at(unit, node).is_empty() {
            return Some(score.max);
        }
        match of.pick {
            Pick::Sum => Number::sum(of.children.iter().filter_map(|child| self.scored_max(unit, *child))).ok(),
            // The one that counts may still be another: nothing is lost yet.
            Pick::Best | Pick::FirstApplying => Some(counted),
        }
    }

    /// Counts indicators that lack points, in words: what is not entered, and what cannot be scored yet.
    pub(super) fn open_words(&self, unit: UnitIx, open: &[NodeIx], lang: Lang) -> Option<String> {
        let is_missing = |leaf: &&NodeIx| {
            let score = self.score(unit, **leaf);
            score.is_some_and(|score| matches!(score.outcome, Outcome::Missing(_)))
        };
        let missing = open.iter().filter(is_missing).count();
        let counts = [
            (missing, text::cluster::open_missing as fn(Lang, usize) -> String),
            (open.len().saturating_sub(missing), text::cluster::open_undecidable),
        ];
        let counts = counts.into_iter().filter(|(count, _)| *count > 0);
        let words: Vec<String> = counts.map(|(count, say)| say(lang, count)).collect();
        (!words.is_empty()).then(|| words.join(", "))
    }
}
