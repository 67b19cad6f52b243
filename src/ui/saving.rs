//! How the open campaign gets into its draft and into files.
//!
//! Invariants: whatever is written is saved within a second, in a field that is still open as if one had left it; a save that failed stays on screen until one succeeds; what
//! another tab saved is never written over: what is here then becomes a draft of its own; a draft that has gone from the
//! store is saved again. Whatever of this happens is told.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use super::opening::Held;
use super::routes::Route;
use super::workbench::{News, Saving, Workbench, facts_of};
use crate::campaign::{Command, History, Lineage};
use crate::files;
use crate::ports::{DraftError, DraftFacts, FileError, FileMark, SinceFile, Step};
use crate::text;

/// How long after the last key a draft is saved.
const SAVE_AFTER_MS: u32 = 600;

impl Workbench {
    pub(super) fn save_soon(self, step: Step) {
        self.record.update_value(|record| record.since.take(step));
        self.changes
            .set(self.record.with_value(|record| record.since.changes()));
        self.save_later();
    }

    /// Hears what leaving the field that is being typed in will do; none: it was left, or stands as it was.
    pub(super) fn types(self, open: Option<Command>) {
        // The last field hears of it while the page is taken down.
        if self.open.try_with_value(|before| *before != open) == Some(true) {
            self.open.set_value(open);
            self.save_later();
        }
    }

    fn save_later(self) {
        self.record.update_value(|record| record.is_ahead = true);
        // A failed save stays on screen while the next one waits.
        if !matches!(self.saving.get_untracked(), Saving::Failed(_)) {
            self.saving.set(Saving::Waiting);
        }
        // Setting a new timer drops the old one, which then never fires.
        self.timer
            .set_value(Some(Timeout::new(SAVE_AFTER_MS, move || self.save())));
    }

    /// Finds out whether another tab saved this draft meanwhile, or whether it is gone.
    ///
    /// What was changed here is then saved at once, which keeps it apart; what was not is left, and told to be old.
    pub fn look_around(self) {
        let record = self.record.get_value();
        match self.desk.drafts(|drafts| drafts.counter(&record.id)) {
            Ok(stored) if stored == record.counter => {}
            Ok(Some(_)) if !record.is_ahead => self.saving.set(Saving::Failed(DraftError::Overtaken)),
            Ok(_) => self.save(),
            Err(error) => self.saving.set(Saving::Failed(error)),
        }
    }

    /// Tells whether leaving the page would lose anything.
    #[must_use]
    pub fn is_in_danger(self) -> bool {
        let is_ahead = self.record.with_value(|record| record.is_ahead);
        let in_memory = self.desk.storage_problem.get_value().is_some();
        let is_typing = self.typed_units.with_untracked(|units| !units.trim().is_empty());
        (is_ahead && matches!(self.saving.get_untracked(), Saving::Failed(_)))
            || (in_memory && self.changes.get_untracked() > 0)
            || is_typing
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
        let save = |counter| {
            let id = self.draft();
            self.desk.drafts(|drafts| drafts.save(&id, counter, &facts, &text))
        };
        let outcome = match save(self.record.with_value(|record| record.counter)) {
            Err(DraftError::Vanished) => save(None).inspect(|_| self.news.set(Some(News::SavedAnew))),
            outcome => outcome,
        };
        match outcome {
            Ok(counter) => self.is_saved(counter, facts.edited_ms),
            Err(DraftError::Overtaken) => self.keep_apart(),
            Err(error) => self.hold(error, &facts, text),
        }
    }

    /// A failed save stays on screen, and what it would have saved stays as long as the page does.
    fn hold(self, error: DraftError, facts: &DraftFacts, text: String) {
        let (id, counter) = self.record.with_value(|record| (record.id.clone(), record.counter));
        let label = self.record.with_value(|record| record.label.clone());
        self.desk.hold(Held {
            id,
            name: label.unwrap_or_else(|| facts.name().to_owned()),
            text,
            counter,
            error,
        });
        self.saving.set(Saving::Failed(error));
    }

    fn is_saved(self, counter: u64, at_ms: i64) {
        self.record.update_value(|record| {
            record.counter = Some(counter);
            record.is_ahead = false;
        });
        self.desk.let_go(&self.draft());
        self.saving.set(Saving::Saved(at_ms));
    }

    fn image(self) -> (DraftFacts, String) {
        let standing = self.standing.get_untracked();
        // A draft that has gone from the store bears its name again; one that is there has its own.
        let (file, label) = self
            .record
            .with_value(|record| (record.file.clone(), record.label.clone()));
        let changes = self.changes.get_untracked();
        let open = self.open.get_value();
        self.with_untracked(|campaign| {
            let left = open.and_then(|command| {
                let mut left = campaign.clone();
                let change = History::default().dispatch(&mut left, command);
                matches!(change, Ok(Some(_))).then_some(left)
            });
            let changes = changes.saturating_add(left.is_some().into());
            let campaign = left.as_ref().unwrap_or(campaign);
            let text = String::from_utf8_lossy(&files::write_campaign(campaign)).into_owned();
            let facts = facts_of(campaign, &standing, self.desk.now().unix_ms, file);
            (
                DraftFacts {
                    changes,
                    label,
                    ..facts
                },
                text,
            )
        })
    }

    /// Says how old the last file is; follows what is changed and saved.
    pub fn facts(self) -> DraftFacts {
        let (changes, _) = (self.changes.get(), self.saving.get());
        DraftFacts {
            title: self.with_untracked(|campaign| format!("{}, {}", campaign.name, campaign.year)),
            file: self.record.with_value(|record| record.file.clone()),
            changes,
            ..DraftFacts::default()
        }
    }

    /// Hands the campaign out as a file, and remembers its name with the draft.
    ///
    /// # Errors
    /// [`FileError::NotSaved`] where the browser refuses.
    pub fn save_file(self) -> Result<String, FileError> {
        let (bytes, lineages) = self.with_untracked(files::save_campaign);
        let before = self.with_untracked(|campaign| campaign.units.iter().map(|unit| unit.lineage.clone()).collect());
        self.set_lineages(lineages);
        let label = self.record.with_value(|record| record.label.clone());
        let name = self.with_untracked(|campaign| files::file_name(campaign, label.as_deref()));
        if let Err(error) = self.desk.save_file(&name, &String::from_utf8_lossy(&bytes)) {
            self.set_lineages(before);
            return Err(error);
        }
        let mark = FileMark {
            name: name.clone(),
            saved_ms: self.desk.now().unix_ms,
        };
        self.record.update_value(|record| {
            record.file = Some(mark);
            record.since = SinceFile::default();
        });
        self.changes.set(0);
        // What is older than the draft is in the file now, and need not become a draft as well.
        if self.saving.get_untracked() != Saving::Failed(DraftError::Overtaken) {
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

    /// After another tab has overtaken this one: makes what is here a draft of its own, and goes on with it. What is being
    /// typed and what can be undone stay.
    pub fn keep_apart(self) {
        let (facts, text) = self.image();
        let lang = self.desk.lang.get_untracked();
        let named = self.record.with_value(|record| record.label.clone());
        let label = text::drafts::apart(lang, named.as_ref().unwrap_or(&facts.title), self.desk.now().time());
        // Two within one minute are told apart; where nothing can be listed, saving says so.
        let label = self
            .desk
            .drafts(|drafts| drafts.free_name(None, &label))
            .unwrap_or(label);
        let facts = DraftFacts {
            label: Some(label.clone()),
            ..facts
        };
        match self.desk.drafts(|drafts| drafts.begin(&facts, &text)) {
            Ok((id, counter)) => {
                let before = self.draft();
                self.record.update_value(|record| {
                    record.id = id.clone();
                    record.label = Some(label);
                });
                self.is_saved(counter, facts.edited_ms);
                self.news.set(Some(News::KeptApart));
                if let Route::Campaign(_, place) = self.desk.route.get_untracked() {
                    self.desk.rename_open(before, &Route::Campaign(id, place));
                }
            }
            Err(error) => self.hold(error, &facts, text),
        }
    }
}
