use gloo_events::EventListener;
use leptos::prelude::*;

use crate::ports::{Deleted, DraftFacts, DraftId, DraftKind, FileError, Found, Listed};
use crate::quantity::plain_name;
use crate::text::{self, Lang};
use crate::ui::desk::Desk;
use crate::ui::parts::{Kind, Notice};
use crate::ui::routes::Route;

/// The drafts found in this browser: name, progress, age, last file; open, download, delete and bring back.
#[component]
pub fn DraftList(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let lang = desk.lang;
    let list = RwSignal::new(desk.drafts(|drafts| drafts.list()));
    let refresh = move || list.set(desk.drafts(|drafts| drafts.list()));
    let deleted = RwSignal::new(None::<(String, Deleted)>);
    let problem = RwSignal::new(None::<Problem>);

    // Another tab may begin, save or delete drafts meanwhile.
    let _listens_while_shown = StoredValue::new_local(EventListener::new(&window(), "storage", move |_| refresh()));

    let delete = move |title: String, key: String| match desk.drafts(|drafts| drafts.delete(&key)) {
        Ok(record) => {
            deleted.set(Some((title, record)));
            problem.set(None);
            refresh();
        }
        Err(error) => problem.set(Some(Problem::Draft(error))),
    };
    let bring_back = move |_| {
        let Some((_, record)) = deleted.get_untracked() else {
            return;
        };
        match desk.drafts(|drafts| drafts.restore(&record)) {
            Ok(()) => {
                deleted.set(None);
                refresh();
            }
            Err(error) => problem.set(Some(Problem::Draft(error))),
        }
    };
    let hand_out = move |name: String, key: String| {
        let saved = desk.drafts(|drafts| drafts.whole(&key)).map_err(Problem::Draft);
        let saved = saved.and_then(|text| desk.save_file(&name, &text).map_err(Problem::File));
        problem.set(saved.err());
    };
    let lines = move || {
        let found = list.get().unwrap_or_default();
        if found.is_empty() {
            return view! { <p class="drafts__empty">{text::drafts::none_yet(lang.get())}</p> }.into_any();
        }
        let lines = found
            .into_iter()
            .map(|listed| view! { <DraftLine desk listed delete hand_out /> });
        view! {
            <ul class="drafts">{lines.collect_view()}</ul>
            <p class="minor drafts__promise">{text::drafts::a_file_is_the_save(lang.get())}</p>
        }
        .into_any()
    };
    view! {
        <section class="start__section" aria-labelledby="drafts-title">
            <h2 id="drafts-title">{move || text::start::drafts(lang.get())}</h2>
            {move || problem.get().map(|problem| view! { <Notice kind=Kind::Warning words=Signal::derive(move || problem.words(lang.get())) /> })}
            {move || {
                deleted.get().map(|(title, _)| {
                    let words = Signal::derive(move || text::drafts::deleted(lang.get(), &title));
                    view! {
                        <Notice kind=Kind::Fact words>
                            <button type="button" class="button" on:click=bring_back>
                                {move || text::drafts::bring_back(lang.get())}
                            </button>
                        </Notice>
                    }
                })
            }}
            {lines}
        </section>
    }
}

#[derive(Debug, Clone, Copy)]
enum Problem {
    Draft(crate::ports::DraftError),
    File(FileError),
}

impl Problem {
    fn words(self, lang: Lang) -> String {
        match self {
            Self::Draft(error) => error.words(lang).to_owned(),
            Self::File(error) => error.words(lang),
        }
    }
}

#[component]
fn DraftLine(
    desk: Desk,
    listed: Listed,
    delete: impl Fn(String, String) + Copy + 'static,
    hand_out: impl Fn(String, String) + Copy + 'static,
) -> impl IntoView {
    let lang = desk.lang;
    let Listed { key, chars, found } = listed;
    let (id, facts) = match found {
        Found::Draft(id, facts) => (Some(id), Some(facts)),
        Found::Unreadable => (None, None),
    };
    let title = {
        let facts = facts.clone();
        move || {
            facts.as_ref().map_or_else(
                || text::drafts::unreadable_title(lang.get()).to_owned(),
                |facts| facts.title.clone(),
            )
        }
    };
    let open = id.clone().map(|id| {
        let (address, title) = (Route::cluster(&id).to_string(), title.clone());
        view! {
            <a class="button" href=address aria-label=move || text::start::open_draft(lang.get(), title())>
                {move || text::start::open(lang.get())}
            </a>
        }
    });
    let (title_out, title_delete, key_out, key_delete) = (title.clone(), title.clone(), key.clone(), key);
    let (label_out, label_delete) = (title.clone(), title.clone());
    let name_out = file_name(id.as_ref(), &title_out());
    view! {
        <li class="drafts__draft">
            <span class="drafts__name">{title}</span>
            {match facts {
                Some(facts) => view! { <DraftFactsView desk facts chars sample=id.is_some_and(|id| id.kind() == DraftKind::Sample) /> }.into_any(),
                None => view! {
                    <span class="drafts__fact drafts__fact--wide">{move || text::drafts::unreadable(lang.get())}</span>
                    <span class="drafts__fact">{move || size_words(lang.get(), chars)}</span>
                }.into_any(),
            }}
            <span class="drafts__actions">
                {open}
                <button
                    type="button"
                    class="button button--quiet"
                    aria-label=move || text::drafts::download_draft(lang.get(), label_out())
                    on:click=move |_| hand_out(name_out.clone(), key_out.clone())
                >
                    {move || text::drafts::download(lang.get())}
                </button>
                <button
                    type="button"
                    class="button button--quiet"
                    aria-label=move || text::drafts::delete_draft(lang.get(), label_delete())
                    on:click=move |_| delete(title_delete(), key_delete.clone())
                >
                    {move || text::drafts::delete(lang.get())}
                </button>
            </span>
        </li>
    }
}

/// What the list says of a draft that can be read.
#[component]
fn DraftFactsView(desk: Desk, facts: DraftFacts, chars: usize, sample: bool) -> impl IntoView {
    let lang = desk.lang;
    let DraftFacts {
        units,
        filled,
        asked,
        edited_ms,
        file,
        ..
    } = facts;
    let kept = move || match &file {
        _ if sample => text::drafts::sample(lang.get()).to_owned(),
        Some(file) => text::drafts::in_file(lang.get(), &file.name),
        None => text::drafts::not_in_file(lang.get()).to_owned(),
    };
    view! {
        <span class="drafts__fact">{move || text::drafts::filled(lang.get(), filled, asked, units)}</span>
        <span class="drafts__fact">
            {move || format!("{}, {}", desk.now().edited(edited_ms, lang.get()), size_words(lang.get(), chars))}
        </span>
        <span class="drafts__fact">{kept}</span>
    }
}

/// Browsers count characters, and so does their limit.
fn size_words(lang: Lang, chars: usize) -> String {
    text::drafts::size(lang, chars.div_ceil(1000))
}

/// Names the download of a draft; one that cannot be read is no campaign file to this version and is not called one.
fn file_name(id: Option<&DraftId>, title: &str) -> String {
    let name = plain_name(title);
    if id.is_some() {
        format!("{name}.giaouoc.json")
    } else {
        format!("{name}.txt")
    }
}
