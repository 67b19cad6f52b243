//! The headings of a table, which are closed and opened.

use leptos::prelude::*;

use super::looking::Looking;
use crate::ui::parts::tracked;

/// Gives the id of what names a heading's row: its cell holds the button, too, and would be heard as both.
pub fn title_id(row: usize) -> String {
    format!("row-{row}-title")
}

/// Tells by `aria-expanded` whether a heading is open.
pub fn expanded(looking: Looking, row: usize) -> Signal<String> {
    tracked(move || (!looking.is_closed(row)).to_string())
}

/// Closes or opens what a heading gathers.
#[component]
pub fn FoldButton(
    looking: Looking,
    /// The row of the heading.
    at: usize,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="sheet__fold"
            tabindex="-1"
            aria-labelledby=title_id(at)
            aria-expanded=expanded(looking, at)
            // The keys stay in the grid.
            on:mousedown=|event| event.prevent_default()
            on:click=move |_| {
                looking.fold(at, !untrack(|| looking.is_closed(at)));
            }
        ></button>
    }
    .into_any()
}
