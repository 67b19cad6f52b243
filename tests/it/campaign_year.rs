//! Deadlines that follow the campaign's year: read for it, moved with it, moved back by undo, kept in the file as they were named.

use std::rc::Rc;

use giao_uoc::campaign::{Campaign, Command, History, Refusal, Title};
use giao_uoc::files::{canonical_bytes, read_campaign, write_campaign};
use giao_uoc::quantity::Date;
use giao_uoc::rubric::{Template, read_rubric};
use giao_uoc::scoring::{Actual, Value, score};

const RUBRIC: &str = r#"{"version": 1, "id": "r", "edition": "1", "title": "r", "source": {"title": "s"}, "max": "10",
    "settings": {"holidays": ["{year+1}-01-01"]},
    "contents": [{"id": "a", "code": "I", "name": "Báo cáo năm", "max": "10", "facts": [{"id": "a", "kind": "date", "planned": false}],
        "rule": {"kind": "lateness_tiers", "due": {"on": "{year}-12-05"}, "tiers": [{"to_days": 5, "gives": "4"}]}}]}"#;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn campaign(year: u16) -> Campaign {
    let (rubric, _) = read_rubric(RUBRIC).unwrap();
    Campaign::new("c".into(), "Cụm".into(), year, Rc::new(rubric), &["Xã A".to_owned()])
}

fn points(campaign: &Campaign) -> Option<String> {
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    standing.cards[0].total.points.map(|points| points.to_string())
}

fn titled(year: u16) -> Command {
    Command::SetTitle(Title {
        name: "Cụm".into(),
        year,
        basis: None,
    })
}

#[test]
fn deadlines_are_those_of_the_year_and_go_with_it() {
    let mut campaign = campaign(2026);
    let mut history = History::default();
    let command = Command::SetActual {
        unit: campaign.units[0].id.clone(),
        fact: campaign.rubric.fact_by_id("a").unwrap(),
        actual: Actual::Value(Value::Date(day("2026-12-07"))),
        measure: None,
    };
    history.dispatch(&mut campaign, command).unwrap();
    assert_eq!(campaign.rubric.settings.holidays, [day("2027-01-01")]);
    assert_eq!(points(&campaign).as_deref(), Some("4"), "two days late");
    let before = canonical_bytes(&campaign);
    history.dispatch(&mut campaign, titled(2027)).unwrap();
    assert_eq!(campaign.rubric.settings.holidays, [day("2028-01-01")]);
    assert_eq!(points(&campaign).as_deref(), Some("10"), "a year early");
    history.undo(&mut campaign).unwrap();
    assert_eq!(points(&campaign).as_deref(), Some("4"));
    assert_eq!(canonical_bytes(&campaign), before);
}

#[test]
fn a_file_keeps_the_days_as_they_were_named() {
    let campaign = campaign(2030);
    let bytes = write_campaign(&campaign);
    assert!(String::from_utf8_lossy(&bytes).contains("{year}-12-05"));
    assert_eq!(read_campaign(&bytes).unwrap().campaign, campaign);
}

#[test]
fn a_year_beyond_the_calendar_is_refused() {
    let mut campaign = campaign(2026);
    let refused = History::default().dispatch(&mut campaign, titled(9999));
    assert_eq!(refused, Err(Refusal::NoSuchYear), "10000 has no days");
    assert_eq!(campaign.year, 2026);
}

#[test]
fn every_rubric_that_ships_serves_another_year() {
    for template in giao_uoc::rubric::TEMPLATES {
        let (rubric, _) = Template::named(template.name).unwrap().read().unwrap();
        for year in [1945, 2026, 2100] {
            assert!(rubric.for_year(year).is_some(), "{} in {year}", template.name);
        }
    }
}
