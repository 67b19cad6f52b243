use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, EventTarget, HtmlElement, MouseEvent};

use super::desk::Desk;
use super::events::Event;
use super::host::Host;
use super::shape::{CellKind, Place};
use super::{block, press};

pub(super) const TABLE_ID: &str = "grid";
pub(super) const LIST_ID: &str = "grid-list";

/// Gives the id of a cell's element, by which keys and screen readers find it.
#[must_use]
pub fn cell_id(at: Place) -> String {
    format!("cell-{}-{}", at.row, at.col)
}

pub(super) fn option_id(index: usize) -> String {
    format!("grid-option-{index}")
}

/// The way into a grid from outside of it. Copied freely.
#[derive(Clone, Copy)]
pub struct GridHandle(StoredValue<Option<Rc<Desk>>, LocalStorage>);

impl Default for GridHandle {
    fn default() -> Self {
        Self(StoredValue::new_local(None))
    }
}

impl GridHandle {
    /// Gives the grid the focus, where it is on screen.
    pub fn enter(self) {
        if let Some(desk) = self.0.get_value() {
            desk.focus();
        }
    }

    /// Goes to a cell.
    pub fn go(self, at: Place) {
        if let Some(desk) = self.0.get_value() {
            desk.focus();
            desk.handle(Event::Pick(at));
        }
    }
}

/// Shows a table whose cells are moved about in and written as in a spreadsheet.
///
/// The children are the table's head and body; each of its cells carries the id of [`cell_id`].
#[component]
pub fn Grid(
    /// What stands behind the cells.
    host: Rc<dyn Host>,
    /// Names the table.
    label: Signal<String>,
    /// Comes to be the way into the grid.
    handle: GridHandle,
    /// Measures the active cell again when this changes.
    #[prop(into)]
    changed: Signal<()>,
    children: Children,
) -> impl IntoView {
    let desk = StoredValue::new_local(Rc::new(Desk::new(Rc::clone(&host))));
    let host = StoredValue::new_local(host);
    let at_desk = move || desk.get_value();
    handle.0.set_value(Some(at_desk()));
    on_cleanup(move || {
        // Whoever leaves by the address takes what stands in the open cell along.
        at_desk().handle(Event::Blur);
        handle.0.set_value(None);
    });
    let Desk {
        frame,
        input,
        list,
        said,
        whispered,
        ..
    } = *at_desk();

    let pick = move |event: MouseEvent, to: fn(Place) -> Event| {
        if event.button() != 0 {
            return;
        }
        if let Some(at) = place_under(event.target()) {
            // The cell must not take the focus from the input.
            event.prevent_default();
            at_desk().focus();
            at_desk().handle(to(at));
        }
    };
    let copy = move |event: &ClipboardEvent| {
        let desk = at_desk();
        if !desk.is_moving() {
            return None;
        }
        event.prevent_default();
        let text = block::write(&host.get_value().text(desk.at()));
        event
            .clipboard_data()
            .and_then(|data| data.set_data("text/plain", &text).ok())
    };
    let paste = move |event: ClipboardEvent| {
        let desk = at_desk();
        if !desk.is_moving() {
            return;
        }
        let text = event
            .clipboard_data()
            .and_then(|data| data.get_data("text/plain").ok())
            .unwrap_or_default();
        let host = host.get_value();
        if let Some(block) = block::read(&text) {
            event.prevent_default();
            let said = host.paste(desk.at(), block);
            desk.sync();
            desk.said.set(said);
        } else if !matches!(host.shape().kind(desk.at()), CellKind::Open { .. }) {
            event.prevent_default();
            desk.said.set(host.refuse(desk.at()));
        }
    };
    // Rows grow and shrink as messages come and go; the input follows its cell.
    Effect::new(move || {
        changed.track();
        request_animation_frame(move || {
            if let Some(desk) = desk.try_get_value() {
                desk.sync();
            }
        });
    });
    let resized = window_event_listener(ev::resize, move |_| at_desk().sync());
    on_cleanup(move || resized.remove());

    view! {
        <div
            class="grid"
            node_ref=frame
            on:mousedown=move |event| pick(event, Event::Pick)
            on:dblclick=move |event| pick(event, Event::Open)
        >
            <table class="grid__table" id=TABLE_ID role="grid" aria-label=label>
                {children()}
            </table>
            <input
                class="grid__input"
                node_ref=input
                type="text"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-controls=TABLE_ID
                aria-label=label
                on:keydown=move |event| {
                    if at_desk().handle(Event::Press(press::read(&event))) {
                        event.prevent_default();
                    }
                }
                on:keyup=move |_| {
                    at_desk().handle(Event::Release);
                }
                on:input=move |_| at_desk().typed()
                on:compositionstart=move |_| {
                    at_desk().handle(Event::CompositionStart);
                }
                on:compositionend=move |_| {
                    at_desk().handle(Event::CompositionEnd);
                }
                on:copy=move |event| {
                    copy(&event);
                }
                on:cut=move |event| {
                    if copy(&event).is_some() {
                        at_desk().handle(Event::Press(press::DELETE));
                    }
                }
                on:paste=paste
                on:focus=move |_| at_desk().enter()
                on:blur=move |_| {
                    // A window that goes to the back takes the focus along and brings it back: the cell stays open.
                    // Taken out of the page with the focus in it, the input is gone before its last event arrives.
                    let Some(own) = input.try_get_untracked() else { return };
                    let still = document().active_element() == own.map(Element::from);
                    if !still {
                        at_desk().handle(Event::Blur);
                    }
                }
            />
            <Show when=move || list.with(Option::is_some)>
                <ul class="grid__list" id=LIST_ID role="listbox" aria-label=label>
                    {move || {
                        let listed = list.get()?;
                        Some(
                            listed
                                .labels
                                .into_iter()
                                .enumerate()
                                .map(|(index, label)| {
                                    view! {
                                        <li
                                            class="grid__choice"
                                            id=option_id(index)
                                            role="option"
                                            aria-selected=(listed.highlighted == Some(index)).to_string()
                                            on:mousedown=move |event| {
                                                event.prevent_default();
                                                event.stop_propagation();
                                                at_desk().handle(Event::Choose(index));
                                            }
                                        >
                                            {label}
                                        </li>
                                    }
                                })
                                .collect_view(),
                        )
                    }}
                </ul>
            </Show>
            <p class="unseen" role="status">
                {move || whispered.get()}
            </p>
            <p class="grid__said" role="status">
                {move || said.get()}
            </p>
        </div>
    }
}

/// Finds the cell under a click, unless a link or button in it is meant.
fn place_under(target: Option<EventTarget>) -> Option<Place> {
    let element = target?.dyn_into::<Element>().ok()?;
    let nearest = |selector| element.closest(selector).ok().flatten();
    if nearest("a, button, input").is_some() {
        return None;
    }
    let cell = nearest("td[id^=cell-], th[id^=cell-]")?
        .dyn_into::<HtmlElement>()
        .ok()?;
    let (row, col) = cell.id().strip_prefix("cell-").and_then(|place| {
        let (row, col) = place.split_once('-')?;
        Some((row.parse().ok()?, col.parse().ok()?))
    })?;
    Some(Place { row, col })
}
