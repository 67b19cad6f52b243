//! Checks on what was entered for the facts of one leaf.

use super::evaluate::Stop;
use super::findings::own_unit;
use super::issues::{Cell, IssueKind, unit_class};
use super::score::is_number;
use super::sheet::{Actual, FactEntry, Plan, Quoted, References, Sheet, Value};
use crate::quantity::{Date, Number, bare, median};
use crate::rubric::{Body, Due, Fact, FactIx, FactKind, GaugeOf, NodeIx, Rubric, Shape, Term, Worth};

pub(super) fn judged(rubric: &Rubric, sheet: &Sheet, term: &Term, max: Number, note: &mut impl FnMut(Cell, IssueKind)) {
    match &term.body {
        // A deduction that a person chooses within bounds is entered as a positive number, and none as 0.
        Body::Shaped(gauge, Shape::Linear { .. }) => {
            let (GaugeOf::Fact(fact), Some(Worth::Points(lowest)), Some(Worth::Points(highest))) =
                (&gauge.of, term.bounds.lowest, term.bounds.highest)
            else {
                return;
            };
            let (least, most) = (highest.size(), lowest.size());
            let is_judged = matches!(rubric.fact(*fact).map(|fact| &fact.kind), Some(FactKind::Judged));
            if let Some(points) = actual_number(sheet.fact(*fact)).filter(|points| is_judged && !points.is_zero())
                && (points.compare(least).is_lt() || points.compare(most).is_gt())
            {
                let (least, most) = (Some(least), Some(most));
                note(Cell::Actual(*fact), IssueKind::PointsOutOfRange { points, least, most });
            }
        }
        Body::Group(_, terms) => terms.iter().for_each(|part| judged(rubric, sheet, part, max, note)),
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
                        least: Some(least),
                        most: Some(most),
                    },
                );
            }
        }
        _ => {}
    }
}

/// The figures that are held against those of a unit, and each with the cell it stands in.
fn quoted(references: &References, sheet: &Sheet, ix: FactIx) -> [(Option<Number>, Cell); 2] {
    let number = |quoted: Option<&Quoted>| quoted.map(|quoted| quoted.number);
    [
        (number(references.previous(&sheet.unit, ix)), Cell::Previous(ix)),
        (number(references.reference(ix)), Cell::Reference(ix)),
    ]
}

/// Notes what cannot be in the entry of a fact and in the figures that it is held against, whatever the other units entered.
fn own(rubric: &Rubric, references: &References, sheet: &Sheet, ix: FactIx, note: &mut impl FnMut(Cell, IssueKind)) {
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
    let (actual, plan) = (actual_number(entry), plan_number(entry));
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
    let in_unit = |number: Number| own_unit(rubric, sheet, ix, number);
    let entered = [
        (actual.and_then(in_unit), Cell::Actual(ix)),
        (plan.and_then(in_unit), Cell::Plan(ix)),
    ];
    for (value, cell) in entered.into_iter().chain(quoted(references, sheet, ix)) {
        let Some(entered) = value else { continue };
        if let Some(ceiling) = fact.ceiling.filter(|ceiling| entered.compare(*ceiling).is_gt()) {
            note(cell, IssueKind::AboveCeiling { entered, ceiling });
        }
        // What there is on an average need not be whole.
        let is_part = !entered.is_whole() && !matches!(cell, Cell::Reference(_));
        if matches!(fact.kind, FactKind::Count(_)) && (entered.is_negative() || is_part) {
            note(cell, IssueKind::NotACount { entered });
        }
        if matches!(fact.kind, FactKind::Amount(_)) && entered.is_negative() && !may_be_negative(fact) {
            let is_certain = fact.ceiling.is_some() || fact.part_of.is_some();
            note(cell, IssueKind::BelowZero { entered, is_certain });
        }
        if let Some(growth) = growth_of_index(fact, entered) {
            note(cell, IssueKind::IndexForGrowth { entered, growth });
        }
    }
    let Some(of) = fact.part_of else { return };
    let parts = [(actual.and_then(in_unit), Cell::Actual(ix))].into_iter();
    let whole = actual_number(sheet.fact(of)).and_then(|whole| own_unit(rubric, sheet, of, whole));
    let wholes = [(whole, Cell::Actual(of))].into_iter();
    let parts = parts.chain(quoted(references, sheet, ix));
    for ((part, cell), (whole, _)) in parts.zip(wholes.chain(quoted(references, sheet, of))) {
        if let (Some(part), Some(whole)) = (part, whole)
            && part.compare(whole).is_gt()
        {
            note(cell, IssueKind::PartAboveWhole { part, whole, of });
        }
    }
}

/// Tells whether what is measured is how fast something grows, in percent: by its first words, for "plan of growth that was
/// reached" is none.
fn is_growth(fact: &Fact) -> bool {
    let is_percent = matches!(&fact.kind, FactKind::Amount(unit) if unit.is_percent());
    let name = fact.name.to_lowercase();
    is_percent
        && ["tốc độ tăng", "tăng trưởng"]
            .iter()
            .any(|start| name.starts_with(start))
}

/// The growth that is meant where the figure is likely one of a hundred before: hardly anything doubles within a year.
fn growth_of_index(fact: &Fact, entered: Number) -> Option<Number> {
    let growth = entered.minus(Number::HUNDRED).ok().filter(|_| is_growth(fact))?;
    (!growth.is_negative() && growth.compare(Number::HUNDRED).is_lt()).then_some(growth)
}

/// Tells whether what is measured is a change, a gap or a balance, which may be below zero.
#[must_use]
pub fn may_be_negative(fact: &Fact) -> bool {
    let FactKind::Amount(unit) = &fact.kind else {
        return false;
    };
    const UNITS: [&str; 2] = ["diem %", "diem phan tram"];
    // With their marks: "hạ tầng" does not grow.
    const NAMES: [&str; 9] = [
        "tăng",
        "giảm",
        "chênh",
        "biến động",
        "thay đổi",
        "lợi nhuận",
        "cân đối",
        "thặng dư",
        "nhiệt độ",
    ];
    let (name, unit) = (fact.name.to_lowercase(), bare(unit.name()));
    UNITS.iter().any(|start| unit.starts_with(start)) || NAMES.iter().any(|word| name.contains(word))
}

/// Finds what cannot be in the entries of a leaf and in the figures that they are held against, whatever the other units
/// entered.
#[must_use]
pub fn own_issues(rubric: &Rubric, references: &References, sheet: &Sheet, ix: NodeIx) -> Vec<(Cell, IssueKind)> {
    let mut found = Vec::new();
    if let Some((node, leaf)) = rubric.node(ix).and_then(|node| Some((node, node.indicator.as_ref()?))) {
        let mut note = |cell, kind| {
            let issue = (cell, kind);
            if !found.contains(&issue) {
                found.push(issue);
            }
        };
        for fact in &leaf.facts {
            own(rubric, references, sheet, *fact, &mut note);
            if let Some(far) = far_from_plan(rubric, sheet, *fact) {
                note(Cell::Actual(*fact), far);
            }
        }
        turned_dates(sheet, &leaf.term, &mut note);
        judged(rubric, sheet, &leaf.term, node.max, &mut note);
        unit_class(sheet, leaf, &mut note);
    }
    found
}

pub(super) fn facts(
    rubric: &Rubric,
    references: &References,
    sheets: &[Sheet],
    sheet: &Sheet,
    (ix, max): (FactIx, Number),
    note: &mut impl FnMut(Cell, IssueKind),
) {
    own(rubric, references, sheet, ix, note);
    let Some(fact) = rubric.fact(ix).filter(|fact| is_number(&fact.kind)) else {
        return;
    };
    let actual = actual_number(sheet.fact(ix));
    let in_unit = |number: Number| own_unit(rubric, sheet, ix, number);
    let full = match &fact.kind {
        FactKind::Amount(unit) if unit.is_percent() && !is_growth(fact) => Some(Number::HUNDRED),
        FactKind::Judged => Some(max),
        _ => None,
    };
    let others = sheets.iter().filter_map(|sheet| actual_number(sheet.fact(ix)));
    let slip = actual.zip(full).and_then(|(entered, full)| {
        let likely = scale_slip(others, entered, full).or_else(|| plan_slip(sheets, sheet, ix, entered, full))?;
        Some((entered, likely.normalized()))
    });
    if let Some((entered, likely)) = slip {
        note(Cell::Actual(ix), IssueKind::ScaleDiffers { entered, likely });
    } else if let Some(far) = far_from_plan(rubric, sheet, ix) {
        note(Cell::Actual(ix), far);
    } else if let Some(entered) = actual.and_then(in_unit)
        && let Some(far) = far_from_others(entered, results(rubric, sheets, Some(sheet), ix))
    {
        note(Cell::Actual(ix), far);
    }
    // Last year's figure stands among those of the other units, the reference value among their results.
    let previous = |sheet: &Sheet| references.previous(&sheet.unit, ix).map(|quoted| quoted.number);
    for (entered, cell) in quoted(references, sheet, ix) {
        let Some(entered) = entered else { continue };
        let others: Vec<Number> = match cell {
            Cell::Previous(_) => sheets
                .iter()
                .filter(|other| !std::ptr::eq(*other, sheet))
                .filter_map(previous)
                .collect(),
            _ => results(rubric, sheets, None, ix),
        };
        let likely = full.and_then(|full| scale_slip(others.iter().copied(), entered, full));
        if let Some(likely) = likely.map(Number::normalized) {
            note(cell, IssueKind::ScaleDiffers { entered, likely });
        } else if let Some(far) = far_from_others(entered, others) {
            note(cell, far);
        }
    }
}

/// Of percentages: a plan that is a tenth or a hundredth of the greatest, to the digit, stands on another scale (90 of 100,
/// 9 of 10, 0,90 of 1), and the result with it.
fn plan_slip(sheets: &[Sheet], sheet: &Sheet, ix: FactIx, entered: Number, full: Number) -> Option<Number> {
    let half = full.over(Number::whole(2)).ok()?;
    let top = sheets
        .iter()
        .filter_map(|sheet| plan_number(sheet.fact(ix)))
        .reduce(Number::most)?;
    let plan = plan_number(sheet.fact(ix)).filter(|_| top.compare(half).is_ge())?;
    let on_scale = |times: i64| plan.times(Number::whole(times)).is_ok_and(|plan| plan.same_value(top));
    let times = [10, 100].into_iter().find(|times| on_scale(*times))?;
    entered
        .times(Number::whole(times))
        .ok()
        .filter(|_| entered.is_positive())
}

/// So many times what is usual, or so small a part of it, is a slip of the keyboard or another unit of measure, not a year.
const FAR_FROM_OTHERS: i64 = 100;

/// Lists the results of the units but one's own.
fn results(rubric: &Rubric, sheets: &[Sheet], own: Option<&Sheet>, ix: FactIx) -> Vec<Number> {
    let others = sheets
        .iter()
        .filter(|sheet| own.is_none_or(|own| !std::ptr::eq(*sheet, own)));
    let value = |sheet: &Sheet| own_unit(rubric, sheet, ix, actual_number(sheet.fact(ix))?);
    others.filter_map(value).collect()
}

/// Holds a figure against the median of the others, where there are at least two and it is above zero; of two, where they are
/// not as far from each other: one of them is the odd one then.
fn far_from_others(entered: Number, values: Vec<Number>) -> Option<IssueKind> {
    let enough = match values.as_slice() {
        [] | [_] => false,
        [one, other] => !is_times(*one, *other, FAR_FROM_OTHERS),
        _ => true,
    };
    let usual = median(values).filter(|usual| enough && usual.is_positive())?;
    is_times(entered, usual, FAR_FROM_OTHERS).then_some(IssueKind::FarFromOthers { entered, usual })
}

fn far_from_plan(rubric: &Rubric, sheet: &Sheet, ix: FactIx) -> Option<IssueKind> {
    let entry = sheet.fact(ix);
    let in_unit = |number: Number| own_unit(rubric, sheet, ix, number);
    let (actual, plan) = (in_unit(actual_number(entry)?)?, in_unit(plan_number(entry)?)?);
    // Of growth typed as an index another remedy is told.
    let fact = rubric.fact(ix)?;
    let is_index = [actual, plan]
        .iter()
        .any(|number| growth_of_index(fact, *number).is_some());
    (is_far_off(actual, plan) && !is_index).then_some(IssueKind::FarFromPlan { actual, plan })
}

/// Notes a day that was done before the day from which its time runs.
pub(super) fn turned_dates(sheet: &Sheet, term: &Term, note: &mut impl FnMut(Cell, IssueKind)) {
    match &term.body {
        Body::Group(_, terms) => terms.iter().for_each(|part| turned_dates(sheet, part, note)),
        Body::Shaped(gauge, _) => {
            if let GaugeOf::DaysLate {
                fact,
                due: Due::After { fact: from, .. },
            } = &gauge.of
                && let (Some(day), Some(first)) = (actual_date(sheet.fact(*fact)), actual_date(sheet.fact(*from)))
                && day < first
            {
                note(
                    Cell::Actual(*fact),
                    IssueKind::BeforeItsStart {
                        day,
                        first,
                        from: *from,
                    },
                );
            }
        }
        _ => {}
    }
}

/// Ten times the plan or more, or a tenth of it or less, was likely entered in another unit of measure. A result of 0 was
/// not: nothing reached is a result in every unit.
fn is_far_off(actual: Number, plan: Number) -> bool {
    is_times(actual, plan, 10)
}

/// Tells whether one of two positive numbers is so many times the other, or more.
fn is_times(one: Number, other: Number, times: i64) -> bool {
    let holds = |large: Number, small: Number| {
        small
            .times(Number::whole(times))
            .is_ok_and(|edge| large.compare(edge).is_ge())
    };
    one.is_positive() && other.is_positive() && (holds(one, other) || holds(other, one))
}

fn actual_number(entry: &FactEntry) -> Option<Number> {
    match &entry.actual {
        Actual::Value(Value::Number(number)) => Some(*number),
        _ => None,
    }
}

fn actual_date(entry: &FactEntry) -> Option<Date> {
    match &entry.actual {
        Actual::Value(Value::Date(date)) => Some(*date),
        _ => None,
    }
}

fn plan_number(entry: &FactEntry) -> Option<Number> {
    match &entry.plan {
        Plan::Value(Value::Number(number)) => Some(*number),
        _ => None,
    }
}

/// A hundredth of the full scale or less, where most others stand above a tenth of it, was likely entered as a share; a tenth
/// or less, where most stand above the middle, on a scale of ten.
pub(super) fn scale_slip(others: impl Iterator<Item = Number>, entered: Number, full: Number) -> Option<Number> {
    if !entered.is_positive() {
        return None;
    }
    let others: Vec<Number> = others.collect();
    let most_above = |edge: Number| {
        let above = others.iter().filter(|value| value.compare(edge).is_gt()).count();
        above > others.len().saturating_sub(above)
    };
    let part = |of: i64| full.over(Number::whole(of)).ok();
    let slips = |times: i64, edge: i64| {
        let small = entered.compare(part(times)?).is_le();
        (small && most_above(part(edge)?)).then(|| entered.times(Number::whole(times)).ok())?
    };
    slips(100, 10).or_else(|| slips(10, 2))
}

/// "Không giao chỉ tiêu" belongs to the lead's mark, not into a note.
pub(super) fn says_not_assigned(note: &str) -> bool {
    const SAYINGS: [&str; 5] = [
        "khong giao chi tieu",
        "khong duoc giao",
        "chua duoc giao",
        "khong co chi tieu",
        "not assigned",
    ];
    let plain = bare(note);
    SAYINGS.iter().any(|saying| plain.contains(saying)) || plain.trim() == "khong giao"
}
