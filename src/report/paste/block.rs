use super::names::key;
use crate::quantity::{Date, Number, UnitOfMeasure, read_date, read_number, show_date, show_number};
use crate::report::enter::{Entries, Field, Slot};
use crate::rubric::FactKind;
use crate::text::{Lang, paste as say, quantity as say_quantity};

/// One copied cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Copied {
    /// The text its reader saw, in lines.
    pub text: String,
    /// The number it stands for, where the clipboard tells: perhaps with more digits than are seen, and in one reading only.
    pub exact: Option<Number>,
    /// The day it stands for, where the clipboard tells, and the other that it may be.
    pub day: Option<(Date, Option<Date>)>,
    /// The cell that it was cut from, which it moves out of where it goes in.
    pub cut: Option<Slot>,
}

impl Copied {
    /// Makes a cell of its text alone.
    #[must_use]
    pub fn new(text: &str) -> Self {
        // The mark of an illustrative figure is no part of what it marks.
        let unmarked = text.split('\n').map(|line| line.trim_end_matches(['°', '\u{2060}']));
        Self {
            text: unmarked.collect::<Vec<_>>().join("\n"),
            exact: None,
            day: None,
            cut: None,
        }
    }

    /// Gives the text as it would be typed in a language, in one line: its number, with what stands behind it.
    #[must_use]
    pub fn typed(&self, lang: Lang) -> String {
        let Some(number) = self.exact else {
            return self.line();
        };
        let last = self.text.rfind(|letter: char| letter.is_ascii_digit());
        let behind = last.and_then(|last| self.text.get(last.saturating_add(1)..));
        let behind = behind.unwrap_or_default().trim_end().trim_end_matches(')');
        format!("{}{behind}", show_number(number, lang))
    }

    /// Gives the text in one line.
    #[must_use]
    pub fn line(&self) -> String {
        let lines = self.text.split('\n').filter(|line| !line.trim().is_empty());
        lines.collect::<Vec<_>>().join(" ")
    }

    /// Tells whether it is known to stand for a day, in a cell that takes one.
    #[must_use]
    pub(super) fn is_day_in(&self, entries: Entries<'_>, slot: &Slot) -> bool {
        self.day.is_some() && takes_day(entries, slot)
    }

    fn day_as_typed(&self, lang: Lang) -> Option<String> {
        self.day.map(|(day, _)| show_date(day, lang))
    }

    /// Says which day it stands for, where somebody who only sees the text may take it for another.
    #[must_use]
    pub fn day_meant(&self, lang: Lang) -> Option<String> {
        let seen = read_date(&self.text, None).ok().filter(|_| !self.is_doubtful_day());
        let day = self
            .day
            .map(|(day, _)| day)
            .filter(|day| seen.is_none_or(|seen| seen.date != *day))?;
        Some(say_quantity::understood(lang, show_date(day, lang)))
    }

    fn is_doubtful_day(&self) -> bool {
        self.day.is_some_and(|(_, other)| other.is_some())
    }

    /// Gives the cell without the last line, where that says that the figure is one of a field from outside: "năm trước".
    #[must_use]
    pub(super) fn of_outside(&self, field: Field) -> Option<Self> {
        let (text, beside) = self.text.rsplit_once('\n')?;
        let is_it = |lang: Lang| key(field.column()(lang)) == key(beside);
        Lang::ALL.into_iter().any(is_it).then(|| Self {
            text: text.to_owned(),
            ..self.clone()
        })
    }

    /// Says which number it stands for, where somebody who only sees the text would take it for another.
    #[must_use]
    pub fn meant(&self, lang: Lang) -> Option<String> {
        let number = self.exact?;
        let seen = read_number(&self.text, lang).ok();
        if seen.is_some_and(|seen| seen.number.same_value(number)) {
            return None;
        }
        let typed = self.typed(lang);
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        Some(if digits(&typed) == digits(&self.text) {
            say_quantity::understood(lang, typed)
        } else {
            say::exact(lang, typed)
        })
    }

    /// Tells whether nothing stands in it, or the dash or the dots of a form that stand for nothing.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text
            .trim_matches(|letter: char| letter.is_whitespace() || letter == '…')
            .is_empty()
            || self.is_dash()
    }

    /// Tells whether it holds a dash alone that is not how its number is shown.
    #[must_use]
    pub fn is_dash(&self) -> bool {
        self.exact.is_none() && matches!(self.text.trim(), "-" | "–" | "—")
    }

    /// Says what kept a spreadsheet from showing a figure, where it copied an error or the marks of a narrow column.
    #[must_use]
    pub fn error(&self, lang: Lang) -> Option<String> {
        const ERRORS: [&str; 9] = [
            "#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
        ];
        let text = self.text.trim();
        let known = ERRORS.iter().find(|error| error.eq_ignore_ascii_case(text));
        let error = known.map(|error| say::spreadsheet_error(lang, error));
        error.or_else(|| self.is_hidden_by_width().then(|| say::narrow_column(lang).to_owned()))
    }

    /// Tells whether it holds nothing but the marks of a column too narrow for its figure.
    #[must_use]
    pub fn is_hidden_by_width(&self) -> bool {
        let text = self.text.trim();
        !text.is_empty() && text.chars().all(|letter| letter == '#')
    }

    /// Gives the text that is entered in a cell, and the number where it stands for one there; the reason where a
    /// spreadsheet showed no figure. `unit` gives the unit of measure that its figure is in, where it is another than
    /// that of the cell.
    pub fn for_slot(
        &self,
        entries: Entries<'_>,
        slot: &Slot,
        unit: impl Fn(&UnitOfMeasure) -> Option<String>,
    ) -> Result<(String, Option<Number>), String> {
        let lang = entries.lang;
        if matches!(slot.field, Field::Note | Field::Evidence) {
            return Ok((self.text.clone(), None));
        }
        if let Some(error) = self.error(lang) {
            return Err(error);
        }
        let fact = slot.of.fact().and_then(|fact| entries.campaign.rubric.fact(fact));
        // Of a date "30.6" only the text is one.
        let is_date = takes_day(entries, slot);
        let (text, exact) = match self.exact {
            _ if is_date && self.day.is_some() => (self.day_as_typed(lang).unwrap_or_default(), None),
            Some(_) if !is_date => (self.typed(lang), self.exact),
            _ => (self.line(), None),
        };
        let measured = match fact.map(|fact| &fact.kind) {
            Some(FactKind::Amount(unit) | FactKind::Count(unit)) if slot.field != Field::SelfScore => Some(unit),
            _ => None,
        };
        // A unit that stands behind the figure itself is the one that counts.
        let is_bare = || read_number(&text, lang).is_ok_and(|read| read.unit.is_none());
        let unit = measured.and_then(unit).filter(|_| is_bare());
        Ok((unit.map_or(text.clone(), |unit| format!("{text} {unit}")), exact))
    }
}

fn takes_day(entries: Entries<'_>, slot: &Slot) -> bool {
    let fact = slot.of.fact().and_then(|fact| entries.campaign.rubric.fact(fact));
    let takes_figure = !matches!(slot.field, Field::SelfScore | Field::Note | Field::Evidence);
    takes_figure && fact.is_some_and(|fact| fact.kind == FactKind::Date)
}

/// A copied block: rows of cells, all of the same width.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Block {
    /// From the top.
    pub rows: Vec<Vec<Copied>>,
    /// How many rows and columns with something in them were hidden where they were copied, and did not come along.
    pub hidden: usize,
    /// The encoding before Unicode that its letters were in.
    pub encoding: Option<OldEncoding>,
}

/// An encoding of Vietnamese before Unicode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OldEncoding {
    /// TCVN 5712:1993, the fonts `.Vn…`; also called ABC.
    Tcvn3,
    /// The fonts `VNI-…`.
    Vni,
}

impl OldEncoding {
    /// What it is called.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tcvn3 => "TCVN3 (ABC)",
            Self::Vni => "VNI",
        }
    }
}

impl Block {
    /// Makes a block, each of its rows as wide as the widest.
    #[must_use]
    pub fn new(mut rows: Vec<Vec<Copied>>, hidden: usize) -> Self {
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        for row in &mut rows {
            row.resize(width, Copied::default());
        }
        Self {
            rows,
            hidden,
            encoding: None,
        }
    }

    /// Takes the cells for cut ones, by their row and column.
    #[must_use]
    pub fn cut_from(mut self, slots: impl IntoIterator<Item = ((usize, usize), Slot)>) -> Self {
        for ((row, col), slot) in slots {
            if let Some(cell) = self.rows.get_mut(row).and_then(|row| row.get_mut(col)) {
                cell.cut = Some(slot);
            }
        }
        self
    }

    /// Counts the cells of a row.
    #[must_use]
    pub fn width(&self) -> usize {
        self.rows.first().map_or(0, Vec::len)
    }

    /// Gives the one cell of a block that is no more than that.
    #[must_use]
    pub fn single(&self) -> Option<&Copied> {
        match self.rows.as_slice() {
            [row] => match row.as_slice() {
                [cell] => Some(cell),
                _ => None,
            },
            _ => None,
        }
    }

    /// Gives the cell at a row and column.
    #[must_use]
    pub fn cell(&self, (row, col): (usize, usize)) -> Option<&Copied> {
        self.rows.get(row)?.get(col)
    }

    /// Repeats the block over so many rows and columns, where they are a multiple of its own.
    #[must_use]
    pub fn repeated(self, height: usize, width: usize) -> Self {
        let (rows, columns) = (self.rows.len(), self.width());
        let fits = height.checked_rem(rows) == Some(0) && width.checked_rem(columns) == Some(0);
        if !fits {
            return self;
        }
        let row = |row: Vec<Copied>| row.into_iter().cycle().take(width).collect();
        Self {
            rows: self.rows.into_iter().cycle().take(height).map(row).collect(),
            ..self
        }
    }

    /// Makes columns of the rows.
    #[must_use]
    pub fn turned(&self) -> Self {
        let row = |col| self.rows.iter().filter_map(|row| row.get(col)).cloned().collect();
        Self {
            rows: (0..self.width()).map(row).collect(),
            ..*self
        }
    }
}
