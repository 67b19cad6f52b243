//! From the sheets to the standing: every leaf, every sum, every total.

use super::cluster_values::ClusterValues;
use super::evaluate::{Evaluation, RoundingTrial, Scene, Stop};
use super::outcome::{Basis, NodeScore, Outcome};
use super::ranking::{Place, rank};
use super::sheet::{Actual, References, Sheet, UnitId, UnitIx};
use super::trace::{BoundBy, Step, gathered};
use crate::quantity::{Number, Overflow, Ratio};
use crate::rubric::{Body, Effect, FactKind, Node, NodeIx, NotArisen, NotAssigned, Pick, Rubric, Section, Term};

/// The scores of all units and their order.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// One card a sheet, in the order of the sheets.
    pub cards: Vec<Scorecard>,
    /// The order, best first; units out of the ranking stand last without a rank.
    pub places: Vec<Place>,
    /// The ranking is by percent, because units were not assigned the same.
    pub by_percent: bool,
}

/// The score of one unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Scorecard {
    /// Whose it is.
    pub unit: UnitId,
    /// One score a node, in the order of the rubric.
    pub nodes: Vec<NodeScore>,
    /// The standard points together.
    pub main: Number,
    /// The bonus, after its cap.
    pub bonus: Number,
    /// The bonus before its cap, where the cap cut it.
    pub bonus_uncapped: Option<Number>,
    /// The penalty, zero or less, after its cap.
    pub penalty: Number,
    /// The penalty before its cap, where the cap cut it.
    pub penalty_uncapped: Option<Number>,
    /// The total.
    pub total: Total,
    /// The class by the total, after the effects; the place in the rubric's classes.
    pub class: Option<usize>,
    /// Consequences beyond the points, with the leaf they come from.
    pub effects: Vec<(NodeIx, Effect)>,
}

impl Scorecard {
    /// The score of a node.
    #[must_use]
    pub fn node(&self, ix: NodeIx) -> Option<&NodeScore> {
        self.nodes.get(ix.0 as usize)
    }

    /// Tells whether an event took the unit out of the ranking.
    #[must_use]
    pub fn is_out_of_ranking(&self) -> bool {
        self.effects.iter().any(|(_, effect)| *effect == Effect::OutOfRanking)
    }
}

/// A total and what it rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Total {
    /// The points, rounded as declared; none where a sum does not fit.
    pub points: Option<Number>,
    /// Before rounding and re-scaling.
    pub unrounded: Number,
    /// The standard points of the whole rubric (1000).
    pub full_max: Number,
    /// The standard points that are left once what leaves the base has left it.
    pub assigned_max: Number,
    /// The total as a share of what was assigned.
    pub share: Option<Ratio>,
    /// How many indicators there are, bonus and penalty apart.
    pub leaves: u32,
    /// How many of them lack entries.
    pub missing: u32,
    /// How many could not be decided.
    pub undecidable: u32,
    /// How many wait for other units.
    pub awaiting: u32,
    /// How many rest on the unit's own judgement.
    pub provisional: u32,
    /// How many left the base.
    pub excluded: u32,
    /// How many carry a final score.
    pub settled: u32,
}

impl Total {
    /// Tells whether nothing is missing, undecided, awaited or provisional.
    #[must_use]
    pub fn is_firm(&self) -> bool {
        self.points.is_some()
            && self.missing == 0
            && self.undecidable == 0
            && self.awaiting == 0
            && self.provisional == 0
    }
}

/// Scores all units together. Cannot fail, knows no clock, always traces.
#[must_use]
pub fn score(rubric: &Rubric, references: &References, sheets: &[Sheet]) -> Standing {
    score_under(rubric, references, sheets, RoundingTrial::AsDeclared)
}

/// Scores all units with every rounding carried out otherwise than declared.
#[must_use]
pub fn score_under(rubric: &Rubric, references: &References, sheets: &[Sheet], trial: RoundingTrial) -> Standing {
    let scene = Scene {
        rubric,
        references,
        sheets,
        trial,
        cluster: ClusterValues::default(),
    };
    let cards: Vec<Scorecard> = (0..sheets.len())
        .filter_map(|at| card(&scene, UnitIx(at as u32)))
        .collect();
    let by_percent = cards
        .windows(2)
        .any(|pair| matches!(pair, [a, b] if !a.total.assigned_max.same_value(b.total.assigned_max)))
        && rubric.settings.not_assigned == NotAssigned::Exclude;
    let places = rank(rubric, &cards, by_percent);
    Standing {
        cards,
        places,
        by_percent,
    }
}

fn card(scene: &Scene<'_>, unit: UnitIx) -> Option<Scorecard> {
    let sheet = scene.sheets.get(unit.0 as usize)?;
    let mut nodes: Vec<NodeScore> = Vec::with_capacity(scene.rubric.nodes.len());
    let mut waiting: Vec<NodeIx> = Vec::new();
    for (ix, node) in scene.rubric.walk() {
        let score = leaf(scene, unit, sheet, ix, node, None);
        match score {
            Some(score) => nodes.push(score),
            None => {
                waiting.push(ix);
                nodes.push(gathered_later(node));
            }
        }
    }
    let mut card = Scorecard {
        unit: sheet.unit.clone(),
        nodes,
        main: Number::ZERO,
        bonus: Number::ZERO,
        bonus_uncapped: None,
        penalty: Number::ZERO,
        penalty_uncapped: None,
        total: empty_total(),
        class: None,
        effects: Vec::new(),
    };
    let mut total = settle(scene, &mut card);
    if !waiting.is_empty() {
        let before = total.as_ref().ok().copied();
        for ix in waiting {
            let again = scene
                .rubric
                .node(ix)
                .and_then(|node| leaf(scene, unit, sheet, ix, node, before));
            if let (Some(slot), Some(again)) = (card.nodes.get_mut(ix.0 as usize), again) {
                *slot = again;
            }
        }
        total = settle(scene, &mut card);
    }
    card.total = count(scene.rubric, &card);
    finish_total(scene, &mut card, total);
    card.class = class(scene.rubric, &card);
    Some(card)
}

fn empty_total() -> Total {
    Total {
        points: None,
        unrounded: Number::ZERO,
        full_max: Number::ZERO,
        assigned_max: Number::ZERO,
        share: None,
        leaves: 0,
        missing: 0,
        undecidable: 0,
        awaiting: 0,
        provisional: 0,
        excluded: 0,
        settled: 0,
    }
}

fn gathered_later(node: &Node) -> NodeScore {
    NodeScore {
        outcome: Outcome::Gathered,
        counted: None,
        basis: Basis::Children,
        max: node.max,
        zeroed_by: None,
        trace: Vec::new(),
    }
}

/// Scores one leaf; none where it waits for the total. A criterion gets an empty score, filled in when sums are made.
fn leaf(
    scene: &Scene<'_>,
    unit: UnitIx,
    sheet: &Sheet,
    ix: NodeIx,
    node: &Node,
    total: Option<Number>,
) -> Option<NodeScore> {
    let Some(indicator) = &node.indicator else {
        return Some(gathered_later(node));
    };
    let entry = sheet.leaf(ix);
    let zero = Number::ZERO;
    if entry.not_assigned {
        return Some(match scene.rubric.settings.not_assigned {
            NotAssigned::FullPoints => NodeScore {
                outcome: Outcome::Scored(node.max),
                counted: Some(node.max),
                basis: Basis::Rule,
                max: node.max,
                zeroed_by: None,
                trace: vec![Step::NotAssigned(node.max)],
            },
            _ => NodeScore {
                outcome: Outcome::NotAssigned,
                counted: None,
                basis: Basis::Nothing,
                max: zero,
                zeroed_by: None,
                trace: Vec::new(),
            },
        });
    }
    let mut evaluation = Evaluation {
        scene,
        unit,
        sheet,
        leaf: ix,
        node,
        total,
        steps: Vec::with_capacity(4),
        needs: Vec::new(),
        awaiting: Vec::new(),
        from_self: false,
    };
    let nothing_arose = !indicator.facts.is_empty()
        && indicator
            .facts
            .iter()
            .all(|fact| sheet.fact(*fact).actual == Actual::NotArisen);
    let result = if nothing_arose {
        Err(Stop::NotArisen)
    } else {
        points(&mut evaluation, &indicator.term, node)
    };
    let outcome = match result {
        Ok(points) if !evaluation.awaiting.is_empty() => Outcome::Awaiting(points, evaluation.awaiting.into()),
        Ok(points) if judges(&indicator.term) => Outcome::Provisional(points),
        Ok(points) => Outcome::Scored(points),
        Err(Stop::NeedsTotal) => return None,
        Err(Stop::Missing) => Outcome::Missing(evaluation.needs.into()),
        Err(Stop::Undecidable(reason)) => Outcome::Undecidable(reason),
        Err(Stop::NotArisen) => {
            evaluation.steps.clear();
            match indicator.not_arisen {
                NotArisen::Excluded => Outcome::NotArisen,
                policy => {
                    let points = if policy == NotArisen::Full { node.max } else { zero };
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
        zeroed_by: None,
        trace: evaluation.steps,
    })
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

fn points(evaluation: &mut Evaluation<'_>, term: &Term, node: &Node) -> Result<Number, Stop> {
    let zero = Number::ZERO;
    let mut points = match evaluation.term(term)? {
        Some(points) => points,
        None => {
            evaluation.steps.push(Step::Flat(zero));
            zero
        }
    };
    if term.rounding.is_none() {
        points = evaluation.rounded(points, evaluation.scene.rubric.settings.leaf_rounding)?;
    }
    if node.section == Section::Penalty || node.max.is_zero() && node.section == Section::Main {
        points = evaluation.cut(points, zero, Number::least, BoundBy::Zero);
    } else {
        points = evaluation.cut(points, zero, Number::most, BoundBy::Zero);
        if node.section == Section::Main || node.max.is_positive() {
            points = evaluation.cut(points, node.max, Number::least, BoundBy::Maximum);
        }
    }
    Ok(points)
}

/// Tells whether a person's judgement is part of the rule.
pub(super) fn judges(term: &Term) -> bool {
    match &term.body {
        Body::Judged { .. } => true,
        Body::Group(_, terms) => terms.iter().any(judges),
        _ => false,
    }
}

/// Makes every sum from the leaves up and gives the unrounded total.
fn settle(scene: &Scene<'_>, card: &mut Scorecard) -> Result<Number, Overflow> {
    let rubric = scene.rubric;
    card.effects.clear();
    for (at, score) in card.nodes.iter().enumerate() {
        if score.counted.is_some() {
            let effects = score.trace.iter().filter_map(|step| match step {
                Step::Effect(effect) => Some((NodeIx(at as u32), effect.clone())),
                _ => None,
            });
            card.effects.extend(effects);
        }
    }
    for score in &mut card.nodes {
        score.zeroed_by = None;
    }
    for (from, effect) in &card.effects {
        if let Effect::ZeroNode(node) = effect
            && let Some(score) = card.nodes.get_mut(node.0 as usize)
        {
            score.zeroed_by = Some(*from);
        }
    }
    // Children stand behind their parents, so going backwards every child is settled first.
    for at in (0..rubric.nodes.len()).rev() {
        let Some(node) = rubric.nodes.get(at) else { continue };
        let zeroed = card.nodes.get(at).is_some_and(|score| score.zeroed_by.is_some());
        let gathered = if node.indicator.is_none() {
            Some(gather(scene, card, node)?)
        } else {
            None
        };
        let Some(score) = card.nodes.get_mut(at) else { continue };
        if let Some((counted, max, trace)) = gathered {
            score.counted = counted;
            score.max = max;
            score.trace = trace;
        }
        if zeroed && score.counted.is_some() {
            score.counted = Some(Number::ZERO);
        }
    }
    let sum = |section: Section| {
        Number::sum(
            rubric
                .roots(section)
                .filter_map(|(ix, _)| card.node(ix).and_then(|score| score.counted)),
        )
    };
    let (main, bonus, penalty) = (sum(Section::Main)?, sum(Section::Bonus)?, sum(Section::Penalty)?);
    card.main = main;
    card.bonus = rubric.bonus_cap.map_or(bonus, |cap| bonus.least(cap));
    card.penalty = rubric.penalty_cap.map_or(penalty, |cap| penalty.most(cap.negated()));
    card.bonus_uncapped = Some(bonus).filter(|bonus| !bonus.same_value(card.bonus));
    card.penalty_uncapped = Some(penalty).filter(|penalty| !penalty.same_value(card.penalty));
    card.main.plus(card.bonus)?.plus(card.penalty)
}

type Gathered = (Option<Number>, Number, Vec<Step>);

fn gather(scene: &Scene<'_>, card: &Scorecard, node: &Node) -> Result<Gathered, Overflow> {
    let children = || node.children.iter().filter_map(|ix| card.node(*ix));
    let parts: Vec<Number> = children().filter_map(|score| score.counted).collect();
    let left = children().any(|score| !leaves_base(score));
    let max = match node.pick {
        Pick::Sum if node.section == Section::Main => Number::sum(children().map(|score| score.max))?,
        _ if left || node.children.is_empty() => node.max,
        _ => Number::ZERO,
    };
    if parts.is_empty() {
        return Ok((None, max, Vec::new()));
    }
    let sum = gathered(node.pick, &parts, [None, None])?;
    let declared = node.rounding.or(scene.rubric.settings.criterion_rounding);
    let mut trace = Vec::new();
    let mut points = sum;
    if let Some(rounding) = scene.rounding(declared) {
        points = rounding.apply(sum)?;
        if !points.same_value(sum) {
            trace.push(Step::Rounded {
                from: sum,
                to: points,
                rounding,
            });
        }
    }
    if node.section == Section::Main && points.compare(max).is_gt() {
        trace.push(Step::Bounded {
            from: points,
            to: max,
            by: BoundBy::Maximum,
        });
        points = max;
    }
    Ok((Some(points), max, trace))
}

fn leaves_base(score: &NodeScore) -> bool {
    matches!(score.outcome, Outcome::NotAssigned | Outcome::NotArisen)
}

fn count(rubric: &Rubric, card: &Scorecard) -> Total {
    let mut total = empty_total();
    for (ix, node, indicator) in rubric.leaves() {
        let Some(score) = card.node(ix) else { continue };
        let decided = matches!(score.basis, Basis::Final | Basis::Review);
        if node.section != Section::Main {
            continue;
        }
        let one = |count: &mut u32| *count = count.saturating_add(1);
        one(&mut total.leaves);
        if score.basis == Basis::Final {
            one(&mut total.settled);
        }
        match &score.outcome {
            Outcome::NotAssigned | Outcome::NotArisen => one(&mut total.excluded),
            _ if decided => {}
            Outcome::Missing(_) => one(&mut total.missing),
            Outcome::Undecidable(_) => one(&mut total.undecidable),
            Outcome::Awaiting(..) => one(&mut total.awaiting),
            Outcome::Provisional(_) => one(&mut total.provisional),
            Outcome::Scored(_) | Outcome::Gathered => {}
        }
        let _ = indicator;
    }
    total
}

fn finish_total(scene: &Scene<'_>, card: &mut Scorecard, unrounded: Result<Number, Overflow>) {
    let rubric = scene.rubric;
    let maxima = |pick: fn(&Node, &NodeScore) -> Number| {
        Number::sum(
            rubric
                .roots(Section::Main)
                .filter_map(|(ix, node)| card.node(ix).map(|score| pick(node, score))),
        )
    };
    let full_max = maxima(|node, _| node.max).unwrap_or(Number::ZERO);
    let assigned_max = maxima(|_, score| score.max).unwrap_or(Number::ZERO);
    let result = unrounded.and_then(|unrounded| {
        let scaled = if rubric.settings.not_assigned == NotAssigned::Rescale
            && !assigned_max.same_value(full_max)
            && !assigned_max.is_zero()
        {
            card.main
                .times(full_max)?
                .over(assigned_max)?
                .plus(card.bonus)?
                .plus(card.penalty)?
        } else {
            unrounded
        };
        let points = match scene.rounding(rubric.settings.total_rounding) {
            Some(rounding) => rounding.apply(scaled)?,
            None => scaled,
        };
        Ok((unrounded, points))
    });
    card.total.full_max = full_max;
    card.total.assigned_max = assigned_max;
    if let Ok((unrounded, points)) = result {
        card.total.unrounded = unrounded;
        card.total.points = Some(points.normalized());
        card.total.share = unrounded.over(assigned_max).ok().map(Ratio);
    }
}

fn class(rubric: &Rubric, card: &Scorecard) -> Option<usize> {
    let classes = &rubric.settings.classes;
    if classes.is_empty() || !card.total.is_firm() {
        return None;
    }
    let percent = card.total.share?.0.times(Number::HUNDRED).ok()?.least(Number::HUNDRED);
    let last = classes.len().saturating_sub(1);
    let mut at = classes
        .iter()
        .position(|class| percent.compare(class.from_percent).is_ge())
        .unwrap_or(last);
    for (_, effect) in &card.effects {
        match effect {
            Effect::ClassDown(steps) => at = at.saturating_add(*steps as usize).min(last),
            Effect::ClassAtMost(most) => at = at.max(*most),
            Effect::ZeroNode(_) | Effect::OutOfRanking => {}
        }
    }
    Some(at)
}

/// Tells whether a fact is entered as a number.
pub(super) fn is_number(kind: &FactKind) -> bool {
    matches!(kind, FactKind::Amount(_) | FactKind::Count(_) | FactKind::Judged)
}
