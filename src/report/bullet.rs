//! How far a result reached its plan, or what stands in its place.

use super::explanation::difference;
use super::form::FormOf;
use super::unpublished::{Told, marked};
use crate::quantity::{Digits, Mode, Number, Ratio, Rounding, show_percent};
use crate::rubric::{Direction, FactIx, Indicator, NodeIx};
use crate::scoring::{self, BaseKind, Read, Step};
use crate::text::{Lang, sheet as say};

/// Which side of the plan a result is on, by what is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// At the plan, or better.
    Above,
    /// Worse than the plan.
    Below,
}

/// A result against its plan, as a bar with the plan as a tick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bullet {
    /// The share in percent, or whether it is reached where no ratio tells how far.
    pub text: String,
    /// It was never published.
    pub illustrative: bool,
    /// The length of the bar, where [`Bullet::PLAN`] is the plan and [`Bullet::END`] the most that is drawn.
    pub length: Option<Number>,
    /// Which side.
    pub side: Side,
    /// What is over or short, in words.
    pub words: String,
}

impl Bullet {
    /// Where the plan stands.
    pub const PLAN: i64 = 80;
    /// Where the drawing ends: half as much again.
    pub const END: i64 = 120;

    /// What its words say behind its text: beside a bar that stands alone, else they go on from it.
    #[must_use]
    pub fn beside(&self) -> String {
        match self.length {
            Some(_) => self.words.clone(),
            None => format!(", {}", self.words),
        }
    }

    /// Gives the length of a share: nothing below zero, nothing beyond the end.
    pub(super) fn length_of(share: Number) -> Number {
        let exact = share.times(Number::whole(Self::PLAN)).unwrap_or(Number::ZERO);
        let whole = Rounding::to_decimals(1, Mode::HalfUp)
            .apply(exact)
            .unwrap_or(Number::ZERO);
        whole.most(Number::ZERO).least(Number::whole(Self::END))
    }
}

/// The most decimals that are shown where fewer would say something else.
pub(super) const MOST_DECIMALS: u32 = 22;

/// The fewest decimals, from some on, with which a number still stands on its own side of a mark: 99,96 is not shown as 100.
pub(super) fn decimals_beside(number: Number, mark: Number, fewest: u32) -> u32 {
    let side = number.compare(mark);
    let is_told = |decimals: &u32| {
        let shown = Rounding::to_decimals(*decimals, Mode::HalfUp).apply(number);
        shown.is_ok_and(|shown| shown.compare(mark) == side)
    };
    (fewest..=MOST_DECIMALS).find(is_told).unwrap_or(fewest)
}

/// The decimals of a ratio that are shown beside a figure, as one of its percent.
const SHOWN_DECIMALS: u32 = 3;

/// A ratio is shown with so many decimals of its percent: one, or more where one would put it on the other side of a mark.
pub(super) fn percent_decimals(ratio: Number, mark: Number) -> u32 {
    decimals_beside(ratio.times(Number::HUNDRED).unwrap_or(ratio), mark, 1)
}

fn percent_beside(ratio: Number, mark: Number, lang: Lang) -> String {
    show_percent(Ratio(ratio), Digits::AtMost(percent_decimals(ratio, mark)), lang)
}

impl FormOf<'_> {
    /// How far a result reached what it is compared with; the words say plainly which way and against what.
    pub(super) fn bullet(&self, leaf: &Indicator, at: FactIx, ix: NodeIx) -> Option<Bullet> {
        let (lang, one) = (self.lang, Ratio::WHOLE.0);
        let Compared {
            actual,
            base,
            ratio,
            by_gap,
            words: (against, even),
        } = self.compared(leaf, at, ix)?;
        let side = self.side(leaf, at, ix)?;
        let lower = leaf.direction == Direction::Lower;
        let illustrative = self.sample.is_some_and(|sample| {
            let unit = sample.unit_ix(&self.sheet.unit);
            let told = ratio.and_then(|ratio| sample.told(Told::Achievement, ix, unit, ratio, SHOWN_DECIMALS));
            sample.is_illustrative(told)
        });
        let percent = |ratio| {
            let shown = percent_beside(ratio, Number::ZERO, lang);
            marked(shown, illustrative)
        };
        // A rank of 5 is not a third better than one of 7.
        let apart = actual.minus(base).ok().filter(|_| by_gap && ratio.is_none());
        let apart = apart.map(|apart| {
            let shown = difference(self.rubric.fact(at), apart.size().normalized(), lang);
            marked(shown, illustrative)
        });
        let percent = |ratio| apart.clone().unwrap_or_else(|| percent(ratio));
        let share = actual.over(base).and_then(|share| share.minus(one)).ok();
        let words = match share {
            Some(gap) if lower && gap.is_positive() => say::higher_than(lang, against, percent(gap)),
            Some(gap) if lower && gap.is_negative() => say::lower_than(lang, against, percent(gap.negated())),
            Some(gap) if gap.is_positive() => say::over(lang, percent(gap), against),
            Some(gap) if gap.is_negative() => say::short(lang, percent(gap.negated()), against),
            Some(_) => even.to_owned(),
            None => say::against(lang, against),
        };
        Some(Bullet {
            text: match (ratio, side) {
                (Some(ratio), _) => percent_beside(ratio, Number::HUNDRED, lang),
                (None, Side::Above) => say::reached(lang).to_owned(),
                (None, Side::Below) => say::not_reached(lang).to_owned(),
            },
            illustrative,
            length: ratio.map(Bullet::length_of),
            side,
            words,
        })
    }

    /// Tells on which side of the plan, or of what stands in its place, a result is: 100% is reached, more is better, wherever
    /// it stands. Where less is better and no ratio is declared, the figures themselves are compared.
    pub(super) fn side(&self, leaf: &Indicator, at: FactIx, ix: NodeIx) -> Option<Side> {
        let compared = self.compared(leaf, at, ix)?;
        let reached = match compared.ratio {
            Some(ratio) => ratio.compare(Ratio::WHOLE.0).is_ge(),
            None => compared.actual.compare(compared.base).is_le(),
        };
        Some(if reached { Side::Above } else { Side::Below })
    }

    /// Reads what is compared: the result, the plan or what stands in its place, their ratio, and what that is. Where less is
    /// better there is no ratio but the one that the rule declares; more than nothing has none to it.
    fn compared(&self, leaf: &Indicator, at: FactIx, ix: NodeIx) -> Option<Compared> {
        let lower = leaf.direction == Direction::Lower;
        let compared = match scoring::against_plan(self.rubric, self.sheet, ix) {
            Some((actual, base)) => Compared {
                actual,
                base,
                ratio: scoring::achievement(self.rubric, self.sheet, ix).map(|ratio| ratio.0),
                by_gap: false,
                words: (say::against_plan(self.lang), say::even_plan(self.lang)),
            },
            None => self.card.trace(ix).iter().find_map(|step| {
                let Step::Gauge(gauge) = step else { return None };
                let (Read::Ratio(kind) | Read::Inverse(kind) | Read::TwoMinus(kind) | Read::Gap(kind)) = gauge.read
                else {
                    return None;
                };
                let words = match kind {
                    BaseKind::Previous => (say::against_previous(self.lang), say::even_previous(self.lang)),
                    BaseKind::Reference => (say::against_reference(self.lang), say::even_reference(self.lang)),
                    BaseKind::Fixed => (say::against_fixed(self.lang), say::even_fixed(self.lang)),
                    _ => return None,
                };
                let (actual, base) = (gauge.actual, gauge.base);
                let ratio = match gauge.read {
                    Read::Inverse(_) => base.over(actual).ok(),
                    Read::TwoMinus(_) => actual.over(base).and_then(|share| Number::whole(2).minus(share)).ok(),
                    _ if lower => None,
                    _ => actual.over(base).ok(),
                };
                (gauge.fact == at).then_some(Compared {
                    actual,
                    base,
                    ratio,
                    by_gap: matches!(gauge.read, Read::Gap(_)),
                    words,
                })
            })?,
        };
        (lower || compared.ratio.is_some()).then_some(compared)
    }
}

/// A result and what it is compared with.
struct Compared {
    actual: Number,
    base: Number,
    ratio: Option<Number>,
    /// The rule asks by how much they differ, not for their ratio.
    by_gap: bool,
    /// That it is compared with it, and that it is equal to it.
    words: (&'static str, &'static str),
}
