//! Laws of a whole sheet: several indicators in several contents, with bonus and penalty under their caps.

use giao_uoc::quantity::Number;
use giao_uoc::rubric::Section;
use giao_uoc::scoring::Scorecard;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value as Json, json};

use crate::case::{Built, build, rubric};
use crate::laws::turned_alike;
use crate::random_cases::{entries, share_references};
use crate::random_rules::{Rule, any_rule};

const UNITS: usize = 3;
const BONUS_CAP: i64 = 5;
const PENALTY_CAP: i64 = 4;

/// An indicator and what each unit enters for it.
type Line = (Json, Vec<Json>);

/// Any rule that is read and gives nothing below zero, with entries of each unit.
fn earning() -> impl Strategy<Value = Line> {
    let sound = |rule: &Rule| {
        let built = build(&rule.case).ok();
        built.is_some_and(|built| {
            let bounds = |(_, _, leaf): (_, _, &giao_uoc::rubric::Indicator)| leaf.term.bounds.lowest;
            built.rubric.leaves().next().and_then(bounds).is_none()
        })
    };
    any_rule()
        .prop_filter("read, and never below zero", sound)
        .prop_flat_map(|rule| {
            let line = rubric(&rule.case)["contents"][0].clone();
            prop::collection::vec(entries(&rule, 0), UNITS).prop_map(move |units| (line.clone(), units))
        })
}

/// So many points for each, given or taken.
fn counting(each: &'static str) -> impl Strategy<Value = Line> {
    let entered = prop_oneof![
        8 => (0..6_u8).prop_map(|count| json!({"enter": {"it": count.to_string()}})),
        1 => Just(json!({"enter": {"it": "not_arisen"}})),
        1 => Just(json!({"enter": {"it": "2", "it.assigned": false}})),
    ];
    prop::collection::vec(entered, UNITS).prop_map(move |units| {
        let rule = json!({"kind": "count_times_points", "each": each});
        let facts = json!([{"id": "it", "kind": "count"}]);
        (
            json!({"id": "it", "name": "Khoản", "max": "20", "rule": rule, "facts": facts}),
            units,
        )
    })
}

/// Gives the facts of an indicator names of its own.
fn renamed(value: &Json, nth: usize) -> Json {
    let own = |text: &str| match text.split_once('.').unwrap_or((text, "")) {
        (id @ ("it" | "b" | "c"), "") => format!("{id}{nth}"),
        (id @ ("it" | "b" | "c"), part) => format!("{id}{nth}.{part}"),
        _ => text.to_owned(),
    };
    match value {
        Json::String(text) => json!(own(text)),
        Json::Array(list) => list.iter().map(|value| renamed(value, nth)).collect(),
        Json::Object(fields) => {
            let field = |(name, value): (&String, &Json)| (own(name), renamed(value, nth));
            Json::Object(fields.iter().map(field).collect::<Map<_, _>>())
        }
        other => other.clone(),
    }
}

/// A sheet of two contents with two or three indicators each, two bonus items and two penalty items.
fn any_sheet() -> impl Strategy<Value = Json> {
    let contents = prop::collection::vec(prop::collection::vec(earning(), 2..4), 2);
    let sides = (counting("1.5"), counting("2"), counting("-1"), counting("-0.75"));
    let away = select(vec!["exclude", "rescale", "full_points"]);
    (contents, sides, away).prop_map(|(contents, (more, most, less, least), away)| {
        let mut units = vec![Map::new(); UNITS];
        let mut nth = 0;
        let mut items = |lines: Vec<Line>| -> Vec<Json> {
            let item = |(line, entered): Line| {
                nth += 1;
                for (unit, entered) in units.iter_mut().zip(&entered) {
                    let entered = renamed(&entered["enter"], nth);
                    unit.extend(entered.as_object().unwrap().clone());
                }
                let mut line = renamed(&line, nth);
                line["code"] = json!(nth.to_string());
                line
            };
            lines.into_iter().map(item).collect()
        };
        let mut all = 0;
        let mut roots = Vec::new();
        for (id, lines) in ["I", "II"].into_iter().zip(contents) {
            let max = 20 * lines.len();
            all += max;
            roots.push(json!({"id": id, "code": id, "name": id, "max": max.to_string(), "children": items(lines)}));
        }
        let rubric = json!({
            "max": all.to_string(), "contents": roots, "settings": {"not_assigned": away, "total_rounding": {"step": "0.1"}},
            "bonus": {"cap": BONUS_CAP.to_string(), "items": items(vec![more, most])},
            "penalty": {"cap": PENALTY_CAP.to_string(), "items": items(vec![less, least])},
        });
        let unit = |(at, enter)| json!({"unit": format!("Đơn vị {at}"), "enter": Json::Object(enter)});
        let mut units: Vec<Json> = units.into_iter().enumerate().map(unit).collect();
        share_references(&mut units);
        json!({"source": "minh họa", "rubric": rubric, "units": units})
    })
}

/// What the items of a section give together.
fn gathered(built: &Built, card: &Scorecard, section: Section) -> Number {
    let roots = built.rubric.roots(section);
    Number::sum(roots.filter_map(|(ix, _)| card.node(ix)?.counted)).unwrap()
}

/// The laws below speak of something: sheets are read, and their caps cut, some indicators are not assigned, some missing.
#[test]
fn the_sheets_that_are_tried_are_of_every_sort() {
    let mut runner = TestRunner::deterministic();
    let mut found = [0; 5];
    for _ in 0..40 {
        let case = any_sheet().new_tree(&mut runner).unwrap().current();
        let built = build(&case).unwrap_or_else(|problems| panic!("{problems:?}"));
        for card in built.score().cards {
            let told = [
                card.bonus_uncapped.is_some(),
                card.penalty_uncapped.is_some(),
                card.total.excluded > 0,
                card.total.missing > 0,
                card.total
                    .points
                    .is_some_and(|points| !points.same_value(card.total.unrounded)),
            ];
            for (count, told) in found.iter_mut().zip(told) {
                *count += usize::from(told);
            }
        }
    }
    assert!(found.iter().all(|count| *count >= 10), "{found:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    #[test]
    fn a_total_lies_within_its_range_and_is_the_sum_of_its_parts(case in any_sheet()) {
        let built = build(&case).unwrap();
        let (bonus_cap, penalty_cap) = (Number::whole(BONUS_CAP), Number::whole(-PENALTY_CAP));
        for card in &built.score().cards {
            for (ix, node) in built.rubric.walk() {
                let children = node.children.iter().filter_map(|ix| card.node(*ix)?.counted);
                if let (false, Some(counted)) = (node.children.is_empty(), card.node(ix).unwrap().counted) {
                    let parts = Number::sum(children).unwrap();
                    prop_assert!(counted.same_value(parts), "{}: {counted} of {parts}", node.id);
                }
            }
            let side = |section| gathered(&built, card, section);
            prop_assert!(card.main.same_value(side(Section::Main)));
            prop_assert!(card.bonus.same_value(side(Section::Bonus).least(bonus_cap)));
            prop_assert!(card.penalty.same_value(side(Section::Penalty).most(penalty_cap)));
            prop_assert!(!card.bonus.is_negative() && !card.penalty.is_positive(), "{card:?}");
            let total = &card.total;
            let whole = Number::sum([card.main, card.bonus, card.penalty]).unwrap();
            prop_assert!(total.unrounded.same_value(whole), "{} of {whole}", total.unrounded);
            prop_assert!(!card.main.is_negative() && card.main.compare(total.assigned_max).is_le(), "{card:?}");
            let highest = total.full_max.plus(bonus_cap).unwrap();
            for points in total.points.into_iter().chain([total.unrounded]) {
                let within = points.compare(penalty_cap).is_ge() && points.compare(highest).is_le();
                prop_assert!(within, "{points} in {penalty_cap}..{highest}");
            }
        }
    }

    #[test]
    fn the_order_of_units_changes_no_sheet(case in any_sheet(), turn in 1..UNITS) {
        turned_alike(&case, turn)?;
    }
}
