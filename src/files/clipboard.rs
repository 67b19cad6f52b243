//! A copied block of cells, as spreadsheets and word processors put it on the clipboard.
//!
//! Reading order: `text` (tab-separated), `markup` (a table of a page). Knows no campaign and no browser: markup arrives
//! already parsed, as [`Piece`]s. Invariants: a cell holds what its reader saw, in one line; what was hidden there does not
//! come along; a merged cell is its text and blanks beside it.

mod markup;
mod text;

pub use markup::{Piece, Tag, read_markup, without_styles};
pub use text::{read_text, write_cell};

pub use crate::report::paste::{Block, Copied};
