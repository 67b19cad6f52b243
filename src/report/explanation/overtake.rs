//! What it takes to overtake the unit in front: how far it is, the smallest step that is enough, and where most points are left.

use crate::campaign::Campaign;
use crate::quantity::{Digits, Number, Points, show_digits, show_percent, show_points};
use crate::rubric::{NodeIx, Section};
use crate::scoring::{Overtaking, Scorecard, UnitIx, overtaking};
use crate::text::why as say;

use super::figures::{Cells, Run, clean, figure, illustrative, points};
use super::{Explaining, runs};

/// How many indicators are named.
const NAMED: usize = 3;
/// Decimals of percent: here stands what the table of the cluster rounds.
const EXACT: u32 = 6;

impl Explaining<'_> {
    /// Says it of a unit that is not first, once every total is firm: a heading and its lines.
    pub(super) fn overtake(&self) -> Option<(String, Vec<Vec<Run>>)> {
        let lang = self.lang;
        let (ahead, gap) = self.ahead()?;
        let unit = clean(&(self.unit_name)(ahead));
        let words = match (gap.is_zero(), self.standing.by_percent) {
            (true, _) => say::overtake_equal(lang, unit),
            (_, false) => say::overtake_gap(lang, unit, points(gap, lang)),
            (_, true) => say::overtake_gap_percent(lang, unit, figure(&show_digits(gap, Digits::AtMost(EXACT), lang))),
        };
        let mut cells = Cells::default();
        let left: Vec<String> = self
            .left()
            .into_iter()
            .filter_map(|(ix, left)| {
                let name = cells.mark_node(&self.about(ix, self.rubric.node(ix)?), ix);
                Some(say::left_of(lang, name, self.reckoned(left)))
            })
            .collect();
        let is_unpublished = |of: UnitIx| {
            let points = self
                .standing
                .cards
                .get(of.0 as usize)
                .and_then(|card| card.total.points);
            let is_illustrative =
                |sample: &Campaign| sample.is_illustrative_total(Some(of), points.unwrap_or(Number::ZERO));
            self.sample.is_some_and(is_illustrative)
        };
        let mut lines = vec![illustrative(words, [self.unit, ahead].into_iter().any(is_unpublished))];
        let step = overtaking(
            self.rubric,
            self.references,
            self.sheets,
            self.standing,
            self.unit,
            ahead,
        );
        lines.push(
            step.and_then(|step| self.step(&step, ahead, &mut cells))
                .unwrap_or_else(|| say::overtake_no_step(lang).to_owned()),
        );
        if !left.is_empty() {
            lines.push(say::most_left(lang, left.join("; ")));
        }
        Some((say::overtake(lang).to_owned(), runs(&cells, lines)))
    }

    /// Words the step that is enough, and the totals with it.
    fn step(&self, step: &Overtaking, ahead: UnitIx, cells: &mut Cells) -> Option<String> {
        let lang = self.lang;
        let node = self.rubric.node(step.leaf)?;
        let words = self.next_words(node, node.indicator.as_ref()?, self.card.node(step.leaf)?)?;
        let way = illustrative(words.step(step.aim)?, self.is_sample());
        let name = cells.mark_node(&self.about(step.leaf, node), step.leaf);
        let total = |of: UnitIx| {
            let card: &Scorecard = step.standing.cards.get(of.0 as usize)?;
            let total = card.total.points?;
            let shown = figure(&if step.standing.by_percent {
                show_percent(card.total.share?, Digits::AtMost(EXACT), lang)
            } else {
                show_points(Points(total), lang)
            });
            let is_illustrative = |sample: &Campaign| sample.is_illustrative_total(Some(of), total);
            Some(illustrative(shown, self.sample.is_some_and(is_illustrative)))
        };
        let unit = clean(&(self.unit_name)(ahead));
        Some(say::overtake_step(
            lang,
            name,
            way,
            total(self.unit)?,
            total(ahead)?,
            unit,
        ))
    }

    /// The unit in front, and how far it is.
    fn ahead(&self) -> Option<(UnitIx, Number)> {
        let places = &self.standing.places;
        let at = places.iter().position(|place| place.unit == self.unit)?;
        let own = places.get(at).filter(|own| own.rank != Some(1))?;
        let ahead = places.get(at.checked_sub(1)?)?;
        self.standing.is_firm().then_some((ahead.unit, own.gap?))
    }

    /// The indicators with most points left: those that nobody has settled.
    fn left(&self) -> Vec<(NodeIx, Number)> {
        let mut left: Vec<(NodeIx, Number)> = self
            .rubric
            .leaves()
            .filter(|(_, node, _)| node.section == Section::Main)
            .filter_map(|(ix, ..)| {
                let score = self.card.node(ix)?;
                let left = score.max.minus(score.counted.unwrap_or(Number::ZERO)).ok()?;
                (left.is_positive() && !score.basis.is_given()).then_some((ix, left))
            })
            .collect();
        left.sort_by(|(_, a), (_, b)| b.compare(*a));
        left.truncate(NAMED);
        left
    }
}
