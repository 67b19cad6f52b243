//! Why the units of the reference case have their points, and what more would take.

use giao_uoc::report::{Explained, Explaining, Explanation, Run};
use giao_uoc::rubric::NodeIx;
use giao_uoc::scoring::UnitIx;
use giao_uoc::text::Lang;

use super::case::{Case, GIONG_RIENG, TAN_HIEP};
use crate::explained_cases::sentence;

/// Explains a score of a unit.
fn explain(case: &Case, unit: &str, what: Explained) -> Explanation {
    let explaining = Explaining {
        rubric: &case.campaign.rubric,
        references: &case.campaign.references,
        sheets: &case.campaign.sheets,
        unit: UnitIx(case.unit(unit) as u32),
        card: case.card(unit),
        standing: &case.standing,
        unit_name: &|unit| case.campaign.unit(unit).unwrap().0.name.clone(),
        lang: Lang::Vi,
    };
    explaining.explain(what).unwrap()
}

/// Explains the points for health insurance.
fn insured(case: &Case, unit: &str) -> Explanation {
    let node = case.campaign.rubric.node_by_id("bao-hiem-y-te").unwrap();
    explain(case, unit, Explained::Node(node))
}

/// Beyond the next point lies a threshold, the figure of the province, that is worth a quarter of the maximum.
#[test]
fn tan_hiep_learns_the_next_step_and_the_one_that_is_worth_most() {
    assert_eq!(
        ways(&insured(&Case::new(), TAN_HIEP)),
        [
            "Gần nhất: thực hiện đạt 78,4% (thêm 2 điểm phần trăm) thì được thêm 0,74 điểm, thành 29,04.",
            "Nhiều nhất: thực hiện đạt 81% (thêm 4,6 điểm phần trăm) thì được thêm 11,7 điểm, thành 40.",
        ]
    );
}

/// What more points would take.
fn ways(made: &Explanation) -> Vec<String> {
    made.next
        .iter()
        .flat_map(|(_, ways)| ways)
        .map(|way| sentence(way))
        .collect()
}

#[test]
fn whoever_is_not_first_learns_what_it_takes_to_overtake() {
    let case = Case::new();
    assert_eq!(ways(&explain(&case, GIONG_RIENG, Explained::Total)), [""; 0]);
    let second = explain(&case, TAN_HIEP, Explained::Total);
    assert_eq!(ways(&second)[0], "Còn kém 0,57 điểm so với Huyện Giồng Riềng.");
    let (_, lines) = second.next.unwrap();
    let named = lines[1].iter().filter_map(|run| match run {
        Run::Node(_, node) => Some(*node),
        _ => None,
    });
    let card = case.card(TAN_HIEP);
    let left = |node: NodeIx| {
        let score = card.node(node).unwrap();
        score.max.minus(score.counted.unwrap()).unwrap()
    };
    let named: Vec<String> = named.map(|node| left(node).normalized().to_string()).collect();
    assert_eq!(named, ["11.7", "7", "6"]);
}

#[test]
fn explanation_marks_each_figure_that_was_not_published_by_its_name() {
    let case = Case::new();
    let sources = |id: &str| insured(&case, id).sources;
    let made_up = "Thực hiện: số liệu minh họa.".to_owned();
    assert!(!sources(GIONG_RIENG).contains(&made_up), "85,02% was published");
    assert!(sources(TAN_HIEP).contains(&made_up));
    let population = "Dân số trung bình, thực hiện: số liệu minh họa.".to_owned();
    assert!(sources(GIONG_RIENG).contains(&population));
}
