//! What counts although it must be mended is said wherever totals and the order are read.

use std::rc::Rc;

use giao_uoc::campaign::Campaign;
use giao_uoc::files::samples;
use giao_uoc::quantity::{Points, show_points};
use giao_uoc::report::cluster::Cluster;
use giao_uoc::report::paper::{Filled, sheet_papers};
use giao_uoc::report::{Explained, FormOf};
use giao_uoc::rubric::{Body, NodeIx, Template};
use giao_uoc::scoring::{Actual, Given, UnitIx, Value, score};
use giao_uoc::text::Lang;

use crate::evidence::of_first;

fn given(points: &str) -> Option<Box<Given>> {
    Some(Box::new(Given {
        points: points.parse().unwrap(),
        reason: String::new(),
        illustrative: false,
    }))
}

/// Communes of which the first gave itself what is told for one judged indicator.
fn judged(points: &str) -> (Campaign, NodeIx) {
    let (rubric, _) = Template::named("xa-phuong").unwrap().read().unwrap();
    let units = ["Xã An Biên".to_owned(), "Xã Tân Hiệp".to_owned()];
    let mut campaign = Campaign::new("c".to_owned(), "Cụm".to_owned(), 2026, Rc::new(rubric), &units);
    let of_points = |body: &Body| matches!(body, Body::Judged { .. });
    let leaf = campaign.rubric.leaves().find(|(_, _, leaf)| of_points(&leaf.term.body));
    let leaf = leaf.expect("something is judged").0;
    campaign.sheets[0].leaves[leaf.0 as usize].self_score = given(points);
    (campaign, leaf)
}

/// What a total is said to rest on: in the ranking, in the head of the sheet, in explanations of the total and of a node.
fn said(campaign: &Campaign, node: NodeIx) -> (Option<String>, Vec<String>, [Option<String>; 2]) {
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let cluster = Cluster {
        campaign,
        standing: &standing,
    };
    let row = cluster
        .ranking(Lang::Vi)
        .rows
        .into_iter()
        .find(|row| row.unit == UnitIx(0))
        .unwrap();
    let form = FormOf::of(campaign, &standing, UnitIx(0), Lang::Vi).unwrap();
    let head = form.head(UnitIx(0), &standing, &cluster.review_brief());
    let explaining = of_first(campaign, &standing);
    let why = [Explained::Total, Explained::Node(node)].map(|of| explaining.explain(of).unwrap().caution);
    (row.wrong, head.rests_on, why)
}

const ONE: &str = "1 chỉ tiêu có ô phải sửa";

#[test]
fn points_that_were_cut_at_the_most_are_told_where_the_order_is_read() {
    let (campaign, leaf) = judged("1000");
    let content = campaign.rubric.node(leaf).and_then(|node| node.parent).unwrap();
    let name = campaign.rubric.node(leaf).unwrap().name.clone();
    let (ranking, head, [total, criterion]) = said(&campaign, content);
    assert_eq!(ranking.as_deref(), Some(ONE));
    assert!(head.iter().any(|words| words == ONE), "{head:?}");
    for why in [total, criterion] {
        let why = why.expect("it is told");
        assert!(why.starts_with("Có ô phải sửa ở: ") && why.contains(&name), "{why}");
    }
    let (_, _, [_, of_leaf]) = said(&campaign, leaf);
    assert!(of_leaf.is_some_and(|why| why.starts_with("1000 điểm nằm ngoài khoảng 0 đến ")));

    let (campaign, leaf) = judged("1");
    let told = said(&campaign, leaf);
    assert!(!format!("{told:?}").contains("phải sửa"), "{told:?}");
}

#[test]
fn paper_prints_what_a_unit_gave_itself_and_what_of_it_counts() {
    let (campaign, leaf) = judged("1000");
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let paper = sheet_papers(&campaign, &standing, Some(UnitIx(0)), Filled::Scored).remove(0);
    let name = &campaign.rubric.node(leaf).unwrap().name;
    let row = paper.rows.iter().find(|row| row.cells[1].text == *name).unwrap();
    let own = &row.cells[7];
    let max = show_points(Points(campaign.rubric.node(leaf).unwrap().max), Lang::Vi);
    assert_eq!(
        (own.text.as_str(), own.below.as_str()),
        ("1000", format!("tính {max}").as_str())
    );
}

#[test]
fn a_review_above_the_most_is_told_and_a_self_score_that_counts_for_nothing_is_not() {
    let (mut campaign, leaf) = judged("1000");
    campaign.sheets[0].leaves[leaf.0 as usize].review_score = given("1");
    let (ranking, ..) = said(&campaign, leaf);
    assert_eq!(ranking, None);
    campaign.sheets[0].leaves[leaf.0 as usize].review_score = given("1000");
    let (ranking, ..) = said(&campaign, leaf);
    assert_eq!(ranking.as_deref(), Some(ONE));
}

#[test]
fn a_figure_that_cannot_be_is_told_as_long_as_points_rest_on_it() {
    let mut campaign = samples::open("kien-giang-2017").unwrap();
    let fact = campaign
        .rubric
        .facts
        .iter()
        .position(|fact| fact.ceiling.is_some())
        .unwrap();
    let reads = |facts: &[giao_uoc::rubric::FactIx]| facts.iter().any(|at| at.0 as usize == fact);
    let leaf = campaign
        .rubric
        .leaves()
        .find(|(_, _, leaf)| reads(&leaf.facts))
        .unwrap()
        .0;
    let (ranking, _, [total, _]) = said(&campaign, leaf);
    assert_eq!((ranking, total), (None, None));
    campaign.sheets[0].facts[fact].actual = Actual::Value(Value::Number("100000".parse().unwrap()));
    let (ranking, _, [total, _]) = said(&campaign, leaf);
    assert_eq!(ranking.as_deref(), Some(ONE));
    // The others' points rest on their own figures.
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let cluster = Cluster {
        campaign: &campaign,
        standing: &standing,
    };
    let words = "Thứ hạng đang tính cả 1 chỉ tiêu có ô phải sửa, ở 1 đơn vị.";
    assert_eq!(cluster.counts_wrong(Lang::Vi).as_deref(), Some(words));
    let paper = sheet_papers(&campaign, &standing, Some(UnitIx(0)), Filled::Scored);
    assert!(
        paper[0].notes.contains(&format!("{ONE}, in nguyên như đã nhập.")),
        "{:?}",
        paper[0].notes
    );
    assert!(total.is_some_and(|why| why.contains("Sửa xong điểm có thể thay đổi.")));
    campaign.sheets[0].leaves[leaf.0 as usize].final_score = given("1");
    let (ranking, ..) = said(&campaign, leaf);
    assert_eq!(ranking, None);
}
