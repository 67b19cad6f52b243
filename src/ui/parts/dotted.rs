use leptos::prelude::*;

use super::live::live;

/// Says several things in one line, with dots between them: where they need a second line it begins after a dot, never within
/// one of them that has room.
pub fn dotted(parts: impl Fn() -> Vec<String> + Send + Sync + 'static) -> AnyView {
    let parts = Memo::new(move |_| parts());
    live(move || {
        let parts = parts.get();
        let last = parts.len().saturating_sub(1);
        let one = |(at, part): (usize, String)| {
            let part = if at < last { part + " ·" } else { part };
            view! { <span class="dotted">{part}</span> " " }
        };
        parts.into_iter().enumerate().map(one).collect_view()
    })
}
