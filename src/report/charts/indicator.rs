//! One indicator over all units, around the line of the plan.

use super::{Chart, Picture};
use crate::report::cluster::Cluster;
use crate::report::indicator::{IndicatorOverUnits, IndicatorRow};
use crate::report::table::{Datum, Table};
use crate::rubric::NodeIx;
use crate::text::{self, Lang};

impl Cluster<'_> {
    pub(super) fn indicator_chart(&self, leaf: NodeIx, lang: Lang) -> Chart {
        let Some(shown) = self.over_units(leaf, lang) else {
            return self.no_chart(lang);
        };
        let table = table(&shown, lang);
        let any_reached = shown.chart.rows.iter().any(|row| row.at.is_some());
        let cluster = shown.cluster.map(|cluster| format!("{cluster}."));
        Chart {
            finding: cluster
                .into_iter()
                .chain([shown.sentence])
                .collect::<Vec<_>>()
                .join(" "),
            notes: Vec::new(),
            picture: if any_reached {
                Picture::Lines {
                    lines: shown.chart.lines(shown.line),
                    keys: Vec::new(),
                }
            } else {
                Picture::Nothing
            },
            title: shown.title,
            table,
        }
    }
}

fn table(shown: &IndicatorOverUnits, lang: Lang) -> Table {
    let by_plan = shown.by_plan;
    // Where less is better there may be plans, and no ratio to them.
    let has_plan = shown.rows.iter().any(|row| !row.plan.is_empty());
    let mut heads = vec![text::cluster::column_unit(lang).to_owned()];
    heads.extend(has_plan.then(|| text::sheet::column_plan(lang).to_owned()));
    heads.push(text::sheet::column_actual(lang).to_owned());
    heads.extend(by_plan.then(|| text::charts::chart_plan(lang).to_owned()));
    heads.push(text::sheet::column_points(lang).to_owned());
    // Missing is said, never blank.
    let figure = |shown: &str, lacks: &str, illustrative: bool| Datum {
        is_figure: true,
        illustrative,
        ..Datum::words(if shown.is_empty() { lacks } else { shown })
    };
    let row = |row: &IndicatorRow| {
        let mut cells = vec![Datum::words(row.name.clone())];
        cells.extend(has_plan.then(|| figure(&row.plan, row.lacks, row.plan_illustrative)));
        cells.push(figure(&row.actual, row.lacks, row.actual_illustrative));
        cells.extend(by_plan.then(|| figure(&row.achievement, "–", row.achievement_illustrative)));
        cells.push(figure(&row.points, "–", row.points_illustrative));
        cells
    };
    // Of nothing there is no table.
    if shown.rows.iter().all(IndicatorRow::is_empty) {
        return Table::default();
    }
    Table {
        rows: shown.rows.iter().map(row).collect(),
        heads,
    }
}
