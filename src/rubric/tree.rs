//! The checked rubric: one ordered registry of nodes, parents before children, that feeds form, print and help alike.

use serde::{Deserialize, Serialize};

use super::check::check_rubric;
use super::fact::{Fact, FactIx};
use super::finding::Finding;
use super::preset::Preset;
use super::raw::RawRubric;
use super::term::{Body, Direction, Pick, Term};
use crate::quantity::{Date, Number, Rounding, UnitOfMeasure};

/// The place of a node in its rubric's registry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct NodeIx(pub u32);

/// A checked rubric (bảng tiêu chí). Made only by [`super::read_rubric`]; what it holds cannot be wrong in form.
#[derive(Debug, Clone, PartialEq)]
pub struct Rubric {
    /// Stable across editions; never shown.
    pub id: String,
    /// The edition, as the document names it ("bản 1").
    pub edition: String,
    /// The title on screen and paper.
    pub title: String,
    /// Where it was published, or that it is illustrative.
    pub source: Source,
    /// Rounding, policies, classes, tie-breakers.
    pub settings: Settings,
    /// Every node, parents before children, in the order of the document.
    pub nodes: Vec<Node>,
    /// Every fact, in the order in which the leaves ask for them; then those that stand alone (weights).
    pub facts: Vec<Fact>,
    /// The figures to report.
    pub findings: Vec<Finding>,
    /// The most that all bonuses together may give.
    pub bonus_cap: Option<Number>,
    /// The most that all penalties together may take, as a positive number.
    pub penalty_cap: Option<Number>,
    /// The wire shape it was read from, kept to be written again unchanged.
    pub raw: RawRubric,
}

impl Rubric {
    /// The same rubric with the days that follow the year read for a campaign of this one; none where a day then leaves the
    /// calendar.
    ///
    /// ```
    /// use giao_uoc_engine::rubric::Template;
    /// let (rubric, _) = Template::named("kien-giang-2017").unwrap().read().unwrap();
    /// let holidays = rubric.for_year(2026).unwrap().settings.holidays;
    /// assert!(holidays.contains(&"2026-05-01".parse().unwrap()));
    /// ```
    #[must_use]
    pub fn for_year(&self, year: u16) -> Option<Self> {
        let checked = check_rubric(self.raw.clone(), Some(year), "$", Vec::new()).ok();
        checked.map(|(rubric, _)| rubric)
    }

    /// Gives a node of this rubric.
    #[must_use]
    pub fn node(&self, ix: NodeIx) -> Option<&Node> {
        self.nodes.get(ix.0 as usize)
    }

    /// Gives a fact of this rubric.
    #[must_use]
    pub fn fact(&self, ix: FactIx) -> Option<&Fact> {
        self.facts.get(ix.0 as usize)
    }

    /// Finds a node by its id.
    #[must_use]
    pub fn node_by_id(&self, id: &str) -> Option<NodeIx> {
        self.nodes
            .iter()
            .position(|node| node.id == id)
            .map(|at| NodeIx(at as u32))
    }

    /// Finds a fact by its id.
    #[must_use]
    pub fn fact_by_id(&self, id: &str) -> Option<FactIx> {
        self.facts
            .iter()
            .position(|fact| fact.id == id)
            .map(|at| FactIx(at as u32))
    }

    /// Gives every node with its place, in the order of the document.
    pub fn walk(&self) -> impl Iterator<Item = (NodeIx, &Node)> {
        self.nodes
            .iter()
            .enumerate()
            .map(|(at, node)| (NodeIx(at as u32), node))
    }

    /// Gives every indicator with its node, in the order of the document.
    pub fn leaves(&self) -> impl Iterator<Item = (NodeIx, &Node, &Indicator)> {
        self.walk()
            .filter_map(|(ix, node)| node.indicator.as_ref().map(|leaf| (ix, node, leaf)))
    }

    /// Gives the top nodes of a section.
    pub fn roots(&self, section: Section) -> impl Iterator<Item = (NodeIx, &Node)> {
        self.walk()
            .filter(move |(_, node)| node.parent.is_none() && node.section == section)
    }

    /// Tells whether a node stands below another, or is it.
    #[must_use]
    pub fn is_within(&self, ix: NodeIx, above: NodeIx) -> bool {
        let mut at = Some(ix);
        while let Some(here) = at.filter(|here| *here != above) {
            at = self.node(here).and_then(|node| node.parent);
        }
        at.is_some()
    }

    /// Gives the full code of a node as it is quoted ("I.1.1"): the codes from the top, joined, where a child's code does
    /// not already begin with its parent's.
    #[must_use]
    pub fn full_code(&self, ix: NodeIx) -> String {
        let mut parts: Vec<&str> = Vec::new();
        let mut at = Some(ix);
        while let Some(node) = at.and_then(|here| self.node(here)) {
            let repeats = parts.last().is_some_and(|child| {
                child
                    .strip_prefix(node.code.as_str())
                    .is_some_and(|rest| rest.starts_with('.'))
            });
            if !repeats && !node.code.is_empty() {
                parts.push(&node.code);
            }
            at = node.parent;
        }
        parts.reverse();
        parts.join(".")
    }
}

/// Which part of the sheet a node belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Section {
    /// Inside the standard points (điểm chuẩn).
    Main,
    /// Bonus points (điểm thưởng), above them.
    Bonus,
    /// Penalty points (điểm trừ): its leaves give zero or less.
    Penalty,
}

/// A content, a criterion or an indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Stable across editions and years; never shown.
    pub id: String,
    /// Unique under its parent ("1.1"); may change from year to year.
    pub code: String,
    /// The words of the document.
    pub name: String,
    /// The maximum (điểm chuẩn). Unit: points. Zero for an item that only takes points away.
    pub max: Number,
    /// Which part of the sheet it belongs to.
    pub section: Section,
    /// The node above.
    pub parent: Option<NodeIx>,
    /// The nodes directly below, in order.
    pub children: Vec<NodeIx>,
    /// 0 for a content.
    pub depth: u32,
    /// Which of the children count.
    pub pick: Pick,
    /// Rounding of this node's points, after its children.
    pub rounding: Option<Rounding>,
    /// A remark of the document.
    pub note: Option<String>,
    /// The leaf's own data; none for contents and criteria.
    pub indicator: Option<Indicator>,
}

/// A leaf: what is measured and how it gives points.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    /// The unit of measure as it is shown ("tỷ đồng", "%", "xếp loại").
    pub unit: UnitOfMeasure,
    /// Which end is good.
    pub direction: Direction,
    /// The facts it asks for; the first is the main one, shown in the row itself.
    pub facts: Vec<FactIx>,
    /// The rule as the file names it.
    pub preset: Preset,
    /// The rule as it is evaluated.
    pub term: Term,
    /// Whether more is never worse in the main fact (for a lower-is-better leaf: less is never worse); checked when read.
    pub monotone: bool,
    /// How the cluster's figure is made of its units'.
    pub cluster: ClusterFigure,
    /// What happens when a unit says that nothing arose.
    pub not_arisen: NotArisen,
    /// The evidence that is wanted.
    pub evidence: Option<String>,
    /// Where the rule was published, or that it is illustrative.
    pub source: Source,
}

impl Indicator {
    /// Gives the main fact.
    #[must_use]
    pub fn main_fact(&self) -> Option<FactIx> {
        self.facts.first().copied()
    }

    /// Gives the main fact where its points are those that the unit gives itself, with no other place to enter them. A
    /// deduction that a person chooses is none of them: it is entered like a result.
    #[must_use]
    pub fn self_judged(&self) -> Option<FactIx> {
        self.main_fact().filter(|main| judges(&self.term, *main))
    }
}

fn judges(term: &Term, fact: FactIx) -> bool {
    match &term.body {
        Body::Judged { fact: judged, .. } => *judged == fact,
        Body::Group(_, terms) => terms.iter().any(|part| judges(part, fact)),
        _ => false,
    }
}

/// How a figure of the whole cluster is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClusterFigure {
    /// The units' figures added up, plans likewise.
    Sum,
    /// Their plain mean.
    Mean,
    /// Their mean weighted by another fact (coverage by population).
    MeanWeightedBy(FactIx),
    /// There is none.
    None,
}

/// What "không phát sinh" scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NotArisen {
    /// Full points; of a bonus or a penalty nothing.
    #[default]
    Full,
    /// No points.
    Zero,
    /// The leaf leaves the base, like one that was not assigned.
    Excluded,
}

/// What "không giao chỉ tiêu" does to the total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NotAssigned {
    /// The leaf leaves the base; ranking is by percent of what was assigned.
    #[default]
    Exclude,
    /// As `Exclude`, and the total is re-scaled to the full scale.
    Rescale,
    /// The leaf gives its maximum.
    FullPoints,
}

/// Settings of the whole sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Rounding of each leaf, where its term declares none.
    pub leaf_rounding: Option<Rounding>,
    /// Rounding of each criterion and content.
    pub criterion_rounding: Option<Rounding>,
    /// Rounding of the total.
    pub total_rounding: Option<Rounding>,
    /// What "không giao chỉ tiêu" does.
    pub not_assigned: NotAssigned,
    /// What "không phát sinh" scores where an indicator says nothing.
    pub not_arisen: NotArisen,
    /// What decides between equal totals, in order; else the rank is shared and the next skipped.
    pub tie_breakers: Vec<TieBreaker>,
    /// Classes, best first.
    pub classes: Vec<Class>,
    /// Days that are not worked, beside weekends.
    pub holidays: Vec<Date>,
    /// The classes of units that the rules distinguish.
    pub unit_classes: Vec<String>,
}

/// What may decide between equal totals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TieBreaker {
    /// The higher points of a node.
    Node(NodeIx),
    /// The higher bonus.
    Bonus,
    /// The ballot; the program leaves the tie and says so.
    Ballot,
}

/// A class of units by result ("hoàn thành xuất sắc").
#[derive(Debug, Clone, PartialEq)]
pub struct Class {
    /// The name in the document.
    pub name: String,
    /// From which percent of the assigned maximum (bonus included, cut at 100%). Unit: percent.
    pub from_percent: Number,
}

/// Where something was published, or that it is illustrative.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Source {
    /// The document, with number and date.
    pub title: String,
    /// The place in it.
    pub place: Option<String>,
    /// Made up to show how it works: nowhere published.
    pub illustrative: bool,
}
