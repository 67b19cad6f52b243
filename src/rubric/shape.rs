//! What can be said of a term without any entry: the least and the most that it gives.

use std::cmp::Ordering;

use super::term::{Band, Body, Bounds, Comparison, Pick, Shape, Term, Test, Worth};
use crate::quantity::{Exact, Number};

/// The least and the most that something gives; none is without end or not known.
#[derive(Debug, Clone, Copy)]
pub(super) struct Range {
    pub least: Option<Number>,
    pub most: Option<Number>,
}

impl Range {
    fn exactly(value: Option<Number>) -> Self {
        Self {
            least: value,
            most: value,
        }
    }

    fn over(values: impl IntoIterator<Item = Option<Number>>) -> Self {
        let mut range: Option<Self> = None;
        for value in values {
            range = Some(match range {
                None => Self::exactly(value),
                Some(so_far) => so_far.union(Self::exactly(value)),
            });
        }
        range.unwrap_or_else(|| Self::exactly(Some(Number::ZERO)))
    }

    fn union(self, other: Self) -> Self {
        Self {
            least: self.least.zip(other.least).map(|(a, b)| a.least(b)),
            most: self.most.zip(other.most).map(|(a, b)| a.most(b)),
        }
    }

    fn plus(self, other: Self) -> Self {
        let add = |a: Option<Number>, b: Option<Number>| a.zip(b).and_then(|(a, b)| a.plus(b).ok());
        Self {
            least: add(self.least, other.least),
            most: add(self.most, other.most),
        }
    }

    fn within(self, bounds: &Bounds, max: Number) -> Self {
        let lowest = bounds.lowest.and_then(|worth| worth_of(worth, max));
        let highest = bounds.highest.and_then(|worth| worth_of(worth, max));
        let cut = |value: Option<Number>, open: Option<Number>| match value {
            Some(value) => {
                let value = highest.map_or(value, |high| value.least(high));
                Some(lowest.map_or(value, |low| value.most(low)))
            }
            None => open,
        };
        Self {
            least: cut(self.least, lowest),
            most: cut(self.most, highest),
        }
    }
}

/// A worth in points, where it does not wait for the total.
pub(super) fn worth_of(worth: Worth, max: Number) -> Option<Number> {
    match worth {
        Worth::Points(points) => Some(points),
        Worth::ShareOfMax(share) => share.times(max).ok(),
        Worth::ShareOfTotal(_) => None,
    }
}

/// The least and the most that a term gives for an indicator of this maximum.
pub(super) fn range(term: &Term, max: Number) -> Range {
    let zero = Some(Number::ZERO);
    let worth = |worth: Worth| worth_of(worth, max);
    let body = match &term.body {
        Body::Flat(flat) => Range::exactly(worth(*flat)),
        Body::Judged { from, to, .. } => Range {
            least: worth(*from),
            most: worth(*to),
        },
        Body::Leader(_) => Range {
            least: zero,
            most: Some(max),
        },
        Body::Shaped(_, Shape::Linear { .. }) => Range::exactly(None),
        Body::Shaped(_, Shape::Steps { each, entry, .. }) => match worth(*each) {
            Some(each) if each.is_negative() => Range {
                least: None,
                most: worth(*entry),
            },
            Some(_) => Range {
                least: worth(*entry),
                most: None,
            },
            None => Range::exactly(None),
        },
        Body::Shaped(_, Shape::Bands(bands)) => Range::over(bands.iter().map(|band| worth(band.gives))),
        Body::Shaped(_, Shape::Levels(levels)) => Range::over(levels.iter().map(|level| worth(*level))),
        Body::Group(Pick::Sum, terms) => terms
            .iter()
            .fold(Range::exactly(zero), |sum, part| sum.plus(range(part, max))),
        Body::Group(_, terms) => {
            let mut parts = terms.iter().map(|part| range(part, max));
            let first = parts.next().unwrap_or_else(|| Range::exactly(zero));
            parts.fold(first, Range::union)
        }
    };
    let bounded = body.within(&term.bounds, max);
    if term.when == Test::Always {
        bounded
    } else {
        bounded.union(Range::exactly(zero))
    }
}

impl Term {
    /// The most that the term gives for an indicator of this maximum; none where it has no end or waits for the total.
    #[must_use]
    pub fn most(&self, max: Number) -> Option<Number> {
        range(self, max).most
    }
}

/// Values at, between and beyond all bounds, in rising order.
pub(super) fn samples(bands: &[Band]) -> Vec<Number> {
    let mut at: Vec<Number> = bands
        .iter()
        .flat_map(|band| [band.lower, band.upper])
        .flatten()
        .map(|bound| bound.at)
        .collect();
    at.sort_by(|a, b| a.compare(*b));
    at.dedup_by(|a, b| a.same_value(*b));
    let mut all = Vec::with_capacity(at.len().saturating_mul(2));
    let half = Number::whole(2);
    if let Some(first) = at.first() {
        all.extend(first.minus(Number::ONE));
    }
    for (place, value) in at.iter().enumerate() {
        all.push(*value);
        let next = at.get(place.saturating_add(1)).copied();
        all.extend(match next {
            Some(next) => value.plus(next).and_then(|sum| sum.over(half)),
            None => value.plus(Number::ONE),
        });
    }
    all
}

/// The first band that holds a value.
pub(super) fn first_band(bands: &[Band], at: Number) -> Option<&Band> {
    bands.iter().find(|band| band.holds(at))
}

impl Band {
    /// Tells whether the band holds a value.
    #[must_use]
    pub fn holds(&self, at: impl Into<Exact>) -> bool {
        let at = at.into();
        let above = self.lower.is_none_or(|bound| match at.compare(bound.at) {
            Ordering::Greater => true,
            Ordering::Equal => bound.closed,
            Ordering::Less => false,
        });
        let below = self.upper.is_none_or(|bound| match at.compare(bound.at) {
            Ordering::Less => true,
            Ordering::Equal => bound.closed,
            Ordering::Greater => false,
        });
        above && below
    }
}

impl Comparison {
    /// Tells whether two values that stand so to each other compare so.
    #[must_use]
    pub fn holds(self, order: Ordering) -> bool {
        match self {
            Self::AtLeast => order.is_ge(),
            Self::Above => order.is_gt(),
            Self::AtMost => order.is_le(),
            Self::Below => order.is_lt(),
            Self::Equal => order.is_eq(),
        }
    }
}
