//! Everything that wants a second look, gathered by kind: mistakes, doubts, and what is still missing.

use super::cluster::Cluster;
use super::issue::IssueLine;
use super::self_scored::self_scored;
use crate::campaign::Campaign;
use crate::quantity::Number;
use crate::rubric::{FactIx, NodeIx, Section};
use crate::scoring::{Cell, Issue, IssueKind, Need, Outcome, Role, UnitIx, issues};
use crate::text::{Lang, review as say};

/// A kind of thing to look at, what must be mended first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReviewKind {
    /// Texts that could not be read.
    Unread,
    /// Points outside what an item can earn.
    OutOfRange,
    /// Plans of zero.
    PlanZero,
    /// Everything is entered, yet there are no points.
    Undecidable,
    /// Values that cannot be: rates over 100, rates below zero, parts above their whole, counts that are none.
    Impossible,
    /// Another unit of measure than the rubric's.
    UnitDiffers,
    /// Another scale than most, or far from the plan.
    ScaleDiffers,
    /// Days in an order that is not usual.
    Dates,
    /// Nothing tells of which class the unit is.
    Class,
    /// The note says what the mark does not.
    Note,
    /// The self-score differs from the rule.
    SelfDiffers,
    /// Not entered.
    Missing,
}

/// How much there is to look at, without the words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReviewBrief {
    /// How many lines.
    pub count: usize,
    /// The cells that the checks on data name.
    pub doubtful: Vec<(UnitIx, NodeIx, Cell)>,
    /// The total of each unit by its own scores, by the rule where it gave none; empty while none of them differs from the rule.
    pub self_totals: Vec<Option<Number>>,
}

impl ReviewKind {
    pub(super) const fn of(kind: &IssueKind) -> Self {
        match kind {
            IssueKind::Unread { .. } => Self::Unread,
            IssueKind::PointsOutOfRange { .. } => Self::OutOfRange,
            IssueKind::PlanZero => Self::PlanZero,
            IssueKind::Undecidable(_) => Self::Undecidable,
            IssueKind::AboveCeiling { .. }
            | IssueKind::BelowZero { is_certain: true, .. }
            | IssueKind::PartAboveWhole { .. }
            | IssueKind::NotACount { .. } => Self::Impossible,
            IssueKind::UnitDiffers { .. } => Self::UnitDiffers,
            IssueKind::ScaleDiffers { .. }
            | IssueKind::FarFromPlan { .. }
            | IssueKind::FarFromOthers { .. }
            | IssueKind::IndexForGrowth { .. }
            | IssueKind::BelowZero { is_certain: false, .. } => Self::ScaleDiffers,
            IssueKind::BeforeItsStart { .. } => Self::Dates,
            IssueKind::ClassUnknown => Self::Class,
            IssueKind::NoteSaysNotAssigned => Self::Note,
            IssueKind::SelfDiffers { .. } => Self::SelfDiffers,
        }
    }

    /// Says what was found and how often: of what is not entered the indicators, as everywhere else, and their cells.
    fn title(self, lines: &[IssueLine], lang: Lang) -> String {
        let title = match self {
            Self::Unread => say::unread(lang),
            Self::OutOfRange => say::out_of_range(lang),
            Self::PlanZero => say::plan_zero(lang),
            Self::Undecidable => say::undecidable(lang),
            Self::Impossible => say::impossible(lang),
            Self::UnitDiffers => say::unit_differs(lang),
            Self::ScaleDiffers => say::scale_differs(lang),
            Self::Dates => say::dates(lang),
            Self::Class => say::class(lang),
            Self::Note => say::note(lang),
            Self::SelfDiffers => say::self_differs(lang),
            Self::Missing => return say::missing(lang, indicators_of(lines), lines.len()),
        };
        say::group(lang, title, lines.len())
    }
}

/// How many indicators of units are named, each by one or more lines that follow each other.
fn indicators_of(lines: &[IssueLine]) -> usize {
    lines
        .chunk_by(|line, next| (line.unit, line.node) == (next.unit, next.node))
        .count()
}

/// All that is to be looked at of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewGroup {
    /// The kind.
    pub kind: ReviewKind,
    /// The kind and how many, in words.
    pub title: String,
    /// It must be mended before points are settled.
    pub is_error: bool,
    /// The places, in the order of units and indicators.
    pub lines: Vec<IssueLine>,
    /// What is not entered, in parts where it is long.
    pub parts: Vec<GapPart>,
}

/// So many lines need not be parted to be looked through.
const SHORT: usize = 12;

/// The unit of which something is not entered, and the heading of its sheet; neither for all of it.
pub type GapPlace = (Option<UnitIx>, Option<NodeIx>);

/// Some of what is not entered: of a unit, or below one heading of its sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapPart {
    /// Whose, and below which heading.
    pub of: GapPlace,
    /// Its name and how much, in words; none for indicators without a heading.
    pub title: String,
    /// What it is made of; none where it shows its lines.
    pub parts: Vec<GapPart>,
    /// Its places.
    pub lines: Vec<IssueLine>,
}

/// Something missing in one cell.
struct Gap {
    unit: UnitIx,
    node: NodeIx,
    cell: Cell,
    role: Role,
}

impl Cluster<'_> {
    /// Gathers everything to be looked at, of one unit or of all.
    #[must_use]
    pub fn review(&self, only: Option<UnitIx>, lang: Lang) -> Vec<ReviewGroup> {
        let missing = self.gaps().into_iter().map(|gap| IssueLine {
            unit: gap.unit,
            node: gap.node,
            cell: gap.cell,
            kind: ReviewKind::Missing,
            place: self.issue_place(gap.unit, gap.node, gap.cell, lang),
            words: match gap.role {
                Role::Actual => say::enter_actual(lang),
                Role::Plan => say::enter_plan(lang),
                Role::Previous => say::enter_previous(lang),
                Role::Reference => say::enter_reference(lang),
            }
            .to_owned(),
            note: None,
            is_error: false,
        });
        let mut groups: Vec<ReviewGroup> = Vec::new();
        let lines = self.issue_lines(lang).into_iter().chain(missing);
        // What is wrong with a figure that all are held against is told at the first, and is a matter of each.
        let is_of =
            |line: &IssueLine, unit| line.unit == unit || line.is_error && matches!(line.cell, Cell::Reference(_));
        for line in lines.filter(|line| only.is_none_or(|unit| is_of(line, unit))) {
            match groups.iter_mut().find(|group| group.kind == line.kind) {
                Some(group) => group.lines.push(line),
                None => groups.push(ReviewGroup {
                    kind: line.kind,
                    title: String::new(),
                    is_error: line.is_error,
                    lines: vec![line],
                    parts: Vec::new(),
                }),
            }
        }
        for group in &mut groups {
            group.title = group.kind.title(&group.lines, lang);
            if group.kind == ReviewKind::Missing {
                group.parts = self.parted(&group.lines, lang);
            }
        }
        groups.sort_by_key(|group| (!group.is_error, group.kind));
        groups
    }

    /// Parts what is not entered by units, where there are several, and each by the headings above its indicators.
    fn parted(&self, lines: &[IssueLine], lang: Lang) -> Vec<GapPart> {
        let rubric = &self.campaign.rubric;
        let heading = |line: &IssueLine| rubric.node(line.node).and_then(|node| node.parent);
        let titled = |name: &str, lines: &[IssueLine]| say::missing_of(lang, name, indicators_of(lines), lines.len());
        let below = |lines: &[IssueLine]| {
            let first = lines.first()?;
            let title = heading(first).map(|above| {
                let name = rubric.node(above).map_or("", |node| &node.name);
                titled(&format!("{} {name}", rubric.full_code(above)), lines)
            });
            Some(GapPart {
                of: (Some(first.unit), heading(first)),
                title: title.unwrap_or_default(),
                parts: Vec::new(),
                lines: lines.to_vec(),
            })
        };
        let by_heading = |lines: &[IssueLine]| -> Vec<GapPart> {
            let parts = lines.chunk_by(|line, next| heading(line) == heading(next));
            parts.filter_map(below).collect()
        };
        let of_unit = |lines: &[IssueLine]| {
            let unit = lines.first()?.unit;
            let is_short = lines.len() <= SHORT;
            Some(GapPart {
                of: (Some(unit), None),
                title: titled(self.name(unit), lines),
                parts: if is_short { Vec::new() } else { by_heading(lines) },
                lines: if is_short { lines.to_vec() } else { Vec::new() },
            })
        };
        let mut units: Vec<GapPart> = lines
            .chunk_by(|line, next| line.unit == next.unit)
            .filter_map(of_unit)
            .collect();
        match (lines.len() <= SHORT, units.len()) {
            (true, _) => Vec::new(),
            (false, 1) => units.pop().map(|unit| unit.parts).unwrap_or_default(),
            _ => units,
        }
    }

    /// Counts the mistakes and doubts that [`Cluster::review`] would gather of all units, and gives the cells that they
    /// name. What is not entered yet is neither: a sheet that was begun a moment ago wants nothing looked at.
    #[must_use]
    pub fn review_brief(&self) -> ReviewBrief {
        let found = issues(
            &self.campaign.rubric,
            &self.campaign.references,
            &self.campaign.sheets,
            self.standing,
        );
        let mut doubtful: Vec<_> = found.iter().map(|issue| (issue.unit, issue.node, issue.cell)).collect();
        doubtful.dedup();
        let differs = found
            .iter()
            .any(|issue| matches!(issue.kind, IssueKind::SelfDiffers { .. }));
        let own = differs.then(|| self_scored(self.campaign));
        let own = own.iter().flat_map(|own| &own.cards);
        ReviewBrief {
            count: found.len(),
            doubtful,
            self_totals: own.map(|card| card.total.points).collect(),
        }
    }

    /// Counts what must be mended, of one unit or of all: papers show it as it is.
    #[must_use]
    pub fn mistakes(&self, unit: Option<UnitIx>) -> usize {
        let Campaign {
            rubric,
            references,
            sheets,
            ..
        } = self.campaign;
        let found = issues(rubric, references, sheets, self.standing);
        let is_one = |issue: &&Issue| issue.kind.is_error() && unit.is_none_or(|unit| issue.unit == unit);
        found.iter().filter(is_one).count()
    }

    /// Everything that is not entered although points need it. What a bonus or a penalty asks for is left out: there was
    /// none until somebody says so. A text that cannot be read is listed as such, not here.
    fn gaps(&self) -> Vec<Gap> {
        let rubric = &self.campaign.rubric;
        let mut gaps = Vec::new();
        for (at, card) in self.standing.cards.iter().enumerate() {
            for (node, _, indicator) in rubric.leaves().filter(|(_, node, _)| node.section == Section::Main) {
                let Some(score) = card.node(node).filter(|score| score.counted.is_none()) else {
                    continue;
                };
                let Outcome::Missing(needs) = &score.outcome else {
                    continue;
                };
                if card.is_needless(rubric, node) {
                    continue;
                }
                for Need { fact, role } in needs.iter() {
                    if self.is_unread(at, *fact, *role) {
                        continue;
                    }
                    gaps.push(Gap {
                        unit: UnitIx(at as u32),
                        node,
                        cell: match role {
                            Role::Actual if indicator.self_judged() == Some(*fact) => Cell::SelfScore,
                            Role::Actual => Cell::Actual(*fact),
                            Role::Plan => Cell::Plan(*fact),
                            Role::Previous => Cell::Previous(*fact),
                            Role::Reference => Cell::Reference(*fact),
                        },
                        role: *role,
                    });
                }
            }
        }
        gaps
    }

    fn is_unread(&self, at: usize, fact: FactIx, role: Role) -> bool {
        use crate::scoring::{Actual, Plan};
        self.campaign.sheets.get(at).is_some_and(|sheet| match role {
            Role::Actual => matches!(sheet.fact(fact).actual, Actual::Unread(_)),
            Role::Plan => matches!(sheet.fact(fact).plan, Plan::Unread(_)),
            Role::Previous | Role::Reference => false,
        })
    }
}
