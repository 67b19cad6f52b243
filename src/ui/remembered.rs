//! What a tab remembers of a draft whose page was left or loaded anew, for when it is opened again.
//!
//! Invariant: a history is taken up only by the very state that it leads to. Another tab or a file may have changed the draft
//! meanwhile, and then it would take back something else.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::grid::shape::Place;
use super::paste::LeftOut;
use super::routes::Route;
use super::workbench::Workbench;
use crate::campaign::{Campaign, History};
use crate::files::fingerprint;
use crate::ports::{DraftId, SinceFile, StoreError};
use crate::scoring::UnitId;

/// A draft that was open in this tab.
#[derive(Serialize, Deserialize)]
pub struct Remembered {
    left: Left,
    /// Which state it was left in.
    left_as: String,
    done: Done,
}

/// What has not got into it, and where one stood.
#[derive(Default, Serialize, Deserialize)]
pub struct Left {
    pub(super) pasted: LeftOut,
    pub(super) typed_units: String,
    #[serde(default)]
    pub(super) stood: Vec<(String, usize, usize)>,
}

/// What was done to it.
#[derive(Serialize, Deserialize)]
pub struct Done {
    pub(super) history: History,
    pub(super) since: SinceFile,
}

fn key(id: &DraftId) -> String {
    format!("giao-uoc/tab/{id}")
}

fn place_key(id: &DraftId) -> String {
    format!("giao-uoc/place/{id}")
}

impl Desk {
    /// Takes note of the page of a draft where one is.
    pub fn note_place(self, route: &Route) {
        if let Route::Campaign(id, place) = route {
            let page = Route::Campaign(id.clone(), place.with_leaf(None));
            // Without it one begins at the table of the cluster again.
            let _ = self.in_tab(|tab| tab.write(&place_key(id), &page.to_string()));
        }
    }

    /// Names the page at which a draft was left in this tab, or the table of its cluster.
    pub fn left_at(self, id: &DraftId) -> Route {
        let text = self.in_tab(|tab| tab.read(&place_key(id)).ok().flatten());
        let page = text.flatten().map(|text| Route::parse(&text));
        page.filter(|page| page.draft() == Some(id))
            .unwrap_or_else(|| Route::cluster(id))
    }

    /// Gives what has not got into a draft, and what was done to it where nobody else has changed it since.
    pub(super) fn recall(self, id: &DraftId, campaign: &Campaign) -> (Left, Option<Done>) {
        let text = self.in_tab(|tab| tab.read(&key(id)).ok().flatten());
        // Of another version of this program there may be something that is not understood: then nothing.
        let found: Option<Remembered> = text.flatten().and_then(|text| serde_json::from_str(&text).ok());
        let Some(found) = found else {
            return Default::default();
        };
        let is_as_left = found.left_as == fingerprint(campaign);
        (found.left, is_as_left.then_some(found.done))
    }
}

impl Workbench {
    /// Takes note of where the keys stand in the sheet of a unit.
    pub fn stands(self, unit: &UnitId, at: Place) {
        // The last cell hears of it while the page is taken down.
        let _ = self.stood.try_update_value(|stood| {
            stood.retain(|(other, ..)| *other != unit.0);
            stood.push((unit.0.clone(), at.row, at.col));
        });
    }

    /// Tells where they stood last.
    pub fn stood(self, unit: &UnitId) -> Option<Place> {
        let found = self
            .stood
            .with_value(|stood| stood.iter().find(|(other, ..)| *other == unit.0).cloned());
        found.map(|(_, row, col)| Place { row, col })
    }

    /// Remembers what was done here: the page may be taken down, or never be come back to. Where there is no room for all,
    /// what was done last goes first.
    pub(super) fn remember(self) {
        let remembered = self.session.try_with_untracked(|session| Remembered {
            left: Left {
                pasted: {
                    let all = self.left_out.get_untracked().into_iter();
                    all.filter(|(_, at, _)| *at <= session.history.depth()).collect()
                },
                typed_units: self.typed_units.get_untracked(),
                stood: self.stood.get_value(),
            },
            left_as: fingerprint(&session.campaign),
            done: Done {
                history: session.history.clone(),
                since: self.record.with_value(|record| record.since),
            },
        });
        let Some(mut remembered) = remembered else { return };
        let key = key(&self.draft());
        loop {
            // The shape holds nothing that JSON cannot say.
            let text = serde_json::to_string(&remembered).unwrap_or_default();
            let outcome = self.desk.in_tab(|tab| tab.write(&key, &text));
            // What was remembered before leads to another state, and is not taken up.
            if outcome != Some(Err(StoreError::Full)) || !remembered.done.history.forget_older_half() {
                return;
            }
        }
    }
}
