//! The rubric: contents, criteria and indicators, each with its rule, as checked data.
//!
//! Reading order: `tree` (what a rubric is), `term` (the pieces of a rule), `preset` (the kinds by name), `raw` (the wire
//! shape), `check` (from wire to checked, with every problem at once). Knows quantities and words; never a unit's entries,
//! a score, a screen or a file name.
//!
//! Invariants: a [`Rubric`] is made only by the reader, so every place in it exists, every rule fits its facts, and maxima
//! add up; a problem is data, worded only by [`ProblemKind::words`].
#![deny(clippy::arithmetic_side_effects)]

mod check;
mod check_compared;
mod check_facts;
mod check_figures;
mod check_leaf;
mod check_rule;
mod check_settings;
mod check_tiers;
mod day;
mod fact;
mod finding;
mod json;
mod lower;
mod lower_test;
mod place;
mod preset;
mod preset_cases;
mod preset_judged;
mod preset_scale;
mod preset_tiers;
mod problem;
mod problem_words;
pub mod raw;
pub mod raw_gauge;
pub mod raw_term;
mod shape;
mod templates;
mod term;
mod tree;
mod trend;
pub mod wire;
mod wire_values;
mod written;

pub use check::{Checked, check_rubric, look_through, read_rubric, read_rubric_file, read_rubric_value};
pub use day::Day;
pub use fact::{Fact, FactIx, FactKind, LevelIx};
pub use finding::{Finding, FindingOf, FindingTest, Over};
pub use json::read_json;
pub use preset::Preset;
pub use preset_cases::{BestLevel, CaseTable, CountItem, CountTimesPoints, Deductions, PlusMinusCounts, SumOfParts};
pub use preset_judged::{Judged, JudgedDeduction};
pub use preset_scale::{
    BaseThenSteps, OverTargetStep, Proportional, RelativeToBest, StepPerPercent, ThresholdThenSteps,
};
pub use preset_tiers::{
    AgainstPrevious, AgainstReference, CountTiers, Grade, GradeLevel, LateTier, LatenessTiers, PassFail, PercentTiers,
    Tier,
};
pub use problem::{Problem, ProblemKind};
pub use templates::{TEMPLATES, Template};
pub use term::{
    Band, Base, Body, Bound, Bounds, Comparison, Counting, Direction, Due, Effect, Gauge, GaugeOf, LeaderCurve, Pick,
    Pool, RatioForm, Shape, Term, Test, Worth,
};
pub use tree::{
    Class, ClusterFigure, Indicator, Node, NodeIx, NotArisen, NotAssigned, Rubric, Section, Settings, Source,
    TieBreaker,
};
