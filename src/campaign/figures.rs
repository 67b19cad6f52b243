//! Figures from outside: last year's of each unit, the reference values of the campaign.

use super::change::Change;
use super::command::{Command, Refusal};
use super::state::Campaign;
use crate::rubric::Source;
use crate::scoring::{Quoted, References};

impl Campaign {
    /// Puts a figure into the references and tells whether it is another. The same number again is no change, so that a
    /// published source stays.
    pub(super) fn enter_reference(&self, references: &mut References, command: Command) -> Result<bool, Refusal> {
        let (row, fact, number) = match command {
            Command::SetPrevious { unit, fact, number } => {
                self.sheet_of(&unit)?;
                let at = references.previous.iter().position(|(id, _)| *id == unit);
                let at = at.unwrap_or_else(|| {
                    references.previous.push((unit, Vec::new()));
                    references.previous.len().saturating_sub(1)
                });
                (references.previous.get_mut(at).map(|(_, row)| row), fact, number)
            }
            Command::SetReference { fact, number } => (Some(&mut references.reference), fact, number),
            _ => return Ok(false),
        };
        let row = row.ok_or(Refusal::NoSuchUnit)?;
        row.resize(self.rubric.facts.len(), None);
        let slot = row.get_mut(fact.0 as usize).ok_or(Refusal::NoSuchCell)?;
        if slot.as_ref().map(|quoted| quoted.number) == number {
            return Ok(false);
        }
        *slot = number.map(|number| Quoted {
            number,
            source: Source::default(),
        });
        Ok(true)
    }

    pub(super) fn references_change(&self, after: References) -> Change {
        Change::ReferencesEntered {
            before: Box::new(self.references.clone()),
            after: Box::new(after),
        }
    }
}
