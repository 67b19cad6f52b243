//! The campaign (kỳ thi đua): one cluster, one year, one rubric, the units with their sheets; and every way to change it.
//!
//! Reading order: `state` (what a campaign is), `command` (what may be asked), `change` (what then happened), `history` (undo).
//! Knows scoring and rubrics; never a file's bytes, a screen, a clock or a language.
//!
//! Invariants: units and sheets stand in the same order and have the same ids; a campaign is changed only by
//! [`Campaign::apply`]ing a [`Change`], and every change can be reverted exactly; illustrative marks fall when a person enters
//! a figure.
#![deny(clippy::arithmetic_side_effects)]

mod change;
mod command;
mod figures;
mod history;
mod progress;
mod state;
mod unit_kind;

pub use change::Change;
pub use command::{Command, Refusal};
pub use history::History;
pub use progress::{Filling, filling};
pub use state::{Campaign, CampaignStage, Lineage, Published, Title, Unit, UnitStage, YEARS, class_named_by};
pub use unit_kind::UnitKind;
