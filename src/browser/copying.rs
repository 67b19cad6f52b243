use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlDocument, HtmlElement, HtmlTextAreaElement};

/// Copies a table both as plain text and as HTML, and tells whether the browser did.
///
/// By the event of copying, which every browser has, also on a page that was opened from a file or came without https; the
/// newer clipboard is missing there. Must be called by a click or a key.
#[must_use]
pub fn copy(text: &str, html: &str) -> bool {
    carry_out(text, html).unwrap_or(false)
}

fn carry_out(text: &str, html: &str) -> Option<bool> {
    let document: HtmlDocument = web_sys::window()?.document()?.dyn_into().ok()?;
    let focused = document
        .active_element()
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    // Some browsers copy only where something is selected.
    let selected: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    selected.set_class_name("unseen");
    selected.set_value(text);
    document.body()?.append_child(&selected).ok()?;
    selected.select();
    let (plain, html) = (text.to_owned(), html.to_owned());
    let options = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: false,
    };
    let listener = EventListener::once_with_options(&document, "copy", options, move |event| {
        let data = event
            .dyn_ref::<ClipboardEvent>()
            .and_then(ClipboardEvent::clipboard_data);
        let written = data.map(|data| {
            data.set_data("text/plain", &plain)
                .and_then(|()| data.set_data("text/html", &html))
        });
        if matches!(written, Some(Ok(()))) {
            event.prevent_default();
            // The grid copies its own cells; this is none of them.
            event.stop_propagation();
        }
    });
    let done = document.exec_command("copy").unwrap_or(false);
    drop(listener);
    selected.remove();
    if let Some(focused) = focused {
        // What had the focus still stands there.
        let _ = focused.focus();
    }
    Some(done)
}
