use leptos::prelude::*;

use super::draw::lines_view;
use super::heat::HeatView;
use crate::report::charts::{Chart, Picture};
use crate::report::table::{Datum, Table};
use crate::text;
use crate::ui::workbench::Workbench;

/// A chart: its finding, what that rests on, the picture, and the table behind it.
#[component]
pub fn ChartView(
    /// The open campaign.
    bench: Workbench,
    /// What is shown.
    chart: Chart,
) -> impl IntoView {
    let lang = bench.desk.lang.get_untracked();
    let Chart {
        title,
        finding,
        notes,
        picture,
        table,
        illustrative,
    } = chart;
    let drawn = match picture {
        Picture::Nothing => ().into_any(),
        Picture::Lines { lines, keys } => lines_view(bench, lines, keys, title.clone()),
        Picture::Heat(heat) => view! { <HeatView bench heat label=title.clone() /> }.into_any(),
    };
    view! {
        <p class="chart__finding">{finding}</p>
        {notes.into_iter().map(|note| view! { <p class="minor">{note}</p> }).collect_view()}
        {drawn}
        {(!table.rows.is_empty()).then(|| view! {
            <details class="panel__table">
                <summary>{text::cluster::chart_table(lang)}</summary>
                <div class="scroll" tabindex="0" role="region" aria-label=title>{table_view(table)}</div>
            </details>
        })}
        {illustrative.then(|| view! { <p class="minor">"° "{text::sheet::illustrative(lang)}</p> })}
    }
}

/// The table behind a chart; its first column names the rows.
fn table_view(table: Table) -> AnyView {
    let is_figure = |column: usize| {
        table
            .rows
            .iter()
            .any(|row| row.get(column).is_some_and(|cell| cell.is_figure))
    };
    let heads = table.heads.iter().enumerate().map(|(at, head)| {
        let class = if is_figure(at) { "num" } else { "" };
        view! { <th scope="col" class=class>{head.clone()}</th> }
    });
    let heads = heads.collect_view();
    let cell = |(at, cell): (usize, Datum)| {
        let shown = view! { {cell.shown}{cell.illustrative.then(mark_illustrative)} };
        if at == 0 {
            view! { <th scope="row" lang="vi">{shown}</th> }.into_any()
        } else {
            let class = if cell.is_figure { "num" } else { "" };
            view! { <td class=class>{shown}</td> }.into_any()
        }
    };
    let row = |row: Vec<Datum>| view! { <tr>{row.into_iter().enumerate().map(cell).collect_view()}</tr> };
    let rows = table.rows.into_iter().map(row).collect_view();
    view! { <table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table> }.into_any()
}

/// The mark of a figure that was never published.
pub fn mark_illustrative() -> AnyView {
    view! { <span class="illustrative" aria-hidden="true">"°"</span> }.into_any()
}
