//! The head of a block: which columns of the grid it means.

use super::kinds::{MAX_OF_SHEET, heads_of_sheet, is_computed, is_of_other_year, is_reviewed, is_year, kind_of};
use super::labels::{Labels, is_figure, letters_of_a_name};
use super::place::Placer;
use super::{Block, Copied};
use crate::quantity::{Number, read_number};
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

impl Placer<'_> {
    /// Finds the head of a block: the row with the most names of columns, and the rows beside it that say more of them.
    pub(super) fn head(&self, block: &Block) -> Option<Head> {
        let open = |columns: &[Option<usize>]| columns.iter().flatten().filter(|&&col| self.open_column(col)).count();
        // A row that holds a figure is no head, though it may begin with the name of a unit.
        let heads = (0..block.rows.len().min(HEAD_ROWS)).filter(|row| is_words(block, *row));
        let heads = heads.map(|row| (row, self.meant_by(block, &[row]).1));
        let best = heads.reduce(|best, next| if open(&next.1) > open(&best.1) { next } else { best })?;
        if open(&best.1) == 0 {
            return None;
        }
        self.by_kind(block, &best).or_else(|| {
            let from = best.0.saturating_add(1);
            let from = from.saturating_add(usize::from(self.is_under_head(block, from, &best.1)));
            // A title stands alone in its row.
            let is_part = |row: &usize| *row >= best.0 || is_head(block, *row) && count_filled(block, *row) > 1;
            let rows: Vec<usize> = (0..from).rev().take_while(is_part).collect();
            let (names, columns) = self.meant_by(block, &rows);
            Some(Head {
                from,
                names,
                columns,
                is_own: false,
            })
        })
    }

    /// Names the columns of a block by some rows of its head, from the lowest, and finds what each of them means.
    fn meant_by(&self, block: &Block, rows: &[usize]) -> (Vec<String>, Vec<Option<usize>>) {
        let from = rows.first().map_or(0, |row| row.saturating_add(1));
        let mut names = names_above(block, from);
        let mut columns = vec![None; names.len()];
        let mut known = vec![false; names.len()];
        let mut taken = Vec::new();
        for row in rows {
            for (col, ((name, column), known)) in names.iter_mut().zip(&mut columns).zip(&mut known).enumerate() {
                let Some(cell) = block.cell((*row, col)).filter(|cell| !*known && !cell.is_blank()) else {
                    continue;
                };
                // Two columns of one name cannot both go there: the second would be lost over the first.
                let places = self.columns_named(&cell.text);
                *column = places.into_iter().find(|place| !taken.contains(place));
                taken.extend(*column);
                *known = column.is_some() || is_computed(&cell.text) || is_reviewed(&cell.text);
                if *known {
                    *name = cell.line();
                }
            }
        }
        (names, columns)
    }

    /// Finds the columns of the grid that a head names: by what they are called here, or by the words that offices use for
    /// their figures.
    fn columns_named(&self, head: &str) -> Vec<usize> {
        let mut named = self.columns.find(head);
        // Where all columns are of one kind they are units, and a year beside them says nothing.
        if self.field_of_all().is_none() {
            named.retain(|col| !self.open_column(*col) || !is_of_other_year(head, self.year));
            let kind = kind_of(head, self.year).filter(|_| named.is_empty());
            let of_kind = |col: &usize| kind.is_some() && self.field_of(*col) == kind;
            named.extend((0..self.target.columns.len()).filter(of_kind));
        }
        named
    }

    /// Tells whether a row says more of the columns of a head that stand above it, and is none of the rows beneath: nothing
    /// of it stands before the first of those that take entries.
    fn is_under_head(&self, block: &Block, row: usize, columns: &[Option<usize>]) -> bool {
        let first = columns
            .iter()
            .position(|col| col.is_some_and(|col| self.open_column(col)));
        let cells = block
            .rows
            .get(row)
            .filter(|_| is_words(block, row))
            .into_iter()
            .flatten();
        let mut filled = cells.enumerate().filter(|(_, cell)| !cell.is_blank()).peekable();
        let is_after = filled.peek().is_some_and(|(col, _)| Some(*col) >= first && *col > 0);
        let is_known = |text: &str| !self.columns_named(text).is_empty() || is_computed(text) || is_reviewed(text);
        is_after && filled.any(|(_, cell)| is_known(&cell.text))
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
    pub(super) fn unknown_head(&self, block: &Block, (label, places): &Labels) -> Option<Head> {
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
    pub(super) fn head_of_whole(&self, block: &Block, (label, _): &Labels) -> Option<Head> {
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
    pub(super) fn head_of_sheet(&self, block: &Block, (label, places): &Labels) -> Option<Head> {
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

/// Tells whether no figure stands in a row.
pub(super) fn is_words(block: &Block, row: usize) -> bool {
    block.rows.get(row).is_some_and(|row| !row.iter().any(is_figure))
}

fn count_filled(block: &Block, row: usize) -> usize {
    let cells = block.rows.get(row).into_iter().flatten();
    cells.filter(|cell| !cell.is_blank()).count()
}
