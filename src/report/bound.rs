//! Figures and the words behind them, which stay on one line wherever a sentence is broken.

use super::unpublished::MARK;
use crate::campaign::Campaign;
use crate::rubric::FactKind;

/// The space at which no line is broken.
const BOUND: char = '\u{a0}';

/// Binds each figure of a text to the word behind it, and a unit of measure of two words to itself, where it is one of a campaign;
/// `is_behind` tells that a figure stands right before the text.
///
/// ```
/// # use giao_uoc::{files::samples, report::bound};
/// let campaign = samples::open("kien-giang-2017").unwrap();
/// assert_eq!(bound(None, "cách 0,57 điểm", false), "cách 0,57\u{a0}điểm");
/// assert_eq!(bound(Some(&campaign), "còn dư 9,42 tỷ đồng", false), "còn dư 9,42\u{a0}tỷ\u{a0}đồng");
/// assert_eq!(bound(Some(&campaign), " điểm khi", true), "\u{a0}điểm khi");
/// assert_eq!(bound(Some(&campaign), "19 × 1,5 = 28,5", false), "19 × 1,5 = 28,5");
/// ```
#[must_use]
pub fn bound(campaign: Option<&Campaign>, text: &str, is_behind: bool) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once(' ') {
        shown.push_str(before);
        let is_figure = is_figure_last(before) || (shown.is_empty() && is_behind);
        let is_bound = is_figure && behind.starts_with(char::is_alphabetic);
        shown.push(if is_bound { BOUND } else { ' ' });
        rest = behind;
        if let Some(second) = campaign
            .filter(|_| is_bound)
            .and_then(|campaign| second_word(campaign, behind))
        {
            let (first, behind) = behind.split_at(second);
            shown.push_str(first);
            shown.push(BOUND);
            rest = behind.trim_start_matches(' ');
        }
    }
    shown + rest
}

/// Tells whether a text ends in a figure alone, without its word.
#[must_use]
pub fn is_figure_last(text: &str) -> bool {
    let figure = text.strip_suffix(MARK).unwrap_or(text);
    figure.ends_with(|letter: char| letter.is_ascii_digit())
}

/// Where the first word of a unit of measure ends that has a second one.
fn second_word(campaign: &Campaign, text: &str) -> Option<usize> {
    let measures = campaign.rubric.facts.iter().filter_map(|fact| match &fact.kind {
        FactKind::Amount(measure) | FactKind::Count(measure) => Some(measure.name()),
        _ => None,
    });
    let mut found = measures.filter(|name| text.starts_with(name) && name.matches(' ').count() == 1);
    found.next()?.find(' ')
}
