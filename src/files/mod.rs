//! Bytes ↔ campaign: versioned shapes, reading with every problem, the canonical form and its hash, samples that ship.
//!
//! Reading order: `campaign_v1` (the shape), `read`, `write`, `samples`. Knows campaigns and rubrics; never a screen, a signal
//! or where bytes come from.
//!
//! Invariants: a file that was ever written opens for ever; a file that cannot be used changes nothing and says what and where;
//! the same campaign gives the same canonical bytes.
#![deny(clippy::arithmetic_side_effects)]

mod bundle;
mod campaign_v1;
pub mod clipboard;
mod from_v1;
mod kind;
mod order;
mod read;
pub mod samples;
mod table;
mod to_v1;
mod warnings;
mod write;

pub use bundle::{Bundled, read_bundle, write_bundle};
pub use kind::OtherKind;
pub use order::Order;
pub use read::{FileError, Opened, read_campaign};
pub use table::{write_csv, write_html, write_tsv};
pub use warnings::{Warning, warnings};
pub use write::{canonical_bytes, file_name, fingerprint, revision, save_campaign, table_name, write_campaign};

/// What a file of ours says it is.
pub const FORMAT: &str = "giao-uoc";
/// The version that is written.
pub const VERSION: u32 = 1;
/// Larger files are refused before they are read. Unit: bytes.
pub const LARGEST_BYTES: usize = 20_000_000;
