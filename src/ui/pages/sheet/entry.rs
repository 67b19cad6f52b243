use std::sync::Arc;

use leptos::prelude::*;

use crate::campaign::{Campaign, Command};
use crate::report::{self, Explained, Field, FormHead, FormOf, RowOf, RowShown, Slot};
use crate::scoring::{Standing, UnitId};
use crate::text::Lang;
use crate::ui::entry::Entry;
use crate::ui::grid::Choice;
use crate::ui::routes::Place;
use crate::ui::rows::LiveRows;
use crate::ui::workbench::Workbench;

/// What stands in a row; none without the unit.
pub type Row = RwSignal<Option<RowShown>>;

/// One unit's sheet being filled in: every way in, for the grid and for the questions. Copied freely.
#[derive(Clone, Copy)]
pub struct Filling {
    /// The open campaign.
    pub bench: Workbench,
    /// The rows, in the order of the rubric.
    pub rows: StoredValue<Arc<[RowOf]>>,
    /// What stands in them.
    pub live: LiveRows<Option<RowShown>>,
    /// The way of a typed text, with the last doubtful one.
    pub entry: Entry,
    unit: StoredValue<UnitId>,
}

impl Filling {
    /// Takes up the sheet of a unit.
    pub fn new(bench: Workbench, unit: UnitId) -> Self {
        let rows: Arc<[RowOf]> = bench
            .with_untracked(|campaign| report::sheet_rows(&campaign.rubric))
            .into();
        let whose = unit.clone();
        let make = move |campaign: &Campaign, standing: &Standing, lang, of| {
            Some(FormOf::of(campaign, standing, campaign.unit_ix(&whose)?, lang)?.row(of))
        };
        Self {
            bench,
            live: LiveRows::new(bench, Some(unit.clone()), &rows, Arc::new(make)),
            rows: StoredValue::new(rows),
            entry: Entry::new(bench),
            unit: StoredValue::new(unit),
        }
    }

    /// The language now.
    pub fn lang(self) -> Lang {
        self.bench.desk.lang.get()
    }

    /// Tells whether any of the figures bears the mark of those that were never published.
    pub fn bears_mark(self) -> bool {
        self.bench.with(|campaign| {
            let unit = campaign.unit_ix(&self.unit());
            unit.is_some_and(|unit| campaign.marks_sheet(unit))
        })
    }

    /// The id of the unit.
    pub fn unit(self) -> UnitId {
        self.unit.get_value()
    }

    /// The head of the sheet.
    pub fn head(self) -> Memo<Option<FormHead>> {
        Memo::new(move |_| {
            let (standing, lang, brief) = (self.bench.standing.get(), self.lang(), self.bench.brief.get());
            self.bench.with(|campaign| {
                let ix = self.unit.with_value(|unit| campaign.unit_ix(unit))?;
                Some(FormOf::of(campaign, &standing, ix, lang)?.head(ix, &standing, &brief))
            })
        })
    }

    /// What stands in a row: the one signal its cells read.
    pub fn row(self, of: RowOf) -> Row {
        self.live.row(of).unwrap_or_else(|| RwSignal::new(None))
    }

    /// Names a cell of this sheet.
    pub fn slot(self, of: RowOf, field: Field) -> Slot {
        Slot {
            unit: self.unit(),
            of,
            field,
        }
    }

    /// Enters what was typed; a text that cannot be read is kept as it is.
    pub fn enter(self, of: RowOf, field: Field, text: &str) {
        self.entry.enter(self.slot(of, field), text);
    }

    /// The choices of a field.
    pub fn choices(self, of: RowOf, field: Field) -> Vec<Choice> {
        self.entry.choices(&self.slot(of, field), "")
    }

    /// Tells whether a result is one of a list.
    pub fn is_listed(self, of: RowOf) -> bool {
        of.fact().is_some_and(|fact| {
            self.bench
                .with_untracked(|campaign| campaign.rubric.fact(fact).is_some_and(report::is_listed))
        })
    }

    /// The address of the explanation of a row's indicator.
    pub fn explanation_of(self, of: RowOf) -> Option<String> {
        let node = of.leaf()?;
        let leaf = self
            .bench
            .with_untracked(|campaign| Some(campaign.rubric.node(node)?.id.clone()))?;
        Some(self.bench.address(Place::Unit {
            unit: self.unit().0,
            leaf: Some(leaf),
        }))
    }

    /// Whether the explained indicator was not assigned to the unit; none where what is explained is no indicator.
    pub fn not_assigned(self, what: Memo<Option<Explained>>) -> Memo<Option<bool>> {
        Memo::new(move |_| {
            let Some(Explained::Node(node)) = what.get() else {
                return None;
            };
            self.bench.with(|campaign| {
                campaign.rubric.node(node)?.indicator.as_ref()?;
                let ix = self.unit.with_value(|unit| campaign.unit_ix(unit))?;
                Some(campaign.unit(ix)?.1.leaf(node).not_assigned)
            })
        })
    }

    /// Sets whether the explained indicator was not assigned to the unit; gives the reason where it is refused.
    pub fn set_not_assigned(self, what: Memo<Option<Explained>>) -> Callback<bool, Option<&'static str>> {
        Callback::new(move |not_assigned| {
            let Some(Explained::Node(node)) = what.get_untracked() else {
                return None;
            };
            let unit = self.unit();
            let command = Command::SetNotAssigned {
                unit,
                node,
                not_assigned,
            };
            self.entry.dispatch(command).err()
        })
    }

    /// What is entered in the plan's place of a row.
    pub fn base(self, of: RowOf) -> Field {
        self.bench
            .with_untracked(|campaign| report::base_field(&campaign.rubric, of))
    }
}
