use leptos::prelude::*;

use super::grid::Choice;
use super::workbench::Workbench;
use crate::campaign::{Campaign, Command};
use crate::report::{Entries, Refusal, Slot, Understood};
use crate::text::quantity as say;

/// The last entry that could be read in two ways, or was not taken: as it was understood, and the other.
#[derive(Debug, Clone, PartialEq)]
pub struct Doubt {
    /// In which cell.
    pub slot: Slot,
    /// What was understood, or why nothing was.
    pub echo: String,
    /// The other reading, where there is one.
    pub other: Option<Reading>,
    /// What was entered.
    entered: Option<Reading>,
}

impl Doubt {
    fn new(slot: Slot, echo: String, understood: Understood) -> Self {
        let Understood {
            command, shown, other, ..
        } = understood;
        Self {
            slot,
            echo,
            other: other.map(|(shown, command)| Reading { shown, command }),
            entered: command.map(|command| Reading { shown, command }),
        }
    }
}

/// One reading of a text: how it is shown, and the command that enters it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// As shown.
    pub shown: String,
    command: Command,
}

/// The way of a typed text into the campaign, with what was doubtful about the last one. Copied freely.
#[derive(Clone, Copy)]
pub struct Entry {
    /// The open campaign.
    pub bench: Workbench,
    /// The last doubtful entry.
    pub doubt: RwSignal<Option<Doubt>>,
}

impl Entry {
    /// Says why nothing can be written any more, where it cannot.
    pub fn closed(self) -> Option<&'static str> {
        let lang = self.bench.desk.lang.get_untracked();
        let closed = self.bench.with_untracked(Campaign::is_read_only);
        closed.then(|| crate::text::grid::refused_locked(lang))
    }

    /// Begins without a doubt.
    pub fn new(bench: Workbench) -> Self {
        Self {
            bench,
            doubt: RwSignal::new(None),
        }
    }

    /// Looks at the cells as they are now.
    pub fn look<T>(self, look: impl FnOnce(Entries<'_>) -> T) -> T {
        let lang = self.bench.desk.lang.get_untracked();
        self.bench.with_untracked(|campaign| look(Entries { campaign, lang }))
    }

    /// Enters what was typed; a text that cannot be read is kept as it is, or comes back with its reason.
    pub fn enter(self, slot: Slot, text: &str) {
        self.move_in(None, slot, text);
    }

    /// Enters a text that was cut `from` another cell, which is emptied in the same step where the text is understood.
    pub fn move_in(self, from: Option<&Slot>, slot: Slot, text: &str) {
        let Some((understood, told)) = self.understand(&slot, text) else {
            return;
        };
        let moved = from.filter(|from| **from != slot && understood.refusal.is_none());
        let emptied = moved.and_then(|from| self.look(|entries| entries.emptied(from)));
        let command = understood.command.clone().map(|command| match emptied {
            Some(emptied) => Command::Many(vec![emptied, command]),
            None => command,
        });
        let told = match &understood.refusal {
            Some(refusal @ Refusal::TooLong(_)) => {
                let lang = self.bench.desk.lang.get_untracked();
                Some(refusal.words(lang))
            }
            _ => told,
        };
        self.set_doubt(told.map(|echo| Doubt::new(slot.clone(), echo, understood)));
        if let Some(refusal) = command.and_then(|command| self.dispatch(command).err()) {
            self.set_doubt(Some(Doubt {
                slot,
                echo: refusal.to_owned(),
                other: None,
                entered: None,
            }));
        }
    }

    fn understand(self, slot: &Slot, text: &str) -> Option<(Understood, Option<String>)> {
        self.look(|entries| {
            let understood = entries.understand(slot, text)?;
            let told = entries.told(slot, &understood);
            Some((understood, told))
        })
    }

    /// Reads what stands in a cell once more; none where there is but one way, or nothing can be written.
    fn doubt_of(self, slot: &Slot) -> Option<Doubt> {
        let text = self
            .look(|entries| entries.text(slot))
            .filter(|_| self.closed().is_none())?;
        let (understood, echo) = self.understand(slot, &text)?;
        let echo = echo.filter(|_| understood.other.is_some())?;
        Some(Doubt::new(slot.clone(), echo, understood))
    }

    /// Offers the other reading of what stands in a cell, where it has one: whoever is led to a doubtful number finds the way out.
    pub fn offer(self, slot: &Slot) {
        if let Some(doubt) = self.doubt_of(slot) {
            self.set_doubt(Some(doubt));
        }
    }

    /// Says how what stands in a cell is understood and what else it may mean.
    pub fn told_of(self, slot: &Slot) -> Option<String> {
        let doubt = self.doubt_of(slot)?;
        let lang = self.bench.desk.lang.get_untracked();
        Some(say::either(lang, doubt.echo, doubt.other?.shown))
    }

    /// Takes what stands in a cell by its other reading, or what was `entered` last.
    pub fn reread_at(self, slot: Option<&Slot>, entered: bool) {
        let is_last = |doubt: &Doubt| doubt.other.is_some() && (entered || Some(&doubt.slot) == slot);
        if self.doubt.with_untracked(|doubt| doubt.as_ref().is_some_and(is_last)) {
            return self.reread();
        }
        if let Some(doubt) = slot.and_then(|slot| self.doubt_of(slot)) {
            self.set_doubt(Some(doubt));
            self.reread();
        }
    }

    /// Lists the choices of a cell that holds a text now.
    pub fn choices(self, slot: &Slot, now: &str) -> Vec<Choice> {
        self.look(|entries| {
            let choice = |label: String| Choice {
                current: label == now,
                gives: entries.gives(slot.of, slot.field, &label),
                label,
            };
            entries.choices(slot.of, slot.field).into_iter().map(choice).collect()
        })
    }

    /// Hears what is typed into a cell that is still open; none: it was closed, or stands as it was.
    pub fn types(self, open: Option<(Slot, String)>) {
        let understood = open.and_then(|(slot, text)| self.look(|entries| entries.understand(&slot, &text)));
        self.bench.types(understood.and_then(|understood| understood.command));
    }

    /// Enters several texts as one step of undo, but for those that their cells cannot read, the one they were `typed` in left
    /// out; tells how many these are.
    ///
    /// # Errors
    /// The reason, in words, where nothing was written.
    pub fn enter_all(self, cells: Vec<(Slot, String)>, typed: Option<&Slot>) -> Result<usize, &'static str> {
        let (taken, others): (Vec<_>, Vec<_>) = self.look(|entries| {
            let understand = |(slot, text): &(Slot, String)| Some((slot.clone(), entries.understand(slot, text)?));
            let understood = cells.iter().filter_map(understand);
            understood.partition(|(slot, cell)| cell.refusal.is_none() || Some(slot) == typed)
        });
        self.set_doubt(None);
        let commands = taken.into_iter().filter_map(|(_, cell)| cell.command);
        self.dispatch(Command::Many(commands.collect()))?;
        Ok(others.len())
    }

    /// Every row looks at the doubt, so it is set only when it is another.
    pub fn set_doubt(self, doubt: Option<Doubt>) {
        if self.doubt.with_untracked(|before| *before != doubt) {
            self.doubt.set(doubt);
        }
    }

    /// Drops the other reading of what was entered last: where it was copied there was but one.
    pub fn settle(self) {
        if self
            .doubt
            .with_untracked(|doubt| doubt.as_ref().is_some_and(|doubt| doubt.other.is_some()))
        {
            self.set_doubt(None);
        }
    }

    /// Takes the last doubtful entry by its other reading, and back again.
    pub fn reread(self) {
        let Some(doubt) = self.doubt.get_untracked() else {
            return;
        };
        let (Some(other), Some(entered)) = (doubt.other, doubt.entered) else {
            return;
        };
        if let Err(refusal) = self.dispatch(other.command.clone()) {
            return self.set_doubt(Some(Doubt {
                slot: doubt.slot,
                echo: refusal.to_owned(),
                other: None,
                entered: None,
            }));
        }
        let echo = say::understood(self.bench.desk.lang.get_untracked(), &other.shown);
        self.doubt.set(Some(Doubt {
            slot: doubt.slot,
            echo,
            other: Some(entered),
            entered: Some(other),
        }));
    }

    /// Takes the last change back.
    pub fn undo(self) {
        self.set_doubt(None);
        self.bench.undo();
    }

    /// Carries out again what was undone last.
    pub fn redo(self) {
        self.set_doubt(None);
        self.bench.redo();
    }

    /// Carries out a command.
    ///
    /// # Errors
    /// The reason, in words, where the campaign refuses it; then nothing was changed.
    pub fn dispatch(self, command: Command) -> Result<(), &'static str> {
        self.bench.ask(command)
    }
}
