//! The sheet on a narrow screen: a list of questions over the same commands as the grid.
//!
//! Knows nothing of grids. Invariants: a field is written only while it does not have the focus; what cannot be read stays
//! in it with the reason.

mod field;
mod question;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::report::{CellOf, Explained, Explanation, FormHead, RowOf};
use crate::rubric::NodeIx;
use crate::text::sheet as say;
use crate::ui::pages::Filling;
use crate::ui::why::WhyPanel;

use question::Question;

/// The first field of a question that still waits for an entry.
const OPEN_FIELD: &str = "[data-state=missing] :is(input, select)";

/// What every question needs.
#[derive(Clone, Copy)]
pub struct Asking {
    /// The sheet.
    pub filling: Filling,
    /// What is explained.
    pub what: Memo<Option<Explained>>,
    /// The explanation.
    pub explanation: Memo<Option<Explanation>>,
    /// The address of an explanation.
    pub address: Callback<Explained, String>,
    /// Closes it.
    pub close: Callback<()>,
}

/// The sheet as a list of questions.
#[component]
pub fn Questions(
    filling: Filling,
    unit_name: Signal<String>,
    head: Memo<Option<FormHead>>,
    what: Memo<Option<Explained>>,
    explanation: Memo<Option<Explanation>>,
    address: Callback<Explained, String>,
    close: Callback<()>,
) -> impl IntoView {
    let asking = Asking {
        filling,
        what,
        explanation,
        address,
        close,
    };
    let part =
        move |look: fn(&FormHead) -> String| move || head.with(|head| head.as_ref().map(look).unwrap_or_default());
    let open = Memo::new(move |_| {
        head.with(|head| head.as_ref().map(|head| head.open))
            .unwrap_or_default()
    });
    let campaign = move || filling.bench.with(|campaign| campaign.name.clone());
    let next = move |_| {
        if let Some(node) = open.get_untracked().1 {
            show(&question_id(node), OPEN_FIELD);
        }
    };
    let rows = filling.rows.get_value();
    let items = groups(&rows)
        .into_iter()
        .map(|group| match group {
            Group::Heading(of) => view! { <Band asking of /> }.into_any(),
            Group::Question(node, rows) => view! { <Question asking node rows /> }.into_any(),
        })
        .collect_view();
    view! {
        <header class="questions__top">
            <h1 class="questions__unit">{move || unit_name.get()}</h1>
            <a
                class="questions__total"
                href=move || address.run(Explained::Total)
                aria-label=move || format!("{}: {}", say::total_label(filling.lang()), part(|head| head.total.clone())())
            >
                {part(|head| head.total.clone())}
            </a>
            <p class="questions__campaign">{campaign}</p>
            <p class="questions__rests">
                {move || {
                    let rests = part(|head| head.rests_on.join(" · "))();
                    if rests.is_empty() { part(|head| head.of_max.clone())() } else { rests }
                }}
            </p>
        </header>
        {why_of(asking, None)}
        <div class="questions__list" id="questions">{items}</div>
        <nav class="questions__bar" aria-label=move || say::to_indicators(filling.lang())>
            <Contents asking head />
            <button type="button" class="button button--primary" aria-disabled=move || (open.get().0 == 0).to_string() on:click=next>
                {move || match open.get().0 {
                    0 => say::all_entered(filling.lang()).to_owned(),
                    count => format!("{} ›", say::next_missing(filling.lang(), count)),
                }}
            </button>
        </nav>
    }
}

/// The contents of the rubric, to go to.
#[component]
fn Contents(asking: Asking, head: Memo<Option<FormHead>>) -> impl IntoView {
    let lang = move || asking.filling.lang();
    view! {
        <details class="questions__contents">
            <summary class="button">{move || say::to_indicators(lang())}</summary>
            <ul class="questions__menu">
                {move || head.with(|head| head.as_ref().map(|head| head.contents.clone())).map(|contents| {
                    contents
                        .into_iter()
                        .map(|content| {
                            let to = band_id(content.node);
                            view! {
                                <li>
                                    <button type="button" class="questions__go" on:click=move |event| {
                                        close_details(event.target());
                                        show(&to, "a");
                                    }>
                                        {content.name}
                                        <span class="num">{format!("{}/{}", content.points, content.max)}</span>
                                    </button>
                                </li>
                            }
                        })
                        .collect_view()
                })}
            </ul>
        </details>
    }
}

fn close_details(target: Option<web_sys::EventTarget>) {
    let element = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    if let Some(details) = element.and_then(|element| element.closest("details").ok().flatten()) {
        let _ = details.remove_attribute("open");
    }
}

/// A content or a criterion: its name, its points and the way to why.
#[component]
fn Band(asking: Asking, of: RowOf) -> impl IntoView {
    let row = asking.filling.row(of);
    let read = move |look: fn(&crate::report::RowShown) -> String| {
        move || row.with(|row| row.as_ref().map(look).unwrap_or_default())
    };
    let points = read(|row| {
        if row.max.is_empty() {
            row.points.text.clone()
        } else {
            format!("{}/{}", row.points.text, row.max)
        }
    });
    let (id, what) = match of.node() {
        Some(node) => (band_id(node), Some(Explained::Node(node))),
        None => (String::new(), None),
    };
    view! {
        <div class="questions__band" id=id>
            <span class="questions__code">{read(|row| row.code.clone())}</span>
            <h2 class="questions__name">{read(|row| row.name.clone())}</h2>
            {match what {
                Some(what) => {
                    let name = move || {
                        let why = crate::text::why::link(asking.filling.lang(), read(|row| row.points.text.clone())());
                        format!("{}: {why}, {}", points(), read(|row| row.name.clone())())
                    };
                    view! { <a class="num" href=asking.address.run(what) aria-label=name>{points}</a> }.into_any()
                }
                None => view! { <span class="num">{points}</span> }.into_any(),
            }}
        </div>
        {what.map(|what| why_of(asking, Some(what)))}
    }
}

/// The explanation, in place under what it explains; without a place, that of the total.
pub(super) fn why_of(asking: Asking, what: Option<Explained>) -> impl IntoView {
    let here = what.unwrap_or(Explained::Total);
    let shown = Memo::new(move |_| asking.what.get() == Some(here) && asking.explanation.with(Option::is_some));
    let to_cell =
        Callback::new(move |cell: CellOf| show(&field_id(cell.fact.0, cell.role == crate::scoring::Role::Actual), ""));
    let lang = asking.filling.bench.desk.lang;
    let not_assigned = asking.filling.not_assigned(asking.what);
    let set_not_assigned = asking.filling.set_not_assigned(asking.what);
    let (compared, enter_compared) = (asking.filling.compared(asking.what), asking.filling.enter_compared());
    move || {
        shown.get().then(|| {
            let explanation = Signal::derive(move || asking.explanation.get().unwrap_or_default());
            view! { <WhyPanel explanation lang address=asking.address to_cell not_assigned set_not_assigned compared enter_compared close=asking.close /> }
        })
    }
}

/// A line of the list.
enum Group {
    Heading(RowOf),
    Question(NodeIx, Vec<RowOf>),
}

fn groups(rows: &[RowOf]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for of in rows {
        match (of.leaf(), groups.last_mut()) {
            (Some(node), Some(Group::Question(last, rows))) if *last == node => rows.push(*of),
            (Some(node), _) => groups.push(Group::Question(node, vec![*of])),
            (None, _) => groups.push(Group::Heading(*of)),
        }
    }
    groups
}

pub(super) fn question_id(node: NodeIx) -> String {
    format!("question-{}", node.0)
}

fn band_id(node: NodeIx) -> String {
    format!("band-{}", node.0)
}

pub(super) fn field_id(fact: u32, actual: bool) -> String {
    format!("field-{}-{fact}", if actual { "actual" } else { "plan" })
}

/// Brings an element into sight and gives the focus to what is in it, or to itself.
pub(super) fn show(id: &str, inside: &str) {
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    element.scroll_into_view();
    let target = if inside.is_empty() {
        Some(element)
    } else {
        element.query_selector(inside).ok().flatten()
    };
    if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = target.focus_with_options(&options);
    }
}
