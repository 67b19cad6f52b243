//! The figures from outside that a leaf is compared with: last year's and the reference value, to be entered.

use super::entry::{Refusal, read_plan};
use crate::campaign::{Campaign, Command};
use crate::quantity::{Number, show_number};
use crate::rubric::{Base, Body, FactIx, FactKind, GaugeOf, Indicator, NodeIx, Term, Test};
use crate::scoring::{Plan, UnitIx, Value};
use crate::text::{Lang, sheet as say};

/// One figure from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedFigure {
    /// The fact it belongs to.
    pub fact: FactIx,
    /// Last year's figure of the unit, rather than the reference value of the whole campaign.
    pub is_previous: bool,
    /// What it is, with its unit of measure.
    pub label: String,
    /// As it stands; empty where nobody entered it.
    pub text: String,
}

/// Lists the figures from outside that a leaf's rule reads.
#[must_use]
pub fn compared_figures(campaign: &Campaign, unit: UnitIx, leaf: NodeIx, lang: Lang) -> Vec<ComparedFigure> {
    let rubric = &campaign.rubric;
    let (Some(indicator), Some((unit, _))) = (
        rubric.node(leaf).and_then(|node| node.indicator.as_ref()),
        campaign.unit(unit),
    ) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    collect(&indicator.term, &mut found);
    let mut figures: Vec<ComparedFigure> = Vec::new();
    for (fact, is_previous) in found {
        if figures
            .iter()
            .any(|known| known.fact == fact && known.is_previous == is_previous)
        {
            continue;
        }
        let Some(named) = rubric.fact(fact) else { continue };
        let quoted = if is_previous {
            campaign.references.previous(&unit.id, fact)
        } else {
            campaign.references.reference(fact)
        };
        let what = if is_previous && indicator.facts.len() == 1 {
            // Its only fact bears the indicator's name, which stands above and often says “last year” itself.
            say::figure_last_year(lang).to_owned()
        } else if is_previous {
            say::figure_previous(lang, &named.name)
        } else {
            say::figure_reference(lang, &named.name)
        };
        let label = match &named.kind {
            FactKind::Amount(unit) | FactKind::Count(unit) => say::in_unit(lang, what, unit.name()),
            _ => what,
        };
        let text = quoted
            .map(|quoted| show_number(quoted.number, lang))
            .unwrap_or_default();
        figures.push(ComparedFigure {
            fact,
            is_previous,
            label,
            text,
        });
    }
    figures
}

/// Reads what was typed for a figure from outside; an empty text takes it away.
///
/// # Errors
/// [`Refusal`] with the reason; nothing is changed.
pub fn read_compared(
    campaign: &Campaign,
    unit: UnitIx,
    figure: &ComparedFigure,
    text: &str,
    lang: Lang,
) -> Result<Option<Command>, Refusal> {
    let (Some(named), Some((unit, _))) = (campaign.rubric.fact(figure.fact), campaign.unit(unit)) else {
        return Ok(None);
    };
    let number: Option<Number> = match read_plan(named, text, lang)?.entry {
        Plan::Value(Value::Number(number)) => Some(number),
        _ => None,
    };
    let (unit, fact) = (unit.id.clone(), figure.fact);
    Ok(Some(if figure.is_previous {
        Command::SetPrevious { unit, fact, number }
    } else {
        Command::SetReference { fact, number }
    }))
}

/// Tells whether the rule of a leaf reads last year's figure of a fact.
pub(super) fn reads_previous(leaf: &Indicator, fact: FactIx) -> bool {
    let mut found = Vec::new();
    collect(&leaf.term, &mut found);
    found.contains(&(fact, true))
}

/// Notes the figures from outside that a term reads, with whether each is last year’s.
pub(super) fn collect(term: &Term, found: &mut Vec<(FactIx, bool)>) {
    collect_test(&term.when, found);
    match &term.body {
        Body::Shaped(gauge, _) => collect_gauge(&gauge.of, found),
        Body::Group(_, terms) => terms.iter().for_each(|part| collect(part, found)),
        Body::Flat(_) | Body::Judged { .. } | Body::Leader(_) => {}
    }
}

fn collect_test(test: &Test, found: &mut Vec<(FactIx, bool)>) {
    match test {
        Test::Compare(gauge, ..) => collect_gauge(&gauge.of, found),
        Test::All(tests) | Test::Any(tests) => tests.iter().for_each(|test| collect_test(test, found)),
        Test::Not(test) => collect_test(test, found),
        Test::Always | Test::Yes(_) | Test::LevelAtLeast(..) | Test::UnitClass(_) => {}
    }
}

fn collect_gauge(gauge: &GaugeOf, found: &mut Vec<(FactIx, bool)>) {
    if let GaugeOf::Ratio { fact, base, .. } | GaugeOf::Gap { fact, base } = gauge {
        match base {
            Base::Previous => found.push((*fact, true)),
            Base::Reference => found.push((*fact, false)),
            Base::Plan | Base::Fixed(_) | Base::Fact(_) | Base::Best(..) => {}
        }
    }
}
