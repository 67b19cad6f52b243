//! The one native test binary.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod architecture;
mod arithmetic_laws;
mod bad_rubrics;
mod bullet;
mod campaign_year;
mod case;
mod case_traces;
mod cases;
mod chart;
mod charts;
mod charts_missing;
mod closed_cells;
mod cluster;
mod cluster_figures;
mod compared;
mod copied_again;
mod copied_figures;
mod dates;
mod difference;
mod drafts;
mod entry;
mod evidence;
mod explained_cases;
mod explanation;
mod files;
mod filling;
mod for_now;
mod history;
mod keyboard;
mod keys;
mod kien_giang;
mod lanes;
mod laws;
mod looking;
mod mark_notes;
mod mistaken;
mod mistyped;
mod old_encoding;
mod outlook;
mod paper;
mod paper_breaks;
mod paper_figures;
mod paste;
mod paste_cut;
mod paste_kinds;
mod paste_measures;
mod paste_names;
mod paste_own;
mod paste_papers;
mod quantity;
mod quantity_laws;
mod random_cases;
mod random_rules;
mod review;
mod review_parts;
mod routes;
#[cfg(feature = "schema")]
mod schema;
mod self_scores;
mod settings;
mod sheet_laws;
mod stamps;
mod styles;
mod table;
mod templates;
mod text;
mod turned;
mod typing;
mod unit_list;
mod units;
mod unpublished;
mod warnings;
mod widths;
