//! The ports over a real browser: local storage by gloo, downloads by an anchor, the clock by `Date`.
//!
//! Knows no screen and no campaign. Invariants: whatever the browser forbids comes back as a value; nothing here throws.

mod clipboard;
mod clock;
mod copying;
mod files;
mod leaving;
mod page;
mod store;

pub use clipboard::{ask_clipboard, read_clipboard, read_copied};
pub use clock::SystemClock;
pub use copying::copy;
pub use files::{Downloads, read_file, shipped};
pub use leaving::ask_to_stay;
pub use page::set_page;
pub use store::{WebStore, local_store, tab_store};
