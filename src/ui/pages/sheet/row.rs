use leptos::prelude::*;

use super::super::folding::{FoldButton, expanded, title_id};
use super::super::looking::{Looking, row_id};
use super::columns::Column;
use super::entry::Filling;
use crate::report::{Bullet, CellShown, CellState, PointsShown, RowOf, RowShown, Side, why_link};
use crate::text::{self, Lang, sheet as say};
use crate::ui::grid::cell_id;
use crate::ui::grid::shape::Place;
use crate::ui::pages::charts::mark_illustrative;
use crate::ui::parts::{live, tracked};

/// One row of the grid; its cells read their row's memo and nothing else.
#[component]
pub fn Row(filling: Filling, looking: Looking, at: usize, of: RowOf, row: RwSignal<Option<RowShown>>) -> impl IntoView {
    let kind = match of {
        RowOf::Section(_) => "section",
        RowOf::Heading(node) => {
            let depth = filling
                .bench
                .with_untracked(|campaign| campaign.rubric.node(node).map_or(0, |node| node.depth));
            if depth == 0 { "content" } else { "criterion" }
        }
        RowOf::Leaf(..) => "leaf",
        RowOf::Fact(..) | RowOf::Compared(..) => "fact",
    };
    let cells = Column::ALL
        .into_iter()
        .filter_map(|column| Some((column, column.span(of)?)))
        .map(|(column, span)| {
            cell(
                (filling, looking),
                Place {
                    row: at,
                    col: column.place(),
                },
                column,
                span,
                of,
                row,
            )
            .into_any()
        })
        .collect_view();
    view! {
        <tr class="sheet__row" id=row_id(at) data-kind=kind>
            {cells}
        </tr>
    }
}

fn cell(
    (filling, looking): (Filling, Looking),
    at: Place,
    column: Column,
    span: usize,
    of: RowOf,
    row: RwSignal<Option<RowShown>>,
) -> impl IntoView {
    let id = cell_id(at);
    let span = (span > 1).then(|| span.to_string());
    let (heads, title) = (of.leaf().is_none(), || title_id(at.row));
    let read = move |look: fn(&RowShown) -> String| {
        tracked(move || row.with(|row| row.as_ref().map(look).unwrap_or_default()))
    };
    match column {
        Column::Code => view! { <td id=id colspan=span class="sheet__code" data-row="">{read(|row| row.code.clone())}</td> }.into_any(),
        Column::Name => view! {
            <th id=id colspan=span scope="row" class="sheet__name" aria-labelledby=heads.then(title) aria-expanded=heads.then(|| expanded(looking, at.row))>
                {heads.then(|| view! { <FoldButton looking at=at.row /> })}
                <span class="sheet__title" id=heads.then(title) lang=of.named_by_rubric().then_some("vi")>{read(|row| row.name.clone())}</span>
                <Messages filling of row at=Some(at.row) />
            </th>
        }
        .into_any(),
        Column::Unit => view! { <td id=id colspan=span class="sheet__unit" lang="vi">{read(|row| row.unit.clone())}</td> }.into_any(),
        Column::Achievement => view! {
            <td id=id colspan=span class="sheet__achievement">
                <Achieved row />
            </td>
        }
        .into_any(),
        Column::Points => points_cell(filling, id, span, row).into_any(),
        Column::Max => view! { <td id=id colspan=span class="num sheet__max">{read(|row| row.max.clone())}</td> }.into_any(),
        Column::Plan | Column::Actual | Column::SelfScore | Column::Note | Column::Evidence => {
            entry_cell(filling, id, span, column, row).into_any()
        }
    }
}

fn points_cell(filling: Filling, id: String, span: Option<String>, row: RwSignal<Option<RowShown>>) -> impl IntoView {
    let points = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.points.clone())));
    let part = move |look: fn(&PointsShown) -> &str| {
        tracked(move || {
            points.with(|points| {
                points
                    .as_ref()
                    .map(|points| look(points).to_owned())
                    .unwrap_or_default()
            })
        })
    };
    let figure = part(|points| &points.text);
    let title = move || {
        let text = figure.get();
        match text.as_str() {
            "" => String::new(),
            text => why_link(text, filling.lang()),
        }
    };
    view! {
        <td id=id colspan=span class="num sheet__points" data-outcome=part(|points| points.outcome) title=tracked(title)>
            <span class="sheet__basis">{part(|points| points.basis.unwrap_or_default())}</span>
            <span class="sheet__figure">{figure}</span>
            {live(move || {
                let illustrative = points.with(|points| points.as_ref().is_some_and(|points| points.illustrative));
                illustrative.then(|| view! {
                    <span class="illustrative" title=say::illustrative(filling.lang())>"°"</span>
                })
            })}
        </td>
    }
}

fn entry_cell(
    filling: Filling,
    id: String,
    span: Option<String>,
    column: Column,
    row: RwSignal<Option<RowShown>>,
) -> impl IntoView {
    let shown = Memo::new(move |_| {
        row.with(|row| {
            row.as_ref()
                .and_then(|row| Some((column.cell(row)?.clone(), row.differs && column == Column::SelfScore)))
        })
    });
    let look = move |look: fn(&CellShown) -> Option<&'static str>| {
        tracked(move || shown.with(|shown| shown.as_ref().and_then(|(cell, _)| look(cell))))
    };
    let beside = look(|cell| cell.beside);
    let text = move || {
        shown.with(|shown| {
            shown
                .as_ref()
                .map(|(cell, _)| words(cell, column, filling.lang()))
                .unwrap_or_default()
        })
    };
    let title = move || {
        let wide = matches!(column, Column::Note | Column::Evidence);
        shown.with(|shown| shown.as_ref().filter(|_| wide).map(|(cell, _)| cell.text.clone()))
    };
    let message = message_id(&id);
    let described = tracked(move || {
        let is_told = shown.with(|shown| shown.as_ref().is_some_and(|(cell, _)| cell.reason.is_some()));
        is_told.then(|| message.clone())
    });
    let class = if column.is_number() {
        "num sheet__entry"
    } else {
        "sheet__entry sheet__words"
    };
    let inside = view! {
        {live(move || beside.get().map(|beside| view! { <span class="sheet__beside" lang=filling.lang().code()>{beside}</span> }))}
        {live(move || {
            let differs = shown.with(|shown| shown.as_ref().is_some_and(|(_, differs)| *differs));
            differs.then(|| view! { <span class="tag" lang=filling.lang().code()>{say::differs(filling.lang())}</span> " " })
        })}
        {tracked(text)}
        {live(move || {
            let illustrative = shown.with(|shown| shown.as_ref().is_some_and(|(cell, _)| cell.illustrative));
            illustrative.then(|| view! {
                <span class="illustrative" lang=filling.lang().code() title=say::illustrative(filling.lang())>"°"</span>
            })
        })}
    };
    view! {
        <td
            id=id
            colspan=span
            class=class
            data-state=look(|cell| Some(cell.state.code()))
            lang=look(|cell| cell.own.then_some("vi"))
            data-doubt=look(|cell| cell.is_doubt.then_some(""))
            aria-invalid=look(|cell| cell.is_mistaken().then_some("true"))
            aria-describedby=described
            aria-readonly=look(|cell| (!cell.is_open()).then_some("true"))
            title=tracked(title)
        >
            {if column.is_number() { inside.into_any() } else { view! { <span class="sheet__lines">{inside}</span> }.into_any() }}
        </td>
    }
}

/// A missing entry is a word on hatching, never a blank; a note that nobody asks for may be blank.
fn words(cell: &CellShown, column: Column, lang: Lang) -> String {
    match (cell.state, column) {
        (CellState::Missing, Column::Evidence) => say::no_evidence(lang).to_owned(),
        (CellState::Missing, _) => say::missing(lang).to_owned(),
        _ => cell.text.clone(),
    }
}

/// How far a result reached what it is compared with; where that alone is missing, what it is.
#[component]
pub fn Achieved(row: RwSignal<Option<RowShown>>) -> impl IntoView {
    let shown = move || row.with(|row| row.as_ref().map(|row| (row.bullet.clone(), row.lacks)));
    live(move || match shown()? {
        (Some(bullet), _) => Some(view! { <BulletBar bullet /> }.into_any()),
        (None, lacks) => lacks.map(|lacks| view! { <span class="minor">{lacks}</span> }.into_any()),
    })
}

/// A result against its plan: the plan is the same dark tick in every row.
#[component]
fn BulletBar(bullet: Bullet) -> impl IntoView {
    let side = match bullet.side {
        Side::Above => "above",
        Side::Below => "below",
    };
    view! {
        <span class="bullet" title=bullet.words>
            {bullet.length.map(|length| view! {
            <svg class="bullet__bar" viewBox=format!("0 0 {} 14", Bullet::END) preserveAspectRatio="none" aria-hidden="true">
                <rect class="bullet__track" y="4" width=Bullet::END height="6" />
                <rect class="bullet__fill" data-side=side y="4" width=length.to_string() height="6" />
                <line class="bullet__plan" x1=Bullet::PLAN x2=Bullet::PLAN y1="0" y2="14" />
            </svg>
            })}
            <span class="bullet__text">{bullet.text}{bullet.illustrative.then(mark_illustrative)}</span>
        </span>
    }
}

/// The id of what is said of a cell.
pub fn message_id(cell: &str) -> String {
    format!("{cell}-why")
}

/// What cannot be is told as a mistake, what may be wrong as a warning.
pub fn kind_of(cell: &CellShown) -> &'static str {
    if cell.is_doubt { "warning" } else { "unread" }
}

/// What could not be read, and what was read although it could mean something else: under the name of the row.
#[component]
pub fn Messages(
    filling: Filling,
    of: RowOf,
    row: RwSignal<Option<RowShown>>,
    /// Which row of the grid it is; none in the questions, whose fields say what is wrong with them.
    at: Option<usize>,
) -> impl IntoView {
    let reasons = move || {
        row.with(|row| {
            let columns = [Column::Plan, Column::Actual, Column::SelfScore].into_iter();
            let cells = columns.filter_map(|column| Some((column, column.cell(row.as_ref()?)?)));
            cells
                .filter_map(|(column, cell)| Some((column.place(), cell.reason.clone()?, kind_of(cell))))
                .collect::<Vec<_>>()
        })
    };
    // Without a plan there are no points: where the indicator is said to be not assigned at all is one step away.
    let way = Memo::new(move |_| {
        let has_no_plan = row.with(|row| {
            let plan = row.as_ref().map(|row| &row.plan);
            plan.is_some_and(|plan| plan.state == CellState::Stated && plan.reason.is_some())
        });
        has_no_plan.then(|| filling.explanation_of(of)).flatten()
    });
    let doubt = Memo::new(move |_| filling.entry.doubt.get().filter(|doubt| doubt.slot.of == of));
    view! {
        {live(move || reasons().into_iter().map(|(col, reason, kind)| {
            let id = at.map(|row| message_id(&cell_id(Place { row, col })));
            view! { <p class="sheet__message" id=id data-kind=kind>{reason}</p> }
        }).collect_view())}
        {live(move || way.get().map(|address| view! {
            <p class="sheet__message">
                <a href=address>{text::why::link_none(filling.lang())}</a>
                " "
                <kbd>"Shift + F2"</kbd>
            </p>
        }))}
        {live(move || doubt.get().map(|doubt| view! {
            <p class="sheet__message" data-kind="doubt" role="status">
                {doubt.echo}
                {doubt.other.map(|other| view! {
                    <button type="button" class="sheet__switch" on:click=move |_| filling.entry.reread()>
                        {say::switch_to(filling.lang(), other.shown)}
                        " "
                        <kbd>"F4"</kbd>
                    </button>
                })}
            </p>
        }))}
    }
}
