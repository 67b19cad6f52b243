//! The help in place: what belongs to the present screen, over it. What one was at stays as it is beneath.

use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::parts::{Of, PARTS};
use crate::text::{help as say, shell};
use crate::ui::desk::Desk;
use crate::ui::lazy::{Screen, fetched};
use crate::ui::parts::{Drawer, Stepped, is_asked, said};
use crate::ui::routes::Route;

/// Opens the help of the present screen. Where its code does not come, the page of help says so.
pub fn ask_help(desk: Desk) {
    spawn_local(async move {
        match help_beside().await {
            Ok(beside) => desk.over.update(|all| {
                if all.is_empty() {
                    all.push(Rc::new(beside));
                }
            }),
            Err(_) => desk.go(&Route::Help),
        }
    });
}

/// Listens for F1, where no table of cells shows its keys by it.
pub fn hear_help(desk: Desk) {
    // The window hears last, after whatever takes the key for its own.
    let _listens_as_long_as_the_page = window_event_listener(ev::keydown, move |event| {
        let is_help = desk.route.with_untracked(|route| *route == Route::Help);
        if event.key() == "F1" && !event.default_prevented() && !is_help {
            event.prevent_default();
            if !is_asked() {
                ask_help(desk);
            }
        }
    });
}

fetched! {
    /// The help in place.
    forms => fn help_beside() -> Screen { |desk| view! { <HelpBeside desk /> }.into_any() }
}

#[component]
fn HelpBeside(desk: Desk) -> impl IntoView {
    let lang = desk.lang;
    let shown = Stepped::new();
    shown.open();
    let of = Of::route(&desk.route.get_untracked());
    let heading = |words| view! { <h3>{words}</h3> }.into_any();
    let wanted = PARTS.iter().filter(|part| part.is_on(of));
    let parts: Vec<AnyView> = wanted.map(|part| part.view(lang, heading)).collect();
    let whole = StoredValue::new(false);
    let closed = Callback::new(move |()| {
        let whole = whole.get_value();
        desk.answered();
        if whole {
            // The focus is back in what one was typing in, which is left now.
            desk.settle();
            desk.go(&Route::Help);
        }
    });
    view! {
        <Drawer open=shown.is_open() close=Callback::new(move |()| shown.close()) title="beside-title" closed>
            <div class="beside">
                <header class="why__head">
                    <h2 id="beside-title" tabindex="-1">{said(lang, say::title)}</h2>
                    <button
                        type="button"
                        class="button button--quiet beside__all"
                        on:click=move |_| {
                            whole.set_value(true);
                            shown.close();
                        }
                    >
                        {said(lang, say::whole)}
                    </button>
                    <button
                        type="button"
                        class="button button--quiet why__close"
                        aria-label=said(lang, shell::close)
                        on:click=move |_| shown.close()
                    >
                        "×"
                    </button>
                </header>
                {parts}
            </div>
        </Drawer>
    }
}
