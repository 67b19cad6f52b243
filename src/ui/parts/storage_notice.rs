use leptos::prelude::*;

use super::{Kind, Notice, tracked};
use crate::ui::desk::Desk;

/// Says that this browser keeps no drafts, where it does not.
#[component]
pub fn StorageNotice(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    desk.storage_problem.get_value().map(|problem| {
        let words = tracked(move || problem.words(desk.lang.get()).to_owned());
        view! { <Notice kind=Kind::Warning words /> }
    })
}
