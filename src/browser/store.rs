use std::marker::PhantomData;

use gloo_storage::{LocalStorage, SessionStorage, Storage};
use wasm_bindgen::JsValue;

use crate::ports::{Store, StoreError};

/// A storage of the browser, found to be there.
#[derive(Debug, Clone, Copy)]
pub struct WebStore<S>(PhantomData<S>);

/// Finds the storage that outlives the page. Finds out whether this page may store: asks, writes, reads back, removes.
///
/// Asked of the window itself first, because gloo ends the program where storage is forbidden. A full store passes: it
/// can still be read, and a save says by itself that there is no room.
///
/// # Errors
/// [`StoreError::Forbidden`] or [`StoreError::NotKept`]: then the page works on in memory.
pub fn local_store() -> Result<WebStore<LocalStorage>, StoreError> {
    const PROBE: &str = "giao-uoc/probe";
    let window = web_sys::window().ok_or(StoreError::Forbidden)?;
    let storage = window.local_storage().ok().flatten().ok_or(StoreError::Forbidden)?;
    storage.get_item(PROBE).map_err(|_| StoreError::Forbidden)?;
    let store = WebStore(PhantomData::<LocalStorage>);
    match store.keep(PROBE, "1") {
        Ok(()) => store.remove(PROBE).map(|()| store),
        Err(StoreError::Full) => Ok(store),
        Err(error) => Err(error),
    }
}

/// Finds the storage of this tab, which outlives a reload and ends with the tab.
///
/// # Errors
/// [`StoreError::Forbidden`]: then the tab remembers as long as its page is open.
pub fn tab_store() -> Result<WebStore<SessionStorage>, StoreError> {
    let window = web_sys::window().ok_or(StoreError::Forbidden)?;
    let storage = window.session_storage().ok().flatten();
    storage.map(|_| WebStore(PhantomData)).ok_or(StoreError::Forbidden)
}

/// The records are texts of their own form, so they go through gloo's raw storage and not through its JSON.
impl<S: Storage> Store for WebStore<S> {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        S::raw().get_item(key).map_err(|_| StoreError::Forbidden)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        S::raw().set_item(key, text).map_err(|error| refusal(&error))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        S::raw().remove_item(key).map_err(|_| StoreError::Forbidden)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let storage = S::raw();
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
