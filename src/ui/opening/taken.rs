//! What is told of files that were opened.

use super::NotOpened;
use crate::files::Order;
use crate::ports::{DraftId, FileError};
use crate::text::{self, Lang};
use crate::ui::comparing::Twin;

/// What became of files that were opened.
#[derive(Debug, Clone, PartialEq)]
pub enum Taken {
    /// The file of this name was not opened.
    Refused(String, Refused),
    /// What became of the drafts in them.
    Added(Added),
    /// The file of this name is open in the draft, which may have held the same before, and has so many places that should be
    /// looked at.
    Opened(String, DraftId, Option<Twin>, usize),
}

impl Taken {
    /// What is told of a single file that is open in a draft.
    pub fn of_one(file: String, draft: DraftId, twin: Option<Twin>, warnings: usize) -> Option<Self> {
        (twin.is_some() || warnings > 0).then_some(Self::Opened(file, draft, twin, warnings))
    }
}

/// What became of drafts that files held. None is written over.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Added {
    /// So many were added.
    pub(super) count: usize,
    /// So many were here already with the same content.
    pub(super) same: usize,
    /// What those are called that another state of is here, with which of both is newer.
    pub(super) apart: Vec<(String, Order)>,
    /// So many have places that should be looked at.
    pub(super) warned: usize,
}

impl Added {
    /// Says what became of them.
    pub fn words(&self, lang: Lang) -> String {
        let (count, same) = (self.count, self.same);
        let first = match count {
            0 => text::drafts::opened_none(lang).to_owned(),
            _ => text::drafts::opened_many(lang, count),
        };
        let same = (count > 0 && same > 0).then(|| text::drafts::opened_same(lang, same));
        let apart = self.apart.iter();
        let apart = apart.map(|(name, order)| text::drafts::opened_apart(lang, name, order.words(lang)));
        let warned = (self.warned > 0).then(|| text::files::warned_some(lang, self.warned));
        [first]
            .into_iter()
            .chain(same)
            .chain(apart)
            .chain(warned)
            .collect::<Vec<_>>()
            .join(" ")
    }

    pub(super) fn add(&mut self, other: Self) {
        self.count = self.count.saturating_add(other.count);
        self.same = self.same.saturating_add(other.same);
        self.apart.extend(other.apart);
        self.warned = self.warned.saturating_add(other.warned);
    }
}

/// Why a file was not opened.
#[derive(Debug, Clone, PartialEq)]
pub enum Refused {
    /// It could not be read.
    File(FileError),
    /// What is in it cannot be used.
    Content(NotOpened),
}

impl Refused {
    /// Says what happened and what to do.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::File(error) => error.words(lang),
            Self::Content(error) => error.words(lang),
        }
    }
}
