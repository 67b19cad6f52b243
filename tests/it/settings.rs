//! The settings: the rubric in words, the values it compares with, what was not assigned.

use std::rc::Rc;

use giao_uoc::campaign::{Campaign, Command, History};
use giao_uoc::files::samples;
use giao_uoc::report::{entries_of, not_assigned_lines, read_reference, reference_rows, rubric_facts};
use giao_uoc::rubric::{TEMPLATES, Template};
use giao_uoc::scoring::UnitIx;
use giao_uoc::text::Lang;

fn campaign(name: &str) -> Campaign {
    let (rubric, _) = Template::named(name).unwrap().read().unwrap();
    let units = ["Xã A", "Phường B"].map(str::to_owned);
    Campaign::new("c".into(), "Cụm".into(), 2026, Rc::new(rubric), &units)
}

#[test]
fn a_rubric_is_told_in_words() {
    let facts = rubric_facts(&campaign("xa-phuong").rubric, Lang::Vi);
    let told: Vec<String> = facts.iter().flat_map(|fact| fact.lines.clone()).collect();
    let told = told.join("\n");
    for words in [
        "Bảng tiêu chí thi đua cụm xã, phường, đặc khu, bản 1",
        "Chỉ tiêu và mức điểm là minh họa.",
        "700 điểm, 83 chỉ tiêu",
        "200 điểm, 24 chỉ tiêu",
        "100 điểm, 15 chỉ tiêu",
        "Điểm thưởng: 4 mục, tối đa 30 điểm",
        "Điểm trừ: 4 mục, tối đa 40 điểm",
        "Tổng điểm: đến 0,01 (từ 5 trở lên thì làm tròn lên)",
        "Không giao chỉ tiêu: bỏ khỏi thang điểm",
        "Điểm thưởng cao hơn",
        "Hoàn thành xuất sắc nhiệm vụ: từ 90% số điểm được giao",
        "Chưa hoàn thành nhiệm vụ: dưới 65% số điểm được giao",
    ] {
        assert!(told.contains(words), "{words} in:\n{told}");
    }
}

#[test]
fn every_rubric_that_ships_is_told_in_both_languages() {
    for template in TEMPLATES {
        for lang in [Lang::Vi, Lang::En] {
            let facts = rubric_facts(&campaign(template.name).rubric, lang);
            assert_eq!(facts.len(), 7, "{}", template.name);
            assert!(facts.iter().all(|fact| fact.lines.iter().all(|line| !line.is_empty())));
        }
    }
}

#[test]
fn reference_values_are_listed_once_entered_and_taken_away() {
    let mut campaign = campaign("xa-phuong");
    let mut history = History::default();
    let rows = reference_rows(&campaign, Lang::Vi);
    let names: Vec<&str> = rows
        .iter()
        .map(|row| campaign.rubric.facts[row.fact.0 as usize].id.as_str())
        .collect();
    assert_eq!(
        names,
        ["ty-le-ho-ngheo", "bao-hiem-y-te", "hai-long", "truc-tuyen-toan-trinh"]
    );
    assert!(rows.iter().all(|row| row.unit == "%" && row.text.is_empty()));
    let fact = rows[0].fact;
    assert!(read_reference(&campaign, fact, "hai phẩy một", Lang::Vi).is_err());
    for (typed, shown) in [("2,1", "2,1"), ("", "")] {
        let command = read_reference(&campaign, fact, typed, Lang::Vi).unwrap().unwrap().entry;
        history.dispatch(&mut campaign, command).unwrap();
        assert_eq!(reference_rows(&campaign, Lang::Vi)[0].text, shown);
    }
    let read = read_reference(&campaign, fact, "1.234", Lang::Vi).unwrap().unwrap();
    assert!(read.echo.is_some(), "it says which of two numbers it took");
    history.dispatch(&mut campaign, read.other.unwrap().0).unwrap();
    assert_eq!(reference_rows(&campaign, Lang::Vi)[0].text, "1,234");
}

#[test]
fn a_source_that_is_illustrative_is_said_in_the_language_of_the_reader() {
    let mut campaign = samples::open("kien-giang-2017").expect("the sample ships");
    let source = |campaign: &Campaign, lang| reference_rows(campaign, lang)[0].source.clone();
    let [vi, en] = [Lang::Vi, Lang::En].map(|lang| source(&campaign, lang).unwrap());
    assert_eq!(
        vi,
        (
            Lang::Vi,
            "Số liệu minh họa, không có trong báo cáo đã công bố".to_owned()
        )
    );
    assert_eq!(
        en,
        (Lang::En, "Illustrative figure, not in the published report".to_owned())
    );
    // What a document is called stays as it is called.
    for quoted in campaign.references.reference.iter_mut().flatten() {
        quoted.source.title = "Niên giám 2016".to_owned();
    }
    assert_eq!(
        source(&campaign, Lang::En),
        Some((Lang::Vi, "Niên giám 2016".to_owned()))
    );
}

#[test]
fn what_was_not_assigned_is_told_by_unit_and_code() {
    let mut campaign = campaign("xa-phuong");
    assert_eq!(not_assigned_lines(&campaign, Lang::Vi), Vec::<String>::new());
    let unit = campaign.units[1].id.clone();
    let mut history = History::default();
    for id in ["giai-phong-mat-bang", "xoa-nha-tam"] {
        let command = Command::SetNotAssigned {
            unit: unit.clone(),
            node: campaign.rubric.node_by_id(id).unwrap(),
            not_assigned: true,
        };
        history.dispatch(&mut campaign, command).unwrap();
    }
    assert_eq!(not_assigned_lines(&campaign, Lang::Vi), ["Phường B: I.1.13, I.3.18"]);
    assert_eq!(
        (entries_of(&campaign, UnitIx(0)), entries_of(&campaign, UnitIx(1))),
        (0, 2)
    );
}
