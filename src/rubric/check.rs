//! From the wire shape of a rubric to the checked one, with every problem at once.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde_json::Value;

use super::check_rule;
use super::fact::{Fact, FactIx, FactKind};
use super::lower::Lowering;
use super::problem::{Problem, ProblemKind};
use super::raw::{
    RUBRIC_VERSION, RawAggregate, RawFact, RawFactKind, RawNode, RawNotArisen, RawNotAssigned, RawRounding, RawRubric,
    RawSource,
};
use super::term::{Direction, Pick};
use super::tree::{
    Class, ClusterFigure, Indicator, Node, NodeIx, NotArisen, NotAssigned, Rubric, Section, Settings, Source,
    TieBreaker,
};
use super::wire::{Cursor, FromJson};
use crate::quantity::{Number, Rounding, UnitOfMeasure};

/// The most nodes that a rubric may have.
const MOST_NODES: usize = 10_000;
/// The most levels.
const MOST_LEVELS: u32 = 10;

/// A rubric that can be used, with what should be looked at all the same; or every problem that stands in the way.
pub type Checked = Result<(Rubric, Vec<Problem>), Vec<Problem>>;

/// Reads a rubric from JSON text.
///
/// # Errors
/// Every problem at once, each with its path.
pub fn read_rubric(text: &str) -> Checked {
    match serde_json::from_str::<Value>(text) {
        Ok(value) => read_rubric_value(&value),
        Err(error) => Err(vec![not_json(&error)]),
    }
}

/// The problem of a text that is not JSON or ends too early, with line and column.
#[must_use]
pub fn not_json(error: &serde_json::Error) -> Problem {
    Problem {
        path: format!("{}:{}", error.line(), error.column()),
        kind: ProblemKind::NotJson { cut: error.is_eof() },
    }
}

/// Reads a rubric from a JSON value.
///
/// # Errors
/// Every problem at once, each with its path.
pub fn read_rubric_value(value: &Value) -> Checked {
    let problems = RefCell::new(Vec::new());
    let cursor = Cursor::root(value, &problems);
    let raw = RawRubric::from_json(&cursor);
    match raw {
        Some(raw) => check_rubric(raw, "$", problems.into_inner()),
        None => Err(problems.into_inner()),
    }
}

/// Checks a rubric that was read at `path`, beside the problems that reading it found.
///
/// # Errors
/// Every problem at once, each with its path.
pub fn check_rubric(raw: RawRubric, path: &str, found: Vec<Problem>) -> Checked {
    let problems = RefCell::new(found);
    let mut checker = Checker {
        problems: &problems,
        nodes: Vec::new(),
        paths: Vec::new(),
        raws: Vec::new(),
        facts: Vec::new(),
        fact_places: BTreeMap::new(),
        node_places: BTreeMap::new(),
    };
    let rubric = checker.rubric(&raw, path);
    let mut problems = problems.into_inner();
    problems.dedup();
    match rubric {
        Some(rubric) if problems.iter().all(Problem::is_warning) => Ok((Rubric { raw, ..rubric }, problems)),
        _ => Err(problems),
    }
}

struct Checker<'a> {
    problems: &'a RefCell<Vec<Problem>>,
    nodes: Vec<Node>,
    paths: Vec<String>,
    raws: Vec<&'a RawNode>,
    facts: Vec<Fact>,
    fact_places: BTreeMap<String, FactIx>,
    node_places: BTreeMap<String, NodeIx>,
}

impl<'a> Checker<'a> {
    fn note(&self, path: &str, kind: ProblemKind) {
        self.problems.borrow_mut().push(Problem {
            path: path.to_owned(),
            kind,
        });
    }

    fn noted_under(&self, path: &str) -> bool {
        self.problems
            .borrow()
            .iter()
            .any(|problem| problem.path.starts_with(path))
    }

    fn rubric<'r: 'a>(&mut self, raw: &'r RawRubric, path: &str) -> Option<Rubric> {
        if raw.version == 0 || raw.version > RUBRIC_VERSION {
            self.note(
                &format!("{path}.version"),
                ProblemKind::VersionUnknown { version: raw.version },
            );
            return None;
        }
        if raw.contents.is_empty() && !self.noted_under(&format!("{path}.contents")) {
            self.note(&format!("{path}.contents"), ProblemKind::Empty);
        }
        self.siblings(&raw.contents, &format!("{path}.contents"), Section::Main, None, 0);
        self.sum(&raw.contents, raw.max, path, &format!("{path}.contents"));
        for (section, part, name) in [
            (Section::Bonus, &raw.bonus, "bonus"),
            (Section::Penalty, &raw.penalty, "penalty"),
        ] {
            if let Some(part) = part {
                self.siblings(&part.items, &format!("{path}.{name}.items"), section, None, 0);
            }
        }
        let source = source(&raw.source);
        let settings = self.settings(raw, path);
        let leaf_facts: Vec<Vec<FactIx>> = (0..self.raws.len()).map(|at| self.leaf_facts(at)).collect();
        for (at, fact) in raw.weights.iter().enumerate() {
            self.fact(fact, None, &format!("{path}.weights[{at}]"));
        }
        self.parts(raw, path);
        for (at, facts) in leaf_facts.into_iter().enumerate() {
            let indicator = self.indicator(at, facts, &settings, &source);
            if let Some(node) = self.nodes.get_mut(at) {
                node.indicator = indicator;
            }
        }
        let findings = check_rule::findings(
            raw,
            path,
            &self.nodes,
            &self.facts,
            &self.node_places,
            &settings.classes,
            self.problems,
        );
        Some(Rubric {
            id: raw.id.clone(),
            edition: raw.edition.clone(),
            title: raw.title.clone(),
            source,
            settings,
            nodes: std::mem::take(&mut self.nodes),
            facts: std::mem::take(&mut self.facts),
            findings,
            bonus_cap: raw.bonus.as_ref().and_then(|section| section.cap),
            penalty_cap: raw.penalty.as_ref().and_then(|section| section.cap),
            raw: raw.clone(),
        })
    }

    fn siblings<'r: 'a>(
        &mut self,
        raws: &'r [RawNode],
        path: &str,
        section: Section,
        parent: Option<NodeIx>,
        depth: u32,
    ) -> Vec<NodeIx> {
        if depth >= MOST_LEVELS || self.nodes.len().saturating_add(raws.len()) > MOST_NODES {
            self.note(path, ProblemKind::TooLarge);
            return Vec::new();
        }
        let mut places = Vec::with_capacity(raws.len());
        for (at, raw) in raws.iter().enumerate() {
            let here = format!("{path}[{at}]");
            let ix = NodeIx(self.nodes.len() as u32);
            if raws.iter().take(at).any(|other| other.code == raw.code) {
                self.note(
                    &format!("{here}.code"),
                    ProblemKind::CodeTwice { code: raw.code.clone() },
                );
            }
            if self.node_places.insert(raw.id.clone(), ix).is_some() {
                self.note(&format!("{here}.id"), ProblemKind::IdTwice { id: raw.id.clone() });
            }
            for (text, name) in [(&raw.id, "id"), (&raw.name, "name")] {
                if text.trim().is_empty() {
                    self.note(&format!("{here}.{name}"), ProblemKind::Empty);
                }
            }
            let rounding = self.rounding(raw.rounding.as_ref(), &format!("{here}.rounding"));
            self.nodes.push(Node {
                id: raw.id.clone(),
                code: raw.code.clone(),
                name: raw.name.clone(),
                max: raw.max,
                section,
                parent,
                children: Vec::new(),
                depth,
                pick: raw.pick.map_or(Pick::Sum, Pick::from),
                rounding,
                note: raw.note.clone(),
                indicator: None,
            });
            self.paths.push(here.clone());
            self.raws.push(raw);
            let children = self.siblings(
                &raw.children,
                &format!("{here}.children"),
                section,
                Some(ix),
                depth.saturating_add(1),
            );
            if !raw.children.is_empty()
                && section == Section::Main
                && raw.pick.is_none_or(|pick| Pick::from(pick) == Pick::Sum)
            {
                self.sum(&raw.children, raw.max, &here, &format!("{here}.children"));
            }
            if let Some(node) = self.nodes.get_mut(ix.0 as usize) {
                node.children = children;
            }
            places.push(ix);
        }
        places
    }

    fn sum(&self, children: &[RawNode], max: Number, path: &str, children_path: &str) {
        let Ok(sum) = Number::sum(children.iter().map(|child| child.max)) else {
            return self.note(path, ProblemKind::TooLarge);
        };
        let unread = |problem: &Problem| {
            problem.path.strip_prefix(children_path).is_some_and(|rest| {
                rest.find(']').is_some_and(|end| {
                    let field = rest.get(end.saturating_add(1)..).unwrap_or_default();
                    field == ".max" || (field.is_empty() && !matches!(problem.kind, ProblemKind::FieldUnknown { .. }))
                })
            })
        };
        if !sum.same_value(max) && !self.problems.borrow().iter().any(unread) {
            self.note(
                &format!("{path}.max"),
                ProblemKind::SumDiffers {
                    children: sum,
                    parent: max,
                },
            );
        }
    }

    fn rounding(&self, raw: Option<&RawRounding>, path: &str) -> Option<Rounding> {
        let raw = raw?;
        self.lowering(&[], path, &|_| None, &[]).rounding(raw)
    }

    fn lowering<'s>(
        &'s self,
        leaf: &'s [FactIx],
        path: &str,
        node: &'s dyn Fn(&str) -> Option<NodeIx>,
        classes: &'s [Class],
    ) -> Lowering<'s> {
        Lowering {
            leaf,
            facts: &self.facts,
            node,
            classes,
            path: path.to_owned(),
            problems: self.problems,
        }
    }

    fn settings(&self, raw: &RawRubric, path: &str) -> Settings {
        let path = format!("{path}.settings");
        let Some(raw) = &raw.settings else {
            return Settings {
                leaf_rounding: None,
                criterion_rounding: None,
                total_rounding: None,
                not_assigned: NotAssigned::Exclude,
                not_arisen: NotArisen::Full,
                tie_breakers: Vec::new(),
                classes: Vec::new(),
                holidays: Vec::new(),
                unit_classes: Vec::new(),
            };
        };
        let tie_breakers = raw
            .tie_breakers
            .iter()
            .enumerate()
            .filter_map(|(at, word)| match word.as_str() {
                "bonus" => Some(TieBreaker::Bonus),
                "ballot" => Some(TieBreaker::Ballot),
                id => {
                    let node = self.node_places.get(id).copied();
                    if node.is_none() {
                        self.note(
                            &format!("{path}.tie_breakers[{at}]"),
                            ProblemKind::NodeUnknown { id: id.to_owned() },
                        );
                    }
                    node.map(TieBreaker::Node)
                }
            });
        let classes: Vec<Class> = raw
            .classes
            .iter()
            .map(|class| Class {
                name: class.name.clone(),
                from_percent: class.from_percent,
            })
            .collect();
        for (at, pair) in classes.windows(2).enumerate() {
            if let [better, worse] = pair
                && better.from_percent.compare(worse.from_percent).is_le()
            {
                self.note(
                    &format!("{path}.classes[{}]", at.saturating_add(1)),
                    ProblemKind::BandsOverlap { at: worse.from_percent },
                );
            }
        }
        Settings {
            leaf_rounding: self.rounding(raw.leaf_rounding.as_ref(), &format!("{path}.leaf_rounding")),
            criterion_rounding: self.rounding(raw.criterion_rounding.as_ref(), &format!("{path}.criterion_rounding")),
            total_rounding: self.rounding(raw.total_rounding.as_ref(), &format!("{path}.total_rounding")),
            not_assigned: match raw.not_assigned {
                None | Some(RawNotAssigned::Exclude) => NotAssigned::Exclude,
                Some(RawNotAssigned::Rescale) => NotAssigned::Rescale,
                Some(RawNotAssigned::FullPoints) => NotAssigned::FullPoints,
            },
            not_arisen: not_arisen(raw.not_arisen).unwrap_or_default(),
            tie_breakers: tie_breakers.collect(),
            classes,
            holidays: raw.holidays.clone(),
            unit_classes: raw.unit_classes.clone(),
        }
    }

    fn leaf_facts(&mut self, at: usize) -> Vec<FactIx> {
        let (Some(raw), Some(path)) = (self.raws.get(at).copied(), self.paths.get(at).cloned()) else {
            return Vec::new();
        };
        if !raw.children.is_empty() {
            if raw.rule.is_some() || !raw.facts.is_empty() {
                self.note(&path, ProblemKind::RuleOnCriterion);
            }
            return Vec::new();
        }
        let Some(rule) = &raw.rule else {
            if !self.noted_under(&format!("{path}.rule")) && !self.noted_under(&format!("{path}.children")) {
                self.note(&path, ProblemKind::RuleMissing);
            }
            return Vec::new();
        };
        let implied;
        let (facts, implied_here) = if raw.facts.is_empty() {
            implied = rule.implied_facts(raw);
            (&implied, true)
        } else {
            (&raw.facts, false)
        };
        facts
            .iter()
            .enumerate()
            .filter_map(|(nth, fact)| {
                let place = if implied_here {
                    format!("{path}.rule")
                } else {
                    format!("{path}.facts[{nth}]")
                };
                self.fact(fact, Some(raw), &place)
            })
            .collect()
    }

    fn fact(&mut self, raw: &RawFact, leaf: Option<&RawNode>, path: &str) -> Option<FactIx> {
        let unit_name = raw
            .unit
            .as_deref()
            .or_else(|| leaf.and_then(|leaf| leaf.unit.as_deref()));
        let unit = || unit_name.and_then(UnitOfMeasure::new);
        let kind = match raw.kind {
            RawFactKind::Amount => match unit() {
                Some(unit) => FactKind::Amount(unit),
                None => {
                    self.note(path, ProblemKind::FieldMissing { field: "unit" });
                    return None;
                }
            },
            RawFactKind::Count => FactKind::Count(unit().or_else(|| UnitOfMeasure::new("trường hợp"))?),
            RawFactKind::YesNo => FactKind::YesNo,
            RawFactKind::Level => {
                if raw.levels.is_empty() || raw.levels.len() > 50 {
                    self.note(&format!("{path}.levels"), ProblemKind::Empty);
                }
                FactKind::Level(raw.levels.clone())
            }
            RawFactKind::Date => FactKind::Date,
            RawFactKind::Judged => FactKind::Judged,
        };
        let planned = raw
            .planned
            .unwrap_or(matches!(raw.kind, RawFactKind::Amount | RawFactKind::Date) && leaf.is_some());
        let name = raw
            .name
            .clone()
            .or_else(|| leaf.map(|leaf| leaf.name.clone()))
            .unwrap_or_else(|| raw.id.clone());
        let fact = Fact {
            id: raw.id.clone(),
            name,
            kind,
            planned,
            part_of: None,
            ceiling: raw.ceiling,
        };
        if let Some(ix) = self.fact_places.get(&raw.id).copied() {
            let same = self
                .facts
                .get(ix.0 as usize)
                .is_some_and(|known| known.kind == fact.kind);
            if !same {
                self.note(path, ProblemKind::FactDiffers { id: raw.id.clone() });
            }
            return Some(ix);
        }
        let ix = FactIx(self.facts.len() as u32);
        self.fact_places.insert(raw.id.clone(), ix);
        self.facts.push(fact);
        Some(ix)
    }

    /// Settles which fact is a part of which, once all are known.
    fn parts(&mut self, raw: &RawRubric, path: &str) {
        let mut wanted: Vec<(String, String, String)> = Vec::new();
        let leaves = self.raws.iter().zip(&self.paths).flat_map(|(raw, path)| {
            raw.facts
                .iter()
                .enumerate()
                .map(move |(at, fact)| (fact, format!("{path}.facts[{at}]")))
        });
        let weights = raw
            .weights
            .iter()
            .enumerate()
            .map(|(at, fact)| (fact, format!("{path}.weights[{at}]")));
        for (fact, path) in leaves.chain(weights) {
            if let Some(whole) = &fact.part_of {
                wanted.push((fact.id.clone(), whole.clone(), path));
            }
        }
        for (part, whole, path) in wanted {
            match (
                self.fact_places.get(&part).copied(),
                self.fact_places.get(&whole).copied(),
            ) {
                (Some(part), Some(whole)) => {
                    if let Some(fact) = self.facts.get_mut(part.0 as usize) {
                        fact.part_of = Some(whole);
                    }
                }
                _ => self.note(&format!("{path}.part_of"), ProblemKind::FactUnknown { id: whole }),
            }
        }
    }

    fn indicator(
        &self,
        at: usize,
        facts: Vec<FactIx>,
        settings: &Settings,
        rubric_source: &Source,
    ) -> Option<Indicator> {
        let (raw, path, node) = (self.raws.get(at)?, self.paths.get(at)?, self.nodes.get(at)?);
        let preset = raw.rule.as_ref().filter(|_| raw.children.is_empty())?;
        let find = |id: &str| self.node_places.get(id).copied();
        let lowering = self.lowering(&facts, &format!("{path}.rule"), &find, &settings.classes);
        check_rule::tiers(preset, &lowering);
        let term = lowering.term(&preset.term(), 0)?;
        let declared = raw.direction.map(Direction::from);
        let (direction, monotone) = check_rule::term(&term, facts.first().copied(), declared, node, &lowering);
        let unit = raw
            .unit
            .as_deref()
            .and_then(UnitOfMeasure::new)
            .or_else(|| self.main_unit(&facts));
        Some(Indicator {
            unit: unit.or_else(|| UnitOfMeasure::new("điểm"))?,
            direction,
            preset: preset.clone(),
            term,
            monotone,
            cluster: self.cluster_figure(raw, path),
            not_arisen: not_arisen(raw.not_arisen).unwrap_or(settings.not_arisen),
            evidence: raw.evidence.clone(),
            source: raw.source.as_ref().map_or_else(|| rubric_source.clone(), source),
            facts,
        })
    }

    fn main_unit(&self, facts: &[FactIx]) -> Option<UnitOfMeasure> {
        match self.facts.get(facts.first()?.0 as usize).map(|fact| &fact.kind) {
            Some(FactKind::Amount(unit) | FactKind::Count(unit)) => Some(unit.clone()),
            Some(FactKind::Level(_)) => UnitOfMeasure::new("xếp loại"),
            Some(FactKind::YesNo) => UnitOfMeasure::new("có/không"),
            Some(FactKind::Date) => UnitOfMeasure::new("ngày"),
            _ => None,
        }
    }

    fn cluster_figure(&self, raw: &RawNode, path: &str) -> ClusterFigure {
        let Some(figure) = &raw.cluster else {
            return ClusterFigure::None;
        };
        match figure.by {
            RawAggregate::Sum => ClusterFigure::Sum,
            RawAggregate::Mean => ClusterFigure::Mean,
            RawAggregate::WeightedMean => {
                let id = figure.weight.clone().unwrap_or_default();
                match self.fact_places.get(&id) {
                    Some(weight) => ClusterFigure::MeanWeightedBy(*weight),
                    None => {
                        self.note(&format!("{path}.cluster.weight"), ProblemKind::FactUnknown { id });
                        ClusterFigure::None
                    }
                }
            }
        }
    }
}

/// A source as it is kept.
pub(super) fn source(raw: &RawSource) -> Source {
    Source {
        title: raw.title.clone(),
        place: raw.place.clone(),
        illustrative: raw.illustrative,
    }
}

fn not_arisen(raw: Option<RawNotArisen>) -> Option<NotArisen> {
    raw.map(|raw| match raw {
        RawNotArisen::Full => NotArisen::Full,
        RawNotArisen::Zero => NotArisen::Zero,
        RawNotArisen::Excluded => NotArisen::Excluded,
    })
}
