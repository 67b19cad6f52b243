//! What is checked of the facts that leaves ask for.

use super::check::Checker;
use super::check_compared::{CASES, NO_UNIT, units_differ};
use super::fact::{Fact, FactIx, FactKind};
use super::problem::ProblemKind;
use super::raw::{RawFact, RawFactKind, RawNode, RawRubric};
use crate::quantity::{UnitOfMeasure, compose};

impl Checker<'_> {
    pub(super) fn leaf_facts(&mut self, at: usize) -> Vec<FactIx> {
        let (Some(raw), Some(path)) = (self.raws.get(at).copied(), self.paths.get(at).cloned()) else {
            return Vec::new();
        };
        if !raw.children.is_empty() {
            if raw.rule.is_some() || !raw.facts.is_empty() {
                self.note(&path, ProblemKind::RuleOnCriterion);
            }
            for (field, is_given) in [
                ("unit", raw.unit.is_some()),
                ("direction", raw.direction.is_some()),
                ("cluster", raw.cluster.is_some()),
                ("not_arisen", raw.not_arisen.is_some()),
                ("evidence", raw.evidence.is_some()),
            ] {
                if is_given {
                    self.note(&format!("{path}.{field}"), ProblemKind::FieldIdle { field });
                }
            }
            return Vec::new();
        }
        let Some(rule) = &raw.rule else {
            if !self.noted_under(&format!("{path}.rule")) && !self.noted_under(&format!("{path}.children")) {
                self.note(&path, ProblemKind::RuleMissing);
            }
            // Other indicators may read them.
            for (nth, fact) in raw.facts.iter().enumerate() {
                self.fact(fact, Some(raw), &format!("{path}.facts[{nth}]"));
            }
            return Vec::new();
        };
        let implied;
        let (facts, implied_here) = if raw.facts.is_empty() && !self.unread(&path, "facts") {
            implied = rule.implied_facts(raw);
            (&implied, true)
        } else {
            (&raw.facts, false)
        };
        for (nth, fact) in raw.facts.iter().enumerate() {
            if raw.facts.iter().take(nth).any(|other| other.id == fact.id) {
                let id = fact.id.clone();
                self.note(&format!("{path}.facts[{nth}].id"), ProblemKind::IdTwice { id });
            }
        }
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

    pub(super) fn fact(&mut self, raw: &RawFact, leaf: Option<&RawNode>, path: &str) -> Option<FactIx> {
        let unit_name = raw
            .unit
            .as_deref()
            .or_else(|| leaf.and_then(|leaf| leaf.unit.as_deref()));
        let unit = || unit_name.and_then(UnitOfMeasure::new);
        let kind = match raw.kind {
            RawFactKind::Amount => FactKind::Amount(unit().or_else(|| {
                // A fact that is implied by a rule has its unit from the indicator.
                let whose = path.strip_suffix(".rule").unwrap_or(path);
                let indicator = path.rsplit_once(".facts[").map_or(whose, |(indicator, _)| indicator);
                if ![whose, indicator].iter().any(|path| self.unread(path, "unit")) {
                    self.note(whose, ProblemKind::FieldMissing { field: "unit" });
                }
                UnitOfMeasure::new(NO_UNIT)
            })?),
            RawFactKind::Count => FactKind::Count(unit().or_else(|| UnitOfMeasure::new(CASES))?),
            RawFactKind::YesNo => FactKind::YesNo,
            RawFactKind::Level => {
                if raw.levels.is_empty() || raw.levels.len() > 50 {
                    self.note(&format!("{path}.levels"), ProblemKind::Empty);
                }
                self.names(raw.levels.iter(), |at| format!("{path}.levels[{at}]"));
                FactKind::Level(raw.levels.clone())
            }
            RawFactKind::Date => FactKind::Date,
            RawFactKind::Judged => FactKind::Judged,
        };
        self.not_negative("ceiling", raw.ceiling, path);
        let planned = raw
            .planned
            .unwrap_or(matches!(raw.kind, RawFactKind::Amount | RawFactKind::Date) && leaf.is_some())
            || self.unread(path, "planned");
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
            ceiling: raw.ceiling.filter(|ceiling| !ceiling.is_negative()),
        };
        if let Some(ix) = self.fact_places.get(&raw.id).copied() {
            let planned = raw.planned;
            let same = self.facts.get(ix.0 as usize).is_some_and(|known| {
                let no_unit = |kind: &FactKind| matches!(kind, FactKind::Amount(unit) if unit.name() == NO_UNIT);
                let alike = known.kind == fact.kind || no_unit(&known.kind) || no_unit(&fact.kind);
                alike && planned.is_none_or(|planned| planned == known.planned)
            });
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

    /// Checks names of which each must be told from the others.
    pub(super) fn names<'n>(&self, names: impl Iterator<Item = &'n String>, place: impl Fn(usize) -> String) {
        let mut met: Vec<String> = Vec::new();
        for (at, name) in names.enumerate() {
            let name = compose(name.trim());
            if name.is_empty() {
                self.note(&place(at), ProblemKind::Empty);
            } else if met.contains(&name) {
                self.note(&place(at), ProblemKind::NameTwice { name: name.clone() });
            }
            met.push(name);
        }
    }

    /// Settles which fact is a part of which, once all are known.
    pub(super) fn parts(&mut self, raw: &RawRubric, path: &str) {
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
        for (part, whole, path) in &wanted {
            match (
                self.fact_places.get(part).copied(),
                self.fact_places.get(whole).copied(),
            ) {
                (Some(part), Some(whole)) => {
                    let fact = |ix: FactIx| self.facts.get(ix.0 as usize);
                    let differ = fact(part).zip(fact(whole));
                    if let Some(kind) = differ.and_then(|(part, whole)| units_differ(part, whole, false)) {
                        self.note(&format!("{path}.part_of"), kind);
                    }
                    if let Some(fact) = self.facts.get_mut(part.0 as usize) {
                        fact.part_of = Some(whole);
                    }
                }
                _ => self.note(
                    &format!("{path}.part_of"),
                    ProblemKind::FactUnknown { id: whole.clone() },
                ),
            }
        }
        for (part, _, path) in &wanted {
            let start = self.fact_places.get(part).copied();
            let above = |ix: &FactIx| self.facts.get(ix.0 as usize).and_then(|fact| fact.part_of);
            let mut wholes = std::iter::successors(start, above).skip(1).take(self.facts.len());
            if wholes.any(|ix| Some(ix) == start) {
                let id = part.clone();
                self.note(&format!("{path}.part_of"), ProblemKind::PartOfItself { id });
            }
        }
    }
}
