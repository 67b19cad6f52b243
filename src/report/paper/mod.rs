//! Papers as offices file them: what stands on each, and where its pages break. Always in Vietnamese.
//!
//! Source of the layout: decree 30/2020/NĐ-CP, annex I: the issuing body on the left, the national title and motto on the
//! right, title and subject in the middle, the signature on the right.
//! Invariants: what is missing is dots or an empty cell, never a zero; on each page a column of numbers stands on its comma; the points
//! of a column add up to its total by the same evaluator as on screen.

mod body;
mod breaks;
mod sheet;
mod summary;

pub use body::basis;
pub use breaks::{Cut, Heights, Pages, break_close, break_pages};
pub(in crate::report) use sheet::proof;
pub use sheet::{Filled, sheet_papers};
pub use summary::summary_papers;

use crate::quantity::{is_figure, pads};
use crate::text::Lang;

/// The language of papers.
const VI: Lang = Lang::Vi;

/// One paper: what stands above its table, the table, what stands below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// How its pages lie.
    pub lie: Lie,
    /// Its table is set in the smaller type.
    pub is_small: bool,
    /// Its rows are set closer, which saves a page.
    pub is_close: bool,
    /// The lines of the issuing body; the last is set bold with a rule beneath.
    pub issuer: Vec<String>,
    /// The title in capitals.
    pub title: String,
    /// What it is about; the first line is set bold.
    pub about: Vec<String>,
    /// The columns.
    pub columns: Vec<PaperColumn>,
    /// The rows.
    pub rows: Vec<PaperRow>,
    /// What must be known to read it.
    pub notes: Vec<String>,
    /// The capacity in which the right side signs, a line each.
    pub signer: Vec<String>,
}

/// How an A4 page lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lie {
    /// Upright.
    Portrait,
    /// On its long side.
    Landscape,
}

impl Lie {
    /// Its name in style sheets.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Portrait => "portrait",
            Self::Landscape => "landscape",
        }
    }

    /// The width between the margins, 30 and 15 mm. Unit: millimetres.
    #[must_use]
    pub const fn width_mm(self) -> u32 {
        match self {
            Self::Portrait => 165,
            Self::Landscape => 252,
        }
    }
}

/// A column with its head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperColumn {
    /// The words of its head.
    pub name: String,
    /// Its width. Unit: millimetres; all of a paper together have [`Lie::width_mm`].
    pub width_mm: u32,
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperRow {
    /// Names its kind for style sheets and tests.
    pub kind: &'static str,
    /// Its cells.
    pub cells: Vec<PaperCell>,
    /// One of the two parts of a row that is cut between two pages.
    pub is_cut: bool,
}

impl PaperRow {
    const fn new(kind: &'static str, cells: Vec<PaperCell>) -> Self {
        let is_cut = false;
        Self { kind, cells, is_cut }
    }

    /// Cuts the row in two: of each cell so much of its text and of the words below stays in the first part, in the code
    /// units of a browser.
    #[must_use]
    pub fn cut(&self, units: &[[u32; 2]]) -> [Self; 2] {
        let cells = self.cells.iter().zip(units).map(|(cell, [text, below])| {
            let ((text, more), (below, more_below)) = (parted(&cell.text, *text), parted(&cell.below, *below));
            let first = PaperCell {
                text,
                below,
                ..cell.clone()
            };
            let rest = PaperCell {
                text: more,
                below: more_below,
                look: cell.look,
                ..PaperCell::default()
            };
            (first, rest)
        });
        let (first, rest) = cells.unzip();
        [first, rest].map(|cells| Self {
            kind: self.kind,
            cells,
            is_cut: true,
        })
    }
}

/// Parts a text behind so many UTF-16 code units; the space between goes.
fn parted(text: &str, units: u32) -> (String, String) {
    let mut seen = 0_usize;
    let end = text.char_indices().find(|(_, letter)| {
        seen = seen.saturating_add(letter.len_utf16());
        seen > units as usize
    });
    let (first, rest) = text
        .split_at_checked(end.map_or(text.len(), |(at, _)| at))
        .unwrap_or((text, ""));
    (first.trim_end().to_owned(), rest.trim_start().to_owned())
}

impl Paper {
    /// Pads the numbers of each column to the same decimals, page by page: decimals that stand on another page would move
    /// numbers from the edge for no reason that is seen.
    pub fn align(&mut self, starts: &[usize]) {
        let (columns, all) = (self.columns.len(), self.rows.len());
        let ends = starts.iter().skip(1).copied().chain([all]);
        for (start, end) in starts.iter().copied().zip(ends) {
            let rows = self.rows.get_mut(start..end).unwrap_or_default();
            for column in 0..columns {
                let texts = rows
                    .iter()
                    .map(|row| row.cells.get(column).map_or("", |cell| &cell.text));
                let pads = pads(&texts.collect::<Vec<_>>(), VI);
                let cells = rows.iter_mut().filter_map(|row| row.cells.get_mut(column));
                for (cell, pad) in cells.zip(pads).filter(|(cell, _)| cell.look == "num") {
                    cell.pad = pad;
                }
            }
        }
    }

    /// Tells whether a row means nothing without the one below it, so that no page ends with it: a head, or a row of an
    /// indicator before another one of it.
    #[must_use]
    pub fn leads_on(&self, row: usize) -> bool {
        let kind = |row: usize| self.rows.get(row).map_or("", |row| row.kind);
        matches!(kind(row), "section" | "content" | "criterion") || kind(row.saturating_add(1)) == "fact"
    }
}

/// A cell of the table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PaperCell {
    /// What stands in it.
    pub text: String,
    /// What is set after it unseen, so that the numbers of a column stand on their comma.
    pub pad: String,
    /// Smaller words below.
    pub below: String,
    /// How it is set: `num`, `mid`, or as words.
    pub look: &'static str,
    /// A sample figure that was never published.
    pub illustrative: bool,
}

impl PaperCell {
    fn words(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    fn middle(text: impl Into<String>) -> Self {
        Self {
            look: "mid",
            ..Self::words(text)
        }
    }

    /// A number, or a short text in a column of numbers: which of the two is seen by its signs.
    fn figure(text: impl Into<String>, illustrative: bool) -> Self {
        let text = text.into();
        let look = if is_figure(&text) { "num" } else { "mid" };
        Self {
            illustrative: illustrative && !text.is_empty(),
            look,
            ..Self::words(text)
        }
    }
}
