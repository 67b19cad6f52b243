use web_sys::Event;
use web_sys::wasm_bindgen::JsValue;

/// Answers `beforeunload`: the browser asks whether the page may really go.
pub fn ask_to_stay(event: &Event) {
    event.prevent_default();
    // What browsers asked for before preventing was enough.
    let _ = js_sys::Reflect::set(event, &JsValue::from_str("returnValue"), &JsValue::TRUE);
}
