use leptos::prelude::*;

use super::cluster::made;
use crate::report::chart::{PlanDots, Row, Tick};
use crate::report::{IndicatorOverUnits, IndicatorRow, Side};
use crate::rubric::{NodeIx, Rubric};
use crate::text;
use crate::ui::parts::{live, said, tracked};
use crate::ui::routes::{Place, Route};
use crate::ui::workbench::Workbench;

/// One indicator over all units: chosen from a list, told in a sentence, drawn around the line of the plan, with its table.
#[component]
pub fn IndicatorPanel(
    /// The open campaign.
    bench: Workbench,
) -> impl IntoView {
    let (desk, lang) = (bench.desk, bench.desk.lang);
    let indicators = made(bench, |cluster| cluster.indicators());
    let chosen = Memo::new(move |_| {
        let route = desk.route.get();
        let named = match &route {
            Route::Campaign(_, place) => place.leaf(),
            _ => None,
        };
        bench.with(|campaign| {
            named
                .and_then(|id| campaign.rubric.node_by_id(id))
                .or_else(|| first(&campaign.rubric))
        })
    });
    let shown = made(bench, move |cluster| {
        chosen.get().and_then(|leaf| cluster.over_units(leaf, lang.get()))
    });
    let choose = move |event: web_sys::Event| {
        let id = event_target_value(&event);
        desk.go_instead(&Route::Campaign(bench.draft(), Place::Cluster { leaf: Some(id) }));
    };
    let options = live(move || {
        let id = |leaf: NodeIx| bench.with_untracked(|campaign| campaign.rubric.node(leaf).map(|node| node.id.clone()));
        let option = |(leaf, name): (NodeIx, String)| {
            view! {
                <option value=id(leaf) selected=tracked(move || chosen.get() == Some(leaf))>{name}</option>
            }
        };
        indicators.get().into_iter().map(option).collect_view()
    });
    view! {
        <section class="panel">
            <h2>{said(lang, text::cluster::one_indicator)}</h2>
            <label class="field">
                <span class="unseen">{said(lang, text::cluster::choose_indicator)}</span>
                <select class="input" lang="vi" on:change=choose>{options}</select>
            </label>
            {live(move || shown.get().map(|shown| view! { <IndicatorView bench shown /> }))}
        </section>
    }
}

/// The indicator that is shown before one was chosen: the first.
fn first(rubric: &Rubric) -> Option<NodeIx> {
    rubric.leaves().next().map(|(leaf, _, _)| leaf)
}

#[component]
fn IndicatorView(bench: Workbench, shown: IndicatorOverUnits) -> impl IntoView {
    let lang = bench.desk.lang;
    let IndicatorOverUnits {
        title,
        sentence,
        cluster,
        chart,
        line,
        by_plan,
        rows,
    } = shown;
    let head = |words: &'static str| view! { <th scope="col" class="num">{words}</th> };
    let figure = |words: String, illustrative: bool| view! { <td class="num">{words}{illustrative.then(mark_illustrative)}</td> };
    let any_illustrative = rows.iter().any(|row| {
        row.plan_illustrative || row.actual_illustrative || row.achievement_illustrative || row.points_illustrative
    });
    let any_reached = chart.rows.iter().any(|row| row.at.is_some());
    let table_row = |row: IndicatorRow| {
        view! {
            <tr>
                <th scope="row" lang="vi">{row.name}</th>
                {by_plan.then(|| figure(row.plan, row.plan_illustrative))}
                {figure(row.actual, row.actual_illustrative)}
                {by_plan.then(|| figure(row.achievement, row.achievement_illustrative))}
                {figure(row.points, row.points_illustrative)}
            </tr>
        }
    };
    view! {
        <p class="panel__sub">{cluster.map(|cluster| format!("{cluster}. "))}{sentence}</p>
        {any_reached.then(|| view! { <PlanDotsView chart line label=title.clone() /> })}
        <details class="panel__table">
            <summary>{text::cluster::chart_table(lang.get_untracked())}</summary>
            <div class="scroll" tabindex="0" role="region" aria-label=title>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{text::cluster::column_unit(lang.get_untracked())}</th>
                            {by_plan.then(|| head(text::sheet::column_plan(lang.get_untracked())))}
                            {head(text::sheet::column_actual(lang.get_untracked()))}
                            {by_plan.then(|| head(text::sheet::column_achievement(lang.get_untracked())))}
                            {head(text::sheet::column_points(lang.get_untracked()))}
                        </tr>
                    </thead>
                    <tbody>{rows.into_iter().map(table_row).collect_view()}</tbody>
                </table>
            </div>
        </details>
        {any_illustrative.then(|| view! {
            <p class="minor">"° "{text::sheet::illustrative(lang.get_untracked())}</p>
        })}
    }
}

/// The mark of a figure that was never published.
pub(super) fn mark_illustrative() -> impl IntoView {
    view! { <span class="illustrative" aria-hidden="true">"°"</span> }
}

/// Dots around the line of the plan. Places are shares of the width, so that letters keep their size on every screen.
#[component]
fn PlanDotsView(chart: PlanDots, line: &'static str, label: String) -> impl IntoView {
    let PlanDots { ticks, line_at, rows } = chart;
    let line_at = line_at.percent();
    let grid = |ticks: &[Tick], line_at: &str| {
        let lines = ticks.iter().filter(|tick| !tick.is_line).map(|tick| {
            let at = tick.at.percent();
            view! { <line class="plan-dots__line" x1=at.clone() x2=at y1="0" y2="100%"></line> }
        });
        view! {
            {lines.collect_view()}
            <line class="plan-dots__line" data-plan="true" x1=line_at.to_owned() x2=line_at.to_owned() y1="0" y2="100%"></line>
        }
    };
    let drawn = |row: &Row| {
        let place = row.at.map(|(at, side)| {
            let (at, side) = (at.percent(), side_name(side));
            // The words stand on the side where no line runs to the plan.
            let (anchor, shift) = if side == "below" {
                ("end", "-12")
            } else {
                ("start", "12")
            };
            let mark = row.mark.words.clone();
            let unpublished = row.mark.illustrative.then(|| view! { <tspan class="illustrative">"°"</tspan> });
            view! {
                <line class="plan-dots__stem" data-side=side x1=line_at.clone() x2=at.clone() y1="50%" y2="50%"></line>
                <circle class="plan-dots__mark" data-side=side cx=at.clone() cy="50%" r="5.5"></circle>
                <text class="plan-dots__value" x=at y="50%" dx=shift dy="0.35em" text-anchor=anchor>{mark}{unpublished}</text>
            }
        });
        let missing = row
            .at
            .is_none()
            .then(|| view! { <text class="plan-dots__axis" x="0" y="50%" dy="0.35em">{row.mark.words.clone()}</text> });
        view! {
            <span class="plan-dots__unit" lang="vi">{row.mark.label.clone()}</span>
            <svg class="plan-dots__track" data-outcome=row.at.is_none().then_some("missing")>
                {grid(&ticks, &line_at)}{place}{missing}
            </svg>
        }
    };
    let axis = ticks.iter().filter(|tick| !tick.is_line).map(|tick| view! {
        <text class="plan-dots__axis" x=tick.at.percent() y="50%" dy="0.35em" text-anchor="middle">{tick.label.clone()}</text>
    });
    let axis = axis.collect_view();
    view! {
        <div class="plan-dots" role="img" aria-label=label>
            {rows.iter().map(drawn).collect_view()}
            <span></span>
            <svg class="plan-dots__scale">
                {axis}
                <text class="plan-dots__axis" data-plan="true" x=line_at.clone() y="50%" dy="0.35em" text-anchor="middle">{line}</text>
            </svg>
        </div>
    }
}

const fn side_name(side: Side) -> &'static str {
    match side {
        Side::Above => "above",
        Side::Below => "below",
    }
}
