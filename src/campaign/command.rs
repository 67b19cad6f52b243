use thiserror::Error;

use super::change::Change;
use super::state::{Campaign, Title, Unit, YEARS};
use crate::quantity::{Number, UnitOfMeasure};
use crate::rubric::{FactIx, NodeIx};
use crate::scoring::{Actual, Evidence, FactEntry, Given, LeafEntry, Plan, Sheet, UnitId};

/// What may be asked of a campaign: the one way in for typing, paste, import and tests.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Enter a result. Whoever enters it makes it real: an illustrative mark falls.
    SetActual {
        /// Whose.
        unit: UnitId,
        /// Of which fact.
        fact: FactIx,
        /// What.
        actual: Actual,
        /// The unit of measure, where it was entered in another than the rubric's.
        measure: Option<UnitOfMeasure>,
    },
    /// Enter a target.
    SetPlan {
        /// Whose.
        unit: UnitId,
        /// Of which fact.
        fact: FactIx,
        /// What.
        plan: Plan,
    },
    /// Enter the self-score; none takes it away.
    SetSelfScore {
        /// Whose.
        unit: UnitId,
        /// Of which leaf.
        node: NodeIx,
        /// Points.
        points: Option<Number>,
    },
    /// Keep a self-score that could not be read as it was typed.
    SetSelfUnread {
        /// Whose.
        unit: UnitId,
        /// Of which leaf.
        node: NodeIx,
        /// As typed.
        text: String,
    },
    /// Write the unit's note.
    SetNote {
        /// Whose.
        unit: UnitId,
        /// Of which leaf.
        node: NodeIx,
        /// What.
        note: String,
    },
    /// List the documents that prove a leaf.
    SetEvidence {
        /// Whose.
        unit: UnitId,
        /// Of which leaf.
        node: NodeIx,
        /// Which.
        evidence: Vec<Evidence>,
    },
    /// Set that a unit was, or was not, given an indicator.
    SetNotAssigned {
        /// Whose.
        unit: UnitId,
        /// Which leaf.
        node: NodeIx,
        /// Whether it was not.
        not_assigned: bool,
    },
    /// Enter last year's figure of a unit; none takes it away.
    SetPrevious {
        /// Whose.
        unit: UnitId,
        /// Of which fact, in its unit of measure.
        fact: FactIx,
        /// What.
        number: Option<Number>,
    },
    /// Enter the reference value of the whole campaign (the province, the country); none takes it away.
    SetReference {
        /// Of which fact, in its unit of measure.
        fact: FactIx,
        /// What.
        number: Option<Number>,
    },
    /// Keep a text that could not be read in the place of last year's figure of a unit, or of the reference value.
    SetFigureUnread {
        /// Whose; none for the reference value.
        unit: Option<UnitId>,
        /// Of which fact.
        fact: FactIx,
        /// As typed.
        text: String,
    },
    /// Name the cluster and the year, and the basis that papers name; a blank one is none.
    SetTitle(Title),
    /// Name a unit.
    RenameUnit {
        /// Which.
        unit: UnitId,
        /// How.
        name: String,
    },
    /// Add a unit with an empty sheet, as the last.
    AddUnit {
        /// Its name.
        name: String,
    },
    /// Take a unit out with all it entered and last year's figures of it.
    RemoveUnit {
        /// Which.
        unit: UnitId,
    },
    /// Put a unit at another place among them; beyond the last is the last.
    MoveUnit {
        /// Which.
        unit: UnitId,
        /// At which place, from 0.
        to: usize,
    },
    /// Say which units lead the cluster and help to; none takes it away.
    SetLead {
        /// Cụm trưởng.
        lead: Option<UnitId>,
        /// Cụm phó.
        deputy: Option<UnitId>,
    },
    /// Several as one step: a paste.
    Many(Vec<Command>),
}

/// Why a command was not carried out; nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Refusal {
    /// There is no such unit.
    #[error("no such unit")]
    NoSuchUnit,
    /// There is no such fact or leaf.
    #[error("no such cell")]
    NoSuchCell,
    /// A name must not be empty.
    #[error("empty name")]
    EmptyName,
    /// The points are locked: nothing may change any more.
    #[error("locked")]
    Locked,
    /// A deadline of the rubric would leave the calendar.
    #[error("no such year")]
    NoSuchYear,
}

impl Campaign {
    /// Works out what a command would change, without changing anything; none where it changes nothing.
    ///
    /// # Errors
    /// [`Refusal`] where the command cannot be carried out.
    pub fn plan_change(&self, command: Command) -> Result<Option<Change>, Refusal> {
        if self.is_read_only() {
            return Err(Refusal::Locked);
        }
        match command {
            Command::SetActual {
                unit,
                fact,
                actual,
                measure,
            } => self.fact_change(unit, fact, |entry| {
                entry.actual = actual;
                entry.unit = measure.map(Box::new);
                entry.actual_illustrative = false;
            }),
            Command::SetPlan { unit, fact, plan } => self.fact_change(unit, fact, |entry| {
                entry.plan = plan;
                entry.plan_illustrative = false;
            }),
            Command::SetSelfScore { unit, node, points } => self.leaf_change(unit, node, |entry| {
                entry.self_score = points.map(|points| {
                    Box::new(Given {
                        points,
                        reason: String::new(),
                        illustrative: false,
                    })
                });
                entry.self_unread = None;
            }),
            Command::SetSelfUnread { unit, node, text } => self.leaf_change(unit, node, |entry| {
                entry.self_score = None;
                entry.self_unread = Some(text.into());
            }),
            Command::SetNote { unit, node, note } => self.leaf_change(unit, node, |entry| entry.note = note),
            Command::SetEvidence { unit, node, evidence } => {
                self.leaf_change(unit, node, |entry| entry.evidence = evidence)
            }
            Command::SetNotAssigned {
                unit,
                node,
                not_assigned,
            } => self.leaf_change(unit, node, |entry| entry.not_assigned = not_assigned),
            Command::SetPrevious { .. } | Command::SetReference { .. } | Command::SetFigureUnread { .. } => {
                let mut after = self.references.clone();
                let changed = self.enter_reference(&mut after, command)?;
                Ok(changed.then(|| self.references_change(after)))
            }
            Command::SetTitle(Title { name, year, basis }) => {
                let after = Title {
                    name: named(&name)?,
                    year,
                    basis: basis.and_then(|basis| named(&basis).ok()),
                };
                let before = self.title();
                if year != self.year && (!YEARS.contains(&year) || self.rubric.for_year(year).is_none()) {
                    return Err(Refusal::NoSuchYear);
                }
                Ok((before != after).then_some(Change::Titled { before, after }))
            }
            Command::RenameUnit { unit, name } => {
                let after = named(&name)?;
                let ix = self.unit_ix(&unit).ok_or(Refusal::NoSuchUnit)?;
                let before = self
                    .unit(ix)
                    .map(|(unit, sheet)| (unit.name.clone(), sheet.unit_class.clone()))
                    .ok_or(Refusal::NoSuchUnit)?;
                // A name that says no class leaves the one that was known otherwise.
                let class = self.class_named_by(&after).or_else(|| before.1.clone());
                let after = (after, class);
                Ok((before != after).then_some(Change::UnitRenamed { unit, before, after }))
            }
            Command::AddUnit { name } => {
                let (unit, sheet) = self.next_unit(&named(&name)?);
                Ok(Some(Change::UnitAdded {
                    at: self.units.len(),
                    unit: Box::new((unit, sheet)),
                }))
            }
            Command::RemoveUnit { unit } => {
                let at = self.unit_ix(&unit).ok_or(Refusal::NoSuchUnit)?;
                let (unit, sheet) = self.unit(at).ok_or(Refusal::NoSuchUnit)?;
                let removed: (Unit, Sheet) = (unit.clone(), sheet.clone());
                let changes = [
                    self.forget_previous(&removed.0.id),
                    self.led(
                        self.lead.clone().filter(|id| *id != removed.0.id),
                        self.deputy.clone().filter(|id| *id != removed.0.id),
                    ),
                ];
                let mut changes: Vec<Change> = changes.into_iter().flatten().collect();
                let removed = Change::UnitRemoved {
                    at: at.0 as usize,
                    unit: Box::new(removed),
                };
                if changes.is_empty() {
                    return Ok(Some(removed));
                }
                changes.push(removed);
                Ok(Some(Change::Many(changes)))
            }
            Command::MoveUnit { unit, to } => {
                let from = self.unit_ix(&unit).ok_or(Refusal::NoSuchUnit)?.0 as usize;
                let to = to.min(self.units.len().saturating_sub(1));
                Ok((from != to).then_some(Change::UnitMoved { from, to }))
            }
            Command::SetLead { lead, deputy } => {
                for unit in [&lead, &deputy].into_iter().flatten() {
                    self.unit_ix(unit).ok_or(Refusal::NoSuchUnit)?;
                }
                Ok(self.led(lead, deputy))
            }
            Command::Many(commands) => {
                let mut trial = self.clone();
                let mut changes = Vec::new();
                // The references are one record: a block of them is one change, not one for each of its cells.
                let (mut references, mut changed) = (None, false);
                for command in commands {
                    let is_reference = matches!(
                        command,
                        Command::SetPrevious { .. } | Command::SetReference { .. } | Command::SetFigureUnread { .. }
                    );
                    if is_reference {
                        let after = references.get_or_insert_with(|| self.references.clone());
                        changed |= trial.enter_reference(after, command)?;
                    } else if let Some(change) = trial.plan_change(command)? {
                        trial.apply(&change);
                        changes.push(change);
                    }
                }
                changes.extend(
                    references
                        .filter(|_| changed)
                        .map(|after| self.references_change(after)),
                );
                Ok((!changes.is_empty()).then_some(Change::Many(changes)))
            }
        }
    }

    fn led(&self, lead: Option<UnitId>, deputy: Option<UnitId>) -> Option<Change> {
        let before = (self.lead.clone(), self.deputy.clone());
        let after = (lead, deputy);
        (before != after).then_some(Change::Led { before, after })
    }

    /// A later unit may get the id of one that was taken out, and must not find its figures.
    fn forget_previous(&self, unit: &UnitId) -> Option<Change> {
        let mut after = self.references.clone();
        after.previous.retain(|(id, _)| id != unit);
        after.unread.retain(|unread| unread.unit.as_ref() != Some(unit));
        (after != self.references).then(|| Change::ReferencesEntered {
            before: Box::new(self.references.clone()),
            after: Box::new(after),
        })
    }

    pub(super) fn sheet_of(&self, unit: &UnitId) -> Result<&Sheet, Refusal> {
        let ix = self.unit_ix(unit).ok_or(Refusal::NoSuchUnit)?;
        self.sheets.get(ix.0 as usize).ok_or(Refusal::NoSuchUnit)
    }

    fn fact_change(
        &self,
        unit: UnitId,
        fact: FactIx,
        edit: impl FnOnce(&mut FactEntry),
    ) -> Result<Option<Change>, Refusal> {
        let before = self
            .sheet_of(&unit)?
            .facts
            .get(fact.0 as usize)
            .ok_or(Refusal::NoSuchCell)?
            .clone();
        let mut after = before.clone();
        edit(&mut after);
        // The same value entered again is no change, and leaves an illustrative mark where it stood.
        let same = after.actual == before.actual && after.plan == before.plan && after.unit == before.unit;
        Ok((!same).then_some(Change::FactEntered {
            unit,
            fact,
            before: Box::new(before),
            after: Box::new(after),
        }))
    }

    fn leaf_change(
        &self,
        unit: UnitId,
        node: NodeIx,
        edit: impl FnOnce(&mut LeafEntry),
    ) -> Result<Option<Change>, Refusal> {
        let before = self
            .sheet_of(&unit)?
            .leaves
            .get(node.0 as usize)
            .ok_or(Refusal::NoSuchCell)?
            .clone();
        let mut after = before.clone();
        edit(&mut after);
        let same_score =
            before.self_score.as_ref().map(|given| given.points) == after.self_score.as_ref().map(|given| given.points);
        if same_score {
            after.self_score.clone_from(&before.self_score);
        }
        Ok((after != before).then_some(Change::LeafEntered {
            unit,
            node,
            before: Box::new(before),
            after: Box::new(after),
        }))
    }
}

fn named(name: &str) -> Result<String, Refusal> {
    let name = name.trim();
    if name.is_empty() {
        Err(Refusal::EmptyName)
    } else {
        Ok(name.to_owned())
    }
}
