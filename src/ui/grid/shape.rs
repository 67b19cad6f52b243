//! The cells of a grid as the keys see them: where they are and what writing does there.

/// A cell's place: row and column, from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Place {
    /// From the top.
    pub row: usize,
    /// From the left.
    pub col: usize,
}

/// What writing does in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// Part of the cell on its left, which spans several columns.
    Covered,
    /// Cannot be written.
    Locked,
    /// Cannot be written and opens its explanation instead.
    Explained,
    /// Can be written.
    Open {
        /// How many choices its list has; 0 for none.
        options: usize,
        /// Nothing but these can be meant, so that typing shows the list.
        only: bool,
    },
}

impl CellKind {
    /// Counts the listed choices.
    #[must_use]
    pub fn options(self) -> usize {
        match self {
            Self::Open { options, .. } => options,
            _ => 0,
        }
    }

    fn is_open(self) -> bool {
        matches!(self, Self::Open { .. })
    }
}

/// Rows of cells, all of the same width.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shape {
    /// From the top.
    pub rows: Vec<Vec<CellKind>>,
}

impl Shape {
    /// Tells what writing does at a place; outside it does nothing.
    #[must_use]
    pub fn kind(&self, place: Place) -> CellKind {
        self.rows
            .get(place.row)
            .and_then(|row| row.get(place.col))
            .copied()
            .unwrap_or(CellKind::Locked)
    }

    /// Gives the last place of all.
    #[must_use]
    pub fn last(&self) -> Place {
        let width = self.rows.first().map_or(0, Vec::len);
        Place {
            row: self.rows.len().saturating_sub(1),
            col: width.saturating_sub(1),
        }
    }

    /// Moves a place into the grid.
    #[must_use]
    pub fn within(&self, place: Place) -> Place {
        let last = self.last();
        Place {
            row: place.row.min(last.row),
            col: place.col.min(last.col),
        }
    }

    /// Gives the place of the cell that covers a place.
    #[must_use]
    pub fn anchor(&self, place: Place) -> Place {
        let col = (0..=place.col)
            .rev()
            .find(|&col| self.kind(Place { col, ..place }) != CellKind::Covered);
        Place {
            col: col.unwrap_or(0),
            ..place
        }
    }

    /// Gives the column that follows a cell, or its own where it is the last.
    #[must_use]
    pub fn after(&self, anchor: Place) -> usize {
        (anchor.col.saturating_add(1)..=self.last().col)
            .find(|&col| self.kind(Place { col, ..anchor }) != CellKind::Covered)
            .unwrap_or(anchor.col)
    }

    /// Finds the next row whose cell in this column can be written.
    #[must_use]
    pub fn open_in_column(&self, from: Place, up: bool) -> Option<usize> {
        let open = |&row: &usize| self.kind(Place { row, ..from }).is_open();
        if up {
            (0..from.row).rev().find(open)
        } else {
            (from.row.saturating_add(1)..self.rows.len()).find(open)
        }
    }

    /// Finds the next cell in reading order that can be written.
    #[must_use]
    pub fn open_in_order(&self, from: Place, back: bool) -> Option<Place> {
        let mut places = self
            .rows
            .iter()
            .enumerate()
            .flat_map(|(row, cells)| (0..cells.len()).map(move |col| Place { row, col }))
            .filter(|&place| self.kind(place).is_open());
        if back {
            places.take_while(|&place| place < from).last()
        } else {
            places.find(|&place| place > from)
        }
    }
}
