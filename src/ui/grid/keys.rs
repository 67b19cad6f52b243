//! The keys of the grid as data: the help is drawn from it, and the tests try each of its rows.

use crate::text::{Lang, keys as say};

/// One row of the table of keys.
#[derive(Debug, Clone, Copy)]
pub struct KeyRow {
    /// The keys, each held together by plus signs, by the names that browsers have for them: `Shift+ArrowDown`.
    pub chords: &'static [&'static str],
    /// What they do.
    pub words: fn(Lang) -> &'static str,
}

/// Keys that belong together.
#[derive(Debug, Clone, Copy)]
pub struct KeyGroup {
    /// Its name.
    pub name: fn(Lang) -> &'static str,
    /// Its rows.
    pub rows: &'static [KeyRow],
}

const fn row(chords: &'static [&'static str], words: fn(Lang) -> &'static str) -> KeyRow {
    KeyRow { chords, words }
}

/// Every key of the grid.
pub const KEYS: &[KeyGroup] = &[
    KeyGroup {
        name: say::moving,
        rows: &[
            row(&["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"], say::arrows),
            row(
                &[
                    "Control+ArrowLeft",
                    "Control+ArrowUp",
                    "Control+ArrowRight",
                    "Control+ArrowDown",
                ],
                say::edges,
            ),
            row(&["Enter", "Shift+Enter"], say::enter),
            row(&["Tab", "Shift+Tab"], say::tab),
            row(&["Home", "End"], say::row_ends),
            row(&["Control+Home", "Control+End"], say::sheet_ends),
            row(&["PageUp", "PageDown"], say::pages),
            row(&["F6", "Shift+F6"], say::leave),
        ],
    },
    KeyGroup {
        name: say::selecting,
        rows: &[
            row(
                &[
                    "Shift+ArrowLeft",
                    "Shift+ArrowUp",
                    "Shift+ArrowRight",
                    "Shift+ArrowDown",
                ],
                say::extend,
            ),
            row(&["Shift+Home", "Shift+End"], say::extend_row),
            row(&["Shift+PageUp", "Shift+PageDown"], say::extend_page),
            row(&["Control+a"], say::all),
            row(&["Escape"], say::escape),
        ],
    },
    KeyGroup {
        name: say::writing,
        rows: &[
            row(&["F2"], say::edit),
            row(&["Backspace"], say::backspace),
            row(&["Alt+ArrowDown"], say::list),
            row(&["F4"], say::reread),
            row(&["Control+z"], say::undo),
            row(&["Control+y"], say::redo),
        ],
    },
    KeyGroup {
        name: say::block,
        rows: &[
            row(&["Delete"], say::delete),
            row(&["Control+Enter"], say::spread),
            row(&["Control+d"], say::fill_down),
            row(&["Control+r"], say::fill_right),
            row(&["Control+c"], say::copy),
            row(&["Control+x"], say::cut),
            row(&["Control+v"], say::paste),
        ],
    },
    KeyGroup {
        name: say::looking,
        rows: &[
            row(&["Control+f"], say::find),
            row(&["F3", "Shift+F3"], say::find_next),
            row(&["Alt+ArrowLeft", "Alt+ArrowRight"], say::fold),
            row(&["Shift+F2"], say::why),
            row(&["F1"], say::help),
        ],
    },
];

/// Gives the caps of a chord, as they are printed on a keyboard.
///
/// ```
/// use giao_uoc::ui::grid::keys::caps;
/// assert_eq!(caps("Control+ArrowDown"), ["Ctrl", "↓"]);
/// assert_eq!(caps("Control+a"), ["Ctrl", "A"]);
/// ```
#[must_use]
pub fn caps(chord: &str) -> Vec<String> {
    let cap = |key: &str| match key {
        "Control" => "Ctrl".to_owned(),
        "ArrowLeft" => "←".to_owned(),
        "ArrowUp" => "↑".to_owned(),
        "ArrowRight" => "→".to_owned(),
        "ArrowDown" => "↓".to_owned(),
        "PageUp" => "Page Up".to_owned(),
        "PageDown" => "Page Down".to_owned(),
        "Escape" => "Esc".to_owned(),
        key if key.len() == 1 => key.to_uppercase(),
        key => key.to_owned(),
    };
    chord.split('+').map(cap).collect()
}
