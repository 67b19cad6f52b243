//! What is entered: facts, named across the campaign.

use serde::{Deserialize, Serialize};

use crate::quantity::{Number, UnitOfMeasure};

/// The place of a fact in its rubric's registry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FactIx(pub u32);

/// The place of a level in its fact's list, the lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LevelIx(pub u8);

/// One fact that a unit enters.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Stable across editions and years; never shown.
    pub id: String,
    /// What the document calls it.
    pub name: String,
    /// What may be entered.
    pub kind: FactKind,
    /// Whether the units sign a plan for it.
    pub planned: bool,
    /// The fact of which this is a part and which it cannot exceed.
    pub part_of: Option<FactIx>,
    /// A value above this cannot be right (100 for a rate of a whole).
    pub ceiling: Option<Number>,
}

/// What may be entered for a fact.
#[derive(Debug, Clone, PartialEq)]
pub enum FactKind {
    /// A decimal with a unit of measure.
    Amount(UnitOfMeasure),
    /// A whole number of cases, zero or more.
    Count(UnitOfMeasure),
    /// Yes or no.
    YesNo,
    /// One of several levels, the lowest first, named as the document names them.
    Level(Vec<String>),
    /// A date, or never.
    Date,
    /// Points given by a person, with a reason.
    Judged,
}
