use leptos::prelude::*;

use super::live;
use crate::ui::desk::Desk;
use crate::ui::opening::NotOpened;

/// Every mistake of a file with its place, where there are several.
#[component]
pub fn ProblemList(
    /// The desk.
    desk: Desk,
    /// What is wrong.
    problem: NotOpened,
) -> impl IntoView {
    live(move || {
        let details = problem.details(desk.lang.get());
        let line =
            |(place, words): (String, String)| view! { <li><span class="notice__place">{place}</span>": "{words}</li> };
        (!details.is_empty())
            .then(|| view! { <ul class="notice__list">{details.into_iter().map(line).collect_view()}</ul> })
    })
}
