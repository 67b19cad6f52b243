//! The table of the cluster as a paper.

use super::body::{cluster_signer, issuer};
use super::{Paper, PaperCell, PaperColumn, PaperRow, VI, WIDTH_MM, align};
use crate::campaign::Campaign;
use crate::quantity::{Digits, Number, Points, show_digits, show_points};
use crate::report::cluster::{Cluster, Ranking, RankingRow};
use crate::scoring::Standing;
use crate::text::paper as say;

/// The width of the first column, and of a usual name of a unit. Unit: millimetres.
const ORDER_MM: u32 = 10;
const UNIT_MM: u32 = 38;

/// Makes the table of the cluster: units in their order, points by content, total, rank and gap.
#[must_use]
pub fn summary_paper(campaign: &Campaign, standing: &Standing) -> Paper {
    let cluster = Cluster { campaign, standing };
    let ranking = cluster.ranking(VI);
    let lead = campaign.lead.as_ref().and_then(|id| campaign.unit_ix(id));
    let lead = lead.map(|ix| cluster.name(ix));
    let shape = Shape {
        by_percent: standing.by_percent,
        ranking: &ranking,
    };
    let mut rows = vec![shape.maxima(campaign)];
    rows.extend(ranking.rows.iter().enumerate().map(|(at, row)| {
        let gap = standing.places.get(at).and_then(|place| place.gap);
        shape.row(at, row, gap)
    }));
    align(&mut rows);
    let marked = rows.iter().flat_map(|row| &row.cells).any(|cell| cell.illustrative);
    let mut about = vec![
        campaign.name.clone(),
        say::by_rubric(VI, &campaign.rubric.title, &campaign.rubric.edition),
    ];
    about.extend((!campaign.is_locked()).then(|| say::not_locked(VI).to_owned()));
    let mut notes = Vec::new();
    notes.extend(cluster.still_open(VI).filter(|_| cluster.has_points()));
    notes.extend(standing.by_percent.then(|| say::by_percent_note(VI).to_owned()));
    notes.extend(marked.then(|| say::illustrative_note(VI).to_owned()));
    Paper {
        issuer: issuer(lead.unwrap_or(&campaign.name)),
        title: say::summary_title(VI, campaign.year),
        about,
        columns: shape.columns(),
        rows,
        notes,
        signer: cluster_signer(lead),
    }
}

/// Which columns there are.
struct Shape<'a> {
    ranking: &'a Ranking,
    by_percent: bool,
}

impl Shape<'_> {
    fn columns(&self) -> Vec<PaperColumn> {
        let ranking = self.ranking;
        let optional = |is_there: bool, name: &str, width| is_there.then(|| (name.to_owned(), width));
        let mut after = Vec::new();
        after.extend(optional(ranking.has_bonus, say::bonus(VI), 18));
        after.extend(optional(ranking.has_penalty, say::penalty(VI), 15));
        after.push((say::total_points(VI).to_owned(), 20));
        after.extend(optional(self.by_percent, say::percent(VI), 16));
        after.push((say::rank(VI).to_owned(), 15));
        after.push((say::gap(VI).to_owned(), 22));
        after.push((say::remark(VI).to_owned(), 24));
        let taken = after
            .iter()
            .fold(ORDER_MM, |sum, (_, width)| sum.saturating_add(*width));
        let contents = u32::try_from(ranking.contents.len()).unwrap_or(1).max(1);
        // The names of the units get what the contents leave, and these what is left beside a usual name.
        let left = WIDTH_MM.saturating_sub(taken);
        let content_mm = left.saturating_sub(UNIT_MM).div_euclid(contents).min(32);
        let unit_mm = left.saturating_sub(content_mm.saturating_mul(contents));
        let heads = ranking.contents.iter();
        let heads = heads.map(|head| (say::content(VI, &head.code, &head.name), content_mm));
        let first = [
            (say::order(VI).to_owned(), ORDER_MM),
            (say::unit(VI).to_owned(), unit_mm),
        ];
        let column = |(name, width_mm): (String, u32)| PaperColumn { name, width_mm };
        first.into_iter().chain(heads).chain(after).map(column).collect()
    }

    /// The first row: what each column could reach.
    fn maxima(&self, campaign: &Campaign) -> PaperRow {
        let ranking = self.ranking;
        let roots = campaign
            .rubric
            .roots(crate::rubric::Section::Main)
            .map(|(_, node)| node.max);
        let full = Number::sum(roots).map_or_else(|_| String::new(), |sum| show_points(Points(sum), VI));
        let mut cells = vec![PaperCell::default(), PaperCell::words(say::max(VI))];
        cells.extend(
            ranking
                .contents
                .iter()
                .map(|head| PaperCell::figure(head.max.clone(), false)),
        );
        cells.extend(ranking.has_bonus.then(PaperCell::default));
        cells.extend(ranking.has_penalty.then(PaperCell::default));
        cells.push(PaperCell::figure(full, false));
        cells.extend(self.by_percent.then(PaperCell::default));
        cells.extend([PaperCell::default(), PaperCell::default()]);
        cells.push(PaperCell::default());
        PaperRow { kind: "content", cells }
    }

    fn row(&self, at: usize, row: &RankingRow, gap: Option<Number>) -> PaperRow {
        let ranking = self.ranking;
        let sample = ranking.is_sample;
        let dots = || say::blank_line(VI).to_owned();
        let counted = row.total.is_some();
        let mut cells = vec![
            PaperCell::middle(at.saturating_add(1).to_string()),
            PaperCell::words(row.name.clone()),
        ];
        let part = |text: Option<String>| {
            let illustrative = sample && text.is_some();
            PaperCell::figure(text.unwrap_or_else(dots), illustrative)
        };
        cells.extend(row.parts.iter().map(|points| part(points.points.clone())));
        cells.extend(ranking.has_bonus.then(|| part(counted.then(|| row.bonus.clone()))));
        cells.extend(ranking.has_penalty.then(|| part(counted.then(|| row.penalty.clone()))));
        let mut total = PaperCell::figure(row.total.clone().unwrap_or_else(dots), row.total_illustrative);
        total.illustrative &= counted;
        cells.push(total);
        if self.by_percent {
            let percent = row.percent.as_ref().map(|text| text.trim_end_matches('%').to_owned());
            cells.push(part(percent.filter(|_| counted)));
        }
        cells.push(PaperCell::middle(row.place.clone().unwrap_or_default()));
        cells.push(match (gap, &row.gap) {
            (Some(gap), Some(_)) if !gap.is_zero() => {
                PaperCell::figure(show_digits(gap, Digits::AtMost(2), VI), row.gap_illustrative)
            }
            (_, words) => PaperCell::middle(words.clone().unwrap_or_default()),
        });
        let open = row.rests_on.join("; ");
        cells.push(PaperCell {
            look: "small",
            ..PaperCell::words(open)
        });
        PaperRow { kind: "leaf", cells }
    }
}
