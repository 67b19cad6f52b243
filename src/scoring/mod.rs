//! Scoring: one evaluator of terms, a trace for every point, sums, totals and the order of the units.
//!
//! Reading order: `sheet` (what is entered), `outcome` (what becomes of a leaf), `evaluate` (terms to points), `score` (sums
//! and totals), `ranking`, `findings`, `issues`. Knows rubrics and quantities; never a clock, a screen, a file or a language.
//!
//! Invariants: scoring cannot fail; missing, not arisen, not assigned, undecidable and zero are different outcomes; every
//! point can be reckoned again from its trace ([`reckon`]); the order in which units stand changes nobody's points.
#![deny(clippy::arithmetic_side_effects)]

mod cluster_values;
mod condition;
mod evaluate;
mod findings;
mod gauges;
mod issues;
mod issues_entries;
mod leaf;
mod outcome;
mod outlook;
mod overtake;
mod ranking;
mod scene;
mod score;
mod sheet;
mod told;
mod total;
mod trace;
mod traces;
mod trial;
mod turns;

pub use findings::{
    ClusterFact, FindingResult, UnitFinding, achievement, against_plan, cluster_fact, findings, has_achievement,
};
pub use issues::{Cell, Issue, IssueKind, issues, mistake_counted, points_range};
pub use issues_entries::{may_be_negative, own_issues};
pub use outcome::{Awaited, Basis, Need, NodeScore, Outcome, Reason, Role};
pub use outlook::{Aim, Outlook, outlook};
pub use overtake::{Overtaking, overtaking};
pub use ranking::{NearTie, Place, near_ties};
pub use scene::RoundingTrial;
pub use score::{Scorecard, Standing, score, score_under};
pub use sheet::{
    Actual, Evidence, FactEntry, Given, LeafEntry, Plan, Quoted, References, Sheet, UnitId, UnitIx, UnreadFigure, Value,
};
pub use told::{Told, reckon, told};
pub use total::Total;
pub use trace::{BaseKind, BoundBy, GaugeStep, Lateness, Reached, Read, Step, steps_counted};
pub use trial::{try_cluster, try_rule};
