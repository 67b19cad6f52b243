//! Every scoring case of `tests/cases`, through one check.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use giao_uoc::rubric::{Preset, Problem};
use giao_uoc::scoring::{issues, near_ties, reckon};
use serde_json::{Value as Json, json};

use crate::case::{Built, build, data};

/// Reads every case of a folder, each with the file it stands in.
pub fn cases(folder: &str) -> Vec<(String, Json)> {
    let mut paths: Vec<_> = fs::read_dir(Path::new("tests/cases").join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    paths.sort();
    let mut all = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let file: Json = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        for case in file.as_array().unwrap() {
            all.push((name.clone(), case.clone()));
        }
    }
    all
}

fn place(file: &str, case: &Json) -> String {
    format!("{file}: {}", case["name"].as_str().expect("a case has a name"))
}

/// The name of a variant, without what it holds.
fn variant(value: &impl std::fmt::Debug) -> String {
    let shown = format!("{value:?}");
    shown.split([' ', '(']).next().unwrap_or_default().to_owned()
}

fn kinds(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|problem| variant(&problem.kind)).collect()
}

fn strings(value: &Json) -> Vec<String> {
    value
        .as_array()
        .into_iter()
        .flatten()
        .map(|item| item.as_str().unwrap().to_owned())
        .collect()
}

/// Says an outcome in one line: "15", "5 awaiting B", "3 provisional", "missing it.plan", "undecidable no_band 98".
pub fn said(node: &Json) -> String {
    let outcome = &node["outcome"];
    let text = |value: &Json| value.as_str().unwrap_or_default().to_owned();
    let points = text(&outcome["points"]);
    match outcome["kind"].as_str() {
        None => text(&node["counted"]),
        Some("scored") => points,
        Some("awaiting") => format!("{points} awaiting {}", strings(&outcome["units"]).join(" ")),
        Some("provisional") => format!("{points} provisional"),
        Some("missing") => {
            let needs = outcome["needs"].as_array().unwrap().iter().map(|need| {
                let fact = text(&need["fact"]);
                match need["role"].as_str() {
                    Some("actual") | None => fact,
                    Some(role) => format!("{fact}.{role}"),
                }
            });
            format!("missing {}", needs.collect::<Vec<_>>().join(" "))
        }
        Some("undecidable") => format!("undecidable {} {}", text(&outcome["why"]), text(&outcome["detail"])),
        Some(other) => other.to_owned(),
    }
}

/// Tells whether a value holds all that is expected of it; objects may hold more.
fn holds(expected: &Json, found: &Json) -> bool {
    match (expected, found) {
        (Json::Object(expected), Json::Object(found)) => expected
            .iter()
            .all(|(name, value)| found.get(name).is_some_and(|found| holds(value, found))),
        (Json::Array(expected), Json::Array(found)) => {
            expected.len() == found.len() && expected.iter().zip(found).all(|(a, b)| holds(a, b))
        }
        _ => expected == found,
    }
}

/// Scores a case and notes everything that is not as it says.
fn check(file: &str, case: &Json, wrong: &mut Vec<String>) {
    let at = place(file, case);
    let mut differs = |at: &str, expected: &Json, found: &Json| {
        if !holds(expected, found) {
            wrong.push(format!("{at}\n    expected {expected}\n    found    {found}"));
        }
    };
    let has_source = case["source"].as_str().is_some_and(|source| !source.trim().is_empty());
    differs(&format!("{at}, its source"), &json!(true), &json!(has_source));
    let found = build(case);
    let problems = found.as_ref().map_or_else(|problems| kinds(problems), |_| Vec::new());
    differs(
        &format!("{at}, problems"),
        &json!(strings(&case["refused"])),
        &json!(problems),
    );
    let Ok(built) = found else { return };
    differs(
        &format!("{at}, warnings"),
        &json!(strings(&case["warns"])),
        &json!(kinds(&built.warnings)),
    );
    let standing = built.score();
    let shown = data(&built, &standing);
    for (nth, unit) in case["units"].as_array().expect("a case has units").iter().enumerate() {
        let at = format!("{at}, unit {nth}");
        let card = &shown["units"][nth];
        let node = |id: &str| {
            let nodes = card["nodes"].as_array().unwrap();
            let found = nodes.iter().find(|node| node["id"] == json!(id));
            found.unwrap_or_else(|| panic!("{at}: no node {id}"))
        };
        let places = shown["ranking"].as_array().unwrap();
        let place = places.iter().find(|place| place["unit"] == card["unit"]).unwrap();
        if unit["gives"].is_string() {
            differs(&at, &unit["gives"], &json!(said(node("it"))));
        }
        for (id, gives) in unit["nodes"].as_object().into_iter().flatten() {
            differs(&format!("{at}, node {id}"), gives, &json!(said(node(id))));
        }
        if unit["trace"].is_array() {
            differs(&format!("{at}, trace"), &unit["trace"], &node("it")["trace"]);
        }
        for (name, found) in [("card", card), ("place", place)] {
            if unit[name].is_object() {
                differs(&format!("{at}, {name}"), &unit[name], found);
            }
        }
        let told = ["gives", "nodes", "card", "place"];
        assert!(
            told.iter().any(|name| !unit[name].is_null()),
            "{at}: nothing is expected"
        );
    }
    if case["near_ties"].is_number() {
        let ties = near_ties(&built.rubric, &built.references, &built.sheets);
        differs(&format!("{at}, near ties"), &case["near_ties"], &json!(ties.len()));
    }
    if case["issues"].is_array() {
        let found = issues(&built.rubric, &built.references, &built.sheets, &standing);
        if case["errors"].is_number() {
            let errors = found.iter().filter(|issue| issue.kind.is_error()).count();
            differs(&format!("{at}, errors"), &case["errors"], &json!(errors));
        }
        let found = found
            .iter()
            .map(|issue| json!([issue.unit.0, variant(&issue.cell), variant(&issue.kind)]));
        differs(&format!("{at}, issues"), &case["issues"], &found.collect());
    }
    reckoned(&at, &built);
}

/// The points of every leaf that gives some follow from its trace alone.
fn reckoned(at: &str, built: &Built) {
    for card in &built.score().cards {
        for (ix, node, _) in built.rubric.leaves() {
            let score = card.node(ix).unwrap();
            if let Some(points) = score.outcome.points() {
                let again = reckon(card.trace(ix)).unwrap().unwrap();
                assert!(again.same_value(points), "{at}, {}: {again} for {points}", node.id);
            }
        }
    }
}

fn check_folder(folder: &str) {
    let all = cases(folder);
    let names: BTreeSet<String> = all.iter().map(|(file, case)| place(file, case)).collect();
    assert_eq!(names.len(), all.len(), "each case has a name of its own");
    let mut wrong = Vec::new();
    for (file, case) in &all {
        check(file, case, &mut wrong);
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn presets() {
    check_folder("presets");
}

/// Every named kind of rule has its example, a boundary, a missing, a not arisen and a not assigned entry.
#[test]
fn every_preset_has_its_five_cases() {
    let wanted = ["example", "boundary", "missing", "not arisen", "not assigned"];
    let mut found: BTreeSet<(String, String)> = BTreeSet::new();
    for (file, case) in cases("presets") {
        let built = build(&case).unwrap_or_else(|problems| panic!("{}: {problems:?}", place(&file, &case)));
        let ix = built.rubric.node_by_id("it").unwrap();
        let kind = built.rubric.node(ix).unwrap().indicator.as_ref().unwrap().preset.kind();
        assert_eq!(kind, file, "a file is named after its kind");
        for unit in case["units"].as_array().unwrap() {
            for about in unit["about"].as_str().unwrap_or_default().split(", ") {
                found.insert((kind.to_owned(), about.to_owned()));
            }
        }
    }
    for kind in Preset::KINDS {
        for about in wanted {
            assert!(
                found.contains(&((*kind).to_owned(), about.to_owned())),
                "{kind}: no case of {about}"
            );
        }
    }
}

#[test]
fn sheets() {
    check_folder("sheets");
}

/// What cannot be right in the entries is found in its cell, and what is right is left alone.
#[test]
fn checks_on_data() {
    check_folder("issues");
}

#[test]
fn lines_of_real_rubrics() {
    check_folder("lines");
}

#[test]
fn at_least_sixty_lines_of_real_rubrics_are_scored_twice_or_more() {
    let lines: BTreeSet<String> = cases("lines")
        .iter()
        .filter(|(_, case)| case["units"].as_array().is_some_and(|units| units.len() >= 2))
        .map(|(_, case)| case["line"].as_str().expect("a line has its number").to_owned())
        .collect();
    assert!(lines.len() >= 100, "{} lines", lines.len());
}

/// The page for authors names every kind of rule, and of each line that is no case it gives the reason.
#[test]
fn the_page_for_authors_is_complete() {
    let page = fs::read_to_string("docs/rules.md").unwrap();
    for kind in Preset::KINDS {
        assert!(page.contains(&format!("| `{kind}` |")), "{kind}");
    }
    let (_, unsaid) = page.split_once("### Not said").unwrap();
    let (unsaid, _) = unsaid.split_once("### Said by choosing").unwrap();
    let scored: BTreeSet<String> = cases("lines")
        .iter()
        .map(|(_, case)| case["line"].as_str().unwrap().to_owned())
        .collect();
    let unsaid = unsaid.matches("| V").count();
    assert!(page.contains(&format!("{} lines of published", scored.len() + unsaid)));
    assert!(page.contains(&format!("{} are cases", scored.len())));
}
