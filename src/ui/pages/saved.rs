use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Interval;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, VisibilityState};

use crate::browser::ask_to_stay;
use crate::ports::{DraftError, DraftKind};
use crate::text;
use crate::ui::neighbours::greet;
use crate::ui::parts::{Kind, Notice, each_minute, live, said, tracked};
use crate::ui::workbench::{News, Saving, Workbench};

/// How often one looks whether the draft is still there: browsing data are cleared without a word to the page.
const LOOK_MS: u32 = 5_000;

/// Saves before the page goes, asks before it goes with what could not be saved, and looks out for other tabs and for a
/// draft that vanishes.
pub fn guard_draft(bench: Workbench) {
    greet(bench);
    on_cleanup(move || {
        bench.flush();
        bench.remember();
        bench.desk.forget_names();
    });
    let settle = Callback::new(move |()| {
        leave_the_field();
        bench.flush();
    });
    bench.desk.settles_by(settle);
    let leaves = EventListener::new(&window(), "pagehide", move |_| {
        settle.run(());
        bench.remember();
    });
    let hides = EventListener::new(&document(), "visibilitychange", move |_| {
        match document().visibility_state() {
            VisibilityState::Hidden => {
                take_what_is_typed();
                bench.flush();
                bench.remember();
            }
            _ => bench.look_around(),
        }
    });
    let options = EventListenerOptions::enable_prevent_default();
    let asks = EventListener::new_with_options(&window(), "beforeunload", options, move |event| {
        bench.flush();
        if bench.is_in_danger() {
            ask_to_stay(event);
        }
    });
    let looks = Interval::new(LOOK_MS, move || {
        if document().visibility_state() == VisibilityState::Visible {
            bench.look_around();
        }
    });
    let _while_open = StoredValue::new_local(([leaves, hides, asks], looks));
}

/// Closes the field or the cell that is open, for good: its text is in the draft before the page goes.
fn leave_the_field() {
    let field = document()
        .active_element()
        .and_then(|field| field.dyn_into::<HtmlElement>().ok());
    take_what_is_typed();
    if let (Some(field), Ok(left)) = (field, web_sys::Event::new("blur")) {
        let hears = Rc::new(Cell::new(false));
        let heard = Rc::clone(&hears);
        let _until_left = EventListener::new(&field, "blur", move |_| hears.set(true));
        // What cannot be left holds no text.
        let _ = field.blur();
        // In a window behind another, as when a file is dragged out of that, a field is left without hearing of it.
        if !heard.get() {
            let _ = field.dispatch_event(&left);
        }
    }
}

/// Lets the field that has the focus hand over its text, as when it is left: a phone may never come back to the page. An
/// open cell of a grid stays open, for who only looks into another tab.
fn take_what_is_typed() {
    let (Some(field), Ok(change)) = (document().active_element(), web_sys::Event::new("change")) else {
        return;
    };
    // Nobody prevents it; the answer says nothing.
    let _ = field.dispatch_event(&change);
}

/// What became of the last change, and how old the last file is.
#[component]
pub fn SavedLine(
    /// The open campaign.
    bench: Workbench,
) -> impl IntoView {
    let (desk, lang) = (bench.desk, bench.desk.lang);
    let state = Signal::derive(move || match bench.saving.get() {
        Saving::Failed(_) => "failed",
        Saving::Waiting => "saving",
        Saving::Untouched | Saving::Saved(_) => "saved",
    });
    let words = Signal::derive(move || match bench.saving.get() {
        Saving::Untouched => text::shell::untouched(lang.get()).to_owned(),
        Saving::Waiting => text::shell::saving(lang.get()).to_owned(),
        Saving::Failed(DraftError::Overtaken) => text::shell::overtaken(lang.get()).to_owned(),
        Saving::Failed(_) => text::shell::not_saved(lang.get()).to_owned(),
        Saving::Saved(_) if desk.storage_problem.get_value().is_some() => text::shell::in_memory(lang.get()).to_owned(),
        Saving::Saved(at_ms) => text::shell::saved_at(lang.get(), desk.now().at(at_ms).time()),
    });
    // Where there is no room for it, the first words say enough.
    let place = Signal::derive(move || match bench.saving.get() {
        Saving::Saved(_) if desk.storage_problem.get_value().is_none() => text::shell::saved_here(lang.get()),
        _ => "",
    });
    let minutes = each_minute();
    // A sample that is as it came can be had again.
    let file = Signal::derive(move || {
        minutes.track();
        let facts = bench.facts();
        match bench.draft().kind() == DraftKind::Sample && facts.is_as_it_came() {
            true => String::new(),
            false => facts.file_words(desk.now(), lang.get()),
        }
    });
    let risk = Signal::derive(move || bench.facts().is_at_risk());
    view! {
        <span class="top__states">
            <span class="top__saved" role="status" data-state=state>
                <span>{words}<span class="top__where">{place}</span></span>
            </span>
            <span class="top__file" data-risk=Signal::derive(move || risk.get().to_string())>{file}</span>
        </span>
    }
}

/// A failed save stays here until one succeeds, and offers the file.
#[component]
pub fn FailedSave(
    /// The open campaign.
    bench: Workbench,
    /// Saves it as a file.
    save_file: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let (desk, lang) = (bench.desk, bench.desk.lang);
    live(move || {
        let Saving::Failed(error) = bench.saving.get() else {
            return None;
        };
        let words = Signal::derive(move || error.words(lang.get()).to_owned());
        let choice = if error == DraftError::Overtaken {
            view! {
                <button type="button" class="button" on:click=move |_| desk.reopen()>
                    {said(lang, text::drafts::take_other)}
                </button>
                <button type="button" class="button" on:click=move |_| bench.keep_apart()>
                    {said(lang, text::drafts::keep_both)}
                </button>
            }
            .into_any()
        } else {
            view! {
                <button type="button" class="button" on:click=move |_| bench.save()>
                    {said(lang, text::shell::save_again)}
                </button>
            }
            .into_any()
        };
        Some(view! {
            <Notice kind=Kind::Warning words>
                {choice}
                <button type="button" class="button" on:click=move |_| save_file()>
                    {said(lang, text::shell::save_file)}
                </button>
            </Notice>
        })
    })
}

/// A file took the place of what the draft held: until that is closed, with the way back.
#[component]
pub fn ReplacedNotice(
    /// The open campaign.
    bench: Workbench,
) -> impl IntoView {
    let (desk, lang) = (bench.desk, bench.desk.lang);
    live(move || {
        let replaced = desk.replaced.get().filter(|replaced| replaced.id == bench.draft())?;
        let refused = RwSignal::new(None::<DraftError>);
        let file = replaced.file.clone();
        let words = tracked(move || match refused.get() {
            Some(DraftError::NotHere) => text::difference::gone(lang.get()).to_owned(),
            Some(error) => error.words(lang.get()).to_owned(),
            None => text::difference::replaced(lang.get(), &file),
        });
        let put_back = move |_| {
            bench.flush();
            let now = desk.now().unix_ms;
            match desk.drafts(|drafts| drafts.put_back(&replaced.id, &replaced.binned, now)) {
                Ok(()) => {
                    desk.replaced.set(None);
                    desk.reopen();
                }
                Err(error) => refused.set(Some(error)),
            }
        };
        Some(view! {
            <Notice kind=Kind::Fact words>
                <button type="button" class="button" on:click=put_back>{said(lang, text::difference::put_back)}</button>
                <button type="button" class="button button--quiet" on:click=move |_| desk.replaced.set(None)>
                    {said(lang, text::shell::close)}
                </button>
            </Notice>
        })
    })
}

/// What happened to the draft in other tabs or in the store, until it is closed.
#[component]
pub fn DraftNews(
    /// The open campaign.
    bench: Workbench,
) -> impl IntoView {
    let (desk, lang) = (bench.desk, bench.desk.lang);
    live(move || {
        let news = bench.news.get()?;
        // What the other tab has stored in the meantime is told in its stead.
        let is_overtaken = bench.saving.get() == Saving::Failed(DraftError::Overtaken);
        if news == News::AlsoOpen && is_overtaken {
            return None;
        }
        let words = Signal::derive(move || match news {
            News::AlsoOpen => text::drafts::also_open(lang.get()).to_owned(),
            News::SavedAnew => text::drafts::saved_anew(lang.get()).to_owned(),
            News::KeptApart => {
                let own = desk.drafts(|drafts| drafts.open(&bench.draft()));
                let name = own.map(|draft| draft.facts.name().to_owned()).unwrap_or_default();
                text::drafts::kept_apart(lang.get(), name)
            }
        });
        let kind = if news == News::AlsoOpen {
            Kind::Fact
        } else {
            Kind::Warning
        };
        Some(view! {
            <Notice kind words>
                <button type="button" class="button button--quiet" on:click=move |_| bench.news.set(None)>
                    {said(lang, text::shell::close)}
                </button>
            </Notice>
        })
    })
}
