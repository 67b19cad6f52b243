//! From an address or a file to an open campaign.

use super::desk::Desk;
use super::workbench::{Opened, facts_of};
use crate::files::{self, samples};
use crate::ports::{DraftError, DraftId, DraftKind, FileMark, Found};
use crate::scoring::score;
use crate::text::{self, Lang};

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
    pub fn details(&self, lang: Lang) -> Vec<(String, String)> {
        match self {
            Self::Content(error) if error.problems().len() > 1 => {
                let told = error.problems().iter().filter(|problem| !problem.is_warning());
                told.map(|problem| (problem.path.clone(), problem.kind.words(lang)))
                    .collect()
            }
            _ => Vec::new(),
        }
    }
}

/// Opens the campaign of a draft; a sample that nobody has changed yet opens as it ships.
pub fn open_draft(desk: Desk, id: &DraftId) -> Result<Opened, NotOpened> {
    match desk.drafts(|drafts| drafts.open(id)) {
        Ok(draft) => {
            let opened = files::read_campaign(draft.text.as_bytes()).map_err(NotOpened::Content)?;
            let (counter, facts) = (Some(draft.counter), Some(draft.facts));
            Ok(Opened {
                id: id.clone(),
                campaign: opened.campaign,
                counter,
                facts,
            })
        }
        Err(DraftError::NotHere) if id.kind() == DraftKind::Sample => match samples::find(id.name()) {
            Some(Ok(campaign)) => Ok(Opened {
                id: id.clone(),
                campaign,
                counter: None,
                facts: None,
            }),
            Some(Err(error)) => Err(NotOpened::Content(error)),
            None => Err(NotOpened::Draft(DraftError::NotHere)),
        },
        Err(error) => Err(NotOpened::Draft(error)),
    }
}

/// Takes in a file that was chosen or dropped: as a draft of its own, or as the draft that already holds the same.
pub fn take_in(desk: Desk, name: &str, bytes: &[u8]) -> Result<DraftId, NotOpened> {
    let campaign = files::read_campaign(bytes).map_err(NotOpened::Content)?.campaign;
    let now_ms = desk.now().unix_ms;
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let mark = FileMark {
        name: name.to_owned(),
        saved_ms: now_ms,
    };
    let facts = facts_of(&campaign, &standing, now_ms, Some(mark));
    let text = String::from_utf8_lossy(&files::write_campaign(&campaign)).into_owned();
    desk.drafts(|drafts| {
        for listed in drafts.list()? {
            if let Found::Draft(id, _) = listed.found
                && id.kind() == DraftKind::Own
                && drafts.open(&id)?.text == text
            {
                return Ok(id);
            }
        }
        drafts.begin(&facts, &text).map(|(id, _)| id)
    })
    .map_err(NotOpened::Draft)
}
