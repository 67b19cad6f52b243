//! The one wire shape of a rubric, alone in a file or inside a campaign's. Version 1.

use super::day::Day;
use super::preset::Preset;
use super::raw_gauge::{RawComparison, RawDirection, RawGauge, RawPick};
use super::wire::FromJson;
use crate::quantity::{Mode, Number};
use crate::{wire_object, wire_word};

/// The version of this shape that is written; older ones are still read.
pub const RUBRIC_VERSION: u32 = 1;

wire_object! {
    /// A rubric as it stands in a file.
    pub struct RawRubric {
        /// The version of the shape: 1.
        version: u32,
        /// Stable across editions.
        id: String,
        /// The edition ("bản 1").
        edition: String,
        /// The title.
        title: String,
        /// Where it was published.
        source: RawSource,
        /// The maximum of all contents together.
        max: Number,
        /// Settings of the whole.
        settings: Option<RawSettings>,
        /// The contents (nội dung).
        #[serde(default)]
        contents: Vec<RawNode>,
        /// Bonus items and their common cap.
        bonus: Option<RawSection>,
        /// Penalty items and their common cap.
        penalty: Option<RawSection>,
        /// Facts that score nothing but weigh others.
        #[serde(default)]
        weights: Vec<RawFact>,
        /// Figures to report.
        #[serde(default)]
        findings: Vec<RawFinding>,
    }
}

wire_object! {
    /// A content, a criterion or an indicator.
    pub struct RawNode {
        /// Stable across editions and years.
        id: String,
        /// Unique under its parent.
        code: String,
        /// The words of the document.
        name: String,
        /// The maximum, in points.
        max: Number,
        /// The nodes below; an indicator has none.
        #[serde(default)]
        children: Vec<RawNode>,
        /// Which of the children count; all where nothing is said.
        pick: Option<RawPick>,
        /// Rounding of this node.
        rounding: Option<RawRounding>,
        /// A remark of the document.
        note: Option<String>,
        /// How an indicator gives points; a criterion has none.
        rule: Option<Preset>,
        /// The unit of measure of an indicator.
        unit: Option<String>,
        /// Which end is good; higher where nothing is said.
        direction: Option<RawDirection>,
        /// The facts it asks for; where none is listed, one of the rule's own kind with the indicator's id and unit.
        #[serde(default)]
        facts: Vec<RawFact>,
        /// How the cluster's figure is made; none where nothing is said.
        cluster: Option<RawClusterFigure>,
        /// What "không phát sinh" scores; full where nothing is said.
        not_arisen: Option<RawNotArisen>,
        /// The evidence that is wanted.
        evidence: Option<String>,
        /// Where the rule was published; the rubric's source where nothing is said.
        source: Option<RawSource>,
    }
}

wire_object! {
    /// One fact that a unit enters.
    pub struct RawFact {
        /// Stable, and one across the campaign: two indicators that name the same id share it.
        id: String,
        /// What the document calls it.
        name: Option<String>,
        /// What may be entered.
        kind: RawFactKind,
        /// The unit of measure; the indicator's where nothing is said.
        unit: Option<String>,
        /// The levels of a level fact, the lowest first.
        #[serde(default)]
        levels: Vec<String>,
        /// Whether units sign a plan for it.
        planned: Option<bool>,
        /// The fact of which this is a part.
        part_of: Option<String>,
        /// A value above this cannot be right.
        ceiling: Option<Number>,
    }
}

wire_word! {
    /// What may be entered for a fact.
    pub enum RawFactKind {
        /// A decimal with a unit of measure.
        Amount = "amount",
        /// A whole number of cases.
        Count = "count",
        /// Yes or no.
        YesNo = "yes_no",
        /// One of several levels.
        Level = "level",
        /// A date, or never.
        Date = "date",
        /// Points given by a person.
        Judged = "judged",
    }
}

wire_object! {
    /// How a cluster figure is made.
    pub struct RawClusterFigure {
        /// Sum, mean or weighted mean.
        by: RawAggregate,
        /// The weighing fact of a weighted mean.
        weight: Option<String>,
    }
}

wire_word! {
    /// Sum, mean or weighted mean.
    pub enum RawAggregate {
        /// Added up.
        Sum = "sum",
        /// The plain mean.
        Mean = "mean",
        /// The mean weighted by another fact.
        WeightedMean = "weighted_mean",
    }
}

wire_word! {
    /// What "không phát sinh" scores.
    pub enum RawNotArisen {
        /// Full points.
        Full = "full",
        /// No points.
        Zero = "zero",
        /// Leaves the base.
        Excluded = "excluded",
    }
}

wire_word! {
    /// What "không giao chỉ tiêu" does.
    pub enum RawNotAssigned {
        /// Leaves the base.
        Exclude = "exclude",
        /// Leaves the base; the total is re-scaled.
        Rescale = "rescale",
        /// Gives its maximum.
        FullPoints = "full_points",
    }
}

wire_object! {
    /// Bonus or penalty items.
    pub struct RawSection {
        /// The most that all of them together may give or take, positive.
        cap: Option<Number>,
        /// The items.
        #[serde(default)]
        items: Vec<RawNode>,
    }
}

wire_object! {
    /// Settings of the whole.
    pub struct RawSettings {
        /// Rounding of each leaf.
        leaf_rounding: Option<RawRounding>,
        /// Rounding of each criterion.
        criterion_rounding: Option<RawRounding>,
        /// Rounding of the total.
        total_rounding: Option<RawRounding>,
        /// What "không giao chỉ tiêu" does; exclude where nothing is said.
        not_assigned: Option<RawNotAssigned>,
        /// What "không phát sinh" scores where an indicator says nothing; full where nothing is said here either.
        not_arisen: Option<RawNotArisen>,
        /// What decides between equal totals: "bonus", "ballot" or the id of a node.
        #[serde(default)]
        tie_breakers: Vec<String>,
        /// Classes, best first.
        #[serde(default)]
        classes: Vec<RawClass>,
        /// Days that are not worked, beside weekends.
        #[serde(default)]
        holidays: Vec<Day>,
        /// The classes of units that the rules distinguish.
        #[serde(default)]
        unit_classes: Vec<String>,
    }
}

wire_object! {
    /// A declared rounding.
    pub struct RawRounding {
        /// The step, above zero.
        step: Number,
        /// Half up where nothing is said.
        mode: Option<RawMode>,
    }
}

wire_word! {
    /// What happens between two steps.
    pub enum RawMode {
        /// The nearer; the middle away from zero.
        HalfUp = "half_up",
        /// The nearer; the middle to the even one.
        HalfEven = "half_even",
        /// Away from zero.
        Up = "up",
        /// Towards zero.
        Down = "down",
    }
}

impl From<RawMode> for Mode {
    fn from(raw: RawMode) -> Self {
        match raw {
            RawMode::HalfUp => Self::HalfUp,
            RawMode::HalfEven => Self::HalfEven,
            RawMode::Up => Self::Up,
            RawMode::Down => Self::Down,
        }
    }
}

wire_object! {
    /// A class by result.
    pub struct RawClass {
        /// The name in the document.
        name: String,
        /// From which percent of the assigned maximum.
        from_percent: Number,
    }
}

wire_object! {
    /// Where something was published.
    pub struct RawSource {
        /// The document.
        title: String,
        /// The place in it.
        place: Option<String>,
        /// Nowhere published: made up to show how it works.
        #[serde(default)]
        illustrative: bool,
    }
}

wire_object! {
    /// A figure to report.
    pub struct RawFinding {
        /// Stable across editions.
        id: String,
        /// The id of the leaf or node it speaks of.
        node: String,
        /// The words before the figure.
        name: String,
        /// What is read.
        of: RawFindingOf,
        /// The gauge, where a gauge is read.
        gauge: Option<RawGauge>,
        /// What must hold.
        test: Option<RawFindingTest>,
        /// Over the units or for the cluster.
        over: RawOver,
        /// How many decimals to print; 2 where nothing is said.
        digits: Option<u32>,
        /// Where the published figure stands.
        source: Option<RawSource>,
    }
}

wire_word! {
    /// What a finding reads.
    pub enum RawFindingOf {
        /// A gauge of a fact.
        Gauge = "gauge",
        /// The points of the node.
        Points = "points",
        /// The level entered.
        Level = "level",
    }
}

wire_object! {
    /// What must hold.
    pub struct RawFindingTest {
        /// How it is compared; at least where nothing is said.
        compare: Option<RawComparison>,
        /// With this number,
        number: Option<Number>,
        /// or with this level,
        level: Option<String>,
        /// or with the campaign's reference value.
        #[serde(default)]
        reference: bool,
    }
}

wire_word! {
    /// Over what a finding speaks.
    pub enum RawOver {
        /// The units, one by one.
        Units = "units",
        /// The cluster as a whole.
        Cluster = "cluster",
    }
}
