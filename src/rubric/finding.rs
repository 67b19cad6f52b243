//! Figures to report stand apart from scoring: a gauge or points, a test, over the units or for the cluster.

use super::fact::LevelIx;
use super::term::{Comparison, Gauge};
use super::tree::{NodeIx, Source};
use crate::quantity::Number;

/// One figure to report.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Stable across editions; never shown.
    pub id: String,
    /// The leaf or node it speaks of.
    pub node: NodeIx,
    /// The words before the figure ("Tổng thu ngân sách so với kế hoạch").
    pub name: String,
    /// What is read.
    pub of: FindingOf,
    /// What must hold to be counted or noted.
    pub test: Option<FindingTest>,
    /// Over the units or for the cluster as a whole.
    pub over: Over,
    /// How many decimals to print.
    pub digits: u32,
    /// Where the published figure stands.
    pub source: Source,
}

/// What a finding reads.
#[derive(Debug, Clone, PartialEq)]
pub enum FindingOf {
    /// A gauge of a fact.
    Gauge(Gauge),
    /// The points of the node.
    Points,
    /// The level entered for the leaf's main fact.
    Level,
}

/// What must hold.
#[derive(Debug, Clone, PartialEq)]
pub enum FindingTest {
    /// Against a number.
    Number(Comparison, Number),
    /// A level at least this one.
    LevelAtLeast(LevelIx),
    /// Against the campaign's reference value for the gauge's fact (higher than the whole province).
    Reference(Comparison),
}

/// Over what a finding speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// How many units of how many; which stand out.
    Units,
    /// The cluster's own figure.
    Cluster,
}
