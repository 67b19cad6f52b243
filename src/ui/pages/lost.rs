use leptos::prelude::*;

use crate::ports::{DraftId, FileError};
use crate::text;
use crate::ui::arrival::arrive;
use crate::ui::desk::Desk;
use crate::ui::opening::NotOpened;
use crate::ui::parts::{Kind, Notice, ProblemList, TopBar};
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
            <h1>{move || text::shell::not_found(lang.get())}</h1>
            <p class="start__lead">{move || text::shell::not_found_note(lang.get())}</p>
            <a class="button button--primary" href=Route::Start.to_string()>{move || text::shell::to_start(lang.get())}</a>
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
            <button type="button" class="button" on:click=hand_out>{move || text::drafts::download(lang.get())}</button>
        }
    });
    let words = {
        let problem = problem.clone();
        move || problem.words(lang.get())
    };
    view! {
        <TopBar desk />
        <main class="start" id="main">
            <h1>{move || text::shell::not_opened(lang.get())}</h1>
            <p class="start__lead">{words}</p>
            <ProblemList desk problem />
            {move || refused.get().map(|error| view! { <Notice kind=Kind::Warning words=error.words(lang.get()) /> })}
            <div class="form__actions">
                <a class="button button--primary" href=Route::Start.to_string()>{move || text::shell::to_start(lang.get())}</a>
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
            <h1>{move || text::shell::no_such_unit(lang.get())}</h1>
            <p class="start__lead">{move || text::shell::no_such_unit_note(lang.get())}</p>
            <a class="button button--primary" href=bench.address(Place::Cluster { leaf: None })>
                {move || text::shell::tab_cluster(lang.get())}
            </a>
        </div>
    }
}
