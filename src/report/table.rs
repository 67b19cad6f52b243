//! A table of figures: what stands behind a chart, the table of the cluster.

use crate::quantity::{Digits, Number, Ratio, SortKey, pads, show_percent, show_points, vi_sort_key};
use crate::quantity::{Mode, Points, Rounding};
use crate::text::{self, Lang};

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
        Self::percent_with(share, 2, lang)
    }

    /// A share with at most so many decimals of its percent.
    pub(super) fn percent_with(share: Option<Ratio>, decimals: u32, lang: Lang) -> Self {
        let percent = share.and_then(|share| Some((share, share.0.times(Number::HUNDRED).ok()?)));
        percent.map_or_else(
            || Self {
                is_figure: true,
                ..Self::words("–")
            },
            |(share, percent)| Self {
                shown: show_percent(share, Digits::AtMost(decimals), lang),
                is_figure: true,
                number: Some(rounded(percent, decimals)),
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
}

pub(super) fn rounded(number: Number, decimals: u32) -> Number {
    let rounded = Rounding::to_decimals(decimals, Mode::HalfUp).apply(number);
    rounded.unwrap_or(number).normalized()
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
    /// Gives for each row what is set unseen after each of its figures, so that those of a column stand on one comma.
    #[must_use]
    pub fn pads(&self, lang: Lang) -> Vec<Vec<String>> {
        let mut padded: Vec<Vec<String>> = self.rows.iter().map(|_| Vec::new()).collect();
        for column in 0..self.heads.len() {
            let shown = |row: &'_ Vec<Datum>| row.get(column).map_or(String::new(), |cell| cell.shown.clone());
            let texts: Vec<String> = self.rows.iter().map(shown).collect();
            let pads = pads(&texts.iter().map(String::as_str).collect::<Vec<_>>(), lang);
            for (row, pad) in padded.iter_mut().zip(pads) {
                row.push(pad);
            }
        }
        padded
    }

    /// Tells whether any of its figures was never published.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        self.rows.iter().flatten().any(|cell| cell.illustrative)
    }

    /// Gives the table as it leaves the page: where it holds figures that were never published, a further column names theirs
    /// for each row. A sign in their cells would make words of their numbers.
    #[must_use]
    pub fn marked(&self, lang: Lang) -> Self {
        let mut marked = self.clone();
        if !self.is_marked() {
            return marked;
        }
        marked.heads.push(text::sheet::illustrative_figures(lang).to_owned());
        for row in &mut marked.rows {
            let cells = self.heads.iter().zip(row.iter());
            let heads = cells
                .filter(|(_, cell)| cell.illustrative)
                .map(|(head, _)| head.as_str());
            row.push(Datum::words(heads.collect::<Vec<_>>().join(", ")));
        }
        marked
    }

    /// Adds a last column of notes, one a row; none where nothing is to be said.
    pub(super) fn note(&mut self, notes: Vec<String>, lang: Lang) {
        if notes.iter().all(String::is_empty) {
            return;
        }
        self.heads.push(text::cluster::column_note(lang).to_owned());
        for (row, note) in self.rows.iter_mut().zip(notes) {
            row.push(Datum::words(note));
        }
    }

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
}
