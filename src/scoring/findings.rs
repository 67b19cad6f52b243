//! Figures to report: achievement against plan, of a unit and of the cluster, and the rubric's findings.

use super::evaluate::Evaluation;
use super::outcome::Role;
use super::scene::{RoundingTrial, Scene};
use super::score::Standing;
use super::sheet::{Actual, Plan, References, Sheet, UnitIx, Value};
use crate::quantity::{Exact, Number, Ratio};
use crate::rubric::{
    Base, ClusterFigure, Comparison, Direction, FactIx, Finding, FindingOf, FindingTest, Gauge, GaugeOf, Indicator,
    Node, NodeIx, Over, RatioForm, Rubric,
};

/// Actual as a share of plan (tỷ lệ thực hiện so kế hoạch): 1.052 is 105,2%.
///
/// Formula: a / p where higher is better; where lower is better, the ratio that the leaf's rule declares (p / a or 2 − a / p),
/// and none where it declares none. None where either is missing, the divisor is 0, or the unit
/// was not given the indicator.
#[must_use]
pub fn achievement(rubric: &Rubric, sheet: &Sheet, leaf: NodeIx) -> Option<Ratio> {
    let indicator = rubric.node(leaf)?.indicator.as_ref()?;
    let fact = indicator.main_fact()?;
    if sheet.leaf(leaf).not_assigned {
        return None;
    }
    let (actual, plan) = pair(rubric, sheet, fact)?;
    ratio(actual, plan, form(indicator)?).map(Ratio)
}

/// Tells whether results of a leaf can be told as a share of the plan: where lower is better, its rule must say how.
#[must_use]
pub fn has_achievement(rubric: &Rubric, leaf: NodeIx) -> bool {
    let indicator = rubric.node(leaf).and_then(|node| node.indicator.as_ref());
    indicator.is_some_and(|indicator| form(indicator).is_some())
}

fn ratio(actual: Number, plan: Number, form: RatioForm) -> Option<Number> {
    match form {
        RatioForm::ActualOverBase => actual.over(plan).ok(),
        RatioForm::BaseOverActual => plan.over(actual).ok(),
        RatioForm::TwoMinus => actual.over(plan).and_then(|share| Number::whole(2).minus(share)).ok(),
    }
}

/// How the ratio to the plan is formed. Where lower is better it is never inferred: a plan of 0,5 and a result of 0,2 are
/// 250% or 160% only as a rule says so.
fn form(indicator: &Indicator) -> Option<RatioForm> {
    fn declared(term: &crate::rubric::Term) -> Option<RatioForm> {
        match &term.body {
            crate::rubric::Body::Shaped(
                Gauge {
                    of: GaugeOf::Ratio {
                        base: Base::Plan, form, ..
                    },
                    ..
                },
                _,
            ) => Some(*form),
            crate::rubric::Body::Group(_, terms) => terms.iter().find_map(declared),
            _ => None,
        }
    }
    let declared = declared(&indicator.term);
    match indicator.direction {
        Direction::Higher => Some(declared.unwrap_or(RatioForm::ActualOverBase)),
        Direction::Lower => declared.filter(|form| *form != RatioForm::ActualOverBase),
    }
}

/// The result and the plan of a leaf's main fact, in the rubric's own unit of measure. None where either is missing.
#[must_use]
pub fn against_plan(rubric: &Rubric, sheet: &Sheet, leaf: NodeIx) -> Option<(Number, Number)> {
    let fact = rubric.node(leaf)?.indicator.as_ref()?.main_fact()?;
    pair(rubric, sheet, fact).filter(|_| !sheet.leaf(leaf).not_assigned)
}

fn pair(rubric: &Rubric, sheet: &Sheet, fact: FactIx) -> Option<(Number, Number)> {
    Some((actual(rubric, sheet, fact)?, plan(rubric, sheet, fact)?))
}

fn actual(rubric: &Rubric, sheet: &Sheet, fact: FactIx) -> Option<Number> {
    match &sheet.fact(fact).actual {
        Actual::Value(Value::Number(number)) => own_unit(rubric, sheet, fact, *number),
        _ => None,
    }
}

fn plan(rubric: &Rubric, sheet: &Sheet, fact: FactIx) -> Option<Number> {
    match &sheet.fact(fact).plan {
        Plan::Value(Value::Number(number)) => own_unit(rubric, sheet, fact, *number),
        _ => None,
    }
}

pub(super) fn own_unit(rubric: &Rubric, sheet: &Sheet, fact: FactIx, number: Number) -> Option<Number> {
    let Some(unit) = &sheet.fact(fact).unit else {
        return Some(number);
    };
    match &rubric.fact(fact)?.kind {
        crate::rubric::FactKind::Amount(own) | crate::rubric::FactKind::Count(own) => unit.convert(number, own).ok(),
        _ => Some(number),
    }
}

/// The cluster's own figure for a leaf's main fact.
#[derive(Debug, Clone, PartialEq)]
pub struct ClusterFact {
    /// The result of the units that have one.
    pub actual: Option<Number>,
    /// The plan of the units that have one.
    pub plan: Option<Number>,
    /// Of how many units the result is, and of how many it would be: those that were given the indicator and for which it arose.
    pub actual_of: (usize, usize),
    /// Of how many units the plan is, and of how many it would be: of the same ones those with a target.
    pub plan_of: (usize, usize),
    /// Result and plan of the same units, those with a target. None until each of them has both.
    pub compared: Option<(Number, Number)>,
    /// The result as a share of the plan, of the same units.
    pub achievement: Option<Ratio>,
    /// Units whose entry is missing, so that the figure is not final.
    pub awaiting: Vec<UnitIx>,
    /// Units whose plan is missing, or a zero that gives no ratio, so that nothing can be compared with it.
    pub awaiting_plan: Vec<UnitIx>,
}

/// Makes the cluster's figure of a leaf as its rubric says: sum, mean or weighted mean; none where it says none.
#[must_use]
pub fn cluster_fact(rubric: &Rubric, sheets: &[Sheet], leaf: NodeIx) -> Option<ClusterFact> {
    let indicator = rubric.node(leaf)?.indicator.as_ref()?;
    let fact = indicator.main_fact()?;
    let assigned: Vec<(UnitIx, &Sheet)> = sheets
        .iter()
        .enumerate()
        .filter(|(_, sheet)| !sheet.leaf(leaf).not_assigned && sheet.fact(fact).actual != Actual::NotArisen)
        .map(|(at, sheet)| (UnitIx(at as u32), sheet))
        .collect();
    let weight = |sheet: &Sheet| match indicator.cluster {
        ClusterFigure::MeanWeightedBy(weight) => actual(rubric, sheet, weight),
        _ => Some(Number::ONE),
    };
    let result = |sheet: &Sheet| actual(rubric, sheet, fact).filter(|_| weight(sheet).is_some());
    let target = |sheet: &Sheet| plan(rubric, sheet, fact);
    // Nothing can be compared with a plan of zero that gives its own unit no ratio: it waits to be mended.
    let is_empty = |plan: Number, sheet: &Sheet| {
        plan.is_zero() && form(indicator).is_some() && achievement(rubric, sheet, leaf).is_none()
    };
    let usable = |sheet: &Sheet| target(sheet).filter(|plan| !is_empty(*plan, sheet));
    let has_target = |sheet: &Sheet| sheet.fact(fact).plan != Plan::NoTarget;
    let without = |of: &dyn Fn(&Sheet) -> bool| -> Vec<UnitIx> {
        let found = assigned.iter().filter(|(_, sheet)| of(sheet));
        found.map(|(unit, _)| *unit).collect()
    };
    let gathered = |of: &dyn Fn(&Sheet) -> Option<Number>| -> Option<Number> {
        let known = assigned
            .iter()
            .filter_map(|(_, sheet)| Some((of(sheet)?, weight(sheet)?)));
        let values: Vec<(Number, Number)> = known.collect();
        if values.is_empty() || indicator.cluster == ClusterFigure::None {
            return None;
        }
        let (mut above, mut below) = (Number::ZERO, Number::ZERO);
        for (value, weight) in values {
            above = value.times(weight).and_then(|product| above.plus(product)).ok()?;
            below = below.plus(weight).ok()?;
        }
        if indicator.cluster == ClusterFigure::Sum {
            Some(above)
        } else {
            above.over(below).ok()
        }
    };
    let both = |sheet: &Sheet| has_target(sheet).then(|| result(sheet).zip(usable(sheet))).flatten();
    // A ratio of some results to some plans would say nothing of the cluster.
    let is_whole = assigned
        .iter()
        .all(|(_, sheet)| !has_target(sheet) || both(sheet).is_some());
    let compared = gathered(&|sheet| both(sheet).map(|(result, _)| result))
        .zip(gathered(&|sheet| both(sheet).map(|(_, target)| target)))
        .filter(|_| is_whole);
    let count = |of: &dyn Fn(&Sheet) -> bool| assigned.iter().filter(|(_, sheet)| of(sheet)).count();
    let figure = ClusterFact {
        actual: gathered(&result),
        plan: gathered(&target),
        actual_of: (count(&|sheet| result(sheet).is_some()), assigned.len()),
        plan_of: (
            count(&|sheet| target(sheet).is_some() && weight(sheet).is_some()),
            count(&has_target),
        ),
        compared,
        achievement: compared.and_then(|(a, p)| ratio(a, p, form(indicator)?)).map(Ratio),
        awaiting: without(&|sheet| result(sheet).is_none()),
        awaiting_plan: without(&|sheet| has_target(sheet) && usable(sheet).is_none()),
    };
    (figure.actual.is_some() || figure.plan.is_some()).then_some(figure)
}

/// What a finding says.
#[derive(Debug, Clone, PartialEq)]
pub struct FindingResult {
    /// The place of the finding in the rubric.
    pub finding: usize,
    /// One entry a unit that was assigned the leaf.
    pub units: Vec<UnitFinding>,
    /// The cluster's own figure, for a finding over the cluster.
    pub cluster: Option<Number>,
    /// Whether the cluster's figure passes the test.
    pub cluster_holds: Option<bool>,
}

impl FindingResult {
    /// How many units could be judged.
    #[must_use]
    pub fn judged(&self) -> usize {
        self.units.iter().filter(|unit| unit.holds.is_some()).count()
    }

    /// How many units pass the test.
    #[must_use]
    pub fn holding(&self) -> usize {
        self.units.iter().filter(|unit| unit.holds == Some(true)).count()
    }
}

/// What a finding says of one unit.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitFinding {
    /// Which.
    pub unit: UnitIx,
    /// What was read; none where it is missing.
    pub value: Option<Number>,
    /// Whether it passes the test; none where it is missing or there is no test.
    pub holds: Option<bool>,
    /// Which number is missing; none where there is a value, or where the finding does not arise at the unit.
    pub lacks: Option<Role>,
}

/// Works out every finding of the rubric.
#[must_use]
pub fn findings(rubric: &Rubric, references: &References, sheets: &[Sheet], standing: &Standing) -> Vec<FindingResult> {
    let scene = Scene::new(rubric, references, sheets, RoundingTrial::AsDeclared);
    rubric
        .findings
        .iter()
        .enumerate()
        .filter_map(|(at, finding)| {
            let node = rubric.node(finding.node)?;
            let assigned = (0..sheets.len()).filter(|unit| {
                sheets
                    .get(*unit)
                    .is_some_and(|sheet| !sheet.leaf(finding.node).not_assigned)
            });
            let units: Vec<UnitFinding> = assigned
                .map(|unit| {
                    let unit = UnitIx(unit as u32);
                    let (value, lacks) = match of_unit(&scene, standing, finding, node, unit) {
                        Ok(value) => (Some(value), None),
                        Err(lacks) => (None, lacks),
                    };
                    let holds = value.and_then(|value| holds(&scene, finding, value));
                    UnitFinding {
                        unit,
                        value,
                        holds,
                        lacks,
                    }
                })
                .collect();
            let cluster = if finding.over == Over::Cluster {
                of_cluster(&scene, finding)
            } else {
                None
            };
            // What some units make passes no test of the cluster.
            let is_whole = units.iter().all(|unit| unit.lacks.is_none());
            let cluster_holds = cluster
                .filter(|_| is_whole)
                .and_then(|value| holds(&scene, finding, value));
            Some(FindingResult {
                finding: at,
                units,
                cluster,
                cluster_holds,
            })
        })
        .collect()
}

/// Reads a finding at a unit, or says which number it lacks: none where it does not arise there.
fn of_unit(
    scene: &Scene<'_>,
    standing: &Standing,
    finding: &Finding,
    node: &Node,
    unit: UnitIx,
) -> Result<Number, Option<Role>> {
    let at = unit.0 as usize;
    let sheet = scene.sheets.get(at).ok_or(None)?;
    match &finding.of {
        FindingOf::Points => standing
            .cards
            .get(at)
            .and_then(|card| card.node(finding.node)?.counted)
            .ok_or(Some(Role::Actual)),
        FindingOf::Level => {
            let fact = node.indicator.as_ref().and_then(crate::rubric::Indicator::main_fact);
            match sheet.fact(fact.ok_or(None)?).actual {
                Actual::Value(Value::Level(level)) => Ok(Number::whole(i64::from(level.0))),
                Actual::Value(Value::YesNo(yes)) => Ok(Number::whole(i64::from(yes))),
                Actual::NotArisen => Err(None),
                _ => Err(Some(Role::Actual)),
            }
        }
        FindingOf::Gauge(gauge) => {
            let mut evaluation = Evaluation {
                scene,
                unit,
                sheet,
                leaf: finding.node,
                node,
                total: None,
                steps: &mut Vec::new(),
                needs: Vec::new(),
                awaiting: Vec::new(),
                from_self: false,
            };
            let read = evaluation.gauge(gauge);
            read.map(Exact::value)
                .map_err(|_| evaluation.needs.iter().map(|need| need.role).min())
        }
    }
}

fn of_cluster(scene: &Scene<'_>, finding: &Finding) -> Option<Number> {
    let FindingOf::Gauge(gauge) = &finding.of else {
        return None;
    };
    let figure = cluster_fact(scene.rubric, scene.sheets, finding.node)?;
    match &gauge.of {
        GaugeOf::Fact(_) => figure.actual,
        GaugeOf::Ratio {
            base: Base::Plan, form, ..
        } => figure.compared.and_then(|(a, p)| ratio(a, p, *form)),
        GaugeOf::Gap { base: Base::Plan, .. } => figure.compared.and_then(|(a, p)| a.minus(p).ok()),
        GaugeOf::Gap {
            fact,
            base: Base::Reference,
        } if figure.awaiting.is_empty() => figure.actual?.minus(scene.references.reference(*fact)?.number).ok(),
        _ => None,
    }
}

fn holds(scene: &Scene<'_>, finding: &Finding, value: Number) -> Option<bool> {
    Some(match finding.test.as_ref()? {
        FindingTest::Number(comparison, number) => comparison.holds(value.compare(*number)),
        FindingTest::LevelAtLeast(level) => Comparison::AtLeast.holds(value.compare(Number::whole(i64::from(level.0)))),
        FindingTest::Reference(comparison) => {
            let fact = match &finding.of {
                FindingOf::Gauge(gauge) => match &gauge.of {
                    GaugeOf::Fact(fact) | GaugeOf::Ratio { fact, .. } | GaugeOf::Gap { fact, .. } => *fact,
                    GaugeOf::DaysLate { fact, .. } | GaugeOf::Rank { fact, .. } => *fact,
                },
                _ => return None,
            };
            comparison.holds(value.compare(scene.references.reference(fact)?.number))
        }
    })
}
