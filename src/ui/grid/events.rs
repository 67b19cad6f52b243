//! What reaches the grid's machine, and what it answers.

use super::shape::Place;

/// A key the grid knows. Everything else is left to the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// Enter.
    Enter,
    /// Tab.
    Tab,
    /// Escape.
    Escape,
    /// F2.
    F2,
    /// F4.
    F4,
    /// F6.
    F6,
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
    /// Clear the cell.
    Clear(Place),
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
