use std::sync::Arc;

use super::events::Way;
use super::shape::{Place, Shape};
use crate::files::clipboard::Block;
use crate::report::with_gives;
use crate::text::Lang;

/// A choice of a cell's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is typed.
    pub label: String,
    /// What it does to the points, where that is said.
    pub gives: Option<&'static str>,
    /// The cell holds it now.
    pub current: bool,
}

impl Choice {
    /// What is shown: what is typed, and what it does.
    #[must_use]
    pub fn shown(&self) -> String {
        with_gives(&self.label, self.gives)
    }
}

/// What is typed into a cell, for the keyboard of a touch screen and for the side it stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    /// Numbers, at the end side.
    Numbers,
    /// Words, at the start side.
    Words,
}

/// What stands behind a grid: the texts of its cells, and what becomes of what is typed.
pub trait Host {
    /// Gives the language.
    fn lang(&self) -> Lang;
    /// Gives the cells.
    fn shape(&self) -> Arc<Shape>;
    /// Gives the text a cell opens with.
    fn text(&self, at: Place) -> String;
    /// Names a cell: its row and column, in words.
    fn name(&self, at: Place) -> String;
    /// Tells what is typed there.
    fn letters(&self, at: Place) -> Letters;
    /// Gives the list of a cell, as many as its shape says.
    fn choices(&self, at: Place) -> Vec<Choice>;
    /// Hears what is typed into a cell that is still open; none: it was closed, or stands as it was.
    fn types(&self, open: Option<(Place, String)>);
    /// Takes a typed text.
    fn commit(&self, at: Place, text: &str);
    /// Takes a choice.
    fn take(&self, at: Place, index: usize);
    /// Takes the texts of several cells as one step of undo, but for those of another kind, which cannot read them and stay as
    /// they are; what was `typed` in a cell stays there in any case. Tells how many stay, or why nothing was written.
    fn write(&self, cells: Vec<(Place, String)>, typed: Option<Place>) -> Result<usize, &'static str>;
    /// Takes a copied block whose first cell falls on `at`, and says why nothing came of it, if so. Those of its cells that were
    /// `cut`, by their row and column in it, are emptied in the same step, but for what does not go in.
    fn paste(&self, at: Place, block: Block, cut: &[((usize, usize), Place)]) -> String;
    /// Numbers what stands in the table: another number after each change.
    fn state(&self) -> u64 {
        0
    }
    /// Tells whether cells side by side hold the same kind of figure.
    fn goes_across(&self) -> bool {
        false
    }
    /// Undoes the last command.
    fn undo(&self);
    /// Redoes it.
    fn redo(&self);
    /// Takes the number of a cell by its other reading; the one that was entered last, where the keys stand where that led to.
    fn reread(&self, at: Place, entered: bool);
    /// Says how the number of a cell is understood, where it can be read in two ways.
    fn doubt(&self, at: Place) -> Option<String>;
    /// Opens the explanation of a row and says so.
    fn explain(&self, at: Place) -> String;
    /// Hears where the keys stand now.
    fn stands(&self, _at: Place) {}
    /// Hears that the active cell is in another row now.
    fn moved(&self, _at: Place) {}
    /// Closes the explanation.
    fn dismiss(&self);
    /// Says why a cell cannot be written.
    fn refuse(&self, at: Place) -> String;
    /// Says why no cell can be written, where none can.
    fn closed(&self) -> Option<&'static str> {
        None
    }
    /// Opens the field to look for a row.
    fn find(&self);
    /// Gives the next row that was looked for.
    fn find_next(&self, way: Way) -> Option<Place>;
    /// Hides what belongs to a row's heading, or shows it again; gives the heading's cell.
    fn fold(&self, at: Place, away: bool) -> Option<Place>;
    /// Moves the focus to what stands before or after the grid.
    fn leave(&self, way: Way);
}
