//! Scores as plain JSON data, for scripts and for checking the page against the command line: decimals are strings, ids
//! are those of the rubric, and a trace is a list of its steps.

use serde_json::{Map, Value as Json, json};

use super::explanation::Explaining;
use super::export_step::steps;
use crate::quantity::Number;
use crate::rubric::{Effect, FactIx, FactKind, NodeIx, NotAssigned, Problem, Rubric, Source, TieBreaker};
use crate::scoring::{Basis, Outcome, Place, Reason, References, Role, Scorecard, Sheet, Standing, UnitIx};
use crate::text::Lang;

/// What ids and names are looked up in.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    pub rubric: &'a Rubric,
    pub references: &'a References,
    pub sheets: &'a [Sheet],
    pub standing: &'a Standing,
    pub unit_name: &'a dyn Fn(UnitIx) -> String,
}

impl Names<'_> {
    pub fn fact(self, ix: FactIx) -> Json {
        self.rubric.fact(ix).map_or(Json::Null, |fact| json!(fact.id))
    }

    /// The unit of measure of a fact's numbers, or null.
    pub fn measure(self, ix: FactIx) -> Json {
        let kind = self.rubric.fact(ix).map(|fact| &fact.kind);
        match kind {
            Some(FactKind::Amount(unit) | FactKind::Count(unit)) => json!(unit.to_string()),
            _ => Json::Null,
        }
    }

    pub fn node(self, ix: NodeIx) -> Json {
        self.rubric.node(ix).map_or(Json::Null, |node| json!(node.id))
    }

    pub fn unit(self, ix: UnitIx) -> Json {
        self.standing
            .cards
            .get(ix.0 as usize)
            .map_or(Json::Null, |card| json!(card.unit.0))
    }

    fn class(self, at: usize) -> Json {
        self.rubric
            .settings
            .classes
            .get(at)
            .map_or(Json::Null, |class| json!(class.name))
    }

    fn explaining<'b>(&'b self, unit: UnitIx, card: &'b Scorecard, lang: Lang) -> Explaining<'b> {
        Explaining {
            rubric: self.rubric,
            references: self.references,
            sheets: self.sheets,
            unit,
            card,
            standing: self.standing,
            sample: None,
            unit_name: self.unit_name,
            lang,
        }
    }

    pub fn effect(self, effect: &Effect) -> Json {
        match effect {
            Effect::ZeroNode(node) => json!({"zero_node": self.node(*node)}),
            Effect::ClassDown(steps) => json!({"class_down": steps}),
            Effect::ClassAtMost(at) => json!({"class_at_most": self.class(*at)}),
            Effect::OutOfRanking => json!("out_of_ranking"),
        }
    }
}

/// A decimal as it travels: a string without trailing zeros.
pub(super) fn decimal(number: Number) -> Json {
    json!(number.normalized().to_string())
}

pub(super) fn maybe(number: Option<Number>) -> Json {
    number.map_or(Json::Null, decimal)
}

/// A decimal with the digits in which it was typed.
pub(super) fn typed(number: Number) -> Json {
    json!(number.to_string())
}

/// Gives a standing as data: a card a unit with every node's points, outcome and trace; and the order.
#[must_use]
pub fn standing_json(
    rubric: &Rubric,
    references: &References,
    sheets: &[Sheet],
    standing: &Standing,
    unit_name: &dyn Fn(UnitIx) -> String,
) -> Json {
    of_names(Names {
        rubric,
        references,
        sheets,
        standing,
        unit_name,
    })
}

pub(super) fn of_names(names: Names<'_>) -> Json {
    let (rubric, standing) = (names.rubric, names.standing);
    let cards = standing.cards.iter().enumerate();
    json!({
        "rubric": {"id": rubric.id, "edition": rubric.edition, "title": rubric.title},
        "ranked_by": if standing.by_percent { "percent" } else { "points" },
        "ranking": standing.places.iter().map(|place| self::place(names, place)).collect::<Vec<_>>(),
        "units": cards.map(|(at, card)| self::card(names, UnitIx(at as u32), card)).collect::<Vec<_>>(),
    })
}

fn place(names: Names<'_>, place: &Place) -> Json {
    let by = place
        .decided_by
        .and_then(|at| names.rubric.settings.tie_breakers.get(at));
    json!({
        "unit": names.unit(place.unit),
        "rank": place.rank,
        "shared": place.shared,
        "gap": maybe(place.gap),
        "decided_by": by.map(|by| match by {
            TieBreaker::Node(node) => names.node(*node),
            TieBreaker::Bonus => json!("bonus"),
            TieBreaker::Ballot => json!("ballot"),
        }),
    })
}

fn card(names: Names<'_>, unit: UnitIx, card: &Scorecard) -> Json {
    let nodes = names
        .rubric
        .walk()
        .filter_map(|(ix, _)| node(names, unit, ix, card))
        .collect::<Vec<_>>();
    json!({
        "unit": card.unit.0,
        "main": decimal(card.main),
        "bonus": decimal(card.bonus),
        "bonus_uncapped": maybe(card.bonus_uncapped),
        "penalty": decimal(card.penalty),
        "penalty_uncapped": maybe(card.penalty_uncapped),
        "total": total(names.rubric, card),
        "class": card.class.map(|at| names.class(at)),
        "effects": card.effects.iter().map(|(from, effect)| json!({
            "from": names.node(*from), "effect": names.effect(effect),
        })).collect::<Vec<_>>(),
        "nodes": nodes,
    })
}

fn total(rubric: &Rubric, card: &Scorecard) -> Json {
    let total = &card.total;
    let scaled = rescaled(rubric, card);
    json!({
        "points": maybe(total.points),
        "unrounded": decimal(scaled.unwrap_or(total.unrounded)),
        "before_rescaling": maybe(scaled.map(|_| total.unrounded)),
        "full_max": decimal(total.full_max),
        "assigned_max": decimal(total.assigned_max),
        "share": maybe(total.share.map(|share| share.0)),
        "firm": total.is_firm(),
        "leaves": total.leaves,
        "missing": total.missing,
        "undecidable": total.undecidable,
        "awaiting": total.awaiting,
        "provisional": total.provisional,
        "excluded": total.excluded,
        "settled": total.settled,
    })
}

/// The total before rounding, where it was re-scaled: what is beyond the standard points is not.
fn rescaled(rubric: &Rubric, card: &Scorecard) -> Option<Number> {
    let (full, assigned) = (card.total.full_max, card.total.assigned_max);
    let is_rescaled = rubric.settings.not_assigned == NotAssigned::Rescale && !full.same_value(assigned);
    let main = card.main.times(full).and_then(|points| points.over(assigned));
    let whole = main.and_then(|main| main.plus(card.bonus)?.plus(card.penalty));
    whole.ok().filter(|_| is_rescaled)
}

/// The score that a person gave, and counts in place of the rule's.
fn given(sheet: &Sheet, ix: NodeIx, basis: Basis) -> Option<Json> {
    let entry = sheet.leaf(ix);
    let given = match basis {
        Basis::Final => entry.final_score.as_ref(),
        Basis::Review => entry.review_score.as_ref(),
        _ => None,
    }?;
    Some(json!({"points": typed(given.points), "reason": given.reason, "illustrative": given.illustrative}))
}

fn node(names: Names<'_>, unit: UnitIx, ix: NodeIx, card: &Scorecard) -> Option<Json> {
    let score = card.node(ix)?;
    let mut fields = Map::new();
    let mut put = |name: &str, value: Json| fields.insert(name.to_owned(), value);
    put("id", names.node(ix));
    put("code", json!(names.rubric.full_code(ix)));
    put("max", decimal(score.max));
    put("counted", maybe(score.counted));
    put("basis", json!(basis(score.basis)));
    if let Some(indicator) = names.rubric.node(ix).and_then(|node| node.indicator.as_ref()) {
        put("rule", json!(indicator.preset.kind()));
        put("source", source(&indicator.source));
    }
    if score.outcome != Outcome::Gathered {
        put("outcome", outcome(names, &score.outcome));
    }
    if let Some(from) = card.zeroed_by(ix) {
        put("zeroed_by", names.node(from));
    }
    let trace = card.trace(ix);
    if !trace.is_empty() {
        let said = Lang::ALL.map(|lang| (lang.code(), names.explaining(unit, card, lang).each_step(ix)));
        put("trace", json!(steps(names, trace, &said)));
    }
    let sheet = names.sheets.get(unit.0 as usize);
    if let Some(given) = sheet.and_then(|sheet| given(sheet, ix, score.basis)) {
        put("given", given);
    }
    Some(Json::Object(fields))
}

/// Where something was published, or that it was not.
pub(super) fn source(source: &Source) -> Json {
    json!({"title": source.title, "place": source.place, "illustrative": source.illustrative})
}

fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Final => "final",
        Basis::Review => "review",
        Basis::Rule => "rule",
        Basis::SelfScore => "self_score",
        Basis::Children => "children",
        Basis::Nothing => "nothing",
    }
}

fn outcome(names: Names<'_>, outcome: &Outcome) -> Json {
    match outcome {
        Outcome::Gathered => json!({"kind": "gathered"}),
        Outcome::Scored(points) => json!({"kind": "scored", "points": decimal(*points)}),
        Outcome::Awaiting(awaited) => {
            let units: Vec<Json> = awaited.units.iter().map(|unit| names.unit(*unit)).collect();
            json!({"kind": "awaiting", "points": decimal(awaited.points), "units": units})
        }
        Outcome::Provisional(points) => json!({"kind": "provisional", "points": decimal(*points)}),
        Outcome::Missing(needs) => {
            let needs: Vec<Json> = needs
                .iter()
                .map(|need| json!({"fact": names.fact(need.fact), "role": role(need.role)}))
                .collect();
            json!({"kind": "missing", "needs": needs})
        }
        Outcome::NotArisen => json!({"kind": "not_arisen"}),
        Outcome::NotAssigned => json!({"kind": "not_assigned"}),
        Outcome::Undecidable(reason) => {
            let (why, detail) = self::reason(names, *reason);
            json!({"kind": "undecidable", "why": why, "detail": detail})
        }
    }
}

pub(super) fn role(role: Role) -> &'static str {
    match role {
        Role::Actual => "actual",
        Role::Plan => "plan",
        Role::Previous => "previous",
        Role::Reference => "reference",
    }
}

fn reason(names: Names<'_>, reason: Reason) -> (&'static str, Json) {
    match reason {
        Reason::Overflow => ("overflow", Json::Null),
        Reason::DivisorZero(divisor) => ("divisor_zero", names.fact(divisor.fact)),
        Reason::NoTarget(fact) => ("no_target", names.fact(fact)),
        Reason::NoBand(gauge) => ("no_band", decimal(gauge)),
        Reason::UnitDiffers(fact) => ("unit_differs", names.fact(fact)),
        Reason::WrongKind(fact) => ("wrong_kind", names.fact(fact)),
    }
}

/// Gives the problems of a file as data, in both languages.
#[must_use]
pub fn problems_json(problems: &[Problem]) -> Json {
    problems
        .iter()
        .map(|problem| {
            json!({
                "path": problem.path,
                "warning": problem.is_warning(),
                "vi": problem.kind.words(Lang::Vi),
                "en": problem.kind.words(Lang::En),
            })
        })
        .collect()
}
