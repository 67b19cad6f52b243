//! What stands in each cell of a row.

use super::issue::issue_words;
use crate::quantity::{Points, show_number, show_points};
use crate::rubric::{Base, Body, Fact, FactIx, FactKind, GaugeOf, Indicator, Node, NodeIx, Section, Term};
use crate::scoring::{self, Actual, Basis, Cell, IssueKind, NodeScore, Outcome, Plan, Reason, Role};
use crate::text::{Lang, sheet as say};

use super::compared::{base_field, beside_of, compared_name};
use super::enter::Field;
use super::entry::{Refusal, Typed, read_actual, read_plan, read_points, show_entered, show_plan};
use super::form::{CellShown, CellState, FormOf, PointsShown, RowOf, RowShown};

impl FormOf<'_> {
    pub(super) fn filled_row(&self, of: RowOf) -> RowShown {
        let lang = self.lang;
        let node = of.node().and_then(|ix| self.rubric.node(ix));
        let score = of.node().and_then(|ix| self.card.node(ix));
        let mut row = RowShown {
            code: node.map(|node| node.code.clone()).unwrap_or_default(),
            name: node.map(|node| node.name.clone()).unwrap_or_default(),
            unit: String::new(),
            plan: CellShown::idle(),
            base: base_field(self.rubric, of),
            actual: CellShown::idle(),
            bullet: None,
            lacks: None,
            points: PointsShown {
                text: String::new(),
                outcome: "idle",
                basis: None,
                illustrative: false,
            },
            max: node.map(|node| show_max(node, lang)).unwrap_or_default(),
            of_max: String::new(),
            self_score: CellShown::idle(),
            differs: false,
            note: CellShown::idle(),
            evidence: CellShown::idle(),
        };
        if let (Some(score), false) = (score, matches!(of, RowOf::Fact(..) | RowOf::Compared(..))) {
            row.points = points(score, lang);
            row.points.illustrative = self.has_illustrative_points() && score.counted.is_some();
        }
        match of {
            RowOf::Section(section) => self.section(&mut row, section),
            RowOf::Heading(_) => {}
            RowOf::Leaf(ix, _) => {
                self.leaf(&mut row, ix);
                if let Some(leaf) = node.and_then(|node| node.indicator.as_ref()) {
                    row.unit = leaf.unit.name().to_owned();
                }
            }
            RowOf::Fact(_, fact) | RowOf::Compared(_, fact, _) => {
                row.code = String::new();
                row.max = String::new();
                if let Some(fact) = self.rubric.fact(fact) {
                    row.name = match of {
                        RowOf::Compared(..) => compared_name(row.base, lang).to_owned(),
                        _ => fact.name.clone(),
                    };
                    row.unit = unit_of(fact).unwrap_or_default();
                }
            }
        }
        row.of_max = match node.zip(score) {
            Some((node, score)) if !score.max.same_value(node.max) && !row.max.is_empty() => {
                let assigned = show_number(score.max.normalized(), lang);
                if score.max.is_zero() {
                    String::new()
                } else {
                    format!("/{assigned}")
                }
            }
            _ => of_max(&row.max),
        };
        if let Some((ix, leaf)) = of
            .leaf()
            .and_then(|ix| Some((ix, self.rubric.node(ix)?.indicator.as_ref()?)))
            && !self.sheet.leaf(ix).not_assigned
            && let Some((at, fact)) = of.fact().and_then(|at| Some((at, self.rubric.fact(at)?)))
        {
            if let RowOf::Compared(_, _, field) = of {
                row.plan = self.quoted(at, fact, field);
                self.doubt(&mut row, of, at);
                return row;
            }
            row.plan = match row.base {
                Field::Plan => self.plan(at, fact, leaf),
                field => self.quoted(at, fact, field),
            };
            row.plan.beside = row.plan.beside.or(beside_of(row.base, lang));
            row.actual = self.actual(at, fact, leaf);
            self.doubt(&mut row, of, at);
            if leaf.main_fact() == Some(at) {
                row.bullet = self.bullet(leaf, at, ix);
                row.lacks = self
                    .card
                    .node(ix)
                    .and_then(|score| Some(lacks(score.outcome.lacks_beside_results()?, lang)));
            }
        }
        row
    }

    fn section(&self, row: &mut RowShown, section: Section) {
        let (name, points, cap) = match section {
            Section::Main => return,
            Section::Bonus => (say::bonus(self.lang), self.card.bonus, self.rubric.bonus_cap),
            Section::Penalty => (say::penalty(self.lang), self.card.penalty, self.rubric.penalty_cap),
        };
        row.name = name.to_owned();
        // Where nothing is entered for it there is none yet, not even nothing.
        let points = Some(points).filter(|_| self.has_points(section));
        row.points = PointsShown {
            text: points.map_or_else(|| "–".to_owned(), |points| show_points(Points(points), self.lang)),
            outcome: if points.is_some() { "scored" } else { "missing" },
            basis: None,
            illustrative: self.has_illustrative_points() && points.is_some(),
        };
        row.max = cap
            .map(|cap| say::at_most(self.lang, show_number(cap.normalized(), self.lang)))
            .unwrap_or_default();
    }

    fn has_points(&self, section: Section) -> bool {
        let counts = |ix: NodeIx| self.card.node(ix).is_some_and(|score| score.counted.is_some());
        let mut leaves = self.rubric.leaves();
        leaves.any(|(ix, node, _)| node.section == section && counts(ix))
    }

    /// Shows what a unit gave itself; missing where a judged indicator rests on it.
    pub(super) fn self_score(&self, ix: NodeIx) -> CellShown {
        let entry = self.sheet.leaf(ix);
        let mut cell = match (&entry.self_unread, &entry.self_score) {
            (Some(text), _) => CellShown::new(text.to_string(), CellState::Unread),
            (None, Some(given)) => CellShown::new(show_points(Points(given.points), self.lang), CellState::Given),
            (None, None) if self.is_judged(ix) => CellShown::new(String::new(), CellState::Missing),
            (None, None) => CellShown::new(String::new(), CellState::Given),
        };
        cell.illustrative = entry.self_score.as_ref().is_some_and(|given| given.illustrative);
        let unread = entry.self_unread.as_ref();
        cell.reason = unread.and_then(|text| self.why(read_points(text, self.lang)));
        cell.reason = cell.reason.or_else(|| self.out_of_range(ix));
        cell
    }

    /// Tells whether an indicator is judged, and its points are neither entered otherwise than as its self-score nor given by
    /// somebody else.
    fn is_judged(&self, ix: NodeIx) -> bool {
        let leaf = self.rubric.node(ix).and_then(|node| node.indicator.as_ref());
        let main = leaf.and_then(Indicator::self_judged);
        let is_given = self.card.node(ix).is_some_and(|score| score.basis.is_given());
        !is_given && main.is_some_and(|main| self.sheet.fact(main).actual == Actual::Missing)
    }

    fn leaf(&self, row: &mut RowShown, ix: NodeIx) {
        let entry = self.sheet.leaf(ix);
        if entry.not_assigned {
            return;
        }
        row.self_score = self.self_score(ix);
        row.differs = self.self_score_differs(ix);
        row.note = CellShown::new(entry.note.clone(), CellState::Given);
        row.note.own = true;
        let evidence: Vec<String> = entry.evidence.iter().map(|evidence| evidence.text.clone()).collect();
        let state = if self.lacks_evidence(ix) {
            CellState::Missing
        } else {
            CellState::Given
        };
        row.evidence = CellShown::new(evidence.join("; "), state);
        row.evidence.own = state == CellState::Given;
        row.evidence.illustrative = entry.evidence.iter().any(|evidence| evidence.illustrative);
    }

    /// Says why a text cannot be read.
    pub(super) fn why<T>(&self, read: Result<Typed<T>, Refusal>) -> Option<String> {
        read.err().map(|refusal| refusal.words(self.lang))
    }

    /// Says in their cells what cannot be.
    fn doubt(&self, row: &mut RowShown, of: RowOf, at: FactIx) {
        let Some(ix) = of.leaf() else { return };
        let is_alone = matches!(of, RowOf::Compared(..));
        if !is_alone {
            self.doubt_cell(&mut row.actual, ix, Cell::Actual(at));
        }
        match row.base {
            Field::Plan => self.doubt_cell(&mut row.plan, ix, Cell::Plan(at)),
            Field::Previous => self.doubt_cell(&mut row.plan, ix, Cell::Previous(at)),
            Field::Reference => self.doubt_cell(&mut row.plan, ix, Cell::Reference(at)),
            _ => {}
        }
        let undecided = self.card.node(ix).filter(|score| score.counted.is_none() && !is_alone);
        if undecided.is_some_and(|score| score.outcome == Outcome::Undecidable(Reason::NoTarget(at))) {
            row.plan.reason = Some(say::no_target_counts(self.lang).to_owned());
        }
    }

    /// Says in a cell of an indicator what cannot be, as the review page does.
    pub(super) fn doubt_cell(&self, shown: &mut CellShown, ix: NodeIx, of: Cell) {
        let issues = scoring::own_issues(self.rubric, self.references, self.sheet, ix);
        for (cell, kind) in issues.into_iter().filter(|(cell, _)| *cell == of) {
            // A mistake is not hidden by a doubt.
            let is_told = !kind.is_error() && shown.is_mistaken();
            if !is_told && !matches!(kind, IssueKind::Unread { .. }) {
                shown.is_doubt = !kind.is_error();
                let marks = self.sample.and_then(|sample| {
                    let unit = sample.unit_ix(&self.sheet.unit)?;
                    Some(sample.marks_of(unit, ix, cell, &kind))
                });
                shown.reason = Some(issue_words(
                    self.rubric,
                    &kind,
                    cell,
                    marks.unwrap_or_default(),
                    self.lang,
                ));
            }
        }
    }

    /// Says that the unit gave itself more, or less, than the indicator can have.
    fn out_of_range(&self, ix: NodeIx) -> Option<String> {
        let given = self.sheet.leaf(ix).self_score.as_ref()?.points;
        let (least, most) = scoring::points_range(self.rubric.node(ix)?);
        let shown = |points| show_points(Points(points), self.lang);
        match most {
            Some(most) if most.is_zero() && given.is_positive() => {
                Some(say::taken_away(self.lang, shown(given.negated())))
            }
            Some(most) if given.compare(most).is_gt() => Some(say::over_max(self.lang, shown(given), shown(most))),
            _ => least
                .filter(|least| given.compare(*least).is_lt())
                .map(|least| say::under_min(self.lang, shown(given), shown(least))),
        }
    }

    pub(super) fn plan(&self, at: FactIx, fact: &Fact, leaf: &Indicator) -> CellShown {
        let entry = self.sheet.fact(at);
        if !fact.planned {
            return self.fixed(at, leaf);
        }
        let state = match &entry.plan {
            Plan::Missing => CellState::Missing,
            Plan::NoTarget => CellState::Stated,
            Plan::Value(_) => CellState::Given,
            Plan::Unread(_) => CellState::Unread,
        };
        let mut cell = CellShown::new(show_plan(fact, &entry.plan, self.lang), state);
        cell.own |= is_level(fact, state);
        cell.illustrative = entry.plan_illustrative;
        if let Plan::Unread(text) = &entry.plan {
            cell.reason = self.why(read_plan(fact, text, Some(self.year), self.lang));
        }
        cell
    }

    /// Shows the fixed line that a fact without a plan is compared with.
    fn fixed(&self, at: FactIx, leaf: &Indicator) -> CellShown {
        match base_of(&leaf.term, at) {
            Some(Base::Fixed(number)) => {
                let mut cell = CellShown::new(show_number(*number, self.lang), CellState::Locked);
                cell.beside = Some(say::by_the_rubric(self.lang));
                cell
            }
            _ => CellShown::idle(),
        }
    }

    pub(super) fn actual(&self, at: FactIx, fact: &Fact, leaf: &Indicator) -> CellShown {
        let entry = self.sheet.fact(at);
        if leaf.self_judged() == Some(at) && entry.actual == Actual::Missing {
            let mut cell = CellShown::new(String::new(), CellState::Locked);
            cell.beside = Some(say::judged(self.lang));
            return cell;
        }
        let state = match &entry.actual {
            Actual::Missing => CellState::Missing,
            Actual::NotArisen => CellState::Stated,
            Actual::Value(_) => CellState::Given,
            Actual::Unread(_) => CellState::Unread,
        };
        let mut cell = CellShown::new(show_entered(fact, entry, self.lang), state);
        cell.own |= is_level(fact, state) || entry.unit.is_some();
        cell.illustrative = entry.actual_illustrative;
        if let Actual::Unread(text) = &entry.actual {
            cell.reason = self.why(read_actual(fact, text, Some(self.year), self.lang));
        }
        cell
    }
}

/// Says what is not there yet.
pub(super) fn lacks(role: Role, lang: Lang) -> &'static str {
    match role {
        Role::Plan => say::lacks_plan(lang),
        Role::Previous => say::lacks_previous(lang),
        Role::Reference => say::lacks_reference(lang),
        Role::Actual => say::missing(lang),
    }
}

/// Finds what a fact is compared with in a rule.
fn base_of(term: &Term, at: FactIx) -> Option<&Base> {
    match &term.body {
        Body::Shaped(gauge, _) => match &gauge.of {
            GaugeOf::Ratio { fact, base, .. } | GaugeOf::Gap { fact, base } if *fact == at => Some(base),
            _ => None,
        },
        Body::Group(_, terms) => terms.iter().find_map(|term| base_of(term, at)),
        _ => None,
    }
}

pub(super) fn unit_of(fact: &Fact) -> Option<String> {
    match &fact.kind {
        FactKind::Amount(unit) | FactKind::Count(unit) => Some(unit.name().to_owned()),
        _ => None,
    }
}

pub(super) fn points(score: &NodeScore, lang: Lang) -> PointsShown {
    let basis = match score.basis {
        Basis::Final => Some(say::basis_final(lang)),
        Basis::Review => Some(say::basis_review(lang)),
        Basis::SelfScore => Some(say::basis_self(lang)),
        Basis::Rule | Basis::Children | Basis::Nothing => None,
    };
    let outcome = match &score.outcome {
        Outcome::Gathered | Outcome::Scored(_) => "scored",
        Outcome::Awaiting(..) => "awaiting",
        Outcome::Provisional(_) => "provisional",
        Outcome::Missing(_) => "missing",
        Outcome::NotArisen => "not-arisen",
        Outcome::NotAssigned => "not-assigned",
        Outcome::Undecidable(_) => "undecidable",
    };
    match score.counted {
        Some(counted) => PointsShown {
            text: show_points(Points(counted), lang),
            outcome: if score.basis.is_given() { "scored" } else { outcome },
            basis: if outcome == "awaiting" {
                Some(say::basis_awaiting(lang))
            } else {
                basis
            },
            illustrative: false,
        },
        None => {
            let text = match &score.outcome {
                Outcome::NotArisen => say::not_arisen(lang),
                Outcome::NotAssigned => say::not_assigned(lang),
                Outcome::Undecidable(_) => say::undecidable(lang),
                _ => "–",
            };
            let outcome = if score.outcome == Outcome::Gathered {
                "missing"
            } else {
                outcome
            };
            PointsShown {
                text: text.to_owned(),
                outcome,
                basis: None,
                illustrative: false,
            }
        }
    }
}

/// Tells whether a cell holds a level, in the words of the rubric.
pub(super) fn is_level(fact: &Fact, state: CellState) -> bool {
    matches!(fact.kind, FactKind::Level(_)) && state == CellState::Given
}

/// Shows a maximum. What only takes away, and what adds without a limit, has none.
fn of_max(max: &str) -> String {
    // The cap of bonus and penalty is a word.
    match max.chars().next() {
        None => String::new(),
        Some(first) if first.is_ascii_digit() => format!("/{max}"),
        Some(_) => format!(", {max}"),
    }
}

pub(super) fn show_max(node: &Node, lang: Lang) -> String {
    let has_none = node.section != Section::Main && node.max.is_zero();
    match has_none {
        true => String::new(),
        false => show_number(node.max.normalized(), lang),
    }
}
