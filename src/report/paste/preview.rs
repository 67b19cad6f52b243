//! What a block would do, and what of it would be left.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::fate::{FATES, Fate};
use super::named::{Free, Unknown};
use crate::campaign::{Campaign, Command};
use crate::report::enter::{Entries, Slot};
use crate::text::Lang;

/// One cell of a pasted block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastedCell {
    /// The row it is meant for.
    pub row: String,
    /// The column it is meant for.
    pub column: String,
    /// What stands there now.
    pub now: String,
    /// The copied text.
    pub text: String,
    /// How it would stand there.
    pub read: String,
    /// What was understood, where it could mean something else or more digits came along than were seen.
    pub echo: Option<String>,
    /// What becomes of it.
    pub fate: Fate,
    /// Its place in the block and the number it is not taken for, where it can be read in two ways.
    #[serde(skip)]
    pub other: Option<((usize, usize), String)>,
    /// The cell it is meant for, where that can be written and the page was not loaded anew since.
    #[serde(skip)]
    pub slot: Option<Slot>,
}

impl PastedCell {
    /// Tells whether something else has been entered by now in the cell it was meant for.
    #[must_use]
    pub fn is_overtaken(&self, campaign: &Campaign) -> bool {
        let stands = |slot: &Slot, lang| Entries { campaign, lang }.text(slot).unwrap_or_default();
        let is_other = |slot| Lang::ALL.into_iter().all(|lang| stands(slot, lang) != self.now);
        self.slot.as_ref().is_some_and(is_other)
    }
}

/// What a block would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// Its cells but the blank ones; what needs a look first.
    pub cells: Vec<PastedCell>,
    /// Enters what goes in, as one step.
    pub command: Command,
    /// How many cells go in.
    pub going_in: usize,
    /// How many of them can be read in two ways.
    pub doubtful: usize,
    /// How many under a head of plans have a cell that takes a figure from outside.
    pub compared: usize,
    /// What else is to be known, in sentences.
    pub remarks: Vec<String>,
    /// The rows and columns of the block whose names do not tell where they go.
    pub unknown: Vec<Unknown>,
    /// The rows and columns of the grid that nothing of the block goes to by its name, with what they are called.
    pub free: (Vec<Free>, Vec<Free>),
}

impl Preview {
    /// Counts the cells of a fate.
    #[must_use]
    pub fn count(&self, is: impl Fn(&Fate) -> bool) -> usize {
        self.cells.iter().filter(|cell| is(&cell.fate)).count()
    }

    /// Lists the cells that are no headings, names or codes.
    fn figures(&self) -> impl Iterator<Item = &PastedCell> {
        self.cells.iter().filter(|cell| cell.fate != Fate::Label)
    }

    /// Gives so many cells at most, of each fate some: what would be overwritten is seen beside a multitude of failures.
    /// Headings, names and codes are none of them: among these nobody would see what was not understood.
    #[must_use]
    pub fn foremost(&self, most: usize) -> Vec<&PastedCell> {
        let share = most / FATES;
        let mut ahead: BTreeMap<u8, usize> = BTreeMap::new();
        let rank = |cell: &PastedCell| cell.fate.order(cell.other.is_some());
        let mut is_ahead = |cell: &PastedCell| {
            let count = ahead.entry(rank(cell)).or_default();
            *count = count.saturating_add(1);
            *count <= share
        };
        let (mut shown, rest): (Vec<_>, Vec<_>) = self.figures().partition(|cell| is_ahead(cell));
        shown.extend(rest.into_iter().take(most.saturating_sub(shown.len())));
        shown.sort_by_key(|cell| rank(cell));
        shown
    }

    /// Gives the cells that should have gone in and do not.
    #[must_use]
    pub fn left(&self) -> Vec<PastedCell> {
        let left = |cell: &&PastedCell| {
            !cell.fate.goes_in() && !matches!(cell.fate, Fate::Same | Fate::Label | Fate::Computed | Fate::Reviewed)
        };
        self.cells.iter().filter(left).cloned().collect()
    }
}
