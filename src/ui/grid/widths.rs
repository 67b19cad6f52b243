//! How wide the columns of a table are: as wide as what they hold asks for, or as the reader drew them.
//!
//! Lengths are counted in sixteenths of the size of the reader's letters, so that columns grow with these.

use std::collections::BTreeMap;
use std::fmt;

/// No column is drawn narrower: its border could not be held any more.
pub const LEAST: u16 = 44;
/// Nor wider than most windows are.
pub const MOST: u16 = 1600;
/// By so much one key draws a border.
pub const STEP: u16 = 8;

/// A digit beside others, where a separator is as narrow as it is in most figures.
const DIGIT: u16 = 7;
/// A letter among others of a text.
const LETTER: u16 = 6;
/// What is longer is a text with a figure in it.
const LONGEST_FIGURE: u16 = 16;
/// What stands before and after a figure, the mark that hangs beside it among it.
const AROUND_FIGURE: u16 = 28;
const AROUND_HEAD: u16 = 24;
const AROUND_WORDS: u16 = 20;

/// What may be typed into an empty table, which is not drawn anew for it.
pub const ENTRY_TO_COME: &str = "100.000,00";
/// What may be earned in it.
pub const POINTS_TO_COME: &str = "100,25";

/// Gives the width that figures ask for, and what stands in place of some; words among them get room for two lines.
#[must_use]
pub fn of_figures<'a>(texts: impl Iterator<Item = &'a str>) -> u16 {
    let width = |text: &str| {
        let has_digits = text.contains(|letter: char| letter.is_ascii_digit());
        let is_whole = has_digits && count(text) <= LONGEST_FIGURE;
        let letters = if is_whole { count(text) } else { beside(text) };
        let each = if text.contains(char::is_alphabetic) {
            LETTER
        } else {
            DIGIT
        };
        length(letters, each, AROUND_FIGURE)
    };
    texts.map(width).max().unwrap_or(LEAST)
}

/// Gives the width at which each text has room on one line.
#[must_use]
pub fn of_words<'a>(texts: impl Iterator<Item = &'a str>) -> u16 {
    let most = texts.flat_map(str::lines).map(count).max().unwrap_or_default();
    length(most, LETTER, AROUND_WORDS)
}

/// Gives the width at which the words of a head stand on one line, but for many.
#[must_use]
pub fn of_head(words: &str) -> u16 {
    length(count(words).min(12), DIGIT, AROUND_HEAD)
}

fn length(letters: u16, each: u16, around: u16) -> u16 {
    letters.saturating_mul(each).saturating_add(around).clamp(LEAST, MOST)
}

fn count(text: &str) -> u16 {
    u16::try_from(text.chars().count()).unwrap_or(u16::MAX)
}

/// The letters that stand side by side where words take two lines; none is broken.
fn beside(text: &str) -> u16 {
    let longest = text.split_whitespace().map(count).max().unwrap_or_default();
    longest.max(count(text).div_ceil(2))
}

/// Gives the length as a style sheet has it.
#[must_use]
pub fn css(width: u16) -> String {
    format!("calc({width}rem / 16)")
}

/// The widths that the reader drew, by table and column; written as a line each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drawn(BTreeMap<String, u16>);

impl Drawn {
    /// Reads what was kept; what cannot be read was drawn by nobody.
    #[must_use]
    pub fn read(kept: &str) -> Self {
        let line = |line: &str| {
            let (column, width) = line.split_once(' ')?;
            Some((column.to_owned(), width.parse::<u16>().ok()?.clamp(LEAST, MOST)))
        };
        Self(kept.lines().filter_map(line).collect())
    }

    /// Gives the width of a column, where it was drawn.
    #[must_use]
    pub fn of(&self, column: &str) -> Option<u16> {
        self.0.get(column).copied()
    }

    /// Draws a column, or none: it is as wide again as what it holds asks for.
    pub fn draw(&mut self, column: String, width: Option<u16>) {
        match width {
            Some(width) => self.0.insert(column, width.clamp(LEAST, MOST)),
            None => self.0.remove(&column),
        };
    }
}

impl fmt::Display for Drawn {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|(column, width)| writeln!(out, "{column} {width}"))
    }
}
