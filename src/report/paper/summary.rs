//! The table of the cluster as a paper.

use super::body::{basis_line, cluster_signer, issuer};
use super::{Lie, Paper, PaperCell, PaperColumn, PaperRow, VI};
use crate::campaign::Campaign;
use crate::quantity::{Number, Points, show_points};
use crate::report::cluster::{Cluster, ContentHead, Ranking, RankingRow};
use crate::report::shares::{Shares, gap_shown};
use crate::report::unpublished::mark_note;
use crate::rubric::Section;
use crate::scoring::Standing;
use crate::text::{cluster, paper as say};

/// How wide a column is at least, in the usual type and in the smaller one. Unit: millimetres.
type Least = [u32; 2];
const ORDER: Least = [10, 10];
const UNIT: Least = [34, 30];
const CONTENT: Least = [16, 13];
const BONUS: Least = [15, 14];
const PENALTY: Least = [13, 12];
const TOTAL: Least = [17, 15];
const PERCENT: Least = [15, 13];
const RANK: Least = [12, 12];
const GAP: Least = [16, 15];
const GAP_PERCENT: Least = [21, 19];
/// A column of points gets no wider than this. Unit: millimetres.
const WIDEST_MM: u32 = 24;
/// The ways to set the table, the best first: upright, upright in smaller type, on the long side, the same in smaller type.
const WAYS: [(Lie, usize); 4] = [
    (Lie::Portrait, 0),
    (Lie::Portrait, 1),
    (Lie::Landscape, 0),
    (Lie::Landscape, 1),
];

/// Makes the table of the cluster: units in their order, points by content, total, rank and gap. More contents than a page
/// is wide are parted into several papers, the last of which has the totals.
#[must_use]
pub fn summary_papers(campaign: &Campaign, standing: &Standing) -> Vec<Paper> {
    let cluster = Cluster { campaign, standing };
    let ranking = cluster.ranking(VI);
    let gap = |at: usize| gap_shown(standing, standing.places.get(at)?, VI);
    let still_open = cluster.still_open(VI);
    let gap_name = match standing.by_percent {
        true => say::gap_percent(VI),
        false => cluster::column_gap(VI),
    };
    let gap_name = match still_open {
        Some(_) => say::for_now(VI, gap_name),
        None => gap_name.to_owned(),
    };
    let totals = totals(campaign, standing.by_percent, &ranking, (&gap_name, gap));
    let first = [order(&ranking), unit(&ranking)];
    let contents = ranking.contents.len();
    let others = |size: usize| {
        let least = first.iter().chain(&totals).filter_map(|column| column.least.get(size));
        least.fold(0_u32, |sum, width| sum.saturating_add(*width))
    };
    let room = |(lie, size): (Lie, usize)| lie.width_mm().saturating_sub(others(size));
    let fits = |way: (Lie, usize)| {
        let least = CONTENT.get(way.1).copied().unwrap_or(1);
        usize::try_from(room(way).checked_div(least).unwrap_or(1))
            .unwrap_or(1)
            .max(1)
    };
    let alone = WAYS.into_iter().find(|way| contents <= fits(*way));
    let way = alone.unwrap_or((Lie::Landscape, 0));
    let parts = contents.div_ceil(fits(way)).max(1);
    let in_part = contents.div_ceil(parts).max(1);
    let lead = campaign.lead.as_ref().and_then(|id| campaign.unit_ix(id));
    let lead = lead.map(|ix| cluster.name(ix));
    let part = |part: usize| {
        let is_last = part.saturating_add(1) == parts;
        let from = part.saturating_mul(in_part);
        let shown = ranking.contents.iter().enumerate().skip(from).take(in_part);
        let shown: Vec<(usize, &ContentHead)> = shown.collect();
        let mut columns = first.to_vec();
        columns.extend(shown.iter().map(|(at, head)| content(*at, head, &ranking)));
        columns.extend(totals.iter().filter(|_| is_last).cloned());
        let rows = rows(&columns);
        let marked = rows.iter().flat_map(|row| &row.cells).any(|cell| cell.illustrative);
        let mut about = vec![campaign.name.clone(), basis_line(campaign)];
        about.extend((parts > 1).then(|| say::part(VI, part.saturating_add(1), parts)));
        about.extend((!campaign.is_locked()).then(|| say::not_locked(VI).to_owned()));
        // The names of the contents are too long for their columns.
        let mut notes: Vec<String> = shown
            .iter()
            .map(|(_, head)| say::content_name(VI, &head.code, &head.name))
            .collect();
        notes.extend(still_open.clone().filter(|_| cluster.has_points()));
        let decimals = Shares::of(standing).decimals;
        notes.extend((standing.by_percent && is_last).then(|| say::by_percent_note(VI, decimals)));
        notes.extend(marked.then(|| mark_note(campaign, VI).to_owned()));
        Paper {
            lie: way.0,
            is_small: way.1 > 0,
            is_close: false,
            issuer: issuer(lead.unwrap_or(&campaign.name)),
            title: say::summary_title(VI, campaign.year),
            about,
            columns: widths(&columns, way),
            rows,
            notes,
            signer: cluster_signer(lead),
        }
    };
    (0..parts).map(part).collect()
}

/// Whether a column takes of the width that is left.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Grows {
    Never,
    ToAMeasure,
    Last,
}

/// A column, from its head to its last row.
#[derive(Clone)]
struct Column {
    head: String,
    least: Least,
    grows: Grows,
    /// What could be reached, and what each unit has.
    cells: Vec<PaperCell>,
}

impl Column {
    fn new(head: &str, least: Least, max: PaperCell, cells: impl Iterator<Item = PaperCell>) -> Self {
        Self {
            head: head.to_owned(),
            least,
            grows: Grows::Never,
            cells: std::iter::once(max).chain(cells).collect(),
        }
    }
}

fn order(ranking: &Ranking) -> Column {
    let numbers = (1..=ranking.rows.len()).map(|at| PaperCell::middle(at.to_string()));
    Column::new(say::order(VI), ORDER, PaperCell::default(), numbers)
}

/// The units, each with what its total rests on.
fn unit(ranking: &Ranking) -> Column {
    let names = ranking.rows.iter().map(|row| PaperCell {
        below: row
            .wrong
            .iter()
            .chain(&row.rests_on)
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join("; "),
        ..PaperCell::words(&row.name)
    });
    Column {
        grows: Grows::Last,
        ..Column::new(say::unit(VI), UNIT, PaperCell::words(say::max(VI)), names)
    }
}

fn content(at: usize, head: &ContentHead, ranking: &Ranking) -> Column {
    let points = |row: &RankingRow| points(ranking, row.parts.get(at).and_then(|part| part.points.clone()));
    let max = PaperCell::figure(&head.max, false);
    Column {
        grows: Grows::ToAMeasure,
        ..Column::new(
            &say::content(VI, &head.code),
            CONTENT,
            max,
            ranking.rows.iter().map(points),
        )
    }
}

fn points(ranking: &Ranking, text: Option<String>) -> PaperCell {
    let illustrative = ranking.is_sample && text.is_some();
    PaperCell::figure(text.unwrap_or_else(|| say::blank_line(VI).to_owned()), illustrative)
}

/// What stands behind the contents.
fn totals(
    campaign: &Campaign,
    by_percent: bool,
    ranking: &Ranking,
    (gap_name, gap): (&str, impl Fn(usize) -> Option<(Number, String)>),
) -> Vec<Column> {
    let rows = || ranking.rows.iter();
    let nothing = PaperCell::default;
    // Nothing counts where there is no total.
    let counted = |row: &RankingRow, text: &Option<String>| points(ranking, row.total.as_ref().and(text.clone()));
    let bonus = rows().map(|row| counted(row, &row.bonus));
    let bonus = Column::new(say::bonus(VI), BONUS, nothing(), bonus);
    let penalty = rows().map(|row| counted(row, &row.penalty));
    let penalty = Column::new(say::penalty(VI), PENALTY, nothing(), penalty);
    let maxima = campaign.rubric.roots(Section::Main).map(|(_, node)| node.max);
    let full = Number::sum(maxima).map_or_else(|_| String::new(), |sum| show_points(Points(sum), VI));
    let total = rows().map(|row| PaperCell {
        illustrative: row.total_illustrative && row.total.is_some(),
        ..points(ranking, row.total.clone())
    });
    let total = Column::new(say::total_points(VI), TOTAL, PaperCell::figure(full, false), total);
    let percent = rows().map(|row| {
        let share = row.percent.as_ref().filter(|_| row.total.is_some());
        points(ranking, share.map(|text| text.trim_end_matches('%').to_owned()))
    });
    let percent = Column::new(say::percent(VI), PERCENT, nothing(), percent);
    let rank = rows().map(|row| PaperCell {
        illustrative: row.rank_illustrative && row.place.is_some(),
        ..PaperCell::middle(row.place.as_deref().unwrap_or_default())
    });
    let rank = Column::new(say::rank(VI), RANK, nothing(), rank);
    let gap = rows().enumerate().map(|(at, row)| match (gap(at), &row.gap) {
        (Some((gap, shown)), Some(_)) if !gap.is_zero() => PaperCell::figure(shown, row.gap_illustrative),
        (_, words) => PaperCell::middle(words.as_deref().unwrap_or_default()),
    });
    let gap_width = if by_percent { GAP_PERCENT } else { GAP };
    let gap = Column::new(gap_name, gap_width, nothing(), gap);
    let columns = [
        (ranking.has_bonus, bonus),
        (ranking.has_penalty, penalty),
        (true, total),
        (by_percent, percent),
        (true, rank),
        (true, gap),
    ];
    columns
        .into_iter()
        .filter(|(is_there, _)| *is_there)
        .map(|(_, column)| column)
        .collect()
}

/// Gives every column what it needs, the contents what is left up to a measure, and the names of the units the rest.
fn widths(columns: &[Column], (lie, size): (Lie, usize)) -> Vec<PaperColumn> {
    let least = |column: &Column| column.least.get(size).copied().unwrap_or(0);
    let needed = columns.iter().map(least).fold(0, u32::saturating_add);
    let left = lie.width_mm().saturating_sub(needed);
    let contents = columns
        .iter()
        .filter(|column| column.grows == Grows::ToAMeasure)
        .count();
    let contents = u32::try_from(contents).unwrap_or(1).max(1);
    let content_least = CONTENT.get(size).copied().unwrap_or(0);
    let each = left.div_euclid(contents).min(WIDEST_MM.saturating_sub(content_least));
    let rest = left.saturating_sub(each.saturating_mul(contents));
    let more = |column: &Column| match column.grows {
        Grows::Never => 0,
        Grows::ToAMeasure => each,
        Grows::Last => rest,
    };
    let column = |column: &Column| PaperColumn {
        name: column.head.clone(),
        width_mm: least(column).saturating_add(more(column)),
    };
    columns.iter().map(column).collect()
}

/// The first row is what could be reached.
fn rows(columns: &[Column]) -> Vec<PaperRow> {
    let count = columns.first().map_or(0, |column| column.cells.len());
    let row = |at: usize| {
        let kind = if at == 0 { "content" } else { "leaf" };
        PaperRow::new(
            kind,
            columns
                .iter()
                .filter_map(|column| column.cells.get(at).cloned())
                .collect(),
        )
    };
    (0..count).map(row).collect()
}
