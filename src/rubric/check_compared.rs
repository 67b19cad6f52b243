//! What is checked of two figures that a rule holds against each other: a plan that is entered, units that fit.

use super::fact::{Fact, FactIx, FactKind};
use super::lower::Lowering;
use super::preset::Preset;
use super::problem::ProblemKind;
use super::raw_term::RawWorth;
use super::shape::worth_of;
use crate::quantity::{Number, UnitOfMeasure};

/// What cases are counted in where no unit is said: it says nothing of what they are.
pub(super) const CASES: &str = "trường hợp";
/// Stands for a unit that is missing, which was noted.
pub(super) const NO_UNIT: &str = "?";

impl Lowering<'_> {
    /// Notes a fact whose plan is read though nobody enters one.
    pub(super) fn planned(&self, fact: FactIx) {
        let fact = self.facts.get(fact.0 as usize);
        if let Some(fact) = fact.filter(|fact| !fact.planned && self.is_read("")) {
            self.note(ProblemKind::PlanNotEntered { id: fact.id.clone() });
        }
    }

    /// Notes two facts that are compared though their units do not fit.
    pub(super) fn units_fit(&self, one: FactIx, other: FactIx, is_ratio: bool) {
        let fact = |ix: FactIx| self.facts.get(ix.0 as usize);
        if let Some(kind) = fact(one)
            .zip(fact(other))
            .and_then(|(one, other)| units_differ(one, other, is_ratio))
        {
            self.note(kind);
        }
    }
}

/// Tells how the units of two facts differ. A ratio may be one of unlike things (income a head), and so may cases be a part
/// of what is called otherwise (members of people).
pub(super) fn units_differ(one: &Fact, other: &Fact, is_ratio: bool) -> Option<ProblemKind> {
    let counts = |fact: &Fact| matches!(fact.kind, FactKind::Count(_));
    let (first, second) = (unit(one)?, unit(other)?);
    let factor = first.convert(Number::ONE, second).ok();
    let fits = factor.is_some_and(|factor| factor.same_value(Number::ONE));
    let is_sure = factor.is_some() || !(is_ratio || counts(one) && counts(other));
    (!fits).then(|| ProblemKind::UnitsDiffer {
        one: first.name().to_owned(),
        other: second.name().to_owned(),
        is_sure,
    })
}

fn unit(fact: &Fact) -> Option<&UnitOfMeasure> {
    match &fact.kind {
        FactKind::Amount(unit) => Some(unit).filter(|unit| unit.name() != NO_UNIT),
        FactKind::Count(unit) => Some(unit).filter(|unit| unit.name() != CASES),
        _ => None,
    }
}

/// Notes a better result that gives no more than a worse one, where a rule compares with another figure; tells whether there
/// is none.
pub(super) fn better(preset: &Preset, max: Number, lowering: &Lowering<'_>) -> bool {
    let (better, same, worse) = match preset {
        Preset::AgainstPrevious(rule) => (rule.better, rule.same, rule.worse),
        Preset::AgainstReference(rule) => (rule.better, rule.same, rule.worse),
        _ => return true,
    };
    let points = |worth: RawWorth| worth_of(worth.0, max);
    let top = better.unwrap_or(RawWorth::MAX);
    let bottom = worse.unwrap_or(RawWorth::ZERO);
    let pairs = [
        (if worse.is_some() { "worse" } else { "better" }, top, bottom, false),
        ("same", top, same.unwrap_or(top), true),
        ("same", same.unwrap_or(top), bottom, true),
    ];
    let turned = pairs.into_iter().find_map(|(place, better, worse, may_be_equal)| {
        let (better, worse) = points(better).zip(points(worse))?;
        let order = better.compare(worse);
        let is_turned = order.is_lt() || order.is_eq() && !may_be_equal;
        is_turned.then_some((place, ProblemKind::BetterGivesLess { better, worse }))
    });
    let is_right = turned.is_none();
    if let Some((place, kind)) = turned {
        lowering.note_at(place, kind);
    }
    is_right
}
