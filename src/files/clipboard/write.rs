use crate::quantity::{Date, Number, read_date, read_number};
use crate::text::Lang;

/// The day that a text is, typed in full.
fn day_of(text: &str) -> Option<Date> {
    let read = read_date(text, None).ok().filter(|read| !read.is_completed)?;
    Some(read.date)
}

/// One cell, as it is copied.
///
/// Plain text leaves it to the spreadsheet's own language whether "93,415" has decimals. The table says the number beside
/// the text, in the two forms that Excel (`x:num`) and LibreOffice (`sdval`) read, and marks all else as text, so that a
/// code such as 1.2 does not become a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its text, as shown.
    pub text: String,
    /// Its number as the wire has it, `93.415`, where it is one; of percent the share, of a date the days of a spreadsheet.
    pub number: Option<String>,
}

impl Written {
    /// Copies a text of words.
    #[must_use]
    pub const fn words(text: String) -> Self {
        Self { text, number: None }
    }

    /// Copies what stands in a cell of numbers, which may hold words.
    #[must_use]
    pub fn figure(text: String, lang: Lang) -> Self {
        let read = read_number(&text, lang).ok();
        let share = |number: Number| number.over(Number::HUNDRED).ok();
        let number = match read {
            Some(read) if read.is_percent() => share(read.number),
            Some(read) => Some(read.number).filter(|_| read.unit.is_none()),
            None => day_of(&text).and_then(Date::to_spreadsheet).map(Number::whole),
        };
        let number = number.map(|number| number.to_string());
        Self { text, number }
    }
}

/// Writes rows of texts so that a spreadsheet reads them back, cell for cell: a separator between cells, a line end between
/// rows, quoted what holds either or a quotation mark.
///
/// ```
/// use giao_uoc::files::clipboard::write_lines;
/// assert_eq!(write_lines([["12,5", "5\" x 3"], ["", "a\nb"]], '\t', "\n"), "12,5\t\"5\"\" x 3\"\n\t\"a\nb\"");
/// ```
#[must_use]
pub fn write_lines<Text: AsRef<str>>(
    rows: impl IntoIterator<Item = impl IntoIterator<Item = Text>>,
    separator: char,
    line_end: &str,
) -> String {
    let cell = |text: Text| {
        let text = text.as_ref();
        if text.contains(['"', '\n', '\r', separator]) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.to_owned()
        }
    };
    let separator_text = separator.to_string();
    let line = |row: Vec<String>| row.join(&separator_text);
    let rows = rows.into_iter().map(|row| row.into_iter().map(cell).collect());
    rows.map(line).collect::<Vec<_>>().join(line_end)
}

/// Writes rows of cells as text that spreadsheets read: tabs between cells, line ends between rows.
#[must_use]
pub fn write_plain(rows: &[Vec<Written>]) -> String {
    write_lines(rows.iter().map(|row| row.iter().map(|cell| &cell.text)), '\t', "\n")
}

/// Writes rows of cells as a table, beneath its heads where it has any.
///
/// ```
/// use giao_uoc::{files::clipboard::{Written, write_markup}, text::Lang};
/// let row = vec![Written::words("1.2".to_owned()), Written::figure("93,415".to_owned(), Lang::Vi)];
/// let html = write_markup(&[], &[row]);
/// assert!(html.contains(">1.2</td>") && html.contains("x:num=\"93.415\"") && html.contains(">93,415</td>"));
/// ```
#[must_use]
pub fn write_markup(heads: &[String], rows: &[Vec<Written>]) -> String {
    let row = |cells: String| format!("<tr>{cells}</tr>");
    let head = |head: &String| format!("<th>{}</th>", escaped(head));
    let heads = (!heads.is_empty()).then(|| row(heads.iter().map(head).collect()));
    let rows = rows.iter().map(|cells| row(cells.iter().map(cell_markup).collect()));
    format!(
        "<meta charset=\"utf-8\"><table xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><tbody>{}</tbody></table>",
        heads.into_iter().chain(rows).collect::<String>()
    )
}

fn cell_markup(cell: &Written) -> String {
    let text = escaped(&cell.text);
    match &cell.number {
        Some(number) => {
            let form = match day_of(&cell.text) {
                Some(_) => "dd/mm/yyyy".to_owned(),
                None => form_of(number, cell.text.ends_with('%')),
            };
            format!(
                "<td x:num=\"{number}\" sdval=\"{number}\" sdnum=\"1066;0;{form}\" style='mso-number-format:\"{}\"'>{text}</td>",
                form.replace('#', "\\#")
                    .replace(',', "\\,")
                    .replace('.', "\\.")
                    .replace('/', "\\/")
            )
        }
        None => {
            let are_seen = cell.text.contains('\t') || cell.text.contains("  ");
            let spaces = if are_seen { ";white-space:pre-wrap" } else { "" };
            format!("<td style='mso-number-format:\"\\@\"{spaces}'>{text}</td>")
        }
    }
}

/// The number form that shows as many decimals as the number has; percent, of which the number is a share, two fewer.
fn form_of(number: &str, is_percent: bool) -> String {
    let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let (decimals, percent) = if is_percent {
        (decimals.saturating_sub(2), "%")
    } else {
        (decimals, "")
    };
    let point = if decimals > 0 { "." } else { "" };
    format!("#,##0{point}{}{percent}", "0".repeat(decimals))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace("\r\n", "\n")
        .replace(['\n', '\r'], "<br style='mso-data-placement:same-cell'>")
}
