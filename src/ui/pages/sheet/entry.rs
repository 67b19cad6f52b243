use std::sync::Arc;

use leptos::prelude::*;

use crate::campaign::Command;
use crate::report::{
    self, ComparedFigure, Explained, Field, FormHead, FormOf, RowOf, RowShown, Slot, compared_figures, read_compared,
};
use crate::scoring::{Standing, UnitId, UnitIx, issues};
use crate::text::Lang;
use crate::ui::entry::Entry;
use crate::ui::workbench::Workbench;

/// The rows of a sheet, each with its memo.
pub type Rows = Arc<[(RowOf, Memo<Option<RowShown>>)]>;

/// One unit's sheet being filled in: every way in, for the grid and for the questions. Copied freely.
#[derive(Clone, Copy)]
pub struct Filling {
    /// The open campaign.
    pub bench: Workbench,
    /// The rows, in the order of the rubric.
    pub rows: StoredValue<Arc<[RowOf]>>,
    /// The way of a typed text, with the last doubtful one.
    pub entry: Entry,
    unit: StoredValue<UnitId>,
}

impl Filling {
    /// Takes up the sheet of a unit.
    pub fn new(bench: Workbench, unit: UnitId) -> Self {
        let rows: Arc<[RowOf]> = bench.with_untracked(|campaign| report::rows(&campaign.rubric)).into();
        Self {
            bench,
            rows: StoredValue::new(rows),
            entry: Entry::new(bench),
            unit: StoredValue::new(unit),
        }
    }

    /// The language now.
    pub fn lang(self) -> Lang {
        self.bench.desk.lang.get()
    }

    fn lang_untracked(self) -> Lang {
        self.bench.desk.lang.get_untracked()
    }

    /// The id of the unit.
    pub fn unit(self) -> UnitId {
        self.unit.get_value()
    }

    /// Makes something of the sheet, anew when campaign, scores or language change; none without the unit.
    pub fn made<T: PartialEq + Send + Sync + 'static>(
        self,
        make: impl Fn(FormOf<'_>, UnitIx, &Standing) -> T + Send + Sync + 'static,
    ) -> Memo<Option<T>> {
        Memo::new(move |_| {
            let (standing, lang) = (self.bench.standing.get(), self.lang());
            self.bench.with(|campaign| {
                let ix = self.unit.with_value(|unit| campaign.unit_ix(unit))?;
                let form = FormOf {
                    rubric: &campaign.rubric,
                    references: &campaign.references,
                    sheet: campaign.unit(ix)?.1,
                    card: standing.cards.get(ix.0 as usize)?,
                    sample: campaign.sample.as_ref().map(|_| campaign),
                    lang,
                };
                Some(make(form, ix, &standing))
            })
        })
    }

    /// The head of the sheet, with the indicators that the checks on data name.
    pub fn head(self) -> Memo<Option<FormHead>> {
        let doubtful = move |unit: UnitIx, standing: &Standing| {
            self.bench.with_untracked(|campaign| {
                let found = issues(&campaign.rubric, &campaign.sheets, standing).into_iter();
                let mut nodes: Vec<_> = found
                    .filter(|issue| issue.unit == unit)
                    .map(|issue| issue.node)
                    .collect();
                nodes.dedup();
                nodes
            })
        };
        self.made(move |form, unit, standing| form.head(unit, standing, &doubtful(unit, standing)))
    }

    /// What stands in a row: the one memo its cells read.
    pub fn row(self, of: RowOf) -> Memo<Option<RowShown>> {
        self.made(move |form, _, _| form.row(of))
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

    /// The choices of a field, as shown.
    pub fn choices(self, of: RowOf, field: Field) -> Vec<String> {
        self.entry.look(|entries| entries.choices(of, field))
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

    /// Sets whether the explained indicator was not assigned to the unit.
    pub fn set_not_assigned(self, what: Memo<Option<Explained>>) -> Callback<bool> {
        Callback::new(move |not_assigned| {
            if let Some(Explained::Node(node)) = what.get_untracked() {
                let unit = self.unit();
                self.dispatch(Command::SetNotAssigned {
                    unit,
                    node,
                    not_assigned,
                });
            }
        })
    }

    /// The figures from outside that the explained indicator is compared with.
    pub fn compared(self, what: Memo<Option<Explained>>) -> Memo<Vec<ComparedFigure>> {
        Memo::new(move |_| {
            let (Some(Explained::Node(node)), lang) = (what.get(), self.lang()) else {
                return Vec::new();
            };
            self.bench.with(|campaign| {
                let ix = self.unit.with_value(|unit| campaign.unit_ix(unit));
                ix.map(|ix| compared_figures(campaign, ix, node, lang))
                    .unwrap_or_default()
            })
        })
    }

    /// Enters a figure from outside; gives the reason where the text cannot be read.
    pub fn enter_compared(self) -> Callback<(ComparedFigure, String), Option<String>> {
        Callback::new(move |(figure, text): (ComparedFigure, String)| {
            let lang = self.lang_untracked();
            let read = self.bench.with_untracked(|campaign| {
                let ix = self.unit.with_value(|unit| campaign.unit_ix(unit))?;
                Some(read_compared(campaign, ix, &figure, &text, lang))
            })?;
            match read {
                Ok(command) => {
                    if let Some(command) = command {
                        self.dispatch(command);
                    }
                    None
                }
                Err(refusal) => Some(refusal.words(lang)),
            }
        })
    }

    /// Carries out a command.
    pub fn dispatch(self, command: Command) {
        self.entry.dispatch(command);
    }
}
