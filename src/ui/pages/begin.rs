use std::rc::Rc;

use leptos::prelude::*;

use crate::campaign::Campaign;
use crate::ports::DraftError;
use crate::quantity::compose;
use crate::rubric::{Rubric, TEMPLATES};
use crate::text::{self, Lang};
use crate::ui::arrival::arrive;
use crate::ui::desk::Desk;
use crate::ui::opening::begin_draft;
use crate::ui::parts::{Kind, Notice, StorageNotice, TopBar, live, said, tracked};
use crate::ui::routes::Route;

/// Beginning a campaign: a rubric that ships, the cluster, the year, the units.
#[component]
pub fn BeginPage(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let lang = desk.lang;
    arrive(desk, move || text::start::new_campaign(lang.get()).to_owned());
    let rubrics = StoredValue::new_local(shipped());
    let chosen = RwSignal::new(0_usize);
    let name = RwSignal::new(String::new());
    let this_year = desk.now().date().map_or(0, |date| date.year());
    let year = RwSignal::new(this_year.to_string());
    let units = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let failed = RwSignal::new(None::<DraftError>);

    let unit_names = Memo::new(move |_| read_units(&units.get()));
    let name_problem = move || {
        name.with(|name| name.trim().is_empty())
            .then(|| text::start::name_missing(lang.get()))
    };
    let year_problem = move || {
        year.with(|year| read_year(year).is_none())
            .then(|| text::start::year_wrong(lang.get()))
    };
    let units_problem = move || unit_names.with(|names| units_problem(names, lang.get()));

    let begin = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let (Some(year), true) = (
            read_year(&year.get_untracked()),
            name_problem().is_none() && units_problem().is_none(),
        ) else {
            return focus_first_mistake();
        };
        let Some(rubric) = rubrics.with_value(|rubrics| rubrics.get(chosen.get_untracked()).cloned()) else {
            return;
        };
        let id = format!("c{}", desk.now().unix_ms);
        let campaign = Campaign::new(
            id,
            compose(name.get_untracked().trim()),
            year,
            rubric,
            &unit_names.get_untracked(),
        );
        match begin_draft(desk, &campaign, None) {
            Ok(draft) => desk.go(&Route::cluster(&draft)),
            Err(error) => failed.set(Some(error)),
        }
    };
    let options = rubrics.with_value(|rubrics| {
        let option = |(at, rubric): (usize, &Rc<Rubric>)| {
            view! {
                <option value=at.to_string()>{format!("{}, {}", rubric.title, rubric.edition)}</option>
            }
        };
        rubrics.iter().enumerate().map(option).collect_view()
    });
    let source = tracked(move || {
        rubrics.with_value(|rubrics| {
            rubrics.get(chosen.get()).map(|rubric| {
                let title = &rubric.source.title;
                if rubric.source.illustrative {
                    text::start::rubric_source_illustrative(lang.get(), title)
                } else {
                    text::start::rubric_source(lang.get(), title)
                }
            })
        })
    });
    view! {
        <TopBar desk />
        <main class="start" id="main">
            <h1>{said(lang, text::start::new_campaign)}</h1>
            <p class="start__lead">{said(lang, text::start::begin_lead)}</p>
            <StorageNotice desk />
            <form class="form" on:submit=begin novalidate>
                <div class="field form__wide">
                    <label class="field__label" for="rubric">{said(lang, text::rubric::rubric)}</label>
                    <select id="rubric" class="input" on:change=move |event| chosen.set(event_target_value(&event).parse().unwrap_or_default())>
                        {options}
                    </select>
                    <p class="field__hint">{source}</p>
                </div>
                <Field
                    id="name"
                    label=said(lang, text::start::cluster_name)
                    hint=said(lang, text::start::cluster_name_hint)
                    problem=tracked(move || tried.get().then(name_problem).flatten())
                    value=name
                />
                <Field
                    id="year"
                    label=said(lang, text::start::year)
                    hint=tracked(|| "")
                    problem=tracked(move || tried.get().then(year_problem).flatten())
                    value=year
                />
                <div class="field form__wide">
                    <label class="field__label" for="units">{said(lang, text::start::unit_list)}</label>
                    <p class="field__hint" id="units-hint">{said(lang, text::start::unit_list_hint)}</p>
                    <textarea
                        id="units"
                        class="input"
                        rows="8"
                        spellcheck="false"
                        aria-describedby="units-hint units-problem"
                        aria-invalid=tracked(move || (tried.get() && units_problem().is_some()).to_string())
                        on:input=move |event| units.set(event_target_value(&event))
                    ></textarea>
                    <p class="field__hint" role="status">
                        {tracked(move || unit_names.with(|names| (!names.is_empty()).then(|| text::start::units_read(lang.get(), names.len(), names.join("; ")))))}
                    </p>
                    <p class="field__error" id="units-problem">{tracked(move || tried.get().then(units_problem).flatten())}</p>
                </div>
                {live(move || failed.get().map(|error| view! {
                    <div class="form__wide"><Notice kind=Kind::Warning words=error.words(lang.get()).to_owned() /></div>
                }))}
                <div class="form__actions">
                    <button type="submit" class="button button--primary">{said(lang, text::start::begin)}</button>
                    <a class="button button--quiet" href=Route::Start.to_string()>{said(lang, text::shell::cancel)}</a>
                </div>
            </form>
        </main>
    }
}

/// A field of one line with its label, hint and mistake.
#[component]
fn Field(
    id: &'static str,
    label: Signal<&'static str>,
    hint: Signal<&'static str>,
    problem: Signal<Option<&'static str>>,
    value: RwSignal<String>,
) -> impl IntoView {
    let problem_id = format!("{id}-problem");
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <input
                id=id
                class="input"
                type="text"
                autocomplete="off"
                inputmode=(id == "year").then_some("numeric")
                aria-describedby=problem_id.clone()
                aria-invalid=tracked(move || problem.get().is_some().to_string())
                value=value.get_untracked()
                on:input=move |event| value.set(event_target_value(&event))
            />
            <p class="field__hint">{hint}</p>
            <p class="field__error" id=problem_id>{problem}</p>
        </div>
    }
}

/// The rubrics that ship.
fn shipped() -> Vec<Rc<Rubric>> {
    TEMPLATES
        .iter()
        .filter_map(|template| template.read().ok())
        .map(|(rubric, _)| Rc::new(rubric))
        .collect()
}

fn read_year(text: &str) -> Option<u16> {
    text.trim().parse().ok().filter(|year| (1945..=2100).contains(year))
}

/// Reads a typed or pasted list: one unit a line (or a cell), numbers before the names dropped.
fn read_units(text: &str) -> Vec<String> {
    let plain = |line: &str| {
        let line = line.trim();
        let after = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let unnumbered = after
            .strip_prefix(['.', ')'])
            .filter(|rest| after.len() < line.len() && rest.starts_with(' '));
        let words: Vec<&str> = unnumbered.unwrap_or(line).split_whitespace().collect();
        compose(&words.join(" "))
    };
    text.split(['\n', '\t', ';'])
        .map(plain)
        .filter(|name| name.chars().any(char::is_alphabetic))
        .collect()
}

fn units_problem(names: &[String], lang: Lang) -> Option<String> {
    let twice = names
        .iter()
        .enumerate()
        .find(|(at, name)| names.iter().take(*at).any(|other| other == *name));
    match (names.len(), twice) {
        (0 | 1, _) => Some(text::start::units_too_few(lang).to_owned()),
        (_, Some((_, name))) => Some(text::start::unit_twice(lang, name)),
        _ => None,
    }
}

fn focus_first_mistake() {
    use wasm_bindgen::JsCast;
    // The attribute is set by an effect, after this turn.
    request_animation_frame(|| {
        let mistake = document().query_selector("[aria-invalid=true]").ok().flatten();
        if let Some(field) = mistake.and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok()) {
            // A field that cannot be focused leaves the focus where it is.
            let _ = field.focus();
        }
    });
}
