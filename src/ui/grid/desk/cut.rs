//! Cells that were cut: as in a spreadsheet they stay as they are until they are pasted in this table, and move then.

use leptos::prelude::*;

use super::super::shape::{Area, Place};
use super::Desk;
use super::clipboard::Copy;
use crate::browser;
use crate::text::grid as say;

/// What was cut.
pub(in super::super) struct Cut {
    pub area: Area,
    /// Its cells that can be emptied, with their row and column in what was copied.
    cells: Vec<((usize, usize), Place)>,
    copied: Copy,
    /// What stood in the table then.
    state: u64,
    /// What was said of it.
    words: String,
}

impl Desk {
    /// Marks the selection, which was copied, as cut; says why it cannot be, if so.
    pub fn cut(&self, copied: Copy) {
        let shape = self.host.shape();
        let area = self.machine.borrow().area(&shape);
        let rows = (area.from.row..=area.to.row).filter(|row| shape.is_shown(*row));
        let cell = |(down, row): (usize, usize)| {
            let columns = (area.from.col..=area.to.col).enumerate();
            columns.map(move |(across, col)| ((down, across), Place { row, col }))
        };
        let cells = rows.enumerate().flat_map(cell);
        let cells: Vec<_> = cells.filter(|(_, at)| shape.kind(*at).is_open()).collect();
        if cells.is_empty() {
            return self.said.set(self.host.refuse(self.at()));
        }
        let words = say::cut(self.host.lang(), cells.len());
        self.done.set(words.clone());
        self.cut.replace(Some(Cut {
            area,
            cells,
            copied,
            state: self.host.state(),
            words,
        }));
        self.sync();
    }

    /// Leaves the cells that were cut as they are; tells whether there were any.
    pub fn ends_cut(&self) -> bool {
        let Some(cut) = self.cut.take() else { return false };
        if self.done.with_untracked(|done| *done == cut.words) {
            self.done.set(String::new());
        }
        self.sync();
        true
    }

    /// Tells whether it is still said at the foot what to do with the cells that were cut.
    pub(super) fn says_cut(&self) -> bool {
        let cut = self.cut.borrow();
        cut.as_ref()
            .is_some_and(|cut| self.done.with_untracked(|done| *done == cut.words))
    }

    /// Ends the cut once something else stands in the table.
    pub(super) fn checks_cut(&self) {
        let state = self.cut.borrow().as_ref().map(|cut| cut.state);
        if state.is_some_and(|state| state != self.host.state()) {
            self.ends_cut();
        }
    }

    /// Moves the cells that were cut to where the keys stand, if a pasted text is just what was copied of them; tells whether it
    /// was. Any other text ends the cut.
    pub fn moves(&self, text: &str) -> bool {
        self.checks_cut();
        let moved = self.cut.borrow().as_ref().and_then(|cut| {
            let (own, table) = &cut.copied;
            let block = (in_lines(own) == in_lines(text)).then(|| browser::read_copied(table, own))??;
            Some((block, cut.cells.clone()))
        });
        let Some((block, cells)) = moved else {
            self.ends_cut();
            return false;
        };
        self.hands_over(block, &cells);
        self.checks_cut();
        true
    }
}

/// The lines of a text, whichever way they are ended: clipboards end them their own way.
fn in_lines(text: &str) -> Vec<&str> {
    text.trim_end().lines().collect()
}
