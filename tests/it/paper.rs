//! Papers: what stands on them, and where their pages break.

use std::collections::BTreeSet;

use giao_uoc::campaign::{Campaign, CampaignStage, Command, History, Title};
use giao_uoc::files::{read_campaign, samples, write_campaign};
use giao_uoc::report::paper::{Filled, Lie, Paper, basis, sheet_papers, summary_papers};
use giao_uoc::rubric::read_rubric_value;
use giao_uoc::scoring::{UnitIx, score};

use crate::files::small;

fn sample_papers(filled: Filled) -> Vec<Paper> {
    let campaign = samples::open("kien-giang-2017").unwrap();
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    sheet_papers(&campaign, &standing, None, filled)
}

pub fn row<'a>(paper: &'a Paper, name: &str) -> Vec<&'a str> {
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
            Lie::Landscape.width_mm()
        );
        assert!(paper.rows.iter().all(|row| row.cells.len() == paper.columns.len()));
    }
}

#[test]
fn the_numbers_of_a_column_stand_on_their_comma() {
    for mut paper in sample_papers(Filled::Scored) {
        let starts = [0, 12, 30];
        paper.align(&starts);
        let mut seen = BTreeSet::new();
        for column in 0..paper.columns.len() {
            for (start, end) in starts.into_iter().zip([12, 30, paper.rows.len()]) {
                let cells = paper.rows[start..end].iter().map(|row| &row.cells[column]);
                let numbers = cells.filter(|cell| cell.look == "num");
                let after_comma = numbers.map(|cell| {
                    let set = format!("{}{}", cell.text, cell.pad);
                    set.split_once(',').map_or(0, |(_, decimals)| decimals.len())
                });
                let widths: BTreeSet<usize> = after_comma.collect();
                assert!(widths.len() <= 1, "column {column}: {widths:?}");
                seen.extend(widths.into_iter().map(|width| (column, width)));
            }
        }
        let columns: BTreeSet<usize> = seen.iter().map(|(column, _)| *column).collect();
        assert!(
            seen.len() > columns.len(),
            "a page has no room for the decimals of another"
        );
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
fn no_line_of_the_issuing_body_ends_within_the_name_of_a_place() {
    let mut campaign = small();
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    for (name, shown) in [
        ("Cụm thi đua số 2, tỉnh Kiên Giang", "CỤM THI ĐUA SỐ_2, TỈNH_KIÊN_GIANG"),
        ("Công an TP. Rạch Giá (mới)", "CÔNG AN TP._RẠCH_GIÁ (MỚI)"),
        ("Sở Nội vụ", "SỞ NỘI VỤ"),
        (
            "Trường học thành phố mang tên của một người nào đó tỉnh An Giang",
            "TRƯỜNG HỌC THÀNH PHỐ MANG TÊN CỦA MỘT NGƯỜI NÀO ĐÓ TỈNH_AN_GIANG",
        ),
    ] {
        campaign.name = name.into();
        let issuer = summary_papers(&campaign, &standing).remove(0).issuer;
        assert_eq!(issuer, [shown.replace('_', "\u{a0}")], "no lead was named");
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
    let summary = summary_papers(&campaign, &standing).remove(0);
    for cell in summary.rows.iter().skip(1).flat_map(|row| &row.cells).skip(1) {
        assert_ne!(cell.text, "0");
    }
    assert_eq!(summary.signer, ["TM. CỤM THI ĐUA", "CỤM TRƯỞNG"], "no lead was named");
}

#[test]
fn the_rows_of_an_indicator_lead_on_to_its_last() {
    for filled in [Filled::Scored, Filled::Blank] {
        for paper in sample_papers(filled) {
            for at in 1..paper.rows.len() {
                let [before, kind] = [at - 1, at].map(|at| paper.rows[at].kind);
                let is_head = ["section", "content", "criterion"].contains(&before);
                assert_eq!(
                    paper.leads_on(at - 1),
                    is_head || kind == "fact",
                    "{before} before {kind}"
                );
            }
            let facts = |at: &usize| paper.rows[*at].kind == "fact" && paper.leads_on(*at);
            assert!(
                (0..paper.rows.len()).any(|at| facts(&at)),
                "an indicator of two further rows"
            );
        }
    }
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
    let paper = summary_papers(&campaign, &standing).remove(0);
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
        paper.lie.width_mm()
    );
    assert_eq!((paper.lie, paper.is_small), (Lie::Portrait, false));
    assert_eq!(
        paper.issuer,
        ["ỦY BAN NHÂN DÂN", "HUYỆN TÂN HIỆP"],
        "papers go out under the lead"
    );
    assert_eq!(paper.signer[2..], ["CHỦ TỊCH ỦY BAN NHÂN DÂN", "HUYỆN TÂN HIỆP"]);
}

/// A cluster of two units with so many contents of one indicator each.
fn with_contents(count: usize) -> Campaign {
    let contents: Vec<serde_json::Value> = (1..=count)
        .map(|at| {
            serde_json::json!({
                "id": format!("c{at}"), "code": at.to_string(), "name": format!("Nội dung thi đua thứ {at}"), "max": "10",
                "unit": "%", "rule": { "kind": "proportional" },
            })
        })
        .collect();
    let max = (count * 10).to_string();
    let rubric = serde_json::json!({
        "version": 1, "id": "r", "edition": "bản 1", "title": "Bảng tiêu chí", "max": max,
        "source": { "title": "minh họa", "illustrative": true }, "contents": contents,
    });
    let rubric = read_rubric_value(&rubric).expect("a sound rubric").0;
    Campaign::new(
        "c".into(),
        "Cụm 4".into(),
        2026,
        rubric.into(),
        &["Xã A".into(), "Xã B".into()],
    )
}

#[test]
fn the_table_stays_upright_while_it_can_then_lies_down_then_is_parted() {
    let shapes = |count: usize| {
        let campaign = with_contents(count);
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        let papers = summary_papers(&campaign, &standing);
        for paper in &papers {
            let widths = paper.columns.iter().map(|column| column.width_mm);
            assert_eq!(widths.clone().sum::<u32>(), paper.lie.width_mm(), "{count} contents");
            assert!(widths.min() >= Some(9) && paper.rows.iter().all(|row| row.cells.len() == paper.columns.len()));
        }
        let named: Vec<&str> = papers
            .iter()
            .flat_map(|paper| &paper.columns)
            .map(|column| column.name.as_str())
            .collect();
        for at in 1..=count {
            assert_eq!(
                named.iter().filter(|name| **name == format!("Nội dung {at}")).count(),
                1,
                "{count} contents"
            );
        }
        assert_eq!(
            named.iter().filter(|name| **name == "Tổng điểm").count(),
            1,
            "{count} contents"
        );
        (papers.len(), papers[0].lie, papers[0].is_small)
    };
    assert_eq!(shapes(3), (1, Lie::Portrait, false));
    assert_eq!(shapes(6), (1, Lie::Portrait, true));
    assert_eq!(shapes(10), (1, Lie::Landscape, false));
    assert_eq!(shapes(13), (1, Lie::Landscape, true));
    assert_eq!(shapes(25).0, 3);
    for count in 1..40 {
        shapes(count);
    }
}

#[test]
fn a_cut_row_keeps_every_word_of_every_cell() {
    let paper = sample_papers(Filled::Blank).remove(0);
    for row in &paper.rows {
        let units: Vec<[u32; 2]> = (0..row.cells.len()).map(|at| [5 + at as u32, 7]).collect();
        let [first, rest] = row.cut(&units);
        let together = |at: usize| {
            let parts = [&first.cells[at], &rest.cells[at]];
            let words = |text: String| text.split_whitespace().collect::<String>();
            [
                words(parts.map(|cell| cell.text.clone()).concat()),
                words(parts.map(|cell| cell.below.clone()).concat()),
            ]
        };
        for (at, cell) in row.cells.iter().enumerate() {
            let whole = [&cell.text, &cell.below].map(|text| text.split_whitespace().collect::<String>());
            assert_eq!(together(at), whole);
        }
    }
}

#[test]
fn papers_name_the_basis_that_was_given() {
    let mut campaign = samples::open("kien-giang-2017").unwrap();
    let mut history = History::default();
    let mut named = |basis: &str, campaign: &mut Campaign| {
        let title = Title {
            basis: Some(basis.to_owned()),
            ..campaign.title()
        };
        campaign.stage = CampaignStage::Open;
        history.dispatch(campaign, Command::SetTitle(title)).unwrap();
        let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
        let sheet = sheet_papers(campaign, &standing, Some(UnitIx(0)), Filled::Blank).remove(0);
        let summary = summary_papers(campaign, &standing).remove(0);
        assert_eq!(sheet.about[1], summary.about[1]);
        sheet.about[1].clone()
    };
    let given = named(" Theo Quyết định số 12/QĐ-UBND ngày 05/01/2018 ", &mut campaign);
    assert_eq!(given, "(Theo Quyết định số 12/QĐ-UBND ngày 05/01/2018)");
    let read = read_campaign(&write_campaign(&campaign)).unwrap().campaign;
    assert_eq!(basis(&read).unwrap(), "Theo Quyết định số 12/QĐ-UBND ngày 05/01/2018");
    let none = named(" ", &mut campaign);
    assert_eq!(
        none,
        "(Theo Bảng tiêu chí thi đua Cụm thi đua số 2, tỉnh Kiên Giang, năm 2017, bản 1)"
    );
    campaign.sample = None;
    assert!(
        named("", &mut campaign).starts_with("(Theo ……"),
        "a rubric may be another cluster's"
    );
}
