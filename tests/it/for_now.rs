//! What leaves the page says what it rests on; nobody is level with a unit that has no points; what hangs on rounding names
//! whom it moves.

use std::rc::Rc;

use giao_uoc::campaign::Campaign;
use giao_uoc::files::{samples, write_csv, write_html};
use giao_uoc::quantity::Number;
use giao_uoc::report::charts::ChartOf;
use giao_uoc::report::cluster::Cluster;
use giao_uoc::report::{Explained, Explaining, FormOf, RowOf};
use giao_uoc::rubric::{NotAssigned, Section, read_rubric};
use giao_uoc::scoring::{Actual, Given, Plan, UnitIx, Value, score};
use giao_uoc::text::Lang;

fn look<T>(campaign: &Campaign, look: impl FnOnce(Cluster<'_>) -> T) -> T {
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    look(Cluster {
        campaign,
        standing: &standing,
    })
}

fn sample() -> Campaign {
    samples::open("kien-giang-2017").expect("the sample ships")
}

/// A rubric of one content, of which the text tells the rest.
fn campaign(content: &str, settings: &str, units: &[&str]) -> Campaign {
    let rubric = format!(
        r#"{{"version":1,"id":"r","edition":"1","title":"Thử","max":"10","settings":{{{settings}}},
        "source":{{"title":"minh họa","illustrative":true}},
        "contents":[{{"id":"a","code":"I","name":"Một","max":"10",{content}}}]}}"#
    );
    let (rubric, _) = read_rubric(&rubric).expect("sound");
    let names: Vec<String> = units.iter().map(|name| (*name).to_owned()).collect();
    Campaign::new("c".into(), "Cụm".into(), 2026, Rc::new(rubric), &names)
}

#[test]
fn a_table_that_is_taken_along_says_that_its_ranks_are_for_now_and_its_numbers_stay_numbers() {
    let mut campaign = sample();
    let plain = look(&campaign, |cluster| {
        write_csv(&cluster.ranking(Lang::Vi).taken_along(Lang::Vi))
    });
    assert!(!plain.contains("Ghi chú"), "nothing is to be said of what is firm");
    let fact = campaign.rubric.fact_by_id("thu-ngan-sach").expect("the budget").0 as usize;
    campaign.sheets[1].facts[fact].actual = Actual::Missing;
    let missing = campaign.units[1].name.clone();
    look(&campaign, |cluster| {
        let ranking = cluster.ranking(Lang::Vi);
        let open = ranking.rows.iter().filter(|row| row.is_open);
        assert!(
            open.map(|row| row.unit).eq([UnitIx(1)]),
            "nothing is open at the others"
        );
        let table = ranking.taken_along(Lang::Vi);
        let csv = write_csv(&table);
        let lines: Vec<&str> = csv.trim_end().split("\r\n").collect();
        assert!(
            lines[0].ends_with(";Kém đơn vị xếp trên;Ghi chú;Số liệu minh họa"),
            "{}",
            lines[0]
        );
        for (at, line) in lines.iter().enumerate().skip(1) {
            assert!(line.starts_with(&format!("{at};")), "{line}");
            let note = match line.contains(&missing) {
                true => ";hạng tạm tính, 1 chỉ tiêu chưa nhập;",
                false => ";hạng tạm tính;",
            };
            assert!(line.contains(note), "{line}");
        }
        let html = write_html(&table);
        assert!(html.contains(r#"x:num="1""#) && html.contains(">tạm 1</td>"), "{html}");
        // What is sorted and drawn on the page has no such column: the last one there is the gap.
        assert_eq!(
            ranking.table.heads.last().map(String::as_str),
            Some("Kém đơn vị xếp trên")
        );
        let contents = cluster.chart(ChartOf::Contents, Lang::Vi).table;
        assert_eq!(contents.heads.last().map(String::as_str), Some("Ghi chú"));
        let notes = contents.rows.iter().filter_map(|row| row.last());
        let noted = notes.filter(|note| note.shown.ends_with("1 chỉ tiêu chưa nhập"));
        assert_eq!(noted.count(), 1);
    });
}

#[test]
fn the_findings_of_charts_say_that_the_order_is_for_now() {
    let mut campaign = sample();
    let findings = |campaign: &Campaign, lang| {
        look(campaign, |cluster| {
            [ChartOf::Contents, ChartOf::Points].map(|chart| cluster.chart(chart, lang).finding)
        })
    };
    let [contents, points] = findings(&campaign, Lang::Vi);
    assert!(
        contents.starts_with("Huyện Giồng Riềng đứng đầu với 912 điểm."),
        "{contents}"
    );
    assert!(points.starts_with("Cả cụm mất"), "{points}");
    let fact = campaign.rubric.fact_by_id("lao-dong-qua-dao-tao").expect("a share").0 as usize;
    campaign.sheets[2].facts[fact].actual = Actual::Missing;
    let [contents, points] = findings(&campaign, Lang::Vi);
    assert!(
        contents.starts_with("Huyện Giồng Riềng tạm đứng đầu với 912 điểm."),
        "{contents}"
    );
    assert!(points.starts_with("Trong phần đã chấm, cả cụm mất"), "{points}");
    let [contents, _] = findings(&campaign, Lang::En);
    assert!(
        contents.starts_with("Huyện Giồng Riềng leads for now with 912 points."),
        "{contents}"
    );
}

#[test]
fn the_head_of_a_sheet_shows_bonus_and_penalty_where_there_are_any() {
    let head = |campaign: &Campaign| {
        look(campaign, |cluster| {
            let form = FormOf::of(campaign, cluster.standing, UnitIx(0), Lang::Vi).expect("a unit");
            form.head(UnitIx(0), cluster.standing, &cluster.review_brief()).rests_on
        })
    };
    let mut campaign = sample();
    let is_extra = |words: &&String| words.starts_with("thưởng") || words.starts_with("trừ");
    let extras = |campaign: &Campaign| head(campaign).iter().filter(is_extra).cloned().collect::<Vec<_>>();
    assert_eq!(head(&campaign)[..2], ["hạng 2 trong cụm", "thưởng +3,5\u{2060}°"]);
    let penalty = campaign
        .rubric
        .leaves()
        .find(|(_, node, _)| node.section == Section::Penalty);
    let (penalty, ..) = penalty.expect("the sample has penalties");
    campaign.sheets[0].leaves[penalty.0 as usize].final_score = Some(Box::new(Given {
        points: "-1.5".parse().expect("a number"),
        reason: String::new(),
        illustrative: false,
    }));
    assert_eq!(extras(&campaign), ["thưởng +3,5\u{2060}°", "trừ −1,5\u{2060}°"]);
    // The contents and what is shown beside the total come to it: 907,93 + 3,5 − 1,5.
    look(&campaign, |cluster| {
        let card = cluster.card(UnitIx(0)).expect("a card");
        let sum = Number::sum([card.main, card.bonus, card.penalty]).expect("a sum");
        assert!(card.total.points.is_some_and(|total| total.same_value(sum)));
    });
    let rubric = Rc::clone(&campaign.rubric);
    for (ix, node) in rubric.walk().filter(|(_, node)| node.section != Section::Main) {
        campaign.sheets[0].leaves[ix.0 as usize].final_score = None;
        for fact in node.indicator.iter().flat_map(|indicator| &indicator.facts) {
            campaign.sheets[0].facts[fact.0 as usize].actual = Actual::Missing;
        }
    }
    let told = head(&campaign);
    assert!(
        !told
            .iter()
            .any(|words| words.starts_with("thưởng") || words.starts_with("trừ")),
        "{told:?}"
    );
}

#[test]
fn nobody_is_level_with_a_unit_that_has_no_points() {
    let mut campaign = campaign(r#""unit":"%","rule":{"kind":"proportional"}"#, "", &["U0", "U1"]);
    for (unit, plan) in [(0, "0"), (1, "5")] {
        let fact = &mut campaign.sheets[unit].facts[0];
        fact.actual = Actual::Value(Value::Number(Number::ZERO));
        fact.plan = Plan::Value(Value::Number(plan.parse().expect("a number")));
    }
    look(&campaign, |cluster| {
        assert!(!cluster.card(UnitIx(0)).expect("a card").has_points());
        assert!(cluster.card(UnitIx(1)).expect("a card").has_points());
        assert_eq!(cluster.headline(Lang::Vi), None);
        let ranking = cluster.ranking(Lang::Vi);
        for (row, cells) in ranking.rows.iter().zip(&ranking.table.rows) {
            assert_eq!(row.gap, None);
            assert_eq!(cells.last().and_then(|gap| gap.number), None);
        }
    });
}

#[test]
fn what_hangs_on_rounding_names_those_whose_rank_changes() {
    let mut campaign = campaign(
        r#""rule":{"kind":"judged"}"#,
        r#""total_rounding":{"step":"1"}"#,
        &["Xã A", "Xã B", "Xã C"],
    );
    for (unit, points) in ["8.4", "8.3", "5"].into_iter().enumerate() {
        campaign.sheets[unit].leaves[0].final_score = Some(Box::new(Given {
            points: points.parse().expect("a number"),
            reason: String::new(),
            illustrative: false,
        }));
    }
    look(&campaign, |cluster| {
        assert_eq!(
            cluster.near_ties(Lang::Vi),
            ["Nếu không làm tròn, thứ hạng sẽ đổi: Xã B từ 1 thành 2."]
        );
    });
}

/// What was not assigned counts for no maximum: behind the total, in the contents and in what they are added up from.
#[test]
fn points_stand_before_what_was_assigned_of_the_maximum() {
    let mut campaign = sample();
    let jobs = campaign.rubric.node_by_id("viec-lam").expect("an indicator");
    let shown = |campaign: &Campaign| {
        look(campaign, |cluster| {
            let form = FormOf::of(campaign, cluster.standing, UnitIx(0), Lang::Vi).expect("a unit");
            let head = form.head(UnitIx(0), cluster.standing, &cluster.review_brief());
            let node = campaign.rubric.node(jobs).expect("it is there");
            let criterion = form.row(RowOf::Heading(node.parent.expect("it has a criterion")));
            let own = form.row(RowOf::Leaf(jobs, None));
            let explaining = Explaining {
                rubric: &campaign.rubric,
                references: &campaign.references,
                sheets: &campaign.sheets,
                unit: UnitIx(0),
                card: &cluster.standing.cards[0],
                standing: cluster.standing,
                sample: None,
                unit_name: &|_| String::new(),
                lang: Lang::Vi,
            };
            let total = explaining.explain(Explained::Total).expect("it is explained");
            (
                [
                    head.of_max,
                    head.contents[0].max.clone(),
                    criterion.of_max,
                    own.of_max,
                    total.parts[0].of.clone(),
                ],
                [criterion.max, own.max],
                head.rests_on[0].clone(),
            )
        })
    };
    let forms = ["160".to_owned(), "45".to_owned()];
    let (before, max, _) = shown(&campaign);
    assert_eq!(before, ["/1000 điểm chuẩn", "600", "/160", "/45", "/600"]);
    assert_eq!(max, forms);
    campaign.sheets[0].leaves[jobs.0 as usize].not_assigned = true;
    let (after, max, rests_on) = shown(&campaign);
    assert_eq!(after, ["/955 điểm được giao", "555", "/115", "", "/555"]);
    assert_eq!(max, forms, "the form has the maxima of the rubric");
    assert_eq!(rests_on, "trên 955 điểm được giao trong 1000 điểm chuẩn");
    Rc::make_mut(&mut campaign.rubric).settings.not_assigned = NotAssigned::Rescale;
    assert_eq!(shown(&campaign).0[0], "/1000 điểm chuẩn", "re-scaled to the whole");
}

/// Missing is not zero: a bonus or a penalty of which nothing is entered has a dash, in the sheet and among all units.
#[test]
fn a_section_of_which_nothing_is_entered_has_no_points() {
    let mut campaign = sample();
    let rubric = Rc::clone(&campaign.rubric);
    let shown = |campaign: &Campaign, section| {
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        let form = FormOf::of(campaign, &standing, UnitIx(0), Lang::Vi).expect("a unit");
        let points = form.row(RowOf::Section(section)).points;
        (points.text, points.outcome)
    };
    assert_eq!(shown(&campaign, Section::Bonus).1, "scored");
    for (.., leaf) in rubric.leaves().filter(|(_, node, _)| node.section != Section::Main) {
        for fact in &leaf.facts {
            campaign.sheets[0].facts[fact.0 as usize].actual = Actual::Missing;
        }
    }
    for section in [Section::Bonus, Section::Penalty] {
        assert_eq!(shown(&campaign, section), ("–".to_owned(), "missing"));
    }
    // Nothing that arose is something that was entered.
    let penalty = rubric.leaves().find(|(_, node, _)| node.section == Section::Penalty);
    let fact = penalty.and_then(|(.., leaf)| leaf.main_fact()).expect("a penalty");
    campaign.sheets[0].facts[fact.0 as usize].actual = Actual::NotArisen;
    assert_eq!(shown(&campaign, Section::Penalty), ("0".to_owned(), "scored"));
}
