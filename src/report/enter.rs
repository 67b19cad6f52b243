//! One cell of a campaign that may be written: what a text typed or pasted there means, and the command that enters it.
//!
//! Every way in stands on this: the grid of a sheet, the list of questions, all units at once, and a pasted block.
//! Invariants: nothing is entered here; what cannot be read comes with its reason and, where the campaign keeps such a
//! text, with the command that keeps it.

use super::compared::{quoted, unread};
use super::entry::{
    Refusal, Typed, actual_choices, compared_choices, plan_choices, read_actual, read_compared, read_length, read_plan,
    read_points, show_actual, show_compared, show_entered, show_plan,
};
use super::form::RowOf;
use crate::campaign::{Campaign, Command};
use crate::quantity::show_number;
use crate::rubric::{Fact, FactIx, NodeIx, NotArisen, Section};
use crate::scoring::{Actual, Evidence, Plan, Sheet, UnitId};
use crate::text::{Lang, sheet as say};

/// A cell of a row that may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// Kế hoạch.
    Plan,
    /// Thực hiện.
    Actual,
    /// Last year's result.
    Previous,
    /// The reference value of the whole campaign.
    Reference,
    /// Điểm tự chấm.
    SelfScore,
    /// Ghi chú.
    Note,
    /// Minh chứng.
    Evidence,
}

impl Field {
    /// What its column is called.
    #[must_use]
    pub const fn column(self) -> fn(Lang) -> &'static str {
        match self {
            Self::Plan => say::column_plan,
            Self::Actual => say::column_actual,
            Self::Previous => say::last_year,
            Self::Reference => say::reference,
            Self::SelfScore => say::column_self_score,
            Self::Note => say::column_note,
            Self::Evidence => say::column_evidence,
        }
    }
}

/// A cell that may be written, named in the campaign and not by its place on a screen.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Slot {
    /// Whose.
    pub unit: UnitId,
    /// In which row of the form.
    pub of: RowOf,
    /// Which of the row's cells.
    pub field: Field,
}

/// What a text means in a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Understood {
    /// Enters it, or keeps what cannot be read; none for a text that no cell takes.
    pub command: Option<Command>,
    /// How the entry is shown; empty where it takes something away.
    pub shown: String,
    /// What was understood, where the text could mean something else or was converted.
    pub echo: Option<String>,
    /// The other number it may mean: as shown, and the command that enters it.
    pub other: Option<(String, Command)>,
    /// Why it could not be read.
    pub refusal: Option<Refusal>,
}

impl Understood {
    fn plain(command: Command, shown: String) -> Self {
        Self {
            command: Some(command),
            shown,
            echo: None,
            other: None,
            refusal: None,
        }
    }

    fn refused(refusal: Refusal) -> Self {
        Self {
            command: None,
            shown: String::new(),
            echo: None,
            other: None,
            refusal: Some(refusal),
        }
    }

    fn of<T>(
        read: Result<Typed<T>, Refusal>,
        command: impl Fn(T) -> Command,
        show: impl Fn(&T) -> String,
        keep: Command,
    ) -> Self {
        match read {
            Ok(typed) => Self {
                shown: show(&typed.entry),
                command: Some(command(typed.entry)),
                echo: typed.echo,
                other: typed.other.map(|(other, shown)| (shown, command(other))),
                refusal: None,
            },
            Err(refusal) => Self {
                command: Some(keep),
                shown: String::new(),
                echo: None,
                other: None,
                refusal: Some(refusal),
            },
        }
    }
}

/// The cells of a campaign in a language. Copied freely.
#[derive(Debug, Clone, Copy)]
pub struct Entries<'a> {
    /// The campaign.
    pub campaign: &'a Campaign,
    /// The language that numbers and words are read and shown in.
    pub lang: Lang,
}

impl<'a> Entries<'a> {
    fn fact(self, of: RowOf) -> Option<(FactIx, &'a Fact)> {
        let ix = of.fact()?;
        Some((ix, self.campaign.rubric.fact(ix)?))
    }

    fn sheet(self, unit: &UnitId) -> Option<&'a Sheet> {
        self.campaign
            .unit_ix(unit)
            .and_then(|ix| self.campaign.unit(ix))
            .map(|(_, sheet)| sheet)
    }

    /// The command that takes away what stands in a cell.
    #[must_use]
    pub fn emptied(self, slot: &Slot) -> Option<Command> {
        self.understand(slot, "")?.command
    }

    /// Works out what a text means in a cell; none where nothing is entered there.
    #[must_use]
    pub fn understand(self, slot: &Slot, text: &str) -> Option<Understood> {
        let (unit, lang, typed) = (&slot.unit, self.lang, text.trim());
        let year = Some(self.campaign.year);
        if let Err(refusal) = read_length(typed) {
            return Some(Understood::refused(refusal));
        }
        Some(match slot.field {
            Field::Actual => {
                let (fact, kind) = self.fact(slot.of)?;
                let command = |actual| Command::SetActual {
                    unit: unit.clone(),
                    fact,
                    actual,
                    measure: None,
                };
                let keep = command(Actual::Unread(typed.into()));
                let show = |actual: &Actual| show_actual(kind, actual, lang);
                Understood::of(read_actual(kind, text, year, lang), command, show, keep)
            }
            Field::Plan => {
                let (fact, kind) = self.fact(slot.of)?;
                let command = |plan| Command::SetPlan {
                    unit: unit.clone(),
                    fact,
                    plan,
                };
                let keep = command(Plan::Unread(typed.into()));
                let show = |plan: &Plan| show_plan(kind, plan, lang);
                Understood::of(read_plan(kind, text, year, lang), command, show, keep)
            }
            Field::Previous | Field::Reference => {
                let (fact, kind) = self.fact(slot.of)?;
                let command = |number| match slot.field {
                    Field::Reference => Command::SetReference { fact, number },
                    _ => Command::SetPrevious {
                        unit: unit.clone(),
                        fact,
                        number,
                    },
                };
                let show = |number: &Option<_>| {
                    number
                        .map(|number| show_compared(kind, number, lang))
                        .unwrap_or_default()
                };
                let keep = Command::SetFigureUnread {
                    unit: (slot.field == Field::Previous).then(|| unit.clone()),
                    fact,
                    text: typed.to_owned(),
                };
                Understood::of(read_compared(kind, text, year, lang), command, show, keep)
            }
            Field::SelfScore => {
                let node = slot.of.leaf()?;
                let command = |points| Command::SetSelfScore {
                    unit: unit.clone(),
                    node,
                    points,
                };
                let keep = Command::SetSelfUnread {
                    unit: unit.clone(),
                    node,
                    text: typed.to_owned(),
                };
                let show = |points: &Option<_>| points.map(|points| show_number(points, lang)).unwrap_or_default();
                Understood::of(read_points(text, lang), command, show, keep)
            }
            Field::Note => {
                let command = Command::SetNote {
                    unit: unit.clone(),
                    node: slot.of.leaf()?,
                    note: typed.to_owned(),
                };
                Understood::plain(command, typed.to_owned())
            }
            Field::Evidence => {
                let node = slot.of.leaf()?;
                let command = Command::SetEvidence {
                    unit: unit.clone(),
                    node,
                    evidence: self.evidence(unit, node, text),
                };
                Understood::plain(command, typed.to_owned())
            }
        })
    }

    /// Documents stand side by side, parted by semicolons, or one a line; one that stays keeps its date and link.
    fn evidence(self, unit: &UnitId, node: NodeIx, text: &str) -> Vec<Evidence> {
        let before = self.sheet(unit).map(|sheet| sheet.leaf(node).evidence.as_slice());
        let before = before.unwrap_or_default();
        super::evidence::split(text)
            .into_iter()
            .map(|text| {
                let known = before.iter().find(|evidence| evidence.text == text);
                known.cloned().unwrap_or_else(|| Evidence {
                    text: text.to_owned(),
                    ..Evidence::default()
                })
            })
            .collect()
    }

    /// Gives the text that stands in a cell, as it would be typed.
    #[must_use]
    pub fn text(self, slot: &Slot) -> Option<String> {
        let (lang, sheet) = (self.lang, self.sheet(&slot.unit)?);
        Some(match slot.field {
            Field::Actual => {
                let (ix, fact) = self.fact(slot.of)?;
                show_entered(fact, sheet.fact(ix), lang)
            }
            Field::Plan => {
                let (ix, fact) = self.fact(slot.of)?;
                show_plan(fact, &sheet.fact(ix).plan, lang)
            }
            Field::Previous | Field::Reference => {
                let (ix, fact) = self.fact(slot.of)?;
                let references = &self.campaign.references;
                let text = quoted(references, &slot.unit, ix, slot.field)
                    .map(|quoted| show_compared(fact, quoted.number, lang))
                    .or_else(|| unread(references, &slot.unit, ix, slot.field).map(str::to_owned));
                text.unwrap_or_default()
            }
            Field::SelfScore => {
                let leaf = sheet.leaf(slot.of.leaf()?);
                match (&leaf.self_unread, &leaf.self_score) {
                    (Some(text), _) => text.to_string(),
                    (None, Some(given)) => show_number(given.points, lang),
                    (None, None) => String::new(),
                }
            }
            Field::Note => sheet.leaf(slot.of.leaf()?).note.clone(),
            Field::Evidence => {
                let evidence = &sheet.leaf(slot.of.leaf()?).evidence;
                let texts: Vec<&str> = evidence.iter().map(|evidence| evidence.text.as_str()).collect();
                texts.join("; ")
            }
        })
    }

    /// Lists the choices of a field, as shown.
    #[must_use]
    pub fn choices(self, of: RowOf, field: Field) -> Vec<String> {
        let Some((_, fact)) = self.fact(of) else {
            return Vec::new();
        };
        match field {
            Field::Actual => actual_choices(fact)
                .iter()
                .map(|actual| show_actual(fact, actual, self.lang))
                .collect(),
            Field::Plan => plan_choices(fact)
                .iter()
                .map(|plan| show_plan(fact, plan, self.lang))
                .collect(),
            Field::Previous | Field::Reference => compared_choices(fact, self.lang),
            Field::SelfScore | Field::Note | Field::Evidence => Vec::new(),
        }
    }

    /// Tells what a choice does to the points where its words do not: that nothing arose. Of several figures what one gives
    /// rests on the others.
    #[must_use]
    pub fn gives(self, of: RowOf, field: Field, choice: &str) -> Option<&'static str> {
        let RowOf::Leaf(leaf, Some(_)) = of else { return None };
        if field != Field::Actual || choice != say::not_arisen(self.lang) {
            return None;
        }
        let node = self.campaign.rubric.node(leaf)?;
        let gives = match node.indicator.as_ref()?.not_arisen {
            NotArisen::Full if node.section == Section::Main => say::gives_full,
            NotArisen::Full | NotArisen::Zero => say::gives_zero,
            NotArisen::Excluded => say::gives_excluded,
        };
        Some(gives(self.lang))
    }

    /// Says of what was entered what it was taken for, or else what it does to the points.
    #[must_use]
    pub fn told(self, slot: &Slot, understood: &Understood) -> Option<String> {
        let gives = || {
            let gives = self.gives(slot.of, slot.field, &understood.shown)?;
            Some(with_gives(&understood.shown, Some(gives)))
        };
        understood.echo.clone().or_else(gives)
    }
}

/// Says of a choice what it does to the points, where that is said.
#[must_use]
pub fn with_gives(choice: &str, gives: Option<&str>) -> String {
    let gives = gives.map(|gives| format!(": {gives}"));
    format!("{choice}{}", gives.unwrap_or_default())
}
