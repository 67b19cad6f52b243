use leptos::prelude::*;

use super::{indicator, profile};
use crate::report::chart::Length;
use crate::report::charts::{Beside, Key, Line, LineKind, Mark, To, Tone};
use crate::ui::own::with_names;
use crate::ui::routes::Place;
use crate::ui::workbench::Workbench;

/// The address that a name or a cell leads to.
pub fn address(bench: Workbench, to: To) -> String {
    let place = bench.with_untracked(|campaign| {
        let unit = |ix| {
            campaign
                .unit(ix)
                .map_or_else(String::new, |(unit, _)| unit.id.0.clone())
        };
        let node = |ix| campaign.rubric.node(ix).map(|node| node.id.clone());
        match to {
            To::Sheet(of, leaf) => Place::Unit {
                unit: unit(of),
                leaf: node(leaf),
            },
            To::Profile(of) => profile(unit(of)),
            To::Indicator(leaf) => indicator(node(leaf).unwrap_or_default()),
        }
    });
    bench.address(place)
}

/// Rows over one scale. Places are shares of the width, so that letters keep their size on every screen.
pub fn lines_view(bench: Workbench, lines: Vec<Line>, keys: Vec<Key>, label: String) -> AnyView {
    let key = |Key { tone, words }: Key| {
        view! {
            <li>
                {tone.map(|tone| view! { <svg class="lines__key" aria-hidden="true">{mark_view(sample_of(tone))}</svg> })}
                {with_names(bench, words)}
            </li>
        }
    };
    let any_key = !keys.is_empty();
    let is_hatched = keys.iter().any(|key| key.tone == Some(Tone::Open));
    let keys = keys.into_iter().map(key).collect_view();
    let lines = lines.into_iter().map(|line| line_view(bench, line)).collect_view();
    view! {
        <div class="chart__lines">
            {is_hatched.then(hatch)}
            {any_key.then(|| view! { <ul class="content-key">{keys}</ul> })}
            <ul class="lines" aria-label=label>{lines}</ul>
        </div>
    }
    .into_any()
}

/// What fills a bar that is open still, as hatching fills a row where nothing is.
fn hatch() -> AnyView {
    view! {
        <svg class="lines__patterns" aria-hidden="true">
            <pattern id="lines-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <path class="lines__hatch" d="M0 0V5"></path>
            </pattern>
        </svg>
    }
    .into_any()
}

/// A mark as the key shows it.
fn sample_of(tone: Tone) -> Mark {
    match tone {
        Tone::Plan | Tone::Median | Tone::Best => Mark::Dot {
            at: Length::half(),
            tone,
        },
        _ => Mark::Bar {
            from: Length::default(),
            length: Length::whole(),
            tone,
        },
    }
}

fn line_view(bench: Workbench, line: Line) -> AnyView {
    let Line {
        kind,
        label,
        note,
        beside,
        to,
        marks,
        said,
        missing,
    } = line;
    let is_scale = kind == LineKind::Scale;
    let name = match to {
        Some(to) => view! { <a lang="vi" href=address(bench, to)>{label}</a> }.into_any(),
        None => with_names(bench, label),
    };
    let outcome = missing.then_some("missing");
    let marks = marks.into_iter().map(mark_view).collect_view();
    let is_beside = !beside.is_empty();
    // The words of the drawing tell them as well.
    let beside = beside.into_iter().map(|Beside { words, rooms }| {
        let rooms = rooms.iter().map(|room| room.code()).collect::<Vec<_>>().join(" ");
        view! { <span class="lines__figure" data-rooms=rooms aria-hidden="true">{words}</span> }
    });
    let beside = beside.collect_view();
    let note = note.map(|note| view! { <span>{with_names(bench, note)}</span> });
    let note = (is_beside || note.is_some()).then(|| {
        view! { <span class="minor lines__note" class:lines__note--figures=is_beside>{beside}{note}</span> }
    });
    view! {
        <li class="lines__row" data-kind=kind.code() aria-hidden=is_scale.then_some("true")>
            <span class="lines__name">
                {name}
                {note}
            </span>
            <svg class="lines__track" role="img" aria-label=said data-outcome=outcome>{marks}</svg>
        </li>
    }
    .into_any()
}

fn mark_view(mark: Mark) -> AnyView {
    match mark {
        Mark::Bar { from, length, tone } => {
            let fill = (tone == Tone::Open).then_some("url(#lines-hatch)");
            view! { <rect class="lines__bar" data-tone=tone.code() fill=fill x=from.percent() width=length.percent() y="50%" height="18"></rect> }.into_any()
        }
        Mark::Rule { at, tone } => line("lines__rule", tone, at, at, ("0", "100%")),
        Mark::Stem { from, to, tone } => line("lines__stem", tone, from, to, ("50%", "50%")),
        Mark::Dot { at, tone } => dot(at, tone),
        Mark::Words {
            at,
            side,
            text,
            tone,
            illustrative,
            room,
        } => {
            let (anchor, shift) = side.anchor();
            let unpublished = illustrative.then(|| view! { <tspan class="illustrative">"°"</tspan> });
            view! {
                <text
                    class="lines__words"
                    data-tone=tone.code()
                    data-room=room.code()
                    x=at.percent()
                    y="50%"
                    dx=shift
                    dy="0.35em"
                    text-anchor=anchor
                >
                    {text}
                    {unpublished}
                </text>
            }
            .into_any()
        }
    }
}

fn line(
    class: &'static str,
    tone: Tone,
    from: Length,
    to: Length,
    (top, bottom): (&'static str, &'static str),
) -> AnyView {
    view! { <line class=class data-tone=tone.code() x1=from.percent() x2=to.percent() y1=top y2=bottom></line> }
        .into_any()
}

/// Told apart by shape: the median is a short line, the best a diamond.
fn dot(at: Length, tone: Tone) -> AnyView {
    let path = match tone {
        Tone::Median => "M0 -9V9",
        Tone::Best => "M0 -9 9 0 0 9 -9 0Z",
        _ => "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0Z",
    };
    view! {
        <svg class="lines__place" x=at.percent() y="50%" overflow="visible">
            <path class="lines__dot" data-tone=tone.code() d=path></path>
        </svg>
    }
    .into_any()
}
