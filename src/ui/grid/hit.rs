use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

use super::shape::Place;

/// What a click hits.
#[derive(Clone, Copy)]
pub(super) enum Hit {
    Cell(Place),
    /// The cell that stands for its row.
    Code(Place),
    /// The head of a column.
    Head(usize),
}

/// Finds what a click hits, unless a link or button is meant.
pub(super) fn hit_by(target: Option<EventTarget>) -> Option<Hit> {
    let element = target?.dyn_into::<Element>().ok()?;
    let nearest = |selector| element.closest(selector).ok().flatten();
    if nearest("a, button, input").is_some() {
        return None;
    }
    if let Some(head) = nearest("th[data-column]") {
        let col = head.get_attribute("data-column")?.parse().ok()?;
        return Some(Hit::Head(col));
    }
    let cell = nearest("td[id^=cell-], th[id^=cell-]")?;
    let (row, col) = cell.id().strip_prefix("cell-").and_then(|place| {
        let (row, col) = place.split_once('-')?;
        Some((row.parse().ok()?, col.parse().ok()?))
    })?;
    let at = Place { row, col };
    Some(if cell.has_attribute("data-row") {
        Hit::Code(at)
    } else {
        Hit::Cell(at)
    })
}
