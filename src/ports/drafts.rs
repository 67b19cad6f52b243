//! Drafts over a [`Store`]: one key a draft. Nothing is ever written over that this tab has not seen.

use thiserror::Error;

use super::draft::{Head, SCHEMA, is_draft, split};
use super::{DraftFacts, DraftId, Store, StoreError};
use crate::text::{self, Lang};

/// A draft, opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedDraft {
    /// Its name.
    pub id: DraftId,
    /// How often it was saved; handed back with the next save.
    pub counter: u64,
    /// What the list shows of it.
    pub facts: DraftFacts,
    /// The text of the campaign file.
    pub text: String,
}

/// One line of the list of drafts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The key in the store: what deleting and giving out whole ask for.
    pub key: String,
    /// The size of the record, in characters.
    pub chars: usize,
    /// What was found there.
    pub found: Found,
}

/// What stands under a key of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A draft that this version knows.
    Draft(DraftId, DraftFacts),
    /// A record of another version, or a damaged one. It can be given out and deleted, not opened.
    Unreadable,
}

/// Why a draft was not opened or not saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DraftError {
    /// No such draft in this browser.
    #[error("no such draft")]
    NotHere,
    /// A record of another version, or a damaged one.
    #[error("the draft cannot be read")]
    Unreadable,
    /// Another tab saved it since this one last did. Nothing was written.
    #[error("another tab has overtaken this one")]
    Overtaken,
    /// It was there and is gone: deleted in another tab, or cleared with the browser's data. Nothing was written.
    #[error("the draft has vanished")]
    Vanished,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl DraftError {
    /// Says what happened and what to do.
    #[must_use]
    pub fn words(self, lang: Lang) -> &'static str {
        match self {
            Self::NotHere => text::drafts::not_here(lang),
            Self::Unreadable => text::drafts::unreadable(lang),
            Self::Overtaken => text::drafts::overtaken(lang),
            Self::Vanished => text::drafts::vanished(lang),
            Self::Store(error) => error.words(lang),
        }
    }
}

/// The drafts in a store.
#[derive(Clone, Copy)]
pub struct Drafts<'a> {
    pub(super) store: &'a dyn Store,
}

impl<'a> Drafts<'a> {
    /// Looks after the drafts in a store.
    #[must_use]
    pub const fn new(store: &'a dyn Store) -> Self {
        Self { store }
    }

    /// Lists what is there, the latest edited first, what cannot be read last.
    ///
    /// # Errors
    /// [`StoreError::Forbidden`] where the store may not be touched.
    pub fn list(self) -> Result<Vec<Listed>, StoreError> {
        let mut list = Vec::new();
        for key in self.store.keys()?.into_iter().filter(|key| is_draft(key)) {
            let Some(record) = self.store.read(&key)? else { continue };
            let found = match (DraftId::from_key(&key), split(&record)) {
                (Some(id), Some((head, _))) => Found::Draft(id, head.facts),
                _ => Found::Unreadable,
            };
            list.push(Listed {
                chars: record.chars().count(),
                key,
                found,
            });
        }
        let edited = |listed: &Listed| match &listed.found {
            Found::Draft(_, facts) => facts.edited_ms,
            Found::Unreadable => i64::MIN,
        };
        list.sort_by(|a, b| edited(b).cmp(&edited(a)).then_with(|| a.key.cmp(&b.key)));
        Ok(list)
    }

    /// Opens a draft.
    ///
    /// # Errors
    /// [`DraftError::NotHere`], [`DraftError::Unreadable`], or what the store says.
    pub fn open(self, id: &DraftId) -> Result<OpenedDraft, DraftError> {
        let record = self.store.read(&id.key())?.ok_or(DraftError::NotHere)?;
        let (head, text) = split(&record).ok_or(DraftError::Unreadable)?;
        Ok(OpenedDraft {
            id: id.clone(),
            counter: head.counter,
            facts: head.facts,
            text: text.to_owned(),
        })
    }

    /// Reads how often a draft was saved, by whatever tab; none where it is not there.
    ///
    /// # Errors
    /// [`DraftError::Unreadable`], or what the store says.
    pub fn counter(self, id: &DraftId) -> Result<Option<u64>, DraftError> {
        let record = self.store.read(&id.key())?;
        record
            .map(|record| {
                split(&record)
                    .map(|(head, _)| head.counter)
                    .ok_or(DraftError::Unreadable)
            })
            .transpose()
    }

    /// Begins a draft of the reader's own under a key that nobody has, and by a name that no other draft has.
    ///
    /// # Errors
    /// What the store says.
    pub fn begin(self, facts: &DraftFacts, text: &str) -> Result<(DraftId, u64), DraftError> {
        let id = self.free_id(facts.edited_ms)?;
        let name = self.free_name(None, facts.name())?;
        let facts = DraftFacts {
            label: (name != facts.title).then_some(name),
            ..facts.clone()
        };
        let counter = self.save(&id, None, &facts, text)?;
        Ok((id, counter))
    }

    /// Gives a name that no other draft has: this one, or with the first number behind it that makes it so.
    ///
    /// # Errors
    /// What the store says.
    pub fn free_name(self, own: Option<&DraftId>, name: &str) -> Result<String, StoreError> {
        let list = self.list()?;
        let is_taken = |name: &str| {
            list.iter().any(|listed| match &listed.found {
                Found::Draft(id, facts) => Some(id) != own && facts.name().to_lowercase() == name.to_lowercase(),
                Found::Unreadable => false,
            })
        };
        if !is_taken(name) {
            return Ok(name.to_owned());
        }
        let mut number = 2_usize;
        loop {
            let numbered = format!("{name} ({number})");
            if !is_taken(&numbered) {
                return Ok(numbered);
            }
            number = number.saturating_add(1);
        }
    }

    /// Saves a draft: writes, reads back, compares. Gives the counter for the next save.
    ///
    /// `last` is the counter that this tab saw last, none for a draft that it believes is not there yet. Where another tab
    /// saved the very same text, its counter is taken over. The label of the record stays.
    ///
    /// # Errors
    /// [`DraftError::Overtaken`] where another tab saved something else, [`DraftError::Vanished`] where the draft is gone;
    /// then nothing is written.
    pub fn save(self, id: &DraftId, last: Option<u64>, facts: &DraftFacts, text: &str) -> Result<u64, DraftError> {
        let key = id.key();
        let record = self.store.read(&key)?;
        let stored = record
            .as_deref()
            .map(|record| split(record).ok_or(DraftError::Unreadable));
        let mut facts = facts.clone();
        match (stored.transpose()?, last) {
            (None, Some(_)) => return Err(DraftError::Vanished),
            (Some((head, there)), last) if Some(head.counter) != last => {
                return if there == text {
                    Ok(head.counter)
                } else {
                    Err(DraftError::Overtaken)
                };
            }
            (Some((head, _)), _) => facts.label = head.facts.label,
            (None, None) => {}
        }
        let counter = last.unwrap_or(0).saturating_add(1);
        self.write(&key, counter, facts, text)?;
        Ok(counter)
    }

    fn write(self, key: &str, counter: u64, facts: DraftFacts, text: &str) -> Result<(), DraftError> {
        let head = Head {
            schema: SCHEMA,
            counter,
            facts,
        };
        let record = head.record(text).ok_or(DraftError::Store(StoreError::NotKept))?;
        Ok(self.keep(key, &record)?)
    }

    /// Calls a draft something else, with a number where another is called so; nothing calls it by its campaign again. Gives
    /// the name. No tab that has it open is overtaken by that.
    ///
    /// # Errors
    /// As [`Drafts::open`], or what the store says.
    pub fn rename(self, id: &DraftId, label: &str) -> Result<String, DraftError> {
        let draft = self.open(id)?;
        let wanted = Some(label.trim()).filter(|label| !label.is_empty());
        let name = self.free_name(Some(id), wanted.unwrap_or(&draft.facts.title))?;
        let facts = DraftFacts {
            label: (name != draft.facts.title).then(|| name.clone()),
            ..draft.facts
        };
        self.write(&id.key(), draft.counter, facts, &draft.text)?;
        Ok(name)
    }

    /// Copies a draft into one of its own, which no file holds yet; gives it with its name.
    ///
    /// # Errors
    /// As [`Drafts::open`] and [`Drafts::begin`].
    pub fn copy(self, id: &DraftId, label: &str, now_ms: i64) -> Result<(DraftId, String), DraftError> {
        let draft = self.open(id)?;
        let name = self.free_name(None, label)?;
        let facts = DraftFacts {
            label: Some(name.clone()),
            edited_ms: now_ms,
            file: None,
            changes: 0,
            ..draft.facts
        };
        self.begin(&facts, &draft.text).map(|(id, _)| (id, name))
    }

    /// Puts a record that cannot be read, as it was given out, under a key that nobody has.
    ///
    /// # Errors
    /// What the store says.
    pub fn take_back(self, record: &str, now_ms: i64) -> Result<(), DraftError> {
        let id = self.free_id(now_ms)?;
        Ok(self.keep(&id.key(), record)?)
    }

    /// Gives the record under a key whole, and of a readable draft the campaign file alone.
    ///
    /// # Errors
    /// [`DraftError::NotHere`], or what the store says.
    pub fn whole(self, key: &str) -> Result<String, DraftError> {
        let record = self.store.read(key)?.ok_or(DraftError::NotHere)?;
        Ok(split(&record).map_or(record.clone(), |(_, text)| text.to_owned()))
    }

    /// Gives the campaign file of a draft, or its whole record where that cannot be read: [`Drafts::whole`] by its name.
    ///
    /// # Errors
    /// [`DraftError::NotHere`], or what the store says.
    pub fn record(self, id: &DraftId) -> Result<String, DraftError> {
        self.whole(&id.key())
    }

    /// Makes a name from the time, and another where two tabs begin in the same millisecond.
    pub(super) fn free_id(self, now_ms: i64) -> Result<DraftId, StoreError> {
        let mut number = now_ms.unsigned_abs();
        loop {
            let id = DraftId::own(number);
            if self.store.read(&id.key())?.is_none() {
                return Ok(id);
            }
            number = number.wrapping_add(1);
        }
    }
}
