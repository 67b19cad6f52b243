//! From the wire shape of a rubric to the checked one, with every problem at once.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde_json::Value;

use super::check_rule;
use super::day::NO_YEAR;
use super::fact::{Fact, FactIx};
use super::json::read_json;
use super::lower::Lowering;
use super::problem::{Problem, ProblemKind};
use super::raw::{RUBRIC_VERSION, RawNode, RawRounding, RawRubric, RawSource};
use super::term::Pick;
use super::tree::{Node, NodeIx, Rubric, Section, Settings, Source};
use super::wire::{Cursor, FromJson};
use crate::quantity::{Number, Rounding};

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
    match read_json(text) {
        Ok((value, twice)) => read_found(&value, twice),
        Err(problem) => Err(vec![problem]),
    }
}

/// Reads a rubric from a file.
///
/// # Errors
/// Every problem at once, each with its path.
pub fn read_rubric_file(bytes: &[u8]) -> Checked {
    // By its mark; without one, by the half of its first letter that is zero.
    let is_utf_16 = matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, _, ..] | [_, 0, ..]);
    match std::str::from_utf8(bytes) {
        Ok(text) if !is_utf_16 => read_rubric(text),
        _ => Err(vec![Problem {
            path: String::from("1:1"),
            kind: ProblemKind::NotText { is_utf_16 },
        }]),
    }
}

/// Reads a rubric from a JSON value.
///
/// # Errors
/// Every problem at once, each with its path.
pub fn read_rubric_value(value: &Value) -> Checked {
    read_found(value, Vec::new())
}

fn read_found(value: &Value, found: Vec<Problem>) -> Checked {
    let problems = RefCell::new(found);
    let cursor = Cursor::root(value, &problems);
    if value.pointer("/campaign/rubric").is_some() {
        cursor.note(ProblemKind::CampaignFile);
        return Err(problems.into_inner());
    }
    match RawRubric::from_json(&cursor) {
        Some(raw) => check_rubric(raw, None, "$", problems.into_inner()),
        None => Err(problems.into_inner()),
    }
}

/// Checks a rubric that was read at `path` for a campaign of a year, beside the problems that reading it found.
///
/// # Errors
/// Every problem at once, each with its path.
pub fn check_rubric(raw: RawRubric, year: Option<u16>, path: &str, found: Vec<Problem>) -> Checked {
    match look_through(raw, year, path, found) {
        (Some(rubric), problems) if problems.iter().all(Problem::is_warning) => Ok((rubric, problems)),
        (_, problems) => Err(problems),
    }
}

/// Checks a rubric like [`check_rubric`]; one with problems is given as far as it goes, to look at what was entered by it.
#[must_use]
pub fn look_through(
    raw: RawRubric,
    year: Option<u16>,
    path: &str,
    found: Vec<Problem>,
) -> (Option<Rubric>, Vec<Problem>) {
    let problems = RefCell::new(found);
    let mut checker = Checker {
        problems: &problems,
        year: year.unwrap_or(NO_YEAR),
        nodes: Vec::new(),
        paths: Vec::new(),
        raws: Vec::new(),
        facts: Vec::new(),
        fact_places: BTreeMap::new(),
        node_places: BTreeMap::new(),
    };
    let rubric = checker.rubric(&raw, path);
    let mut problems = Problem::without_consequences(problems.into_inner());
    problems.dedup();
    (rubric.map(|rubric| Rubric { raw, ..rubric }), problems)
}

/// A rubric while it is checked.
pub(super) struct Checker<'a> {
    pub(super) problems: &'a RefCell<Vec<Problem>>,
    pub(super) year: u16,
    pub(super) nodes: Vec<Node>,
    pub(super) paths: Vec<String>,
    pub(super) raws: Vec<&'a RawNode>,
    pub(super) facts: Vec<Fact>,
    pub(super) fact_places: BTreeMap<String, FactIx>,
    pub(super) node_places: BTreeMap<String, NodeIx>,
}

impl<'a> Checker<'a> {
    pub(super) fn note(&self, path: &str, kind: ProblemKind) {
        self.problems.borrow_mut().push(Problem {
            path: path.to_owned(),
            kind,
        });
    }

    pub(super) fn noted_under(&self, path: &str) -> bool {
        self.problems.borrow().iter().any(|problem| problem.is_under(path))
    }

    /// Tells whether a field of the object at a path is missing or could not be read.
    pub(super) fn unread(&self, path: &str, field: &str) -> bool {
        let problems = self.problems.borrow();
        problems
            .iter()
            .any(|problem| problem.is_unread() && problem.is_about(path, field))
    }

    pub(super) fn not_negative(&self, field: &'static str, number: Option<Number>, path: &str) {
        let bounds = (Some(Number::ZERO), None);
        self.lowering(&[], path, &|_| None, None)
            .within(field, field, number, bounds);
    }

    fn rubric<'r: 'a>(&mut self, raw: &'r RawRubric, path: &str) -> Option<Rubric> {
        if raw.version == 0 || raw.version > RUBRIC_VERSION {
            self.note(
                &format!("{path}.version"),
                ProblemKind::VersionUnknown { version: raw.version },
            );
            return None;
        }
        for (text, name) in [(&raw.id, "id"), (&raw.title, "title")] {
            if text.trim().is_empty() {
                self.note(&format!("{path}.{name}"), ProblemKind::Empty);
            }
        }
        if raw.contents.is_empty() && !self.noted_under(&format!("{path}.contents")) {
            self.note(&format!("{path}.contents"), ProblemKind::Empty);
        }
        self.siblings(&raw.contents, &format!("{path}.contents"), Section::Main, None, 0);
        if !raw.contents.is_empty() {
            self.sum(&raw.contents, Pick::Sum, raw.max, path, &format!("{path}.contents"));
        }
        for (section, part, name) in [
            (Section::Bonus, &raw.bonus, "bonus"),
            (Section::Penalty, &raw.penalty, "penalty"),
        ] {
            if let Some(part) = part {
                self.not_negative("cap", part.cap, &format!("{path}.{name}"));
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
            &settings,
            (self.year, self.problems),
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
            if raws.iter().take(at).any(|other| other.code.trim() == raw.code.trim()) {
                self.note(
                    &format!("{here}.code"),
                    ProblemKind::CodeTwice { code: raw.code.clone() },
                );
            }
            if self.node_places.insert(raw.id.clone(), ix).is_some() {
                self.note(&format!("{here}.id"), ProblemKind::IdTwice { id: raw.id.clone() });
            }
            self.not_negative("max", Some(raw.max), &here);
            for (text, name) in [(&raw.id, "id"), (&raw.code, "code"), (&raw.name, "name")] {
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
            if !raw.children.is_empty() && section == Section::Main {
                let pick = raw.pick.map_or(Pick::Sum, Pick::from);
                self.sum(&raw.children, pick, raw.max, &here, &format!("{here}.children"));
            }
            if let Some(node) = self.nodes.get_mut(ix.0 as usize) {
                node.children = children;
            }
            places.push(ix);
        }
        places
    }

    /// Holds the maxima of children against their parent's: all of them together, or the highest where one of them counts.
    fn sum(&self, children: &[RawNode], pick: Pick, max: Number, path: &str, children_path: &str) {
        let maxima = || children.iter().map(|child| child.max);
        let Ok(sum) = (match pick {
            Pick::Sum => Number::sum(maxima()),
            Pick::Best | Pick::FirstApplying => Ok(maxima().reduce(Number::most).unwrap_or(Number::ZERO)),
        }) else {
            return self.note(path, ProblemKind::TooLarge);
        };
        let unread = |problem: &Problem| {
            // A child whose own children do not add up still says what it is worth.
            if matches!(
                problem.kind,
                ProblemKind::SumDiffers { .. } | ProblemKind::MostDiffers { .. }
            ) {
                return false;
            }
            problem.is_about(path, "max")
                || problem.path.strip_prefix(children_path).is_some_and(|rest| {
                    rest.find(']').is_some_and(|end| {
                        let field = rest.get(end.saturating_add(1)..).unwrap_or_default();
                        field == ".max"
                            || (field.is_empty() && !matches!(problem.kind, ProblemKind::FieldUnknown { .. }))
                    })
                })
        };
        if !sum.same_value(max) && !self.problems.borrow().iter().any(unread) {
            let (children, parent) = (sum, max);
            let kind = match pick {
                Pick::Sum => ProblemKind::SumDiffers { children, parent },
                Pick::Best | Pick::FirstApplying => ProblemKind::MostDiffers { children, parent },
            };
            self.note(&format!("{path}.max"), kind);
        }
    }

    pub(super) fn rounding(&self, raw: Option<&RawRounding>, path: &str) -> Option<Rounding> {
        let raw = raw?;
        self.lowering(&[], path, &|_| None, None).rounding(raw)
    }

    pub(super) fn lowering<'s>(
        &'s self,
        leaf: &'s [FactIx],
        path: &str,
        node: &'s dyn Fn(&str) -> Option<NodeIx>,
        settings: Option<&'s Settings>,
    ) -> Lowering<'s> {
        Lowering {
            leaf,
            facts: &self.facts,
            node,
            settings,
            year: self.year,
            path: path.to_owned(),
            piece: RefCell::default(),
            problems: self.problems,
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
