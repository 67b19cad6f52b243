use std::collections::BTreeMap;

use super::kinds::is_computed;
use super::names::key;
use crate::quantity::Number;
use crate::report::compared::compared_name;
use crate::report::enter::Slot;
use crate::report::form::RowOf;
use crate::rubric::{FactKind, Rubric, Section};
use crate::text::{Lang, sheet as say};

/// A place of the grid, as a pasted block sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seat {
    /// May be written.
    Open(Slot),
    /// Holds a figure from outside in a column of plans: under a head that says so a plan may be meant.
    Compared(Slot),
    /// May not, and why.
    Locked(&'static str),
}

/// A row of the grid.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TargetRow {
    /// Which row of the form it is.
    pub of: Option<RowOf>,
    /// What it is called in a list.
    pub label: String,
    /// The names it goes by.
    pub names: Vec<String>,
    /// The codes it goes by, the full one first.
    pub codes: Vec<String>,
    /// Its unit of measure.
    pub unit: String,
    /// The most points of its indicator or heading.
    pub max: Option<Number>,
    /// It is out of sight, so that only its name leads there.
    pub hidden: bool,
    /// The grid leaves it out, and why; then it has no cells.
    pub elsewhere: Option<&'static str>,
    /// Its cells.
    pub seats: Vec<Seat>,
}

/// A column of the grid.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TargetColumn {
    /// What it is called in a list.
    pub label: String,
    /// The names it goes by.
    pub names: Vec<String>,
}

/// The grid a block is pasted into.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Target {
    /// From the top.
    pub rows: Vec<TargetRow>,
    /// From the left.
    pub columns: Vec<TargetColumn>,
    /// The row and column it is pasted at.
    pub at: (usize, usize),
}

impl Target {
    /// Finds the rows of each code.
    pub(super) fn codes(&self) -> BTreeMap<String, Vec<usize>> {
        let mut found: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, row) in self.rows.iter().enumerate().filter(|(_, row)| row.elsewhere.is_none()) {
            for code in &row.codes {
                let rows = found.entry(key(code)).or_default();
                if !rows.contains(&at) {
                    rows.push(at);
                }
            }
        }
        found
    }

    /// Tells whether the page works a column out itself.
    pub(super) fn is_computed(&self, col: usize) -> bool {
        let column = self.columns.get(col);
        column.is_some_and(|column| column.names.iter().any(|name| is_computed(name)))
    }

    /// Tells whether a place may be written.
    pub(super) fn is_writable(&self, row: usize, col: usize) -> bool {
        matches!(self.seat(row, col), Some(Seat::Open(_) | Seat::Compared(_)))
    }

    pub(super) fn seat(&self, row: usize, col: usize) -> Option<&Seat> {
        self.rows.get(row)?.seats.get(col)
    }
}

impl TargetRow {
    /// Names a row of the form, without its cells.
    #[must_use]
    pub fn of(rubric: &Rubric, of: RowOf, lang: Lang) -> Self {
        let node = of.node().and_then(|ix| Some((ix, rubric.node(ix)?)));
        let codes = match (of, node) {
            (RowOf::Heading(_) | RowOf::Leaf(..), Some((ix, node))) => vec![rubric.full_code(ix), node.code.clone()],
            _ => Vec::new(),
        };
        let (name, unit) = match of {
            RowOf::Section(Section::Bonus) => (say::bonus(lang).to_owned(), String::new()),
            RowOf::Section(_) => (say::penalty(lang).to_owned(), String::new()),
            RowOf::Fact(_, fact) => rubric.fact(fact).map_or_else(Default::default, |fact| {
                let unit = match &fact.kind {
                    FactKind::Amount(unit) | FactKind::Count(unit) => unit.name(),
                    _ => "",
                };
                (fact.name.clone(), unit.to_owned())
            }),
            // Many bear the same name: each is that of the row above it.
            RowOf::Compared(_, _, field) => {
                return Self {
                    of: Some(of),
                    label: compared_name(field, lang).to_owned(),
                    names: Lang::ALL.map(|lang| compared_name(field, lang).to_owned()).to_vec(),
                    ..Self::default()
                };
            }
            RowOf::Heading(_) | RowOf::Leaf(..) => node.map_or_else(Default::default, |(_, node)| {
                let unit = node.indicator.as_ref().map_or("", |leaf| leaf.unit.name());
                (node.name.clone(), unit.to_owned())
            }),
        };
        let numbered = codes.iter().map(|code| format!("{code} {name}"));
        Self {
            label: codes
                .get(1)
                .map_or_else(|| name.clone(), |code| format!("{code} {name}")),
            of: Some(of),
            names: [name.clone()].into_iter().chain(numbered).collect(),
            codes,
            unit,
            max: node.map(|(_, node)| node.max),
            hidden: false,
            elsewhere: None,
            seats: Vec::new(),
        }
    }
}
