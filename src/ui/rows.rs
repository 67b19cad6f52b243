//! The rows of a table, each in a signal of its own that is set only where an edit changed what stands in it.
//!
//! A memo a row would be asked after every edit, and with it every cell that reads it. Whoever reads a row outside of a view
//! brings the rows up to date first ([`LiveRows::refresh`]); views are brought up to date by an effect.

use std::sync::Arc;

use leptos::prelude::*;

use super::grid::shape::{CellKind, Shape};
use super::workbench::Workbench;
use crate::campaign::Campaign;
use crate::report::RowOf;
use crate::scoring::{Standing, UnitId};
use crate::text::Lang;

/// A row, with when it changed last.
pub struct LiveRow<T: Send + Sync + 'static> {
    /// Which.
    pub of: RowOf,
    /// What stands in it.
    pub shown: RwSignal<T>,
    changed: StoredValue<u64>,
}

impl<T: Send + Sync + 'static> Clone for LiveRow<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for LiveRow<T> {}

type Make<T> = Arc<dyn Fn(&Campaign, &Standing, Lang, RowOf) -> T + Send + Sync>;

/// The rows of a table. Copied freely.
pub struct LiveRows<T: Send + Sync + 'static> {
    bench: Workbench,
    /// The rows, from the top.
    pub rows: StoredValue<Arc<[LiveRow<T>]>>,
    /// Told whenever some row changed.
    pub changed: RwSignal<u64>,
    unit: StoredValue<Option<UnitId>>,
    made: StoredValue<u64>,
    make: StoredValue<Make<T>>,
}

impl<T: Send + Sync + 'static> Clone for LiveRows<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for LiveRows<T> {}

/// The cells of a table as the keys see them, as they were when they were asked for last.
#[derive(Default)]
pub struct KeptShape {
    shape: Arc<Shape>,
    made: u64,
}

impl<T: PartialEq + Send + Sync + 'static> LiveRows<T> {
    /// Makes the rows of a unit's sheet, or of all units.
    pub fn new(bench: Workbench, unit: Option<UnitId>, rows: &[RowOf], make: Make<T>) -> Self {
        let first = bench.with_stamps(|campaign, standing, stamps, lang| {
            let row = |of: &RowOf| LiveRow {
                of: *of,
                shown: RwSignal::new(make(campaign, standing, lang, *of)),
                changed: StoredValue::new(stamps.now()),
            };
            (rows.iter().map(row).collect::<Vec<_>>(), stamps.now())
        });
        let (rows, made) = first.unwrap_or_default();
        let live = Self {
            bench,
            rows: StoredValue::new(rows.into()),
            changed: RwSignal::new(made),
            unit: StoredValue::new(unit),
            made: StoredValue::new(made),
            make: StoredValue::new(make),
        };
        Effect::new(move |_| {
            bench.track();
            live.refresh();
        });
        live
    }

    /// The row that stands for something; the first one where there is none.
    pub fn row(self, of: RowOf) -> Option<RwSignal<T>> {
        self.rows
            .with_value(|rows| rows.iter().find(|row| row.of == of).map(|row| row.shown))
    }

    /// When some row changed last.
    pub fn state(self) -> u64 {
        self.refresh();
        self.changed.get_untracked()
    }

    /// Makes anew the rows that a change touched since the last time.
    pub fn refresh(self) {
        let (rows, made, make) = (self.rows.get_value(), self.made.get_value(), self.make.get_value());
        let fresh = self.bench.with_stamps(|campaign, standing, stamps, lang| {
            let now = stamps.now();
            if now == made {
                return None;
            }
            let unit = self
                .unit
                .with_value(|unit| unit.as_ref().and_then(|unit| campaign.unit_ix(unit)));
            let stale = rows.iter().filter(|row| stamps.of(unit, row.of) > made);
            let fresh: Vec<(LiveRow<T>, T)> = stale
                .map(|row| (*row, make(campaign, standing, lang, row.of)))
                .collect();
            Some((now, fresh))
        });
        let Some((now, fresh)) = fresh.flatten() else { return };
        self.made.set_value(now);
        let mut any = false;
        for (row, shown) in fresh {
            if row.shown.with_untracked(|before| *before != shown) {
                row.changed.set_value(now);
                row.shown.set(shown);
                any = true;
            }
        }
        if any {
            self.changed.set(now);
        }
    }

    /// The cells as the keys see them: what writing does in each of a row, and whether it holds something.
    pub fn shape(
        self,
        kept: &mut KeptShape,
        hidden: &[bool],
        cells: impl Fn(RowOf, &T) -> (Vec<CellKind>, Vec<bool>),
    ) -> Arc<Shape> {
        self.refresh();
        let made = self.made.get_value();
        if made == kept.made && kept.shape.hidden == hidden {
            return Arc::clone(&kept.shape);
        }
        let rows = self.rows.get_value();
        let shape = Arc::make_mut(&mut kept.shape);
        shape.hidden = hidden.to_vec();
        shape.rows.resize(rows.len(), Vec::new());
        shape.filled.resize(rows.len(), Vec::new());
        for (row, (kinds, filled)) in rows.iter().zip(shape.rows.iter_mut().zip(&mut shape.filled)) {
            if row.changed.get_value() > kept.made {
                (*kinds, *filled) = row.shown.with_untracked(|shown| cells(row.of, shown));
            }
        }
        kept.made = made;
        Arc::clone(&kept.shape)
    }
}
