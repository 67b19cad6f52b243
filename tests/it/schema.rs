//! The JSON Schema of a rubric's file is made from the types and agrees with the reader about what has the right shape.
//!
//! Run with `--features schema`. Sense (sums, tiers, names that lead somewhere) is the reader's alone.

use std::fs;

use giao_uoc::rubric::raw::RawRubric;
use giao_uoc::rubric::wire::{Cursor, FromJson};
use giao_uoc::rubric::{Preset, Problem, TEMPLATES};
use jsonschema::Validator;
use serde_json::{Map, Value as Json, json};

use crate::{bad_rubrics, case, cases};

const PATH: &str = "docs/rubric.schema.json";

fn generated() -> Json {
    let mut schema = schemars::schema_for!(RawRubric).to_value();
    let head = schema.as_object_mut().unwrap();
    head.insert("title".to_owned(), json!("Bảng tiêu chí thi đua (rubric), version 1"));
    schema
}

fn validator() -> Validator {
    let options = jsonschema::options().should_validate_formats(true);
    options.build(&generated()).unwrap()
}

/// The committed schema is the one of these types. `UPDATE_SCHEMA=1` writes it anew.
#[test]
fn the_committed_schema_is_the_one_of_the_types() {
    let text = serde_json::to_string_pretty(&generated()).unwrap() + "\n";
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        fs::write(PATH, &text).unwrap();
    }
    assert_eq!(
        fs::read_to_string(PATH).unwrap(),
        text,
        "run with UPDATE_SCHEMA=1 and commit {PATH}"
    );
}

/// What the reader finds wrong with the shape alone.
fn misshapen(rubric: &Json) -> Vec<Problem> {
    let problems = std::cell::RefCell::new(Vec::new());
    let _ = RawRubric::from_json(&Cursor::root(rubric, &problems));
    problems.into_inner()
}

/// Notes where the schema and the reader are of two minds.
fn agree(schema: &Validator, rubric: &Json, what: &str, apart: &mut Vec<String>) {
    let found = misshapen(rubric);
    if schema.is_valid(rubric) != found.is_empty() {
        let errors: Vec<String> = schema.iter_errors(rubric).map(|error| error.to_string()).collect();
        apart.push(format!("{what}: the reader finds {found:?}, the schema {errors:?}"));
    }
}

fn none(apart: &[String]) {
    let some: Vec<&str> = apart.iter().take(40).map(String::as_str).collect();
    assert!(apart.is_empty(), "{} disagreements\n{}", apart.len(), some.join("\n"));
}

/// Rubrics that hold every rule and every setting: those that ship and those of the cases.
fn sound() -> Vec<Json> {
    let shipped = TEMPLATES
        .iter()
        .map(|template| serde_json::from_str(template.json).unwrap());
    let of_cases = ["presets", "sheets", "lines"].into_iter().flat_map(cases::cases);
    shipped.chain(of_cases.map(|(_, case)| case::rubric(&case))).collect()
}

#[test]
fn schema_and_reader_accept_what_ships_and_every_case() {
    let schema = validator();
    let mut apart = Vec::new();
    for rubric in sound() {
        assert!(misshapen(&rubric).is_empty());
        agree(&schema, &rubric, &rubric.to_string(), &mut apart);
    }
    none(&apart);
}

#[test]
fn schema_and_reader_agree_on_every_bad_rubric() {
    let schema = validator();
    let mut apart = Vec::new();
    for bad in bad_rubrics::all() {
        agree(&schema, &bad.rubric, &bad.name, &mut apart);
    }
    none(&apart);
}

/// Every place of a value, as a JSON pointer.
fn places(value: &Json, at: &str, found: &mut Vec<String>) {
    match value {
        Json::Object(fields) => {
            for (name, value) in fields {
                let here = format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"));
                places(value, &here, found);
                found.push(here);
            }
        }
        Json::Array(items) => {
            for (nth, value) in items.iter().enumerate() {
                places(value, &format!("{at}/{nth}"), found);
                found.push(format!("{at}/{nth}"));
            }
        }
        _ => {}
    }
}

/// The value with each place in turn removed, made null, and made of each other type.
fn mutations(rubric: &Json) -> Vec<(String, Json)> {
    let mut all = Vec::new();
    let mut at = Vec::new();
    places(rubric, "", &mut at);
    for place in at {
        let (parent, name) = place.rsplit_once('/').unwrap();
        let mut gone = rubric.clone();
        if let Some(Json::Object(fields)) = gone.pointer_mut(parent) {
            fields.shift_remove(name);
            all.push((format!("without {place}"), gone));
        }
        for other in [
            Json::Null,
            json!(true),
            json!(7),
            json!("chữ"),
            json!([]),
            json!({}),
            json!(1.5),
            json!("2018-02-29"),
        ] {
            let mut changed = rubric.clone();
            *changed.pointer_mut(&place).unwrap() = other.clone();
            all.push((format!("{place} = {other}"), changed));
        }
        if let Some(Json::Object(_)) = rubric.pointer(&place) {
            let mut more = rubric.clone();
            more.pointer_mut(&place)
                .unwrap()
                .as_object_mut()
                .unwrap()
                .insert("mau_sac".to_owned(), json!("đỏ"));
            all.push((format!("{place} with one field more"), more));
        }
    }
    all
}

#[test]
fn schema_and_reader_agree_on_every_mutation_of_every_rule() {
    let schema = validator();
    let mut apart = Vec::new();
    let mut met: Map<String, Json> = Map::new();
    for (file, case) in cases::cases("presets") {
        // One case a rule has every shape of it that matters here, and keeps this test short.
        if met.insert(file, json!(true)).is_none() {
            for (what, rubric) in mutations(&case::rubric(&case)) {
                agree(&schema, &rubric, &what, &mut apart);
            }
        }
    }
    assert_eq!(met.len(), Preset::KINDS.len());
    for case in cases::cases("sheets").iter().map(|(_, case)| case).step_by(5) {
        for (what, rubric) in mutations(&case::rubric(case)) {
            agree(&schema, &rubric, &what, &mut apart);
        }
    }
    none(&apart);
}
