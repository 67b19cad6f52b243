use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::shipped;
use crate::campaign::{Campaign, YEARS};
use crate::ports::{DraftError, FileError};
use crate::quantity::compose;
use crate::report::{UnitList, UnitProblem};
use crate::rubric::{Rubric, TEMPLATES, Template, read_rubric};
use crate::text::{self, Lang, start as say};
use crate::ui::arrival::arrive;
use crate::ui::desk::{Desk, Form};
use crate::ui::lazy::{Screen, fetched};
use crate::ui::opening::begin_draft;
use crate::ui::parts::{Kind, Notice, StorageNotice, TopBar, bring_into_sight, live, said, tracked};
use crate::ui::routes::Route;

type Words = fn(Lang) -> &'static str;

/// What keeps a campaign from being begun, though nothing in the form is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Failure {
    Store(DraftError),
    File(FileError),
    Unreadable,
}

fetched! {
    /// The page of beginning a campaign.
    forms => pub fn begin_page() -> Screen { |desk| view! { <BeginPage desk /> }.into_any() }
}

/// Beginning a campaign: a rubric that ships, the cluster, the year, the units.
#[component]
pub fn BeginPage(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let lang = desk.lang;
    arrive(desk, move || say::new_campaign(lang.get()).to_owned());
    let form = desk.form.get_value().unwrap_or_else(|| Form {
        template: TEMPLATES[0].name,
        name: String::new(),
        year: desk.now().date().map_or(0, |date| date.year()).to_string(),
        units: String::new(),
    });
    let chosen = RwSignal::new(form.template);
    let name = RwSignal::new(form.name);
    let year = RwSignal::new(form.year);
    let units = RwSignal::new(form.units);
    // Kept as it is left, until the campaign is begun or the form is given up.
    let keep = StoredValue::new(true);
    on_cleanup(move || {
        let form = keep.get_value().then(|| Form {
            template: chosen.get_untracked(),
            name: name.get_untracked(),
            year: year.get_untracked(),
            units: units.get_untracked(),
        });
        // The desk itself goes last of all.
        let _ = desk.form.try_set_value(form);
    });
    let tried = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);

    let told = move |problem: Option<String>| tried.get().then_some(problem).flatten().unwrap_or_default();
    let name_problem = move || name_problem(&name.get(), lang.get());
    let year_problem = move || year_problem(&year.get(), lang.get());
    let units_problem = move || units_problem(&units.get(), lang.get());
    let name_told = tracked(move || told(name_problem()));
    let year_told = tracked(move || told(year_problem()));
    let units_told = tracked(move || told(units_problem()));

    // A second press while the rubric is fetched must not begin a second draft.
    let busy = StoredValue::new(false);
    let begin = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let wrong = untrack(|| name_problem().or(year_problem()).or(units_problem()).is_some());
        let (Some(year), false) = (read_year(&year.get_untracked()), wrong) else {
            return focus_first_mistake();
        };
        if busy.get_value() {
            return;
        }
        busy.set_value(true);
        let names = units.with_untracked(|units| UnitList::read(units).names);
        let id = format!("c{}", desk.now().unix_ms);
        let (name, template) = (compose(name.get_untracked().trim()), chosen.get_untracked());
        spawn_local(async move {
            let rubric = read_template(template).await;
            // Whoever has left the page meanwhile begins nothing.
            if busy.try_set_value(false).is_some() {
                return;
            }
            let begun = rubric.and_then(|rubric| {
                let campaign = Campaign::new(id, name, year, rubric, &names);
                let first = campaign.units.first().map(|unit| unit.id.0.clone()).unwrap_or_default();
                let draft = begin_draft(desk, &campaign, None, None).map_err(Failure::Store)?;
                Ok(Route::unit(&draft, &first))
            });
            match begun {
                Ok(sheet) => {
                    keep.set_value(false);
                    desk.go_to_type(&sheet);
                }
                Err(failure) => failed.set(Some(failure)),
            }
        });
    };
    let cards = TEMPLATES.map(|template| view! { <Card template chosen lang /> }.into_any());
    let read = tracked(move || units.with(|units| UnitList::read(units).words(lang.get()).unwrap_or_default()));
    let names = tracked(move || units.with(|units| UnitList::read(units).names.join("; ")));
    let remarks = tracked(move || units.with(|units| UnitList::read(units).remarks(lang.get()).join(" ")));
    view! {
        <TopBar desk />
        <main class="start" id="main">
            <h1>{said(lang, say::new_campaign)}</h1>
            <p class="start__lead">{said(lang, say::begin_lead)}</p>
            <StorageNotice desk />
            <form class="form" on:submit=begin novalidate>
                <fieldset class="templates form__wide">
                    <legend class="field__label">{said(lang, text::rubric::rubric)}</legend>
                    <div class="templates__cards">{cards.into_iter().collect_view()}</div>
                    <p class="field__hint">{said(lang, say::templates_illustrative)}</p>
                </fieldset>
                <Field
                    id="name"
                    label=said(lang, say::cluster_name)
                    hint=said(lang, say::cluster_name_hint)
                    problem=name_told
                    value=name
                />
                <Field
                    id="year"
                    label=said(lang, say::year)
                    hint=tracked(|| "")
                    problem=year_told
                    value=year
                />
                <div class="field form__wide">
                    <label class="field__label" for="units">{said(lang, say::unit_list)}</label>
                    <p class="field__hint" id="units-hint">{said(lang, say::unit_list_hint)}</p>
                    <textarea
                        id="units"
                        class="input"
                        rows="8"
                        lang="vi"
                        spellcheck="false"
                        aria-describedby="units-hint units-problem"
                        aria-invalid=tracked(move || (!units_told.get().is_empty()).to_string())
                        prop:value=units.get_untracked()
                        on:input=move |event| units.set(event_target_value(&event))
                    ></textarea>
                    <p class="templates__names" lang="vi">{names}</p>
                    <p class="field__hint">{remarks}</p>
                    <p class="field__error templates__problems" id="units-problem">{units_told}</p>
                </div>
                {live(move || failed.get().map(|failure| {
                    let words = match failure {
                        Failure::Store(error) => error.words(lang.get()).to_owned(),
                        Failure::File(error) => error.words(lang.get()),
                        Failure::Unreadable => say::rubric_unreadable(lang.get()).to_owned(),
                    };
                    view! { <div class="form__wide"><Notice kind=Kind::Warning words /></div> }
                }))}
                <div class="form__actions">
                    // Beside the buttons, which may lie over all that stands beneath the list.
                    <p class="templates__read" role="status">{read}</p>
                    <button type="submit" class="button button--primary">{said(lang, say::begin)}</button>
                    <a class="button button--quiet" href=Route::Start.to_string() on:click=move |_| keep.set_value(false)>{said(lang, text::shell::cancel)}</a>
                </div>
            </form>
        </main>
    }
}

/// One rubric to choose.
#[component]
fn Card(template: Template, chosen: RwSignal<&'static str>, lang: RwSignal<Lang>) -> impl IntoView {
    let name = template.name;
    let (title, note): (Words, Words) = match name {
        "xa-phuong" => (say::template_communes, say::template_communes_note),
        "thu-nhanh" => (say::template_try, say::template_try_note),
        _ => (say::template_districts, say::template_districts_note),
    };
    let note_id = format!("template-{name}");
    view! {
        <label class="templates__card">
            <input
                type="radio"
                name="template"
                class="templates__choice"
                value=name
                checked=chosen.get_untracked() == name
                aria-describedby=note_id.clone()
                on:change=move |_| chosen.set(name)
            />
            <span class="templates__edge"></span>
            <span class="templates__name">{said(lang, title)}</span>
            <span class="templates__size">{tracked(move || match template.extras {
                0 => say::template_size(lang.get(), template.indicators),
                extras => say::template_size_extras(lang.get(), template.indicators, extras),
            })}</span>
            <span class="templates__note" id=note_id>{said(lang, note)}</span>
        </label>
    }
}

/// A field of one line with its label, hint and mistake.
#[component]
fn Field(
    id: &'static str,
    label: Signal<&'static str>,
    hint: Signal<&'static str>,
    problem: Signal<String>,
    value: RwSignal<String>,
) -> impl IntoView {
    let (problem_id, hint_id) = (format!("{id}-problem"), format!("{id}-hint"));
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <input
                id=id
                class="input"
                type="text"
                autocomplete="off"
                inputmode=(id == "year").then_some("numeric")
                aria-describedby=format!("{hint_id} {problem_id}")
                aria-invalid=tracked(move || (!problem.get().is_empty()).to_string())
                value=value.get_untracked()
                on:input=move |event| value.set(event_target_value(&event))
            />
            <p class="field__hint" id=hint_id>{hint}</p>
            <p class="field__error" id=problem_id>{problem}</p>
        </div>
    }
}

/// Reads a rubric that ships.
async fn read_template(name: &str) -> Result<Rc<Rubric>, Failure> {
    let text = shipped(&format!("rubric-{name}")).await.map_err(Failure::File)?;
    let (rubric, _) = read_rubric(&text).map_err(|_| Failure::Unreadable)?;
    Ok(Rc::new(rubric))
}

fn name_problem(name: &str, lang: Lang) -> Option<String> {
    name.trim().is_empty().then(|| say::name_missing(lang).to_owned())
}

fn year_problem(year: &str, lang: Lang) -> Option<String> {
    read_year(year).is_none().then(|| say::year_wrong(lang).to_owned())
}

/// The mistakes of the list, one a line.
fn units_problem(units: &str, lang: Lang) -> Option<String> {
    let problems = UnitList::read(units).problems;
    let words: Vec<String> = problems
        .iter()
        .map(|problem: &UnitProblem| problem.words(lang))
        .collect();
    (!words.is_empty()).then(|| words.join("\n"))
}

/// Reads a year that a campaign may have.
pub fn read_year(text: &str) -> Option<u16> {
    text.trim().parse().ok().filter(|year| YEARS.contains(year))
}

fn focus_first_mistake() {
    use wasm_bindgen::JsCast;
    // The attribute is set by an effect, after this turn.
    request_animation_frame(|| {
        let mistake = document().query_selector("[aria-invalid=true]").ok().flatten();
        if let Some(field) = mistake.and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok()) {
            // A field that cannot be focused leaves the focus where it is.
            let _ = field.focus();
            // What is wrong stands beneath it, and the buttons lie over the end of the page.
            let told = document().get_element_by_id(&format!("{}-problem", field.id()));
            told.inspect(bring_into_sight);
        }
    });
}
