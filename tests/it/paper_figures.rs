//! What papers say of the figures on which points and places depend.

use giao_uoc::campaign::Campaign;
use giao_uoc::files::samples;
use giao_uoc::report::paper::{Filled, PaperRow, sheet_papers, summary_papers};
use giao_uoc::scoring::{Actual, References, UnitIx, score};

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
