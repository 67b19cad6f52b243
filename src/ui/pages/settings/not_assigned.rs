use leptos::prelude::*;

use super::Part;
use crate::campaign::Command;
use crate::report::not_assigned_lines;
use crate::rubric::NodeIx;
use crate::scoring::UnitId;
use crate::text::{self, settings as say};
use crate::ui::parts::{live, said, tracked};
use crate::ui::workbench::Workbench;

/// Which unit was not given which indicator: a line for each unit, and the switches of one unit at a time.
#[component]
pub fn NotAssignedPart(bench: Workbench) -> impl IntoView {
    let lang = bench.desk.lang;
    let chosen = RwSignal::new(String::new());
    // A unit that was taken out gives way to the first.
    let unit = Memo::new(move |_| {
        let chosen = chosen.get();
        bench.with(|campaign| {
            let there = campaign.units.iter().find(|unit| unit.id.0 == chosen);
            there
                .or(campaign.units.first())
                .map(|unit| unit.id.0.clone())
                .unwrap_or_default()
        })
    });
    let summary = live(move || {
        let lines = bench.with(|campaign| not_assigned_lines(campaign, lang.get()));
        if lines.is_empty() {
            return view! { <p class="field__hint">{said(lang, say::not_assigned_all)}</p> }.into_any();
        }
        let lines = lines
            .into_iter()
            .map(|line| view! { <li lang="vi">{line}</li> })
            .collect_view();
        view! { <ul class="settings__lines">{lines}</ul> }.into_any()
    });
    let options = live(move || {
        bench.with(|campaign| {
            let option = |of: &crate::campaign::Unit| {
                view! { <option lang="vi" value=of.id.0.clone() selected=of.id.0 == unit.get_untracked()>{of.name.clone()}</option> }
            };
            campaign.units.iter().map(option).collect_view()
        })
    });
    let leaves = StoredValue::new(bench.with_untracked(|campaign| {
        let rubric = &campaign.rubric;
        let named = |(ix, node): (NodeIx, String)| (ix, rubric.full_code(ix), node);
        let leaves = rubric.leaves().map(|(ix, node, _)| (ix, node.name.clone())).map(named);
        leaves.collect::<Vec<_>>()
    }));
    let switches = live(move || {
        let unit = unit.get();
        let switch = |(ix, code, name): (NodeIx, String, String)| {
            let id = UnitId(unit.clone());
            view! { <Switch bench unit=id ix code name /> }
        };
        leaves.get_value().into_iter().map(switch).collect_view()
    });
    view! {
        <Part id="settings-assigned" title=said(lang, say::not_assigned)>
            <p class="panel__sub">{said(lang, say::not_assigned_note)}</p>
            {summary}
            <div class="field settings__choice">
                <label class="field__label" for="assigned-unit">{said(lang, text::cluster::column_unit)}</label>
                <select id="assigned-unit" class="input" lang="vi" on:change=move |event| chosen.set(event_target_value(&event))>
                    {options}
                </select>
            </div>
            <ul class="settings__switches" lang="vi" tabindex="0" aria-labelledby="settings-assigned">{switches}</ul>
        </Part>
    }
}

#[component]
fn Switch(bench: Workbench, unit: UnitId, ix: NodeIx, code: String, name: String) -> impl IntoView {
    let unit = StoredValue::new(unit);
    let is_on = tracked(move || {
        bench.with(|campaign| {
            let found = campaign.unit_ix(&unit.get_value()).and_then(|ix| campaign.unit(ix));
            found.is_some_and(|(_, sheet)| sheet.leaf(ix).not_assigned)
        })
    });
    let turn = move |event: web_sys::Event| {
        let command = Command::SetNotAssigned {
            unit: unit.get_value(),
            node: ix,
            not_assigned: event_target_checked(&event),
        };
        // Refused only where the unit has gone meanwhile.
        let _ = bench.dispatch(command);
    };
    view! {
        <li>
            <label class="settings__switch">
                <input type="checkbox" prop:checked=is_on on:change=turn />
                <span class="settings__code">{code}</span>
                <span>{name}</span>
            </label>
        </li>
    }
}
