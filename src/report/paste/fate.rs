//! What becomes of one pasted cell.

use serde::{Deserialize, Serialize};

use crate::text::{Lang, paste as say};

/// What becomes of one pasted cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fate {
    /// It cannot be read; why.
    Unread(String),
    /// Its cell cannot be written; why.
    Locked(String),
    /// It lies beyond the grid.
    Outside,
    /// Its row or column is not in the grid by that name.
    NotFound,
    /// It takes the place of another entry.
    Over,
    /// It fills an empty cell.
    New,
    /// It stands there already.
    Same,
    /// Its row is of an indicator with several figures.
    Several,
    /// It is a heading, a name or a code itself.
    Label,
    /// The page works it out itself.
    Computed,
    /// Points of reviewers, which have their own place.
    Reviewed,
}

impl Fate {
    /// Tells whether it goes in.
    #[must_use]
    pub const fn goes_in(&self) -> bool {
        matches!(self, Self::Over | Self::New)
    }

    /// Says why it does not go in; empty where it does.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::Unread(reason) | Self::Locked(reason) => reason.clone(),
            Self::Outside => say::outside(lang).to_owned(),
            Self::NotFound => say::not_found(lang).to_owned(),
            Self::Several => say::several(lang).to_owned(),
            Self::Computed => say::computed(lang).to_owned(),
            Self::Reviewed => say::reviewed_elsewhere(lang).to_owned(),
            Self::Over | Self::New | Self::Same | Self::Label => String::new(),
        }
    }

    /// Names it for style sheets and tests.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unread(_) => "unread",
            Self::Locked(_) => "locked",
            Self::Outside => "outside",
            Self::NotFound => "not-found",
            Self::Over => "over",
            Self::New => "new",
            Self::Same => "same",
            Self::Several => "several",
            Self::Label => "label",
            Self::Computed => "computed",
            Self::Reviewed => "reviewed",
        }
    }

    /// What needs a look comes first; `is_doubtful` of a number that can be read in two ways.
    pub(super) const fn order(&self, is_doubtful: bool) -> u8 {
        match self {
            Self::Unread(_) => 0,
            _ if is_doubtful => 1,
            Self::Over => 2,
            Self::NotFound | Self::Several => 3,
            Self::Outside => 4,
            Self::Locked(_) | Self::Reviewed => 5,
            Self::New => 6,
            Self::Same => 7,
            Self::Computed => 8,
            Self::Label => 9,
        }
    }
}

/// How many places there are in that order.
pub(super) const FATES: usize = 10;
