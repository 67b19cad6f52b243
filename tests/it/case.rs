//! Scoring cases as data: one form for a single rule and for a whole rubric, built by the same reader as any file.
//!
//! A case of one rule gives `rule`, `max` and, where they differ from the usual, `section`, `facts` (a kind a fact), `leaf`
//! (any other field of the indicator), `settings`, `warns`. A case of a whole sheet gives a `rubric` in their place.
//! Each unit gives `enter`: a fact's id with its result; `id.plan`, `id.previous`, `id.reference`, `id.unit`, and of a leaf
//! `id.self`, `id.review`, `id.final`, `id.note` and `id.assigned`.

use giao_uoc::quantity::UnitOfMeasure;
use giao_uoc::report::standing_json;
use giao_uoc::rubric::{FactKind, LevelIx, Problem, Rubric, Source, read_rubric_value};
use giao_uoc::scoring::{Actual, Given, Plan, Quoted, References, Sheet, Standing, UnitId, UnitIx, Value, score};
use serde_json::{Value as Json, json};

/// A case that was built: ready to be scored.
pub struct Built {
    pub rubric: Rubric,
    pub warnings: Vec<Problem>,
    pub references: References,
    pub sheets: Vec<Sheet>,
}

impl Built {
    pub fn score(&self) -> Standing {
        score(&self.rubric, &self.references, &self.sheets)
    }
}

/// A standing of a case as data; units are named by their ids.
pub fn data(built: &Built, standing: &Standing) -> Json {
    let name = |unit: UnitIx| built.sheets[unit.0 as usize].unit.0.clone();
    standing_json(&built.rubric, &built.references, &built.sheets, standing, &name)
}

/// Builds a case, or gives the problems of its rubric.
pub fn build(case: &Json) -> Result<Built, Vec<Problem>> {
    let (rubric, warnings) = read_rubric_value(&rubric(case))?;
    let mut references = References::default();
    let mut sheets = Vec::new();
    for (at, unit) in case["units"].as_array().into_iter().flatten().enumerate() {
        let id = unit["unit"].as_str().map_or_else(|| at.to_string(), str::to_owned);
        let mut sheet = Sheet::empty(UnitId(id), &rubric);
        sheet.unit_class = unit["class"].as_str().map(str::to_owned);
        for (name, value) in unit["enter"].as_object().into_iter().flatten() {
            enter(&rubric, &mut references, &mut sheet, name, value);
        }
        sheets.push(sheet);
    }
    Ok(Built {
        rubric,
        warnings,
        references,
        sheets,
    })
}

/// The rubric of a case as a file would hold it.
pub fn rubric(case: &Json) -> Json {
    let source = json!({"title": case["source"].as_str().unwrap_or("trường hợp thử"), "illustrative": true});
    if case["rubric"].is_object() {
        let mut rubric = case["rubric"].clone();
        name_facts(&mut rubric);
        for (field, value) in [
            ("version", json!(1)),
            ("id", json!("thu")),
            ("edition", json!("1")),
            ("title", json!("Bảng thử")),
            ("source", source),
        ] {
            let fields = rubric.as_object_mut().unwrap();
            fields.entry(field).or_insert(value);
        }
        return rubric;
    }
    // What is counted is no percentage.
    let counts = [
        "case_table",
        "count_tiers",
        "count_times_points",
        "deductions",
        "plus_minus_counts",
    ];
    let unit = if counts.iter().any(|kind| case["rule"]["kind"] == *kind) {
        "lần"
    } else {
        "%"
    };
    let mut leaf =
        json!({"id": "it", "code": "1", "name": "Chỉ tiêu", "max": case["max"], "unit": unit, "rule": case["rule"]});
    if let Some(facts) = case["facts"].as_object() {
        leaf["facts"] = facts.iter().map(|(id, kind)| fact(id, kind)).collect();
    }
    for (field, value) in case["leaf"].as_object().into_iter().flatten() {
        leaf[field] = value.clone();
    }
    let mut rubric = json!({
        "version": 1, "id": "thu", "edition": "1", "title": "Bảng thử", "source": source, "max": case["max"],
        "contents": [leaf],
    });
    if let Some(section) = case["section"].as_str() {
        let rest = json!({"id": "nen", "code": "1", "name": "Phần còn lại", "max": "100", "rule": {"kind": "judged"}});
        rubric[section] = json!({"items": [leaf]});
        rubric["contents"] = json!([rest]);
        rubric["max"] = json!("100");
    }
    name_facts(&mut rubric);
    if case["settings"].is_object() {
        rubric["settings"] = case["settings"].clone();
    }
    rubric
}

/// Where a leaf has several facts, each is named: by its id, where the case has no words for it.
fn name_facts(node: &mut Json) {
    match node {
        Json::Array(nodes) => nodes.iter_mut().for_each(name_facts),
        Json::Object(fields) => {
            if let Some(Json::Array(facts)) = fields.get_mut("facts").filter(|facts| facts[1].is_object()) {
                for fact in facts {
                    let id = fact["id"].clone();
                    fact.as_object_mut().unwrap().entry("name").or_insert(id);
                }
            }
            fields.values_mut().for_each(name_facts);
        }
        _ => {}
    }
}

/// A fact by its kind alone: "amount người", "count", "yes_no", "date", "judged", or the list of its levels.
fn fact(id: &str, kind: &Json) -> Json {
    match kind {
        Json::String(text) => {
            let (kind, unit) = text.split_once(' ').unwrap_or((text, ""));
            let mut fact = json!({"id": id, "kind": kind});
            match (unit, kind) {
                ("", "count") => fact["unit"] = json!("lần"),
                ("", _) => {}
                (unit, _) => fact["unit"] = json!(unit),
            }
            fact
        }
        Json::Array(levels) => json!({"id": id, "kind": "level", "levels": levels}),
        other => {
            let mut fact = other.clone();
            fact["id"] = json!(id);
            fact
        }
    }
}

/// Enters `thu-ngan-sach`, `thu-ngan-sach.plan`, `thu-ngan-sach.previous` … of a sheet as a case writes it.
pub fn enter(rubric: &Rubric, references: &mut References, sheet: &mut Sheet, name: &str, value: &Json) {
    let (id, part) = name.split_once('.').unwrap_or((name, "actual"));
    if let "note" | "self" | "review" | "final" | "assigned" = part {
        let node = rubric.node_by_id(id).unwrap_or_else(|| panic!("no leaf {id}"));
        let leaf = &mut sheet.leaves[node.0 as usize];
        let given = || {
            Some(Box::new(Given {
                points: value.as_str().unwrap().parse().unwrap(),
                reason: String::from("theo biên bản"),
                illustrative: true,
            }))
        };
        match part {
            "self" => leaf.self_score = given(),
            "note" => leaf.note = value.as_str().unwrap().to_owned(),
            "review" => leaf.review_score = given(),
            "final" => leaf.final_score = given(),
            _ => leaf.not_assigned = value == &json!(false),
        }
        return;
    }
    let ix = rubric.fact_by_id(id).unwrap_or_else(|| panic!("no fact {id}"));
    let at = ix.0 as usize;
    let text = value.as_str().unwrap_or_else(|| panic!("{name}: a text, please"));
    let read = || read(&rubric.facts[at].kind, text);
    let quoted = || {
        let Value::Number(number) = read() else {
            panic!("{name} is no number")
        };
        Some(Quoted {
            number,
            source: Source {
                title: String::from("số liệu thử"),
                place: None,
                illustrative: true,
            },
        })
    };
    match (part, text) {
        ("previous", _) => {
            let row = references.previous.iter().position(|(unit, _)| *unit == sheet.unit);
            let row = row.unwrap_or_else(|| {
                let empty = vec![None; rubric.facts.len()];
                references.previous.push((sheet.unit.clone(), empty));
                references.previous.len() - 1
            });
            references.previous[row].1[at] = quoted();
        }
        ("reference", _) => {
            references.reference.resize(rubric.facts.len(), None);
            references.reference[at] = quoted();
        }
        ("unit", _) => sheet.facts[at].unit = Some(Box::new(UnitOfMeasure::new(text).unwrap())),
        ("plan", "none") => sheet.facts[at].plan = Plan::NoTarget,
        ("plan", _) => sheet.facts[at].plan = Plan::Value(read()),
        ("actual", "not_arisen") => sheet.facts[at].actual = Actual::NotArisen,
        ("actual", _) => sheet.facts[at].actual = Actual::Value(read()),
        _ => panic!("{name}: no such part"),
    }
}

fn read(kind: &FactKind, text: &str) -> Value {
    match (kind, text) {
        (FactKind::Amount(_) | FactKind::Count(_) | FactKind::Judged, _) => Value::Number(text.parse().unwrap()),
        (FactKind::YesNo, "yes") => Value::YesNo(true),
        (FactKind::YesNo, "no") => Value::YesNo(false),
        (FactKind::YesNo, _) => panic!("{text}: yes or no"),
        (FactKind::Level(levels), _) => {
            let at = levels.iter().position(|level| level == text);
            Value::Level(LevelIx(at.unwrap_or_else(|| panic!("no level {text}")) as u8))
        }
        (FactKind::Date, "never") => Value::Never,
        (FactKind::Date, _) => Value::Date(text.parse().unwrap()),
    }
}
