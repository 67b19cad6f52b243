//! Papers: what stands on them, and where their pages break.

use giao_uoc::campaign::CampaignStage;
use giao_uoc::files::samples;
use giao_uoc::report::paper::{Filled, Heights, Paper, WIDTH_MM, page_starts, sheet_papers, summary_paper};
use giao_uoc::scoring::{UnitIx, score};

use crate::files::small;

fn sample_papers(filled: Filled) -> Vec<Paper> {
    let campaign = samples::open("kien-giang-2017").unwrap();
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    sheet_papers(&campaign, &standing, None, filled)
}

fn row<'a>(paper: &'a Paper, name: &str) -> Vec<&'a str> {
    let found = paper.rows.iter().find(|row| row.cells[1].text.starts_with(name));
    found.unwrap().cells.iter().map(|cell| cell.text.as_str()).collect()
}

#[test]
fn the_sheet_of_the_sample_carries_what_was_published() {
    let papers = sample_papers(Filled::Scored);
    assert_eq!(papers.len(), 5);
    let paper = &papers[0];
    assert_eq!(paper.issuer, ["ỦY BAN NHÂN DÂN", "HUYỆN TÂN HIỆP"]);
    assert_eq!(paper.signer, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]);
    assert_eq!(paper.title, "BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2017");
    let total = row(paper, "Tổng cộng");
    assert_eq!(
        (total[6], total[9]),
        ("1000", "911,43"),
        "maximum, and the total that counts"
    );
    assert!(paper.notes.iter().any(|note| note.contains("minh họa")));
    for paper in &papers {
        assert_eq!(
            paper.columns.iter().map(|column| column.width_mm).sum::<u32>(),
            WIDTH_MM
        );
        assert!(paper.rows.iter().all(|row| row.cells.len() == paper.columns.len()));
    }
}

#[test]
fn the_numbers_of_a_column_stand_on_their_comma() {
    for paper in sample_papers(Filled::Scored) {
        for column in 0..paper.columns.len() {
            let cells = paper.rows.iter().map(|row| &row.cells[column]);
            let numbers = cells.filter(|cell| cell.look == "num");
            let after_comma = numbers.map(|cell| {
                let set = format!("{}{}", cell.text, cell.pad);
                set.split_once(',').map_or(0, |(_, decimals)| decimals.len())
            });
            let widths: std::collections::BTreeSet<usize> = after_comma.collect();
            assert!(widths.len() <= 1, "column {column}: {widths:?}");
        }
    }
}

#[test]
fn the_self_scored_column_adds_up_to_its_total() {
    let campaign = samples::open("kien-giang-2017").unwrap();
    for (at, paper) in sample_papers(Filled::Scored).iter().enumerate() {
        let number = |text: &str| {
            text.replace(',', ".")
                .replace('−', "-")
                .parse::<rust_decimal::Decimal>()
                .unwrap()
        };
        let tops = paper
            .rows
            .iter()
            .filter(|row| row.kind == "content" || row.kind == "section");
        let sum: rust_decimal::Decimal = tops.map(|row| number(&row.cells[7].text)).sum();
        assert_eq!(sum, number(row(paper, "Tổng cộng")[7]), "{}", campaign.units[at].name);
    }
}

#[test]
fn a_committee_issues_for_a_territory_and_not_for_the_bodies_of_one() {
    let mut campaign = small();
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    for (name, lines) in [
        ("XÃ AN BIÊN", 2),
        ("Xã Đoàn Kết", 2),
        ("TP. Rạch Giá", 2),
        ("Tỉnh đoàn", 1),
        ("Huyện ủy Tân Hiệp", 1),
        ("Quân khu 9", 1),
    ] {
        campaign.units[0].name = name.into();
        let paper = sheet_papers(&campaign, &standing, Some(UnitIx(0)), Filled::Blank).remove(0);
        assert_eq!((paper.issuer.len(), paper.signer.len()), (lines, lines), "{name}");
    }
}

#[test]
fn what_is_missing_is_dots_and_never_a_zero() {
    let mut campaign = small();
    campaign.stage = CampaignStage::Open;
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let paper = sheet_papers(&campaign, &standing, Some(UnitIx(1)), Filled::Scored).remove(0);
    assert_eq!(paper.issuer, ["ỦY BAN NHÂN DÂN", "XÃ B"]);
    assert_eq!(
        row(&paper, "Thu ngân sách"),
        ["1", "Thu ngân sách", "tỷ đồng", "……", "……", "", "20", "……", "", "", ""]
    );
    assert_eq!(row(&paper, "Tổng cộng")[7], "……");
    assert!(paper.notes[0].contains("2 chỉ tiêu"), "{:?}", paper.notes);
    let summary = summary_paper(&campaign, &standing);
    for cell in summary.rows.iter().skip(1).flat_map(|row| &row.cells).skip(1) {
        assert_ne!(cell.text, "0");
    }
    assert_eq!(summary.signer, ["TM. CỤM THI ĐUA", "CỤM TRƯỞNG"], "no lead was named");
}

#[test]
fn a_blank_sheet_has_the_plans_and_nothing_else_of_the_unit() {
    let paper = sample_papers(Filled::Blank).remove(0);
    let cells = row(&paper, "Giải ngân");
    assert_eq!(cells[3], "148,2");
    assert!(
        cells[4..6].iter().chain(&cells[7..]).all(|text| text.is_empty()),
        "{cells:?}"
    );
}

#[test]
fn the_table_of_the_cluster_is_the_published_order() {
    let campaign = samples::open("kien-giang-2017").unwrap();
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let paper = summary_paper(&campaign, &standing);
    let total = paper
        .columns
        .iter()
        .position(|column| column.name == "Tổng điểm")
        .unwrap();
    let shown = |at: usize| {
        let cells = &paper.rows[at].cells;
        [1, total, total + 1, total + 2].map(|column| cells[column].text.as_str())
    };
    assert_eq!(shown(0), ["Điểm chuẩn", "1000", "", ""]);
    assert_eq!(shown(1), ["Huyện Giồng Riềng", "912", "1", ""]);
    assert_eq!(shown(2), ["Huyện Tân Hiệp", "911,43", "2", "0,57"]);
    assert_eq!(
        paper.columns.iter().map(|column| column.width_mm).sum::<u32>(),
        WIDTH_MM
    );
    assert_eq!(
        paper.issuer,
        ["ỦY BAN NHÂN DÂN", "HUYỆN TÂN HIỆP"],
        "papers go out under the lead"
    );
    assert_eq!(paper.signer[2], "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN TÂN HIỆP");
}

fn heights(rows: usize) -> Heights {
    let tops = (0..=rows).map(|row| 10 + 10 * i32::try_from(row).unwrap());
    Heights {
        head: 30,
        tops: tops.collect(),
        foot: 25,
        room: 100,
    }
}

#[test]
fn no_page_is_fuller_than_its_room_and_no_row_is_lost() {
    for rows in 1..60 {
        let heights = heights(rows);
        let starts = page_starts(&heights, |row| row % 4 == 0);
        assert!(starts.is_sorted() && starts[0] == 0, "{starts:?}");
        for (at, start) in starts.iter().enumerate() {
            let end = starts.get(at + 1).copied().unwrap_or(rows);
            assert!(end > *start, "{rows} rows: an empty page in {starts:?}");
            let table = 10 + heights.tops[end] - heights.tops[*start];
            let head = if at == 0 { heights.head } else { 0 };
            let foot = if at + 1 == starts.len() { heights.foot } else { 0 };
            assert!(
                head + table + foot <= heights.room,
                "{rows} rows: page {at} of {starts:?}"
            );
            assert!(
                end == rows || (end - 1) % 4 != 0,
                "{rows} rows: page {at} ends with a head in {starts:?}"
            );
        }
    }
}

#[test]
fn a_signature_never_stands_alone() {
    // Eleven rows fill two pages to the last pixel; the foot takes two of them along.
    let mut heights = heights(15);
    let starts = page_starts(&heights, |_| false);
    assert_eq!(starts, [0, 6, 13]);
    heights.foot = 0;
    assert_eq!(page_starts(&heights, |_| false), [0, 6]);
}

#[test]
fn what_fits_on_no_page_still_ends() {
    let heights = Heights {
        head: 500,
        tops: vec![10, 400, 800, 810],
        foot: 500,
        room: 100,
    };
    assert_eq!(page_starts(&heights, |_| true), [0, 1, 2]);
}
