//! When what a row is made from last changed, so that an edit makes anew only the rows it touches.
//!
//! Invariant: as long as the stamp of a row stays, making the row anew gives the same row.

use std::rc::Rc;
use std::sync::Arc;

use super::form::RowOf;
use crate::campaign::Campaign;
use crate::rubric::{FactIx, Rubric};
use crate::scoring::{References, Scorecard, Sheet, Standing, UnitId, UnitIx};
use crate::text::Lang;

/// The stamps of every row of every unit: a number that grows with every change.
#[derive(Debug, Default)]
pub struct Stamps {
    now: u64,
    /// When something changed that every row hangs on.
    all: u64,
    units: Vec<OfUnit>,
    before: Option<Before>,
}

#[derive(Debug, Clone, Default)]
struct OfUnit {
    /// One a node, in the order of the rubric.
    nodes: Vec<u64>,
    /// That of the bonus and the penalty.
    sums: u64,
}

/// All that rows were made from last.
#[derive(Debug)]
struct Before {
    rubric: Rc<Rubric>,
    references: References,
    sample: bool,
    sheets: Vec<Sheet>,
    standing: Arc<Standing>,
    lang: Lang,
}

impl Stamps {
    /// Looks at what changed since the last time.
    pub fn take_note(&mut self, campaign: &Campaign, standing: &Arc<Standing>, lang: Lang) {
        self.now = self.now.saturating_add(1);
        let (now, count) = (self.now, campaign.sheets.len());
        let ids = |sheets: &[Sheet]| sheets.iter().map(|sheet| sheet.unit.clone()).collect::<Vec<UnitId>>();
        match &mut self.before {
            Some(before)
                if Rc::ptr_eq(&before.rubric, &campaign.rubric)
                    && before.lang == lang
                    && before.sample == campaign.sample.is_some()
                    && before.references == campaign.references
                    && ids(&before.sheets) == ids(&campaign.sheets) =>
            {
                let sheets = before.sheets.iter_mut().zip(&campaign.sheets);
                let cards = before.standing.cards.iter().zip(&standing.cards);
                for ((of_unit, (sheet, sheet_now)), cards) in self.units.iter_mut().zip(sheets).zip(cards) {
                    of_unit.take_note(&campaign.rubric, (sheet, sheet_now), cards, now);
                    if sheet != sheet_now {
                        sheet.clone_from(sheet_now);
                    }
                }
                before.standing = Arc::clone(standing);
            }
            _ => {
                self.all = now;
                let nodes = vec![now; campaign.rubric.nodes.len()];
                self.units = vec![OfUnit { nodes, sums: now }; count];
                self.before = Some(Before {
                    rubric: Rc::clone(&campaign.rubric),
                    references: campaign.references.clone(),
                    sample: campaign.sample.is_some(),
                    sheets: campaign.sheets.clone(),
                    standing: Arc::clone(standing),
                    lang,
                });
            }
        }
    }

    /// The stamp of the last change.
    #[must_use]
    pub const fn now(&self) -> u64 {
        self.now
    }

    /// The stamp of a row in the sheet of a unit; where no unit is named, that of the row over all units.
    #[must_use]
    pub fn of(&self, unit: Option<UnitIx>, of: RowOf) -> u64 {
        let stamp = |unit: &OfUnit| match of.node() {
            Some(node) => unit.nodes.get(node.0 as usize).copied(),
            None => Some(unit.sums),
        };
        let found = match unit {
            Some(unit) => self.units.get(unit.0 as usize).and_then(stamp),
            None => self.units.iter().filter_map(stamp).max(),
        };
        found.unwrap_or(self.now).max(self.all)
    }
}

impl OfUnit {
    fn take_note(&mut self, rubric: &Rubric, sheets: (&Sheet, &Sheet), cards: (&Scorecard, &Scorecard), now: u64) {
        let ((sheet, sheet_now), (card, card_now)) = (sheets, cards);
        if (card.bonus, card.penalty) != (card_now.bonus, card_now.penalty) {
            self.sums = now;
        }
        let edited = sheet != sheet_now;
        for ((ix, node), stamp) in rubric.walk().zip(&mut self.nodes) {
            let entered = || {
                // A part is held against its whole, which may be entered with another leaf.
                let whole = |fact: &FactIx| rubric.fact(*fact).and_then(|fact| fact.part_of);
                let differs = |fact: FactIx| sheet.fact(fact) != sheet_now.fact(fact);
                let mut facts = node.indicator.iter().flat_map(|leaf| &leaf.facts);
                facts.any(|fact| differs(*fact) || whole(fact).is_some_and(differs))
                    || sheet.leaf(ix) != sheet_now.leaf(ix)
            };
            let scored = card.node(ix) != card_now.node(ix) || card.trace(ix) != card_now.trace(ix);
            if scored || edited && entered() {
                *stamp = now;
            }
        }
    }
}
