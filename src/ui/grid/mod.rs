//! The grid: cells one moves about in and writes, as in a spreadsheet, with Vietnamese keyboards of both kinds.
//!
//! Knows nothing of rubrics or sheets: what stands in a cell and what becomes of a text is its host's. Invariants: those
//! of [`machine`]; one input for the life of the grid, written once when a cell opens and read once when it closes.

pub mod events;
pub mod filling;
pub mod keys;
pub mod machine;
mod moves;
pub mod shape;
pub mod widths;

#[cfg(feature = "web")]
mod astray;
#[cfg(feature = "web")]
mod columns;
#[cfg(feature = "web")]
mod desk;
#[cfg(feature = "web")]
mod drawing;
#[cfg(feature = "web")]
mod handle;
#[cfg(feature = "web")]
mod hit;
#[cfg(feature = "web")]
mod host;
#[cfg(feature = "web")]
mod keys_help;
#[cfg(feature = "web")]
mod menu;
#[cfg(feature = "web")]
mod press;
#[cfg(feature = "web")]
mod twice;
#[cfg(feature = "web")]
mod view;

#[cfg(feature = "web")]
pub use columns::{Border, Columns, Wide, own_width};
#[cfg(feature = "web")]
pub use handle::GridHandle;
#[cfg(feature = "web")]
pub use host::{Choice, Host, Letters};
#[cfg(feature = "web")]
pub use keys_help::{KeysHelp, KeysTable, show_keys};
#[cfg(feature = "web")]
pub use twice::hold_double_clicks;
#[cfg(feature = "web")]
pub use view::{Grid, cell_id};
