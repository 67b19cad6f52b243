//! The charts of a cluster: which one is chosen by the address, and what one chooses in it.

mod draw;
mod heat;
mod shown;

use leptos::prelude::*;

pub use shown::{ChartView, figure_view, mark_illustrative, mark_key, open_on_paper};

use super::cluster::made;
use super::sheet::TOTAL;
use super::units::of_units;
use crate::campaign::Campaign;
use crate::report::charts::{Chart, ChartOf};
use crate::report::cluster::Cluster;
use crate::scoring::{UnitId, UnitIx};
use crate::text::{self, Lang, charts as say};
use crate::ui::arrival::arrive;
use crate::ui::lazy::{Page, fetched};
use crate::ui::own::with_names;
use crate::ui::parts::{live, said, tracked};
use crate::ui::routes::{Place, Route};
use crate::ui::workbench::Workbench;

/// A name in either language.
type Name = fn(Lang) -> &'static str;

/// The charts, in the order they are offered: the first word of the address, and the name.
const CHARTS: [(&str, Name); 6] = [
    ("", say::chart_plan),
    (POINTS, say::chart_points),
    (INDICATOR, say::chart_indicator),
    (CONTENTS, say::chart_contents),
    (PROFILE, say::chart_profile),
    (PAIR, say::chart_pair),
];
const POINTS: &str = "diem";
const INDICATOR: &str = "chi-tieu";
const CONTENTS: &str = "noi-dung";
const PROFILE: &str = "don-vi";
pub(super) const PAIR: &str = "so-sanh";

/// The address of the profile of a unit.
fn profile(unit: String) -> Place {
    Place::Charts(vec![PROFILE.to_owned(), unit])
}

/// The address of one indicator over all units.
fn indicator(leaf: String) -> Place {
    Place::Charts(vec![INDICATOR.to_owned(), leaf])
}

fetched! {
    /// The page of charts.
    looking => pub fn charts_page() -> Page { |bench, _| view! { <ChartsPage bench /> }.into_any() }
}

/// The page of the charts.
#[component]
pub fn ChartsPage(
    /// The open campaign.
    bench: Workbench,
) -> impl IntoView {
    let (desk, lang) = (bench.desk, bench.desk.lang);
    let asked = move || match desk.route.get() {
        Route::Campaign(_, Place::Charts(what)) => what,
        _ => Vec::new(),
    };
    let kind = Memo::new(move |_| asked().into_iter().next().unwrap_or_default());
    let chart = made(bench, move |cluster| Some(chart(cluster, &asked(), lang.get())));
    let title = move || {
        chart
            .with(|chart| chart.as_ref().map(|chart| chart.title.clone()))
            .unwrap_or_default()
    };
    arrive(desk, title);
    keep_place(kind);
    let last = bench.last_unit.get_value();
    let last = last.filter(|unit| bench.with_untracked(|campaign| campaign.unit_ix(unit).is_some()));
    let tab = |(code, name): (&'static str, Name)| {
        // Whoever comes from a unit's sheet looks at this unit.
        let of = last.clone().filter(|_| code == PROFILE).map(|unit| unit.0);
        let code_alone = (!code.is_empty()).then(|| code.to_owned());
        let place = Place::Charts(code_alone.into_iter().chain(of).collect());
        view! {
            <li>
                <a
                    class="charts__tab"
                    href=bench.address(place)
                    aria-current=tracked(move || if kind.get() == code { "page" } else { "false" })
                >
                    {said(lang, name)}
                </a>
            </li>
        }
    };
    view! {
        <div class="charts">
            <nav class="charts__nav" aria-label=said(lang, say::choose_chart)>
                <ul>{CHARTS.into_iter().map(tab).collect_view()}</ul>
            </nav>
            <div class="charts__body">
                <h1>{live(move || with_names(bench, title()))}</h1>
                {of_units(bench, move || view! {
                    {live(move || view! { <Choices bench kind=kind.get() chart /> })}
                    {live(move || chart.get().map(|chart| view! { <ChartView bench chart way=to_overtake(bench) /> }))}
                }.into_any())}
            </div>
        </div>
    }
}

/// Whoever goes on from a link that the next chart does not have begins at its heading.
fn keep_place(kind: Memo<String>) {
    Effect::new(move |before: Option<()>| {
        kind.track();
        if before.is_some() {
            request_animation_frame(|| {
                let lost = document()
                    .active_element()
                    .is_none_or(|element| element.tag_name() == "BODY");
                if lost {
                    crate::ui::arrival::to_heading();
                }
            });
        }
    });
}

/// Makes the chart that an address asks for.
fn chart(cluster: Cluster<'_>, asked: &[String], lang: Lang) -> Chart {
    let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
    let chart_of = chart_of(cluster, &asked);
    chart_of.map_or_else(|| cluster.no_chart(lang), |of| cluster.chart(of, lang))
}

fn chart_of(cluster: Cluster<'_>, asked: &[&str]) -> Option<ChartOf> {
    let campaign: &Campaign = cluster.campaign;
    let unit = |id: &str| campaign.unit_ix(&UnitId(id.to_owned()));
    let first = || cluster.standing.places.first().map(|place| place.unit);
    match asked {
        [] => Some(ChartOf::Plan),
        [POINTS] => Some(ChartOf::Points),
        [INDICATOR] => campaign
            .rubric
            .leaves()
            .next()
            .map(|(leaf, ..)| ChartOf::Indicator(leaf)),
        [INDICATOR, leaf] => campaign.rubric.node_by_id(leaf).map(ChartOf::Indicator),
        [CONTENTS] => Some(ChartOf::Contents),
        [PROFILE] => first().map(ChartOf::Profile),
        [PROFILE, id] => unit(id).map(ChartOf::Profile),
        [PAIR] => cluster.first_pair().map(|(first, second)| ChartOf::Pair(first, second)),
        [PAIR, first, second] => Some(ChartOf::Pair(unit(first)?, unit(second)?)),
        _ => None,
    }
}

/// From two units side by side a way leads on to what would turn them. Made anew with the chart, so it tracks nothing.
fn to_overtake(bench: Workbench) -> Option<AnyView> {
    let Route::Campaign(_, Place::Charts(asked)) = bench.desk.route.get_untracked() else {
        return None;
    };
    let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
    let standing = bench.standing.get_untracked();
    let (name, unit) = bench.with_untracked(|campaign| {
        let cluster = Cluster {
            campaign,
            standing: &standing,
        };
        let Some(ChartOf::Pair(first, second)) = chart_of(cluster, &asked) else {
            return None;
        };
        let (behind, _) = campaign.unit(cluster.behind(first, second)?)?;
        Some((behind.name.clone(), behind.id.0.clone()))
    })?;
    let leaf = Some(TOTAL.to_owned());
    let href = bench.address(Place::Unit { unit, leaf });
    let words = say::to_overtake(bench.desk.lang.get_untracked(), name);
    Some(view! { <p class="chart__way onward"><a href=href>{with_names(bench, words)}</a></p> }.into_any())
}

/// What one chooses in a chart. Made anew only with another kind of chart, so that a list keeps the focus.
#[component]
fn Choices(bench: Workbench, kind: String, chart: Memo<Option<Chart>>) -> impl IntoView {
    let (desk, lang) = (bench.desk, bench.desk.lang);
    // What the address asks for, as the chart took it: a first unit or pair where none was named.
    let now = move || {
        chart.track();
        let route = desk.route.get();
        let standing = bench.standing.get_untracked();
        bench.with_untracked(|campaign| {
            let cluster = Cluster {
                campaign,
                standing: &standing,
            };
            let Route::Campaign(_, Place::Charts(asked)) = route else {
                return None;
            };
            let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
            chart_of(cluster, &asked)
        })
    };
    let id = move |unit: UnitIx| {
        bench.with_untracked(|campaign| {
            campaign
                .unit(unit)
                .map_or_else(String::new, |(unit, _)| unit.id.0.clone())
        })
    };
    let go = move |place: Place| desk.go_instead(&Route::Campaign(bench.draft(), place));
    let units = move || {
        bench.with_untracked(|campaign| {
            campaign
                .units
                .iter()
                .map(|unit| (unit.id.0.clone(), unit.name.clone()))
                .collect()
        })
    };
    match kind.as_str() {
        INDICATOR => {
            let chosen = tracked(move || {
                match now() {
                    Some(ChartOf::Indicator(leaf)) => {
                        bench.with_untracked(|campaign| campaign.rubric.node(leaf).map(|node| node.id.clone()))
                    }
                    _ => None,
                }
                .unwrap_or_default()
            });
            let options = bench.with_untracked(|campaign| {
                let rubric = &campaign.rubric;
                rubric
                    .leaves()
                    .map(|(ix, node, _)| (node.id.clone(), format!("{} {}", rubric.full_code(ix), node.name)))
                    .collect()
            });
            let label = said(lang, text::cluster::choose_indicator);
            let choose = Callback::new(move |leaf| go(indicator(leaf)));
            view! { <div class="charts__choices"><Choice label options chosen choose /></div> }.into_any()
        }
        PROFILE => {
            let chosen = tracked(move || match now() {
                Some(ChartOf::Profile(unit)) => id(unit),
                _ => String::new(),
            });
            let label = said(lang, text::cluster::column_unit);
            let choose = Callback::new(move |unit| go(profile(unit)));
            view! { <div class="charts__choices"><Choice label options=units() chosen choose /></div> }.into_any()
        }
        // With a single unit there is nothing to choose: the chart says so.
        PAIR if units().len() > 1 => {
            let pair = move || match now() {
                Some(ChartOf::Pair(first, second)) => (id(first), id(second)),
                _ => (String::new(), String::new()),
            };
            let (first, second) = (tracked(move || pair().0), tracked(move || pair().1));
            let to = move |first: String, second: String| go(Place::Charts(vec![PAIR.to_owned(), first, second]));
            let choose_first = Callback::new(move |unit| to(unit, second.get_untracked()));
            let choose_second = Callback::new(move |unit| to(first.get_untracked(), unit));
            let label_first = said(lang, say::first_unit);
            let label_second = said(lang, say::second_unit);
            view! {
                <div class="charts__choices">
                    <Choice label=label_first options=units() chosen=first choose=choose_first />
                    <Choice label=label_second options=units() chosen=second choose=choose_second />
                </div>
            }
            .into_any()
        }
        _ => ().into_any(),
    }
}

/// A list to choose from, under its name.
#[component]
pub(super) fn Choice(
    /// Its name.
    label: Signal<&'static str>,
    /// What it offers: values with their words, in Vietnamese.
    options: Vec<(String, String)>,
    /// The value chosen now.
    chosen: Signal<String>,
    /// Chooses another.
    choose: Callback<String>,
) -> impl IntoView {
    let list = NodeRef::<leptos::html::Select>::new();
    Effect::new(move |_| {
        let value = chosen.get();
        if let Some(list) = list.get() {
            list.set_value(&value);
        }
    });
    let option = |(value, words): (String, String)| view! { <option value=value>{words}</option> };
    view! {
        <label class="field">
            <span class="field__label">{label}</span>
            <select class="input" lang="vi" node_ref=list on:change=move |event| choose.run(event_target_value(&event))>
                {options.into_iter().map(option).collect_view()}
            </select>
        </label>
    }
}
