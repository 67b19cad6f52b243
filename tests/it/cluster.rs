//! The table of the cluster, as it is read on screen.

use std::rc::Rc;

use giao_uoc::campaign::Campaign;
use giao_uoc::files::samples;
use giao_uoc::report::Side;
use giao_uoc::report::charts::ChartOf;
use giao_uoc::report::cluster::Cluster;
use giao_uoc::report::paper::summary_papers;
use giao_uoc::rubric::read_rubric;
use giao_uoc::scoring::{Given, Standing, score};
use giao_uoc::text::Lang;

fn scored(campaign: &Campaign) -> Standing {
    score(&campaign.rubric, &campaign.references, &campaign.sheets)
}

fn sample() -> Campaign {
    samples::open("kien-giang-2017").expect("the sample ships")
}

#[test]
fn the_ranking_of_2017_reads_as_published() {
    let campaign = sample();
    let standing = scored(&campaign);
    let cluster = Cluster {
        campaign: &campaign,
        standing: &standing,
    };
    let ranking = cluster.ranking(Lang::Vi);
    let read: Vec<(&str, Option<u32>, Option<&str>)> = ranking
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.rank, row.total.as_deref()))
        .collect();
    assert_eq!(read[0], ("Huyện Giồng Riềng", Some(1), Some("912")));
    assert_eq!(read[1], ("Huyện Tân Hiệp", Some(2), Some("911,43")));
    assert_eq!(ranking.rows[0].gap, None);
    assert_eq!(ranking.rows[1].gap.as_deref(), Some("kém 0,57 điểm"));
    assert_eq!(
        cluster.headline(Lang::Vi).as_deref(),
        Some("Hạng nhất và hạng nhì cách nhau 0,57 điểm.")
    );
    assert!(cluster.near_ties(Lang::Vi).is_empty());
    let drawn: f64 = ranking.rows[0].parts.iter().map(|part| part.length.share()).sum();
    assert!(
        (0.9..0.912).contains(&drawn),
        "the bar holds what the contents gave: {drawn}"
    );
}

#[test]
fn a_cluster_without_entries_has_no_order_and_says_so() {
    let rubric = Rc::clone(&sample().rubric);
    let names = ["Xã A".to_owned(), "Xã B".to_owned()];
    let campaign = Campaign::new("c".to_owned(), "Cụm 4".to_owned(), 2026, rubric, &names);
    let standing = scored(&campaign);
    let cluster = Cluster {
        campaign: &campaign,
        standing: &standing,
    };
    assert!(!cluster.has_points());
    assert_eq!(cluster.headline(Lang::Vi), None);
    for row in cluster.ranking(Lang::Vi).rows {
        assert_eq!((row.rank, row.total, row.gap), (None, None, None));
    }
    for topic in cluster.report_topics(Lang::Vi) {
        for figure in topic.figures {
            assert_eq!(figure.figure, None, "{}", topic.name);
            assert_eq!(figure.details, ["chưa có số liệu"], "{}", topic.name);
        }
    }
}

#[test]
fn one_indicator_over_all_units_stands_around_its_plan() {
    let campaign = sample();
    let standing = scored(&campaign);
    let cluster = Cluster {
        campaign: &campaign,
        standing: &standing,
    };
    let leaf = campaign.rubric.node_by_id("thu-ngan-sach").expect("the budget");
    let shown = cluster.over_units(leaf, Lang::Vi).expect("an indicator");
    assert!(shown.by_plan);
    assert_eq!(
        shown.cluster.as_deref(),
        Some("Cả cụm 925,128 tỷ đồng, đạt 105,2% kế hoạch")
    );
    let mean = campaign.rubric.node_by_id("bao-hiem-y-te").expect("a mean");
    let mean = cluster.over_units(mean, Lang::Vi).expect("an indicator");
    assert_eq!(
        mean.cluster.as_deref(),
        Some("Cả cụm 82%, đạt 101,2%\u{2060}° kế hoạch"),
        "a mean is rounded as shares are: 82,004"
    );
    assert!(shown.sentence.starts_with("5/5 đơn vị"), "{}", shown.sentence);
    let first = &shown.chart.rows[0];
    assert_eq!(
        (first.mark.label.as_str(), first.mark.words.as_str()),
        ("Huyện Châu Thành", "126,6%")
    );
    let marks = shown
        .chart
        .rows
        .iter()
        .map(|row| (row.mark.words.as_str(), row.mark.illustrative));
    assert_eq!(
        marks.collect::<Vec<_>>(),
        [
            ("126,6%", false),
            ("119%", false),
            ("109%", false),
            ("101,2%", true),
            ("100,7%", true)
        ],
        "only what was printed bears no mark"
    );
    assert!(shown.rows.iter().all(|row| row.points_illustrative));
    assert!(
        shown
            .chart
            .rows
            .iter()
            .all(|row| row.at.is_some_and(|(_, side)| side == Side::Above))
    );
    assert_eq!(shown.rows.len(), 5);
}

#[test]
fn every_indicator_of_the_rubric_can_be_looked_at_in_both_languages() {
    let campaign = sample();
    let standing = scored(&campaign);
    let cluster = Cluster {
        campaign: &campaign,
        standing: &standing,
    };
    for (leaf, title) in cluster.indicators() {
        for lang in Lang::ALL {
            let shown = cluster.over_units(leaf, lang).expect("an indicator");
            assert_eq!(shown.title, title);
            assert!(!shown.sentence.is_empty(), "{title}");
        }
    }
}

#[test]
fn doubts_name_the_unit_the_indicator_and_the_cell() {
    let campaign = sample();
    let standing = scored(&campaign);
    let cluster = Cluster {
        campaign: &campaign,
        standing: &standing,
    };
    let lines = cluster.issue_lines(Lang::Vi);
    assert!(!lines.is_empty());
    for line in lines {
        assert!(line.place.contains(cluster.name(line.unit)), "{}", line.place);
        assert!(
            line.place.contains(&campaign.rubric.full_code(line.node)),
            "{}",
            line.place
        );
        assert!(!line.words.is_empty());
    }
}

#[test]
fn ranks_are_for_now_while_anything_is_missing_on_screen_and_on_paper() {
    let mut campaign = sample();
    let leaf = campaign.rubric.node_by_id("thu-ngan-sach").expect("the budget");
    let fact = campaign.rubric.node(leaf).and_then(|node| node.indicator.as_ref());
    let fact = fact.and_then(|leaf| leaf.main_fact()).expect("its fact");
    campaign.sheets[1].facts[fact.0 as usize].actual = giao_uoc::scoring::Actual::Missing;
    let told = "Thứ hạng mới tạm xếp: 1 chỉ tiêu chưa nhập hoặc chưa tính được, ở 1 đơn vị.";
    for (campaign, is_open) in [(&campaign, true), (&sample(), false)] {
        let standing = scored(campaign);
        let cluster = Cluster {
            campaign,
            standing: &standing,
        };
        assert_eq!(cluster.still_open(Lang::Vi).as_deref(), is_open.then_some(told));
        let ranking = cluster.ranking(Lang::Vi);
        let first = if is_open { "tạm 1" } else { "1" };
        assert_eq!(ranking.rows[0].place.as_deref(), Some(first));
        assert_eq!(ranking.table.rows[0][0].shown, first);
        assert_eq!(ranking.rows[0].in_front, None);
        assert_eq!(ranking.rows[1].in_front, Some(ranking.rows[0].unit));
        let paper = giao_uoc::report::paper::summary_papers(campaign, &standing).remove(0);
        assert_eq!(paper.notes.iter().any(|note| note == told), is_open);
        assert_eq!(paper.rows[1].cells.iter().any(|cell| cell.text == "tạm 1"), is_open);
    }
}

#[test]
fn what_decides_a_place_is_never_shown_as_nothing() {
    let rubric = r#"{"version":1,"id":"r","edition":"1","title":"Thử","max":"10","source":{"title":"minh họa","illustrative":true},
        "contents":[{"id":"a","code":"I","name":"Một","max":"10","rule":{"kind":"judged"}}]}"#;
    let (rubric, _) = read_rubric(rubric).expect("sound");
    let names = ["Xã A".to_owned(), "Xã B".to_owned()];
    let mut campaign = Campaign::new("c".into(), "Cụm".into(), 2026, Rc::new(rubric), &names);
    for (sheet, points) in campaign.sheets.iter_mut().zip(["9.004", "9.002"]) {
        sheet.leaves[0].final_score = Some(Box::new(Given {
            points: points.parse().expect("a number"),
            reason: String::new(),
            illustrative: false,
        }));
    }
    let standing = scored(&campaign);
    let cluster = Cluster {
        campaign: &campaign,
        standing: &standing,
    };
    let gap = cluster.ranking(Lang::Vi).rows[1].gap.clone();
    assert_eq!(gap.as_deref(), Some("kém 0,002 điểm"));
    let paper = summary_papers(&campaign, &standing).remove(0);
    let printed = paper.rows[2].cells.last().map(|cell| cell.text.trim_end());
    assert_eq!(printed, Some("0,002"));
}

#[test]
fn equals_by_percent_are_never_told_to_have_equal_points() {
    let rubric = r#"{"version":1,"id":"r","edition":"1","title":"Thử","max":"20","source":{"title":"minh họa","illustrative":true},
        "contents":[{"id":"a","code":"I","name":"Một","max":"10","rule":{"kind":"judged"}},
            {"id":"b","code":"II","name":"Hai","max":"10","rule":{"kind":"judged"}}]}"#;
    let (rubric, _) = read_rubric(rubric).expect("sound");
    let names = ["Xã A".to_owned(), "Xã B".to_owned()];
    let mut campaign = Campaign::new("c".into(), "Cụm".into(), 2026, Rc::new(rubric), &names);
    for leaf in campaign.sheets.iter_mut().flat_map(|sheet| &mut sheet.leaves) {
        leaf.final_score = Some(Box::new(Given {
            points: "5".parse().expect("a number"),
            reason: String::new(),
            illustrative: false,
        }));
    }
    let told = |campaign: &Campaign| {
        let standing = scored(campaign);
        let cluster = Cluster {
            campaign,
            standing: &standing,
        };
        let gap = cluster.ranking(Lang::Vi).rows[1].gap.clone();
        let paper = summary_papers(campaign, &standing).remove(0);
        let printed = paper.rows[2].cells.last().map(|cell| cell.text.clone());
        assert_eq!(gap, printed);
        let finding = cluster.chart(ChartOf::Contents, Lang::Vi).finding;
        [gap.unwrap(), cluster.headline(Lang::Vi).unwrap(), finding]
    };
    let [gap, headline, finding] = told(&campaign);
    assert_eq!(gap, "bằng điểm, đồng hạng");
    assert_eq!(headline, "Ở vị trí đầu, Xã A và Xã B bằng điểm.");
    assert!(
        finding.starts_with("Xã A, Xã B cùng đứng đầu với 10 điểm."),
        "{finding}"
    );
    let second = campaign.rubric.node_by_id("b").expect("a content").0 as usize;
    campaign.sheets[0].leaves[second].not_assigned = true;
    let [gap, headline, finding] = told(&campaign);
    assert_eq!(gap, "bằng tỷ lệ điểm, đồng hạng");
    assert_eq!(headline, "Ở vị trí đầu, Xã A và Xã B bằng tỷ lệ điểm.");
    assert!(
        finding.starts_with("Xã A, Xã B đứng đầu với 50% số điểm được giao."),
        "{finding}"
    );
}

/// Whoever subtracts the shares that stand there finds the gaps that stand there, and no two that differ look equal.
#[test]
fn gaps_by_percent_are_the_differences_of_the_shares_shown_on_screen_and_on_paper() {
    let rubric = r#"{"version":1,"id":"r","edition":"1","title":"Thử","max":"997","source":{"title":"minh họa","illustrative":true},
        "contents":[{"id":"a","code":"I","name":"Một","max":"987","rule":{"kind":"judged"}},
            {"id":"b","code":"II","name":"Hai","max":"10","rule":{"kind":"judged"}}]}"#;
    let (rubric, _) = read_rubric(rubric).expect("sound");
    let given = ["863.5", "859.8", "820.97", "820.95", "700"];
    let names = given.map(|points| format!("Xã {points}"));
    let mut campaign = Campaign::new("c".into(), "Cụm".into(), 2026, Rc::new(rubric), &names);
    let second = campaign.rubric.node_by_id("b").expect("a content").0 as usize;
    for (at, points) in given.into_iter().enumerate() {
        let leaves = &mut campaign.sheets[at].leaves;
        for (leaf, points) in leaves.iter_mut().zip([points, "0"]) {
            let points = points.parse().expect("a number");
            let (reason, illustrative) = (String::new(), false);
            leaf.final_score = Some(Box::new(Given {
                points,
                reason,
                illustrative,
            }));
        }
        leaves[second].not_assigned = at < 4;
    }
    let standing = scored(&campaign);
    let cluster = Cluster {
        campaign: &campaign,
        standing: &standing,
    };
    let ranking = cluster.ranking(Lang::Vi);
    let shares: Vec<&str> = ranking.rows.iter().filter_map(|row| row.percent.as_deref()).collect();
    assert_eq!(shares, ["87,487%", "87,112%", "83,178%", "83,176%", "70,211%"]);
    // A code is no part of the number behind it.
    assert_eq!(ranking.rows[0].told(&ranking.contents), ["I:\u{a0}863,5", "II:\u{a0}–"]);
    let gaps: Vec<String> = ranking.rows.iter().filter_map(|row| row.gap.clone()).collect();
    let points = ["0,375", "3,934", "0,002", "12,965"];
    assert_eq!(gaps, points.map(|points| format!("kém {points} điểm phần trăm")));
    let paper = summary_papers(&campaign, &standing).remove(0);
    for (at, (share, gap)) in shares.iter().skip(1).zip(points).enumerate() {
        let cells: Vec<&str> = paper.rows[at + 2]
            .cells
            .iter()
            .map(|cell| cell.text.trim_end())
            .collect();
        assert!(
            cells.contains(&share.trim_end_matches('%')) && cells.last() == Some(&gap),
            "{cells:?}"
        );
    }
    assert!(
        paper
            .notes
            .iter()
            .any(|note| note.contains("Tỷ lệ làm tròn đến 3 chữ số")),
        "{:?}",
        paper.notes
    );
}
