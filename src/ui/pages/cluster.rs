use std::sync::Arc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use super::indicator::{IndicatorPanel, mark_illustrative};
use crate::campaign::Campaign;
use crate::report::cluster::{Cluster, ContentHead, Part, Ranking, RankingRow};
use crate::report::{IssueLine, ReportFigure, ReportTopic};
use crate::scoring::{Standing, UnitIx};
use crate::text::{self, Lang};
use crate::ui::arrival::arrive;
use crate::ui::parts::{Kind, Notice};
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
    let title = move || {
        if locked.get() {
            text::cluster::title(lang.get())
        } else {
            text::cluster::title_provisional(lang.get())
        }
    };
    arrive(bench.desk, move || {
        format!("{}, {}", title(), bench.with(|campaign| campaign.name.clone()))
    });
    let ranking = made(bench, move |cluster| cluster.ranking(lang.get()));
    let summary = made(bench, move |cluster| cluster.summary(lang.get()).join(" · "));
    view! {
        <div class="head">
            <div>
                <h1>{title}</h1>
                <p class="head__sub">{summary}</p>
                {move || (!locked.get()).then(|| view! { <p class="head__sub">{text::cluster::provisional_note(lang.get())}</p> })}
            </div>
        </div>
        <div class="bleed">
            <Headline bench />
            <div class="scroll" tabindex="0" role="region" aria-label=title>
                <RankingTable bench ranking locked />
            </div>
            <ContentKey bench ranking />
            <MarkKey bench />
        </div>
        <div class="columns">
            <div class="stack">
                <IndicatorPanel bench />
                <Issues bench />
            </div>
            <Findings bench />
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
fn sheet_address(bench: Workbench, unit: UnitIx, leaf: Option<String>) -> Option<String> {
    let unit = bench.with(|campaign| campaign.unit(unit).map(|(unit, _)| unit.id.0.clone()))?;
    Some(bench.address(Place::Unit { unit, leaf }))
}

/// How the first stands to the second, and whether that hangs on rounding: five scorings, so only once it is quiet.
#[component]
fn Headline(bench: Workbench) -> impl IntoView {
    let lang = bench.desk.lang;
    let has_points = made(bench, |cluster| cluster.has_points());
    let headline = made(bench, move |cluster| cluster.headline(lang.get()));
    let near_ties = RwSignal::new(None::<Vec<String>>);
    let timer = StoredValue::new_local(None::<Timeout>);
    Effect::new(move |_| {
        let (standing, lang) = (bench.standing.get(), lang.get());
        near_ties.set(None);
        let find = move || {
            let found = bench.with_untracked(|campaign| {
                Cluster {
                    campaign,
                    standing: &standing,
                }
                .near_ties(lang)
            });
            near_ties.set(Some(found));
        };
        timer.set_value(Some(Timeout::new(QUIET_MS, find)));
    });
    move || {
        if !has_points.get() {
            return Some(
                view! { <Notice kind=Kind::Fact words=text::cluster::nothing_yet(lang.get()).to_owned() /> }.into_any(),
            );
        }
        let headline = headline.get()?;
        let ties = near_ties.get();
        let is_near = ties.as_ref().is_some_and(|ties| !ties.is_empty());
        let lines = match ties {
            Some(ties) if ties.is_empty() => vec![text::cluster::firm(lang.get()).to_owned()],
            Some(ties) => ties,
            None => Vec::new(),
        };
        Some(
            view! {
                <div class="notice" data-kind=if is_near { "warning" } else { "fact" }>
                    <div class="notice__words">
                        <p><b>{headline}</b></p>
                        {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                    </div>
                </div>
            }
            .into_any(),
        )
    }
}

#[component]
fn RankingTable(bench: Workbench, ranking: Memo<Ranking>, locked: Memo<bool>) -> impl IntoView {
    let lang = bench.desk.lang;
    let by_percent = Memo::new(move |_| bench.standing.with(|standing| standing.by_percent));
    let head = move || {
        let Ranking {
            contents,
            has_bonus,
            has_penalty,
            ..
        } = ranking.get();
        let column = |words: &'static str, class: &'static str| view! { <th scope="col" class=class>{words}</th> };
        view! {
            <tr>
                <th scope="col" class="ranking__place">{text::cluster::column_rank(lang.get())}</th>
                <th scope="col">{text::cluster::column_unit(lang.get())}</th>
                <th scope="col" class="ranking__bar">{text::cluster::column_by_content(lang.get())}</th>
                {contents.into_iter().map(|ContentHead { code, name, .. }| view! {
                    <th scope="col" class="num ranking__part"><abbr title=name>{code}</abbr></th>
                }).collect_view()}
                {has_bonus.then(|| column(text::rubric::bonus(lang.get()), "num ranking__part"))}
                {has_penalty.then(|| column(text::rubric::penalty(lang.get()), "num ranking__part"))}
                {column(text::cluster::column_total(lang.get()), "num")}
                {by_percent.get().then(|| column(text::cluster::column_percent(lang.get()), "num"))}
                {column(text::cluster::column_gap(lang.get()), "ranking__gap")}
            </tr>
        }
    };
    let rows = move || {
        let Ranking {
            rows,
            contents,
            has_bonus,
            has_penalty,
            is_sample,
        } = ranking.get();
        rows.into_iter()
            .map(|row| view! { <RankingLine bench row contents=contents.clone() locked has_bonus has_penalty is_sample /> })
            .collect_view()
    };
    view! {
        <table class="ranking">
            <thead>{head}</thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

#[component]
fn RankingLine(
    bench: Workbench,
    row: RankingRow,
    contents: Vec<ContentHead>,
    locked: Memo<bool>,
    has_bonus: bool,
    has_penalty: bool,
    is_sample: bool,
) -> impl IntoView {
    let lang = bench.desk.lang;
    let RankingRow {
        unit,
        name,
        rank,
        parts,
        bonus,
        penalty,
        total,
        percent,
        rests_on,
        gap,
        class,
        total_illustrative,
    } = row;
    let place = move || match rank {
        // The seal is the leader's, and only once points are locked.
        Some(1) if locked.get() => view! { <span class="seal">"1"</span> }.into_any(),
        Some(rank) => view! { <span>{rank}</span> }.into_any(),
        None => view! { <span>"–"</span> }.into_any(),
    };
    let shown_total = total.clone().unwrap_or_else(|| "–".to_owned());
    let told: Vec<String> = contents
        .iter()
        .zip(&parts)
        .map(|(head, part)| format!("{} {}", head.code, part.points.as_deref().unwrap_or("–")))
        .collect();
    let extras = [
        (has_bonus, text::rubric::bonus as fn(Lang) -> _, &bonus),
        (has_penalty, text::rubric::penalty, &penalty),
    ];
    let extras = extras.into_iter().filter(|(is_there, ..)| *is_there);
    let extras: Vec<String> = extras
        .map(|(_, name, points)| format!("{} {points}", name(lang.get_untracked()).to_lowercase()))
        .collect();
    let breakdown = [told.clone(), extras].concat().join(" · ");
    let label = text::cluster::bar(lang.get_untracked(), told.join(", "), &shown_total);
    let pieces = {
        let parts = parts.clone();
        move || {
            let piece = |(at, part): (usize, &Part)| {
                let shade = (at % 3 + 1).to_string();
                view! { <span class="share-bar__part" data-content=shade style:width=part.length.percent()></span> }
            };
            parts.iter().enumerate().map(piece).collect_view()
        }
    };
    let cell = |words: String| view! { <td class="num ranking__part">{words}{is_sample.then(mark_illustrative)}</td> };
    view! {
        <tr class="ranking__row">
            <td class="ranking__place">{place}</td>
            <th scope="row" class="ranking__unit">
                <a lang="vi" href=move || sheet_address(bench, unit, None)>{name}</a>
                {class.map(|class| view! { <span class="minor ranking__remark" lang="vi">{class}</span> })}
                {(!rests_on.is_empty()).then(|| view! { <span class="minor ranking__remark">{rests_on.join(", ")}</span> })}
                <span class="minor ranking__narrow">
                    <span class="share-bar" aria-hidden="true">{pieces()}</span>
                    {breakdown}{is_sample.then(mark_illustrative)}{gap.clone().map(|gap| view! { <br />{gap} })}</span>
            </th>
            <td class="ranking__bar"><span class="share-bar" role="img" aria-label=label>{pieces()}</span></td>
            {parts.into_iter().map(|part| cell(part.points.unwrap_or_else(|| "–".to_owned()))).collect_view()}
            {has_bonus.then(|| cell(bonus))}
            {has_penalty.then(|| cell(penalty))}
            <td class="num ranking__total">{shown_total}{total_illustrative.then(mark_illustrative)}</td>
            {percent.map(|percent| view! { <td class="num">{percent}</td> })}
            <td class="minor ranking__gap">{gap}</td>
        </tr>
    }
}

/// What the mark behind a figure means, in a sample.
#[component]
fn MarkKey(bench: Workbench) -> impl IntoView {
    let lang = bench.desk.lang;
    let is_sample = Memo::new(move |_| bench.with(|campaign| campaign.sample.is_some()));
    move || {
        is_sample
            .get()
            .then(|| view! { <p class="minor">"° "{text::sheet::illustrative(lang.get())}</p> })
    }
}

/// What the pieces of the bars are.
#[component]
fn ContentKey(bench: Workbench, ranking: Memo<Ranking>) -> impl IntoView {
    let lang = bench.desk.lang;
    move || {
        let contents = ranking.with(|ranking| ranking.contents.clone());
        let line = |(at, head): (usize, ContentHead)| {
            let shade = (at % 3 + 1).to_string();
            view! {
                <li>
                    <span class="share-bar__key" data-content=shade aria-hidden="true"></span>
                    {text::cluster::content_max(lang.get(), head.code, head.name, head.max)}
                </li>
            }
        };
        view! { <ul class="content-key">{contents.into_iter().enumerate().map(line).collect_view()}</ul> }
    }
}

#[component]
fn Findings(bench: Workbench) -> impl IntoView {
    let lang = bench.desk.lang;
    let lines = made(bench, move |cluster| cluster.report_topics(lang.get()));
    move || {
        let lines = lines.get();
        let figure = |ReportFigure { figure, words, details }: ReportFigure| {
            view! {
                <div class="figures__figure">
                    {figure.map(|figure| view! { <p><b>{figure}</b>" "{words}</p> })}
                    {details.into_iter().map(|detail| view! { <p class="minor">{detail}</p> }).collect_view()}
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
        any.then(|| {
            view! {
                <section class="panel">
                    <h2>{text::cluster::findings(lang.get())}</h2>
                    <ul class="findings">{lines.into_iter().map(line).collect_view()}</ul>
                </section>
            }
        })
    }
}

#[component]
fn Issues(bench: Workbench) -> impl IntoView {
    let lang = bench.desk.lang;
    let lines = made(bench, move |cluster| cluster.issue_lines(lang.get()));
    let leaf_id =
        move |line: &IssueLine| bench.with(|campaign| campaign.rubric.node(line.node).map(|node| node.id.clone()));
    move || {
        let lines = lines.get();
        let errors = lines.iter().filter(|line| line.is_error).count();
        let doubts = lines.len().saturating_sub(errors);
        let count = match errors {
            0 => text::issues::count_doubts(lang.get(), doubts),
            _ => text::issues::count(lang.get(), errors, doubts),
        };
        let line = |line: IssueLine| {
            let address = sheet_address(bench, line.unit, leaf_id(&line));
            view! {
                <li data-kind=if line.is_error { "error" } else { "doubt" }>
                    <a href=address>{line.place}</a>
                    <p>{line.words}</p>
                </li>
            }
        };
        (!lines.is_empty()).then(|| {
            view! {
                <section class="panel">
                    <h2>{text::issues::title(lang.get())}</h2>
                    <p class="panel__sub">{count}</p>
                    <ul class="findings">{lines.into_iter().map(line).collect_view()}</ul>
                </section>
            }
        })
    }
}
