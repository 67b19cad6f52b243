use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::state::{Campaign, Title, Unit};
use crate::rubric::{FactIx, NodeIx};
use crate::scoring::{FactEntry, LeafEntry, References, Sheet, UnitId};

/// What happened to a campaign, with before and after, so that it can be undone exactly.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Change {
    /// A result or a target was entered.
    FactEntered {
        /// Whose.
        unit: UnitId,
        /// Of which fact.
        fact: FactIx,
        /// The entry before.
        before: Box<FactEntry>,
        /// The entry after.
        after: Box<FactEntry>,
    },
    /// A leaf's scores, note, evidence or assignment were entered.
    LeafEntered {
        /// Whose.
        unit: UnitId,
        /// Which.
        node: NodeIx,
        /// The entry before.
        before: Box<LeafEntry>,
        /// The entry after.
        after: Box<LeafEntry>,
    },
    /// Last year's figures or the reference values became others.
    ReferencesEntered {
        /// All of them before.
        before: Box<References>,
        /// All of them after.
        after: Box<References>,
    },
    /// The cluster or the year got another name, or the papers another basis.
    Titled {
        /// What it was called before.
        before: Title,
        /// What it is called after.
        after: Title,
    },
    /// A unit got another name.
    UnitRenamed {
        /// Which.
        unit: UnitId,
        /// Its name and its class before.
        before: (String, Option<String>),
        /// Its name and its class after.
        after: (String, Option<String>),
    },
    /// A unit went to another place among them.
    UnitMoved {
        /// From which place.
        from: usize,
        /// To which.
        to: usize,
    },
    /// Others lead the cluster.
    Led {
        /// Lead and deputy before.
        before: (Option<UnitId>, Option<UnitId>),
        /// Lead and deputy after.
        after: (Option<UnitId>, Option<UnitId>),
    },
    /// A unit came in.
    UnitAdded {
        /// At which place.
        at: usize,
        /// It, with its sheet.
        unit: Box<(Unit, Sheet)>,
    },
    /// A unit was taken out.
    UnitRemoved {
        /// From which place.
        at: usize,
        /// It, with its sheet.
        unit: Box<(Unit, Sheet)>,
    },
    /// Several, in this order, as one step.
    Many(Vec<Change>),
}

impl Change {
    /// Tells which unit it touched, where it touched one alone.
    #[must_use]
    pub fn unit(&self) -> Option<&UnitId> {
        match self {
            Self::FactEntered { unit, .. } | Self::LeafEntered { unit, .. } | Self::UnitRenamed { unit, .. } => {
                Some(unit)
            }
            Self::UnitAdded { unit, .. } | Self::UnitRemoved { unit, .. } => Some(&unit.0.id),
            Self::ReferencesEntered { .. }
            | Self::Titled { .. }
            | Self::UnitMoved { .. }
            | Self::Led { .. }
            | Self::Many(_) => None,
        }
    }
}

impl Campaign {
    /// Carries out a change.
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::FactEntered { unit, fact, after, .. } => self.set_fact(unit, *fact, after),
            Change::LeafEntered { unit, node, after, .. } => self.set_leaf(unit, *node, after),
            Change::ReferencesEntered { after, .. } => self.references.clone_from(after),
            Change::Titled { after, .. } => self.set_title(after),
            Change::UnitRenamed { unit, after, .. } => self.set_name(unit, after),
            Change::UnitAdded { at, unit } => self.insert(*at, unit),
            Change::UnitRemoved { at, .. } => self.remove(*at),
            Change::UnitMoved { from, to } => self.move_unit(*from, *to),
            Change::Led { after, .. } => (self.lead, self.deputy) = after.clone(),
            Change::Many(changes) => changes.iter().for_each(|change| self.apply(change)),
        }
    }

    /// Takes a change back.
    pub fn revert(&mut self, change: &Change) {
        match change {
            Change::FactEntered { unit, fact, before, .. } => self.set_fact(unit, *fact, before),
            Change::LeafEntered { unit, node, before, .. } => self.set_leaf(unit, *node, before),
            Change::ReferencesEntered { before, .. } => self.references.clone_from(before),
            Change::Titled { before, .. } => self.set_title(before),
            Change::UnitRenamed { unit, before, .. } => self.set_name(unit, before),
            Change::UnitAdded { at, .. } => self.remove(*at),
            Change::UnitRemoved { at, unit } => self.insert(*at, unit),
            Change::UnitMoved { from, to } => self.move_unit(*to, *from),
            Change::Led { before, .. } => (self.lead, self.deputy) = before.clone(),
            Change::Many(changes) => changes.iter().rev().for_each(|change| self.revert(change)),
        }
    }

    fn set_fact(&mut self, unit: &UnitId, fact: FactIx, entry: &FactEntry) {
        if let Some(slot) = self
            .sheet_mut(unit)
            .and_then(|sheet| sheet.facts.get_mut(fact.0 as usize))
        {
            *slot = entry.clone();
        }
    }

    fn set_leaf(&mut self, unit: &UnitId, node: NodeIx, entry: &LeafEntry) {
        if let Some(slot) = self
            .sheet_mut(unit)
            .and_then(|sheet| sheet.leaves.get_mut(node.0 as usize))
        {
            *slot = entry.clone();
        }
    }

    fn sheet_mut(&mut self, unit: &UnitId) -> Option<&mut Sheet> {
        self.sheets.iter_mut().find(|sheet| sheet.unit == *unit)
    }

    /// The days of the rubric that follow the year go with it.
    fn set_title(&mut self, Title { name, year, basis }: &Title) {
        self.name.clone_from(name);
        self.basis.clone_from(basis);
        if self.year != *year {
            self.year = *year;
            if let Some(rubric) = self.rubric.for_year(*year) {
                self.rubric = Rc::new(rubric);
            }
        }
    }

    fn set_name(&mut self, id: &UnitId, (name, class): &(String, Option<String>)) {
        if let Some(unit) = self.units.iter_mut().find(|unit| unit.id == *id) {
            unit.name.clone_from(name);
        }
        if let Some(sheet) = self.sheet_mut(id) {
            sheet.unit_class.clone_from(class);
        }
    }

    fn move_unit(&mut self, from: usize, to: usize) {
        if from.max(to) < self.units.len().min(self.sheets.len()) {
            let unit = self.units.remove(from);
            self.units.insert(to, unit);
            let sheet = self.sheets.remove(from);
            self.sheets.insert(to, sheet);
        }
    }

    fn insert(&mut self, at: usize, (unit, sheet): &(Unit, Sheet)) {
        let at = at.min(self.units.len());
        self.units.insert(at, unit.clone());
        self.sheets.insert(at, sheet.clone());
    }

    fn remove(&mut self, at: usize) {
        if at < self.units.len() && at < self.sheets.len() {
            self.units.remove(at);
            self.sheets.remove(at);
        }
    }
}
