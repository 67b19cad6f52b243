use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use thiserror::Error;

use crate::text::{self, Lang};

/// Why the store did not do what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum StoreError {
    /// The browser forbids storage to this page (a private window, a setting, some browsers on `file://`).
    #[error("storage is forbidden")]
    Forbidden,
    /// No room is left.
    #[error("storage is full")]
    Full,
    /// The write was accepted, but what is read back is something else.
    #[error("the write was not kept")]
    NotKept,
}

impl StoreError {
    /// Says what happened.
    #[must_use]
    pub fn words(self, lang: Lang) -> &'static str {
        match self {
            Self::Forbidden => text::drafts::storage_forbidden(lang),
            Self::Full => text::drafts::storage_full(lang),
            Self::NotKept => text::drafts::storage_not_kept(lang),
        }
    }
}

/// A place for small named texts that outlives the page: the browser's local storage.
pub trait Store {
    /// Reads the text under a key.
    ///
    /// # Errors
    /// [`StoreError::Forbidden`] where the store may not be touched.
    fn read(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Writes a text under a key, over what was there.
    ///
    /// # Errors
    /// [`StoreError::Full`] or [`StoreError::Forbidden`]; the old text is then still there.
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Removes a key; a key that is not there is no error.
    ///
    /// # Errors
    /// [`StoreError::Forbidden`] where the store may not be touched.
    fn remove(&self, key: &str) -> Result<(), StoreError>;

    /// Lists every key, also those of other programs.
    ///
    /// # Errors
    /// [`StoreError::Forbidden`] where the store may not be touched.
    fn keys(&self) -> Result<Vec<String>, StoreError>;

    /// Writes a text and makes sure that it is there: writes, reads back, compares.
    ///
    /// # Errors
    /// As [`Store::write`], and [`StoreError::NotKept`] where something else is read back.
    fn keep(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.write(key, text)?;
        if self.read(key)?.as_deref() == Some(text) {
            Ok(())
        } else {
            Err(StoreError::NotKept)
        }
    }
}

/// A store that lives as long as the page: for tests, and for a browser that forbids the real one.
#[derive(Debug, Default)]
pub struct MemoryStore {
    texts: RefCell<BTreeMap<String, String>>,
    room_chars: Cell<Option<usize>>,
    forgetful: Cell<bool>,
}

impl MemoryStore {
    /// Limits the room, counted in characters of keys and texts, as browsers do.
    pub fn limit(&self, room_chars: usize) {
        self.room_chars.set(Some(room_chars));
    }

    /// Makes writes succeed without keeping anything, as some browsers do.
    pub fn forget_writes(&self) {
        self.forgetful.set(true);
    }
}

impl Store for MemoryStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        if self.forgetful.get() {
            return Ok(());
        }
        let mut texts = self.texts.borrow_mut();
        let size = |key: &str, text: &str| key.chars().count().saturating_add(text.chars().count());
        let others = texts.iter().filter(|(name, _)| *name != key);
        let used = others.fold(size(key, text), |sum, (name, kept)| {
            sum.saturating_add(size(name, kept))
        });
        if self.room_chars.get().is_some_and(|room| used > room) {
            return Err(StoreError::Full);
        }
        texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}
