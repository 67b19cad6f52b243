use leptos::prelude::*;

use super::{Kept, Part};
use crate::report::{read_reference, reference_rows};
use crate::rubric::FactIx;
use crate::text::{self, settings as say};
use crate::ui::parts::{live, said, tracked};
use crate::ui::routes::{Figures, Place};
use crate::ui::workbench::Workbench;

/// Plans, last year's results, and the values of the whole campaign that rules compare with.
#[component]
pub fn FiguresPart(bench: Workbench) -> impl IntoView {
    let lang = bench.desk.lang;
    let rows = bench.with_untracked(|campaign| reference_rows(campaign, lang.get_untracked()));
    let none = rows.is_empty();
    let rows = rows
        .into_iter()
        .map(|row| view! { <ReferenceLine bench fact=row.fact name=row.name unit=row.unit /> });
    let rows = rows.collect_view();
    let table = view! {
        <div class="settings__scroll">
        <table class="settings__references">
            <caption>{said(lang, say::references)}</caption>
            <thead>
                <tr>
                    <th scope="col">{said(lang, text::sheet::column_name)}</th>
                    <th scope="col">{said(lang, text::sheet::column_unit_of_measure)}</th>
                    <th scope="col" class="num">{said(lang, say::reference_column)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        </div>
    };
    view! {
        <Part id="settings-figures" title=said(lang, say::figures)>
            <p class="settings__links">
                <a href=bench.address(Place::Block(Figures::Plan))>{said(lang, say::figures_plans)}</a>
                <a href=bench.address(Place::Block(Figures::Previous))>{said(lang, say::figures_previous)}</a>
            </p>
            {if none {
                view! { <p class="field__hint">{said(lang, say::references_none)}</p> }.into_any()
            } else {
                table.into_any()
            }}
        </Part>
    }
}

#[component]
fn ReferenceLine(bench: Workbench, fact: FactIx, name: String, unit: String) -> impl IntoView {
    let lang = bench.desk.lang;
    let row = move || {
        bench.with(|campaign| {
            reference_rows(campaign, lang.get())
                .into_iter()
                .find(|row| row.fact == fact)
        })
    };
    let shown = tracked(move || row().map(|row| row.text).unwrap_or_default());
    let source = live(move || {
        let source = row().map(|row| row.source).filter(|source| !source.is_empty());
        source.map(|source| view! { <span class="minor settings__source" lang="vi">{source}</span> })
    });
    let take = Callback::new(move |typed: String| {
        let lang = lang.get_untracked();
        let read = bench.with_untracked(|campaign| read_reference(campaign, fact, &typed, lang));
        read.map_err(|refusal| format!("{}: {}", typed.trim(), refusal.words(lang)))
    });
    let id = format!("reference-{}", fact.0);
    view! {
        <tr>
            <th scope="row"><label for=id.clone() lang="vi">{name}</label>{source}</th>
            <td lang="vi">{unit}</td>
            <td class="num">
                <Kept bench id text=shown take is_figure=true />
            </td>
        </tr>
    }
}
