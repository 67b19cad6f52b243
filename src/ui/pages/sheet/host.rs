use std::sync::Arc;

use leptos::prelude::*;

use super::columns::Column;
use super::entry::{Filling, Rows};
use super::looking::Looking;
use super::regions;
use crate::files::clipboard::Block;
use crate::report::paste::{Seat, Target, TargetRow};
use crate::report::{RowOf, RowShown, is_listed};
use crate::text;
use crate::ui::grid::events::Way;
use crate::ui::grid::shape::{CellKind, Place, Shape};
use crate::ui::grid::{Choice, Host, Letters};
use crate::ui::paste::PasteDesk;

/// Puts the sheet of a unit behind the grid.
pub struct SheetHost {
    pub filling: Filling,
    pub rows: Rows,
    pub shape: Memo<Arc<Shape>>,
    /// Opens the explanation of a node, or closes it.
    pub explain: Callback<Option<RowOf>>,
    /// Which rows are in sight.
    pub looking: Looking,
    /// What is being pasted.
    pub paste: PasteDesk,
}

impl SheetHost {
    /// The cells as the keys see them: made anew only when a cell opens or closes.
    pub fn shape_of(filling: Filling, hidden: RwSignal<Vec<bool>>, rows: &Rows) -> Memo<Arc<Shape>> {
        let rows = Arc::clone(rows);
        Memo::new(move |_| {
            let kinds = |of: RowOf, row: &RowShown| {
                let listed = of.fact().is_some_and(|fact| {
                    filling
                        .bench
                        .with_untracked(|campaign| campaign.rubric.fact(fact).is_some_and(is_listed))
                });
                let kind = |column: Column| {
                    column.kind(of, row, |field| {
                        let options = filling.choices(of, field).len();
                        (options, listed && options > 0)
                    })
                };
                Column::ALL.map(kind).to_vec()
            };
            let filled = |row: &RowShown| Column::ALL.map(|column| !column.text(row).is_empty()).to_vec();
            let mut shape = Shape {
                hidden: hidden.get(),
                ..Shape::default()
            };
            for (of, memo) in rows.iter() {
                let (kinds, filled) = memo.with(|row| {
                    row.as_ref()
                        .map(|row| (kinds(*of, row), filled(row)))
                        .unwrap_or_default()
                });
                shape.rows.push(kinds);
                shape.filled.push(filled);
            }
            Arc::new(shape)
        })
    }

    fn look<T>(&self, at: Place, look: impl FnOnce(RowOf, &RowShown, Column) -> T) -> Option<T> {
        let (of, memo) = self.rows.get(at.row)?;
        let column = Column::at(at.col)?;
        memo.with_untracked(|row| row.as_ref().map(|row| look(*of, row, column)))
    }

    fn of(&self, at: Place) -> Option<RowOf> {
        self.rows.get(at.row).map(|(of, _)| *of)
    }

    fn enter(&self, at: Place, text: &str) {
        if let Some((of, field)) = self.of(at).zip(Column::at(at.col).and_then(Column::field)) {
            self.filling.enter(of, field, text);
        }
    }
}

impl SheetHost {
    /// The grid as a pasted block sees it.
    fn target(&self, at: Place) -> Target {
        let (shape, lang) = (self.shape.get_untracked(), self.lang());
        let seat = |row: usize, of: RowOf, shown: &RowShown, column: Column| {
            let place = Place {
                row,
                col: column.place(),
            };
            match (shape.kind(place), column.field()) {
                (CellKind::Open { .. }, Some(field)) => Seat::Open(self.filling.slot(of, field)),
                _ => Seat::Locked(column.refusal(of, shown, lang)),
            }
        };
        let hidden = self.looking.hidden.get_untracked();
        let rows = self.filling.bench.with_untracked(|campaign| {
            let row = |(at, (of, memo)): (usize, &(RowOf, Memo<Option<RowShown>>))| {
                let mut row = TargetRow::of(&campaign.rubric, *of, lang);
                row.hidden = hidden.get(at).copied().unwrap_or(false);
                memo.with_untracked(|shown| {
                    let shown = shown.as_ref();
                    row.seats.extend(
                        shown
                            .into_iter()
                            .flat_map(|shown| Column::ALL.map(|column| seat(at, *of, shown, column))),
                    );
                });
                row
            };
            self.rows.iter().enumerate().map(row).collect()
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
        self.shape.get_untracked()
    }

    fn text(&self, at: Place) -> String {
        self.look(at, |_, row, column| column.text(row).to_owned())
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
        let Some((of, field)) = self.of(at).zip(Column::at(at.col).and_then(Column::field)) else {
            return Vec::new();
        };
        let now = self.text(at);
        let choices = self.filling.choices(of, field).into_iter();
        choices
            .map(|label| Choice {
                current: label == now,
                label,
            })
            .collect()
    }

    fn commit(&self, at: Place, text: &str) {
        self.enter(at, text);
    }

    fn take(&self, at: Place, index: usize) {
        if let Some(choice) = self.choices(at).get(index) {
            self.enter(at, &choice.label);
        }
    }

    fn write(&self, cells: Vec<(Place, String)>) -> usize {
        let slot = |at: Place| {
            let (of, field) = self.of(at).zip(Column::at(at.col).and_then(Column::field))?;
            Some(self.filling.slot(of, field))
        };
        let cells = cells.into_iter().filter_map(|(at, text)| Some((slot(at)?, text)));
        self.filling.entry.enter_all(cells.collect())
    }

    fn paste(&self, at: Place, block: Block) -> String {
        self.paste.take(self.target(at), block)
    }

    fn undo(&self) {
        self.filling.entry.undo();
    }

    fn redo(&self) {
        self.filling.entry.redo();
    }

    fn reread(&self) {
        self.filling.entry.reread();
    }

    fn explain(&self, at: Place) -> String {
        self.explain.run(self.of(at));
        text::grid::why_opened(self.lang()).to_owned()
    }

    fn dismiss(&self) {
        self.explain.run(None);
    }

    fn refuse(&self, at: Place) -> String {
        let lang = self.lang();
        self.look(at, |of, row, column| column.refusal(of, row, lang).to_owned())
            .unwrap_or_default()
    }

    fn finds(&self) -> bool {
        true
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
