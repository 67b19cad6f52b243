use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

mod host;
mod row;
mod wide;

use host::BlockHost;
use row::{BlockLine, TotalsLine};

use super::looking::{FindBox, Looking, Sieves};
use super::regions;
use super::sheet::KeysFoot;
use super::turned::follow_turns;
use super::units::{self, of_units};
use crate::campaign::Campaign;
use crate::report::{BlockFigures, BlockOf, BlockRow, CellShown, CellState, RowOf, Sieve};
use crate::scoring::{Standing, UnitId, UnitIx};
use crate::text::{Lang, block as say, sheet as say_sheet};
use crate::ui::arrival::arrive;
use crate::ui::entry::Entry;
use crate::ui::grid::keys::Table;
use crate::ui::grid::shape::Place as Cell;
use crate::ui::grid::{Border, Grid, GridHandle, own_width};
use crate::ui::parts::{live_if, said, tracked};
use crate::ui::paste::{PasteDesk, PasteDialog, PasteLeft};
use crate::ui::routes::{Figures, Place};
use crate::ui::rows::{LiveRow, LiveRows};
use crate::ui::workbench::Workbench;

/// One figure of all units at once: indicators × units.
#[component]
pub fn BlockPage(
    /// The open campaign.
    bench: Workbench,
    /// Which figure.
    figures: Figures,
) -> impl IntoView {
    let lang = bench.desk.lang;
    let of = match figures {
        Figures::Actual => BlockFigures::Actual,
        Figures::Plan => BlockFigures::Plan,
        Figures::Previous => BlockFigures::Previous,
        Figures::SelfScore => BlockFigures::SelfScore,
        Figures::Points => BlockFigures::Points,
    };
    let entry = Entry::new(bench);
    let handle = GridHandle::default();
    let paste = PasteDesk::new(entry, handle, Place::Block(figures));
    arrive(bench.desk, move || {
        format!(
            "{}, {}",
            say::title(lang.get()),
            words(figures, lang.get()).to_lowercase()
        )
    });
    regions::listen();
    let choice = Figures::ALL
        .into_iter()
        .map(|other| {
            let current = if other == figures { "page" } else { "false" };
            view! {
                <a class="segments__one" href=bench.address(Place::Block(other)) aria-current=current>
                    {tracked(move || words(other, lang.get()))}
                </a>
            }
        })
        .collect_view();
    // A unit that comes or goes makes the table anew.
    let units = Memo::new(move |_| {
        bench.with(|campaign| {
            let named = |unit: &crate::campaign::Unit| (unit.id.clone(), unit.name.clone());
            campaign.units.iter().map(named).collect::<Vec<_>>()
        })
    });
    let table = of_units(bench, move || table(entry, paste, handle, of, figures, units.get()));
    let bears_mark = tracked(move || bench.with(|campaign| campaign.marks_block(of)));
    let keys = if figures == Figures::Points {
        Table::Shown
    } else {
        Table::Figures
    };
    view! {
        <div class="sheet block">
            <div class="block__head">
                <h1>
                    {said(lang, say::title)}
                    // On paper nothing else says which of the tables it is.
                    <span class="block__figures">": "{tracked(move || words(figures, lang.get()))}</span>
                </h1>
                <nav class="segments" aria-label=said(lang, say::figures)>{choice}</nav>
            </div>
            {table}
            <PasteLeft desk=paste />
            {live_if(move || units::any(bench), move || view! { <KeysFoot bench of=keys handle bears_mark /> })}
            <PasteDialog desk=paste />
        </div>
    }
}

fn words(figures: Figures, lang: Lang) -> &'static str {
    match figures {
        Figures::Actual => say::actual(lang),
        Figures::Plan => say::plan(lang),
        Figures::Previous => say::previous(lang),
        Figures::SelfScore => say::self_score(lang),
        Figures::Points => say::points(lang),
    }
}

fn table(
    entry: Entry,
    paste: PasteDesk,
    handle: GridHandle,
    of: BlockFigures,
    figures: Figures,
    units: Vec<(UnitId, String)>,
) -> AnyView {
    let bench = entry.bench;
    let lang = bench.desk.lang;
    let asked = bench.with_untracked(|campaign| of.rows(&campaign.rubric));
    if asked.is_empty() {
        let empty = match of {
            BlockFigures::Previous => say::no_previous,
            _ => say::no_rows,
        };
        return view! { <p class="empty">{said(lang, empty)}</p> }.into_any();
    }
    let make = move |campaign: &Campaign, standing: &Standing, lang, row| {
        let block = BlockOf {
            campaign,
            standing,
            figures: of,
            lang,
        };
        Arc::new(block.row(row))
    };
    let live_rows = LiveRows::new(bench, None, &asked, Arc::new(make));
    let rows = live_rows.rows.get_value();
    let asked: Arc<[RowOf]> = asked.into();
    let sifted = Arc::clone(&asked);
    let sieved = Memo::new(move |_| {
        let (standing, brief) = (bench.standing.get(), bench.brief.get());
        bench.with(|campaign| {
            let block = BlockOf {
                campaign,
                standing: &standing,
                figures: of,
                lang: Lang::Vi,
            };
            block.sieved(&sifted, &brief.doubtful)
        })
    });
    let (count, stood) = (units.len(), StoredValue::new(0));
    let seat = Callback::new(move |(row, found)| {
        let unit = handle.at().and_then(|at| at.col.checked_sub(host::BEFORE));
        // A heading that was found has no unit: what is found next has the one where one stood before.
        if let Some(unit) = unit.filter(|unit| *unit < count) {
            stood.set_value(unit);
        }
        seat_of(live_rows, row, found, stood.get_value())
    });
    let looking = Looking::new(bench, handle, asked, sieved, of.missing(), seat);
    looking.hide_rows();
    let changed = tracked(move || {
        entry.doubt.track();
        looking.hidden.track();
        live_rows.changed.track();
    });
    let has_cluster = rows
        .iter()
        .any(|row| row.shown.with_untracked(|row| !row.cluster.is_empty()))
        || matches!(of, BlockFigures::Actual | BlockFigures::Plan);
    let host = Rc::new(BlockHost {
        entry,
        paste,
        rows: live_rows,
        units: units.clone(),
        figures: of,
        has_cluster,
        looking,
        kept: RefCell::default(),
    });
    let (turned_rows, turned_units) = (Arc::clone(&rows), units.clone());
    follow_turns(
        bench,
        handle,
        RwSignal::new(false),
        move |row| looking.reveal(row),
        move |slot| {
            let row = turned_rows.iter().position(|row| row.of == slot.of)?;
            let unit = turned_units.iter().position(|(unit, _)| *unit == slot.unit)?;
            (of.field() == Some(slot.field)).then_some(Cell {
                row,
                col: host::BEFORE.saturating_add(unit),
            })
        },
    );
    let label = tracked(move || {
        say::label(
            lang.get(),
            words(figures, lang.get()),
            bench.with(|campaign| campaign.name.clone()),
        )
    });
    let (third, third_words, third_class): (_, fn(Lang) -> &'static str, _) = if of.are_points() {
        ("max", say_sheet::column_max, "num")
    } else {
        ("unit", say_sheet::column_unit_of_measure, "")
    };
    let columns = wide::columns(bench, &rows, &units, (third, third_words), has_cluster);
    let figure_columns = units.len().saturating_add(usize::from(has_cluster));
    let heads = units
        .iter()
        .zip(host::BEFORE..)
        .map(|((unit, name), col)| {
            let address = bench.address(Place::Unit {
                unit: unit.0.clone(),
                leaf: None,
            });
            view! {
                <th scope="col" class="num block__unit" data-column=col.to_string() style=("--own", own_width("figure"))>
                    <a href=address lang="vi">{name.clone()}</a>
                    <Border columns col handle />
                </th>
            }
        })
        .collect_view();
    let names: Arc<[(UnitId, String)]> = units.into();
    let lines = rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            view! { <BlockLine entry looking at of=row.of row=row.shown figures=of units=Arc::clone(&names) has_cluster /> }
        })
        .collect_view();
    let totals = of.are_points().then(|| {
        let totals = Memo::new(move |_| {
            let (standing, lang) = (bench.standing.get(), lang.get());
            bench.with(|campaign| {
                let block = BlockOf {
                    campaign,
                    standing: &standing,
                    figures: of,
                    lang,
                };
                Arc::new(BlockRow {
                    cells: block.totals(),
                    ..BlockRow::default()
                })
            })
        });
        view! { <tfoot><TotalsLine bench totals units=names /></tfoot> }
    });
    let column = move |say: fn(Lang) -> &'static str| said(lang, say);
    let hint = column(match of {
        BlockFigures::Points => say::hint_points,
        _ => say::hint,
    });
    view! {
        <div class="block__looking">
            <Sieves looking />
            {live_if(move || of.are_points() || !bench.with(Campaign::is_read_only), move || view! { <p class="block__hint">{hint}</p> })}
        </div>
        <FindBox looking />
        <div class="sheet__work" data-why="false" style=("--figures", figure_columns.to_string())>
            <Grid host label changed columns handle>
                <thead>
                    <tr>
                        <th scope="col">{column(say_sheet::column_number)}</th>
                        <th scope="col" style=("--own", own_width("name"))>{column(say_sheet::column_name)}<Border columns col=host::NAME handle /></th>
                        <th scope="col" class=third_class style=("--own", own_width(third))>{column(third_words)}<Border columns col=2 handle /></th>
                        {heads}
                        {has_cluster.then(|| view! {
                            <th scope="col" class="num" style=("--own", own_width("figure"))>
                                {column(say::column_cluster)}
                                <Border columns col=host::BEFORE.saturating_add(count) handle />
                            </th>
                        })}
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
                {totals}
            </Grid>
        </div>
    }
    .into_any()
}

/// Finds the cell in which one stands who looked for a row: of the unit that a sieve found, else where one stood.
fn seat_of(rows: LiveRows<Arc<BlockRow>>, row: usize, found: Option<(Sieve, UnitIx)>, stood: usize) -> Cell {
    let rows = rows.rows.get_value();
    let leaf = |at: usize| rows.get(at).and_then(|row| row.of.leaf());
    let Some(own) = leaf(row) else {
        return Cell { row, col: host::NAME };
    };
    let unit = found.map_or(stood, |(_, unit)| unit.0 as usize);
    let is_missing = |at: &usize| {
        let cell = |row: &LiveRow<Arc<BlockRow>>| {
            row.shown
                .with_untracked(|row| row.cells.get(unit).map(|cell| cell.state))
        };
        rows.get(*at).and_then(cell) == Some(CellState::Missing)
    };
    // Of an indicator with several facts the one that is missing.
    let mut facts = (row..rows.len()).take_while(|at| leaf(*at) == Some(own));
    let wanted =
        found.and_then(|(sieve, _)| facts.find(|at| matches!(sieve, Sieve::Missing | Sieve::NoPlan) && is_missing(at)));
    Cell {
        row: wanted.unwrap_or(row),
        col: host::BEFORE.saturating_add(unit),
    }
}

/// The text of a cell: a missing entry is a word on hatching, never a blank.
fn shown(cell: &CellShown, lang: Lang) -> String {
    if cell.state == CellState::Missing && cell.text.is_empty() {
        say_sheet::missing(lang).to_owned()
    } else {
        cell.text.clone()
    }
}
