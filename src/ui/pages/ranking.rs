use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::charts::{figure_view, mark_illustrative};
use super::cluster::{pair_address, sheet_address};
use super::sheet::TOTAL;
use crate::report::charts::Tone;
use crate::report::cluster::{ContentHead, Part, Ranking, RankingRow, figure_of};
use crate::report::table::{Datum, Sorting};
use crate::text::{self, Lang};
use crate::ui::desk::Desk;
use crate::ui::own::with_names;
use crate::ui::parts::{live, tracked};
use crate::ui::routes::{Place, Route};
use crate::ui::workbench::Workbench;

/// The units in their order: rank, points by content as a bar and as figures, total, and the way to the unit in front.
#[component]
pub fn RankingTable(
    /// The open campaign.
    bench: Workbench,
    /// The ranking.
    ranking: Memo<Ranking>,
    /// Points are locked, so that the leader carries the seal.
    locked: Memo<bool>,
    /// Names it.
    label: Signal<&'static str>,
    /// The order of the rows.
    sorting: RwSignal<Sorting>,
) -> impl IntoView {
    let lang = bench.desk.lang;
    // Apart from the rows, so that the head that was pressed keeps the focus.
    let heads = Memo::new(move |_| {
        ranking.with(|ranking| (ranking.contents.clone(), ranking.table.heads.clone(), ranking.has_bar()))
    });
    let head = live(move || {
        let (contents, heads, has_bar) = heads.get();
        let total = heads
            .iter()
            .position(|head| head == text::cluster::column_total(lang.get()));
        let last = heads.len().saturating_sub(1);
        // Beside a percent the gap is said in words.
        let has_percent = heads
            .iter()
            .any(|head| head == text::cluster::column_percent(lang.get()));
        let column = |(at, words): (usize, String)| {
            let class = match at {
                Ranking::RANK => "ranking__place",
                Ranking::UNIT => "ranking__unit",
                _ if at == last && has_percent => "ranking__gap",
                _ if at == last => "num ranking__gap",
                _ if total == Some(at) => "num ranking__total",
                _ => "num ranking__part",
            };
            let content = at.checked_sub(Ranking::FIRST_CONTENT).and_then(|at| contents.get(at));
            let title = content.map(|content| content.name.clone());
            let head = view! { <SortHead at words title class sorting /> };
            // The bars stand before the figures that they show.
            let bar = (at == Ranking::UNIT && has_bar).then(
                || view! { <th scope="col" class="ranking__bar">{text::cluster::column_by_content(lang.get())}</th> },
            );
            view! { {head}{bar} }
        };
        view! { <tr>{heads.iter().cloned().enumerate().map(column).collect_view()}</tr> }
    });
    let rows = live(move || {
        let ranking = ranking.get();
        let has_bar = ranking.has_bar();
        let Ranking {
            rows,
            contents,
            has_bonus,
            has_penalty,
            is_sample,
            table,
        } = ranking;
        let figures = table.pads(lang.get()).into_iter().zip(table.rows);
        let figures = figures.map(|(pads, row)| row.into_iter().zip(pads).skip(Ranking::FIRST_CONTENT).collect());
        rows.into_iter()
            .zip(figures)
            .map(|(row, figures)| {
                view! { <RankingLine bench row figures contents=contents.clone() locked has_bar has_bonus has_penalty is_sample /> }
            })
            .collect_view()
    });
    view! {
        <table class="ranking" aria-label=label>
            <thead>{head}</thead>
            <tbody on:click=move |event| open_row(bench.desk, &event)>{rows}</tbody>
        </table>
    }
}

/// Opens the sheet of the unit whose row is clicked, as the link in it does; not behind other links, for a text that was
/// marked, or with a key held, which asks the browser for something else.
fn open_row(desk: Desk, event: &MouseEvent) {
    let held = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    let marked = window().get_selection().ok().flatten();
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let target = target.filter(|target| target.closest("a, button").is_ok_and(|other| other.is_none()));
    if held || marked.is_some_and(|marked| !marked.is_collapsed()) {
        return;
    }
    let row = target.and_then(|target| target.closest("tr").ok().flatten());
    let link = row.and_then(|row| row.query_selector("th a").ok().flatten());
    if let Some(address) = link.and_then(|link| link.get_attribute("href")) {
        desk.go(&Route::parse(&address));
    }
}

/// The head of a column, which puts the rows in its order: figures from the greatest, ranks and names from the first; once
/// more, and the other way round.
#[component]
fn SortHead(
    at: usize,
    words: String,
    title: Option<String>,
    class: &'static str,
    sorting: RwSignal<Sorting>,
) -> impl IntoView {
    let order = tracked(move || match sorting.get() {
        Sorting { column, .. } if column != at => "none",
        Sorting { descending: true, .. } => "descending",
        Sorting { .. } => "ascending",
    });
    let sort = move |_| {
        sorting.update(|sorting| {
            let again = sorting.column == at;
            let figures_first = !matches!(at, Ranking::RANK | Ranking::UNIT);
            *sorting = Sorting {
                column: at,
                descending: if again { !sorting.descending } else { figures_first },
            };
        });
    };
    view! {
        <th scope="col" class=class aria-sort=order>
            <button type="button" class="sort" title=title on:click=sort>{words}</button>
        </th>
    }
}

#[component]
fn RankingLine(
    bench: Workbench,
    row: RankingRow,
    // What stands behind the bar: each with what keeps it on the comma of its column.
    figures: Vec<(Datum, String)>,
    contents: Vec<ContentHead>,
    locked: Memo<bool>,
    has_bar: bool,
    has_bonus: bool,
    has_penalty: bool,
    is_sample: bool,
) -> impl IntoView {
    let lang = bench.desk.lang;
    let told = row.told(&contents);
    let RankingRow {
        unit,
        name,
        rank,
        place,
        in_front,
        parts,
        bonus,
        penalty,
        total,
        percent,
        is_open,
        wrong,
        rests_on,
        gap,
        class,
        rank_illustrative,
        gap_illustrative,
        ..
    } = row;
    let for_now = rank
        .zip(place.as_ref())
        .is_some_and(|(rank, place)| *place != rank.to_string());
    let class_of_place = if for_now { "ranking__for-now" } else { "" };
    let place = live(move || match &place {
        // The seal is the leader's, and only once points are locked.
        Some(_) if rank == Some(1) && !for_now && locked.get() => {
            view! { <span class="seal">"1"</span>{rank_illustrative.then(mark_illustrative)} }.into_any()
        }
        Some(place) => {
            view! { <span class=class_of_place>{place.clone()}{rank_illustrative.then(mark_illustrative)}</span> }
                .into_any()
        }
        None => view! { <span>"–"</span> }.into_any(),
    });
    // What parts a unit from the one in front is one step away.
    let why = in_front.map(|ahead| {
        let title = bench.with_untracked(|campaign| campaign.unit(ahead).map(|(unit, _)| unit.name.clone()));
        let title = text::cluster::compare_with(lang.get_untracked(), title.unwrap_or_default());
        (pair_address(bench, ahead, unit), title)
    });
    let shown_total = total.clone().unwrap_or_else(|| "–".to_owned());
    let extras = [
        (has_bonus, text::rubric::bonus as fn(Lang) -> _, &bonus),
        (has_penalty, text::rubric::penalty, &penalty),
    ];
    let extras = extras.into_iter().filter(|(is_there, ..)| *is_there);
    let extras: Vec<String> = extras
        .map(|(_, name, points)| {
            let name = name(lang.get_untracked()).to_lowercase().replace(' ', "\u{a0}");
            figure_of(&name, points.as_deref())
        })
        .collect();
    let breakdown = [told.clone(), extras].concat().join("\u{a0}· ");
    let label = text::cluster::bar(lang.get_untracked(), told.join(", "), &shown_total);
    // Missing is hatched, never blank: what a bar falls short of is lost only once all is there.
    let missing = is_open.then_some("missing");
    let pieces = {
        let parts = parts.clone();
        move || {
            let piece = |(at, part): (usize, &Part)| {
                let shade = Tone::Content(at).code();
                view! { <span class="share-bar__part" data-tone=shade style:width=part.length.percent()></span> }
            };
            parts.iter().enumerate().map(piece).collect_view()
        }
    };
    let last = figures.len().saturating_sub(1);
    let total_at = last.saturating_sub(if percent.is_some() { 2 } else { 1 });
    // Where it decides, it stands in sight on a phone too, which has no column for it.
    let percent = figures
        .get(total_at.saturating_add(1))
        .filter(|_| percent.is_some())
        .cloned();
    let cell = |(at, (figure, pad)): (usize, (Datum, String))| {
        let figure = figure_view(bench, figure, pad);
        if at == total_at {
            let why = tracked(move || sheet_address(bench, unit, Some(TOTAL.to_owned())));
            let title = tracked(move || text::sheet::total_label(lang.get()));
            let percent = percent.clone().map(|(percent, _)| {
                view! { <span class="ranking__narrow">{figure_view(bench, percent, String::new())}</span> }
            });
            view! { <td class="num ranking__total"><a href=why title=title>{figure}</a>{percent}</td> }.into_any()
        } else {
            view! { <td class="num ranking__part">{figure}</td> }.into_any()
        }
    };
    // A gap in points is a figure under its head; what decided between equals is said in words.
    let is_figure = percent.is_none()
        && figures
            .last()
            .is_some_and(|(gap, _)| gap.number.is_some_and(|gap| !gap.is_zero()));
    let behind = figures.last().cloned().filter(|_| is_figure);
    let worded = || {
        let gap = gap.clone()?;
        Some(view! { {with_names(bench, gap)}{gap_illustrative.then(mark_illustrative)} }.into_any())
    };
    let behind = behind.map_or_else(worded, |(gap, pad)| {
        let illustrative = gap_illustrative;
        Some(figure_view(bench, Datum { illustrative, ..gap }, pad))
    });
    // The list of what is wrong is that of this unit.
    let look = move |_| {
        let id = bench.with_untracked(|campaign| campaign.unit(unit).map(|(unit, _)| unit.id.clone()));
        bench.wanted_of.set_value(id);
    };
    view! {
        <tr class="ranking__row">
            <td class="ranking__place">{place}</td>
            <th scope="row" class="ranking__unit">
                <a lang="vi" href=tracked(move || sheet_address(bench, unit, None))>{name}</a>
                {class.map(|class| view! { <span class="minor ranking__remark" lang="vi">{class}{is_sample.then(mark_illustrative)}</span> })}
                {wrong.map(|wrong| view! {
                    <a class="ranking__remark ranking__wrong" href=bench.address(Place::Review) on:click=look>{wrong}</a>
                })}
                {(!rests_on.is_empty()).then(|| view! { <span class="minor ranking__remark">{with_names(bench, rests_on.join(", "))}</span> })}
                <span class="minor ranking__narrow">
                    {has_bar.then(|| view! { <span class="share-bar" aria-hidden="true" data-outcome=missing>{pieces()}</span> })}
                    {breakdown}{(is_sample && total.is_some()).then(mark_illustrative)}{worded().map(|gap| view! { <br />{gap} })}</span>
            </th>
            {has_bar.then(|| view! {
                <td class="ranking__bar"><span class="share-bar" role="img" aria-label=label data-outcome=missing>{pieces()}</span></td>
            })}
            {figures.into_iter().take(last).enumerate().map(cell).collect_view()}
            <td class=if is_figure { "num ranking__gap" } else { "minor ranking__gap" }>
                {behind.map(|gap| match why {
                    Some((href, title)) => view! { <a href=href title=title>{gap}</a> }.into_any(),
                    None => gap,
                })}
            </td>
        </tr>
    }
}

/// What the pieces of the bars are.
#[component]
pub fn ContentKey(
    /// The open campaign.
    bench: Workbench,
    /// The ranking.
    ranking: Memo<Ranking>,
) -> impl IntoView {
    let lang = bench.desk.lang;
    live(move || {
        let (contents, has_bar) = ranking.with(|ranking| (ranking.contents.clone(), ranking.has_bar()));
        let line = |(at, head): (usize, ContentHead)| {
            let shade = Tone::Content(at).code();
            view! {
                <li>
                    {has_bar.then(|| view! { <span class="share-bar__key" data-tone=shade aria-hidden="true"></span> })}
                    {with_names(bench, text::cluster::content_max(lang.get(), head.code, head.name, head.max))}
                </li>
            }
        };
        view! { <ul class="content-key">{contents.into_iter().enumerate().map(line).collect_view()}</ul> }
    })
}
