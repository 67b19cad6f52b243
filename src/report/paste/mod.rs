//! What a pasted block does to a grid, before it is done: which cell goes where, as what it is read, what it would
//! overwrite, and what has no place.
//!
//! Reading order: [`Block`] (what was copied), [`Target`] (the grid), [`Pasting::placings`] (the ways it can be meant),
//! [`Pasting::preview`]. Invariants: nothing is entered here; a blank cell of a block leaves what stands; every other cell
//! is listed: as one that goes in, as the same already, as a heading, name or code, or with the reason why not.

mod block;
mod cell;
mod fate;
mod head;
mod kinds;
mod labels;
mod measures;
mod named;
mod names;
mod place;
mod preview;
mod readings;
mod target;

pub use block::{Block, Copied, OldEncoding};
use cell::Source;
pub use fate::Fate;
use measures::Measures;
pub use named::{Assigned, Free, Line, Unknown};
pub use names::RAISED;
use place::{Goes, Placer};
pub use preview::{PastedCell, Preview};
pub use readings::Readings;
pub use target::{Seat, Target, TargetColumn, TargetRow};

use std::collections::HashSet;

use super::enter::Entries;
use crate::campaign::Command;
use crate::text::paste as say;

/// How the rows of a block are laid on those of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// One on one, headings included.
    Straight,
    /// On the rows that can be written alone.
    Open,
    /// By the names or codes that stand in it.
    Named,
}

/// One way to place a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placing {
    /// How its rows are laid.
    pub rows: Rows,
    /// Its rows are the grid's columns.
    pub turned: bool,
}

impl Placing {
    /// Says what it does.
    #[must_use]
    pub fn words(self, lang: crate::text::Lang) -> &'static str {
        match (self.rows, self.turned) {
            (Rows::Straight, false) => say::by_place(lang),
            (Rows::Open, false) => say::by_open_rows(lang),
            (Rows::Named, false) => say::by_name(lang),
            (Rows::Straight | Rows::Open, true) => say::turned(lang),
            (Rows::Named, true) => say::turned_by_name(lang),
        }
    }
}

/// A block about to be pasted.
#[derive(Clone, Copy)]
pub struct Pasting<'a> {
    /// The cells of the campaign.
    pub entries: Entries<'a>,
    /// The grid.
    pub target: &'a Target,
    /// The block.
    pub block: &'a Block,
}

impl Pasting<'_> {
    /// Lists the ways the block can be placed, the most fitting first; at least one.
    #[must_use]
    pub fn placings(self) -> Vec<Placing> {
        let mut placings = Placer::new(self.target, self.entries.campaign.year).placings(self.block);
        if placings.is_empty() {
            placings.push(Placing {
                rows: Rows::Straight,
                turned: false,
            });
        }
        placings
    }

    /// Works out what the block does when it is placed in a way. `readings` tells how what can be read in two ways is taken; `assigned` gives places to lines whose names the grid does not know.
    #[must_use]
    pub fn preview(self, placing: Placing, readings: &Readings, assigned: &[Assigned]) -> Preview {
        let lang = self.entries.lang;
        let turned = placing.turned.then(|| self.block.turned());
        let block = turned.as_ref().unwrap_or(self.block);
        let placer = Placer::new(self.target, self.entries.campaign.year);
        let (mut unknown, mut free) = (Vec::new(), Default::default());
        let mut source = Source {
            heads: head::names_above(block, head::rows_of_words(block)),
            is_sure: true,
            are_rows_named: false,
            measures: Measures::read(&placer, block),
        };
        let mut by_place = (true, true);
        let ways = match placing.rows {
            Rows::Named => placer.named(block).map(|mut named| {
                unknown = placer.unknown(&named, block);
                if !unknown.is_empty() {
                    free = placer.free(&named);
                }
                // Where no place is left there is nothing to choose.
                unknown.retain(|unknown| match unknown.line {
                    Line::Row(_) => !free.0.is_empty(),
                    Line::Column(_) => !free.1.is_empty(),
                });
                let place = |unknown: &Unknown| Some((unknown.line, unknown.place(assigned)?));
                named.assign(unknown.iter().filter_map(place));
                if !named.heads.is_empty() {
                    source.heads.clone_from(&named.heads);
                }
                by_place = named.by_place();
                source.is_sure = named.is_own || by_place.1;
                source.are_rows_named = !by_place.0;
                named.ways()
            }),
            rows => placer.ways(block, rows),
        };
        let ways = ways.unwrap_or_default();
        let mut preview = Preview {
            cells: Vec::new(),
            command: Command::Many(Vec::new()),
            going_in: 0,
            doubtful: 0,
            compared: 0,
            remarks: place::from_where(self.target, block, &ways, by_place, lang).collect(),
            unknown,
            free,
        };
        let mut commands = Vec::new();
        let (mut moved, mut reached) = (Vec::new(), HashSet::new());
        let (mut blanks, mut dashes) = (0_usize, 0_usize);
        for (row, ways) in ways.iter().enumerate() {
            for (col, way) in ways.iter().enumerate() {
                let Some(copied) = block.cell((row, col)) else { continue };
                if copied.is_blank() {
                    blanks = blanks.saturating_add(usize::from(*way != Goes::Label));
                    dashes = dashes.saturating_add(usize::from(copied.is_dash()));
                    continue;
                }
                let (cell, command) = self.cell(block, &source, (row, col), copied, *way, readings);
                preview.doubtful = preview.doubtful.saturating_add(usize::from(cell.other.is_some()));
                let is_asked = self.is_doubted(&source, *way, copied) && command.is_some() && cell.fate != Fate::Same;
                preview.compared = preview.compared.saturating_add(usize::from(is_asked));
                if cell.fate.goes_in() || cell.fate == Fate::Same {
                    moved.extend(&copied.cut);
                    reached.extend(cell.slot.clone());
                }
                commands.extend(command.filter(|_| cell.fate.goes_in()));
                preview.cells.push(cell);
            }
        }
        preview
            .cells
            .sort_by_key(|cell| (cell.fate.order(cell.other.is_some()), cell.other.is_none()));
        preview.going_in = commands.len();
        // What another cell of the block goes into is not emptied.
        let left = moved.iter().filter(|from| !reached.contains(**from));
        let emptied: Vec<Command> = left.filter_map(|from| self.entries.emptied(from)).collect();
        if !emptied.is_empty() {
            preview.remarks.push(say::moved(lang).to_owned());
        }
        preview.command = Command::Many(emptied.into_iter().chain(commands).collect());
        if blanks > 0 {
            preview.remarks.push(say::blanks(lang, blanks));
        }
        if dashes > 0 {
            preview.remarks.push(say::dashes(lang, dashes));
        }
        if let Some(encoding) = block.encoding {
            preview.remarks.push(say::old_encoding(lang, encoding.name()));
        }
        if block.hidden > 0 {
            preview.remarks.push(say::hidden(lang, block.hidden));
        }
        let in_sight = |row: &&TargetRow| !row.hidden;
        let height = self.target.rows.iter().skip(self.target.at.0).filter(in_sight).count();
        let width = self.target.columns.len().saturating_sub(self.target.at.1);
        if preview.count(|fate| *fate == Fate::Outside) > 0 {
            let sizes = (block.rows.len(), block.width());
            preview.remarks.push(say::larger(lang, sizes.0, sizes.1, height, width));
        }
        preview
    }
}
