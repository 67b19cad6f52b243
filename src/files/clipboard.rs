//! A copied block of cells, as spreadsheets and word processors put it on the clipboard.
//!
//! Reading order: `text` (tab-separated), `markup` (a table of a page), `styles` (what tells of its
//! figures), `old_encoding` (letters before Unicode), `write` (the
//! first two on the way out). Knows no campaign and no browser: markup arrives already parsed, as [`Piece`]s. Invariants: a
//! cell holds what its reader saw, a line end within it as one; what was hidden there does not come along; a merged cell is
//! its text and blanks beside it.

mod markup;
mod old_encoding;
mod styles;
mod text;
mod write;

pub use markup::{Piece, Tag, read_markup, without_styles};
pub use styles::Styles;
pub use text::read_text;
pub use write::{Written, write_lines, write_markup, write_plain};

pub use crate::report::paste::{Block, Copied, OldEncoding};
