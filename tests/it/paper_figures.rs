//! What papers say of the figures on which points and places depend.

use giao_uoc::campaign::{Campaign, CampaignStage};
use giao_uoc::files::samples;
use giao_uoc::quantity::Number;
use giao_uoc::report::FormOf;
use giao_uoc::report::cluster::Cluster;
use giao_uoc::report::paper::{Filled, PaperRow, sheet_papers, summary_papers};
use giao_uoc::scoring::{Actual, Given, Plan, References, UnitIx, Value, score};
use giao_uoc::text::Lang;

use crate::compared::campaign;
use crate::paper::row;

/// How many figures of last year the sample's rules read.
const LAST_YEAR: usize = 5;

fn is_last_year(row: &&PaperRow) -> bool {
    row.cells[3].below == "năm trước" || row.cells[1].text == "Kết quả năm trước"
}

#[test]
fn what_a_result_is_compared_with_is_printed_and_has_its_place_on_a_blank_sheet() {
    let mut campaign = samples::open("kien-giang-2017").unwrap();
    for filled in [Filled::Scored, Filled::Blank] {
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        let paper = sheet_papers(&campaign, &standing, Some(UnitIx(0)), filled).remove(0);
        let insured = paper
            .rows
            .iter()
            .position(|row| row.cells[1].text.contains("bảo hiểm y tế"));
        let below = insured.unwrap() + 1;
        let cells: Vec<&str> = paper.rows[below].cells.iter().map(|cell| cell.text.as_str()).collect();
        assert_eq!(
            cells,
            ["", "Mức chung để so sánh", "%", "80,5", "", "", "", "", "", "", ""]
        );
        assert!(paper.leads_on(below - 1), "it stays with its indicator");
        let last_year = paper.rows.iter().filter(is_last_year);
        let figures: Vec<&str> = last_year.map(|row| row.cells[3].text.as_str()).collect();
        assert_eq!(figures.len(), LAST_YEAR);
        assert!(!figures.contains(&"……"), "{figures:?}");
    }
    campaign.references = References::default();
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let paper = sheet_papers(&campaign, &standing, Some(UnitIx(0)), Filled::Blank).remove(0);
    let places = paper.rows.iter().filter(is_last_year);
    assert_eq!(places.filter(|row| row.cells[3].text == "……").count(), LAST_YEAR);
}

/// While another unit of the cluster is missing, points that it may still change are told to be for now, on paper too.
#[test]
fn points_that_wait_for_other_units_are_for_now_on_paper() {
    let mut campaign = campaign("xa-phuong");
    let fact = campaign.rubric.fact_by_id("kinh-doanh-moi").unwrap();
    let below = |campaign: &Campaign| {
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        let paper = sheet_papers(campaign, &standing, Some(UnitIx(0)), Filled::Scored).remove(0);
        let row = paper.rows.iter().find(|row| row.cells[0].text == "1.8").unwrap();
        (row.cells[7].text.clone(), row.cells[7].below.clone())
    };
    let enter = |campaign: &mut Campaign, at: usize| {
        let entry = &mut campaign.sheets[at].facts[fact.0 as usize];
        entry.plan = Plan::Value(Value::Number(Number::whole(10)));
        entry.actual = Actual::Value(Value::Number(Number::whole(12)));
    };
    enter(&mut campaign, 0);
    let (text, said) = below(&campaign);
    assert!(text.parse::<u32>().is_ok(), "{text}");
    assert_eq!(said, "tạm tính");
    for at in 1..campaign.sheets.len() {
        enter(&mut campaign, at);
    }
    assert_eq!(below(&campaign).1, "");
}

#[test]
fn the_table_names_what_it_ranks_by_and_the_unit_of_the_gaps() {
    let last = |campaign: &Campaign| {
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        let paper = summary_papers(campaign, &standing).remove(0);
        let names = paper.columns.iter().rev().take(3).map(|column| column.name.clone());
        (names.collect::<Vec<_>>(), paper)
    };
    let mut campaign = samples::open("kien-giang-2017").unwrap();
    assert_eq!(last(&campaign).0, ["Kém đơn vị xếp trên", "Xếp hạng", "Tổng điểm"]);
    let leaf = campaign.rubric.leaves().next().unwrap().0;
    campaign.sheets[1].leaves[leaf.0 as usize].not_assigned = true;
    let (names, paper) = last(&campaign);
    assert_eq!(names, ["Kém đơn vị xếp trên (điểm %)", "Xếp hạng", "Tỷ lệ đạt (%)"]);
    let shares = paper
        .rows
        .iter()
        .map(|row| row.cells[row.cells.len() - 3].text.as_str());
    assert_eq!(shares.filter(|text| text.contains(',')).count(), 5);
    assert!(paper.notes.iter().any(|note| note.starts_with("Xếp hạng theo tỷ lệ")));
    campaign.sheets[0].facts[0].actual = Actual::Missing;
    assert_eq!(last(&campaign).0[0], "Kém đơn vị xếp trên (điểm %) (tạm tính)");
    campaign.sheets[1].leaves[leaf.0 as usize].not_assigned = false;
    assert_eq!(last(&campaign).0[0], "Kém đơn vị xếp trên (tạm tính)");
    campaign.units[0].name = "Sở Y tế".into();
    campaign.lead = Some(campaign.units[0].id.clone());
    assert_eq!(last(&campaign).1.signer[2..], ["THỦ TRƯỞNG", "SỞ Y TẾ"]);
}

#[test]
fn a_total_of_self_scores_is_told_beside_the_total_by_the_rubric() {
    let mut campaign = samples::open("kien-giang-2017").unwrap();
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let brief = Cluster {
        campaign: &campaign,
        standing: &standing,
    }
    .review_brief();
    let form = FormOf::of(&campaign, &standing, UnitIx(0), Lang::Vi).expect("a unit");
    let head = form.head(UnitIx(0), &standing, &brief);
    assert_eq!(
        (head.total.as_str(), head.rests_on.join(", ").as_str()),
        (
            "911,43",
            "hạng 2 trong cụm, thưởng +3,5\u{2060}°, tự chấm 920,13\u{2060}°"
        )
    );
    assert_eq!(below_total(&campaign), "", "it has a column once points are locked");
    let locked = sheet_papers(&campaign, &standing, Some(UnitIx(0)), Filled::Scored).remove(0);
    let leaves = locked.rows.iter().filter(|row| row.kind == "leaf");
    let differ = leaves.filter(|row| row.cells[7].text != row.cells[9].text).count();
    campaign.stage = CampaignStage::Open;
    assert_eq!(
        below_total(&campaign),
        format!("Cộng cột Điểm tự chấm. Tính cả điểm thẩm định: 911,43; khác nhau ở {differ} chỉ tiêu.")
    );
    for leaf in &mut campaign.sheets[0].leaves {
        (leaf.self_score, leaf.review_score, leaf.final_score) = (None, None, None);
    }
    assert_eq!(below_total(&campaign), "", "where both are one");
}

/// What the sheet of the first unit says below its total.
fn below_total(campaign: &Campaign) -> String {
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let paper = sheet_papers(campaign, &standing, Some(UnitIx(0)), Filled::Scored).remove(0);
    paper.rows.last().unwrap().cells[1].below.clone()
}

#[test]
fn one_self_score_alone_makes_a_second_total_that_screen_and_paper_tell() {
    let mut campaign = samples::open("kien-giang-2017").unwrap();
    campaign.stage = CampaignStage::Open;
    for leaf in &mut campaign.sheets[0].leaves {
        (leaf.self_score, leaf.review_score, leaf.final_score) = (None, None, None);
    }
    let told = |campaign: &Campaign| {
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        let brief = Cluster {
            campaign,
            standing: &standing,
        }
        .review_brief();
        let form = FormOf::of(campaign, &standing, UnitIx(0), Lang::Vi).expect("a unit");
        let head = form.head(UnitIx(0), &standing, &brief);
        let own = head.rests_on.iter().find(|words| words.contains("tự chấm")).cloned();
        let paper = sheet_papers(campaign, &standing, Some(UnitIx(0)), Filled::Scored).remove(0);
        let total = row(&paper, "Tổng cộng")[7].to_owned();
        (head.total, own, total)
    };
    let (by_rule, own, on_paper) = told(&campaign);
    assert_eq!((own, &by_rule), (None, &on_paper), "one total");
    assert_eq!(below_total(&campaign), "");
    // The rule gives the first indicator its 60 points.
    let leaf = campaign.rubric.leaves().next().unwrap().0;
    campaign.sheets[0].leaves[leaf.0 as usize].self_score = Some(Box::new(Given {
        points: "58.5".parse().unwrap(),
        reason: String::new(),
        illustrative: false,
    }));
    let (on_screen, own, on_paper) = told(&campaign);
    assert_eq!(on_screen, by_rule);
    assert_ne!(on_paper, by_rule);
    assert_eq!(own, Some(format!("với điểm tự chấm đã ghi: {on_paper}\u{2060}°")));
    assert_eq!(
        below_total(&campaign),
        format!("Cộng cột Điểm tự chấm. Tính theo bảng tiêu chí: {by_rule}\u{2060}°; khác nhau ở 1 chỉ tiêu.")
    );
}
