use leptos::prelude::*;

use super::field::AnswerField;
use super::{Asking, field_id, question_id};
use crate::report::{CellShown, CellState, Explained, Field, RowOf, RowShown};
use crate::rubric::{NodeIx, Section};
use crate::text::{sheet as say, why as say_why};
use crate::ui::pages::{BulletBar, Messages};

/// One indicator as a question.
#[component]
pub fn Question(asking: Asking, node: NodeIx, rows: Vec<RowOf>) -> impl IntoView {
    let filling = asking.filling;
    let memos: Vec<(RowOf, Memo<Option<RowShown>>)> = rows.into_iter().map(|of| (of, filling.row(of))).collect();
    let Some((of, main)) = memos.first().copied() else {
        return ().into_any();
    };
    let read = move |look: fn(&RowShown) -> String| move || main.with(|row| row.as_ref().map(look).unwrap_or_default());
    let outcome = move || main.with(|row| row.as_ref().map(|row| row.points.outcome));
    let bullet = move || main.with(|row| row.as_ref().and_then(|row| row.bullet.clone()));
    let link = move || {
        let points = read(|row| row.points.text.clone())();
        if points == "–" {
            say_why::link_none(filling.lang()).to_owned()
        } else {
            say_why::link(filling.lang(), points)
        }
    };
    let count = move || {
        main.with(|row| {
            row.as_ref().map_or(0, |row| {
                row.evidence
                    .text
                    .split(';')
                    .filter(|text| !text.trim().is_empty())
                    .count()
            })
        })
    };
    let entries = memos
        .into_iter()
        .map(|(of, row)| view! { <Entries asking of row /> })
        .collect_view();
    let field = move |field: Field, look: fn(&RowShown) -> &CellShown, label: fn(crate::text::Lang) -> &'static str| {
        let cell = Memo::new(move |_| main.with(|row| row.as_ref().map(|row| look(row).clone())));
        let label = Signal::derive(move || label(filling.lang()).to_owned());
        let id = format!("{}-{field:?}", question_id(node)).to_lowercase();
        view! { <AnswerField filling of field cell label id /> }
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
    let judged = Memo::new(move |_| {
        main.with(|row| {
            row.as_ref()
                .is_some_and(|row| row.actual.beside.is_some() && row.actual.state == CellState::Locked)
        })
    });
    view! {
        <section class="question" id=question_id(node) data-outcome=outcome data-section=section>
            <h3 class="question__name">
                <small>{read(|row| row.code.clone())}</small>
                {read(|row| row.name.clone())}
            </h3>
            <p class="question__points">
                {read(|row| row.points.text.clone())}
                <small>"/" {read(|row| row.max.clone())}</small>
            </p>
            {entries}
            <Show when=move || judged.get()>
                <div class="question__fields">{field(Field::SelfScore, |row| &row.self_score, say::column_self_score)}</div>
            </Show>
            {move || bullet().map(|bullet| {
                let words = bullet.words.clone();
                view! { <p class="question__bullet"><BulletBar bullet /> <span>{words}</span></p> }
            })}
            <div class="question__messages"><Messages filling of row=main /></div>
            <div class="question__links">
                <a href=asking.address.run(Explained::Node(node))>{link}</a>
                <button
                    type="button"
                    class="question__state"
                    aria-expanded=move || more.get().to_string()
                    on:click=move |_| more.update(|more| *more = !*more)
                >
                    {move || say::evidence_count(filling.lang(), count())}
                </button>
            </div>
            <Show when=move || more.get()>
                <div class="question__fields question__fields--wide">
                    {field(Field::Evidence, |row| &row.evidence, say::column_evidence)}
                    {(!judged.get_untracked()).then(|| field(Field::SelfScore, |row| &row.self_score, say::column_self_score))}
                    {field(Field::Note, |row| &row.note, say::column_note)}
                </div>
            </Show>
        </section>
    }
    .into_any()
}

/// Plan and actual of one fact, side by side.
#[component]
fn Entries(asking: Asking, of: RowOf, row: Memo<Option<RowShown>>) -> impl IntoView {
    let filling = asking.filling;
    let Some(fact) = of.fact() else { return ().into_any() };
    let cell = move |look: fn(&RowShown) -> &CellShown| {
        Memo::new(move |_| row.with(|row| row.as_ref().map(|row| look(row).clone())))
    };
    let (plan, actual) = (cell(|row| &row.plan), cell(|row| &row.actual));
    let label = move |name: fn(crate::text::Lang) -> &'static str| {
        Signal::derive(move || {
            let unit = row.with(|row| row.as_ref().map(|row| row.unit.clone()).unwrap_or_default());
            let name = name(filling.lang());
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
    let not_arisen = move || actual.with(|cell| cell.as_ref().is_some_and(|cell| cell.state == CellState::Missing));
    view! {
        {move || name().map(|name| view! { <h4 class="question__fact">{name}</h4> })}
        <div class="question__fields">
            <Show when=move || with_plan.get()>
                <AnswerField filling of field=Field::Plan cell=plan label=label(say::column_plan) id=field_id(fact.0, false) />
            </Show>
            <Show when=move || with_actual.get()>
                <AnswerField filling of field=Field::Actual cell=actual label=label(say::column_actual) id=field_id(fact.0, true) />
            </Show>
        </div>
        <Show when=not_arisen>
            <button type="button" class="question__state" on:click=move |_| {
                filling.enter(of, Field::Actual, say::not_arisen(filling.lang()));
            }>
                {move || say::say_not_arisen(filling.lang())}
            </button>
        </Show>
    }
    .into_any()
}
