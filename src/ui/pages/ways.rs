use leptos::html::Input;
use leptos::prelude::*;
use web_sys::Event;

use crate::files::samples::SAMPLES;
use crate::ports::DraftId;
use crate::report::bound;
use crate::text;
use crate::ui::desk::Desk;
use crate::ui::opening::take_files;
use crate::ui::parts::{said, tracked};
use crate::ui::routes::Route;

/// The three ways to begin: a sample, a campaign of one's own, a file.
#[component]
pub fn Ways(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let lang = desk.lang;
    let sample = SAMPLES.first().map(|sample| {
        view! {
            <div class="ways__way">
                <a class="ways__name" href=Route::cluster(&DraftId::sample(sample.name)).to_string()>
                    {said(lang, text::start::try_sample)}
                </a>
                <p>{tracked(move || bound(None, text::start::try_sample_note(lang.get()), false))}</p>
            </div>
        }
    });
    view! {
        <div class="ways">
            {sample}
            <div class="ways__way">
                <a class="ways__name" href=Route::Begin.to_string()>
                    {said(lang, text::start::new_campaign)}
                </a>
                <p>{said(lang, text::start::new_campaign_note)}</p>
            </div>
            <OpenFile desk />
        </div>
    }
}

/// Opens files by the browser's chooser; dropped ones are taken anywhere.
#[component]
fn OpenFile(desk: Desk) -> impl IntoView {
    let lang = desk.lang;
    let chooser = NodeRef::<Input>::new();
    let choose = move |_| {
        if let Some(input) = chooser.get_untracked() {
            input.click();
        }
    };
    let chosen = move |_: Event| {
        let Some(input) = chooser.get_untracked() else { return };
        if let Some(list) = input.files() {
            take_files(desk, (0..list.length()).filter_map(|at| list.get(at)).collect());
        }
        // So that the same file, mended, can be chosen again.
        input.set_value("");
    };
    view! {
        <div class="ways__way">
            <button type="button" class="ways__name" on:click=choose>
                {said(lang, text::start::open_file)}
            </button>
            <p>
                {said(lang, text::start::open_file_note)}
                " "
                <span class="ways__drop">{said(lang, text::start::open_file_drop)}</span>
            </p>
            <input
                node_ref=chooser
                type="file"
                multiple
                accept=".json,application/json"
                aria-label=said(lang, text::start::open_file)
                hidden
                on:change=chosen
            />
        </div>
    }
}
