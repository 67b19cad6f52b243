use leptos::prelude::*;
use web_sys::HtmlDialogElement;
use web_sys::wasm_bindgen::JsCast;

use super::keys::{Table, caps, keys_of};
use crate::text::{Lang, keys as say};

const DIALOG_ID: &str = "keys";

fn dialog() -> Option<HtmlDialogElement> {
    document().get_element_by_id(DIALOG_ID)?.dyn_into().ok()
}

/// Opens the table of keys, where one stands on the page; tells whether one does.
pub fn show_keys() -> bool {
    let dialog = dialog();
    if let Some(dialog) = dialog.as_ref().filter(|dialog| !dialog.open()) {
        // Fails only for a dialog that is open already.
        let _ = dialog.show_modal();
    }
    dialog.is_some()
}

/// Tells whether help stands over the table: the focus comes back from it.
pub(super) fn is_helped() -> bool {
    let found = document().query_selector("dialog:is(.keys, .drawer)[open]");
    found.is_ok_and(|dialog| dialog.is_some())
}

/// The keys of a table, to be read on a page or in a dialog.
#[component]
pub fn KeysTable(lang: Signal<Lang>, of: Table) -> impl IntoView {
    let words = |lang: Signal<Lang>, words: fn(Lang) -> &'static str| Signal::derive(move || words(lang.get()));
    keys_of(of)
        .map(|(group, rows)| {
            let rows = rows.into_iter().map(|row| {
                let held = |chord: &'static str| chord.rsplit_once('+').map_or("", |(held, _)| held);
                // Keys that are held for all of them are shown once.
                let once = row
                    .chords
                    .iter()
                    .all(|chord| Some(held(chord)) == row.chords.first().map(|chord| held(chord)));
                let chords: Vec<AnyView> = row
                    .chords
                    .iter()
                    .enumerate()
                    .map(|(at, chord)| {
                        let mut caps = caps(chord);
                        if once && at > 0 {
                            caps = caps.split_off(caps.len().saturating_sub(1));
                        }
                        let keys: Vec<AnyView> = caps
                            .into_iter()
                            .map(|cap| view! { <kbd>{cap}</kbd> }.into_any())
                            .collect();
                        view! { <span class="keys__chord" data-chord=*chord>{keys}</span> }.into_any()
                    })
                    .collect();
                view! {
                    <tr>
                        <th scope="row" class="keys__chords">{chords}</th>
                        <td>{words(lang, row.words)}</td>
                    </tr>
                }
                .into_any()
            });
            view! {
                <table class="keys__table">
                    <caption class="keys__group">{words(lang, group.name)}</caption>
                    <tbody>{rows.collect::<Vec<AnyView>>()}</tbody>
                </table>
            }
            .into_any()
        })
        .collect::<Vec<AnyView>>()
}

/// The table of keys in a dialog, which F1 and its button open; from there one is led on to the help.
#[component]
pub fn KeysHelp(lang: Signal<Lang>, of: Table, help: Callback<()>) -> impl IntoView {
    let words = |words: fn(Lang) -> &'static str| Signal::derive(move || words(lang.get()));
    let close = || {
        if let Some(dialog) = dialog() {
            dialog.close();
        }
    };
    view! {
        <button type="button" class="button button--quiet keys__button" aria-haspopup="dialog" on:click=move |_| {
            show_keys();
        }>
            {words(say::button)}
            " "
            <kbd>"F1"</kbd>
        </button>
        <dialog class="keys" id=DIALOG_ID aria-labelledby="keys-title">
            <div class="keys__head">
                <h2 id="keys-title">{words(say::title)}</h2>
                <button
                    type="button"
                    class="button keys__help"
                    on:click=move |_| {
                        close();
                        help.run(());
                    }
                >
                    {words(crate::text::help::here)}
                </button>
                <button type="button" class="button" autofocus on:click=move |_| close()>
                    {words(say::close)}
                </button>
            </div>
            <div class="keys__tables">
                <KeysTable lang of />
            </div>
        </dialog>
    }
}
