//! What is copied out of the selection and pasted into it.

use leptos::prelude::*;

use super::super::host::Letters;
use super::super::shape::{CellKind, Place};
use super::Desk;
use crate::browser;
use crate::files::clipboard::{Block, Written, write_markup, write_plain};
use crate::report::read_length;
use crate::text::grid as say;

/// Cells as a clipboard takes them: as plain text, and as a table.
pub type Copy = (String, String);

impl Desk {
    /// The selection's cells as a clipboard takes them.
    pub fn copied(&self) -> Copy {
        let shape = self.host.shape();
        let area = self.machine.borrow().area(&shape);
        let lang = self.host.lang();
        let cell = |at: Place| match (shape.kind(at), self.host.letters(at)) {
            (CellKind::Covered, _) => Written::words(String::new()),
            (_, Letters::Numbers) => Written::figure(self.host.text(at), lang),
            (_, Letters::Words) => Written::words(self.host.text(at)),
        };
        let rows: Vec<Vec<Written>> = (area.from.row..=area.to.row)
            .filter(|row| shape.is_shown(*row))
            .map(|row| {
                (area.from.col..=area.to.col)
                    .map(|col| cell(Place { row, col }))
                    .collect()
            })
            .collect();
        (write_plain(&rows), write_markup(&[], &rows))
    }

    /// Copies the selection where no key does, says so, and gives what was copied.
    pub fn copy(&self) -> Option<Copy> {
        let (shape, lang) = (self.host.shape(), self.host.lang());
        let (text, table) = self.copied();
        if !browser::copy(&text, &table) {
            self.said.set(say::not_copied(lang).to_owned());
            return None;
        }
        self.ends_cut();
        let cells = shape.cells(self.machine.borrow().area(&shape)).count();
        self.done.set(say::copied(lang, cells));
        Some((text, table))
    }

    /// Hands a copied block to the page; over cells that were chosen it is repeated, as in a spreadsheet, where they are a
    /// multiple of it. Says why nothing came of it, if so.
    pub fn paste(&self, block: Block) {
        let area = self.machine.borrow().area(&self.host.shape());
        let length = |from: usize, to: usize| to.saturating_sub(from).saturating_add(1);
        let (height, width) = (length(area.from.row, area.to.row), length(area.from.col, area.to.col));
        let block = if area.is_one() {
            block
        } else {
            block.repeated(height, width)
        };
        self.hands_over(block, &[]);
    }

    /// Hands a block to the page, with the cells that it was cut from, and says why nothing came of it, if so.
    pub(super) fn hands_over(&self, block: Block, cut: &[((usize, usize), Place)]) {
        let at = self.machine.borrow().area(&self.host.shape()).from;
        let said = self.host.paste(at, block, cut);
        self.sync();
        self.said.set(said);
    }

    /// Takes what was copied where no key pastes it, as markup and as plain text; a plain piece of text goes into every chosen cell.
    pub fn take(&self, markup: &str, text: &str) {
        if self.moves(text) {
            return;
        }
        if let Some(block) = browser::read_copied(markup, text) {
            return self.paste(block);
        }
        if let Err(refusal) = read_length(text) {
            return self.said.set(refusal.words(self.host.lang()));
        }
        let shape = self.host.shape();
        let area = self.machine.borrow().area(&shape);
        let cells = shape.cells(area).map(|at| (at, text.trim().to_owned())).collect();
        self.write(cells, Some(self.at()), say::spread);
    }
}
