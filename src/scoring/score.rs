//! From the sheets to the standing: every leaf, every sum, every total.

use super::leaf::{gathered_later, leaf};
use super::outcome::{NodeScore, Outcome};
use super::ranking::{Place, rank};
use super::scene::{RoundingTrial, Scene};
use super::sheet::{References, Sheet, UnitId, UnitIx};
use super::total::{Total, class, count, finish_total};
use super::trace::{BoundBy, Step, gathered};
use super::traces::Traces;
use crate::quantity::{Number, Overflow};
use crate::rubric::{Effect, FactKind, Node, NodeIx, NotAssigned, Pick, Rubric, Section};

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

impl Standing {
    /// Tells whether the order is one that stays: of several units, each with a firm total.
    #[must_use]
    pub fn is_firm(&self) -> bool {
        self.cards.len() > 1 && self.cards.iter().all(|card| card.total.is_firm())
    }
}

/// The score of one unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Scorecard {
    /// Whose it is.
    pub unit: UnitId,
    /// One score a node, in the order of the rubric.
    pub nodes: Vec<NodeScore>,
    /// How each came about.
    pub(super) traces: Traces,
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

    /// How the score of a node came about.
    #[must_use]
    pub fn trace(&self, ix: NodeIx) -> &[Step] {
        self.traces.of(ix)
    }

    /// The other node at which an event set this one to zero.
    #[must_use]
    pub fn zeroed_by(&self, ix: NodeIx) -> Option<NodeIx> {
        let zeroes = |(_, effect): &&(NodeIx, Effect)| *effect == Effect::ZeroNode(ix);
        self.effects.iter().rfind(zeroes).map(|(from, _)| *from)
    }

    /// Tells whether nothing entered at a node would change what counts: another of its criterion counts before it.
    #[must_use]
    pub fn is_needless(&self, rubric: &Rubric, ix: NodeIx) -> bool {
        let Some((parent, at)) = rubric.node(ix).and_then(|node| Some((node.parent?, ix))) else {
            return false;
        };
        let Some(node) = rubric.node(parent) else { return false };
        let counted = |sibling: &NodeIx| self.node(*sibling).and_then(|score| score.counted);
        let settled = match node.pick {
            Pick::Sum => false,
            Pick::Best => node
                .children
                .iter()
                .filter_map(counted)
                .any(|points| node.max.is_positive() && points.compare(node.max).is_ge()),
            Pick::FirstApplying => node
                .children
                .iter()
                .take_while(|child| **child != at)
                .any(|child| counted(child).is_some()),
        };
        settled || self.is_needless(rubric, parent)
    }

    /// Tells whether anything counts at all.
    #[must_use]
    pub fn has_points(&self) -> bool {
        self.nodes.iter().any(|score| score.counted.is_some())
    }

    /// Tells whether an event took the unit out of the ranking.
    #[must_use]
    pub fn is_out_of_ranking(&self) -> bool {
        self.effects.iter().any(|(_, effect)| *effect == Effect::OutOfRanking)
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
    let scene = Scene::new(rubric, references, sheets, trial);
    let units = sheets.iter().enumerate();
    let cards: Vec<Scorecard> = units
        .map(|(at, sheet)| card(&scene, UnitIx(at as u32), sheet))
        .collect();
    let by_percent = cards
        .windows(2)
        .any(|pair| matches!(pair, [a, b] if !a.total.assigned_max.same_value(b.total.assigned_max)))
        && rubric.settings.not_assigned != NotAssigned::Rescale;
    let places = rank(rubric, &cards, by_percent);
    Standing {
        cards,
        places,
        by_percent,
    }
}

fn card(scene: &Scene<'_>, unit: UnitIx, sheet: &Sheet) -> Scorecard {
    let mut nodes: Vec<NodeScore> = Vec::with_capacity(scene.rubric.nodes.len());
    let mut traces = Traces::with_capacity(scene.rubric.nodes.len());
    let mut waiting: Vec<NodeIx> = Vec::new();
    for (ix, node) in scene.rubric.walk() {
        let score = traces.write(ix, |steps| leaf(scene, unit, sheet, ix, node, None, steps));
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
        traces,
        main: Number::ZERO,
        bonus: Number::ZERO,
        bonus_uncapped: None,
        penalty: Number::ZERO,
        penalty_uncapped: None,
        total: Total::nothing(),
        class: None,
        effects: Vec::new(),
    };
    let mut total = settle(scene, &mut card);
    if !waiting.is_empty() {
        let before = total.as_ref().ok().copied();
        for ix in waiting {
            let again = scene.rubric.node(ix).and_then(|node| {
                let write = |steps: &mut Vec<Step>| leaf(scene, unit, sheet, ix, node, before, steps);
                card.traces.write(ix, write)
            });
            if let (Some(slot), Some(again)) = (card.nodes.get_mut(ix.0 as usize), again) {
                *slot = again;
            }
        }
        total = settle(scene, &mut card);
    }
    card.total = count(scene.rubric, &card);
    finish_total(scene, &mut card, total);
    card.class = class(scene.rubric, &card);
    card
}

/// Makes every sum from the leaves up and gives the unrounded total.
fn settle(scene: &Scene<'_>, card: &mut Scorecard) -> Result<Number, Overflow> {
    let rubric = scene.rubric;
    card.effects.clear();
    for ix in &scene.with_effects {
        if card.node(*ix).is_some_and(|score| score.counted.is_some()) {
            let effects = card.traces.of(*ix).iter().filter_map(|step| match step {
                Step::Effect(effect) => Some((*ix, *effect)),
                _ => None,
            });
            card.effects.extend(effects);
        }
    }
    // Children stand behind their parents, so going backwards every child is settled first.
    for at in (0..rubric.nodes.len()).rev() {
        let Some(node) = rubric.nodes.get(at) else { continue };
        let zeroed = card.zeroed_by(NodeIx(at as u32)).is_some();
        let gathered = if node.indicator.is_none() {
            Some(gather(scene, card, node)?)
        } else {
            None
        };
        let Some(score) = card.nodes.get_mut(at) else { continue };
        if let Some((counted, max, trace)) = gathered {
            score.counted = counted;
            score.max = max;
            card.traces.write(NodeIx(at as u32), |steps| steps.extend(trace));
        }
        if zeroed && score.counted.is_some() {
            score.counted = Some(Number::ZERO);
        }
    }
    let sum = |section: Section| {
        Number::sum(
            scene
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
    let parts = || children().filter_map(|score| score.counted);
    let left = children().any(|score| !leaves_base(score));
    let max = match node.pick {
        Pick::Sum if node.section == Section::Main => Number::sum(children().map(|score| score.max))?,
        _ if left || node.children.is_empty() => node.max,
        _ => Number::ZERO,
    };
    if parts().next().is_none() {
        return Ok((None, max, Vec::new()));
    }
    let sum = gathered(node.pick, parts(), [None, None])?;
    let declared = node.rounding.or(scene.rubric.settings.criterion_rounding);
    let mut trace = Vec::new();
    let mut points = sum;
    if let Some(rounding) = scene.rounding(declared) {
        points = rounding.apply(sum)?;
        if !points.same_value(sum) {
            trace.push(Step::Rounded(rounding));
        }
    }
    // A criterion of bonus or penalty is bounded where it has a maximum.
    let bound = Some(max).filter(|max| node.section == Section::Main || max.is_positive());
    let bounded = bound.map_or(points, |most| match node.section {
        Section::Penalty => points.most(most.negated()),
        Section::Main | Section::Bonus => points.least(most),
    });
    if !bounded.same_value(points) {
        let by = BoundBy::Maximum;
        trace.push(Step::Bounded { to: bounded, by });
        points = bounded;
    }
    if !trace.is_empty() {
        trace.insert(0, Step::Gathered(sum));
    }
    Ok((Some(points), max, trace))
}

fn leaves_base(score: &NodeScore) -> bool {
    matches!(score.outcome, Outcome::NotAssigned | Outcome::NotArisen)
}

/// Tells whether a fact is entered as a number.
pub(super) fn is_number(kind: &FactKind) -> bool {
    matches!(kind, FactKind::Amount(_) | FactKind::Count(_) | FactKind::Judged)
}
