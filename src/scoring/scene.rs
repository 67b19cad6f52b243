//! What all evaluations of one scoring share.

use super::cluster_values::ClusterValues;
use super::sheet::{References, Sheet};
use crate::quantity::{Mode, Rounding};
use crate::rubric::{Node, NodeIx, Rubric, Section};

/// How declared roundings are carried out: as declared, or all otherwise to see whether an order is firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RoundingTrial {
    /// As the rubric declares.
    #[default]
    AsDeclared,
    /// None at all.
    Without,
    /// Every one under this mode.
    Under(Mode),
}

/// What all evaluations of one scoring share.
pub(super) struct Scene<'a> {
    pub rubric: &'a Rubric,
    pub references: &'a References,
    pub sheets: &'a [Sheet],
    pub trial: RoundingTrial,
    pub cluster: ClusterValues,
    /// The top nodes, found once.
    roots: Vec<(NodeIx, &'a Node)>,
}

impl<'a> Scene<'a> {
    /// Sets the scene: nothing of the cluster is read yet.
    pub fn new(rubric: &'a Rubric, references: &'a References, sheets: &'a [Sheet], trial: RoundingTrial) -> Self {
        Self {
            rubric,
            references,
            sheets,
            trial,
            cluster: ClusterValues::default(),
            roots: rubric.walk().filter(|(_, node)| node.parent.is_none()).collect(),
        }
    }

    /// The top nodes of a section.
    pub fn roots(&self, section: Section) -> impl Iterator<Item = (NodeIx, &'a Node)> {
        self.roots
            .iter()
            .filter(move |(_, node)| node.section == section)
            .copied()
    }

    /// Rounds as the trial says; none where nothing is to be rounded.
    pub fn rounding(&self, declared: Option<Rounding>) -> Option<Rounding> {
        match self.trial {
            RoundingTrial::AsDeclared => declared,
            RoundingTrial::Without => None,
            RoundingTrial::Under(mode) => declared.map(|rounding| Rounding { mode, ..rounding }),
        }
    }
}
