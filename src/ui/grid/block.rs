//! The text of a copied block of cells, as spreadsheets put it on the clipboard.
//!
//! Cells are parted by tabs, rows by line ends; a cell that holds either, or a quotation mark, stands in quotation marks
//! with its own doubled.

/// Reads a block; `None` where the text is one plain cell, which is left to the browser.
///
/// ```
/// use giao_uoc::ui::grid::block;
/// assert_eq!(block::read("12,5\t13\n\"a\nb\"\t\"5\"\"\"\n"), Some(vec![
///     vec!["12,5".to_owned(), "13".to_owned()],
///     vec!["a b".to_owned(), "5\"".to_owned()],
/// ]));
/// assert_eq!(block::read("12,5\r\n"), None);
/// ```
#[must_use]
pub fn read(text: &str) -> Option<Vec<Vec<String>>> {
    let mut rows = vec![Vec::new()];
    let mut rest = text.strip_suffix('\n').unwrap_or(text);
    rest = rest.strip_suffix('\r').unwrap_or(rest);
    if !rest.contains(['\t', '\n', '\r']) {
        return None;
    }
    loop {
        let (cell, after) = cell(rest);
        if let Some(row) = rows.last_mut() {
            row.push(cell);
        }
        let mut following = after.chars();
        match following.next() {
            None => return Some(rows),
            Some('\t') => rest = following.as_str(),
            Some(_) => {
                let line = following.as_str();
                rest = if after.starts_with("\r\n") {
                    line.strip_prefix('\n').unwrap_or(line)
                } else {
                    line
                };
                rows.push(Vec::new());
            }
        }
    }
}

/// Takes the first cell off a text and gives what follows it, beginning with its separator.
fn cell(text: &str) -> (String, &str) {
    quoted(text).unwrap_or_else(|| {
        let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
        let (cell, rest) = text.split_at(end);
        (cell.to_owned(), rest)
    })
}

/// A cell in quotation marks; none where it does not begin with one or the closing one is not at the cell's end.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (part, after) = rest.split_once('"')?;
        cell.push_str(part);
        match after.strip_prefix('"') {
            Some(more) => {
                cell.push('"');
                rest = more;
            }
            None if after.is_empty() || after.starts_with(['\t', '\n', '\r']) => {
                return Some((cell.replace("\r\n", " ").replace(['\n', '\r'], " "), after));
            }
            None => return None,
        }
    }
}
