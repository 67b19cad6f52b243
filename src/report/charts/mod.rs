//! The charts of a cluster, each with its finding in words before it and its figures as a table behind it.
//!
//! A chart is rows over one scale, or the heat map, which is a table itself. Invariants: what a sentence says is worked out
//! from the figures that the chart shows; missing, not arisen and not assigned are never drawn as zero.

mod contents;
mod drawing;
mod heat;
mod heat_table;
mod indicator;
mod lanes;
mod pair;
mod pair_chart;
mod planned;
mod profile;
mod scored;

pub use drawing::{Beside, Key, Line, LineKind, Mark, Room, Side, To, Tone};
pub use heat_table::{Heat, HeatCell, HeatGroup, HeatRow, HeatUnit};
pub use pair::{Group, Pair, Step, StepOf};

use super::cluster::Cluster;
use super::table::Table;
use super::unpublished::is_marked;
use crate::quantity::{Number, Points, show_points};
use crate::rubric::NodeIx;
use crate::scoring::{Scorecard, UnitIx};
use crate::text::{Lang, charts as say};

/// So many lines at most say of units one by one what their totals rest on: more would push the chart out of sight.
const MOST_OPEN: usize = 4;

/// What a chart shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartOf {
    /// Achievement against plan, units × indicators.
    Plan,
    /// Points against the maximum, units × indicators.
    Points,
    /// One indicator over all units.
    Indicator(NodeIx),
    /// The contents of every unit, one behind the other.
    Contents,
    /// One unit by criteria, beside the cluster.
    Profile(UnitIx),
    /// From the total of the second unit to that of the first.
    Pair(UnitIx, UnitIx),
}

/// A chart, ready to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Names it.
    pub title: String,
    /// The finding.
    pub finding: String,
    /// What it rests on, where it is not firm.
    pub notes: Vec<String>,
    /// The picture; nothing where there is none to be drawn yet.
    pub picture: Picture,
    /// The table behind it.
    pub table: Table,
}

/// The picture of a chart.
#[derive(Debug, Clone, PartialEq)]
pub enum Picture {
    /// None yet.
    Nothing,
    /// Rows over one scale.
    Lines {
        /// The rows, from the top.
        lines: Vec<Line>,
        /// What its marks are.
        keys: Vec<Key>,
    },
    /// A table with coloured cells.
    Heat(Heat),
}

impl Chart {
    /// A chart that waits for figures, with what to do.
    fn waiting(title: String, finding: String) -> Self {
        Self {
            title,
            finding,
            notes: Vec::new(),
            picture: Picture::Nothing,
            table: Table::default(),
        }
    }

    /// Tells whether a figure that was never published is in sight while the table is closed.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        let is_drawn = match &self.picture {
            Picture::Nothing => false,
            Picture::Lines { lines, keys } => {
                lines.iter().any(Line::is_marked) || keys.iter().any(|key| is_marked(&key.words))
            }
            Picture::Heat(heat) => {
                let rows = heat.groups.iter().flat_map(|group| &group.rows);
                rows.flat_map(|row| &row.cells).any(|cell| cell.illustrative)
            }
        };
        is_drawn || self.notes.iter().chain([&self.finding]).any(|text| is_marked(text))
    }
}

impl Cluster<'_> {
    /// Makes a chart.
    #[must_use]
    pub fn chart(&self, of: ChartOf, lang: Lang) -> Chart {
        match of {
            ChartOf::Plan => self.plan_heat(lang),
            ChartOf::Points => self.points_heat(lang),
            ChartOf::Indicator(leaf) => self.indicator_chart(leaf, lang),
            ChartOf::Contents => self.contents_chart(lang),
            ChartOf::Profile(unit) => self.profile(unit, lang),
            ChartOf::Pair(first, second) => self.pair_chart(first, second, lang),
        }
    }

    /// Says that two units are wanted, or that an address names nothing.
    #[must_use]
    pub fn no_chart(&self, lang: Lang) -> Chart {
        let words = if self.campaign.units.len() < 2 {
            say::one_unit_only(lang)
        } else {
            say::no_such_chart(lang)
        };
        Chart::waiting(say::title(lang).to_owned(), words.to_owned())
    }

    /// The units in the order of the ranking, with their cards.
    fn ranked(&self) -> impl Iterator<Item = (UnitIx, &Scorecard)> {
        let places = self.standing.places.iter();
        places.filter_map(|place| Some((place.unit, self.card(place.unit)?)))
    }

    /// The two units that a comparison begins with: the first and the second of the ranking.
    #[must_use]
    pub fn first_pair(&self) -> Option<(UnitIx, UnitIx)> {
        match self.standing.places.as_slice() {
            [first, second, ..] => Some((first.unit, second.unit)),
            _ => None,
        }
    }

    /// Says for these units what their totals rest on, where they are not firm: in one line for those of which the same is
    /// to be said, and in one for all where they are many.
    fn open_points(&self, units: impl IntoIterator<Item = UnitIx>, lang: Lang) -> Vec<String> {
        let mut open: Vec<(String, Vec<UnitIx>)> = Vec::new();
        for unit in units {
            let rests = self.told_of(unit, lang).join(", ");
            match open.iter_mut().find(|(said, _)| *said == rests) {
                Some((_, units)) => units.push(unit),
                None => open.push((rests, vec![unit])),
            }
        }
        open.retain(|(rests, _)| !rests.is_empty());
        let mut told = Vec::new();
        if open.len() > MOST_OPEN {
            // Of many units the counts are summed; what is more than a count is told of the unit still.
            let is_counts = |unit: &UnitIx| {
                self.card(*unit)
                    .is_some_and(|card| card.has_points() && card.total.excluded == 0 && !card.is_out_of_ranking())
            };
            let of_counts = |(_, units): &mut (String, Vec<UnitIx>)| units.iter().all(is_counts);
            let units: Vec<UnitIx> = open.extract_if(.., of_counts).flat_map(|(_, units)| units).collect();
            let wrong = self.wrong(&units, lang);
            let counts: Vec<String> = wrong.into_iter().chain(self.not_firm(&units, lang)).collect();
            let counts = counts.join(", ");
            told.extend((!units.is_empty()).then(|| say::rests_on_many(lang, units.len(), counts)));
        }
        told.extend(
            open.into_iter()
                .map(|(rests, units)| say::rests_on(lang, self.names(&units), rests)),
        );
        told
    }

    fn node_name(&self, node: NodeIx) -> &str {
        self.campaign.rubric.node(node).map_or("", |node| &node.name)
    }

    /// Code and name of a node.
    fn node_title(&self, node: NodeIx) -> String {
        format!("{} {}", self.campaign.rubric.full_code(node), self.node_name(node))
    }
}

fn points(number: Number, lang: Lang) -> String {
    show_points(Points(number), lang)
}

/// Shows a difference with its sign: `+0,57`, `−12`.
pub(super) fn signed(number: Number, lang: Lang) -> String {
    let plus = if number.is_positive() { "+" } else { "" };
    format!("{plus}{}", points(number, lang))
}
