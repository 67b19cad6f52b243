use leptos::prelude::*;

use super::{Kept, Part};
use crate::campaign::Command;
use crate::report::{Typed, read_reference, reference_rows};
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
        let (lang, source) = row()?.source?;
        Some(view! { <span class="minor settings__source" lang=lang.code()>{source}</span> })
    });
    // What was understood by the last text is said once that is handed over, as long as it stands there.
    let last = StoredValue::new(None::<Typed<Command>>);
    let doubt = RwSignal::new(None::<(String, Typed<Command>)>);
    let doubted = move || doubt.get().filter(|(at, _)| *at == shown.get()).map(|(_, typed)| typed);
    let take = Callback::new(move |typed: String| {
        let lang = lang.get_untracked();
        let read = bench.with_untracked(|campaign| read_reference(campaign, fact, &typed, lang));
        last.set_value(read.as_ref().ok().cloned().flatten());
        let command = read.map(|read| read.map(|read| read.entry));
        command.map_err(|refusal| format!("{}: {}", typed.trim(), refusal.words(lang)))
    });
    let hand_over = move |_| {
        let read = last.try_update_value(Option::take).flatten();
        doubt.set(read.map(|read| (shown.get_untracked(), read)));
    };
    let switch = move || {
        let Some((entry, (other, words))) = untrack(doubted).and_then(|typed| Some((typed.entry, typed.other?))) else {
            return;
        };
        let before = shown.get_untracked();
        if bench.ask(other.clone()).is_ok() {
            let typed = Typed {
                entry: other,
                echo: Some(text::quantity::understood(lang.get_untracked(), &words)),
                other: Some((entry, before)),
            };
            doubt.set(Some((shown.get_untracked(), typed)));
        }
    };
    let said_of_it = live(move || {
        let Typed { echo, other, .. } = doubted()?;
        let other = other.map(|(_, words)| {
            view! {
                <button type="button" class="sheet__switch" on:click=move |_| switch()>
                    {text::sheet::switch_to(lang.get(), words)} " " <kbd>"F4"</kbd>
                </button>
            }
        });
        echo.map(|echo| view! { {echo} " " {other} })
    });
    let id = format!("reference-{}", fact.0);
    view! {
        <tr>
            <th scope="row"><label for=id.clone() lang="vi">{name}</label>{source}</th>
            <td lang="vi">{unit}</td>
            <td
                class="num"
                on:change=hand_over
                on:keydown=move |event| {
                    if event.key() == "F4" {
                        event.prevent_default();
                        switch();
                    }
                }
            >
                <Kept bench id text=shown take is_figure=true />
                <span class="field__echo" role="status">{said_of_it}</span>
            </td>
        </tr>
    }
}
