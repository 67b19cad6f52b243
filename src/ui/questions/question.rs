use leptos::prelude::*;

use super::field::AnswerField;
use super::{Asking, field_id, question_id};
use crate::report::{
    Bullet, CellShown, CellState, Explained, Field, RowOf, RowShown, compared_name, measured, why_link,
};
use crate::rubric::{NodeIx, Section};
use crate::text::{Lang, sheet as say};
use crate::ui::grid::Choice;
use crate::ui::pages::{Achieved, Messages, mark_illustrative};
use crate::ui::parts::{live, live_if, tracked};

/// One indicator as a question.
#[component]
pub fn Question(asking: Asking, node: NodeIx, rows: Vec<RowOf>, hidden: Signal<bool>) -> impl IntoView {
    let filling = asking.filling;
    let memos: Vec<(RowOf, RwSignal<Option<RowShown>>)> = rows.into_iter().map(|of| (of, filling.row(of))).collect();
    let Some((of, main)) = memos.first().copied() else {
        return ().into_any();
    };
    let read = move |look: fn(&RowShown) -> String| {
        tracked(move || main.with(|row| row.as_ref().map(look).unwrap_or_default()))
    };
    let outcome = tracked(move || main.with(|row| row.as_ref().map(|row| row.points.outcome)));
    // What it reached stands below what is measured, before its further figures.
    let rows: Vec<RowOf> = memos.iter().map(|(of, _)| *of).collect();
    let measured = filling
        .bench
        .with_untracked(|campaign| measured(&campaign.rubric, &rows));
    let told = memos
        .iter()
        .take(measured)
        .rev()
        .find(|(of, _)| !matches!(of, RowOf::Compared(..)));
    let told = told.map_or(main, |(_, row)| *row);
    // Beside the bar what it says in words; what is missing for one says so itself.
    let achieved = move || {
        told.with(|row| {
            let row = row.as_ref()?;
            let words = row.bullet.as_ref().map(Bullet::beside);
            words.or(row.lacks.map(|_| String::new()))
        })
    };
    let link = tracked(move || {
        let points = main.with(|row| row.as_ref().map(|row| row.points.clone()));
        why_link(
            &points.map(|points| points.marked()).unwrap_or_default(),
            filling.lang(),
        )
    });
    let judged = Memo::new(move |_| {
        main.with(|row| {
            row.as_ref()
                .is_some_and(|row| row.actual.beside.is_some() && row.actual.state == CellState::Locked)
        })
    });
    // What is out of sight: each piece of evidence, a self-score that is not asked for above, a note.
    let count = move || {
        main.with(|row| {
            row.as_ref().map_or(0, |row| {
                let pieces = row.evidence.text.split(';').filter(|text| !text.trim().is_empty());
                let self_score = (!judged.get()).then_some(&row.self_score);
                let others = self_score.into_iter().chain([&row.note]);
                pieces.count() + others.filter(|cell| !cell.text.is_empty()).count()
            })
        })
    };
    let mut entries = memos.into_iter().map(|(of, row)| view! { <Entries asking of row /> });
    let of_measured = entries.by_ref().take(measured).collect_view();
    let others = entries.collect_view();
    let field = move |field: Field, look: fn(&RowShown) -> &CellShown, label: Words| {
        let cell = Memo::new(move |_| main.with(|row| row.as_ref().map(|row| look(row).clone())));
        let label = tracked(move || label(filling.lang()).to_owned());
        let id = match (field, of.fact()) {
            (Field::SelfScore, Some(fact)) => field_id(fact, field),
            _ => format!("{}-{field:?}", question_id(node)).to_lowercase(),
        };
        view! { <AnswerField asking of field cell label id /> }
    };
    let is_main = filling.bench.with_untracked(|campaign| {
        campaign
            .rubric
            .node(node)
            .is_some_and(|node| node.section == Section::Main)
    });
    // What is open beyond the standard points keeps no total waiting.
    let section = if is_main { "main" } else { "beyond" };
    let more = RwSignal::new(false);
    view! {
        <section class="question" id=question_id(node) data-outcome=outcome data-section=section hidden=hidden>
            <h3 class="question__name" lang="vi">
                <small>{read(|row| row.code.clone())}</small>
                " "
                {read(|row| row.name.clone())}
            </h3>
            <p class="question__points">
                <small class="sheet__basis">{read(|row| row.points.basis.unwrap_or_default().to_owned())}</small>
                " "
                {read(|row| row.points.text.clone())}
                {live_if(move || main.with(|row| row.as_ref().is_some_and(|row| row.points.illustrative)), mark_illustrative)}
                <small>{read(|row| row.of_max.clone())}</small>
            </p>
            {of_measured}
            {live(move || achieved().map(|words| view! {
                <p class="question__bullet"><Achieved row=told /><span>{words}</span></p>
            }))}
            {others}
            {live_if(move || judged.get(), move || view! {
                <div class="question__fields">{field(Field::SelfScore, |row| &row.self_score, say::column_self_score)}</div>
            })}
            <div class="question__messages"><Messages filling of row=main at=None /></div>
            <div class="question__links">
                <a href=asking.address.run(Explained::Node(node))>{link}</a>
                <button
                    type="button"
                    class="question__state"
                    aria-expanded=tracked(move || more.get().to_string())
                    on:click=move |_| more.update(|more| *more = !*more)
                >
                    {tracked(move || say::evidence_count(filling.lang(), count()))}
                </button>
            </div>
            {live_if(move || more.get(), move || view! {
                <div class="question__fields question__fields--wide">
                    {field(Field::Evidence, |row| &row.evidence, say::column_evidence)}
                    {(!judged.get_untracked()).then(|| field(Field::SelfScore, |row| &row.self_score, say::column_self_score))}
                    {field(Field::Note, |row| &row.note, say::column_note)}
                </div>
            })}
        </section>
    }
    .into_any()
}

type Words = fn(Lang) -> &'static str;

/// Plan and actual of one fact, side by side.
#[component]
fn Entries(asking: Asking, of: RowOf, row: RwSignal<Option<RowShown>>) -> impl IntoView {
    let filling = asking.filling;
    let Some(fact) = of.fact() else { return ().into_any() };
    let cell = move |look: fn(&RowShown) -> &CellShown| {
        Memo::new(move |_| row.with(|row| row.as_ref().map(|row| look(row).clone())))
    };
    let (plan, actual) = (cell(|row| &row.plan), cell(|row| &row.actual));
    let base = filling.base(of);
    let label = move |field: Field| {
        tracked(move || {
            let unit = row.with(|row| row.as_ref().map(|row| row.unit.clone()).unwrap_or_default());
            let name = match field {
                Field::Actual => say::column_actual(filling.lang()),
                Field::Plan => say::column_plan(filling.lang()),
                _ => compared_name(field, filling.lang()),
            };
            if unit.is_empty() {
                name.to_owned()
            } else {
                say::in_unit(filling.lang(), name, unit)
            }
        })
    };
    let shown = move |cell: Memo<Option<CellShown>>| {
        Memo::new(move |_| cell.with(|cell| cell.as_ref().is_some_and(|cell| cell.state != CellState::Idle)))
    };
    let (with_plan, with_actual) = (shown(plan), shown(actual));
    let name = move || match of {
        RowOf::Fact(..) => row.with(|row| row.as_ref().map(|row| row.name.clone())),
        _ => None,
    };
    // In a list it is one of the choices.
    let listed = filling.is_listed(of);
    let is_missing = move |cell: Memo<Option<CellShown>>| {
        let is_asked = |cell: &CellShown| cell.is_open() && cell.state == CellState::Missing;
        !listed && cell.with(|cell| cell.as_ref().is_some_and(is_asked))
    };
    // What stands in place of a number has its button: a keypad has no letters.
    let state = move |field: Field, typed: Words, label: Words| {
        view! {
            <button type="button" class="question__state" on:click=move |_| filling.enter(of, field, typed(filling.lang()))>
                {tracked(move || {
                    let lang = filling.lang();
                    let gives = filling.entry.look(|entries| entries.gives(of, field, typed(lang)));
                    Choice { label: label(lang).to_owned(), gives, current: false }.shown()
                })}
            </button>
        }
    };
    view! {
        {live(move || name().map(|name| view! { <h4 class="question__fact" lang="vi">{name}</h4> }))}
        <div class="question__fields">
            {live_if(move || with_plan.get(), move || view! {
                <AnswerField asking of field=base cell=plan label=label(base) id=field_id(fact, base) />
            })}
            {live_if(move || with_actual.get(), move || view! {
                <AnswerField asking of field=Field::Actual cell=actual label=label(Field::Actual) id=field_id(fact, Field::Actual) />
            })}
        </div>
        <div class="question__states">
            {live_if(
                move || base == Field::Plan && with_plan.get() && is_missing(plan),
                move || state(Field::Plan, say::no_target, say::say_no_target),
            )}
            {live_if(move || is_missing(actual), move || state(Field::Actual, say::not_arisen, say::say_not_arisen))}
        </div>
        // What is said of the indicator's own row stands below all of its fields.
        {(!matches!(of, RowOf::Leaf(..))).then(|| view! { <div class="question__messages"><Messages filling of row at=None /></div> })}
    }
    .into_any()
}
