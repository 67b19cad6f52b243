//! The charts of a cluster: their findings, and that what they show adds up.
#![allow(clippy::float_arithmetic, reason = "pixels")]

use std::rc::Rc;

use giao_uoc::campaign::Campaign;
use giao_uoc::files::samples;
use giao_uoc::quantity::Number;
use giao_uoc::report::charts::{ChartOf, Group, LineKind, Mark, Picture, Step, StepOf};
use giao_uoc::report::cluster::Cluster;
use giao_uoc::scoring::{Actual, Given, Plan, Standing, UnitId, UnitIx, Value, score};
use giao_uoc::text::Lang;
use proptest::prelude::*;

fn sample() -> Campaign {
    samples::open("kien-giang-2017").expect("the sample ships")
}

fn number(text: &str) -> Number {
    text.parse().unwrap()
}

/// Looks at a campaign as its pages do.
fn look<T>(campaign: &Campaign, look: impl FnOnce(Cluster<'_>) -> T) -> T {
    let standing: Standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    look(Cluster {
        campaign,
        standing: &standing,
    })
}

fn unit(campaign: &Campaign, id: &str) -> UnitIx {
    campaign.unit_ix(&UnitId(id.to_owned())).unwrap()
}

fn empty(units: usize) -> Campaign {
    let names: Vec<String> = (1..=units).map(|at| format!("Xã {at}")).collect();
    Campaign::new(
        "c".to_owned(),
        "Cụm 4".to_owned(),
        2026,
        Rc::clone(&sample().rubric),
        &names,
    )
}

/// The steps between two totals add up, as a whole and within each group, to the last digit.
fn adds_up(cluster: Cluster<'_>, first: UnitIx, second: UnitIx) {
    let Some(pair) = cluster.pair(first, second) else {
        return;
    };
    let counting = pair.steps.iter().filter(|step| step.counts()).map(|step| step.gap);
    let sum = Number::sum(std::iter::once(pair.from).chain(counting)).unwrap();
    assert!(sum.same_value(pair.to), "{sum} is not {}: {:#?}", pair.to, pair.steps);
    let groups = pair.steps.split(|step| !step.counts()).skip(1);
    let heads = pair.steps.iter().filter(|step| !step.counts());
    for (head, steps) in heads.zip(groups) {
        let own = steps
            .iter()
            .filter(|step| step.of != StepOf::Total)
            .map(|step| step.gap);
        let sum = Number::sum(own).unwrap();
        assert!(sum.same_value(head.gap), "{:?}: {sum} is not {}", head.of, head.gap);
    }
    // What the picture gathers stands one by one in the table behind it.
    let rows = cluster.chart(ChartOf::Pair(first, second), Lang::Vi).table.rows;
    assert!(rows.iter().all(|row| !row[0].shown.ends_with("chỉ tiêu khác")));
}

#[test]
fn from_911_43_to_912_in_steps_that_add_up() {
    let campaign = sample();
    look(&campaign, |cluster| {
        assert_eq!(
            cluster.first_pair(),
            Some((unit(&campaign, "giong-rieng"), unit(&campaign, "tan-hiep")))
        );
        let (first, second) = cluster.first_pair().unwrap();
        let pair = cluster.pair(first, second).expect("both have totals");
        assert_eq!((pair.from, pair.to), (number("911.43"), number("912")));
        adds_up(cluster, first, second);
        let leaves = pair
            .steps
            .iter()
            .filter(|step| matches!(step.of, StepOf::Leaf(_)))
            .count();
        assert!((1..=10).contains(&leaves), "{leaves} indicators are named");
        let chart = cluster.chart(ChartOf::Pair(first, second), Lang::Vi);
        assert!(
            chart
                .finding
                .starts_with("Huyện Giồng Riềng hơn 0,57 điểm so với Huyện Tân Hiệp, chủ yếu nhờ “"),
            "{}",
            chart.finding
        );
        let Picture::Lines { lines, .. } = chart.picture else {
            panic!("rows")
        };
        assert_eq!(lines.first().map(|line| line.said.as_str()), Some("911,43"));
        assert_eq!(lines.last().map(|line| line.said.as_str()), Some("912"));
        // The other way round the same is said, of the same units.
        let turned = cluster.chart(ChartOf::Pair(second, first), Lang::Vi);
        assert_eq!(turned.finding, chart.finding);
    });
}

#[test]
fn every_two_units_of_2017_add_up() {
    let campaign = sample();
    look(&campaign, |cluster| {
        for first in 0..5 {
            for second in 0..5 {
                adds_up(cluster, UnitIx(first), UnitIx(second));
            }
        }
    });
}

#[test]
fn what_is_missing_is_named_at_its_step_and_before_the_chart() {
    let mut campaign = sample();
    let (first, second) = (unit(&campaign, "giong-rieng"), unit(&campaign, "tan-hiep"));
    let fact = campaign.rubric.fact_by_id("thu-ngan-sach").unwrap();
    campaign.sheets[second.0 as usize].facts[fact.0 as usize].actual = Actual::Missing;
    look(&campaign, |cluster| {
        adds_up(cluster, first, second);
        let chart = cluster.chart(ChartOf::Pair(first, second), Lang::Vi);
        assert_eq!(chart.notes, ["Huyện Tân Hiệp: 1 chỉ tiêu chưa nhập."]);
        let Picture::Lines { lines, .. } = chart.picture else {
            panic!("rows")
        };
        assert!(
            lines
                .iter()
                .any(|line| line.note.as_deref() == Some("Huyện Tân Hiệp: chưa nhập"))
        );
    });
}

#[test]
fn a_unit_is_level_with_its_own_copy_and_no_reason_is_made_up() {
    let mut campaign = sample();
    campaign.sheets[1].facts = campaign.sheets[0].facts.clone();
    campaign.sheets[1].leaves = campaign.sheets[0].leaves.clone();
    campaign.references.previous.retain(|_| false);
    look(&campaign, |cluster| {
        let pair = cluster.pair(UnitIx(0), UnitIx(1)).unwrap();
        assert_eq!(pair.steps, []);
        let chart = cluster.chart(ChartOf::Pair(UnitIx(0), UnitIx(1)), Lang::Vi);
        assert!(
            chart.finding.contains("bằng điểm nhau ở mọi chỉ tiêu"),
            "{}",
            chart.finding
        );
    });
}

#[test]
fn a_bonus_cut_at_its_cap_still_adds_up() {
    let mut campaign = sample();
    let leaf = campaign.rubric.node_by_id("thuong-sang-kien").unwrap();
    campaign.sheets[0].leaves[leaf.0 as usize].final_score = Some(Box::new(Given {
        points: number("10"),
        reason: String::new(),
        illustrative: false,
    }));
    let other = campaign.rubric.node_by_id("thuong-khen-cao").unwrap();
    campaign.sheets[0].leaves[other.0 as usize].final_score =
        campaign.sheets[0].leaves[leaf.0 as usize].final_score.clone();
    let third = campaign.rubric.node_by_id("thuong-von-xa-hoi").unwrap();
    campaign.sheets[0].leaves[third.0 as usize].final_score = Some(Box::new(Given {
        points: number("5"),
        reason: String::new(),
        illustrative: false,
    }));
    look(&campaign, |cluster| {
        adds_up(cluster, UnitIx(0), UnitIx(4));
        let pair = cluster.pair(UnitIx(0), UnitIx(4)).unwrap();
        let bonus = pair
            .steps
            .iter()
            .position(|step| step.of == StepOf::Group(Group::Bonus))
            .expect("a bonus");
        let capped = |step: &Step| step.of == StepOf::Capped && step.gap.same_value(number("-5"));
        assert!(pair.steps[bonus..].iter().any(capped), "{:#?}", &pair.steps[bonus..]);
    });
}

#[test]
fn the_map_of_2017_counts_what_it_shows() {
    let campaign = sample();
    look(&campaign, |cluster| {
        let chart = cluster.chart(ChartOf::Plan, Lang::Vi);
        let Picture::Heat(heat) = &chart.picture else {
            panic!("a map")
        };
        let cells: Vec<_> = heat
            .groups
            .iter()
            .flat_map(|group| &group.rows)
            .flat_map(|row| &row.cells)
            .collect();
        let reached = cells.iter().filter(|cell| cell.tone.starts_with('p')).count();
        let known = cells
            .iter()
            .filter(|cell| cell.tone.starts_with(['p', 'm']) && cell.tone != "missing")
            .count();
        assert!(
            chart
                .finding
                .starts_with(&format!("{reached}/{known}\u{2060}° kết quả")),
            "{}",
            chart.finding
        );
        assert_eq!(heat.units[0].name, "Huyện Giồng Riềng");
        let budget = &heat.groups[0].rows[0];
        let shown: Vec<(&str, bool)> = budget
            .cells
            .iter()
            .map(|cell| (cell.text.as_str(), cell.illustrative))
            .collect();
        assert_eq!(shown[..2], [("109%", false), ("119%", false)]);
    });
}

#[test]
fn missing_not_arisen_not_assigned_and_no_target_look_different() {
    let mut campaign = sample();
    let leaf = campaign.rubric.node_by_id("thu-ngan-sach").unwrap();
    let fact = campaign.rubric.fact_by_id("thu-ngan-sach").unwrap();
    campaign.sheets[0].facts[fact.0 as usize].actual = Actual::Missing;
    campaign.sheets[1].facts[fact.0 as usize].actual = Actual::NotArisen;
    campaign.sheets[2].leaves[leaf.0 as usize].not_assigned = true;
    campaign.sheets[3].facts[fact.0 as usize].plan = Plan::NoTarget;
    campaign.sheets[4].facts[fact.0 as usize].plan = Plan::Value(Value::Number(Number::ZERO));
    // One more unit keeps the row.
    let (unit, sheet) = campaign.next_unit("Xã A");
    campaign.units.push(unit);
    campaign.sheets.push(sheet);
    campaign.sheets[5].facts[fact.0 as usize].actual = Actual::Value(Value::Number(number("995")));
    campaign.sheets[5].facts[fact.0 as usize].plan = Plan::Value(Value::Number(number("1000")));
    look(&campaign, |cluster| {
        let chart = cluster.chart(ChartOf::Plan, Lang::Vi);
        let Picture::Heat(heat) = chart.picture else {
            panic!("a map")
        };
        let row = &heat.groups[0].rows[0];
        let of = |unit: u32| {
            let at = heat.units.iter().position(|head| head.unit == UnitIx(unit)).unwrap();
            let cell = &row.cells[at];
            (cell.tone, cell.text.as_str(), cell.words)
        };
        assert_eq!(of(0), ("missing", "", Some("chưa nhập")));
        assert_eq!(of(1), ("none", "kps", Some("không phát sinh")));
        assert_eq!(of(2), ("none", "kg", Some("không giao chỉ tiêu")));
        assert_eq!(of(3), ("none", "kg", Some("không giao")));
        assert_eq!(of(4), ("none", "!", Some("chưa tính được")));
        assert_eq!(of(5), ("m1", "99,5%", None));
    });
}

#[test]
fn the_profile_names_what_was_lost_and_where_the_unit_stands_out() {
    let campaign = sample();
    look(&campaign, |cluster| {
        let chart = cluster.chart(ChartOf::Profile(unit(&campaign, "tan-hiep")), Lang::Vi);
        assert!(
            chart.finding.starts_with("Huyện Tân Hiệp mất nhiều điểm nhất ở “"),
            "{}",
            chart.finding
        );
        assert!(chart.finding.contains("So với trung vị của cụm"), "{}", chart.finding);
        assert_eq!(chart.table.rows.len(), 9, "eight criteria and content III");
    });
    let mut alone = sample();
    alone.units.truncate(1);
    alone.sheets.truncate(1);
    look(&alone, |cluster| {
        let chart = cluster.chart(ChartOf::Profile(UnitIx(0)), Lang::Vi);
        assert!(!chart.finding.contains("trung vị"), "{}", chart.finding);
        let Picture::Lines { keys, .. } = chart.picture else {
            panic!("rows")
        };
        assert_eq!(keys.len(), 1, "nobody to stand beside");
        assert_eq!(cluster.first_pair(), None);
    });
}

#[test]
fn contents_follow_the_ranking_and_say_who_leads() {
    let campaign = sample();
    look(&campaign, |cluster| {
        let chart = cluster.chart(ChartOf::Contents, Lang::Vi);
        assert!(
            chart.finding.starts_with("Huyện Giồng Riềng đứng đầu với 912 điểm."),
            "{}",
            chart.finding
        );
        let Picture::Lines { lines, .. } = chart.picture else {
            panic!("rows")
        };
        let plain = lines.iter().filter(|line| line.kind == LineKind::Plain);
        let names: Vec<&str> = plain.map(|line| line.label.as_str()).collect();
        assert_eq!(names[..2], ["Huyện Giồng Riềng", "Huyện Tân Hiệp"]);
    });
}

#[test]
fn without_figures_every_chart_says_what_to_do() {
    for units in 0..3 {
        let campaign = empty(units);
        look(&campaign, |cluster| {
            for of in [
                ChartOf::Plan,
                ChartOf::Points,
                ChartOf::Contents,
                ChartOf::Profile(UnitIx(0)),
                ChartOf::Pair(UnitIx(0), UnitIx(1)),
            ] {
                for lang in Lang::ALL {
                    let chart = cluster.chart(of, lang);
                    assert_eq!(chart.picture, Picture::Nothing, "{of:?}");
                    assert!(!chart.finding.is_empty(), "{of:?}");
                }
            }
        });
    }
}

/// What may befall a cell: missing, not arisen, a number, not assigned, a final score.
fn fates() -> impl Strategy<Value = Vec<(usize, usize, u8, u32)>> {
    prop::collection::vec((0usize..5, 0usize..60, 0u8..5, 0u32..2_000_000), 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn whatever_befalls_the_cells_totals_are_bridged_and_every_chart_is_made(fates in fates()) {
        let mut campaign = sample();
        for (sheet, at, fate, value) in fates {
            let value: Number = format!("{}.{:03}", value / 1000, value % 1000).parse().unwrap();
            let sheet = &mut campaign.sheets[sheet];
            let (fact, leaf) = (at % sheet.facts.len(), at % sheet.leaves.len());
            match fate {
                0 => sheet.facts[fact].actual = Actual::Missing,
                1 => sheet.facts[fact].actual = Actual::NotArisen,
                2 => sheet.facts[fact].actual = Actual::Value(Value::Number(value)),
                3 => sheet.leaves[leaf].not_assigned = true,
                _ => sheet.leaves[leaf].final_score = Some(Box::new(Given { points: value, reason: String::new(), illustrative: false })),
            }
        }
        look(&campaign, |cluster| {
            for first in 0..5 {
                for second in 0..5 {
                    adds_up(cluster, UnitIx(first), UnitIx(second));
                }
            }
            for of in [ChartOf::Plan, ChartOf::Points, ChartOf::Contents, ChartOf::Profile(UnitIx(2)), ChartOf::Pair(UnitIx(0), UnitIx(1))] {
                let chart = cluster.chart(of, Lang::En);
                assert!(!chart.finding.is_empty());
                if let Picture::Lines { lines, .. } = chart.picture {
                    for mark in lines.iter().flat_map(|line| &line.marks) {
                        if let Mark::Bar { from, length, .. } = mark {
                            assert!((0.0..=1.0).contains(&(from.share() + length.share() - 1e-9)), "{mark:?}");
                        }
                    }
                }
            }
        });
    }
}

/// One rounding: the map and the chart of one indicator say the same of a unit, and a column of the map stands on one comma.
#[test]
fn an_achievement_is_the_same_figure_in_every_chart() {
    look(&sample(), |cluster| {
        let Picture::Heat(heat) = cluster.chart(ChartOf::Plan, Lang::Vi).picture else {
            panic!("a map")
        };
        for (column, head) in heat.units.iter().enumerate() {
            let mut decimals = Vec::new();
            for row in heat.groups.iter().flat_map(|group| &group.rows) {
                let over = cluster.over_units(row.leaf, Lang::Vi).unwrap();
                let own = over.rows.iter().find(|own| own.unit == head.unit).unwrap();
                let cell = &row.cells[column];
                assert_eq!(cell.text, own.achievement, "{}, {}", row.name, head.name);
                let padded = cell.text.replace('%', "") + &cell.pad;
                decimals.push(padded.split_once(',').map_or(0, |(_, decimals)| decimals.len()));
            }
            assert!(decimals.windows(2).all(|pair| pair[0] == pair[1]), "{decimals:?}");
        }
    });
}
