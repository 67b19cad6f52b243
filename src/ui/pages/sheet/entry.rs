use std::sync::Arc;

use leptos::prelude::*;

use crate::campaign::Command;
use crate::report::{
    self, ComparedFigure, Explained, FormOf, RowOf, RowShown, Typed, actual_choices, compared_figures, plan_choices,
    read_actual, read_compared, read_plan, read_points, show_actual, show_plan,
};
use crate::rubric::{Fact, FactIx, NodeIx};
use crate::scoring::{Actual, Evidence, Plan, Standing, UnitId, UnitIx};
use crate::text;
use crate::text::Lang;
use crate::ui::workbench::Workbench;

/// The rows of a sheet, each with its memo.
pub type Rows = Arc<[(RowOf, Memo<Option<RowShown>>)]>;

/// A cell of a row that may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Kế hoạch.
    Plan,
    /// Thực hiện.
    Actual,
    /// Điểm tự chấm.
    SelfScore,
    /// Ghi chú.
    Note,
    /// Minh chứng.
    Evidence,
}

/// The last entry that could be read in two ways: as it was understood, and the other.
#[derive(Debug, Clone, PartialEq)]
pub struct Doubt {
    /// In which row.
    pub row: RowOf,
    /// What was understood.
    pub echo: String,
    /// The other reading, where there is one.
    pub other: Option<Reading>,
    /// What was entered.
    entered: Option<Reading>,
}

/// One reading of a text: how it is shown, and the command that enters it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// As shown.
    pub shown: String,
    command: Command,
}

/// What became of a typed text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entered {
    /// It was understood.
    Read,
    /// It was kept as typed.
    Unread,
    /// Nothing is entered there.
    Nowhere,
}

/// One unit's sheet being filled in: every way in, for the grid and for the questions. Copied freely.
#[derive(Clone, Copy)]
pub struct Filling {
    /// The open campaign.
    pub bench: Workbench,
    /// The rows, in the order of the rubric.
    pub rows: StoredValue<Arc<[RowOf]>>,
    /// The last doubtful entry.
    pub doubt: RwSignal<Option<Doubt>>,
    unit: StoredValue<UnitId>,
}

impl Filling {
    /// Takes up the sheet of a unit.
    pub fn new(bench: Workbench, unit: UnitId) -> Self {
        let rows: Arc<[RowOf]> = bench.with_untracked(|campaign| report::rows(&campaign.rubric)).into();
        Self {
            bench,
            rows: StoredValue::new(rows),
            doubt: RwSignal::new(None),
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

    /// What stands in a row: the one memo its cells read.
    pub fn row(self, of: RowOf) -> Memo<Option<RowShown>> {
        self.made(move |form, _, _| form.row(of))
    }

    fn fact<T>(self, of: RowOf, look: impl FnOnce(FactIx, &Fact) -> T) -> Option<T> {
        let ix = of.fact()?;
        self.bench
            .with_untracked(|campaign| campaign.rubric.fact(ix).map(|fact| look(ix, fact)))
    }

    /// Enters what was typed; a text that cannot be read is kept as it is.
    pub fn enter(self, of: RowOf, field: Field, text: &str) -> Entered {
        let Some((command, doubt, entered)) = self.understood(of, field, text) else {
            return Entered::Nowhere;
        };
        self.dispatch(command);
        self.doubt.set(doubt);
        entered
    }

    /// Works out what a typed text means, without entering it.
    pub fn understood(self, of: RowOf, field: Field, text: &str) -> Option<(Command, Option<Doubt>, Entered)> {
        let (unit, lang) = (self.unit(), self.lang_untracked());
        let read = |(command, doubt)| (command, doubt, Entered::Read);
        match field {
            Field::Actual => self.fact(of, |fact, kind| {
                let command = |actual| Command::SetActual {
                    unit: unit.clone(),
                    fact,
                    actual,
                    measure: None,
                };
                match read_actual(kind, text, lang) {
                    Ok(typed) => read(in_doubt(of, typed, command, |actual| show_actual(kind, actual, lang))),
                    Err(_) => (command(Actual::Unread(text.trim().into())), None, Entered::Unread),
                }
            }),
            Field::Plan => self.fact(of, |fact, kind| {
                let command = |plan| Command::SetPlan {
                    unit: unit.clone(),
                    fact,
                    plan,
                };
                match read_plan(kind, text, lang) {
                    Ok(typed) => read(in_doubt(of, typed, command, |plan| show_plan(kind, plan, lang))),
                    Err(_) => (command(Plan::Unread(text.trim().into())), None, Entered::Unread),
                }
            }),
            Field::SelfScore => {
                let node = of.leaf()?;
                let command = |points| Command::SetSelfScore {
                    unit: unit.clone(),
                    node,
                    points,
                };
                Some(match read_points(text, lang) {
                    Ok(typed) => read(in_doubt(of, typed, command, |points| {
                        points
                            .map(|points| crate::quantity::show_number(points, lang))
                            .unwrap_or_default()
                    })),
                    Err(_) => {
                        let text = text.trim().to_owned();
                        (Command::SetSelfUnread { unit, node, text }, None, Entered::Unread)
                    }
                })
            }
            Field::Note => {
                let node = of.leaf()?;
                Some((
                    Command::SetNote {
                        unit,
                        node,
                        note: text.trim().to_owned(),
                    },
                    None,
                    Entered::Read,
                ))
            }
            Field::Evidence => {
                let node = of.leaf()?;
                let evidence = self.evidence_of(node, text);
                Some((Command::SetEvidence { unit, node, evidence }, None, Entered::Read))
            }
        }
    }

    /// Documents stand side by side, parted by semicolons; one that stays keeps its date and link.
    fn evidence_of(self, node: NodeIx, text: &str) -> Vec<Evidence> {
        let before = self.bench.with_untracked(|campaign| {
            let ix = self.unit.with_value(|unit| campaign.unit_ix(unit))?;
            Some(campaign.unit(ix)?.1.leaf(node).evidence.clone())
        });
        let before = before.unwrap_or_default();
        text.split(';')
            .map(str::trim)
            .filter(|text| !text.is_empty())
            .map(|text| {
                let known = before.iter().find(|evidence| evidence.text == text);
                known.cloned().unwrap_or_else(|| Evidence {
                    text: text.to_owned(),
                    ..Evidence::default()
                })
            })
            .collect()
    }

    /// The choices of a field, as shown.
    pub fn choices(self, of: RowOf, field: Field) -> Vec<String> {
        let lang = self.lang_untracked();
        let shown = self.fact(of, |_, fact| match field {
            Field::Actual => actual_choices(fact)
                .iter()
                .map(|actual| show_actual(fact, actual, lang))
                .collect(),
            Field::Plan => plan_choices(fact)
                .iter()
                .map(|plan| show_plan(fact, plan, lang))
                .collect(),
            Field::SelfScore | Field::Note | Field::Evidence => Vec::new(),
        });
        shown.unwrap_or_default()
    }

    /// Takes the last doubtful entry by its other reading, and back again.
    pub fn reread(self) {
        let lang = self.lang_untracked();
        let Some(doubt) = self.doubt.get_untracked() else {
            return;
        };
        let (Some(other), Some(entered)) = (doubt.other, doubt.entered) else {
            return;
        };
        self.dispatch(other.command.clone());
        let echo = text::quantity::understood(lang, &other.shown);
        self.doubt.set(Some(Doubt {
            row: doubt.row,
            echo,
            other: Some(entered),
            entered: Some(other),
        }));
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

    /// Carries out a command. A refused one names a cell that is not there any more; there is nothing to do then.
    pub fn dispatch(self, command: Command) {
        let _ = self.bench.dispatch(command);
    }
}

fn in_doubt<T>(
    row: RowOf,
    typed: Typed<T>,
    command: impl Fn(T) -> Command,
    show: impl Fn(&T) -> String,
) -> (Command, Option<Doubt>) {
    let shown = show(&typed.entry);
    let entered = command(typed.entry);
    let other = typed.other.map(|(other, shown)| Reading {
        shown,
        command: command(other),
    });
    let doubt = typed.echo.map(|echo| {
        let entered = Some(Reading {
            shown,
            command: entered.clone(),
        });
        Doubt {
            row,
            echo,
            other,
            entered,
        }
    });
    (entered, doubt)
}
