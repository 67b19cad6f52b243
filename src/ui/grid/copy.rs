//! What a copied selection puts on the clipboard: plain text, and a table that a spreadsheet takes with its numbers whole.
//!
//! Plain text leaves it to the spreadsheet's own language whether "93,415" has decimals. The table says the number beside
//! the text, in the two forms that Excel (`x:num`) and LibreOffice (`sdval`) read, and marks all else as text, so that a
//! code such as 1.2 does not become a date.

use crate::files::clipboard::write_cell;
use crate::quantity::read_number;
use crate::text::Lang;

/// One cell, as it is copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// Its text, as shown.
    pub text: String,
    /// Its number as the wire has it, `93.415`, where it is one.
    pub number: Option<String>,
}

impl Copied {
    /// Copies a text of words.
    #[must_use]
    pub const fn words(text: String) -> Self {
        Self { text, number: None }
    }

    /// Copies what stands in a cell of numbers, which may hold words.
    #[must_use]
    pub fn figure(text: String, lang: Lang) -> Self {
        let number = read_number(&text, lang)
            .ok()
            .filter(|read| read.unit.is_none())
            .map(|read| read.number.to_string());
        Self { text, number }
    }
}

/// Writes rows of cells as text that spreadsheets read: tabs between cells, line ends between rows.
///
/// ```
/// use giao_uoc::ui::grid::copy::{Copied, plain};
/// let words = |text: &str| Copied::words(text.to_owned());
/// assert_eq!(plain(&[vec![words("12,5"), words("5\" x 3")], vec![words(""), words("a\nb")]]), "12,5\t\"5\"\" x 3\"\n\t\"a\nb\"");
/// ```
#[must_use]
pub fn plain(rows: &[Vec<Copied>]) -> String {
    let line = |row: &Vec<Copied>| {
        row.iter()
            .map(|cell| write_cell(&cell.text))
            .collect::<Vec<_>>()
            .join("\t")
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Writes rows of cells as a table.
///
/// ```
/// use giao_uoc::{text::Lang, ui::grid::copy::{Copied, table}};
/// let row = vec![Copied::words("1.2".to_owned()), Copied::figure("93,415".to_owned(), Lang::Vi)];
/// let html = table(&[row]);
/// assert!(html.contains(">1.2</td>") && html.contains("x:num=\"93.415\"") && html.contains(">93,415</td>"));
/// ```
#[must_use]
pub fn table(rows: &[Vec<Copied>]) -> String {
    let mut html =
        String::from("<meta charset=\"utf-8\"><table xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><tbody>");
    for row in rows {
        html.push_str("<tr>");
        for cell in row {
            let text = escaped(&cell.text);
            html.push_str(&match &cell.number {
                Some(number) => {
                    let form = form_of(number);
                    format!(
                        "<td x:num=\"{number}\" sdval=\"{number}\" sdnum=\"1066;0;{form}\" style='mso-number-format:\"{}\"'>{text}</td>",
                        form.replace('#', "\\#").replace(',', "\\,").replace('.', "\\.")
                    )
                }
                None => format!("<td style='mso-number-format:\"\\@\"'>{text}</td>"),
            });
        }
        html.push_str("</tr>");
    }
    html.push_str("</tbody></table>");
    html
}

/// The number form that shows as many decimals as the number has.
fn form_of(number: &str) -> String {
    let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let point = if decimals > 0 { "." } else { "" };
    format!("#,##0{point}{}", "0".repeat(decimals))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace("\r\n", "\n")
        .replace(['\n', '\r'], "<br style='mso-data-placement:same-cell'>")
}
