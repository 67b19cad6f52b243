//! What one unit entered: its facts, and per leaf the scores that people gave.

use serde::{Deserialize, Serialize};

use crate::quantity::{Date, Number, UnitOfMeasure};
use crate::rubric::{FactIx, LevelIx, NodeIx, Rubric, Source};

/// The stable id of a unit; never shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct UnitId(pub String);

/// The place of a unit among the sheets that are scored together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct UnitIx(pub u32);

/// One unit's sheet. Its lists stand in the order of the rubric's registries; places beyond the end are empty entries.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Whose sheet it is.
    pub unit: UnitId,
    /// The class of units it belongs to, where the rubric distinguishes them.
    pub unit_class: Option<String>,
    /// One entry a fact.
    pub facts: Vec<FactEntry>,
    /// One entry a node; those of contents and criteria stay empty.
    pub leaves: Vec<LeafEntry>,
}

static EMPTY_FACT: FactEntry = FactEntry::EMPTY;
static EMPTY_LEAF: LeafEntry = LeafEntry::EMPTY;

impl Sheet {
    /// An empty sheet for a rubric.
    #[must_use]
    pub fn empty(unit: UnitId, rubric: &Rubric) -> Self {
        Self {
            unit,
            unit_class: None,
            facts: vec![FactEntry::EMPTY; rubric.facts.len()],
            leaves: vec![LeafEntry::EMPTY; rubric.nodes.len()],
        }
    }

    /// What was entered for a fact.
    #[must_use]
    pub fn fact(&self, ix: FactIx) -> &FactEntry {
        self.facts.get(ix.0 as usize).unwrap_or(&EMPTY_FACT)
    }

    /// What people gave for a leaf.
    #[must_use]
    pub fn leaf(&self, ix: NodeIx) -> &LeafEntry {
        self.leaves.get(ix.0 as usize).unwrap_or(&EMPTY_LEAF)
    }
}

/// What was entered for one fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FactEntry {
    /// The result (thực hiện).
    pub actual: Actual,
    /// The target (kế hoạch).
    pub plan: Plan,
    /// The unit of measure, where it was entered in another than the rubric's.
    pub unit: Option<Box<UnitOfMeasure>>,
    /// The result is a sample figure that was never published.
    pub actual_illustrative: bool,
    /// The target is a sample figure that was never published.
    pub plan_illustrative: bool,
}

impl FactEntry {
    /// Nothing entered.
    pub const EMPTY: Self = Self {
        actual: Actual::Missing,
        plan: Plan::Missing,
        unit: None,
        actual_illustrative: false,
        plan_illustrative: false,
    };
}

/// A value of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// An amount, a count or judged points.
    Number(Number),
    /// A level.
    Level(LevelIx),
    /// Yes or no.
    YesNo(bool),
    /// A date.
    Date(Date),
    /// A date that never came.
    Never,
}

/// A result: three states that are never the same.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Actual {
    /// Nobody entered anything.
    #[default]
    Missing,
    /// Không phát sinh: nothing arose that could be measured.
    NotArisen,
    /// A value.
    Value(Value),
    /// A text that could not be read; kept as typed, scored as missing, shown as a mistake.
    Unread(Box<str>),
}

/// A target: given, missing, or none on purpose.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Plan {
    /// Nobody entered anything.
    #[default]
    Missing,
    /// The unit was given no target.
    NoTarget,
    /// A value.
    Value(Value),
    /// A text that could not be read.
    Unread(Box<str>),
}

/// What people gave for one leaf.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LeafEntry {
    /// Set by the lead: the unit was not given this indicator.
    pub not_assigned: bool,
    /// Điểm tự chấm.
    pub self_score: Option<Box<Given>>,
    /// Điểm thẩm định.
    pub review_score: Option<Box<Given>>,
    /// Điểm duyệt.
    pub final_score: Option<Box<Given>>,
    /// A self-score that could not be read; kept as typed.
    pub self_unread: Option<Box<str>>,
    /// The unit's note.
    pub note: String,
    /// What proves the figures.
    pub evidence: Vec<Evidence>,
}

impl LeafEntry {
    /// Nothing entered.
    pub const EMPTY: Self = Self {
        not_assigned: false,
        self_score: None,
        review_score: None,
        final_score: None,
        self_unread: None,
        note: String::new(),
        evidence: Vec::new(),
    };
}

/// Points that a person gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// Unit: points.
    pub points: Number,
    /// Why; empty where none was asked for.
    pub reason: String,
    /// A sample figure that was never published.
    pub illustrative: bool,
}

/// A document that proves a figure.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Evidence {
    /// Number, issuer and subject, as they are quoted.
    pub text: String,
    /// Its date, where known.
    pub date: Option<Date>,
    /// Where it can be read.
    pub link: String,
    /// A sample that was never published.
    pub illustrative: bool,
}

/// Figures from outside the sheets.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct References {
    /// Last year's figures: one row a unit, in any order; entries in the order of the rubric's facts.
    pub previous: Vec<(UnitId, Vec<Option<Quoted>>)>,
    /// The campaign's reference values (the province, the country), in the order of the rubric's facts.
    pub reference: Vec<Option<Quoted>>,
    /// What was typed for one of them and could not be read, in the order in which it was.
    pub unread: Vec<UnreadFigure>,
}

/// A text in the place of a figure from outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnreadFigure {
    /// Whose figure of last year; none for the campaign's reference value.
    pub unit: Option<UnitId>,
    /// Of which fact.
    pub fact: FactIx,
    /// As typed.
    pub text: String,
}

impl References {
    /// Last year's figure of a unit.
    #[must_use]
    pub fn previous(&self, unit: &UnitId, fact: FactIx) -> Option<&Quoted> {
        self.previous
            .iter()
            .find(|(id, _)| id == unit)
            .and_then(|(_, row)| row.get(fact.0 as usize))
            .and_then(Option::as_ref)
    }

    /// The campaign's reference value.
    #[must_use]
    pub fn reference(&self, fact: FactIx) -> Option<&Quoted> {
        self.reference.get(fact.0 as usize).and_then(Option::as_ref)
    }

    /// The text that stands in the place of last year's figure of a unit, or of the reference value.
    #[must_use]
    pub fn unread(&self, unit: Option<&UnitId>, fact: FactIx) -> Option<&str> {
        let mut found = self.unread.iter();
        let found = found.find(|unread| unread.unit.as_ref() == unit && unread.fact == fact);
        found.map(|unread| unread.text.as_str())
    }
}

/// A figure with its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quoted {
    /// In the fact's unit.
    pub number: Number,
    /// Where it was published, or that it is illustrative.
    pub source: Source,
}
