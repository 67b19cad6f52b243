//! A table as people copy and save it: the figures behind a chart, the table of the cluster.

use crate::quantity::{Digits, Number, Ratio, SortKey, show_percent, show_points, vi_sort_key};
use crate::quantity::{Mode, Points, Rounding};
use crate::text::Lang;

/// Rows of figures under heads; the first column names the row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The columns.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Datum>>,
}

/// One cell of a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Datum {
    /// As shown.
    pub shown: String,
    /// Its number, with the digits that are shown; none for words and for what is missing.
    pub number: Option<Number>,
    /// It stands at the end side, as figures do.
    pub is_figure: bool,
    /// The number is percent.
    pub is_percent: bool,
    /// A figure that was never published.
    pub illustrative: bool,
}

impl Datum {
    /// Words.
    #[must_use]
    pub fn words(shown: impl Into<String>) -> Self {
        Self {
            shown: shown.into(),
            ..Self::default()
        }
    }

    /// Points; a dash where there are none.
    #[must_use]
    pub fn points(points: Option<Number>, lang: Lang) -> Self {
        points.map_or_else(
            || Self {
                is_figure: true,
                ..Self::words("–")
            },
            |points| Self {
                shown: show_points(Points(points), lang),
                is_figure: true,
                number: Some(rounded(points, 4)),
                ..Self::default()
            },
        )
    }

    /// A share, as percent; a dash where there is none.
    #[must_use]
    pub fn percent(share: Option<Ratio>, lang: Lang) -> Self {
        let percent = share.and_then(|share| Some((share, share.0.times(Number::HUNDRED).ok()?)));
        percent.map_or_else(
            || Self {
                is_figure: true,
                ..Self::words("–")
            },
            |(share, percent)| Self {
                shown: show_percent(share, Digits::AtMost(2), lang),
                is_figure: true,
                number: Some(rounded(percent, 2)),
                is_percent: true,
                ..Self::default()
            },
        )
    }

    /// The same, as a figure of a sample that was never published.
    #[must_use]
    pub fn illustrative(mut self, illustrative: bool) -> Self {
        self.illustrative = illustrative && self.number.is_some();
        self
    }

    /// The cell as a spreadsheet reads it in Vietnam: a decimal comma, no thousands, a plain minus.
    fn plain(&self) -> String {
        match self.number {
            Some(number) => {
                let percent = if self.is_percent { "%" } else { "" };
                format!("{}{percent}", number.to_string().replace('.', ","))
            }
            None if self.shown == "–" => String::new(),
            None => guarded(&self.shown),
        }
    }
}

fn rounded(number: Number, decimals: u32) -> Number {
    let rounded = Rounding::to_decimals(decimals, Mode::HalfUp).apply(number);
    rounded.unwrap_or(number).normalized()
}

/// A word that a spreadsheet would take for a formula is kept a word by an apostrophe before it.
fn guarded(words: &str) -> String {
    if words.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{words}")
    } else {
        words.to_owned()
    }
}

/// The order of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sorting {
    /// Which column.
    pub column: usize,
    /// The greatest first.
    pub descending: bool,
}

impl Table {
    /// Gives the places of the rows in the order of a column, numbers by value, words by the Vietnamese alphabet; what is
    /// missing stands last either way, equals stay as they are.
    #[must_use]
    pub fn order(&self, sorting: Sorting) -> Vec<usize> {
        let key = |at: &usize| -> (Option<Number>, SortKey) {
            let cell = self.rows.get(*at).and_then(|row| row.get(sorting.column));
            let words = cell.filter(|cell| cell.number.is_none()).map_or("", |cell| &cell.shown);
            (cell.and_then(|cell| cell.number), vi_sort_key(words))
        };
        let mut order: Vec<usize> = (0..self.rows.len()).collect();
        order.sort_by(|a, b| {
            let ((a, a_words), (b, b_words)) = (key(a), key(b));
            let turned = |order: std::cmp::Ordering| if sorting.descending { order.reverse() } else { order };
            match (a, b) {
                (Some(a), Some(b)) => turned(a.compare(b)),
                (None, None) => turned(a_words.cmp(&b_words)),
                (a, b) => b.is_some().cmp(&a.is_some()),
            }
        });
        order
    }

    /// Writes the table as a file for a spreadsheet: UTF-8 with its mark, `;` between cells, a decimal comma, CRLF.
    ///
    /// Quoted where a cell holds `;`, a quote or a line end. Words that look like a formula are kept words.
    #[must_use]
    pub fn csv(&self) -> String {
        let quoted = |cell: String| {
            if cell.contains([';', '"', '\n', '\r']) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell
            }
        };
        let lines = self
            .lines()
            .map(|line| line.into_iter().map(quoted).collect::<Vec<_>>().join(";") + "\r\n");
        std::iter::once("\u{feff}".to_owned()).chain(lines).collect()
    }

    /// Writes the table as it is copied into a spreadsheet: tabs between cells.
    #[must_use]
    pub fn tsv(&self) -> String {
        let flat = |cell: String| cell.replace(['\t', '\n', '\r'], " ");
        let lines = self
            .lines()
            .map(|line| line.into_iter().map(flat).collect::<Vec<_>>().join("\t"));
        lines.collect::<Vec<_>>().join("\r\n")
    }

    /// Writes the table as it is copied into a text: HTML.
    #[must_use]
    pub fn html(&self) -> String {
        let row = |tag: &str, cells: Vec<String>| {
            let cells = cells.iter().map(|cell| format!("<{tag}>{}</{tag}>", escaped(cell)));
            format!("<tr>{}</tr>", cells.collect::<String>())
        };
        let shown = |cells: &Vec<Datum>| row("td", cells.iter().map(|cell| cell.shown.clone()).collect());
        let rows: String = self.rows.iter().map(shown).collect();
        format!("<table>{}{rows}</table>", row("th", self.heads.clone()))
    }

    fn lines(&self) -> impl Iterator<Item = Vec<String>> {
        let heads = self.heads.iter().map(|head| guarded(head)).collect();
        let rows = self.rows.iter().map(|row| row.iter().map(Datum::plain).collect());
        std::iter::once(heads).chain(rows)
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
