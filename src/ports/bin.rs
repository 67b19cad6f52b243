//! Deleted drafts, kept for a while: `giao-uoc/bin/<when>/1/own/k3x9` holds the record as it was.
//!
//! They go after seven days, or when the room is needed for what is being saved, the oldest first.

use super::draft::{PREFIX, split};
use super::{DraftError, DraftFacts, DraftId, Drafts, StoreError};

const BIN: &str = "giao-uoc/bin/";

/// How long a deleted draft is kept. Unit: milliseconds.
const KEPT_MS: i64 = 7 * 24 * 60 * 60 * 1000;

/// A deleted draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binned {
    /// The key in the store: what bringing back asks for.
    pub key: String,
    /// What it was called; none for one that cannot be read.
    pub name: Option<String>,
    /// When it was deleted, in milliseconds since 1970.
    pub deleted_ms: i64,
}

impl Binned {
    /// Until when it is kept, in milliseconds since 1970.
    #[must_use]
    pub const fn kept_until_ms(&self) -> i64 {
        self.deleted_ms.saturating_add(KEPT_MS)
    }
}

impl Drafts<'_> {
    /// Deletes what stands under a key, and gives the key of the bin under which it is kept.
    ///
    /// # Errors
    /// [`DraftError::NotHere`], or what the store says.
    pub fn delete(self, key: &str, now_ms: i64) -> Result<String, DraftError> {
        let record = self.store.read(key)?.ok_or(DraftError::NotHere)?;
        let binned = place_in_bin(key, now_ms);
        self.relocate(key, &binned, &record)?;
        Ok(binned)
    }

    /// Puts another text in the place of what a draft holds, which goes to the bin as it was; gives its key there. The label
    /// stays. `last` is the counter that was seen when this was asked for.
    ///
    /// # Errors
    /// As [`Drafts::save`], and [`StoreError::Full`] where there is no room for both; then nothing was changed.
    pub fn replace(
        self,
        id: &DraftId,
        last: u64,
        facts: &DraftFacts,
        text: &str,
        now_ms: i64,
    ) -> Result<String, DraftError> {
        let key = id.key();
        let record = self.store.read(&key)?.ok_or(DraftError::Vanished)?;
        let (head, _) = split(&record).ok_or(DraftError::Unreadable)?;
        if head.counter != last {
            return Err(DraftError::Overtaken);
        }
        let binned = place_in_bin(&key, now_ms);
        self.keep(&binned, &record)?;
        let saved = self.save(id, Some(last), facts, text);
        // The last of the bin that makes room for the new text is the old one itself.
        if saved.is_ok() && self.store.read(&binned)?.is_some() {
            return Ok(binned);
        }
        self.forget(&binned)?;
        self.store.keep(&key, &record)?;
        Err(saved.err().unwrap_or(DraftError::Store(StoreError::Full)))
    }

    /// Puts back what a draft held before it was replaced; what it holds now goes to the bin.
    ///
    /// # Errors
    /// [`DraftError::NotHere`] where the bin no longer keeps it, else as [`Drafts::replace`].
    pub fn put_back(self, id: &DraftId, binned: &str, now_ms: i64) -> Result<(), DraftError> {
        let record = self.store.read(binned)?.ok_or(DraftError::NotHere)?;
        let (head, text) = split(&record).ok_or(DraftError::Unreadable)?;
        let last = self.counter(id)?.ok_or(DraftError::Vanished)?;
        self.replace(id, last, &head.facts, text, now_ms)?;
        Ok(self.forget(binned)?)
    }

    /// Lists what was deleted, the latest first.
    ///
    /// # Errors
    /// [`StoreError::Forbidden`] where the store may not be touched.
    pub fn bin(self) -> Result<Vec<Binned>, StoreError> {
        let mut list = Vec::new();
        for key in self.store.keys()? {
            let Some((deleted_ms, _)) = take_apart(&key) else {
                continue;
            };
            let record = self.store.read(&key)?.unwrap_or_default();
            let name = split(&record).map(|(head, _)| head.facts.name().to_owned());
            list.push(Binned { key, name, deleted_ms });
        }
        list.sort_by(|a, b| b.deleted_ms.cmp(&a.deleted_ms).then_with(|| a.key.cmp(&b.key)));
        Ok(list)
    }

    /// Brings a deleted draft back. Where its place is taken again it stands beside what goes on there, and where its name
    /// is, it bears a number.
    ///
    /// # Errors
    /// [`DraftError::NotHere`] where it is no longer kept, or what the store says.
    pub fn restore(self, binned: &str) -> Result<(), DraftError> {
        let record = self.store.read(binned)?.ok_or(DraftError::NotHere)?;
        let (deleted_ms, place) = take_apart(binned).ok_or(DraftError::NotHere)?;
        let own = format!("{PREFIX}{place}");
        let key = match self.store.read(&own)? {
            None => own,
            Some(_) => self.free_id(deleted_ms)?.key(),
        };
        self.relocate(binned, &key, &record)?;
        if let (Some(id), Some((head, _))) = (DraftId::from_key(&key), split(&record)) {
            // A longer name that finds no room is no reason to tell that nothing came back.
            let _ = self.rename(&id, head.facts.name());
        }
        Ok(())
    }

    /// Removes a deleted draft for good.
    ///
    /// # Errors
    /// What the store says.
    pub fn forget(self, binned: &str) -> Result<(), StoreError> {
        match take_apart(binned) {
            Some(_) => self.store.remove(binned),
            None => Ok(()),
        }
    }

    /// Removes what was deleted longer ago than it is kept.
    ///
    /// # Errors
    /// What the store says.
    pub fn tidy(self, now_ms: i64) -> Result<(), StoreError> {
        let mut gone = self.bin()?.into_iter().filter(|binned| binned.kept_until_ms() < now_ms);
        gone.try_for_each(|binned| self.forget(&binned.key))
    }

    /// Keeps a record, and makes room for it by what was deleted; where no room is enough, that stays deleted and no more.
    pub(super) fn keep(self, key: &str, record: &str) -> Result<(), StoreError> {
        let mut gone = Vec::new();
        loop {
            match self.store.keep(key, record) {
                Err(StoreError::Full) => {}
                outcome => return outcome,
            }
            let Some(oldest) = self.bin()?.pop() else { break };
            gone.extend(self.store.read(&oldest.key)?.map(|record| (oldest.key.clone(), record)));
            self.forget(&oldest.key)?;
        }
        gone.into_iter()
            .try_for_each(|(key, record)| self.store.keep(&key, &record))?;
        Err(StoreError::Full)
    }

    /// Moves a record to another key; where there is no room for both, at no moment without it in hand.
    fn relocate(self, from: &str, to: &str, record: &str) -> Result<(), StoreError> {
        match self.store.keep(to, record) {
            Err(StoreError::Full) => {
                self.store.remove(from)?;
                self.keep(to, record).or_else(|error| {
                    self.store.keep(from, record)?;
                    Err(error)
                })
            }
            Err(error) => Err(error),
            Ok(()) => self.store.remove(from),
        }
    }
}

/// The key under which the bin keeps what stood under another.
fn place_in_bin(key: &str, now_ms: i64) -> String {
    format!("{BIN}{now_ms}/{}", key.strip_prefix(PREFIX).unwrap_or(key))
}

/// Takes the key of a deleted draft apart: when, and what it stood under.
fn take_apart(key: &str) -> Option<(i64, &str)> {
    let (when, place) = key.strip_prefix(BIN)?.split_once('/')?;
    Some((when.parse().ok()?, place))
}
