//! Two units side by side: the steps from the total of one to that of the other.
//!
//! Invariant: the total of the second and every step that is no heading add up to the total of the first, exactly.

use crate::quantity::Number;
use crate::report::cluster::Cluster;
use crate::rubric::{NodeIx, Section};
use crate::scoring::{Scorecard, UnitIx};

/// Of a picture: more indicators than these are gathered into one step a content.
const MOST_NAMED: usize = 8;

/// How the total of one unit comes from that of another.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The total one begins with, that of the second unit.
    pub from: Number,
    /// The total one ends with, that of the first.
    pub to: Number,
    /// The steps, content by content, the largest first.
    pub steps: Vec<Step>,
}

/// One step from total to total.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What it is.
    pub of: StepOf,
    /// What the first unit has more, negative where it has less.
    pub gap: Number,
}

/// What a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepOf {
    /// The heading of a group, with the gap of all of it; adds nothing itself.
    Group(Group),
    /// One indicator.
    Leaf(NodeIx),
    /// So many other indicators of the group together.
    Others(usize),
    /// So many indicators of the group for which this unit lacks points.
    Open(UnitIx, usize),
    /// Roundings and caps on the way from the indicators to the group.
    Capped,
    /// Rounding or re-scaling of the total.
    Total,
}

/// Indicators with their gaps.
type Gaps = Vec<(NodeIx, Number)>;

/// A part of the total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// A content.
    Content(NodeIx),
    /// The bonus.
    Bonus,
    /// The penalty.
    Penalty,
}

impl Step {
    /// Tells whether the step adds to the total, rather than heading others.
    #[must_use]
    pub const fn counts(&self) -> bool {
        !matches!(self.of, StepOf::Group(_))
    }
}

impl Cluster<'_> {
    /// Finds the steps from the total of `second` to that of `first`; none where either has no total.
    #[must_use]
    pub fn pair(&self, first: UnitIx, second: UnitIx) -> Option<Pair> {
        self.steps_between(first, second, Some(MOST_NAMED))
    }

    /// The same with a step for each indicator in which the two differ.
    pub(super) fn whole_pair(&self, first: UnitIx, second: UnitIx) -> Option<Pair> {
        self.steps_between(first, second, None)
    }

    /// Finds the steps, with so many indicators named, or all.
    fn steps_between(&self, first: UnitIx, second: UnitIx, most: Option<usize>) -> Option<Pair> {
        let (a, b) = (self.card(first)?, self.card(second)?);
        let (to, from) = (a.total.points?, b.total.points?);
        let rubric = &self.campaign.rubric;
        let counted = |card: &Scorecard, node| card.node(node).and_then(|score| score.counted).unwrap_or(Number::ZERO);
        let gap = |node| counted(a, node).minus(counted(b, node)).ok();
        let mut groups: Vec<(Group, Number, Gaps)> = Vec::new();
        for (root, _) in rubric.roots(Section::Main) {
            groups.push((
                Group::Content(root),
                gap(root)?,
                self.leaf_gaps(|top, _| top == root, gap)?,
            ));
        }
        for (section, group, gap_of) in [
            (Section::Bonus, Group::Bonus, a.bonus.minus(b.bonus)),
            (Section::Penalty, Group::Penalty, a.penalty.minus(b.penalty)),
        ] {
            groups.push((group, gap_of.ok()?, self.leaf_gaps(|_, of| of == section, gap)?));
        }
        let is_open = |leaf: NodeIx| self.lacking((first, second), leaf).is_some();
        let mut sizes: Vec<Number> = groups
            .iter()
            .flat_map(|(.., leaves)| leaves)
            .filter(|(leaf, _)| !is_open(*leaf))
            .map(|(_, gap)| gap.size())
            .collect();
        sizes.sort_by(|a, b| b.compare(*a));
        let last = most.and_then(|most| sizes.get(most.saturating_sub(1)));
        let least_named = last.copied().unwrap_or(Number::ZERO);
        let mut named = 0_usize;
        let mut steps = Vec::new();
        let mut reached = from;
        for (group, gap, leaves) in groups {
            let (open, mut leaves): (Gaps, Gaps) = leaves.into_iter().partition(|(leaf, _)| is_open(*leaf));
            leaves.sort_by(|a, b| b.1.size().compare(a.1.size()));
            let is_named = |gap: Number| gap.size().compare(least_named).is_ge();
            let large = leaves
                .iter()
                .take_while(|(_, gap)| is_named(*gap))
                .count()
                .min(most.map_or(usize::MAX, |most| most.saturating_sub(named)));
            // One left alone is named as well: "1 other" would tell less in the same room.
            let large = if leaves.len().saturating_sub(large) == 1 {
                leaves.len()
            } else {
                large
            };
            named = named.saturating_add(large);
            let others = leaves.split_off(large);
            let sum = |leaves: &[(NodeIx, Number)]| Number::sum(leaves.iter().map(|(_, gap)| *gap)).ok();
            let named_and_others = sum(&leaves)?.plus(sum(&others)?).ok()?;
            let capped = gap.minus(named_and_others).ok()?.minus(sum(&open)?).ok()?;
            let leaf_step = |(leaf, gap): &(NodeIx, Number)| Step {
                of: StepOf::Leaf(*leaf),
                gap: *gap,
            };
            let mut own: Vec<Step> = leaves.iter().map(leaf_step).collect();
            if !others.is_empty() {
                own.push(Step {
                    of: StepOf::Others(others.len()),
                    gap: sum(&others)?,
                });
            }
            for unit in [first, second] {
                let of_unit = |(leaf, _): &&(NodeIx, Number)| self.lacking((first, second), *leaf) == Some(unit);
                let open: Gaps = open.iter().filter(of_unit).copied().collect();
                match open.as_slice() {
                    [] => {}
                    [one] => own.push(leaf_step(one)),
                    each if most.is_none() => own.extend(each.iter().map(leaf_step)),
                    many => own.push(Step {
                        of: StepOf::Open(unit, many.len()),
                        gap: sum(many)?,
                    }),
                }
            }
            if !capped.is_zero() {
                own.push(Step {
                    of: StepOf::Capped,
                    gap: capped,
                });
            }
            if !own.is_empty() {
                steps.push(Step {
                    of: StepOf::Group(group),
                    gap,
                });
                steps.append(&mut own);
            }
            reached = reached.plus(gap).ok()?;
        }
        let rest = to.minus(reached).ok()?;
        if !rest.is_zero() {
            steps.push(Step {
                of: StepOf::Total,
                gap: rest,
            });
        }
        Some(Pair { from, to, steps })
    }

    /// The one of two units that still lacks points for an indicator: what the other has there is no advantage yet.
    pub(super) fn lacking(&self, (first, second): (UnitIx, UnitIx), leaf: NodeIx) -> Option<UnitIx> {
        let mut units = [first, second].into_iter();
        units.find(|unit| !self.open_at(*unit, leaf).is_empty())
    }

    /// The indicators of a part in which the two units differ.
    fn leaf_gaps(
        &self,
        is_part: impl Fn(NodeIx, Section) -> bool,
        gap: impl Fn(NodeIx) -> Option<Number>,
    ) -> Option<Gaps> {
        let rubric = &self.campaign.rubric;
        let mut gaps = Vec::new();
        for (leaf, node, _) in rubric.leaves() {
            let mut top = leaf;
            while let Some(parent) = rubric.node(top).and_then(|node| node.parent) {
                top = parent;
            }
            if is_part(top, node.section) {
                let gap = gap(leaf)?;
                if !gap.is_zero() {
                    gaps.push((leaf, gap));
                }
            }
        }
        Some(gaps)
    }
}
