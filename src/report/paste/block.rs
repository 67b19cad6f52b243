use crate::quantity::{Number, show_number};
use crate::text::{Lang, paste as say};

/// One copied cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Copied {
    /// The text its reader saw, in lines.
    pub text: String,
    /// The number it stands for, where the clipboard tells: with more digits than are seen, and in one reading only.
    pub exact: Option<Number>,
}

impl Copied {
    /// Makes a cell of its text alone.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            exact: None,
        }
    }

    /// Gives the text as it would be typed in a language, in one line.
    #[must_use]
    pub fn typed(&self, lang: Lang) -> String {
        match self.exact {
            Some(number) if self.text.trim_end().ends_with('%') => format!("{}%", show_number(number, lang)),
            Some(number) => show_number(number, lang),
            None => {
                let lines = self.text.split('\n').filter(|line| !line.trim().is_empty());
                lines.collect::<Vec<_>>().join(" ")
            }
        }
    }

    /// Tells whether nothing stands in it, or the dash that stands for nothing.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty() || self.is_dash()
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
        if self.exact.is_some() || !text.starts_with('#') {
            return None;
        }
        let known = ERRORS.iter().find(|error| error.eq_ignore_ascii_case(text));
        let is_narrow = text.chars().all(|letter| letter == '#');
        let error = known.map(|error| say::spreadsheet_error(lang, error));
        error.or_else(|| is_narrow.then(|| say::narrow_column(lang).to_owned()))
    }
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
