//! The names in a pasted block: which rows and columns of the grid they mean, and which nobody knows.

use std::collections::{BTreeMap, HashSet};

use super::head::is_words;
use super::kinds::{is_computed, is_reviewed, is_total, kind_of};
use super::labels::{Labels, names_compared};
use super::names::{key, keys, slips};
use super::place::{Goes, Placer, Ways};
use super::{Block, Copied, Preview, TargetRow};
use crate::quantity::read_number;
use crate::report::enter::Field;
use crate::report::form::RowOf;
use crate::text::Lang;

/// A row or a column of a block as it is laid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// Counted from its top.
    Row(usize),
    /// Counted from its left.
    Column(usize),
}

/// A line of a block whose name the grid does not know, and the row or column of the grid that its reader gave it; none
/// where it is to be left out.
pub type Assigned = (Line, Option<usize>);

/// A line of a block whose name does not tell where it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// Which line.
    pub line: Line,
    /// Its name.
    pub name: String,
    /// The rows of the figures that its indicator has; empty where the grid does not know the name.
    pub among: Vec<usize>,
    /// Where it goes until its reader chooses: the column it was pasted at, which takes the kind of figures it names.
    pub suggested: Option<usize>,
}

impl Unknown {
    /// Gives the place that its reader chose, or the suggested one where nothing else goes.
    #[must_use]
    pub fn place(&self, assigned: &[Assigned]) -> Option<usize> {
        let is_column = |line: &Line| matches!(line, Line::Column(_));
        let is_free = |to: &usize| {
            let mut others = assigned.iter().filter(|(line, _)| is_column(line));
            !others.any(|(_, other)| other.as_ref() == Some(to))
        };
        match assigned.iter().find(|(line, _)| *line == self.line) {
            Some((_, chosen)) => *chosen,
            None => self.suggested.filter(is_free),
        }
    }
}

/// A row or column of the grid, and what it is called.
pub type Free = (usize, String);

/// Where the rows and columns of a block go by their names.
pub(super) struct Named {
    pub rows: Vec<Goes>,
    pub columns: Vec<Goes>,
    /// The first row below the head.
    from: usize,
    /// What its columns are called.
    pub heads: Vec<String>,
    /// It was copied from a table of this page.
    pub is_own: bool,
    /// The column of the names of rows.
    label: Option<usize>,
    /// The rows and columns of the grid where points are added up.
    sums: Vec<(usize, usize)>,
    /// The rows of figures that a row of the block may mean, where it means one of several.
    among: BTreeMap<usize, Vec<usize>>,
}

impl Named {
    pub fn ways(&self) -> Ways {
        let joined = |row: Goes, column: Goes| match (row, column) {
            (Goes::Label, _) | (_, Goes::Label) => Goes::Label,
            (Goes::Computed, _) | (_, Goes::Computed) => Goes::Computed,
            (Goes::Compared, _) | (_, Goes::Compared) => Goes::Compared,
            (Goes::Reviewed, _) | (_, Goes::Reviewed) => Goes::Reviewed,
            (Goes::Elsewhere(row), _) | (_, Goes::Elsewhere(row)) => Goes::Elsewhere(row),
            (Goes::NotFound, _) | (_, Goes::NotFound) => Goes::NotFound,
            (Goes::Several, _) | (_, Goes::Several) => Goes::Several,
            (Goes::Outside, _) | (_, Goes::Outside) => Goes::Outside,
            // What stands there is added up from the lines below.
            (Goes::To(row, _), Goes::To(_, col)) if self.sums.contains(&(row, col)) => Goes::Computed,
            (Goes::To(row, _), Goes::To(_, col)) => Goes::To(row, col),
        };
        let line = |&row: &Goes| self.columns.iter().map(|&column| joined(row, column)).collect();
        self.rows.iter().map(line).collect()
    }

    /// Tells whether its rows and its columns have no names that lead them, and follow one another.
    pub fn by_place(&self) -> (bool, bool) {
        (self.label.is_none(), self.heads.is_empty())
    }

    /// Lists the lines that hold something and have a name that is not in the grid, or of several figures.
    pub fn unknown(&self, block: &Block) -> Vec<Unknown> {
        let is_filled = |row, col| block.cell((row, col)).is_some_and(|cell| !cell.is_blank());
        let has_place =
            |ways: &[Goes], at: usize| matches!(ways.get(at), Some(Goes::To(..) | Goes::NotFound | Goes::Several));
        let text = |row, col| block.cell((row, col)).map(Copied::line).unwrap_or_default();
        let is_lost = |(_, way): &(usize, &Goes)| matches!(way, Goes::NotFound | Goes::Several);
        let columns = self.columns.iter().enumerate().filter(is_lost).filter_map(|(col, _)| {
            let below = self.from..self.rows.len();
            let name = self.heads.get(col).cloned().unwrap_or_default();
            let holds = below
                .clone()
                .any(|row| is_filled(row, col) && has_place(&self.rows, row));
            (holds && !name.is_empty()).then_some((Line::Column(col), name, Vec::new()))
        });
        let rows = self.rows.iter().enumerate().filter(is_lost).filter_map(|(row, _)| {
            let name = text(row, self.label?);
            let holds = (0..self.columns.len()).any(|col| is_filled(row, col) && has_place(&self.columns, col));
            let among = self.among.get(&row).cloned().unwrap_or_default();
            (holds && row >= self.from && !name.is_empty()).then_some((Line::Row(row), name, among))
        });
        let unknown = |(line, name, among)| Unknown {
            line,
            name,
            among,
            suggested: None,
        };
        columns.chain(rows).map(unknown).collect()
    }

    /// Gives lines their places, no place twice.
    pub fn assign(&mut self, places: impl Iterator<Item = (Line, usize)>) {
        for (line, to) in places {
            let (ways, at, way) = match line {
                Line::Row(at) => (&mut self.rows, at, Goes::To(to, 0)),
                Line::Column(at) => (&mut self.columns, at, Goes::To(0, to)),
            };
            if !ways.contains(&way)
                && let Some(place) = ways.get_mut(at)
                && matches!(place, Goes::NotFound | Goes::Several)
            {
                *place = way;
            }
        }
    }
}

impl Preview {
    /// Lists where a line with an unknown name may go: where nothing else goes, what it may be a slip of first.
    #[must_use]
    pub fn places(&self, unknown: &Unknown, assigned: &[Assigned]) -> Vec<Free> {
        let ((rows, columns), line) = (&self.free, unknown.line);
        let places = if matches!(line, Line::Row(_)) { rows } else { columns };
        let is_taken = |to: usize| {
            let others = self.unknown.iter().filter(|other| other.line != line);
            let mut others = others.filter(|other| matches!(other.line, Line::Row(_)) == matches!(line, Line::Row(_)));
            others.any(|other| other.place(assigned) == Some(to))
        };
        let is_meant = |at: &usize| unknown.among.is_empty() || unknown.among.contains(at);
        let free = places.iter().filter(|(at, _)| is_meant(at) && !is_taken(*at));
        let mut free: Vec<Free> = free.cloned().collect();
        let name = key(&unknown.name);
        // The others stay in the order of the grid.
        free.sort_by_cached_key(|(_, label)| slips(&name, label).unwrap_or(usize::MAX));
        free
    }
}

impl Placer<'_> {
    /// Lists the lines of a block without a clear place, those first that one is suggested for: where no column of the grid
    /// is named but the kind of figures that the column takes at which it was pasted.
    pub fn unknown(&self, named: &Named, block: &Block) -> Vec<Unknown> {
        let mut unknown = named.unknown(block);
        let at = self.target.at.1;
        let is_named = named.columns.iter().any(|way| matches!(way, Goes::To(..)));
        let kind = self.field_of(at).filter(|_| !is_named);
        let is_kind = |unknown: &&mut Unknown| {
            matches!(unknown.line, Line::Column(_)) && kind.is_some() && kind_of(&unknown.name, self.year) == kind
        };
        let mut of_kind: Vec<&mut Unknown> = unknown.iter_mut().filter(is_kind).collect();
        if let [one] = of_kind.as_mut_slice() {
            one.suggested = Some(at);
        }
        unknown.sort_by_key(|unknown| unknown.suggested.is_none());
        unknown
    }

    /// Lists the rows and columns of the grid that can be written and that nothing goes to.
    pub fn free(&self, named: &Named) -> (Vec<Free>, Vec<Free>) {
        let is_open_row = |row: &usize| (0..self.target.columns.len()).any(|col| self.is_open(*row, col));
        let rows = self.target.rows.iter().map(|row| row.label.clone()).enumerate();
        let columns = self
            .target
            .columns
            .iter()
            .map(|column| column.label.clone())
            .enumerate();
        let is_free = |ways: &[Goes], way| !ways.contains(&way);
        (
            rows.filter(|(row, _)| is_open_row(row) && is_free(&named.rows, Goes::To(*row, 0)))
                .collect(),
            columns
                .filter(|(col, _)| self.open_column(*col) && is_free(&named.columns, Goes::To(0, *col)))
                .collect(),
        )
    }

    /// Tells whether a column without a place in the grid tells what the rows are: words beside their codes, or numbers
    /// in order before their names. Anything else might be a figure and is told as one without a place.
    fn is_about_rows(&self, block: &Block, col: usize, from: usize, labels: Option<&Labels>) -> bool {
        let Some((label, places)) = labels else { return false };
        if self.is_unit_of_measure(block, col) {
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
            let mut seen = HashSet::new();
            return coded && below().all(|text| is_words(text) && seen.insert(text));
        }
        let is_own_code = |row: usize, text: &str| {
            let known = places
                .get(row)
                .copied()
                .flatten()
                .and_then(|to| self.target.rows.get(to));
            known.is_some_and(|known| known.codes.iter().any(|code| key(code) == key(text)))
        };
        let mut last = 0_u32;
        let numbered = (from..block.rows.len()).filter_map(|row| Some((row, block.cell((row, col))?.text.trim())));
        let mut numbered = numbered.filter(|(_, text)| !text.is_empty());
        col < *label
            && numbered.all(|(row, text)| match key(text).parse::<u32>() {
                _ if is_own_code(row, text) => true,
                Ok(number) => {
                    let in_order = number == 1 || number == last.saturating_add(1);
                    last = number;
                    in_order && !text.contains('%')
                }
                Err(_) => is_words(text) || self.is_code(text),
            })
    }

    fn is_code(&self, text: &str) -> bool {
        self.codes.contains_key(&key(text))
    }

    /// Reads the names in a block; none where it holds none.
    pub fn named(&self, block: &Block) -> Option<Named> {
        let (head, labels) = self.names_in(block)?;
        let from = head.as_ref().map_or(0, |head| head.from);
        let about_rows = |col| self.is_about_rows(block, col, from, labels.as_ref());
        // Without names of rows they follow one another from where the block is pasted.
        let below = Block {
            rows: block.rows.get(from..).unwrap_or_default().to_vec(),
            ..Block::default()
        };
        let skip = !self.is_straight(&below);
        let in_order = self.rows_from(skip, &below);
        let mut next_column = self.first_open_column();
        let columns = (0..block.width())
            .map(|col| match &head {
                _ if labels.as_ref().is_some_and(|(label, _)| *label == col) => Goes::Label,
                Some(head) => match head.columns.get(col).copied().flatten() {
                    Some(to) if self.open_column(to) => Goes::To(0, to),
                    Some(to) if self.target.is_computed(to) => Goes::Computed,
                    Some(_) => Goes::Label,
                    None if head.names.get(col).is_some_and(|name| is_computed(name)) => Goes::Computed,
                    None if head.names.get(col).is_some_and(|name| is_reviewed(name)) => Goes::Reviewed,
                    None if about_rows(col) => Goes::Label,
                    None if head.names.get(col).is_some_and(|name| !name.is_empty()) => Goes::NotFound,
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
            Some((label, places)) => match places.get(row).copied().flatten() {
                Some(to) => Goes::To(to, 0),
                None if block.cell((row, *label)).is_some_and(names_compared) => Goes::Compared,
                None if block.cell((row, *label)).is_some_and(is_total) => Goes::Computed,
                // Each page of a paper has the head again.
                None if head.is_some() && repeats(block, row, from) => Goes::Label,
                None => {
                    let cell = block.cell((row, *label));
                    let places = cell.map(|cell| self.elsewhere.find(&cell.text)).unwrap_or_default();
                    places.first().map_or(Goes::NotFound, |at| Goes::Elsewhere(*at))
                }
            },
            None => {
                let to = in_order.get(row.saturating_sub(from)).copied();
                to.map_or(Goes::Outside, |to| Goes::To(to, 0))
            }
        };
        let mut named = Named {
            rows: (0..block.rows.len()).map(row_of).collect(),
            columns,
            from,
            is_own: head.as_ref().is_some_and(|head| head.is_own),
            heads: head.map(|head| head.names).unwrap_or_default(),
            label: labels.map(|(label, _)| label),
            sums: self.sums(),
            among: BTreeMap::new(),
        };
        self.to_figures(block, &mut named);
        Some(named)
    }

    /// Figures beside the name of an indicator that has its figures in rows of their own go to the one of them that can be
    /// written there; of several their reader chooses one.
    fn to_figures(&self, block: &Block, named: &mut Named) {
        for at in named.from..named.rows.len() {
            let Some(&Goes::To(title, _)) = named.rows.get(at) else {
                continue;
            };
            let Some(RowOf::Leaf(leaf, None)) = self.target.rows.get(title).and_then(|row| row.of) else {
                continue;
            };
            let is_filled = |col: usize| block.cell((at, col)).is_some_and(|cell| !cell.is_blank());
            let columns = named.columns.iter().enumerate().filter(|(col, _)| is_filled(*col));
            let columns: Vec<usize> = columns
                .filter_map(|(_, way)| match way {
                    Goes::To(_, col) => Some(*col),
                    _ => None,
                })
                .collect();
            let is_open = |row: usize| columns.iter().any(|col| self.target.is_writable(row, *col));
            let is_figure = |row: &TargetRow| matches!(row.of, Some(RowOf::Fact(of, _)) if of == leaf);
            let rows = self.target.rows.iter().enumerate().filter(|(_, row)| is_figure(row));
            let free = rows.filter(|(row, _)| is_open(*row) && !named.rows.contains(&Goes::To(*row, 0)));
            let free: Vec<usize> = free.map(|(row, _)| row).collect();
            let way = match free.as_slice() {
                [] => continue,
                _ if is_open(title) => continue,
                [one] => Goes::To(*one, 0),
                _ => Goes::Several,
            };
            if let Some(row) = named.rows.get_mut(at) {
                *row = way;
            }
            named.among.insert(at, free);
        }
    }

    /// Lists the rows and columns where points are added up from the lines below.
    fn sums(&self) -> Vec<(usize, usize)> {
        let columns = (0..self.target.columns.len()).filter(|col| self.field_of(*col) == Some(Field::SelfScore));
        let rows = self.target.rows.iter().enumerate();
        let rows = rows.filter(|(_, row)| matches!(row.of, Some(RowOf::Heading(_) | RowOf::Section(_))));
        let rows: Vec<usize> = rows.map(|(at, _)| at).collect();
        columns
            .flat_map(|col| rows.iter().map(move |row| (*row, col)))
            .collect()
    }

    fn first_open_column(&self) -> usize {
        let from = self.target.at.1;
        (from..self.target.columns.len())
            .find(|&col| self.open_column(col))
            .unwrap_or(from)
    }
}

/// Tells whether a row says what the last row of the head above `from` says.
fn repeats(block: &Block, row: usize, from: usize) -> bool {
    let texts = |row: usize| block.rows.get(row).map(|row| row.iter().map(|cell| key(&cell.text)));
    let head = from.checked_sub(1).and_then(texts);
    head.zip(texts(row)).is_some_and(|(head, row)| head.eq(row))
}
