//! How far a result reached what it is compared with: one way for what should be much and what should be little.

use std::rc::Rc;

use giao_uoc::campaign::{Campaign, Command, History};
use giao_uoc::files::samples;
use giao_uoc::quantity::Number;
use giao_uoc::report::{Bullet, FormOf, RowOf, Side, measured, rows, sheet_rows};
use giao_uoc::rubric::{Direction, Template};
use giao_uoc::scoring::{Actual, Plan, UnitIx, Value, score};
use giao_uoc::text::Lang;

fn bullets(campaign: &Campaign) -> Vec<(Direction, Bullet)> {
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let form = FormOf::of(campaign, &standing, UnitIx(0), Lang::Vi).expect("a unit");
    rows(&campaign.rubric)
        .into_iter()
        .filter_map(|of: RowOf| {
            let leaf = campaign.rubric.node(of.leaf()?)?.indicator.as_ref()?;
            Some((leaf.direction, form.row(of).bullet?))
        })
        .collect()
}

fn is_reached(bullet: &Bullet) -> bool {
    let shown = bullet.text.trim_end_matches('%').replace('.', "").replace(',', ".");
    shown
        .parse::<Number>()
        .map_or(bullet.text == "đạt", |share| share.compare(Number::HUNDRED).is_ge())
}

#[test]
fn a_hundred_percent_or_more_is_reached_whichever_way_is_better() {
    let campaign = samples::open("kien-giang-2017").expect("the sample ships");
    let all = bullets(&campaign);
    assert!(all.iter().any(|(direction, _)| *direction == Direction::Lower));
    for (direction, bullet) in &all {
        assert_eq!(is_reached(bullet), bullet.side == Side::Above, "{bullet:?}");
        assert!(
            bullet.words.contains("so với") || bullet.words.starts_with("bằng "),
            "it says against what: {}",
            bullet.words
        );
        let is_going_on = bullet.beside().starts_with(", ") && bullet.beside().ends_with(&bullet.words);
        assert!(
            is_going_on == bullet.length.is_none() && !bullet.words.contains("  "),
            "{bullet:?}"
        );
        let is_marked = bullet.words.contains("càng thấp càng tốt");
        assert!(!is_marked || *direction == Direction::Lower, "{bullet:?}");
        if is_marked {
            assert_eq!(
                bullet.words.starts_with("thấp hơn"),
                bullet.side == Side::Above,
                "{bullet:?}"
            );
        }
    }
}

/// On a phone what was reached is said below these rows, and further figures follow it.
#[test]
fn what_is_measured_stands_before_the_further_figures_of_an_indicator() {
    let campaign = samples::open("kien-giang-2017").expect("the sample ships");
    let rubric = &campaign.rubric;
    let all = sheet_rows(rubric);
    let told = |id: &str| {
        let leaf = rubric.node_by_id(id).expect("an indicator");
        let rows: Vec<RowOf> = all.iter().copied().filter(|of| of.leaf() == Some(leaf)).collect();
        (measured(rubric, &rows), rows.len())
    };
    // With the reference value, before the population that weighs its mean.
    assert_eq!(told("bao-hiem-y-te"), (2, 3));
    assert_eq!(told("thu-ngan-sach"), (1, 1));
    for (leaf, node, indicator) in rubric.leaves() {
        let (count, all) = told(&node.id);
        assert!((1..=all).contains(&count), "{}", node.id);
        assert!(indicator.facts.len() > 1 || count == all, "{leaf:?}");
    }
}

#[test]
fn none_at_all_of_what_should_be_little_is_reached() {
    let mut campaign = samples::open("kien-giang-2017").expect("the sample ships");
    let rubric = Rc::clone(&campaign.rubric);
    for (_, _, leaf) in rubric.leaves() {
        let fact = leaf.main_fact().filter(|_| leaf.direction == Direction::Lower);
        let Some(fact) = fact else { continue };
        let actual = &mut campaign.sheets[0].facts[fact.0 as usize].actual;
        if matches!(actual, Actual::Value(Value::Number(_))) {
            *actual = Actual::Value(Value::Number(Number::ZERO));
        }
    }
    let lower: Vec<Bullet> = bullets(&campaign)
        .into_iter()
        .filter(|(direction, _)| *direction == Direction::Lower)
        .map(|(_, bullet)| bullet)
        .collect();
    assert!(!lower.is_empty());
    for bullet in lower {
        assert_eq!((bullet.text.as_str(), bullet.side), ("đạt", Side::Above), "{bullet:?}");
    }
}

/// A rank of 5 after one of 7 is better by two places, not by so many percent.
#[test]
fn what_a_rule_asks_the_difference_of_is_told_by_it() {
    let (rubric, _) = Template::named("xa-phuong").unwrap().read().unwrap();
    let rank = rubric.fact_by_id("hang-cai-cach").expect("ranks are compared");
    let unit = ["Xã An Biên".to_owned()];
    let mut campaign = Campaign::new("c".into(), "Cụm".into(), 2026, Rc::new(rubric), &unit);
    campaign.sheets[0].facts[rank.0 as usize].actual = Actual::Value(Value::Number(Number::whole(5)));
    let command = Command::SetPrevious {
        unit: campaign.sheets[0].unit.clone(),
        fact: rank,
        number: Some(Number::whole(7)),
    };
    History::default().dispatch(&mut campaign, command).unwrap();
    let told = bullets(&campaign).pop().map(|(_, bullet)| bullet.words);
    assert_eq!(
        told.as_deref(),
        Some("thấp hơn 2 hạng so với năm trước (càng thấp càng tốt)")
    );
}

/// A row with its result says what alone is missing, and an empty one that it is not entered.
#[test]
fn whoever_entered_results_alone_is_told_what_they_lack() {
    let mut campaign = samples::open("kien-giang-2017").expect("the sample ships");
    let lacks = |campaign: &Campaign| -> Vec<&'static str> {
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        let form = FormOf::of(campaign, &standing, UnitIx(0), Lang::Vi).expect("a unit");
        let rows = rows(&campaign.rubric);
        rows.into_iter().filter_map(|of| form.row(of).lacks).collect()
    };
    assert_eq!(lacks(&campaign), [""; 0], "nothing is missing");
    for fact in &mut campaign.sheets[0].facts {
        fact.plan = Plan::Missing;
    }
    let without_plan = lacks(&campaign);
    assert!(without_plan.len() > 5, "{without_plan:?}");
    assert!(without_plan.iter().all(|words| *words == "chưa có kế hoạch"));
    campaign.references.previous.clear();
    assert!(lacks(&campaign).contains(&"chưa có số năm trước"));
    for fact in &mut campaign.sheets[0].facts {
        fact.actual = Actual::Missing;
    }
    assert_eq!(lacks(&campaign), [""; 0], "no result is there either");
}

/// A hair above or below the plan stays on its side, in figures and in words.
#[test]
fn what_is_just_beside_the_plan_is_not_shown_as_a_hundred_percent() {
    let mut campaign = samples::open("kien-giang-2017").expect("the sample ships");
    let rubric = Rc::clone(&campaign.rubric);
    let fact = rubric.fact_by_id("thu-ngan-sach").expect("it collects");
    let number = |text: &str| Value::Number(text.parse().unwrap());
    for (actual, text, words) in [
        ("999999", "99,9999%", "0,0001%"),
        ("999600", "99,96%", "0,04%"),
        ("1000000", "100%", "bằng kế hoạch"),
        ("1000400", "100,04%", "0,04%"),
        ("989600", "99%", "1%"),
    ] {
        let entry = &mut campaign.sheets[0].facts[fact.0 as usize];
        entry.actual = Actual::Value(number(actual));
        entry.plan = Plan::Value(number("1000000"));
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        let form = FormOf::of(&campaign, &standing, UnitIx(0), Lang::Vi).expect("a unit");
        let of = rows(&campaign.rubric).into_iter().find(|of| of.fact() == Some(fact));
        let bullet = form.row(of.expect("a row")).bullet.expect("a bullet");
        assert!(
            bullet.text == text && bullet.words.contains(words),
            "{actual}: {bullet:?}"
        );
    }
}
