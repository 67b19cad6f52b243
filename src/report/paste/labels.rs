//! The head of a block and its column of names: which rows and columns of the grid they mean, and which are names though
//! the grid does not know them.

use super::kinds::{MAX_OF_SHEET, heads_of_sheet, is_year, kind_of};
use super::names::key;
use super::place::Placer;
use super::{Block, Copied, TargetRow};
use crate::quantity::{Number, read_number};
use crate::report::compared::compared_name;
use crate::report::enter::Field;
use crate::report::form::RowOf;
use crate::text::{Lang, sheet as say};

/// How many rows at the top of a block may be its title and its head.
pub(super) const HEAD_ROWS: usize = 8;

/// The head of a block.
pub(super) struct Head {
    /// The first row below it.
    pub from: usize,
    /// What each column is called; empty where nothing stands above it.
    pub names: Vec<String>,
    /// The column of the grid that each of them means.
    pub columns: Vec<Option<usize>>,
    /// It is not in the block, which was copied from a table of this page.
    pub is_own: bool,
}

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

    /// Finds the head of a block: the row with the most names of columns.
    fn head(&self, block: &Block) -> Option<Head> {
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
        if open(&best.1) == 0 {
            return None;
        }
        let from = best.0.saturating_add(1);
        self.by_kind(block, &best).or_else(|| {
            Some(Head {
                from,
                names: names_above(block, from),
                columns: best.1,
                is_own: false,
            })
        })
    }

    /// Looks beneath and above the names of units for kinds of figures: of several only the one goes to its unit that the
    /// page shows.
    fn by_kind(&self, block: &Block, (row, columns): &(usize, Vec<Option<usize>>)) -> Option<Head> {
        let field = self.field_of_all()?;
        let first = columns
            .iter()
            .position(|col| col.is_some_and(|col| self.open_column(col)))?;
        let text = |row: usize, col: usize| block.cell((row, col)).map(Copied::line).unwrap_or_default();
        // What spans columns stands in the first of them.
        let spanning = |row: usize, col: usize| {
            let mut texts = (first..=col).rev().map(|col| text(row, col));
            texts.find(|text| !text.is_empty()).unwrap_or_default()
        };
        let are_kinds = |row: &usize| {
            let heads = (first..block.width()).map(|col| text(*row, col));
            let heads = heads.filter(|head| !head.is_empty());
            let kinds: Vec<_> = heads.map(|head| kind_of(&head, self.year)).collect();
            is_head(block, *row)
                && kinds.iter().any(Option::is_some)
                && kinds.iter().any(|kind| Some(kind) != kinds.first())
        };
        let beneath = row.saturating_add(1);
        let kinds = [Some(beneath), row.checked_sub(1)]
            .into_iter()
            .flatten()
            .find(are_kinds)?;
        let heads = |col: usize| match kinds == beneath {
            true => (spanning(*row, col), text(kinds, col)),
            false => (text(*row, col), spanning(kinds, col)),
        };
        let mut taken = Vec::new();
        let column = |col: usize| {
            let (unit, kind) = heads(col);
            let is_shown = kind.is_empty() || kind_of(&kind, self.year) == Some(field);
            let mut places = self.columns.find(&unit).into_iter().filter(|_| is_shown);
            let place = places.find(|place| !taken.contains(place))?;
            taken.push(place);
            Some(place)
        };
        let before = columns.iter().take(first).copied();
        let name = |col: usize| match heads(col) {
            (unit, kind) if unit.is_empty() || kind.is_empty() => unit + &kind,
            (unit, kind) => format!("{unit}: {kind}"),
        };
        let names = (0..first).map(|col| text(*row, col));
        Some(Head {
            from: kinds.max(*row).saturating_add(1),
            names: names.chain((first..block.width()).map(name)).collect(),
            columns: before.chain((first..block.width()).map(column)).collect(),
            is_own: false,
        })
    }

    /// Finds the head above the names of rows though the grid knows none of its columns: the lowest row of words or years
    /// over the columns that hold something. One over several columns does not name them: those follow one another, unless
    /// others beside it say that they are no units.
    fn unknown_head(&self, block: &Block, (label, places): &Labels) -> Option<Head> {
        let first = places.iter().position(Option::is_some)?;
        let is_filled = |col: &usize| {
            let mut cells = (first..block.rows.len()).filter_map(|row| block.cell((row, *col)));
            cells.any(|cell| !cell.is_blank())
        };
        let filled: Vec<usize> = (label.saturating_add(1)..block.width()).filter(is_filled).collect();
        let is_named = |row: usize, col: usize| block.cell((row, col)).is_some_and(names_a_column);
        let is_head = |row: &usize| is_head(block, *row) && filled.iter().any(|col| is_named(*row, *col));
        let from = (0..first.min(HEAD_ROWS)).rev().find(is_head)?.saturating_add(1);
        let names = names_above(block, from);
        let is_named = |col: &&usize| names.get(**col).is_some_and(|name| !name.is_empty());
        let named = filled.iter().filter(is_named).count();
        let is_over_each = named == filled.len() || named > 1 && self.field_of_all().is_some();
        is_over_each.then(|| Head {
            from,
            columns: vec![None; names.len()],
            names,
            is_own: false,
        })
    }

    /// Knows whole rows of this table, which are copied without its heads, by their width and where their names stand.
    fn head_of_whole(&self, block: &Block, (label, _): &Labels) -> Option<Head> {
        let columns = &self.target.columns;
        let is_name = self.columns.find(say::column_name(Lang::Vi)).first() == Some(label);
        (is_name && block.width() == columns.len()).then(|| Head {
            from: 0,
            names: columns.iter().map(|column| column.label.clone()).collect(),
            columns: (0..columns.len()).map(Some).collect(),
            is_own: true,
        })
    }

    /// Knows a unit's sheet that was copied here, which comes without its heads, by its column of maxima.
    fn head_of_sheet(&self, block: &Block, (label, places): &Labels) -> Option<Head> {
        let is_maxima = |col: &usize| {
            let rows = places.iter().enumerate();
            let known = rows.filter_map(|(row, to)| Some((row, self.target.rows.get((*to)?)?.max?)));
            let cells = known.filter_map(|(row, max)| Some((block.cell((row, *col))?, max)));
            let cells: Vec<_> = cells.filter(|(cell, _)| !cell.is_blank()).collect();
            let is_max = |(cell, max): &(&Copied, Number)| {
                read_number(&cell.text, Lang::Vi).is_ok_and(|read| read.unit.is_none() && read.number.same_value(*max))
            };
            cells.len() > 1 && cells.iter().all(is_max)
        };
        let maxima = (label.saturating_add(1)..block.width()).find(is_maxima)?;
        let mut names = heads_of_sheet(maxima, block.width());
        // What stands before the names is none of these columns.
        names.iter_mut().take(label.saturating_add(1)).for_each(String::clear);
        let is_whole = maxima > MAX_OF_SHEET.saturating_add(*label);
        is_whole.then(|| Head {
            from: 0,
            columns: names
                .iter()
                .map(|name| self.columns.find(name).first().copied())
                .collect(),
            names,
            is_own: true,
        })
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

/// Names each column of a block by the lowest words or year above a row: a head may have several rows.
pub(super) fn names_above(block: &Block, from: usize) -> Vec<String> {
    let name = |col: usize| {
        let cells = (0..from).rev().filter(|row| is_head(block, *row));
        let mut cells = cells.filter_map(|row| block.cell((row, col)));
        cells.find(|cell| names_a_column(cell)).map(Copied::line)
    };
    (0..block.width()).map(|col| name(col).unwrap_or_default()).collect()
}

/// Counts the rows at the top of a block that hold words alone.
pub(super) fn rows_of_words(block: &Block) -> usize {
    (0..block.rows.len().min(HEAD_ROWS))
        .take_while(|row| is_words(block, *row))
        .count()
}

fn names_a_column(cell: &Copied) -> bool {
    letters_of_a_name(cell) > 0 || is_year(&cell.text)
}

/// Tells whether no figure but years stands in a row.
pub(super) fn is_head(block: &Block, row: usize) -> bool {
    let is_other = |cell: &Copied| is_figure(cell) && !is_year(&cell.text);
    block.rows.get(row).is_some_and(|row| !row.iter().any(is_other))
}

/// Counts the letters of a cell that is no figure.
fn letters_of_a_name(cell: &Copied) -> usize {
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

/// Tells whether no figure stands in a row.
pub(super) fn is_words(block: &Block, row: usize) -> bool {
    block.rows.get(row).is_some_and(|row| !row.iter().any(is_figure))
}
