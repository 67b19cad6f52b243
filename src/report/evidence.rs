//! What proves a figure, as it is typed: documents parted by semicolons or one a line, each with its number, its date and its link where it
//! has them. Date and link are found within the text, so that a document is typed like any other words.

use super::explanation::Run;
use crate::quantity::{read_date, show_date};
use crate::scoring::Evidence;
use crate::text::Lang;

/// What ends a sentence and no link.
const MARKS: [char; 6] = ['.', ',', ';', ')', '”', '"'];

/// Parts what was typed into documents. A semicolon within a link is the link's.
pub(super) fn split(text: &str) -> Vec<&str> {
    let mut documents = Vec::new();
    let (mut from, mut word) = (0_usize, 0_usize);
    for (at, letter) in text.char_indices() {
        let next = at.saturating_add(letter.len_utf8());
        if letter.is_whitespace() {
            word = next;
        }
        let rest = text.get(next..).unwrap_or_default();
        let in_link = text.get(word..at).is_some_and(is_link)
            && rest.starts_with(|letter: char| !letter.is_whitespace())
            && !is_link(rest);
        if letter == '\n' || letter == ';' && !in_link {
            documents.extend(text.get(from..at));
            (from, word) = (next, next);
        }
    }
    documents.extend(text.get(from..));
    let documents = documents.into_iter().map(str::trim);
    documents.filter(|text| !text.is_empty()).collect()
}

/// Takes a document apart: its words, its date, the link to it.
pub(super) fn runs(evidence: &Evidence, lang: Lang) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut words = String::new();
    let mut put = |words: &mut String, run: Option<Run>| {
        if !words.is_empty() {
            runs.push(Run::Text(std::mem::take(words)));
        }
        runs.extend(run);
    };
    for word in evidence.text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end().trim_end_matches(MARKS);
        let run = if is_link(bare) {
            Some(Run::Link(bare.to_owned()))
        } else {
            is_date(bare).then(|| Run::Figure(bare.to_owned()))
        };
        if run.is_some() {
            put(&mut words, run);
            words.push_str(word.get(bare.len()..).unwrap_or_default());
        } else {
            words.push_str(word);
        }
    }
    put(&mut words, None);
    if let Some(date) = evidence.date {
        runs.extend([Run::Text(" · ".to_owned()), Run::Figure(show_date(date, lang))]);
    }
    if is_link(&evidence.link) {
        runs.extend([Run::Text(" · ".to_owned()), Run::Link(evidence.link.clone())]);
    }
    runs
}

/// A link that leads to a page: nothing else may be clicked that came with a file.
fn is_link(word: &str) -> bool {
    let scheme = |scheme: &str| {
        let head = word.get(..scheme.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(scheme)) && word.len() > scheme.len()
    };
    scheme("https://") || scheme("http://")
}

/// A day with its month and year: the number of a document ("12/2025") is none.
fn is_date(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_digit()) && read_date(word, None).is_ok()
}

/// Gives a document in plain words.
pub(super) fn text(evidence: &Evidence, lang: Lang) -> String {
    let words = runs(evidence, lang).into_iter().map(|run| match run {
        Run::Text(text) | Run::Figure(text) | Run::Link(text) => text,
        Run::Cell(text, _) | Run::Other(text, _) | Run::Node(text, _) => text,
    });
    words.collect()
}
