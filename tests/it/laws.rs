//! Laws that hold for every rule and every entry.

use std::collections::BTreeSet;

use giao_uoc::quantity::Number;
use giao_uoc::rubric::{Direction, FactIx, Preset};
use giao_uoc::scoring::{
    Actual, NodeScore, Outcome, Sheet, Standing, Step, Value, findings, issues, near_ties, reckon,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value as Json, json};

use crate::case::{Built, build};
use crate::random_cases::{any_case, any_two_values};

/// The score of the indicator of a unit.
fn leaf(built: &Built, standing: &Standing, unit: usize) -> NodeScore {
    let ix = built.rubric.node_by_id("it").unwrap();
    standing.cards[unit].node(ix).unwrap().clone()
}

/// How it came about.
fn trace<'a>(built: &Built, standing: &'a Standing, unit: usize) -> &'a [Step] {
    standing.cards[unit].trace(built.rubric.node_by_id("it").unwrap())
}

/// A value as its place on the scale of its kind.
fn height(sheet: &Sheet, fact: FactIx) -> Option<Number> {
    match &sheet.fact(fact).actual {
        Actual::Value(Value::Number(number)) => Some(*number),
        Actual::Value(Value::Level(level)) => Some(Number::whole(i64::from(level.0))),
        Actual::Value(Value::YesNo(yes)) => Some(Number::whole(i64::from(*yes))),
        Actual::Value(Value::Date(date)) => {
            let start = "2017-01-01".parse::<giao_uoc::quantity::Date>().unwrap();
            Some(Number::whole(start.days_until(*date)))
        }
        _ => None,
    }
}

/// The same units in another order have the same points and ranks.
pub fn turned_alike(case: &Json, turn: usize) -> Result<(), TestCaseError> {
    let Ok(built) = build(case) else { return Ok(()) };
    let mut turned = case.clone();
    let units = turned["units"].as_array_mut().unwrap();
    let turn = turn % units.len();
    units.rotate_left(turn);
    let turned = build(&turned).unwrap();
    let (before, after) = (built.score(), turned.score());
    for card in &before.cards {
        let other = after.cards.iter().find(|other| other.unit == card.unit).unwrap();
        prop_assert_eq!(&card.total.points, &other.total.points);
        for (a, b) in card.nodes.iter().zip(&other.nodes) {
            prop_assert_eq!(a.counted, b.counted);
            prop_assert_eq!(a.outcome.points(), b.outcome.points());
        }
    }
    let ranks = |standing: &Standing| {
        let mut ranks: Vec<_> = standing
            .places
            .iter()
            .map(|place| {
                (
                    standing.cards[place.unit.0 as usize].unit.clone(),
                    place.rank,
                    place.shared,
                )
            })
            .collect();
        ranks.sort();
        ranks
    };
    prop_assert_eq!(ranks(&before), ranks(&after));
    Ok(())
}

/// What the first unit earns for its main fact with the first value and the second, of a rule that was found monotone.
fn never_worse(case: &Json, second: &str) -> Result<(), TestCaseError> {
    let Ok(built) = build(case) else { return Ok(()) };
    let mut other = case.clone();
    other["units"][0]["enter"]["it"] = json!(second);
    let changed = build(&other).unwrap();
    let (_, _, indicator) = built.rubric.leaves().next().unwrap();
    let main = indicator.main_fact().unwrap();
    if !indicator.monotone {
        return Ok(());
    }
    let (Some(low), Some(high)) = (height(&built.sheets[0], main), height(&changed.sheets[0], main)) else {
        return Ok(());
    };
    let of = |built: &Built| leaf(built, &built.score(), 0).outcome.points();
    let (Some(at_low), Some(at_high)) = (of(&built), of(&changed)) else {
        return Ok(());
    };
    let up = low.compare(high);
    let better = if indicator.direction == Direction::Higher {
        up
    } else {
        up.reverse()
    };
    let moved = at_low.compare(at_high);
    prop_assert!(
        better.is_eq() || moved.is_eq() || moved == better,
        "{low} gives {at_low}, {high} gives {at_high}, direction {:?}",
        indicator.direction
    );
    Ok(())
}

/// A figure of 0 that is all points as a divisor, and any other that is fewer: less is better here, although nothing says so.
#[test]
fn all_points_for_a_divisor_of_zero_and_fewer_right_after_it_are_not_monotone() {
    let gauge = json!({"read": "ratio", "form": "base_over_actual", "at_zero": "1"});
    let steps =
        json!({"kind": "steps", "gauge": gauge, "from": "60", "every": "5", "each": "-3", "entry": {"share": "1"}});
    let case = json!({
        "source": "minh họa", "max": "20", "rule": {"kind": "pieces", "term": {"body": steps, "lowest": "5"}},
        "leaf": {"facts": [{"id": "it", "kind": "amount"}]},
        "units": [{"unit": "Xã A", "enter": {"it": "0", "it.plan": "65"}}, {"unit": "Xã B", "enter": {"it": "1", "it.plan": "65"}}],
    });
    let built = build(&case).unwrap();
    let standing = built.score();
    let points = |unit| leaf(&built, &standing, unit).outcome.points().unwrap();
    assert!(points(0).compare(points(1)).is_gt(), "{} and {}", points(0), points(1));
    never_worse(&case, "1").unwrap();
}

/// The laws below speak of something: rules of every kind are read, and enough of them are monotone and not.
#[test]
fn the_rules_that_are_tried_are_of_every_kind() {
    let mut runner = TestRunner::deterministic();
    let (mut read, mut steady, mut unsteady) = (BTreeSet::new(), 0, 0);
    for _ in 0..600 {
        let (case, _) = any_two_values().new_tree(&mut runner).unwrap().current();
        let Ok(built) = build(&case) else { continue };
        let (_, _, indicator) = built.rubric.leaves().next().unwrap();
        read.insert(indicator.preset.kind());
        if indicator.monotone {
            steady += 1;
        } else {
            unsteady += 1;
        }
    }
    let kinds: BTreeSet<&str> = Preset::KINDS.iter().copied().collect();
    assert_eq!(read, kinds);
    assert!(steady > 100 && unsteady > 50, "{steady} monotone, {unsteady} not");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn points_stay_within_what_an_indicator_can_give(case in any_case(1)) {
        let Ok(built) = build(&case) else { return Ok(()) };
        let standing = built.score();
        for unit in 0..built.sheets.len() {
            let score = leaf(&built, &standing, unit);
            let lowest = built.rubric.leaves().next().and_then(|(_, _, leaf)| leaf.term.bounds.lowest);
            for points in score.outcome.points().into_iter().chain(score.counted) {
                prop_assert!(points.compare(Number::whole(20)).is_le(), "{points}");
                prop_assert!(!points.is_negative() || lowest.is_some(), "{points}");
            }
        }
    }

    #[test]
    fn better_is_never_worse_where_a_rule_was_found_monotone((case, second) in any_two_values()) {
        never_worse(&case, &second)?;
    }

    #[test]
    fn the_order_of_units_changes_nobodys_points(case in any_case(0), turn in 0..4_usize) {
        turned_alike(&case, turn)?;
    }

    #[test]
    fn every_point_can_be_reckoned_again_from_its_trace_alone(case in any_case(2)) {
        let Ok(built) = build(&case) else { return Ok(()) };
        let standing = built.score();
        for unit in 0..built.sheets.len() {
            let score = leaf(&built, &standing, unit);
            if let Some(points) = score.outcome.points() {
                let trace = trace(&built, &standing, unit);
                let again = reckon(trace).unwrap().unwrap();
                prop_assert!(again.same_value(points), "{again} for {points}: {trace:?}");
            }
        }
    }

    #[test]
    fn extremes_never_panic_and_scoring_twice_gives_the_same(case in any_case(60)) {
        let Ok(built) = build(&case) else { return Ok(()) };
        let standing = built.score();
        prop_assert_eq!(&standing, &built.score());
        let _ = near_ties(&built.rubric, &built.references, &built.sheets);
        let _ = issues(&built.rubric, &built.references, &built.sheets, &standing);
        let _ = findings(&built.rubric, &built.references, &built.sheets, &standing);
    }

    #[test]
    fn what_is_missing_is_never_taken_for_zero(case in any_case(0)) {
        let Ok(mut built) = build(&case) else { return Ok(()) };
        for sheet in &mut built.sheets {
            for fact in &mut sheet.facts {
                fact.actual = Actual::Missing;
            }
        }
        let standing = built.score();
        for (unit, card) in standing.cards.iter().enumerate() {
            let score = leaf(&built, &standing, unit);
            match &score.outcome {
                Outcome::Missing(needs) => {
                    prop_assert!(!needs.is_empty() && score.counted.is_none());
                    prop_assert!(!card.total.is_firm() && card.total.missing == 1);
                }
                // Only a rule that reads nothing gives points for nothing.
                Outcome::Scored(_) => {
                    let trace = trace(&built, &standing, unit);
                    let read = trace.iter().any(|step| {
                        step.reads() || matches!(step, Step::Judged { .. } | Step::Leader { .. } | Step::Level { .. })
                    });
                    prop_assert!(!read, "{trace:?}");
                }
                other => prop_assert!(matches!(other, Outcome::NotAssigned | Outcome::Undecidable(_)), "{other:?}"),
            }
        }
    }
}
