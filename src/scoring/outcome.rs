//! What became of a leaf: points, or one of the ways in which there are none. None of them is zero.

use super::sheet::UnitIx;
use crate::quantity::Number;
use crate::rubric::FactIx;

/// What the rule gives for a leaf.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// A content or criterion, whose points come from its children.
    Gathered,
    /// Points.
    Scored(Number),
    /// Points that others may still change. Seldom, hence the box: a score is small and handed on as a few words.
    Awaiting(Box<Awaited>),
    /// Points that rest on the unit's own judgement.
    Provisional(Number),
    /// Entries are missing.
    Missing(Box<[Need]>),
    /// Nothing arose, and the leaf leaves the base.
    NotArisen,
    /// The unit was not given this indicator, and the leaf leaves the base.
    NotAssigned,
    /// The entries are there but give no points.
    Undecidable(Reason),
}

impl Outcome {
    /// The points, firm or not.
    #[must_use]
    pub fn points(&self) -> Option<Number> {
        match self {
            Self::Scored(points) | Self::Provisional(points) => Some(*points),
            Self::Awaiting(awaited) => Some(awaited.points),
            _ => None,
        }
    }

    /// What is missing where every result is entered: the first of what it is compared with.
    #[must_use]
    pub fn lacks_beside_results(&self) -> Option<Role> {
        let Self::Missing(needs) = self else { return None };
        let is_compared = needs.iter().all(|need| need.role != Role::Actual);
        needs.first().filter(|_| is_compared).map(|need| need.role)
    }
}

/// Points of a rule that looks at the cluster, while some of it is missing.
#[derive(Debug, Clone, PartialEq)]
pub struct Awaited {
    /// The points by what is there.
    pub points: Number,
    /// The units that have not entered theirs.
    pub units: Vec<UnitIx>,
}

/// An entry that is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// Of which fact.
    pub fact: FactIx,
    /// Which of its numbers.
    pub role: Role,
}

/// A number of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The result.
    Actual,
    /// The target.
    Plan,
    /// Last year's figure.
    Previous,
    /// The campaign's reference value.
    Reference,
}

/// Why there are no points although the entries are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// A number grew beyond what can be reckoned.
    Overflow,
    /// The plan, base or actual by which the rule divides is 0 and the rule does not say what then holds; or it is below 0.
    DivisorZero(Need),
    /// The unit has no target, and the rule needs one.
    NoTarget(FactIx),
    /// The value falls into no tier of the rule.
    NoBand(Number),
    /// Entered in a unit of measure that cannot be converted.
    UnitDiffers(FactIx),
    /// A value of another kind than the fact's.
    WrongKind(FactIx),
}

/// The score of one node of one unit.
#[derive(Debug, Clone, PartialEq)]
pub struct NodeScore {
    /// What the rule gives.
    pub outcome: Outcome,
    /// The points that count; none where there are none.
    pub counted: Option<Number>,
    /// Which score that is.
    pub basis: Basis,
    /// The maximum that is left once what leaves the base has left it.
    pub max: Number,
}

/// Which score counts: final, else review, else the one by the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Điểm duyệt.
    Final,
    /// Điểm thẩm định.
    Review,
    /// By the rule.
    Rule,
    /// The unit's own judgement, provisional.
    SelfScore,
    /// Added up from the children.
    Children,
    /// Nothing counts.
    Nothing,
}

impl Basis {
    /// Tells whether somebody gave the points, so that no entry changes them.
    #[must_use]
    pub fn is_given(self) -> bool {
        matches!(self, Self::Final | Self::Review)
    }
}
