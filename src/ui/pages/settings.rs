use leptos::html::Input;
use leptos::prelude::*;

mod figures;
mod not_assigned;
mod units;

use figures::FiguresPart;
use not_assigned::NotAssignedPart;
use units::UnitsPart;

use super::begin::read_year;
use crate::campaign::{Campaign, Command, Title};
use crate::files::{Warning, warnings};
use crate::quantity::compose;
use crate::report::{bound, paper, rubric_facts};
use crate::scoring::UnitId;
use crate::text::{self, Lang, settings as say};
use crate::ui::arrival::arrive;
use crate::ui::lazy::{Page, fetched};
use crate::ui::parts::{ProblemAt, ProblemList, live, live_if, said, tracked};
use crate::ui::workbench::Workbench;

fetched! {
    /// The page of settings.
    forms => pub fn settings_page() -> Page { |bench, _| view! { <SettingsPage bench /> }.into_any() }
}

/// What may be changed of a campaign after it was begun, and what its rubric is.
#[component]
pub fn SettingsPage(
    /// The open campaign.
    bench: Workbench,
) -> impl IntoView {
    let lang = bench.desk.lang;
    arrive(bench.desk, move || say::title(lang.get()).to_owned());
    let read_only = tracked(move || bench.with(Campaign::is_read_only));
    view! {
        <div class="settings">
            <h1>{said(lang, say::title)}</h1>
            {live_if(move || !read_only.get(), move || view! { <p class="settings__lead">{said(lang, say::lead)}</p> })}
            <fieldset class="settings__parts" disabled=read_only>
                <ClusterPart bench />
                <UnitsPart bench />
                <FiguresPart bench />
                <NotAssignedPart bench />
            </fieldset>
            <RubricPart bench />
        </div>
    }
}

/// A part of the settings under its heading.
#[component]
fn Part(
    /// Its name in the page.
    id: &'static str,
    /// Its heading.
    title: Signal<&'static str>,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="panel settings__part" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {children()}
        </section>
    }
}

/// Reads a text as what is to be done with it, if anything; what it cannot be is said.
type Take = Callback<String, Result<Option<Command>, String>>;

/// The input of a field: hands its text over when it is left, also for another page, and says beneath why it is not taken.
#[component]
fn Kept(
    bench: Workbench,
    id: String,
    /// As it stands.
    text: Signal<String>,
    take: Take,
    /// What it is called, where no label stands beside it.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// It holds a figure.
    #[prop(optional)]
    is_figure: bool,
) -> impl IntoView {
    let problem = RwSignal::new(String::new());
    let problem_id = format!("{id}-problem");
    let field = NodeRef::<Input>::new();
    let commit = move || {
        // Taken away with the focus in it, a field hears of its change when all of this is gone already.
        let Some((field, before)) = field.try_get_untracked().flatten().zip(text.try_get_untracked()) else {
            return;
        };
        let typed = field.value();
        let read = if typed == before {
            Ok(None)
        } else {
            bench.types(None);
            take.try_run(typed).unwrap_or(Ok(None))
        };
        let outcome =
            read.and_then(|command| command.map_or(Ok(()), |command| bench.ask(command).map_err(str::to_owned)));
        problem.set(outcome.err().unwrap_or_default());
        if field.value().trim().is_empty() {
            // Where nothing cannot stand, what stood there before does.
            field.set_value(&text.get_untracked());
        }
    };
    on_cleanup(commit);
    view! {
        <input
            id=id
            class=if is_figure { "input num" } else { "input" }
            node_ref=field
            type="text"
            lang=(!is_figure).then_some("vi")
            inputmode=if is_figure { "decimal" } else { "text" }
            autocomplete="off"
            spellcheck="false"
            prop:value=text
            aria-label=label
            aria-describedby=problem_id.clone()
            aria-invalid=tracked(move || (!problem.with(String::is_empty)).to_string())
            on:input=move |_| {
                if let Some(field) = field.get_untracked() {
                    let typed = Some(field.value()).filter(|typed| *typed != text.get_untracked());
                    bench.types(typed.and_then(|typed| take.run(typed).ok().flatten()));
                }
            }
            on:change=move |_| commit()
        />
        <span class="field__error" id=problem_id role="status">{tracked(move || problem.get())}</span>
    }
}

/// An input with its label above it.
#[component]
fn KeptField(
    bench: Workbench,
    id: &'static str,
    label: Signal<&'static str>,
    text: Signal<String>,
    take: Take,
) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <Kept bench id=id.to_owned() text take />
        </div>
    }
}

#[component]
fn ClusterPart(bench: Workbench) -> impl IntoView {
    let lang = bench.desk.lang;
    let name = tracked(move || bench.with(|campaign| campaign.name.clone()));
    let year = tracked(move || bench.with(|campaign| campaign.year.to_string()));
    let basis = tracked(move || bench.with(paper::basis).unwrap_or_default());
    let title = move |change: &dyn Fn(&mut Title)| {
        let mut title = bench.with_untracked(Campaign::title);
        change(&mut title);
        Ok(Some(Command::SetTitle(title)))
    };
    let take_name = Callback::new(move |text: String| title(&|title| title.name = compose(text.trim())));
    let take_year = Callback::new(move |text: String| {
        let year = read_year(&text).ok_or_else(|| text::start::year_wrong(lang.get_untracked()).to_owned())?;
        title(&|title| title.year = year)
    });
    let take_basis = Callback::new(move |text: String| title(&|title| title.basis = Some(compose(text.trim()))));
    view! {
        <Part id="settings-cluster" title=said(lang, say::cluster)>
            <div class="settings__fields">
                <KeptField bench id="name" label=said(lang, text::start::cluster_name) text=name take=take_name />
                <KeptField bench id="year" label=said(lang, text::start::year) text=year take=take_year />
            </div>
            <p class="field__hint">{said(lang, say::year_note)}</p>
            <div class="settings__fields">
                <Leader bench id="lead" is_lead=true />
                <Leader bench id="deputy" is_lead=false />
            </div>
            <KeptField bench id="basis" label=said(lang, say::basis) text=basis take=take_basis />
            <p class="field__hint">{said(lang, say::basis_note)}</p>
        </Part>
    }
}

/// Which unit leads the cluster, or is its deputy.
#[component]
fn Leader(bench: Workbench, id: &'static str, is_lead: bool) -> impl IntoView {
    let lang = bench.desk.lang;
    let label: fn(Lang) -> &'static str = if is_lead { say::lead_unit } else { say::deputy_unit };
    let choose = move |event: web_sys::Event| {
        let value = event_target_value(&event);
        let chosen = (!value.is_empty()).then_some(UnitId(value));
        let command = bench.with_untracked(|campaign| {
            let (lead, deputy) = if is_lead {
                (chosen, campaign.deputy.clone())
            } else {
                (campaign.lead.clone(), chosen)
            };
            Command::SetLead { lead, deputy }
        });
        // Refused only where the unit has gone meanwhile; the list then shows so.
        let _ = bench.dispatch(command);
    };
    let options = live(move || {
        bench.with(|campaign| {
            let now = if is_lead { &campaign.lead } else { &campaign.deputy };
            let option = |unit: &crate::campaign::Unit| {
                view! { <option lang="vi" value=unit.id.0.clone() selected=now.as_ref() == Some(&unit.id)>{unit.name.clone()}</option> }
            };
            let units = campaign.units.iter().map(option).collect_view();
            view! { <option value="" selected=now.is_none()>{said(lang, say::nobody)}</option>{units} }
        })
    });
    view! {
        <div class="field">
            <label class="field__label" for=id>{said(lang, label)}</label>
            <select id=id class="input" on:change=choose>{options}</select>
        </div>
    }
}

/// What the rubric is, to read only.
#[component]
fn RubricPart(bench: Workbench) -> impl IntoView {
    let lang = bench.desk.lang;
    let facts = live(move || {
        let facts = bench.with(|campaign| rubric_facts(&campaign.rubric, lang.get()));
        let rows = facts.into_iter().map(|fact| {
            let lines = fact
                .lines
                .into_iter()
                .map(|line| view! { <dd lang="vi">{bound(None, &line, false)}</dd> });
            view! { <div class="settings__fact"><dt>{fact.label}</dt>{lines.collect_view()}</div> }
        });
        rows.collect_view()
    });
    view! {
        <Part id="settings-rubric" title=said(lang, say::rubric)>
            <p class="panel__sub">{said(lang, say::rubric_note)}</p>
            <dl class="settings__facts">{facts}</dl>
            {live(move || {
                let found = of_file(bench, lang.get());
                let count = found.len();
                (count > 0).then(|| view! {
                    <h3>{text::files::warnings(lang.get(), count)}</h3>
                    <p class="panel__sub">{said(lang, text::files::warnings_note)}</p>
                    <ProblemList desk=bench.desk problems=Box::new(move |_| found.clone()) />
                })
            })}
        </Part>
    }
}

/// What of the campaign should be looked at, as when its file was opened.
fn of_file(bench: Workbench, lang: Lang) -> Vec<ProblemAt> {
    let found = bench.with_untracked(|campaign| warnings(campaign, lang));
    let line = |warning: Warning| match warning.about.is_empty() {
        true => (warning.path, warning.words, None),
        false => (warning.about, warning.words, Some(warning.path)),
    };
    found.into_iter().map(line).collect()
}
