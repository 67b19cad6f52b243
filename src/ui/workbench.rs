//! The open campaign: one session in one signal, one way in, one debounced save.
//!
//! Invariants: the session is written only here, by a command, an undo or a redo; whatever is written is saved within a
//! second; a save that failed stays on screen until one succeeds.

use std::sync::Arc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use super::desk::Desk;
use super::routes::{Place, Route};
use crate::campaign::{Campaign, Command, History, Lineage, Refusal};
use crate::files;
use crate::ports::{DraftError, DraftFacts, DraftId, FileError, FileMark};
use crate::scoring::{Standing, score};

/// How long after the last key a draft is saved.
const SAVE_AFTER_MS: u32 = 600;

/// A campaign with what was done to it in this tab.
#[derive(Debug, Clone)]
pub struct Session {
    /// The campaign.
    pub campaign: Campaign,
    history: History,
}

/// What became of the last change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was changed, nothing is stored.
    Untouched,
    /// A change waits for its save.
    Waiting,
    /// The draft holds everything, since then.
    Saved(i64),
    /// The last save failed.
    Failed(DraftError),
}

/// What this tab knows of its draft in the store.
#[derive(Debug, Clone)]
struct Record {
    id: DraftId,
    counter: Option<u64>,
    file: Option<FileMark>,
}

/// The open campaign, for every page of it. Copied freely.
#[derive(Clone, Copy)]
pub struct Workbench {
    /// The desk.
    pub desk: Desk,
    /// Every score of the campaign as it is now.
    pub standing: Memo<Arc<Standing>>,
    /// What became of the last change.
    pub saving: RwSignal<Saving>,
    session: RwSignal<Session, LocalStorage>,
    record: StoredValue<Record>,
    timer: StoredValue<Option<Timeout>, LocalStorage>,
}

impl Workbench {
    /// Opens a campaign that was found in a draft, or one that ships.
    pub fn open(desk: Desk, opened: Opened) -> Self {
        let Opened {
            id,
            campaign,
            counter,
            facts,
        } = opened;
        let session = RwSignal::new_local(Session {
            campaign,
            history: History::default(),
        });
        let standing = Memo::new(move |_| {
            session.with(|session| {
                let campaign = &session.campaign;
                Arc::new(score(&campaign.rubric, &campaign.references, &campaign.sheets))
            })
        });
        let saving = facts
            .as_ref()
            .map_or(Saving::Untouched, |facts| Saving::Saved(facts.edited_ms));
        let record = Record {
            id,
            counter,
            file: facts.and_then(|facts| facts.file),
        };
        Self {
            desk,
            standing,
            saving: RwSignal::new(saving),
            session,
            record: StoredValue::new(record),
            timer: StoredValue::new_local(None),
        }
    }

    /// Looks at the campaign, and is told when it changes.
    pub fn with<T>(self, look: impl FnOnce(&Campaign) -> T) -> T {
        self.session.with(|session| look(&session.campaign))
    }

    /// Looks at the campaign once.
    pub fn with_untracked<T>(self, look: impl FnOnce(&Campaign) -> T) -> T {
        self.session.with_untracked(|session| look(&session.campaign))
    }

    /// Carries out a command: the one way in.
    ///
    /// # Errors
    /// [`Refusal`] where it cannot be carried out; then nothing was changed.
    pub fn dispatch(self, command: Command) -> Result<(), Refusal> {
        let outcome = self
            .session
            .try_update(|session| session.history.dispatch(&mut session.campaign, command));
        match outcome {
            Some(Ok(change)) => {
                if change.is_some() {
                    self.save_soon();
                }
                Ok(())
            }
            Some(Err(refusal)) => Err(refusal),
            // The page is being taken down.
            None => Ok(()),
        }
    }

    /// Takes the last change back.
    pub fn undo(self) {
        if self
            .session
            .try_update(|session| session.history.undo(&mut session.campaign))
            .flatten()
            .is_some()
        {
            self.save_soon();
        }
    }

    /// Carries out again what was undone last.
    pub fn redo(self) {
        if self
            .session
            .try_update(|session| session.history.redo(&mut session.campaign))
            .flatten()
            .is_some()
        {
            self.save_soon();
        }
    }

    /// Tells whether there is anything to undo.
    #[must_use]
    pub fn can_undo(self) -> bool {
        self.session.with(|session| session.history.can_undo())
    }

    /// Tells whether there is anything to redo.
    #[must_use]
    pub fn can_redo(self) -> bool {
        self.session.with(|session| session.history.can_redo())
    }

    /// The draft that holds this campaign.
    #[must_use]
    pub fn draft(self) -> DraftId {
        self.record.with_value(|record| record.id.clone())
    }

    /// The address of a place in this campaign.
    #[must_use]
    pub fn address(self, place: Place) -> String {
        Route::Campaign(self.draft(), place).to_string()
    }

    fn save_soon(self) {
        // A failed save stays on screen while the next one waits.
        if !matches!(self.saving.get_untracked(), Saving::Failed(_)) {
            self.saving.set(Saving::Waiting);
        }
        if self.is_overtaken() {
            return;
        }
        // Setting a new timer drops the old one, which then never fires.
        self.timer
            .set_value(Some(Timeout::new(SAVE_AFTER_MS, move || self.save())));
    }

    fn is_overtaken(self) -> bool {
        self.saving.get_untracked() == Saving::Failed(DraftError::Overtaken)
    }

    /// Finds out whether another tab saved or deleted this draft meanwhile; then saving stops here and says so.
    pub fn look_around(self) {
        let found = self.record.with_value(|record| {
            let stored = self.desk.drafts(|drafts| drafts.counter(&record.id));
            stored.is_ok_and(|stored| stored != record.counter)
        });
        if found {
            self.timer.set_value(None);
            self.saving.set(Saving::Failed(DraftError::Overtaken));
        }
    }

    /// Saves at once what waits to be saved: before the page goes.
    pub fn flush(self) {
        if self.timer.try_update_value(Option::take).flatten().is_some() {
            self.save();
        }
    }

    /// Saves at once, whether or not anything waits: after a failure.
    pub fn save(self) {
        self.timer.set_value(None);
        let (facts, text) = self.image();
        let saved = self.record.with_value(|record| {
            self.desk
                .drafts(|drafts| drafts.save(&record.id, record.counter, &facts, &text))
        });
        match saved {
            Ok(counter) => {
                self.record.update_value(|record| record.counter = Some(counter));
                self.saving.set(Saving::Saved(facts.edited_ms));
            }
            Err(error) => self.saving.set(Saving::Failed(error)),
        }
    }

    fn image(self) -> (DraftFacts, String) {
        let standing = self.standing.get_untracked();
        let file = self.record.with_value(|record| record.file.clone());
        self.with_untracked(|campaign| {
            let text = String::from_utf8_lossy(&files::write_campaign(campaign)).into_owned();
            (facts_of(campaign, &standing, self.desk.now().unix_ms, file), text)
        })
    }

    /// Hands the campaign out as a file, and remembers its name with the draft.
    ///
    /// # Errors
    /// [`FileError::NotSaved`] where the browser refuses.
    pub fn save_file(self) -> Result<String, FileError> {
        let (bytes, lineages) = self.with_untracked(files::save_campaign);
        let before = self.with_untracked(|campaign| campaign.units.iter().map(|unit| unit.lineage.clone()).collect());
        self.set_lineages(lineages);
        let name = self.with_untracked(files::file_name);
        if let Err(error) = self.desk.save_file(&name, &String::from_utf8_lossy(&bytes)) {
            self.set_lineages(before);
            return Err(error);
        }
        let mark = FileMark {
            name: name.clone(),
            saved_ms: self.desk.now().unix_ms,
        };
        self.record.update_value(|record| record.file = Some(mark));
        if !self.is_overtaken() {
            self.save();
        }
        Ok(name)
    }

    /// Revisions step with a file, outside of undo: what left this browser cannot be taken back.
    fn set_lineages(self, lineages: Vec<Lineage>) {
        self.session.update_untracked(|session| {
            for (unit, lineage) in session.campaign.units.iter_mut().zip(lineages) {
                unit.lineage = lineage;
            }
        });
    }

    /// After another tab has overtaken this one: keeps what is here as a draft of its own, and goes there.
    pub fn keep_apart(self) {
        let (facts, text) = self.image();
        match self.desk.drafts(|drafts| drafts.begin(&facts, &text)) {
            Ok((id, _)) => self.go_to_draft(id),
            Err(error) => self.saving.set(Saving::Failed(error)),
        }
    }

    fn go_to_draft(self, id: DraftId) {
        if let Route::Campaign(_, place) = self.desk.route.get_untracked() {
            self.desk.go_instead(&Route::Campaign(id, place));
        }
    }
}

/// A campaign and the draft it was found in.
#[derive(Debug, Clone)]
pub struct Opened {
    /// Its draft, or the one it will get.
    pub id: DraftId,
    /// The campaign.
    pub campaign: Campaign,
    /// The draft's save counter; none where nothing is stored yet.
    pub counter: Option<u64>,
    /// What the list shows of the draft; none where nothing is stored yet.
    pub facts: Option<DraftFacts>,
}

/// What the list of drafts shows of a campaign.
pub fn facts_of(campaign: &Campaign, standing: &Standing, edited_ms: i64, file: Option<FileMark>) -> DraftFacts {
    let filling = campaign.filling(standing);
    let sum = |of: fn(&crate::campaign::Filling) -> u32| {
        filling
            .iter()
            .fold(0_usize, |sum, (_, filling)| sum.saturating_add(of(filling) as usize))
    };
    DraftFacts {
        title: format!("{}, {}", campaign.name, campaign.year),
        units: campaign.units.len(),
        filled: sum(|filling| filling.filled),
        asked: sum(|filling| filling.leaves),
        edited_ms,
        file,
    }
}
