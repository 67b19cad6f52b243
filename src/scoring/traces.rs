//! The traces of a whole card in one list: one room for all, not one a node.

use std::ops::Range;

use super::trace::Step;
use crate::rubric::NodeIx;

/// All steps of a card, and where each node's begin and end.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Traces {
    steps: Vec<Step>,
    nodes: Vec<Range<u32>>,
}

impl Traces {
    /// Makes room for so many nodes.
    pub fn with_capacity(nodes: usize) -> Self {
        Self {
            // What most rules take: a gauge, a shape, a bound or a rounding.
            steps: Vec::with_capacity(nodes.saturating_mul(3)),
            nodes: vec![0..0; nodes],
        }
    }

    /// Lets the trace of a node be written, in place of what was there.
    pub fn write<T>(&mut self, ix: NodeIx, write: impl FnOnce(&mut Vec<Step>) -> T) -> T {
        let from = self.steps.len() as u32;
        let result = write(&mut self.steps);
        if let Some(slot) = self.nodes.get_mut(ix.0 as usize) {
            *slot = from..self.steps.len() as u32;
        }
        result
    }

    /// The trace of a node.
    pub fn of(&self, ix: NodeIx) -> &[Step] {
        let range = self.nodes.get(ix.0 as usize).cloned().unwrap_or_default();
        self.steps
            .get(range.start as usize..range.end as usize)
            .unwrap_or_default()
    }
}
