//! What a pasted block does to a grid, before it is done: which cell goes where, as what it is read, what it would
//! overwrite, and what has no place.
//!
//! Reading order: [`Block`] (what was copied), [`Target`] (the grid), [`Pasting::placings`] (the ways it can be meant),
//! [`Pasting::preview`]. Invariants: nothing is entered here; a blank cell of a block leaves what stands; every other cell
//! is listed: as one that goes in, as the same already, as a heading, name or code, or with the reason why not.

mod block;
mod fate;
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
pub use fate::Fate;
use measures::Measures;
pub use named::{Assigned, Free, Line, Unknown};
use place::{Goes, Placer};
pub use preview::{PastedCell, Preview};
pub use readings::Readings;
pub use target::{Seat, Target, TargetColumn, TargetRow};

use super::compared::compared_name;
use super::enter::Entries;
use crate::campaign::Command;
use crate::quantity::{UnitOfMeasure, show_number};
use crate::scoring::Plan;
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

/// Where a block comes from.
struct Source {
    /// What its columns are called.
    heads: Vec<String>,
    /// A figure in a column of plans is what its cell takes, also where that is last year's: because it stood in such a
    /// cell of this page, or because no head says "plan" above it, so that it goes in as if it were typed. A table of one's
    /// own may well hold a plan there, and as last year's figure that would give wrong points: so its reader is asked, and
    /// until then it stays out.
    is_sure: bool,
    /// The units that its figures are in.
    measures: Measures,
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
            heads: labels::names_above(block, labels::rows_of_words(block)),
            is_sure: true,
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
                let is_asked =
                    !source.is_sure && self.is_compared(*way) && command.is_some() && cell.fate != Fate::Same;
                preview.compared = preview.compared.saturating_add(usize::from(is_asked));
                commands.extend(command.filter(|_| cell.fate.goes_in()));
                preview.cells.push(cell);
            }
        }
        preview
            .cells
            .sort_by_key(|cell| (cell.fate.order(cell.other.is_some()), cell.other.is_none()));
        preview.going_in = commands.len();
        preview.command = Command::Many(commands);
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

    /// Tells whether a cell goes into one that takes a figure from outside in a column of plans.
    fn is_compared(self, way: Goes) -> bool {
        matches!(way, Goes::To(row, col) if matches!(self.target.seat(row, col), Some(Seat::Compared(_))))
    }

    /// What becomes of one cell, and the command that enters it.
    fn cell(
        self,
        block: &Block,
        source: &Source,
        at: (usize, usize),
        copied: &Copied,
        way: Goes,
        readings: &Readings,
    ) -> (PastedCell, Option<Command>) {
        let lang = self.entries.lang;
        let mut cell = PastedCell {
            row: String::new(),
            column: String::new(),
            now: String::new(),
            text: copied.text.clone(),
            read: String::new(),
            echo: None,
            fate: Fate::Outside,
            other: None,
        };
        let Goes::To(at_row, at_col) = way else {
            // The first words of its row and those above its column tell best where it came from.
            let words = |at: (usize, usize)| {
                let text = block.cell(at).map(|cell| cell.text.trim()).unwrap_or_default();
                let letters = text.chars().filter(|letter| letter.is_alphabetic());
                (letters.count() >= names::LETTERS_OF_A_NAME).then(|| text.to_owned())
            };
            let row = (0..at.1).find_map(|col| words((at.0, col)));
            let column = source.heads.get(at.1).filter(|head| !head.is_empty()).cloned();
            cell.row = row.unwrap_or_else(|| say::row_of_block(lang, at.0.saturating_add(1)));
            cell.column = column.unwrap_or_else(|| say::column_of_block(lang, at.1.saturating_add(1)));
            cell.fate = match way {
                Goes::NotFound => Fate::NotFound,
                Goes::Several => Fate::Several,
                Goes::Label => Fate::Label,
                Goes::Computed => Fate::Computed,
                Goes::Elsewhere(at) => {
                    let row = self.target.rows.get(at);
                    Fate::Locked(row.and_then(|row| row.elsewhere).unwrap_or_default().to_owned())
                }
                Goes::Compared => Fate::Locked(say::elsewhere(lang).to_owned()),
                Goes::Outside | Goes::To(..) => Fate::Outside,
            };
            return (cell, None);
        };
        if let (Some(row), Some(column)) = (self.target.rows.get(at_row), self.target.columns.get(at_col)) {
            cell.row.clone_from(&row.label);
            cell.column.clone_from(&column.label);
            // A figure may well be the code of its row; what only repeats a name stands where nothing can be written.
            let repeats = |known: &String| names::key(known) == names::key(&copied.text);
            let known = row.names.iter().chain(&row.codes).chain([&row.unit]);
            if !self.target.is_writable(at_row, at_col) && known.chain(&column.names).any(repeats) {
                cell.fate = Fate::Label;
                return (cell, None);
            }
        }
        let (slot, is_for_it) = match self.target.seat(at_row, at_col) {
            Some(Seat::Open(slot)) => (slot, true),
            Some(Seat::Compared(slot)) => {
                // Told as what it will be.
                cell.column = compared_name(slot.field, lang).to_owned();
                (slot, source.is_sure || readings.take_compared())
            }
            Some(Seat::Locked(reason)) => {
                cell.fate = Fate::Locked((*reason).to_owned());
                return (cell, None);
            }
            None => return (cell, None),
        };
        cell.now = self.entries.text(slot).unwrap_or_default();
        let other_unit = |cell: &UnitOfMeasure| source.measures.other(at, cell).map(str::to_owned);
        let (typed, exact) = match copied.for_slot(self.entries, slot, other_unit) {
            Ok(entered) => entered,
            Err(error) => {
                cell.fate = Fate::Unread(error);
                return (cell, None);
            }
        };
        let Some(understood) = self.entries.understand(slot, &typed) else {
            cell.fate = Fate::Locked(crate::text::grid::locked_rubric(lang).to_owned());
            return (cell, None);
        };
        if let Some(refusal) = understood.refusal {
            cell.fate = Fate::Unread(refusal.words(lang));
            return (cell, None);
        }
        // A word among the numbers of a block stays what it was taken for.
        let is_word = |command: &Command| {
            matches!(
                command,
                Command::SetPlan {
                    plan: Plan::Missing,
                    ..
                }
            )
        };
        // Of a number that is settled only another unit of measure is told as ever.
        let is_as_copied = exact.is_some_and(|number| show_number(number, lang) == understood.shown);
        let told = match exact {
            Some(_) if is_as_copied => copied.meant(lang),
            _ => understood.echo,
        };
        let other = understood
            .other
            .filter(|(_, command)| exact.is_none() && !is_word(command));
        let command = match other {
            Some((shown, other)) if readings.takes_other(at) => {
                cell.echo = Some(crate::text::quantity::understood(lang, &shown));
                cell.other = Some((at, understood.shown));
                cell.read = shown;
                Some(other)
            }
            other => {
                cell.other = other.map(|(shown, _)| (at, shown));
                cell.read = understood.shown;
                cell.echo = told.or_else(|| kinds::meant(&typed, &cell.read, lang));
                understood.command
            }
        };
        cell.fate = match cell.now.as_str() {
            now if now == cell.read => Fate::Same,
            _ if !is_for_it => Fate::Locked(crate::text::grid::locked_compared(lang).to_owned()),
            "" => Fate::New,
            _ => Fate::Over,
        };
        (cell, command)
    }
}
