//! The open campaign: one session in one signal, one way in. How it is saved stands in `saving`.
//!
//! Invariant: the session is written only here, by a command, an undo or a redo.

use std::sync::Arc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use super::desk::Desk;
use super::paste::LeftOut;
use super::routes::{Place, Route};
use crate::campaign::{Campaign, Command, History, Refusal};
use crate::ports::{DraftError, DraftFacts, DraftId, FileMark, SinceFile, Step};
use crate::report::{GapPlace, ReviewBrief, Stamps, Turned};
use crate::rubric::NodeIx;
use crate::scoring::{Cell, Standing, UnitId, score};
use crate::text::{self, Lang};

/// A campaign with what was done to it in this tab.
#[derive(Debug, Clone)]
pub struct Session {
    /// The campaign.
    pub campaign: Campaign,
    pub(super) history: History,
    /// Counts the changes, undone and redone ones too.
    edition: u64,
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
pub(super) struct Record {
    pub(super) id: DraftId,
    pub(super) counter: Option<u64>,
    pub(super) file: Option<FileMark>,
    /// What the reader calls it, where that is not the campaign's name.
    pub(super) label: Option<String>,
    /// What was done since that file.
    pub(super) since: SinceFile,
    /// Something was changed that the store does not hold.
    pub(super) is_ahead: bool,
}

/// What the reader is to be told of the draft, until it is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// It is open in another tab.
    AlsoOpen,
    /// It had gone from the store, and was saved again.
    SavedAnew,
    /// Another tab saved something else; what is here is a draft of its own now.
    KeptApart,
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
    /// What was undone or redone last: the page that shows its cell takes it away.
    pub turned: RwSignal<Option<Arc<Turned>>>,
    /// The cell of a sheet that is to be gone to as soon as the sheet stands.
    pub wanted: StoredValue<Option<(NodeIx, Cell)>>,
    /// The unit of which alone the list of things to look at is to be shown, as soon as it stands.
    pub wanted_of: StoredValue<Option<UnitId>>,
    /// The unit whose sheet was looked at last.
    pub last_unit: StoredValue<Option<UnitId>>,
    /// What was opened of the list of what is not entered: it is so still when one comes back from a cell.
    pub unfolded: StoredValue<Vec<GapPlace>>,
    /// Where the keys stood last in the sheet of each unit: row and column.
    pub(super) stood: StoredValue<Vec<(String, usize, usize)>>,
    /// What the reader is to be told of the draft.
    pub news: RwSignal<Option<News>>,
    /// What did not go in of blocks that were pasted.
    pub left_out: RwSignal<LeftOut>,
    /// Units that are typed and not yet added.
    pub typed_units: RwSignal<String>,
    /// Changes since the last file.
    pub changes: RwSignal<u32>,
    /// How much there is to look at, once it is quiet.
    pub brief: RwSignal<Arc<ReviewBrief>>,
    /// When what stands in each row changed, as of an edition and a language.
    stamps: StoredValue<(Option<(u64, Lang)>, Stamps), LocalStorage>,
    pub(super) session: RwSignal<Session, LocalStorage>,
    pub(super) record: StoredValue<Record>,
    /// What leaving the field that is being typed in will do.
    pub(super) open: StoredValue<Option<Command>>,
    pub(super) timer: StoredValue<Option<Timeout>, LocalStorage>,
}

impl Workbench {
    /// Opens a campaign that was found in a draft, or one that ships.
    pub fn open(desk: Desk, opened: Opened) -> Self {
        let Opened {
            id,
            campaign,
            counter,
            facts,
            unsaved,
        } = opened;
        let (left, done) = desk.recall(&id, &campaign);
        let since = done.as_ref().map(|done| done.since);
        let history = done.map(|done| done.history).unwrap_or_default();
        // Of a long history the older part may have been forgotten.
        let pasted = left
            .pasted
            .into_iter()
            .map(|(page, at, cells)| (page, at.min(history.depth()), cells));
        let pasted = pasted.collect();
        let session = RwSignal::new_local(Session {
            campaign,
            history,
            edition: 0,
        });
        let standing = Memo::new(move |_| {
            session.with(|session| {
                let campaign = &session.campaign;
                Arc::new(score(&campaign.rubric, &campaign.references, &campaign.sheets))
            })
        });
        let saving = match (unsaved, &facts) {
            (Some(error), _) => Saving::Failed(error),
            (None, Some(facts)) => Saving::Saved(facts.edited_ms),
            (None, None) => Saving::Untouched,
        };
        let changes = facts.as_ref().map_or(0, |facts| facts.changes);
        let (file, label) = facts.map_or((None, None), |facts| (facts.file, facts.label));
        let record = Record {
            id,
            counter,
            file,
            label,
            // A file may have been saved from the list meanwhile.
            since: since
                .filter(|since| since.changes() == changes)
                .unwrap_or(SinceFile::of(changes)),
            is_ahead: unsaved.is_some(),
        };
        Self {
            desk,
            standing,
            saving: RwSignal::new(saving),
            wanted: StoredValue::new(None),
            wanted_of: StoredValue::new(None),
            unfolded: StoredValue::new(Vec::new()),
            last_unit: StoredValue::new(None),
            stood: StoredValue::new(left.stood),
            news: RwSignal::new(None),
            left_out: RwSignal::new(pasted),
            typed_units: RwSignal::new(left.typed_units),
            changes: RwSignal::new(changes),
            turned: RwSignal::new(None),
            brief: RwSignal::new(Arc::default()),
            stamps: StoredValue::new_local((None, Stamps::default())),
            session,
            record: StoredValue::new(record),
            open: StoredValue::new(None),
            timer: StoredValue::new_local(None),
        }
    }

    /// Looks at the campaign, and is told when it changes.
    pub fn with<T>(self, look: impl FnOnce(&Campaign) -> T) -> T {
        self.session.with(|session| look(&session.campaign))
    }

    /// Counts what was done and taken back: as long as it stays, nothing was.
    #[must_use]
    pub fn edition(self) -> u64 {
        self.session.with(|session| session.edition)
    }

    /// Tells whether this is on screen still: an event may come after its page was taken down.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.session.try_with_untracked(|_| ()).is_some()
    }

    /// Looks at the campaign once.
    pub fn with_untracked<T>(self, look: impl FnOnce(&Campaign) -> T) -> T {
        self.session.with_untracked(|session| look(&session.campaign))
    }

    /// Is told of every change of the campaign, its scores and the language.
    pub fn track(self) {
        self.session.track();
        self.standing.track();
        self.desk.lang.track();
    }

    /// Makes something of the campaign, its scores, and the stamps that tell which rows changed, all as of now.
    pub fn with_stamps<T>(self, look: impl FnOnce(&Campaign, &Standing, &Stamps, Lang) -> T) -> Option<T> {
        let (standing, lang) = (self.standing.get_untracked(), self.desk.lang.get_untracked());
        self.session.with_untracked(|session| {
            let seen = Some((session.edition, lang));
            self.stamps.try_update_value(|(edition, stamps)| {
                if *edition != seen {
                    *edition = seen;
                    stamps.take_note(&session.campaign, &standing, lang);
                }
                look(&session.campaign, &standing, stamps, lang)
            })
        })
    }

    /// Carries out a command: the one way in.
    ///
    /// # Errors
    /// [`Refusal`] where it cannot be carried out; then nothing was changed.
    pub fn dispatch(self, command: Command) -> Result<(), Refusal> {
        let outcome = self.session.try_update(|session| {
            let depth = session.history.depth();
            let outcome = session.history.dispatch(&mut session.campaign, command);
            if matches!(outcome, Ok(Some(_))) {
                session.edition = session.edition.saturating_add(1);
            }
            outcome.map(|change| change.map(|_| depth))
        });
        match outcome {
            Some(Ok(depth)) => {
                if let Some(depth) = depth {
                    self.save_soon(Step::Made);
                    // What was undone cannot be redone any more.
                    let is_undone = |(_, at, _): &_| *at > depth;
                    if self.left_out.with_untracked(|all| all.iter().any(is_undone)) {
                        self.left_out.update(|all| all.retain(|left| !is_undone(left)));
                    }
                    if self.turned.with_untracked(Option::is_some) {
                        self.turned.set(None);
                    }
                }
                Ok(())
            }
            Some(Err(refusal)) => Err(refusal),
            // The page is being taken down.
            None => Ok(()),
        }
    }

    /// Carries out a command, for who shows why it is refused.
    ///
    /// # Errors
    /// The reason, in words; then nothing was changed.
    pub fn ask(self, command: Command) -> Result<(), &'static str> {
        let lang = self.desk.lang.get_untracked();
        self.dispatch(command).map_err(|refusal| match refusal {
            Refusal::Locked => text::grid::refused_locked(lang),
            Refusal::NoSuchUnit | Refusal::NoSuchCell => text::grid::refused_gone(lang),
            Refusal::EmptyName => text::settings::name_empty(lang),
            Refusal::NoSuchYear => text::start::year_wrong(lang),
        })
    }

    /// Takes the last change back.
    pub fn undo(self) {
        self.turn(true);
    }

    /// Carries out again what was undone last.
    pub fn redo(self) {
        self.turn(false);
    }

    fn turn(self, back: bool) {
        let turned = self.session.try_update(|session| {
            let Session {
                campaign,
                history,
                edition,
            } = session;
            *edition = edition.saturating_add(1);
            let change = if back {
                history.undo(campaign)
            } else {
                history.redo(campaign)
            }?;
            Some(Arc::new(Turned::new(campaign, change, back)))
        });
        if let Some(turned) = turned.flatten() {
            self.save_soon(if back { Step::Undone } else { Step::Redone });
            self.turned.set(Some(turned));
        }
    }

    /// Counts the changes that can be undone.
    #[must_use]
    pub fn depth(self) -> usize {
        self.session.with(|session| session.history.depth())
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

    /// What the reader calls the draft, where that is not the campaign's name; followed.
    #[must_use]
    pub fn label(self) -> Option<String> {
        // A draft that is kept apart gets a name while it is open, and that is told.
        self.news.track();
        self.record.with_value(|record| record.label.clone())
    }

    /// The address of a place in this campaign.
    #[must_use]
    pub fn address(self, place: Place) -> String {
        Route::Campaign(self.draft(), place).to_string()
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
    /// Why it could not be stored, where it could not.
    pub unsaved: Option<DraftError>,
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
        sheets: campaign.saved_sheets(),
        ..DraftFacts::default()
    }
}
