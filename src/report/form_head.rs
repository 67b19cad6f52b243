//! The head of a unit's sheet: how far it is filled in, the total and what it rests on, the contents as bars.

use crate::campaign::filling;
use crate::quantity::{Digits, Mode, Number, Points, Ratio, Rounding, show_number, show_points};
use crate::rubric::{NodeIx, NotAssigned, Section};
use crate::scoring::{Actual, Outcome, Plan, Standing, UnitIx};
use crate::text::{Lang, cluster, sheet as say};

use super::charts::signed;
use super::cluster::Cluster;
use super::form::FormOf;
use super::looking::{Sieve, Sieved};
use super::open::mistaken;
use super::review::ReviewBrief;
use super::self_scored::gave_all;
use super::unpublished::{heard, marked};

/// The head of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormHead {
    /// How far it is filled in, and what is to be looked at.
    pub progress: Vec<String>,
    /// The total, or the mark for none.
    pub total: String,
    /// The total of a sample that was never published.
    pub total_illustrative: bool,
    /// Out of how many.
    pub of_max: String,
    /// What the total rests on.
    pub rests_on: Vec<String>,
    /// The contents.
    pub contents: Vec<ContentShown>,
    /// How many indicators are still open, and the first of them.
    pub open: (u32, Option<NodeIx>),
    /// The indicators that each sieve keeps.
    pub sieved: Vec<Sieved>,
}

impl FormHead {
    /// Names the total in words, for those who hear it.
    #[must_use]
    pub fn total_words(&self, lang: Lang) -> String {
        format!(
            "{}: {}",
            say::total_label(lang),
            heard(&self.total, self.total_illustrative, lang)
        )
    }
}

/// A content as a bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentShown {
    /// Which.
    pub node: NodeIx,
    /// Its code.
    pub code: String,
    /// Code and name.
    pub name: String,
    /// Its points.
    pub points: String,
    /// They were never published.
    pub illustrative: bool,
    /// Its maximum, as far as it was assigned.
    pub max: String,
    /// The length of the bar in percent of its track.
    pub length: Number,
    /// The width of its track beside the others: its maximum.
    pub weight: Number,
}

impl FormOf<'_> {
    /// Shows the head; the standing tells the rank, which is said only when every total is firm.
    #[must_use]
    pub fn head(&self, unit: UnitIx, standing: &Standing, brief: &ReviewBrief) -> FormHead {
        let lang = self.lang;
        let sample = self.sample.map(|campaign| Cluster { campaign, standing });
        let total = &self.card.total;
        let filling = filling(self.rubric, self.card);
        let mut progress = vec![say::filled(lang, filling.filled, filling.leaves)];
        let counted = |count: usize, words: fn(Lang, usize) -> String| (count > 0).then(|| words(lang, count));
        progress.extend(counted(self.without_plan(), say::only_plan_open));
        progress.extend(counted(self.unread(), say::unread));
        let open = [
            (total.missing, say::provisional as fn(Lang, u32) -> String),
            (total.undecidable, say::undecidable_count),
            (total.awaiting, say::awaiting),
            (total.provisional, say::judged_open),
        ];
        let mut rests_on: Vec<String> = open
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, words)| words(lang, count))
            .collect();
        let mistaken = mistaken(self.rubric, self.references, self.sheet, self.card).count();
        rests_on.extend((mistaken > 0).then(|| cluster::mistaken(lang, mistaken)));
        let shown = |number: Number| show_points(Points(number), lang);
        let is_partly = !total.assigned_max.same_value(total.full_max);
        if is_partly {
            rests_on.push(say::of_assigned(lang, shown(total.full_max), shown(total.assigned_max)));
        }
        if standing.is_firm() {
            let place = standing.places.iter().find(|place| place.unit == unit);
            let rank = place.and_then(|place| place.rank);
            let illustrative = sample.is_some_and(|cluster| cluster.rank_is_unpublished(unit));
            rests_on.extend(rank.map(|rank| say::rank(lang, marked(rank.to_string(), illustrative))));
        }
        // The contents beside it do not come to the total without them.
        let extras = [
            (self.card.bonus, cluster::bonus_of as fn(Lang, String) -> String),
            (self.card.penalty, cluster::penalty_of),
        ];
        let extras = extras.into_iter().filter(|(points, _)| !points.is_zero());
        let extra = |(points, say): (Number, fn(Lang, String) -> String)| {
            say(lang, marked(signed(points, lang), self.has_illustrative_points()))
        };
        rests_on.extend(extras.map(extra));
        let own = brief.self_totals.get(unit.0 as usize).copied().flatten();
        let gave_any = self.sheet.leaves.iter().any(|leaf| leaf.self_score.is_some());
        let own = own.filter(|own| gave_any && !total.points.is_some_and(|points| points.same_value(*own)));
        let own_shown = |own| marked(shown(own), self.has_illustrative_points());
        let own_total = match gave_all(self.rubric, self.sheet) {
            true => say::self_total,
            false => say::self_total_for_now,
        };
        rests_on.extend(own.map(|own| own_total(lang, own_shown(own))));
        FormHead {
            progress,
            total: total
                .points
                .map_or_else(|| "–".to_owned(), |points| show_points(Points(points), lang)),
            total_illustrative: sample.is_some_and(|cluster| cluster.is_unpublished(unit)),
            of_max: match self.rubric.settings.not_assigned {
                NotAssigned::Rescale => say::of_max(lang, shown(total.full_max)),
                _ if is_partly => say::of_max_assigned(lang, shown(total.assigned_max)),
                _ => say::of_max(lang, shown(total.full_max)),
            },
            rests_on,
            contents: self
                .rubric
                .roots(Section::Main)
                .filter_map(|(ix, _)| self.content(ix))
                .collect(),
            open: (filling.leaves.saturating_sub(filling.filled), filling.next_open),
            sieved: self.sieved(unit, &brief.doubtful),
        }
    }

    fn content(&self, ix: NodeIx) -> Option<ContentShown> {
        let (node, score) = (self.rubric.node(ix)?, self.card.node(ix)?);
        let counted = score.counted.unwrap_or(Number::ZERO);
        let share = counted.over(score.max).map(Ratio).unwrap_or(Ratio(Number::ZERO));
        let percent = share.0.times(Number::HUNDRED).unwrap_or(Number::ZERO);
        let length = Rounding::to_decimals(1, Mode::HalfUp)
            .apply(percent)
            .unwrap_or(Number::ZERO);
        Some(ContentShown {
            node: ix,
            code: node.code.clone(),
            name: format!("{}. {}", node.code, node.name),
            points: score.counted.map_or_else(
                || "–".to_owned(),
                |counted| crate::quantity::show_digits(counted, Digits::AtMost(2), self.lang),
            ),
            illustrative: self.has_illustrative_points() && score.counted.is_some(),
            max: show_number(score.max.normalized(), self.lang),
            length: length.most(Number::ZERO).least(Number::HUNDRED),
            weight: node.max.normalized(),
        })
    }

    /// Counts the indicators that have their results and lack a plan alone.
    fn without_plan(&self) -> usize {
        let leaves = self.rubric.leaves();
        leaves.filter(|(ix, ..)| self.keeps(Sieve::NoPlan, *ix)).count()
    }

    fn unread(&self) -> usize {
        let facts = self.sheet.facts.iter();
        let of_facts: usize = facts
            .map(|fact| {
                let actual = usize::from(matches!(fact.actual, Actual::Unread(_)));
                actual.saturating_add(usize::from(matches!(fact.plan, Plan::Unread(_))))
            })
            .sum();
        let unit = &self.sheet.unit;
        let outside = self.references.unread.iter();
        let outside = outside.filter(|unread| unread.unit.as_ref().is_none_or(|of| of == unit));
        of_facts.saturating_add(outside.count()).saturating_add(
            self.sheet
                .leaves
                .iter()
                .filter(|leaf| leaf.self_unread.is_some())
                .count(),
        )
    }

    /// Tells whether the self-score is another than the points by the rule.
    pub(super) fn self_score_differs(&self, ix: NodeIx) -> bool {
        let computed = self.card.node(ix).and_then(|score| match &score.outcome {
            Outcome::Scored(points) => Some(*points),
            _ => None,
        });
        let given = self.sheet.leaf(ix).self_score.as_ref();
        matches!((given, computed), (Some(given), Some(computed)) if !given.points.same_value(computed))
    }
}
