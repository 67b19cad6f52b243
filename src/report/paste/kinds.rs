//! What kind of figures a head of a table names, in the words that offices use.

use super::Copied;
use super::names::key;
use crate::quantity::bare;
use crate::report::enter::Field;
use crate::text::{Lang, block as say_block, paper as say_paper, quantity as say_quantity, sheet as say};

/// The words of heads, as keys; the first that a head holds decides. None of those without a field is entered as a figure.
const WORDS: [(&str, Option<Field>); 34] = [
    ("so voi", None),
    ("ty le", None),
    ("ti le", None),
    ("muc dat", None),
    ("ke hoach nam truoc", None),
    ("tu cham", Some(Field::SelfScore)),
    ("tu danh gia", Some(Field::SelfScore)),
    ("self score", Some(Field::SelfScore)),
    ("diem", None),
    ("points", None),
    ("nam truoc", Some(Field::Previous)),
    ("nam ngoai", Some(Field::Previous)),
    ("cung ky", Some(Field::Previous)),
    ("last year", Some(Field::Previous)),
    ("muc chung", Some(Field::Reference)),
    ("reference", Some(Field::Reference)),
    ("ke hoach", Some(Field::Plan)),
    ("chi tieu giao", Some(Field::Plan)),
    ("muc tieu", Some(Field::Plan)),
    ("kh", Some(Field::Plan)),
    ("plan", Some(Field::Plan)),
    ("target", Some(Field::Plan)),
    ("thuc hien", Some(Field::Actual)),
    ("ket qua", Some(Field::Actual)),
    ("th", Some(Field::Actual)),
    ("actual", Some(Field::Actual)),
    ("result", Some(Field::Actual)),
    ("minh chung", Some(Field::Evidence)),
    ("evidence", Some(Field::Evidence)),
    ("ghi chu", Some(Field::Note)),
    ("giai trinh", Some(Field::Note)),
    ("giai thich", Some(Field::Note)),
    ("remarks", Some(Field::Note)),
    ("note", Some(Field::Note)),
];

/// Tells which field a head names in a campaign of a year: results of the year before are last year's.
pub(super) fn kind_of(head: &str, year: u16) -> Option<Field> {
    if head.contains('%') {
        return None;
    }
    let head = format!(" {} ", key(head));
    let holds = |words: &str| head.contains(&format!(" {words} "));
    let mut named = WORDS.iter().filter(|(words, _)| holds(words)).map(|(_, field)| *field);
    let field = named.next().flatten()?;
    // "Kết quả thực hiện kế hoạch" may be either.
    if field == Field::Plan && named.any(|other| other == Some(Field::Actual)) {
        return None;
    }
    match (years(&head).next(), field) {
        (None, _) => Some(field),
        (Some(of), _) if of == year => Some(field),
        (Some(of), Field::Actual) if of.checked_add(1) == Some(year) => Some(Field::Previous),
        (Some(_), _) => None,
    }
}

/// Lists the years that stand in a key.
fn years(key: &str) -> impl Iterator<Item = u16> {
    let words = key.split(' ').filter_map(|word| word.parse().ok());
    words.filter(|year| (1945..=2100).contains(year))
}

/// Tells whether a head is no more than a year.
pub(super) fn is_year(text: &str) -> bool {
    let key = key(text);
    !key.contains(' ') && years(&key).next().is_some()
}

/// Tells whether a head is of another year than the campaign's.
pub(super) fn is_of_other_year(head: &str, year: u16) -> bool {
    years(&key(head)).any(|of| of != year)
}

/// Tells whether a head is that of a column which the page works out itself or has from the rubric, here or in the forms
/// that offices file.
pub(super) fn is_computed(head: &str) -> bool {
    const COMPUTED: [fn(Lang) -> &'static str; 6] = [
        say::column_achievement,
        say::column_points,
        say::column_max,
        say_block::column_cluster,
        say_paper::share,
        say_paper::max,
    ];
    const WHOLE: [&str; 5] = ["ty le", "ti le", "ty le dat", "diem toi da", "thang diem"];
    const BEGUN: [&str; 4] = ["ty le thuc hien", "ty le hoan thanh", "so voi", "so sanh"];
    let name = key(head);
    let is_it = |lang: Lang| COMPUTED.iter().any(|say| key(say(lang)) == name);
    head.trim() == "%"
        || WHOLE.contains(&name.as_str())
        || BEGUN.iter().any(|begun| name.starts_with(begun))
        || Lang::ALL.into_iter().any(is_it)
}

/// Tells whether a head is that of points which reviewers give.
pub(super) fn is_reviewed(head: &str) -> bool {
    const WORDS: [&str; 5] = ["tham dinh", "diem duyet", "cum cham", "reviewed", "review score"];
    let head = key(head);
    WORDS.iter().any(|words| head.contains(words))
}

/// Tells whether a cell names the line of what all others come to.
pub(super) fn is_total(cell: &Copied) -> bool {
    ["tong cong", "tong diem", "cong", "total"].contains(&key(&cell.text).as_str())
}

/// Says what a word was taken for, where it is another: "N/A", the first letters of a level.
pub(super) fn meant(typed: &str, read: &str, lang: Lang) -> Option<String> {
    let is_other = read.chars().any(char::is_alphabetic) && bare(typed.trim()) != bare(read);
    is_other.then(|| say_quantity::understood(lang, read))
}

/// The heads of a unit's sheet after its names, in their order: copied from there it comes without them.
const SHEET: [fn(Lang) -> &'static str; 9] = [
    say::column_unit_of_measure,
    say::column_plan,
    say::column_actual,
    say::column_achievement,
    say::column_points,
    say::column_max,
    say::column_self_score,
    say::column_note,
    say::column_evidence,
];

/// Where among them the maxima stand.
pub(super) const MAX_OF_SHEET: usize = 5;

/// Names the columns of a unit's sheet whose maxima stand in a column, from the left of a block so wide.
pub(super) fn heads_of_sheet(maxima: usize, width: usize) -> Vec<String> {
    let name = |col: usize| {
        let at = col.saturating_add(MAX_OF_SHEET).checked_sub(maxima)?;
        Some(SHEET.get(at)?(Lang::Vi).to_owned())
    };
    (0..width).map(|col| name(col).unwrap_or_default()).collect()
}
