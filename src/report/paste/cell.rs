//! What becomes of one cell of a pasted block.

use super::measures::Measures;
use super::place::Goes;
use super::{Block, Copied, Fate, PastedCell, Pasting, Readings, Seat, kinds, names};
use crate::campaign::Command;
use crate::quantity::{UnitOfMeasure, show_date, show_number};
use crate::report::compared::compared_name;
use crate::report::enter::{Field, Slot};
use crate::report::form::RowOf;
use crate::report::paper::proof;
use crate::scoring::Plan;
use crate::text::{Lang, paste as say, sheet as say_sheet};

/// Where a block comes from.
pub(super) struct Source {
    /// What its columns are called.
    pub heads: Vec<String>,
    /// A figure in a column of plans is what its cell takes, also where that is last year's: because it stood in such a
    /// cell of this page, or because no head says "plan" above it, so that it goes in as if it were typed. A table of one's
    /// own may well hold a plan there, and as last year's figure that would give wrong points: so its reader is asked, and
    /// until then it stays out.
    pub is_sure: bool,
    /// Names lead to its rows.
    pub are_rows_named: bool,
    /// The units that its figures are in.
    pub measures: Measures,
}

impl Pasting<'_> {
    /// Tells whether a cell goes into one that takes a figure from outside in a column of plans, and may yet hold a plan:
    /// neither it nor the name of its row says what it is.
    pub(super) fn is_doubted(self, source: &Source, way: Goes, copied: &Copied) -> bool {
        let Goes::To(row, col) = way else { return false };
        let of = self.target.rows.get(row).and_then(|row| row.of);
        let is_told = source.are_rows_named && matches!(of, Some(RowOf::Compared(..)));
        match self.target.seat(row, col) {
            Some(Seat::Compared(slot)) => !source.is_sure && !is_told && copied.of_outside(slot.field).is_none(),
            _ => false,
        }
    }

    /// What becomes of one cell, and the command that enters it.
    pub(super) fn cell(
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
            slot: None,
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
                Goes::Reviewed => Fate::Reviewed,
                Goes::Outside | Goes::To(..) => Fate::Outside,
            };
            return (cell, None);
        };
        if let (Some(row), Some(column)) = (self.target.rows.get(at_row), self.target.columns.get(at_col)) {
            cell.row.clone_from(&row.label);
            cell.column.clone_from(&column.label);
            // A figure may well be the code of its row; what only repeats a name stands where nothing can be written.
            let repeats = |known: &String| names::key(known) == names::key(&copied.text);
            let judged = Lang::ALL.map(|lang| say_sheet::judged(lang).to_owned());
            let known = row.names.iter().chain(&row.codes).chain([&row.unit]).chain(&judged);
            if !self.target.is_writable(at_row, at_col) && known.chain(&column.names).any(repeats) {
                cell.fate = Fate::Label;
                return (cell, None);
            }
        }
        let is_doubted = self.is_doubted(source, way, copied);
        let outside;
        let mut copied = copied;
        let (slot, is_for_it) = match self.target.seat(at_row, at_col) {
            Some(Seat::Open(slot)) => (slot, true),
            Some(Seat::Compared(slot)) => {
                outside = copied.of_outside(slot.field);
                copied = outside.as_ref().unwrap_or(copied);
                // Told as what it will be.
                cell.column = compared_name(slot.field, lang).to_owned();
                (slot, !is_doubted || readings.take_compared())
            }
            Some(Seat::Locked(reason)) => {
                cell.fate = Fate::Locked((*reason).to_owned());
                return (cell, None);
            }
            None => return (cell, None),
        };
        cell.now = self.entries.text(slot).unwrap_or_default();
        cell.slot = Some(slot.clone());
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
        let day = copied.day.filter(|_| copied.is_day_in(self.entries, slot));
        let other_day = || {
            let typed = show_date(day?.1?, lang);
            let other = self.entries.understand(slot, &typed)?;
            Some((other.shown, other.command?))
        };
        let other = understood
            .other
            .filter(|(_, command)| exact.is_none() && !is_word(command))
            .or_else(other_day);
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
                let told = told.or_else(|| copied.day_meant(lang).filter(|_| day.is_some()));
                cell.echo = told.or_else(|| kinds::meant(&typed, &cell.read, lang));
                understood.command
            }
        };
        let note = || {
            let field = Field::Note;
            let note = self.entries.text(&Slot { field, ..slot.clone() });
            note.unwrap_or_default()
        };
        cell.fate = match cell.now.as_str() {
            now if now == cell.read => Fate::Same,
            // A paper has what an indicator is proved by and what was noted of it in one column.
            now if slot.field == Field::Evidence && cell.read == proof([now, &note()]) => Fate::Same,
            _ if !is_for_it => Fate::Locked(crate::text::grid::locked_compared(lang).to_owned()),
            "" => Fate::New,
            _ => Fate::Over,
        };
        (cell, command)
    }
}
