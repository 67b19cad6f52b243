use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::desk::Desk;
use super::routes::Route;

/// Names the page in the window, and takes reader and screen reader to its heading.
///
/// The first page of a visit is left alone. A page that one comes back to keeps the place to which it was scrolled: the
/// history remembers where we were before, because each new entry is marked here. A page behind the help arrives again
/// when the help goes.
pub fn arrive(desk: Desk, title: impl Fn() -> String + Send + Sync + 'static) {
    let help = move || desk.route.get() == Route::Help;
    let is_help = untrack(help);
    let behind = Memo::new(move |_| help() != is_help);
    Effect::new(move |_| {
        if !behind.get() {
            document().set_title(&format!("{} · Giao Ước", title()));
        }
    });
    let first = desk.is_first_page();
    Effect::new(move |before: Option<bool>| {
        if behind.get() {
            return true;
        }
        let again = before == Some(true);
        let Ok(history) = window().history() else { return false };
        let fresh = history.state().is_ok_and(|state| state.is_null());
        if fresh {
            // Marking may fail on a page opened from a file; then each arrival counts as new.
            let _ = history.replace_state(&JsValue::TRUE, "");
        }
        if first && !again {
            return false;
        }
        if fresh {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
        if !(desk.came_to_type() && focus(".grid__input")) {
            focus("h1");
        }
        false
    });
}

/// Takes the focus to the heading of the page.
pub fn to_heading() {
    focus("h1");
}

/// Takes the focus to the main part, past bar and tabs.
pub fn skip_to_main() {
    focus("main");
}

/// Takes the focus to the element of an id that stands there only after this turn.
pub fn focus_soon(id: String) {
    request_animation_frame(move || {
        focus(&format!("[id='{id}']"));
    });
}

/// Tells whether there is such an element.
fn focus(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    let element = found.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = &element {
        if element.tab_index() < 0 {
            element.set_tab_index(-1);
        }
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // An element that cannot be focused leaves the focus where it is.
        let _ = element.focus_with_options(&options);
    }
    element.is_some()
}
