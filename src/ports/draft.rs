//! What a draft is: its name, what the list shows of it, and the record that holds it.
//!
//! `giao-uoc/1/own/k3x9` holds `{"schema":1,"counter":7,…}`, a line break, and the text of a campaign file. So a version
//! that knows nothing of a later one still finds the draft, shows that it is there and gives it out whole.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Moment;
use crate::text::{self, Lang};

/// The schema of the records that this version writes. Another schema is never written over.
pub(super) const SCHEMA: u32 = 1;
pub(super) const PREFIX: &str = "giao-uoc/";

/// Whose data a draft holds. The two never share a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DraftKind {
    /// The reader's own.
    Own,
    /// A sample that ships, perhaps changed in the trying.
    Sample,
}

/// The name of a draft in this browser; stands in addresses.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DraftId {
    kind: DraftKind,
    name: String,
}

impl DraftId {
    const SAMPLE: &'static str = "mau-";

    /// Names the draft of a sample that ships.
    #[must_use]
    pub fn sample(name: &str) -> Self {
        Self {
            kind: DraftKind::Sample,
            name: name.to_owned(),
        }
    }

    /// Reads what [`fmt::Display`] wrote: lower-case letters, digits and hyphens; `mau-…` is a sample.
    #[must_use]
    pub fn parse(address: &str) -> Option<Self> {
        let (kind, name) = match address.strip_prefix(Self::SAMPLE) {
            Some(name) => (DraftKind::Sample, name),
            None => (DraftKind::Own, address),
        };
        let plain = !name.is_empty()
            && name
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        plain.then(|| Self {
            kind,
            name: name.to_owned(),
        })
    }

    /// Tells whose data it holds.
    #[must_use]
    pub const fn kind(&self) -> DraftKind {
        self.kind
    }

    /// Makes a name of the reader's own from a number.
    #[must_use]
    pub fn own(number: u64) -> Self {
        Self {
            kind: DraftKind::Own,
            name: format!("k{}", base_36(number)),
        }
    }

    /// Gives the name without its kind: the name of the sample that it holds.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn key(&self) -> String {
        let kind = match self.kind {
            DraftKind::Own => "own",
            DraftKind::Sample => "sample",
        };
        format!("{PREFIX}{SCHEMA}/{kind}/{}", self.name)
    }

    pub(super) fn from_key(key: &str) -> Option<Self> {
        let rest = key
            .strip_prefix(PREFIX)?
            .strip_prefix(&SCHEMA.to_string())?
            .strip_prefix('/')?;
        let (kind, name) = rest.split_once('/')?;
        match kind {
            "own" => Self::parse(name).filter(|id| id.kind == DraftKind::Own),
            "sample" => Self::parse(&format!("{}{name}", Self::SAMPLE)),
            _ => None,
        }
    }
}

impl fmt::Display for DraftId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            DraftKind::Own => f.write_str(&self.name),
            DraftKind::Sample => write!(f, "{}{}", Self::SAMPLE, self.name),
        }
    }
}

/// The file a draft was last saved to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileMark {
    /// The name it was given.
    pub name: String,
    /// When, in milliseconds since 1970.
    pub saved_ms: i64,
}

/// What the list shows of a draft, so that it need not read the whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftFacts {
    /// The name of the cluster and its year.
    pub title: String,
    /// What the reader calls the draft, where that is something else. Belongs to the record: a save leaves it as it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// How many units it has.
    pub units: usize,
    /// Entries that are there, over all units.
    pub filled: usize,
    /// Entries that are asked for, over all units.
    pub asked: usize,
    /// When it was last edited, in milliseconds since 1970.
    pub edited_ms: i64,
    /// The last file it was saved to.
    pub file: Option<FileMark>,
    /// How many changes were made since that file, or since the beginning.
    #[serde(default)]
    pub changes: u32,
    /// The hash of each sheet as a file holds it, by the id of its unit: whether a sheet was changed since.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sheets: Vec<(String, String)>,
}

impl DraftFacts {
    /// How many changes without a file are worth a warning.
    const MANY_CHANGES: u32 = 20;

    /// What the draft is called.
    #[must_use]
    pub fn name(&self) -> &str {
        self.label.as_deref().unwrap_or(&self.title)
    }

    /// Tells whether nothing was changed here and no file saved: as it came.
    #[must_use]
    pub const fn is_as_it_came(&self) -> bool {
        self.file.is_none() && self.changes == 0
    }

    /// Says how old the last file is and what was changed since.
    #[must_use]
    pub fn file_words(&self, now: Moment, lang: Lang) -> String {
        match (&self.file, self.changes) {
            (None, 0) => text::drafts::not_in_file(lang).to_owned(),
            (None, changes) => text::drafts::not_in_file_changed(lang, changes),
            (Some(file), 0) => text::drafts::file_saved(lang, now.ago(file.saved_ms, lang)),
            (Some(file), changes) => text::drafts::file_saved_changed(lang, now.ago(file.saved_ms, lang), changes),
        }
    }

    /// Tells whether much would be lost with this browser's data, because no file holds any of it.
    #[must_use]
    pub const fn is_at_risk(&self) -> bool {
        self.file.is_none() && self.changes > Self::MANY_CHANGES
    }
}

/// A step of the history, as it counts against the last file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A new change.
    Made,
    /// One that was taken back.
    Undone,
    /// One that was carried out again.
    Redone,
}

/// How far the campaign is from its last file: taking a change back is no further change, unless the file holds it.
///
/// ```
/// use giao_uoc::ports::{SinceFile, Step};
/// let mut since = SinceFile::default();
/// let mut after = |step| {
///     since.take(step);
///     since.changes()
/// };
/// assert_eq!([Step::Made, Step::Undone, Step::Undone].map(&mut after), [1, 0, 1]);
/// // What the file holds cannot be carried out again once something else was done.
/// assert_eq!([Step::Made, Step::Undone, Step::Undone, Step::Redone, Step::Redone].map(&mut after), [2, 1, 2, 1, 2]);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SinceFile {
    /// Changes that nothing takes back in this tab.
    lost: u32,
    /// Changes of the file that were taken back.
    undone: u32,
    /// Changes made since.
    made: u32,
}

impl SinceFile {
    /// Begins with changes that were made before.
    #[must_use]
    pub fn of(changes: u32) -> Self {
        Self {
            lost: changes,
            ..Self::default()
        }
    }

    /// Takes a step.
    pub fn take(&mut self, step: Step) {
        let count = match step {
            Step::Made => {
                self.lost = self.lost.saturating_add(std::mem::take(&mut self.undone));
                &mut self.made
            }
            Step::Undone if self.made > 0 => return self.made = self.made.saturating_sub(1),
            Step::Undone => &mut self.undone,
            Step::Redone if self.undone > 0 => return self.undone = self.undone.saturating_sub(1),
            Step::Redone => &mut self.made,
        };
        *count = count.saturating_add(1);
    }

    /// How many changes no file holds.
    #[must_use]
    pub const fn changes(self) -> u32 {
        self.lost.saturating_add(self.undone).saturating_add(self.made)
    }
}

/// The first line of a record.
#[derive(Serialize, Deserialize)]
pub(super) struct Head {
    pub(super) schema: u32,
    pub(super) counter: u64,
    #[serde(flatten)]
    pub(super) facts: DraftFacts,
}

impl Head {
    /// Writes the record; none where the head has no JSON form, which numbers and texts always have.
    pub(super) fn record(&self, text: &str) -> Option<String> {
        Some(format!("{}\n{text}", serde_json::to_string(self).ok()?))
    }
}

/// Tells whether a key is a draft's, of whatever schema.
pub(super) fn is_draft(key: &str) -> bool {
    let mut parts = key.strip_prefix(PREFIX).unwrap_or_default().splitn(3, '/');
    let schema = parts
        .next()
        .is_some_and(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    schema && matches!(parts.next(), Some("own" | "sample")) && parts.next().is_some()
}

/// Takes a record of our schema apart.
pub(super) fn split(record: &str) -> Option<(Head, &str)> {
    let (line, text) = record.split_once('\n')?;
    let head: Head = serde_json::from_str(line).ok()?;
    (head.schema == SCHEMA).then_some((head, text))
}

fn base_36(mut number: u64) -> String {
    let mut digits = Vec::new();
    loop {
        digits.extend(char::from_digit(u32::try_from(number.rem_euclid(36)).unwrap_or(0), 36));
        number = number.div_euclid(36);
        if number == 0 {
            return digits.into_iter().rev().collect();
        }
    }
}
