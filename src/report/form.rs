//! The sheet of a unit as a form: its rows in the order of the rubric, and what stands in each of their cells.
//!
//! The rows are the rubric's and never change while one fills them in; what stands in them is made anew from the sheet and
//! its scorecard. Invariants: missing, not arisen, not assigned, no target and zero are told apart in every cell.

use super::bullet::Bullet;
use super::enter::Field;
use super::unpublished::marked;
use crate::campaign::Campaign;
use crate::rubric::{FactIx, Indicator, Node, NodeIx, Rubric, Section};
use crate::scoring::{References, Scorecard, Sheet, Standing, UnitIx};
use crate::text::Lang;

/// One row of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowOf {
    /// The head of the bonus or of the penalty section.
    Section(Section),
    /// A content or a criterion.
    Heading(NodeIx),
    /// An indicator, with the fact that is entered in its own row.
    Leaf(NodeIx, Option<FactIx>),
    /// A further fact of the indicator above.
    Fact(NodeIx, FactIx),
    /// What the fact above is compared with beside its plan: last year's figure or the reference value.
    Compared(NodeIx, FactIx, Field),
}

impl RowOf {
    /// Gives the indicator whose scores the row belongs to.
    #[must_use]
    pub const fn leaf(self) -> Option<NodeIx> {
        match self {
            Self::Leaf(node, _) | Self::Fact(node, _) | Self::Compared(node, ..) => Some(node),
            _ => None,
        }
    }

    /// Tells whether the rubric names the row, and not the page.
    #[must_use]
    pub const fn named_by_rubric(self) -> bool {
        !matches!(self, Self::Section(_) | Self::Compared(..))
    }

    /// Gives the node the row explains.
    #[must_use]
    pub const fn node(self) -> Option<NodeIx> {
        match self {
            Self::Heading(node) | Self::Leaf(node, _) | Self::Fact(node, _) | Self::Compared(node, ..) => Some(node),
            Self::Section(_) => None,
        }
    }

    /// Gives the fact that is entered in the row.
    #[must_use]
    pub const fn fact(self) -> Option<FactIx> {
        match self {
            Self::Leaf(_, fact) => fact,
            Self::Fact(_, fact) | Self::Compared(_, fact, _) => Some(fact),
            _ => None,
        }
    }
}

/// Lists the rows of a rubric's form: one for each result that is asked for.
#[must_use]
pub fn rows(rubric: &Rubric) -> Vec<RowOf> {
    let mut rows = Vec::new();
    let mut section = Section::Main;
    for (ix, node) in rubric.walk() {
        if node.section != section {
            section = node.section;
            rows.push(RowOf::Section(section));
        }
        match &node.indicator {
            None => rows.push(RowOf::Heading(ix)),
            Some(leaf) => {
                let own = own_fact(rubric, node, leaf);
                rows.push(RowOf::Leaf(ix, own));
                rows.extend(
                    leaf.facts
                        .iter()
                        .copied()
                        .filter(|fact| Some(*fact) != own)
                        .map(|fact| RowOf::Fact(ix, fact)),
                );
            }
        }
    }
    rows
}

/// Finds the fact that is entered in the indicator's own row: the only one, or the one that bears its name. With others
/// beside it a fact of another name gets a row to show that name in.
pub(super) fn own_fact(rubric: &Rubric, node: &Node, leaf: &Indicator) -> Option<FactIx> {
    let main = leaf.main_fact()?;
    let named = rubric.fact(main).is_some_and(|fact| fact.name == node.name);
    (leaf.facts.len() == 1 || named).then_some(main)
}

/// Counts the rows of an indicator, from its first, that tell what is measured: its main figure, with what that is held against.
/// What it reached is said below them.
#[must_use]
pub fn measured(rubric: &Rubric, rows: &[RowOf]) -> usize {
    let main = |of: &RowOf| {
        let leaf = of.leaf().and_then(|leaf| rubric.node(leaf)?.indicator.as_ref());
        leaf.is_some_and(|leaf| of.fact() == leaf.main_fact())
    };
    rows.iter()
        .rposition(main)
        .map_or(rows.len(), |last| last.saturating_add(1))
}

/// How a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellState {
    /// Holds something.
    Given,
    /// Waits for an entry.
    Missing,
    /// Nothing arose, or there is no target: entered as such.
    Stated,
    /// Holds a text that could not be read.
    Unread,
    /// Nothing is asked for here.
    Idle,
    /// Holds a figure that is not entered here.
    Locked,
}

impl CellState {
    /// Names the state for style sheets and tests.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Missing => "missing",
            Self::Stated => "stated",
            Self::Unread => "unread",
            Self::Idle => "idle",
            Self::Locked => "locked",
        }
    }
}

/// What stands in one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellShown {
    /// The text.
    pub text: String,
    /// How it stands.
    pub state: CellState,
    /// Whether somebody wrote the text, or the rubric has the words: it is Vietnamese in every language of the page.
    pub own: bool,
    /// A sample figure that was never published.
    pub illustrative: bool,
    /// Words beside it: what it is compared with where that is no plan.
    pub beside: Option<&'static str>,
    /// Why its text could not be read, or what it says cannot be or may well be wrong, and what to do.
    pub reason: Option<String>,
    /// That is only to be looked at: it may be right as it is.
    pub is_doubt: bool,
    /// Nothing may be written anywhere any more.
    pub is_closed: bool,
}

impl CellShown {
    pub(super) fn new(text: String, state: CellState) -> Self {
        Self {
            text,
            state,
            own: state == CellState::Unread,
            illustrative: false,
            beside: None,
            reason: None,
            is_doubt: false,
            is_closed: false,
        }
    }

    pub(super) fn idle() -> Self {
        Self::new(String::new(), CellState::Idle)
    }

    /// Tells whether what stands in it must be mended.
    #[must_use]
    pub const fn is_mistaken(&self) -> bool {
        self.reason.is_some() && !self.is_doubt
    }

    /// Tells whether the cell holds, or waits for, what is entered in it.
    #[must_use]
    pub const fn is_entered(&self) -> bool {
        !matches!(self.state, CellState::Idle | CellState::Locked)
    }

    /// Tells whether the cell may be written.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.is_entered() && !self.is_closed
    }
}

/// What stands in the points' cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointsShown {
    /// The points, or the word for why there are none.
    pub text: String,
    /// Names the outcome for style sheets and tests.
    pub outcome: &'static str,
    /// Which score it is, where that is not the one by the rule.
    pub basis: Option<&'static str>,
    /// They were never published.
    pub illustrative: bool,
}

impl PointsShown {
    /// Gives the text with the mark of what was never published.
    #[must_use]
    pub fn marked(&self) -> String {
        marked(self.text.clone(), self.illustrative)
    }
}

/// What stands in one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowShown {
    /// Số thứ tự.
    pub code: String,
    /// The name.
    pub name: String,
    /// Đơn vị tính.
    pub unit: String,
    /// Kế hoạch, or what stands in its place.
    pub plan: CellShown,
    /// What is entered there.
    pub base: Field,
    /// Thực hiện.
    pub actual: CellShown,
    /// Against the plan, where it can be told.
    pub bullet: Option<Bullet>,
    /// What alone is missing for points, where the results are entered.
    pub lacks: Option<&'static str>,
    /// Điểm.
    pub points: PointsShown,
    /// Điểm chuẩn.
    pub max: String,
    /// What follows the points in a line: "/60" of what was assigned, or a cap in words.
    pub of_max: String,
    /// Điểm tự chấm.
    pub self_score: CellShown,
    /// The self-score is another than the rule's.
    pub differs: bool,
    /// The unit's note.
    pub note: CellShown,
    /// What proves the figures.
    pub evidence: CellShown,
}

/// All that rows are made from.
#[derive(Clone, Copy)]
pub struct FormOf<'a> {
    /// The rubric.
    pub rubric: &'a Rubric,
    /// The campaign's year, in which dates are read.
    pub year: u16,
    /// Figures from outside.
    pub references: &'a References,
    /// The unit's entries.
    pub sheet: &'a Sheet,
    /// Its scores.
    pub card: &'a Scorecard,
    /// Nothing may change any more.
    pub is_closed: bool,
    /// The campaign where it is a shipped sample, whose scores are marked unless they were published.
    pub sample: Option<&'a Campaign>,
    /// The language.
    pub lang: Lang,
}

impl<'a> FormOf<'a> {
    /// Shows a row.
    #[must_use]
    pub fn row(&self, of: RowOf) -> RowShown {
        let mut row = self.filled_row(of);
        for cell in [
            &mut row.plan,
            &mut row.actual,
            &mut row.self_score,
            &mut row.note,
            &mut row.evidence,
        ] {
            cell.is_closed = self.is_closed;
        }
        row
    }

    /// Tells whether points below the total are illustrative.
    pub(super) fn has_illustrative_points(&self) -> bool {
        self.sample.is_some_and(Campaign::has_illustrative_points)
    }

    /// The form of one unit of a campaign; none where there is no such unit.
    #[must_use]
    pub fn of(campaign: &'a Campaign, standing: &'a Standing, unit: UnitIx, lang: Lang) -> Option<Self> {
        let card = standing.cards.get(unit.0 as usize)?;
        Some(Self::with(campaign, campaign.unit(unit)?.1, card, lang))
    }

    /// The form of a sheet with its scores.
    pub(super) fn with(campaign: &'a Campaign, sheet: &'a Sheet, card: &'a Scorecard, lang: Lang) -> Self {
        Self {
            rubric: &campaign.rubric,
            year: campaign.year,
            references: &campaign.references,
            sheet,
            card,
            is_closed: campaign.is_read_only(),
            sample: campaign.sample.as_ref().map(|_| campaign),
            lang,
        }
    }
}
