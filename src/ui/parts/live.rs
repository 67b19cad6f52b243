use leptos::prelude::*;

/// Shows what changes: the view is made anew whenever something it reads does.
///
/// Every closure that stands in a view as such costs the download an instance of Leptos' own code, some kilobytes each; all
/// that pass through here share one.
pub fn live<V: IntoView + 'static>(mut view: impl FnMut() -> V + Send + 'static) -> AnyView {
    shown(Box::new(move || view().into_any()))
}

fn shown(view: Box<dyn FnMut() -> AnyView + Send>) -> AnyView {
    view.into_any()
}
