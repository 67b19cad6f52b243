//! The figures from outside that a leaf is compared with, last year's and the reference value: in which row each is entered.
//!
//! Where a fact has no plan, the first of them stands in the plan's place; what else its rule reads has a row of its own.

use super::enter::Field;
use super::entry::{read_compared, show_compared};
use super::form::{CellShown, CellState, FormOf, RowOf, rows};
use super::form_row::is_level;
use crate::rubric::{Base, Body, Fact, FactIx, GaugeOf, Indicator, NodeIx, Rubric, Term, Test};
use crate::scoring::{Quoted, References, Role, UnitId};
use crate::text::{Lang, sheet as say};

impl From<Role> for Field {
    fn from(role: Role) -> Self {
        match role {
            Role::Actual => Self::Actual,
            Role::Plan => Self::Plan,
            Role::Previous => Self::Previous,
            Role::Reference => Self::Reference,
        }
    }
}

/// Lists the rows of a sheet, on screen and on paper: those of the form, and those for what else a fact is compared with.
#[must_use]
pub fn sheet_rows(rubric: &Rubric) -> Vec<RowOf> {
    let mut all = Vec::new();
    for of in rows(rubric) {
        all.push(of);
        if let (Some(node), Some(fact)) = (of.leaf(), of.fact()) {
            let fields = compared_with(rubric, of).into_iter();
            let further = fields.filter(|field| *field != base_field(rubric, of));
            all.extend(further.map(|field| RowOf::Compared(node, fact, field)));
        }
    }
    all
}

/// Tells what is entered in the plan's cell of a row.
#[must_use]
pub fn base_field(rubric: &Rubric, of: RowOf) -> Field {
    let fact = of.fact().and_then(|fact| rubric.fact(fact));
    match of {
        RowOf::Compared(_, _, field) => field,
        _ if fact.is_some_and(|fact| !fact.planned) => {
            compared_with(rubric, of).first().copied().unwrap_or(Field::Plan)
        }
        _ => Field::Plan,
    }
}

/// Finds the row of a sheet in which a figure of a fact is entered; that of one leaf, where a fact counts in several.
#[must_use]
pub fn row_for(rubric: &Rubric, rows: &[RowOf], (leaf, fact): (Option<NodeIx>, FactIx), field: Field) -> Option<usize> {
    let takes = |of: RowOf| match field {
        Field::Plan | Field::Previous | Field::Reference => base_field(rubric, of) == field,
        _ => !matches!(of, RowOf::Compared(..)),
    };
    rows.iter()
        .position(|of| of.fact() == Some(fact) && (leaf.is_none() || of.leaf() == leaf) && takes(*of))
}

/// Lists what the rule of a row's leaf compares the row's fact with beside its plan.
fn compared_with(rubric: &Rubric, of: RowOf) -> Vec<Field> {
    let leaf = of.leaf().and_then(|ix| rubric.node(ix)?.indicator.as_ref());
    let (Some(leaf), Some(fact)) = (leaf, of.fact()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    collect(&leaf.term, &mut found);
    let reads = |field: &Field| found.contains(&(fact, *field == Field::Previous));
    [Field::Previous, Field::Reference].into_iter().filter(reads).collect()
}

/// Names the row of a figure from outside.
#[must_use]
pub fn compared_name(field: Field, lang: Lang) -> &'static str {
    match field {
        Field::Reference => say::figure_reference(lang),
        _ => say::figure_last_year(lang),
    }
}

/// What is said beside a figure from outside that stands in the plan's place.
pub(super) fn beside_of(field: Field, lang: Lang) -> Option<&'static str> {
    match field {
        Field::Previous => Some(say::last_year(lang)),
        Field::Reference => Some(say::reference(lang)),
        _ => None,
    }
}

/// Finds a figure from outside.
pub(super) fn quoted<'a>(references: &'a References, unit: &UnitId, fact: FactIx, field: Field) -> Option<&'a Quoted> {
    match field {
        Field::Previous => references.previous(unit, fact),
        Field::Reference => references.reference(fact),
        _ => None,
    }
}

/// Finds the text that stands in the place of a figure from outside.
pub(super) fn unread<'a>(references: &'a References, unit: &UnitId, fact: FactIx, field: Field) -> Option<&'a str> {
    match field {
        Field::Previous => references.unread(Some(unit), fact),
        Field::Reference => references.unread(None, fact),
        _ => None,
    }
}

impl FormOf<'_> {
    /// Shows a figure from outside, to be entered.
    pub(super) fn quoted(&self, at: FactIx, fact: &Fact, field: Field) -> CellShown {
        if let Some(text) = unread(self.references, &self.sheet.unit, at, field) {
            let mut cell = CellShown::new(text.to_owned(), CellState::Unread);
            cell.reason = self.why(read_compared(fact, text, Some(self.year), self.lang));
            return cell;
        }
        let Some(quoted) = quoted(self.references, &self.sheet.unit, at, field) else {
            return CellShown::new(String::new(), CellState::Missing);
        };
        let mut cell = CellShown::new(show_compared(fact, quoted.number, self.lang), CellState::Given);
        cell.own = is_level(fact, CellState::Given);
        cell.illustrative = quoted.source.illustrative;
        cell
    }
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
