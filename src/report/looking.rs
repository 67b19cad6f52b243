//! Which rows of a form are looked at, of one sheet or of all units at once: those a sieve keeps, those below a closed heading,
//! those a text names.
//!
//! Knows the rows and no screen. Invariants: a row that is kept keeps the headings above it, so that sums stay in sight;
//! what is folded hides what lies deeper and never the heading itself.

use super::bullet::Side;
use super::form::{FormOf, RowOf};
use crate::quantity::bare;
use crate::rubric::{NodeIx, Rubric, Section};
use crate::scoring::{Cell, NodeScore, Outcome, Role, UnitIx};
use crate::text::{Lang, sheet as say};

/// A question that sorts the indicators of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sieve {
    /// Something that its rule needs was not entered.
    Missing,
    /// The result is there and its plan was not entered.
    NoPlan,
    /// Something cannot be right, or is doubtful.
    Doubtful,
    /// The result is worse than the plan.
    BelowPlan,
    /// The self-score is another than the rule's.
    Differs,
    /// The rubric asks for a document and none is listed.
    NoEvidence,
}

impl Sieve {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 6] = [
        Self::Missing,
        Self::NoPlan,
        Self::Doubtful,
        Self::BelowPlan,
        Self::Differs,
        Self::NoEvidence,
    ];

    /// Names what it keeps.
    #[must_use]
    pub fn words(self, lang: Lang) -> &'static str {
        match self {
            Self::Missing => say::sieve_missing(lang),
            Self::NoPlan => say::sieve_no_plan(lang),
            Self::Doubtful => say::sieve_doubtful(lang),
            Self::BelowPlan => say::sieve_below(lang),
            Self::Differs => say::sieve_differs(lang),
            Self::NoEvidence => say::sieve_no_evidence(lang),
        }
    }
}

/// What a sieve keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sieved {
    /// Which.
    pub sieve: Sieve,
    /// The indicators, each of a unit, in the order of the rubric.
    pub found: Vec<(NodeIx, UnitIx)>,
}

impl Sieved {
    /// Tells whether it keeps an indicator, of whichever unit.
    #[must_use]
    pub fn keeps(&self, leaf: NodeIx) -> bool {
        self.found.iter().any(|(found, _)| *found == leaf)
    }

    /// Tells of every row whether it keeps its indicator.
    #[must_use]
    pub fn keeps_of(&self, rows: &[RowOf]) -> Vec<bool> {
        let keeps = |of: &RowOf| of.leaf().is_some_and(|leaf| self.keeps(leaf));
        rows.iter().map(keeps).collect()
    }
}

/// Tells whether the checks on data name a cell of an indicator: a figure that several read is named at the first of them.
pub(super) fn is_doubted(rubric: &Rubric, doubtful: &[(UnitIx, NodeIx, Cell)], unit: UnitIx, ix: NodeIx) -> bool {
    let leaf = rubric.node(ix).and_then(|node| node.indicator.as_ref());
    let reads = |cell: &Cell| {
        leaf.zip(cell.fact())
            .is_some_and(|(leaf, fact)| leaf.facts.contains(&fact))
    };
    let is_it = |(of, node, cell): &_| *of == unit && (*node == ix || reads(cell));
    doubtful.iter().any(is_it)
}

impl FormOf<'_> {
    /// Sorts the indicators by every sieve; `doubtful` are the cells that the checks on data name.
    #[must_use]
    pub fn sieved(&self, unit: UnitIx, doubtful: &[(UnitIx, NodeIx, Cell)]) -> Vec<Sieved> {
        let leaves = || self.rubric.leaves().map(|(ix, ..)| ix);
        let of = |sieve| {
            let kept = leaves().filter(|ix| match sieve {
                Sieve::Doubtful => is_doubted(self.rubric, doubtful, unit, *ix),
                _ => self.keeps(sieve, *ix),
            });
            Sieved {
                sieve,
                found: kept.map(|ix| (ix, unit)).collect(),
            }
        };
        Sieve::ALL.into_iter().map(of).collect()
    }

    /// Tells whether a sieve keeps an indicator; what is doubtful only the checks on data know.
    pub(super) fn keeps(&self, sieve: Sieve, ix: NodeIx) -> bool {
        match sieve {
            Sieve::Missing => {
                self.main_score(ix)
                    .is_some_and(|score| matches!(score.outcome, Outcome::Missing(_)) && score.counted.is_none())
                    && !self.card.is_needless(self.rubric, ix)
            }
            Sieve::NoPlan => self
                .main_score(ix)
                .is_some_and(|score| score.outcome.lacks_beside_results() == Some(Role::Plan)),
            Sieve::Doubtful => false,
            // A bonus is given for what goes beyond the plan: nobody falls short of it.
            Sieve::BelowPlan => self.is_main(ix) && self.is_below_plan(ix),
            Sieve::Differs => self.self_score_differs(ix),
            Sieve::NoEvidence => self.lacks_evidence(ix),
        }
    }

    /// The score of an indicator. A bonus or a penalty is not missing: there was none until somebody says so.
    fn main_score(&self, ix: NodeIx) -> Option<&NodeScore> {
        self.card.node(ix).filter(|_| self.is_main(ix))
    }

    fn is_below_plan(&self, ix: NodeIx) -> bool {
        let found = self
            .rubric
            .node(ix)
            .and_then(|node| node.indicator.as_ref())
            .filter(|_| !self.sheet.leaf(ix).not_assigned)
            .and_then(|leaf| self.side(leaf, leaf.main_fact()?, ix));
        found == Some(Side::Below)
    }

    /// Tells whether points want a document and none is listed; what is not filled in yet has nothing to prove, nor has a bonus
    /// that gives none.
    pub(super) fn lacks_evidence(&self, ix: NodeIx) -> bool {
        let entry = self.sheet.leaf(ix);
        let leaf = self.rubric.node(ix).and_then(|node| node.indicator.as_ref());
        leaf.is_some_and(|leaf| leaf.evidence.is_some())
            && entry.evidence.is_empty()
            && !entry.not_assigned
            && self
                .card
                .node(ix)
                .and_then(|score| score.counted)
                .is_some_and(|points| self.is_main(ix) || !points.is_zero())
    }

    fn is_main(&self, ix: NodeIx) -> bool {
        self.rubric.node(ix).is_some_and(|node| node.section == Section::Main)
    }
}

/// Gives the depth of every row: a heading is less deep than what it gathers, further facts deeper than their indicator.
#[must_use]
pub fn levels(rubric: &Rubric, rows: &[RowOf]) -> Vec<usize> {
    let depth = |of: &RowOf| {
        let node = of.node().and_then(|ix| rubric.node(ix));
        let depth = node.map_or(0, |node| (node.depth as usize).saturating_add(1));
        match of {
            RowOf::Fact(..) | RowOf::Compared(..) => depth.saturating_add(1),
            _ => depth,
        }
    };
    rows.iter().map(depth).collect()
}

/// Keeps beside the rows that are wanted all headings above them.
#[must_use]
pub fn kept(levels: &[usize], mut kept: Vec<bool>) -> Vec<bool> {
    // From below: a heading stays where something deeper stays before the next row of its own level.
    let mut wanted = usize::MAX;
    for (keep, level) in kept.iter_mut().zip(levels).rev() {
        if *keep {
            wanted = wanted.min(*level);
        } else if *level < wanted && wanted != usize::MAX {
            *keep = true;
        }
        if *keep {
            wanted = if *level == 0 { usize::MAX } else { *level };
        }
    }
    kept
}

/// Finds the rows that lie below closed headings.
#[must_use]
pub fn folded(levels: &[usize], closed: &[usize]) -> Vec<bool> {
    let mut under: Option<usize> = None;
    levels
        .iter()
        .enumerate()
        .map(|(row, level)| {
            let hidden = under.is_some_and(|under| *level > under);
            if !hidden {
                under = closed.contains(&row).then_some(*level);
            }
            hidden
        })
        .collect()
}

/// Finds the heading above a row; none above the first ones.
#[must_use]
pub fn heading_of(levels: &[usize], row: usize) -> Option<usize> {
    let level = levels.get(row)?;
    levels.iter().take(row).rposition(|above| above < level)
}

/// Finds the rows that a text names: by their code, in whole or from its beginning, or by some of their name. No marks needed.
#[must_use]
pub fn named(rubric: &Rubric, rows: &[RowOf], text: &str) -> Vec<usize> {
    let text = bare(text.trim());
    if text.is_empty() {
        return Vec::new();
    }
    let is_named = |of: &RowOf| {
        if matches!(of, RowOf::Compared(..)) {
            return false;
        }
        let coded = of
            .node()
            .filter(|_| !matches!(of, RowOf::Fact(..)))
            .and_then(|ix| Some((ix, rubric.node(ix)?)))
            .is_some_and(|(ix, node)| bare(&node.code) == text || bare(&rubric.full_code(ix)).starts_with(&text));
        coded || name_of(rubric, *of).is_some_and(|name| bare(name).contains(&text))
    };
    rows.iter()
        .enumerate()
        .filter(|(_, of)| is_named(of))
        .map(|(row, _)| row)
        .collect()
}

/// Gives the rubric's name of what a row is about; none for a section, which the form names.
#[must_use]
pub fn name_of(rubric: &Rubric, of: RowOf) -> Option<&str> {
    match of {
        RowOf::Fact(_, fact) => Some(&rubric.fact(fact)?.name),
        _ => Some(&rubric.node(of.node()?)?.name),
    }
}

/// Tells of every row whether a text names it or what gathers it; where nothing is asked for, of all.
#[must_use]
pub fn named_with_parts(rubric: &Rubric, rows: &[RowOf], levels: &[usize], text: &str) -> Vec<bool> {
    if text.trim().is_empty() {
        return vec![true; rows.len()];
    }
    let named = named(rubric, rows, text);
    let mut under: Option<usize> = None;
    let is_named = |(row, level): (usize, &usize)| {
        under = under.filter(|under| level > under);
        if under.is_none() && named.contains(&row) {
            under = Some(*level);
        }
        under.is_some()
    };
    levels.iter().enumerate().map(is_named).collect()
}
