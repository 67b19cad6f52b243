//! Checks on the data: what cannot be right, each with its cell.

use super::evaluate::Stop;
use super::outcome::{Outcome, Reason};
use super::score::{Standing, is_number};
use super::sheet::{Actual, FactEntry, Given, LeafEntry, Plan, Sheet, UnitIx, Value};
use crate::quantity::{Number, UnitOfMeasure};
use crate::rubric::{Body, FactIx, FactKind, NodeIx, Rubric, Section, Term, Worth};

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
    /// Điểm tự chấm.
    SelfScore,
    /// Điểm thẩm định.
    ReviewScore,
    /// Điểm duyệt.
    FinalScore,
    /// The computed points.
    Points,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum IssueKind {
    /// Points above what the item can earn, or below what it can lose.
    PointsOutOfRange {
        /// What was given.
        points: Number,
        /// The least.
        least: Number,
        /// The most.
        most: Number,
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
    /// A rate entered as a share of 1 where the others entered percent (0,90 beside 90).
    ScaleDiffers {
        /// What was entered.
        entered: Number,
        /// What it would be on the others' scale.
        likely: Number,
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
    /// A part greater than the whole.
    PartAboveWhole {
        /// The part.
        part: Number,
        /// The whole.
        whole: Number,
        /// The fact that is the whole.
        of: FactIx,
    },
    /// A count that is negative or not whole.
    NotACount {
        /// What was entered.
        entered: Number,
    },
    /// A text that could not be read.
    Unread {
        /// As typed.
        text: String,
    },
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
        !matches!(self, Self::SelfDiffers { .. } | Self::ScaleDiffers { .. })
    }
}

/// Finds everything in the sheets that cannot be right, in the order of units and leaves.
#[must_use]
pub fn issues(rubric: &Rubric, sheets: &[Sheet], standing: &Standing) -> Vec<Issue> {
    let mut found = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        let unit = UnitIx(at as u32);
        for (ix, node, indicator) in rubric.leaves() {
            let mut note = |cell, kind| {
                found.push(Issue {
                    unit,
                    node: ix,
                    cell,
                    kind,
                })
            };
            let entry = sheet.leaf(ix);
            if entry.not_assigned {
                continue;
            }
            for fact in &indicator.facts {
                facts(rubric, sheets, sheet, *fact, &mut note);
            }
            scores(entry, &range(node.section, node.max), &mut note);
            judged(sheet, &indicator.term, node.max, &mut note);
            let Some(score) = standing.cards.get(at).and_then(|card| card.node(ix)) else {
                continue;
            };
            match &score.outcome {
                Outcome::Undecidable(Reason::DivisorZero(fact)) if is_zero(&sheet.fact(*fact).plan) => {
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

fn is_zero(plan: &Plan) -> bool {
    matches!(plan, Plan::Value(Value::Number(number)) if number.is_zero())
}

fn range(section: Section, max: Number) -> (Number, Option<Number>) {
    match section {
        Section::Main => (Number::ZERO, Some(max)),
        Section::Bonus => (Number::ZERO, Some(max).filter(|max| max.is_positive())),
        Section::Penalty => (max.size().negated(), Some(Number::ZERO)),
    }
}

fn scores(entry: &LeafEntry, (least, most): &(Number, Option<Number>), note: &mut impl FnMut(Cell, IssueKind)) {
    let cells: [(&Option<Given>, Cell); 3] = [
        (&entry.self_score, Cell::SelfScore),
        (&entry.review_score, Cell::ReviewScore),
        (&entry.final_score, Cell::FinalScore),
    ];
    for (given, cell) in cells {
        let Some(points) = given.as_ref().map(|given| given.points) else {
            continue;
        };
        let above = most.is_some_and(|most| points.compare(most).is_gt());
        let below = points.compare(*least).is_lt() && !(most.is_some_and(Number::is_zero) && least.is_zero());
        if above || below {
            note(
                cell,
                IssueKind::PointsOutOfRange {
                    points,
                    least: *least,
                    most: most.unwrap_or(points),
                },
            );
        }
    }
    if let Some(text) = &entry.self_unread {
        note(Cell::SelfScore, IssueKind::Unread { text: text.to_string() });
    }
}

fn judged(sheet: &Sheet, term: &Term, max: Number, note: &mut impl FnMut(Cell, IssueKind)) {
    match &term.body {
        Body::Group(_, terms) => terms.iter().for_each(|part| judged(sheet, part, max, note)),
        Body::Judged { fact, from, to } => {
            let worth = |worth: &Worth| match worth {
                Worth::Points(points) => Ok(*points),
                Worth::ShareOfMax(share) => share.times(max).map_err(Stop::from),
                Worth::ShareOfTotal(_) => Err(Stop::NeedsTotal),
            };
            if let (Actual::Value(Value::Number(points)), Ok(least), Ok(most)) =
                (&sheet.fact(*fact).actual, worth(from), worth(to))
                && (points.compare(least).is_lt() || points.compare(most).is_gt())
            {
                note(
                    Cell::Actual(*fact),
                    IssueKind::PointsOutOfRange {
                        points: *points,
                        least,
                        most,
                    },
                );
            }
        }
        _ => {}
    }
}

fn facts(rubric: &Rubric, sheets: &[Sheet], sheet: &Sheet, ix: FactIx, note: &mut impl FnMut(Cell, IssueKind)) {
    let Some(fact) = rubric.fact(ix) else { return };
    let entry = sheet.fact(ix);
    if let Actual::Unread(text) = &entry.actual {
        note(Cell::Actual(ix), IssueKind::Unread { text: text.to_string() });
    }
    if let Plan::Unread(text) = &entry.plan {
        note(Cell::Plan(ix), IssueKind::Unread { text: text.to_string() });
    }
    if !is_number(&fact.kind) {
        return;
    }
    let actual = actual_number(entry);
    let plan = match &entry.plan {
        Plan::Value(Value::Number(number)) => Some(*number),
        _ => None,
    };
    if let (Some(entered), FactKind::Amount(wanted) | FactKind::Count(wanted)) = (&entry.unit, &fact.kind)
        && entered.as_ref() != wanted
    {
        let converted = actual.and_then(|number| entered.convert(number, wanted).ok());
        note(
            Cell::Actual(ix),
            IssueKind::UnitDiffers {
                entered: entered.as_ref().clone(),
                wanted: wanted.clone(),
                converted,
            },
        );
    }
    for (value, cell) in [(actual, Cell::Actual(ix)), (plan, Cell::Plan(ix))] {
        let Some(entered) = value else { continue };
        if let Some(ceiling) = fact.ceiling.filter(|ceiling| entered.compare(*ceiling).is_gt()) {
            note(cell, IssueKind::AboveCeiling { entered, ceiling });
        }
        if matches!(fact.kind, FactKind::Count(_)) && (entered.is_negative() || !entered.is_whole()) {
            note(cell, IssueKind::NotACount { entered });
        }
    }
    if let (Some(part), Some(of)) = (actual, fact.part_of)
        && let Some(whole) = actual_number(sheet.fact(of)).filter(|whole| part.compare(*whole).is_gt())
    {
        note(Cell::Actual(ix), IssueKind::PartAboveWhole { part, whole, of });
    }
    if let (FactKind::Amount(unit), Some(entered)) = (&fact.kind, actual)
        && unit.is_percent()
        && let Some(likely) = scale_slip(sheets, ix, entered)
    {
        note(Cell::Actual(ix), IssueKind::ScaleDiffers { entered, likely });
    }
}

fn actual_number(entry: &FactEntry) -> Option<Number> {
    match &entry.actual {
        Actual::Value(Value::Number(number)) => Some(*number),
        _ => None,
    }
}

/// A percentage at or below 1 while most others are above 10 was likely entered as a share.
fn scale_slip(sheets: &[Sheet], ix: FactIx, entered: Number) -> Option<Number> {
    if !entered.is_positive() || entered.compare(Number::ONE).is_gt() {
        return None;
    }
    let others: Vec<Number> = sheets
        .iter()
        .filter_map(|sheet| actual_number(sheet.fact(ix)))
        .collect();
    let large = others
        .iter()
        .filter(|value| value.compare(Number::whole(10)).is_gt())
        .count();
    let small = others.len().saturating_sub(large);
    if large > small {
        entered.times(Number::HUNDRED).ok()
    } else {
        None
    }
}
