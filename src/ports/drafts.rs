//! Drafts over a [`Store`]: one key a draft, one line that says what it is, then the campaign file itself, byte for byte.
//!
//! `giao-uoc/1/own/k3x9` holds `{"schema":1,"counter":7,…}`, a line break, and the text of a campaign file. So a version
//! that knows nothing of a later one still finds the draft, shows that it is there and gives it out whole.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Store, StoreError};
use crate::text::{self, Lang};

/// The schema of the records that this version writes. Another schema is never written over.
const SCHEMA: u32 = 1;
const PREFIX: &str = "giao-uoc/";

/// Whose data a draft holds. The two never share a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DraftKind {
    /// The reader's own.
    Own,
    /// A sample that ships, perhaps changed in the trying.
    Sample,
}

/// The name of a draft in this browser; stands in addresses.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DraftId {
    kind: DraftKind,
    name: String,
}

impl DraftId {
    const SAMPLE: &'static str = "mau-";

    /// Names the draft of a sample that ships.
    #[must_use]
    pub fn sample(name: &str) -> Self {
        Self {
            kind: DraftKind::Sample,
            name: name.to_owned(),
        }
    }

    /// Reads what [`fmt::Display`] wrote: lower-case letters, digits and hyphens; `mau-…` is a sample.
    #[must_use]
    pub fn parse(address: &str) -> Option<Self> {
        let (kind, name) = match address.strip_prefix(Self::SAMPLE) {
            Some(name) => (DraftKind::Sample, name),
            None => (DraftKind::Own, address),
        };
        let plain = !name.is_empty()
            && name
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        plain.then(|| Self {
            kind,
            name: name.to_owned(),
        })
    }

    /// Tells whose data it holds.
    #[must_use]
    pub const fn kind(&self) -> DraftKind {
        self.kind
    }

    /// Gives the name without its kind: the name of the sample that it holds.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    fn key(&self) -> String {
        let kind = match self.kind {
            DraftKind::Own => "own",
            DraftKind::Sample => "sample",
        };
        format!("{PREFIX}{SCHEMA}/{kind}/{}", self.name)
    }

    fn from_key(key: &str) -> Option<Self> {
        let rest = key
            .strip_prefix(PREFIX)?
            .strip_prefix(&SCHEMA.to_string())?
            .strip_prefix('/')?;
        let (kind, name) = rest.split_once('/')?;
        match kind {
            "own" => Self::parse(name).filter(|id| id.kind == DraftKind::Own),
            "sample" => Self::parse(&format!("{}{name}", Self::SAMPLE)),
            _ => None,
        }
    }
}

impl fmt::Display for DraftId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            DraftKind::Own => f.write_str(&self.name),
            DraftKind::Sample => write!(f, "{}{}", Self::SAMPLE, self.name),
        }
    }
}

/// The file a draft was last saved to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileMark {
    /// The name it was given.
    pub name: String,
    /// When, in milliseconds since 1970.
    pub saved_ms: i64,
}

/// What the list shows of a draft, so that it need not read the whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftFacts {
    /// The name of the cluster and its year.
    pub title: String,
    /// How many units it has.
    pub units: usize,
    /// Entries that are there, over all units.
    pub filled: usize,
    /// Entries that are asked for, over all units.
    pub asked: usize,
    /// When it was last edited, in milliseconds since 1970.
    pub edited_ms: i64,
    /// The last file it was saved to.
    pub file: Option<FileMark>,
}

#[derive(Serialize, Deserialize)]
struct Head {
    schema: u32,
    counter: u64,
    #[serde(flatten)]
    facts: DraftFacts,
}

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

/// A deleted draft, kept to bring it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deleted {
    key: String,
    record: String,
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
    /// Another tab saved it (or deleted it) since this one last did. Nothing was written.
    #[error("another tab has overtaken this one")]
    Overtaken,
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
            Self::Store(error) => error.words(lang),
        }
    }
}

/// The drafts in a store.
#[derive(Clone, Copy)]
pub struct Drafts<'a> {
    store: &'a dyn Store,
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

    /// Begins a draft of the reader's own under a key that nobody has.
    ///
    /// # Errors
    /// What the store says.
    pub fn begin(self, facts: &DraftFacts, text: &str) -> Result<(DraftId, u64), DraftError> {
        let id = self.free_id(facts.edited_ms)?;
        let counter = self.save(&id, None, facts, text)?;
        Ok((id, counter))
    }

    /// Saves a draft: writes, reads back, compares. Gives the counter for the next save.
    ///
    /// `last` is the counter that this tab saw last, none for a draft that it believes is not there yet.
    ///
    /// # Errors
    /// [`DraftError::Overtaken`] where the counter in the store is another one; then nothing is written.
    pub fn save(self, id: &DraftId, last: Option<u64>, facts: &DraftFacts, text: &str) -> Result<u64, DraftError> {
        let key = id.key();
        if self.counter(id)? != last {
            return Err(DraftError::Overtaken);
        }
        let counter = last.unwrap_or(0).saturating_add(1);
        let head = Head {
            schema: SCHEMA,
            counter,
            facts: facts.clone(),
        };
        // A head of numbers and texts always has a JSON form; were it not so, nothing is written.
        let line = serde_json::to_string(&head).map_err(|_| DraftError::Store(StoreError::NotKept))?;
        self.store.keep(&key, &format!("{line}\n{text}"))?;
        Ok(counter)
    }

    /// Gives the record under a key whole, and of a readable draft the campaign file alone.
    ///
    /// # Errors
    /// [`DraftError::NotHere`], or what the store says.
    pub fn whole(self, key: &str) -> Result<String, DraftError> {
        let record = self.store.read(key)?.ok_or(DraftError::NotHere)?;
        Ok(split(&record).map_or(record.clone(), |(_, text)| text.to_owned()))
    }

    /// Gives the whole record of a draft, whatever is in it.
    ///
    /// # Errors
    /// [`DraftError::NotHere`], or what the store says.
    pub fn record(self, id: &DraftId) -> Result<String, DraftError> {
        self.whole(&id.key())
    }

    /// Deletes what stands under a key, and gives it back to be kept for a change of mind.
    ///
    /// # Errors
    /// [`DraftError::NotHere`], or what the store says.
    pub fn delete(self, key: &str) -> Result<Deleted, DraftError> {
        let record = self.store.read(key)?.ok_or(DraftError::NotHere)?;
        self.store.remove(key)?;
        Ok(Deleted {
            key: key.to_owned(),
            record,
        })
    }

    /// Brings a deleted draft back; one that was begun under its key meanwhile stays, and is reported.
    ///
    /// # Errors
    /// [`DraftError::Overtaken`] where the key is taken again, or what the store says.
    pub fn restore(self, deleted: &Deleted) -> Result<(), DraftError> {
        if self.store.read(&deleted.key)?.is_some() {
            return Err(DraftError::Overtaken);
        }
        Ok(self.store.keep(&deleted.key, &deleted.record)?)
    }

    /// Makes a name from the time, and another where two tabs begin in the same millisecond.
    fn free_id(self, now_ms: i64) -> Result<DraftId, StoreError> {
        let mut number = now_ms.unsigned_abs();
        loop {
            let id = DraftId {
                kind: DraftKind::Own,
                name: format!("k{}", base_36(number)),
            };
            if self.store.read(&id.key())?.is_none() {
                return Ok(id);
            }
            number = number.wrapping_add(1);
        }
    }
}

/// Tells whether a key is a draft's, of whatever schema.
fn is_draft(key: &str) -> bool {
    let mut parts = key.strip_prefix(PREFIX).unwrap_or_default().splitn(3, '/');
    let schema = parts
        .next()
        .is_some_and(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    schema && matches!(parts.next(), Some("own" | "sample")) && parts.next().is_some()
}

/// Takes a record of our schema apart.
fn split(record: &str) -> Option<(Head, &str)> {
    let (line, text) = record.split_once('\n')?;
    let head: Head = serde_json::from_str(line).ok()?;
    (head.schema == SCHEMA).then_some((head, text))
}

fn base_36(mut number: u64) -> String {
    let mut digits = Vec::new();
    loop {
        digits.extend(char::from_digit(u32::try_from(number.rem_euclid(36)).unwrap_or(0), 36));
        number = number.div_euclid(36);
        if number == 0 {
            return digits.into_iter().rev().collect();
        }
    }
}
