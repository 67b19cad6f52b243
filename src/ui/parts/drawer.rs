use leptos::ev;
use leptos::html::Dialog;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

/// A sheet that comes up over the page, from below, or where there is room from the side. While it is up, keys and screen
/// readers stay in it; a tap beside it, or Escape, closes it.
#[component]
pub fn Drawer(
    /// Whether it is up.
    #[prop(into)]
    open: Signal<bool>,
    /// Asks for it to go down.
    close: Callback<()>,
    /// The id of its heading, which takes the focus.
    title: &'static str,
    /// Is called once it is down and the focus is back where it came from.
    #[prop(optional, into)]
    closed: Option<Callback<()>>,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    let element = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        let (Some(dialog), open) = (element.get(), open.get()) else {
            return;
        };
        // What stands in it is made in the same turn; it has to be there to be given the focus.
        request_animation_frame(move || {
            if open == dialog.open() {
                return;
            }
            if open {
                // Fails only for a dialog that is open or out of the page.
                let _ = dialog.show_modal();
                let heading = document().get_element_by_id(title);
                if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
                    let _ = heading.focus();
                }
            } else {
                dialog.close();
                if let Some(closed) = closed {
                    closed.try_run(());
                }
            }
        });
    });
    let beside = move |event: ev::MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|target| target.tag_name() == "DIALOG") {
            close.run(());
        }
    };
    let cancel = move |event: ev::Event| {
        event.prevent_default();
        close.run(());
    };
    view! {
        <dialog class="drawer" node_ref=element aria-labelledby=title on:click=beside on:cancel=cancel>
            <div class="drawer__inside">{children()}</div>
        </dialog>
    }
    .into_any()
}

/// Whether a drawer is up whose page keeps its address. As with an explanation, which has one, opening it is a step that the
/// browser's Back takes back, and closing is the step back.
#[derive(Clone, Copy)]
pub struct Stepped {
    is_open: RwSignal<bool>,
    is_step: StoredValue<bool>,
}

impl Stepped {
    /// Begins with it down.
    pub fn new() -> Self {
        let stepped = Self {
            is_open: RwSignal::new(false),
            is_step: StoredValue::new(false),
        };
        let back = window_event_listener(ev::popstate, move |_| {
            stepped.is_step.set_value(false);
            stepped.is_open.set(false);
        });
        on_cleanup(move || back.remove());
        stepped
    }

    /// Tells whether it is up.
    pub fn is_open(self) -> Signal<bool> {
        self.is_open.into()
    }

    /// Asks for it.
    pub fn open(self) {
        let step = window()
            .history()
            .and_then(|history| history.push_state(&JsValue::TRUE, ""));
        self.is_step.set_value(step.is_ok());
        self.is_open.set(true);
    }

    /// Asks for it to go down.
    pub fn close(self) {
        let is_step = self.is_step.try_update_value(std::mem::take).unwrap_or_default();
        let back = window()
            .history()
            .and_then(|history| if is_step { history.back() } else { Ok(()) });
        if !is_step || back.is_err() {
            self.is_open.set(false);
        }
    }
}

/// Tells whether a dialog stands over the page.
pub fn is_asked() -> bool {
    document()
        .query_selector("dialog[open]")
        .is_ok_and(|dialog| dialog.is_some())
}
