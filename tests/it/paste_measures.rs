//! A pasted table that says in which units of measure its figures are.

use giao_uoc::report::BlockFigures;
use giao_uoc::report::paste::{Fate, Preview};

use crate::paste::{campaign, told};
use crate::paste_own::{block, sheet};

const REVENUE: &str = "Tổng thu ngân sách";
const DISBURSED: &str = "Giải ngân vốn đầu tư xây dựng cơ bản";
const JOBS: &str = "Số lượt lao động được giải quyết việc làm";
const TRAINED: &str = "Tỷ lệ lao động qua đào tạo";

/// How the figures of a preview would stand in their cells, by how they were copied; why not, where they cannot be read.
fn read(preview: &Preview) -> Vec<(&str, &str)> {
    let cells = preview.cells.iter().filter(|cell| cell.fate != Fate::Label);
    let mut read: Vec<(&str, &str)> = cells
        .map(|cell| match &cell.fate {
            Fate::Unread(why) => (cell.text.as_str(), why.as_str()),
            _ => (cell.text.as_str(), cell.read.as_str()),
        })
        .collect();
    read.sort_unstable();
    read
}

#[test]
fn a_column_of_units_of_measure_converts_the_figures_of_a_sheet() {
    let campaign = campaign();
    let pasted = |text: &str| sheet(&campaign, 0).pasted(&campaign, text, (0, 0));
    for (head, unit) in [
        ("Đơn vị tính", "triệu đồng"),
        ("ĐVT", "Tr.đồng"),
        ("Đơn vị", "Triệu đồng"),
        ("dvt", "1.000.000 đ"),
        ("Cách tính", "trieu dong"),
    ] {
        let text = format!("STT\tNội dung\t{head}\tKế hoạch\tThực hiện\n1\t{REVENUE}\t{unit}\t78500\t93415\n");
        let preview = pasted(&text);
        assert_eq!(
            read(&preview),
            [("78500", "78,5"), ("93415", "93,415")],
            "{text}{:#?}",
            told(&preview)
        );
        let echo = preview.cells.iter().find_map(|cell| cell.echo.clone());
        assert!(
            echo.is_some_and(
                |echo| echo.contains("đổi thành 78,5 tỷ đồng") || echo.contains("đổi thành 93,415 tỷ đồng")
            )
        );
    }
    // Without a head, and also where no name leads.
    let preview = pasted(&format!("1\t{REVENUE}\ttriệu đồng\t78500\t93415\n"));
    assert_eq!(read(&preview), [("78500", "78,5"), ("93415", "93,415")]);
    // Rates are figures, though nothing but a percent sign stands behind them.
    let preview = pasted(&format!(
        "Nội dung\tKế hoạch\tThực hiện\tKết luận\n{REVENUE}\t78,5\t93,415\t119%\n"
    ));
    assert_eq!(read(&preview).iter().filter(|(text, read)| text == read).count(), 2);
    // What is not measured alike is refused with its reason; a unit at the figure is the one that counts.
    let text = format!(
        "Nội dung\tĐVT\tKế hoạch\tThực hiện\n{REVENUE}\thộ\t78,5\t93415 triệu đồng\n{TRAINED}\tTỷ lệ %\t1,5\t1,25\n"
    );
    let preview = pasted(&text);
    assert_eq!(
        read(&preview),
        [
            ("1,25", "1,25"),
            ("1,5", "1,5"),
            ("78,5", "Ô này tính bằng “tỷ đồng”, không phải “hộ”."),
            ("93415 triệu đồng", "93,415"),
        ],
        "{:#?}",
        told(&preview)
    );
}

#[test]
fn a_column_of_units_of_measure_converts_the_figures_of_all_units() {
    let campaign = campaign();
    let pasted = |text: &str| block(&campaign, BlockFigures::Actual).pasted(&campaign, text, (0, 4));
    let head = "STT\tChỉ tiêu\tĐơn vị tính\tTân Hiệp\tGiồng Riềng\n";
    let preview = pasted(&format!(
        "{head}1\t{REVENUE}\ttriệu đồng\t93415\t81250,5\n2\t{DISBURSED}\tnt\t140300\t7\n3\t{JOBS}\tlượt\t3500\t\n"
    ));
    assert_eq!(
        read(&preview),
        [
            ("140300", "140,3"),
            ("3500", "3.500"),
            ("7", "0,007"),
            ("81250,5", "81,2505"),
            ("93415", "93,415"),
        ],
        "{:#?}",
        told(&preview)
    );
    // A unit that stands once for several rows is that of those that are measured alike.
    let preview = pasted(&format!(
        "{head}1\t{REVENUE}\ttriệu đồng\t93415\t\n2\t{DISBURSED}\t\t140300\t\n3\t{JOBS}\t\t3500\t\n"
    ));
    assert_eq!(
        read(&preview),
        [("140300", "140,3"), ("3500", "3.500"), ("93415", "93,415")]
    );
    // The column of districts bears the same head as one of units of measure.
    let preview = pasted(&format!("Đơn vị\t{REVENUE}\nTân Hiệp\t93,5\nGiồng Riềng\t81,5\n"));
    assert_eq!(read(&preview), [("81,5", "81,5"), ("93,5", "93,5")]);
}

#[test]
fn a_unit_in_a_head_or_above_the_table_counts_too() {
    let campaign = campaign();
    for text in [
        format!("Nội dung\tThực hiện (triệu đồng)\n{REVENUE}\t93415\n"),
        format!("Nội dung\tThực hiện (ĐVT: Triệu đồng)\n{REVENUE}\t93415\n"),
        format!("BIỂU SỐ 5\t\n\tĐơn vị tính: triệu đồng\nNội dung\tThực hiện\n{REVENUE}\t93415\n{JOBS}\t3500\n"),
        format!("\t(ĐVT: Tr. đồng)\nNội dung\tThực hiện\n{REVENUE}\t93415\n"),
    ] {
        let preview = sheet(&campaign, 0).pasted(&campaign, &text, (0, 0));
        let read = read(&preview);
        assert!(read.contains(&("93415", "93,415")), "{text}{:#?}", told(&preview));
        assert!(
            !read.iter().any(|(text, read)| *text == "3500" && *read != "3.500"),
            "jobs are no money"
        );
    }
    let text = format!("Nội dung\tThực hiện (%)\n{REVENUE}\t119\n");
    let preview = sheet(&campaign, 0).pasted(&campaign, &text, (0, 0));
    assert_eq!(preview.going_in, 0, "{:#?}", told(&preview));
}
