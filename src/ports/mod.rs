//! What the page needs from the machine it runs on, as traits, each with its double that lives in memory.
//!
//! Knows no browser and no screen. Invariants: nothing here blocks or panics; every failure is a value with its words;
//! a draft that cannot be read is still kept, listed and given out whole.

mod bin;
mod clock;
mod draft;
mod drafts;
mod files;
mod store;

pub use bin::Binned;
pub use clock::{Clock, Moment};
pub use draft::{DraftFacts, DraftId, DraftKind, FileMark, SinceFile, Step};
pub use drafts::{DraftError, Drafts, Found, Listed, OpenedDraft};
pub use files::{FileError, Files, MemoryFiles};
pub use store::{MemoryStore, Store, StoreError};
