//! Which questions are in sight: those that a sieve keeps and a text names, with the headings above them.

use leptos::ev;
use leptos::html::Input;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::onward::{all_of, focus};
use crate::report::{FormHead, RowOf, Sieve, Sieved, kept, levels, named_with_parts};
use crate::text::{cluster, sheet as say, shell};
use crate::ui::pages::{Filling, SieveButtons};
use crate::ui::parts::{live_if, said, tracked};

const LOOK: &str = ".questions__look";

/// Which questions are in sight: kept while the list is open, never in a file. Copied freely.
#[derive(Clone, Copy)]
pub struct InSight {
    filling: Filling,
    sieved: Memo<Vec<Sieved>>,
    /// What one looks for questions with is open.
    pub is_open: RwSignal<bool>,
    /// The place of the sieve in force among all, from 1; 0 for none.
    sieve: RwSignal<usize>,
    /// The rows it kept when it was chosen: one that is mended stays until the next choice.
    sieved_rows: StoredValue<Vec<bool>>,
    text: RwSignal<String>,
    /// The rows out of sight; none where all are in sight.
    hidden: Memo<Vec<bool>>,
    field: NodeRef<Input>,
    /// The question that stood on top when one began to look.
    from: StoredValue<Option<HtmlElement>, LocalStorage>,
}

impl InSight {
    /// Begins with everything in sight.
    pub fn new(filling: Filling, head: Memo<Option<FormHead>>) -> Self {
        let (sieve, text) = (RwSignal::new(0), RwSignal::new(String::new()));
        let sieved_rows = StoredValue::new(Vec::new());
        let rows = filling.rows.get_value();
        let levels = filling.bench.with_untracked(|campaign| levels(&campaign.rubric, &rows));
        let hidden = Memo::new(move |_| {
            let (sieve, text) = (sieve.get(), text.get());
            if sieve == 0 && text.trim().is_empty() {
                return Vec::new();
            }
            let mut wanted = filling
                .bench
                .with_untracked(|campaign| named_with_parts(&campaign.rubric, &rows, &levels, &text));
            if sieve > 0 {
                sieved_rows.with_value(|sieved: &Vec<bool>| {
                    wanted
                        .iter_mut()
                        .zip(sieved)
                        .for_each(|(wanted, sieved)| *wanted &= sieved);
                });
            }
            kept(&levels, wanted).into_iter().map(|kept| !kept).collect()
        });
        let sieved =
            move |_: Option<&_>| head.with(|head| head.as_ref().map(|head| head.sieved.clone()).unwrap_or_default());
        Self {
            filling,
            sieved: Memo::new(sieved),
            is_open: RwSignal::new(false),
            sieve,
            sieved_rows,
            text,
            hidden,
            field: NodeRef::new(),
            from: StoredValue::new_local(None),
        }
    }

    /// Tells whether a row is out of sight.
    pub fn hides(self, row: usize) -> Signal<bool> {
        tracked(move || self.hidden.with(|hidden| hidden.get(row).copied().unwrap_or(false)))
    }

    /// How many indicators are in sight, where not all are.
    pub fn count(self) -> Option<usize> {
        let rows = self.filling.rows.get_value();
        let is_leaf = |(of, hidden): &(&RowOf, &bool)| !**hidden && matches!(of, RowOf::Leaf(..));
        self.hidden
            .with(|hidden| (!hidden.is_empty()).then(|| rows.iter().zip(hidden).filter(is_leaf).count()))
    }

    /// Opens what one looks for questions with, or goes back to it; closes it where one is there.
    pub fn turn(self) {
        let is_there = all_of(LOOK).first().is_some_and(is_below_top);
        if is_there {
            return self.close();
        }
        if !self.is_open.get_untracked() {
            self.from.set_value(on_top());
            self.is_open.set(true);
        }
        show_top();
        request_animation_frame(move || {
            if let Some(field) = self.field.try_get_untracked().flatten() {
                focus(&field);
            }
        });
    }

    /// Brings all questions into sight; one stays where one is, or comes back where one was.
    fn close(self) {
        if !self.look_at_all()
            && let Some(from) = self.from.try_update_value(Option::take).flatten()
        {
            request_animation_frame(move || from.scroll_into_view());
        }
        self.is_open.set(false);
        if let Some(button) = all_of(".questions__bar [aria-expanded]").first() {
            focus(button);
        }
    }

    /// Brings everything into sight, and tells whether something was out of it; what stood on top stays there.
    pub fn look_at_all(self) -> bool {
        if self.hidden.with_untracked(Vec::is_empty) {
            return false;
        }
        let top = on_top();
        self.sieve.set(0);
        self.text.set(String::new());
        if let Some(top) = top {
            request_animation_frame(move || top.scroll_into_view());
        }
        true
    }

    fn choose(self, at: usize, sieve: Sieve) {
        let kept = self.sieved.with_untracked(|all| {
            let sieved = all.iter().find(|sieved| sieved.sieve == sieve)?;
            Some(self.filling.rows.with_value(|rows| sieved.keeps_of(rows)))
        });
        self.sieved_rows.set_value(kept.unwrap_or_default());
        self.sieve.set(if self.sieve.get_untracked() == at { 0 } else { at });
        show_top();
    }

    fn look_for(self, text: String) {
        self.text.set(text);
        show_top();
    }
}

/// The question on top of what one sees.
fn on_top() -> Option<HtmlElement> {
    all_of(".question:not([hidden])").into_iter().find(is_below_top)
}

fn is_below_top(element: &HtmlElement) -> bool {
    element.get_bounding_client_rect().top() > 0.0
}

/// Goes to where one looks for questions, and the first that is in sight below it, where one had gone past it.
fn show_top() {
    request_animation_frame(|| {
        if let Some(look) = all_of(LOOK).iter().find(|look| !is_below_top(look)) {
            look.scroll_into_view();
        }
    });
}

/// The field in which an indicator is looked for, and the sieves, above the questions while they are open.
#[component]
pub fn LookFor(in_sight: InSight) -> impl IntoView {
    let InSight {
        sieved, sieve, text, ..
    } = in_sight;
    let lang = in_sight.filling.bench.desk.lang;
    let count = move || match in_sight.count() {
        None => String::new(),
        Some(0) => say::find_none(lang.get()).to_owned(),
        Some(count) => cluster::indicators(lang.get(), count),
    };
    let choose = Callback::new(move |(at, sieve)| in_sight.choose(at, sieve));
    let all = Callback::new(move |()| in_sight.choose(0, Sieve::Missing));
    view! {
        <div class="questions__look" role="search">
            <input
                class="input questions__find"
                node_ref=in_sight.field
                type="text"
                autocomplete="off"
                enterkeyhint="search"
                aria-label=said(lang, say::find_label)
                placeholder=said(lang, say::find)
                prop:value=text
                on:input=move |event| in_sight.look_for(event_target_value(&event))
                on:keydown=move |event: ev::KeyboardEvent| {
                    let is_typed = !event.is_composing() && event.key_code() != 229;
                    match event.key().as_str() {
                        "Escape" if is_typed => in_sight.close(),
                        // The keyboard of a phone goes away from what was found.
                        "Enter" if is_typed => {
                            if let Some(field) = in_sight.field.get_untracked() {
                                // What cannot lose the focus keeps it.
                                let _ = field.blur();
                            }
                        }
                        _ => {}
                    }
                }
            />
            <span class="questions__found" role="status">{tracked(count)}</span>
            <button
                type="button"
                class="button button--quiet questions__unlook"
                aria-label=said(lang, shell::close)
                on:click=move |_| in_sight.close()
            >
                "×"
            </button>
            <div class="sieves" role="group" aria-label=said(lang, say::sieve_label)>
                <SieveButtons lang sieved chosen=sieve missing=say::sieve_missing choose all />
            </div>
        </div>
    }
}

/// What stands in place of the list where nothing is found, with the way back.
#[component]
pub fn NothingFound(in_sight: InSight) -> impl IntoView {
    let InSight {
        sieved: _, sieve, text, ..
    } = in_sight;
    let lang = in_sight.filling.bench.desk.lang;
    let is_sieved = move || sieve.get() > 0;
    live_if(
        move || in_sight.count() == Some(0),
        move || {
            view! {
                <div class="empty">
                    <p><b>{said(lang, say::find_nothing)}</b></p>
                    <p class="questions__less">{tracked(move || if is_sieved() { say::find_in_sieve(lang.get()) } else { say::find_less(lang.get()) })}</p>
                    <button
                        type="button"
                        class="button"
                        on:click=move |_| {
                            if untrack(is_sieved) {
                                sieve.set(0);
                            } else {
                                text.set(String::new());
                            }
                        }
                    >
                        {tracked(move || if is_sieved() { say::find_in_all(lang.get()) } else { say::see_all(lang.get()) })}
                    </button>
                </div>
            }
        },
    )
}
