//! What a tab remembers of a draft whose page was left, for when it is opened again.
//!
//! Invariant: a history is taken up only by the very state that it leads to. Another tab or a file may have changed the draft
//! meanwhile, and then it would take back something else.

use leptos::prelude::*;

use super::desk::Desk;
use super::paste::LeftOut;
use super::workbench::Workbench;
use crate::campaign::{Campaign, History};
use crate::files::canonical_bytes;
use crate::ports::{DraftId, SinceFile};

/// A draft that was open in this tab.
pub struct Remembered {
    id: DraftId,
    left: Left,
    /// The campaign as it was left, in its canonical form.
    left_as: Vec<u8>,
    done: Done,
}

/// What has not got into it.
#[derive(Default)]
pub struct Left {
    pub(super) pasted: LeftOut,
    pub(super) typed_units: String,
}

/// What was done to it.
pub struct Done {
    pub(super) history: History,
    pub(super) since: SinceFile,
}

impl Desk {
    /// Gives what has not got into a draft, and what was done to it where nobody else has changed it since.
    pub(super) fn recall(self, id: &DraftId, campaign: &Campaign) -> (Left, Option<Done>) {
        let found = self.remembered.try_update_value(|all| {
            let at = all.iter().position(|remembered| remembered.id == *id)?;
            Some(all.swap_remove(at))
        });
        let Some(found) = found.flatten() else {
            return Default::default();
        };
        let is_as_left = found.left_as == canonical_bytes(campaign);
        (found.left, is_as_left.then_some(found.done))
    }
}

impl Workbench {
    /// Remembers what was done here: the page is taken down.
    pub(super) fn remember(self) {
        let remembered = self.session.try_with_untracked(|session| Remembered {
            id: self.draft(),
            left: Left {
                pasted: self.left_out.get_untracked(),
                typed_units: self.typed_units.get_untracked(),
            },
            left_as: canonical_bytes(&session.campaign),
            done: Done {
                history: session.history.clone(),
                since: self.record.with_value(|record| record.since),
            },
        });
        let Some(remembered) = remembered else { return };
        // The desk itself goes last of all.
        let _ = self.desk.remembered.try_update_value(|all| {
            all.retain(|other| other.id != remembered.id);
            all.push(remembered);
        });
    }
}
