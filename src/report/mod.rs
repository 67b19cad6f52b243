//! What is shown, with no HTML and no signals: forms, explanations, geometry, in either language.
//!
//! Knows what was entered and scored; never a screen. Invariants: numbers are shown by `quantity` for the language, words
//! come from `text`; nothing here decides points; floats are pixels and stand in `chart` only.

mod block;
mod bound;
mod bullet;
pub mod chart;
pub mod charts;
pub mod cluster;
mod compared;
mod difference;
mod enter;
mod entry;
mod evidence;
mod explanation;
mod export;
mod export_campaign;
mod export_step;
mod finding_words;
mod findings;
mod form;
mod form_head;
mod form_row;
mod indicator;
mod issue;
mod looking;
mod near_ties;
mod open;
mod own_words;
pub mod paper;
pub mod paste;
mod review;
mod selection;
mod self_scored;
mod settings;
mod shares;
mod stamps;
pub mod table;
mod turned;
mod unit_list;
mod unpublished;

pub use block::{BlockFigures, BlockOf, BlockRow};
pub use bound::{bound, is_figure_last};
pub use bullet::{Bullet, Side};
pub use compared::{base_field, compared_name, row_for, sheet_rows};
pub use difference::{Differing, DifferingCell, differences};
pub use enter::{Entries, Field, Slot, Understood, with_gives};
pub use entry::{
    LONGEST, Refusal, Typed, actual_choices, is_listed, plan_choices, read_actual, read_compared, read_length,
    read_plan, read_points, show_actual, show_plan, show_value,
};
pub use explanation::{CellOf, Explained, Explaining, Explanation, OtherCell, Part, Run};
pub use export::{problems_json, standing_json};
pub use export_campaign::campaign_json;
pub use findings::{ReportFigure, ReportTopic};
pub use form::{CellShown, CellState, FormOf, PointsShown, RowOf, RowShown, measured, rows};
pub use form_head::{ContentShown, FormHead};
pub use indicator::{IndicatorOverUnits, IndicatorRow};
pub use issue::IssueLine;
pub use looking::{Sieve, Sieved, folded, heading_of, kept, levels, name_of, named, named_with_parts};
pub use own_words::own_words;
pub use review::{GapPart, GapPlace, ReviewBrief, ReviewGroup, ReviewKind};
pub use selection::sum_of;
pub use settings::{
    ReferenceRow, RubricFact, entries_of, not_assigned_lines, read_reference, reference_rows, rubric_facts,
};
pub use stamps::Stamps;
pub use turned::Turned;
pub use unit_list::{UnitList, UnitProblem};
pub use unpublished::{heard, is_marked, mark_note, why_link};
