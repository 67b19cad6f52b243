use leptos::prelude::*;

use super::arrival::skip_to_main;
use super::desk::Desk;
use super::pages::{BeginPage, CampaignPage, LostPage, StartPage};
use super::routes::Route;
use crate::ports::DraftId;
use crate::text;

/// The page: one screen at a time, named by the address.
#[component]
pub fn App() -> impl IntoView {
    let desk = Desk::lay();
    // A campaign stays open while its pages change; only another one, or none, takes it down.
    let screen = Memo::new(move |_| Screen::of(&desk.route.get(), desk.reopened.get()));
    let shown = move || match screen.get() {
        Screen::Start => view! { <StartPage desk /> }.into_any(),
        Screen::Begin => view! { <BeginPage desk /> }.into_any(),
        Screen::Campaign(id, _) => view! { <CampaignPage desk id /> }.into_any(),
        Screen::Lost => view! { <LostPage desk /> }.into_any(),
    };
    let skip = move |event: web_sys::MouseEvent| {
        // The address is the screen's; a fragment of the page must not take its place.
        event.prevent_default();
        skip_to_main();
    };
    view! {
        <a class="skip" href="#main" on:click=skip>
            {move || text::shell::skip_to_content(desk.lang.get())}
        </a>
        <div class="app">{shown}</div>
    }
}

/// What is taken down and put up as a whole; a campaign also when it is opened anew.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Screen {
    Start,
    Begin,
    Campaign(DraftId, u32),
    Lost,
}

impl Screen {
    fn of(route: &Route, reopened: u32) -> Self {
        match route {
            Route::Start => Self::Start,
            Route::Begin => Self::Begin,
            Route::Campaign(id, _) => Self::Campaign(id.clone(), reopened),
            Route::Help | Route::Unknown => Self::Lost,
        }
    }
}

/// Mounts the page and says so to whoever waits for it.
pub fn mount() {
    leptos::mount::mount_to_body(App);
    if let Some(root) = document().document_element() {
        // An attribute of the root is always settable.
        let _ = root.set_attribute("data-ready", "true");
    }
}
