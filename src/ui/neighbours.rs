//! Tabs that have the same draft open tell each other, by a word left in the storage: it works on pages opened from a file
//! too, where other channels between tabs do not.

use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

use super::workbench::{News, Workbench};

const KEY: &str = "giao-uoc/tabs";
const HELLO: &str = "hello";
const HERE: &str = "here";
const GONE: &str = "gone";

/// Says hello to other tabs, answers theirs, and looks around when one of them stored anything, as long as the campaign is
/// open; says when it leaves the draft.
pub fn greet(bench: Workbench) {
    let own = js_sys::Math::random().to_string();
    let at = StoredValue::new(bench.draft());
    let say = {
        let own = own.clone();
        move |word: &str| {
            // The number makes each word another one: the same text again tells nobody anything.
            let words = format!("{} {own} {word} {}", at.get_value(), js_sys::Math::random());
            bench.desk.remember(KEY, Some(&words));
        }
    };
    say(HELLO);
    let goes = {
        let say = say.clone();
        EventListener::new(&window(), "pagehide", move |_| say(GONE))
    };
    let parts = say.clone();
    Effect::new(move || {
        if bench.news.get() == Some(News::KeptApart) {
            parts(GONE);
            at.set_value(bench.draft());
        }
    });
    let leaves = say.clone();
    on_cleanup(move || leaves(GONE));
    let hears = EventListener::new(&window(), "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else {
            return;
        };
        if event.key().as_deref() != Some(KEY) {
            return bench.look_around();
        }
        let words = event.new_value().unwrap_or_default();
        let mut words = words.split(' ');
        let (draft, tab, word) = (words.next(), words.next(), words.next());
        if draft != Some(&*bench.draft().to_string()) || tab == Some(&*own) {
            return;
        }
        // When one has gone, a third may still be there.
        let has_gone = word == Some(GONE);
        if !has_gone {
            bench.news.set(Some(News::AlsoOpen));
        } else if bench.news.get_untracked() == Some(News::AlsoOpen) {
            bench.news.set(None);
        }
        match word {
            Some(HELLO) => say(HERE),
            Some(GONE) => say(HELLO),
            _ => {}
        }
    });
    let _listens_while_open = StoredValue::new_local([hears, goes]);
}
