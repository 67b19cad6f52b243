use leptos::prelude::*;

use super::draft_list::DraftList;
use super::ways::Ways;
use crate::text;
use crate::ui::arrival::arrive;
use crate::ui::desk::Desk;
use crate::ui::parts::{StorageNotice, TakenNotice, TopBar, said};

/// The first page: what this is, three ways to begin, and the drafts found here.
#[component]
pub fn StartPage(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let lang = desk.lang;
    arrive(desk, move || text::start::title(lang.get()).to_owned());
    view! {
        <TopBar desk />
        <main class="start" id="main">
            <h1 class="start__title">{said(lang, text::start::title)}</h1>
            <p class="start__lead">{said(lang, text::start::lead)}</p>
            <Ways desk />
            <StorageNotice desk />
            <TakenNotice desk />
            <DraftList desk />
        </main>
    }
}
