//! A list of units as people paste it: a column of Excel, a numbered list of Word, names with semicolons between them.

use std::collections::BTreeSet;

use crate::campaign::UnitKind;
use crate::quantity::{bare, compose};
use crate::text::{Lang, start as say};

/// How many units a cluster usually has.
const USUAL: std::ops::RangeInclusive<usize> = 3..=15;

/// The words that the head over the names of units is made of, without accents.
const HEAD_WORDS: [&str; 26] = [
    "ten", "don", "vi", "xa", "phuong", "thi", "tran", "dac", "khu", "huyen", "quan", "truong", "dia", "co", "cac",
    "cum", "trong", "thuoc", "dua", "tham", "gia", "va", "unit", "units", "name", "names",
];

/// Those of them that a head may begin with though names of units do, too.
const HEAD_KINDS: [&str; 7] = ["xa", "phuong", "thi", "tran", "dac", "khu", "va"];

/// Heads of the numbers before them.
const NUMBER_HEADS: [&str; 5] = ["stt", "tt", "so tt", "so thu tu", "no"];

/// How lines begin that head a list.
const TITLES: [&str; 5] = ["danh sach", "bieu so", "phu luc", "cac don vi", "cong hoa xa hoi"];

/// So many words in capitals are a title, unless they name a kind of unit.
const WORDS_OF_A_TITLE: usize = 3;

/// What was read out of a pasted list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UnitList {
    /// The names, each once, as typed but for the numbering before them and the marks that end their lines.
    pub names: Vec<String>,
    /// What stands in the way, with its line; nothing is begun while there is any.
    pub problems: Vec<UnitProblem>,
    /// The lines that were passed over because they are empty.
    pub empty_lines: Vec<usize>,
    /// The lines that are titles, heads or sums, and what stands there.
    pub other_lines: Vec<(usize, String)>,
    /// The columns that hold something else, by their heads or what stands first in them, and the one that was taken.
    pub other_columns: Option<(Vec<String>, String)>,
}

/// A mistake of a list, with its place. Lines count from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnitProblem {
    /// Fewer than two units.
    TooFew,
    /// A name that stood there before.
    Twice {
        /// The line.
        line: usize,
        /// The line of the first.
        first: usize,
        /// The name.
        name: String,
    },
    /// A line without a letter.
    NoName {
        /// The line.
        line: usize,
        /// What stands there.
        text: String,
    },
}

impl UnitProblem {
    /// Says what is wrong and where.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::TooFew => say::units_too_few(lang).to_owned(),
            Self::Twice { line, first, name } => say::unit_twice(lang, line, name, first),
            Self::NoName { line, text } => say::unit_no_name(lang, line, text),
        }
    }
}

impl UnitList {
    /// Reads a typed or pasted text.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut list = Self::default();
        let mut lines: Vec<Line<'_>> = Vec::new();
        for (at, line) in text.trim_end().lines().enumerate() {
            let number = at.saturating_add(1);
            if line.trim().is_empty() {
                list.empty_lines.push(number);
            } else {
                lines.push((number, line.split('\t').map(str::trim).collect()));
            }
        }
        // Where nothing else stands it is no title.
        let from = Some(first_of_names(&lines))
            .filter(|from| *from < lines.len())
            .unwrap_or_default();
        let (before, rows) = lines.split_at_checked(from).unwrap_or_default();
        list.other_lines.extend(before.iter().map(said));
        // A single row of a spreadsheet is names side by side.
        let is_table = lines.iter().filter(|(_, cells)| cells.len() > 1).count() > 1;
        let column = if is_table { column_of_names(before, rows) } else { None };
        if let Some(column) = column {
            list.other_columns = other_columns(before, rows, column);
        }
        let mut lines_of: Vec<(String, usize)> = Vec::new();
        for line in rows {
            let (number, cells) = line;
            let names = match column.filter(|_| cells.len() > 1) {
                Some(column) => cells.get(column..=column).unwrap_or_default(),
                None => cells,
            };
            let names: Vec<String> = names
                .iter()
                .flat_map(|cell| cell.split(';'))
                .filter_map(name_in)
                .collect();
            if names.is_empty() && column.is_some() {
                list.other_lines.push(said(line));
            } else if names.is_empty() {
                let (line, text) = said(line);
                list.problems.push(UnitProblem::NoName { line, text });
            }
            for name in names {
                let key = name.to_lowercase();
                match lines_of.iter().find(|(known, _)| *known == key) {
                    Some((_, first)) => list.problems.push(UnitProblem::Twice {
                        line: *number,
                        first: *first,
                        name: name.clone(),
                    }),
                    None => {
                        lines_of.push((key, *number));
                        list.names.push(name);
                    }
                }
            }
        }
        // Where a line is told to stand twice it is no use to say so as well.
        let is_twice = |problem: &UnitProblem| matches!(problem, UnitProblem::Twice { .. });
        if list.names.len() < 2 && !list.problems.iter().any(is_twice) {
            list.problems.insert(0, UnitProblem::TooFew);
        }
        list
    }

    /// Says what was read: how many, and of which kinds. None while there is nothing.
    #[must_use]
    pub fn words(&self, lang: Lang) -> Option<String> {
        if self.names.is_empty() {
            return None;
        }
        let kinds = UnitKind::ALL.iter().filter_map(|kind| {
            let is_kind = |name: &&String| UnitKind::of(name).is_some_and(|(of, _)| of == kind);
            let count = self.names.iter().filter(is_kind).count();
            (count > 0).then(|| format!("{count} {}", kind.name))
        });
        let mut kinds: Vec<String> = kinds.collect();
        let count = self.names.len();
        let without = self.names.iter().filter(|name| UnitKind::of(name).is_none()).count();
        if without > 0 && !kinds.is_empty() {
            kinds.push(say::units_of_no_kind(lang, without));
        }
        Some(if kinds.is_empty() {
            say::units_read(lang, count)
        } else {
            say::units_read_kinds(lang, count, kinds.join(", "))
        })
    }

    /// Says what is unusual but may be so; nothing of how many there are while something stands in the way.
    #[must_use]
    pub fn remarks(&self, lang: Lang) -> Vec<String> {
        let is_unusual = self.problems.is_empty() && !USUAL.contains(&self.names.len());
        let unusual = is_unusual.then(|| say::units_unusual(lang, self.names.len()));
        unusual.into_iter().chain(self.left_out(lang)).collect()
    }

    /// Says which lines and columns were passed over.
    #[must_use]
    pub fn left_out(&self, lang: Lang) -> Vec<String> {
        let mut remarks = Vec::new();
        if !self.other_lines.is_empty() {
            let line = |(number, text): &(usize, String)| say::line_left_out(lang, number, text);
            let lines: Vec<String> = self.other_lines.iter().map(line).collect();
            remarks.push(say::lines_left_out(lang, lines.join("; ")));
        }
        if let Some((others, taken)) = &self.other_columns {
            let others: Vec<String> = others.iter().map(|head| format!("“{head}”")).collect();
            remarks.push(say::columns_left_out(lang, taken, others.join(", ")));
        }
        if !self.empty_lines.is_empty() {
            let lines: Vec<String> = self.empty_lines.iter().map(usize::to_string).collect();
            remarks.push(say::lines_empty(lang, lines.join(", ")));
        }
        remarks
    }
}

/// A line that holds something, with its number, in cells.
type Line<'a> = (usize, Vec<&'a str>);

/// A line and what stands there, as it is told.
fn said((number, cells): &Line<'_>) -> (usize, String) {
    let cells: Vec<&str> = cells.iter().copied().filter(|cell| !cell.is_empty()).collect();
    (*number, cells.join(", "))
}

/// Gives the name in a cell, without its number and the mark that ends its line; none where no letter stands.
fn name_in(cell: &str) -> Option<String> {
    let name = without_number(cell);
    let name = without_end(&name);
    name.chars().any(char::is_alphabetic).then(|| name.to_owned())
}

/// Drops “.”, “,” and “./.” behind a name; the last point of single letters, as in “T.U.”, is their own.
fn without_end(name: &str) -> &str {
    let bare = name.trim_end_matches(['.', ',', '/', ' ']);
    let letters = bare.rsplit(' ').next().unwrap_or_default().split('.');
    let is_letter = |part: &str| part.chars().count() == 1 && part.chars().all(char::is_alphabetic);
    let end = if letters.clone().count() > 1 && letters.clone().all(is_letter) {
        bare.len().saturating_add(1)
    } else {
        bare.len()
    };
    name.get(..end).filter(|name| name.ends_with('.')).unwrap_or(bare)
}

fn words_of(cell: &str) -> Vec<String> {
    let bare = bare(cell);
    let words = bare.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Tells whether a cell heads the names of units, and not those of other things or a unit of measure.
fn is_head_of_names(cell: &str) -> bool {
    // "Phường Trường Thi" is a unit, "Phường xã" is none.
    let known = if UnitKind::of(cell).is_some() {
        HEAD_KINDS.as_slice()
    } else {
        &HEAD_WORDS
    };
    let words = words_of(cell);
    !words.is_empty() && words.iter().all(|word| known.contains(&word.as_str()))
}

/// Finds the first line that is neither a title nor a head: below the head, else below the titles at the top.
fn first_of_names(lines: &[Line<'_>]) -> usize {
    let is_number_head = |cell: &&str| NUMBER_HEADS.contains(&words_of(cell).join(" ").as_str());
    let is_head = |(_, cells): &Line<'_>| cells.iter().any(|cell| is_number_head(cell) || is_head_of_names(cell));
    let is_capital = |(_, cells): &Line<'_>| !cells.iter().any(|cell| cell.chars().any(char::is_lowercase));
    let is_all_in_capitals = lines.iter().filter(|line| is_capital(line)).count().saturating_mul(2) > lines.len();
    let is_title = |line: &&Line<'_>| {
        let (_, text) = said(line);
        let words = words_of(&text);
        let begins = words.join(" ");
        let is_loud = !is_all_in_capitals
            && is_capital(line)
            && words.len() >= WORDS_OF_A_TITLE
            && UnitKind::of(&without_number(&text)).is_none();
        is_loud || text.ends_with(':') || TITLES.iter().any(|title| begins.starts_with(title))
    };
    let titles = lines.iter().take_while(is_title).count();
    let head = lines.iter().skip(titles).take(2).position(is_head);
    head.map_or(titles, |head| titles.saturating_add(head).saturating_add(1))
}

/// Finds the column of names: the one whose head says so, else the one of most kinds of units or most different texts.
fn column_of_names(before: &[Line<'_>], rows: &[Line<'_>]) -> Option<usize> {
    let heads = before.last().map(|(_, cells)| cells.as_slice()).unwrap_or_default();
    if let Some(named) = heads.iter().position(|head| is_head_of_names(head)) {
        return Some(named);
    }
    let width = rows.iter().map(|(_, cells)| cells.len()).max()?;
    let names = |col: usize| {
        let cells = rows.iter().filter_map(move |(_, cells)| cells.get(col));
        cells.filter_map(|cell| name_in(cell))
    };
    let kinds = |col: &usize| names(*col).filter(|name| UnitKind::of(name).is_some()).count();
    // Names in several columns are all taken.
    let are_names = |col: &usize| kinds(col).saturating_mul(2) > rows.len();
    if (0..width).filter(are_names).count() > 1 && heads.is_empty() {
        return None;
    }
    let rank = |col: usize| (kinds(&col), names(col).collect::<BTreeSet<_>>().len());
    let best = (0..width).rev().max_by_key(|col| rank(*col))?;
    (rank(best).1 > 0).then_some(best)
}

/// Names the other columns that hold words or heads, and the one that is taken; none where there are only numbers beside it.
fn other_columns(before: &[Line<'_>], rows: &[Line<'_>], column: usize) -> Option<(Vec<String>, String)> {
    let width = rows.iter().map(|(_, cells)| cells.len()).max()?;
    let name = |col: usize| {
        let head = before
            .last()
            .into_iter()
            .chain(rows)
            .filter_map(|(_, cells)| cells.get(col));
        head.filter_map(|cell| Some((*cell).to_owned()).filter(|cell| name_in(cell).is_some()))
            .next()
    };
    let others: Vec<String> = (0..width).filter(|col| *col != column).filter_map(name).collect();
    let others = Some(others).filter(|others| !others.is_empty());
    others.zip(name(column))
}

/// Drops “1.”, “2)”, “(3)”, “a)”, “IV.”, “-”, “+” and “•” before a name.
fn without_number(cell: &str) -> String {
    let cell = cell.trim();
    let bare = cell.trim_start_matches(['-', '–', '+', '•', '*', '·']).trim_start();
    let opened = bare.strip_prefix('(').unwrap_or(bare);
    let name = opened.find(['.', ')', '/']).and_then(|end| {
        let (number, rest) = opened.split_at_checked(end)?;
        let digits = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
        let roman = !number.is_empty() && number.chars().all(|c| "IVX".contains(c));
        // "H. Tân Hiệp" is a district and no eighth item.
        let is_kind = number.starts_with(char::is_uppercase)
            && UnitKind::of(opened).is_some_and(|(_, rest)| UnitKind::of(rest).is_none());
        let letter = number.len() == 1 && number.chars().all(char::is_alphabetic) && !is_kind;
        let mut rest = rest.chars();
        rest.next();
        let rest = rest.as_str();
        let spaced = rest.starts_with(char::is_whitespace) || digits && rest.starts_with(char::is_alphabetic);
        ((digits || roman || letter) && spaced).then_some(rest)
    });
    let words: Vec<&str> = name.unwrap_or(bare).split_whitespace().collect();
    compose(&words.join(" "))
}
