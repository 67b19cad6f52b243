//! The score of one leaf: what the rule gives, and which score counts.

use super::evaluate::{Evaluation, Stop};
use super::outcome::{Awaited, Basis, NodeScore, Outcome};
use super::scene::Scene;
use super::sheet::{Actual, Sheet, UnitIx};
use super::trace::{BoundBy, Step};
use crate::quantity::{Exact, Number};
use crate::rubric::{Body, Node, NodeIx, NotArisen, NotAssigned, Section, Term, Worth};

/// The empty score of a node whose sum is made later.
pub(super) fn gathered_later(node: &Node) -> NodeScore {
    NodeScore {
        outcome: Outcome::Gathered,
        counted: None,
        basis: Basis::Children,
        max: node.max,
    }
}

/// Scores one leaf and writes its trace; none where it waits for the total. A criterion gets an empty score, filled in when sums are made.
pub(super) fn leaf(
    scene: &Scene<'_>,
    unit: UnitIx,
    sheet: &Sheet,
    ix: NodeIx,
    node: &Node,
    total: Option<Number>,
    steps: &mut Vec<Step>,
) -> Option<NodeScore> {
    let Some(indicator) = &node.indicator else {
        return Some(gathered_later(node));
    };
    let entry = sheet.leaf(ix);
    let zero = Number::ZERO;
    if entry.not_assigned {
        return Some(match scene.rubric.settings.not_assigned {
            NotAssigned::FullPoints => {
                let full = full(node);
                steps.push(Step::NotAssigned(full));
                NodeScore {
                    outcome: Outcome::Scored(full),
                    counted: Some(full),
                    basis: Basis::Rule,
                    max: node.max,
                }
            }
            _ => NodeScore {
                outcome: Outcome::NotAssigned,
                counted: None,
                basis: Basis::Nothing,
                max: zero,
            },
        });
    }
    let begin = steps.len();
    let mut evaluation = Evaluation {
        scene,
        unit,
        sheet,
        leaf: ix,
        node,
        total,
        steps,
        needs: Vec::new(),
        awaiting: Vec::new(),
        from_self: false,
    };
    let nothing_arose = !indicator.facts.is_empty()
        && indicator
            .facts
            .iter()
            .all(|fact| matches!(sheet.fact(*fact).actual, Actual::NotArisen));
    let result = if nothing_arose {
        Err(Stop::NotArisen)
    } else {
        points(&mut evaluation, &indicator.term, node)
    };
    let outcome = match result {
        Ok(points) if !evaluation.awaiting.is_empty() => Outcome::Awaiting(Box::new(Awaited {
            points: points.value(),
            units: evaluation.awaiting,
        })),
        Ok(points) if judges(&indicator.term) => Outcome::Provisional(points.value()),
        Ok(points) => Outcome::Scored(points.value()),
        Err(Stop::NeedsTotal) => {
            evaluation.steps.truncate(begin);
            return None;
        }
        Err(Stop::Missing) => Outcome::Missing(evaluation.needs.into()),
        Err(Stop::Undecidable(reason)) => Outcome::Undecidable(reason),
        Err(Stop::NotArisen) => {
            evaluation.steps.truncate(begin);
            match indicator.not_arisen {
                NotArisen::Excluded => Outcome::NotArisen,
                policy => {
                    let points = if policy == NotArisen::Full { full(node) } else { zero };
                    evaluation.steps.push(Step::NotArisen(points));
                    Outcome::Scored(points)
                }
            }
        }
    };
    let max = if outcome == Outcome::NotArisen { zero } else { node.max };
    let given = entry.final_score.as_ref().map(|given| (given, Basis::Final));
    let given = given.or_else(|| entry.review_score.as_ref().map(|given| (given, Basis::Review)));
    let (counted, basis) = match (given, &outcome) {
        (Some((given, basis)), _) => (Some(within(node, given.points)), basis),
        (None, Outcome::Provisional(points)) => (Some(*points), Basis::SelfScore),
        (None, outcome) => outcome
            .points()
            .map_or((None, Basis::Nothing), |points| (Some(points), Basis::Rule)),
    };
    Some(NodeScore {
        outcome,
        counted,
        basis,
        max,
    })
}

/// What "full points" means where there is nothing to score: nothing is added for it as a bonus, nothing taken as a penalty.
pub(super) fn full(node: &Node) -> Number {
    if node.section == Section::Main {
        node.max
    } else {
        Number::ZERO
    }
}

/// Cuts given points at what the leaf can earn; the data check names the cell.
fn within(node: &Node, points: Number) -> Number {
    match node.section {
        Section::Main if node.max.is_zero() => points.least(Number::ZERO),
        Section::Main => points.least(node.max).most(Number::ZERO),
        Section::Bonus if node.max.is_positive() => points.least(node.max).most(Number::ZERO),
        Section::Bonus => points.most(Number::ZERO),
        Section::Penalty => points.least(Number::ZERO),
    }
}

fn points(evaluation: &mut Evaluation<'_>, term: &Term, node: &Node) -> Result<Exact, Stop> {
    let zero = Number::ZERO;
    let mut points = match evaluation.term(term)? {
        Some(points) => points,
        None => {
            evaluation.steps.push(Step::Flat(zero));
            Exact::ZERO
        }
    };
    if term.rounding.is_none() {
        points = evaluation.rounded(points, evaluation.scene.rubric.settings.leaf_rounding)?;
    }
    if node.section == Section::Penalty || node.max.is_zero() && node.section == Section::Main {
        points = evaluation.cut_above(points, zero, BoundBy::Zero);
        if node.section == Section::Penalty && !node.max.is_zero() {
            points = evaluation.cut_below(points, node.max.size().negated(), BoundBy::Maximum);
        }
    } else {
        if !goes_below_zero(term) {
            points = evaluation.cut_below(points, zero, BoundBy::Zero);
        }
        if node.section == Section::Main || node.max.is_positive() {
            points = evaluation.cut_above(points, node.max, BoundBy::Maximum);
        }
    }
    Ok(points)
}

/// A rule that itself says how far below zero it goes is followed ("học lại: −1 điểm").
fn goes_below_zero(term: &Term) -> bool {
    match term.bounds.lowest {
        Some(Worth::Points(lowest) | Worth::ShareOfMax(lowest)) => lowest.is_negative(),
        _ => false,
    }
}

/// Tells whether a person's judgement is part of the rule.
pub(super) fn judges(term: &Term) -> bool {
    match &term.body {
        Body::Judged { .. } => true,
        Body::Group(_, terms) => terms.iter().any(judges),
        _ => false,
    }
}
