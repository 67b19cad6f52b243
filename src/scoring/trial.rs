//! One rule tried on its own, for examples and help: the same reader and the same evaluator as for a whole rubric.

use serde_json::{Value as Json, json};

use super::outcome::Outcome;
use super::score::score;
use super::sheet::{Actual, Plan, Quoted, References, Sheet, UnitId, Value};
use crate::quantity::Number;
use crate::rubric::raw::RawNode;
use crate::rubric::wire::{Cursor, FromJson};
use crate::rubric::{FactIx, FactKind, LevelIx, NodeIx, Rubric, Source, read_rubric_value};

/// Scores one rule for one unit. Entries are `45` for the main fact, `b=60` for another, `plan=100`, `previous=24`,
/// `reference=81`; `plan=none` is no target, `not_arisen` what it says. Gives the points, or the name of the outcome.
#[must_use]
pub fn try_rule(rule: &str, max: &str, entries: &[&str]) -> String {
    try_cluster(rule, max, &[entries]).pop().unwrap_or_default()
}

/// Scores one rule for several units together; see [`try_rule`].
#[must_use]
pub fn try_cluster<'a>(rule: &str, max: &str, units: &[impl AsRef<[&'a str]>]) -> Vec<String> {
    let Ok(rule) = serde_json::from_str::<Json>(rule) else {
        return vec!["not JSON".to_owned()];
    };
    let names = units
        .iter()
        .flat_map(|entries| entries.as_ref().iter().filter_map(|entry| entry.split_once('=')));
    let leaf = with_facts(
        json!({"id": "it", "code": "1", "name": "it", "max": max, "unit": "%", "rule": rule}),
        names,
    );
    let rubric = json!({
        "version": 1, "id": "trial", "edition": "1", "title": "trial", "max": max,
        "source": {"title": "trial", "illustrative": true}, "contents": [leaf],
    });
    let rubric = match read_rubric_value(&rubric) {
        Ok((rubric, _)) => rubric,
        Err(problems) => {
            return problems
                .iter()
                .map(|problem| format!("{}: {:?}", problem.path, problem.kind))
                .collect();
        }
    };
    let mut references = References::default();
    let mut sheets = Vec::with_capacity(units.len());
    for (at, entries) in units.iter().enumerate() {
        let mut sheet = Sheet::empty(UnitId(at.to_string()), &rubric);
        for entry in entries.as_ref() {
            enter(&rubric, &mut references, &mut sheet, entry);
        }
        sheets.push(sheet);
    }
    let standing = score(&rubric, &references, &sheets);
    standing
        .cards
        .iter()
        .map(|card| {
            card.node(NodeIx(0))
                .map_or_else(String::new, |node| named(&node.outcome))
        })
        .collect()
}

fn with_facts<'a>(mut leaf: Json, entries: impl Iterator<Item = (&'a str, &'a str)>) -> Json {
    let problems = std::cell::RefCell::new(Vec::new());
    let Some(raw) = RawNode::from_json(&Cursor::root(&leaf, &problems)) else {
        return leaf;
    };
    let mut facts: Vec<Json> = raw
        .rule
        .iter()
        .flat_map(|rule| rule.implied_facts(&raw))
        .map(|fact| json!(fact))
        .collect();
    for (name, value) in entries.filter(|(name, _)| !["plan", "previous", "reference"].contains(name)) {
        if facts
            .iter()
            .any(|fact| fact.get("id").and_then(Json::as_str) == Some(name))
        {
            continue;
        }
        let kind = match value {
            "yes" | "no" => "yes_no",
            _ if value.parse::<Number>().is_ok() => "amount",
            _ => "date",
        };
        facts.push(json!({"id": name, "kind": kind, "unit": "%"}));
    }
    if let Some(fields) = leaf.as_object_mut() {
        fields.insert("facts".to_owned(), Json::Array(facts));
    }
    leaf
}

fn enter(rubric: &Rubric, references: &mut References, sheet: &mut Sheet, entry: &str) {
    let (name, text) = entry.split_once('=').unwrap_or(("it", entry));
    let ix = rubric.fact_by_id(name).or(rubric.fact_by_id("it")).unwrap_or(FactIx(0));
    let at = ix.0 as usize;
    let value = rubric.fact(ix).and_then(|fact| read(&fact.kind, text));
    let quoted = || match value {
        Some(Value::Number(number)) => {
            let mut row = vec![None; rubric.facts.len()];
            if let Some(slot) = row.get_mut(at) {
                *slot = Some(Quoted {
                    number,
                    source: Source {
                        illustrative: true,
                        ..Source::default()
                    },
                });
            }
            row
        }
        _ => Vec::new(),
    };
    match name {
        "previous" => references.previous.push((sheet.unit.clone(), quoted())),
        "reference" => references.reference = quoted(),
        _ => {
            let Some(slot) = sheet.facts.get_mut(at) else { return };
            if name == "plan" {
                slot.plan = value.map_or(Plan::NoTarget, Plan::Value);
            } else if text == "not_arisen" {
                slot.actual = Actual::NotArisen;
            } else {
                slot.actual = value.map_or(Actual::Missing, Actual::Value);
            }
        }
    }
}

fn read(kind: &FactKind, text: &str) -> Option<Value> {
    match kind {
        FactKind::Amount(_) | FactKind::Count(_) | FactKind::Judged => text.parse().ok().map(Value::Number),
        FactKind::YesNo => Some(Value::YesNo(text == "yes")),
        FactKind::Level(levels) => levels
            .iter()
            .position(|level| level == text)
            .and_then(|at| u8::try_from(at).ok())
            .map(|at| Value::Level(LevelIx(at))),
        FactKind::Date if text == "never" => Some(Value::Never),
        FactKind::Date => text.parse().ok().map(Value::Date),
    }
}

fn named(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Scored(_) | Outcome::Awaiting(_) | Outcome::Provisional(_) => {
            let points = outcome.points().unwrap_or(Number::ZERO);
            points.normalized().to_string()
        }
        Outcome::Missing(_) => "missing".to_owned(),
        Outcome::NotArisen => "not_arisen".to_owned(),
        Outcome::NotAssigned => "not_assigned".to_owned(),
        Outcome::Undecidable(reason) => format!("undecidable: {reason:?}"),
        Outcome::Gathered => "gathered".to_owned(),
    }
}
