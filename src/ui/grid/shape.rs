//! The cells of a grid as the keys see them: where they are and what writing does there.

/// A cell's place: row and column, from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Place {
    /// From the top.
    pub row: usize,
    /// From the left.
    pub col: usize,
}

/// A rectangle of cells, both corners in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// Top and left.
    pub from: Place,
    /// Bottom and right.
    pub to: Place,
}

impl Area {
    /// One cell.
    #[must_use]
    pub const fn one(at: Place) -> Self {
        Self { from: at, to: at }
    }

    /// The rectangle with two places in opposite corners.
    #[must_use]
    pub fn between(one: Place, other: Place) -> Self {
        Self {
            from: Place {
                row: one.row.min(other.row),
                col: one.col.min(other.col),
            },
            to: Place {
                row: one.row.max(other.row),
                col: one.col.max(other.col),
            },
        }
    }

    /// The smallest rectangle that holds this one and another.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        let from = Self::between(self.from, other.from).from;
        let to = Self::between(self.to, other.to).to;
        Self { from, to }
    }

    /// Tells whether it is one cell.
    #[must_use]
    pub fn is_one(&self) -> bool {
        self.from == self.to
    }

    /// Tells whether a place lies in it.
    #[must_use]
    pub fn holds(&self, at: Place) -> bool {
        (self.from.row..=self.to.row).contains(&at.row) && (self.from.col..=self.to.col).contains(&at.col)
    }
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
    /// Cannot be written: what is entered stands in another column of its row.
    Elsewhere(usize),
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

    /// Tells whether it can be written.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open { .. })
    }
}

/// Rows of cells, all of the same width.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shape {
    /// From the top.
    pub rows: Vec<Vec<CellKind>>,
    /// Rows that are not shown now, which no move reaches; none where it is shorter.
    pub hidden: Vec<bool>,
    /// Cells that hold something, row by row: where moves to the edge of what is filled stop.
    pub filled: Vec<Vec<bool>>,
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

    /// Tells whether any cell can be written.
    #[must_use]
    pub fn is_written(&self) -> bool {
        self.rows.iter().flatten().any(|kind| kind.is_open())
    }

    /// Tells whether any cell of an area can be written.
    #[must_use]
    pub fn has_open(&self, area: Area) -> bool {
        self.cells(area).any(|at| self.kind(at).is_open())
    }

    /// Tells whether a row is there and shown.
    #[must_use]
    pub fn is_shown(&self, row: usize) -> bool {
        row < self.rows.len() && !self.hidden.get(row).copied().unwrap_or(false)
    }

    /// Tells whether a cell holds something.
    #[must_use]
    pub fn is_filled(&self, at: Place) -> bool {
        let cell = self.filled.get(at.row).and_then(|row| row.get(at.col));
        cell.copied().unwrap_or(false)
    }

    /// Goes a number of shown rows up or down, as far as there are any.
    #[must_use]
    pub fn rows_on(&self, row: usize, count: usize, up: bool) -> usize {
        let shown = |&row: &usize| self.is_shown(row);
        let rows = if up {
            (0..row).rev().filter(shown).take(count).last()
        } else {
            (row.saturating_add(1)..self.rows.len())
                .filter(shown)
                .take(count)
                .last()
        };
        rows.unwrap_or(row)
    }

    /// Gives the first shown place.
    #[must_use]
    pub fn first(&self) -> Place {
        Place {
            row: (0..self.rows.len()).find(|row| self.is_shown(*row)).unwrap_or(0),
            col: 0,
        }
    }

    /// Gives the last shown place.
    #[must_use]
    pub fn last(&self) -> Place {
        let width = self.rows.first().map_or(0, Vec::len);
        Place {
            row: (0..self.rows.len()).rfind(|row| self.is_shown(*row)).unwrap_or(0),
            col: width.saturating_sub(1),
        }
    }

    /// Gives the whole of a row.
    #[must_use]
    pub fn row(&self, row: usize) -> Area {
        Area::between(Place { row, col: 0 }, Place { row, ..self.last() })
    }

    /// Gives the whole of a column, from its first cell that is none of another.
    #[must_use]
    pub fn column(&self, col: usize) -> Area {
        let last = Place { col, ..self.last() };
        let first = self.cells(Area::between(Place { row: 0, col }, last)).next();
        Area::between(first.unwrap_or(last), last)
    }

    /// Moves a place into the grid, to a row that is shown.
    #[must_use]
    pub fn within(&self, place: Place) -> Place {
        let last = self.last();
        let row = place.row.min(last.row);
        Place {
            row: (row..=last.row).find(|row| self.is_shown(*row)).unwrap_or(last.row),
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

    /// Lists the cells of an area that are shown, in reading order.
    pub fn cells(&self, area: Area) -> impl DoubleEndedIterator<Item = Place> {
        let columns = area.from.col..=area.to.col;
        (area.from.row..=area.to.row)
            .filter(|row| self.is_shown(*row))
            .flat_map(move |row| columns.clone().map(move |col| Place { row, col }))
            .filter(|&at| self.kind(at) != CellKind::Covered)
    }

    /// Gives the cell that takes what is entered at a place, where one does.
    #[must_use]
    pub fn entry(&self, at: Place) -> Option<Place> {
        let entry = match self.kind(at) {
            CellKind::Elsewhere(col) => Place { col, ..at },
            _ => at,
        };
        self.kind(entry).is_open().then_some(entry)
    }

    /// Gives the column from which one is led to a cell, or its own where there is none.
    #[must_use]
    pub fn led_from(&self, at: Place) -> usize {
        let leads = |&col: &usize| self.kind(Place { col, ..at }) == CellKind::Elsewhere(at.col);
        (0..at.col).find(leads).unwrap_or(at.col)
    }

    /// Finds the first cell that takes an entry, from this column to the one where the hand is, of the next row that has one:
    /// a row is not passed over for one closed cell, nor are figures led into a column that was not being filled.
    #[must_use]
    pub fn open_row(&self, began: usize, from: Place, up: bool) -> Option<Place> {
        let open = |row: usize| {
            let mut places = (began..=from.col.max(began)).map(|col| Place { row, col });
            places.find_map(|place| self.entry(place).filter(|_| self.is_shown(row)))
        };
        if up {
            (0..from.row).rev().find_map(open)
        } else {
            (from.row.saturating_add(1)..self.rows.len()).find_map(open)
        }
    }

    /// Finds the next cell in reading order that can be written.
    #[must_use]
    pub fn open_in_order(&self, from: Place, back: bool) -> Option<Place> {
        let all = Area::between(Place::default(), self.last());
        let mut places = self.cells(all).filter(|&place| self.kind(place).is_open());
        if back {
            places.take_while(|&place| place < from).last()
        } else {
            places.find(|&place| place > from)
        }
    }

    /// Finds the next cell that can be written within an area, round and round: by rows, or by columns.
    #[must_use]
    pub fn open_around(&self, area: Area, from: Place, back: bool, by_columns: bool) -> Option<Place> {
        let order = |at: Place| if by_columns { (at.col, at.row) } else { (at.row, at.col) };
        let mut open: Vec<Place> = self.cells(area).filter(|&at| self.kind(at).is_open()).collect();
        open.sort_by_key(|at| order(*at));
        if back {
            let before = open.iter().rfind(|at| order(**at) < order(from));
            before.or(open.last()).copied()
        } else {
            let after = open.iter().find(|at| order(**at) > order(from));
            after.or(open.first()).copied()
        }
    }
}
