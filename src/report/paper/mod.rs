//! Papers as offices file them: what stands on each, and where its pages break. Always in Vietnamese.
//!
//! Source of the layout: decree 30/2020/NĐ-CP, annex I: the issuing body on the left, the national title and motto on the
//! right, title and subject in the middle, the signature on the right.
//! Invariants: what is missing is dots or an empty cell, never a zero; a column of numbers stands on its comma; the points
//! of a column add up to its total by the same evaluator as on screen.

mod body;
mod breaks;
mod sheet;
mod summary;

pub use breaks::{Heights, page_starts};
pub use sheet::{Filled, sheet_papers};
pub use summary::summary_paper;

use crate::text::Lang;

/// The language of papers.
const VI: Lang = Lang::Vi;

/// One paper: what stands above its table, the table, what stands below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
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

/// A column with its head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperColumn {
    /// The words of its head.
    pub name: String,
    /// Its width. Unit: millimetres; all of a paper together have [`WIDTH_MM`].
    pub width_mm: u32,
}

/// The width between the margins of a landscape A4 page. Unit: millimetres.
pub const WIDTH_MM: u32 = 252;

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperRow {
    /// Names its kind for style sheets and tests.
    pub kind: &'static str,
    /// Its cells.
    pub cells: Vec<PaperCell>,
}

impl Paper {
    /// Tells whether a row means nothing without the one below it, so that no page ends with it: a head, or an indicator
    /// of which further facts follow.
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
        let look = if is_number(&text) { "num" } else { "mid" };
        Self {
            illustrative: illustrative && !text.is_empty(),
            look,
            ..Self::words(text)
        }
    }
}

fn is_number(text: &str) -> bool {
    let signs = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '−');
    text.chars().all(signs) && text.contains(|c: char| c.is_ascii_digit())
}

/// Pads the numbers of each column to the same decimals.
fn align(rows: &mut [PaperRow]) {
    let decimals = |cell: &PaperCell| match cell.text.split_once(',') {
        Some((_, decimals)) if cell.look == "num" => decimals.len(),
        _ => 0,
    };
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    for column in 0..columns {
        let cells = rows.iter().filter_map(|row| row.cells.get(column));
        let widest = cells.map(decimals).max().unwrap_or(0);
        for cell in rows.iter_mut().filter_map(|row| row.cells.get_mut(column)) {
            if cell.look == "num" {
                let own = decimals(cell);
                let comma = if own == 0 && widest > 0 { "," } else { "" };
                cell.pad = format!("{comma}{}", "0".repeat(widest.saturating_sub(own)));
            }
        }
    }
}
