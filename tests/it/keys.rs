//! Every row of the table of keys, tried: what the help promises is what the keys do.

use giao_uoc::text::Lang;
use giao_uoc::ui::grid::events::{Act, Event, Fill, Key, Press, Way};
use giao_uoc::ui::grid::keys::{KEYS, Table, keys_of};
use giao_uoc::ui::grid::machine::{Mode, Opening};
use giao_uoc::ui::grid::shape::{Area, CellKind, Place, Shape};

use crate::keyboard::{Bench, FREE, plain};

const fn at(row: usize, col: usize) -> Place {
    Place { row, col }
}

const fn area(from: (usize, usize), to: (usize, usize)) -> Area {
    Area {
        from: at(from.0, from.1),
        to: at(to.0, to.1),
    }
}

/// Five rows of five cells, all free; filled in the three columns and rows in the middle.
fn field(row: usize, col: usize) -> Bench {
    let mut bench = Bench::at(row, col);
    let inside = |row: usize, col: usize| (1..4).contains(&row) && (1..4).contains(&col);
    bench.shape = Shape {
        rows: vec![vec![FREE; 5]; 5],
        filled: (0..5).map(|row| (0..5).map(|col| inside(row, col)).collect()).collect(),
        ..Shape::default()
    };
    bench.machine.set_page(3);
    bench
}

/// What a chord does from the middle of the field, after the keys that come first.
struct Trial {
    chord: &'static str,
    before: &'static [&'static str],
    does: fn(&Bench) -> bool,
}

const fn trial(chord: &'static str, does: fn(&Bench) -> bool) -> Trial {
    Trial {
        chord,
        before: &[],
        does,
    }
}

const fn after(before: &'static [&'static str], chord: &'static str, does: fn(&Bench) -> bool) -> Trial {
    Trial { chord, before, does }
}

fn moved(bench: &Bench, row: usize, col: usize) -> bool {
    bench.machine.area(&bench.shape) == Area::one(at(row, col)) && bench.machine.mode() == Mode::Moving
}

fn chosen(bench: &Bench, from: (usize, usize), to: (usize, usize)) -> bool {
    bench.machine.area(&bench.shape) == area(from, to)
}

fn did(bench: &Bench, act: Act) -> bool {
    bench.log == [act]
}

const MIDDLE: Area = area((2, 2), (2, 2));

const TRIALS: &[Trial] = &[
    trial("ArrowLeft", |bench| moved(bench, 2, 1)),
    trial("ArrowUp", |bench| moved(bench, 1, 2)),
    trial("ArrowRight", |bench| moved(bench, 2, 3)),
    trial("ArrowDown", |bench| moved(bench, 3, 2)),
    trial("Control+ArrowLeft", |bench| moved(bench, 2, 1)),
    trial("Control+ArrowUp", |bench| moved(bench, 1, 2)),
    trial("Control+ArrowRight", |bench| moved(bench, 2, 3)),
    trial("Control+ArrowDown", |bench| moved(bench, 3, 2)),
    // From the edge of what is filled, over what is empty to the edge of the grid, and back to what is filled.
    after(&["Control+ArrowDown"], "Control+ArrowDown", |bench| moved(bench, 4, 2)),
    after(&["Control+End", "ArrowUp"], "Control+ArrowLeft", |bench| {
        moved(bench, 3, 3)
    }),
    trial("Enter", |bench| moved(bench, 3, 2)),
    trial("Shift+Enter", |bench| moved(bench, 1, 2)),
    after(&["Tab", "Tab"], "Enter", |bench| moved(bench, 3, 2)),
    after(&["Shift+ArrowDown", "Shift+ArrowRight", "Enter"], "Enter", |bench| {
        bench.place() == at(2, 3)
    }),
    trial("Tab", |bench| moved(bench, 2, 3)),
    trial("Shift+Tab", |bench| moved(bench, 2, 1)),
    after(&["Shift+ArrowDown", "Shift+ArrowRight", "Tab"], "Tab", |bench| {
        bench.place() == at(3, 2)
    }),
    trial("Home", |bench| moved(bench, 2, 0)),
    trial("End", |bench| moved(bench, 2, 4)),
    trial("Control+Home", |bench| moved(bench, 0, 0)),
    trial("Control+End", |bench| moved(bench, 4, 4)),
    trial("PageUp", |bench| moved(bench, 0, 2)),
    trial("PageDown", |bench| moved(bench, 4, 2)),
    trial("F6", |bench| did(bench, Act::Leave(Way::Onward))),
    trial("Shift+F6", |bench| did(bench, Act::Leave(Way::Back))),
    trial("Shift+ArrowLeft", |bench| chosen(bench, (2, 1), (2, 2))),
    trial("Shift+ArrowUp", |bench| chosen(bench, (1, 2), (2, 2))),
    trial("Shift+ArrowRight", |bench| chosen(bench, (2, 2), (2, 3))),
    trial("Shift+ArrowDown", |bench| chosen(bench, (2, 2), (3, 2))),
    after(&["Shift+ArrowDown"], "Shift+ArrowUp", |bench| moved(bench, 2, 2)),
    after(&["Shift+ArrowDown"], "Shift+ArrowRight", |bench| {
        chosen(bench, (2, 2), (3, 3))
    }),
    trial("Control+Shift+ArrowLeft", |bench| chosen(bench, (2, 1), (2, 2))),
    trial("Control+Shift+ArrowUp", |bench| chosen(bench, (1, 2), (2, 2))),
    trial("Control+Shift+ArrowRight", |bench| chosen(bench, (2, 2), (2, 3))),
    trial("Control+Shift+ArrowDown", |bench| chosen(bench, (2, 2), (3, 2))),
    after(&["Control+Shift+ArrowDown"], "Control+Shift+ArrowRight", |bench| {
        chosen(bench, (2, 2), (3, 3))
    }),
    trial("Shift+Home", |bench| chosen(bench, (2, 0), (2, 2))),
    trial("Shift+End", |bench| chosen(bench, (2, 2), (2, 4))),
    trial("Shift+PageUp", |bench| chosen(bench, (0, 2), (2, 2))),
    trial("Shift+PageDown", |bench| chosen(bench, (2, 2), (4, 2))),
    trial("Control+Shift+Home", |bench| chosen(bench, (0, 0), (2, 2))),
    trial("Control+Shift+End", |bench| chosen(bench, (2, 2), (4, 4))),
    trial("Shift+Space", |bench| {
        chosen(bench, (2, 0), (2, 4)) && bench.place() == at(2, 2)
    }),
    trial("Control+Space", |bench| {
        chosen(bench, (0, 2), (4, 2)) && bench.place() == at(2, 2)
    }),
    after(&["Shift+ArrowDown"], "Shift+Space", |bench| {
        chosen(bench, (2, 0), (3, 4))
    }),
    trial("Control+a", |bench| {
        chosen(bench, (0, 0), (4, 4)) && bench.place() == at(2, 2)
    }),
    trial("Escape", |bench| did(bench, Act::Dismiss)),
    after(&["Shift+ArrowDown"], "Escape", |bench| {
        moved(bench, 2, 2) && bench.log.is_empty()
    }),
    after(&["7"], "Escape", |bench| moved(bench, 2, 2) && bench.cells.is_empty()),
    trial("F2", |bench| bench.machine.mode() == Mode::Writing(Opening::Editing)),
    trial("Backspace", |bench| {
        bench.machine.mode() == Mode::Writing(Opening::Typing)
    }),
    // The cells of the field have no list: that one is tried in `typing`.
    trial("Alt+ArrowDown", |bench| moved(bench, 2, 2)),
    after(&["7"], "Alt+Enter", |bench| {
        did(bench, Act::Break) && bench.machine.mode() == Mode::Writing(Opening::Typing)
    }),
    trial("F4", |bench| did(bench, Act::Reread)),
    trial("Control+z", |bench| did(bench, Act::Undo)),
    trial("Control+y", |bench| did(bench, Act::Redo)),
    // The page saves, whatever has the focus: what stands in an open cell is taken along there.
    trial("Control+s", |bench| moved(bench, 2, 2) && bench.log.is_empty()),
    trial("Delete", |bench| did(bench, Act::Clear(MIDDLE))),
    after(&["Shift+ArrowDown"], "Delete", |bench| {
        did(bench, Act::Clear(area((2, 2), (3, 2))))
    }),
    after(&["Shift+ArrowDown", "7"], "Control+Enter", |bench| {
        bench.cells.len() == 2 && bench.cells.values().all(|text| text == "7") && chosen(bench, (2, 2), (3, 2))
    }),
    trial("Control+d", |bench| did(bench, Act::Fill(Fill::Down, MIDDLE))),
    trial("Control+r", |bench| did(bench, Act::Fill(Fill::Right, MIDDLE))),
    // The clipboard's keys are the browser's, which then sends its own events.
    trial("Control+c", |bench| moved(bench, 2, 2) && bench.log.is_empty()),
    trial("Control+x", |bench| moved(bench, 2, 2) && bench.log.is_empty()),
    trial("Shift+F10", |bench| did(bench, Act::ShowMenu)),
    trial("Control+v", |bench| moved(bench, 2, 2) && bench.log.is_empty()),
    trial("Control+f", |bench| did(bench, Act::Find)),
    trial("F3", |bench| did(bench, Act::FindNext(Way::Onward))),
    trial("Shift+F3", |bench| did(bench, Act::FindNext(Way::Back))),
    trial("Alt+ArrowLeft", |bench| did(bench, Act::Fold(at(2, 2), true))),
    trial("Alt+ArrowRight", |bench| did(bench, Act::Fold(at(2, 2), false))),
    trial("Shift+F2", |bench| did(bench, Act::Explain(at(2, 2)))),
    trial("F1", |bench| did(bench, Act::ShowKeys)),
];

#[test]
fn every_key_in_the_table_does_what_it_says() {
    let rows = KEYS.iter().flat_map(|group| group.rows);
    for chord in rows.flat_map(|row| row.chords) {
        assert_ne!(Press::named(chord).key, Key::Other, "{chord} is no key");
        let mut tried = 0;
        for trial in TRIALS.iter().filter(|trial| trial.chord == *chord) {
            let mut bench = field(2, 2);
            for before in trial.before {
                bench.strike(Press::named(before));
            }
            bench.strike(Press::named(chord));
            assert!((trial.does)(&bench), "{chord} after {:?}: {bench:?}", trial.before);
            tried += 1;
        }
        assert!(tried > 0, "{chord} is promised and not tried");
    }
}

#[test]
fn every_trial_is_in_the_table() {
    let promised: Vec<&str> = KEYS
        .iter()
        .flat_map(|group| group.rows)
        .flat_map(|row| row.chords)
        .copied()
        .collect();
    for trial in TRIALS {
        assert!(
            promised.contains(&trial.chord),
            "{} is tried and not promised",
            trial.chord
        );
    }
}

#[test]
fn a_table_says_each_thing_once_and_promises_what_it_has() {
    let chords = |table| -> Vec<&str> {
        keys_of(table)
            .flat_map(|(_, rows)| rows)
            .flat_map(|row| row.chords)
            .copied()
            .collect()
    };
    for table in [Table::Sheet, Table::Figures, Table::Shown, Table::Closed] {
        let rows: Vec<_> = keys_of(table).flat_map(|(_, rows)| rows).collect();
        let mut said: Vec<&str> = rows.iter().map(|row| (row.words)(Lang::Vi)).collect();
        said.sort_unstable();
        said.dedup();
        assert_eq!(said.len(), rows.len(), "{table:?}");
    }
    // What is only shown is not written, and everything on it is the way to its explanation.
    let writing = [
        "Delete",
        "Backspace",
        "F4",
        "Control+v",
        "Control+x",
        "Control+d",
        "Tab",
        "Alt+ArrowDown",
        "Alt+Enter",
    ];
    let (shown, closed) = (chords(Table::Shown), chords(Table::Closed));
    assert!(
        writing
            .iter()
            .all(|chord| !shown.contains(chord) && !closed.contains(chord))
    );
    assert!(["F2", "Control+z"].iter().all(|chord| !closed.contains(chord)));
    let mut bench = field(2, 2);
    bench.shape.rows = vec![vec![CellKind::Explained; 5]; 5];
    for chord in ["Enter", "F2"] {
        assert!(shown.contains(&chord));
        bench.log.clear();
        bench.strike(Press::named(chord));
        assert!(did(&bench, Act::Explain(at(2, 2))), "{chord}");
    }
    assert!(chords(Table::Sheet).contains(&"Alt+Enter") && !chords(Table::Figures).contains(&"Alt+Enter"));
}

#[test]
fn a_selection_is_drawn_by_the_mouse_and_dropped_by_a_click() {
    let mut bench = field(1, 1);
    bench.handle(Event::Pick(at(3, 3)));
    bench.handle(Event::Extend(at(1, 2)));
    assert!(chosen(&bench, (1, 2), (3, 3)));
    bench.stands(3, 3);
    bench.handle(Event::Pick(at(3, 3)));
    assert!(moved(&bench, 3, 3));
}

#[test]
fn rows_and_columns_are_selected_whole() {
    let mut bench = Bench::at(1, 1);
    bench.handle(Event::Row(2));
    assert!(chosen(&bench, (2, 0), (2, 4)));
    bench.handle(Event::Extend(at(3, 0)));
    assert!(chosen(&bench, (2, 0), (3, 4)), "drawn along the codes");
    // A heading covers the column in the first row: the selection begins below it.
    bench.handle(Event::Column(2));
    assert!(chosen(&bench, (1, 2), (3, 2)));
}

#[test]
fn what_is_open_is_committed_before_a_selection_is_drawn() {
    let mut bench = field(1, 1);
    bench.keys("5");
    bench.handle(Event::Extend(at(2, 2)));
    bench.holds(1, 1, "5");
    assert!(chosen(&bench, (1, 1), (2, 2)));
}

#[test]
fn a_selection_clears_only_what_can_be_written() {
    let mut bench = Bench::at(1, 1);
    for place in [at(1, 1), at(2, 1), at(2, 2)] {
        bench.cells.insert(place, "5".to_owned());
    }
    bench.handle(Event::Extend(at(2, 3)));
    bench.press(Key::Delete).holds(2, 1, "5");
    assert_eq!(bench.cells.len(), 1, "the locked cell alone keeps its text");
}

#[test]
fn hidden_rows_are_passed_over() {
    let mut bench = field(1, 2);
    bench.shape.hidden = vec![false, false, true, true, false];
    bench.press(Key::Down).stands(4, 2).press(Key::Up).stands(1, 2);
    bench
        .press(Key::Enter)
        .stands(4, 2)
        .press(Key::Home)
        .shift(Key::Tab)
        .stands(1, 4);
    bench.ctrl(Key::Letter('a'));
    let cells = bench.shape.cells(bench.machine.area(&bench.shape)).count();
    assert_eq!(cells, 15, "three of five rows");
    // A row that goes out of sight leaves the next one active.
    let mut bench = field(2, 2);
    bench.shape.hidden = vec![false, false, true];
    bench.stands(3, 2);
}

#[test]
fn a_spanned_cell_can_begin_a_selection() {
    let mut bench = Bench::at(0, 0);
    bench.shift(Key::Right).shift(Key::Down);
    assert!(chosen(&bench, (0, 0), (1, 3)));
    bench.strike(plain(Key::Escape)).stands(0, 0);
    assert_eq!(bench.shape.kind(at(0, 1)), CellKind::Covered);
}

/// Enter after Tabs goes to the next row that can be written, though it is closed where the run began.
#[test]
fn enter_after_tabs_passes_over_no_row() {
    let mut bench = Bench::at(1, 1);
    for (key, place) in [(Key::Tab, at(1, 2)), (Key::Enter, at(2, 2)), (Key::Enter, at(3, 2))] {
        bench.handle(Event::Press(plain(key)));
        assert_eq!(bench.place(), place);
    }
}

/// A row of which only columns behind the hand can be written, as the heading of an indicator of several figures, is passed over.
#[test]
fn enter_after_tabs_leads_into_no_column_that_was_not_being_filled() {
    let mut bench = Bench::at(1, 1);
    bench.shape.rows[2] = vec![
        CellKind::Locked,
        CellKind::Locked,
        CellKind::Locked,
        CellKind::Explained,
        FREE,
    ];
    for (key, place) in [(Key::Tab, at(1, 2)), (Key::Enter, at(3, 1))] {
        bench.handle(Event::Press(plain(key)));
        assert_eq!(bench.place(), place);
    }
}

/// What nobody has goes to the grid, but for what is the browser's or would take away what is written.
#[test]
fn keys_that_nobody_has_enter_the_grid() {
    for chord in [
        "5",
        "đ",
        "ArrowDown",
        "Shift+ArrowRight",
        "Enter",
        "Escape",
        "F2",
        "Control+v",
        "Control+f",
        "Control+C",
    ] {
        assert!(Press::named(chord).enters(), "{chord}");
    }
    let others = [
        "Tab",
        " ",
        "Delete",
        "Backspace",
        "Home",
        "PageDown",
        "F6",
        "Control",
        "Control+r",
        "Control+d",
        "Control+p",
        "Alt+ArrowLeft",
        "Alt+f",
    ];
    for chord in others {
        assert!(!Press::named(chord).enters(), "{chord}");
    }
}
