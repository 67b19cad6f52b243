use leptos::prelude::*;

use crate::ports::{DraftId, FileError};
use crate::text;
use crate::ui::arrival::arrive;
use crate::ui::desk::Desk;
use crate::ui::opening::NotOpened;
use crate::ui::parts::{Kind, Notice, ProblemList, TopBar, live, said, tracked};
use crate::ui::routes::{Place, Route};
use crate::ui::workbench::Workbench;

/// What an address that names nothing gets: a sentence, and the way home.
#[component]
pub fn LostPage(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let lang = desk.lang;
    arrive(desk, move || text::shell::not_found(lang.get()).to_owned());
    view! {
        <TopBar desk />
        <main class="start" id="main">
            <h1>{said(lang, text::shell::not_found)}</h1>
            <p class="start__lead">{said(lang, text::shell::not_found_note)}</p>
            <a class="button button--primary" href=Route::Start.to_string()>{said(lang, text::shell::to_start)}</a>
        </main>
    }
}

/// What an address gets whose draft is not here, or cannot be read: a sentence, the draft as a file, and the way home.
#[component]
pub fn LostCampaign(
    /// The desk.
    desk: Desk,
    /// The draft.
    id: DraftId,
    /// Why it did not open.
    problem: NotOpened,
) -> impl IntoView {
    let lang = desk.lang;
    arrive(desk, move || text::shell::not_opened(lang.get()).to_owned());
    let refused = RwSignal::new(None::<FileError>);
    let whole = desk.drafts(|drafts| drafts.record(&id)).ok();
    let download = whole.map(|whole| {
        let hand_out = move |_| refused.set(desk.save_file(&format!("{id}.txt"), &whole).err());
        view! {
            <button type="button" class="button" on:click=hand_out>{said(lang, text::drafts::download)}</button>
        }
    });
    let words = {
        let problem = problem.clone();
        tracked(move || problem.words(lang.get()))
    };
    view! {
        <TopBar desk />
        <main class="start" id="main">
            <h1>{said(lang, text::shell::not_opened)}</h1>
            <p class="start__lead">{words}</p>
            <ProblemList desk problems=Box::new(move |lang| problem.details(lang)) />
            {live(move || refused.get().map(|error| view! { <Notice kind=Kind::Warning words=error.words(lang.get()) /> }))}
            <div class="form__actions">
                <a class="button button--primary" href=Route::Start.to_string()>{said(lang, text::shell::to_start)}</a>
                {download}
            </div>
        </main>
    }
}

/// What an address gets whose unit is not in the campaign: a sentence, and the way to those that are.
#[component]
pub fn LostUnit(
    /// The open campaign.
    bench: Workbench,
) -> impl IntoView {
    let lang = bench.desk.lang;
    arrive(bench.desk, move || text::shell::no_such_unit(lang.get()).to_owned());
    view! {
        <div class="start">
            <h1>{said(lang, text::shell::no_such_unit)}</h1>
            <p class="start__lead">{said(lang, text::shell::no_such_unit_note)}</p>
            <a class="button button--primary" href=bench.address(Place::Cluster { leaf: None })>
                {said(lang, text::shell::tab_cluster)}
            </a>
        </div>
    }
}
