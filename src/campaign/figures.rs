//! Figures from outside: last year's of each unit, the reference values of the campaign.

use super::change::Change;
use super::command::{Command, Refusal};
use super::state::Campaign;
use crate::rubric::Source;
use crate::scoring::{Quoted, References, UnreadFigure};

impl Campaign {
    /// Puts a figure into the references, or a text in its place, and tells whether it is another. The same number again is
    /// no change, so that a published source stays.
    pub(super) fn enter_reference(&self, references: &mut References, command: Command) -> Result<bool, Refusal> {
        let (unit, fact, number, text) = match command {
            Command::SetPrevious { unit, fact, number } => (Some(unit), fact, number, None),
            Command::SetReference { fact, number } => (None, fact, number, None),
            Command::SetFigureUnread { unit, fact, text } => (unit, fact, None, Some(text)),
            _ => return Ok(false),
        };
        if let Some(unit) = &unit {
            self.sheet_of(unit)?;
        }
        self.rubric.fact(fact).ok_or(Refusal::NoSuchCell)?;
        let is_other_text = references.unread(unit.as_ref(), fact) != text.as_deref();
        let is_its = |unread: &UnreadFigure| unread.unit == unit && unread.fact == fact;
        references.unread.retain(|unread| !is_its(unread));
        references.unread.extend(text.map(|text| UnreadFigure {
            unit: unit.clone(),
            fact,
            text,
        }));
        let before = match &unit {
            Some(unit) => references.previous(unit, fact),
            None => references.reference(fact),
        };
        if before.map(|quoted| quoted.number) == number {
            return Ok(is_other_text);
        }
        let row = match unit {
            None => Some(&mut references.reference),
            Some(unit) => {
                let at = references.previous.iter().position(|(id, _)| *id == unit);
                let at = at.unwrap_or_else(|| {
                    references.previous.push((unit, Vec::new()));
                    references.previous.len().saturating_sub(1)
                });
                references.previous.get_mut(at).map(|(_, row)| row)
            }
        };
        let row = row.ok_or(Refusal::NoSuchUnit)?;
        row.resize(self.rubric.facts.len(), None);
        let slot = row.get_mut(fact.0 as usize).ok_or(Refusal::NoSuchCell)?;
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
