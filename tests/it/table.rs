//! Tables as they are sorted, copied and saved.

use giao_uoc::files::{samples, write_csv, write_html, write_tsv};
use giao_uoc::quantity::{Number, Ratio};
use giao_uoc::report::cluster::{Cluster, Ranking};
use giao_uoc::report::table::{Datum, Sorting, Table};
use giao_uoc::scoring::score;
use giao_uoc::text::Lang;

fn ranking(lang: Lang) -> Ranking {
    let campaign = samples::open("kien-giang-2017").expect("the sample ships");
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    Cluster {
        campaign: &campaign,
        standing: &standing,
    }
    .ranking(lang)
}

fn number(text: &str) -> Number {
    text.parse().unwrap()
}

#[test]
fn a_file_for_excel_has_its_mark_semicolons_commas_and_line_ends() {
    let csv = write_csv(&ranking(Lang::Vi).table);
    let mut lines = csv.split("\r\n");
    assert_eq!(
        lines.next(),
        Some("\u{feff}Hạng;Đơn vị;I;II;III;Điểm thưởng;Điểm trừ;Tổng điểm;Kém đơn vị xếp trên")
    );
    let first = lines.next().unwrap();
    assert!(
        first.starts_with("1;Huyện Giồng Riềng;") && first.ends_with(";912;"),
        "{first}"
    );
    let second = lines.next().unwrap();
    assert!(
        second.starts_with("2;Huyện Tân Hiệp;") && second.ends_with(";911,43;0,57"),
        "{second}"
    );
    assert_eq!(csv.matches("\r\n").count(), 6, "every line ends, the last too");
    // English heads, the same figures: the file is read by a spreadsheet, not by a person.
    let english = write_csv(&ranking(Lang::En).table);
    assert!(english.contains(";911,43;0,57\r\n"), "{english}");
}

#[test]
fn what_was_never_published_is_named_beside_its_row_and_no_number_is_touched() {
    let ranking = ranking(Lang::Vi);
    let csv = write_csv(&ranking.table.marked(Lang::Vi));
    let plain = write_csv(&ranking.table);
    let lines: Vec<&str> = csv.split("\r\n").collect();
    assert!(
        lines[0].ends_with(";Kém đơn vị xếp trên;Số liệu minh họa"),
        "{}",
        lines[0]
    );
    for (line, without) in lines.iter().zip(plain.split("\r\n")) {
        assert!(line.starts_with(without), "{line}");
    }
    // The totals of the first two were published, the points of their contents were not.
    assert!(
        lines[1].ends_with(";912;;I, II, III, Điểm thưởng, Điểm trừ"),
        "{}",
        lines[1]
    );
    assert!(
        lines[2].ends_with("0,57;I, II, III, Điểm thưởng, Điểm trừ"),
        "{}",
        lines[2]
    );
    assert!(lines[5].ends_with("Tổng điểm, Kém đơn vị xếp trên"), "{}", lines[5]);
    assert!(!csv.contains('°'));
    let mut own = ranking.table.clone();
    own.rows.iter_mut().flatten().for_each(|cell| cell.illustrative = false);
    assert_eq!(own.marked(Lang::Vi), own, "a cluster of one's own has no such column");
}

#[test]
fn cells_are_quoted_where_they_must_be_and_never_become_formulas() {
    let cell = |words: &str| vec![Datum::words(words)];
    let rows = ["Xã \"Anh hùng\"", "A; B", "hai\ndòng", "=1+1", "+84", "-5", "@x", "\tx"]
        .map(cell)
        .to_vec();
    let table = Table {
        heads: vec!["=SUM(A1)".to_owned()],
        rows,
    };
    assert_eq!(
        write_csv(&table),
        "\u{feff}'=SUM(A1)\r\n\"Xã \"\"Anh hùng\"\"\"\r\n\"A; B\"\r\n\"hai\ndòng\"\r\n'=1+1\r\n'+84\r\n'-5\r\n'@x\r\n'\tx\r\n"
    );
    assert!(
        write_tsv(&table).contains("\n\"hai\ndòng\"\n'=1+1\n"),
        "{}",
        write_tsv(&table)
    );
}

#[test]
fn numbers_stay_numbers_without_thousands_and_with_a_plain_minus() {
    let datum = |text: &str| Datum::points(Some(number(text)), Lang::Vi);
    let share = Datum::percent(Some(Ratio(number("1.0749"))), Lang::Vi);
    let table = Table {
        heads: vec!["a".to_owned()],
        rows: vec![vec![
            datum("18596.5"),
            datum("-3.10"),
            share,
            Datum::points(None, Lang::Vi),
        ]],
    };
    assert_eq!(write_tsv(&table), "a\n18596,5\t-3,1\t107,49%\t");
    assert_eq!(table.rows[0][0].shown, "18.596,5");
    let html = write_html(&table);
    assert!(html.contains("<th>a</th>"), "{html}");
    // Whatever language the spreadsheet speaks, it gets the number itself.
    assert!(
        html.contains("x:num=\"18596.5\"") && html.contains(">18.596,5</td>"),
        "{html}"
    );
    assert!(html.contains("x:num=\"-3.1\"") && html.contains(">−3,1</td>"), "{html}");
    assert!(
        html.contains("x:num=\"1.0749\"") && html.contains("0\\.00%\"'>107,49%</td>"),
        "{html}"
    );
    assert!(html.contains(">–</td>"), "{html}");
}

#[test]
fn html_keeps_letters_letters() {
    let table = Table {
        heads: vec!["<b>".to_owned()],
        rows: vec![vec![Datum::words("A & B")]],
    };
    let html = write_html(&table);
    assert!(
        html.contains("<th>&lt;b&gt;</th>") && html.contains(">A &amp; B</td>"),
        "{html}"
    );
}

#[test]
fn sorted_by_any_column_with_what_is_missing_last() {
    let by = |column, descending| Sorting { column, descending };
    let names = |ranking: &Ranking| ranking.rows.iter().map(|row| row.name.clone()).collect::<Vec<_>>();
    let mut shown = ranking(Lang::Vi);
    let published = names(&shown);
    shown.sort(by(Ranking::UNIT, false));
    // The Vietnamese alphabet: G before H, and R before T.
    assert_eq!(
        names(&shown),
        [
            "Huyện Châu Thành",
            "Huyện Giồng Riềng",
            "Huyện Hòn Đất",
            "Huyện Tân Hiệp",
            "Thành phố Rạch Giá"
        ]
    );
    assert_eq!(
        shown.table.rows[0][1].shown, "Huyện Châu Thành",
        "the file follows the screen"
    );
    shown.sort(by(Ranking::RANK, false));
    assert_eq!(names(&shown), published);
    let gap = shown.table.heads.len() - 1;
    for descending in [false, true] {
        shown.sort(by(gap, descending));
        assert_eq!(shown.rows[4].rank, Some(1), "the first has no gap, and stands last");
    }
    for column in 0..shown.table.heads.len() {
        shown.sort(by(column, true));
        let values: Vec<Number> = shown.table.rows.iter().filter_map(|row| row[column].number).collect();
        assert!(
            values.windows(2).all(|pair| pair[0].compare(pair[1]).is_ge()),
            "{values:?}"
        );
    }
}
