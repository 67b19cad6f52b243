//! Keys in cells that take nothing: where the entry stands elsewhere they lead there, else it is said why.

use giao_uoc::ui::grid::events::{Act, Key};
use giao_uoc::ui::grid::shape::{CellKind, Place};

use crate::keyboard::{Bench, FREE};

const fn at(row: usize, col: usize) -> Place {
    Place { row, col }
}

/// A row whose entry stands in another column is not passed over: Enter goes there and in the next row back, and so does what
/// is typed, and F2.
#[test]
fn an_entry_that_stands_elsewhere_is_led_to() {
    let judged = |row: usize| {
        let mut bench = Bench::at(row, 2);
        let closed = vec![
            CellKind::Locked,
            CellKind::Locked,
            CellKind::Locked,
            CellKind::Explained,
            FREE,
        ];
        bench.shape.rows[2] = vec![
            CellKind::Locked,
            FREE,
            CellKind::Elsewhere(4),
            CellKind::Explained,
            FREE,
        ];
        bench.shape.rows.insert(3, closed);
        bench
    };
    judged(1).press(Key::Enter).stands(2, 4).press(Key::Enter).stands(4, 2);
    judged(4).shift(Key::Enter).stands(2, 4).shift(Key::Enter).stands(1, 2);
    // Who goes there by themselves goes down its column.
    judged(1)
        .press(Key::Right)
        .press(Key::Right)
        .press(Key::Enter)
        .stands(2, 4)
        .press(Key::Enter)
        .stands(3, 4);
    judged(2).keys("7,5").press(Key::Enter).holds(2, 4, "7,5").stands(4, 2);
    let mut bench = judged(2);
    bench.press(Key::F2).stands(2, 4);
    assert!(bench.log.contains(&Act::WriteCell(at(2, 4))));
    judged(1).press(Key::Down).stands(2, 2).press(Key::Down).stands(3, 2);
}

/// Enter behind what was typed in vain says again why, and stays.
#[test]
fn a_refusal_is_answered_by_enter() {
    let mut bench = Bench::at(2, 1);
    bench.keys("7,5").stands(2, 1);
    bench.log.clear();
    bench.press(Key::Enter).stands(2, 1);
    assert!(bench.log.contains(&Act::Refuse(at(2, 1))));
    bench.press(Key::Enter).stands(3, 1);
    // Who goes elsewhere has answered, too.
    let mut bench = Bench::at(2, 1);
    bench.keys("7").press(Key::Up).press(Key::Enter).stands(3, 1);
}

/// Where nothing can be written any more Enter goes down row by row, and up with Shift.
#[test]
fn enter_goes_down_a_table_that_takes_nothing() {
    let mut bench = Bench::at(1, 2);
    for kind in bench.shape.rows.iter_mut().flatten() {
        *kind = CellKind::Locked;
    }
    bench.press(Key::Enter).stands(2, 2).press(Key::Enter).stands(3, 2);
    bench.press(Key::Enter).stands(3, 2).shift(Key::Enter).stands(2, 2);
    bench.keys("7").stands(2, 2);
    assert_eq!(bench.log, [Act::Refuse(at(2, 2))]);
}
