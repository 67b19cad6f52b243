//! Which cell of the grid each cell of a pasted block is meant for.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::labels::is_figure;
use super::names::Names;
use super::{Block, Copied, Placing, Rows, Seat, Target};
use crate::quantity::UnitOfMeasure;
use crate::report::enter::Field;
use crate::report::form::RowOf;
use crate::text::{Lang, paste as say};

/// Where one cell of the block goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goes {
    /// Into this row and column of the grid.
    To(usize, usize),
    /// Beyond the last row or column.
    Outside,
    /// Its row or its column has a name that is not in the grid.
    NotFound,
    /// Its row is of an indicator with several figures, and nothing tells which of them is meant.
    Several,
    /// It is a heading or a name itself.
    Label,
    /// The page works it out itself.
    Computed,
    /// Its row is one of last year's figures or of reference values, and the grid has no such row.
    Compared,
    /// Its column is one of points that reviewers give.
    Reviewed,
    /// Its row is this one, which the grid leaves out.
    Elsewhere(usize),
}

/// The way of every cell of a block, row by row.
pub(super) type Ways = Vec<Vec<Goes>>;

pub(super) struct Placer<'a> {
    pub(super) target: &'a Target,
    /// The year of the campaign.
    pub(super) year: u16,
    pub(super) rows: Names,
    /// The rows that the grid leaves out.
    pub(super) elsewhere: Names,
    pub(super) columns: Names,
    /// The rows by their codes.
    pub(super) codes: BTreeMap<String, Vec<usize>>,
    /// The units of measure of its rows.
    pub(super) measures: BTreeSet<UnitOfMeasure>,
}

impl<'a> Placer<'a> {
    pub fn new(target: &'a Target, year: u16) -> Self {
        let named = |is_elsewhere: bool| {
            let rows = target.rows.iter().enumerate();
            let rows = rows.filter(move |(_, row)| row.elsewhere.is_some() == is_elsewhere);
            Names::new(rows.map(|(at, row)| (at, row.names.as_slice())))
        };
        let columns = target.columns.iter().enumerate();
        Self {
            target,
            year,
            rows: named(false),
            elsewhere: named(true),
            columns: Names::new(columns.map(|(at, column)| (at, column.names.as_slice()))),
            codes: target.codes(),
            measures: target
                .rows
                .iter()
                .filter_map(|row| UnitOfMeasure::new(&row.unit))
                .collect(),
        }
    }

    pub(super) fn is_open(&self, row: usize, col: usize) -> bool {
        matches!(self.target.seat(row, col), Some(Seat::Open(_)))
    }

    pub(super) fn open_column(&self, col: usize) -> bool {
        (0..self.target.rows.len()).any(|row| self.target.is_writable(row, col))
    }

    /// What is entered in a column.
    pub(super) fn field_of(&self, col: usize) -> Option<Field> {
        let mut seats = self.target.rows.iter().filter_map(|row| row.seats.get(col));
        seats.find_map(|seat| match seat {
            Seat::Open(slot) => Some(slot.field),
            Seat::Compared(_) | Seat::Locked(_) => None,
        })
    }

    /// What is entered in every column, where they are of different units.
    pub(super) fn field_of_all(&self) -> Option<Field> {
        let mut fields = (0..self.target.columns.len()).filter_map(|col| self.field_of(col));
        let first = fields.next()?;
        let mut others = fields.peekable();
        (others.peek().is_some() && others.all(|field| field == first)).then_some(first)
    }

    /// The rows a block may go to, from the place where it is pasted.
    pub(super) fn rows_from(&self, skip_locked: bool, block: &Block) -> Vec<usize> {
        let (from, col) = self.target.at;
        let columns = col..col.saturating_add(block.width());
        let rows = (from..self.target.rows.len())
            .filter(|&row| self.target.rows.get(row).is_some_and(|row| !row.hidden))
            .filter(|&row| !skip_locked || columns.clone().any(|col| self.target.is_writable(row, col)));
        let rows: Vec<usize> = rows.collect();
        // A form of one's own has a row for each indicator, and none for what else it is compared with.
        let of = |row: &usize| self.target.rows.get(*row).and_then(|row| row.of);
        let is_of_form = |row: &&usize| !matches!(of(row), Some(RowOf::Compared(..)));
        let form: Vec<usize> = rows.iter().filter(is_of_form).copied().collect();
        let is_form = skip_locked && form.len() == block.rows.len() && form.first() == rows.first();
        if is_form { form } else { rows }
    }

    pub fn ways(&self, block: &Block, rows: Rows) -> Option<Ways> {
        match rows {
            Rows::Straight => Some(self.by_place(block, false)),
            Rows::Open => Some(self.by_place(block, true)),
            Rows::Named => self.named(block).map(|named| named.ways()),
        }
    }

    fn by_place(&self, block: &Block, skip_locked: bool) -> Ways {
        let rows = self.rows_from(skip_locked, block);
        let goes = |at: usize, across: usize| {
            let col = self.target.at.1.saturating_add(across);
            match rows.get(at) {
                Some(&row) if col < self.target.columns.len() => Goes::To(row, col),
                _ => Goes::Outside,
            }
        };
        (0..block.rows.len())
            .map(|at| (0..block.width()).map(|across| goes(at, across)).collect())
            .collect()
    }

    /// Tells whether a block follows the rows of the grid with its headings, rather than the open rows alone: by its height
    /// where that decides, else by whether anything of it would fall on a locked row.
    pub fn is_straight(&self, block: &Block) -> bool {
        let height = block.rows.len();
        let (all, open) = (self.rows_from(false, block), self.rows_from(true, block));
        if height == all.len() || all == open {
            return true;
        }
        if height == open.len() {
            return false;
        }
        let blank = |row: usize| block.rows.get(row).is_some_and(|row| row.iter().all(Copied::is_blank));
        let on_locked = |(at, row): (usize, &usize)| !open.contains(row) && !blank(at);
        !all.iter().take(height).enumerate().any(on_locked)
    }

    /// Lists the ways to place a block, the most fitting first.
    pub fn placings(&self, block: &Block) -> Vec<Placing> {
        let turned = block.turned();
        let is_square = block.rows == turned.rows;
        // Figures alone may look like codes, but whoever copied no name means the place.
        let has_words = (0..block.rows.len()).any(|row| has_words(block, row));
        // Also where no name leads anywhere yet: else the place would be taken unasked.
        let asks = |block: &Block| {
            let named = self.named(block).filter(|_| has_words);
            named.is_some_and(|named| {
                let is_elsewhere = |way: &Goes| matches!(way, Goes::Elsewhere(_));
                named.rows.iter().any(is_elsewhere) || !named.unknown(block).is_empty()
            })
        };
        let mut placings = Vec::new();
        let mut seen: Vec<(bool, Ways)> = Vec::new();
        let mut offer = |rows, is_turned: bool, block: &Block| {
            let Some(ways) = self.ways(block, rows) else { return };
            let is_asking = rows == Rows::Named && asks(block);
            if self.fitting(block, &ways) == 0 && !is_asking || seen.contains(&(is_turned, ways.clone())) {
                return;
            }
            seen.push((is_turned, ways));
            placings.push(Placing {
                rows,
                turned: is_turned,
            });
        };
        let figures = |block: &Block| {
            let ways = self.ways(block, Rows::Named).unwrap_or_default();
            self.fitting_of(block, &ways, is_figure)
        };
        let named = |offer: &mut dyn FnMut(Rows, bool, &Block)| {
            let mut both = vec![(false, block)];
            both.extend((!is_square).then_some((true, &turned)));
            both.sort_by_cached_key(|(_, block)| Reverse(figures(block)));
            for (is_turned, block) in both {
                offer(Rows::Named, is_turned, block);
            }
        };
        if has_words {
            named(&mut offer);
        }
        let order = |straight| {
            if straight {
                [Rows::Straight, Rows::Open]
            } else {
                [Rows::Open, Rows::Straight]
            }
        };
        for rows in order(self.is_straight(block)) {
            offer(rows, false, block);
        }
        // Turned without names only where it fits and the block as it was copied does not.
        let rest = |block: &Block, straight| {
            self.ways(block, if straight { Rows::Straight } else { Rows::Open })
                .map_or(0, |ways| self.outside(block, &ways))
        };
        let straight = self.is_straight(&turned);
        if rest(block, self.is_straight(block)) > 0 && rest(&turned, straight) == 0 {
            offer(if straight { Rows::Straight } else { Rows::Open }, true, &turned);
        }
        named(&mut offer);
        placings
    }

    fn count(block: &Block, ways: &Ways, is: impl Fn(Goes, &Copied) -> bool) -> usize {
        let cells = ways
            .iter()
            .enumerate()
            .flat_map(|(row, ways)| ways.iter().enumerate().map(move |(col, way)| (row, col, *way)));
        cells
            .filter(|(row, col, way)| {
                let cell = block.cell((*row, *col)).filter(|cell| !cell.is_blank());
                cell.is_some_and(|cell| is(*way, cell))
            })
            .count()
    }

    fn fitting(&self, block: &Block, ways: &Ways) -> usize {
        self.fitting_of(block, ways, |_| true)
    }

    fn fitting_of(&self, block: &Block, ways: &Ways, is: impl Fn(&Copied) -> bool) -> usize {
        let fits = |way| matches!(way, Goes::To(row, col) if self.target.is_writable(row, col));
        Self::count(block, ways, |way, cell| fits(way) && is(cell))
    }

    fn outside(&self, block: &Block, ways: &Ways) -> usize {
        Self::count(block, ways, |way, _| way == Goes::Outside)
    }
}

/// Says from where the rows and the columns of a block follow one another, each where no names tell where they go.
pub(super) fn from_where(
    target: &Target,
    block: &Block,
    ways: &Ways,
    (rows, columns): (bool, bool),
    lang: Lang,
) -> impl Iterator<Item = String> {
    let cells = ways
        .iter()
        .zip(&block.rows)
        .flat_map(|(ways, cells)| ways.iter().zip(cells));
    let places = cells.filter_map(|(way, cell)| match way {
        Goes::To(row, col) if !cell.is_blank() => Some((*row, *col)),
        _ => None,
    });
    let first = places.reduce(|first, next| (first.0.min(next.0), first.1.min(next.1)));
    let row = first.filter(|_| rows).and_then(|(row, _)| target.rows.get(row));
    let column = first.filter(|_| columns).and_then(|(_, col)| target.columns.get(col));
    let row = row.map(|row| say::rows_by_place(lang, &row.label));
    row.into_iter()
        .chain(column.map(|column| say::columns_by_place(lang, &column.label)))
}

/// Tells whether something other than figures stands in a row.
fn has_words(block: &Block, row: usize) -> bool {
    let is_other = |cell: &Copied| !cell.is_blank() && !is_figure(cell);
    block.rows.get(row).is_some_and(|row| row.iter().any(is_other))
}
