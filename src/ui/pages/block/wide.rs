use std::sync::Arc;

use leptos::prelude::*;

use crate::report::BlockRow;
use crate::scoring::UnitId;
use crate::text::{Lang, block as say, sheet as say_sheet};
use crate::ui::grid::widths::{ENTRY_TO_COME, of_figures, of_head, of_words};
use crate::ui::grid::{Columns, Wide};
use crate::ui::parts::tracked;
use crate::ui::rows::LiveRow;
use crate::ui::workbench::Workbench;

/// The columns of the page, as wide as what they hold asks for: those of the units and of the cluster hold the same kind of
/// figure and are drawn as one.
pub fn columns(
    bench: Workbench,
    rows: &[LiveRow<Arc<BlockRow>>],
    units: &[(UnitId, String)],
    (third, third_words): (&'static str, fn(Lang) -> &'static str),
    has_cluster: bool,
) -> Columns {
    let lang = bench.desk.lang;
    let rows: Vec<Arc<BlockRow>> = rows
        .iter()
        .map(|row| row.shown.get_untracked())
        .filter(|row| !row.cells.is_empty())
        .collect();
    let column = |key, words: fn(Lang) -> &'static str, suits: u16, shares| Wide {
        key,
        name: tracked(move || words(lang.get()).to_owned()),
        suits,
        shares,
    };
    let figures = of_figures(rows.iter().flat_map(|row| {
        let cells = row.cells.iter().map(|cell| cell.text.as_str());
        cells.chain([row.cluster.as_str(), ENTRY_TO_COME])
    }));
    let thirds = of_figures(rows.iter().map(|row| row.unit.as_str())).max(of_head(third_words(lang.get_untracked())));
    let mut all = vec![
        column(
            "name",
            say_sheet::column_name,
            of_words(rows.iter().map(|row| row.name.as_str())),
            true,
        ),
        column(third, third_words, thirds, false),
    ];
    all.extend(units.iter().map(|(_, name)| Wide {
        key: "figure",
        name: Signal::stored(name.clone()),
        suits: figures,
        shares: true,
    }));
    if has_cluster {
        all.push(column("figure", say::column_cluster, figures, true));
    }
    Columns::new(bench.desk, "block", all)
}
