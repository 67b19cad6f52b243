use leptos::prelude::*;

use super::{Kept, Part};
use crate::campaign::Command;
use crate::quantity::compose;
use crate::report::{UnitList, UnitProblem, entries_of};
use crate::scoring::UnitId;
use crate::text::{self, Lang, settings as say};
use crate::ui::arrival::focus_soon;
use crate::ui::parts::{Kind, Notice, live, said, tracked};
use crate::ui::workbench::Workbench;

/// The units: named, put in order, taken out with a way back, added.
#[component]
pub fn UnitsPart(bench: Workbench) -> impl IntoView {
    let lang = bench.desk.lang;
    let told = RwSignal::new(String::new());
    let removed = RwSignal::new(None::<Removed>);
    // The rows are made anew only when units come, go or change places, so that a name can be typed in peace.
    let order = Memo::new(move |_| {
        bench.with(|campaign| {
            let ids = campaign.units.iter().map(|unit| unit.id.0.as_str());
            ids.collect::<Vec<_>>().join("\n")
        })
    });
    let rows = live(move || {
        let order = order.get();
        let ids: Vec<String> = order.lines().map(str::to_owned).collect();
        let last = ids.len().saturating_sub(1);
        let rows = ids.into_iter().enumerate().map(|(at, id)| {
            let (unit, is_last) = (UnitId(id), at == last);
            view! { <UnitRow bench unit at is_last told removed /> }
        });
        rows.collect_view()
    });
    let notice = live(move || {
        // After anything else was done, undo would take that back.
        let last = removed.get().filter(|removed| removed.edition == bench.edition());
        last.map(|Removed { name, count, .. }| {
            let words = tracked(move || say::removed(lang.get(), name.clone(), count));
            let back = move |_| {
                bench.undo();
                removed.set(None);
                focus_soon("add-units".to_owned());
            };
            view! {
                <Notice kind=Kind::Fact words>
                    <button type="button" class="button" id="settings-undo" on:click=back>{said(lang, text::shell::undo)}</button>
                </Notice>
            }
        })
    });
    view! {
        <Part id="settings-units" title=said(lang, say::units)>
            <ol class="settings__units">{rows}</ol>
            {notice}
            <p class="field__error" role="status">{tracked(move || told.get())}</p>
            <AddUnits bench removed />
        </Part>
    }
}

/// A unit that was just taken out.
#[derive(Clone)]
struct Removed {
    name: String,
    /// How many entries its sheet held.
    count: usize,
    edition: u64,
}

#[component]
fn UnitRow(
    bench: Workbench,
    unit: UnitId,
    at: usize,
    is_last: bool,
    told: RwSignal<String>,
    removed: RwSignal<Option<Removed>>,
) -> impl IntoView {
    let lang = bench.desk.lang;
    let id = StoredValue::new(unit);
    let name = tracked(move || {
        bench.with(|campaign| {
            let found = campaign.unit_ix(&id.get_value()).and_then(|ix| campaign.unit(ix));
            found.map(|(unit, _)| unit.name.clone()).unwrap_or_default()
        })
    });
    let remark = tracked(move || {
        bench.with(|campaign| {
            let Some(ix) = campaign.unit_ix(&id.get_value()) else {
                return String::new();
            };
            let asks = !campaign.rubric.settings.unit_classes.is_empty();
            let class = campaign.unit(ix).and_then(|(_, sheet)| sheet.unit_class.clone());
            let class = class.or(asks.then(|| say::class_unknown(lang.get()).to_owned()));
            let entered = Some(say::entered(lang.get(), entries_of(campaign, ix)));
            class.into_iter().chain(entered).collect::<Vec<_>>().join(" · ")
        })
    });
    let rename = Callback::new(move |typed: String| {
        let (unit, name) = (id.get_value(), compose(typed.trim()));
        // The field goes with its unit.
        if bench.with_untracked(|campaign| campaign.unit_ix(&unit).is_none()) {
            return Ok(None);
        }
        match known(bench, std::slice::from_ref(&name), Some(&unit)) {
            Some(name) => Err(say::unit_exists(lang.get_untracked(), name)),
            None => Ok(Some(Command::RenameUnit { unit, name })),
        }
    });
    let step = move |to: usize, button: &'static str| {
        removed.set(None);
        let unit = id.get_value();
        let focus = format!("{button}-{}", unit.0);
        // Refused only where the unit has gone meanwhile.
        let _ = bench.dispatch(Command::MoveUnit { unit, to });
        focus_soon(focus);
    };
    let up = move || {
        if at > 0 {
            step(at.saturating_sub(1), "up");
        }
    };
    let down = move || {
        if !is_last {
            step(at.saturating_add(1), "down");
        }
    };
    let remove = move |_| {
        let unit = id.get_value();
        let (count, units) = bench.with_untracked(|campaign| {
            let count = campaign.unit_ix(&unit).map_or(0, |ix| entries_of(campaign, ix));
            (count, campaign.units.len())
        });
        if units < 2 {
            return told.set(say::last_unit(lang.get_untracked()).to_owned());
        }
        let gone = name.get_untracked();
        if bench.dispatch(Command::RemoveUnit { unit }).is_ok() {
            told.set(String::new());
            removed.set(Some(Removed {
                name: gone,
                count,
                edition: untrack(|| bench.edition()),
            }));
            focus_soon("settings-undo".to_owned());
        }
    };
    let named = move |say: fn(Lang, String) -> String| tracked(move || say(lang.get(), name.get()));
    let button_id = move |button: &str| id.with_value(|unit| format!("{button}-{}", unit.0));
    view! {
        <li class="settings__unit" id=button_id("row")>
            <span class="settings__place num" aria-hidden="true">{at.saturating_add(1)}</span>
            <Kept bench id=button_id("unit") text=name take=rename label=tracked(move || say::unit_name(lang.get(), at.saturating_add(1))) />
            <span class="minor settings__remark">{remark}</span>
            <span class="settings__buttons">
                <button type="button" class="button button--quiet" id=button_id("up") aria-label=named(say::up_unit)
                    aria-disabled=(at == 0).to_string() on:click=move |_| up()>
                    {said(lang, say::up)}
                </button>
                <button type="button" class="button button--quiet" id=button_id("down") aria-label=named(say::down_unit)
                    aria-disabled=is_last.to_string() on:click=move |_| down()>
                    {said(lang, say::down)}
                </button>
                <button type="button" class="button button--quiet" aria-label=named(say::remove_unit) on:click=remove>
                    {said(lang, say::remove)}
                </button>
            </span>
        </li>
    }
}

/// Finds the first of some names that a unit bears already, beside the one that is to bear it.
fn known(bench: Workbench, names: &[String], own: Option<&UnitId>) -> Option<String> {
    bench.with_untracked(|campaign| {
        let here = |name: &&String| {
            let mut others = campaign.units.iter().filter(|unit| Some(&unit.id) != own);
            others.any(|unit| unit.name.to_lowercase() == name.to_lowercase())
        };
        names.iter().find(here).cloned()
    })
}

/// Units to come in, typed or pasted as a list.
#[component]
fn AddUnits(bench: Workbench, removed: RwSignal<Option<Removed>>) -> impl IntoView {
    let lang = bench.desk.lang;
    // Left without adding them, they stand here again.
    let typed = bench.typed_units;
    let problem = RwSignal::new(String::new());
    let left_out = tracked(move || typed.with(|typed| UnitList::read(typed).left_out(lang.get()).join(" ")));
    let add = move |_| {
        let (list, lang) = (
            typed.with_untracked(|typed| UnitList::read(typed)),
            lang.get_untracked(),
        );
        let wrong = list.problems.iter().find(|problem| **problem != UnitProblem::TooFew);
        let known = known(bench, &list.names, None);
        let words = wrong
            .map(|problem| problem.words(lang))
            .or(known.map(|name| say::unit_exists(lang, name)));
        if let Some(words) = words {
            return problem.set(words);
        }
        let commands = list.names.into_iter().map(|name| Command::AddUnit { name });
        let outcome = bench.ask(Command::Many(commands.collect()));
        if outcome.is_ok() {
            typed.set(String::new());
            removed.set(None);
        }
        problem.set(outcome.err().unwrap_or_default().to_owned());
        focus_soon("add-units".to_owned());
    };
    view! {
        <div class="field settings__add">
            <label class="field__label" for="add-units">{said(lang, say::add_units)}</label>
            <p class="field__hint" id="add-units-hint">{said(lang, say::add_units_hint)}</p>
            <textarea
                id="add-units"
                class="input"
                rows="2"
                lang="vi"
                spellcheck="false"
                aria-describedby="add-units-hint add-units-problem"
                aria-invalid=tracked(move || (!problem.with(String::is_empty)).to_string())
                prop:value=tracked(move || typed.get())
                on:input=move |event| typed.set(event_target_value(&event))
            ></textarea>
            <p class="field__hint">{left_out}</p>
            <p class="field__error" id="add-units-problem" role="status">{tracked(move || problem.get())}</p>
            <div><button type="button" class="button" on:click=add>{said(lang, say::add)}</button></div>
        </div>
    }
}
