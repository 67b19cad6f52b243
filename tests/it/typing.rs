//! Typing in the grid, key by key, against an input that behaves as a browser's: both kinds of Vietnamese keyboard.

use giao_uoc::ui::grid::events::{Act, Event, Key, Press, Way};
use giao_uoc::ui::grid::machine::Mode;
use giao_uoc::ui::grid::shape::Place;

use crate::keyboard::{Bench, letter};

#[test]
fn backspacing_keyboards_lose_nothing_from_the_first_letter_on() {
    // Telex and VNI as Unikey sends them: the letter, then Backspaces and the letters that replace it.
    for (keys, word) in [
        ("D<Đu<ưc<<ức", "Đức"),
        ("Le<ê", "Lê"),
        ("su<<súp", "súp"),
        ("d<đ<<đo<ô<<đồng", "đồng"),
        ("o<ơ<ở", "ở"),
    ] {
        Bench::at(1, 4)
            .holding("cũ")
            .keys(keys)
            .press(Key::Enter)
            .holds(1, 4, word)
            .stands(2, 4);
    }
}

#[test]
fn a_keyboard_that_deletes_to_the_empty_cell_keeps_it_open() {
    // The first correction takes the only letter away: the cell is open and empty, and the Backspace must not clear anew.
    let mut bench = Bench::at(1, 4).holding("cũ");
    bench.keys("d<");
    assert!(matches!(bench.machine.mode(), Mode::Writing(_)));
    assert!(bench.log.is_empty());
    bench.keys("đi").press(Key::Enter).holds(1, 4, "đi");
}

#[test]
fn composing_keyboards_lose_nothing_from_the_first_letter_on() {
    let mut bench = Bench::at(1, 4).holding("cũ");
    bench
        .compose(&["D", "Đ", "Đu", "Đư", "Đưc", "Đức"])
        .end_composition()
        .keys(" ")
        .compose(&["L", "Le", "Lê"])
        .end_composition();
    bench.press(Key::Enter).holds(1, 4, "Đức Lê").stands(2, 4);
}

#[test]
fn one_enter_ends_the_word_and_commits_once() {
    let mut bench = Bench::at(1, 4);
    bench.compose(&["L", "Lê"]);
    // The key goes down within the composition, the composition ends, and some input methods send the same key again.
    let enter = Press {
        key: Key::Enter,
        ..letter('x')
    };
    assert!(!bench.handle(Event::Press(Press {
        composing: true,
        ..enter
    })));
    assert!(bench.log.is_empty());
    bench.end_composition().holds(1, 4, "Lê").stands(2, 4);
    assert!(bench.handle(Event::Press(enter)));
    bench.release().stands(2, 4);
    assert_eq!(bench.log, [Act::Commit(Place { row: 1, col: 4 })]);
    bench.press(Key::Enter).stands(3, 4);
}

#[test]
fn an_enter_that_comes_after_the_composition_commits_at_once() {
    let mut bench = Bench::at(1, 4);
    bench.compose(&["Lê"]).end_composition();
    assert!(bench.handle(Event::Press(Press {
        composing: true,
        key: Key::Enter,
        ..letter('x')
    })));
    bench.holds(1, 4, "Lê").stands(2, 4);
}

#[test]
fn an_open_cell_leaves_every_letter_and_deletion_to_the_browser() {
    let mut bench = Bench::at(1, 1).holding("12");
    bench.press(Key::F2);
    for key in [
        Key::Backspace,
        Key::Delete,
        Key::Letter('z'),
        Key::Left,
        Key::Right,
        Key::Home,
        Key::End,
        Key::Up,
        Key::Down,
    ] {
        for (shift, ctrl) in [(false, false), (true, false), (false, true), (true, true)] {
            assert!(
                !bench.handle(Event::Press(Press {
                    key,
                    shift,
                    ctrl,
                    alt: false,
                    composing: false
                })),
                "{key:?}"
            );
        }
    }
    assert_eq!(bench.log, [Act::WriteCell(Place { row: 1, col: 1 })]);
}

#[test]
fn selecting_keyboards_keep_their_shifted_arrows() {
    let mut bench = Bench::at(1, 4);
    bench.keys("a");
    assert!(!bench.handle(Event::Press(Press {
        key: Key::Left,
        shift: true,
        ctrl: false,
        alt: false,
        composing: false
    })));
    assert!(bench.log.is_empty());
}

#[test]
fn leaving_commits_once() {
    let mut bench = Bench::at(1, 1);
    bench.keys("5");
    bench.handle(Event::Blur);
    bench.handle(Event::Blur);
    bench.holds(1, 1, "5");
    assert_eq!(bench.log.len(), 1);
    bench.keys("6");
    bench.handle(Event::Pick(Place { row: 2, col: 2 }));
    bench.holds(1, 1, "6").stands(2, 2);
}

#[test]
fn escape_leaves_the_cell_as_it_was() {
    Bench::at(1, 1)
        .holding("12")
        .keys("7")
        .press(Key::Escape)
        .holds(1, 1, "12")
        .stands(1, 1);
    Bench::at(1, 1)
        .holding("12")
        .press(Key::Backspace)
        .press(Key::Escape)
        .holds(1, 1, "12");
}

#[test]
fn backspace_clears_and_opens_and_delete_clears() {
    Bench::at(1, 1)
        .holding("12")
        .press(Key::Backspace)
        .keys("8")
        .press(Key::Enter)
        .holds(1, 1, "8");
    let mut bench = Bench::at(1, 1).holding("12");
    bench.press(Key::Delete).stands(1, 1);
    assert_eq!(bench.cells.len(), 0);
    assert_eq!(bench.machine.mode(), Mode::Moving);
}

#[test]
fn a_locked_cell_says_why_and_keeps_its_content() {
    for key in [Key::Delete, Key::Backspace, Key::F2, Key::Letter('5')] {
        let mut bench = Bench::at(2, 1).holding("212,5");
        bench.press(key).holds(2, 1, "212,5");
        assert_eq!(bench.log, [Act::Refuse(Place { row: 2, col: 1 })], "{key:?}");
    }
}

#[test]
fn tab_and_enter_go_as_in_a_spreadsheet() {
    let mut bench = Bench::at(1, 1);
    bench.press(Key::Tab).stands(1, 2).press(Key::Tab).stands(1, 4);
    // Enter returns to where the Tabs began, in the next row; its plan is locked there, so it takes the cell after it.
    bench.press(Key::Enter).stands(2, 2);
    bench.shift(Key::Enter).stands(1, 2).shift(Key::Tab).stands(1, 1);
    assert!(
        !bench.handle(Event::Press(Press {
            key: Key::Tab,
            shift: true,
            ..letter('x')
        })),
        "the first Tab back leaves the grid"
    );
    let mut bench = Bench::at(3, 4);
    assert!(
        !bench.handle(Event::Press(Press {
            key: Key::Tab,
            ..letter('x')
        })),
        "the last Tab leaves the grid"
    );
}

#[test]
fn arrows_cross_a_spanning_cell_and_keep_their_column() {
    let mut bench = Bench::at(1, 2);
    bench.press(Key::Up).stands(0, 0).press(Key::Down).stands(1, 2);
    bench
        .press(Key::Up)
        .press(Key::Right)
        .stands(0, 3)
        .press(Key::Left)
        .stands(0, 0);
    bench.press(Key::Left).press(Key::Up).stands(0, 0);
    bench
        .ctrl(Key::End)
        .stands(3, 4)
        .press(Key::Down)
        .press(Key::Right)
        .stands(3, 4);
    bench
        .press(Key::Home)
        .stands(3, 0)
        .ctrl(Key::Home)
        .stands(0, 0)
        .press(Key::PageDown)
        .stands(3, 0);
}

#[test]
fn typing_then_an_arrow_commits_and_moves() {
    Bench::at(1, 1).keys("5").press(Key::Down).holds(1, 1, "5").stands(2, 1);
    Bench::at(1, 1)
        .keys("5")
        .press(Key::Right)
        .holds(1, 1, "5")
        .stands(1, 2);
}

#[test]
fn a_list_is_chosen_from_by_first_letters_or_arrows() {
    Bench::at(3, 2).keys("kh").press(Key::Enter).holds(3, 2, "Không đạt");
    Bench::at(3, 2)
        .alt(Key::Down)
        .press(Key::Down)
        .press(Key::Down)
        .press(Key::Up)
        .press(Key::Tab)
        .holds(3, 2, "Đạt")
        .stands(3, 4);
    // Letters that begin no choice are kept as typed, so that the host can say what is wrong with them.
    Bench::at(3, 2).keys("tốt").press(Key::Enter).holds(3, 2, "tốt");
    let mut bench = Bench::at(3, 2);
    bench.handle(Event::Pick(Place { row: 3, col: 2 }));
    bench.handle(Event::Choose(1));
    bench.holds(3, 2, "Không đạt").stands(3, 2);
}

#[test]
fn undo_belongs_to_the_input_while_a_cell_is_open() {
    let mut bench = Bench::at(1, 1);
    bench.ctrl(Key::Letter('z')).ctrl(Key::Letter('y')).strike(Press {
        shift: true,
        ctrl: true,
        ..letter('Z')
    });
    assert_eq!(bench.log, [Act::Undo, Act::Redo, Act::Redo]);
    bench.keys("5");
    assert!(!bench.handle(Event::Press(Press {
        ctrl: true,
        ..letter('z')
    })));
}

#[test]
fn f6_commits_and_leaves() {
    let mut bench = Bench::at(1, 1);
    bench.keys("5").press(Key::F6).holds(1, 1, "5");
    assert_eq!(bench.log.last(), Some(&Act::Leave(Way::Onward)));
    bench.shift(Key::F6);
    assert_eq!(bench.log.last(), Some(&Act::Leave(Way::Back)));
}

#[test]
fn points_open_their_explanation() {
    for event in [
        Event::Pick(Place { row: 1, col: 3 }),
        Event::Open(Place { row: 1, col: 3 }),
    ] {
        let mut bench = Bench::at(1, 1);
        bench.handle(event);
        assert_eq!(bench.log, [Act::Explain(Place { row: 1, col: 3 })]);
    }
    let mut bench = Bench::at(1, 1);
    bench.shift(Key::F2).press(Key::Escape);
    assert_eq!(bench.log, [Act::Explain(Place { row: 1, col: 1 }), Act::Dismiss]);
}

/// A word, and what stands on screen after each key of its Telex and VNI spelling.
#[derive(serde::Deserialize)]
struct Word {
    word: String,
    telex: Vec<String>,
    vni: Vec<String>,
}

fn words() -> Vec<Word> {
    serde_json::from_str(include_str!("../typing/words.json")).expect("the list of words")
}

/// What Unikey and EVKey send to come from one state of a word to the next: `<` for each letter taken back.
fn replacing(states: &[String]) -> String {
    let mut before = "";
    let mut keys = String::new();
    for state in states {
        let same = before
            .chars()
            .zip(state.chars())
            .take_while(|(one, other)| one == other)
            .count();
        keys.extend(before.chars().skip(same).map(|_| '<'));
        keys.extend(state.chars().skip(same));
        before = state;
    }
    keys
}

#[test]
fn every_word_of_the_list_is_kept_whole_by_both_kinds_of_keyboard() {
    let words = words();
    assert!(words.len() >= 30);
    for Word { word, telex, vni } in &words {
        for states in [telex, vni] {
            let keys = replacing(states);
            // On a selected cell, in an open one, and both again by a keyboard that composes.
            Bench::at(1, 4)
                .holding("cũ")
                .keys(&keys)
                .press(Key::Enter)
                .holds(1, 4, word)
                .stands(2, 4);
            let mut open = Bench::at(1, 4).holding("cũ ");
            open.press(Key::F2)
                .keys(&keys)
                .press(Key::Tab)
                .holds(1, 4, &format!("cũ {word}"));
            let stages: Vec<&str> = states.iter().map(String::as_str).collect();
            let mut composed = Bench::at(1, 4).holding("cũ");
            composed.compose(&stages);
            composed.handle(Event::Press(Press {
                composing: true,
                key: Key::Enter,
                ..letter('x')
            }));
            composed.end_composition().holds(1, 4, word).stands(2, 4);
            let mut composed = Bench::at(1, 4).holding("cũ ");
            composed
                .press(Key::F2)
                .compose(&stages)
                .end_composition()
                .press(Key::Enter)
                .holds(1, 4, &format!("cũ {word}"));
        }
    }
}
