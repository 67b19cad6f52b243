use leptos::prelude::*;

use crate::ui::arrival::leave_notice;

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Something that asks for attention.
    Warning,
    /// Something that was done, or is good to know.
    Fact,
}

/// A sentence that stays on the page, with what can be done about it. Spoken when it appears; the focus does not go with it.
#[component]
pub fn Notice(
    /// What it is about.
    kind: Kind,
    /// The sentence.
    #[prop(into)]
    words: Signal<String>,
    /// Buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (name, role) = match kind {
        Kind::Warning => ("warning", "alert"),
        Kind::Fact => ("fact", "status"),
    };
    on_cleanup(leave_notice);
    view! {
        <div class="notice" data-kind=name role=role>
            <p class="notice__words">{words}</p>
            {children.map(|children| view! { <div class="notice__actions">{children()}</div> })}
        </div>
    }
}
