//! The grid: cells one moves about in and writes, as in a spreadsheet, with Vietnamese keyboards of both kinds.
//!
//! Knows nothing of rubrics or sheets: what stands in a cell and what becomes of a text is its host's. Invariants: those
//! of [`machine`]; one input for the life of the grid, written once when a cell opens and read once when it closes.

pub mod block;
pub mod machine;
pub mod shape;
