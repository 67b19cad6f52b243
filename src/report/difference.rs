//! What two states of one campaign differ in, cell by cell: the draft that is here, and a file that was opened.
//!
//! Invariant: two entries that differ at all differ in a cell of this list.

use super::enter::{Entries, Field, Slot};
use super::evidence;
use super::form::{RowOf, rows};
use super::paper::basis;
use crate::campaign::Campaign;
use crate::quantity::show_number;
use crate::rubric::{FactIx, Rubric};
use crate::scoring::{Given, LeafEntry, Sheet, UnitId};
use crate::text::{self, Lang, difference as say};

/// A cell that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DifferingCell {
    /// Its row.
    pub row: String,
    /// Its column.
    pub column: String,
    /// What stands in it here.
    pub here: String,
    /// What stands in it in the file.
    pub file: String,
}

/// What differs of one unit, or of the cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differing {
    /// The unit; none for the cluster.
    pub unit: Option<String>,
    /// The cells.
    pub cells: Vec<DifferingCell>,
}

impl Differing {
    /// Says whose, and how many cells differ.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        match &self.unit {
            Some(unit) => say::cells_of(lang, unit, self.cells.len()),
            None => say::cells_of(lang, say::cluster(lang), self.cells.len()),
        }
    }
}

/// Lists what differs: of the cluster, then of each unit in the order of the draft, then the units of the file alone.
#[must_use]
pub fn differences(here: &Campaign, file: &Campaign, lang: Lang) -> Vec<Differing> {
    let both = Both {
        here: Entries { campaign: here, lang },
        file: Entries { campaign: file, lang },
    };
    let of_cluster = Differing {
        unit: None,
        cells: both.of_cluster(),
    };
    let of_units = here.units.iter().map(|unit| Differing {
        unit: Some(unit.name.clone()),
        cells: both.of_unit(&unit.id),
    });
    let of_others = file.units.iter().filter(|unit| here.unit_ix(&unit.id).is_none());
    let of_others = of_others.map(|unit| Differing {
        unit: Some(unit.name.clone()),
        cells: both.of_unit(&unit.id),
    });
    let all = [of_cluster].into_iter().chain(of_units).chain(of_others);
    all.filter(|differing| !differing.cells.is_empty()).collect()
}

#[derive(Clone, Copy)]
struct Both<'a> {
    here: Entries<'a>,
    file: Entries<'a>,
}

impl Both<'_> {
    /// Makes a cell of what differs.
    fn cell(self, row: &str, column: &str, of: impl Fn(Entries<'_>) -> String) -> Option<DifferingCell> {
        let (here, file) = (of(self.here), of(self.file));
        (here != file).then(|| DifferingCell {
            row: row.to_owned(),
            column: column.to_owned(),
            here,
            file,
        })
    }

    fn field(self, row: &str, slot: &Slot) -> Option<DifferingCell> {
        let column = slot.field.column()(self.here.lang);
        self.cell(row, column, |of| of.text(slot).unwrap_or_default())
    }

    /// Tells whether an entry of a unit differs in anything.
    fn differ<T: PartialEq>(self, id: &UnitId, entry: impl Fn(&Sheet) -> T) -> bool {
        let of = |of: Entries<'_>| {
            of.campaign
                .unit(of.campaign.unit_ix(id)?)
                .map(|(_, sheet)| entry(sheet))
        };
        of(self.here)
            .zip(of(self.file))
            .is_some_and(|(here, file)| here != file)
    }

    /// Adds a cell for what no column shows, where nothing else tells of an entry that differs.
    fn with_rest(self, row: &str, mut cells: Vec<Option<DifferingCell>>, differs: bool) -> Vec<Option<DifferingCell>> {
        if differs && cells.iter().all(Option::is_none) {
            cells.push(Some(DifferingCell {
                row: row.to_owned(),
                column: say::rest(self.here.lang).to_owned(),
                here: String::new(),
                file: String::new(),
            }));
        }
        cells
    }

    fn of_cluster(self) -> Vec<DifferingCell> {
        let (lang, rubric) = (self.here.lang, &*self.here.campaign.rubric);
        let name = |campaign: &Campaign, id: &Option<UnitId>| {
            let unit = id.as_ref().and_then(|id| campaign.unit(campaign.unit_ix(id)?));
            unit.map(|(unit, _)| unit.name.clone()).unwrap_or_default()
        };
        let mut cells = vec![
            self.cell(text::start::cluster_name(lang), "", |of| of.campaign.name.clone()),
            self.cell(text::start::year(lang), "", |of| of.campaign.year.to_string()),
            self.cell(text::settings::basis(lang), "", |of| {
                basis(of.campaign).unwrap_or_default()
            }),
            self.cell(text::settings::lead_unit(lang), "", |of| {
                name(of.campaign, &of.campaign.lead)
            }),
            self.cell(text::settings::deputy_unit(lang), "", |of| {
                name(of.campaign, &of.campaign.deputy)
            }),
            self.cell(say::points(lang), "", |of| {
                let locked = of.campaign.is_locked();
                if locked { say::locked(lang) } else { say::open(lang) }.to_owned()
            }),
            self.cell(text::settings::units(lang), "", |of| {
                let names = of.campaign.units.iter().map(|unit| unit.name.as_str());
                names.collect::<Vec<_>>().join("; ")
            }),
            self.cell(text::settings::rubric(lang), "", |of| {
                let rubric = &of.campaign.rubric;
                text::settings::named(lang, &rubric.title, &rubric.edition)
            }),
        ];
        if self.is_comparable() {
            for (at, fact) in rubric.facts.iter().enumerate() {
                let ix = FactIx(at as u32);
                cells.push(self.cell(&fact.name, text::settings::reference_column(lang), |of| {
                    let references = &of.campaign.references;
                    let number = references.reference(ix).map(|quoted| show_number(quoted.number, lang));
                    let text = || references.unread(None, ix).map(str::to_owned);
                    number.or_else(text).unwrap_or_default()
                }));
            }
        } else {
            cells.push(self.cell(say::sheets(lang), "", |of| {
                let is_here = std::ptr::eq(of.campaign, self.here.campaign);
                if is_here {
                    String::new()
                } else {
                    say::other_rubric(lang).to_owned()
                }
            }));
        }
        cells.into_iter().flatten().collect()
    }

    /// Whether both have the same rows, so that cells can be held against each other.
    fn is_comparable(self) -> bool {
        let ids = |rubric: &Rubric| {
            let nodes = rubric.nodes.iter().map(|node| node.id.clone());
            nodes
                .chain(rubric.facts.iter().map(|fact| fact.id.clone()))
                .collect::<Vec<_>>()
        };
        ids(&self.here.campaign.rubric) == ids(&self.file.campaign.rubric)
    }

    fn of_unit(self, id: &UnitId) -> Vec<DifferingCell> {
        let (lang, rubric) = (self.here.lang, &*self.here.campaign.rubric);
        let unit = |of: Entries<'_>| {
            of.campaign
                .unit(of.campaign.unit_ix(id)?)
                .map(|(unit, _)| unit.name.clone())
        };
        let mut cells = vec![self.cell(text::cluster::column_unit(lang), "", |of| {
            unit(of).unwrap_or_else(|| say::no_unit(lang).to_owned())
        })];
        if !self.is_comparable() {
            return cells.into_iter().flatten().collect();
        }
        let mut seen: Vec<FactIx> = Vec::new();
        for of in rows(rubric) {
            let Some((ix, node)) = of.leaf().and_then(|ix| Some((ix, rubric.node(ix)?))) else {
                continue;
            };
            let code = rubric.full_code(ix);
            let fact = of.fact().and_then(|ix| rubric.fact(ix));
            let row = match fact.filter(|fact| fact.name != node.name) {
                Some(fact) => say::row_of_fact(lang, code, &node.name, &fact.name),
                None => say::row(lang, code, &node.name),
            };
            let slot = |field| Slot {
                unit: id.clone(),
                of,
                field,
            };
            // A fact that two indicators ask for is one entry.
            let is_new = of.fact().is_some_and(|ix| !seen.contains(&ix));
            seen.extend(of.fact());
            if let Some(ix) = of.fact().filter(|_| is_new) {
                let columns = [Field::Plan, Field::Actual, Field::Previous];
                let shown = columns.map(|field| self.field(&row, &slot(field)));
                let entry = |sheet: &Sheet| sheet.fact(ix).clone();
                cells.extend(self.with_rest(&row, shown.into(), self.differ(id, entry)));
            }
            if let RowOf::Leaf(node, _) = of {
                let entry = |sheet: &Sheet| sheet.leaf(node).clone();
                cells.extend(self.with_rest(&row, self.of_leaf(&row, &slot), self.differ(id, entry)));
            }
        }
        cells.into_iter().flatten().collect()
    }

    fn of_leaf(self, row: &str, slot: &dyn Fn(Field) -> Slot) -> Vec<Option<DifferingCell>> {
        let lang = self.here.lang;
        let slot_of = slot(Field::Note);
        let leaf = |of: Entries<'_>| {
            let sheet = of.campaign.unit(of.campaign.unit_ix(&slot_of.unit)?)?.1;
            Some(sheet.leaf(slot_of.of.leaf()?).clone())
        };
        let given = |of: Entries<'_>, which: fn(&LeafEntry) -> &Option<Box<Given>>| {
            let leaf = leaf(of);
            let given = leaf.as_ref().and_then(|leaf| which(leaf).as_ref());
            given.map_or_else(String::new, |given| match given.reason.as_str() {
                "" => show_number(given.points, lang),
                reason => say::with_reason(lang, show_number(given.points, lang), reason),
            })
        };
        let mut cells: Vec<_> = [Field::SelfScore, Field::Note]
            .map(|field| self.field(row, &slot(field)))
            .into();
        cells.push(self.cell(row, Field::Evidence.column()(lang), |of| {
            let leaf = leaf(of);
            let documents = leaf.iter().flat_map(|leaf| &leaf.evidence);
            documents
                .map(|document| evidence::text(document, lang))
                .collect::<Vec<_>>()
                .join("; ")
        }));
        cells.push(self.cell(row, text::sheet::basis_review(lang), |of| {
            given(of, |leaf| &leaf.review_score)
        }));
        cells.push(self.cell(row, text::sheet::basis_final(lang), |of| {
            given(of, |leaf| &leaf.final_score)
        }));
        cells.push(self.cell(row, text::settings::not_assigned(lang), |of| {
            let is_set = leaf(of).is_some_and(|leaf| leaf.not_assigned);
            if is_set { text::sheet::not_assigned(lang) } else { "" }.to_owned()
        }));
        cells
    }
}
