use super::old_encoding::decoded;
use super::{Block, Copied};

/// Reads the plain text of a copied block: cells are parted by tabs, rows by line ends; a cell that holds either, or a
/// quotation mark, stands in quotation marks with its own doubled. A line end within a cell is `\\n`, whichever it was.
///
/// A text without a tab or a line end is one that somebody types or pastes as such, and no block: none.
///
/// ```
/// use giao_uoc::files::clipboard::read_text;
/// let texts = |text| read_text(text).map(|block| {
///     block.rows.into_iter().map(|row| row.into_iter().map(|cell| cell.text).collect::<Vec<_>>()).collect::<Vec<_>>()
/// });
/// assert_eq!(texts("12,5\t13\n\"a\nb\"\t\"5\"\"\"\n").unwrap(), [["12,5", "13"], ["a\nb", "5\""]]);
/// assert_eq!(texts("12,5\r\n").unwrap(), [["12,5"]]);
/// assert_eq!(texts("12,5"), None);
/// ```
#[must_use]
pub fn read_text(text: &str) -> Option<Block> {
    if !text.contains(['\t', '\n', '\r']) {
        return None;
    }
    let mut rows = vec![Vec::new()];
    let mut rest = text.strip_suffix('\n').unwrap_or(text);
    rest = rest.strip_suffix('\r').unwrap_or(rest);
    loop {
        let (cell, after) = cell(rest);
        if let Some(row) = rows.last_mut() {
            row.push(Copied::new(&cell));
        }
        let mut following = after.chars();
        match following.next() {
            None => return Some(decoded(Block::new(rows, 0))),
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
        let (cell, rest) = text.split_at_checked(end).unwrap_or((text, ""));
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
                return Some((cell.replace("\r\n", "\n").replace('\r', "\n"), after));
            }
            None => return None,
        }
    }
}
