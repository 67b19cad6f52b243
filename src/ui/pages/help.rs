use leptos::prelude::*;

use crate::text::{Lang, help as say, keys};
use crate::ui::arrival::arrive;
use crate::ui::desk::Desk;
use crate::ui::grid::KeysTable;
use crate::ui::grid::keys::Table;
use crate::ui::lazy::{Screen, fetched};
use crate::ui::parts::{TopBar, said};

type Words = fn(Lang) -> &'static str;

/// What a part of the help consists of.
enum Part {
    /// One thing after another.
    Steps(&'static [Words]),
    /// How it looks, the word, what it means. The first names a drawing of the style sheet, or is empty.
    Terms(&'static [(&'static str, Words, Words)]),
}

/// The whole help, in the order in which questions come up.
static PARTS: [(Words, Part); 9] = [
    (
        say::sheet,
        Part::Steps(&[
            say::sheet_choose,
            say::sheet_enter,
            say::sheet_self,
            say::sheet_why,
            say::sheet_save,
        ]),
    ),
    (
        say::marks,
        Part::Terms(&[
            ("missing", say::missing, say::missing_note),
            ("provisional", say::provisional, say::provisional_note),
            ("bar", say::bar, say::bar_note),
            ("plain", say::no_points, say::no_points_note),
            ("unread", say::unread, say::unread_note),
            ("tag", say::differs, say::differs_note),
            ("plain", say::illustrative, say::illustrative_note),
        ]),
    ),
    (
        say::numbers,
        Part::Terms(&[
            ("", say::decimals, say::decimals_note),
            ("", say::thousands, say::thousands_note),
            ("", say::units, say::units_note),
            ("", say::dates, say::dates_note),
            ("", say::choices, say::choices_note),
            ("", say::not_arisen, say::not_arisen_note),
            ("", say::no_target, say::no_target_note),
        ]),
    ),
    (
        say::paste,
        Part::Steps(&[say::paste_copy, say::paste_here, say::paste_said, say::paste_all]),
    ),
    (say::printing, Part::Steps(&[say::printing_choose, say::printing_paper])),
    (
        say::keeping,
        Part::Terms(&[
            ("", say::draft, say::draft_note),
            ("", say::file, say::file_note),
            ("", say::tabs, say::tabs_note),
        ]),
    ),
    (
        say::ways,
        Part::Terms(&[
            ("", say::way_file, say::way_file_note),
            ("", say::way_link, say::way_link_note),
            ("", say::way_self, say::way_self_note),
        ]),
    ),
    (
        say::words_here,
        Part::Terms(&[
            ("", say::pact, say::pact_note),
            ("", say::cluster, say::cluster_note),
            ("", say::leads, say::leads_note),
            ("", say::max, say::max_note),
            ("", say::self_score, say::self_score_note),
            ("", say::review_score, say::review_score_note),
            ("", say::final_score, say::final_score_note),
            ("", say::extras, say::extras_note),
        ]),
    ),
    (
        say::privacy,
        Part::Terms(&[
            ("", say::stays, say::privacy_note),
            ("", say::languages, say::languages_note),
        ]),
    ),
];

fetched! {
    /// The page of help.
    forms => pub fn help_page() -> Screen { |desk| view! { <HelpPage desk /> }.into_any() }
}

/// How to work here. What was open stays open behind it.
#[component]
pub fn HelpPage(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let lang = desk.lang;
    arrive(desk, move || say::title(lang.get()).to_owned());
    let words = move |words: Words| said(lang, words);
    let part = |(heading, part): &'static (Words, Part)| {
        let body = match part {
            Part::Steps(steps) => {
                let steps: Vec<AnyView> = steps
                    .iter()
                    .map(|step| view! { <li>{words(*step)}</li> }.into_any())
                    .collect();
                view! { <ol class="help__steps">{steps}</ol> }.into_any()
            }
            Part::Terms(terms) => {
                let terms: Vec<AnyView> = terms
                    .iter()
                    .map(|(mark, term, note)| {
                        view! {
                            <div class="help__row">
                                <dt><span class="help__mark" data-mark=*mark>{words(*term)}</span></dt>
                                <dd>{words(*note)}</dd>
                            </div>
                        }
                        .into_any()
                    })
                    .collect();
                view! { <dl class="help__terms">{terms}</dl> }.into_any()
            }
        };
        view! { <section class="help__part"><h2>{words(*heading)}</h2>{body}</section> }.into_any()
    };
    let parts: Vec<AnyView> = PARTS.iter().map(part).collect();
    view! {
        <TopBar desk />
        <main class="help" id="help">
            <button type="button" class="button button--quiet help__back" on:click=move |_| desk.leave()>
                <span aria-hidden="true">"← "</span>
                {words(say::back)}
            </button>
            <h1>{words(say::title)}</h1>
            <p class="start__lead">{words(say::lead)}</p>
            <div class="help__parts">{parts}</div>
            <section class="help__part help__keys">
                <h2>{words(keys::title)}</h2>
                <div class="keys__tables"><KeysTable lang=lang.into() of=Table::Sheet /></div>
            </section>
        </main>
    }
}
