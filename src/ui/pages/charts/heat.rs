use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::draw::address;
use super::shown::{mark_illustrative, pad_view};
use crate::report::charts::{Heat, HeatCell, HeatGroup, HeatRow, HeatUnit, To};
use crate::text::charts as say;
use crate::ui::workbench::Workbench;

/// A name of more letters gets a wider column, or the heads would be higher than the rows on screen.
const LONG: usize = 30;
/// How many rows a page is, for the keys.
const PAGE: isize = 10;

/// The heat map: a table whose cells lead to the sheets. One of its links can be reached by Tab; the arrows go on from there,
/// because a thousand stops on the way to what follows would shut everybody out who works by keyboard.
#[component]
pub fn HeatView(bench: Workbench, heat: Heat, label: String) -> impl IntoView {
    let lang = bench.desk.lang.get_untracked();
    let Heat {
        units,
        groups,
        keys,
        signs,
    } = heat;
    let (columns, rows) = (units.len(), groups.iter().map(|group| group.rows.len()).sum::<usize>());
    let unit_ixs: Vec<_> = units.iter().map(|head| head.unit).collect();
    let head = |(at, HeatUnit { unit, name }): (usize, HeatUnit)| {
        let to = address(bench, To::Profile(unit));
        let is_long = name.chars().count() > LONG;
        view! { <th scope="col" class="heat__unit" lang="vi" data-long=is_long.then_some("")>{link((0, at.saturating_add(1)), to, name.into_any())}</th> }
    };
    let heads = units.into_iter().enumerate().map(head).collect_view();
    let mut at = 0_usize;
    let mut row = |HeatRow {
                       leaf,
                       code,
                       name,
                       cells,
                   }: HeatRow| {
        at = at.saturating_add(1);
        let here = at;
        let cell = |(column, (cell, unit)): (usize, (HeatCell, _))| {
            let to = address(bench, To::Sheet(unit, leaf));
            cell_view((here, column.saturating_add(1)), to, cell)
        };
        let cells = cells
            .into_iter()
            .zip(unit_ixs.iter().copied())
            .enumerate()
            .map(cell)
            .collect_view();
        let name = view! { <span class="heat__code">{code}</span>" "{name} }.into_any();
        let name = link((here, 0), address(bench, To::Indicator(leaf)), name);
        view! { <tr><th scope="row" class="heat__name" lang="vi">{name}</th>{cells}</tr> }.into_any()
    };
    let group = |HeatGroup { name, rows }: HeatGroup| {
        view! {
            <tbody>
                <tr>
                    <th scope="rowgroup" class="heat__group" lang="vi">{name}</th>
                    <td class="heat__group" colspan=columns.to_string()></td>
                </tr>
                {rows.into_iter().map(&mut row).collect_view()}
            </tbody>
        }
    };
    let groups = groups.into_iter().map(group).collect_view();
    let key = |(tone, words): (&'static str, String)| {
        view! { <li><span class="heat__key" data-tone=tone aria-hidden="true"></span>{words}</li> }
    };
    let sign = |(sign, words): (String, String)| view! { <li><b>{sign}</b>" "{words}</li> };
    view! {
        <ul class="content-key">
            {keys.into_iter().map(key).collect_view()}
            {signs.into_iter().map(sign).collect_view()}
        </ul>
        <div class="heat__frame">
            <table class="heat" role="grid" aria-label=label on:keydown=move |event| move_on(&event, (rows, columns))>
                <thead>
                    <tr>
                        <th scope="col" class="heat__corner">{say::column_indicator(lang)}</th>
                        {heads}
                    </tr>
                </thead>
                {groups}
            </table>
        </div>
    }
}

fn cell_view(at: (usize, usize), to: String, cell: HeatCell) -> AnyView {
    let words = cell.words.map(|words| view! { <span class="unseen">{words}</span> });
    let sign = cell.words.is_some().then_some("true");
    let pad = pad_view(cell.pad);
    let shown =
        view! { <span aria-hidden=sign>{cell.text}</span>{words}{cell.illustrative.then(mark_illustrative)}{pad} };
    view! { <td class="heat__cell" data-tone=cell.tone>{link(at, to, shown.into_any())}</td> }.into_any()
}

fn id((row, column): (usize, usize)) -> String {
    format!("heat-{row}-{column}")
}

fn link(at: (usize, usize), to: String, inside: AnyView) -> AnyView {
    let reached = if at == (1, 1) { "0" } else { "-1" };
    view! { <a id=id(at) href=to tabindex=reached>{inside}</a> }.into_any()
}

/// Goes to a neighbour, to the ends of a row or of the table, by the keys of a spreadsheet.
fn move_on(event: &KeyboardEvent, (rows, columns): (usize, usize)) {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let Some((from, (row, column))) = target.and_then(|link| place(&link.id()).map(|at| (link, at))) else {
        return;
    };
    let step = |place: usize, by: isize, last: usize| place.saturating_add_signed(by).min(last);
    let whole = event.ctrl_key() || event.meta_key();
    let to = match event.key().as_str() {
        "ArrowLeft" if whole => (row, 0),
        "ArrowRight" if whole => (row, columns),
        "ArrowUp" if whole => (0, column),
        "ArrowDown" if whole => (rows, column),
        "ArrowLeft" => (row, step(column, -1, columns)),
        "ArrowRight" => (row, step(column, 1, columns)),
        "ArrowUp" => (step(row, -1, rows), column),
        "ArrowDown" => (step(row, 1, rows), column),
        "PageUp" => (step(row, -PAGE, rows), column),
        "PageDown" => (step(row, PAGE, rows), column),
        "Home" => (if whole { 0 } else { row }, if whole { 1 } else { 0 }),
        "End" => (if whole { rows } else { row }, columns),
        _ => return,
    };
    event.prevent_default();
    let found = document()
        .get_element_by_id(&id(to))
        .and_then(|link| link.dyn_into::<HtmlElement>().ok());
    // The corner has no link.
    if let Some(link) = found {
        from.set_tab_index(-1);
        link.set_tab_index(0);
        // A link that stands there can be focused.
        let _ = link.focus();
    }
}

fn place(id: &str) -> Option<(usize, usize)> {
    let (row, column) = id.strip_prefix("heat-")?.split_once('-')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}
