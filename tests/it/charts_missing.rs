//! Missing is not zero: what a unit has not entered is nothing that it lost, nor anything that another one gained.

use std::rc::Rc;

use giao_uoc::campaign::{Campaign, CampaignStage};
use giao_uoc::files::samples;
use giao_uoc::quantity::Number;
use giao_uoc::report::charts::{Chart, ChartOf, Mark, Picture, StepOf, Tone};
use giao_uoc::report::cluster::Cluster;
use giao_uoc::rubric::read_rubric;
use giao_uoc::scoring::{Actual, Given, Plan, References, Sheet, UnitIx, score};
use giao_uoc::text::Lang;

/// Two contents of three and two indicators; each unit has the points that are given for it, in their order.
fn cluster_of(units: &[&[Option<&str>; 5]]) -> Campaign {
    let rubric = r#"{"version":1,"id":"r","edition":"1","title":"Thử","max":"100","source":{"title":"minh họa","illustrative":true},
        "contents":[
            {"id":"i","code":"I","name":"Kinh tế","max":"60","children":[
                {"id":"a","code":"1","name":"Thu","max":"15","rule":{"kind":"judged"}},
                {"id":"b","code":"2","name":"Chi","max":"20","rule":{"kind":"judged"}},
                {"id":"c","code":"3","name":"Đầu tư","max":"25","rule":{"kind":"judged"}}]},
            {"id":"ii","code":"II","name":"Văn hóa","max":"40","children":[
                {"id":"d","code":"1","name":"Trường","max":"20","rule":{"kind":"judged"}},
                {"id":"e","code":"2","name":"Lớp","max":"20","rule":{"kind":"judged"}}]}]}"#;
    let (rubric, _) = read_rubric(rubric).expect("sound");
    let names = ["Xã A", "Xã B", "Xã C", "Xã D", "Xã E", "Xã F"].map(str::to_owned);
    let names = &names[..units.len()];
    let mut campaign = Campaign::new("c".into(), "Cụm".into(), 2026, Rc::new(rubric), names);
    for (unit, points) in units.iter().enumerate() {
        for (id, points) in ["a", "b", "c", "d", "e"].into_iter().zip(*points) {
            let leaf = campaign.rubric.node_by_id(id).expect("an indicator").0 as usize;
            campaign.sheets[unit].leaves[leaf].final_score = points.map(|points| {
                Box::new(Given {
                    points: points.parse().expect("a number"),
                    reason: String::new(),
                    illustrative: false,
                })
            });
        }
    }
    campaign
}

const FULL: [Option<&str>; 5] = [Some("14"), Some("19"), Some("25"), Some("18"), Some("20")];
const LESS: [Option<&str>; 5] = [Some("12"), Some("18"), Some("25"), Some("20"), Some("20")];
const OPEN: [Option<&str>; 5] = [Some("13.5"), None, None, Some("18"), Some("20")];

fn chart(campaign: &Campaign, of: ChartOf) -> Chart {
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    Cluster {
        campaign,
        standing: &standing,
    }
    .chart(of, Lang::Vi)
}

fn shown(chart: &Chart) -> Vec<Vec<&str>> {
    let rows = chart.table.rows.iter();
    rows.map(|row| row.iter().map(|cell| cell.shown.as_str()).collect())
        .collect()
}

#[test]
fn while_nothing_is_entered_there_is_neither_an_order_nor_a_table_behind_a_chart() {
    let told = |campaign: &Campaign| {
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        let standing = &standing;
        Cluster { campaign, standing }.order_words(Lang::Vi)
    };
    let indicator = |campaign: &Campaign| {
        let leaf = campaign.rubric.node_by_id("a").expect("an indicator");
        chart(campaign, ChartOf::Indicator(leaf))
    };
    let empty = cluster_of(&[&[None; 5], &[None; 5]]);
    assert_eq!(told(&empty), ("Bảng tổng hợp cụm", None));
    assert!(indicator(&empty).table.rows.is_empty());
    // A judged indicator has no result to be entered.
    let mut campaign = cluster_of(&[&FULL, &[None; 5]]);
    let note = "Thứ tự theo số liệu đã nhập đến nay, còn có thể thay đổi.";
    assert_eq!(told(&campaign), ("Thứ tự tạm thời của cụm", Some(note)));
    let rows = [["Xã A", "chấm trực tiếp", "14"], ["Xã B", "chấm trực tiếp", "–"]];
    assert_eq!(shown(&indicator(&campaign)), rows);
    campaign.stage = CampaignStage::Locked;
    assert_eq!(told(&campaign), ("Thứ tự tạm thời của cụm", None));
    campaign = cluster_of(&[&FULL]);
    campaign.stage = CampaignStage::Locked;
    assert_eq!(told(&campaign), ("Xếp hạng cụm", None));
    // Missing is said in every cell, never blank.
    campaign = samples::open("kien-giang-2017").expect("the sample ships");
    let leaf = campaign.rubric.node_by_id("thu-ngan-sach").expect("an indicator");
    let fact = campaign
        .rubric
        .node(leaf)
        .and_then(|node| node.indicator.as_ref()?.main_fact());
    let entry = &mut campaign.sheets[0].facts[fact.expect("a fact").0 as usize];
    (entry.actual, entry.plan) = (Actual::Missing, Plan::Missing);
    campaign.sheets[1].leaves[leaf.0 as usize].not_assigned = true;
    let of_budget = chart(&campaign, ChartOf::Indicator(leaf));
    let rows = shown(&of_budget);
    assert_eq!(rows[0][1..], ["chưa nhập", "chưa nhập", "–", "–"]);
    assert!(rows.iter().flatten().all(|cell| !cell.is_empty()), "{rows:?}");
}

#[test]
fn a_unit_loses_nothing_where_it_has_not_entered() {
    let campaign = cluster_of(&[&OPEN, &FULL, &LESS]);
    let of_first = chart(&campaign, ChartOf::Profile(UnitIx(0)));
    assert_eq!(
        of_first.finding,
        "Trong phần đã chấm, Xã A mất nhiều điểm nhất ở “II Văn hóa”: 2 điểm."
    );
    assert_eq!(
        shown(&of_first),
        [
            ["I Kinh tế", "13,5", "15", "60", "90%", "–", "–"],
            ["II Văn hóa", "38", "40", "40", "95%", "95%", "100%"]
        ]
    );
    assert_eq!(of_first.notes.len(), 2, "{:?}", of_first.notes);
    assert_eq!(of_first.notes[0], "Xã A: 2 chỉ tiêu chưa nhập.");
    assert!(of_first.notes[1].starts_with("Chỉ so phần đã có điểm"));
    let Picture::Lines { lines, .. } = &of_first.picture else {
        panic!("rows")
    };
    assert_eq!(lines[0].note.as_deref(), Some("13,5/15 điểm, 2 chỉ tiêu chưa nhập"));
    assert!(
        !lines[0].marks.iter().any(|mark| matches!(
            mark,
            Mark::Dot {
                tone: Tone::Median | Tone::Best,
                ..
            }
        )),
        "nobody else has just this indicator"
    );

    // Beside one that has entered the same, and no other.
    let mut alike = OPEN;
    alike[0] = Some("12");
    let campaign = cluster_of(&[&OPEN, &FULL, &LESS, &alike]);
    let of_first = chart(&campaign, ChartOf::Profile(UnitIx(0)));
    assert_eq!(
        shown(&of_first)[0],
        ["I Kinh tế", "13,5", "15", "60", "90%", "85%", "90%"]
    );
    assert!(
        of_first
            .finding
            .contains("cao hơn nhiều nhất ở “I Kinh tế” (+0,75 điểm)"),
        "{}",
        of_first.finding
    );
    // Of a unit that has everything the median is that of those that have.
    let of_second = chart(&campaign, ChartOf::Profile(UnitIx(1)));
    assert_eq!(
        of_second.table.heads,
        [
            "Tiêu chí",
            "Điểm",
            "Chuẩn",
            "Tỷ lệ đạt",
            "Trung vị của cụm",
            "Cao nhất cụm"
        ]
    );
    assert_eq!(
        shown(&of_second)[0],
        ["I Kinh tế", "58", "60", "96,67%", "94,17%", "96,67%"]
    );
    assert!(
        of_second
            .finding
            .starts_with("Xã B mất nhiều điểm nhất ở “I Kinh tế”: 2 điểm.")
    );
}

#[test]
fn of_many_units_what_is_missing_is_told_in_one_line() {
    let missing = |count: usize| {
        let mut given = FULL;
        given[5 - count..].fill(None);
        given
    };
    let few = [1, 2, 3, 4].map(missing);
    let told = |units: &[[Option<&'static str>; 5]]| {
        let units: Vec<&[Option<&str>; 5]> = units.iter().collect();
        chart(&cluster_of(&units), ChartOf::Contents).notes
    };
    let notes = told(&few);
    assert_eq!(notes.len(), 4, "{notes:?}");
    assert!(
        notes.iter().any(|note| note == "Xã A: 1 chỉ tiêu chưa nhập."),
        "{notes:?}"
    );
    // One that has nothing yet is named still.
    let many = [1, 2, 3, 4, 5].map(missing);
    assert_eq!(
        told(&many),
        [
            "Điểm của 4 đơn vị còn có thể thay đổi: 10 chỉ tiêu chưa nhập; bảng tổng hợp cụm ghi rõ từng đơn vị.",
            "Xã E: chưa có điểm, 5 chỉ tiêu chưa nhập."
        ]
    );
}

#[test]
fn units_are_told_apart_only_by_what_both_have_entered() {
    let campaign = cluster_of(&[&OPEN, &FULL, &LESS]);
    let contents = chart(&campaign, ChartOf::Contents);
    assert!(
        contents.finding.ends_with(
            "So những đơn vị đã có điểm ở cùng các chỉ tiêu, cách nhau nhiều nhất ở nội dung I “Kinh tế”: cao nhất hơn thấp nhất 3 điểm."
        ),
        "{}",
        contents.finding
    );
    // Nothing at all is entered in I by one of them, which therefore stands beside no one.
    let mut none = OPEN;
    none[0] = None;
    let contents = chart(&cluster_of(&[&none, &FULL, &LESS]), ChartOf::Contents);
    assert!(
        contents.finding.contains("So những đơn vị đã có điểm"),
        "{}",
        contents.finding
    );
    let complete = chart(&cluster_of(&[&FULL, &LESS]), ChartOf::Contents);
    assert!(
        complete
            .finding
            .ends_with("Các đơn vị cách nhau nhiều nhất ở nội dung I “Kinh tế”: cao nhất hơn thấp nhất 3 điểm."),
        "{}",
        complete.finding
    );
}

#[test]
fn between_two_units_what_one_has_not_entered_is_no_advantage_of_the_other() {
    let campaign = cluster_of(&[&OPEN, &FULL, &LESS]);
    for (first, second) in [(1, 0), (0, 1)] {
        let (first, second) = (UnitIx(first), UnitIx(second));
        let pair = chart(&campaign, ChartOf::Pair(first, second));
        assert_eq!(
            pair.finding,
            "Xã B hơn 44,5 điểm so với Xã A; ngoài phần còn thay đổi, hơn nhiều nhất ở “Thu” (0,5 điểm). Chênh lệch này tính cả 44 điểm ở 2 chỉ tiêu \
             mà Xã A chưa nhập hoặc chưa tính được, nên còn thay đổi."
        );
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        let cluster = Cluster {
            campaign: &campaign,
            standing: &standing,
        };
        let steps = cluster.pair(first, second).expect("both have points");
        assert!(steps.steps.iter().any(|step| step.of == StepOf::Open(UnitIx(0), 2)));
        let gaps = steps.steps.iter().filter(|step| step.counts()).map(|step| step.gap);
        let reached = Number::sum(std::iter::once(steps.from).chain(gaps)).expect("a sum");
        assert!(reached.same_value(steps.to));
        let Picture::Lines { lines, keys } = &pair.picture else {
            panic!("rows")
        };
        let open = lines
            .iter()
            .find(|line| line.label.starts_with("Xã A: 2 chỉ tiêu chưa nhập"));
        let bar = open.and_then(|line| line.marks.iter().find(|mark| matches!(mark, Mark::Bar { .. })));
        assert!(matches!(bar, Some(Mark::Bar { tone: Tone::Open, .. })), "{bar:?}");
        assert_eq!(keys.len(), 3);
    }
    // One alone keeps its name, and says in the table what it is.
    let mut one = FULL;
    one[1] = None;
    let pair = chart(&cluster_of(&[&FULL, &one]), ChartOf::Pair(UnitIx(0), UnitIx(1)));
    assert_eq!(
        pair.finding,
        "Xã A hơn 19 điểm so với Xã B. Chênh lệch này tính cả 19 điểm ở 1 chỉ tiêu mà Xã B chưa nhập hoặc chưa tính được, \
         nên còn thay đổi."
    );
    assert!(
        shown(&pair).contains(&vec!["I.2 Chi", "19", "chưa nhập", "+19"]),
        "{:?}",
        shown(&pair)
    );
}

#[test]
fn mainly_is_said_only_of_half_of_the_gap_or_more() {
    let evenly = [Some("12"), Some("17"), Some("23"), Some("16"), Some("18")];
    let pair = |units: &[&[Option<&str>; 5]]| chart(&cluster_of(units), ChartOf::Pair(UnitIx(0), UnitIx(1))).finding;
    assert_eq!(
        pair(&[&FULL, &evenly]),
        "Xã A hơn 10 điểm so với Xã B, nhiều nhất ở “Thu” (2 điểm) và “Chi” (2 điểm)."
    );
    let half = [Some("14"), Some("17"), Some("24"), Some("17"), Some("19")];
    assert_eq!(
        pair(&[&FULL, &half]),
        "Xã A hơn 5 điểm so với Xã B, chủ yếu nhờ “Chi” (2 điểm) và “Đầu tư” (1 điểm)."
    );
}

#[test]
fn what_was_not_assigned_is_said_where_it_is_a_reason() {
    let mut campaign = cluster_of(&[&FULL, &FULL]);
    let leaf = campaign.rubric.node_by_id("b").expect("an indicator").0 as usize;
    campaign.sheets[1].leaves[leaf].final_score = None;
    campaign.sheets[1].leaves[leaf].not_assigned = true;
    let pair = chart(&campaign, ChartOf::Pair(UnitIx(0), UnitIx(1)));
    assert_eq!(
        pair.finding,
        "Xã A hơn 19 điểm so với Xã B, chủ yếu nhờ “Chi” (19 điểm; Xã B: không giao chỉ tiêu)."
    );
}

#[test]
fn indicators_that_wait_for_a_plan_are_counted_apart_from_those_that_can_have_none() {
    let mut campaign = samples::open("kien-giang-2017").expect("the sample ships");
    let told = |campaign: &Campaign| {
        let notes = chart(campaign, ChartOf::Plan).notes;
        let count = |words: &str| {
            let note = notes.iter().find(|note| note.contains(words));
            note.and_then(|note| note.split(' ').next()?.parse::<u32>().ok())
        };
        (
            count("không có tỷ lệ so với kế hoạch"),
            count("chưa đơn vị nào nhập kế hoạch"),
        )
    };
    let (without, awaiting) = told(&campaign);
    assert!(without.is_some());
    assert_eq!(awaiting, None);
    let fact = campaign.rubric.fact_by_id("thu-ngan-sach").expect("the budget").0 as usize;
    for sheet in &mut campaign.sheets {
        sheet.facts[fact].plan = Plan::Missing;
    }
    assert_eq!(told(&campaign), (without, Some(1)));
    // Where every unit says that none was assigned, nothing is waited for.
    for sheet in &mut campaign.sheets {
        sheet.facts[fact].plan = Plan::NoTarget;
    }
    assert_eq!(told(&campaign), (without.map(|count| count + 1), None));
}

#[test]
fn a_gap_to_the_median_that_would_be_shown_as_nothing_is_not_told() {
    let mut campaign = samples::open("kien-giang-2017").expect("the sample ships");
    for at in [3, 4] {
        campaign.sheets[at] = Sheet::empty(campaign.sheets[at].unit.clone(), &campaign.rubric);
    }
    campaign.references = References::default();
    for at in 0..3 {
        let finding = chart(&campaign, ChartOf::Profile(UnitIx(at))).finding;
        assert!(finding.contains("trung vị") && !finding.contains("(0"), "{finding}");
    }
}
