//! What reaches the grid's machine, and what it answers.

use super::shape::{Area, Place};

/// A key the grid knows. Everything else is left to the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// Enter.
    Enter,
    /// Tab.
    Tab,
    /// Escape.
    Escape,
    /// F1.
    F1,
    /// F2.
    F2,
    /// F3.
    F3,
    /// F4.
    F4,
    /// F6.
    F6,
    /// F10.
    F10,
    /// The key of the menu.
    Menu,
    /// Backspace.
    Backspace,
    /// Forward delete.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A key that types this character.
    Letter(char),
    /// Any other key.
    Other,
}

/// One key going down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Press {
    /// Which key.
    pub key: Key,
    /// Shift is held.
    pub shift: bool,
    /// Ctrl, or Command on a Mac, is held.
    pub ctrl: bool,
    /// Alt is held.
    pub alt: bool,
    /// The browser says that an input method is composing.
    pub composing: bool,
}

impl Key {
    /// Reads the name a browser has for a key.
    #[must_use]
    pub fn named(name: &str) -> Self {
        match name {
            "Enter" | "NumpadEnter" => Self::Enter,
            "Tab" => Self::Tab,
            "Escape" => Self::Escape,
            "F1" => Self::F1,
            "F2" => Self::F2,
            "F3" => Self::F3,
            "F4" => Self::F4,
            "F6" => Self::F6,
            "F10" => Self::F10,
            "ContextMenu" => Self::Menu,
            "Backspace" => Self::Backspace,
            "Delete" => Self::Delete,
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            "ArrowLeft" => Self::Left,
            "ArrowRight" => Self::Right,
            "Home" => Self::Home,
            "End" => Self::End,
            "PageUp" => Self::PageUp,
            "PageDown" => Self::PageDown,
            "Space" => Self::Letter(' '),
            _ => {
                let mut letters = name.chars();
                match (letters.next(), letters.next()) {
                    (Some(letter), None) => Self::Letter(letter),
                    _ => Self::Other,
                }
            }
        }
    }
}

impl Event {
    /// Tells whether it draws the selection out to a cell that one wants to see; a whole row is chosen where one stands.
    #[must_use]
    pub fn draws(self) -> bool {
        match self {
            Self::Extend(_) => true,
            Self::Press(press) => press.shift && press.key != Key::Letter(' '),
            _ => false,
        }
    }
}

impl Press {
    /// Reads keys held together, by the names browsers have for them.
    ///
    /// ```
    /// use giao_uoc::ui::grid::events::{Key, Press};
    /// let press = Press::named("Control+Shift+ArrowDown");
    /// assert!(press.ctrl && press.shift && !press.alt && press.key == Key::Down);
    /// ```
    #[must_use]
    pub fn named(chord: &str) -> Self {
        let held = |name| chord.split('+').any(|key| key == name);
        Self {
            key: Key::named(chord.rsplit('+').next().unwrap_or_default()),
            shift: held("Shift"),
            ctrl: held("Control"),
            alt: held("Alt"),
            composing: false,
        }
    }

    /// Tells whether a key that nobody else has is meant for the grid: it goes somewhere, writes or looks, and is neither
    /// the browser's nor one that takes away what is written.
    #[must_use]
    pub const fn enters(self) -> bool {
        match self.key {
            Key::Letter(letter) if self.ctrl => {
                matches!(letter.to_ascii_lowercase(), 'c' | 'f' | 'v' | 'x') && !self.alt
            }
            Key::Letter(letter) => letter != ' ' && !self.alt,
            Key::Up | Key::Down | Key::Left | Key::Right | Key::Enter | Key::Escape => !self.alt,
            Key::F2 | Key::F3 | Key::F4 => !self.alt && !self.ctrl,
            _ => false,
        }
    }
}

/// What reaches the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A key goes down.
    Press(Press),
    /// Any key comes up.
    Release,
    /// The input's text changed natively; `best` is the listed choice its text begins, if any.
    Typed {
        /// Nothing is left in the input.
        empty: bool,
        /// The choice that fits the text.
        best: Option<usize>,
    },
    /// An input method starts a word.
    CompositionStart,
    /// The input method has ended its word.
    CompositionEnd,
    /// A cell is clicked.
    Pick(Place),
    /// The selection is drawn out to a cell, by a click with Shift or by dragging.
    Extend(Place),
    /// The code of a row is clicked.
    Row(usize),
    /// The head of a column is clicked.
    Column(usize),
    /// Cells are gone to from elsewhere in the page.
    Select(Area),
    /// A cell is double-clicked.
    Open(Place),
    /// A listed choice is clicked.
    Choose(usize),
    /// The focus goes elsewhere in the page.
    Blur,
}

/// Which way the focus leaves the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To what follows.
    Onward,
    /// To what comes before.
    Back,
}

/// Which way a selection is filled from its edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// From its first row, or from the row above it.
    Down,
    /// From its first column, or from the column on its left.
    Right,
}

/// What the grid has to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Put the cell's own text into the input, caret at the end.
    WriteCell(Place),
    /// Empty the input and leave the cell as it is; also gives up an opened cell.
    Restore,
    /// Read the input, empty it and give its text to the cell.
    Commit(Place),
    /// Empty the input and give the listed choice to the cell.
    Take(Place, usize),
    /// Read the input, or the listed choice, and give its text to every cell of the selection.
    Spread(Area, Option<usize>),
    /// Begin a new line in the open cell, where it holds words.
    Break,
    /// Clear the cells.
    Clear(Area),
    /// Repeat the texts at the edge of the selection through all of it.
    Fill(Fill, Area),
    /// Look for a row.
    Find,
    /// Go to the next row that was looked for, or to the one before.
    FindNext(Way),
    /// Show the table of keys.
    ShowKeys,
    /// Show what is done with the selection.
    ShowMenu,
    /// Hide what belongs to the row, or show it again.
    Fold(Place, bool),
    /// Undo the last command.
    Undo,
    /// Redo it.
    Redo,
    /// Take the last number that could be read in two ways by its other reading.
    Reread,
    /// Open the explanation of the cell's row.
    Explain(Place),
    /// Close the explanation.
    Dismiss,
    /// Say why the cell cannot be written.
    Refuse(Place),
    /// Move the focus out of the grid.
    Leave(Way),
}

/// What a press or click comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// The browser must not do what it would by itself.
    pub taken: bool,
    /// In order.
    pub acts: Vec<Act>,
}

impl Answer {
    pub(super) fn native() -> Self {
        Self::default()
    }

    pub(super) fn done(acts: impl IntoIterator<Item = Act>) -> Self {
        Self {
            taken: true,
            acts: acts.into_iter().collect(),
        }
    }
}
