use leptos::prelude::*;

use super::super::looking::{Looking, Sieves};
use super::entry::Filling;
use crate::report::{ContentShown, Explained, FormHead};
use crate::ui::pages::charts::mark_illustrative;
use crate::ui::parts::{dotted, live, live_if, tracked};

/// So many contents stand side by side with their names; of more their codes do, or the table would have no room.
const MOST_NAMED: usize = 5;

/// The head of a sheet: whose it is, how far it is filled in, the total and what it rests on, the contents as bars.
#[component]
pub fn SheetHead(
    filling: Filling,
    unit_name: Signal<String>,
    head: Memo<Option<FormHead>>,
    /// The address of an explanation.
    address: Callback<Explained, String>,
    /// Which rows are in sight.
    looking: Looking,
) -> impl IntoView {
    let part = move |look: fn(&FormHead) -> String| {
        tracked(move || head.with(|head| head.as_ref().map(look).unwrap_or_default()))
    };
    let of_head = move |look: fn(&FormHead) -> &Vec<String>| {
        move || head.with(|head| head.as_ref().map(|head| look(head).clone()).unwrap_or_default())
    };
    let total = part(|head| head.total.clone());
    // The contents are the rubric's: what changes is written into them, and an edit leaves the others alone.
    let contents = head.with_untracked(|head| head.as_ref().map(|head| head.contents.clone()));
    let contents = contents.unwrap_or_default();
    let are_many = contents.len() > MOST_NAMED;
    let contents: Vec<AnyView> = contents
        .into_iter()
        .enumerate()
        .map(|(at, content)| content_bar(head, at, &content, address))
        .collect();
    view! {
        <section class="sheet__head head">
            <div class="sheet__progress">
                <h1 lang="vi">{unit_name}</h1>
                <p class="head__sub">{dotted(of_head(|head| &head.progress))}</p>
                <Sieves looking />
            </div>
            <p class="sheet__score">
                <a
                    class="sheet__total"
                    href=tracked(move || address.run(Explained::Total))
                    aria-label=tracked(move || head.with(|head| head.as_ref().map(|head| head.total_words(filling.lang())).unwrap_or_default()))
                >
                    {total}
                    {live(move || head.with(|head| head.as_ref().is_some_and(|head| head.total_illustrative)).then(mark_illustrative))}
                </a>
                <span class="sheet__rests">
                    {part(|head| head.of_max.clone())}
                    <br />
                    {dotted(of_head(|head| &head.rests_on))}
                </span>
            </p>
        </section>
        <ul class="sheet__contents" data-many=are_many.then_some("")>
            {contents}
        </ul>
    }
}

/// A content: its points in words and as a bar.
fn content_bar(
    head: Memo<Option<FormHead>>,
    at: usize,
    content: &ContentShown,
    address: Callback<Explained, String>,
) -> AnyView {
    let part = move |look: fn(&ContentShown) -> String| {
        tracked(move || {
            head.with(|head| {
                let content = head.as_ref().and_then(|head| head.contents.get(at));
                content.map(look).unwrap_or_default()
            })
        })
    };
    let illustrative = move || {
        head.with(|head| {
            let content = head.as_ref().and_then(|head| head.contents.get(at));
            content.is_some_and(|content| content.illustrative)
        })
    };
    view! {
        <li class="sheet__content" style:flex-grow=content.weight.to_string()>
            <span class="sheet__track">
                <span class="sheet__bar" style:width=part(|content| format!("{}%", content.length))></span>
            </span>
            <a class="sheet__content-name" href=address.run(Explained::Node(content.node)) title=content.name.clone()>
                <span class="sheet__content-code" aria-hidden="true">{format!("{}.", content.code)}</span>
                <b>{part(|content| content.points.clone())}{live_if(illustrative, mark_illustrative)}</b>
                {part(|content| format!("/{}", content.max))}
                <span class="sheet__content-words" lang="vi">{part(|content| content.name.clone())}</span>
            </a>
        </li>
    }
    .into_any()
}
