//! The geometry of the chart around the line of the plan.
#![allow(clippy::float_arithmetic, reason = "pixels")]

use giao_uoc::quantity::Ratio;
use giao_uoc::report::Side;
use giao_uoc::report::chart::{Length, Mark, plan_dots};
use giao_uoc::text::Lang;
use proptest::prelude::*;

fn mark(label: &str, reached: Option<&str>) -> Mark {
    Mark {
        label: label.to_owned(),
        reached: reached.map(|share| Ratio(share.parse().unwrap())),
        words: String::new(),
        illustrative: false,
        to: None,
    }
}

#[test]
fn the_budget_of_2017_stands_between_90_and_130_percent() {
    let units = ["1.266", "1.19", "1.09", "1.012", "1.003"];
    let chart = plan_dots(units.iter().map(|share| mark("x", Some(share))).collect(), Lang::Vi);
    let labels: Vec<&str> = chart.ticks.iter().map(|tick| tick.label.as_str()).collect();
    assert_eq!(labels, ["90%", "100%", "110%", "120%", "130%"]);
    assert_eq!(chart.ticks.iter().filter(|tick| tick.is_line).count(), 1);
    assert!((chart.line_at.share() - 0.25).abs() < 1e-9);
    let places: Vec<f64> = chart
        .rows
        .iter()
        .filter_map(|row| row.at)
        .map(|(at, _)| at.share())
        .collect();
    assert!((places[0] - 0.915).abs() < 1e-9, "{places:?}");
}

#[test]
fn the_best_stands_first_and_what_is_missing_last() {
    let marks = vec![
        mark("none", None),
        mark("short", Some("0.852")),
        mark("just", Some("1")),
        mark("far", Some("1.3")),
    ];
    let chart = plan_dots(marks, Lang::Vi);
    let order: Vec<&str> = chart.rows.iter().map(|row| row.mark.label.as_str()).collect();
    assert_eq!(order, ["far", "just", "short", "none"]);
    let sides: Vec<Option<Side>> = chart.rows.iter().map(|row| row.at.map(|(_, side)| side)).collect();
    assert_eq!(sides, [Some(Side::Above), Some(Side::Above), Some(Side::Below), None]);
}

#[test]
fn a_chart_of_nothing_still_has_its_line() {
    let chart = plan_dots(vec![mark("none", None)], Lang::En);
    assert!(chart.ticks.iter().any(|tick| tick.is_line));
    assert!((0.0..=1.0).contains(&chart.line_at.share()));
}

#[test]
fn what_went_hundreds_of_times_beyond_the_plan_stands_at_the_end_of_a_scale_that_can_be_read() {
    for far in ["9223372036854", "999999999999.99", "401"] {
        let marks = vec![mark("far", Some(far)), mark("just", Some("1.02"))];
        let chart = plan_dots(marks, Lang::Vi);
        let labels: Vec<&str> = chart.ticks.iter().map(|tick| tick.label.as_str()).collect();
        assert_eq!(labels, ["0%", "10.000%", "20.000%", "30.000%", "40.000%"], "{far}");
        assert!(chart.ticks[0].is_line, "its label would run into that of the plan");
        let (at, _) = chart.rows[0].at.expect("a place");
        assert!((at.share() - 1.0).abs() < 1e-9, "{far} at {at:?}");
    }
    let below = plan_dots(vec![mark("below", Some("-9000")), mark("far", Some("9000"))], Lang::Vi);
    let labels: std::collections::BTreeSet<&str> = below.ticks.iter().map(|tick| tick.label.as_str()).collect();
    assert_eq!(labels.len(), below.ticks.len(), "{labels:?}");
}

#[test]
fn a_bar_never_leaves_its_track() {
    let whole = "1000".parse().unwrap();
    assert!((Length::of("545.6".parse().unwrap(), whole).share() - 0.5456).abs() < 1e-9);
    assert!(Length::of("1200".parse().unwrap(), whole).share() <= 1.0);
    assert!(Length::of("-5".parse().unwrap(), whole).share() >= 0.0);
    assert!(Length::of(whole, "0".parse().unwrap()).share() <= 0.0);
}

proptest! {
    #[test]
    fn every_mark_lies_on_the_chart(shares in proptest::collection::vec(0_u32..5_000_000, 1..16)) {
        let marks = shares.iter().map(|share| mark("x", Some(&format!("{}.{:04}", share / 10_000, share % 10_000))));
        let chart = plan_dots(marks.collect(), Lang::Vi);
        prop_assert!(chart.ticks.len() <= 8, "{} lines", chart.ticks.len());
        prop_assert!((0.0..=1.0).contains(&chart.line_at.share()));
        for row in &chart.rows {
            let (at, side) = row.at.expect("every share was given");
            prop_assert!((0.0..=1.0).contains(&at.share()), "{at:?}");
            prop_assert_eq!(side == Side::Above, at >= chart.line_at);
        }
    }
}
