//! What it takes to overtake the unit in front: how far it is, and where most points are left.

use crate::quantity::{Digits, Number, show_digits};
use crate::rubric::{NodeIx, Section};
use crate::scoring::{Basis, UnitIx};
use crate::text::why as say;

use super::figures::{Cells, Run, clean, figure, points};
use super::{Explaining, runs};

/// How many indicators are named.
const NAMED: usize = 3;

impl Explaining<'_> {
    /// Says it of a unit that is not first, once every total is firm: a heading and its lines.
    pub(super) fn overtake(&self) -> Option<(String, Vec<Vec<Run>>)> {
        let lang = self.lang;
        let (ahead, gap) = self.ahead()?;
        let unit = clean(&(self.unit_name)(ahead));
        let words = match (gap.is_zero(), self.standing.by_percent) {
            (true, _) => say::overtake_equal(lang, unit),
            (_, false) => say::overtake_gap(lang, unit, points(gap, lang)),
            (_, true) => say::overtake_gap_percent(lang, unit, figure(&show_digits(gap, Digits::AtMost(2), lang))),
        };
        let mut cells = Cells::default();
        let left: Vec<String> = self
            .left()
            .into_iter()
            .filter_map(|(ix, left)| {
                let name = cells.mark_node(&self.about(ix, self.rubric.node(ix)?), ix);
                Some(say::left_of(lang, name, points(left, lang)))
            })
            .collect();
        let mut lines = vec![words];
        if !left.is_empty() {
            lines.push(say::most_left(lang, left.join("; ")));
        }
        Some((say::overtake(lang).to_owned(), runs(&cells, lines)))
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
                let is_settled = matches!(score.basis, Basis::Final | Basis::Review);
                let left = score.max.minus(score.counted.unwrap_or(Number::ZERO)).ok()?;
                (left.is_positive() && !is_settled).then_some((ix, left))
            })
            .collect();
        left.sort_by(|(_, a), (_, b)| b.compare(*a));
        left.truncate(NAMED);
        left
    }
}
