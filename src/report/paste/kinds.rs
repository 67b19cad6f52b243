//! What kind of figures a head of a table names, in the words that offices use.

use super::names::key;
use crate::quantity::bare;
use crate::report::enter::Field;
use crate::text::{Lang, block as say_block, quantity as say_quantity, sheet as say};

/// The words of heads, as keys; the first that a head holds decides. None of those without a field is entered as a figure.
const WORDS: [(&str, Option<Field>); 27] = [
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
];

/// Tells which field a head names in a campaign of a year: results of the year before are last year's.
pub(super) fn kind_of(head: &str, year: u16) -> Option<Field> {
    if head.contains('%') {
        return None;
    }
    let head = format!(" {} ", key(head));
    let named = WORDS.iter().find(|(words, _)| head.contains(&format!(" {words} ")));
    let field = named.and_then(|(_, field)| *field)?;
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

/// Tells whether a head is that of a column which the page works out itself.
pub(super) fn is_computed(head: &str) -> bool {
    const COMPUTED: [fn(Lang) -> &'static str; 4] = [
        say::column_achievement,
        say::column_points,
        say::column_max,
        say_block::column_cluster,
    ];
    let head = key(head);
    let is_it = |lang: Lang| COMPUTED.iter().any(|say| key(say(lang)) == head);
    Lang::ALL.into_iter().any(is_it)
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
