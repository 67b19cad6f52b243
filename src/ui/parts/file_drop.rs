use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DragEvent, Event, File};

use super::{Kind, Notice, ProblemList, live, said};
use crate::text;
use crate::ui::desk::Desk;
use crate::ui::opening::{Refused, Taken, take_files};
use crate::ui::routes::{Place, Route};

/// Takes files that are dropped anywhere on the page, and shows that it would while they are over it.
#[component]
pub fn FileDrop(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let hovers = RwSignal::new(false);
    let over = EventListener::new(&window(), "dragover", move |event| {
        if holds_files(event) && !hovers.get_untracked() {
            hovers.set(true);
        }
    });
    let leaves = EventListener::new(&window(), "dragleave", move |event| {
        // Within the page one element is left for another; out of it, for none.
        if event
            .dyn_ref::<DragEvent>()
            .is_some_and(|drag| drag.related_target().is_none())
        {
            hovers.set(false);
        }
    });
    let drops = EventListener::new(&window(), "drop", move |event| {
        hovers.set(false);
        let dropped = dropped(event);
        if !dropped.is_empty() {
            take_files(desk, dropped);
        }
    });
    let _listens = StoredValue::new_local([over, leaves, drops]);
    live(move || {
        hovers.get().then(|| {
            view! { <div class="drop" role="status"><p class="drop__words">{text::start::drop_here(desk.lang.get())}</p></div> }
        })
    })
}

fn holds_files(event: &Event) -> bool {
    let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    data.is_some_and(|data| data.types().includes(&JsValue::from_str("Files"), 0))
}

fn dropped(event: &Event) -> Vec<File> {
    let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    let Some(list) = data.and_then(|data| data.files()) else {
        return Vec::new();
    };
    (0..list.length()).filter_map(|at| list.get(at)).collect()
}

/// What became of the files that were opened last, until it is closed.
#[component]
pub fn TakenNotice(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let lang = desk.lang;
    live(move || {
        let taken = desk.taken.get()?;
        let problem = match &taken {
            Taken::Refused(_, Refused::Content(problem)) => Some(problem.clone()),
            _ => None,
        };
        let kind = match taken {
            Taken::Refused(..) => Kind::Warning,
            _ => Kind::Fact,
        };
        let list = match &taken {
            Taken::Opened(_, draft, _, 1..) => Some(Route::Campaign(draft.clone(), Place::Settings).to_string()),
            _ => None,
        };
        let words = Signal::derive(move || match &taken {
            Taken::Refused(name, refused) => text::start::file_not_opened(lang.get(), name, refused.words(lang.get())),
            Taken::Added(added) => added.words(lang.get()),
            Taken::Opened(name, _, twin, warnings) => {
                let lang = lang.get();
                let twin = twin.as_ref().map(|twin| {
                    text::drafts::opened_held(lang, name, &twin.name, desk.now().edited(twin.edited_ms, lang))
                });
                let warned = (*warnings > 0).then(|| text::files::warned(lang, name, *warnings));
                twin.into_iter().chain(warned).collect::<Vec<_>>().join(" ")
            }
        });
        Some(view! {
            <div class="taken">
                <Notice kind words>
                    {list.map(|href| view! { <a class="button" href=href on:click=move |_| desk.taken.set(None)>{said(lang, text::files::to_warnings)}</a> })}
                    <button type="button" class="button button--quiet" on:click=move |_| desk.taken.set(None)>
                        {said(lang, text::shell::close)}
                    </button>
                </Notice>
                {problem.map(|problem| view! { <ProblemList desk problems=Box::new(move |lang| problem.details(lang)) /> })}
            </div>
        })
    })
}
