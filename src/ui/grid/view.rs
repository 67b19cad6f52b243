use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, EventTarget, MouseEvent};

use super::astray;
use super::columns::{Columns, Splitter};
use super::desk::Desk;
use super::drawing::Drawing;
use super::events::Event;
use super::handle::GridHandle;
use super::hit::{Hit, hit_by};
use super::host::Host;
use super::keys_help::is_helped;
use super::menu::{ByHand, Menu};
use super::press;
use super::shape::{CellKind, Place};
use crate::browser::read_clipboard;
use crate::report::{LONGEST, read_length};
use crate::ui::parts::{live, live_if, on_resized};

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
    /// How wide its columns are, where that can be drawn.
    #[prop(optional)]
    columns: Option<Columns>,
    children: Children,
) -> impl IntoView {
    let desk = StoredValue::new_local(Rc::new(Desk::new(Rc::clone(&host), handle)));
    let host = StoredValue::new_local(host);
    let at_desk = move || desk.get_value();
    handle.desk.set_value(Some(at_desk()));
    on_cleanup(move || {
        // Whoever leaves by the address takes what stands in the open cell along.
        at_desk().handle(Event::Blur);
        handle.desk.set_value(None);
    });
    let Desk {
        frame,
        input,
        list,
        said,
        whole,
        whispered,
        col,
        ..
    } = *at_desk();

    let drawing = Drawing::new(desk);
    let pick = move |event: MouseEvent, opens: bool| {
        // A press of the wheel scrolls.
        let Some(hit) = hit_by(event.target()).filter(|_| event.button() != 1) else {
            return;
        };
        // The cell must not take the focus from the input.
        event.prevent_default();
        at_desk().focus();
        if event.button() != 0 {
            return;
        }
        let extends = event.shift_key();
        at_desk().handle(match hit {
            Hit::Cell(at) if opens => Event::Open(at),
            Hit::Cell(at) | Hit::Code(at) if extends => Event::Extend(at),
            Hit::Cell(at) => Event::Pick(at),
            Hit::Code(at) => Event::Row(at.row),
            Hit::Head(col) => Event::Column(col),
        });
        drawing.begin(match hit {
            // What an explanation moves under the pointer is not drawn out to.
            Hit::Cell(at) if host.get_value().shape().kind(at) == CellKind::Explained => None,
            Hit::Cell(at) | Hit::Code(at) if !opens => Some(at),
            _ => None,
        });
    };
    // Beyond the frame, too.
    let moved = window_event_listener(ev::mousemove, move |event| {
        if event.buttons() & 1 == 0 {
            drawing.end();
        } else {
            drawing.follow((event.client_x(), event.client_y()));
        }
    });
    let lifted = window_event_listener(ev::mouseup, move |_| drawing.end());
    on_cleanup(move || {
        moved.remove();
        lifted.remove();
    });
    let show_menu = move |event: MouseEvent| {
        let (desk, hit) = (at_desk(), hit_by(event.target()));
        // An open cell and a link have the menu of the browser; the key of the menu comes from the input.
        let is_input = desk.is_moving() && event.target() == input.get_untracked().map(EventTarget::from);
        if hit.is_none() && !is_input {
            return;
        }
        event.prevent_default();
        if let Some(hit) = hit {
            desk.reach(hit);
        }
        desk.show_menu(hit.map(|_| (event.client_x(), event.client_y())));
    };
    // What the keys of the clipboard put into it.
    let copy = move |event: &ClipboardEvent| {
        let desk = at_desk();
        if !desk.is_moving() {
            return None;
        }
        event.prevent_default();
        let (text, table) = desk.copied();
        let data = event.clipboard_data()?;
        data.set_data("text/plain", &text).ok()?;
        data.set_data("text/html", &table).ok()?;
        desk.ends_cut();
        Some((text, table))
    };
    let paste = move |event: ClipboardEvent| {
        let desk = at_desk();
        let host = host.get_value();
        let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
        // Cut off by the input it would be lost in silence.
        let refused = |text: &String| {
            let written = input.get_untracked().map(|input| input.value()).unwrap_or_default();
            let refusal = read_length(&format!("{written}{text}")).err();
            if let Some(refusal) = &refusal {
                event.prevent_default();
                desk.said.set(refusal.words(host.lang()));
            }
            refusal.is_some()
        };
        if !desk.is_moving() {
            // An input of one line would lose the line ends of what is pasted into it.
            let text = text.filter(|text| !refused(text));
            let lines = text.filter(|text| text.trim().contains('\n'));
            if lines.is_some_and(|lines| desk.insert(lines.trim())) {
                event.prevent_default();
            }
            return;
        }
        if text.as_ref().is_some_and(|text| desk.moves(text)) {
            event.prevent_default();
        } else if let Some(block) = event.clipboard_data().and_then(|data| read_clipboard(&data)) {
            event.prevent_default();
            desk.paste(block);
        } else if !matches!(host.shape().kind(desk.at()), CellKind::Open { .. }) {
            event.prevent_default();
            desk.said.set(host.refuse(desk.at()));
        } else if let Some(text) = &text {
            refused(text);
        }
    };
    // Rows grow and shrink as messages come and go; the input follows its cell.
    Effect::new(move || {
        changed.track();
        request_animation_frame(move || {
            if let Some(desk) = desk.try_get_value() {
                desk.settle();
            }
        });
    });
    Effect::new(move || {
        if let Some((columns, frame)) = columns.zip(frame.get()) {
            columns.lay(&frame);
            request_animation_frame(move || {
                if let Some(desk) = desk.try_get_value() {
                    desk.sync();
                }
            });
        }
    });
    astray::listen(desk);
    // Whatever takes room from the table, or makes a row higher, moves the active cell: the input follows it there.
    Effect::new(move || {
        let Some(frame) = frame.get() else { return };
        let table = frame.first_element_child();
        on_resized([frame.as_ref()].into_iter().chain(&table), move || {
            request_animation_frame(move || {
                if let Some(desk) = desk.try_get_value() {
                    desk.sync();
                }
            });
        });
    });

    view! {
        <div
            class="grid"
            node_ref=frame
            on:mousedown=move |event| pick(event, false)
            on:dblclick=move |event| pick(event, true)
            on:contextmenu=show_menu
        >
            <table class="grid__table" id=TABLE_ID role="grid" aria-label=label aria-multiselectable="true">
                {children()}
            </table>
            <div class="grid__over">
                {columns.map(|columns| view! { <Splitter columns col /> })}
                <span
                    class="grid__handle"
                    aria-hidden="true"
                    on:pointerdown=move |event| {
                        event.prevent_default();
                        event.stop_propagation();
                        at_desk().focus();
                        if event.button() != 0 {
                            return;
                        }
                        if let Some(handle) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
                            // Without it the finger leaves the handle at the first row and nothing more is told.
                            let _ = handle.set_pointer_capture(event.pointer_id());
                        }
                        // A finger has no other way to draw a selection out; it fills by the menu.
                        drawing.begin_at_corner(event.pointer_type() != "touch");
                    }
                    on:pointermove=move |event| drawing.follow((event.client_x(), event.client_y()))
                    on:pointerup=move |_| drawing.end()
                    on:lostpointercapture=move |_| drawing.give_up()
                ></span>
                <span class="grid__cut" aria-hidden="true"></span>
                <span class="grid__drawn" aria-hidden="true"></span>
                <input
                    class="grid__input"
                    node_ref=input
                    type="text"
                    autocomplete="off"
                    autocapitalize="off"
                    maxlength=LONGEST
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
                        if let Some(copied) = copy(&event) {
                            at_desk().cut(copied);
                        }
                    }
                    on:paste=paste
                    on:focus=move |_| at_desk().sync()
                    on:blur=move |_| {
                        // A window that goes to the back takes the focus along and brings it back, and so does help: the cell stays open.
                        // Taken out of the page with the focus in it, the input is gone before its last event arrives.
                        let Some(own) = input.try_get_untracked() else { return };
                        let still = document().active_element() == own.map(Element::from);
                        if !still && !is_helped() {
                            at_desk().handle(Event::Blur);
                        }
                    }
                />
                {live_if(move || list.with(Option::is_some), move || view! {
                    <ul class="grid__list" id=LIST_ID role="listbox" aria-label=move || list.get().map(|listed| listed.name)>
                        {live(move || {
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
                        })}
                    </ul>
                })}
                // A screen reader has it in the input.
                <p class="grid__whole" aria-hidden="true">{whole}</p>
                <p class="unseen" role="status">
                    {whispered}
                </p>
                <p class="grid__said" role="status">
                    {said}
                </p>
            </div>
        </div>
        <Menu desk />
        <ByHand desk />
    }
}
