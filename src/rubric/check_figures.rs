//! What is checked of the figures that a rule is written with, before anything is worked out from them.

use super::lower::Lowering;
use super::preset::Preset;
use super::preset_cases::CountItem;
use super::problem::ProblemKind;
use super::raw_term::RawWorth;
use super::shape::worth_of;
use super::term::{Body, Term, Worth};
use crate::quantity::Number;

/// Notes the figures of a rule that contradict each other or what they stand for; tells whether all are sound.
pub(super) fn figures(preset: &Preset, max: Option<Number>, lowering: &Lowering<'_>) -> bool {
    let before = lowering.problems.borrow().len();
    let worth = |worth: RawWorth| match (worth.0, max) {
        (Worth::Points(points), _) => Some(points),
        (share, max) => worth_of(share, max?),
    };
    let positive = |field: &'static str, number: Option<Number>| {
        lowering.within(field, field, number, (Some(Number::ZERO), None));
    };
    let ordered = |low: Option<Number>, high: Option<Number>| lowering.ordered(low, high);
    match preset {
        Preset::Proportional(rule) => {
            positive("full_at", rule.full_at);
            ordered(rule.zero_below, Some(rule.full_at.unwrap_or(Number::ONE)));
        }
        Preset::StepPerPercent(rule) => {
            positive("short", Some(rule.short));
            positive("over_cap", rule.over_cap.and_then(worth));
            positive("every", rule.every);
        }
        Preset::ThresholdThenSteps(rule) => {
            gives("", "costs", rule.costs, lowering);
            positive("costs", Some(share_or_points(rule.costs)));
            positive("every", Some(rule.every));
        }
        Preset::OverTargetStep(rule) => {
            gives("", "each", rule.each, lowering);
            positive("cap", rule.cap.map(share_or_points));
        }
        Preset::BaseThenSteps(rule) => {
            gives("", "each", rule.each, lowering);
            ordered(worth(rule.base), rule.cap.and_then(worth));
        }
        Preset::CountTimesPoints(rule) => {
            each_and_cap("", rule.each, rule.cap, lowering);
        }
        Preset::PlusMinusCounts(rule) => items(&rule.items, lowering),
        Preset::Deductions(rule) => {
            positive("at_most", rule.at_most);
            items(&rule.items, lowering);
            for (at, item) in rule.items.iter().enumerate() {
                let each = Some(share_or_points(item.each));
                lowering.within(&format!("items[{at}].each"), "each", each, (None, Some(Number::ZERO)));
            }
        }
        Preset::CaseTable(rule) if rule.gives.is_empty() && !lowering.noted("gives", "") => {
            lowering.note_at("gives", ProblemKind::Empty);
        }
        Preset::JudgedDeduction(rule) => {
            positive("from", Some(rule.from));
            positive("to", Some(rule.to));
            ordered(Some(rule.from), Some(rule.to));
        }
        _ => {}
    }
    lowering.problems.borrow().len() == before
}

fn share_or_points(worth: RawWorth) -> Number {
    match worth.0 {
        Worth::Points(n) | Worth::ShareOfMax(n) | Worth::ShareOfTotal(n) => n,
    }
}

fn items(items: &[CountItem], lowering: &Lowering<'_>) {
    for (at, item) in items.iter().enumerate() {
        if items.iter().take(at).any(|other| other.fact == item.fact) {
            let id = item.fact.clone();
            lowering.note_at(&format!("items[{at}].fact"), ProblemKind::IdTwice { id });
        }
        each_and_cap(&format!("items[{at}]"), item.each, item.cap, lowering);
    }
}

/// Notes a case or a step that changes nothing: the field `of` of the object at `place`.
fn gives(place: &str, of: &str, each: RawWorth, lowering: &Lowering<'_>) {
    if share_or_points(each).is_zero() && !lowering.unread(place, of) {
        lowering.note_at(&within(place, of), ProblemKind::GivesNothing);
    }
}

/// What limits cases that give must not take, and the other way round.
fn each_and_cap(place: &str, each: RawWorth, cap: Option<RawWorth>, lowering: &Lowering<'_>) {
    gives(place, "each", each, lowering);
    let zero = Some(Number::ZERO);
    let bounds = if share_or_points(each).is_negative() {
        (None, zero)
    } else {
        (zero, None)
    };
    let cap = cap.filter(|_| !lowering.unread(place, "each"));
    lowering.within(&within(place, "cap"), "cap", cap.map(share_or_points), bounds);
}

fn within(place: &str, field: &str) -> String {
    if place.is_empty() {
        field.to_owned()
    } else {
        format!("{place}.{field}")
    }
}

/// Checks the limits of a lowered rule and of its parts.
pub(super) fn limits(term: &Term, max: Number, lowering: &Lowering<'_>) {
    let points = |worth: Option<Worth>| worth.and_then(|worth| worth_of(worth, max));
    lowering.ordered(points(term.bounds.lowest), points(term.bounds.highest));
    lowering.inside("body", || match &term.body {
        Body::Judged { from, to, .. } => lowering.ordered(points(Some(*from)), points(Some(*to))),
        Body::Leader(curve) => {
            lowering.within("met", "met", Some(curve.met), (Some(Number::ZERO), Some(Number::ONE)));
        }
        Body::Group(_, terms) => {
            lowering.each("terms", terms, |part| limits(part, max, lowering));
        }
        _ => {}
    });
}

impl Lowering<'_> {
    /// Notes a figure that lies outside what it can stand for.
    pub fn within(
        &self,
        place: &str,
        field: &'static str,
        number: Option<Number>,
        (least, most): (Option<Number>, Option<Number>),
    ) {
        let below = |number: Number| least.is_some_and(|least| number.compare(least).is_lt());
        let above = |number: Number| most.is_some_and(|most| number.compare(most).is_gt());
        if number.is_some_and(|number| below(number) || above(number)) {
            self.note_at(place, ProblemKind::OutOfRange { field, least, most });
        }
    }

    /// Notes a least that is above its most.
    fn ordered(&self, low: Option<Number>, high: Option<Number>) {
        if let Some((low, high)) = low.zip(high)
            && low.compare(high).is_gt()
        {
            self.note(ProblemKind::LimitsCrossed { low, high });
        }
    }
}
