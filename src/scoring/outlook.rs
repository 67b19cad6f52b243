//! What the next points would take, and how much room is left where all are won: the values of the main fact at which the
//! rule turns are tried one by one by the same evaluator, so an outlook can never differ from the score that would follow.

use std::cmp::Ordering;

use super::leaf::leaf;
use super::scene::{RoundingTrial, Scene};
use super::sheet::{Actual, Plan, References, Sheet, UnitIx, Value};
use super::trace::{GaugeStep, Step};
use super::turns::Turns;
use crate::quantity::Number;
use crate::rubric::{Body, FactIx, FactKind, NodeIx, Rubric, Section, Shape, Term, Test};

/// What better would bring, or what worse would still keep.
#[derive(Debug, Clone, PartialEq)]
pub enum Outlook {
    /// Better gives more.
    Next {
        /// The nearest value that gives more: of the main fact, else of the first whose value does.
        next: Aim,
        /// The nearest value that gives the most, where that is more than the next and the rule goes by tiers.
        most: Option<Aim>,
    },
    /// All points are won.
    Full {
        /// The worst value of the main fact that still keeps all; none where every value does.
        kept: Option<Aim>,
    },
    /// Nothing that the unit can enter changes the points.
    Settled,
}

/// Another value of a fact, and the points with it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Aim {
    /// The fact.
    pub fact: FactIx,
    /// Its present value.
    pub from: Value,
    /// The value that is needed.
    pub to: Value,
    /// The points then.
    pub points: Number,
}

/// Looks at what the next points of a leaf would take; none where the leaf has no points yet.
#[must_use]
pub fn outlook(
    rubric: &Rubric,
    references: &References,
    sheets: &[Sheet],
    unit: UnitIx,
    ix: NodeIx,
) -> Option<Outlook> {
    let term = &rubric.node(ix)?.indicator.as_ref()?.term;
    let Tried { current, is_full, aims } = tried(rubric, references, &mut sheets.to_vec(), unit, ix, None)?;
    if is_full {
        return Some(Outlook::Full {
            kept: kept(aims, current),
        });
    }
    Some(match aims.first() {
        None => Outlook::Settled,
        Some(first) => {
            let fact = first.fact;
            let next = *nearest(aims.iter().filter(|aim| aim.fact == fact))?;
            let top = aims.iter().map(|aim| aim.points).reduce(Number::most)?;
            let tops = || aims.iter().filter(|aim| aim.points.same_value(top));
            let most = nearest(tops().filter(|aim| aim.fact == fact)).or_else(|| nearest(tops()));
            let most = most.filter(|most| most.points.compare(next.points).is_gt() && has_tiers(term));
            Outlook::Next {
                next,
                most: most.copied(),
            }
        }
    })
}

/// The values of a leaf's facts that were tried.
pub(super) struct Tried {
    /// The points now.
    pub current: Number,
    /// They are all that can be won.
    pub is_full: bool,
    /// What was tried of the first fact where they are, else what gives more.
    pub aims: Vec<Aim>,
}

/// Tries the values at which the rule of a leaf turns, and of each fact the one nearest to what is entered that gains more
/// than `needed`, on a copy of the sheets that is the same again afterwards; none where the leaf has no points yet.
pub(super) fn tried(
    rubric: &Rubric,
    references: &References,
    copy: &mut [Sheet],
    unit: UnitIx,
    ix: NodeIx,
    needed: Option<Number>,
) -> Option<Tried> {
    let node = rubric.node(ix)?;
    let indicator = node.indicator.as_ref()?;
    let at = unit.0 as usize;
    let mut sheet = copy.get(at)?.clone();
    indicator
        .facts
        .iter()
        .for_each(|fact| in_own_unit(rubric, &mut sheet, *fact));
    // Of the copy only the fact that is tried becomes another, and is as it was before the next one.
    let mut points_with = |tried: Option<(FactIx, Value)>, steps: &mut Vec<Step>| {
        let own = tried.and_then(|(fact, value)| {
            let mut entry = sheet.facts.get(fact.0 as usize)?.clone();
            entry.actual = Actual::Value(value);
            let slot = copy.get_mut(at)?.facts.get_mut(fact.0 as usize)?;
            Some((fact, std::mem::replace(slot, entry)))
        });
        let scene = Scene::new(rubric, references, copy, RoundingTrial::AsDeclared);
        let score = leaf(&scene, unit, copy.get(at)?, ix, node, None, steps);
        if let Some((fact, own)) = own {
            *copy.get_mut(at)?.facts.get_mut(fact.0 as usize)? = own;
        }
        score?.outcome.points()
    };
    let mut steps = Vec::new();
    let current = points_with(None, &mut steps)?;
    let leader = steps.windows(2).find_map(|pair| match *pair {
        [Step::Own { reached: own, .. }, Step::Best { reached: best, .. }] => Some((own, best)),
        _ => None,
    });
    let most = if node.section == Section::Penalty {
        Number::ZERO
    } else {
        node.max
    };
    let is_full = current.compare(most).is_ge();
    let mut is_entered = false;
    let mut found = Vec::new();
    for fact in &indicator.facts {
        let Actual::Value(from) = sheet.fact(*fact).actual else {
            continue;
        };
        is_entered = true;
        let turns = Turns {
            rubric,
            references,
            sheet: &sheet,
            indicator,
            fact: *fact,
            max: node.max,
            late: steps.iter().find_map(|step| match step {
                Step::DaysLate(late) if late.fact == *fact => Some(*late),
                _ => None,
            }),
            best: steps.iter().find_map(|step| match step {
                Step::Gauge(GaugeStep {
                    fact: of, read, base, ..
                }) if of == fact => read.best().filter(|best| *best != unit).map(|_| *base),
                _ => None,
            }),
            leader,
        };
        let mut points_at = |value| points_with(Some((*fact, value)), &mut Vec::new());
        let mut aims = turns.aims(from, is_full, current, &mut points_at);
        if let Some(needed) = needed
            && let Some(aim) = least(&turns, &aims, current.plus(needed).ok()?, &mut points_at)
        {
            aims.push(aim);
        }
        if is_full {
            found = aims;
            break;
        }
        found.extend(aims.into_iter().filter(|aim| aim.points.compare(current).is_gt()));
    }
    is_entered.then_some(Tried {
        current,
        is_full,
        aims: found,
    })
}

/// Finds the value nearest to what is entered that gives more than `edge`, on the way to the nearest of those tried that does.
fn least(
    turns: &Turns<'_>,
    aims: &[Aim],
    edge: Number,
    points_at: &mut impl FnMut(Value) -> Option<Number>,
) -> Option<Aim> {
    let enough = nearest(aims.iter().filter(|aim| aim.points.compare(edge).is_gt()))?;
    let (Value::Number(from), Value::Number(to)) = (enough.from, enough.to) else {
        return None;
    };
    let mut is_enough = |value| points_at(value).is_some_and(|points| points.compare(edge).is_gt());
    let to = turns.least(from, to, &mut is_enough)?;
    let points = points_at(to)?;
    Some(Aim { to, points, ..*enough })
}

/// Finds the worst value that keeps all points, among those that were tried.
fn kept(mut aims: Vec<Aim>, current: Number) -> Option<Aim> {
    aims.sort_by(|a, b| order(&a.to).compare(order(&b.to)));
    let drops = |side| {
        aims.iter()
            .any(|aim| order(&aim.to).compare(order(&aim.from)) == side && aim.points.compare(current).is_lt())
    };
    let mut keeps = aims.iter().filter(|aim| aim.points.same_value(current));
    if drops(Ordering::Less) {
        keeps.next().copied()
    } else if drops(Ordering::Greater) {
        keeps.next_back().copied()
    } else {
        None
    }
}

fn nearest<'a>(aims: impl Iterator<Item = &'a Aim>) -> Option<&'a Aim> {
    let distance = |aim: &Aim| {
        order(&aim.to)
            .minus(order(&aim.from))
            .map_or(Number::ZERO, Number::size)
    };
    aims.min_by(|a, b| distance(a).compare(distance(b)))
}

/// Tells whether points come at thresholds, and not only along a line, on which every more is worth as much.
fn has_tiers(term: &Term) -> bool {
    match &term.body {
        Body::Shaped(_, Shape::Linear { .. }) | Body::Judged { .. } => false,
        Body::Shaped(..) | Body::Leader(_) => true,
        Body::Flat(_) => term.when != Test::Always,
        Body::Group(_, terms) => terms.iter().any(has_tiers),
    }
}

/// Puts what was entered in another unit of measure into the fact's own, in which a rule's turns stand.
pub(super) fn in_own_unit(rubric: &Rubric, sheet: &mut Sheet, fact: FactIx) {
    let Some(FactKind::Amount(own) | FactKind::Count(own)) = rubric.fact(fact).map(|fact| &fact.kind) else {
        return;
    };
    let Some(entry) = sheet.facts.get_mut(fact.0 as usize) else {
        return;
    };
    let Some(unit) = entry.unit.take() else { return };
    if let Actual::Value(Value::Number(number)) = &mut entry.actual {
        *number = unit.convert(*number, own).unwrap_or(*number);
    }
    if let Plan::Value(Value::Number(number)) = &mut entry.plan {
        *number = unit.convert(*number, own).unwrap_or(*number);
    }
}

/// A number by which values of one fact are ordered.
pub(super) fn order(value: &Value) -> Number {
    match value {
        Value::Number(number) => *number,
        Value::Level(level) => Number::whole(i64::from(level.0)),
        Value::YesNo(yes) => Number::whole(i64::from(*yes)),
        Value::Date(date) => {
            Number::whole(crate::quantity::Date::new(1900, 1, 1).map_or(0, |start| start.days_until(*date)))
        }
        Value::Never => Number::whole(i64::from(i32::MAX)),
    }
}
