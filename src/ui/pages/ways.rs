use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{DragEvent, Event, File};

use super::lost::ProblemList;
use crate::browser::read_file;
use crate::files::samples::SAMPLES;
use crate::ports::{DraftId, FileError};
use crate::text::{self, Lang};
use crate::ui::desk::Desk;
use crate::ui::opening::{NotOpened, take_in};
use crate::ui::parts::{Kind, Notice};
use crate::ui::routes::Route;

/// The three ways to begin: a sample, a campaign of one's own, a file.
#[component]
pub fn Ways(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let lang = desk.lang;
    let problem = RwSignal::new(None::<(String, Problem)>);
    let take = move |file: File| {
        spawn_local(async move {
            let name = file.name();
            let outcome = match read_file(&file).await {
                Ok(bytes) => take_in(desk, &name, &bytes).map_err(Problem::Content),
                Err(error) => Err(Problem::File(error)),
            };
            match outcome {
                Ok(draft) => desk.go(&Route::cluster(&draft)),
                Err(error) => problem.set(Some((name, error))),
            }
        });
    };
    let sample = SAMPLES.first().map(|sample| {
        view! {
            <div class="ways__way">
                <a class="ways__name" href=Route::cluster(&DraftId::sample(sample.name)).to_string()>
                    {move || text::start::try_sample(lang.get())}
                </a>
                <p>{move || text::start::try_sample_note(lang.get())}</p>
            </div>
        }
    });
    view! {
        <div class="ways">
            {sample}
            <div class="ways__way">
                <a class="ways__name" href=Route::Begin.to_string()>{move || text::start::new_campaign(lang.get())}</a>
                <p>{move || text::start::new_campaign_note(lang.get())}</p>
            </div>
            <OpenFile desk take />
        </div>
        {move || problem.get().map(|(name, error)| view! {
            <div class="ways__problem">
                <Notice kind=Kind::Warning words={
                    let error = error.clone();
                    Signal::derive(move || text::start::file_not_opened(lang.get(), &name, error.words(lang.get())))
                } />
                {match error {
                    Problem::Content(problem) => Some(view! { <ProblemList desk problem /> }),
                    Problem::File(_) => None,
                }}
            </div>
        })}
    }
}

#[derive(Debug, Clone, PartialEq)]
enum Problem {
    File(FileError),
    Content(NotOpened),
}

impl Problem {
    fn words(&self, lang: Lang) -> String {
        match self {
            Self::File(error) => error.words(lang),
            Self::Content(error) => error.words(lang),
        }
    }
}

/// Opens a file: by the browser's chooser, or dropped here.
#[component]
fn OpenFile(desk: Desk, take: impl Fn(File) + Copy + 'static) -> impl IntoView {
    let lang = desk.lang;
    let chooser = NodeRef::<Input>::new();
    let dragging = RwSignal::new(false);
    let choose = move |_| {
        if let Some(input) = chooser.get_untracked() {
            input.click();
        }
    };
    let chosen = move |_: Event| {
        let Some(input) = chooser.get_untracked() else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            take(file);
        }
        // So that the same file, mended, can be chosen again.
        input.set_value("");
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        dragging.set(false);
        if let Some(file) = event
            .data_transfer()
            .and_then(|data| data.files())
            .and_then(|files| files.get(0))
        {
            take(file);
        }
    };
    view! {
        <div
            class="ways__way"
            data-dragging=move || dragging.get().to_string()
            on:dragenter=move |_| dragging.set(true)
            on:dragover=move |event| {
                event.prevent_default();
                dragging.set(true);
            }
            on:dragleave=move |_| dragging.set(false)
            on:drop=dropped
        >
            <button type="button" class="ways__name" on:click=choose>
                {move || text::start::open_file(lang.get())}
            </button>
            <p>{move || text::start::open_file_note(lang.get())}</p>
            <input
                node_ref=chooser
                type="file"
                accept=".json,application/json"
                aria-label=move || text::start::open_file(lang.get())
                hidden
                on:change=chosen
            />
        </div>
    }
}
