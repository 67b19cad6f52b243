use std::cell::RefCell;
use std::rc::Rc;

use serde_json::Value;
use thiserror::Error;

use super::campaign_v1::CampaignV1;
use super::from_v1::Builder;
use super::{FORMAT, LARGEST_BYTES, OtherKind, VERSION};
use crate::campaign::Campaign;
use crate::rubric::wire::Cursor;
use crate::rubric::{Problem, look_through, read_json};
use crate::text::Lang;
use crate::text::files as words;

/// A campaign that was read, with what should be looked at all the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The campaign.
    pub campaign: Campaign,
    /// What it is warned of: of its rubric, and of entries.
    pub warnings: Vec<Problem>,
}

/// Why a file cannot be used. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FileError {
    /// Larger than can be read.
    #[error("too large: {bytes} bytes")]
    TooLarge {
        /// How large.
        bytes: usize,
    },
    /// Nothing in it.
    #[error("empty")]
    Empty,
    /// Not text, and of no kind that is known.
    #[error("not text")]
    NotText,
    /// A document of another program.
    #[error("another kind of file")]
    OtherKind(OtherKind),
    /// Not JSON, or cut off.
    #[error("not JSON")]
    NotJson(Problem),
    /// JSON, but not a campaign of ours.
    #[error("not a campaign")]
    Foreign,
    /// A rubric by itself.
    #[error("a rubric")]
    Rubric,
    /// Written by a newer program.
    #[error("newer version {version}")]
    Newer {
        /// Its version.
        version: u64,
    },
    /// A campaign of ours with mistakes in it.
    #[error("{} problems", .0.len())]
    Problems(Vec<Problem>),
}

impl FileError {
    /// Says what is wrong, where, and what to do.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::TooLarge { bytes } => words::too_large(lang, bytes.div_ceil(1_000_000)),
            Self::Empty => words::empty(lang).to_owned(),
            Self::NotText => words::not_text(lang).to_owned(),
            Self::OtherKind(kind) => kind.words(lang),
            Self::NotJson(problem) => words::at_place(lang, place(&problem.path, lang), problem.kind.words(lang)),
            Self::Foreign => words::foreign(lang).to_owned(),
            Self::Rubric => words::rubric_alone(lang).to_owned(),
            Self::Newer { version } => words::newer(lang, version),
            Self::Problems(problems) => {
                let errors: Vec<&Problem> = problems.iter().filter(|problem| !problem.is_warning()).collect();
                let first = errors
                    .first()
                    .map(|problem| words::at_place(lang, &problem.path, problem.kind.words(lang)));
                match errors.len() {
                    0 | 1 => first.unwrap_or_default(),
                    many => words::and_more(lang, first.unwrap_or_default(), many.saturating_sub(1)),
                }
            }
        }
    }

    /// Every problem with its place, where there are several.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        match self {
            Self::Problems(problems) => problems,
            Self::NotJson(problem) => std::slice::from_ref(problem),
            _ => &[],
        }
    }
}

fn place(path: &str, lang: Lang) -> String {
    match path.split_once(':') {
        Some((line, column)) => words::line_column(lang, line, column),
        None => path.to_owned(),
    }
}

/// Reads a campaign's file of any version that was ever written.
///
/// # Errors
/// [`FileError`], with every problem of a file that is ours.
pub fn read_campaign(bytes: &[u8]) -> Result<Opened, FileError> {
    if bytes.len() > LARGEST_BYTES {
        return Err(FileError::TooLarge { bytes: bytes.len() });
    }
    if let Some(kind) = OtherKind::of(bytes) {
        return Err(FileError::OtherKind(kind));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| FileError::NotText)?;
    if text.trim().is_empty() {
        return Err(FileError::Empty);
    }
    if text.contains('\0') {
        return Err(FileError::NotText);
    }
    let (value, twice) = read_json(text).map_err(FileError::NotJson)?;
    if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(match value.get("contents") {
            Some(_) => FileError::Rubric,
            None => FileError::Foreign,
        });
    }
    match value.get("version").and_then(Value::as_u64) {
        Some(version) if version > u64::from(VERSION) => Err(FileError::Newer { version }),
        Some(1) => read_v1(&value, twice),
        _ => Err(FileError::Foreign),
    }
}

fn read_v1(value: &Value, twice: Vec<Problem>) -> Result<Opened, FileError> {
    let problems = RefCell::new(twice);
    let root = Cursor::root(value, &problems);
    let campaign = root.object().and_then(|fields| {
        fields.know("format");
        fields.know("version");
        let campaign: Option<CampaignV1> = fields.take("campaign");
        fields.close();
        campaign
    });
    let Some(raw) = campaign else {
        return Err(FileError::Problems(problems.into_inner()));
    };
    let (rubric, found) = look_through(
        raw.rubric.clone(),
        Some(raw.year.0),
        "$.campaign.rubric",
        problems.into_inner(),
    );
    let Some(rubric) = rubric else {
        return Err(FileError::Problems(found));
    };
    let of_rubric_alone = |problem: &&Problem| problem.is_under("$.campaign.rubric");
    let is_sound = found.iter().filter(of_rubric_alone).all(Problem::is_warning);
    let of_rubric = found.len();
    let problems = RefCell::new(found);
    let rubric = Rc::new(rubric);
    let campaign = Builder {
        rubric: &rubric,
        problems: &problems,
    }
    .campaign(&raw, Rc::clone(&rubric));
    let mut problems = problems.into_inner();
    if !is_sound {
        // What the entries name may stand in the part of the rubric that could not be read.
        let entries = problems.split_off(of_rubric);
        problems.extend(entries.into_iter().filter(|problem| !problem.is_about_a_name()));
    }
    if problems.iter().all(Problem::is_warning) {
        Ok(Opened {
            campaign,
            warnings: problems,
        })
    } else {
        Err(FileError::Problems(problems))
    }
}
