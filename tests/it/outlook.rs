//! What the next points take is what scoring then gives.

use giao_uoc::campaign::{Campaign, Command};
use giao_uoc::rubric::{FactIx, NodeIx, read_rubric};
use giao_uoc::scoring::{Actual, Aim, Outlook, Plan, UnitIx, Value, outlook};
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

/// "104 → 56": the value that is needed, and the points then.
fn told(outlook: Option<Outlook>) -> Vec<String> {
    let aim = |aim: Aim| match aim.to {
        Value::Number(to) => format!("{} → {}", to.normalized(), aim.points.normalized()),
        to => format!("{to:?} → {}", aim.points.normalized()),
    };
    match outlook {
        Some(Outlook::Next { next, most }) => [Some(next), most].into_iter().flatten().map(aim).collect(),
        Some(Outlook::Full { kept }) => kept.into_iter().map(aim).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn the_next_step_over_the_plan_is_named() {
    let rule = r#"{"kind":"step_per_percent","at":"50","short":"1","over":"1.5","over_cap":"10"}"#;
    assert_eq!(told(at(rule, "60", "103.4", "100")), ["104 → 56", "107 → 60"]);
    assert_eq!(told(at(rule, "60", "97.5", "100")), ["98.1 → 49", "107 → 60"]);
}

#[test]
fn all_points_say_how_far_they_are_kept() {
    let rule = r#"{"kind":"step_per_percent","at":"50","short":"1","over":"1.5","over_cap":"10"}"#;
    assert_eq!(told(at(rule, "60", "231.625", "212.5")), ["227.375 → 60"]);
}

#[test]
fn a_tier_above_is_named() {
    let rule = r#"{"kind":"percent_tiers","bands":[{"from":"90","gives":"3"},{"from":"80","below":"90","gives":"2"},{"below":"80","gives":"0"}]}"#;
    assert_eq!(told(at(rule, "3", "84.2", "90")), ["90 → 3"]);
    assert_eq!(told(at(rule, "3", "12", "90")), ["80 → 2", "90 → 3"]);
}

#[test]
fn one_more_point_on_a_line_is_named() {
    assert_eq!(told(at(r#"{"kind":"proportional"}"#, "20", "43.50", "100")), ["45 → 9"]);
}
