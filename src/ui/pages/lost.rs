use leptos::prelude::*;

use crate::text;
use crate::ui::arrival::arrive;
use crate::ui::desk::Desk;
use crate::ui::parts::TopBar;
use crate::ui::routes::Route;

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
        <main class="start">
            <h1>{move || text::shell::not_found(lang.get())}</h1>
            <p class="start__lead">{move || text::shell::not_found_note(lang.get())}</p>
            <a class="button button--primary" href=Route::Start.to_string()>{move || text::shell::to_start(lang.get())}</a>
        </main>
    }
}
