use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use crate::ui::grid::events::Way;
use crate::ui::grid::show_keys;

/// The parts of the page that F6 goes round, each by the element in it that takes the focus.
const REGIONS: [(&str, &str); 8] = [
    (".block__head", ".block__head [aria-current=page]"),
    (".sheet__head", ".sheet__total"),
    (".grid", ".grid__input"),
    (".questions__total", ".questions__total"),
    (".questions__look", ".questions__find"),
    // Behind it lie as many stops as there are questions.
    (".questions__bar", ".questions__bar button"),
    (".left", ".left button"),
    (".why", ".why__title"),
];

/// Moves the focus to the next part of the page that is there.
pub fn leave(way: Way) {
    let active = document().active_element();
    let inside = |region: &str| {
        active
            .as_ref()
            .is_some_and(|element| element.closest(region).is_ok_and(|found| found.is_some()))
    };
    let here = REGIONS.iter().position(|(region, _)| inside(region)).unwrap_or(0);
    let step = if way == Way::Onward {
        1
    } else {
        REGIONS.len().saturating_sub(1)
    };
    let mut at = here;
    for _ in 1..REGIONS.len() {
        at = at.wrapping_add(step).checked_rem(REGIONS.len()).unwrap_or(0);
        let found = REGIONS
            .get(at)
            .and_then(|(_, target)| document().query_selector(target).ok().flatten());
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
            return;
        }
    }
}

/// Listens for F6 outside of the grid, which has its own ear for it.
pub fn listen() {
    let options = EventListenerOptions::enable_prevent_default();
    let keys = EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        // Without a table, as in the list of questions, the key is the help's.
        if key.key() == "F1" && !event.default_prevented() && show_keys() {
            event.prevent_default();
        }
        if key.key() == "F6" && !event.default_prevented() && !key.ctrl_key() && !key.alt_key() {
            event.prevent_default();
            leave(if key.shift_key() { Way::Back } else { Way::Onward });
        }
    });
    let _listen_while_open = StoredValue::new_local(keys);
}
