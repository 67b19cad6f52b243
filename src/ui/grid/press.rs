use web_sys::KeyboardEvent;

use super::events::{Key, Press};

/// Reads a browser's key event.
///
/// An input method hides the key behind "Process" or "Unidentified" and the number 229; then the place of the key on the
/// keyboard tells Enter and Tab.
pub fn read(event: &KeyboardEvent) -> Press {
    let name = match event.key() {
        hidden if hidden == "Process" || hidden == "Unidentified" => event.code(),
        name => name,
    };
    Press {
        key: Key::named(&name),
        shift: event.shift_key(),
        ctrl: event.ctrl_key() || event.meta_key(),
        alt: event.alt_key(),
        composing: event.is_composing() || event.key_code() == 229,
    }
}
