use std::sync::Arc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use super::charts::{PAIR, mark_key};
use super::indicator::IndicatorPanel;
use super::ranking::{ContentKey, RankingTable};
use super::units::{self, of_units};
use crate::browser;
use crate::campaign::Campaign;
use crate::files;
use crate::report::cluster::{Cluster, Ranking};
use crate::report::table::Sorting;
use crate::report::{ReportFigure, ReportTopic};
use crate::scoring::{Standing, UnitIx};
use crate::text;
use crate::ui::arrival::arrive;
use crate::ui::own::with_names;
use crate::ui::parts::{Kind, Notice, live, live_if, said, tracked};
use crate::ui::routes::Place;
use crate::ui::workbench::Workbench;

/// How long nothing may change before the order is tried under other roundings.
const QUIET_MS: u32 = 400;

/// The table of the cluster: who leads and by how much, what is to be reported, what is to be checked, and one indicator
/// over all units.
#[component]
pub fn ClusterPage(
    /// The open campaign.
    bench: Workbench,
) -> impl IntoView {
    let lang = bench.desk.lang;
    let locked = Memo::new(move |_| bench.with(Campaign::is_locked));
    let has_points = made(bench, |cluster| cluster.has_points());
    let order = made(bench, move |cluster| cluster.order_words(lang.get()));
    let title = move || order.get().0;
    arrive(bench.desk, move || {
        format!("{}, {}", title(), bench.with(|campaign| campaign.name.clone()))
    });
    let sorting = RwSignal::new(Sorting {
        column: Ranking::RANK,
        descending: false,
    });
    let ranking = made(bench, move |cluster| {
        let mut ranking = cluster.ranking(lang.get());
        ranking.sort(sorting.get());
        ranking
    });
    let summary = made(bench, move |cluster| cluster.summary(lang.get()).join(" · "));
    view! {
        <div class="head">
            <div>
                <h1>{tracked(title)}</h1>
                <p class="head__sub">{summary}</p>
                {live(move || order.get().1.map(|note| view! { <p class="head__sub">{note}</p> }))}
            </div>
            {live_if(move || units::any(bench), move || view! { <TakeAway bench ranking /> })}
        </div>
        {of_units(bench, move || view! {
            <div class="bleed">
                <Headline bench has_points />
                <div class="scroll" tabindex="0" role="region" aria-label=tracked(title)>
                    <RankingTable bench ranking locked label=tracked(title) sorting />
                </div>
                <ContentKey bench ranking />
                {live_if(move || ranking.with(|ranking| ranking.table.is_marked()), move || mark_key(bench, "minor"))}
            </div>
            <div class="panels">
                <IndicatorPanel bench />
                <Findings bench />
            </div>
        }.into_any())}
    }
}

/// Takes the table along as it is sorted: to the clipboard, or as a file for a spreadsheet.
#[component]
fn TakeAway(bench: Workbench, ranking: Memo<Ranking>) -> impl IntoView {
    let lang = bench.desk.lang;
    let told = RwSignal::new(String::new());
    let copy = move |_| {
        let copied = ranking.with_untracked(|ranking| {
            let table = ranking.taken_along(lang.get_untracked());
            browser::copy(&files::write_tsv(&table), &files::write_html(&table))
        });
        let say = if copied {
            text::cluster::copied
        } else {
            text::cluster::not_copied
        };
        told.set(say(lang.get_untracked()).to_owned());
    };
    let save = move |_| {
        let name = bench.with_untracked(files::table_name);
        let saved = bench.desk.save_file(
            &name,
            &ranking.with_untracked(|ranking| files::write_csv(&ranking.taken_along(lang.get_untracked()))),
        );
        told.set(match saved {
            Ok(()) => text::shell::file_saved(lang.get_untracked(), name),
            Err(error) => error.words(lang.get_untracked()),
        });
    };
    view! {
        <div class="head__actions">
            <span class="minor" role="status">{told}</span>
            <button type="button" class="button" on:click=copy>
                {said(lang, text::cluster::copy_table)}
            </button>
            <button type="button" class="button" on:click=save>
                {said(lang, text::cluster::save_table)}
            </button>
        </div>
    }
}

/// Makes something of the cluster, anew when campaign or scores change.
pub(super) fn made<T: Clone + PartialEq + Send + Sync + 'static>(
    bench: Workbench,
    make: impl Fn(Cluster<'_>) -> T + Send + Sync + 'static,
) -> Memo<T> {
    Memo::new(move |_| {
        let standing: Arc<Standing> = bench.standing.get();
        bench.with(|campaign| {
            make(Cluster {
                campaign,
                standing: &standing,
            })
        })
    })
}

/// The address of a unit's sheet, perhaps at an indicator.
pub(super) fn sheet_address(bench: Workbench, unit: UnitIx, leaf: Option<String>) -> Option<String> {
    let unit = bench.with(|campaign| campaign.unit(unit).map(|(unit, _)| unit.id.0.clone()))?;
    Some(bench.address(Place::Unit { unit, leaf }))
}

/// The address of the chart that compares two units.
pub(super) fn pair_address(bench: Workbench, first: UnitIx, second: UnitIx) -> Option<String> {
    let id = |unit| bench.with_untracked(|campaign| campaign.unit(unit).map(|(unit, _)| unit.id.0.clone()));
    let what = vec![PAIR.to_owned(), id(first)?, id(second)?];
    Some(bench.address(Place::Charts(what)))
}

/// The ways of rounding under which the order would be another, once it is quiet: none until then.
pub(super) fn near_ties(bench: Workbench) -> RwSignal<Option<Vec<String>>> {
    let lang = bench.desk.lang;
    let found = RwSignal::new(None::<Vec<String>>);
    let timer = StoredValue::new_local(None::<Timeout>);
    Effect::new(move |_| {
        let (standing, lang) = (bench.standing.get(), lang.get());
        found.set(None);
        let find = move || {
            let ties = bench.with_untracked(|campaign| {
                Cluster {
                    campaign,
                    standing: &standing,
                }
                .near_ties(lang)
            });
            found.set(Some(ties));
        };
        timer.set_value(Some(Timeout::new(QUIET_MS, find)));
    });
    found
}

/// How the first stands to the second, and whether that hangs on rounding: five scorings, so only once it is quiet.
#[component]
fn Headline(bench: Workbench, has_points: Memo<bool>) -> impl IntoView {
    let lang = bench.desk.lang;
    let headline = made(bench, move |cluster| cluster.headline(lang.get()));
    let still_open = made(bench, move |cluster| cluster.still_open(lang.get()));
    let wrong = made(bench, move |cluster| cluster.counts_wrong(lang.get()));
    let near_ties = near_ties(bench);
    live(move || {
        if !has_points.get() {
            return Some(
                view! { <Notice kind=Kind::Fact words=text::cluster::nothing_yet(lang.get()).to_owned() /> }.into_any(),
            );
        }
        let headline = headline.get()?;
        let still_open = still_open.get();
        let pair = bench.standing.with(|standing| match standing.places.as_slice() {
            [first, second, ..] => Some((first.unit, second.unit)),
            _ => None,
        });
        let why = pair.and_then(|(first, second)| pair_address(bench, first, second));
        let ties = near_ties.get();
        let wrong = wrong.get();
        let is_near = still_open.is_none() && ties.as_ref().is_some_and(|ties| !ties.is_empty());
        let is_warning = is_near || wrong.is_some();
        let lines = match ties {
            // What rounding would change is idle talk while figures are missing.
            _ if still_open.is_some() => still_open.into_iter().collect(),
            Some(ties) if ties.is_empty() => vec![text::cluster::firm(lang.get()).to_owned()],
            Some(ties) => ties,
            // The place is kept, so that nothing moves under the pointer when the answer comes.
            None => vec!["\u{a0}".to_owned()],
        };
        Some(
            view! {
                <div class="notice" data-kind=if is_warning { "warning" } else { "fact" }>
                    <div class="notice__words">
                        <p><b>{with_names(bench, headline)}</b>{why.map(|href| view! { " "<a class="onward" href=href>{text::cluster::see_why(lang.get())}</a> })}</p>
                        {wrong.into_iter().chain(lines).map(|line| view! { <p>{with_names(bench, line)}</p> }).collect_view()}
                    </div>
                </div>
            }
            .into_any(),
        )
    })
}

#[component]
fn Findings(bench: Workbench) -> impl IntoView {
    let lang = bench.desk.lang;
    let lines = made(bench, move |cluster| cluster.report_topics(lang.get()));
    live(move || {
        let lines = lines.get();
        let figure = move |ReportFigure { figure, words, details }: ReportFigure| {
            view! {
                <div class="figures__figure">
                    {figure.map(|figure| view! { <p><b>{with_names(bench, figure)}</b>" "{with_names(bench, words)}</p> })}
                    {details.into_iter().map(|detail| view! { <p class="minor">{with_names(bench, detail)}</p> }).collect_view()}
                </div>
            }
        };
        let line = move |ReportTopic { name, figures, .. }: ReportTopic| {
            view! {
                <li>
                    <h3 class="figures__topic" lang="vi">{name}</h3>
                    <div>{figures.into_iter().map(figure).collect_view()}</div>
                </li>
            }
        };
        let any = lines
            .iter()
            .any(|topic| topic.figures.iter().any(|figure| figure.figure.is_some()));
        let is_marked = lines.iter().any(ReportTopic::is_marked);
        any.then(|| {
            view! {
                <section class="panel">
                    <h2>{text::cluster::findings(lang.get())}</h2>
                    <ul class="figures">{lines.into_iter().map(line).collect_view()}</ul>
                    {is_marked.then(|| mark_key(bench, "minor"))}
                </section>
            }
        })
    })
}
