use std::sync::Arc;

use leptos::prelude::*;

use super::host::BEFORE;
use super::shown;
use crate::report::{BlockFigures, BlockRow, CellShown, RowOf};
use crate::scoring::UnitId;
use crate::text::{Lang, block as say, sheet as say_sheet};
use crate::ui::entry::Entry;
use crate::ui::grid::cell_id;
use crate::ui::grid::shape::Place;
use crate::ui::own::with_names;
use crate::ui::pages::folding::{FoldButton, expanded, title_id};
use crate::ui::pages::looking::{Looking, row_id};
use crate::ui::pages::sheet::{TOTAL, kind_of, message_id};
use crate::ui::parts::{live, said, tracked};
use crate::ui::routes;
use crate::ui::workbench::Workbench;

/// The units with their names, in their order.
type Units = Arc<[(UnitId, String)]>;

/// One row of the page: made anew as a whole when anything in it changes, so that 15 units cost one subscription.
#[component]
pub fn BlockLine(
    entry: Entry,
    looking: Looking,
    at: usize,
    of: RowOf,
    row: RwSignal<Arc<BlockRow>>,
    figures: BlockFigures,
    units: Units,
    has_cluster: bool,
) -> impl IntoView {
    let bench = entry.bench;
    let lang = bench.desk.lang;
    let kind = match of {
        RowOf::Section(_) => "section",
        RowOf::Heading(node) => {
            let depth = bench.with_untracked(|campaign| campaign.rubric.node(node).map_or(0, |node| node.depth));
            if depth == 0 { "content" } else { "criterion" }
        }
        RowOf::Leaf(..) => "leaf",
        RowOf::Fact(..) | RowOf::Compared(..) => "fact",
    };
    let id = move |col: usize| cell_id(Place { row: at, col });
    let last = BEFORE.saturating_add(units.len());
    let measures = (!figures.are_points()).then_some("vi");
    let third = if figures.are_points() {
        "num sheet__max"
    } else {
        "sheet__unit"
    };
    let names = Arc::clone(&units);
    let messages = live(move || messages(entry, (at, of), &row.get(), &names, lang.get()));
    let cells = live(move || {
        let (row, lang) = (row.get(), lang.get());
        let cells = row
            .cells
            .iter()
            .enumerate()
            .map(|(unit, cell)| entry_cell(id(BEFORE.saturating_add(unit)), cell, figures, lang));
        view! {
            {(!row.cells.is_empty()).then(|| view! { <td id=id(2) class=third lang=measures aria-readonly="true">{row.unit.clone()}</td> })}
            {cells.collect_view()}
            {(has_cluster && !row.cells.is_empty()).then(|| view! { <td id=id(last) class="num block__cluster" aria-readonly="true"><small>{row.cluster_how.clone()}</small>" "{row.cluster.clone()}{row.cluster_illustrative.then(|| mark(lang))}</td> })}
        }
    });
    // Only a heading without figures spans the table, and that never changes.
    let (code, spans) = row.with_untracked(|row| (row.code.clone(), row.cells.is_empty()));
    let name = tracked(move || row.with(|row| row.name.clone()));
    let (heads, title) = (of.leaf().is_none(), || title_id(at));
    let span = spans.then(|| {
        last.saturating_add(usize::from(has_cluster))
            .saturating_sub(1)
            .to_string()
    });
    let fixed = if spans {
        "sheet__name"
    } else {
        "sheet__name sheet__name--fixed"
    };
    view! {
        <tr class="sheet__row" id=row_id(at) data-kind=kind>
            <td id=id(0) class="sheet__code" data-row="" aria-readonly="true">{code}</td>
            <th id=id(1) scope="row" class=fixed colspan=span aria-labelledby=heads.then(title) aria-expanded=heads.then(|| expanded(looking, at))>
                {heads.then(|| view! { <FoldButton looking at /> })}
                <span class="sheet__title" id=heads.then(title) lang=of.named_by_rubric().then_some("vi")>{name}</span>
                {messages}
            </th>
            {cells}
        </tr>
    }
}

fn entry_cell(id: String, cell: &CellShown, figures: BlockFigures, lang: Lang) -> AnyView {
    let class = match (figures, cell.state) {
        (BlockFigures::Points, _) => "num sheet__points block__points",
        _ => "num sheet__entry",
    };
    let invalid = cell.is_mistaken().then_some("true");
    let locked = (figures == BlockFigures::Points || !cell.is_open()).then_some("true");
    let described = cell.reason.is_some().then(|| message_id(&id));
    view! {
        <td
            id=id
            class=class
            data-state=cell.state.code()
            data-doubt=cell.is_doubt.then_some("")
            lang=cell.own.then_some("vi")
            aria-invalid=invalid
            aria-describedby=described
            aria-readonly=locked
        >
            {cell.beside.map(|beside| view! { <span class="sheet__beside" lang=lang.code()>{beside}</span> })}
            {shown(cell, lang)}
            {cell.illustrative.then(|| mark(lang))}
        </td>
    }
    .into_any()
}

/// The mark of a figure that was never published, in the language of the page.
fn mark(lang: Lang) -> AnyView {
    view! { <span class="illustrative" lang=lang.code() title=say_sheet::illustrative(lang)>"°"</span> }.into_any()
}

/// What could not be read, and what was read although it could mean something else: under the name of the row.
fn messages(entry: Entry, (at, of): (usize, RowOf), row: &BlockRow, units: &Units, lang: Lang) -> AnyView {
    let unread = row.cells.iter().zip(units.iter()).enumerate().filter_map(|(unit, (cell, (_, name)))| {
        let reason = cell.reason.as_ref()?;
        let col = BEFORE.saturating_add(unit);
        Some(view! { <p class="sheet__message" id=message_id(&cell_id(Place { row: at, col })) data-kind=kind_of(cell)>{with_names(entry.bench, say::doubt(lang, name, reason))}</p> })
    });
    let doubt = entry.doubt.get().filter(|doubt| doubt.slot.of == of).map(|doubt| {
        let unit = units.iter().find(|(unit, _)| *unit == doubt.slot.unit);
        let name = unit.map(|(_, name)| name.clone()).unwrap_or_default();
        view! {
            <p class="sheet__message" data-kind="doubt" role="status">
                {with_names(entry.bench, say::doubt(lang, name, doubt.echo))}
                {doubt.other.map(|other| view! {
                    <button type="button" class="sheet__switch" on:click=move |_| entry.reread()>
                        {say_sheet::switch_to(lang, other.shown)}
                        " "
                        <kbd>"F4"</kbd>
                    </button>
                })}
            </p>
        }
    });
    view! {
        {unread.collect_view()}
        {doubt}
    }
    .into_any()
}

/// The totals of the units, each the way to what it is made of.
#[component]
pub fn TotalsLine(bench: Workbench, totals: Memo<Arc<BlockRow>>, units: Units) -> impl IntoView {
    let lang = bench.desk.lang;
    let cells = live(move || {
        let totals = totals.get();
        let cell = |(cell, (unit, _)): (&CellShown, &(UnitId, String))| {
            let address = bench.address(routes::Place::Unit {
                unit: unit.0.clone(),
                leaf: Some(TOTAL.to_owned()),
            });
            view! {
                <td class="num block__total">
                    <a href=address>{cell.text.clone()}</a>
                    {cell.illustrative.then(|| mark(lang.get()))}
                </td>
            }
        };
        totals.cells.iter().zip(units.iter()).map(cell).collect_view()
    });
    view! {
        <tr class="sheet__row" data-kind="total">
            <td class="sheet__code"></td>
            <th scope="row" class="sheet__name">{said(lang, say::total)}</th>
            <td></td>
            {cells}
        </tr>
    }
}
