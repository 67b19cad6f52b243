//! Figures from outside, and figures that cannot be: each entered and told in the row it belongs to.

use std::rc::Rc;

use giao_uoc::campaign::{Campaign, Command, History};
use giao_uoc::files::{canonical_bytes, read_campaign};
use giao_uoc::report::cluster::Cluster;
use giao_uoc::report::{
    CellState, Entries, Field, FormOf, RowOf, RowShown, Slot, base_field, row_for, rows, sheet_rows,
};
use giao_uoc::rubric::{NodeIx, Template};
use giao_uoc::scoring::{Actual, Issue, IssueKind, Need, Outcome, Plan, Role, UnitIx, Value, issues, score};
use giao_uoc::text::{Lang, why as say};

pub fn campaign(template: &str) -> Campaign {
    let (rubric, _) = Template::named(template).unwrap().read().unwrap();
    let units = ["Xã A".to_owned(), "Xã B".to_owned()];
    Campaign::new("c".into(), "n".into(), 2026, Rc::new(rubric), &units)
}

#[test]
fn figures_from_outside_complete_an_indicator_that_is_compared() {
    let (rubric, _) = Template::named("kien-giang-2017").unwrap().read().unwrap();
    let units = ["Xã A".to_owned()];
    let mut campaign = Campaign::new("c".into(), "n".into(), 2026, std::rc::Rc::new(rubric), &units);
    let mut history = History::default();
    let mut enter = |campaign: &mut Campaign, node, field, text: &str| {
        let rows = sheet_rows(&campaign.rubric);
        let indicator = campaign.rubric.node(node).unwrap().indicator.as_ref();
        let fact = indicator.unwrap().main_fact().unwrap();
        let slot = Slot {
            unit: campaign.units[0].id.clone(),
            of: rows[row_for(&campaign.rubric, &rows, (Some(node), fact), field).expect("a row that takes it")],
            field,
        };
        let lang = Lang::Vi;
        let understood = Entries { campaign, lang }.understand(&slot, text).unwrap();
        let command = understood.command?;
        history.dispatch(campaign, command).unwrap();
        Entries { campaign, lang }.text(&slot)
    };
    let points = |campaign: &Campaign, node| {
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        standing.cards[0].node(node).unwrap().counted
    };
    // One without a plan, where last year's figure stands in the plan's place; one with a plan, where it has its own row.
    for code in ["I.4.2", "I.3.2"] {
        let found = |(ix, ..): &(_, _, _)| campaign.rubric.full_code(*ix) == code;
        let node = campaign.rubric.leaves().find(found).unwrap().0;
        enter(&mut campaign, node, Field::Actual, "24");
        if code == "I.3.2" {
            enter(&mut campaign, node, Field::Plan, "20");
        }
        assert_eq!(points(&campaign, node), None, "{code}");
        assert_eq!(
            enter(&mut campaign, node, Field::Previous, "hai bốn").as_deref(),
            Some("hai bốn"),
            "{code}: no number, kept as it was typed"
        );
        assert_eq!(points(&campaign, node), None, "{code}");
        assert_eq!(
            enter(&mut campaign, node, Field::Previous, "25").as_deref(),
            Some("25"),
            "{code}"
        );
        assert!(points(&campaign, node).is_some(), "{code}");
        assert_eq!(
            enter(&mut campaign, node, Field::Previous, "").as_deref(),
            Some(""),
            "{code}"
        );
        assert_eq!(points(&campaign, node), None, "{code}");
    }
}

#[test]
fn whatever_a_score_needs_has_a_row_that_takes_it() {
    for template in giao_uoc::rubric::TEMPLATES {
        let campaign = campaign(template.name);
        let rows = sheet_rows(&campaign.rubric);
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        for (ix, node, _) in campaign.rubric.leaves() {
            let Outcome::Missing(needs) = &standing.cards[0].node(ix).unwrap().outcome else {
                continue;
            };
            for Need { fact, role } in needs.iter() {
                let field = Field::from(*role);
                let row = row_for(&campaign.rubric, &rows, (Some(ix), *fact), field);
                assert!(row.is_some(), "{}: {} {field:?}", template.name, node.name);
            }
        }
        // The form's rows stay in their order; what has its own row is not in the plan's place as well.
        let asked: Vec<RowOf> = rows
            .iter()
            .copied()
            .filter(|of| !matches!(of, RowOf::Compared(..)))
            .collect();
        assert_eq!(asked, giao_uoc::report::rows(&campaign.rubric), "{}", template.name);
        for of in &rows {
            if let RowOf::Compared(node, fact, field) = of {
                let twice = rows.iter().filter(|other| {
                    other.leaf() == Some(*node)
                        && other.fact() == Some(*fact)
                        && base_field(&campaign.rubric, **other) == *field
                });
                assert_eq!(twice.count(), 1);
            }
        }
    }
}

fn shown(campaign: &Campaign, of: RowOf) -> RowShown {
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    FormOf::of(campaign, &standing, UnitIx(0), Lang::Vi)
        .expect("a unit")
        .row(of)
}

#[test]
fn what_cannot_be_is_told_in_its_cell() {
    let mut campaign = campaign("kien-giang-2017");
    let mut history = History::default();
    let unit = campaign.units[0].id.clone();
    let number = |text: &str| Value::Number(text.parse().unwrap());
    let insured = |campaign: &Campaign| {
        let found = |of: &RowOf| {
            of.leaf()
                .is_some_and(|ix: NodeIx| campaign.rubric.full_code(ix) == "I.3.5")
        };
        rows(&campaign.rubric).into_iter().find(found).unwrap()
    };
    let of = insured(&campaign);
    let fact = of.fact().unwrap();
    let mut enter = |campaign: &mut Campaign, actual: &str, plan: &str| {
        let (actual, plan) = (Actual::Value(number(actual)), Plan::Value(number(plan)));
        let (unit, again) = (unit.clone(), unit.clone());
        let actual = Command::SetActual {
            unit,
            fact,
            actual,
            measure: None,
        };
        let plan = Command::SetPlan {
            unit: again,
            fact,
            plan,
        };
        history.dispatch(campaign, Command::Many(vec![actual, plan])).unwrap();
    };
    enter(&mut campaign, "85", "82");
    let row = shown(&campaign, of);
    assert_eq!((row.actual.reason, row.plan.reason), (None, None));
    enter(&mut campaign, "150", "101");
    let row = shown(&campaign, of);
    let reason = row
        .actual
        .reason
        .as_deref()
        .expect("150% of the people cannot be insured");
    assert!(reason.contains("150%") && reason.contains("100%"), "{reason}");
    assert!(row.plan.reason.is_some_and(|reason| reason.contains("101%")));
    assert!(row.actual.is_open(), "it can be mended where it is told");
    enter(&mut campaign, "-200", "82");
    let reason = shown(&campaign, of).actual.reason.expect("nor less than nobody");
    assert!(reason.contains("-200%") || reason.contains("−200%"), "{reason}");
}

#[test]
fn last_years_figure_is_missing_in_its_own_cell() {
    let campaign = campaign("kien-giang-2017");
    let rows = sheet_rows(&campaign.rubric);
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let needs = standing.cards[0].nodes.iter().filter_map(|score| match &score.outcome {
        Outcome::Missing(needs) => Some(needs.iter()),
        _ => None,
    });
    let wanted: Vec<&Need> = needs.flatten().filter(|need| need.role == Role::Previous).collect();
    assert!(wanted.len() > 2, "several are compared with last year");
    for need in wanted {
        let of = rows[row_for(&campaign.rubric, &rows, (None, need.fact), Field::Previous).unwrap()];
        let row = shown(&campaign, of);
        assert_eq!(row.plan.state.code(), "missing", "{}", row.name);
        assert!(row.plan.is_open());
        assert_eq!(row.base, Field::Previous);
    }
}

#[test]
fn a_day_that_no_calendar_has_is_told_in_its_cell() {
    let mut campaign = campaign("kien-giang-2017");
    let fact = campaign.rubric.fact_by_id("quyet-toan-ngan-sach").unwrap();
    let of = rows(&campaign.rubric)
        .into_iter()
        .find(|of| of.fact() == Some(fact))
        .unwrap();
    let told = |campaign: &mut Campaign, text: &str| {
        campaign.sheets[0].facts[fact.0 as usize].actual = Actual::Unread(text.into());
        shown(campaign, of).actual.reason.unwrap()
    };
    assert!(told(&mut campaign, "31/2").starts_with("Lịch không có ngày này"));
    assert!(told(&mut campaign, "mai").starts_with("Không đọc được ngày"));
}

#[test]
fn a_plan_that_was_not_given_says_what_to_do_where_the_rule_needs_it() {
    let mut campaign = campaign("kien-giang-2017");
    let fact = campaign.rubric.fact_by_id("bao-hiem-y-te").unwrap();
    let of = rows(&campaign.rubric)
        .into_iter()
        .find(|of| of.fact() == Some(fact))
        .unwrap();
    let entry = &mut campaign.sheets[0].facts[fact.0 as usize];
    entry.actual = Actual::Value(Value::Number("85".parse().unwrap()));
    entry.plan = Plan::NoTarget;
    let row = shown(&campaign, of);
    assert_eq!(row.points.outcome, "undecidable");
    let reason = row.plan.reason.expect("it says what to do");
    assert!(
        reason.contains(say::not_assigned_switch(Lang::Vi)),
        "the box by its name: {reason}"
    );
    assert!(
        reason.contains(say::link_none(Lang::Vi)),
        "and where it stands: {reason}"
    );
}

/// Words in the place of a figure from outside take it away in sight: they stay in the cell and in the file, and are listed.
#[test]
fn words_in_the_place_of_a_figure_from_outside_are_kept() {
    let mut campaign = campaign("kien-giang-2017");
    let mut history = History::default();
    let rows = sheet_rows(&campaign.rubric);
    let lang = Lang::Vi;
    for field in [Field::Previous, Field::Reference] {
        let takes = |of: &&RowOf| base_field(&campaign.rubric, **of) == field;
        let of = *rows.iter().find(takes).expect("a row that takes it");
        let slot = Slot {
            unit: campaign.units[0].id.clone(),
            of,
            field,
        };
        let mut enter = |campaign: &mut Campaign, text: &str| {
            let understood = Entries { campaign, lang }.understand(&slot, text).unwrap();
            history.dispatch(campaign, understood.command.unwrap()).unwrap();
        };
        let cell = |campaign: &Campaign| shown(campaign, of).plan;
        enter(&mut campaign, "24");
        let whole = canonical_bytes(&campaign);
        enter(&mut campaign, "chưa rõ");
        let kept = cell(&campaign);
        assert_eq!(
            (kept.text.as_str(), kept.state),
            ("chưa rõ", CellState::Unread),
            "{field:?}"
        );
        assert!(kept.reason.is_some());
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        let found = issues(&campaign.rubric, &campaign.references, &campaign.sheets, &standing);
        let is_told = |issue: &&Issue| matches!(&issue.kind, IssueKind::Unread { text } if text == "chưa rõ");
        assert_eq!(found.iter().filter(is_told).count(), 1, "{field:?}");
        let opened = read_campaign(&canonical_bytes(&campaign)).unwrap();
        assert_eq!(opened.campaign.references.unread, campaign.references.unread);
        enter(&mut campaign, "24");
        assert_eq!(canonical_bytes(&campaign), whole, "a figure takes their place");
        enter(&mut campaign, "chưa rõ");
        enter(&mut campaign, "");
        assert_eq!(cell(&campaign).state, CellState::Missing);
        assert!(campaign.references.unread.is_empty());
    }
}

/// A reference value of 805% and last year's −5 are told where they were typed and among the things to look at.
#[test]
fn a_figure_from_outside_that_cannot_be_is_told_in_its_own_cell() {
    let mut campaign = campaign("kien-giang-2017");
    let fact = campaign.rubric.fact_by_id("bao-hiem-y-te").unwrap();
    let rows = sheet_rows(&campaign.rubric);
    let lang = Lang::Vi;
    let of = rows[row_for(&campaign.rubric, &rows, (None, fact), Field::Reference).unwrap()];
    let unit = campaign.units[0].id.clone();
    let tell = |campaign: &mut Campaign, of: RowOf, field, text: &str| {
        let slot = Slot {
            unit: unit.clone(),
            of,
            field,
        };
        let understood = Entries { campaign, lang }.understand(&slot, text).unwrap();
        History::default()
            .dispatch(campaign, understood.command.unwrap())
            .unwrap();
        let cell = shown(campaign, of).plan;
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        let cluster = Cluster {
            campaign,
            standing: &standing,
        };
        let lines: Vec<String> = cluster.issue_lines(lang).into_iter().map(|line| line.place).collect();
        (cell.is_mistaken(), cell.reason.unwrap_or_default(), lines)
    };
    let (is_mistaken, reason, lines) = tell(&mut campaign, of, Field::Reference, "805");
    assert!(
        is_mistaken && reason.starts_with("805% vượt mức tối đa 100%"),
        "{reason}"
    );
    assert!(lines.len() == 1 && lines[0].ends_with("ô mức chung"), "{lines:?}");
    let (is_mistaken, reason, lines) = tell(&mut campaign, of, Field::Reference, "−5");
    assert!(is_mistaken && reason.starts_with("−5% là số âm"), "{reason}");
    assert_eq!(lines.len(), 1);
    assert_eq!(
        tell(&mut campaign, of, Field::Reference, "80"),
        (false, String::new(), Vec::new())
    );
    // One whose last year's figure stands in the plan's place, counted in cases.
    let takes = |of: &&RowOf| matches!(of, RowOf::Leaf(..)) && base_field(&campaign.rubric, **of) == Field::Previous;
    let of = *rows.iter().find(takes).unwrap();
    let (is_mistaken, reason, lines) = tell(&mut campaign, of, Field::Previous, "-5");
    assert!(is_mistaken && reason.contains("−5"), "{reason}");
    assert!(lines.len() == 1 && lines[0].ends_with("ô năm trước"), "{lines:?}");
}

/// 105 where a growth of 5% is meant would earn everything: it is asked about in its cell, with what to type.
#[test]
fn growth_typed_as_an_index_is_asked_about() {
    let mut campaign = campaign("xa-phuong");
    let fact = campaign.rubric.fact_by_id("tang-gia-tri-san-xuat").unwrap();
    let is_it = |of: &RowOf| of.fact() == Some(fact);
    let of = rows(&campaign.rubric).into_iter().find(is_it).unwrap();
    let mut told = |text: &str| {
        let entry = &mut campaign.sheets[0].facts[fact.0 as usize];
        entry.actual = Actual::Value(Value::Number(text.parse().unwrap()));
        let cell = shown(&campaign, of).actual;
        assert!(!cell.is_mistaken(), "it may be right as it is");
        cell.reason
    };
    assert!(told("105").is_some_and(|reason| reason.ends_with("phần tăng là 5%: hãy nhập 5%.")));
    assert_eq!((told("5"), told("-3"), told("250")), (None, None, None));
}
