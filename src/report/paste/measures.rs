//! The units of measure that a block says its figures are in: in a column of their own, in the head over the figures, or in
//! a line above them all.

use super::head::{HEAD_ROWS, is_head, rows_of_words};
use super::labels::is_figure;
use super::names::key;
use super::place::Placer;
use super::{Block, Copied};
use crate::quantity::{Number, UnitOfMeasure};

/// What heads a column of units of measure, as keys.
const HEADS: [&str; 6] = ["don vi tinh", "dvt", "dv tinh", "don vi do", "unit", "unit of measure"];

/// What heads such a column, or one of districts: its cells tell.
const HEADS_OF_SEVERAL: &str = "don vi";

/// What stands for the text above it.
const DITTO: [&str; 7] = ["\"", "''", "”", "“", "〃", "nt", "-nt-"];

/// The unit of measure of a figure, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stated {
    text: String,
    /// It stands at the figure. One above a blank, or above all, is meant for what is measured alike.
    is_own: bool,
}

/// The units of measure in a block.
#[derive(Default)]
pub(super) struct Measures {
    /// The columns of units, each with the one of every row.
    columns: Vec<(usize, Vec<Option<Stated>>)>,
    /// Those in the heads of columns.
    heads: Vec<Option<String>>,
    /// The one above all.
    above: Option<String>,
}

impl Measures {
    pub fn read(placer: &Placer<'_>, block: &Block) -> Self {
        let columns = (0..block.width()).filter_map(|col| Some((col, placer.first_measure(block, col)?)));
        let heads = (0..block.rows.len().min(HEAD_ROWS)).take_while(|row| is_head(block, *row));
        let heads: Vec<usize> = heads.collect();
        let text = |row: usize, col: usize| block.cell((row, col)).map(Copied::line).unwrap_or_default();
        let in_head = |col: usize| {
            let mut texts = heads.iter().rev().map(|row| text(*row, col));
            texts.find_map(|head| {
                // One that says no more is above all columns.
                let unit = match head.rsplit_once('(') {
                    Some(("", _)) => return None,
                    Some((_, within)) => within.rsplit(':').next()?,
                    None => &head,
                };
                Some(named(unit)).filter(|unit| placer.is_measure(unit))
            })
        };
        let mut titles = heads
            .iter()
            .flat_map(|row| (0..block.width()).map(|col| text(*row, col)));
        let above = titles.find_map(|title| {
            let (head, unit) = title.split_once(':')?;
            (HEADS.contains(&key(head).as_str()) || key(head) == HEADS_OF_SEVERAL).then(|| named(unit))
        });
        Self {
            columns: columns.map(|(col, from)| (col, down(block, col, from))).collect(),
            heads: (0..block.width()).map(in_head).collect(),
            above,
        }
    }

    /// Gives the unit of measure that a figure is in, where it is another than that of its cell.
    pub fn other(&self, (row, col): (usize, usize), cell: &UnitOfMeasure) -> Option<&str> {
        let before = self.columns.iter().rev().find(|(at, _)| *at < col);
        let column = before.or_else(|| self.columns.first().filter(|(at, _)| *at != col));
        let own = column.and_then(|(_, units)| units.get(row)?.as_ref());
        let (text, is_own) = match (self.heads.get(col), own) {
            (Some(Some(head)), _) => (head, true),
            (_, Some(Stated { text, is_own })) => (text, *is_own),
            _ => (self.above.as_ref()?, false),
        };
        let unit = UnitOfMeasure::typed(text, Some(cell))?;
        // "hộ dân" are the cell's "hộ".
        let is_longer = key(text).starts_with(&(key(cell.name()) + " "));
        let is_same = unit
            .convert(Number::ONE, cell)
            .is_ok_and(|one| one.same_value(Number::ONE));
        (!is_longer && !is_same && (is_own || unit.is_like(cell))).then_some(text)
    }
}

impl Placer<'_> {
    /// Tells whether a column holds the units of measure of its rows.
    pub(super) fn is_unit_of_measure(&self, block: &Block, col: usize) -> bool {
        self.first_measure(block, col).is_some()
    }

    /// Finds the first row of a column of units of measure: below its head, or where most of its cells are such. None in
    /// any other column.
    fn first_measure(&self, block: &Block, col: usize) -> Option<usize> {
        let names_it = |row: &usize| {
            let cell = block.cell((*row, col));
            cell.is_some_and(|cell| HEADS.contains(&key(&cell.text).as_str()))
        };
        let head = (0..block.rows.len().min(HEAD_ROWS)).find(names_it);
        head.map(|head| head.saturating_add(1)).or_else(|| {
            let from = rows_of_words(block);
            let cells = block.rows.iter().skip(from).filter_map(|row| row.get(col));
            let (mut units, mut all) = (0_usize, 0_usize);
            for cell in cells.filter(|cell| !cell.is_blank() && !is_ditto(cell)) {
                units = units.saturating_add(usize::from(!is_figure(cell) && self.is_measure(&named(&cell.text))));
                all = all.saturating_add(1);
            }
            (units > 0 && units.saturating_mul(2) >= all).then_some(from)
        })
    }

    /// Tells whether a text is a unit that the grid measures in, or another of the same.
    fn is_measure(&self, text: &str) -> bool {
        let unit = UnitOfMeasure::typed(text, None).filter(|_| text.chars().count() > 1);
        let is_it = |unit: UnitOfMeasure| self.measures.iter().any(|known| unit.is_like(known));
        unit.is_some_and(is_it) || text == "%"
    }
}

/// The unit of each row of a column, which may stand once for several.
fn down(block: &Block, col: usize, from: usize) -> Vec<Option<Stated>> {
    let mut last: Option<Stated> = None;
    let unit = |row: usize| {
        let cell = block.cell((row, col)).filter(|_| row >= from)?;
        let is_blank = cell.is_blank();
        if !is_blank && !is_ditto(cell) {
            let text = named(&cell.text);
            last = Some(Stated { text, is_own: true });
        }
        let stated = last.clone()?;
        Some(Stated {
            is_own: !is_blank,
            ..stated
        })
    };
    (0..block.rows.len()).map(unit).collect()
}

fn is_ditto(cell: &Copied) -> bool {
    DITTO.contains(&cell.text.trim())
}

/// A unit as it would be typed, from the short forms of tables: "Tr.đồng", "1.000 đ", "Tỷ lệ %".
fn named(text: &str) -> String {
    let text = text.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '(' | ')'));
    if text.contains('%') || matches!(key(text).as_str(), "ty le" | "ti le") {
        return "%".to_owned();
    }
    let unit = text.trim_start_matches(|letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',' | ' '));
    let number = text.strip_suffix(unit).unwrap_or_default();
    let scale = match number.chars().filter(char::is_ascii_digit).collect::<String>().as_str() {
        "1000" => "nghìn ",
        "1000000" => "triệu ",
        _ => "",
    };
    format!("{scale}{}", unit.replace('.', " "))
}
