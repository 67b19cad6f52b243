//! Why a score is what it is: rules, steps and next points in words, in both languages.

use giao_uoc::quantity::Number;
use giao_uoc::report::{Explained, Explaining, Explanation, Run};
use giao_uoc::rubric::{FactIx, NodeIx, Rubric, Template, read_rubric_value};
use giao_uoc::scoring::{Actual, Given, Outcome, Plan, Quoted, References, Sheet, UnitId, UnitIx, Value, score};
use giao_uoc::text::Lang;
use serde_json::{Value as Json, json};

/// One leaf of 60 points with one rule.
fn rubric(rule: &Json, unit: &str) -> Rubric {
    let rubric = json!({
        "version": 1, "id": "r", "edition": "bản 1", "title": "Bảng tiêu chí", "max": "60", "source": {"title": "QĐ 1"},
        "contents": [{"id": "I", "code": "I", "name": "Kinh tế", "max": "60", "children": [
            {"id": "thu", "code": "1", "name": "Tổng thu", "max": "60", "unit": unit, "rule": rule,
             "source": {"title": "QĐ 1", "place": "mục I"}},
        ]}],
    });
    read_rubric_value(&rubric).unwrap().0
}

fn number(text: &str) -> Number {
    text.parse().unwrap()
}

/// The sheet of one unit with an actual and a plan.
fn sheet(rubric: &Rubric, actual: &str, plan: Option<&str>) -> Sheet {
    let mut sheet = Sheet::empty(UnitId("u1".into()), rubric);
    sheet.facts[0].actual = Actual::Value(Value::Number(number(actual)));
    if let Some(plan) = plan {
        sheet.facts[0].plan = Plan::Value(Value::Number(number(plan)));
    }
    sheet
}

fn explain(rubric: &Rubric, sheets: &[Sheet], what: Explained, lang: Lang) -> Explanation {
    let references = References {
        previous: Vec::new(),
        reference: vec![Some(Quoted {
            number: number("81"),
            source: Default::default(),
        })],
        unread: Vec::new(),
    };
    let standing = score(rubric, &references, sheets);
    let unit_name = |unit: UnitIx| format!("Đơn vị {}", unit.0 + 1);
    let explaining = Explaining {
        rubric,
        references: &references,
        sheets,
        unit: UnitIx(0),
        card: &standing.cards[0],
        standing: &standing,
        sample: None,
        unit_name: &unit_name,
        lang,
    };
    explaining.explain(what).unwrap()
}

fn plain(runs: &[Run]) -> String {
    runs.iter()
        .map(|run| match run {
            Run::Text(text) => text.clone(),
            Run::Figure(text) => format!("*{text}*"),
            Run::Link(address) => format!("<{address}>"),
            Run::Node(text, node) => format!("[{text}]({node:?})"),
            Run::Cell(text, cell) => format!("[{text}]({:?})", cell.field),
            Run::Other(text, other) => format!("[{text}]({:?} {:?})", other.unit, other.cell),
        })
        .collect()
}

/// The whole panel as text.
fn panel(made: &Explanation) -> String {
    let mut lines = vec![made.title.clone(), made.about.clone()];
    lines.extend(made.up.iter().map(|(_, name)| format!("^ {name}")));
    lines.extend(made.caution.clone());
    lines.extend(
        made.rule
            .iter()
            .map(|(depth, runs)| format!("{}- {}", "  ".repeat(*depth), plain(runs))),
    );
    lines.extend(
        made.steps
            .iter()
            .enumerate()
            .map(|(at, runs)| format!("{}. {}", at + 1, plain(runs))),
    );
    lines.extend(
        made.parts
            .iter()
            .map(|part| format!("+ {}: {}{}", part.name, part.points, part.of)),
    );
    lines.extend(made.next.iter().map(|(heading, ways)| {
        format!(
            "{heading} {}",
            ways.iter().map(|way| plain(way)).collect::<Vec<_>>().join(" | ")
        )
    }));
    lines.extend(made.sources.iter().map(|source| format!("({source})")));
    lines.join("\n")
}

fn leaf(rule: Json, unit: &str, actual: &str, plan: Option<&str>) -> String {
    let rubric = rubric(&rule, unit);
    let sheets = [sheet(&rubric, actual, plan)];
    panel(&explain(&rubric, &sheets, Explained::Node(NodeIx(1)), Lang::Vi))
}

#[test]
fn steps_over_the_plan_say_what_is_to_spare() {
    let rule = json!({"kind": "step_per_percent", "at": "50", "short": "1", "over": "1.5", "over_cap": "10"});
    insta::assert_snapshot!(leaf(rule, "tỷ đồng", "231.625", Some("212.5")));
}

#[test]
fn steps_short_of_the_plan_say_what_the_next_takes() {
    let rule = json!({"kind": "step_per_percent", "at": "50", "short": "1", "over": "1.5", "over_cap": "10"});
    insta::assert_snapshot!(leaf(rule, "tỷ đồng", "205.1", Some("212.5")));
}

#[test]
fn a_proportion_asks_for_a_whole_point_more() {
    insta::assert_snapshot!(leaf(
        json!({"kind": "proportional"}),
        "triệu đồng",
        "3580",
        Some("4200")
    ));
}

/// A line that multiplies is reckoned with the two numbers that a ratio was made of, not with what was rounded for reading.
#[test]
fn a_printed_share_can_be_reckoned_again() {
    let read = |text: &str| number(&text.replace(['.', '≈', '\u{a0}'], "").replace(',', "."));
    for (actual, plan) in [("3580", "4200"), ("18", "21"), ("231.625", "430.1"), ("1", "3")] {
        let text = leaf(json!({"kind": "proportional"}), "tỷ đồng", actual, Some(plan));
        let line = text.lines().find(|line| line.starts_with("2. ")).unwrap();
        let figures: Vec<&str> = line.split('*').skip(1).step_by(2).collect();
        let [share, whole, given] = figures[..] else {
            panic!("{line}")
        };
        let (above, below) = share.split_once('/').unwrap_or_else(|| panic!("{line}"));
        let again = read(above).times(read(whole)).unwrap().over(read(below)).unwrap();
        let apart = again.minus(read(given)).unwrap().size();
        assert!(apart.compare(number("0.00005")).is_le(), "{line}");
        assert!(text.contains('≈'), "{text}");
    }
    // Short ones are printed whole; rounding moves none across the edge of a tier.
    assert!(leaf(json!({"kind": "proportional"}), "hộ", "7", Some("8")).contains("= *87,5%*"));
    assert!(leaf(json!({"kind": "proportional"}), "hộ", "849999", Some("1000001")).contains("≈\u{a0}84,999815%"));
}

/// In no step is what is short of the plan by a hair shown as 100% or as full points.
#[test]
fn what_is_just_short_of_the_plan_is_not_shown_as_whole() {
    for (actual, plan, share, given) in [
        ("999999", "1000000", "99,9999%", "59,9999"),
        ("99999999", "100000000", "99,999999%", "59,999999"),
        ("9999999999", "10000000000", "99,99999999%", "59,99999999"),
        (
            "899999999999999",
            "900000000000000",
            "99,9999999999999%",
            "59,9999999999999",
        ),
    ] {
        let text = leaf(json!({"kind": "proportional"}), "tỷ đồng", actual, Some(plan));
        assert!(text.contains(&format!("{share}*")), "{text}");
        assert!(text.contains(&format!("× *60* điểm *≈\u{a0}{given}*")), "{text}");
    }
    // Three thirds of ten lack what no digit has room for: a rounding that nobody could see is not told.
    let third = json!({"body": {"kind": "linear", "gauge": {"read": "ratio"}, "to": "1", "reaching": "10"}});
    let group = json!({"body": {"kind": "group", "terms": [third, third, third]}, "rounding": {"step": "0.01"}});
    let text = leaf(json!({"kind": "pieces", "term": group}), "tỷ đồng", "1", Some("3"));
    assert!(text.contains("= *10*") && !text.contains('→'), "{text}");
}

#[test]
fn tiers_name_the_band() {
    let rule = json!({"kind": "percent_tiers", "bands": [
        {"above": "95", "gives": "60"}, {"from": "75", "to": "95", "gives": "40"}, {"below": "75", "gives": "0"}]});
    insta::assert_snapshot!(leaf(rule, "%", "80", None));
}

#[test]
fn both_languages_explain_a_leader_and_who_is_awaited() {
    let rubric = rubric(&json!({"kind": "relative_to_best"}), "vụ");
    let sheets = [
        sheet(&rubric, "120", Some("100")),
        sheet(&rubric, "150", Some("100")),
        sheet(&rubric, "1", None),
    ];
    for lang in Lang::ALL {
        let made = explain(&rubric, &sheets, Explained::Node(NodeIx(1)), lang);
        insta::assert_snapshot!(format!("leader_{}", lang.code()), panel(&made));
    }
}

#[test]
fn what_is_missing_is_a_way_to_its_cell() {
    let rubric = rubric(&json!({"kind": "proportional"}), "%");
    let sheets = [Sheet::empty(UnitId("u1".into()), &rubric)];
    let made = explain(&rubric, &sheets, Explained::Node(NodeIx(1)), Lang::Vi);
    let cells = made.steps[0]
        .iter()
        .filter(|run| matches!(run, Run::Cell(_, cell) if cell.fact == FactIx(0)))
        .count();
    assert_eq!((made.title.as_str(), cells), ("Vì sao chưa có điểm?", 2));
    assert!(
        !plain(&made.steps[0]).contains("Tổng thu"),
        "its only fact is not named again"
    );
}

/// What a person judges leads to where it was typed: the self-score, which also is what is missing before.
#[test]
fn judged_points_lead_to_the_self_score() {
    let rubric = rubric(&json!({"kind": "judged"}), "điểm");
    let mut sheets = [Sheet::empty(UnitId("u1".into()), &rubric)];
    let first = |sheets: &[Sheet]| plain(&explain(&rubric, sheets, Explained::Node(NodeIx(1)), Lang::Vi).steps[0]);
    assert!(
        first(&sheets).contains("[điểm tự chấm](SelfScore)"),
        "{}",
        first(&sheets)
    );
    sheets[0].leaves[1].self_score = Some(Box::new(Given {
        points: number("54.5"),
        reason: String::new(),
        illustrative: false,
    }));
    assert!(first(&sheets).contains("[54,5](SelfScore)"), "{}", first(&sheets));
    sheets[0].facts[0].actual = Actual::Value(Value::Number(number("50")));
    assert!(first(&sheets).contains("[50](Actual)"), "{}", first(&sheets));
}

/// A condition of yes or no leads to the cell that it was read from.
#[test]
fn a_condition_leads_to_its_cell() {
    let term = json!({"when": {"kind": "yes", "fact": "thu"}, "body": {"kind": "flat", "gives": "60"}});
    let rule = json!({"kind": "pieces", "term": term});
    let (rubric, _) = read_rubric_value(&json!({
        "version": 1, "id": "r", "edition": "bản 1", "title": "Bảng tiêu chí", "max": "60", "source": {"title": "QĐ 1"},
        "contents": [{"id": "thu", "code": "1", "name": "Có kế hoạch", "max": "60", "rule": rule,
            "facts": [{"id": "thu", "kind": "yes_no"}]}],
    }))
    .unwrap();
    let mut sheet = Sheet::empty(UnitId("u1".into()), &rubric);
    sheet.facts[0].actual = Actual::Value(Value::YesNo(false));
    let made = explain(&rubric, &[sheet], Explained::Node(NodeIx(0)), Lang::Vi);
    assert_eq!(plain(&made.steps[0]), "Thực hiện: [Không](Actual)");
}

#[test]
fn a_total_is_followed_down_to_a_typed_figure() {
    let rubric = rubric(&json!({"kind": "proportional"}), "%");
    let sheets = [sheet(&rubric, "45", Some("60"))];
    let mut at = Explained::Total;
    let mut titles = Vec::new();
    let last = loop {
        let made = explain(&rubric, &sheets, at, Lang::Vi);
        titles.push(made.title.clone());
        match made.parts.first() {
            Some(part) => at = Explained::Node(part.node),
            None => break made,
        }
    };
    assert_eq!(titles, ["Vì sao 45 điểm?"; 3]);
    assert!(
        last.steps
            .iter()
            .flatten()
            .any(|run| matches!(run, Run::Cell(text, _) if text == "45%"))
    );
    assert_eq!(last.up.map(|(up, _)| up), Some(Explained::Node(NodeIx(0))));
}

#[test]
fn a_summand_without_a_maximum_is_told_without_one() {
    let (rubric, _) = Template::named("kien-giang-2017").unwrap().read().unwrap();
    let sheets = [Sheet::empty(UnitId("a".to_owned()), &rubric)];
    let made = explain(&rubric, &sheets, Explained::Total, Lang::Vi);
    for part in &made.parts {
        let max = rubric.node(part.node).unwrap().max;
        assert_eq!(part.of.is_empty(), max.is_zero(), "{}: {:?}", part.name, part.of);
    }
    assert!(
        made.parts.iter().any(|part| part.of.is_empty()),
        "the penalties have none"
    );
}

#[test]
fn the_next_point_is_the_least_number_that_gains() {
    let rubric = rubric(&json!({"kind": "proportional"}), "hộ");
    let sheets = [sheet(&rubric, "30", Some("60"))];
    let made = explain(&rubric, &sheets, Explained::Node(NodeIx(1)), Lang::Vi);
    let figures: Vec<&str> = made
        .next
        .as_ref()
        .unwrap()
        .1
        .iter()
        .flatten()
        .filter_map(|run| match run {
            Run::Figure(text) => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(figures, ["31 hộ", "1 hộ", "1", "31"]);
    for (actual, more) in [("30", false), ("31", true)] {
        let standing = score(&rubric, &References::default(), &[sheet(&rubric, actual, Some("60"))]);
        let Outcome::Scored(points) = standing.cards[0].nodes[1].outcome else {
            panic!("scored")
        };
        assert_eq!(points.compare(number("30")).is_gt(), more);
    }
}
