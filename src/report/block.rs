//! All units at once: indicators × units for one figure, to be typed, pasted or looked at.

use super::compared::reads_previous;
use super::enter::Field;
use super::form::{CellShown, CellState, FormOf, PointsShown, RowOf, rows};
use super::form_row::{points, show_max, unit_of};
use super::indicator::cluster_digits;
use super::looking::{Sieve, Sieved, is_doubted, kept, levels};
use super::self_scored::{gave_all, self_scored};
use super::unpublished::Told;
use crate::campaign::Campaign;
use crate::quantity::{Points, show_digits, show_points};
use crate::rubric::{ClusterFigure, FactIx, Indicator, NodeIx, Rubric, Section};
use crate::scoring::{Actual, Cell, Plan, Scorecard, Sheet, Standing, UnitIx, cluster_fact};
use crate::text::{self, Lang, block as say_block, sheet as say};

/// Which figure of all units is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockFigures {
    /// Results.
    Actual,
    /// Plans.
    Plan,
    /// Last year's results.
    Previous,
    /// Điểm tự chấm: what judged indicators rest on, and what the points of the others are held against.
    SelfScore,
    /// Points; nothing is entered.
    Points,
}

impl BlockFigures {
    /// Gives the cell of a sheet that is entered.
    #[must_use]
    pub const fn field(self) -> Option<Field> {
        match self {
            Self::Actual => Some(Field::Actual),
            Self::Plan => Some(Field::Plan),
            Self::Previous => Some(Field::Previous),
            Self::SelfScore => Some(Field::SelfScore),
            Self::Points => None,
        }
    }

    /// Tells whether the figures are points, which stand beside the maximum of their row.
    #[must_use]
    pub const fn are_points(self) -> bool {
        matches!(self, Self::SelfScore | Self::Points)
    }

    /// Lists the sieves that say something of the figure.
    #[must_use]
    pub const fn sieves(self) -> &'static [Sieve] {
        match self {
            Self::Actual => &[Sieve::Missing, Sieve::Doubtful, Sieve::BelowPlan],
            Self::Plan => &[Sieve::Missing, Sieve::NoPlan, Sieve::Doubtful],
            Self::Previous => &[Sieve::Missing, Sieve::Doubtful],
            Self::SelfScore => &[Sieve::Missing, Sieve::Doubtful, Sieve::Differs],
            Self::Points => &Sieve::ALL,
        }
    }

    /// Names what the sieve of what is not entered keeps: this figure; of points all that an indicator needs.
    #[must_use]
    pub fn missing(self) -> fn(Lang) -> &'static str {
        match self {
            Self::Actual => text::block::missing_actual,
            Self::Plan => text::block::missing_plan,
            Self::Previous => text::block::missing_previous,
            Self::SelfScore => text::block::missing_self_score,
            Self::Points => say::sieve_missing,
        }
    }

    /// Lists the rows in which the figure is asked for, under their headings; where an indicator itself has none, its name is
    /// the heading of its figures.
    #[must_use]
    pub fn rows(self, rubric: &Rubric) -> Vec<RowOf> {
        let all = rows(rubric);
        let is_asked = |of: &RowOf| match (self, of) {
            (_, RowOf::Leaf(..)) if self.are_points() => true,
            (_, RowOf::Fact(..)) if self.are_points() => false,
            (_, RowOf::Compared(..)) => false,
            _ => of
                .leaf()
                .zip(of.fact())
                .is_some_and(|(leaf, fact)| self.asks(rubric, leaf, fact)),
        };
        let asked: Vec<bool> = all.iter().map(is_asked).collect();
        let kept = kept(&levels(rubric, &all), asked.clone());
        let rows = all.into_iter().zip(asked.into_iter().zip(kept));
        let row = |(of, (asked, kept))| match of {
            _ if asked => Some(of),
            RowOf::Leaf(node, _) if kept => Some(RowOf::Leaf(node, None)),
            _ => (kept && of.leaf().is_none()).then_some(of),
        };
        rows.filter_map(row).collect()
    }

    /// Lists the rows of indicators and of their figures that take no such figure, for a pasted block to know them, and says
    /// why they take none.
    #[must_use]
    pub fn left_out(self, rubric: &Rubric, lang: Lang) -> Vec<(RowOf, &'static str)> {
        let own = self.rows(rubric);
        let is_left_out = |of: &RowOf| of.fact().is_some() && !own.iter().any(|row| row.leaf() == of.leaf());
        let why = match self {
            Self::Actual => say_block::judged_elsewhere(lang),
            Self::Plan => text::grid::locked_plan(lang),
            Self::Previous => say_block::not_compared(lang),
            Self::SelfScore | Self::Points => return Vec::new(),
        };
        let rows = rows(rubric).into_iter().filter(is_left_out);
        rows.map(|of| (of, why)).collect()
    }

    fn asks(self, rubric: &Rubric, leaf: NodeIx, fact: FactIx) -> bool {
        let indicator: Option<&Indicator> = rubric.node(leaf).and_then(|node| node.indicator.as_ref());
        let (Some(indicator), Some(named)) = (indicator, rubric.fact(fact)) else {
            return false;
        };
        match self {
            Self::Actual => indicator.self_judged() != Some(fact),
            Self::Plan => named.planned,
            Self::Previous => reads_previous(indicator, fact),
            Self::SelfScore | Self::Points => false,
        }
    }
}

/// What stands in one row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BlockRow {
    /// Số thứ tự.
    pub code: String,
    /// The name.
    pub name: String,
    /// The unit of measure; of points the maximum.
    pub unit: String,
    /// One cell a unit, in their order; none in a heading that only names what follows.
    pub cells: Vec<CellShown>,
    /// The figure of the whole cluster, where the rubric makes one.
    pub cluster: String,
    /// How it is made of theirs, where it is not their sum.
    pub cluster_how: String,
    /// It was never published.
    pub cluster_illustrative: bool,
}

/// All that the rows are made from.
#[derive(Debug, Clone, Copy)]
pub struct BlockOf<'a> {
    /// The campaign.
    pub campaign: &'a Campaign,
    /// The scores of its sheets.
    pub standing: &'a Standing,
    /// Which figure.
    pub figures: BlockFigures,
    /// The language.
    pub lang: Lang,
}

impl BlockOf<'_> {
    /// Shows a row.
    #[must_use]
    pub fn row(&self, of: RowOf) -> BlockRow {
        let (rubric, lang) = (&*self.campaign.rubric, self.lang);
        let node = of.node().and_then(|ix| rubric.node(ix));
        let mut row = BlockRow {
            code: node.map(|node| node.code.clone()).unwrap_or_default(),
            name: node.map(|node| node.name.clone()).unwrap_or_default(),
            ..BlockRow::default()
        };
        match of {
            RowOf::Section(Section::Bonus) => say::bonus(lang).clone_into(&mut row.name),
            RowOf::Section(_) => say::penalty(lang).clone_into(&mut row.name),
            RowOf::Heading(_) => {}
            RowOf::Leaf(..) => {
                let leaf = node.and_then(|node| node.indicator.as_ref());
                row.unit = leaf.map(|leaf| leaf.unit.name().to_owned()).unwrap_or_default();
            }
            RowOf::Fact(_, fact) | RowOf::Compared(_, fact, _) => {
                row.code = String::new();
                if let Some(fact) = rubric.fact(fact) {
                    row.name.clone_from(&fact.name);
                    row.unit = unit_of(fact).unwrap_or_default();
                }
            }
        }
        if self.figures.are_points() {
            row.unit = node.map(|node| show_max(node, lang)).unwrap_or_default();
        }
        let cells = self.campaign.sheets.iter().zip(&self.standing.cards);
        row.cells = cells.filter_map(|(sheet, card)| self.cell(of, sheet, card)).collect();
        for cell in &mut row.cells {
            cell.is_closed = self.campaign.is_read_only();
        }
        (row.cluster, row.cluster_how, row.cluster_illustrative) = self.cluster(of).unwrap_or_default();
        row
    }

    fn form<'a>(&'a self, sheet: &'a Sheet, card: &'a Scorecard) -> FormOf<'a> {
        FormOf::with(self.campaign, sheet, card, self.lang)
    }

    /// Sorts the indicators of all units by the sieves of the figure; `doubtful` are the cells that the checks on data name.
    #[must_use]
    pub fn sieved(&self, rows: &[RowOf], doubtful: &[(UnitIx, NodeIx, Cell)]) -> Vec<Sieved> {
        let is_here = |cell: &Cell| match self.figures {
            BlockFigures::Actual => matches!(cell, Cell::Actual(_)),
            BlockFigures::Plan => matches!(cell, Cell::Plan(_)),
            BlockFigures::Previous => matches!(cell, Cell::Previous(_)),
            BlockFigures::SelfScore => *cell == Cell::SelfScore,
            BlockFigures::Points => true,
        };
        let doubtful: Vec<_> = doubtful.iter().copied().filter(|(.., cell)| is_here(cell)).collect();
        // An indicator with the rows of its further facts.
        let leaves = || {
            let chunks = rows.chunk_by(|of, next| of.leaf() == next.leaf());
            chunks.filter_map(|rows| Some((rows.first()?.leaf()?, rows)))
        };
        let units = || {
            self.campaign
                .sheets
                .iter()
                .zip(&self.standing.cards)
                .zip((0..).map(UnitIx))
        };
        let keeps = |sieve, (leaf, rows): (NodeIx, &[RowOf]), (sheet, card), unit| match sieve {
            Sieve::Doubtful => is_doubted(&self.campaign.rubric, &doubtful, unit, leaf),
            Sieve::Missing if self.figures == BlockFigures::SelfScore => {
                self.is_main(leaf) && self.form(sheet, card).self_score(leaf).state == CellState::Missing
            }
            Sieve::Missing if self.figures != BlockFigures::Points => rows
                .iter()
                .filter_map(|of| of.fact())
                .any(|fact| self.is_missing(leaf, fact, sheet)),
            _ => self.form(sheet, card).keeps(sieve, leaf),
        };
        let of = |sieve: &Sieve| {
            let every = leaves().flat_map(|leaf| units().map(move |(of, unit)| (leaf, of, unit)));
            let found = every.filter(|(leaf, of, unit)| keeps(*sieve, *leaf, *of, *unit));
            Sieved {
                sieve: *sieve,
                found: found.map(|((leaf, _), _, unit)| (leaf, unit)).collect(),
            }
        };
        self.figures.sieves().iter().map(of).collect()
    }

    /// Tells whether the figure of a fact is not there yet. Of a bonus or a penalty there is none until somebody says so.
    fn is_missing(&self, leaf: NodeIx, fact: FactIx, sheet: &Sheet) -> bool {
        let entry = sheet.fact(fact);
        self.is_main(leaf)
            && !sheet.leaf(leaf).not_assigned
            && match self.figures {
                BlockFigures::Actual => entry.actual == Actual::Missing,
                BlockFigures::Plan => entry.plan == Plan::Missing,
                BlockFigures::Previous => {
                    let references = &self.campaign.references;
                    references.previous(&sheet.unit, fact).is_none()
                        && references.unread(Some(&sheet.unit), fact).is_none()
                }
                BlockFigures::SelfScore | BlockFigures::Points => false,
            }
    }

    fn is_main(&self, leaf: NodeIx) -> bool {
        let node = self.campaign.rubric.node(leaf);
        node.is_some_and(|node| node.section == Section::Main)
    }

    fn cell(&self, of: RowOf, sheet: &Sheet, card: &Scorecard) -> Option<CellShown> {
        let (campaign, lang, form) = (self.campaign, self.lang, self.form(sheet, card));
        if self.figures == BlockFigures::Points {
            return Some(match of {
                RowOf::Section(_) => points_cell(form.row(of).points),
                _ => {
                    let score = card.node(of.node()?)?;
                    let mut shown = points(score, lang);
                    shown.illustrative = campaign.has_illustrative_points() && score.counted.is_some();
                    points_cell(shown)
                }
            });
        }
        let node = of.leaf()?;
        let leaf = campaign.rubric.node(node)?.indicator.as_ref()?;
        if sheet.leaf(node).not_assigned {
            return (self.figures.are_points() || of.fact().is_some())
                .then(|| CellShown::new(say::not_assigned(lang).to_owned(), CellState::Locked));
        }
        if self.figures == BlockFigures::SelfScore {
            let mut cell = form.self_score(node);
            cell.beside = form.self_score_differs(node).then(|| say::differs(lang));
            return Some(cell);
        }
        let at = of.fact()?;
        let fact = campaign.rubric.fact(at)?;
        let (mut cell, of) = match self.figures {
            BlockFigures::Actual => (form.actual(at, fact, leaf), Cell::Actual(at)),
            BlockFigures::Plan => (form.plan(at, fact, leaf), Cell::Plan(at)),
            _ => (form.quoted(at, fact, Field::Previous), Cell::Previous(at)),
        };
        form.doubt_cell(&mut cell, node, of);
        Some(cell)
    }

    /// The cluster's figure of an indicator stands in the row of the fact it is made of.
    fn cluster(&self, of: RowOf) -> Option<(String, String, bool)> {
        let (leaf, fact) = of.leaf().zip(of.fact())?;
        let rubric = &self.campaign.rubric;
        let indicator = rubric.node(leaf)?.indicator.as_ref()?;
        if indicator.main_fact() != Some(fact) {
            return None;
        }
        let figure = cluster_fact(rubric, &self.campaign.sheets, leaf)?;
        let (number, printed, (known, all)) = match self.figures {
            BlockFigures::Actual => {
                let actual = figure.actual?;
                let printed = self.campaign.told(Told::Result, leaf, None, actual, 0);
                (actual, printed, figure.actual_of)
            }
            BlockFigures::Plan => (figure.plan?, None, figure.plan_of),
            BlockFigures::Previous | BlockFigures::SelfScore | BlockFigures::Points => return None,
        };
        let how = match indicator.cluster {
            ClusterFigure::Mean | ClusterFigure::MeanWeightedBy(_) => say_block::mean(self.lang),
            ClusterFigure::Sum | ClusterFigure::None => "",
        };
        // A part is not the whole.
        let how = match known < all {
            true => say_block::so_far(self.lang, how, known, all).trim().to_owned(),
            false => how.to_owned(),
        };
        let shown = show_digits(number, cluster_digits(indicator, printed), self.lang);
        Some((shown, how, self.campaign.is_illustrative(printed)))
    }

    /// Shows the totals, one a unit; a dash where there is none yet, of self-scores where a unit did not give all of them.
    #[must_use]
    pub fn totals(&self) -> Vec<CellShown> {
        let campaign = self.campaign;
        let own = (self.figures == BlockFigures::SelfScore).then(|| self_scored(campaign));
        let standing = own.as_ref().unwrap_or(self.standing);
        let total = |(at, (sheet, card)): (usize, (&Sheet, &Scorecard))| {
            let is_whole = own.is_none() || gave_all(&campaign.rubric, sheet);
            let Some(points) = card.total.points.filter(|_| is_whole) else {
                return CellShown::new("–".to_owned(), CellState::Locked);
            };
            let mut cell = CellShown::new(show_points(Points(points), self.lang), CellState::Locked);
            cell.illustrative = campaign.is_illustrative_total(Some(UnitIx(at as u32)), points);
            cell
        };
        let cards = campaign.sheets.iter().zip(&standing.cards);
        cards.enumerate().map(total).collect()
    }
}

fn points_cell(points: PointsShown) -> CellShown {
    let state = if points.outcome == "missing" {
        CellState::Missing
    } else {
        CellState::Locked
    };
    let mut cell = CellShown::new(points.text, state);
    cell.illustrative = points.illustrative;
    cell.beside = points.basis;
    cell
}
