//! What all evaluations of one scoring share.

use super::cluster_values::ClusterValues;
use super::sheet::{References, Sheet};
use crate::quantity::{Mode, Rounding};
use crate::rubric::{Body, Node, NodeIx, Rubric, Section, Term};

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
    /// The leaves whose rules have effects, found once: few, and only their traces are searched for any.
    pub with_effects: Vec<NodeIx>,
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
            with_effects: rubric
                .leaves()
                .filter(|(_, _, leaf)| has_effects(&leaf.term))
                .map(|(ix, ..)| ix)
                .collect(),
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

fn has_effects(term: &Term) -> bool {
    !term.effects.is_empty() || matches!(&term.body, Body::Group(_, terms) if terms.iter().any(has_effects))
}
