//! What the next points take is what scoring then gives.

use giao_uoc::campaign::{Campaign, Command};
use giao_uoc::rubric::{FactIx, NodeIx, read_rubric};
use giao_uoc::scoring::{Actual, Outlook, Plan, UnitIx, Value, outlook};
use std::rc::Rc;

fn at(rule: &str, max: &str, actual: &str, plan: &str) -> Option<Outlook> {
    let rubric = format!(
        r#"{{"version":1,"id":"r","edition":"1","title":"t","max":"{max}","source":{{"title":"s","illustrative":true}},
        "contents":[{{"id":"a","code":"1","name":"a","max":"{max}","unit":"tỷ đồng","rule":{rule}}}]}}"#
    );
    let (rubric, _) = read_rubric(&rubric).expect("sound");
    let mut campaign = Campaign::new("c".into(), "n".into(), 2026, Rc::new(rubric), &["A".to_owned()]);
    let unit = campaign.units[0].id.clone();
    let number = |text: &str| Value::Number(text.parse().expect("number"));
    let enter = [
        Command::SetActual {
            unit: unit.clone(),
            fact: FactIx(0),
            actual: Actual::Value(number(actual)),
            measure: None,
        },
        Command::SetPlan {
            unit,
            fact: FactIx(0),
            plan: Plan::Value(number(plan)),
        },
    ];
    let change = campaign
        .plan_change(Command::Many(enter.into()))
        .expect("allowed")
        .expect("a change");
    campaign.apply(&change);
    outlook(
        &campaign.rubric,
        &campaign.references,
        &campaign.sheets,
        UnitIx(0),
        NodeIx(0),
    )
}

fn next(value: &str, points: &str) -> Option<Outlook> {
    let number = |text: &str| text.parse().expect("number");
    Some(Outlook::Next {
        value: Value::Number(number(value)),
        points: number(points),
    })
}

fn plain(outlook: Option<Outlook>) -> Option<Outlook> {
    outlook.map(|outlook| match outlook {
        Outlook::Next {
            value: Value::Number(value),
            points,
        } => Outlook::Next {
            value: Value::Number(value.normalized()),
            points: points.normalized(),
        },
        Outlook::Full {
            kept_to: Some(Value::Number(value)),
        } => Outlook::Full {
            kept_to: Some(Value::Number(value.normalized())),
        },
        other => other,
    })
}

#[test]
fn the_next_step_over_the_plan_is_named() {
    let rule = r#"{"kind":"step_per_percent","at":"50","short":"1","over":"1.5","over_cap":"10"}"#;
    assert_eq!(plain(at(rule, "60", "103.4", "100")), next("104", "56"));
    assert_eq!(plain(at(rule, "60", "97.5", "100")), next("98.1", "49"));
}

#[test]
fn all_points_say_how_far_they_are_kept() {
    let rule = r#"{"kind":"step_per_percent","at":"50","short":"1","over":"1.5","over_cap":"10"}"#;
    let kept = Outlook::Full {
        kept_to: Some(Value::Number("227.375".parse().expect("number"))),
    };
    assert_eq!(plain(at(rule, "60", "231.625", "212.5")), Some(kept));
}

#[test]
fn a_tier_above_is_named() {
    let rule = r#"{"kind":"percent_tiers","bands":[{"from":"90","gives":"3"},{"from":"80","below":"90","gives":"2"},{"below":"80","gives":"0"}]}"#;
    assert_eq!(plain(at(rule, "3", "84.2", "90")), next("90", "3"));
}

#[test]
fn one_more_point_on_a_line_is_named() {
    assert_eq!(
        plain(at(r#"{"kind":"proportional"}"#, "20", "43.50", "100")),
        next("45", "9")
    );
}
