use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;

use crate::files::clipboard::Block;
use crate::report::paste::{Seat, Target, TargetColumn, TargetRow};
use crate::report::{BlockFigures, BlockRow, CellShown, RowOf, Slot, is_listed};
use crate::scoring::UnitId;
use crate::text::{Lang, block as say, grid as say_grid, sheet as say_sheet};
use crate::ui::entry::Entry;
use crate::ui::grid::events::Way;
use crate::ui::grid::shape::{CellKind, Place, Shape};
use crate::ui::grid::{Choice, Host, Letters};
use crate::ui::pages::looking::Looking;
use crate::ui::pages::regions;
use crate::ui::paste::PasteDesk;
use crate::ui::routes;
use crate::ui::routes::Route;
use crate::ui::rows::{KeptShape, LiveRow, LiveRows};

/// The column of the names.
pub const NAME: usize = 1;

/// Code, name, unit of measure: what stands before the units.
pub const BEFORE: usize = 3;

/// Puts one figure of all units behind the grid.
pub struct BlockHost {
    pub entry: Entry,
    pub paste: PasteDesk,
    pub rows: LiveRows<Arc<BlockRow>>,
    pub units: Vec<(UnitId, String)>,
    pub figures: BlockFigures,
    pub has_cluster: bool,
    /// Which rows are in sight.
    pub looking: Looking,
    /// What the keys were told last.
    pub kept: RefCell<KeptShape>,
}

impl BlockHost {
    /// What writing does in the cells of a row, and which hold something.
    fn cells(&self, of: RowOf, row: &BlockRow) -> (Vec<CellKind>, Vec<bool>) {
        let open = self.figures.field().map(|field| {
            let only = of.fact().is_some_and(|fact| {
                let bench = self.entry.bench;
                bench.with_untracked(|campaign| campaign.rubric.fact(fact).is_some_and(is_listed))
            });
            let options = self.entry.look(|entries| entries.choices(of, field).len());
            CellKind::Open {
                options,
                only: only && options > 0,
            }
        });
        let unit = |at: usize| match (row.cells.get(at), open) {
            (None, _) => CellKind::Covered,
            (Some(cell), Some(open)) if cell.is_open() => open,
            (Some(_), None) => CellKind::Explained,
            (Some(_), Some(_)) => CellKind::Locked,
        };
        let third = if row.cells.is_empty() {
            CellKind::Covered
        } else {
            CellKind::Locked
        };
        let before = [CellKind::Locked, CellKind::Locked, third].into_iter();
        let kinds = before
            .chain((0..self.units.len()).map(unit))
            .chain(self.has_cluster.then_some(third));
        let texts = [&row.code, &row.name, &row.unit].into_iter();
        let texts = texts
            .chain(row.cells.iter().map(|cell| &cell.text))
            .chain([&row.cluster]);
        (kinds.collect(), texts.map(|text| !text.is_empty()).collect())
    }

    fn row(&self, at: Place) -> Option<LiveRow<Arc<BlockRow>>> {
        self.rows.refresh();
        self.rows.rows.with_value(|rows| rows.get(at.row).copied())
    }

    fn of(&self, at: Place) -> Option<RowOf> {
        self.row(at).map(|row| row.of)
    }

    fn unit(&self, at: Place) -> Option<&(UnitId, String)> {
        self.units.get(at.col.checked_sub(BEFORE)?)
    }

    fn slot(&self, at: Place) -> Option<Slot> {
        Some(Slot {
            unit: self.unit(at)?.0.clone(),
            of: self.of(at)?,
            field: self.figures.field()?,
        })
    }

    fn look<T>(&self, at: Place, look: impl FnOnce(&BlockRow, Option<&CellShown>) -> T) -> Option<T> {
        let row = self.row(at)?;
        Some(
            row.shown
                .with_untracked(|row| look(row, at.col.checked_sub(BEFORE).and_then(|unit| row.cells.get(unit)))),
        )
    }

    fn refusal(&self, at: Place) -> &'static str {
        let lang = self.lang();
        match (self.unit(at), self.of(at)) {
            (None, _) if at.col >= BEFORE => say::locked_cluster(lang),
            (_, Some(RowOf::Heading(_) | RowOf::Section(_))) => say_grid::locked_heading(lang),
            (_, Some(RowOf::Leaf(_, None))) if !self.figures.are_points() => say_grid::locked_several(lang),
            (None, _) => say_grid::locked_rubric(lang),
            (Some(_), _) if self.figures == BlockFigures::Points => say_grid::locked_points(lang),
            (Some(_), _) => say_grid::locked_not_assigned(lang),
        }
    }

    /// The grid as a pasted block sees it.
    fn target(&self, at: Place) -> Target {
        let (shape, lang) = (self.shape(), self.lang());
        let width = shape.last().col.saturating_add(1);
        let seat = |place: Place| match (shape.kind(place), self.slot(place)) {
            (CellKind::Open { .. }, Some(slot)) => Seat::Open(slot),
            _ => Seat::Locked(self.refusal(place)),
        };
        let rows = self.entry.look(|entries| {
            let rubric = &entries.campaign.rubric;
            let left_out = self
                .figures
                .left_out(rubric, lang)
                .into_iter()
                .map(|(of, why)| TargetRow {
                    hidden: true,
                    elsewhere: Some(why),
                    ..TargetRow::of(rubric, of, lang)
                });
            let row = |(row, LiveRow { of, .. }): (usize, &LiveRow<Arc<BlockRow>>)| {
                let mut target = TargetRow::of(rubric, *of, lang);
                target.hidden = !shape.is_shown(row);
                target.seats = (0..width).map(|col| seat(Place { row, col })).collect();
                target
            };
            let rows = self.rows.rows.get_value();
            rows.iter().enumerate().map(row).chain(left_out).collect()
        });
        let named = |say: fn(Lang) -> &'static str| TargetColumn {
            label: say(lang).to_owned(),
            names: Lang::ALL.map(|lang| say(lang).to_owned()).to_vec(),
        };
        let third = if self.figures.are_points() {
            say_sheet::column_max
        } else {
            say_sheet::column_unit_of_measure
        };
        let before = [say_sheet::column_number, say_sheet::column_name, third].map(named);
        let units = self.units.iter().map(|(_, name)| TargetColumn {
            label: name.clone(),
            names: vec![name.clone()],
        });
        let last = self.has_cluster.then(|| named(say::column_cluster));
        Target {
            rows,
            columns: before.into_iter().chain(units).chain(last).collect(),
            at: (at.row, at.col),
        }
    }

    fn enter(&self, at: Place, text: &str) {
        if let Some(slot) = self.slot(at) {
            self.entry.enter(slot, text);
        }
    }
}

impl Host for BlockHost {
    fn lang(&self) -> Lang {
        self.entry.bench.desk.lang.get_untracked()
    }

    fn shape(&self) -> Arc<Shape> {
        let hidden = self.looking.hidden.get_untracked();
        let cells = |of, row: &Arc<BlockRow>| self.cells(of, row);
        self.rows.shape(&mut self.kept.borrow_mut(), &hidden, cells)
    }

    fn text(&self, at: Place) -> String {
        // What is typed again is the entry, without the words that stand beside it.
        let typed = self
            .slot(at)
            .and_then(|slot| self.entry.look(|entries| entries.text(&slot)));
        let is_entered = self.look(at, |_, cell| cell.is_some_and(CellShown::is_entered));
        typed.filter(|_| is_entered == Some(true)).unwrap_or_else(|| {
            let text = self.look(at, |row, cell| match (at.col, cell) {
                (0, _) => row.code.clone(),
                (1, _) => row.name.clone(),
                (2, _) => row.unit.clone(),
                (_, Some(cell)) => cell.text.clone(),
                (_, None) => row.cluster.clone(),
            });
            text.unwrap_or_default()
        })
    }

    fn name(&self, at: Place) -> String {
        let lang = self.lang();
        let column = match (at.col, self.unit(at)) {
            (_, Some((_, name))) => name.as_str(),
            (0, _) => say_sheet::column_number(lang),
            (1, _) => say_sheet::column_name(lang),
            (2, _) if self.figures.are_points() => say_sheet::column_max(lang),
            (2, _) => say_sheet::column_unit_of_measure(lang),
            _ => say::column_cluster(lang),
        };
        let name = self.look(at, |row, _| {
            say::cell(lang, format!("{} {}", row.code, row.name).trim(), column)
        });
        name.unwrap_or_default()
    }

    fn letters(&self, _: Place) -> Letters {
        Letters::Numbers
    }

    fn choices(&self, at: Place) -> Vec<Choice> {
        let Some(slot) = self.slot(at) else {
            return Vec::new();
        };
        self.entry.choices(&slot, &self.text(at))
    }

    fn types(&self, open: Option<(Place, String)>) {
        self.entry
            .types(open.and_then(|(at, text)| Some((self.slot(at)?, text))));
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
        let cells = cells.into_iter().filter_map(|(at, text)| Some((self.slot(at)?, text)));
        let typed = typed.and_then(|at| self.slot(at));
        self.entry.enter_all(cells.collect(), typed.as_ref())
    }

    fn paste(&self, at: Place, block: Block, cut: &[((usize, usize), Place)]) -> String {
        if self.figures == BlockFigures::Points {
            return say::paste_points(self.lang()).to_owned();
        }
        let slots = cut.iter().filter_map(|(of, at)| Some((*of, self.slot(*at)?)));
        self.paste.take(self.target(at), block.cut_from(slots))
    }

    fn state(&self) -> u64 {
        self.rows.state()
    }

    fn goes_across(&self) -> bool {
        true
    }

    fn undo(&self) {
        self.entry.undo();
    }

    fn redo(&self) {
        self.entry.redo();
    }

    fn reread(&self, at: Place, entered: bool) {
        self.entry.reread_at(self.slot(at).as_ref(), entered);
    }

    fn doubt(&self, at: Place) -> Option<String> {
        self.entry.told_of(&self.slot(at)?)
    }

    fn explain(&self, at: Place) -> String {
        let bench = self.entry.bench;
        let node = self.of(at).and_then(RowOf::node);
        let leaf = node.and_then(|node| bench.with_untracked(|campaign| Some(campaign.rubric.node(node)?.id.clone())));
        // A unit's cell has its reasons in the sheet of the unit, all else over the units.
        let place = match self.unit(at) {
            Some((unit, _)) => routes::Place::Unit {
                unit: unit.0.clone(),
                leaf,
            },
            None if self.of(at).is_some_and(|of| of.leaf().is_some()) => routes::Place::Cluster { leaf },
            None => return self.refusal(at).to_owned(),
        };
        bench.desk.go(&Route::Campaign(bench.draft(), place));
        say::opened(self.lang()).to_owned()
    }

    fn dismiss(&self) {}

    fn refuse(&self, at: Place) -> String {
        let closed = self.closed().filter(|_| self.figures != BlockFigures::Points);
        closed.unwrap_or_else(|| self.refusal(at)).to_owned()
    }

    fn closed(&self) -> Option<&'static str> {
        self.entry.closed()
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
