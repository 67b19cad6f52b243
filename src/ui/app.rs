use leptos::prelude::*;

use super::arrival::skip_to_main;
use super::desk::Desk;
use super::pages::{LostPage, StartPage};
use super::routes::Route;
use crate::text;

/// The page: one screen at a time, named by the address.
#[component]
pub fn App() -> impl IntoView {
    let desk = Desk::lay();
    let screen = Memo::new(move |_| Screen::of(&desk.route.get()));
    let shown = move || match screen.get() {
        Screen::Start => view! { <StartPage desk /> }.into_any(),
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

/// What is taken down and put up as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Screen {
    Start,
    Lost,
}

impl Screen {
    fn of(route: &Route) -> Self {
        match route {
            Route::Start => Self::Start,
            _ => Self::Lost,
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
