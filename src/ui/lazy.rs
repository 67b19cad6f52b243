//! Pages whose code the hosted build fetches when they are first entered.
//!
//! Each is named by a split function that hands out the page as a plain function: the page is then made where it is shown,
//! under its owner, as any other. The single file carries all code and fetches nothing.

use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;
pub use leptos::wasm_split::SplitLoaderError as NotLoaded;

use super::parts::{TopBar, live, said};
use crate::text;
use crate::ui::desk::Desk;
use crate::ui::workbench::Workbench;

/// Puts what is named into a part of the program: `part => fn name() -> Type { what is there }`, asked for by `name().await`.
///
/// Few parts, for what two of them share becomes a file of its own. Only a release is taken apart (`build.rs`); elsewhere all
/// is there already.
macro_rules! fetched {
    ($(#[$about:meta])* $part:ident => $vis:vis fn $name:ident() -> $made:ty { $there:expr }) => {
        $(#[$about])*
        #[cfg(split)]
        #[leptos::wasm_split::wasm_split($part, wasm_split_path = leptos::wasm_split, fallible)]
        $vis fn $name() -> Result<$made, $crate::ui::lazy::NotLoaded> {
            Ok($there)
        }
        $(#[$about])*
        #[cfg(not(split))]
        $vis async fn $name() -> Result<$made, $crate::ui::lazy::NotLoaded> {
            Ok($there)
        }
    };
}
pub(super) use fetched;

/// A page that fills the screen.
pub type Screen = fn(Desk) -> AnyView;
/// A page of an open campaign, with what its address names beside.
pub type Page = fn(Workbench, Vec<String>) -> AnyView;
/// What hands out such a page.
pub type Ask<P> = fn() -> Pin<Box<dyn Future<Output = Result<P, NotLoaded>>>>;

/// A screen, once its code is there; till then its main part of this id says so.
pub fn screen<P: Copy + Send + Sync + 'static>(
    desk: Desk,
    id: &'static str,
    ask: Ask<P>,
    made: impl Fn(P) -> AnyView + Send + 'static,
) -> AnyView {
    let around = move |within: AnyView| {
        view! {
            <TopBar desk />
            <main class="start" id=id>{within}</main>
        }
        .into_any()
    };
    once_there(desk, ask, around, made)
}

/// A page of a campaign, once its code is there.
pub fn page(bench: Workbench, what: Vec<String>, ask: Ask<Page>) -> AnyView {
    let around = |within: AnyView| view! { <div class="start">{within}</div> }.into_any();
    once_there(bench.desk, ask, around, move |page| page(bench, what.clone()))
}

fn once_there<P: Copy + Send + Sync + 'static>(
    desk: Desk,
    ask: Ask<P>,
    around: impl Fn(AnyView) -> AnyView + Send + 'static,
    page: impl Fn(P) -> AnyView + Send + 'static,
) -> AnyView {
    let lang = desk.lang;
    let found = RwSignal::new(None::<Option<P>>);
    let fetch = move || {
        found.set(None);
        spawn_local(async move {
            let answer = ask().await.ok();
            // The reader may have gone elsewhere meanwhile.
            let _ = found.try_set(Some(answer));
        });
    };
    fetch();
    live(move || match found.get() {
        Some(Some(made)) => page(made),
        Some(None) => around(
            view! {
                <div role="alert"><h1 class="start__lead">{said(lang, text::shell::page_not_fetched)}</h1></div>
                <button type="button" class="button button--primary" on:click=move |_| fetch()>
                    {said(lang, text::shell::try_again)}
                </button>
            }
            .into_any(),
        ),
        None => around(view! { <p role="status">{said(lang, text::shell::opening)}</p> }.into_any()),
    })
}
