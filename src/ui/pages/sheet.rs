use std::sync::Arc;

use gloo_events::EventListener;
use leptos::prelude::*;
use web_sys::{EventTarget, MediaQueryList};

mod columns;
mod entry;
mod head;
mod host;
mod row;
mod steps;
mod table;

use columns::Column;
pub use entry::Filling;
use head::SheetHead;
pub use row::{Achieved, Messages, kind_of, message_id};
use steps::Steps;
pub use table::KeysFoot;
use table::SheetTable;

use super::looking::{FindBox, Looking};
use super::regions;
use super::turned::follow_turns;
use crate::report::{CellOf, CellState, Explained, Explaining, Explanation, Field, RowOf, RowShown, Sieve, row_for};
use crate::rubric::{FactIx, NodeIx};
use crate::scoring::{self, Outcome, UnitId, UnitIx};
use crate::text::sheet::sieve_missing;
use crate::ui::arrival::arrive;
use crate::ui::grid::GridHandle;
use crate::ui::grid::keys::Table;
use crate::ui::grid::shape::Place as Cell;
use crate::ui::parts::{live, tracked};
use crate::ui::paste::{PasteDesk, PasteDialog, PasteLeft};
use crate::ui::questions::Questions;
use crate::ui::routes::{Place, Route};
use crate::ui::why::WhyPanel;
use crate::ui::workbench::Workbench;

/// Below this the sheet is a list of questions; so it is on a phone that lies on its side, whatever its keyboard covers.
const NARROW: &str = "(max-width: 44.9375rem), (pointer: coarse) and (max-device-height: 31.25rem)";

/// The name of the total among the explained: no node of a rubric can have it, ids are not empty and hold no star.
pub(super) const TOTAL: &str = "*";

/// The sheet of one unit: a grid, or on a narrow screen a list of questions, with the explanation beside it.
#[component]
pub fn SheetPage(
    /// The open campaign.
    bench: Workbench,
    /// Whose sheet.
    unit: UnitId,
) -> impl IntoView {
    bench.last_unit.set_value(Some(unit.clone()));
    let filling = Filling::new(bench, unit);
    let unit_name = Memo::new(move |_| {
        bench.with(|campaign| {
            let ix = campaign.unit_ix(&filling.unit())?;
            campaign.unit(ix).map(|(unit, _)| unit.name.clone())
        })
    });
    let unit_name = tracked(move || unit_name.get().unwrap_or_default());
    arrive(bench.desk, move || unit_name.get());
    let head = filling.head();
    let what = Memo::new(move |_| explained(filling));
    let explanation = Memo::new(move |_| what.get().and_then(|what| explanation(filling, what)));
    let address = Callback::new(move |what| address(filling, what));
    let handle = GridHandle::default();
    let page = Place::Unit {
        unit: filling.unit().0,
        leaf: None,
    };
    let paste = PasteDesk::new(filling.entry, handle, page);
    let narrow = media(NARROW);
    let sieved =
        Memo::new(move |_| head.with(|head| head.as_ref().map(|head| head.sieved.clone()).unwrap_or_default()));
    let seat = Callback::new(move |(row, found)| seat_of(filling, row, found));
    let looking = Looking::new(bench, handle, filling.rows.get_value(), sieved, sieve_missing, seat);
    let steps = Steps::new(bench, what);
    let leaf_of = move |row: RowOf| leaf_id(filling, Explained::Node(row.node()?));
    let explain = Callback::new(move |row: Option<RowOf>| steps.show(filling.unit().0, row.and_then(leaf_of)));
    // Whoever is set down somewhere asked for what the address explains; whoever goes there by keys, for what is there.
    let is_set_down = StoredValue::new(false);
    let stand = move |at: Cell| {
        is_set_down.set_value(true);
        handle.stand(at);
        is_set_down.set_value(false);
    };
    let follow = Callback::new(move |row: RowOf| {
        if is_set_down.get_value() {
            return;
        }
        if let (Some(leaf), true) = (leaf_of(row), what.with_untracked(Option::is_some)) {
            steps.show_later(filling.unit().0, leaf);
        }
    });
    let close = Callback::new(move |()| {
        explain.run(None);
        handle.enter();
    });
    let to_cell = Callback::new(move |cell: CellOf| {
        if let Some(at) = place_of(filling, (None, cell.fact), cell.field) {
            handle.go(at);
        }
    });
    // In the row that is explained, unless one stands there already.
    let stand_beside = move |node: NodeIx| {
        let is_its = |row: &RowOf| row.node() == Some(node);
        let row = filling.rows.with_value(|rows| rows.iter().position(is_its));
        let stood = bench.stood(&filling.unit());
        let is_there = stood.is_some_and(|at| filling.rows.with_value(|rows| rows.get(at.row).is_some_and(is_its)));
        if let Some(row) = row.filter(|_| !is_there) {
            looking.reveal(row);
            stand(seat_of(filling, row, None));
        }
    };
    let follow_link = move |event| {
        if let (true, Some(Explained::Node(node))) = (steps.follow(&event), what.get_untracked()) {
            stand_beside(node);
        }
    };
    // Whoever comes from the list of things to look at stands in the cell that it named; whoever comes to an explanation,
    // beside it in the row that it is of; whoever comes back, where they stood.
    Effect::new(move |_| {
        let wanted = bench.wanted.try_update_value(Option::take).flatten();
        let place = |(node, cell)| Some(((node, cell), place_of_issue(filling, node, cell)?));
        if let Some((issue, at)) = wanted.and_then(place) {
            handle.go(at);
            offer(filling, issue, at);
        } else if let Some(Explained::Node(node)) = what.get_untracked() {
            stand_beside(node);
        } else if let Some(at) = bench.stood(&filling.unit()).filter(|at| is_cell(filling, *at)) {
            stand(at);
        }
    });
    // A window made narrow shows the questions instead; made wide again, the keys stand in the table where they stood.
    let left_at = StoredValue::new(None);
    Effect::new(move |was_narrow: Option<bool>| {
        let is_narrow = narrow.get();
        if is_narrow {
            left_at.set_value(bench.stood(&filling.unit()).filter(|at| is_cell(filling, *at)));
        } else if let (Some(true), Some(at)) = (was_narrow, left_at.get_value()) {
            // The table is there in a moment.
            request_animation_frame(move || stand(at));
        }
        is_narrow
    });
    regions::listen();
    let reveal = move |row| looking.reveal(row);
    follow_turns(bench, handle, narrow, reveal, move |slot| {
        let of_fact = || place_of(filling, (slot.of.leaf(), slot.of.fact()?), slot.field);
        let of_row = || {
            let is_it = |rows: &Arc<[RowOf]>| rows.iter().position(|row| *row == slot.of);
            Some(Cell {
                row: filling.rows.with_value(is_it)?,
                col: Column::of(slot.field).place(),
            })
        };
        (slot.unit == filling.unit()).then(|| of_fact().or_else(of_row))?
    });
    let is_open = Memo::new(move |_| explanation.with(Option::is_some));
    // A new explanation begins at its top; one that is only reckoned anew stays where it is read.
    Effect::new(move |before: Option<Option<Explained>>| {
        let now = what.get();
        if before.is_some_and(|before| before != now) {
            for scrolls in [".why", ".drawer[open]"] {
                if let Ok(Some(element)) = document().query_selector(scrolls) {
                    element.set_scroll_top(0);
                }
            }
        }
        now
    });
    let (not_assigned, set_not_assigned) = (filling.not_assigned(what), filling.set_not_assigned(what));
    // Open or not alone makes the panel anew: a switch in it keeps the focus when its answer changes the explanation.
    let why = move || {
        live(move || {
            is_open.get().then(|| {
                let explanation = tracked(move || explanation.get().unwrap_or_default());
                view! { <WhyPanel explanation bench address to_cell not_assigned set_not_assigned close /> }
            })
        })
    };
    view! {
        <div class="sheet" on:click=follow_link>
            {live(move || if narrow.get() {
                view! { <Questions filling unit_name head what explanation address close /> }.into_any()
            } else {
                view! {
                    <SheetHead filling unit_name head address looking />
                    <FindBox looking />
                    <div class="sheet__work" data-why=tracked(move || is_open.get().to_string())>
                        <SheetTable filling explain follow unit_name handle looking paste />
                        {why()}
                    </div>
                    <PasteLeft desk=paste />
                    <KeysFoot bench of=Table::Sheet handle bears_mark=tracked(move || filling.bears_mark()) />
                    <PasteDialog desk=paste />
                }.into_any()
            })}
        </div>
    }
}

/// What the address asks to have explained.
fn explained(filling: Filling) -> Option<Explained> {
    let route = filling.bench.desk.route.get();
    let Route::Campaign(_, Place::Unit { leaf: Some(leaf), .. }) = route else {
        return None;
    };
    if leaf == TOTAL {
        return Some(Explained::Total);
    }
    filling
        .bench
        .with_untracked(|campaign| campaign.rubric.node_by_id(&leaf).map(Explained::Node))
}

fn leaf_id(filling: Filling, what: Explained) -> Option<String> {
    match what {
        Explained::Total => Some(TOTAL.to_owned()),
        Explained::Node(node) => filling
            .bench
            .with_untracked(|campaign| campaign.rubric.node(node).map(|node| node.id.clone())),
    }
}

fn address(filling: Filling, what: Explained) -> String {
    filling.bench.address(Place::Unit {
        unit: filling.unit().0,
        leaf: leaf_id(filling, what),
    })
}

fn explanation(filling: Filling, what: Explained) -> Option<Explanation> {
    let (standing, lang) = (filling.bench.standing.get(), filling.lang());
    filling.bench.with(|campaign| {
        let unit = campaign.unit_ix(&filling.unit())?;
        let unit_name = |ix: UnitIx| campaign.unit(ix).map(|(unit, _)| unit.name.clone()).unwrap_or_default();
        let explaining = Explaining {
            rubric: &campaign.rubric,
            references: &campaign.references,
            sheets: &campaign.sheets,
            unit,
            card: standing.cards.get(unit.0 as usize)?,
            standing: &standing,
            sample: Some(campaign),
            unit_name: &unit_name,
            lang,
        };
        explaining.explain(what)
    })
}

/// Tells whether a place that was remembered is one still: a file may have brought another rubric.
fn is_cell(filling: Filling, at: Cell) -> bool {
    Column::at(at.col).is_some() && filling.rows.with_value(|rows| at.row < rows.len())
}

/// Finds the cell of the grid that holds a figure of a fact: of points that the unit gives itself, the self-score.
fn place_of(filling: Filling, fact: (Option<NodeIx>, FactIx), field: Field) -> Option<Cell> {
    filling.rows.with_value(|rows| {
        let row = filling
            .bench
            .with_untracked(|campaign| row_for(&campaign.rubric, rows, fact, field))?;
        let of = rows.get(row)?;
        let closed = |shown: &Option<RowShown>| {
            shown
                .as_ref()
                .is_some_and(|shown| shown.actual.state == CellState::Locked)
        };
        if field == Field::Actual && filling.row(*of).with_untracked(closed) {
            return row_of(rows, of.leaf()?, Column::SelfScore);
        }
        let col = Column::of(field).place();
        Some(Cell { row, col })
    })
}

/// Finds a cell in the row of an indicator.
fn row_of(rows: &[RowOf], leaf: NodeIx, column: Column) -> Option<Cell> {
    let is_row = |row: &RowOf| matches!(row, RowOf::Leaf(of, _) if *of == leaf);
    let (row, col) = (rows.iter().position(is_row)?, column.place());
    Some(Cell { row, col })
}

/// Finds the cell of the grid that an issue names; points that others gave have no cell yet, there the computed ones stand in.
fn place_of_issue(filling: Filling, node: NodeIx, cell: scoring::Cell) -> Option<Cell> {
    use scoring::Cell as Named;
    let of_fact = |fact, field| place_of(filling, (Some(node), fact), field);
    let column = match cell {
        Named::Actual(fact) => return of_fact(fact, Field::Actual),
        Named::Plan(fact) => return of_fact(fact, Field::Plan),
        Named::Previous(fact) => return of_fact(fact, Field::Previous),
        Named::Reference(fact) => return of_fact(fact, Field::Reference),
        Named::SelfScore => Column::SelfScore,
        Named::Note => Column::Note,
        Named::Points | Named::ReviewScore | Named::FinalScore => Column::Points,
    };
    filling.rows.with_value(|rows| row_of(rows, node, column))
}

/// Offers the other reading of a figure that the checks on data doubt.
fn offer(filling: Filling, (node, cell): (NodeIx, scoring::Cell), at: Cell) {
    let bench = filling.bench;
    let standing = bench.standing.get_untracked();
    // Counted anew: what was typed a moment ago is not counted yet.
    let is_doubted = bench.with_untracked(|campaign| {
        let unit = campaign.unit_ix(&filling.unit());
        let found = scoring::issues(&campaign.rubric, &campaign.references, &campaign.sheets, &standing);
        let is_it = |issue: &scoring::Issue| Some(issue.unit) == unit && (issue.node, issue.cell) == (node, cell);
        found.iter().any(is_it)
    });
    let of = filling.rows.with_value(|rows| rows.get(at.row).copied());
    let slot = of.filter(|_| is_doubted).and_then(|of| {
        let field = |row: &Option<RowShown>| Column::at(at.col)?.field(row.as_ref()?);
        Some(filling.slot(of, filling.row(of).with_untracked(field)?))
    });
    if let Some(slot) = slot {
        filling.entry.offer(&slot);
    }
}

/// Finds the cell in which one stands who looked for a row.
fn seat_of(filling: Filling, row: usize, found: Option<(Sieve, UnitIx)>) -> Cell {
    let leaf = filling.rows.with_value(|rows| rows.get(row).and_then(|of| of.leaf()));
    let is_judged = || {
        filling
            .bench
            .with_untracked(|campaign| campaign.rubric.node(leaf?)?.indicator.as_ref()?.self_judged())
    };
    // Of what is missing the first as one reads.
    let missing = || {
        let (leaf, unit) = (leaf?, found?.1);
        filling.bench.standing.with_untracked(|standing| {
            let score = standing.cards.get(unit.0 as usize)?.node(leaf)?;
            let Outcome::Missing(needs) = &score.outcome else {
                return None;
            };
            let places = needs
                .iter()
                .filter_map(|need| place_of(filling, (Some(leaf), need.fact), need.role.into()));
            places.min_by_key(|at| (at.row, at.col))
        })
    };
    if let (Some((Sieve::Missing | Sieve::NoPlan, _)), Some(place)) = (found, missing()) {
        return place;
    }
    let column = match found {
        _ if leaf.is_none() => Column::Name,
        Some((Sieve::Differs, _)) => Column::SelfScore,
        Some((Sieve::NoEvidence, _)) => Column::Evidence,
        _ if is_judged().is_some() => Column::SelfScore,
        _ => Column::Actual,
    };
    Cell {
        row,
        col: column.place(),
    }
}

/// Follows a condition on the screen; not while it is printed, for the pages are counted with what stands there then.
fn media(query: &str) -> RwSignal<bool> {
    let list = window().match_media(query).ok().flatten();
    let holds = RwSignal::new(list.as_ref().is_some_and(MediaQueryList::matches));
    if let Some(list) = list {
        let is_printing = StoredValue::new(false);
        let follow = |target: &EventTarget, name: &'static str, printing: Option<bool>| {
            let list = list.clone();
            EventListener::new(target, name, move |_| {
                if let Some(printing) = printing {
                    is_printing.try_set_value(printing);
                }
                // Told of what it knows already, the page would be made anew, and nobody would stand where they stood.
                let now = list.matches();
                if is_printing.try_get_value() == Some(false) && holds.try_get_untracked() == Some(!now) {
                    holds.set(now);
                }
            })
        };
        let _listen_while_open = StoredValue::new_local([
            follow(&list, "change", None),
            follow(&window(), "beforeprint", Some(true)),
            follow(&window(), "afterprint", Some(false)),
        ]);
    }
    holds
}
