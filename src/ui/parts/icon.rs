use super::tracked;
use leptos::prelude::*;

/// The pictures there are, each drawn with one line on a field of 24.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// An arrow bent to the left.
    Undo,
    /// An arrow bent to the right.
    Redo,
    /// A sun: to light.
    Sun,
    /// A moon: to dark.
    Moon,
}

impl Picture {
    const fn path(self) -> &'static str {
        match self {
            Self::Undo => "M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
            Self::Redo => "m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",
            Self::Sun => {
                "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M5 19l1.4-1.4M17.6 6.4 19 5"
            }
            Self::Moon => "M20 14.5A8 8 0 0 1 9.5 4a8 8 0 1 0 10.5 10.5Z",
        }
    }
}

/// A picture beside or instead of words; the words are the button's own name.
#[component]
pub fn Icon(
    /// Which one.
    #[prop(into)]
    picture: Signal<Picture>,
) -> impl IntoView {
    view! {
        <svg class="button__icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=tracked(move || picture.get().path())></path>
        </svg>
    }
}
