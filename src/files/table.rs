//! A table of figures as people save it and copy it.

use super::clipboard::{Written, write_lines, write_markup};
use crate::quantity::Number;
use crate::report::table::{Datum, Table};

/// Writes a table as a file for a spreadsheet: UTF-8 with its mark, `;` between cells, a decimal comma, CRLF. Words that look
/// like a formula are kept words.
#[must_use]
pub fn write_csv(table: &Table) -> String {
    format!("\u{feff}{}\r\n", write_lines(lines(table), ';', "\r\n"))
}

/// Writes a table as it is copied into a spreadsheet: tabs between cells.
#[must_use]
pub fn write_tsv(table: &Table) -> String {
    write_lines(lines(table), '\t', "\n")
}

/// Writes a table as it is copied into a text: as a table, with its figures as they are shown.
#[must_use]
pub fn write_html(table: &Table) -> String {
    let number = |datum: &Datum| match datum.is_percent {
        true => datum.number?.over(Number::HUNDRED).ok(),
        false => datum.number,
    };
    let cell = |datum: &Datum| Written {
        text: datum.shown.clone(),
        number: number(datum).map(|number| number.to_string()),
    };
    let rows: Vec<Vec<Written>> = table.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    write_markup(&table.heads, &rows)
}

fn lines(table: &Table) -> impl Iterator<Item = Vec<String>> {
    let heads = table.heads.iter().map(|head| guarded(head)).collect();
    let rows = table.rows.iter().map(|row| row.iter().map(plain).collect());
    std::iter::once(heads).chain(rows)
}

/// A cell as a spreadsheet reads it in Vietnam: a decimal comma, no thousands, a plain minus.
fn plain(datum: &Datum) -> String {
    let percent = if datum.is_percent { "%" } else { "" };
    let figure = |number: Number| format!("{}{percent}", number.to_string().replace('.', ","));
    match datum.number {
        Some(number) => figure(number),
        None if datum.shown == "–" => String::new(),
        None => guarded(&datum.shown),
    }
}

/// A word that a spreadsheet would take for a formula is kept a word by an apostrophe before it.
fn guarded(words: &str) -> String {
    if words.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{words}")
    } else {
        words.to_owned()
    }
}
