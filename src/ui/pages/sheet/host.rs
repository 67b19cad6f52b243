use std::sync::Arc;

use leptos::prelude::*;

use super::columns::Column;
use super::entry::{Filling, Rows};
use super::looking::Looking;
use super::regions;
use crate::campaign::Command;
use crate::report::{RowOf, RowShown, is_listed};
use crate::text;
use crate::ui::grid::events::Way;
use crate::ui::grid::shape::{Place, Shape};
use crate::ui::grid::{Choice, Host, Letters};

/// Puts the sheet of a unit behind the grid.
pub struct SheetHost {
    pub filling: Filling,
    pub rows: Rows,
    pub shape: Memo<Arc<Shape>>,
    /// Opens the explanation of a node, or closes it.
    pub explain: Callback<Option<RowOf>>,
    /// Which rows are in sight.
    pub looking: Looking,
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
                let kind = |column: Column| column.kind(of, row, |field| (filling.choices(of, field).len(), listed));
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

    fn paste(&self, at: Place, block: Vec<Vec<String>>) -> String {
        let (shape, lang) = (self.shape(), self.lang());
        let mut commands = Vec::new();
        let (mut unread, mut locked, mut outside) = (0_usize, 0_usize, 0_usize);
        for (down, cells) in block.into_iter().enumerate() {
            for (across, text) in cells.into_iter().enumerate() {
                let place = Place {
                    row: at.row.saturating_add(down),
                    col: at.col.saturating_add(across),
                };
                let open = matches!(shape.kind(place), crate::ui::grid::shape::CellKind::Open { .. });
                let field = Column::at(place.col).and_then(Column::field).filter(|_| open);
                let Some(of) = self.of(place).filter(|_| place.col < Column::ALL.len()) else {
                    outside = outside.saturating_add(1);
                    continue;
                };
                let slot = field.map(|field| self.filling.slot(of, field));
                let understood = slot.and_then(|slot| self.filling.entry.look(|cells| cells.understand(&slot, &text)));
                let Some(understood) = understood else {
                    // A copied heading has nothing in the cells it does not use; that is no loss to be told.
                    locked = locked.saturating_add(usize::from(!text.trim().is_empty()));
                    continue;
                };
                unread = unread.saturating_add(usize::from(understood.refusal.is_some()));
                commands.extend(understood.command);
            }
        }
        let mut said = vec![text::grid::pasted(lang, commands.len())];
        let counted = |count: usize, words: fn(text::Lang, usize) -> String| (count > 0).then(|| words(lang, count));
        said.extend(counted(unread, text::grid::pasted_unread));
        said.extend(counted(locked, text::grid::pasted_locked));
        said.extend(counted(outside, text::grid::pasted_outside));
        self.filling.entry.doubt.set(None);
        self.filling.dispatch(Command::Many(commands));
        said.join(" ")
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
