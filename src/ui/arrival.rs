use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::desk::Desk;
use super::parts::{bring_into_sight, is_asked};
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

/// Takes the focus from a notice that goes, and would take it along, to the cell at hand or the heading of the page.
pub fn leave_notice() {
    let is_in = |selector| {
        let active = document().active_element();
        active.is_some_and(|active| active.matches(selector).unwrap_or(false))
    };
    if is_in(".notice *") {
        // Where the page goes elsewhere with it, that page has taken the focus by then.
        request_animation_frame(move || {
            let _ = is_in("body") && (focus(".grid__input") || focus("h1"));
        });
    }
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

/// Gives the caret back to a field that a dialog took it from: Chromium gives the focus alone where the dialog is closed with
/// the mouse, and what is typed then goes nowhere.
pub fn keep_caret() {
    let left = StoredValue::new_local(None::<(HtmlInputElement, u32, u32)>);
    let _listens_as_long_as_the_page = window_event_listener(ev::focusout, move |event| {
        // What has no caret, button or text, gives none; a field of several lines has the same names for it.
        let field = event.target().map(JsCast::unchecked_into::<HtmlInputElement>);
        let caret = field.and_then(|field| {
            let ends = (field.selection_start().ok()??, field.selection_end().ok()??);
            Some((field, ends.0, ends.1))
        });
        if is_asked() && caret.is_some() {
            left.set_value(caret);
        }
    });
    let _listens_as_long_as_the_page = window_event_listener(ev::focusin, move |event| {
        let is_back = |(field, ..): &(HtmlInputElement, u32, u32)| event.target().as_ref() == Some(field);
        if let Some((field, start, end)) = left.get_value().filter(is_back) {
            left.set_value(None);
            // Fails only for what has no caret.
            let _ = field.set_selection_range(start, end);
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
