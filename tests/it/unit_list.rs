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
    assert!(words.contains("5 đơn vị (1 đặc khu, 1 phường, 2 xã)"), "{words}");
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
