use leptos::prelude::*;

use super::{Icon, Picture, live_if, said, tracked};
use crate::text;
use crate::ui::desk::{Desk, Theme};
use crate::ui::pages::ask_help;
use crate::ui::routes::Route;

/// The bar on top of every screen: the way home, what is open, language and theme.
#[component]
pub fn TopBar(
    /// The desk.
    desk: Desk,
    /// Whether a phone shows all of it.
    #[prop(optional)]
    more: Option<RwSignal<bool>>,
    /// What is open, and what can be done with it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let lang = desk.lang;
    let theme_words = tracked(move || match desk.theme.get() {
        Theme::Light => text::shell::theme_dark(lang.get()),
        Theme::Dark => text::shell::theme_light(lang.get()),
    });
    let theme_picture = Signal::derive(move || match desk.theme.get() {
        Theme::Light => Picture::Moon,
        Theme::Dark => Picture::Sun,
    });
    view! {
        <header class="top" data-more=more.map(is_more)>
            <a class="top__brand" href=Route::Start.to_string() title=said(lang, text::shell::to_start)>
                <span class="top__mark" aria-hidden="true">"G"</span>
                "Giao Ước"
            </a>
            {children.map(|children| children())}
            <div class="top__settings">
                {live_if(move || desk.route.with(|route| *route != Route::Help), move || view! {
                    <button
                        type="button"
                        class="button button--quiet top__help"
                        aria-haspopup="dialog"
                        // What one is at keeps the focus, and has it again when the help goes.
                        on:mousedown=move |event| {
                            if document().active_element() != document().body().map(Into::into) {
                                event.prevent_default();
                            }
                        }
                        on:click=move |_| ask_help(desk)
                    >
                        {said(lang, text::help::title)}
                    </button>
                })}
                <button
                    type="button"
                    class="button button--quiet"
                    lang=tracked(move || lang.get().other().code())
                    on:click=move |_| desk.choose_lang(lang.get_untracked().other())
                >
                    {tracked(move || lang.get().other().name())}
                </button>
                <button
                    type="button"
                    class="button button--quiet"
                    aria-label=theme_words
                    title=theme_words
                    on:click=move |_| desk.turn_theme()
                >
                    <Icon picture=theme_picture />
                </button>
            </div>
        </header>
    }
}

/// On a phone the bar is one line; what is needed now and then stands behind this button, and after it in the order of reading.
#[component]
pub fn MoreButton(desk: Desk, more: RwSignal<bool>) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button button--quiet top__more"
            aria-label=said(desk.lang, text::shell::more)
            aria-expanded=is_more(more)
            on:click=move |_| more.update(|more| *more = !*more)
        >
            "⋯"
        </button>
    }
}

fn is_more(more: RwSignal<bool>) -> Signal<String> {
    tracked(move || more.get().to_string())
}
