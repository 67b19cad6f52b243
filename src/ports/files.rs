use std::cell::RefCell;

use thiserror::Error;

use crate::text::{self, Lang};

/// Why a file was not read or not handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FileError {
    /// Larger than any campaign can be; it was not read.
    #[error("the file is too large")]
    TooLarge {
        /// The size of the file, in bytes.
        bytes: u64,
    },
    /// The browser could not read it: moved, deleted, no permission.
    #[error("the file could not be read")]
    NotRead,
    /// What ships beside the program could not be fetched.
    #[error("a file of the program could not be fetched")]
    NotFetched,
    /// The browser did not take the download.
    #[error("the file could not be saved")]
    NotSaved,
}

impl FileError {
    /// Says what happened and what to do.
    #[must_use]
    pub fn words(self, lang: Lang) -> String {
        match self {
            Self::TooLarge { bytes } => text::files::too_large(lang, bytes.div_ceil(1_000_000)),
            Self::NotRead => text::files::not_read(lang).to_owned(),
            Self::NotFetched => text::files::not_fetched(lang).to_owned(),
            Self::NotSaved => text::files::not_saved(lang).to_owned(),
        }
    }
}

/// Hands files out of the page.
pub trait Files {
    /// Saves a text under a name; the browser decides where (mostly among the downloads).
    ///
    /// # Errors
    /// [`FileError::NotSaved`] where the browser refuses at once. What happens later nobody is told.
    fn save(&self, name: &str, text: &str) -> Result<(), FileError>;
}

/// Keeps what was saved, for tests.
#[derive(Debug, Default)]
pub struct MemoryFiles {
    saved: RefCell<Vec<(String, String)>>,
}

impl MemoryFiles {
    /// Gives the names and texts saved so far, oldest first.
    #[must_use]
    pub fn saved(&self) -> Vec<(String, String)> {
        self.saved.borrow().clone()
    }
}

impl Files for MemoryFiles {
    fn save(&self, name: &str, text: &str) -> Result<(), FileError> {
        self.saved.borrow_mut().push((name.to_owned(), text.to_owned()));
        Ok(())
    }
}
