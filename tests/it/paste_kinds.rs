//! A block whose columns are kinds of figures of one unit, pasted where each column is a unit.

use giao_uoc::quantity::read_number;
use giao_uoc::report::paste::{Assigned, Copied, Fate, Line, PastedCell, Preview, Rows, Target, Unknown};
use giao_uoc::text::Lang;

use crate::paste::{campaign, results, row, told};
use crate::paste_names;

fn tried(target: &Target, text: &str, assigned: &[Assigned]) -> Preview {
    let (placings, preview) = paste_names::tried(target, text, assigned);
    assert_eq!((placings[0].rows, placings[0].turned), (Rows::Named, false), "{text}");
    preview
}

fn lines(preview: &Preview) -> Vec<(Line, &str, Option<usize>)> {
    let line = |unknown: &Unknown| unknown.suggested;
    let lines = preview.unknown.iter();
    lines
        .map(|unknown| (unknown.line, unknown.name.as_str(), line(unknown)))
        .collect()
}

/// What a preview tells of the cells that go in, in the order of the alphabet.
fn gone(preview: &Preview, told: fn(&PastedCell) -> &String) -> Vec<&str> {
    let cells = preview.cells.iter().filter(|cell| cell.fate.goes_in());
    let mut gone: Vec<&str> = cells.map(|cell| told(cell).as_str()).collect();
    gone.sort_unstable();
    gone
}

const ROWS: &str =
    "Tổng thu ngân sách\ttỷ đồng\t78,5\t1,5\t9\nGiải ngân vốn đầu tư xây dựng cơ bản\ttỷ đồng\t148\t2,5\t8\n";

/// Whatever stands above the columns, nothing of them is laid over the units one after the other.
#[test]
fn a_column_of_one_kind_goes_to_the_unit_it_was_pasted_at_and_the_others_are_asked_for() {
    let mut target = results(&campaign(), (0, 4));
    target.at.0 = row(&target, "Giải ngân");
    for (head, plan, actual, score) in [
        (
            "Chỉ tiêu\tĐVT\tKế hoạch\tThực hiện\tTự chấm\n",
            "Kế hoạch",
            "Thực hiện",
            "Tự chấm",
        ),
        (
            "CHI TIEU\tDVT\tKe hoach\tTHUC HIEN\tTu cham\n",
            "Ke hoach",
            "THUC HIEN",
            "Tu cham",
        ),
        (
            "Nội dung\tĐVT\tKH 2017\tTH 2017\tĐiểm tự chấm\n",
            "KH 2017",
            "TH 2017",
            "Điểm tự chấm",
        ),
        // A head of two rows, the upper one over several columns or over one of two rows.
        (
            "BIỂU SỐ 1\t\t\t\t\nUBND huyện\t\t\t\t\n\t\t\t\t\nNội dung\tĐVT\tNăm 2017\t\tĐiểm năm\n\t\tKế hoạch\tKết quả thực hiện\t\n",
            "Kế hoạch",
            "Kết quả thực hiện",
            "Điểm năm",
        ),
        // Last year's results are no results of this year.
        (
            "Chỉ tiêu\tĐVT\tThực hiện 2016\tƯớc thực hiện 2017\tXếp loại\n",
            "Thực hiện 2016",
            "Ước thực hiện 2017",
            "Xếp loại",
        ),
    ] {
        let text = format!("{head}{ROWS}");
        let preview = tried(&target, &text, &[]);
        let actual = (Line::Column(3), actual, Some(4));
        let others = [(Line::Column(2), plan, None), (Line::Column(4), score, None)];
        assert_eq!(lines(&preview), [&[actual], &others[..]].concat(), "{text}");
        assert_eq!(preview.going_in, 2, "{text}{:#?}", told(&preview));
        let [unit, other] = [4, 2].map(|at| target.columns[at].label.as_str());
        assert_eq!(gone(&preview, |cell| &cell.column), [unit; 2]);
        // What is suggested can be left out or go elsewhere.
        assert_eq!(tried(&target, &text, &[(Line::Column(3), None)]).going_in, 0);
        let elsewhere = tried(&target, &text, &[(Line::Column(3), Some(2))]);
        assert_eq!(gone(&elsewhere, |cell| &cell.column), [other; 2]);
        let given = tried(&target, &text, &[(Line::Column(2), Some(4))]);
        assert_eq!(gone(&given, |cell| &cell.text), ["148", "78,5"]);
    }
}

#[test]
fn of_two_columns_of_one_kind_none_is_suggested_and_years_alone_are_heads_too() {
    let target = results(&campaign(), (0, 4));
    for head in [
        "Chỉ tiêu\tĐVT\tThực hiện quý I\tThực hiện cả năm\tGhi chú\n",
        "Chỉ tiêu\tĐVT\t2016\t2017\t2018\n",
    ] {
        let preview = tried(&target, &format!("{head}{ROWS}"), &[]);
        assert_eq!(
            (preview.going_in, preview.unknown.len()),
            (0, 3),
            "{:#?}",
            told(&preview)
        );
        assert!(preview.unknown.iter().all(|unknown| unknown.suggested.is_none()));
    }
}

/// Copied from its own grid a sheet has no heads: the maxima beside the names tell what it is.
#[test]
fn a_whole_sheet_copied_here_is_known_without_its_heads() {
    let mut target = results(&campaign(), (0, 4));
    let (revenue, disbursed) = (row(&target, "Tổng thu"), row(&target, "Giải ngân"));
    let line = |at: usize, name: &str| {
        format!(
            "1\t{name}\ttỷ đồng\t78,5\t{at}1,5\t119%\t60\t{}\t55\t\tBáo cáo số 5\n",
            ["60", "50"][at]
        )
    };
    let text = format!(
        "{}{}",
        line(0, &target.rows[revenue].names[0]),
        line(1, &target.rows[disbursed].names[0])
    );
    let preview = tried(&target, &text, &[]);
    assert_eq!(
        lines(&preview)[..3],
        [
            (Line::Column(4), "Thực hiện", Some(4)),
            (Line::Column(3), "Kế hoạch", None),
            (Line::Column(8), "Tự chấm", None)
        ],
    );
    assert_eq!(
        (preview.going_in, preview.unknown.len()),
        (2, 4),
        "{:#?}",
        told(&preview)
    );
    let other = text.replace("\t50\t", "\t51\t");
    assert_eq!(tried(&target, &other, &[]).unknown, [], "other figures are no maxima");

    // Pasted beside the units nothing is suggested.
    target.at.1 = 1;
    assert_eq!(tried(&target, &text, &[]).going_in, 0);
}

#[test]
fn what_would_be_overwritten_is_seen_beside_any_number_of_failures() {
    let mut target = results(&campaign(), (0, 2));
    target.at.0 = row(&target, "Tổng thu");
    let lost = "x\t".repeat(40);
    let text = format!("7,5\t{lost}\n8,5\t{lost}\n9,5\t{lost}\n1.234\t{lost}\n1,2,3\t{lost}\n");
    let (_, preview) = paste_names::tried(&target, &text, &[]);
    let over = preview.count(|fate| *fate == Fate::Over);
    let shown = preview.foremost(30);
    assert_eq!(shown.len(), 30);
    assert_eq!(
        shown.iter().filter(|cell| cell.fate == Fate::Over).count(),
        over.min(4),
        "{:#?}",
        told(&preview)
    );
    let unread = shown
        .iter()
        .rposition(|cell| matches!(cell.fate, Fate::Unread(_)))
        .unwrap();
    let doubtful = |cell: &&&PastedCell| cell.other.is_some();
    assert_eq!(
        shown.iter().skip(unread + 1).take_while(doubtful).count(),
        preview.doubtful,
        "what reads in two ways follows what cannot be read"
    );
    assert_eq!(preview.foremost(1_000).len(), preview.cells.len());
    // Headings and names are none of what needs a look.
    let (_, named) = paste_names::tried(&target, "Chỉ tiêu\tTân Hiệp\nTổng thu ngân sách\t7\n", &[]);
    assert_eq!((named.cells.len(), named.count(|fate| *fate == Fate::Label)), (4, 3));
    assert_eq!(named.foremost(1_000).len(), 1);
}

/// A table of all units with several figures of each gives each unit the one that the page shows.
#[test]
fn of_several_kinds_beneath_or_above_the_units_the_one_of_the_page_goes_in() {
    let target = results(&campaign(), (0, 4));
    let row = "Tổng thu ngân sách\t70\t1,5\t80\t2,5\n";
    for (text, actual) in [
        (
            format!("Chỉ tiêu\tTân Hiệp\t\tGiồng Riềng\t\n\tKế hoạch\tThực hiện\tKế hoạch\tThực hiện\n{row}"),
            ["1,5", "2,5"],
        ),
        (
            format!("Chỉ tiêu\tTân Hiệp\t\tGiồng Riềng\t\n\tThực hiện\t%\tThực hiện\t%\n{row}"),
            ["70", "80"],
        ),
        (
            format!("Chỉ tiêu\tKế hoạch\t\tThực hiện\t\n\tTân Hiệp\tGiồng Riềng\tTân Hiệp\tGiồng Riềng\n{row}"),
            ["80", "2,5"],
        ),
    ] {
        let preview = tried(&target, &text, &[]);
        let goes_in: Vec<(&str, &str)> = preview
            .cells
            .iter()
            .filter(|cell| cell.fate.goes_in())
            .map(|cell| (cell.column.as_str(), cell.text.as_str()))
            .collect();
        assert_eq!(
            goes_in,
            [("Huyện Tân Hiệp", actual[0]), ("Huyện Giồng Riềng", actual[1])],
            "{text}"
        );
        assert_eq!(preview.left().len(), 2, "{text}{:#?}", told(&preview));
    }
    // One kind over all of them says nothing.
    for head in ["Kết quả thực hiện\t", "Kế hoạch\t"] {
        let text = format!("Chỉ tiêu\t{head}\n\tTân Hiệp\tGiồng Riềng\nTổng thu ngân sách\t1,5\t2,5\n");
        assert_eq!(tried(&target, &text, &[]).going_in, 2);
    }
}

#[test]
fn beneath_a_head_over_several_columns_each_is_called_by_its_own_name() {
    let target = results(&campaign(), (0, 4));
    let head = "Chỉ tiêu\tKết quả thực hiện của các đơn vị\t\n\tAn Biên\tTân Hiệp\n";
    let preview = tried(&target, &format!("{head}Tổng thu ngân sách\t1,5\t2,5\n"), &[]);
    assert_eq!((preview.going_in, preview.unknown[0].name.as_str()), (1, "An Biên"));
    let left = preview.left();
    assert_eq!((left.len(), left[0].column.as_str()), (1, "An Biên"));
}

#[test]
fn a_dash_is_an_empty_cell_and_an_error_of_a_spreadsheet_is_told_as_one() {
    let mut target = results(&campaign(), (0, 2));
    target.at.0 = row(&target, "Tổng thu");
    let (_, preview) = paste_names::tried(&target, "-\t–\t — \t#REF!\n7,5\t#DIV/0!\t####\t#1\n", &[]);
    assert_eq!((preview.going_in, preview.cells.len()), (1, 5), "{:#?}", told(&preview));
    assert!(
        preview.remarks.iter().any(|remark| remark.contains("3 ô chỉ có dấu")),
        "{:?}",
        preview.remarks
    );
    let why = |text: &str| {
        let cell = preview.cells.iter().find(|cell| cell.text == text).unwrap();
        match &cell.fate {
            Fate::Unread(why) => why.clone(),
            other => panic!("{text}: {other:?}"),
        }
    };
    for error in ["#REF!", "#DIV/0!"] {
        assert!(why(error).contains("lỗi công thức của Excel") && why(error).contains(error));
    }
    assert!(why("####").contains("nới rộng cột"));
    assert!(!why("#1").contains("Excel"));

    // A dash may be how a spreadsheet shows the number zero.
    let zero = Copied {
        text: " - ".to_owned(),
        exact: read_number("0", Lang::Vi).ok().map(|read| read.number),
        ..Copied::default()
    };
    assert!(!zero.is_blank() && zero.typed(Lang::Vi) == "0");
}

/// Whatever a word is taken for is told beside it.
#[test]
fn a_word_that_is_taken_for_another_says_so_in_the_preview() {
    let mut target = results(&campaign(), (0, 2));
    target.at.0 = row(&target, "Tổng thu");
    let (_, preview) = paste_names::tried(&target, "N/A\tkhông phát sinh\t7,5\n", &[]);
    let echo = |text: &str| {
        let cell = preview.cells.iter().find(|cell| cell.text == text).unwrap();
        (cell.read.as_str(), cell.echo.as_deref())
    };
    assert_eq!(echo("N/A"), ("không phát sinh", Some("hiểu là không phát sinh")));
    assert_eq!(echo("không phát sinh"), ("không phát sinh", None));
    assert_eq!(echo("7,5"), ("7,5", None));
}
