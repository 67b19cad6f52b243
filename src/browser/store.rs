use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::JsValue;

use crate::ports::{Store, StoreError};

/// The browser's local storage, found to work.
#[derive(Debug, Clone, Copy)]
pub struct LocalStore(());

/// Finds out whether this page may store: asks, writes, reads back, removes.
///
/// Asked of the window itself first, because gloo ends the program where storage is forbidden. A full store passes: it
/// can still be read, and a save says by itself that there is no room.
///
/// # Errors
/// [`StoreError::Forbidden`] or [`StoreError::NotKept`]: then the page works on in memory.
pub fn local_store() -> Result<LocalStore, StoreError> {
    const PROBE: &str = "giao-uoc/probe";
    let window = web_sys::window().ok_or(StoreError::Forbidden)?;
    let storage = window.local_storage().ok().flatten().ok_or(StoreError::Forbidden)?;
    storage.get_item(PROBE).map_err(|_| StoreError::Forbidden)?;
    let store = LocalStore(());
    match store.keep(PROBE, "1") {
        Ok(()) => store.remove(PROBE).map(|()| store),
        Err(StoreError::Full) => Ok(store),
        Err(error) => Err(error),
    }
}

/// The records are texts of their own form, so they go through gloo's raw storage and not through its JSON.
impl Store for LocalStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        LocalStorage::raw().get_item(key).map_err(|_| StoreError::Forbidden)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        LocalStorage::raw().set_item(key, text).map_err(|error| refusal(&error))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        LocalStorage::raw().remove_item(key).map_err(|_| StoreError::Forbidden)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let storage = LocalStorage::raw();
        let length = storage.length().map_err(|_| StoreError::Forbidden)?;
        Ok((0..length)
            .filter_map(|index| storage.key(index).ok().flatten())
            .collect())
    }
}

/// Firefox has a name of its own for a full store.
fn refusal(error: &JsValue) -> StoreError {
    let name = js_sys::Reflect::get(error, &JsValue::from_str("name"))
        .ok()
        .and_then(|name| name.as_string());
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StoreError::Full,
        _ => StoreError::Forbidden,
    }
}
