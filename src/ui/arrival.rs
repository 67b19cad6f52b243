use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use super::desk::Desk;
use super::parts::bring_into_sight;
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

/// Takes the focus to the element of an id that stands there only after this turn, and brings it into sight.
pub fn focus_soon(id: String) {
    request_animation_frame(move || {
        if focus(&format!("[id='{id}']"))
            && let Some(element) = document().get_element_by_id(&id)
        {
            bring_into_sight(&element);
        }
    });
}

/// Keeps what Tab leads to from beneath the bars that stay in sight: Firefox leaves it there when an edge of it is seen.
pub fn keep_in_sight() {
    let _listens_as_long_as_the_page = window_event_listener(ev::keyup, |event| {
        let active = document().active_element().filter(|_| event.key() == "Tab");
        // A table of cells sees to its own.
        if let Some(active) =
            active.filter(|active| is_covered(active) && !active.matches(".grid__input").unwrap_or(false))
        {
            bring_into_sight(&active);
        }
    });
}

/// Tells whether something lies over the upper or the lower edge of an element.
#[expect(clippy::cast_possible_truncation, reason = "a window has fewer pixels")]
fn is_covered(element: &Element) -> bool {
    let seat = element.get_bounding_client_rect();
    let middle = i16::midpoint(seat.left() as i16, seat.right() as i16);
    let edges = [
        (seat.top() as i16).saturating_add(1),
        (seat.bottom() as i16).saturating_sub(1),
    ];
    edges.into_iter().any(|edge| {
        let over = document().element_from_point(middle.into(), edge.into());
        !over.is_some_and(|over| element.contains(Some(&over)) || over.contains(Some(element)))
    })
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
