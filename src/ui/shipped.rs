use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk::Desk;
use super::parts::{TopBar, live, said, tracked};
use super::routes::Route;
use crate::browser::shipped;
use crate::ports::FileError;
use crate::text;

/// A page made of files that ship: until they are there it says that it opens, or why it does not.
pub fn with_shipped(desk: Desk, files: Vec<String>, page: impl Fn(Vec<String>) -> AnyView + Send + 'static) -> AnyView {
    let read = RwSignal::new(None::<Result<Vec<String>, FileError>>);
    spawn_local(async move {
        let mut texts = Vec::new();
        for file in files {
            texts.push(shipped(&file).await);
        }
        // The reader may have gone elsewhere meanwhile.
        let _ = read.try_set(Some(texts.into_iter().collect()));
    });
    live(move || match read.get() {
        Some(Ok(texts)) => page(texts),
        Some(Err(error)) => not_fetched(desk, error),
        None => view! {
            <TopBar desk />
            <main class="start" id="main"><p role="status">{said(desk.lang, text::shell::opening)}</p></main>
        }
        .into_any(),
    })
}

fn not_fetched(desk: Desk, error: FileError) -> AnyView {
    let lang = desk.lang;
    view! {
        <TopBar desk />
        <main class="start" id="main">
            <h1>{said(lang, text::shell::not_opened)}</h1>
            <p class="start__lead" role="alert">{tracked(move || error.words(lang.get()))}</p>
            <a class="button button--primary" href=Route::Start.to_string()>{said(lang, text::shell::to_start)}</a>
        </main>
    }
    .into_any()
}
