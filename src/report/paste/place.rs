//! Which cell of the grid each cell of a pasted block is meant for.

use super::names::{Names, key};
use super::{Block, Placing, Rows, Seat, Target};
use crate::quantity::read_number;
use crate::text::Lang;

/// Where one cell of the block goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goes {
    /// Into this row and column of the grid.
    To(usize, usize),
    /// Beyond the last row or column.
    Outside,
    /// Its row or its column has a name that is not in the grid.
    NotFound,
    /// It is a heading or a name itself.
    Label,
}

/// The way of every cell of a block, row by row.
pub(super) type Ways = Vec<Vec<Goes>>;

/// How many rows at the top of a block may be its head.
const HEAD_ROWS: usize = 4;

pub(super) struct Placer<'a> {
    target: &'a Target,
    rows: Names,
    columns: Names,
}

impl<'a> Placer<'a> {
    pub fn new(target: &'a Target) -> Self {
        let rows = target.rows.iter().enumerate();
        let columns = target.columns.iter().enumerate();
        Self {
            target,
            rows: Names::new(rows.map(|(at, row)| (at, row.names.as_slice()))),
            columns: Names::new(columns.map(|(at, column)| (at, column.names.as_slice()))),
        }
    }

    fn is_open(&self, row: usize, col: usize) -> bool {
        matches!(self.target.seat(row, col), Some(Seat::Open(_)))
    }

    fn open_column(&self, col: usize) -> bool {
        (0..self.target.rows.len()).any(|row| self.is_open(row, col))
    }

    /// The rows a block of this width may go to, from the place where it is pasted.
    fn rows_from(&self, skip_locked: bool, width: usize) -> Vec<usize> {
        let (from, col) = self.target.at;
        let columns = col..col.saturating_add(width);
        (from..self.target.rows.len())
            .filter(|&row| self.target.rows.get(row).is_some_and(|row| !row.hidden))
            .filter(|&row| !skip_locked || columns.clone().any(|col| self.is_open(row, col)))
            .collect()
    }

    pub fn ways(&self, block: &Block, rows: Rows) -> Option<Ways> {
        match rows {
            Rows::Straight => Some(self.by_place(block, false)),
            Rows::Open => Some(self.by_place(block, true)),
            Rows::Named => self.by_name(block),
        }
    }

    fn by_place(&self, block: &Block, skip_locked: bool) -> Ways {
        let rows = self.rows_from(skip_locked, block.width());
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

    /// Finds the head of a block: the row with the most names of columns.
    fn head(&self, block: &Block) -> Option<(usize, Vec<Option<usize>>)> {
        let columns = |row: usize| -> Vec<Option<usize>> {
            let cell = |col| {
                block
                    .cell((row, col))
                    .and_then(|cell| self.columns.find(&cell.text).first().copied())
            };
            (0..block.width()).map(cell).collect()
        };
        let open = |columns: &[Option<usize>]| columns.iter().flatten().filter(|&&col| self.open_column(col)).count();
        // A row that holds a figure is no head, though it may begin with the name of a unit.
        let is_words = |row: &usize| {
            let row = block.rows.get(*row).map(Vec::as_slice).unwrap_or_default();
            row.iter().all(|cell| read_number(&cell.text, Lang::Vi).is_err())
        };
        let heads = (0..block.rows.len().min(HEAD_ROWS)).filter(is_words);
        let heads = heads.map(|row| (row, columns(row)));
        let best = heads.reduce(|best, next| if open(&next.1) > open(&best.1) { next } else { best })?;
        (open(&best.1) > 0).then_some(best)
    }

    /// Finds the column of a block that holds the names of rows, and the row that each of its cells names.
    fn labels(&self, block: &Block, from: usize) -> Option<(usize, Vec<Option<usize>>)> {
        let found = |col: usize| -> Vec<Option<usize>> {
            let mut last = None;
            let mut taken = Vec::new();
            let name = |row: usize| {
                if row < from {
                    return None;
                }
                let places = self.rows.find(&block.cell((row, col))?.text);
                // The same name may stand under several criteria: the next one is meant.
                let next = places.iter().find(|place| last.is_none_or(|last| **place > last));
                let free = || places.iter().find(|place| !taken.contains(*place));
                let place = *next.or_else(free)?;
                last = Some(place);
                taken.push(place);
                Some(place)
            };
            (0..block.rows.len()).map(name).collect()
        };
        let count = |places: &[Option<usize>]| places.iter().flatten().count();
        let best = (0..block.width())
            .map(|col| (col, found(col)))
            .reduce(|best, next| if count(&next.1) > count(&best.1) { next } else { best })?;
        let filled = |row: &usize| block.cell((*row, best.0)).is_some_and(|cell| !cell.is_blank());
        let filled = (from..block.rows.len()).filter(filled).count();
        if count(&best.1) > 0 && count(&best.1).saturating_mul(2) >= filled {
            return Some(best);
        }
        self.codes(block, from)
    }

    /// Finds rows by their full codes in the first column; numbers look like codes, so every one must be there.
    fn codes(&self, block: &Block, from: usize) -> Option<(usize, Vec<Option<usize>>)> {
        let place = |row: usize| {
            let code = key(&block.cell((row, 0))?.text);
            let has_code = |row: &super::TargetRow| row.codes.iter().any(|known| key(known) == code);
            self.target.rows.iter().position(has_code)
        };
        let places: Vec<Option<usize>> = (0..block.rows.len())
            .map(|row| if row < from { None } else { place(row) })
            .collect();
        let all = (from..block.rows.len()).all(|row| places.get(row).is_some_and(Option::is_some));
        let several = block.rows.len().saturating_sub(from) > 1 && block.width() > 1;
        (all && several).then_some((0, places))
    }

    fn by_name(&self, block: &Block) -> Option<Ways> {
        let head = self.head(block);
        let from = head.as_ref().map_or(0, |(row, _)| row.saturating_add(1));
        let labels = self.labels(block, from);
        if head.is_none() && labels.is_none() {
            return None;
        }
        let first = labels.as_ref().map_or(0, |(col, _)| col.saturating_add(1));
        // Without names of rows they follow one another from where the block is pasted.
        let below = Block {
            rows: block.rows.get(from..).unwrap_or_default().to_vec(),
            hidden: 0,
        };
        let skip = !self.is_straight(&below);
        let in_order = self.rows_from(skip, block.width());
        let mut next_column = self.first_open_column();
        let columns: Vec<Goes> = (0..block.width())
            .map(|col| match &head {
                _ if labels.as_ref().is_some_and(|(label, _)| *label == col) => Goes::Label,
                Some((at, columns)) => match columns.get(col).copied().flatten() {
                    Some(to) if self.open_column(to) => Goes::To(0, to),
                    Some(_) => Goes::Label,
                    None if col < first || self.is_unit_of_measure(block, col, labels.as_ref()) => Goes::Label,
                    None if block.cell((*at, col)).is_some_and(|cell| !cell.is_blank()) => Goes::NotFound,
                    None => Goes::Outside,
                },
                None if col < first || self.is_unit_of_measure(block, col, labels.as_ref()) => Goes::Label,
                None => {
                    let to = next_column;
                    next_column = next_column.saturating_add(1);
                    if to < self.target.columns.len() {
                        Goes::To(0, to)
                    } else {
                        Goes::Outside
                    }
                }
            })
            .collect();
        let row_of = |row: usize| match &labels {
            _ if row < from => Goes::Label,
            Some((_, places)) => places
                .get(row)
                .copied()
                .flatten()
                .map_or(Goes::NotFound, |to| Goes::To(to, 0)),
            None => {
                let to = in_order.get(row.saturating_sub(from)).copied();
                to.map_or(Goes::Outside, |to| Goes::To(to, 0))
            }
        };
        let joined = |row: Goes, column: Goes| match (row, column) {
            (Goes::Label, _) | (_, Goes::Label) => Goes::Label,
            (Goes::NotFound, _) | (_, Goes::NotFound) => Goes::NotFound,
            (Goes::Outside, _) | (_, Goes::Outside) => Goes::Outside,
            (Goes::To(row, _), Goes::To(_, col)) => Goes::To(row, col),
        };
        let line = |row: usize| columns.iter().map(|&column| joined(row_of(row), column)).collect();
        Some((0..block.rows.len()).map(line).collect())
    }

    fn first_open_column(&self) -> usize {
        let from = self.target.at.1;
        (from..self.target.columns.len())
            .find(|&col| self.open_column(col))
            .unwrap_or(from)
    }

    /// Tells whether most of a column are the units of measure of their rows.
    fn is_unit_of_measure(&self, block: &Block, col: usize, labels: Option<&(usize, Vec<Option<usize>>)>) -> bool {
        let Some((_, places)) = labels else { return false };
        let named = || {
            places
                .iter()
                .enumerate()
                .filter_map(|(row, to)| Some((block.cell((row, col))?, self.target.rows.get((*to)?)?)))
        };
        let same = named()
            .filter(|(cell, row)| !cell.is_blank() && key(&cell.text) == key(&row.unit))
            .count();
        same > 0 && same.saturating_mul(2) >= named().filter(|(cell, _)| !cell.is_blank()).count()
    }

    /// Tells whether a block follows the rows of the grid with its headings, rather than the open rows alone: by its height
    /// where that decides, else by whether anything of it would fall on a locked row.
    pub fn is_straight(&self, block: &Block) -> bool {
        let height = block.rows.len();
        let (all, open) = (
            self.rows_from(false, block.width()),
            self.rows_from(true, block.width()),
        );
        if height == all.len() || all == open {
            return true;
        }
        if height == open.len() {
            return false;
        }
        let blank = |row: usize| {
            block
                .rows
                .get(row)
                .is_some_and(|row| row.iter().all(super::Copied::is_blank))
        };
        let on_locked = |(at, row): (usize, &usize)| !open.contains(row) && !blank(at);
        !all.iter().take(height).enumerate().any(on_locked)
    }

    /// Lists the ways to place a block, the most fitting first.
    pub fn placings(&self, block: &Block) -> Vec<Placing> {
        let turned = block.turned();
        let mut placings = Vec::new();
        let mut seen: Vec<(bool, Ways)> = Vec::new();
        let mut offer = |rows, is_turned: bool, block: &Block| {
            let Some(ways) = self.ways(block, rows) else { return };
            if self.fitting(block, &ways) == 0 || seen.contains(&(is_turned, ways.clone())) {
                return;
            }
            seen.push((is_turned, ways));
            placings.push(Placing {
                rows,
                turned: is_turned,
            });
        };
        let is_square = block.rows == turned.rows;
        offer(Rows::Named, false, block);
        if !is_square {
            offer(Rows::Named, true, &turned);
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
        placings
    }

    fn count(block: &Block, ways: &Ways, is: impl Fn(Goes) -> bool) -> usize {
        let cells = ways
            .iter()
            .enumerate()
            .flat_map(|(row, ways)| ways.iter().enumerate().map(move |(col, way)| (row, col, *way)));
        cells
            .filter(|(row, col, way)| is(*way) && block.cell((*row, *col)).is_some_and(|cell| !cell.is_blank()))
            .count()
    }

    fn fitting(&self, block: &Block, ways: &Ways) -> usize {
        Self::count(
            block,
            ways,
            |way| matches!(way, Goes::To(row, col) if self.is_open(row, col)),
        )
    }

    fn outside(&self, block: &Block, ways: &Ways) -> usize {
        Self::count(block, ways, |way| way == Goes::Outside)
    }
}
