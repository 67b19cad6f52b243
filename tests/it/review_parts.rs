//! How what is not entered is parted on the page of things to look at.

use std::rc::Rc;

use giao_uoc::campaign::Campaign;
use giao_uoc::files::samples;
use giao_uoc::report::IssueLine;
use giao_uoc::report::cluster::Cluster;
use giao_uoc::rubric::TEMPLATES;
use giao_uoc::scoring::{Actual, UnitIx, score};
use giao_uoc::text::Lang;

/// No two lines name the same cell, whichever rubric ships: of an indicator with several figures each is named.
#[test]
fn every_line_names_a_cell_of_its_own() {
    for template in TEMPLATES {
        let (rubric, _) = template.read().unwrap();
        let units = ["Xã A".to_owned()];
        let campaign = Campaign::new("c".to_owned(), "Cụm".to_owned(), 2026, Rc::new(rubric), &units);
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        let cluster = Cluster {
            campaign: &campaign,
            standing: &standing,
        };
        let missing = cluster.review(None, Lang::Vi).pop().unwrap().lines;
        let mut places: Vec<&str> = missing.iter().map(|line| line.place.as_str()).collect();
        let all = places.len();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), all, "{}", template.name);
    }
}

/// Whatever is listed is listed in one part, under the unit and the heading that it is of; what is short is not parted.
#[test]
fn what_is_not_entered_is_parted_by_units_and_headings() {
    let sample = samples::open("kien-giang-2017").expect("the sample ships");
    let rubric = Rc::clone(&sample.rubric);
    let units = ["Xã A", "Xã B"].map(str::to_owned);
    let mut campaign = Campaign::new("c".to_owned(), "Cụm".to_owned(), 2026, Rc::clone(&rubric), &units);
    let parts = |campaign: &Campaign, only| {
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        let cluster = Cluster {
            campaign,
            standing: &standing,
        };
        cluster.review(only, Lang::Vi).pop().unwrap()
    };
    let all = parts(&campaign, None);
    let titles: Vec<&str> = all.parts.iter().map(|part| part.title.as_str()).collect();
    assert_eq!(titles, ["Xã A (45 chỉ tiêu, 74 ô)", "Xã B (45 chỉ tiêu, 74 ô)"]);
    let below = all.parts.iter().flat_map(|unit| &unit.parts);
    assert!(below.clone().all(|part| {
        let is_its = |line: &IssueLine| (Some(line.unit), rubric.node(line.node).unwrap().parent) == part.of;
        part.lines.iter().all(is_its)
    }));
    let lines: Vec<_> = below.flat_map(|part| part.lines.clone()).collect();
    assert_eq!(lines, all.lines);
    let of_one = parts(&campaign, Some(UnitIx(1)));
    assert_eq!(of_one.parts, all.parts[1].parts);
    assert_eq!(of_one.parts[0].title, "I.1 Tài chính, đầu tư (4 chỉ tiêu, 6 ô)");

    // Of the sample two figures are taken away.
    campaign = sample;
    for sheet in &mut campaign.sheets[..2] {
        sheet.facts[0].actual = Actual::Missing;
    }
    let few = parts(&campaign, None);
    assert_eq!((few.lines.len(), few.parts.len()), (2, 0));
}
