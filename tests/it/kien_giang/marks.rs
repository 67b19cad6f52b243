//! What the sample says of itself: which scores were published, how its rules read, what "did not arise" does in it.

use giao_uoc::report::{Explained, Explaining, FormOf, ReviewBrief, RowOf};
use giao_uoc::rubric::{NotArisen, Section};
use giao_uoc::scoring::{Actual, UnitIx, Value};
use giao_uoc::text::Lang;

use super::case::{Case, GIONG_RIENG, HON_DAT, TAN_HIEP, number};

#[test]
fn points_of_a_unit_bear_the_mark_and_its_published_total_does_not() {
    let case = Case::new();
    for (unit, marked) in [(GIONG_RIENG, false), (TAN_HIEP, false), (HON_DAT, true)] {
        let ix = case.unit(unit);
        let form = FormOf::of(&case.campaign, &case.standing, UnitIx(ix as u32), Lang::Vi).unwrap();
        let head = form.head(UnitIx(ix as u32), &case.standing, &ReviewBrief::default());
        assert_eq!(head.total_illustrative, marked, "{unit}");
        assert!(head.contents.iter().all(|content| content.illustrative), "{unit}");
        let leaf = case.campaign.rubric.node_by_id("thu-ngan-sach").unwrap();
        let shown = form.row(RowOf::Leaf(leaf, None)).points;
        assert!(shown.illustrative, "{unit}: {shown:?}");
        let own = FormOf { sample: None, ..form };
        assert!(!own.row(RowOf::Leaf(leaf, None)).points.illustrative);
        assert!(
            !own.head(UnitIx(ix as u32), &case.standing, &ReviewBrief::default())
                .total_illustrative
        );
    }
}

/// 912,19 rounds to the 912 that was published, and 119,36% to the 119%: neither was.
#[test]
fn a_figure_near_a_published_one_bears_the_mark() {
    let mut campaign = Case::new().campaign;
    for (unit, fact, actual) in [
        ("giong-rieng", "giai-ngan", "174.8"),
        ("tan-hiep", "thu-ngan-sach", "93.7"),
    ] {
        let unit = campaign.units.iter().position(|one| one.id.0 == unit).unwrap();
        let fact = campaign.rubric.fact_by_id(fact).unwrap();
        campaign.sheets[unit].facts[fact.0 as usize].actual = Actual::Value(Value::Number(number(actual)));
    }
    let case = Case::of(campaign);
    let form = |unit: UnitIx| FormOf::of(&case.campaign, &case.standing, unit, Lang::Vi).unwrap();
    let [first, second] = [GIONG_RIENG, TAN_HIEP].map(|unit| UnitIx(case.unit(unit) as u32));
    let head = form(first).head(first, &case.standing, &ReviewBrief::default());
    assert!(head.total_illustrative, "{:?}", head.total);
    let leaf = case.campaign.rubric.node_by_id("thu-ngan-sach").unwrap();
    let fact = case.campaign.rubric.fact_by_id("thu-ngan-sach");
    let bullet = form(second).row(RowOf::Leaf(leaf, fact)).bullet.unwrap();
    assert_eq!((bullet.text.as_str(), bullet.illustrative), ("119,4%", true));
    let row = &case.pages().ranking(Lang::Vi).rows[0];
    assert!(row.total_illustrative && row.rank_illustrative, "{row:?}");
}

#[test]
fn rules_are_said_in_the_words_of_a_circular() {
    let case = Case::new();
    let rule = |id: &str, lang: Lang| {
        let node = case.campaign.rubric.node_by_id(id).unwrap();
        let explaining = Explaining {
            rubric: &case.campaign.rubric,
            references: &case.campaign.references,
            sheets: &case.campaign.sheets,
            unit: UnitIx(0),
            card: case.card(TAN_HIEP),
            standing: &case.standing,
            sample: None,
            unit_name: &|_| String::new(),
            lang,
        };
        let made = explaining.explain(Explained::Node(node)).unwrap();
        format!("{:?} {:?}", made, made.sources)
    };
    let health = rule("bao-hiem-y-te", Lang::Vi);
    assert!(
        health.contains("cao hơn mức chung") && !health.contains("mức chênh so với"),
        "{health}"
    );
    assert!(rule("bo-hoc-tieu-hoc", Lang::Vi).contains("thấp hơn năm trước"));
    assert!(rule("bao-hiem-y-te", Lang::En).contains("above reference"));
    assert!(rule("bao-hiem-y-te", Lang::En).contains("\"Reference: illustrative figure.\""));
    let sent = rule("ky-giao-uoc", Lang::Vi);
    assert!(sent.contains("đúng hạn: ") && sent.contains("còn lại"), "{sent}");
    assert!(!sent.contains("mọi giá trị") && !sent.contains("đến 0"), "{sent}");
}

#[test]
fn what_cannot_fail_to_arise_gives_nothing_when_said_not_to() {
    let rubric = Case::new().campaign.rubric;
    let policy = |id: &str| {
        let node = rubric.node_by_id(id).and_then(|ix| rubric.node(ix)).unwrap();
        node.indicator.as_ref().unwrap().not_arisen
    };
    assert_eq!(policy("thu-ngan-sach"), NotArisen::Zero);
    assert_eq!(policy("khieu-nai-to-cao"), NotArisen::Full);
    assert_eq!(policy("ho-so-tre-han"), NotArisen::Excluded);
    assert_eq!(policy("pham-phap-hinh-su"), NotArisen::Full);
    for (_, node, leaf) in rubric.leaves().filter(|(_, node, _)| node.section != Section::Main) {
        assert_eq!(
            leaf.not_arisen,
            NotArisen::Zero,
            "{} adds nothing that did not arise",
            node.id
        );
    }
}
