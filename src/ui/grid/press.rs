use web_sys::KeyboardEvent;

use super::events::{Key, Press};

/// The press of a bare Delete.
pub const DELETE: Press = Press {
    key: Key::Delete,
    shift: false,
    ctrl: false,
    alt: false,
    composing: false,
};

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
        key: key(&name),
        shift: event.shift_key(),
        ctrl: event.ctrl_key() || event.meta_key(),
        alt: event.alt_key(),
        composing: event.is_composing() || event.key_code() == 229,
    }
}

fn key(name: &str) -> Key {
    match name {
        "Enter" | "NumpadEnter" => Key::Enter,
        "Tab" => Key::Tab,
        "Escape" => Key::Escape,
        "F2" => Key::F2,
        "F4" => Key::F4,
        "F6" => Key::F6,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        _ => {
            let mut letters = name.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => Key::Letter(letter),
                _ => Key::Other,
            }
        }
    }
}
