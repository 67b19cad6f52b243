//! The forms that offices file, among them the sheet that this page prints, pasted into the sheet of a unit.

use giao_uoc::campaign::{Campaign, Command, History};
use giao_uoc::files::clipboard::{Block, Styles, read_markup};
use giao_uoc::report::paper::{Filled, PaperCell, sheet_papers};
use giao_uoc::report::paste::{Fate, Preview};
use giao_uoc::scoring::{Sheet, UnitIx, score};
use giao_uoc::text::Lang;

use crate::copied_again::parsed;
use crate::paste::{campaign, told};
use crate::paste_own::{changes_nothing, sheet};

const REVENUE: &str = "Tổng thu ngân sách";
const DISBURSED: &str = "Giải ngân vốn đầu tư xây dựng cơ bản";

/// The printed sheet of a unit as a browser copies its pages.
fn printed(campaign: &Campaign) -> Block {
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let paper = sheet_papers(campaign, &standing, Some(UnitIx(0)), Filled::Scored).remove(0);
    let below = |cell: &PaperCell| match cell.below.as_str() {
        "" => String::new(),
        below => format!("<p>{below}</p>"),
    };
    let cell = |cell: &PaperCell| {
        let mark = if cell.illustrative { "<span>°</span>" } else { "" };
        format!(
            "<td>{}{mark}<span aria-hidden='true'>{}</span>{}</td>",
            cell.text,
            cell.pad,
            below(cell)
        )
    };
    let heads: String = paper
        .columns
        .iter()
        .map(|column| format!("<th>{}</th>", column.name))
        .collect();
    let page = |rows: &[giao_uoc::report::paper::PaperRow]| {
        let rows = rows
            .iter()
            .map(|row| format!("<tr>{}</tr>", row.cells.iter().map(cell).collect::<String>()));
        let rows: String = rows.collect();
        format!("<div><p>2</p><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>")
    };
    let pages: String = paper.rows.chunks(20).map(page).collect();
    read_markup(&parsed(&pages), &Styles::default(), "").unwrap()
}

#[test]
fn the_printed_sheet_comes_back_whole() {
    let campaign = campaign();
    let block = printed(&campaign);
    changes_nothing(&sheet(&campaign, 0).pasted_block(&campaign, block.clone(), (3, 4)));

    // Into an empty sheet goes all that it shows.
    let mut empty = campaign.clone();
    empty.sheets[0] = Sheet::empty(empty.units[0].id.clone(), &empty.rubric);
    let preview = sheet(&empty, 0).pasted_block(&empty, block, (0, 0));
    assert_eq!(
        (preview.left(), preview.unknown.len()),
        (Vec::new(), 0),
        "{:#?}",
        told(&preview)
    );
    History::default().dispatch(&mut empty, preview.command).unwrap();
    let of = |campaign: &Campaign| {
        let sheet = &campaign.sheets[0];
        let facts = sheet.facts.iter().map(|fact| (fact.plan.clone(), fact.actual.clone()));
        let leaves = sheet
            .leaves
            .iter()
            .map(|leaf| leaf.self_score.as_ref().map(|given| given.points));
        (facts.collect::<Vec<_>>(), leaves.collect::<Vec<_>>())
    };
    assert_eq!(of(&empty), of(&campaign));
}

/// What goes in, column by column.
fn gone(preview: &Preview) -> Vec<(&str, &str)> {
    let cells = preview.cells.iter().filter(|cell| cell.fate.goes_in());
    let mut gone: Vec<_> = cells.map(|cell| (cell.column.as_str(), cell.text.as_str())).collect();
    gone.sort_unstable();
    gone
}

#[test]
fn the_heads_of_the_forms_are_known_whatever_their_rows() {
    let campaign = campaign();
    let figures = format!(
        "1\t{REVENUE}\ttỷ đồng\t78\t94\t120,5\t60\t59\t\tBáo cáo số 7\n2\t{DISBURSED}\ttỷ đồng\t148\t141\t95,3\t50\t48\t\tBáo cáo số 8\n"
    );
    for head in [
        "STT\tNội dung, tiêu chí, chỉ tiêu\tĐVT\tKế hoạch\tThực hiện\tTỷ lệ %\tĐiểm chuẩn\tĐiểm tự chấm\tĐiểm thẩm định\tGhi chú, minh chứng\n",
        "TT\tNội dung\tĐơn vị tính\tChỉ tiêu giao\tKết quả thực hiện\tSo với KH (%)\tĐiểm tối đa\tĐiểm tự đánh giá\tĐiểm duyệt\tMinh chứng, giải thích của đơn vị\n",
        // A head of two rows, the names now in the one and now in the other.
        "TT\tNội dung\tĐVT\tNăm 2017\t\t\tĐiểm\t\t\tMinh chứng\n\t\t\tKế hoạch\tThực hiện\tTỷ lệ (%)\tĐiểm chuẩn\tTự chấm\tThẩm định\t\n",
        "BIỂU SỐ 1\t\t\t\t\t\t\t\t\t\nTT\tNội dung\tĐVT\tKế hoạch\tKết quả\t\tĐiểm chuẩn\tTự chấm\tĐiểm thẩm định\tGhi chú, minh chứng\n\t\t\t\tSố liệu\tTỷ lệ (%)\t\t\t\t\n",
    ] {
        let preview = sheet(&campaign, 0).pasted(&campaign, &format!("{head}{figures}"), (4, 3));
        assert_eq!(
            (preview.left(), preview.unknown.len()),
            (Vec::new(), 0),
            "{head}{:#?}",
            told(&preview)
        );
        assert_eq!(
            gone(&preview),
            [
                ("Kế hoạch", "148"),
                ("Kế hoạch", "78"),
                ("Minh chứng", "Báo cáo số 7"),
                ("Minh chứng", "Báo cáo số 8"),
                ("Thực hiện", "141"),
                ("Thực hiện", "94"),
                ("Tự chấm", "48"),
                ("Tự chấm", "59"),
            ],
            "{head}"
        );
        assert_eq!(preview.count(|fate| *fate == Fate::Computed), 4, "{head}");
    }
}

#[test]
fn what_is_entered_elsewhere_or_of_another_year_is_no_figure_of_the_sheet() {
    let campaign = campaign();
    let text = format!(
        "Nội dung\tThực hiện 2016\tThực hiện 2017\tĐiểm thẩm định\n{REVENUE}\t70\t94\t55\nTổng cộng\t\t\t912\n"
    );
    let preview = sheet(&campaign, 0).pasted(&campaign, &text, (0, 0));
    assert_eq!(gone(&preview), [("Thực hiện", "94")], "{:#?}", told(&preview));
    let points = preview.cells.iter().find(|cell| cell.text == "55").unwrap();
    assert_eq!(points.fate, Fate::Reviewed);
    assert!(points.fate.words(Lang::Vi).contains("chưa nhập được"));
    assert!(!matches!(preview.command, Command::Many(ref all) if all.len() > 1));
}
