//! Why a score is what it is: one panel beside the number, never a dialog over it.
//!
//! Knows nothing of grids or questions; the way to a cell is its caller's.

use leptos::prelude::*;

use crate::campaign::Campaign;
use crate::report::{CellOf, Explained, Explanation, OtherCell, Run, is_figure_last};
use crate::text::drafts::sample_note;
use crate::text::sheet::column_evidence;
use crate::text::why as say;
use crate::ui::own::{behind_figure, with_names};
use crate::ui::parts::{live, live_if, said, tracked};
use crate::ui::routes::Place;
use crate::ui::workbench::Workbench;

/// The explanation of one score.
#[component]
pub fn WhyPanel(
    /// What is shown.
    #[prop(into)]
    explanation: Signal<Explanation>,
    /// The open campaign.
    bench: Workbench,
    /// The address of another explanation.
    address: Callback<Explained, String>,
    /// Goes to a cell.
    to_cell: Callback<CellOf>,
    /// Whether the indicator was not assigned to the unit; none where what is explained is no indicator.
    #[prop(into)]
    not_assigned: Signal<Option<bool>>,
    /// Sets that it was not, or was; gives the reason where it is refused.
    set_not_assigned: Callback<bool, Option<&'static str>>,
    /// Closes the panel.
    close: Callback<()>,
) -> impl IntoView {
    let lang = bench.desk.lang;
    let is_sample = bench.with_untracked(|campaign| campaign.sample.is_some());
    let is_closed = bench.with_untracked(Campaign::is_read_only);
    let sentence = move |runs: Vec<Run>| sentence(bench, runs, to_cell, address);
    let rule = move || explanation.with(|shown| shown.rule.clone());
    let note = move || explanation.with(|shown| shown.note.clone());
    let steps = move || explanation.with(|shown| shown.steps.clone());
    let refused = RwSignal::new(None::<&'static str>);
    let parts = move || explanation.with(|shown| shown.parts.clone());
    view! {
        <aside class="why" aria-labelledby="why-title">
            <header class="why__head">
                <div>
                    <h2 class="why__title" id="why-title" tabindex="-1">
                        {tracked(move || explanation.with(|shown| shown.title.clone()))}
                    </h2>
                    <p class="why__about">{live(move || with_names(bench, explanation.with(|shown| shown.about.clone())))}</p>
                </div>
                <button
                    type="button"
                    class="button button--quiet why__close"
                    aria-label=said(lang, say::close)
                    title=tracked(move || format!("{} (Esc)", say::close(lang.get())))
                    on:click=move |_| close.run(())
                >
                    "×"
                </button>
            </header>
            {live(move || explanation.with(|shown| shown.up.clone()).map(|(up, name)| view! {
                <p class="why__up"><a href=address.run(up)>{with_names(bench, say::up(lang.get(), name))}</a></p>
            }))}
            {live(move || explanation.with(|shown| shown.caution.clone()).map(|caution| view! {
                <p class="why__caution">{with_names(bench, caution)}</p>
            }))}
            // First, so that it is in sight on a low screen.
            {live(move || explanation.with(|shown| shown.next.clone()).map(|(heading, lines)| view! {
                <div class="why__next">
                    <b>{heading}</b>
                    {lines.into_iter().map(|runs| view! { <p>{sentence(runs)}</p> }).collect_view()}
                </div>
            }))}
            {live_if(move || !rule().is_empty() || note().is_some(), move || view! {
                <h3 class="why__part">{said(lang, say::rule)}</h3>
                {live(move || note().map(|note| view! { <p class="why__note" lang="vi">{note}</p> }))}
                {live(move || {
                    let lines = rule_lines(rule(), sentence);
                    if note().is_none() {
                        lines.into_any()
                    } else if rule().is_empty() {
                        ().into_any()
                    } else {
                        view! {
                            <details class="why__pieces">
                                <summary>{say::pieces(lang.get())}</summary>
                                {lines}
                            </details>
                        }
                        .into_any()
                    }
                })}
            })}
            {live_if(move || !parts().is_empty(), move || view! {
                <h3 class="why__part">{said(lang, say::parts)}</h3>
                <ul class="why__parts">
                    {live(move || parts().into_iter().map(|part| view! {
                        <li>
                            <a lang="vi" href=address.run(Explained::Node(part.node))>{part.name}</a>
                            <span class="num"><b>{part.points}</b>{part.of}</span>
                        </li>
                    }).collect_view())}
                </ul>
            })}
            {live_if(move || !steps().is_empty(), move || view! {
                <h3 class="why__part">{said(lang, say::reckoning)}</h3>
                <ol class="why__steps">
                    {live(move || steps().into_iter().map(|runs| view! { <li>{sentence(runs)}</li> }).collect_view())}
                </ol>
            })}
            {live_if(move || explanation.with(|shown| !shown.evidence.is_empty()), move || view! {
                <h3 class="why__part">{said(lang, column_evidence)}</h3>
                <ul class="why__evidence" lang="vi">
                    {live(move || {
                        let documents = explanation.with(|shown| shown.evidence.clone());
                        documents.into_iter().map(|runs| view! { <li>{sentence(runs)}</li> }).collect_view()
                    })}
                </ul>
            })}
            {live_if(move || not_assigned.get().is_some(), move || view! {
                <label class="why__switch">
                    <input
                        type="checkbox"
                        disabled=is_closed
                        prop:checked=tracked(move || not_assigned.get() == Some(true))
                        on:change=move |event| {
                            refused.set(set_not_assigned.run(event_target_checked(&event)));
                            // What was refused shows what holds.
                            let switch: web_sys::HtmlInputElement = event_target(&event);
                            switch.set_checked(not_assigned.get_untracked() == Some(true));
                        }
                    />
                    {said(lang, say::not_assigned_switch)}
                </label>
                {live(move || refused.get().map(|reason| view! { <p class="why__refused" role="alert">{reason}</p> }))}
            })}
            <div class="why__sources">
                {live(move || explanation.with(|shown| shown.sources.clone()).into_iter().map(|source| view! { <p>{with_names(bench, source)}</p> }).collect_view())}
                {is_sample.then(|| view! { <p>{said(lang, sample_note)}</p> })}
            </div>
        </aside>
    }
}

/// The rule, piece by piece.
fn rule_lines<S: IntoView + 'static>(lines: Vec<(usize, Vec<Run>)>, sentence: impl Fn(Vec<Run>) -> S) -> impl IntoView {
    let lines = lines
        .into_iter()
        .map(|(depth, runs)| view! { <li data-depth=depth.to_string()>{sentence(runs)}</li> })
        .collect_view();
    view! { <ul class="why__rule">{lines}</ul> }
}

/// A sentence whose figures stand out; those that were typed lead to their cell.
fn sentence(
    bench: Workbench,
    runs: Vec<Run>,
    to_cell: Callback<CellOf>,
    address: Callback<Explained, String>,
) -> impl IntoView {
    let figure = |run: &Run| match run {
        Run::Figure(text) | Run::Cell(text, _) | Run::Other(text, _) => is_figure_last(text),
        Run::Text(_) | Run::Link(_) | Run::Node(..) => false,
    };
    let behind: Vec<bool> = std::iter::once(false).chain(runs.iter().map(figure)).collect();
    runs.into_iter()
        .zip(behind)
        .map(|(run, is_behind)| match run {
            Run::Text(text) if is_behind => behind_figure(bench, text),
            Run::Text(text) => with_names(bench, text),
            Run::Figure(text) => view! { <b>{with_names(bench, text)}</b> }.into_any(),
            // Whoever is led to learns nothing of this page, and gets no hold of it.
            Run::Link(address) => {
                let href = address.clone();
                view! { <a target="_blank" rel="noopener noreferrer" href=href>{address}</a> }.into_any()
            }
            Run::Node(text, node) => {
                view! { <a lang="vi" href=address.run(Explained::Node(node))>{text}</a> }.into_any()
            }
            // It stands in the same row of another sheet.
            Run::Other(text, OtherCell { unit, node, cell }) => {
                let href = bench.with_untracked(|campaign| {
                    let unit = campaign.unit(unit)?.0.id.0.clone();
                    let leaf = campaign.rubric.node(node).map(|node| node.id.clone());
                    Some(bench.address(Place::Unit { unit, leaf }))
                });
                view! { <a class="why__cell" href=href on:click=move |_| bench.wanted.set_value(Some((node, cell)))>{with_names(bench, text)}</a> }
                    .into_any()
            }
            Run::Cell(text, cell) => {
                view! { <button type="button" class="why__cell" on:click=move |_| to_cell.run(cell)>{with_names(bench, text)}</button> }
                    .into_any()
            }
        })
        .collect_view()
}
