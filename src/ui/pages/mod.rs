//! One file a screen.

mod begin;
mod block;
mod campaign;
mod charts;
mod cluster;
mod draft_line;
mod draft_list;
mod folding;
mod help;
mod indicator;
mod looking;
mod lost;
mod paper;
mod paper_pages;
mod ranking;
mod regions;
mod review;
mod saved;
mod settings;
mod sheet;
mod sieves;
mod start;
mod steady;
mod tabs;
mod turned;
mod units;
mod ways;

pub use begin::begin_page;
pub use campaign::campaign_page;
pub use charts::{mark_illustrative, mark_key};
pub use help::{ask_help, hear_help, help_page};
pub use lost::LostPage;
pub use sheet::{Achieved, Filling, Messages, kind_of};
pub use sieves::SieveButtons;
pub use start::StartPage;
