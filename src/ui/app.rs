use leptos::prelude::*;

use super::arrival::{keep_caret, keep_in_sight, skip_to_main};
use super::desk::Desk;
use super::grid::hold_double_clicks;
use super::lazy;
use super::pages::{LostPage, StartPage, begin_page, campaign_page, hear_help, help_page};
use super::routes::Route;
use crate::ports::DraftId;
use crate::text;
use crate::ui::parts::{FileDrop, live, said, tracked};

/// The page: one screen at a time, named by the address.
#[component]
pub fn App() -> impl IntoView {
    let desk = Desk::lay();
    desk.guard();
    hold_double_clicks();
    keep_in_sight();
    keep_caret();
    hear_help(desk);
    // A campaign stays open while its pages change; only another one, or none, takes it down.
    // What the help is called from stays as it is behind it: a half-filled form, what can be undone.
    let screen = Memo::new(move |before: Option<&Screen>| match desk.route.get() {
        Route::Help => before.cloned().unwrap_or(Screen::None),
        route => Screen::of(desk, &route, desk.reopened.get()),
    });
    let is_help = Memo::new(move |_| desk.route.get() == Route::Help);
    let shown = move || match screen.get() {
        Screen::Start => view! { <StartPage desk /> }.into_any(),
        Screen::Begin => lazy::screen(desk, "main", || Box::pin(begin_page()), move |page| page(desk)),
        Screen::Campaign(id, _) => lazy::screen(
            desk,
            "main",
            || Box::pin(campaign_page()),
            move |page| page(desk, id.clone()),
        ),
        Screen::Lost => view! { <LostPage desk /> }.into_any(),
        Screen::None => ().into_any(),
    };
    let skip = move |event: web_sys::MouseEvent| {
        // The address is the screen's; a fragment of the page must not take its place.
        event.prevent_default();
        skip_to_main();
    };
    view! {
        <a class="skip" href=tracked(move || if is_help.get() { "#help" } else { "#main" }) on:click=skip>
            {said(desk.lang, text::shell::skip_to_content)}
        </a>
        {live(move || is_help.get().then(|| view! { <div class="app">{lazy::screen(desk, "help", || Box::pin(help_page()), move |page| page(desk))}</div> }))}
        <div class="app" hidden=is_help>{live(shown)}</div>
        <FileDrop desk />
        {live(move || desk.over.with(|all| all.first().cloned()).map(|over| over(desk)))}
    }
}

/// What is taken down and put up as a whole; a campaign also when it is opened anew.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Screen {
    Start,
    Begin,
    Campaign(DraftId, u32),
    Lost,
    None,
}

impl Screen {
    fn of(desk: Desk, route: &Route, reopened: u32) -> Self {
        match route {
            Route::Start => Self::Start,
            Route::Begin => Self::Begin,
            Route::Campaign(id, _) => Self::Campaign(desk.first_name(id), reopened),
            Route::Unknown => Self::Lost,
            Route::Help => Self::None,
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
