//! Giao Ước: scores emulation pacts (giao ước thi đua) and explains every point.
//!
//! Rooms, from the ground up; each may use those before it, never those after it:
//!
//! - [`text`]: every word in two languages; used by all, uses none.
//! - [`quantity`]: decimals with their units; the only arithmetic, the only rounding.
//! - [`rubric`]: contents, criteria, indicators and their rules, read and checked.
//! - [`scoring`]: sheets in, standing out, with a trace for every point.
//! - [`campaign`]: a cluster's year; commands in, changes out, undo.
//! - [`report`]: what is shown, with no HTML.
//! - [`files`]: bytes and campaigns.
//! - [`ports`]: drafts, clock, files as traits; `browser` is the same over a real browser.
//! - [`ui`]: the page.
//!
//! Invariants, each held by a test: arithmetic cannot fail or panic; reading a file finds every problem and changes nothing;
//! missing, not arisen, not assigned and zero are never the same; the points of every indicator can be reckoned again from its
//! trace; undo restores a campaign byte for byte; every text stands in both languages; nothing is sent anywhere.
#[cfg(feature = "web")]
pub mod browser;
pub mod campaign;
pub mod files;
pub mod ports;
pub mod report;
pub mod ui;

// A package of its own, `src/engine.rs`.
pub use giao_uoc_engine::{quantity, rubric, scoring, text, wire_object, wire_word};
