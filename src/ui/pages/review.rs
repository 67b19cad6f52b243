use std::rc::Rc;
use std::sync::Arc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use leptos::html::Div;
use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::{Event, HtmlDetailsElement};

use super::charts::{Choice, mark_key, open_on_paper};
use super::cluster::{made, near_ties, sheet_address};
use super::units::{self, of_units};
use crate::report::cluster::Cluster;
use crate::report::{GapPart, GapPlace, IssueLine, ReviewGroup, ReviewKind, is_marked};
use crate::scoring::UnitId;
use crate::text::{issues as say_issues, review as say};
use crate::ui::arrival::arrive;
use crate::ui::lazy::{Page, fetched};
use crate::ui::own::with_names;
use crate::ui::parts::{Kind, Notice, live, live_if, said, tracked};
use crate::ui::workbench::Workbench;

/// How long nothing may change before the tab counts again: counting must not hold up who is typing.
const QUIET_MS: u32 = 400;

/// So many of one kind are shown while every unit is.
const MOST_SHOWN: usize = 40;

/// Counts what there is to look at, once it is quiet.
pub fn keep_brief(bench: Workbench) {
    let timer = StoredValue::new_local(None::<Timeout>);
    let count = move |standing: &crate::scoring::Standing| {
        let brief = bench.with_untracked(|campaign| Cluster { campaign, standing }.review_brief());
        if bench.brief.try_with_untracked(|before| **before != brief) == Some(true) {
            bench.brief.set(Arc::new(brief));
        }
    };
    count(&bench.standing.get_untracked());
    Effect::new(move |before: Option<()>| {
        // A self-score or a note changes no score, and may want a look.
        bench.track();
        let standing = bench.standing.get();
        if before.is_some() {
            timer.set_value(Some(Timeout::new(QUIET_MS, move || count(&standing))));
        }
    });
}

fetched! {
    /// The page of what wants a second look.
    looking => pub fn review_page() -> Page { |bench, _| view! { <ReviewPage bench /> }.into_any() }
}

/// Everything that wants a second look, by kind, each with the way to its cell.
#[component]
pub fn ReviewPage(
    /// The open campaign.
    bench: Workbench,
) -> impl IntoView {
    let lang = bench.desk.lang;
    arrive(bench.desk, move || say::title(lang.get()).to_owned());
    let of = bench.wanted_of.try_update_value(Option::take).flatten();
    let only = RwSignal::new(of.map(|unit| unit.0).unwrap_or_default());
    let groups = made(bench, move |cluster| {
        let unit = cluster.campaign.unit_ix(&UnitId(only.get()));
        cluster.review(unit, lang.get())
    });
    let summary = move || {
        let lines = |errors: bool| {
            groups.with(|groups| {
                let wanted = groups
                    .iter()
                    .filter(|group| group.is_error == errors && group.kind != ReviewKind::Missing);
                wanted.fold(0_usize, |sum, group| sum.saturating_add(group.lines.len()))
            })
        };
        match (lines(true), lines(false)) {
            (0, 0) => String::new(),
            (0, doubts) => say_issues::count_doubts(lang.get(), doubts),
            (errors, doubts) => say_issues::count(lang.get(), errors, doubts),
        }
    };
    let options = move || {
        let units = bench.with_untracked(|campaign| {
            let named = campaign.units.iter().map(|unit| (unit.id.0.clone(), unit.name.clone()));
            named.collect::<Vec<_>>()
        });
        std::iter::once((String::new(), say::every_unit(lang.get()).to_owned()))
            .chain(units)
            .collect::<Vec<_>>()
    };
    let ties = near_ties(bench);
    let near = move || {
        let ties = ties.get().filter(|ties| !ties.is_empty());
        ties.map(|ties| {
            let words = format!("{}. {}", say::near_tie(lang.get()), ties.join(" "));
            view! { <Notice kind=Kind::Warning words /> }
        })
    };
    let list = move || {
        let groups = groups.get();
        let every = only.with(String::is_empty);
        let is_clear = groups.iter().all(|group| group.kind == ReviewKind::Missing);
        let clear = is_clear.then(|| {
            let all = groups.is_empty();
            let title = if all { say::all_clear } else { say::nothing_wrong };
            let note = all.then(|| view! { <p>{say::all_clear_note(lang.get())}</p> });
            view! { <div class="empty"><p><b>{title(lang.get())}</b></p>{note}</div> }
        });
        let shown = groups
            .into_iter()
            .map(|group| group_view(bench, group, every))
            .collect_view();
        view! { <div class="review">{clear}{shown}</div> }.into_any()
    };
    let bears_mark = move || {
        groups.with(|groups| {
            let mut lines = groups.iter().flat_map(|group| &group.lines);
            lines.any(|line| is_marked(&line.words))
        })
    };
    let label = said(lang, say::only);
    let choose = Callback::new(move |unit| only.set(unit));
    view! {
        <div class="head">
            <div>
                <h1>{said(lang, say::title)}</h1>
                <p class="head__sub">{tracked(summary)}</p>
                {live_if(move || groups.with(|groups| !groups.is_empty()), move || view! { <p class="head__sub head__hint">{said(lang, say::how)}</p> })}
            </div>
            {live_if(move || units::any(bench), move || view! {
                <div class="review__only">
                    {live(move || view! { <Choice label options=options() chosen=only.into() choose /> })}
                </div>
            })}
        </div>
        {of_units(bench, move || view! { <div class="bleed">{live(near)}{live(list)}{live_if(bears_mark, move || mark_key(bench, "minor"))}</div> }.into_any())}
    }
}

/// Shows on paper what nobody needs on the screen, where parts are folded: made when the page is printed, and at once, for no
/// browser waits for what comes a moment later.
fn on_paper(view: impl Fn() -> AnyView + 'static) -> AnyView {
    let place = NodeRef::<Div>::new();
    let (view, shown) = (Rc::new(view), StoredValue::new_local(None));
    let before = EventListener::new(&window(), "beforeprint", move |_| {
        let place = place.try_get_untracked().flatten();
        // A browser may tell twice that it will print.
        let is_due = shown.try_with_value(Option::is_none) == Some(true);
        if let Some(place) = place.filter(|_| is_due) {
            let view = Rc::clone(&view);
            shown.set_value(Some(mount_to(place.into(), move || view())));
        }
    });
    let after = EventListener::new(&window(), "afterprint", move |_| {
        shown.try_set_value(None);
    });
    let _listens = StoredValue::new_local([before, after]);
    view! { <div class="review__paper" node_ref=place></div> }.into_any()
}

fn group_view(bench: Workbench, group: ReviewGroup, every_unit: bool) -> AnyView {
    let lang = bench.desk.lang.get_untracked();
    let ReviewGroup {
        kind,
        title,
        is_error,
        lines,
        parts,
    } = group;
    // What was not entered is neither a mistake nor a doubt: its title says it all.
    let weight = match (is_error, kind) {
        (true, _) => Some(("error", say::must(lang))),
        (false, ReviewKind::Missing) => None,
        (false, _) => Some(("doubt", say::may(lang))),
    };
    let head = view! {
        <h2>{title}{weight.map(|(kind, weight)| view! { " "<span class="review__weight" data-kind=kind>{weight}</span> })}</h2>
    }
    .into_any();
    let list = if parts.is_empty() {
        let most = if every_unit { MOST_SHOWN } else { usize::MAX };
        let hidden = lines.len().saturating_sub(most);
        let mut lines = lines;
        let others = lines.split_off(lines.len().saturating_sub(hidden));
        view! {
            {lines_view(bench, lines)}
            {(hidden > 0).then(|| view! { <p class="minor review__more">{say::more(lang, hidden)}</p> })}
            {(hidden > 0).then(|| on_paper(move || lines_view(bench, others.clone())))}
        }
        .into_any()
    } else {
        let printed = parts.clone();
        view! {
            <div class="review__parts">{parts.into_iter().map(|part| part_view(bench, part, false)).collect_view()}</div>
            {on_paper(move || printed.iter().map(|part| printed_view(bench, part, false)).collect_view().into_any())}
        }
        .into_any()
    };
    if kind != ReviewKind::Missing {
        return view! { <section class="panel review__group">{head}{list}</section> }.into_any();
    }
    // What is still to be entered is at hand, but does not bury what is wrong. Paper has all of it, made when it is printed.
    let details = NodeRef::new();
    open_on_paper(details);
    let (is_open, turn) = unfolding(bench, (None, None));
    view! {
        <details class="panel review__group" node_ref=details open=is_open.get_untracked() on:toggle=turn>
            <summary>{head}</summary>
            {list}
        </details>
    }
    .into_any()
}

/// What is not entered of a unit, or below one of its headings: made when it is opened, for there may be a thousand lines.
fn part_view(bench: Workbench, part: GapPart, is_within: bool) -> AnyView {
    let GapPart {
        of,
        title,
        parts,
        lines,
    } = part;
    if title.is_empty() {
        return lines_view(bench, lines);
    }
    let (is_open, turn) = unfolding(bench, of);
    let head = part_head(bench, title, is_within);
    let inside = live_if(
        move || is_open.get(),
        move || {
            let parts = parts.iter().cloned().map(|part| part_view(bench, part, true));
            view! { {parts.collect_view()} {(!lines.is_empty()).then(|| lines_view(bench, lines.clone()))} }
        },
    );
    view! {
        <details class="review__part" open=is_open.get_untracked() on:toggle=turn>
            <summary>{head}</summary>
            {inside}
        </details>
    }
    .into_any()
}

/// The same on paper: nothing is folded.
fn printed_view(bench: Workbench, part: &GapPart, is_within: bool) -> AnyView {
    let title = (!part.title.is_empty()).then(|| part_head(bench, part.title.clone(), is_within));
    let parts = part
        .parts
        .iter()
        .map(|part| printed_view(bench, part, true))
        .collect_view();
    view! { {title} {parts} {(!part.lines.is_empty()).then(|| lines_view(bench, part.lines.clone()))} }.into_any()
}

fn part_head(bench: Workbench, title: String, is_within: bool) -> AnyView {
    let title = with_names(bench, title);
    if is_within {
        view! { <h4>{title}</h4> }.into_any()
    } else {
        view! { <h3>{title}</h3> }.into_any()
    }
}

/// Whether a part is open, as it was left; and what hears of its being opened and closed.
fn unfolding(bench: Workbench, of: GapPlace) -> (RwSignal<bool>, impl Fn(Event) + 'static) {
    let is_open = RwSignal::new(bench.unfolded.with_value(|open| open.contains(&of)));
    let turn = move |event: Event| {
        let details: HtmlDetailsElement = event_target(&event);
        let _ = is_open.try_set(details.open());
        bench.unfolded.try_update_value(|open| {
            open.retain(|other| *other != of);
            if details.open() {
                open.push(of);
            }
        });
    };
    (is_open, turn)
}

fn lines_view(bench: Workbench, lines: Vec<IssueLine>) -> AnyView {
    let lines = lines.into_iter().map(|line| line_view(bench, line)).collect_view();
    view! { <ul class="findings">{lines}</ul> }.into_any()
}

fn line_view(bench: Workbench, line: IssueLine) -> AnyView {
    let IssueLine {
        unit,
        node,
        cell,
        place,
        words,
        note,
        is_error,
        ..
    } = line;
    let leaf = bench.with_untracked(|campaign| campaign.rubric.node(node).map(|node| node.id.clone()));
    let kind = if is_error { "error" } else { "doubt" };
    view! {
        <li data-kind=kind>
            <a href=sheet_address(bench, unit, leaf) on:click=move |_| bench.wanted.set_value(Some((node, cell)))>{with_names(bench, place)}</a>
            <p>{with_names(bench, words)}{note.map(|note| view! { " "<span lang="vi">"“"{note}"”"</span> })}</p>
        </li>
    }
    .into_any()
}
