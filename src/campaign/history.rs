use serde::{Deserialize, Serialize};

use super::change::Change;
use super::command::{Command, Refusal};
use super::state::Campaign;

/// What was done in this tab, to be undone and redone. Never in a file or a draft: these hold the campaign's state only.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
}

impl History {
    /// Carries out a command and remembers the change; gives it, or none where nothing changed.
    ///
    /// # Errors
    /// [`Refusal`] where the command cannot be carried out; nothing was changed then.
    pub fn dispatch(&mut self, campaign: &mut Campaign, command: Command) -> Result<Option<Change>, Refusal> {
        let Some(change) = campaign.plan_change(command)? else {
            return Ok(None);
        };
        campaign.apply(&change);
        self.done.push(change.clone());
        self.undone.clear();
        Ok(Some(change))
    }

    /// Forgets the older half of what can be undone, where room is short; tells whether there was any.
    pub fn forget_older_half(&mut self) -> bool {
        let older = self.done.len().div_ceil(2);
        self.done.drain(..older).count() > 0
    }

    /// Takes the last change back and gives it; none where there is none.
    pub fn undo(&mut self, campaign: &mut Campaign) -> Option<Change> {
        let change = self.done.pop()?;
        campaign.revert(&change);
        self.undone.push(change.clone());
        Some(change)
    }

    /// Carries out again what was undone last and gives it; none where there is none.
    pub fn redo(&mut self, campaign: &mut Campaign) -> Option<Change> {
        let change = self.undone.pop()?;
        campaign.apply(&change);
        self.done.push(change.clone());
        Some(change)
    }

    /// Counts the changes that can be undone.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.done.len()
    }

    /// Tells whether there is anything to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Tells whether there is anything to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}
