//! The reference case: Cụm thi đua số 2, Kiên Giang, 2017. Every figure that was published is a result of scoring the sample.

mod case;
mod data;
mod explained;
mod figures;
mod marks;

use std::collections::BTreeSet;

use giao_uoc::campaign::Campaign;
use giao_uoc::files::{read_campaign, samples};
use giao_uoc::quantity::{Digits, Number, show_digits};
use giao_uoc::report::cluster::Cluster;
use giao_uoc::rubric::{Over, Section, Template};
use giao_uoc::scoring::{
    Actual, Basis, GaugeStep, IssueKind, Plan, RoundingTrial, Step, UnitIx, Value, issues, near_ties,
};
use giao_uoc::text::Lang;

use case::{CHAU_THANH, Case, GIONG_RIENG, HON_DAT, RACH_GIA, TAN_HIEP, number, shown};

#[test]
fn rubric_is_read_without_problems_or_warnings() {
    let read = Template::named("kien-giang-2017").unwrap().read();
    let (rubric, warnings) = read.unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!(warnings, [], "a rubric that ships has nothing to warn of");
    assert_eq!(rubric.id, "kien-giang-2017");
    assert!(rubric.source.illustrative, "the points of the year were not published");
}

#[test]
fn sample_carries_the_rubric_that_ships() {
    let (rubric, _) = Template::named("kien-giang-2017").unwrap().read().unwrap();
    assert_eq!(Some((*Case::new().campaign.rubric).clone()), rubric.for_year(2017));
}

#[test]
fn cluster_has_5_units_and_its_lead_and_deputy() {
    let campaign = Case::new().campaign;
    let names: Vec<&str> = campaign.units.iter().map(|unit| unit.name.as_str()).collect();
    let published = [
        "Huyện Tân Hiệp",
        "Huyện Giồng Riềng",
        "Huyện Hòn Đất",
        "Huyện Châu Thành",
        "Thành phố Rạch Giá",
    ];
    assert_eq!(names, published);
    assert_eq!(campaign.lead.unwrap().0, TAN_HIEP);
    assert_eq!(campaign.deputy.unwrap().0, GIONG_RIENG);
}

#[test]
fn rubric_has_1000_points_3_contents_4_criteria_in_the_second_and_100_points_in_the_third() {
    let rubric = Case::new().campaign.rubric;
    let contents: Vec<_> = rubric.roots(Section::Main).collect();
    assert_eq!(contents.len(), 3);
    let sum = Number::sum(contents.iter().map(|(_, node)| node.max)).unwrap();
    assert!(sum.same_value(number("1000")));
    assert_eq!(contents[1].1.children.len(), 4);
    assert!(contents[2].1.max.same_value(number("100")));
}

#[test]
fn giong_rieng_has_912_and_is_first() {
    let case = Case::new();
    let total = case.total(GIONG_RIENG);
    assert!(total.same_value(number("912")));
    assert_eq!(show_digits(total, Digits::AtMost(2), Lang::Vi), "912");
    assert_eq!(case.rank(GIONG_RIENG), Some(1));
}

#[test]
fn tan_hiep_has_911_43_and_is_second() {
    let case = Case::new();
    let total = case.total(TAN_HIEP);
    assert!(total.same_value(number("911.43")));
    assert_eq!(show_digits(total, Digits::AtMost(2), Lang::Vi), "911,43");
    assert_eq!(case.rank(TAN_HIEP), Some(2));
}

#[test]
fn first_and_second_are_0_57_apart() {
    let case = Case::new();
    let gap = case.standing.places[1].gap.expect("a gap");
    assert!(gap.same_value(number("0.57")));
    assert!(!case.standing.by_percent);
}

#[test]
fn others_stand_behind_with_whole_sheets() {
    let case = Case::new();
    for id in [RACH_GIA, CHAU_THANH, HON_DAT] {
        assert!(case.total(id).compare(number("911.43")).is_lt(), "{id}");
    }
    for card in &case.standing.cards {
        assert!(
            card.total.is_firm(),
            "{}: nothing is missing or provisional",
            card.unit.0
        );
        assert_eq!(
            card.total.settled, 4,
            "{}: the judged indicators are settled",
            card.unit.0
        );
    }
}

#[test]
fn order_does_not_hang_on_rounding() {
    let Campaign {
        rubric,
        references,
        sheets,
        ..
    } = Case::new().campaign;
    assert_eq!(near_ties(&rubric, &references, &sheets), []);
}

#[test]
fn order_hangs_on_rounding_once_the_two_are_close() {
    // The final points of one judged indicator bring the second up to 912 as well: what decides is no longer the total.
    let mut campaign = Case::new().campaign;
    let node = campaign.rubric.node_by_id("chi-thi-05").unwrap();
    let leaf = &mut campaign.sheets[0].leaves[node.0 as usize];
    let given = leaf.final_score.as_mut().unwrap();
    given.points = given.points.plus(number("0.57")).unwrap();
    let case = Case::of(campaign);
    assert!(case.total(TAN_HIEP).same_value(case.total(GIONG_RIENG)));
    assert_eq!(case.rank(GIONG_RIENG), Some(1));
    assert_eq!(
        case.standing.places[1].decided_by,
        Some(0),
        "the points of content I decide"
    );
    let ties = near_ties(&case.campaign.rubric, &case.campaign.references, &case.campaign.sheets);
    assert!(
        ties.iter().any(|tie| tie.trial == RoundingTrial::Without),
        "unrounded, {ties:?} stand otherwise"
    );
}

#[test]
fn at_most_a_fifth_of_the_points_is_judged_by_hand() {
    let case = Case::new();
    let judged = case.campaign.rubric.leaves().filter(|(ix, node, _)| {
        let by_hand = case
            .standing
            .cards
            .iter()
            .any(|card| card.node(*ix).is_some_and(|score| score.basis != Basis::Rule));
        node.section == Section::Main && by_hand
    });
    let judged = Number::sum(judged.map(|(_, node, _)| node.max)).unwrap();
    assert!(judged.compare(number("200")).is_le(), "{judged:?} of 1000");
    assert!(judged.is_positive(), "some of it is");
}

#[test]
fn every_figure_that_was_not_published_is_marked() {
    let Campaign {
        rubric,
        references,
        sheets,
        ..
    } = Case::new().campaign;
    let mut published = BTreeSet::new();
    for sheet in &sheets {
        for (fact, entry) in rubric.facts.iter().zip(&sheet.facts) {
            if !entry.actual_illustrative && entry.actual != Actual::Missing {
                published.insert((fact.id.as_str(), sheet.unit.0.as_str()));
            }
            assert!(
                entry.plan_illustrative || entry.plan == Plan::Missing,
                "plan of {}",
                fact.id
            );
        }
        for leaf in &sheet.leaves {
            let given = [&leaf.self_score, &leaf.review_score, &leaf.final_score];
            assert!(given.into_iter().flatten().all(|given| given.illustrative));
            assert!(leaf.evidence.iter().all(|evidence| evidence.illustrative));
        }
    }
    let rates = [GIONG_RIENG, HON_DAT, RACH_GIA].map(|unit| ("bao-hiem-y-te", unit));
    assert_eq!(
        published,
        BTreeSet::from(rates),
        "only these three results were printed"
    );
    let previous = references.previous.iter().flat_map(|(_, row)| row);
    let quoted: Vec<_> = previous.chain(&references.reference).flatten().collect();
    assert!(!quoted.is_empty() && quoted.iter().all(|quoted| quoted.source.illustrative));
    for (_, node, leaf) in rubric.leaves() {
        assert!(leaf.source.illustrative, "the rule of {} was not published", node.id);
    }
}

#[test]
fn every_figure_that_the_sample_lists_as_published_is_reproduced() {
    let case = Case::new();
    assert_eq!(case.campaign.published.len(), 28);
    for figure in &case.campaign.published {
        let unit = figure.unit.as_ref().map(|id| UnitIx(case.unit(&id.0) as u32));
        let value = match (&figure.finding, &figure.unit) {
            (Some(finding), Some(unit)) => case.value(finding, &unit.0),
            (Some(finding), None) => match case.finding(finding).cluster {
                Some(value) => value,
                None => Number::whole(case.holding(finding).0 as i64),
            },
            (None, Some(unit)) => case.total(&unit.0),
            (None, None) => panic!("the cluster has no total"),
        };
        let printed = case.campaign.printed(figure.finding.as_deref(), unit, value, 0);
        assert_eq!(printed, Some(figure.number), "{figure:?} from {value:?}");
    }
}

#[test]
fn published_figure_of_an_unknown_finding_is_a_problem_with_its_place() {
    let sample = samples::SAMPLES.iter().find(|sample| sample.name == "kien-giang-2017");
    let text = std::str::from_utf8(sample.unwrap().bytes).unwrap();
    let entry = r#"{"finding": "viec-lam-ca-cum", "number""#;
    assert_eq!(
        text.matches(entry).count(),
        1,
        "the figure stands once among the published ones"
    );
    let broken = text.replace(entry, r#"{"finding": "viec-lam", "number""#);
    let error = read_campaign(broken.as_bytes()).unwrap_err();
    let paths: Vec<&str> = error.problems().iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["$.campaign.published[16].finding"]);
}

#[test]
fn report_marks_what_was_not_published_and_nothing_else() {
    // A joiner that is not seen keeps the mark on the line of its figure.
    let sentence = |case: Case| case.sentence("Tổng thu ngân sách").replace('\u{2060}', "");
    let revenue = sentence(Case::new());
    for printed in ["925,128 tỷ đồng ", "105,2% ", "26,6%;", "19%;", "9%;"] {
        assert!(revenue.contains(printed), "{printed} in: {revenue}");
    }
    for made_up in ["1,2%°", "0,7%°"] {
        assert!(revenue.contains(made_up), "{made_up} in: {revenue}");
    }
    // That something was reached was published, but not by how many units.
    for (heading, figure) in [
        ("Tổng thu ngân sách", "5/5 "),
        ("Giải ngân vốn xây dựng cơ bản", "4/5 "),
        ("Ấp, khu phố văn hóa", "3/5 "),
        ("Giảm nghèo", "5/5° "),
        ("Phạm pháp hình sự", "5/5° "),
        ("Tai nạn giao thông", "5/5° "),
    ] {
        let told = Case::new().sentence(heading).replace('\u{2060}', "");
        assert!(told.contains(figure), "{figure} in: {told}");
    }
    // Once a person enters another figure, what follows from it is no longer what was printed.
    let mut campaign = Case::new().campaign;
    let fact = campaign.rubric.fact_by_id("thu-ngan-sach").unwrap();
    campaign.sheets[3].facts[fact.0 as usize].plan = Plan::Value(Value::Number(number("80")));
    let revenue = sentence(Case::of(campaign));
    assert!(revenue.contains("Huyện Châu Thành vượt 14,7%°"), "{revenue}");
    assert!(revenue.contains("104,3%° so với kế hoạch"), "{revenue}");
}

#[test]
fn sample_has_no_mistake_but_some_units_gave_themselves_more() {
    let case = Case::new();
    let found = issues(
        &case.campaign.rubric,
        &case.campaign.references,
        &case.campaign.sheets,
        &case.standing,
    );
    assert!(
        found
            .iter()
            .all(|issue| matches!(issue.kind, IssueKind::SelfDiffers { .. })),
        "{found:#?}"
    );
    assert_eq!(found.len(), 11);
}

#[test]
fn one_changed_plan_changes_total_rank_and_trace() {
    let before = Case::new();
    let rubric = before.campaign.rubric.clone();
    let (node, fact) = (
        rubric.node_by_id("giai-ngan").unwrap(),
        rubric.fact_by_id("giai-ngan").unwrap(),
    );
    let mut campaign = before.campaign.clone();
    let tan_hiep = before.unit(TAN_HIEP);
    campaign.sheets[tan_hiep].facts[fact.0 as usize].plan = Plan::Value(Value::Number(number("140.3")));
    let after = Case::of(campaign);

    assert_eq!(shown(before.total(TAN_HIEP), 2), "911,43");
    assert_eq!(shown(after.total(TAN_HIEP), 2), "914,10");
    assert_eq!((before.rank(TAN_HIEP), after.rank(TAN_HIEP)), (Some(2), Some(1)));
    assert_eq!((before.rank(GIONG_RIENG), after.rank(GIONG_RIENG)), (Some(1), Some(2)));
    let base = |case: &Case| {
        let trace = case.card(TAN_HIEP).trace(node);
        trace.iter().find_map(|step| match step {
            Step::Gauge(GaugeStep { base, .. }) => Some(*base),
            _ => None,
        })
    };
    assert_eq!(base(&before), Some(number("148.2")));
    assert_eq!(base(&after), Some(number("140.3")));
    for id in [GIONG_RIENG, HON_DAT, CHAU_THANH, RACH_GIA] {
        assert_eq!(before.card(id), after.card(id), "nothing else changed");
    }
}

#[test]
fn every_finding_speaks() {
    let case = Case::new();
    assert_eq!(case.findings.len(), case.campaign.rubric.findings.len());
    for (result, finding) in case.findings.iter().zip(&case.campaign.rubric.findings) {
        match finding.over {
            Over::Units => assert!(result.units.iter().all(|unit| unit.value.is_some()), "{}", finding.id),
            Over::Cluster => assert!(result.cluster.is_some(), "{}", finding.id),
        }
    }
}

#[test]
fn ranking_marks_the_totals_that_were_not_published() {
    let case = Case::new();
    let cluster = Cluster {
        campaign: &case.campaign,
        standing: &case.standing,
    };
    let ranking = cluster.ranking(Lang::Vi);
    let marked = ranking
        .rows
        .iter()
        .map(|row| (row.total.as_deref().unwrap(), row.total_illustrative));
    let marked: Vec<_> = marked.collect();
    assert_eq!(marked[..2], [("912", false), ("911,43", false)]);
    assert!(marked[2..].iter().all(|(_, marked)| *marked), "{marked:?}");
    let gaps: Vec<_> = ranking
        .rows
        .iter()
        .map(|row| (row.gap.is_some(), row.gap_illustrative))
        .collect();
    assert_eq!(gaps[..2], [(false, false), (true, false)], "0,57 was published");
    assert_eq!(gaps[2..], [(true, true); 3]);
    assert!(ranking.is_sample, "the points by content were not published either");
    assert_eq!(
        cluster.headline(Lang::Vi).as_deref(),
        Some("Hạng nhất và hạng nhì cách nhau 0,57 điểm.")
    );
}
