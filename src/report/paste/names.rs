//! Names as people write them in spreadsheets, compared without accents, numbering and marks.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::LazyLock;

use strsim::damerau_levenshtein;

use crate::campaign::UnitKind;
use crate::quantity::bare;

/// What has fewer letters is a sign or a unit of measure, and names nothing.
pub(super) const LETTERS_OF_A_NAME: usize = 2;

/// The words for kinds of places, as keys: a tall block asks for them at each of its cells.
static KINDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let kinds = UnitKind::ALL.iter().filter(|kind| kind.is_territory);
    let words = kinds.flat_map(|kind| [Some(kind.name), kind.short].into_iter().flatten());
    words.map(bare).collect()
});

/// The digits of footnotes, which are no part of a name either.
pub const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/// Gives letters and digits of a text without accents, words parted by one space.
pub(super) fn key(text: &str) -> String {
    let letters = bare(text).to_lowercase().replace(|letter| RAISED.contains(letter), "");
    let words = letters.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Gives the keys a name may go by: whole, without what stands in brackets, without the year, a unit's without its kind.
pub(super) fn keys(text: &str) -> Vec<String> {
    let whole = key(text);
    let mut keys = Vec::new();
    if let Some((before, _)) = text.split_once('(') {
        keys.push(key(before));
    }
    // "Thực hiện năm 2017" is "Thực hiện", whichever the year.
    let timeless = whole.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == ' ');
    if timeless.len() < whole.len() {
        keys.push(timeless.strip_suffix(" nam").unwrap_or(timeless).to_owned());
    }
    // The kind of a place is left out before its name as often as not, or cut short.
    let short = KINDS
        .iter()
        .find_map(|word| whole.strip_prefix(word.as_str())?.strip_prefix(' '));
    keys.extend(short.map(str::to_owned));
    keys.insert(0, whole);
    keys.retain(|key| key.chars().filter(|letter| letter.is_alphabetic()).count() >= LETTERS_OF_A_NAME);
    keys
}

/// Counts the slips of the keyboard that make one name of another, with or without its code; none where they are more than
/// one in four letters.
pub(super) fn slips(name: &str, label: &str) -> Option<usize> {
    let uncoded = label.split_once(' ').map(|(_, name)| name);
    let known = [label].into_iter().chain(uncoded).flat_map(keys);
    let fewest = known.map(|known| damerau_levenshtein(name, &known)).min()?;
    (fewest.saturating_mul(4) <= name.chars().count()).then_some(fewest)
}

/// Finds the names that a text means.
pub(super) struct Names {
    /// Places by key, those of whole names first.
    known: BTreeMap<String, Vec<usize>>,
    /// The place by every beginning of keys, in whole words; none where several places begin so.
    begun: BTreeMap<String, Option<usize>>,
}

impl Names {
    pub fn new<'a>(names: impl Iterator<Item = (usize, &'a [String])> + Clone) -> Self {
        let at_depth = |depth: usize| {
            names.clone().flat_map(move |(at, names)| {
                let keys = names.iter().filter_map(move |name| keys(name).into_iter().nth(depth));
                keys.map(move |key| (key, at)).collect::<Vec<_>>()
            })
        };
        let mut known: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (key, at) in (0..4).flat_map(at_depth) {
            let places = known.entry(key).or_default();
            if !places.contains(&at) {
                places.push(at);
            }
        }
        let mut begun: BTreeMap<String, Option<usize>> = BTreeMap::new();
        for (key, places) in &known {
            for (end, _) in key.match_indices(' ') {
                let Some(beginning) = key.get(..end).filter(|beginning| beginning.contains(' ')) else {
                    continue;
                };
                let place = places.first().copied().filter(|_| places.len() == 1);
                match begun.entry(beginning.to_owned()) {
                    Entry::Vacant(free) => drop(free.insert(place)),
                    Entry::Occupied(taken) if *taken.get() == place => {}
                    Entry::Occupied(mut taken) => drop(taken.insert(None)),
                }
            }
        }
        Self { known, begun }
    }

    /// Lists the places that a text names: those of its whole name, else those of a shorter one.
    pub fn find(&self, text: &str) -> Vec<usize> {
        if let Some(found) = keys(text).iter().find_map(|key| self.known.get(key)) {
            return found.clone();
        }
        // The beginning of one name and of no other is that name cut short.
        let begun = self.begun.get(&key(text)).copied().flatten();
        begun.into_iter().collect()
    }
}
