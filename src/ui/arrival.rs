use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::desk::Desk;

/// Names the page in the window, and takes reader and screen reader to its heading.
///
/// The first page of a visit is left alone. A page that one comes back to keeps the place to which it was scrolled: the
/// history remembers where we were before, because each new entry is marked here.
pub fn arrive(desk: Desk, title: impl Fn() -> String + Send + Sync + 'static) {
    Effect::new(move |_| document().set_title(&format!("{} · Giao Ước", title())));
    let first = desk.is_first_page();
    Effect::new(move |_| {
        let Ok(history) = window().history() else { return };
        let fresh = history.state().is_ok_and(|state| state.is_null());
        if fresh {
            // Marking may fail on a page opened from a file; then each arrival counts as new.
            let _ = history.replace_state(&JsValue::TRUE, "");
        }
        if first {
            return;
        }
        if fresh {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
        focus("h1");
    });
}

/// Takes the focus to the main part, past bar and tabs.
pub fn skip_to_main() {
    focus("main");
}

fn focus(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.set_tab_index(-1);
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // An element that cannot be focused leaves the focus where it is.
        let _ = element.focus_with_options(&options);
    }
}
