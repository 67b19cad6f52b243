//! What is done with the selected cells, for whoever has no keyboard at hand: by a right click, a long press, the button at
//! the foot, or the key of the menu.

use std::rc::Rc;

use leptos::ev;
use leptos::html::{Dialog, Div, Textarea};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::HtmlElement;
use web_sys::wasm_bindgen::JsCast;

use super::desk::Desk;
use super::events::{Event, Press};
use super::keys::caps;
use crate::browser;
use crate::text::{Lang, grid as say};
use crate::ui::parts::live;

type AtDesk = StoredValue<Rc<Desk>, LocalStorage>;

type Words = fn(Lang) -> &'static str;

/// What the menu holds, each with the keys that do the same.
const ITEMS: [(Words, &str); 7] = [
    (say::do_copy, COPY),
    (say::do_cut, CUT),
    (say::do_paste, PASTE),
    (say::do_clear, "Delete"),
    (say::do_fill, "Control+d"),
    (say::do_list, LIST),
    (say::do_reread, REREAD),
];
const COPY: &str = "Control+c";
const CUT: &str = "Control+x";
const PASTE: &str = "Control+v";
const LIST: &str = "Alt+ArrowDown";
const REREAD: &str = "F4";

fn carry_out(desk: AtDesk, chord: &'static str) {
    let at_desk = desk.get_value();
    match chord {
        COPY => drop(at_desk.copy()),
        CUT => {
            if let Some(copied) = at_desk.copy() {
                at_desk.cut(copied);
            }
        }
        PASTE => spawn_local(async move {
            let copied = browser::ask_clipboard().await;
            // Whoever has left the page meanwhile pastes nothing.
            match (desk.try_get_value(), copied) {
                (Some(desk), Some((markup, text))) => desk.take(&markup, &text),
                (Some(desk), None) => desk.by_hand.set(true),
                (None, _) => {}
            }
        }),
        chord => drop(at_desk.handle(Event::Press(Press::named(chord)))),
    }
}

/// The menu, while it is open.
#[component]
pub(super) fn Menu(desk: AtDesk) -> impl IntoView {
    let shown = desk.get_value().menu;
    live(move || shown.get().map(|point| view! { <Opened desk point /> }))
}

#[component]
fn Opened(desk: AtDesk, point: (i32, i32)) -> impl IntoView {
    let at_desk = desk.get_value();
    let lang = at_desk.lang();
    let menu = NodeRef::<Div>::new();
    let focus = |item: Option<web_sys::Element>| {
        if let Some(item) = item.and_then(|item| item.dyn_into::<HtmlElement>().ok()) {
            // An element that cannot take the focus is not on screen any more.
            let _ = item.focus();
        }
    };
    Effect::new(move || {
        if let Some(menu) = menu.get() {
            // All of it stays within the window, however many items there are and however high.
            let tall = menu.offset_height();
            for (name, value) in [("--left", point.0), ("--top", point.1), ("--tall", tall)] {
                let _ = HtmlElement::style(&menu).set_property(name, &format!("{value}px"));
            }
            focus(menu.first_element_child());
        }
    });
    let close = move || {
        let desk = desk.get_value();
        desk.focus();
        desk.menu.set(None);
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let (Some(menu), item) = (menu.get_untracked(), document().active_element()) else {
            return;
        };
        match event.key().as_str() {
            "ArrowDown" => focus(
                item.and_then(|item| item.next_element_sibling())
                    .or(menu.first_element_child()),
            ),
            "ArrowUp" => focus(
                item.and_then(|item| item.previous_element_sibling())
                    .or(menu.last_element_child()),
            ),
            "Home" => focus(menu.first_element_child()),
            "End" => focus(menu.last_element_child()),
            "Escape" | "Tab" | "F6" => close(),
            // Keys held together mean the cells: they go on there.
            _ if event.ctrl_key() => return close(),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let is_offered = |chord| match chord {
        COPY => true,
        LIST => at_desk.is_written() && at_desk.is_listed(),
        REREAD => at_desk.doubt().is_some(),
        _ => at_desk.is_written(),
    };
    let items: Vec<AnyView> = ITEMS
        .into_iter()
        .filter(|(_, chord)| is_offered(chord))
        .map(|(words, chord)| {
            let act = move |_| {
                close();
                carry_out(desk, chord);
            };
            view! {
                <button type="button" class="menu__item" role="menuitem" tabindex="-1" aria-keyshortcuts=chord on:click=act>
                    {words(lang)}
                    // A screen reader has it as the shortcut.
                    <kbd aria-hidden="true">{caps(chord).join("+")}</kbd>
                </button>
            }
            .into_any()
        })
        .collect();
    // What lies behind takes no click while it is open: the first one beside it closes it.
    view! {
        <div
            class="menu"
            on:contextmenu=move |event| event.prevent_default()
            on:mousedown=move |event| {
                event.prevent_default();
                if event.target() == event.current_target() {
                    close();
                }
            }
        >
            <div
                class="menu__items"
                role="menu"
                aria-label=say::menu(lang)
                node_ref=menu
                on:keydown=on_key
            >
                {items}
            </div>
        </div>
    }
}

/// The field to paste into where the browser lets no page read what was copied, while it is open.
#[component]
pub(super) fn ByHand(desk: AtDesk) -> impl IntoView {
    let asked = desk.get_value().by_hand;
    live(move || asked.get().then(|| view! { <Field desk /> }))
}

#[component]
fn Field(desk: AtDesk) -> impl IntoView {
    let lang = desk.get_value().lang();
    let dialog = NodeRef::<Dialog>::new();
    let field = NodeRef::<Textarea>::new();
    Effect::new(move || {
        if let Some(dialog) = dialog.get() {
            // Fails only for a dialog that is open already.
            let _ = dialog.show_modal();
        }
    });
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let take = move |markup: &str, text: &str| {
        close();
        desk.get_value().take(markup, text);
    };
    let paste = move |event: ev::ClipboardEvent| {
        event.prevent_default();
        let data = event.clipboard_data();
        let get = |kind| {
            data.as_ref()
                .and_then(|data| data.get_data(kind).ok())
                .unwrap_or_default()
        };
        take(&get("text/html"), &get("text/plain"));
    };
    let enter = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let text = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        if !text.is_empty() {
            take("", &text);
        }
    };
    view! {
        <dialog
            class="paste menu__hand"
            node_ref=dialog
            aria-labelledby="by-hand"
            on:close=move |_| {
                let desk = desk.get_value();
                desk.by_hand.set(false);
                desk.focus();
            }
        >
            <form class="paste__form" on:submit=enter>
                <h2 class="paste__title" id="by-hand">{say::by_hand(lang)}</h2>
                <p id="by-hand-how">{say::by_hand_how(lang)}</p>
                // A keyboard that has its own memory writes the text instead of pasting it; then the button takes it.
                <textarea class="input" rows="4" node_ref=field aria-labelledby="by-hand" aria-describedby="by-hand-how" on:paste=paste></textarea>
                <div class="paste__actions">
                    <button type="button" class="button" on:click=move |_| close()>{crate::text::paste::cancel(lang)}</button>
                    <button type="submit" class="button button--primary">{say::by_hand_done(lang)}</button>
                </div>
            </form>
        </dialog>
    }
}
