use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use super::super::looking::Looking;
use super::columns::Column;
use super::entry::Filling;
use super::host::SheetHost;
use super::row::Row;
use crate::campaign::Campaign;
use crate::report::RowOf;
use crate::text::{Lang, grid as say};
use crate::ui::grid::keys::Table;
use crate::ui::grid::{Border, Columns, Grid, GridHandle, KeysHelp, own_width};
use crate::ui::own::with_names;
use crate::ui::pages::ask_help;
use crate::ui::pages::charts::mark_key;
use crate::ui::parts::{live, live_if, said, tracked};
use crate::ui::paste::PasteDesk;
use crate::ui::workbench::Workbench;

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
    let rows = filling.live.rows.get_value();
    let shown: Vec<_> = rows
        .iter()
        .filter_map(|row| row.shown.with_untracked(|shown| Some((row.of, shown.clone()?))))
        .collect();
    let lang = filling.bench.desk.lang;
    let wide = Column::ALL.into_iter().skip(1).map(|column| column.wide(&shown, lang));
    let columns = Columns::new(filling.bench.desk, "sheet", wide.collect());
    let heads = Column::ALL
        .into_iter()
        .map(|column| {
            let class = if column.is_number() { "num" } else { "" };
            view! {
                <th scope="col" class=class data-column=column.place().to_string() style=("--own", own_width(column.key())) title=tracked(move || column.note(filling.lang()))>
                    {tracked(move || column.words(filling.lang()))}
                    {(column != Column::Code).then(|| view! { <Border columns col=column.place() handle /> })}
                </th>
            }
        })
        .collect_view();
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
    looking.hide_rows();
    let label = tracked(move || say::label(filling.lang(), unit_name.get()));
    view! {
        <Grid host label changed columns handle>
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{body}</tbody>
        </Grid>
    }
}

/// The keys, or what became of several cells, and what the degree sign means.
#[component]
pub fn KeysFoot(bench: Workbench, of: Table, handle: GridHandle, bears_mark: Signal<bool>) -> impl IntoView {
    let lang = bench.desk.lang;
    let of = match of {
        Table::Sheet | Table::Figures if bench.with_untracked(Campaign::is_read_only) => Table::Closed,
        _ => of,
    };
    let only_copied = matches!(of, Table::Shown | Table::Closed);
    let key = |keys: &'static [&'static str], words: fn(Lang) -> &'static str| {
        view! {
            <span class="foot__key">
                {keys.iter().map(|key| view! { <kbd>{*key}</kbd> " " }).collect_view()}
                {said(lang, words)}
            </span>
        }
        .into_any()
    };
    let told = Memo::new(move |_| {
        Some(handle.done.get())
            .filter(|done| !done.is_empty())
            .unwrap_or_else(|| handle.sum.get())
    });
    view! {
        <footer class="foot" data-done=tracked(move || (!told.get().is_empty()).to_string())>
            <div class="foot__words">
                <p class="foot__done" role="status">{live(move || with_names(bench, told.get()))}</p>
                {match of {
                    Table::Shown => vec![key(&["Enter"], say::why), key(&["Ctrl", "C"], say::copy)],
                    Table::Closed => vec![key(&["Shift", "F2"], say::why), key(&["Ctrl", "C"], say::copy)],
                    Table::Sheet | Table::Figures => vec![
                        key(&["Enter"], say::enter_down),
                        key(&["F2"], say::f2_edit),
                        key(&["Alt", "↓"], say::list),
                        key(&["Shift", "F2"], say::why),
                        key(&["Ctrl", "V"], say::paste),
                    ],
                }}
                {key(&["Ctrl", "F"], say::find)}
                {key(&["F6"], say::leave)}
                {live_if(move || bears_mark.get(), move || mark_key(bench, "foot__end"))}
            </div>
            <KeysHelp lang=lang.into() of help=Callback::new(move |()| ask_help(bench.desk)) />
            <button type="button" class="button foot__menu" aria-haspopup="menu" on:click=move |_| handle.show_menu()>
                {said(lang, if only_copied { say::do_copy } else { say::menu_button })}
            </button>
        </footer>
    }
}
