use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// Tells, until the present owner is cleaned up, when elements have taken another size; once at the beginning too.
pub fn on_resized<'a>(elements: impl IntoIterator<Item = &'a Element>, then: impl FnMut() + 'static) {
    let then = Closure::<dyn FnMut()>::new(then);
    let Ok(observer) = ResizeObserver::new(then.as_ref().unchecked_ref()) else {
        return;
    };
    for element in elements {
        observer.observe(element);
    }
    let then = StoredValue::new_local(Some(then));
    on_cleanup(move || {
        observer.disconnect();
        drop(then.try_update_value(Option::take));
    });
}
