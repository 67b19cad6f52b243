//! Checks on the data: what cannot be right, each with its cell.

use super::issues_entries::{facts, judged, own_issues, says_not_assigned, scale_slip, turned_dates};
use super::outcome::{Basis, Need, NodeScore, Outcome, Reason, Role};
use super::score::Standing;
use super::sheet::{Given, LeafEntry, Plan, References, Sheet, UnitIx, Value};
use crate::quantity::{Date, Number, UnitOfMeasure};
use crate::rubric::{Body, FactIx, Indicator, Node, NodeIx, Rubric, Section, Term, Test};

/// Something in the data that cannot be right, or is doubtful.
#[derive(Debug, Clone, PartialEq)]
pub struct Issue {
    /// Whose sheet.
    pub unit: UnitIx,
    /// At which leaf.
    pub node: NodeIx,
    /// In which cell.
    pub cell: Cell,
    /// What is wrong.
    pub kind: IssueKind,
}

/// A cell of a leaf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// The result of a fact.
    Actual(FactIx),
    /// The target of a fact.
    Plan(FactIx),
    /// Last year's figure of a fact.
    Previous(FactIx),
    /// The reference value of a fact.
    Reference(FactIx),
    /// Điểm tự chấm.
    SelfScore,
    /// Điểm thẩm định.
    ReviewScore,
    /// Điểm duyệt.
    FinalScore,
    /// The computed points.
    Points,
    /// The unit's note.
    Note,
}

impl Cell {
    /// The cell of a fact in which something is entered.
    #[must_use]
    pub const fn of(fact: FactIx, role: Role) -> Self {
        match role {
            Role::Actual => Self::Actual(fact),
            Role::Plan => Self::Plan(fact),
            Role::Previous => Self::Previous(fact),
            Role::Reference => Self::Reference(fact),
        }
    }

    /// The fact whose cell it is.
    #[must_use]
    pub const fn fact(self) -> Option<FactIx> {
        match self {
            Self::Actual(fact) | Self::Plan(fact) | Self::Previous(fact) | Self::Reference(fact) => Some(fact),
            Self::SelfScore | Self::ReviewScore | Self::FinalScore | Self::Points | Self::Note => None,
        }
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum IssueKind {
    /// Points above what the item can earn, or below what it can lose.
    PointsOutOfRange {
        /// What was given.
        points: Number,
        /// The least, where there is one.
        least: Option<Number>,
        /// The most, where there is one.
        most: Option<Number>,
    },
    /// Entered in another unit of measure than the rubric's.
    UnitDiffers {
        /// The one entered.
        entered: UnitOfMeasure,
        /// The rubric's.
        wanted: UnitOfMeasure,
        /// The value in the rubric's unit, where it can be converted.
        converted: Option<Number>,
    },
    /// On another scale than most others (0,90 or 9 beside 90).
    ScaleDiffers {
        /// What was entered.
        entered: Number,
        /// What it would be on the others' scale.
        likely: Number,
    },
    /// Ten times the plan or more, or a tenth of it or less.
    FarFromPlan {
        /// The result, in the rubric's unit.
        actual: Number,
        /// The plan, in the rubric's unit.
        plan: Number,
    },
    /// A plan of zero by which the rule divides.
    PlanZero,
    /// A value above what is possible (a rate over 100%).
    AboveCeiling {
        /// What was entered.
        entered: Number,
        /// The most that is possible.
        ceiling: Number,
    },
    /// A value below zero, where there is nothing that grows or shrinks.
    BelowZero {
        /// What was entered.
        entered: Number,
        /// The rubric says that it is a part of something, which cannot be less than none.
        is_certain: bool,
    },
    /// A rate of growth of a hundred or more, likely typed as the share of what was before (105 for a growth of 5).
    IndexForGrowth {
        /// What was entered.
        entered: Number,
        /// What is beyond a hundred.
        growth: Number,
    },
    /// A part greater than the whole.
    PartAboveWhole {
        /// The part.
        part: Number,
        /// The whole.
        whole: Number,
        /// The fact that is the whole.
        of: FactIx,
    },
    /// Done on a day before the one from which its time runs.
    BeforeItsStart {
        /// The day entered.
        day: Date,
        /// The day from which the time runs.
        first: Date,
        /// The fact that holds that day.
        from: FactIx,
    },
    /// A count that is negative or not whole.
    NotACount {
        /// What was entered.
        entered: Number,
    },
    /// A hundred times what is usual among the other units or more, or a hundredth of it or less.
    FarFromOthers {
        /// What was entered.
        entered: Number,
        /// The median of the others.
        usual: Number,
    },
    /// A text that could not be read.
    Unread {
        /// As typed.
        text: String,
    },
    /// The rule asks of which class the unit is, and nothing tells.
    ClassUnknown,
    /// A note says that the indicator was not assigned, while it still counts.
    NoteSaysNotAssigned,
    /// The rule gives no points although everything is entered.
    Undecidable(Reason),
    /// The self-score differs from the points by the rule.
    SelfDiffers {
        /// What the unit gave.
        given: Number,
        /// What the rule gives.
        computed: Number,
    },
}

impl IssueKind {
    /// Tells whether it must be mended before the points are settled, rather than only looked at.
    #[must_use]
    pub fn is_error(&self) -> bool {
        !matches!(
            self,
            Self::SelfDiffers { .. }
                | Self::ScaleDiffers { .. }
                | Self::FarFromPlan { .. }
                | Self::FarFromOthers { .. }
                | Self::IndexForGrowth { .. }
                | Self::BeforeItsStart { .. }
                | Self::BelowZero { is_certain: false, .. }
                | Self::NoteSaysNotAssigned
                | Self::ClassUnknown
        )
    }
}

/// Finds everything in the sheets that cannot be right, in the order of units and leaves.
#[must_use]
pub fn issues(rubric: &Rubric, references: &References, sheets: &[Sheet], standing: &Standing) -> Vec<Issue> {
    let mut found: Vec<Issue> = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        let (unit, first) = (UnitIx(at as u32), found.len());
        for (ix, node, indicator) in rubric.leaves() {
            // Several parts of a rule, and several indicators, may read one figure: what is wrong with it is told once.
            let mut note = |cell: Cell, kind| {
                let is_it = |known: &Issue| {
                    (known.cell, &known.kind) == (cell, &kind) && (known.node == ix || cell.fact().is_some())
                };
                if !found.iter().skip(first).any(is_it) {
                    let node = ix;
                    found.push(Issue { unit, node, cell, kind });
                }
            };
            let entry = sheet.leaf(ix);
            if entry.not_assigned {
                continue;
            }
            // What is everybody's is told once.
            let is_first = sheets.iter().position(|sheet| !sheet.leaf(ix).not_assigned) == Some(at);
            let mut note = |cell, kind| {
                if is_first || !matches!(cell, Cell::Reference(_)) {
                    note(cell, kind);
                }
            };
            for fact in &indicator.facts {
                facts(rubric, references, sheets, sheet, (*fact, node.max), &mut note);
                let unread = [
                    (Cell::Previous(*fact), references.unread(Some(&sheet.unit), *fact)),
                    (Cell::Reference(*fact), references.unread(None, *fact)),
                ];
                for (cell, text) in unread {
                    if let Some(text) = text.map(str::to_owned) {
                        note(cell, IssueKind::Unread { text });
                    }
                }
            }
            let own = |sheet: &Sheet| sheet.leaf(ix).self_score.as_ref().map(|given| given.points);
            if let Some(entered) = own(sheet).filter(|_| indicator.self_judged().is_some())
                && let Some(likely) = scale_slip(sheets.iter().filter_map(own), entered, node.max)
            {
                note(Cell::SelfScore, IssueKind::ScaleDiffers { entered, likely });
            }
            if says_not_assigned(&entry.note) {
                note(Cell::Note, IssueKind::NoteSaysNotAssigned);
            }
            scores(entry, &points_range(node), &mut note);
            judged(rubric, sheet, &indicator.term, node.max, &mut note);
            unit_class(sheet, indicator, &mut note);
            turned_dates(sheet, &indicator.term, &mut note);
            let Some(score) = standing.cards.get(at).and_then(|card| card.node(ix)) else {
                continue;
            };
            match &score.outcome {
                Outcome::Undecidable(Reason::DivisorZero(Need { fact, role: Role::Plan }))
                    if is_zero(&sheet.fact(*fact).plan) =>
                {
                    note(Cell::Plan(*fact), IssueKind::PlanZero);
                }
                Outcome::Undecidable(reason) => note(Cell::Points, IssueKind::Undecidable(*reason)),
                Outcome::Scored(computed) => {
                    if let Some(given) = entry
                        .self_score
                        .as_ref()
                        .filter(|given| !given.points.same_value(*computed))
                    {
                        note(
                            Cell::SelfScore,
                            IssueKind::SelfDiffers {
                                given: given.points,
                                computed: *computed,
                            },
                        );
                    }
                }
                _ => {}
            }
        }
    }
    found
}

/// Notes a unit of no known class where the rule asks for it: it would be scored as one of the others.
pub(super) fn unit_class(sheet: &Sheet, indicator: &Indicator, note: &mut impl FnMut(Cell, IssueKind)) {
    fn tests(test: &Test) -> bool {
        match test {
            Test::UnitClass(_) => true,
            Test::All(parts) | Test::Any(parts) => parts.iter().any(tests),
            Test::Not(part) => tests(part),
            Test::Always | Test::Yes(_) | Test::Compare(..) | Test::LevelAtLeast(..) => false,
        }
    }
    fn asks(term: &Term) -> bool {
        tests(&term.when) || matches!(&term.body, Body::Group(_, parts) if parts.iter().any(asks))
    }
    if let (None, Some(fact)) = (&sheet.unit_class, indicator.main_fact())
        && asks(&indicator.term)
    {
        note(Cell::Actual(fact), IssueKind::ClassUnknown);
    }
}

fn is_zero(plan: &Plan) -> bool {
    matches!(plan, Plan::Value(Value::Number(number)) if number.is_zero())
}

/// Tells the least and the most points that may be given for a node: what is taken away is negative. No most for a bonus, and
/// no least for a penalty, that has no maximum of its own.
#[must_use]
pub fn points_range(node: &Node) -> (Option<Number>, Option<Number>) {
    let max = node.max;
    match node.section {
        Section::Main => (Some(Number::ZERO), Some(max)),
        Section::Bonus => (Some(Number::ZERO), Some(max).filter(|max| max.is_positive())),
        Section::Penalty => (
            Some(max.size().negated()).filter(|least| least.is_negative()),
            Some(Number::ZERO),
        ),
    }
}

fn is_outside(points: Number, (least, most): &(Option<Number>, Option<Number>)) -> bool {
    most.is_some_and(|most| points.compare(most).is_gt()) || least.is_some_and(|least| points.compare(least).is_lt())
}

/// Finds the first that must be mended of what the points of a leaf that count rest on: cut at what it can earn, or reckoned
/// from figures that cannot be. What is entered but does not count (a self-score beside the rule) is left out.
#[must_use]
pub fn mistake_counted(
    rubric: &Rubric,
    references: &References,
    sheet: &Sheet,
    ix: NodeIx,
    score: &NodeScore,
) -> Option<(Cell, IssueKind)> {
    let node = rubric.node(ix).filter(|_| score.counted.is_some())?;
    let entry = sheet.leaf(ix);
    let wrong = |given: &Option<Box<Given>>, cell| {
        let points = given.as_ref()?.points;
        let (least, most) = points_range(node);
        is_outside(points, &(least, most)).then_some((cell, IssueKind::PointsOutOfRange { points, least, most }))
    };
    let own = || {
        let found = own_issues(rubric, references, sheet, ix);
        found.into_iter().find(|(_, kind)| kind.is_error())
    };
    match score.basis {
        Basis::Final => wrong(&entry.final_score, Cell::FinalScore),
        Basis::Review => wrong(&entry.review_score, Cell::ReviewScore),
        Basis::SelfScore => wrong(&entry.self_score, Cell::SelfScore).or_else(own),
        Basis::Rule => own(),
        Basis::Children | Basis::Nothing => None,
    }
}

fn scores(entry: &LeafEntry, range: &(Option<Number>, Option<Number>), note: &mut impl FnMut(Cell, IssueKind)) {
    let cells: [(&Option<Box<Given>>, Cell); 3] = [
        (&entry.self_score, Cell::SelfScore),
        (&entry.review_score, Cell::ReviewScore),
        (&entry.final_score, Cell::FinalScore),
    ];
    for (given, cell) in cells {
        let Some(points) = given.as_ref().map(|given| given.points) else {
            continue;
        };
        if is_outside(points, range) {
            let (least, most) = *range;
            note(cell, IssueKind::PointsOutOfRange { points, least, most });
        }
    }
    if let Some(text) = &entry.self_unread {
        note(Cell::SelfScore, IssueKind::Unread { text: text.to_string() });
    }
}
