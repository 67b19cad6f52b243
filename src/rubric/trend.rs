//! Whether more is ever worse: how the points of a term move as a fact grows, without any entry.

use super::fact::FactIx;
use super::shape::{first_band, range, samples, worth_of};
use super::term::{
    Base, Body, Comparison, Counting, Direction, Due, Gauge, GaugeOf, Pick, RatioForm, Shape, Term, Test, Worth,
};
use crate::quantity::Number;

/// How something moves as a fact grows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trend {
    Flat,
    Up,
    Down,
    Mixed,
}

impl Trend {
    fn with(self, other: Self) -> Self {
        match (self, other) {
            (Self::Flat, trend) | (trend, Self::Flat) => trend,
            (a, b) if a == b => a,
            _ => Self::Mixed,
        }
    }

    fn turned(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
            trend => trend,
        }
    }

    fn signed(self, sign: Option<Number>) -> Self {
        match sign {
            Some(sign) if sign.is_positive() => self,
            Some(sign) if sign.is_negative() => self.turned(),
            Some(_) => Self::Flat,
            None => Self::Mixed,
        }
    }
}

/// How the points of a term move as the fact grows.
pub(super) fn trend(term: &Term, fact: FactIx, max: Number) -> Trend {
    let body = match &term.body {
        Body::Flat(_) => Trend::Flat,
        Body::Judged { fact: judged, .. } => {
            if *judged == fact {
                Trend::Up
            } else {
                Trend::Flat
            }
        }
        Body::Leader(curve) => {
            if curve.fact == fact {
                Trend::Up
            } else {
                Trend::Flat
            }
        }
        Body::Shaped(gauge, shape) => {
            let moved = gauge_trend(gauge, fact);
            if moved == Trend::Flat {
                Trend::Flat
            } else {
                // All points at 0 are no fall only where less never earns less.
                let trend = shape_trend(shape, moved, max);
                match at_zero(gauge, fact) {
                    Some(at) if trend != Trend::Down || !is_full_at(term, shape, at, max) => Trend::Mixed,
                    _ => trend,
                }
            }
        }
        Body::Group(Pick::FirstApplying, terms) => {
            let parts = terms
                .iter()
                .map(|part| trend(part, fact, max))
                .fold(Trend::Flat, Trend::with);
            if terms.iter().any(|part| test_trend(&part.when, fact) != Trend::Flat) {
                Trend::Mixed
            } else {
                parts
            }
        }
        Body::Group(_, terms) => terms
            .iter()
            .map(|part| trend(part, fact, max))
            .fold(Trend::Flat, Trend::with),
    };
    let gate = test_trend(&term.when, fact);
    if gate == Trend::Flat {
        return body;
    }
    let range = range(
        &Term {
            when: Test::Always,
            ..term.clone()
        },
        max,
    );
    if range.least.is_some_and(|least| !least.is_negative()) {
        body.with(gate)
    } else if range.most.is_some_and(|most| !most.is_positive()) {
        body.with(gate.turned())
    } else {
        Trend::Mixed
    }
}

fn shape_trend(shape: &Shape, moved: Trend, max: Number) -> Trend {
    let difference = |a: Worth, b: Worth| {
        worth_of(b, max)
            .zip(worth_of(a, max))
            .and_then(|(b, a)| b.minus(a).ok())
    };
    match shape {
        Shape::Linear {
            from,
            gives,
            to,
            reaching,
        } => moved.signed(difference(*gives, *reaching)).signed(to.minus(*from).ok()),
        Shape::Steps { every, each, .. } => moved.signed(worth_of(*each, max)).signed(Some(*every)),
        Shape::Levels(levels) => rise(levels.iter().map(|level| worth_of(*level, max)), moved),
        Shape::Bands(bands) => rise(
            samples(bands)
                .into_iter()
                .filter_map(|at| first_band(bands, at))
                .map(|band| worth_of(band.gives, max)),
            moved,
        ),
    }
}

/// Tells whether tiers or levels rise and fall again, each shape by itself: a mixed trend may also mean that nothing could be
/// told.
pub(super) fn turns(term: &Term, max: Number) -> bool {
    let known = |worth: Worth| worth_of(worth, max).is_some();
    match &term.body {
        Body::Shaped(_, shape) => {
            let all_known = match shape {
                Shape::Bands(bands) => bands.iter().all(|band| known(band.gives)),
                Shape::Levels(levels) => levels.iter().copied().all(known),
                _ => false,
            };
            all_known && shape_trend(shape, Trend::Up, max) == Trend::Mixed
        }
        Body::Group(_, terms) => terms.iter().any(|part| turns(part, max)),
        _ => false,
    }
}

/// Tells whether a part of the term gives more for more days late, or for a worse place: these say themselves what is better.
pub(super) fn rewards_worse(term: &Term, max: Number) -> bool {
    match &term.body {
        Body::Shaped(gauge, shape) => {
            matches!(gauge.of, GaugeOf::DaysLate { .. } | GaugeOf::Rank { .. })
                && shape_trend(shape, Trend::Up, max) == Trend::Up
        }
        Body::Group(_, terms) => terms.iter().any(|part| rewards_worse(part, max)),
        _ => false,
    }
}

fn rise(values: impl Iterator<Item = Option<Number>>, moved: Trend) -> Trend {
    let mut trend = Trend::Flat;
    let mut last: Option<Number> = None;
    for value in values {
        let Some(value) = value else { return Trend::Mixed };
        if let Some(last) = last {
            trend = trend.with(moved.signed(value.minus(last).ok()));
        }
        last = Some(value);
    }
    trend
}

fn gauge_trend(gauge: &Gauge, fact: FactIx) -> Trend {
    let of = |read: FactIx| if read == fact { Trend::Up } else { Trend::Flat };
    let of_base = |base: &Base| match base {
        Base::Fact(other) => of(*other),
        _ => Trend::Flat,
    };
    match &gauge.of {
        GaugeOf::Fact(read) => of(*read),
        GaugeOf::Ratio {
            fact: read, base, form, ..
        } => {
            let ratio = of(*read).with(of_base(base).turned());
            if *form == RatioForm::ActualOverBase {
                ratio
            } else {
                ratio.turned()
            }
        }
        GaugeOf::Gap { fact: read, base } => of(*read).with(of_base(base).turned()),
        GaugeOf::DaysLate { fact: read, due } => match due {
            Due::After { fact: event, .. } => of(*read).with(of(*event).turned()),
            Due::On(_) | Due::Plan => of(*read),
        },
        GaugeOf::Rank { fact: read, better } => match better {
            Direction::Higher => of(*read).turned(),
            Direction::Lower => of(*read),
        },
    }
}

/// How the truth of a test moves as the fact grows: up when it turns true.
fn test_trend(test: &Test, fact: FactIx) -> Trend {
    match test {
        Test::Always | Test::UnitClass(_) => Trend::Flat,
        Test::Yes(read) | Test::LevelAtLeast(read, _) => {
            if *read == fact {
                Trend::Up
            } else {
                Trend::Flat
            }
        }
        Test::Compare(gauge, comparison, _) => match (gauge_trend(gauge, fact), comparison) {
            (Trend::Flat, _) => Trend::Flat,
            (moved, Comparison::AtLeast | Comparison::Above) => moved,
            (moved, Comparison::AtMost | Comparison::Below) => moved.turned(),
            (_, Comparison::Equal) => Trend::Mixed,
        },
        Test::All(tests) | Test::Any(tests) => tests
            .iter()
            .map(|test| test_trend(test, fact))
            .fold(Trend::Flat, Trend::with),
        Test::Not(test) => test_trend(test, fact).turned(),
    }
}

/// The ratio that is declared for a divisor of 0, where the fact is that divisor: however small it grows, the ratio grows,
/// and then jumps to this.
fn at_zero(gauge: &Gauge, fact: FactIx) -> Option<Number> {
    match &gauge.of {
        GaugeOf::Ratio {
            fact: read,
            base,
            form,
            at_zero,
        } => {
            let divides = match form {
                RatioForm::BaseOverActual => *read == fact,
                RatioForm::ActualOverBase | RatioForm::TwoMinus => *base == Base::Fact(fact),
            };
            at_zero.filter(|_| divides)
        }
        _ => None,
    }
}

/// Tells whether a gauge value already gives the most that the term can.
fn is_full_at(term: &Term, shape: &Shape, at: Number, max: Number) -> bool {
    let worth = |worth: Worth| worth_of(worth, max);
    let given = match shape {
        Shape::Linear {
            from,
            gives,
            to,
            reaching,
        } => worth(*gives).zip(worth(*reaching)).and_then(|(gives, reaching)| {
            let rise = at.minus(*from).and_then(|run| run.times(reaching.minus(gives)?)).ok()?;
            rise.over(to.minus(*from).ok()?).and_then(|rise| rise.plus(gives)).ok()
        }),
        Shape::Steps {
            from,
            every,
            each,
            counting,
            entry,
        } => worth(*each).zip(worth(*entry)).and_then(|(each, entry)| {
            let exact = at
                .minus(*from)
                .and_then(|run| run.over(*every))
                .ok()?
                .most(Number::ZERO);
            let count = match counting {
                Counting::Whole => exact.floor(),
                Counting::Started => exact.ceiling(),
                Counting::Exact => exact,
            };
            count.times(each).and_then(|points| points.plus(entry)).ok()
        }),
        Shape::Bands(bands) => first_band(bands, at).and_then(|band| worth(band.gives)),
        Shape::Levels(_) => None,
    };
    let most = range(term, max).most.map_or(max, |most| most.least(max));
    given.is_some_and(|given| given.compare(most).is_ge())
}
