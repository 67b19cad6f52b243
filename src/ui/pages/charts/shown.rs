use gloo_events::EventListener;
use leptos::html::Details;
use leptos::prelude::*;

use super::draw::lines_view;
use super::heat::HeatView;
use crate::report::charts::{Chart, Picture};
use crate::report::mark_note;
use crate::report::table::{Datum, Table};
use crate::text::{self, Lang};
use crate::ui::own::with_names;
use crate::ui::parts::tracked;
use crate::ui::workbench::Workbench;

/// A chart: its finding, what that rests on, the picture, and the table behind it.
#[component]
pub fn ChartView(
    /// The open campaign.
    bench: Workbench,
    /// What is shown.
    chart: Chart,
    /// Where one goes on to from its finding.
    #[prop(optional_no_strip)]
    way: Option<AnyView>,
) -> impl IntoView {
    let lang = bench.desk.lang.get_untracked();
    let in_sight = chart.is_marked();
    let Chart {
        title,
        finding,
        notes,
        picture,
        table,
    } = chart;
    let behind = NodeRef::new();
    if matches!(picture, Picture::Lines { .. }) {
        open_on_paper(behind);
    }
    let drawn = match picture {
        Picture::Nothing => ().into_any(),
        Picture::Lines { lines, keys } => lines_view(bench, lines, keys, title.clone()),
        Picture::Heat(heat) => view! { <HeatView bench heat label=title.clone() /> }.into_any(),
    };
    // Where the table alone bears the mark, its note is opened with it.
    let is_behind = table.is_marked() && !in_sight;
    view! {
        <p class="chart__finding">{with_names(bench, finding)}</p>
        {way}
        {notes.into_iter().map(|note| view! { <p class="minor">{with_names(bench, note)}</p> }).collect_view()}
        {drawn}
        {(!table.rows.is_empty()).then(|| view! {
            <details class="panel__table" node_ref=behind>
                <summary>{text::cluster::chart_table(lang)}</summary>
                <div class="scroll" tabindex="0" role="region" aria-label=title.clone()>{table_view(bench, table, title.clone(), lang)}</div>
                {is_behind.then(|| mark_key(bench, "minor"))}
            </details>
        })}
        {in_sight.then(|| mark_key(bench, "minor"))}
    }
}

/// Paper has nothing to open, nor room for a figure on each bar: what is drawn in lines is printed with its table.
pub fn open_on_paper(table: NodeRef<Details>) {
    // A browser may tell twice that it will print.
    let is_closed_again = StoredValue::new(false);
    let turned = |name, to_paper: bool| {
        EventListener::new(&window(), name, move |_| {
            if let Some(Some(table)) = table.try_get_untracked()
                && (is_closed_again.get_value() || to_paper && !table.open())
            {
                is_closed_again.set_value(to_paper);
                table.set_open(to_paper);
            }
        })
    };
    let _listens = StoredValue::new_local([turned("beforeprint", true), turned("afterprint", false)]);
}

/// The table behind a chart; its first column names the rows.
fn table_view(bench: Workbench, table: Table, label: String, lang: Lang) -> AnyView {
    let is_figure = |column: usize| {
        table
            .rows
            .iter()
            .any(|row| row.get(column).is_some_and(|cell| cell.is_figure))
    };
    let heads = table.heads.iter().enumerate().map(|(at, head)| {
        let class = if is_figure(at) { "num" } else { "" };
        view! { <th scope="col" class=class>{with_names(bench, head.clone())}</th> }
    });
    let heads = heads.collect_view();
    let cell = |(at, (cell, pad)): (usize, (Datum, String))| {
        let is_figure = cell.is_figure;
        let shown = figure_view(bench, cell, pad);
        if at == 0 {
            view! { <th scope="row" lang="vi">{shown}</th> }.into_any()
        } else {
            let class = if is_figure { "num" } else { "" };
            view! { <td class=class>{shown}</td> }.into_any()
        }
    };
    let row = |(row, pads): (Vec<Datum>, Vec<String>)| {
        let cells = row.into_iter().zip(pads).enumerate().map(cell);
        view! { <tr>{cells.collect_view()}</tr> }
    };
    let pads = table.pads(lang);
    let rows = table.rows.into_iter().zip(pads).map(row).collect_view();
    view! { <table aria-label=label><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table> }.into_any()
}

/// A figure, and what is set unseen after it so that its column stands on one comma.
pub fn figure_view(bench: Workbench, figure: Datum, pad: String) -> AnyView {
    let pad = pad_view(pad);
    view! { {with_names(bench, figure.shown)}{figure.illustrative.then(mark_illustrative)}{pad} }.into_any()
}

pub fn pad_view(pad: String) -> Option<impl IntoView> {
    (!pad.is_empty()).then(|| view! { <span class="pad" aria-hidden="true">{pad}</span> })
}

/// What that mark means, where it is shown.
pub fn mark_key(bench: Workbench, class: &'static str) -> AnyView {
    let note = tracked(move || bench.with(|campaign| mark_note(campaign, bench.desk.lang.get())));
    view! { <p class=class>{note}</p> }.into_any()
}

/// The mark of a figure that was never published.
pub fn mark_illustrative() -> AnyView {
    view! { <span class="illustrative" aria-hidden="true">"°"</span> }.into_any()
}
