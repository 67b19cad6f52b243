//! Which words of a sentence are the campaign's own: names of units, contents, indicators, parts of rules, units of measure, which stay
//! Vietnamese in every language of the page.

use crate::campaign::Campaign;
use crate::rubric::{Body, FactKind, Term};

/// A piece of a sentence, and whether it is a name.
pub type Piece = (String, bool);

/// Parts a sentence before and behind every name in it; of names within each other the longest counts.
///
/// ```
/// # use giao_uoc::{files::samples, report::own_words};
/// let campaign = samples::open("kien-giang-2017").unwrap();
/// let pieces = own_words(&campaign, "Huyện Tân Hiệp is ahead.");
/// assert_eq!(pieces, [("Huyện Tân Hiệp".to_owned(), true), (" is ahead.".to_owned(), false)]);
/// ```
#[must_use]
pub fn own_words(campaign: &Campaign, sentence: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    // A bare figure, of which a table holds thousands, has no name in it.
    let has_words = sentence.contains(char::is_alphabetic);
    let known = names(campaign).take_while(|_| has_words);
    let mut found: Vec<(usize, usize)> = known.flat_map(|name| places(sentence, name)).collect();
    found.sort_by_key(|(from, to)| (*from, usize::MAX.saturating_sub(*to)));
    let mut at = 0_usize;
    let mut piece = |from: usize, to: usize, is_name: bool| {
        let text = sentence.get(from..to).filter(|text| !text.is_empty());
        pieces.extend(text.map(|text| (text.to_owned(), is_name)));
    };
    for (from, to) in found {
        if from >= at {
            piece(at, from, false);
            piece(from, to, true);
            at = to;
        }
    }
    piece(at, sentence.len(), false);
    pieces
}

/// Everything that the people of the campaign named.
fn names(campaign: &Campaign) -> impl Iterator<Item = &str> {
    let rubric = &campaign.rubric;
    let levels = rubric.facts.iter().filter_map(|fact| match &fact.kind {
        FactKind::Level(levels) => Some(levels),
        _ => None,
    });
    let measures = rubric.facts.iter().filter_map(|fact| match &fact.kind {
        FactKind::Amount(measure) | FactKind::Count(measure) => Some(measure.name()),
        _ => None,
    });
    let units = campaign.units.iter().map(|unit| unit.name.as_str());
    units
        .chain([&campaign.name, &rubric.title, &rubric.source.title].map(String::as_str))
        .chain([rubric.edition.as_str()])
        .chain(rubric.source.place.as_deref())
        .chain(rubric.leaves().flat_map(|(.., leaf)| labels(&leaf.term)))
        .chain(rubric.nodes.iter().map(|node| node.name.as_str()))
        .chain(rubric.facts.iter().map(|fact| fact.name.as_str()))
        .chain(rubric.settings.classes.iter().map(|class| class.name.as_str()))
        .chain(levels.flatten().map(String::as_str))
        .chain(measures)
        // A single letter is a word in any language.
        .filter(|name| name.chars().nth(1).is_some())
}

/// The labels of a rule and of its parts.
fn labels(term: &Term) -> Vec<&str> {
    let parts = match &term.body {
        Body::Group(_, parts) => parts.as_slice(),
        _ => &[],
    };
    term.label
        .as_deref()
        .into_iter()
        .chain(parts.iter().flat_map(labels))
        .collect()
}

/// Where a name stands as words of its own.
fn places<'a>(sentence: &'a str, name: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
    let is_apart = |beside: Option<char>| !beside.is_some_and(char::is_alphanumeric);
    sentence.match_indices(name).filter_map(move |(from, name)| {
        let to = from.saturating_add(name.len());
        let before = sentence.get(..from).and_then(|before| before.chars().next_back());
        let behind = sentence.get(to..).and_then(|behind| behind.chars().next());
        (is_apart(before) && is_apart(behind)).then_some((from, to))
    })
}
