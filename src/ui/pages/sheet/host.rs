use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;

use super::super::looking::Looking;
use super::super::regions;
use super::columns::Column;
use super::entry::Filling;
use crate::files::clipboard::Block;
use crate::report::paste::{Seat, Target, TargetRow};
use crate::report::{CellShown, Field, RowOf, RowShown, Slot};
use crate::text;
use crate::ui::grid::events::Way;
use crate::ui::grid::shape::{CellKind, Place, Shape};
use crate::ui::grid::{Choice, Host, Letters};
use crate::ui::paste::PasteDesk;
use crate::ui::rows::{KeptShape, LiveRow};

/// Puts the sheet of a unit behind the grid.
pub struct SheetHost {
    pub filling: Filling,
    /// What the keys were told last.
    pub kept: RefCell<KeptShape>,
    /// Opens the explanation of a node, or closes it.
    pub explain: Callback<Option<RowOf>>,
    /// Lets the explanation, where one is open, follow to a row.
    pub follow: Callback<RowOf>,
    /// Which rows are in sight.
    pub looking: Looking,
    /// What is being pasted.
    pub paste: PasteDesk,
}

impl SheetHost {
    /// What writing does in the cells of a row, and which hold something.
    fn cells(&self, of: RowOf, row: Option<&RowShown>) -> (Vec<CellKind>, Vec<bool>) {
        let Some(row) = row else { return Default::default() };
        let listed = self.filling.is_listed(of);
        let kind = |column: Column| {
            column.kind(of, row, |field| {
                let options = self.filling.choices(of, field).len();
                (options, listed && options > 0)
            })
        };
        let filled = |column: Column| !column.text(row).is_empty();
        (Column::ALL.map(kind).to_vec(), Column::ALL.map(filled).to_vec())
    }

    fn row(&self, at: usize) -> Option<LiveRow<Option<RowShown>>> {
        self.filling.live.refresh();
        self.filling.live.rows.with_value(|rows| rows.get(at).copied())
    }

    fn look<T>(&self, at: Place, look: impl FnOnce(RowOf, &RowShown, Column) -> T) -> Option<T> {
        let (row, column) = (self.row(at.row)?, Column::at(at.col)?);
        row.shown
            .with_untracked(|shown| shown.as_ref().map(|shown| look(row.of, shown, column)))
    }

    fn of(&self, at: Place) -> Option<RowOf> {
        self.filling.rows.with_value(|rows| rows.get(at.row).copied())
    }

    fn slot(&self, at: Place) -> Option<Slot> {
        self.look(at, |of, row, column| Some(self.filling.slot(of, column.field(row)?)))?
    }

    fn enter(&self, at: Place, text: &str) {
        if let Some(slot) = self.slot(at) {
            self.filling.entry.enter(slot, text);
        }
    }
}

impl SheetHost {
    /// The grid as a pasted block sees it.
    fn target(&self, at: Place) -> Target {
        let (shape, lang) = (self.shape(), self.lang());
        let seat = |row: usize, of: RowOf, shown: &RowShown, column: Column| {
            let place = Place {
                row,
                col: column.place(),
            };
            match (shape.kind(place), column.field(shown)) {
                // A column of plans holds none of last year's figures.
                (CellKind::Open { .. }, Some(field @ (Field::Previous | Field::Reference))) => {
                    Seat::Compared(self.filling.slot(of, field))
                }
                (CellKind::Open { .. }, Some(field)) => Seat::Open(self.filling.slot(of, field)),
                _ => Seat::Locked(column.refusal(of, shown, lang)),
            }
        };
        let rows = self.filling.bench.with_untracked(|campaign| {
            let row = |(at, LiveRow { of, shown, .. }): (usize, &LiveRow<Option<RowShown>>)| {
                let mut row = TargetRow::of(&campaign.rubric, *of, lang);
                row.hidden = !shape.is_shown(at);
                shown.with_untracked(|shown| {
                    let shown = shown.as_ref();
                    row.seats.extend(
                        shown
                            .into_iter()
                            .flat_map(|shown| Column::ALL.map(|column| seat(at, *of, shown, column))),
                    );
                });
                row
            };
            self.filling.live.rows.get_value().iter().enumerate().map(row).collect()
        });
        Target {
            rows,
            columns: Column::ALL.map(|column| column.target(lang)).to_vec(),
            at: (at.row, at.col),
        }
    }
}

impl Host for SheetHost {
    fn lang(&self) -> text::Lang {
        self.filling.bench.desk.lang.get_untracked()
    }

    fn shape(&self) -> Arc<Shape> {
        let hidden = self.looking.hidden.get_untracked();
        let cells = |of, row: &Option<RowShown>| self.cells(of, row.as_ref());
        self.filling.live.shape(&mut self.kept.borrow_mut(), &hidden, cells)
    }

    fn text(&self, at: Place) -> String {
        // What is typed or copied again is the entry with all its digits, which need not all be shown.
        let entry = self.filling.entry;
        let is_entered = |_: &Slot| {
            self.look(at, |_, row, column| column.cell(row).is_some_and(CellShown::is_entered))
                .unwrap_or(false)
        };
        let typed = self
            .slot(at)
            .filter(is_entered)
            .and_then(|slot| entry.look(|entries| entries.text(&slot)));
        typed
            .or_else(|| self.look(at, |_, row, column| column.text(row).to_owned()))
            .unwrap_or_default()
    }

    fn name(&self, at: Place) -> String {
        let lang = self.lang();
        let name = self.look(at, |_, row, column| {
            let row = format!("{} {}", row.code, row.name);
            text::grid::cell(lang, row.trim(), column.words(lang))
        });
        name.unwrap_or_default()
    }

    fn letters(&self, at: Place) -> Letters {
        match Column::at(at.col) {
            Some(Column::Code | Column::Name | Column::Unit | Column::Note | Column::Evidence) => Letters::Words,
            _ => Letters::Numbers,
        }
    }

    fn choices(&self, at: Place) -> Vec<Choice> {
        let Some(slot) = self.slot(at) else {
            return Vec::new();
        };
        self.filling.entry.choices(&slot, &self.text(at))
    }

    fn types(&self, open: Option<(Place, String)>) {
        let open = open.and_then(|(at, text)| Some((self.slot(at)?, text)));
        self.filling.entry.types(open);
    }

    fn commit(&self, at: Place, text: &str) {
        self.enter(at, text);
    }

    fn take(&self, at: Place, index: usize) {
        if let Some(choice) = self.choices(at).get(index) {
            self.enter(at, &choice.label);
        }
    }

    fn write(&self, cells: Vec<(Place, String)>, typed: Option<Place>) -> Result<usize, &'static str> {
        let alone = cells.len() == 1;
        let cells = cells.into_iter().filter_map(|(at, text)| Some((self.slot(at)?, text)));
        let typed = typed.and_then(|at| self.slot(at));
        let (cells, others): (Vec<_>, Vec<_>) = cells.partition(|(slot, text)| match slot.field {
            _ if alone || typed.as_ref() == Some(slot) => true,
            // The reference value is everybody's: it is not cleared along with one unit's cells.
            Field::Reference => false,
            // A column of plans holds none of last year's figures.
            Field::Previous => text.is_empty(),
            _ => true,
        });
        let others = others.iter().filter(|(_, text)| !text.is_empty()).count();
        let unread = self.filling.entry.enter_all(cells, typed.as_ref())?;
        Ok(others.saturating_add(unread))
    }

    fn paste(&self, at: Place, block: Block, cut: &[((usize, usize), Place)]) -> String {
        let alone = cut.len() == 1;
        let slots = cut.iter().filter_map(|(of, at)| Some((*of, self.slot(*at)?)));
        // The reference value is everybody's: it stays where one unit's cells are cut.
        let own = slots.filter(|(_, slot)| alone || slot.field != Field::Reference);
        self.paste.take(self.target(at), block.cut_from(own))
    }

    fn state(&self) -> u64 {
        self.filling.live.state()
    }

    fn undo(&self) {
        self.filling.entry.undo();
    }

    fn redo(&self) {
        self.filling.entry.redo();
    }

    fn reread(&self, at: Place, entered: bool) {
        self.filling.entry.reread_at(self.slot(at).as_ref(), entered);
    }

    fn doubt(&self, at: Place) -> Option<String> {
        self.filling.entry.told_of(&self.slot(at)?)
    }

    fn explain(&self, at: Place) -> String {
        self.explain.run(self.of(at));
        text::grid::why_opened(self.lang()).to_owned()
    }

    fn stands(&self, at: Place) {
        self.filling.bench.stands(&self.filling.unit(), at);
    }

    fn moved(&self, at: Place) {
        if let Some(of) = self.of(at) {
            self.follow.run(of);
        }
    }

    fn dismiss(&self) {
        self.explain.run(None);
    }

    fn refuse(&self, at: Place) -> String {
        let lang = self.lang();
        let of_cell = || self.look(at, |of, row, column| column.refusal(of, row, lang));
        self.closed().or_else(of_cell).unwrap_or_default().to_owned()
    }

    fn closed(&self) -> Option<&'static str> {
        self.filling.entry.closed()
    }

    fn find(&self) {
        self.looking.find();
    }

    fn find_next(&self, way: Way) -> Option<Place> {
        self.looking.find_next(way)
    }

    fn fold(&self, at: Place, away: bool) -> Option<Place> {
        self.looking.fold(at.row, away)
    }

    fn leave(&self, way: Way) {
        regions::leave(way);
    }
}
