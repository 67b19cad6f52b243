//! Lists of units as they are pasted: numbering dropped, mistakes told with their line, names kept as typed.

use giao_uoc::report::{UnitList, UnitProblem};
use giao_uoc::text::Lang;

#[test]
fn numbering_of_any_office_is_dropped() {
    let texts = [
        "1. Xã An Biên\n2. Xã Đông Hòa\n10. Phường Rạch Giá",
        "1) Xã An Biên\n(2) Xã Đông Hòa\n- Phường Rạch Giá",
        "a) Xã An Biên\nII. Xã Đông Hòa\n+ Phường Rạch Giá",
        "1.Xã An Biên\r\n2/ Xã  Đông Hòa\r\n• Phường Rạch Giá\r\n\r\n",
        "1\tXã An Biên\n2\tXã Đông Hòa\n3\tPhường Rạch Giá",
        "Xã An Biên; Xã Đông Hòa;\u{a0}Phường Rạch Giá",
    ];
    for text in texts {
        let list = UnitList::read(text);
        assert_eq!(list.names, ["Xã An Biên", "Xã Đông Hòa", "Phường Rạch Giá"], "{text:?}");
        assert_eq!((list.problems, list.empty_lines), (vec![], vec![]), "{text:?}");
    }
}

#[test]
fn the_mark_that_ends_a_line_is_dropped_and_the_points_of_a_name_stay() {
    let list = UnitList::read("1. Huyện Gò Quao;\n2. TP. Rạch Giá,\n3. Văn phòng T.U.\n4. Q.1.\n5. Huyện Tân Hiệp./.");
    let names = [
        "Huyện Gò Quao",
        "TP. Rạch Giá",
        "Văn phòng T.U.",
        "Q.1",
        "Huyện Tân Hiệp",
    ];
    assert_eq!(
        (list.names.as_slice(), list.problems),
        (&names.map(str::to_owned)[..], vec![])
    );
    let list = UnitList::read("Huyện Gò Quao.; Huyện Gò Quao");
    assert!(
        matches!(list.problems.as_slice(), [UnitProblem::Twice { .. }]),
        "one name, with and without"
    );
}

#[test]
fn what_looks_like_a_number_but_is_a_name_stays() {
    let list = UnitList::read("Phường 1\nPhường 10\nTP. Rạch Giá\n1. Phường 2\nT.T. Minh Lương");
    let names = ["Phường 1", "Phường 10", "TP. Rạch Giá", "Phường 2", "T.T. Minh Lương"];
    assert_eq!(list.names, names);
}

#[test]
fn mistakes_are_told_with_their_line() {
    let list = UnitList::read("Xã An Biên\n\n12\nxã an biên\nXã Đông Hòa");
    let twice = UnitProblem::Twice {
        line: 4,
        first: 1,
        name: "xã an biên".into(),
    };
    let number = UnitProblem::NoName {
        line: 3,
        text: "12".into(),
    };
    assert_eq!(list.problems, [number, twice]);
    assert_eq!(list.empty_lines, [2]);
    assert!(
        list.problems[1].words(Lang::Vi).contains("Dòng 4"),
        "{}",
        list.problems[1].words(Lang::Vi)
    );
    assert!(
        list.remarks(Lang::Vi).iter().any(|remark| remark.contains('2')),
        "{:?}",
        list.remarks(Lang::Vi)
    );
    assert_eq!(UnitList::read(" \n").problems, [UnitProblem::TooFew]);
    assert_eq!(UnitList::read("Xã A").problems, [UnitProblem::TooFew]);
}

#[test]
fn two_units_or_sixteen_are_remarked_and_not_refused() {
    let of = |count: usize| (1..=count).map(|at| format!("Xã {at}")).collect::<Vec<_>>().join("\n");
    for (count, remarks) in [(2, 1), (3, 0), (15, 0), (16, 1)] {
        let list = UnitList::read(&of(count));
        assert_eq!((list.names.len(), list.problems.len()), (count, 0));
        assert_eq!(list.remarks(Lang::Vi).len(), remarks, "{count}");
    }
}

#[test]
fn what_was_read_is_said_with_the_kinds() {
    let list = UnitList::read("Xã A\nXã B\nPhường C\nĐặc khu D\nE");
    let words = list.words(Lang::Vi).unwrap();
    assert!(
        words.contains("5 đơn vị (1 đặc khu, 1 phường, 2 xã, 1 không ghi loại)"),
        "{words}"
    );
    assert_eq!(UnitList::read("").words(Lang::Vi), None);
}

#[test]
fn a_decomposed_name_is_the_same_name() {
    let list = UnitList::read("Xã Ðông\nXa\u{303} B\nXã B");
    assert!(
        matches!(list.problems.as_slice(), [UnitProblem::Twice { line: 3, first: 2, .. }]),
        "{list:?}"
    );
}

#[test]
fn a_kind_cut_short_is_counted_with_those_written_out() {
    let list = UnitList::read("TP. Rạch Giá\nThành phố Hà Tiên\nH. Tân Hiệp\nĐảng ủy A");
    let words = list.words(Lang::Vi).unwrap();
    assert!(words.contains("2 thành phố, 1 huyện"), "{words}");
}

/// A pasted piece of a table is told as such: of it the names alone are units, and all else is named.
#[test]
fn of_a_table_the_column_of_names_is_taken_and_the_rest_is_told() {
    let rows = "1\tXã An Biên\tmới\n2\tXã Đông Hòa\t\n3\tPhường Rạch Giá\tsáp nhập\n";
    let title = "DANH SÁCH CÁC XÃ, PHƯỜNG\t\t\n";
    for (text, lines, columns) in [
        (
            format!("STT\tTên đơn vị\tGhi chú\n{rows}"),
            vec![1],
            vec!["STT", "Ghi chú"],
        ),
        (
            format!("{title}STT\tXã, phường\tGhi chú\n{rows}"),
            vec![1, 2],
            vec!["STT", "Ghi chú"],
        ),
        (
            format!("{title}(kèm theo Quyết định số 5)\t\t\nTT\tDon vi\tGhi chu\n{rows}"),
            vec![1, 2, 3],
            vec!["TT", "Ghi chu"],
        ),
        (format!("{rows}Tổng\t\t3\n"), vec![4], vec!["Tổng", "mới"]),
        (rows.to_owned(), vec![], vec!["mới"]),
    ] {
        let list = UnitList::read(&text);
        assert_eq!(list.names, ["Xã An Biên", "Xã Đông Hòa", "Phường Rạch Giá"], "{text}");
        assert_eq!(list.problems, [], "{text}");
        let left: Vec<usize> = list.other_lines.iter().map(|(line, _)| *line).collect();
        assert_eq!(left, lines, "{text}");
        assert_eq!(list.other_columns.as_ref().unwrap().0, columns, "{text}");
        let said = list.remarks(Lang::Vi).join(" ");
        for part in columns.iter().chain(&["không lấy"]) {
            assert!(said.contains(part), "{said}");
        }
        assert!(list.other_lines.iter().all(|(_, text)| said.contains(text)), "{said}");
    }
    let notes = UnitList::read("Đảng ủy A\tghi chú\nĐảng ủy B\tghi chú\n");
    assert_eq!(notes.names, ["Đảng ủy A", "Đảng ủy B"]);
    // Names side by side are all units.
    let across = ["Xã A\tXã B\tXã C", "Xã A\tXã B\nXã C\tXã D"];
    for (text, count) in across.into_iter().zip([3, 4]) {
        assert_eq!(
            (
                UnitList::read(text).names.len(),
                UnitList::read(text).remarks(Lang::Vi).len()
            ),
            (count, 0)
        );
    }
}

#[test]
fn a_title_or_a_head_over_a_list_is_no_unit() {
    for (title, count) in [
        ("DANH SÁCH CÁC XÃ, PHƯỜNG THUỘC CỤM\n", 1),
        ("Danh sách đơn vị\n", 1),
        ("CỤM THI ĐUA SỐ 4\nTên đơn vị\n", 2),
        ("Đơn vị\n", 1),
        ("Xã phường\n", 1),
        ("Các xã trong cụm:\n", 1),
    ] {
        let list = UnitList::read(&format!("{title}Xã An Biên\nTrường Sa\nĐảng ủy A"));
        assert_eq!(list.names, ["Xã An Biên", "Trường Sa", "Đảng ủy A"], "{title}");
        assert_eq!(list.other_lines.len(), count, "{title}");
        assert!(
            list.remarks(Lang::Vi).iter().any(|remark| remark.contains("dòng 1")),
            "{title}"
        );
    }
    // Capitals are no title where all are written so, nor where they name a kind of unit or an office.
    for text in [
        "XÃ AN BIÊN\nXã Đông Hòa\nXã B",
        "BAN TỔ CHỨC TỈNH ỦY\nBAN DÂN VẬN TỈNH ỦY",
        "VNPT\nHội Nông dân",
        "Phường Trường Thi\nXã B",
        "Đơn vị",
    ] {
        assert_eq!(UnitList::read(text).names.len(), text.lines().count(), "{text}");
    }
}

/// What is refused is not counted, and nothing is offered while it stands there.
#[test]
fn a_list_with_mistakes_counts_what_is_sound_and_offers_nothing() {
    let list = UnitList::read("Xã A\n\n12\nxã a\nXã B");
    assert_eq!(list.names, ["Xã A", "Xã B"]);
    assert_eq!(list.problems.len(), 2);
    assert_eq!(list.words(Lang::Vi).as_deref(), Some("Nhận được 2 đơn vị (2 xã)"));
    assert_eq!(list.remarks(Lang::Vi), ["Bỏ qua dòng 2 vì trống."]);
}
