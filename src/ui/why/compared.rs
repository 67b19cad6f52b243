use leptos::prelude::*;

use crate::report::ComparedFigure;
use crate::ui::parts::{live, tracked};

/// The figures from outside that the explained indicator is compared with, each to be entered where it is explained.
#[component]
pub fn ComparedFigures(
    /// The figures.
    figures: Memo<Vec<ComparedFigure>>,
    /// Enters one; gives the reason where the text cannot be read.
    enter: Callback<(ComparedFigure, String), Option<String>>,
) -> impl IntoView {
    // Only which figures there are makes the fields anew: one being typed in keeps its focus when points change.
    let which =
        Memo::new(move |_| figures.with(|all| all.iter().map(|figure| figure.label.clone()).collect::<Vec<_>>()));
    live(move || {
        let fields: Vec<AnyView> = (0..which.with(Vec::len))
            .map(|at| view! { <Field figures at enter /> }.into_any())
            .collect();
        view! { <div class="why__compared">{fields}</div> }
    })
}

#[component]
fn Field(
    figures: Memo<Vec<ComparedFigure>>,
    at: usize,
    enter: Callback<(ComparedFigure, String), Option<String>>,
) -> impl IntoView {
    let figure = move || figures.with(|all| all.get(at).cloned());
    let refused = RwSignal::new(None::<String>);
    let id = format!("compared-{at}");
    let reason_id = format!("{id}-reason");
    let described = reason_id.clone();
    view! {
        <div class="question__field">
            <label class="question__label" for=id.clone()>{tracked(move || figure().map(|figure| figure.label))}</label>
            <input
                class="input question__input"
                data-letters="numbers"
                id=id
                type="text"
                inputmode="decimal"
                autocomplete="off"
                aria-invalid=tracked(move || refused.with(Option::is_some).then_some("true"))
                aria-describedby=tracked(move || refused.with(Option::is_some).then(|| described.clone()))
                prop:value=tracked(move || figure().map(|figure| figure.text).unwrap_or_default())
                on:change=move |event| {
                    if let Some(figure) = figures.try_get_untracked().and_then(|all| all.get(at).cloned()) {
                        refused.set(enter.run((figure, event_target_value(&event))));
                    }
                }
            />
            {live(move || refused.get().map(|reason| view! { <p class="question__reason" id=reason_id.clone() role="alert">{reason}</p> }))}
        </div>
    }
}
