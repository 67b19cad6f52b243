//! The column of names of a block: which rows of the grid they mean, and which are names though the grid does not know
//! them.

use super::head::Head;
use super::names::key;
use super::place::Placer;
use super::{Block, Copied, TargetRow};
use crate::quantity::read_number;
use crate::report::compared::compared_name;
use crate::report::enter::Field;
use crate::report::form::RowOf;
use crate::text::Lang;

/// The column of a block that tells which rows are meant, and the row of the grid that each of its cells means.
pub(super) type Labels = (usize, Vec<Option<usize>>);

impl Placer<'_> {
    /// Finds the head of a block and the names of its rows; none where it holds neither.
    pub(super) fn names_in(&self, block: &Block) -> Option<(Option<Head>, Option<Labels>)> {
        match self.head(block) {
            // Where one of the two is known the other is not guessed from the place: names that nobody knows are asked for.
            Some(head) => {
                let labels = self.labels(block, Some(&head));
                let labels = labels.or_else(|| self.unknown_labels(block, &head));
                Some((Some(head), labels))
            }
            None => {
                let labels = self.labels(block, None)?;
                let head = self
                    .unknown_head(block, &labels)
                    .or_else(|| self.head_of_whole(block, &labels))
                    .or_else(|| self.head_of_sheet(block, &labels));
                Some((head, Some(labels)))
            }
        }
    }

    /// Finds the column of a block that holds the names of rows, and the row that each of its cells names.
    fn labels(&self, block: &Block, head: Option<&Head>) -> Option<Labels> {
        let from = head.map_or(0, |head| head.from);
        // Figures that their heading names are no codes and no beginnings of numbered names.
        let is_open = |col: usize| {
            let column = head.and_then(|head| head.columns.get(col).copied().flatten());
            column.is_some_and(|column| self.open_column(column))
        };
        let named = |col| {
            in_turn(block, from, col, |text, above| {
                let is_name = !is_open(col) || read_number(text, Lang::Vi).is_err();
                if is_name {
                    self.rows_named(text, above)
                } else {
                    Vec::new()
                }
            })
        };
        let count = |places: &[Option<usize>]| places.iter().flatten().count();
        let best = (0..block.width())
            .map(|col| (col, named(col)))
            .reduce(|best, next| if count(&next.1) > count(&best.1) { next } else { best })?;
        // Titles and headings stand alone in their rows.
        let filled =
            |row: &&Vec<Copied>| row.get(best.0).is_some_and(|cell| !cell.is_blank()) && holds_more_than(row, best.0);
        let filled = block.rows.iter().skip(from).filter(filled).count();
        if count(&best.1) > 0 && count(&best.1).saturating_mul(2) >= filled {
            return Some(best);
        }
        let codes = if is_open(0) { None } else { self.codes(block, from) };
        // Beside names that nobody knows mere numbers count the rows.
        let is_number = |row: &Vec<Copied>| row.first().is_some_and(is_figure);
        let names = || head.and_then(|head| self.unknown_labels(block, head));
        codes.filter(|_| !block.rows.iter().skip(from).all(is_number) || names().is_none())
    }

    /// Finds the rows that a text names. A figure from outside belongs to the row above it: `above` is where that goes.
    fn rows_named(&self, text: &str, above: Option<usize>) -> Vec<usize> {
        let of = |at: usize| self.target.rows.get(at).and_then(|row: &TargetRow| row.of);
        let is_beneath = |at: &usize| match of(*at) {
            Some(RowOf::Compared(leaf, ..)) => above.and_then(of).and_then(RowOf::leaf) == Some(leaf),
            _ => true,
        };
        let mut rows = self.rows.find(text);
        rows.retain(is_beneath);
        rows
    }

    /// Finds rows by their codes in the first column; figures look like codes, so every one must be there.
    fn codes(&self, block: &Block, from: usize) -> Option<Labels> {
        let coded = |text: &str, _: Option<usize>| {
            let rows = self.codes.get(&key(text)).filter(|_| !text.contains('%'));
            rows.cloned().unwrap_or_default()
        };
        let places = in_turn(block, from, 0, coded);
        let all = (from..block.rows.len()).all(|row| places.get(row).is_some_and(Option::is_some));
        let several = block.rows.len().saturating_sub(from) > 1 && block.width() > 1;
        (all && several).then_some((0, places))
    }

    /// Finds the names of rows below a head though the grid knows few of them or none: the column of most letters before
    /// the figures.
    fn unknown_labels(&self, block: &Block, head: &Head) -> Option<Labels> {
        let from = head.from;
        let figures = head
            .columns
            .iter()
            .position(|col| col.is_some_and(|col| self.open_column(col)))?;
        let letters = |col: usize| -> usize {
            let rows = block.rows.iter().skip(from).filter(|row| holds_more_than(row, col));
            rows.filter_map(|row| row.get(col)).map(letters_of_a_name).sum()
        };
        let columns = (0..figures).filter(|col| !self.is_unit_of_measure(block, *col));
        let most = columns
            .map(|col| (letters(col), col))
            .max_by_key(|(letters, _)| *letters)?;
        let named = |col| {
            (
                col,
                in_turn(block, from, col, |text, above| self.rows_named(text, above)),
            )
        };
        (most.0 > 0).then(|| named(most.1))
    }
}

/// Counts the letters of a cell that is no figure.
pub(super) fn letters_of_a_name(cell: &Copied) -> usize {
    if is_figure(cell) {
        0
    } else {
        cell.text.chars().filter(|letter| letter.is_alphabetic()).count()
    }
}

/// Tells whether a row holds something beside one of its columns.
fn holds_more_than(row: &[Copied], col: usize) -> bool {
    row.iter().enumerate().any(|(at, cell)| at != col && !cell.is_blank())
}

/// Finds the row that each cell of a column means, no row twice: the same name or code may stand under several criteria,
/// and then the next one is meant.
fn in_turn(
    block: &Block,
    from: usize,
    col: usize,
    find: impl Fn(&str, Option<usize>) -> Vec<usize>,
) -> Vec<Option<usize>> {
    let (mut last, mut before) = (None, None);
    let mut taken = Vec::new();
    let place = |row: usize| {
        let above = before.take();
        if row < from {
            return None;
        }
        let places = find(&block.cell((row, col))?.text, above);
        let free = || places.iter().filter(|place| !taken.contains(*place));
        let next = free().find(|place| last.is_none_or(|last| **place > last));
        let place = *next.or_else(|| free().next())?;
        (last, before) = (Some(place), Some(place));
        taken.push(place);
        Some(place)
    };
    (0..block.rows.len()).map(place).collect()
}

/// Tells whether a cell names a row of figures from outside.
pub(super) fn names_compared(cell: &Copied) -> bool {
    let named = [Field::Previous, Field::Reference].into_iter();
    let mut named = named.flat_map(|field| Lang::ALL.map(|lang| compared_name(field, lang)));
    named.any(|name| key(name) == key(&cell.text))
}

pub(super) fn is_figure(cell: &Copied) -> bool {
    read_number(&cell.text, Lang::Vi).is_ok()
}
