//! Every figure of the sample that was not published bears the mark, and no figure that was: in cells, in sentences, and in
//! what is heard.

use giao_uoc::campaign::Campaign;
use giao_uoc::files::samples;
use giao_uoc::quantity::Number;
use giao_uoc::report::charts::ChartOf;
use giao_uoc::report::cluster::Cluster;
use giao_uoc::report::{
    BlockFigures, BlockOf, Explained, Explaining, Explanation, Field, FormOf, RowOf, Run, Side, own_words, rows,
};
use giao_uoc::scoring::{Actual, Cell, Standing, UnitIx, Value, achievement, score};
use giao_uoc::text::Lang;

pub fn sample() -> Campaign {
    samples::open("kien-giang-2017").expect("the sample ships")
}

pub fn scored(campaign: &Campaign) -> Standing {
    score(&campaign.rubric, &campaign.references, &campaign.sheets)
}

fn units(campaign: &Campaign) -> impl Iterator<Item = UnitIx> {
    (0..campaign.units.len()).map(|at| UnitIx(at as u32))
}

/// Indicator, unit and share of the plan wherever one is shown without the mark.
fn bare_shares(campaign: &Campaign) -> Vec<String> {
    let standing = scored(campaign);
    let mut bare = Vec::new();
    for of in rows(&campaign.rubric) {
        for unit in units(campaign) {
            let form = FormOf::of(campaign, &standing, unit, Lang::Vi).expect("a unit");
            let Some(bullet) = form.row(of).bullet.filter(|bullet| !bullet.illustrative) else {
                continue;
            };
            assert!(!bullet.words.contains('°'), "{}", bullet.words);
            let leaf = campaign.rubric.node(of.leaf().expect("an indicator")).expect("a node");
            let unit = &campaign.units[unit.0 as usize].id.0;
            bare.push(format!("{} {unit} {}", leaf.id, bullet.text));
        }
    }
    bare.sort();
    bare
}

#[test]
fn a_share_of_the_plan_is_bare_where_it_was_published_and_there_alone() {
    let published = [
        "ap-van-hoa rach-gia 106,1%",
        "ap-van-hoa tan-hiep 112%",
        "thu-ngan-sach chau-thanh 126,6%",
        "thu-ngan-sach giong-rieng 109%",
        "thu-ngan-sach tan-hiep 119%",
        "viec-lam chau-thanh 105%",
        "viec-lam rach-gia 119%",
    ];
    let mut campaign = sample();
    assert_eq!(bare_shares(&campaign), published);
    let fact = campaign.rubric.node_by_id("thu-ngan-sach").and_then(|leaf| {
        let indicator = campaign.rubric.node(leaf)?.indicator.as_ref()?;
        indicator.main_fact()
    });
    let fact = fact.expect("a fact").0 as usize;
    for sheet in &mut campaign.sheets {
        sheet.facts[fact].actual = Actual::Value(Value::Number(Number::ONE));
    }
    assert_eq!(
        bare_shares(&campaign).len(),
        4,
        "none of the budget is as published any more"
    );
}

#[test]
fn points_below_the_total_are_all_marked_and_none_of_a_campaign_of_ones_own() {
    for is_sample in [true, false] {
        let mut campaign = sample();
        if !is_sample {
            campaign.sample = None;
        }
        let standing = scored(&campaign);
        for unit in units(&campaign) {
            let form = FormOf::of(&campaign, &standing, unit, Lang::Vi).expect("a unit");
            let shown = rows(&campaign.rubric).into_iter().map(|of| form.row(of).points);
            for points in shown.filter(|points| points.text.contains(|c: char| c.is_ascii_digit())) {
                assert_eq!(points.illustrative, is_sample, "{}", points.text);
                assert_eq!(points.marked().ends_with('°'), is_sample);
            }
        }
    }
}

#[test]
fn totals_ranks_and_gaps_are_bare_where_they_rest_on_published_totals() {
    let campaign = sample();
    let standing = scored(&campaign);
    let cluster = Cluster {
        campaign: &campaign,
        standing: &standing,
    };
    let ranking = cluster.ranking(Lang::Vi);
    let marks = ranking.rows.iter().map(|row| row.rank_illustrative);
    assert_eq!(marks.collect::<Vec<_>>(), [false, false, true, true, true]);
    for (row, cells) in ranking.rows.iter().zip(&ranking.table.rows) {
        assert_eq!(row.rank_illustrative, cells[0].illustrative);
        assert_eq!(row.rank_illustrative, row.total_illustrative);
        let form = FormOf::of(&campaign, &standing, row.unit, Lang::Vi).expect("a unit");
        let head = form.head(row.unit, &standing, &cluster.review_brief());
        assert_eq!(head.total_illustrative, row.total_illustrative);
        let heard = head.total_words(Lang::Vi);
        assert_eq!(heard.contains("số liệu minh họa"), row.total_illustrative, "{heard}");
        let rank = head.rests_on.iter().find(|words| words.starts_with("hạng"));
        assert_eq!(rank.expect("a rank").contains('°'), row.rank_illustrative, "{rank:?}");
    }
    assert!(!cluster.headline(Lang::Vi).expect("two units").contains('°'));

    // One that was never published in front of those that were: their ranks are as little published as its.
    let mut campaign = campaign;
    let third = ranking.rows[2].unit;
    for leaf in &mut campaign.sheets[third.0 as usize].leaves {
        if let Some(given) = &mut leaf.final_score {
            given.points = Number::whole(1000);
        }
    }
    for fact in &mut campaign.sheets[ranking.rows[0].unit.0 as usize].facts {
        fact.actual = Actual::NotArisen;
    }
    let standing = scored(&campaign);
    let cluster = Cluster {
        campaign: &campaign,
        standing: &standing,
    };
    let rows = cluster.ranking(Lang::Vi).rows;
    let first = rows.first().expect("a unit");
    assert_eq!(first.rank_illustrative, first.total_illustrative);
    assert!(rows.last().expect("a unit").rank_illustrative);
}

#[test]
fn figures_of_the_cluster_are_bare_where_they_were_published() {
    let campaign = sample();
    let standing = scored(&campaign);
    let bare = |figures: BlockFigures| -> Vec<String> {
        let block = BlockOf {
            campaign: &campaign,
            standing: &standing,
            figures,
            lang: Lang::Vi,
        };
        let shown = figures
            .rows(&campaign.rubric)
            .into_iter()
            .map(|of: RowOf| block.row(of));
        shown
            .filter(|row| !row.cluster.is_empty() && !row.cluster_illustrative)
            .map(|row| row.cluster)
            .collect()
    };
    assert_eq!(bare(BlockFigures::Actual), ["925,128", "18.596", "82"]);
    assert_eq!(bare(BlockFigures::Plan), [""; 0]);
    let cluster = Cluster {
        campaign: &campaign,
        standing: &standing,
    };
    let said = |leaf: &str| {
        let leaf = campaign.rubric.node_by_id(leaf).expect("an indicator");
        let shown = cluster.over_units(leaf, Lang::Vi).expect("an indicator");
        (
            shown.cluster.unwrap_or_default().replace('\u{2060}', ""),
            shown.sentence,
        )
    };
    let (budget, best) = said("thu-ngan-sach");
    assert!(budget.contains("925,128 tỷ đồng, đạt 105,2%"), "{budget}");
    assert!(!format!("{budget}{best}").contains('°'), "{budget} {best}");
    let (spent, best) = said("giai-ngan");
    assert!(spent.contains("tỷ đồng°, đạt") && spent.contains("%°"), "{spent}");
    assert!(best.contains("%\u{2060}°"), "{best}");
}

#[test]
fn a_sentence_marks_what_parts_two_units_but_not_the_gap_that_was_published() {
    let campaign = sample();
    let standing = scored(&campaign);
    let cluster = Cluster {
        campaign: &campaign,
        standing: &standing,
    };
    let finding = |of: ChartOf| cluster.chart(of, Lang::Vi).finding.replace('\u{2060}', "");
    let places: Vec<UnitIx> = standing.places.iter().map(|place| place.unit).collect();
    let published = finding(ChartOf::Pair(places[0], places[1]));
    assert!(published.contains("0,57 điểm"), "{published}");
    assert!(published.contains("° điểm"), "each reason is marked: {published}");
    let other = finding(ChartOf::Pair(places[0], places[2]));
    let marks = |text: &str| text.matches('°').count();
    assert_eq!(marks(&other), marks(&published) + 1, "{other}");
    for of in [ChartOf::Contents, ChartOf::Points, ChartOf::Profile(places[1])] {
        assert!(finding(of).contains('°'), "{}", finding(of));
    }
    let doubts = cluster.issue_lines(Lang::Vi);
    assert!(!doubts.is_empty());
    for line in doubts {
        assert!(line.words.matches('°').count() >= 2, "{}", line.words);
    }
}

fn explained(campaign: &Campaign, leaf: &str, lang: Lang) -> Explanation {
    explained_of(campaign, UnitIx(0), leaf, lang)
}

fn explained_of(campaign: &Campaign, unit: UnitIx, leaf: &str, lang: Lang) -> Explanation {
    let standing = scored(campaign);
    let explaining = Explaining {
        rubric: &campaign.rubric,
        references: &campaign.references,
        sheets: &campaign.sheets,
        unit,
        card: &standing.cards[unit.0 as usize],
        standing: &standing,
        sample: Some(campaign),
        unit_name: &|unit| campaign.units[unit.0 as usize].name.clone(),
        lang,
    };
    let leaf = campaign.rubric.node_by_id(leaf).expect("a node");
    explaining.explain(Explained::Node(leaf)).expect("an explanation")
}

#[test]
fn judged_points_that_were_never_published_say_so_with_their_reason() {
    let mut campaign = sample();
    let judged = "chi-thi-05";
    let line = "Điểm duyệt và lý do: số liệu minh họa.";
    assert!(
        explained(&campaign, judged, Lang::Vi)
            .sources
            .iter()
            .any(|said| said == line)
    );
    let leaf = campaign.rubric.node_by_id(judged).expect("a node").0 as usize;
    let given = campaign.sheets[0].leaves[leaf].final_score.as_mut();
    given.expect("a final score").illustrative = false;
    assert!(
        explained(&campaign, judged, Lang::Vi)
            .sources
            .iter()
            .all(|said| said != line)
    );
}

#[test]
fn a_penalty_at_nothing_says_that_nothing_is_deducted() {
    let campaign = sample();
    let next = |leaf| explained(&campaign, leaf, Lang::Vi).next.map(|(heading, _)| heading);
    assert_eq!(next("tru-bao-cao-cum").as_deref(), Some("Không bị trừ điểm."));
    assert_eq!(next("tru-ky-luat").as_deref(), Some("Không bị trừ điểm."));
    assert_ne!(next("thu-ngan-sach").as_deref(), Some("Không bị trừ điểm."));
}

#[test]
fn parts_of_a_rule_and_the_edition_stay_vietnamese_in_an_english_explanation() {
    let campaign = sample();
    let is_own = |sentence: &str, name: &str| {
        let mut pieces = own_words(&campaign, sentence).into_iter();
        pieces.any(|(piece, is_own)| is_own && piece == name)
    };
    let shown = explained(&campaign, "bo-hoc-tieu-hoc", Lang::En);
    let edition = shown.sources.last().expect("the edition");
    assert!(is_own(edition, "bản 1"), "{edition}");
    assert!(is_own(
        "Giảm so với năm học trước: 10 points",
        "Giảm so với năm học trước"
    ));
    let label = "Trừ điểm và hạ một mức xếp loại";
    assert!(is_own(&format!("{label}: 10"), label), "the label of a whole rule");
}

#[test]
fn no_ratio_is_inferred_where_less_is_better_and_none_is_declared() {
    let campaign = sample();
    let standing = scored(&campaign);
    let form = FormOf::of(&campaign, &standing, UnitIx(0), Lang::Vi).expect("a unit");
    for id in ["bo-hoc-tieu-hoc", "bo-hoc-trung-hoc-co-so", "tai-nan-giao-thong"] {
        let leaf = campaign.rubric.node_by_id(id).expect("a node");
        assert_eq!(achievement(&campaign.rubric, &campaign.sheets[0], leaf), None, "{id}");
        let of = rows(&campaign.rubric).into_iter().find(|of| of.leaf() == Some(leaf));
        let bullet = form.row(of.expect("a row")).bullet.expect("compared all the same");
        assert_eq!(
            (bullet.text.as_str(), bullet.side, bullet.length),
            ("đạt", Side::Above, None),
            "{id}"
        );
        assert!(bullet.words.starts_with("thấp hơn"), "{}", bullet.words);
    }
}

/// The steps of an explanation as plain text.
fn steps(made: &Explanation) -> Vec<String> {
    let text = |run: &Run| match run {
        Run::Text(text) | Run::Figure(text) | Run::Link(text) => text.replace('\u{2060}', ""),
        Run::Cell(text, _) | Run::Other(text, _) | Run::Node(text, _) => text.replace('\u{2060}', ""),
    };
    let step = |runs: &Vec<Run>| runs.iter().map(text).collect();
    made.steps.iter().map(step).collect()
}

#[test]
fn the_steps_of_an_explanation_bear_the_marks_of_their_cells() {
    let mut campaign = sample();
    let made = explained(&campaign, "thu-ngan-sach", Lang::Vi);
    assert_eq!(made.title.replace('\u{2060}', ""), "Vì sao 60° điểm?");
    let told = steps(&made);
    // The share was published, what it was made of was not; what the rule says is no figure of the unit.
    assert_eq!(told[0], "Điểm cố định: 50 điểm");
    let share = "Thực hiện 93,415 tỷ đồng° trên kế hoạch 78,5 tỷ đồng° = 119%";
    assert!(told.iter().any(|step| step == share), "{told:?}");
    assert!(told.last().is_some_and(|step| step.ends_with(" = 60°")), "{told:?}");
    let spent = steps(&explained(&campaign, "giai-ngan", Lang::Vi)).join(" | ");
    assert!(spent.contains("94,67%°"), "{spent}");
    // Wherever a figure leads to a result, it bears the mark that the cell has.
    let leaves: Vec<String> = campaign.rubric.leaves().map(|(_, node, _)| node.id.clone()).collect();
    let mut marks = [0_u32; 2];
    for unit in units(&campaign) {
        for leaf in &leaves {
            let made = explained_of(&campaign, unit, leaf, Lang::Vi);
            for run in made.steps.iter().flatten() {
                let (shown, of, fact) = match run {
                    Run::Cell(shown, cell) if cell.field == Field::Actual => (shown, unit, cell.fact),
                    Run::Other(shown, other) => match other.cell {
                        Cell::Actual(fact) => (shown, other.unit, fact),
                        _ => continue,
                    },
                    _ => continue,
                };
                let is_marked = campaign.sheets[of.0 as usize].fact(fact).actual_illustrative;
                assert_eq!(shown.ends_with('°'), is_marked, "{leaf}: {shown}");
                marks[usize::from(is_marked)] += 1;
            }
        }
    }
    assert!(marks.iter().all(|count| *count > 0), "{marks:?}");
    // What somebody enters is theirs.
    campaign.sample = None;
    for sheet in &mut campaign.sheets {
        for fact in &mut sheet.facts {
            (fact.actual_illustrative, fact.plan_illustrative) = (false, false);
        }
    }
    let made = explained(&campaign, "giai-ngan", Lang::Vi);
    assert!(!made.title.contains('°') && !steps(&made).concat().contains('°'));
}
