//! What is told of a whole cluster while figures are missing: only units that have both figures are compared, and who is
//! missing is named.

use giao_uoc::campaign::Campaign;
use giao_uoc::files::samples;
use giao_uoc::quantity::Number;
use giao_uoc::report::cluster::Cluster;
use giao_uoc::report::{BlockFigures, BlockOf, RowOf};
use giao_uoc::rubric::{FactIx, NodeIx};
use giao_uoc::scoring::{Actual, ClusterFact, Plan, References, UnitIx, Value, cluster_fact, findings, score};
use giao_uoc::text::Lang;

fn sample() -> Campaign {
    samples::open("kien-giang-2017").expect("the sample ships")
}

fn budget(campaign: &Campaign) -> (NodeIx, FactIx) {
    let ix = campaign.rubric.node_by_id("thu-ngan-sach").expect("the budget");
    let leaf = campaign.rubric.node(ix).and_then(|node| node.indicator.as_ref());
    (ix, leaf.and_then(|leaf| leaf.main_fact()).expect("its fact"))
}

fn figure(campaign: &Campaign) -> ClusterFact {
    cluster_fact(&campaign.rubric, &campaign.sheets, budget(campaign).0).expect("a figure")
}

/// What the cluster page says of the budget: the sentence of the indicator, its cluster figure, and the figures to report.
fn said(campaign: &Campaign) -> (String, String, String) {
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let cluster = Cluster {
        campaign,
        standing: &standing,
    };
    let shown = cluster.over_units(budget(campaign).0, Lang::Vi).expect("an indicator");
    let topics = cluster.report_topics(Lang::Vi);
    let topic = topics.iter().find(|topic| topic.name == "Tổng thu ngân sách");
    let figures = topic.expect("the topic").figures.iter().map(|figure| {
        let head = figure.figure.as_deref().unwrap_or("–");
        format!("{head} {} [{}]", figure.words, figure.details.join("; "))
    });
    let figures = figures.collect::<Vec<_>>().join(" | ");
    (shown.sentence, shown.cluster.unwrap_or_default(), figures)
}

#[test]
fn one_plan_does_not_measure_the_results_of_five() {
    let mut campaign = sample();
    let (_, fact) = budget(&campaign);
    for sheet in campaign.sheets.iter_mut().skip(1) {
        sheet.facts[fact.0 as usize].plan = Plan::Missing;
    }
    let told = figure(&campaign);
    assert_eq!((told.compared, told.achievement), (None, None));
    assert!(told.awaiting.is_empty());
    assert_eq!(told.awaiting_plan, [1, 2, 3, 4].map(UnitIx));
    let (sentence, cluster, figures) = said(&campaign);
    assert!(sentence.starts_with("1/1\u{2060}° đơn vị"), "{sentence}");
    assert!(
        sentence.contains("Không tính vào đây: Huyện Giồng Riềng, Huyện Hòn Đất, Huyện Châu Thành, Thành phố Rạch Giá (chưa có kế hoạch)."),
        "{sentence}"
    );
    assert!(!cluster.contains('%'), "{cluster}");
    // Whom the sentence names is not named twice.
    assert!(cluster.ends_with("; chưa đủ kế hoạch nên chưa so được"), "{cluster}");
    assert!(
        figures.contains("1/1\u{2060}° đơn vị đạt và vượt kế hoạch"),
        "{figures}"
    );
    assert!(
        figures.contains("Cả cụm so với kế hoạch: chưa tính được, còn thiếu số liệu của 4 đơn vị"),
        "{figures}"
    );
}

/// In the table of all units a part is told to be one: of the units that have the indicator, and a plan of zero is a plan.
#[test]
fn a_part_of_the_cluster_is_told_beside_its_figure() {
    let mut campaign = sample();
    let (leaf, fact) = budget(&campaign);
    let how = |campaign: &Campaign, figures: BlockFigures| {
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        let lang = Lang::Vi;
        let block = BlockOf {
            campaign,
            standing: &standing,
            figures,
            lang,
        };
        block.row(RowOf::Leaf(leaf, Some(fact))).cluster_how
    };
    assert_eq!(how(&campaign, BlockFigures::Actual), "");
    campaign.sheets[0].leaves[leaf.0 as usize].not_assigned = true;
    assert_eq!(how(&campaign, BlockFigures::Actual), "", "it is nobody's figure");
    campaign.sheets[1].facts[fact.0 as usize].actual = Actual::Missing;
    assert_eq!(how(&campaign, BlockFigures::Actual), "3/4 đơn vị");
    assert_eq!(how(&campaign, BlockFigures::Plan), "");
    campaign.sheets[2].facts[fact.0 as usize].plan = Plan::Value(Value::Number(Number::ZERO));
    assert_eq!(how(&campaign, BlockFigures::Plan), "");
    campaign.sheets[3].facts[fact.0 as usize].plan = Plan::Missing;
    assert_eq!(how(&campaign, BlockFigures::Plan), "3/4 đơn vị");
}

#[test]
fn a_plan_of_zero_is_not_measured_against() {
    let mut campaign = sample();
    let (leaf, fact) = budget(&campaign);
    campaign.sheets[0].facts[fact.0 as usize].plan = Plan::Value(Value::Number(Number::ZERO));
    let told = figure(&campaign);
    assert_eq!(
        (told.compared, told.achievement),
        (None, None),
        "four plans do not measure five results"
    );
    assert_eq!(told.awaiting_plan, [UnitIx(0)]);
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let cluster = Cluster {
        campaign: &campaign,
        standing: &standing,
    };
    let chart = cluster.over_units(leaf, Lang::Vi).expect("an indicator").chart;
    let row = chart
        .rows
        .iter()
        .find(|row| row.at.is_none())
        .expect("one that is not measured");
    assert_eq!(row.mark.words, "chưa tính được");
}

#[test]
fn a_missing_result_leaves_the_cluster_open_and_is_named() {
    let mut campaign = sample();
    let (_, fact) = budget(&campaign);
    campaign.sheets[2].facts[fact.0 as usize].actual = Actual::Missing;
    let told = figure(&campaign);
    assert_eq!((told.compared, told.achievement), (None, None));
    assert_eq!(told.awaiting, [UnitIx(2)]);
    let (sentence, cluster, figures) = said(&campaign);
    assert!(sentence.starts_with("4/4\u{2060}° đơn vị"), "{sentence}");
    assert!(
        cluster.starts_with("Các đơn vị đã nhập"),
        "a part is not the whole: {cluster}"
    );
    assert!(!cluster.contains('%'), "{cluster}");
    let told = |words: &str| words.contains(&campaign.units[2].name);
    assert!(told(&sentence) && !told(&cluster), "{sentence} {cluster}");
    assert!(figures.contains("mới có 4/5 đơn vị"), "{figures}");
}

#[test]
fn who_was_given_no_plan_or_no_indicator_is_not_waited_for() {
    let whole = figure(&sample());
    let mut campaign = sample();
    let (leaf, fact) = budget(&campaign);
    campaign.sheets[0].facts[fact.0 as usize].plan = Plan::NoTarget;
    campaign.sheets[1].leaves[leaf.0 as usize].not_assigned = true;
    let told = figure(&campaign);
    assert!(told.awaiting.is_empty() && told.awaiting_plan.is_empty());
    let (actual, plan) = told.compared.expect("three units with both");
    assert!(
        actual.compare(told.actual.expect("four results")).is_lt(),
        "the first has no plan to stand against"
    );
    assert!(plan.compare(whole.plan.expect("five plans")).is_lt());
    let share = told.achievement.expect("three units");
    assert!(share.0.same_value(actual.over(plan).expect("a plan")));
    let (sentence, ..) = said(&campaign);
    assert!(sentence.starts_with("3/3\u{2060}° đơn vị"), "{sentence}");
}

#[test]
fn a_plan_total_does_not_wait_for_results() {
    let whole = figure(&sample()).plan;
    let mut campaign = sample();
    let (_, fact) = budget(&campaign);
    for sheet in &mut campaign.sheets {
        sheet.facts[fact.0 as usize].actual = Actual::Missing;
    }
    let told = figure(&campaign);
    assert_eq!((told.actual, told.plan), (None, whole));
}

#[test]
fn part_of_a_cluster_passes_no_test_of_the_whole() {
    let mut campaign = sample();
    let rubric = std::rc::Rc::clone(&campaign.rubric);
    let at = rubric
        .findings
        .iter()
        .position(|finding| finding.id == "bao-hiem-y-te-ca-cum");
    let at = at.expect("health insurance of the cluster");
    let holds = |campaign: &Campaign| {
        let standing = score(&rubric, &campaign.references, &campaign.sheets);
        let found = findings(&rubric, &campaign.references, &campaign.sheets, &standing);
        found
            .iter()
            .find(|result| result.finding == at)
            .expect("it")
            .cluster_holds
    };
    assert_eq!(holds(&campaign), Some(true));
    let leaf = rubric
        .node(rubric.findings[at].node)
        .and_then(|node| node.indicator.as_ref());
    let fact = leaf.and_then(|leaf| leaf.main_fact()).expect("its fact");
    campaign.sheets[0].facts[fact.0 as usize].actual = Actual::Missing;
    assert_eq!(holds(&campaign), None);
}

#[test]
fn a_gap_of_nothing_is_no_change_not_no_accidents() {
    let mut campaign = sample();
    let rubric = std::rc::Rc::clone(&campaign.rubric);
    let topic = rubric
        .findings
        .iter()
        .find(|finding| finding.name.contains("ai nạn giao thông"));
    let topic = topic.expect("accidents are reported");
    let leaf = rubric.node(topic.node).and_then(|node| node.indicator.as_ref());
    let fact = leaf.and_then(|leaf| leaf.main_fact()).expect("its fact");
    let unit = campaign.units[0].id.clone();
    let before = campaign.references.previous(&unit, fact).map(|quoted| quoted.number);
    let before = before.unwrap_or(Number::ZERO);
    campaign.sheets[0].facts[fact.0 as usize].actual = Actual::Value(Value::Number(before));
    let standing = score(&rubric, &campaign.references, &campaign.sheets);
    let cluster = Cluster {
        campaign: &campaign,
        standing: &standing,
    };
    let topics = cluster.report_topics(Lang::Vi);
    let said: Vec<String> = topics
        .iter()
        .filter(|found| found.node == topic.node)
        .flat_map(|found| found.figures.iter().flat_map(|figure| figure.details.clone()))
        .collect();
    assert!(
        said.iter()
            .any(|line| line.contains("không tăng, không giảm so với năm trước")),
        "{said:?}"
    );
    assert!(said.iter().all(|line| !line.contains(" 0 vụ")), "{said:?}");
    // Of two units it is said once.
    let unit = campaign.units[1].id.clone();
    let before = campaign.references.previous(&unit, fact).map(|quoted| quoted.number);
    campaign.sheets[1].facts[fact.0 as usize].actual = Actual::Value(Value::Number(before.unwrap_or(Number::ZERO)));
    let standing = score(&rubric, &campaign.references, &campaign.sheets);
    let cluster = Cluster {
        campaign: &campaign,
        standing: &standing,
    };
    let topics = cluster.report_topics(Lang::Vi);
    let mut figures = topics.iter().flat_map(|found| &found.figures);
    let both = format!("{}, {}", campaign.units[0].name, campaign.units[1].name);
    let is_once = |line: &String| line.contains(&both) && line.matches("không tăng").count() == 1;
    assert!(figures.any(|figure| figure.details.iter().any(is_once)), "{topics:?}");
}

#[test]
fn results_without_last_year_are_not_said_to_be_missing() {
    let mut campaign = sample();
    campaign.references = References::default();
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let cluster = Cluster {
        campaign: &campaign,
        standing: &standing,
    };
    let topics = cluster.report_topics(Lang::Vi);
    let lines = topics
        .iter()
        .flat_map(|topic| &topic.figures)
        .flat_map(|figure| &figure.details);
    let bare: Vec<&String> = lines.filter(|line| line.starts_with("chưa có số")).collect();
    assert!(bare.iter().any(|line| *line == "chưa có số năm trước"), "{bare:?}");
    assert!(bare.iter().all(|line| *line != "chưa có số liệu"), "{bare:?}");
}

/// Two have a result and none a plan: what is missing is the plan, and it is said once.
#[test]
fn results_without_a_plan_are_not_called_missing() {
    let mut campaign = sample();
    let (_, fact) = budget(&campaign);
    for (at, sheet) in campaign.sheets.iter_mut().enumerate() {
        let entry = &mut sheet.facts[fact.0 as usize];
        entry.plan = Plan::Missing;
        if at >= 2 {
            entry.actual = Actual::Missing;
        }
    }
    let (sentence, cluster, figures) = said(&campaign);
    assert_eq!(
        sentence,
        "Chưa so được: Huyện Tân Hiệp, Huyện Giồng Riềng (chưa có kế hoạch); Huyện Hòn Đất, Huyện Châu Thành, \
         Thành phố Rạch Giá (chưa nhập)."
    );
    assert!(cluster.starts_with("Các đơn vị đã nhập: "), "{cluster}");
    for (what, times) in [("chưa có số liệu: ", 1), ("chưa có kế hoạch nên chưa so được: ", 1)] {
        assert_eq!(figures.matches(what).count(), times, "{figures}");
    }
}

/// 14,000 is read as fourteen thousand: no zeros stand behind what was never printed so.
#[test]
fn a_figure_to_report_has_no_zeros_at_its_end() {
    let mut campaign = sample();
    let (_, fact) = budget(&campaign);
    for (sheet, billions) in campaign.sheets.iter_mut().zip([1, 2, 3, 4, 4]) {
        sheet.facts[fact.0 as usize].actual = Actual::Value(Value::Number(Number::whole(billions)));
    }
    let (_, _, figures) = said(&campaign);
    assert!(
        figures.starts_with("14\u{2060}° tỷ đồng cả cụm") || figures.starts_with("14 tỷ đồng"),
        "{figures}"
    );
}
