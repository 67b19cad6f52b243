use leptos::prelude::*;

use super::live;
use crate::text::Lang;
use crate::ui::desk::Desk;

/// What is told of each place of a file: what it is about or where it stands, what is wrong, and its path where the first is
/// a name.
pub type ProblemAt = (String, String, Option<String>);

/// Every mistake of a file with its place, where there are several.
#[component]
pub fn ProblemList(
    /// The desk.
    desk: Desk,
    /// What is wrong.
    problems: Box<dyn Fn(Lang) -> Vec<ProblemAt> + Send>,
) -> impl IntoView {
    live(move || {
        let line = |(place, words, path): ProblemAt| {
            let path = path.map(|path| view! { <span class="minor notice__place">" "{path}</span> });
            view! { <li><span class="notice__place">{place}</span>": "{words}{path}</li> }
        };
        let problems = problems(desk.lang.get());
        (!problems.is_empty())
            .then(|| view! { <ul class="notice__list">{problems.into_iter().map(line).collect_view()}</ul> })
    })
}
