use gloo_timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Response, Url};

use crate::ports::{FileError, Files};

/// The largest file that is read at all. A campaign of 15 units and 176 indicators, all filled, has about 1 MB.
const LIMIT_BYTES: f64 = 32.0 * 1024.0 * 1024.0;

/// How long the address of a download stays valid; some browsers take it up only after the click has returned.
const DOWNLOAD_MS: u32 = 60_000;

/// Downloads: the one way to a file that every browser has, also on `file://`.
#[derive(Debug, Clone, Copy)]
pub struct Downloads;

impl Files for Downloads {
    fn save(&self, name: &str, text: &str) -> Result<(), FileError> {
        download(name, text).map_err(|_| FileError::NotSaved)
    }
}

fn download(name: &str, text: &str) -> Result<(), JsValue> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let kind = BlobPropertyBag::new();
    kind.set_type(if name.ends_with(".csv") {
        "text/csv"
    } else {
        "application/json"
    });
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.dyn_into().map_err(JsValue::from)?;
    anchor.set_href(&address);
    anchor.set_download(name);
    // Firefox follows the click of an anchor only while it stands in the page.
    let body = document.body().ok_or(JsValue::NULL)?;
    body.append_child(&anchor)?;
    anchor.click();
    anchor.remove();
    Timeout::new(DOWNLOAD_MS, move || {
        // Nobody is left to be told that an address was already gone.
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

/// Reads a rubric or sample that ships: the single file carries it, the hosted page names where it is fetched from.
///
/// # Errors
/// [`FileError::NotFetched`] where it cannot be had now.
pub async fn shipped(id: &str) -> Result<String, FileError> {
    fetched(id).await.ok_or(FileError::NotFetched)
}

async fn fetched(id: &str) -> Option<String> {
    let window = web_sys::window()?;
    let carrier = window.document()?.get_element_by_id(id)?;
    let Some(address) = carrier.get_attribute("data-src") else {
        return carrier.text_content();
    };
    let answer = JsFuture::from(window.fetch_with_str(&address)).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    let text = JsFuture::from(answer.ok().then(|| answer.text())?.ok()?).await.ok()?;
    text.as_string()
}

/// Reads a file that was chosen or dropped.
///
/// # Errors
/// [`FileError::TooLarge`] before anything is read; [`FileError::NotRead`] where the browser fails.
pub async fn read_file(file: &web_sys::File) -> Result<Vec<u8>, FileError> {
    if file.size() > LIMIT_BYTES {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a size in bytes is a whole number above zero"
        )]
        let bytes = file.size() as u64;
        return Err(FileError::TooLarge { bytes });
    }
    let buffer = JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| FileError::NotRead)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
