//! The rubrics that ship: sound, whole, and able to give every point they promise. Their sheets stand in `tests/cases/full`.

use std::collections::BTreeSet;
use std::fs;
use std::rc::Rc;

use giao_uoc::campaign::Campaign;
use giao_uoc::quantity::Number;
use giao_uoc::rubric::{Day, Preset, Rubric, Section, TEMPLATES, Template};
use giao_uoc::scoring::{Basis, Given, Outcome, Standing, score};
use serde_json::Value as Json;

use crate::case::enter;

const YEAR: u16 = 2026;

fn rubric(name: &str) -> Rubric {
    let (rubric, warnings) = Template::named(name).unwrap().read().unwrap();
    assert_eq!(warnings, [], "{name}");
    rubric
}

fn number(text: &str) -> Number {
    text.parse().unwrap()
}

/// A campaign of the sheets that stand for a rubric, the first of them full.
fn campaign(name: &str) -> (Campaign, Json) {
    let text = fs::read_to_string(format!("tests/cases/full/{name}.json")).unwrap();
    let case: Json = serde_json::from_str(&text).unwrap();
    let parts = ["full", "middling"];
    let units = parts.map(|part| case[part]["unit"].as_str().unwrap().to_owned());
    let mut campaign = Campaign::new("c".into(), "Cụm".into(), YEAR, Rc::new(rubric(name)), &units);
    let rubric = Rc::clone(&campaign.rubric);
    for (part, sheet) in parts.into_iter().zip(&mut campaign.sheets) {
        for (name, value) in case[part]["enter"].as_object().unwrap() {
            let text = value.as_str().unwrap();
            let dated = text.parse::<Day>().ok().and_then(|day| day.in_year(YEAR));
            let value = dated.map_or_else(|| value.clone(), |date| Json::from(date.to_string()));
            enter(&rubric, &mut campaign.references, sheet, name, &value);
        }
    }
    (campaign, case)
}

fn scored(campaign: &Campaign) -> Standing {
    score(&campaign.rubric, &campaign.references, &campaign.sheets)
}

const OWN: [&str; 2] = ["xa-phuong", "thu-nhanh"];

#[test]
fn every_rubric_reads_without_a_word_and_says_where_each_line_comes_from() {
    for template in TEMPLATES {
        let rubric = rubric(template.name);
        assert_eq!(rubric.id, template.name);
        assert_eq!(
            rubric.leaves().count(),
            (template.indicators + template.extras) as usize,
            "{}",
            template.name
        );
        let main = rubric
            .leaves()
            .filter(|(_, node, _)| node.section == giao_uoc::rubric::Section::Main);
        assert_eq!(main.count(), template.indicators as usize, "{}", template.name);
        for (_, node, leaf) in rubric.leaves() {
            assert!(!leaf.source.title.is_empty(), "{}", node.id);
            assert!(
                leaf.source.illustrative,
                "{}: no points of ours were published",
                node.id
            );
            assert!(leaf.evidence.is_some(), "{}: what proves it?", node.id);
        }
    }
}

#[test]
fn communes_have_1000_points_in_700_200_100_and_more_than_100_indicators() {
    let rubric = rubric("xa-phuong");
    let contents: Vec<Number> = rubric.roots(Section::Main).map(|(_, node)| node.max).collect();
    assert_eq!(contents, ["700", "200", "100"].map(number));
    let main = rubric.leaves().filter(|(_, node, _)| node.section == Section::Main);
    assert!(main.count() > 100);
    assert_eq!(
        (rubric.bonus_cap, rubric.penalty_cap),
        (Some(number("30")), Some(number("40")))
    );
}

#[test]
fn communes_use_every_kind_of_rule() {
    let rubric = rubric("xa-phuong");
    let used: BTreeSet<&str> = rubric.leaves().map(|(_, _, leaf)| leaf.preset.kind()).collect();
    assert_eq!(used, Preset::KINDS.iter().copied().collect());
}

#[test]
fn a_first_try_has_ten_indicators_of_plain_rules() {
    let rubric = rubric("thu-nhanh");
    assert_eq!(rubric.leaves().count(), 10);
    let hard = ["pieces", "relative_to_best", "sum_of_parts"];
    assert!(rubric.leaves().all(|(_, _, leaf)| !hard.contains(&leaf.preset.kind())));
}

#[test]
fn a_full_sheet_gets_every_point() {
    for name in OWN {
        let (mut campaign, _) = campaign(name);
        let max = number(if name == "xa-phuong" { "1000" } else { "100" });
        let standing = scored(&campaign);
        let card = &standing.cards[0];
        let short: Vec<String> = campaign
            .rubric
            .leaves()
            .filter(|(ix, node, _)| {
                let full = card
                    .node(*ix)
                    .unwrap()
                    .counted
                    .is_some_and(|points| points.same_value(node.max));
                node.section == Section::Main && !full
            })
            .map(|(ix, node, _)| format!("{}: {:?}", node.id, card.node(ix).unwrap().outcome))
            .collect();
        assert!(short.is_empty(), "{name}: {}", short.join("\n"));
        assert!(card.total.points.unwrap().same_value(max), "{name}");
        assert!(!card.total.is_firm(), "{name}: what is judged waits for the review");
        let judged: Vec<_> = campaign
            .rubric
            .leaves()
            .filter(|(ix, ..)| card.node(*ix).unwrap().basis == Basis::SelfScore)
            .map(|(ix, node, _)| (ix, node.max))
            .collect();
        for (ix, points) in judged {
            campaign.sheets[0].leaves[ix.0 as usize].final_score = Some(Box::new(Given {
                points,
                reason: "theo biên bản thẩm định".into(),
                illustrative: true,
            }));
        }
        let total = &scored(&campaign).cards[0].total;
        assert!(
            total.is_firm() && total.points.unwrap().same_value(max),
            "{name}: {total:?}"
        );
    }
}

#[test]
fn an_empty_sheet_is_missing_and_not_zero() {
    for template in TEMPLATES {
        let units = ["A".to_owned(), "B".to_owned()];
        let campaign = Campaign::new("c".into(), "n".into(), YEAR, Rc::new(rubric(template.name)), &units);
        let standing = scored(&campaign);
        let card = &standing.cards[0];
        for (ix, node, _) in campaign.rubric.leaves() {
            let score = card.node(ix).unwrap();
            assert!(
                matches!(score.outcome, Outcome::Missing(_)),
                "{}: {:?}",
                node.id,
                score.outcome
            );
            assert_eq!(score.counted, None, "{}", node.id);
        }
        assert_eq!(card.total.missing, card.total.leaves, "{}", template.name);
    }
}

#[test]
fn a_middling_sheet_gets_the_points_that_were_reckoned_by_hand() {
    for name in OWN {
        let (campaign, case) = campaign(name);
        let standing = scored(&campaign);
        let mut apart = Vec::new();
        for (id, wanted) in case["middling"]["nodes"].as_object().unwrap() {
            let ix = campaign.rubric.node_by_id(id).unwrap_or_else(|| panic!("no leaf {id}"));
            let score = standing.cards[1].node(ix).unwrap();
            let wanted = wanted.as_str().unwrap();
            if !score.counted.is_some_and(|points| points.same_value(number(wanted))) {
                apart.push(format!("{id}: {wanted} by hand, {:?}", score.outcome));
            }
        }
        assert!(apart.is_empty(), "{name}: {}", apart.join("\n"));
    }
}

#[test]
fn a_unit_is_of_the_class_that_its_name_begins_with() {
    let units = [
        "Xã An Biên",
        "PHƯỜNG Rạch Giá",
        "Đặc khu Phú Quốc",
        "Xãm",
        "Huyện Hòn Đất",
    ]
    .map(str::to_owned);
    let campaign = Campaign::new("c".into(), "n".into(), YEAR, Rc::new(rubric("xa-phuong")), &units);
    let classes: Vec<Option<&str>> = campaign
        .sheets
        .iter()
        .map(|sheet| sheet.unit_class.as_deref())
        .collect();
    assert_eq!(classes, [Some("xã"), Some("phường"), Some("đặc khu"), None, None]);
}
