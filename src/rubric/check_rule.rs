//! What is checked of one rule and of the findings.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::check::source;
use super::check_tiers;
use super::fact::{Fact, FactIx, FactKind};
use super::finding::{Finding, FindingOf, FindingTest, Over};
use super::lower::Lowering;
use super::problem::{Problem, ProblemKind};
use super::raw::{RawFinding, RawFindingOf, RawOver, RawRubric};
use super::shape::range;
use super::term::{Body, Bounds, Comparison, Direction, Shape, Term, Worth};
use super::tree::{ClusterFigure, Node, NodeIx, Section, Settings};
use super::trend::{Trend, rewards_worse, trend, turns};
use crate::quantity::Number;

/// A number has no more decimals.
const MOST_DIGITS: i64 = 6;

/// Checks a lowered rule against its maximum; tells which end is good and whether better is never worse. Of one that was not
/// read whole, nothing is said that what is lacking may change.
pub(super) fn term(
    term: &Term,
    main: Option<FactIx>,
    declared: Option<Direction>,
    node: &Node,
    is_whole: bool,
    lowering: &Lowering<'_>,
) -> (Direction, bool) {
    let max = node.max;
    let range = range(term, max);
    match node.section {
        // Without a maximum an item may only take points away, or have effects beyond points.
        Section::Main if max.is_zero() => {
            let takes = range.least.is_none_or(Number::is_negative) || has_effects(term);
            if range.most.map_or(is_whole, Number::is_positive) || (!takes && is_whole) {
                lowering.note(ProblemKind::MaximumZero);
            }
        }
        // A bonus without a maximum is bounded by its rule, if at all.
        Section::Bonus if max.is_zero() => {}
        Section::Main | Section::Bonus => {
            if let Some(best) = range.most.filter(|best| is_whole && best.compare(max).is_lt()) {
                lowering.note(ProblemKind::MaximumUnreachable { best, max });
            }
        }
        Section::Penalty if range.most.map_or(is_whole, Number::is_positive) => {
            lowering.note(ProblemKind::PenaltyGives)
        }
        Section::Penalty => {}
    }
    if node.section == Section::Main && waits_for_total(term) {
        lowering.note(ProblemKind::Unsettled);
    }
    let Some(main) = main else {
        return (declared.unwrap_or_default(), false);
    };
    let trend = trend(term, main, max);
    let direction = declared.unwrap_or(if trend == Trend::Down {
        Direction::Lower
    } else {
        Direction::Higher
    });
    let worse_pays = declared.is_none() && rewards_worse(term, max);
    let turned = || {
        if is_whole {
            lowering.note(ProblemKind::NotMonotone);
        }
    };
    if worse_pays {
        turned();
    }
    let monotone = match (trend, direction) {
        (Trend::Flat, _) | (Trend::Up, Direction::Higher) | (Trend::Down, Direction::Lower) => true,
        (Trend::Mixed, _) if declared.is_none() && !turns(term, max) => false,
        _ => {
            if !worse_pays {
                turned();
            }
            false
        }
    };
    (direction, monotone)
}

fn has_effects(term: &Term) -> bool {
    let within = match &term.body {
        Body::Group(_, terms) => terms.iter().any(has_effects),
        _ => false,
    };
    within || !term.effects.is_empty()
}

fn waits_for_total(term: &Term) -> bool {
    let share = |worth: &Worth| matches!(worth, Worth::ShareOfTotal(_));
    let Bounds {
        lowest,
        highest,
        minuses_lowest,
        pluses_highest,
    } = &term.bounds;
    if [lowest, highest, minuses_lowest, pluses_highest]
        .into_iter()
        .flatten()
        .any(share)
    {
        return true;
    }
    match &term.body {
        Body::Flat(worth) => share(worth),
        Body::Shaped(_, Shape::Linear { gives, reaching, .. }) => share(gives) || share(reaching),
        Body::Shaped(_, Shape::Steps { each, entry, .. }) => share(each) || share(entry),
        Body::Shaped(_, Shape::Bands(bands)) => bands.iter().any(|band| share(&band.gives)),
        Body::Shaped(_, Shape::Levels(levels)) => levels.iter().any(share),
        Body::Judged { from, to, .. } => share(from) || share(to),
        Body::Leader(_) => false,
        Body::Group(_, terms) => terms.iter().any(waits_for_total),
    }
}

/// Checks the findings.
pub(super) fn findings(
    raw: &RawRubric,
    path: &str,
    nodes: &[Node],
    facts: &[Fact],
    places: &BTreeMap<String, NodeIx>,
    settings: &Settings,
    (year, problems): (u16, &RefCell<Vec<Problem>>),
) -> Vec<Finding> {
    let mut all = Vec::with_capacity(raw.findings.len());
    for (at, finding) in raw.findings.iter().enumerate() {
        let here = format!("{path}.findings[{at}]");
        let note = |kind| {
            problems.borrow_mut().push(Problem {
                path: here.clone(),
                kind,
            })
        };
        if raw.findings.iter().take(at).any(|other| other.id == finding.id) {
            note(ProblemKind::IdTwice { id: finding.id.clone() });
        }
        let Some(ix) = places.get(&finding.node).copied() else {
            note(ProblemKind::NodeUnknown {
                id: finding.node.clone(),
            });
            continue;
        };
        let node = nodes.get(ix.0 as usize);
        let leaf = node.and_then(|node| node.indicator.as_ref());
        // Of an indicator that could not be made nothing more can be said.
        if leaf.is_none() && node.is_some_and(|node| node.children.is_empty()) {
            continue;
        }
        let own = leaf.map(|leaf| leaf.facts.clone()).unwrap_or_default();
        let find = |id: &str| places.get(id).copied();
        let lowering = Lowering {
            leaf: &own,
            facts,
            node: &find,
            settings: Some(settings),
            year,
            path: here.clone(),
            piece: RefCell::new(Some(String::new())),
            problems,
        };
        if let Some(checked) = one_finding(finding, ix, leaf.map(|leaf| leaf.cluster), &lowering, raw) {
            all.push(checked);
        }
    }
    all
}

fn one_finding(
    raw: &RawFinding,
    node: NodeIx,
    cluster: Option<ClusterFigure>,
    lowering: &Lowering<'_>,
    rubric: &RawRubric,
) -> Option<Finding> {
    let of = match raw.of {
        RawFindingOf::Points => Some(FindingOf::Points),
        RawFindingOf::Gauge => lowering.gauge(raw.gauge.as_ref()).map(FindingOf::Gauge),
        RawFindingOf::Level => {
            let main = lowering.leaf.first().and_then(|ix| lowering.facts.get(ix.0 as usize));
            let has_levels = |fact: &&Fact| matches!(fact.kind, FactKind::Level(_) | FactKind::YesNo);
            if main.filter(has_levels).is_none() {
                lowering.note(ProblemKind::FactKindWrong {
                    id: main.map_or_else(|| raw.node.clone(), |fact| fact.id.clone()),
                    wanted: "level",
                });
            }
            Some(FindingOf::Level)
        }
    };
    if raw.over == RawOver::Cluster && raw.of == RawFindingOf::Gauge && cluster == Some(ClusterFigure::None) {
        lowering.note(ProblemKind::ClusterFigureMissing);
    }
    let digits = raw.digits.map(|digits| Number::whole(digits.into()));
    let most = Some(Number::whole(MOST_DIGITS));
    lowering.within("digits", "digits", digits, (Some(Number::ZERO), most));
    let test = match &raw.test {
        None => None,
        Some(test) => {
            if test.level.is_some() && test.number.is_some() {
                lowering.note_at(
                    "test",
                    ProblemKind::BothGiven {
                        one: "number",
                        other: "level",
                    },
                );
            }
            let compare = test.compare.map_or(Comparison::AtLeast, Comparison::from);
            Some(match (&test.level, test.number, test.reference) {
                (Some(level), _, _) => {
                    FindingTest::LevelAtLeast(lowering.level(lowering.leaf.first().copied()?, level)?)
                }
                (None, Some(number), _) => {
                    if let Some(gauge) = &raw.gauge {
                        check_tiers::ratio_bound(gauge, number, "test.number", lowering);
                    }
                    FindingTest::Number(compare, number)
                }
                (None, None, true) => FindingTest::Reference(compare),
                (None, None, false) => {
                    lowering.missing("number");
                    return None;
                }
            })
        }
    };
    Some(Finding {
        id: raw.id.clone(),
        node,
        name: raw.name.clone(),
        of: of?,
        test,
        over: match raw.over {
            RawOver::Units => Over::Units,
            RawOver::Cluster => Over::Cluster,
        },
        digits: raw.digits.unwrap_or(2),
        source: raw.source.as_ref().map_or_else(|| source(&rubric.source), source),
    })
}
