//! The sheet on a narrow screen: a list of questions over the same commands as the grid.
//!
//! Knows nothing of grids. Invariants: a field is written only while it does not have the focus; what cannot be read stays
//! in it with the reason.

mod field;
mod in_sight;
mod onward;
mod question;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::campaign::Campaign;
use crate::report::{CellOf, Explained, Explanation, Field, FormHead, RowOf, RowShown, heard};
use crate::rubric::{FactIx, NodeIx};
use crate::text::sheet as say;
use crate::ui::pages::{Filling, mark_illustrative, mark_key};
use crate::ui::parts::{Drawer, Stepped, dotted, live, live_if, said, tracked};
use crate::ui::why::WhyPanel;

use in_sight::{InSight, LookFor, NothingFound};
use onward::{AtHand, is_hidden, question_of, show, to_next_open};
use question::Question;

/// What every question needs.
#[derive(Clone, Copy)]
pub struct Asking {
    /// The sheet.
    pub filling: Filling,
    /// The address of an explanation.
    pub address: Callback<Explained, String>,
    /// An Enter is about to lead on to the next field.
    led: StoredValue<bool>,
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
        address,
        led: StoredValue::new(false),
    };
    let part = move |look: fn(&FormHead) -> String| {
        tracked(move || head.with(|head| head.as_ref().map(look).unwrap_or_default()))
    };
    let (total, of_max) = (part(|head| head.total.clone()), part(|head| head.of_max.clone()));
    let open = tracked(move || head.with(|head| head.as_ref().map_or(0, |head| head.open.0)));
    // The question somebody last was in: a button takes the focus from it.
    let at_hand = StoredValue::new_local(None::<AtHand>);
    let take_up = move |event: leptos::ev::FocusEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let question = target.and_then(|target| question_of(&target));
        let is_led = asking.led.get_value();
        at_hand.update_value(|at_hand| {
            let is_same = at_hand.as_ref().map(|at_hand| &at_hand.question) == question.as_ref();
            if !is_same {
                *at_hand = question.map(|question| AtHand::new(question, is_led));
            }
        });
    };
    let in_sight = InSight::new(filling, head);
    let to_next = move || {
        let next = at_hand.with_value(|question| to_next_open(question.as_ref()));
        let is_gone_to = next.is_some();
        if let Some(question) = next {
            at_hand.set_value(Some(AtHand::new(question, false)));
        }
        is_gone_to
    };
    let contents = Stepped::new();
    // To what the drawer leads, once it is down.
    let then = StoredValue::new(None::<(String, &'static str)>);
    let closed = Callback::new(move |()| {
        if let Some((id, inside)) = then.get_value() {
            then.set_value(None);
            if is_hidden(&id) && in_sight.look_at_all() {
                request_animation_frame(move || show(&id, inside));
            } else {
                show(&id, inside);
            }
        }
    });
    let to_cell = Callback::new(move |cell: CellOf| {
        let id = field_id(cell.fact, cell.field);
        then.set_value(Some((id, "")));
        close.run(());
    });
    let go = Callback::new(move |id: String| {
        then.set_value(Some((id, "a")));
        contents.close();
    });
    let rows = filling.rows.get_value();
    let items = groups(&rows)
        .into_iter()
        .map(|group| match group {
            Group::Heading(at, of) => view! { <Band asking of hidden=in_sight.hides(at) /> }.into_any(),
            Group::Question(at, node, rows) => {
                view! { <Question asking node rows hidden=in_sight.hides(at) /> }.into_any()
            }
        })
        .collect_view();
    view! {
        <h1 class="unseen" lang="vi">{unit_name}</h1>
        <header class="questions__top">
            <p class="questions__rests">
                <b class="questions__unit" lang="vi" aria-hidden="true">{unit_name}</b>
                {dotted(move || {
                    let rests = head.with(|head| head.as_ref().map(|head| head.rests_on.clone()).unwrap_or_default());
                    if rests.is_empty() { vec![of_max.get()] } else { rests }
                })}
            </p>
            <a
                class="questions__total"
                href=tracked(move || address.run(Explained::Total))
                aria-label=tracked(move || head.with(|head| head.as_ref().map(|head| head.total_words(filling.lang())).unwrap_or_default()))
            >
                {total}
                {live_if(move || head.with(|head| head.as_ref().is_some_and(|head| head.total_illustrative)), mark_illustrative)}
            </a>
        </header>
        {live_if(move || in_sight.is_open.get(), move || view! { <LookFor in_sight /> })}
        // Paper has no sieves: without a word a part would pass for the whole.
        {live_if(move || in_sight.count().is_some(), move || view! {
            <p class="looking__part">{said(filling.bench.desk.lang, say::printed_in_part)}</p>
        })}
        <NothingFound in_sight />
        <div class="questions__list" id="questions" on:focusin=take_up>
            {items}
            {live_if(move || filling.bears_mark(), move || mark_key(filling.bench, "minor questions__key"))}
        </div>
        <nav class="questions__bar" aria-label=said(filling.bench.desk.lang, say::to_indicators)>
            <button type="button" class="button" aria-haspopup="dialog" on:click=move |_| contents.open()>
                {said(filling.bench.desk.lang, say::to_indicators)}
            </button>
            <button type="button" class="button" aria-expanded=tracked(move || in_sight.is_open.get().to_string()) on:click=move |_| in_sight.turn()>
                {said(filling.bench.desk.lang, say::look_for)}
            </button>
            // Where nothing can be entered any more no entry is asked for.
            {live_if(move || !filling.bench.with(Campaign::is_read_only), move || view! {
                <button
                    type="button"
                    class="button button--primary"
                    aria-disabled=tracked(move || (open.get() == 0).to_string())
                    on:click=move |_| {
                        if !to_next() && in_sight.look_at_all() {
                            request_animation_frame(move || { to_next(); });
                        }
                    }
                >
                    {tracked(move || match open.get() {
                        0 => say::all_entered(filling.lang()).to_owned(),
                        count => say::next_missing(filling.lang(), count),
                    })}
                </button>
            })}
        </nav>
        <Drawer open=contents.is_open() close=Callback::new(move |()| contents.close()) title="contents-title" closed>
            <header class="why__head">
                <h2 id="contents-title" tabindex="-1">{said(filling.bench.desk.lang, say::to_indicators)}</h2>
                <button
                    type="button"
                    class="button button--quiet why__close"
                    aria-label=said(filling.bench.desk.lang, crate::text::shell::close)
                    on:click=move |_| contents.close()
                >
                    "×"
                </button>
            </header>
            {live(move || contents.is_open().get().then(|| contents_of(filling, go)))}
        </Drawer>
        <Explaining filling what explanation address to_cell closed close />
    }
}

/// The explanation, over the list.
#[component]
fn Explaining(
    filling: Filling,
    what: Memo<Option<Explained>>,
    explanation: Memo<Option<Explanation>>,
    address: Callback<Explained, String>,
    to_cell: Callback<CellOf>,
    closed: Callback<()>,
    close: Callback<()>,
) -> impl IntoView {
    let is_open = Memo::new(move |_| explanation.with(Option::is_some));
    let (not_assigned, set_not_assigned) = (filling.not_assigned(what), filling.set_not_assigned(what));
    let panel = live(move || {
        is_open.get().then(|| {
            let explanation = tracked(move || explanation.get().unwrap_or_default());
            view! { <WhyPanel explanation bench=filling.bench address to_cell not_assigned set_not_assigned close /> }
        })
    });
    view! { <Drawer open=is_open close title="why-title" closed>{panel}</Drawer> }
}

/// The contents of the rubric, to go to.
fn contents_of(filling: Filling, go: Callback<String>) -> AnyView {
    let rows = filling.rows.get_value();
    let headings = rows.iter().filter(|of| of.leaf().is_none());
    let lines: Vec<AnyView> = headings
        .map(|of| {
            let (row, to) = (filling.row(*of), band_id(*of));
            let depth = of.node().map_or(0, |node| {
                filling
                    .bench
                    .with_untracked(|campaign| campaign.rubric.node(node).map_or(0, |node| node.depth))
            });
            let read = move |look: fn(&RowShown) -> String| {
                tracked(move || row.with(|row| row.as_ref().map(look).unwrap_or_default()))
            };
            view! {
                <li>
                    <button type="button" class="questions__go" data-depth=depth.to_string() on:click=move |_| go.run(to.clone())>
                        <span class="questions__code">{read(|row| row.code.clone())}</span>
                        <span class="questions__part" lang="vi">{read(|row| row.name.clone())}</span>
                        <span class="num">{sum(row)}</span>
                    </button>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ul class="questions__menu">{lines}</ul> }.into_any()
}

/// What a heading adds up to, of how much; marked where the figure was made up.
fn sum(row: RwSignal<Option<RowShown>>) -> AnyView {
    let read = move |look: fn(&RowShown) -> String| {
        tracked(move || row.with(|row| row.as_ref().map(look).unwrap_or_default()))
    };
    let illustrative = move || row.with(|row| row.as_ref().is_some_and(|row| row.points.illustrative));
    view! { <span>{read(|row| row.points.text.clone())}{live_if(illustrative, mark_illustrative)}{read(|row| row.of_max.clone())}</span> }
        .into_any()
}

/// A content or a criterion: its name, its points and the way to why.
#[component]
fn Band(asking: Asking, of: RowOf, hidden: Signal<bool>) -> impl IntoView {
    let row = asking.filling.row(of);
    let read = move |look: fn(&RowShown) -> String| {
        tracked(move || row.with(|row| row.as_ref().map(look).unwrap_or_default()))
    };
    let title = read(|row| row.name.clone());
    let points = read(|row| row.points.text.clone() + &row.of_max);
    let id = band_id(of);
    let what = of.node().map(Explained::Node);
    view! {
        <div class="questions__band" id=id hidden=hidden>
            <span class="questions__code">{read(|row| row.code.clone())}</span>
            <h2 class="questions__name" lang="vi">{title}</h2>
            {match what {
                Some(what) => {
                    let name = tracked(move || {
                        let lang = asking.filling.lang();
                        let (figure, illustrative) = row.with(|row| {
                            let points = row.as_ref().map(|row| &row.points);
                            points.map(|points| (points.text.clone(), points.illustrative)).unwrap_or_default()
                        });
                        let why = crate::text::why::link(lang, figure);
                        heard(&format!("{}: {why}, {}", points.get(), title.get()), illustrative, lang)
                    });
                    view! { <a class="num" href=asking.address.run(what) aria-label=name>{sum(row)}</a> }.into_any()
                }
                None => view! { <span class="num">{sum(row)}</span> }.into_any(),
            }}
        </div>
    }
}

/// A line of the list, with the place of its first row.
enum Group {
    Heading(usize, RowOf),
    Question(usize, NodeIx, Vec<RowOf>),
}

fn groups(rows: &[RowOf]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, of) in rows.iter().enumerate() {
        match (of.leaf(), groups.last_mut()) {
            (Some(node), Some(Group::Question(_, last, rows))) if *last == node => rows.push(*of),
            (Some(node), _) => groups.push(Group::Question(at, node, vec![*of])),
            (None, _) => groups.push(Group::Heading(at, *of)),
        }
    }
    groups
}

pub(super) fn question_id(node: NodeIx) -> String {
    format!("question-{}", node.0)
}

fn band_id(of: RowOf) -> String {
    match (of, of.node()) {
        (RowOf::Section(section), _) => format!("band-{section:?}"),
        (_, node) => format!("band-{}", node.map_or(0, |node| node.0)),
    }
}

pub(super) fn field_id(fact: FactIx, field: Field) -> String {
    format!("field-{field:?}-{}", fact.0).to_lowercase()
}
