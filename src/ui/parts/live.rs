//! What changes in a view, each kind by one door.
//!
//! Every closure that stands in a view as such costs the download an instance of Leptos' own code, some kilobytes each; all
//! that pass through here share one for each type of value.

use leptos::prelude::*;

use crate::text::Lang;

/// Shows what changes: the view is made anew whenever something it reads does.
pub fn live<V: IntoView + 'static>(mut view: impl FnMut() -> V + Send + 'static) -> AnyView {
    shown(Box::new(move || view().into_any()))
}

/// Shows a view while a condition holds; it is made anew only when the condition turns.
pub fn live_if<V: IntoView + 'static>(
    holds: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn() -> V + Send + 'static,
) -> AnyView {
    let holds = kept(Box::new(holds));
    live(move || holds.get().then(|| view().into_any()))
}

/// A text or attribute that changes. Keep to few types: `String`, `&'static str`, `bool` and options of them.
pub fn tracked<T: Send + Sync + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> Signal<T> {
    derived(Box::new(read))
}

/// Words without parameters, in the language of the page.
pub fn said(lang: impl Into<Signal<Lang>>, words: fn(Lang) -> &'static str) -> Signal<&'static str> {
    let lang = lang.into();
    tracked(move || words(lang.get()))
}

fn shown(view: Box<dyn FnMut() -> AnyView + Send>) -> AnyView {
    view.into_any()
}

fn derived<T: Send + Sync + 'static>(read: Box<dyn Fn() -> T + Send + Sync>) -> Signal<T> {
    Signal::derive(read)
}

fn kept(holds: Box<dyn Fn() -> bool + Send + Sync>) -> Memo<bool> {
    Memo::new(move |_| holds())
}
