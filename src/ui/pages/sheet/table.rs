use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use super::columns::Column;
use super::entry::Filling;
use super::host::SheetHost;
use super::looking::{Looking, row_id};
use super::row::Row;
use crate::report::RowOf;
use crate::text::{Lang, grid as say, sheet as say_sheet};
use crate::ui::grid::{Grid, GridHandle, KeysHelp};
use crate::ui::parts::{live_if, said, tracked};
use crate::ui::paste::PasteDesk;

/// The sheet as a grid.
#[component]
pub fn SheetTable(
    filling: Filling,
    /// Opens the explanation of a row, or closes it.
    explain: Callback<Option<RowOf>>,
    /// Lets the explanation, where one is open, follow to a row.
    follow: Callback<RowOf>,
    /// The name of the unit.
    unit_name: Signal<String>,
    /// Comes to be the way into the grid.
    handle: GridHandle,
    /// Which rows are in sight.
    looking: Looking,
    /// What is being pasted.
    paste: PasteDesk,
) -> impl IntoView {
    let changed = Signal::derive(move || {
        filling.entry.doubt.track();
        looking.hidden.track();
        filling.live.changed.track();
    });
    let heads = Column::ALL
        .into_iter()
        .map(|column| {
            let class = if column.is_number() { "num" } else { "" };
            view! { <th scope="col" class=class data-column=column.place().to_string() title=tracked(move || column.note(filling.lang()))>{tracked(move || column.words(filling.lang()))}</th> }
        })
        .collect_view();
    let rows = filling.live.rows.get_value();
    let body = rows
        .iter()
        .enumerate()
        .map(|(at, row)| view! { <Row filling looking at of=row.of row=row.shown /> })
        .collect_view();
    let host = Rc::new(SheetHost {
        filling,
        kept: RefCell::default(),
        explain,
        follow,
        looking,
        paste,
    });
    hide_rows(looking.hidden);
    let label = tracked(move || say::label(filling.lang(), unit_name.get()));
    view! {
        <Grid host label changed handle>
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{body}</tbody>
        </Grid>
    }
}

/// Takes rows out of sight and brings them back, one attribute each: nothing is drawn anew.
fn hide_rows(hidden: RwSignal<Vec<bool>>) {
    Effect::new(move |before: Option<Vec<bool>>| {
        let now = hidden.get();
        let before = before.unwrap_or_default();
        let is = |list: &[bool], row: usize| list.get(row).copied().unwrap_or(false);
        for row in (0..now.len().max(before.len())).filter(|row| is(&now, *row) != is(&before, *row)) {
            if let Some(element) = document().get_element_by_id(&row_id(row)) {
                // An attribute of a row is always settable.
                let _ = element.toggle_attribute_with_force("hidden", is(&now, row));
            }
        }
        now
    });
}

/// The keys, and what the degree sign means.
#[component]
pub fn KeysFoot(lang: RwSignal<Lang>, illustrative: Signal<bool>) -> impl IntoView {
    let key = |keys: &'static [&'static str], words: fn(Lang) -> &'static str| {
        view! {
            <span>
                {keys.iter().map(|key| view! { <kbd>{*key}</kbd> " " }).collect_view()}
                {said(lang, words)}
            </span>
        }
    };
    view! {
        <footer class="foot">
            {key(&["Enter"], say::enter_down)}
            {key(&["F2"], say::f2_edit)}
            {key(&["Alt", "↓"], say::list)}
            {key(&["Shift", "F2"], say::why)}
            {key(&["Ctrl", "V"], say::paste)}
            {key(&["F6"], say::leave)}
            <KeysHelp lang=lang.into() />
            {live_if(move || illustrative.get(), move || view! {
                <span class="foot__end">"° " {said(lang, say_sheet::illustrative)}</span>
            })}
        </footer>
    }
}
