use std::rc::Rc;

use leptos::prelude::*;

use crate::campaign::Campaign;
use crate::ports::DraftError;
use crate::quantity::compose;
use crate::report::{UnitList, UnitProblem};
use crate::rubric::{Rubric, TEMPLATES};
use crate::rubric::{Rubric, TEMPLATES, Template};
use crate::scoring::score;
use crate::text::{self, Lang};
use crate::text::{self, Lang, start as say};
use crate::ui::arrival::arrive;
use crate::ui::arrival::arrive;
use crate::ui::desk::Desk;
use crate::ui::desk::Desk;
use crate::ui::opening::begin_draft;
use crate::ui::parts::{Kind, Notice, StorageNotice, TopBar, live};
use crate::ui::parts::{Kind, Notice, StorageNotice, TopBar, live, said, tracked};
use crate::ui::routes::Route;

/// What keeps a campaign from being begun, though nothing in the form is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Failure {
    NotStored(DraftError),
    NotRead,
}

/// Beginning a campaign: a rubric that ships, the cluster, the year, the units.
#[component]
pub fn BeginPage(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let lang = desk.lang;
    arrive(desk, move || say::new_campaign(lang.get()).to_owned());
    let chosen = RwSignal::new(TEMPLATES[0].name);
    let name = RwSignal::new(String::new());
    let this_year = desk.now().date().map_or(0, |date| date.year());
    let year = RwSignal::new(this_year.to_string());
    let units = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);

    let told = move |problem: Option<String>| tried.get().then_some(problem).flatten().unwrap_or_default();
    let name_problem = move || name_problem(&name.get(), lang.get());
    let year_problem = move || year_problem(&year.get(), lang.get());
    let units_problem = move || units_problem(&units.get(), lang.get());
    let name_told = Signal::derive(move || told(name_problem()));
    let year_told = Signal::derive(move || told(year_problem()));
    let units_told = Signal::derive(move || told(units_problem()));

    let begin = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let wrong = untrack(|| name_problem().or(year_problem()).or(units_problem()).is_some());
        let (Some(year), false) = (read_year(&year.get_untracked()), wrong) else {
            return focus_first_mistake();
        };
        let Some(rubric) = read_template(chosen.get_untracked()) else {
            return failed.set(Some(Failure::NotRead));
        };
        let names = units.with_untracked(|units| UnitList::read(units).names);
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
        let campaign = Campaign::new(id, compose(name.get_untracked().trim()), year, rubric, &names);
        match store(desk, &campaign) {
            Ok(sheet) => desk.go_to_type(&sheet),
            Err(error) => failed.set(Some(Failure::NotStored(error))),
        }
    };
    let cards = TEMPLATES.map(|template| view! { <Card template chosen lang /> }.into_any());
    let read = Signal::derive(move || units.with(|units| UnitList::read(units).words(lang.get()).unwrap_or_default()));
    let remarks = Signal::derive(move || units.with(|units| UnitList::read(units).remarks(lang.get()).join(" ")));
    view! {
        <TopBar desk />
        <main class="start" id="main">
            <h1>{Signal::derive(move || say::new_campaign(lang.get()))}</h1>
            <p class="start__lead">{Signal::derive(move || say::begin_lead(lang.get()))}</p>
            <StorageNotice desk />
            <form class="form" on:submit=begin novalidate>
                <fieldset class="templates form__wide">
                    <legend class="field__label">{Signal::derive(move || text::rubric::rubric(lang.get()))}</legend>
                    <div class="templates__cards">{cards.into_iter().collect_view()}</div>
                    <p class="field__hint">{Signal::derive(move || say::templates_illustrative(lang.get()))}</p>
                </fieldset>
                <Field
                    id="name"
                    label=Signal::derive(move || say::cluster_name(lang.get()))
                    hint=Signal::derive(move || say::cluster_name_hint(lang.get()))
                    problem=name_told
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
                    label=Signal::derive(move || say::year(lang.get()))
                    hint=Signal::derive(|| "")
                    problem=year_told
                    value=year
                />
                <div class="field form__wide">
                    <label class="field__label" for="units">{Signal::derive(move || say::unit_list(lang.get()))}</label>
                    <p class="field__hint" id="units-hint">{Signal::derive(move || say::unit_list_hint(lang.get()))}</p>
                    <textarea
                        id="units"
                        class="input"
                        rows="8"
                        lang="vi"
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
                        aria-invalid=Signal::derive(move || (!units_told.get().is_empty()).to_string())
                        on:input=move |event| units.set(event_target_value(&event))
                    ></textarea>
                    <p class="templates__read" role="status">{read}</p>
                    <p class="field__hint">{remarks}</p>
                    <p class="field__error templates__problems" id="units-problem">{units_told}</p>
                </div>
                {live(move || failed.get().map(|failure| {
                    let words = match failure {
                        Failure::NotStored(error) => error.words(lang.get()),
                        Failure::NotRead => say::rubric_unreadable(lang.get()),
                    };
                    view! { <div class="form__wide"><Notice kind=Kind::Warning words=words.to_owned() /></div> }
                }))}
                <div class="form__actions">
                    <button type="submit" class="button button--primary">{Signal::derive(move || say::begin(lang.get()))}</button>
                    <a class="button button--quiet" href=Route::Start.to_string()>{Signal::derive(move || text::shell::cancel(lang.get()))}</a>
                </div>
            </form>
        </main>
    }
}

/// One rubric to choose.
#[component]
fn Card(template: Template, chosen: RwSignal<&'static str>, lang: RwSignal<Lang>) -> impl IntoView {
    let name = template.name;
    let (title, note): (fn(Lang) -> &'static str, fn(Lang) -> &'static str) = match name {
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
            <span class="templates__name">{Signal::derive(move || title(lang.get()))}</span>
            <span class="templates__size">{Signal::derive(move || say::template_size(lang.get(), template.indicators))}</span>
            <span class="templates__note" id=note_id>{Signal::derive(move || note(lang.get()))}</span>
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
                aria-describedby=problem_id.clone()
                aria-invalid=tracked(move || problem.get().is_some().to_string())
                aria-describedby=format!("{hint_id} {problem_id}")
                aria-invalid=Signal::derive(move || (!problem.get().is_empty()).to_string())
                value=value.get_untracked()
                on:input=move |event| value.set(event_target_value(&event))
            />
            <p class="field__hint" id=hint_id>{hint}</p>
            <p class="field__error" id=problem_id>{problem}</p>
        </div>
    }
}

/// Reads a rubric that ships.
fn read_template(name: &str) -> Option<Rc<Rubric>> {
    let (rubric, _) = Template::named(name)?.read().ok()?;
    Some(Rc::new(rubric))
}

/// Keeps a campaign as a new draft, and gives the address of its first sheet.
fn store(desk: Desk, campaign: &Campaign) -> Result<Route, DraftError> {
    let standing = score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let facts = facts_of(campaign, &standing, desk.now().unix_ms, None);
    let text = String::from_utf8_lossy(&files::write_campaign(campaign)).into_owned();
    let (draft, _) = desk.drafts(|drafts| drafts.begin(&facts, &text))?;
    let first = campaign.units.first();
    Ok(first.map_or_else(|| Route::cluster(&draft), |unit| Route::unit(&draft, &unit.id.0)))
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
    text.trim().parse().ok().filter(|year| (1945..=2100).contains(year))
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
