use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// What presses may move or take away: the cells of a grid and the choices of its list, the lines of drafts, units.
const PLACES: &str = ".grid td, .grid th, .grid li, .drafts__draft, .settings__unit";

/// How far a hand strays between the presses of a double click.
const STRAYS_PX: u32 = 8;

/// Lets the second press of a double click act where the first one did, or nowhere.
///
/// The first press may open an explanation or another page, or delete a draft or a unit: what comes to lie under the pointer was not
/// meant. The page listens for as long as it stands, because the grid may be gone by then.
pub fn hold_double_clicks() {
    let first = StoredValue::new_local(None::<(Element, String, i32, i32)>);
    for name in ["mousedown", "click", "dblclick"] {
        let options = EventListenerOptions {
            passive: false,
            ..EventListenerOptions::run_in_capture_phase()
        };
        let held = EventListener::new_with_options(&document(), name, options, move |event| {
            let Some(event) = event.dyn_ref::<MouseEvent>() else {
                return;
            };
            let hit = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let (x, y) = (event.client_x(), event.client_y());
            if event.detail() == 1 && name == "mousedown" {
                let place = hit.and_then(|hit| hit.closest(PLACES).ok().flatten());
                first.set_value(place.map(|place| (place.clone(), place.id(), x, y)));
            } else if event.detail() > 1 {
                let strays = first.with_value(|first| {
                    let (place, id, at_x, at_y) = first.as_ref()?;
                    let near = at_x.abs_diff(x).max(at_y.abs_diff(y)) <= STRAYS_PX;
                    // An element may be there still and stand for something else.
                    let is_it = |hit: &Element| place.contains(Some(hit)) && place.id() == *id;
                    let here = hit.is_some_and(|hit| is_it(&hit) || hit.class_list().contains("grid__input"));
                    Some(near && !here)
                });
                if strays == Some(true) {
                    event.prevent_default();
                    event.stop_propagation();
                }
            }
        });
        held.forget();
    }
}
