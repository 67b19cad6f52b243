//! What a total and an order rest on, and what is still open.

use super::cluster::Cluster;
use crate::campaign::Campaign;
use crate::quantity::{Points, show_points};
use crate::rubric::{NodeIx, Rubric, Section};
use crate::scoring::{Place, References, Scorecard, Sheet, Total, UnitIx, mistake_counted};
use crate::text::{self, Lang, cluster as say};

impl Cluster<'_> {
    /// Says what is missing for the order to be one: how many indicators, at how many units. None where nothing is.
    #[must_use]
    pub fn still_open(&self, lang: Lang) -> Option<String> {
        let counts = self.standing.cards.iter().map(|card| card.total.open());
        let counts: Vec<u32> = counts.filter(|count| *count > 0).collect();
        let all = counts.iter().sum::<u32>();
        (all > 0).then(|| text::cluster::still_open(lang, all, counts.len()))
    }

    /// Names the order of the units, and says what it still waits for. It is one once points are locked and nothing is missing;
    /// while nobody has points there is none to speak of.
    #[must_use]
    pub fn order_words(&self, lang: Lang) -> (&'static str, Option<&'static str>) {
        if !self.has_points() {
            return (text::shell::tab_cluster(lang), None);
        }
        match (self.still_open(lang).is_some(), self.campaign.is_locked()) {
            (false, true) => (say::title(lang), None),
            (true, true) => (say::title_provisional(lang), None),
            (true, false) => (say::title_provisional(lang), Some(say::provisional_note(lang))),
            (false, false) => (say::title_provisional(lang), Some(say::not_locked_note(lang))),
        }
    }

    /// Says of a unit that its rank is for now, and what its total rests on; nothing of what is firm.
    pub(super) fn note(&self, place: &Place, lang: Lang) -> String {
        let for_now = self.still_open(lang).filter(|_| place.rank.is_some());
        let for_now = for_now.map(|_| text::cluster::note_for_now(lang).to_owned());
        let parts = for_now.into_iter().chain(self.told_of(place.unit, lang));
        parts.collect::<Vec<_>>().join(", ")
    }

    /// Says what the order rests on: how many units and indicators, and what is still open.
    #[must_use]
    pub fn summary(&self, lang: Lang) -> Vec<String> {
        let leaves = self
            .campaign
            .rubric
            .leaves()
            .filter(|(_, node, _)| node.section == Section::Main)
            .count();
        let mut parts = vec![
            text::start::units(lang, self.campaign.sheets.len()),
            match self.campaign.rubric.leaves().count().saturating_sub(leaves) {
                0 => text::cluster::indicators(lang, leaves),
                extras => text::start::template_size_extras(lang, leaves, extras),
            },
        ];
        let units = self.all_units();
        let still = self.not_firm(&units, lang);
        if still.is_empty() && !self.campaign.units.is_empty() {
            parts.push(text::cluster::all_entered(lang).to_owned());
        }
        let is_open = |unit: &&UnitIx| !self.not_firm(&[**unit], lang).is_empty();
        let open = units.iter().filter(is_open).count();
        match still.is_empty() {
            true => {}
            false if open > 1 => parts.push(text::cluster::over_units(lang, still.join(", "), open)),
            false => parts.extend(still),
        }
        if self.standing.by_percent {
            parts.push(text::cluster::by_percent(lang).to_owned());
        }
        parts
    }

    /// Counts the indicators of these units that are not firm, by what they wait for.
    pub(super) fn not_firm(&self, units: &[UnitIx], lang: Lang) -> Vec<String> {
        let cards: Vec<_> = units.iter().filter_map(|unit| self.card(*unit)).collect();
        let sum = |of: fn(&Total) -> u32| cards.iter().map(|card| of(&card.total)).fold(0, u32::saturating_add);
        let counts = COUNTED.map(|(of, first, more)| (sum(of), first, more)).into_iter();
        let counts = counts.filter(|(count, ..)| *count > 0).enumerate();
        counts
            .map(|(at, (count, first, more))| if at == 0 { first(lang, count) } else { more(lang, count) })
            .collect()
    }

    /// Says how many indicators, of how many units, count in the order although something entered there must be mended.
    #[must_use]
    pub fn counts_wrong(&self, lang: Lang) -> Option<String> {
        let counts = self.mistaken(&self.all_units());
        let units = counts.iter().filter(|count| **count > 0).count();
        (units > 0).then(|| say::counts_wrong(lang, counts.iter().sum::<usize>(), units))
    }

    fn all_units(&self) -> Vec<UnitIx> {
        (0..self.standing.cards.len()).map(|at| UnitIx(at as u32)).collect()
    }

    /// Says how many indicators of these units count although what is entered there must be mended.
    pub(super) fn wrong(&self, units: &[UnitIx], lang: Lang) -> Option<String> {
        let count: usize = self.mistaken(units).into_iter().sum();
        (count > 0).then(|| say::mistaken(lang, count))
    }

    fn mistaken(&self, units: &[UnitIx]) -> Vec<usize> {
        let Campaign {
            rubric,
            references,
            sheets,
            ..
        } = self.campaign;
        let of = |unit: &UnitIx| Some((sheets.get(unit.0 as usize)?, self.card(*unit)?));
        let counts = units.iter().filter_map(of);
        counts
            .map(|(sheet, card)| mistaken(rubric, references, sheet, card).count())
            .collect()
    }

    /// Says of a unit all that whoever reads its total must know: what is wrong in it, and what it rests on.
    pub(super) fn told_of(&self, unit: UnitIx, lang: Lang) -> Vec<String> {
        let wrong = self.wrong(&[unit], lang).into_iter();
        wrong.chain(self.rests_on(unit, lang)).collect()
    }

    /// Says what a total rests on, where it is not firm or not whole.
    pub(super) fn rests_on(&self, unit: UnitIx, lang: Lang) -> Vec<String> {
        let mut parts = self.not_firm(&[unit], lang);
        let Some(card) = self.card(unit) else { return parts };
        if !card.has_points() {
            parts.insert(0, text::cluster::no_points(lang).to_owned());
        }
        if card.total.excluded > 0 {
            parts.push(text::cluster::out_of_assigned(
                lang,
                show_points(Points(card.total.assigned_max), lang),
            ));
        }
        if card.is_out_of_ranking() {
            parts.push(text::cluster::out_of_ranking(lang).to_owned());
        }
        parts
    }
}

/// Finds the indicators of a unit that count although what is entered there must be mended.
pub(super) fn mistaken<'a>(
    rubric: &'a Rubric,
    references: &'a References,
    sheet: &'a Sheet,
    card: &'a Scorecard,
) -> impl Iterator<Item = NodeIx> + 'a {
    let is_mistaken = |ix: &NodeIx| {
        let score = card.node(*ix);
        score.is_some_and(|score| mistake_counted(rubric, references, sheet, *ix, score).is_some())
    };
    rubric.leaves().map(|(ix, ..)| ix).filter(is_mistaken)
}

/// A count of a total, how it is said first, and how behind another, which has said what is counted.
type Counted = (fn(&Total) -> u32, fn(Lang, u32) -> String, fn(Lang, u32) -> String);

const COUNTED: [Counted; 4] = [
    (|total| total.missing, say::open_missing, say::open_missing),
    (|total| total.undecidable, say::open_undecidable, say::more_undecidable),
    (|total| total.awaiting, say::open_awaiting, say::more_awaiting),
    (|total| total.provisional, say::open_provisional, say::more_provisional),
];
