//! A list of units as people paste it: a column of Excel, a numbered list of Word, names with semicolons between them.

use crate::campaign::UnitKind;
use crate::quantity::compose;
use crate::text::{Lang, start as say};

/// How many units a cluster usually has.
const USUAL: std::ops::RangeInclusive<usize> = 3..=15;

/// What was read out of a pasted list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UnitList {
    /// The names, as typed but for the numbering before them.
    pub names: Vec<String>,
    /// What stands in the way, with its line; nothing is begun while there is any.
    pub problems: Vec<UnitProblem>,
    /// The lines that were passed over because they are empty.
    pub empty_lines: Vec<usize>,
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
        let mut lines_of: Vec<(String, usize)> = Vec::new();
        for (at, line) in text.trim_end().lines().enumerate() {
            let number = at.saturating_add(1);
            if line.trim().is_empty() {
                list.empty_lines.push(number);
                continue;
            }
            let names = line.split(['\t', ';']).map(without_number);
            let names: Vec<String> = names.filter(|name| name.chars().any(char::is_alphabetic)).collect();
            if names.is_empty() {
                let text = line.trim().to_owned();
                list.problems.push(UnitProblem::NoName { line: number, text });
            }
            for name in names {
                let key = name.to_lowercase();
                match lines_of.iter().find(|(known, _)| *known == key) {
                    Some((_, first)) => list.problems.push(UnitProblem::Twice {
                        line: number,
                        first: *first,
                        name: name.clone(),
                    }),
                    None => lines_of.push((key, number)),
                }
                list.names.push(name);
            }
        }
        if list.names.len() < 2 {
            list.problems.insert(0, UnitProblem::TooFew);
        }
        list
    }

    /// Says what was read: how many, of which kinds, and who. None while there is nothing.
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
        let kinds: Vec<String> = kinds.collect();
        let count = self.names.len();
        let names = self.names.join("; ");
        Some(if kinds.is_empty() {
            say::units_read(lang, count, names)
        } else {
            say::units_read_kinds(lang, count, kinds.join(", "), names)
        })
    }

    /// Says what is unusual but may be so.
    #[must_use]
    pub fn remarks(&self, lang: Lang) -> Vec<String> {
        let mut remarks = Vec::new();
        if self.names.len() > 1 && !USUAL.contains(&self.names.len()) {
            remarks.push(say::units_unusual(lang, self.names.len()));
        }
        if !self.empty_lines.is_empty() {
            let lines: Vec<String> = self.empty_lines.iter().map(usize::to_string).collect();
            remarks.push(say::lines_empty(lang, lines.join(", ")));
        }
        remarks
    }
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
