use std::collections::BTreeMap;

use super::old_encoding::decoded;
use super::{Block, Copied, Styles, read_text};
use crate::report::paste::RAISED;

/// A piece of parsed markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Letters between tags.
    Words(String),
    /// An element.
    Tag(Tag),
}

/// An element of markup, names in small letters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tag {
    /// Its name.
    pub name: String,
    /// Its attributes.
    pub attributes: Vec<(String, String)>,
    /// What it holds.
    pub inside: Vec<Piece>,
}

/// No program makes a cell wider or taller than this; a page may say anything.
const LARGEST_SPAN: usize = 1_000;

/// What begins a line and ends it.
const LINES: [&str; 7] = ["p", "div", "li", "tr", "h1", "h2", "h3"];

/// More cells than any table of a cluster has; what is beyond is left out.
const MOST_CELLS: usize = 200_000;

impl Tag {
    fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.trim())
    }

    /// Tells what a style says of the element; only Word and Excel write `mso-hide`.
    fn is_hidden(&self) -> bool {
        let style = self.style();
        let is_unseen = self.attribute("hidden").is_some() || self.attribute("aria-hidden") == Some("true");
        is_unseen || style.contains("display:none") || style.contains("mso-hide:all")
    }

    /// Tells whether several spaces in it are seen as such.
    fn keeps_spaces(&self) -> bool {
        self.style().contains("white-space:pre")
    }

    fn style(&self) -> String {
        let style = self.attribute("data-style").unwrap_or_default().to_lowercase();
        style.chars().filter(|letter| !letter.is_whitespace()).collect()
    }

    fn span(&self, name: &str) -> usize {
        let span = self.attribute(name).and_then(|span| span.parse().ok());
        span.unwrap_or(1_usize).clamp(1, LARGEST_SPAN)
    }

    fn tags(&self) -> impl Iterator<Item = &Tag> {
        tags(&self.inside)
    }
}

fn tags(pieces: &[Piece]) -> impl Iterator<Item = &Tag> {
    pieces.iter().filter_map(|piece| match piece {
        Piece::Tag(tag) => Some(tag),
        Piece::Words(_) => None,
    })
}

/// Reads the tables of a copied piece of a page, one beneath the other; none where it holds no table.
///
/// Reading: a cell over several columns or rows is its text and blanks, whether it was merged or only ran over; rows,
/// columns, cells and words that were hidden are left out. Excel's `x:num` and LibreOffice's `sdval` tell the number that
/// a cell shows rounded; where neither does and its column was too narrow for it, the plain text that was copied with it may.
#[must_use]
pub fn read_markup(pieces: &[Piece], styles: &Styles, text: &str) -> Option<Block> {
    let mut tables = Vec::new();
    find_tables(pieces, &mut tables);
    let mut rows = Vec::new();
    let mut hidden = 0_usize;
    for table in &tables {
        let (read, left_out) = read_table(table, styles);
        rows.extend(read);
        hidden = hidden.saturating_add(left_out);
    }
    let mut block = (!rows.is_empty()).then(|| Block::new(rows, hidden))?;
    if block.rows.iter().flatten().any(Copied::is_hidden_by_width) {
        fill_narrow(&mut block, styles, text);
    }
    Some(decoded(block))
}

/// Takes what a column was too narrow for from a plain text of the same cells.
fn fill_narrow(block: &mut Block, styles: &Styles, text: &str) {
    let Some(plain) =
        read_text(text).filter(|plain| (plain.rows.len(), plain.width()) == (block.rows.len(), block.width()))
    else {
        return;
    };
    let cells = block.rows.iter_mut().flatten().zip(plain.rows.into_iter().flatten());
    for (cell, plain) in cells.filter(|(cell, plain)| cell.is_hidden_by_width() && !plain.is_blank()) {
        *cell = styles.cell(&plain.text, None, "", "");
    }
}

/// Makes the styles of copied markup plain data, so that a page with a strict policy parses it without complaint: its style
/// sheets fall, a `style` becomes `data-style`, which is where [`read_markup`] looks for what is hidden.
///
/// ```
/// use giao_uoc::files::clipboard::without_styles;
/// assert_eq!(
///     without_styles("<style>td{}</style><td STYLE='display:none'>a style=b</td>"),
///     "<td data-style='display:none'>a data-style=b</td>",
/// );
/// ```
#[must_use]
pub fn without_styles(markup: &str) -> String {
    let small = markup.to_ascii_lowercase();
    let mut plain = String::with_capacity(markup.len());
    let mut at = 0_usize;
    while let Some(found) = small.get(at..).and_then(|rest| rest.find("style")) {
        let start = at.saturating_add(found);
        let end = start.saturating_add("style".len());
        let before = small.get(..start).unwrap_or_default();
        let is_attribute = before.ends_with(char::is_whitespace)
            && small.get(end..).is_some_and(|rest| rest.trim_start().starts_with('='));
        if before.ends_with('<') {
            plain.push_str(markup.get(at..start.saturating_sub(1)).unwrap_or_default());
            let rest = small.get(end..).unwrap_or_default();
            let Some(close) = rest.find("</style") else {
                return plain;
            };
            let gone = rest.get(close..).and_then(|rest| rest.find('>')).unwrap_or_default();
            at = end.saturating_add(close).saturating_add(gone).saturating_add(1);
        } else if is_attribute {
            plain.push_str(markup.get(at..start).unwrap_or_default());
            plain.push_str("data-style");
            at = end;
        } else {
            plain.push_str(markup.get(at..end).unwrap_or_default());
            at = end;
        }
    }
    plain.push_str(markup.get(at..).unwrap_or_default());
    plain
}

fn find_tables<'a>(pieces: &'a [Piece], found: &mut Vec<&'a Tag>) {
    for tag in tags(pieces).filter(|tag| !tag.is_hidden()) {
        if tag.name == "table" {
            found.push(tag);
        } else {
            find_tables(&tag.inside, found);
        }
    }
}

fn read_table(table: &Tag, styles: &Styles) -> (Vec<Vec<Copied>>, usize) {
    let mut lines = Vec::new();
    find_rows(table, false, &mut lines);
    // By row and column; what a larger cell covers is blank.
    let mut seats: BTreeMap<(usize, usize), Copied> = BTreeMap::new();
    for (at, (line, _)) in lines.iter().enumerate() {
        let mut col = 0_usize;
        for cell in line.tags().filter(|tag| matches!(tag.name.as_str(), "td" | "th")) {
            while seats.contains_key(&(at, col)) {
                col = col.saturating_add(1);
            }
            let (wide, tall) = (cell.span("colspan"), cell.span("rowspan"));
            // A merged cell may say that it reaches beyond the last row.
            let tall = tall.min(lines.len().saturating_sub(at));
            if seats.len().saturating_add(wide.saturating_mul(tall)) > MOST_CELLS {
                break;
            }
            for down in 0..tall {
                for across in 0..wide {
                    seats.insert((at.saturating_add(down), col.saturating_add(across)), Copied::default());
                }
            }
            seats.insert((at, col), copied(cell, styles));
            col = col.saturating_add(wide);
        }
    }
    let width = seats.keys().map(|(_, col)| col.saturating_add(1)).max().unwrap_or(0);
    let narrow = hidden_columns(table);
    let is_narrow = |col: usize| narrow.get(col).copied().unwrap_or(false);
    let (shown, hidden): (Vec<usize>, Vec<usize>) = (0..lines.len()).partition(|&row| {
        let line = lines.get(row);
        !line.is_some_and(|(_, is_hidden)| *is_hidden)
    });
    let holds = |row: usize, col: usize| seats.get(&(row, col)).is_some_and(|cell| !cell.is_blank());
    let left_out_rows = hidden.iter().filter(|&&row| (0..width).any(|col| holds(row, col)));
    let left_out_columns = (0..width).filter(|&col| is_narrow(col) && shown.iter().any(|&row| holds(row, col)));
    let left_out = left_out_rows.count().saturating_add(left_out_columns.count());
    let cells = |row: usize| {
        let columns = (0..width).filter(|&col| !is_narrow(col));
        columns
            .map(|col| seats.get(&(row, col)).cloned().unwrap_or_default())
            .collect()
    };
    (shown.iter().map(|&row| cells(row)).collect(), left_out)
}

/// Lists the rows of a table in order, each with whether it is hidden; rows of tables within its cells are none of them.
fn find_rows<'a>(tag: &'a Tag, hidden: bool, found: &mut Vec<(&'a Tag, bool)>) {
    for tag in tag.tags() {
        let hidden = hidden || tag.is_hidden();
        match tag.name.as_str() {
            "tr" => found.push((tag, hidden)),
            "thead" | "tbody" | "tfoot" => find_rows(tag, hidden, found),
            _ => {}
        }
    }
}

/// Tells of each column whether its `<col>` hides it.
fn hidden_columns(tag: &Tag) -> Vec<bool> {
    let mut columns = Vec::new();
    for tag in tag.tags() {
        match tag.name.as_str() {
            "col" => {
                let hidden = tag.is_hidden() || tag.attribute("width") == Some("0");
                columns.extend((0..tag.span("span")).map(|_| hidden));
            }
            "colgroup" => columns.extend(hidden_columns(tag)),
            _ => {}
        }
    }
    columns
}

fn copied(cell: &Tag, styles: &Styles) -> Copied {
    if cell.is_hidden() {
        return Copied::default();
    }
    let mut words = String::new();
    collect(&cell.inside, &mut words);
    let lines = words.split('\n').map(|line| {
        if cell.keeps_spaces() {
            line.trim().to_owned()
        } else {
            line.split_whitespace().collect::<Vec<_>>().join(" ")
        }
    });
    let text = lines.collect::<Vec<_>>().join("\n").trim().to_owned();
    let kept = cell.attribute("x:num").or(cell.attribute("sdval"));
    let form = cell.attribute("sdnum").unwrap_or_default();
    styles.cell(&text, kept, cell.attribute("class").unwrap_or_default(), form)
}

/// Collects the words that are seen, with a line end where one is seen: what else parts words in markup is a space.
fn collect(pieces: &[Piece], words: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Words(more) => words.push_str(&more.replace(['\n', '\r'], " ")),
            Piece::Tag(tag) if tag.is_hidden() => {}
            Piece::Tag(tag) => match tag.name.as_str() {
                // What a tracked change has struck out is not part of the text any more.
                "style" | "script" | "template" | "del" => {}
                "br" => words.push('\n'),
                "td" | "th" => {
                    words.push(' ');
                    collect(&tag.inside, words);
                }
                name if LINES.contains(&name) || tag.style().contains("display:block") => {
                    begin_line(words);
                    collect(&tag.inside, words);
                    begin_line(words);
                }
                name if name == "sup" || tag.style().contains("vertical-align:super") => {
                    let mut raised = String::new();
                    collect(&tag.inside, &mut raised);
                    words.extend(raised.chars().map(raise));
                }
                _ => collect(&tag.inside, words),
            },
        }
    }
}

/// A digit as it stands above the line: the sign of a footnote is no part of the number before it.
fn raise(letter: char) -> char {
    let digit = letter.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
    digit.and_then(|digit| RAISED.chars().nth(digit)).unwrap_or(letter)
}

/// Begins a line, unless one has only begun.
fn begin_line(words: &mut String) {
    if !words.trim_end_matches([' ', '\t']).ends_with('\n') {
        words.push('\n');
    }
}
