//! Random entries for random rules: whole cases that `case` builds.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value as Json, json};

use crate::random_rules::{Kind, LEVELS, Rule, any_rule, decimal};

const EXTREMES: [&str; 8] = [
    "0",
    "0.000001",
    "-0.000001",
    "9999999999999999",
    "9999999999999999.999999",
    "-9999999999999999.999999",
    "1",
    "-1",
];

/// A value of a fact, the better known numbers and now and then an extreme.
fn value(kind: &Kind, extremes: u32) -> BoxedStrategy<String> {
    let extreme = select(EXTREMES.to_vec()).prop_map(str::to_owned);
    match kind {
        Kind::Amount | Kind::Judged => {
            prop_oneof![10 => decimal(120), 5 => (0..30_u8).prop_map(|n| n.to_string()), extremes => extreme].boxed()
        }
        Kind::Count => prop_oneof![10 => (0..12_u8).prop_map(|n| n.to_string()), extremes => extreme].boxed(),
        Kind::YesNo => select(vec!["yes", "no"]).prop_map(str::to_owned).boxed(),
        Kind::Level => select(LEVELS.to_vec()).prop_map(str::to_owned).boxed(),
        Kind::Date => (1..=30_u8).prop_map(|day| format!("2017-06-{day:02}")).boxed(),
    }
}

pub fn entries(rule: &Rule, extremes: u32) -> BoxedStrategy<Json> {
    let mut parts: Vec<BoxedStrategy<Vec<(String, Json)>>> = Vec::new();
    for (id, kind) in rule.facts.clone() {
        let name = id.to_owned();
        let actual = prop_oneof![
            12 => value(&kind, extremes).prop_map(Some),
            1 => Just(Some(String::from("not_arisen"))),
            1 => Just(None),
        ];
        parts.push(
            actual
                .prop_map(move |text| text.map(|text| (name.clone(), json!(text))).into_iter().collect())
                .boxed(),
        );
        if matches!(kind, Kind::Amount | Kind::Date) {
            let plan = prop_oneof![9 => value(&kind, extremes), 1 => Just(String::from("none"))];
            parts.push(
                plan.prop_map(move |plan| vec![(format!("{id}.plan"), json!(plan))])
                    .boxed(),
            );
        }
        if matches!(kind, Kind::Amount) {
            let last = (value(&kind, extremes), value(&kind, extremes));
            let named = move |(previous, reference)| {
                vec![
                    (format!("{id}.previous"), json!(previous)),
                    (format!("{id}.reference"), json!(reference)),
                ]
            };
            parts.push(last.prop_map(named).boxed());
        }
    }
    (parts, prop::bool::weighted(0.05))
        .prop_map(|(parts, away)| {
            let mut enter: Map<String, Json> = parts.into_iter().flatten().collect();
            if away {
                enter.insert("it.assigned".to_owned(), json!(false));
            }
            json!({"enter": enter})
        })
        .boxed()
}

/// A reference value is the campaign's, not a unit's: all have those of the first.
pub fn share_references(units: &mut [Json]) {
    let shared = units[0]["enter"].as_object().unwrap().clone();
    for unit in units {
        for (name, value) in shared.iter().filter(|(name, _)| name.ends_with(".reference")) {
            unit["enter"][name] = value.clone();
        }
    }
}

/// Any rule with entries of one to four units; `extremes` says how often a number is an extreme one.
pub fn any_case(extremes: u32) -> impl Strategy<Value = Json> {
    any_rule().prop_flat_map(move |rule| {
        prop::collection::vec(entries(&rule, extremes), 1..5).prop_map(move |mut units| {
            share_references(&mut units);
            for (at, unit) in units.iter_mut().enumerate() {
                unit["unit"] = json!(format!("Đơn vị {at}"));
            }
            let mut case = rule.case.clone();
            case["units"] = Json::Array(units);
            case
        })
    })
}

/// Any rule with entries, and a second value for the main fact of the first unit.
pub fn any_two_values() -> impl Strategy<Value = (Json, String)> {
    any_rule().prop_flat_map(|rule| {
        let kind = rule.facts[0].1.clone();
        let units = prop::collection::vec(entries(&rule, 0), 1..4);
        (units, value(&kind, 0), value(&kind, 0)).prop_map(move |(mut units, first, second)| {
            units[0]["enter"]["it"] = json!(first);
            let mut case = rule.case.clone();
            case["units"] = Json::Array(units);
            (case, second)
        })
    })
}
