use gloo_events::EventListener;
use leptos::prelude::*;

use super::draft_line::{Doing, DraftLine};
use crate::ports::{Binned, DraftError, FileError, Found, Listed};
use crate::quantity::show_date;
use crate::text::{self, Lang};
use crate::ui::arrival::focus_soon;
use crate::ui::desk::Desk;
use crate::ui::opening::bundle;
use crate::ui::parts::{Kind, Notice, each_minute, live, said, tracked};

/// The drafts found in this browser, and those that were deleted lately.
#[component]
pub fn DraftList(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let lang = desk.lang;
    // What cannot be tidied is tidied another time.
    let _ = desk.drafts(|drafts| drafts.tidy(desk.now().unix_ms));
    let list = RwSignal::new(desk.drafts(|drafts| drafts.list()));
    let bin = RwSignal::new(desk.drafts(|drafts| drafts.bin()));
    let doing = Doing {
        desk,
        list,
        bin,
        minutes: each_minute(),
        told: RwSignal::new(None),
        typed: StoredValue::new(Vec::new()),
    };
    // Files that are opened here add to the list.
    Effect::new(move |_| {
        desk.taken.track();
        doing.refresh();
    });
    // Another tab may begin, save or delete drafts meanwhile.
    let listens = EventListener::new(&window(), "storage", move |_| doing.refresh());
    let _listens_while_shown = StoredValue::new_local(listens);

    let held = desk.all_held().into_iter().map(|(id, name)| {
        let (named, own) = (name.clone(), id.clone());
        // The list may have it too, as it was saved last.
        let is_older = |listed: &Listed| matches!(&listed.found, Found::Draft(id, _) if *id == own);
        let is_listed = list.with_untracked(|list| list.iter().flatten().any(is_older));
        let words = Signal::derive(move || match is_listed {
            true => text::drafts::held_newer(lang.get(), &name),
            false => text::drafts::held(lang.get(), &name),
        });
        let label = tracked(move || text::start::open_draft(lang.get(), &named));
        view! {
            <Notice kind=Kind::Warning words>
                <a class="button" href=desk.left_at(&id).to_string() aria-label=label>{said(lang, text::start::open)}</a>
            </Notice>
        }
    });
    let held = held.collect_view();
    let lines = live(move || {
        // The lines are made anew for another language.
        let (found, _) = (list.get().unwrap_or_default(), lang.get());
        if found.is_empty() {
            // Where nothing is kept, nothing is promised.
            let keeps = desk.storage_problem.get_value().is_none();
            return keeps
                .then(|| view! { <p class="drafts__empty">{text::drafts::none_yet(lang.get())}</p> })
                .into_any();
        }
        let lines = found.into_iter().map(|listed| view! { <DraftLine doing listed /> });
        view! {
            <ul class="drafts">{lines.collect_view()}</ul>
            <p class="minor drafts__promise">{text::drafts::a_file_is_the_save(lang.get())}</p>
        }
        .into_any()
    });
    let export = live(move || {
        let is_any = list.with(|list| list.as_ref().is_ok_and(|list| !list.is_empty()));
        is_any.then(|| {
            view! {
                <button type="button" class="button" on:click=move |_| doing.export_all()>
                    {text::drafts::export_all(lang.get())}
                </button>
            }
        })
    });
    view! {
        <section class="start__section" aria-labelledby="drafts-title">
            <div class="drafts__head">
                <h2 id="drafts-title">{said(lang, text::start::drafts)}</h2>
                {export}
            </div>
            {held}
            {lines}
            // Behind the list: lines that moved under the mouse would be clicked by mistake.
            <ToldNotice doing />
        </section>
        <Bin doing />
    }
}

/// What is to be said of the last thing that was done with a draft.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    /// A draft did not do what was asked.
    Draft(DraftError),
    /// A file was not saved.
    File(FileError),
    /// Deleted: the name, and the key in the bin.
    Deleted(String, String),
    /// Copied, under this name.
    Copied(String),
    /// Another draft has the name that was wanted; the one that was given.
    Renamed(String, String),
    /// Saved as the file of this name.
    Saved(String),
    /// So many drafts were saved in the file of this name.
    Exported(usize, String),
}

impl Doing {
    /// Looks at the store again. A button that has the focus has it again in the lines made anew.
    pub fn refresh(self) {
        let list = self.desk.drafts(|drafts| drafts.list());
        if self.list.with_untracked(|before| *before != list) {
            let focused = document().active_element().map(|element| element.id());
            self.list.set(list);
            focused.filter(|id| !id.is_empty()).into_iter().for_each(focus_soon);
        }
        self.bin.set(self.desk.drafts(|drafts| drafts.bin()));
    }

    /// Keeps what is to be said of something done, and looks at the store again; the focus goes to an id where the button
    /// that was pressed goes away with it.
    pub fn tell(self, told: Result<Option<Told>, DraftError>, focus: Option<&str>) {
        let told = told.unwrap_or_else(|error| Some(Told::Draft(error)));
        self.told.set(told);
        self.refresh();
        focus.map(str::to_owned).into_iter().for_each(focus_soon);
    }

    fn bring_back(self, key: &str) {
        let back = self.desk.drafts(|drafts| drafts.restore(key)).map(|()| None);
        // What a file took the place of stands beside it now: nothing is left to put back.
        let replaced = self.desk.replaced.get_untracked();
        if back.is_ok() && replaced.is_some_and(|replaced| replaced.binned == key) {
            self.desk.replaced.set(None);
        }
        self.tell(back, Some("drafts-title"));
    }

    fn export_all(self) {
        let now = self.desk.now();
        let day = now.date().map(|date| date.to_string()).unwrap_or_default();
        let name = format!("giao-uoc-{day}.giaouoc.json");
        self.tell(
            bundle(self.desk).map(|(count, text)| {
                Some(match self.desk.save_file(&name, &text) {
                    Ok(()) => Told::Exported(count, name),
                    Err(error) => Told::File(error),
                })
            }),
            None,
        );
    }
}

impl Told {
    fn words(&self, lang: Lang) -> String {
        match self {
            Self::Draft(error) => error.words(lang).to_owned(),
            Self::File(error) => error.words(lang),
            Self::Deleted(name, _) => text::drafts::deleted(lang, name),
            Self::Copied(name) => text::drafts::copied(lang, name),
            Self::Renamed(wanted, name) => text::drafts::renamed(lang, wanted, name),
            Self::Saved(name) => text::shell::file_saved(lang, name),
            Self::Exported(count, name) => text::drafts::exported(lang, count, name),
        }
    }
}

#[component]
fn ToldNotice(doing: Doing) -> impl IntoView {
    let lang = doing.desk.lang;
    live(move || {
        let told = doing.told.get()?;
        let kind = match told {
            Told::Draft(_) | Told::File(_) => Kind::Warning,
            _ => Kind::Fact,
        };
        let undo = match &told {
            Told::Deleted(name, key) => {
                let (name, key) = (name.clone(), key.clone());
                // The focus goes to it, and what was deleted would go unheard.
                let label = move || text::drafts::bring_back_draft(lang.get(), &name);
                Some(view! {
                    <button type="button" class="button" id="told-back" aria-label=label on:click=move |_| doing.bring_back(&key)>
                        {said(lang, text::drafts::bring_back)}
                    </button>
                })
            }
            _ => None,
        };
        let words = Signal::derive(move || told.words(lang.get()));
        Some(view! {
            <Notice kind words>
                {undo}
                <button type="button" class="button button--quiet" on:click=move |_| doing.told.set(None)>
                    {said(lang, text::shell::close)}
                </button>
            </Notice>
        })
    })
}

/// What was deleted lately, each to be brought back.
#[component]
fn Bin(doing: Doing) -> impl IntoView {
    let (desk, lang) = (doing.desk, doing.desk.lang);
    let line = move |binned: Binned| {
        let (deleted_ms, until_ms) = (binned.deleted_ms, binned.kept_until_ms());
        let words = tracked(move || {
            doing.minutes.track();
            let (now, lang) = (desk.now(), lang.get_untracked());
            let until = now.at(until_ms).date().map(|date| show_date(date, lang));
            text::drafts::bin_line(lang, now.ago(deleted_ms, lang), until.unwrap_or_default())
        });
        let Binned { key, name, .. } = binned;
        let name = name.unwrap_or_else(|| text::drafts::unreadable_title(lang.get_untracked()).to_owned());
        let own_id = format!("binned-{key}");
        let (back, gone) = (key.clone(), key);
        let (label_back, label_gone) = (
            text::drafts::bring_back_draft(lang.get_untracked(), &name),
            text::drafts::forget_draft(lang.get_untracked(), &name),
        );
        view! {
            <li class="drafts__draft" id=own_id>
                <div>
                    <span class="drafts__name">{name}</span>
                    <p class="drafts__fact">{words}</p>
                </div>
                <span class="drafts__actions">
                    <button type="button" class="button" aria-label=label_back on:click=move |_| doing.bring_back(&back)>
                        {text::drafts::bring_back(lang.get_untracked())}
                    </button>
                    <button
                        type="button"
                        class="button button--quiet"
                        aria-label=label_gone
                        on:click=move |_| {
                            let forgotten = desk.drafts(|drafts| drafts.forget(&gone));
                            doing.tell(forgotten.map(|()| None).map_err(DraftError::Store), Some("drafts-title"));
                        }
                    >
                        {text::drafts::forget(lang.get_untracked())}
                    </button>
                </span>
            </li>
        }
    };
    live(move || {
        let (found, lang) = (doing.bin.get().unwrap_or_default(), lang.get());
        (!found.is_empty()).then(|| {
            let count = found.len();
            let lines = found.into_iter().map(line);
            view! {
                <section class="start__section bin" aria-labelledby="bin-title">
                    <h2 id="bin-title">{text::drafts::bin(lang, count)}</h2>
                    <ul class="drafts">{lines.collect_view()}</ul>
                </section>
            }
        })
    })
}
