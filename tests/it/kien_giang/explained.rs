//! Why the units of the reference case have their points, and what more would take.

use giao_uoc::campaign::Campaign;
use giao_uoc::report::{Explained, Explaining, Explanation, Run};
use giao_uoc::rubric::NodeIx;
use giao_uoc::scoring::{Actual, Outlook, UnitIx, Value, outlook, overtaking, score};
use giao_uoc::text::Lang;

use super::case::{CHAU_THANH, Case, GIONG_RIENG, HON_DAT, TAN_HIEP};
use crate::explained_cases::sentence;

/// Explains a score of a unit, without the marks of the sample.
fn explain(case: &Case, unit: &str, what: Explained) -> Explanation {
    explain_of(case, unit, what, None)
}

fn explain_of(case: &Case, unit: &str, what: Explained, sample: Option<&Campaign>) -> Explanation {
    let explaining = Explaining {
        rubric: &case.campaign.rubric,
        references: &case.campaign.references,
        sheets: &case.campaign.sheets,
        unit: UnitIx(case.unit(unit) as u32),
        card: case.card(unit),
        standing: &case.standing,
        sample,
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
            "Mức kế tiếp: thực hiện đạt 78,4% (thêm 2 điểm phần trăm) thì được thêm 0,74 điểm, thành 29,04.",
            "Nhiều nhất: thực hiện đạt 81% (thêm 4,6 điểm phần trăm) thì được thêm 11,7 điểm, thành 40.",
        ]
    );
}

/// Against the best unit: its own figures are shown, and what the next point takes.
#[test]
fn what_rests_on_the_best_unit_shows_its_figures_and_says_what_more_takes() {
    let case = Case::new();
    let of = |id: &str| {
        let node = case.campaign.rubric.node_by_id(id).unwrap();
        explain(&case, TAN_HIEP, Explained::Node(node))
    };
    let steps: Vec<String> = of("quy-vi-nguoi-ngheo")
        .steps
        .iter()
        .map(|step| sentence(step))
        .collect();
    assert_eq!(
        steps[1],
        "Đơn vị dẫn đầu (Thành phố Rạch Giá): thực hiện 5.040 triệu đồng trên kế hoạch 4.200 triệu đồng = 120%"
    );
    assert_eq!(
        ways(&of("chi-so-cai-cach")),
        ["thực hiện đạt 86,75 điểm chỉ số (thêm 2,13 điểm chỉ số) thì được thêm 0,49 điểm, thành 20."]
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

/// What was published of both is their totals, and so the gap: all that more would take is not.
#[test]
fn ways_to_more_points_bear_the_mark() {
    let case = Case::new();
    let marked = |what| ways(&explain_of(&case, TAN_HIEP, what, Some(&case.campaign)));
    let total = marked(Explained::Total);
    assert_eq!(total[0], "Còn kém 0,57 điểm so với Huyện Giồng Riềng.");
    assert!(
        total[1].contains("142 tỷ đồng\u{2060}°") && total[1].contains("912,01\u{2060}°"),
        "{total:?}"
    );
    assert!(
        total[1].contains("912 ") && total[2].contains("11,7\u{2060}°"),
        "{total:?}"
    );
    let node = case.campaign.rubric.node_by_id("bao-hiem-y-te").unwrap();
    let insured = marked(Explained::Node(node));
    assert!(insured[1].contains("thành 40\u{2060}°"), "{insured:?}");
}

#[test]
fn whoever_is_not_first_learns_what_it_takes_to_overtake() {
    let case = Case::new();
    assert_eq!(ways(&explain(&case, GIONG_RIENG, Explained::Total)), [""; 0]);
    let second = explain(&case, TAN_HIEP, Explained::Total);
    let said = ways(&second);
    assert_eq!(said[0], "Còn kém 0,57 điểm so với Huyện Giồng Riềng.");
    assert_eq!(
        said[1],
        "Chỉ cần một bước – I.1.2 Giải ngân vốn đầu tư xây dựng cơ bản: thực hiện đạt 142 tỷ đồng (thêm 1,7 tỷ đồng) thì \
         được thêm 0,58 điểm, thành 47,91. Tổng điểm khi đó là 912,01, so với 912 của Huyện Giồng Riềng."
    );
    let (_, lines) = second.next.unwrap();
    let named = lines[2].iter().filter_map(|run| match run {
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
fn whoever_is_too_far_behind_for_one_step_is_told_so() {
    let far = ways(&explain(&Case::new(), HON_DAT, Explained::Total));
    assert_eq!(far[1], "Không chỉ tiêu nào một mình đủ để vượt lên.");
}

/// The figure that is named is the first that can be typed with its decimals: a tenth less is too little.
#[test]
fn a_tenth_less_than_what_overtakes_does_not() {
    let case = Case::new();
    let mut sheets = case.campaign.sheets.clone();
    let (unit, ahead) = (case.unit(TAN_HIEP), case.unit(GIONG_RIENG));
    let disbursed = case.campaign.rubric.fact_by_id("giai-ngan").unwrap();
    for (tenths, overtakes) in [("141.9", false), ("142.0", true)] {
        sheets[unit].facts[disbursed.0 as usize].actual = Actual::Value(Value::Number(tenths.parse().unwrap()));
        let then = score(&case.campaign.rubric, &case.campaign.references, &sheets);
        let place = |of: usize| {
            then.places
                .iter()
                .position(|place| place.unit.0 as usize == of)
                .unwrap()
        };
        assert_eq!(place(unit) < place(ahead), overtakes, "{tenths}");
    }
}

/// Whatever an indicator's own outlook offers is entered and scored: no step that is worth less overtakes.
#[test]
fn no_smaller_step_overtakes() {
    let case = Case::new();
    let Campaign {
        rubric,
        references,
        sheets,
        ..
    } = &case.campaign;
    for [unit, ahead] in [[TAN_HIEP, GIONG_RIENG], [HON_DAT, CHAU_THANH]] {
        let [unit, ahead] = [unit, ahead].map(|unit| UnitIx(case.unit(unit) as u32));
        let found = overtaking(rubric, references, sheets, &case.standing, unit, ahead);
        let now = |leaf| {
            let score = case.standing.cards[unit.0 as usize].node(leaf).unwrap();
            score.counted.unwrap()
        };
        let enough = found.map(|found| found.aim.points.minus(now(found.leaf)).unwrap());
        let mut tried = 0;
        for (leaf, ..) in rubric.leaves() {
            let Some(Outlook::Next { next, most }) = outlook(rubric, references, sheets, unit, leaf) else {
                continue;
            };
            for aim in std::iter::once(next).chain(most) {
                let mut sheets = sheets.clone();
                sheets[unit.0 as usize].facts[aim.fact.0 as usize].actual = Actual::Value(aim.to);
                let then = score(rubric, references, &sheets);
                let place = |of| then.places.iter().position(|place| place.unit == of).unwrap();
                let gain = aim.points.minus(now(leaf)).unwrap();
                let is_known = enough.is_some_and(|enough| enough.compare(gain).is_le());
                assert!(is_known || place(unit) > place(ahead), "{aim:?} is a smaller step");
                tried += 1;
            }
        }
        assert!(tried > 10, "{tried}");
    }
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
