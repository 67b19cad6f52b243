//! Figures that were copied from a spreadsheet of another language, or out of a column too narrow to show them.

use std::collections::BTreeSet;

use giao_uoc::files::clipboard::{Block, Styles, read_markup};
use giao_uoc::report::paste::{Fate, Pasting, Preview, Readings};
use giao_uoc::report::{BlockFigures, Entries};
use giao_uoc::text::Lang;

use crate::copied_again::parsed;
use crate::paste::{campaign, row};
use crate::paste_own;

/// What Excel says of the signs of its numbers, and of the forms of two classes.
fn sheet(decimal: char, thousands: char) -> String {
    format!(
        "<style>\n<!--table\n\t{{mso-displayed-decimal-separator:\"\\{decimal}\";\n\tmso-displayed-thousand-separator:\"\\{thousands}\";}}\n\
         .xl65\n\t{{mso-number-format:\"\\@\";\n\ttext-align:right;}}\n.xl66\n\t{{mso-number-format:\"0\\.0%\";}}\n\
         .xl67\n\t{{mso-number-format:\"Short Date\";}}\n\
         .xl68\n\t{{mso-number-format:\"m\\/d\\/yyyy\";}}\n.xl69\n\t{{mso-number-format:\"\\[\\$-1010000\\]d\\/m\\/yyyy\";}}\n-->\n</style>"
    )
}

fn copied(style: &str, cells: &str, text: &str) -> Block {
    let markup = format!("<table><tr>{cells}</tr></table>");
    read_markup(&parsed(&markup), &Styles::read(&format!("{style}{markup}")), text).unwrap()
}

/// Pastes a block at the result of a row, units to the right of one another.
fn pasted(block: &Block, name: &str) -> Preview {
    let campaign = campaign();
    let mut target = paste_own::block(&campaign, BlockFigures::Actual).target;
    target.at = (row(&target, name), 3);
    let entries = Entries {
        campaign: &campaign,
        lang: Lang::Vi,
    };
    let target = &target;
    let pasting = Pasting { entries, target, block };
    pasting.preview(pasting.placings()[0], &Readings::default(), &[])
}

/// What each copied text is read as, what is said of it, and whether it could be read another way.
fn read(style: &str, cells: &str) -> Vec<(String, String, Option<String>, bool)> {
    let preview = pasted(&copied(style, cells, ""), "Giải ngân vốn");
    let mut cells = preview.cells;
    cells.sort_by(|one, other| one.column.cmp(&other.column));
    let told = cells
        .into_iter()
        .map(|cell| (cell.text, cell.read, cell.echo, cell.other.is_some()));
    told.collect()
}

#[test]
fn the_signs_that_excel_names_settle_what_a_number_is() {
    let cells = |texts: &[&str]| texts.iter().map(|text| format!("<td>{text}</td>")).collect::<String>();
    let told = |read: &str, echo: Option<&str>| (read.to_owned(), echo.map(str::to_owned));
    for (signs, text, expected) in [
        // Nothing is said where everybody here reads it so.
        ((',', '.'), "1.234", told("1.234", None)),
        ((',', '.'), "1,234", told("1,234", None)),
        ((',', '.'), "1234,5", told("1.234,5", None)),
        (('.', ','), "1,234", told("1.234", Some("hiểu là 1.234"))),
        (('.', ','), "1.234", told("1,234", Some("hiểu là 1,234"))),
        (('.', ','), "1,234,567.5", told("1.234.567,5", None)),
        (('.', ','), "-1,234", told("−1.234", Some("hiểu là −1.234"))),
        (('.', ','), "(1,234)", told("−1.234", Some("hiểu là −1.234"))),
        (
            ('.', ','),
            "1,234 tỷ đồng",
            told("1.234", Some("hiểu là 1.234 tỷ đồng")),
        ),
        // Another unit of measure is told as ever.
        (
            ('.', ','),
            "1,234 triệu đồng",
            told("1,234", Some("1.234 triệu đồng đổi thành 1,234 tỷ đồng")),
        ),
        ((',', '\u{a0}'), "1\u{a0}234,5", told("1.234,5", None)),
    ] {
        let read = read(&sheet(signs.0, signs.1), &cells(&[text]));
        let [(_, number, echo, is_doubtful)] = read.as_slice() else {
            panic!("{text}: {read:?}")
        };
        assert_eq!((number.clone(), echo.clone()), expected, "{text} by {signs:?}");
        assert!(!is_doubtful, "{text} by {signs:?} has one reading");
    }
    // Where nothing names them, where the writer typed a text, and where it is no number of that form, all is as it was.
    for (style, cell) in [
        (String::new(), "<td>1,234</td>"),
        (sheet('.', '.'), "<td>1,234</td>"),
        (sheet('.', ','), "<td class='xl1 xl65'>1,234</td>"),
    ] {
        let read = read(&style, cell);
        assert_eq!((read[0].1.as_str(), read[0].3), ("1,234", true), "{style}");
    }
    assert_eq!(read(&sheet('.', ','), &cells(&["12.34.5"]))[0].1, "", "cannot be read");
    assert_eq!(read(&sheet(',', '.'), &cells(&["93.41"]))[0].1, "93,41", "no thousands");
}

/// A day with a point between its numbers is a number for a spreadsheet that has points before decimals.
#[test]
fn a_date_is_read_from_its_text() {
    let preview = pasted(&copied(&sheet('.', ','), "<td>25.6</td>", ""), "Gửi báo cáo quyết toán");
    let cell = &preview.cells[0];
    assert_eq!(
        (cell.read.as_str(), cell.fate.goes_in()),
        ("25/06/2017", true),
        "{cell:?}"
    );
}

#[test]
fn what_a_narrow_column_hid_is_taken_from_where_it_is_kept_or_told() {
    let style = sheet(',', '.');
    let of = |cell: &str, text: &str| copied(&style, cell, text).rows[0][0].clone();
    for (cell, typed) in [
        ("<td x:num='1234.5'>####</td>", "1.234,5"),
        ("<td sdval='93.415' sdnum='1066;0;0,000'>###</td>", "93,415"),
        ("<td sdval='0.8697' sdnum='1066;0;0,00%'>###</td>", "86,97%"),
        ("<td class='xl66' x:num='0.875'>###</td>", "87,5%"),
    ] {
        let copied = of(cell, "####\n");
        assert_eq!(
            (copied.typed(Lang::Vi).as_str(), copied.error(Lang::Vi)),
            (typed, None),
            "{cell}"
        );
    }
    // A day, and more digits than a cell of the page holds, are not made up.
    for cell in [
        "<td class='xl67' x:num='43100'>####</td>",
        "<td x:num='0.33333333333'>####</td>",
        "<td>####</td>",
    ] {
        let error = of(cell, "####\n").error(Lang::Vi).unwrap();
        assert!(error.contains("nới rộng cột"), "{error}");
    }
    // The plain text of the same cells may have the figure, by the same signs.
    assert_eq!(
        of("<td>####</td>", "1.234\n")
            .exact
            .map(|number| number.to_string())
            .as_deref(),
        Some("1234")
    );
    let shifted = copied(&style, "<td>####</td><td>5</td>", "7\n");
    assert!(shifted.rows[0][0].is_hidden_by_width(), "no other cell's");

    let preview = pasted(
        &copied(&style, "<td>####</td><td>150</td>", "####\t150\n"),
        "Giải ngân vốn",
    );
    assert_eq!(preview.going_in, 1);
    let left = preview.left();
    assert!(
        matches!(&left[0].fate, Fate::Unread(why) if why.contains("nới rộng cột")),
        "{left:?}"
    );
}

/// What a copied day is read as, what is said of it, and the other day that it may be.
fn day(style: &str, cell: &str) -> (String, Option<String>, Option<String>) {
    let preview = pasted(&copied(style, cell, ""), "Gửi báo cáo quyết toán");
    let cell = preview.cells.into_iter().next().unwrap();
    let read = match cell.fate {
        Fate::Unread(_) => "unread".to_owned(),
        _ => cell.read,
    };
    (read, cell.echo, cell.other.map(|(_, other)| other))
}

#[test]
fn a_day_is_read_in_the_order_of_its_form_or_as_the_one_that_is_kept() {
    let [english, vietnamese] = [sheet('.', ','), sheet(',', '.')];
    let told = |read: &str, echo: &str, other: &str| {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        (read.to_owned(), some(echo), some(other))
    };
    let is_june = "hiểu là 05/06/2017";
    for (style, cell, expected) in [
        (
            &english,
            "<td class='xl68'>6/5/2017</td>",
            told("05/06/2017", is_june, ""),
        ),
        (
            &english,
            "<td class='xl68'>6/28/2017</td>",
            told("28/06/2017", "hiểu là 28/06/2017", ""),
        ),
        (
            &vietnamese,
            "<td class='xl69'>5/6/2017</td>",
            told("05/06/2017", "", ""),
        ),
        // What is kept is the day, whatever the form.
        (
            &english,
            "<td class='xl67' x:num='42914'>6/28/2017</td>",
            told("28/06/2017", "hiểu là 28/06/2017", ""),
        ),
        (
            &english,
            "<td class='xl67' x:num='42891'>6/5/2017</td>",
            told("05/06/2017", is_june, ""),
        ),
        (
            &vietnamese,
            "<td sdval='42891' sdnum='1033;0;MM/DD/YY'>06/05/17</td>",
            told("05/06/2017", is_june, ""),
        ),
        // The form that Windows decides has either order beside a decimal point, and one beside a comma.
        (
            &english,
            "<td class='xl67'>6/5/2017</td>",
            told("06/05/2017", "hiểu là 06/05/2017", "05/06/2017"),
        ),
        (
            &english,
            "<td class='xl67'>6/28/2017</td>",
            told("28/06/2017", "hiểu là 28/06/2017", ""),
        ),
        (
            &vietnamese,
            "<td class='xl67'>6/5/2017</td>",
            told("06/05/2017", "", ""),
        ),
        (&vietnamese, "<td class='xl67'>6/28/2017</td>", told("unread", "", "")),
        // Of another reckoning of days the text is what counts.
        (
            &english,
            "<td class='xl68' x:num='41429'>6/5/2017</td>",
            told("05/06/2017", is_june, ""),
        ),
    ] {
        assert_eq!(day(style, cell), expected, "{cell}");
    }
}

#[test]
fn the_sign_of_a_footnote_is_no_digit_of_the_number_before_it() {
    let cells = "<td>66<sup>1</sup></td><td>93,415<span style='vertical-align: super'>2</span></td><td>7,5</td>";
    let told = read("", cells);
    assert_eq!(
        told.iter()
            .filter(|(_, read, ..)| read.is_empty())
            .map(|(text, ..)| text.as_str())
            .collect::<BTreeSet<_>>(),
        BTreeSet::from(["66¹", "93,415²"])
    );
    let preview = pasted(&copied("", cells, ""), "Giải ngân vốn");
    assert_eq!((preview.going_in, preview.left().len()), (1, 2));
    // A unit of measure and a name bear it as ever.
    let area = copied("", "<td>12 m<sup>2</sup></td>", "");
    assert_eq!(area.rows[0][0].text, "12 m²");
    let markup = "<td>Giải ngân vốn đầu tư xây dựng cơ bản<sup>3</sup></td><td>7,5</td>";
    assert_eq!(
        pasted(&copied("", markup, ""), "Tổng thu")
            .cells
            .iter()
            .find(|cell| cell.text == "7,5")
            .unwrap()
            .row,
        "1.2 Giải ngân vốn đầu tư xây dựng cơ bản"
    );
}
