//! From an address or a file to an open campaign.

mod taken;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::comparing::{self, FromFile, Outcome};
use super::desk::Desk;
use super::lazy::fetched;
use super::parts::ProblemAt;
use super::routes::Route;
use super::workbench::{Opened, facts_of};
use crate::browser::read_file;
use crate::campaign::Campaign;
use crate::files::{self, Bundled, Order, samples};
use crate::ports::{
    DraftError, DraftFacts, DraftId, DraftKind, Drafts, FileError, FileMark, Found, Listed, OpenedDraft,
};
use crate::scoring::score;
use crate::text::{self, Lang};

pub use taken::{Added, Refused, Taken};

/// Why a campaign did not open. Nothing was changed.
#[derive(Debug, Clone, PartialEq)]
pub enum NotOpened {
    /// The draft is not there, or cannot be taken apart.
    Draft(DraftError),
    /// What is in it, or in the file, is no campaign that can be used.
    Content(files::FileError),
}

impl NotOpened {
    /// Says what happened and what to do.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::Draft(error) => error.words(lang).to_owned(),
            // The mistakes themselves stand in the list below.
            Self::Content(_) if self.details(lang).len() > 1 => {
                text::files::many_problems(lang, self.details(lang).len())
            }
            Self::Content(error) => error.words(lang),
        }
    }

    /// Lists every mistake with its place, where there are several.
    pub fn details(&self, lang: Lang) -> Vec<ProblemAt> {
        match self {
            Self::Content(error) if error.problems().len() > 1 => {
                let told = error.problems().iter().filter(|problem| !problem.is_warning());
                told.map(|problem| (problem.path.clone(), problem.kind.words(lang), None))
                    .collect()
            }
            _ => Vec::new(),
        }
    }
}

/// A campaign that could not be stored: open as long as its page is.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    pub id: DraftId,
    pub name: String,
    pub(super) text: String,
    pub(super) counter: Option<u64>,
    pub(super) error: DraftError,
}

/// The file of the sample that a draft is of.
pub fn sample_file(id: &DraftId) -> Option<String> {
    let ships = samples::SAMPLES.iter().any(|sample| sample.name == id.name());
    (ships && id.kind() == DraftKind::Sample).then(|| format!("sample-{}", id.name()))
}

/// Opens the campaign of a draft; a sample that nobody has changed yet opens as it ships, once its text is there.
pub fn open_draft(desk: Desk, id: &DraftId, sample: Option<&str>) -> Result<Opened, NotOpened> {
    let opened = |text: &str| files::read_campaign(text.as_bytes()).map_err(NotOpened::Content);
    let fresh = |campaign, counter, unsaved| Opened {
        id: id.clone(),
        campaign,
        counter,
        facts: None,
        unsaved,
    };
    if let Some(held) = desk.held(id) {
        return Ok(fresh(opened(&held.text)?.campaign, held.counter, Some(held.error)));
    }
    match desk.drafts(|drafts| drafts.open(id)) {
        Ok(draft) => Ok(Opened {
            id: id.clone(),
            campaign: read_draft(&draft).map_err(NotOpened::Content)?,
            counter: Some(draft.counter),
            facts: Some(draft.facts),
            unsaved: None,
        }),
        Err(error) => match (error, sample) {
            (DraftError::NotHere, Some(sample)) => Ok(fresh(opened(sample)?.campaign, None, None)),
            _ => Err(NotOpened::Draft(error)),
        },
    }
}

/// Reads the campaign of a draft.
pub fn read_draft(draft: &OpenedDraft) -> Result<Campaign, files::FileError> {
    let mut campaign = files::read_campaign(draft.text.as_bytes())?.campaign;
    campaign.recall_saved_sheets(&draft.facts.sheets);
    Ok(campaign)
}

/// What the list shows of a campaign that is put there now.
pub fn facts_now(desk: Desk, campaign: &Campaign, file: Option<FileMark>) -> DraftFacts {
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    facts_of(campaign, &standing, desk.now().unix_ms, file)
}

/// Begins a draft; where the store takes none, the campaign is held for the page that opens it, which says so.
pub fn begin_draft(
    desk: Desk,
    campaign: &Campaign,
    file: Option<FileMark>,
    label: Option<String>,
) -> Result<DraftId, DraftError> {
    let now_ms = desk.now().unix_ms;
    let facts = DraftFacts {
        label,
        ..facts_now(desk, campaign, file)
    };
    let text = String::from_utf8_lossy(&files::write_campaign(campaign)).into_owned();
    match desk.drafts(|drafts| drafts.begin(&facts, &text)) {
        Ok((id, _)) => Ok(id),
        Err(error @ DraftError::Store(_)) => {
            let id = DraftId::own(now_ms.unsigned_abs());
            desk.hold(Held {
                id: id.clone(),
                name: facts.name().to_owned(),
                text,
                counter: None,
                error,
            });
            Ok(id)
        }
        Err(error) => Err(error),
    }
}

/// Takes in files that were chosen or dropped, and goes to what they hold: to the campaign of a single one, else to the list.
pub fn take_files(desk: Desk, files: Vec<File>) {
    spawn_local(async move {
        let mut added = Added::default();
        let mut asked = false;
        let mut only = None;
        let many = files.len() > 1;
        for file in files {
            let taken = match read_file(&file).await {
                Ok(bytes) => match taking().await {
                    Ok(take_in) => take_in(desk, &file, &bytes).map_err(Refused::Content),
                    Err(_) => Err(Refused::File(FileError::NotFetched)),
                },
                Err(error) => Err(Refused::File(error)),
            };
            match taken {
                Ok(Holds::Campaign(Outcome::Draft(draft, twin), warnings)) => {
                    added.count = added.count.saturating_add(1);
                    added.warned = added.warned.saturating_add(usize::from(warnings > 0));
                    only = Some((file.name(), draft, twin, warnings));
                }
                Ok(Holds::Campaign(Outcome::Asked, _)) => asked = true,
                Ok(Holds::Drafts(drafts)) => added.add(drafts),
                Err(refused) => return desk.taken.set(Some(Taken::Refused(file.name(), refused))),
            }
        }
        match only.filter(|_| !many) {
            Some((name, draft, twin, warnings)) => {
                desk.go(&Route::cluster(&draft));
                desk.taken.set(Taken::of_one(name, draft, twin, warnings));
            }
            // What becomes of it is the reader's to say.
            None if asked && added == Added::default() => desk.taken.set(None),
            None => {
                desk.taken.set(Some(Taken::Added(added)));
                desk.go(&Route::Start);
            }
        }
    });
}

/// What a file was found to hold.
enum Holds {
    /// One campaign, and how many places of it should be looked at.
    Campaign(Outcome, usize),
    /// Drafts, and what became of them.
    Drafts(Added),
}

type TakeIn = fn(Desk, &File, &[u8]) -> Result<Holds, NotOpened>;

fetched! {
    /// How a file is taken in; what was in it is opened next.
    campaign => fn taking() -> TakeIn { take_in }
}

/// Takes in a file: a campaign, or drafts.
fn take_in(desk: Desk, file: &File, bytes: &[u8]) -> Result<Holds, NotOpened> {
    if let Some(drafts) = files::read_bundle(bytes) {
        return take_drafts(desk, drafts, &file.name())
            .map(Holds::Drafts)
            .map_err(NotOpened::Draft);
    }
    let files::Opened { campaign, warnings } = files::read_campaign(bytes).map_err(NotOpened::Content)?;
    let warnings = warnings.len();
    // What is being typed belongs to the draft that the file is held against.
    desk.settle();
    let mark = FileMark {
        name: file.name(),
        saved_ms: file.last_modified() as i64,
    };
    let from = FromFile {
        campaign,
        mark,
        warnings,
    };
    let outcome = comparing::take_in(desk, from, false).map_err(NotOpened::Draft)?;
    Ok(Holds::Campaign(outcome, warnings))
}

/// Adds the drafts of a file of drafts: not those that were here before with the same content, and apart from what is here
/// of the same campaign.
fn take_drafts(desk: Desk, bundled: Vec<Bundled>, file: &str) -> Result<Added, DraftError> {
    let now_ms = desk.now().unix_ms;
    let here = desk.drafts(bundled_all)?;
    let mut opened = Vec::new();
    let mut added = Added::default();
    for draft in bundled {
        if here.contains(&draft) {
            added.same = added.same.saturating_add(1);
            continue;
        }
        // Held against what was here before the file was opened: copies in the file itself are all wanted.
        let read = files::read_campaign(draft.text.as_bytes()).ok();
        let is_warned = read.as_ref().is_some_and(|read| !read.warnings.is_empty());
        let campaign = read.map(|read| read.campaign);
        let held_against = campaign.as_ref().map(|campaign| comparing::drafts_of(desk, campaign));
        opened.push((
            draft,
            campaign,
            is_warned,
            held_against.transpose()?.unwrap_or_default(),
        ));
    }
    for (draft, campaign, is_warned, others) in opened {
        let Some(campaign) = campaign else {
            // It goes back as it came, for a version that can read it.
            desk.drafts(|drafts| drafts.take_back(&draft.text, now_ms))?;
            added.count = added.count.saturating_add(1);
            continue;
        };
        let same = files::canonical_bytes(&campaign);
        if others.iter().any(|(_, other)| files::canonical_bytes(other) == same) {
            added.same = added.same.saturating_add(1);
            continue;
        }
        let facts = facts_now(desk, &campaign, None);
        let order = others.first().map(|(_, other)| Order::of(other, &campaign));
        let name = match order {
            Some(_) => text::difference::label(desk.lang.get_untracked(), draft.name, file),
            None => draft.name,
        };
        let name = desk.drafts(|drafts| drafts.free_name(None, &name))?;
        let label = Some(name.clone()).filter(|name| *name != facts.title);
        desk.drafts(|drafts| drafts.begin(&DraftFacts { label, ..facts }, &draft.text))?;
        added.count = added.count.saturating_add(1);
        added.warned = added.warned.saturating_add(usize::from(is_warned));
        added.apart.extend(order.map(|order| (name, order)));
    }
    Ok(added)
}

/// Saves a draft as a file; none where it cannot be read.
type SaveDraft = fn(Desk, &DraftId) -> Option<Result<Result<String, FileError>, DraftError>>;

fetched! {
    /// How a draft is saved as a file: it is read for it, as a campaign is.
    campaign => pub fn saving_draft() -> SaveDraft { save_draft }
}

/// Saves a draft as it is saved while it is open: revisions step, and the draft knows its file.
fn save_draft(desk: Desk, id: &DraftId) -> Option<Result<Result<String, FileError>, DraftError>> {
    let Opened {
        mut campaign,
        counter,
        facts,
        unsaved,
        ..
    } = open_draft(desk, id, None).ok()?;
    let label = facts.as_ref().and_then(|facts| facts.label.clone());
    let (bytes, lineages) = files::save_campaign(&campaign);
    for (unit, lineage) in campaign.units.iter_mut().zip(lineages) {
        unit.lineage = lineage;
    }
    let (name, text) = (
        files::file_name(&campaign, label.as_deref()),
        String::from_utf8_lossy(&bytes),
    );
    if let Err(error) = desk.save_file(&name, &text) {
        return Some(Ok(Err(error)));
    }
    // What the store does not take stays as it is held.
    if unsaved.is_some() {
        return Some(Ok(Ok(name)));
    }
    let saved_ms = desk.now().unix_ms;
    let mark = FileMark {
        name: name.clone(),
        saved_ms,
    };
    let edited_ms = facts.map_or(saved_ms, |facts| facts.edited_ms);
    let facts = DraftFacts {
        edited_ms,
        ..facts_now(desk, &campaign, Some(mark))
    };
    let saved = desk.drafts(|drafts| drafts.save(id, counter, &facts, &text));
    Some(saved.map(|_| Ok(name)))
}

/// Puts all drafts into one file, and gives how many they are.
pub fn bundle(desk: Desk) -> Result<(usize, String), DraftError> {
    let bundled = desk.drafts(bundled_all)?;
    Ok((bundled.len(), files::write_bundle(bundled)))
}

fn bundled_all(drafts: Drafts<'_>) -> Result<Vec<Bundled>, DraftError> {
    let bundled = |listed: Listed| {
        let text = drafts.whole(&listed.key)?;
        let name = match &listed.found {
            Found::Draft(_, facts) => facts.name().to_owned(),
            Found::Unreadable => String::new(),
        };
        Ok(Bundled { name, text })
    };
    drafts.list()?.into_iter().map(bundled).collect()
}
