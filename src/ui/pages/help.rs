//! The help: all of it on a page of its own, and in place what belongs to a screen.

mod beside;
mod parts;

use leptos::prelude::*;

use crate::text::{help as say, keys};
use crate::ui::arrival::arrive;
use crate::ui::desk::Desk;
use crate::ui::grid::KeysTable;
use crate::ui::grid::keys::Table;
use crate::ui::lazy::{Screen, fetched};
use crate::ui::parts::{TopBar, said};
pub use beside::{ask_help, hear_help};

use parts::PARTS;

fetched! {
    /// The page of help.
    forms => pub fn help_page() -> Screen { |desk| view! { <HelpPage desk /> }.into_any() }
}

/// How to work here. What was open stays open behind it.
#[component]
pub fn HelpPage(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let lang = desk.lang;
    arrive(desk, move || say::title(lang.get()).to_owned());
    let heading = |words| view! { <h2>{words}</h2> }.into_any();
    let parts: Vec<AnyView> = PARTS.iter().map(|part| part.view(lang, heading)).collect();
    view! {
        <TopBar desk />
        <main class="help" id="help">
            <button type="button" class="button button--quiet help__back" on:click=move |_| desk.leave()>
                <span aria-hidden="true">"← "</span>
                {said(lang, say::back)}
            </button>
            <h1>{said(lang, say::title)}</h1>
            <p class="start__lead">{said(lang, say::lead)}</p>
            <div class="help__parts">{parts}</div>
            <section class="help__part help__keys">
                <h2>{said(lang, keys::title)}</h2>
                <div class="keys__tables"><KeysTable lang=lang.into() of=Table::Sheet /></div>
            </section>
        </main>
    }
}
