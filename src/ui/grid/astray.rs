//! Keys that reach no part of the page.

use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use web_sys::Element;
use web_sys::wasm_bindgen::JsCast;

use super::desk::Desk;
use super::events::{Event, Key, Press};
use super::press;

/// Whoever clicked last into what is explained beside the table reads there, and types nothing into the table.
const OUTSIDE: &str = ".why";

/// Takes the keys that nobody else has into the chosen cell. The focus itself stays on the heading of a page that one comes
/// to: a screen reader reads that first, and no keyboard covers half of a touch screen.
pub(super) fn listen(desk: StoredValue<Rc<Desk>, LocalStorage>) {
    let clicked = StoredValue::new_local(None::<Element>);
    let pointer = window_event_listener(ev::pointerdown, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let outside = target.and_then(|target| target.closest(OUTSIDE).ok().flatten());
        let _ = clicked.try_set_value(outside);
    });
    let keys = window_event_listener(ev::keydown, move |event| {
        let press = press::read(&event);
        let is_elsewhere = clicked
            .try_get_value()
            .flatten()
            .is_some_and(|outside| outside.is_connected());
        if event.default_prevented() || !press.enters() || is_elsewhere || is_taken(press) {
            return;
        }
        if let Some(desk) = desk.try_get_value() {
            desk.focus();
            // A letter and what is pasted come to the input by themselves.
            if desk.handle(Event::Press(press)) {
                event.prevent_default();
            }
        }
    });
    on_cleanup(move || {
        pointer.remove();
        keys.remove();
    });
}

/// Tells whether a key is somebody's: of a part of the page that has the focus, of a dialog, of words that are marked.
fn is_taken(press: Press) -> bool {
    let is_idle = |element: Element| match element.tag_name().as_str() {
        "BODY" | "H1" | "MAIN" => true,
        // Nothing is copied, pasted or found in them.
        "A" | "BUTTON" => press.ctrl && matches!(press.key, Key::Letter(_)),
        _ => false,
    };
    let marked = window().get_selection().ok().flatten();
    !document().active_element().is_none_or(is_idle)
        || marked.is_some_and(|marked| !marked.is_collapsed())
        || document()
            .query_selector("dialog[open]")
            .is_ok_and(|open| open.is_some())
}
