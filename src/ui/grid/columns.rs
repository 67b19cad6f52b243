//! The borders of columns: drawn by the mouse, a finger or keys, and kept for the reader, not for the campaign.

use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, PointerEvent};

use super::desk::sixteenths;
use super::events::Event;
use super::handle::GridHandle;
use super::hit::{Hit, hit_by};
use super::view::TABLE_ID;
use super::widths::{Drawn, LEAST, MOST, STEP, css};
use crate::text::{Lang, grid as say};
use crate::ui::desk::Desk as Page;
use crate::ui::parts::{said, tracked};

const WIDTHS_KEY: &str = "giao-uoc/widths";

/// So far a hand may stray that only presses.
const STRAYS_PX: i32 = 3;

/// A column whose border can be drawn. Columns of one key hold the same kind of thing and are drawn as one.
pub struct Wide {
    /// Names it to style sheets and in what is kept.
    pub key: &'static str,
    /// Names it to the reader.
    pub name: Signal<String>,
    /// How wide it is by what it holds.
    pub suits: u16,
    /// Its style sheet gives it a share of the window instead.
    pub shares: bool,
}

/// The columns of a table, but for the first: it holds a code and stays as it is. Copied freely.
#[derive(Clone, Copy)]
pub struct Columns {
    page: Page,
    table: &'static str,
    all: StoredValue<Vec<Wide>>,
    drawn: RwSignal<Drawn>,
}

impl Columns {
    /// Takes the columns of a table as they suit, or as its reader drew them last.
    pub fn new(page: Page, table: &'static str, all: Vec<Wide>) -> Self {
        Self {
            page,
            table,
            all: StoredValue::new(all),
            drawn: RwSignal::new(kept(page)),
        }
    }

    fn of<T>(self, col: usize, look: impl FnOnce(&Wide) -> T) -> Option<T> {
        self.all
            .with_value(|all| col.checked_sub(1).and_then(|at| all.get(at)).map(look))
    }

    fn called(self, key: &str) -> String {
        format!("{}-{key}", self.table)
    }

    /// Tells the style sheet how wide its columns are.
    pub(super) fn lay(self, frame: &HtmlElement) {
        let style = HtmlElement::style(frame);
        let set = |name: String, width: Option<u16>| {
            // Custom properties can always be set.
            let _ = match width {
                Some(width) => style.set_property(&name, &css(width)),
                None => style.remove_property(&name).map(drop),
            };
        };
        self.all.with_value(|all| {
            for Wide { key, suits, shares, .. } in all {
                let drawn = self.drawn.with(|drawn| drawn.of(&self.called(key)));
                set(format!("--suits-{key}"), Some(*suits));
                set(format!("--col-{key}"), drawn.or((!shares).then_some(*suits)));
            }
        });
    }

    fn drawn_of(self, col: usize) -> Option<u16> {
        let called = self.of(col, |wide| self.called(wide.key))?;
        self.drawn.with(|drawn| drawn.of(&called))
    }

    fn draw(self, col: usize, width: Option<u16>) {
        if let Some(called) = self.of(col, |wide| self.called(wide.key)) {
            self.drawn.update(|drawn| drawn.draw(called, width));
        }
    }

    /// Keeps a column as it is drawn now; another tab may have kept others meanwhile.
    fn keep(self, col: usize) {
        if let Some(called) = self.of(col, |wide| self.called(wide.key)) {
            let width = self.drawn.with_untracked(|drawn| drawn.of(&called));
            let mut all = kept(self.page);
            all.draw(called, width);
            self.page.remember(WIDTHS_KEY, Some(&all.to_string()));
        }
    }

    fn suit(self, col: usize) {
        self.draw(col, None);
        self.keep(col);
    }

    /// How many columns are drawn with this one, up to it: so many share what its border moves.
    fn shared(self, col: usize) -> i32 {
        let alike = self.of(col, |wide| wide.key).map_or(0, |key| {
            self.all
                .with_value(|all| all.iter().take(col).filter(|wide| wide.key == key).count())
        });
        i32::try_from(alike).unwrap_or(1).max(1)
    }
}

fn kept(page: Page) -> Drawn {
    page.remembered(WIDTHS_KEY)
        .map_or_else(Drawn::default, |kept| Drawn::read(&kept))
}

/// Lets a head be as wide as its column is drawn, else as its share or what it holds.
#[must_use]
pub fn own_width(key: &str) -> String {
    format!("var(--share-{key}, var(--col-{key}))")
}

/// Where the head of a column stands in its table, in pixels.
#[derive(Clone, Copy, Default)]
struct Seat {
    width: i32,
    end: i32,
}

fn seat_of(col: usize) -> Seat {
    let head = format!("#{TABLE_ID} thead th:nth-child({})", col.saturating_add(1));
    let head = document().query_selector(&head).ok().flatten();
    let head = head.and_then(|head| head.dyn_into::<HtmlElement>().ok());
    head.map_or_else(Seat::default, |head| Seat {
        width: head.offset_width(),
        end: head.offset_left().saturating_add(head.offset_width()),
    })
}

/// What a hand holds of a border: where it took it, how wide the column was, and whether it moved.
#[derive(Clone, Copy)]
struct Held {
    x: i32,
    width: i32,
    moved: bool,
}

/// The border at the end of a column's head; only pressed, it stands for the head.
#[component]
pub fn Border(columns: Columns, col: usize, handle: GridHandle) -> impl IntoView {
    let held = StoredValue::new(None::<Held>);
    let lang = columns.page.lang;
    let take = move |event: PointerEvent| {
        if event.button() != 0 {
            return;
        }
        if let Some(border) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
            // Without it the hand leaves the border at once and nothing more is told.
            let _ = border.set_pointer_capture(event.pointer_id());
        }
        held.set_value(Some(Held {
            x: event.client_x(),
            width: seat_of(col).width,
            moved: false,
        }));
    };
    let follow = move |event: PointerEvent| {
        let Some(from) = held.get_value() else { return };
        let way = event.client_x().saturating_sub(from.x);
        if from.moved || way.abs() > STRAYS_PX {
            held.set_value(Some(Held { moved: true, ..from }));
            let share = way.checked_div(columns.shared(col)).unwrap_or(way);
            columns.draw(col, Some(sixteenths(from.width.saturating_add(share))));
        }
    };
    let let_go = move |event: PointerEvent| {
        let Some(from) = held.try_update_value(Option::take).flatten() else {
            return;
        };
        if from.moved {
            columns.keep(col);
        } else if let (Some(Hit::Head(col)), Some(desk)) =
            (hit_by(event.target()), handle.desk.try_get_value().flatten())
        {
            desk.focus();
            desk.handle(Event::Column(col));
        }
    };
    view! {
        <span
            class="grid__border"
            aria-hidden="true"
            title=said(lang, say::column_border)
            on:mousedown=move |event| {
                event.prevent_default();
                event.stop_propagation();
            }
            on:pointerdown=take
            on:pointermove=follow
            on:pointerup=let_go
            on:pointercancel=let_go
            on:dblclick=move |event| {
                event.stop_propagation();
                columns.suit(col);
            }
        ></span>
    }
}

/// The border of the column in which one stands, for the keys: one stop of Tab for the whole table, and no part of a head, whose
/// name would be read out with it.
#[component]
pub(super) fn Splitter(columns: Columns, col: RwSignal<usize>) -> impl IntoView {
    let lang = columns.page.lang;
    let seat = RwSignal::new(Seat::default());
    let look = move || {
        let _ = seat.try_set(seat_of(col.get_untracked()));
    };
    // What was drawn comes on screen with the next picture; the next key may come before.
    let width = move || {
        let drawn = columns.drawn_of(col.get());
        drawn.unwrap_or_else(|| sixteenths(seat.get().width))
    };
    let name = move |lang: Lang| {
        columns
            .of(col.get(), |wide| wide.name.get())
            .map(|name| say::column_width(lang, name))
    };
    let draw = move |event: web_sys::KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let drawn = match event.key().as_str() {
            "ArrowLeft" => Some(untrack(width).saturating_sub(STEP)),
            "ArrowRight" => Some(untrack(width).saturating_add(STEP)),
            "Enter" => None,
            _ => return,
        };
        event.prevent_default();
        let col = col.get_untracked();
        columns.draw(col, drawn);
        columns.keep(col);
        request_animation_frame(look);
    };
    view! {
        <span
            class="grid__splitter"
            role="separator"
            aria-orientation="vertical"
            aria-label=tracked(move || name(lang.get()))
            aria-valuemin=LEAST
            aria-valuemax=MOST
            aria-valuenow=tracked(move || width().clamp(LEAST, MOST).to_string())
            style:width=tracked(move || format!("calc({}px - var(--left, 0px))", seat.get().end))
            title=said(lang, say::column_keys)
            tabindex=tracked(move || if columns.of(col.get(), |_| ()).is_some() { "0" } else { "-1" })
            on:focus=move |_| look()
            on:keydown=draw
        ></span>
    }
}
