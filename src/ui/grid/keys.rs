//! The keys of the grid as data: the help is drawn from it, for each table those it has, and the tests try each of its rows.

use crate::text::{Lang, keys as say};

/// A table, by the keys it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// The sheet of a unit: words in some cells, explanations beside.
    Sheet,
    /// One figure of all units.
    Figures,
    /// Only shown: every cell is the way to its explanation.
    Shown,
    /// A sheet, or a figure of all units, of which nothing may change any more.
    Closed,
}

/// One row of the table of keys.
#[derive(Debug, Clone, Copy)]
pub struct KeyRow {
    /// The keys, each held together by plus signs, by the names that browsers have for them: `Shift+ArrowDown`.
    pub chords: &'static [&'static str],
    /// What they do.
    pub words: fn(Lang) -> &'static str,
    /// The tables that have them.
    pub on: &'static [Table],
}

/// Keys that belong together.
#[derive(Debug, Clone, Copy)]
pub struct KeyGroup {
    /// Its name.
    pub name: fn(Lang) -> &'static str,
    /// Its rows.
    pub rows: &'static [KeyRow],
}

const ALL: &[Table] = &[Table::Sheet, Table::Figures, Table::Shown, Table::Closed];
const OPEN: &[Table] = &[Table::Sheet, Table::Figures, Table::Shown];
const WRITTEN: &[Table] = &[Table::Sheet, Table::Figures];
const SHEET: &[Table] = &[Table::Sheet];
const SHOWN: &[Table] = &[Table::Shown];
const BESIDE_FIGURES: &[Table] = &[Table::Sheet, Table::Figures, Table::Closed];

const fn row(chords: &'static [&'static str], words: fn(Lang) -> &'static str) -> KeyRow {
    KeyRow { chords, words, on: ALL }
}

const fn row_on(on: &'static [Table], chords: &'static [&'static str], words: fn(Lang) -> &'static str) -> KeyRow {
    KeyRow { chords, words, on }
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
            row_on(WRITTEN, &["Enter", "Shift+Enter"], say::enter),
            row_on(WRITTEN, &["Tab", "Shift+Tab"], say::tab),
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
            row(
                &[
                    "Control+Shift+ArrowLeft",
                    "Control+Shift+ArrowUp",
                    "Control+Shift+ArrowRight",
                    "Control+Shift+ArrowDown",
                ],
                say::extend_edges,
            ),
            row(&["Shift+Home", "Shift+End"], say::extend_row),
            row(&["Shift+PageUp", "Shift+PageDown"], say::extend_page),
            row(&["Control+Shift+Home", "Control+Shift+End"], say::extend_table),
            row(&["Shift+Space"], say::whole_row),
            row(&["Control+Space"], say::whole_column),
            row(&["Control+a"], say::all),
            row(&["Escape"], say::drop),
        ],
    },
    KeyGroup {
        name: say::writing,
        rows: &[
            row_on(WRITTEN, &["F2"], say::edit),
            row_on(WRITTEN, &["Escape"], say::give_up),
            row_on(WRITTEN, &["Backspace"], say::backspace),
            row_on(WRITTEN, &["Alt+ArrowDown"], say::list),
            row_on(WRITTEN, &["F4"], say::reread),
            row_on(SHEET, &["Alt+Enter"], say::line),
            row_on(OPEN, &["Control+z"], say::undo),
            row_on(OPEN, &["Control+y"], say::redo),
            row(&["Control+s"], say::save),
        ],
    },
    KeyGroup {
        name: say::block,
        rows: &[
            row_on(WRITTEN, &["Delete"], say::delete),
            row_on(WRITTEN, &["Control+Enter"], say::spread),
            row_on(WRITTEN, &["Control+d"], say::fill_down),
            row_on(WRITTEN, &["Control+r"], say::fill_right),
            row(&["Control+c"], say::copy),
            row_on(WRITTEN, &["Control+x"], say::cut),
            row_on(WRITTEN, &["Control+v"], say::paste),
            row(&["Shift+F10"], say::menu),
        ],
    },
    KeyGroup {
        name: say::looking,
        rows: &[
            row(&["Control+f"], say::find),
            row(&["F3", "Shift+F3"], say::find_next),
            row(&["Alt+ArrowLeft", "Alt+ArrowRight"], say::fold),
            row_on(BESIDE_FIGURES, &["Shift+F2"], say::why),
            row_on(SHOWN, &["Enter", "F2"], say::why),
            row_on(SHEET, &["Escape"], say::close_why),
            row(&["F1"], say::help),
        ],
    },
];

/// Gives the keys that a table has, a group without any left out.
pub fn keys_of(table: Table) -> impl Iterator<Item = (&'static KeyGroup, Vec<&'static KeyRow>)> {
    let own = move |group: &'static KeyGroup| group.rows.iter().filter(|row| row.on.contains(&table)).collect();
    let groups = KEYS.iter().map(move |group| (group, own(group)));
    groups.filter(|(_, rows): &(_, Vec<_>)| !rows.is_empty())
}

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
