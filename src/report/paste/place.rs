//! Which cell of the grid each cell of a pasted block is meant for.

use super::names::{Names, key, keys};
use super::{Block, Copied, Placing, Rows, Seat, Target};
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

/// The column of a block that tells which rows are meant, and the row of the grid that each of its cells means.
type Labels = (usize, Vec<Option<usize>>);

/// How many rows at the top of a block may be its head.
pub(super) const HEAD_ROWS: usize = 4;

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
            let mut taken = Vec::new();
            let cell = |col| {
                let places = self.columns.find(&block.cell((row, col))?.text);
                // Two columns of one name cannot both go there: the second would be lost over the first.
                let place = places.into_iter().find(|place| !taken.contains(place))?;
                taken.push(place);
                Some(place)
            };
            (0..block.width()).map(cell).collect()
        };
        let open = |columns: &[Option<usize>]| columns.iter().flatten().filter(|&&col| self.open_column(col)).count();
        // A row that holds a figure is no head, though it may begin with the name of a unit.
        let heads = (0..block.rows.len().min(HEAD_ROWS)).filter(|row| is_words(block, *row));
        let heads = heads.map(|row| (row, columns(row)));
        let best = heads.reduce(|best, next| if open(&next.1) > open(&best.1) { next } else { best })?;
        (open(&best.1) > 0).then_some(best)
    }

    /// Finds the column of a block that holds the names of rows, and the row that each of its cells names.
    fn labels(&self, block: &Block, head: Option<&(usize, Vec<Option<usize>>)>) -> Option<Labels> {
        let from = head.map_or(0, |(row, _)| row.saturating_add(1));
        let named = |col| in_turn(block, from, col, |text| self.rows.find(text));
        let count = |places: &[Option<usize>]| places.iter().flatten().count();
        let best = (0..block.width())
            .map(|col| (col, named(col)))
            .reduce(|best, next| if count(&next.1) > count(&best.1) { next } else { best })?;
        let filled = |row: &usize| block.cell((*row, best.0)).is_some_and(|cell| !cell.is_blank());
        let filled = (from..block.rows.len()).filter(filled).count();
        if count(&best.1) > 0 && count(&best.1).saturating_mul(2) >= filled {
            return Some(best);
        }
        // A column of figures that its heading names is no column of codes.
        let is_figures = head
            .and_then(|(_, columns)| columns.first().copied().flatten())
            .is_some_and(|col| self.open_column(col));
        if is_figures { None } else { self.codes(block, from) }
    }

    /// Finds rows by their codes in the first column; figures look like codes, so every one must be there.
    fn codes(&self, block: &Block, from: usize) -> Option<Labels> {
        let coded = |text: &str| {
            let code = key(text);
            let has_code = |row: &super::TargetRow| row.codes.iter().any(|known| key(known) == code);
            let rows = self.target.rows.iter().enumerate();
            let rows = rows.filter(|(_, row)| !text.contains('%') && has_code(row));
            rows.map(|(at, _)| at).collect()
        };
        let places = in_turn(block, from, 0, coded);
        let all = (from..block.rows.len()).all(|row| places.get(row).is_some_and(Option::is_some));
        let several = block.rows.len().saturating_sub(from) > 1 && block.width() > 1;
        (all && several).then_some((0, places))
    }

    /// Tells whether a column without a place in the grid tells what the rows are: words beside their codes, or numbers
    /// in order before their names. Anything else might be a figure and is told as one without a place.
    fn is_about_rows(&self, block: &Block, col: usize, from: usize, labels: Option<&Labels>) -> bool {
        let Some((label, _)) = labels else { return false };
        if self.is_unit_of_measure(block, col, labels) {
            return true;
        }
        let below = || {
            let rows = block.rows.get(from..).unwrap_or_default();
            let cells = rows.iter().filter_map(|row| row.get(col));
            cells.filter(|cell| !cell.is_blank()).map(|cell| cell.text.trim())
        };
        let is_words = |text: &str| read_number(text, Lang::Vi).is_err() && !keys(text).is_empty();
        if col == label.saturating_add(1) {
            let is_code = |row| block.cell((row, *label)).is_none_or(|cell| keys(&cell.text).is_empty());
            let coded = (from..block.rows.len()).all(is_code);
            // Names of rows differ; grades and answers come again.
            let differ = below()
                .enumerate()
                .all(|(at, text)| below().take(at).all(|other| other != text));
            return coded && differ && below().all(is_words);
        }
        let mut last = 0_u32;
        col < *label
            && below().all(|text| match key(text).parse::<u32>() {
                Ok(number) => {
                    let in_order = number == 1 || number == last.saturating_add(1);
                    last = number;
                    in_order && !text.contains('%')
                }
                Err(_) => is_words(text) || self.is_code(text),
            })
    }

    fn is_code(&self, text: &str) -> bool {
        let has = |row: &super::TargetRow| row.codes.iter().any(|known| key(known) == key(text));
        self.target.rows.iter().any(has)
    }

    fn by_name(&self, block: &Block) -> Option<Ways> {
        let head = self.head(block);
        let from = head.as_ref().map_or(0, |(row, _)| row.saturating_add(1));
        let labels = self.labels(block, head.as_ref());
        if head.is_none() && labels.is_none() {
            return None;
        }
        let about_rows = |col| self.is_about_rows(block, col, from, labels.as_ref());
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
                    None if about_rows(col) => Goes::Label,
                    None if block.cell((*at, col)).is_some_and(|cell| !cell.is_blank()) => Goes::NotFound,
                    None => Goes::Outside,
                },
                None if about_rows(col) => Goes::Label,
                None if labels.as_ref().is_some_and(|(label, _)| col < *label) => Goes::NotFound,
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
            // Beside a heading further down the figures of an earlier line have no place.
            _ if row.saturating_add(1) < from && !is_words(block, row) => Goes::NotFound,
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
    fn is_unit_of_measure(&self, block: &Block, col: usize, labels: Option<&Labels>) -> bool {
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
        let blank = |row: usize| block.rows.get(row).is_some_and(|row| row.iter().all(Copied::is_blank));
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
        // Figures alone may look like codes, but whoever copied no name means the place.
        let has_words = (0..block.rows.len()).any(|row| has_words(block, row));
        let named = |offer: &mut dyn FnMut(Rows, bool, &Block)| {
            offer(Rows::Named, false, block);
            if !is_square {
                offer(Rows::Named, true, &turned);
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

/// Finds the row that each cell of a column means, no row twice: the same name or code may stand under several criteria,
/// and then the next one is meant.
fn in_turn(block: &Block, from: usize, col: usize, find: impl Fn(&str) -> Vec<usize>) -> Vec<Option<usize>> {
    let mut last = None;
    let mut taken = Vec::new();
    let place = |row: usize| {
        if row < from {
            return None;
        }
        let places = find(&block.cell((row, col))?.text);
        let free = || places.iter().filter(|place| !taken.contains(*place));
        let next = free().find(|place| last.is_none_or(|last| **place > last));
        let place = *next.or_else(|| free().next())?;
        last = Some(place);
        taken.push(place);
        Some(place)
    };
    (0..block.rows.len()).map(place).collect()
}

fn is_figure(cell: &Copied) -> bool {
    read_number(&cell.text, Lang::Vi).is_ok()
}

/// Tells whether no figure stands in a row.
fn is_words(block: &Block, row: usize) -> bool {
    block.rows.get(row).is_some_and(|row| !row.iter().any(is_figure))
}

/// Tells whether something other than figures stands in a row.
fn has_words(block: &Block, row: usize) -> bool {
    let is_other = |cell: &Copied| !cell.is_blank() && !is_figure(cell);
    block.rows.get(row).is_some_and(|row| row.iter().any(is_other))
}
