//! What an undo or a redo touched: where to look, and in words for whoever looks elsewhere.

use super::enter::{Entries, Field, Slot};
use super::form::{RowOf, rows};
use crate::campaign::{Campaign, Change};
use crate::rubric::{FactIx, NodeIx};
use crate::scoring::{References, UnitId};
use crate::text::{self, Lang, grid as say};

/// What was taken back or carried out again, until somebody has shown it.
#[derive(Debug, Clone, PartialEq)]
pub struct Turned {
    /// The cells that it touched, in the order of the change; none where whole units came or went, whose cells went with them.
    pub slots: Vec<Slot>,
    change: Change,
    back: bool,
}

impl Turned {
    /// Looks at a change that was taken back (`back`) or carried out again; the campaign is as it is afterwards.
    #[must_use]
    pub fn new(campaign: &Campaign, change: Change, back: bool) -> Self {
        let mut slots = Vec::new();
        if units_words(&change, Lang::default()).is_none() {
            collect(campaign, &rows(&campaign.rubric), &change, &mut slots);
        }
        Self { slots, change, back }
    }

    /// Says what was done.
    #[must_use]
    pub fn words(&self, campaign: &Campaign, lang: Lang) -> String {
        let what = match self.slots.as_slice() {
            [] => units_words(&self.change, lang).unwrap_or_else(|| other_words(&self.change, lang).to_owned()),
            [slot] => cell_words(campaign, slot, lang),
            [first, rest @ ..] => {
                let cells = rest.len().saturating_add(1);
                if rest.iter().all(|slot| slot.unit == first.unit) {
                    say::cells_of(lang, cells, unit_name(campaign, &first.unit))
                } else {
                    say::cells_of_units(lang, cells)
                }
            }
        };
        if self.back {
            say::undone(lang, what)
        } else {
            say::redone(lang, what)
        }
    }
}

/// Says which units a change brought in or took out; none where it did neither.
fn units_words(change: &Change, lang: Lang) -> Option<String> {
    let changes = match change {
        Change::Many(changes) => changes.as_slice(),
        one => std::slice::from_ref(one),
    };
    let names = |of: fn(&Change) -> Option<&str>| changes.iter().filter_map(of).collect::<Vec<_>>().join(", ");
    let added = names(|change| match change {
        Change::UnitAdded { unit, .. } => Some(&unit.0.name),
        _ => None,
    });
    let removed = names(|change| match change {
        Change::UnitRemoved { unit, .. } => Some(&unit.0.name),
        _ => None,
    });
    match (added.is_empty(), removed.is_empty()) {
        (true, true) => None,
        (false, _) => Some(say::units_added(lang, added)),
        (true, false) => Some(say::units_removed(lang, removed)),
    }
}

fn collect(campaign: &Campaign, rows: &[RowOf], change: &Change, slots: &mut Vec<Slot>) {
    let mut add = |unit: &UnitId, of: Option<&RowOf>, field, is_touched: bool| {
        if let (Some(of), true) = (of, is_touched) {
            let (unit, of) = (unit.clone(), *of);
            slots.push(Slot { unit, of, field });
        }
    };
    let of_fact = |fact: FactIx| rows.iter().find(|of| of.fact() == Some(fact));
    let of_leaf = |node: NodeIx| rows.iter().find(|of| of.leaf() == Some(node));
    match change {
        Change::FactEntered {
            unit,
            fact,
            before,
            after,
        } => {
            let of = of_fact(*fact);
            add(unit, of, Field::Plan, before.plan != after.plan);
            let actual = before.actual != after.actual || before.unit != after.unit;
            add(unit, of, Field::Actual, actual);
        }
        Change::LeafEntered {
            unit,
            node,
            before,
            after,
        } => {
            let of = of_leaf(*node);
            let score = before.self_score != after.self_score
                || before.self_unread != after.self_unread
                || before.not_assigned != after.not_assigned;
            add(unit, of, Field::SelfScore, score);
            add(unit, of, Field::Note, before.note != after.note);
            add(unit, of, Field::Evidence, before.evidence != after.evidence);
        }
        Change::ReferencesEntered { before, after } => {
            for unit in &campaign.units {
                for of in rows {
                    let stood = |of: &References, fact| {
                        let text = of.unread(Some(&unit.id), fact).map(str::to_owned);
                        (of.previous(&unit.id, fact).cloned(), text)
                    };
                    let differs = of.fact().is_some_and(|fact| stood(before, fact) != stood(after, fact));
                    add(&unit.id, Some(of), Field::Previous, differs);
                }
            }
        }
        Change::Many(changes) => {
            for change in changes {
                collect(campaign, rows, change, slots);
            }
        }
        _ => {}
    }
}

fn unit_name<'a>(campaign: &'a Campaign, unit: &UnitId) -> &'a str {
    let found = campaign.unit_ix(unit).and_then(|ix| campaign.unit(ix));
    found.map_or("", |(unit, _)| &unit.name)
}

fn cell_words(campaign: &Campaign, slot: &Slot, lang: Lang) -> String {
    let column = slot.field.column()(lang);
    let row = slot.of.node().and_then(|node| campaign.rubric.node(node));
    let now = Entries { campaign, lang }.text(slot).unwrap_or_default();
    let now = if now.is_empty() {
        text::sheet::missing(lang).to_owned()
    } else {
        now
    };
    say::cell_now(
        lang,
        unit_name(campaign, &slot.unit),
        row.map_or("", |row| &row.name),
        column.to_lowercase(),
        now,
    )
}

fn other_words(change: &Change, lang: Lang) -> &'static str {
    match change {
        Change::Titled { .. } => say::changed_title(lang),
        Change::UnitRenamed { .. } => say::changed_name(lang),
        Change::UnitMoved { .. } => say::changed_order(lang),
        Change::Led { .. } => say::changed_lead(lang),
        Change::Many(changes) => changes.last().map_or("", |last| other_words(last, lang)),
        _ => say::changed_figures(lang),
    }
}
