//! Many contents: where shades would repeat, each has a lane of its own.
#![allow(clippy::float_arithmetic, reason = "pixels")]

use std::collections::BTreeSet;
use std::rc::Rc;

use giao_uoc::campaign::Campaign;
use giao_uoc::files::samples;
use giao_uoc::quantity::Ratio;
use giao_uoc::report::chart::{self, plan_dots};
use giao_uoc::report::charts::{ChartOf, Mark, Picture, Room, Tone};
use giao_uoc::report::cluster::Cluster;
use giao_uoc::rubric::read_rubric;
use giao_uoc::scoring::{Given, score};
use giao_uoc::text::Lang;

/// So many contents of one indicator each, in which the only unit reaches the first by half, the second whole and no more.
fn many_contents(count: usize) -> Campaign {
    let content = |at: usize| {
        format!(
            r#"{{"id":"c{at}","code":"{code}","name":"Nội dung {code}","max":"10","rule":{{"kind":"judged"}}}}"#,
            code = at + 1
        )
    };
    let contents: Vec<String> = (0..count).map(content).collect();
    let rubric = format!(
        r#"{{"version":1,"id":"r","edition":"1","title":"Thử","max":"{max}","source":{{"title":"minh họa","illustrative":true}},
        "contents":[{contents}]}}"#,
        max = count * 10,
        contents = contents.join(",")
    );
    let (rubric, _) = read_rubric(&rubric).expect("sound");
    let rubric = Rc::new(rubric);
    let mut campaign = Campaign::new("c".into(), "Cụm".into(), 2026, rubric, &["Xã A".to_owned()]);
    for (node, points) in [("c0", "5"), ("c1", "10")] {
        let node = campaign.rubric.node_by_id(node).expect("a content").0 as usize;
        campaign.sheets[0].leaves[node].final_score = Some(Box::new(Given {
            points: points.parse().expect("a number"),
            reason: String::new(),
            illustrative: false,
        }));
    }
    campaign
}

#[test]
fn more_contents_than_shades_stand_in_lanes_under_their_codes() {
    for (count, is_stacked) in [(Tone::SHADES, true), (Tone::SHADES + 1, false), (16, false)] {
        let campaign = many_contents(count);
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        let cluster = Cluster {
            campaign: &campaign,
            standing: &standing,
        };
        assert_eq!(cluster.ranking(Lang::Vi).has_bar(), is_stacked);
        let Picture::Lines { lines, keys } = cluster.chart(ChartOf::Contents, Lang::Vi).picture else {
            panic!("rows")
        };
        let tones: Vec<_> = keys.iter().filter_map(|key| key.tone).map(Tone::code).collect();
        let different: BTreeSet<_> = tones.iter().collect();
        assert_eq!(tones.len(), different.len(), "no shade stands for two contents");
        assert_eq!(
            (tones.len(), keys.len()),
            if is_stacked { (count, count) } else { (2, count + 2) }
        );
        if is_stacked {
            continue;
        }
        let [scale, unit] = lines.as_slice() else {
            panic!("the codes and one unit")
        };
        let bars = |wanted| {
            let bars = unit.marks.iter().filter_map(move |mark| match mark {
                Mark::Bar { from, length, tone } if *tone == wanted => Some((from.share(), length.share())),
                _ => None,
            });
            bars.collect::<Vec<_>>()
        };
        let (lanes, reached) = (bars(Tone::Grid), bars(Tone::Content(0)));
        assert_eq!((lanes.len(), reached.len()), (count, 2), "what is missing is no bar");
        assert!((lanes[0].1 - 2.0 * reached[0].1).abs() < 1e-9, "half of its lane");
        assert_eq!(lanes[1], reached[1], "the whole lane");
        for pair in lanes.windows(2) {
            assert!(pair[0].0 + pair[0].1 < pair[1].0, "lanes are parted");
        }
        let codes = scale
            .marks
            .iter()
            .filter(|mark| matches!(mark, Mark::Words { room: Room::Widest, .. }));
        assert_eq!(codes.count(), count, "each lane has its code");
        assert!(
            unit.said.starts_with("1:\u{a0}5, 2:\u{a0}10, 3:\u{a0}chưa nhập"),
            "{}",
            unit.said
        );
    }
}

/// A piece too short for its code and its points has its code alone, and its points beneath the name.
#[test]
fn a_short_piece_has_its_figure_beside_its_name() {
    let campaign = samples::open("kien-giang-2017").expect("the sample ships");
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let cluster = Cluster {
        campaign: &campaign,
        standing: &standing,
    };
    let Picture::Lines { lines, .. } = cluster.chart(ChartOf::Contents, Lang::Vi).picture else {
        panic!("bars")
    };
    let words = |wanted| {
        let words = lines[0].marks.iter().filter_map(move |mark| match mark {
            Mark::Words { text, room, .. } if *room == wanted => Some(text.as_str()),
            _ => None,
        });
        words.collect::<Vec<_>>()
    };
    assert_eq!(words(Room::Widest), ["I  562,5", "II  261", "III"]);
    assert_eq!(words(Room::Narrow), ["I  562,5", "II"]);
    let beside = |wanted| {
        let beside = lines[0]
            .beside
            .iter()
            .filter(move |beside| beside.rooms.contains(&wanted));
        beside.map(|beside| beside.words.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(beside(Room::Widest), ["III:\u{a0}85\u{2060}°"]);
    assert_eq!(beside(Room::Narrow), ["II:\u{a0}261\u{2060}°", "III:\u{a0}85\u{2060}°"]);
}

#[test]
fn a_figure_of_the_scale_keeps_off_the_name_of_its_line_in_every_room() {
    let marks = [1.28, 0.53].map(|share| chart::Mark {
        label: String::new(),
        reached: Some(Ratio(share.to_string().parse().unwrap())),
        words: String::new(),
        illustrative: false,
        to: None,
    });
    let lines = plan_dots(marks.into(), Lang::Vi).lines("kế hoạch");
    let figures: Vec<(&str, Room)> = lines
        .last()
        .expect("the scale")
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Words {
                text,
                room,
                tone: Tone::Grid,
                ..
            } => Some((text.as_str(), *room)),
            _ => None,
        })
        .collect();
    let beside = |percent| [Room::Widest, Room::Wide].map(|room| (percent, room));
    let all: Vec<(&str, Room)> = [
        vec![("20%", Room::Any), ("40%", Room::Any), ("60%", Room::Any)],
        beside("80%").into(),
        beside("120%").into(),
        vec![("140%", Room::Any)],
    ]
    .concat();
    assert_eq!(figures, all);
}
