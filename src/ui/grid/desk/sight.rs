//! Where the cells are on screen: brought into sight, covered by the input.

use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::super::host::Letters;
use super::super::shape::Place;
use super::super::view::cell_id;
use super::Desk;
use crate::ui::parts::{bring_into_sight, in_lines};

pub(super) fn element_at(at: Place) -> Option<HtmlElement> {
    document()
        .get_element_by_id(&cell_id(at))
        .and_then(|cell| cell.dyn_into::<HtmlElement>().ok())
}

/// Sets an attribute, or takes it away, where it is another: one that is written again costs as much as a new one.
pub(super) fn attribute(element: &Element, name: &str, value: Option<&str>) {
    if element.get_attribute(name).as_deref() != value {
        // The names are given above and settable on every element.
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }
}

pub(super) fn reveal_at(at: Place) {
    if let Some(cell) = element_at(at) {
        reveal(&cell);
    }
}

/// Scrolls a cell into sight, no further than needed, and not under the head or the foot that stay in sight.
///
/// Who comes back among the first columns has all of them in sight again.
pub(super) fn reveal(cell: &HtmlElement) {
    let frame = cell.closest(".grid").ok().flatten();
    let frame = frame.and_then(|frame| frame.dyn_into::<HtmlElement>().ok());
    let before = frame.as_ref().map_or(0, |frame| frame.scroll_left());
    if let Some(frame) = &frame {
        for (part, side) in [("thead", "scroll-padding-top"), ("tfoot", "scroll-padding-bottom")] {
            let found = frame.query_selector(part).ok().flatten();
            if let Some(part) = found.and_then(|part| part.dyn_into::<HtmlElement>().ok()) {
                let _ = HtmlElement::style(frame).set_property(side, &format!("{}px", part.offset_height()));
            }
        }
    }
    bring_into_sight(cell);
    let end = cell.offset_left().saturating_add(cell.offset_width());
    if let Some(frame) = frame.filter(|frame| frame.scroll_left() < before && end <= frame.client_width()) {
        frame.set_scroll_left(0);
    }
}

/// Scrolls a cell into sight once the explanation has taken its room beside the grid.
pub(super) fn reveal_soon(at: Place) {
    request_animation_frame(move || reveal_at(at));
}

/// The height a list may take, `max-height` of `.grid__list` with its gap, in the size of the reader's letters.
const ROOM_TO_OPEN_REM: f64 = 16.25;

/// How far the handle of the corner reaches beyond it, in `.grid__handle`.
const HANDLE_BEYOND_PX: f64 = 4.0;

/// The size of the reader's letters in pixels.
fn rem() -> f64 {
    let root = document().document_element();
    let style = root.and_then(|root| window().get_computed_style(&root).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    let size = size.and_then(|size| size.trim_end_matches("px").parse().ok());
    size.unwrap_or(16.0)
}

/// Counts pixels in sixteenths of the size of the reader's letters.
#[allow(
    clippy::float_arithmetic,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "pixels of the page"
)]
pub fn sixteenths(px: i32) -> u16 {
    (f64::from(px) * 16.0 / rem()).round() as u16
}

/// Tells the style sheet where the input and the corner of the selection have to lie, and on which side what belongs to it opens.
#[allow(clippy::float_arithmetic, reason = "pixels of the page")]
pub(super) fn cover((frame, over): (&HtmlElement, &HtmlElement), cell: &HtmlElement, corner: &HtmlElement) {
    let (seat, base) = (cell.get_bounding_client_rect(), frame.get_bounding_client_rect());
    let end = corner.get_bounding_client_rect();
    let table = cell
        .closest("table")
        .ok()
        .flatten()
        .map(|table| table.get_bounding_client_rect());
    // Beyond the last cell it would make the table longer.
    let within = |edge: f64, last: Option<f64>| last.map_or(edge, |last| edge.min(last - HANDLE_BEYOND_PX));
    let right = within(end.right(), table.as_ref().map(|table| table.right()));
    let bottom = within(end.bottom(), table.as_ref().map(|table| table.bottom()));
    let from_left = f64::from(frame.scroll_left() - frame.client_left()) - base.left();
    let from_top = f64::from(frame.scroll_top() - frame.client_top()) - base.top();
    for (side, length) in [
        ("--left", seat.left() + from_left),
        ("--top", seat.top() + from_top),
        ("--corner-left", right + from_left),
        ("--corner-top", bottom + from_top),
        ("--width", seat.width()),
        ("--height", seat.height()),
        ("--room", f64::from(frame.client_width())),
        ("--edge", f64::from(frame.scroll_left() + frame.client_width())),
    ] {
        let _ = HtmlElement::style(over).set_property(side, &format!("{length}px"));
    }
    // Near the foot a list or a word would open beneath the edge of the grid.
    let (above, below) = (seat.top() - base.top(), base.bottom() - seat.bottom());
    let opens = if below < ROOM_TO_OPEN_REM * rem() && above > below {
        "up"
    } else {
        "down"
    };
    attribute(frame, "data-opens", Some(opens));
}

/// Lays a frame around the cells between two that stand in opposite corners, or takes it away; also where they are folded away.
#[allow(clippy::float_arithmetic, reason = "pixels of the page")]
pub(super) fn lay((frame, over): (&HtmlElement, &HtmlElement), name: &str, around: Option<(HtmlElement, HtmlElement)>) {
    let rects = around.map(|(from, to)| (from.get_bounding_client_rect(), to.get_bounding_client_rect()));
    let rects = rects.filter(|(from, to)| from.width() > 0.0 && to.width() > 0.0);
    attribute(frame, &format!("data-{name}"), rects.as_ref().map(|_| ""));
    let Some((from, to)) = rects else { return };
    let base = frame.get_bounding_client_rect();
    for (side, length) in [
        (
            "left",
            from.left() - base.left() + f64::from(frame.scroll_left() - frame.client_left()),
        ),
        (
            "top",
            from.top() - base.top() + f64::from(frame.scroll_top() - frame.client_top()),
        ),
        ("width", to.right() - from.left()),
        ("height", to.bottom() - from.top()),
    ] {
        let _ = HtmlElement::style(over).set_property(&format!("--{name}-{side}"), &format!("{length}px"));
    }
}

/// Finds what lies under a point of the window.
#[allow(clippy::cast_precision_loss, reason = "pixels of the page")]
pub fn under((x, y): (i32, i32)) -> Option<Element> {
    document().element_from_point(x as f32, y as f32)
}

/// Finds the point within what is seen of the cells that is nearest to one of the window, and the keys that lead on from there
/// to it. The columns that stay in sight are beyond the edge while others lie beneath them.
#[allow(clippy::cast_possible_truncation, reason = "a window has fewer pixels")]
pub fn beyond(desk: &Desk, (x, y): (i32, i32)) -> ((i32, i32), Vec<&'static str>) {
    let Some(frame) = desk.frame.get_untracked() else {
        return ((x, y), Vec::new());
    };
    let part = |selector| {
        let part = frame.query_selector(selector).ok().flatten();
        part.map(|part| part.get_bounding_client_rect())
    };
    let base = frame.get_bounding_client_rect();
    let window = document().document_element().map_or(0, |root| root.client_height());
    let head = part("thead th").map_or(base.top(), |head| head.bottom()) as i32;
    let foot = (base.top() as i32).saturating_add(frame.client_height()).min(window);
    let foot = part("tfoot th, tfoot td").map_or(foot, |part| foot.min(part.top() as i32));
    let right = (base.left() as i32).saturating_add(frame.client_width());
    let names = part("thead th:nth-child(2)").filter(|_| frame.scroll_left() > 0);
    let left = names.map_or(base.left(), |names| names.right()) as i32;
    let mut chords = Vec::new();
    // At the edge of the screen the pointer goes no further.
    let mut kept = |at: i32, first: i32, end: i32, [back, on]: [&'static str; 2]| {
        if at < first {
            chords.push(back);
        } else if at >= end.saturating_sub(1) {
            chords.push(on);
        }
        at.clamp(
            first.saturating_add(1),
            end.saturating_sub(2).max(first.saturating_add(1)),
        )
    };
    let nearest = (
        kept(x, left, right, ["Shift+ArrowLeft", "Shift+ArrowRight"]),
        kept(y, head, foot, ["Shift+ArrowUp", "Shift+ArrowDown"]),
    );
    (nearest, chords)
}

impl Desk {
    /// Shows the text of an open cell of words in lines below it, where it is longer than the input: one sees all one writes.
    pub(super) fn show_whole(&self) {
        let longer = |input: &HtmlInputElement| {
            !self.is_moving()
                && self.host.letters(self.at()) == Letters::Words
                && input.scroll_width() > input.client_width()
        };
        let input = self.input().filter(longer);
        let whole = input.map_or_else(String::new, |input| in_lines(&input.value()));
        if self.whole.with_untracked(|shown| *shown != whole) {
            self.whole.set(whole);
        }
    }

    /// Counts the rows that a page of them has.
    pub(super) fn rows_in_sight(&self) -> usize {
        let height = self.frame.get_untracked().map_or(0, |frame| frame.client_height());
        let row = document()
            .get_element_by_id(&cell_id(self.at()))
            .map_or(0, |cell| cell.client_height());
        usize::try_from(height.checked_div(row).unwrap_or(10).saturating_sub(2)).unwrap_or(1)
    }
}
