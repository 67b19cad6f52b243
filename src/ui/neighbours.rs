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

/// Says hello to other tabs, answers theirs, and looks around when one of them stored anything, as long as the campaign is
/// open.
pub fn greet(bench: Workbench) {
    let own = js_sys::Math::random().to_string();
    let say = {
        let own = own.clone();
        move |word: &str| {
            // The number makes each word another one: the same text again tells nobody anything.
            let words = format!("{} {own} {word} {}", bench.draft(), js_sys::Math::random());
            bench.desk.remember(KEY, Some(&words));
        }
    };
    say(HELLO);
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
        bench.news.set(Some(News::AlsoOpen));
        if word == Some(HELLO) {
            say(HERE);
        }
    });
    let _listens_while_open = StoredValue::new_local(hears);
}
