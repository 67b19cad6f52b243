//! What is wrong or doubtful in the data, in words: where, what, and what to do.

use super::cluster::Cluster;
use super::findings::with_unit;
use super::form::own_fact;
use super::review::ReviewKind;
use super::unpublished::marked;
use crate::quantity::{Number, Points, show_date, show_number, show_points};
use crate::rubric::{FactIx, NodeIx, Rubric};
use crate::scoring::{Cell, Issue, IssueKind, Reason, UnitIx, issues};
use crate::text::{self, Lang};

/// One issue, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssueLine {
    /// Whose sheet.
    pub unit: UnitIx,
    /// At which indicator.
    pub node: NodeIx,
    /// In which cell.
    pub cell: Cell,
    /// Of which kind it is.
    pub kind: ReviewKind,
    /// Unit, indicator and cell, in words.
    pub place: String,
    /// What is wrong and what to do.
    pub words: String,
    /// The unit's note that explains it: whether that will do is the cluster's to judge.
    pub note: Option<String>,
    /// It must be mended, not only looked at.
    pub is_error: bool,
}

impl IssueLine {
    /// Says what is wrong and, where the unit explains it, how.
    #[must_use]
    pub fn told(&self) -> String {
        let note = self.note.as_ref().map(|note| format!(" “{note}”"));
        self.words.clone() + &note.unwrap_or_default()
    }
}

impl Cluster<'_> {
    /// Finds and words every issue, what must be mended first.
    #[must_use]
    pub fn issue_lines(&self, lang: Lang) -> Vec<IssueLine> {
        let mut lines: Vec<IssueLine> = issues(
            &self.campaign.rubric,
            &self.campaign.references,
            &self.campaign.sheets,
            self.standing,
        )
        .iter()
        .map(|issue| self.issue_line(issue, lang))
        .collect();
        lines.sort_by_key(|line| !line.is_error);
        lines
    }

    fn issue_line(&self, issue: &Issue, lang: Lang) -> IssueLine {
        let marks = self.campaign.marks_of(issue.unit, issue.node, issue.cell, &issue.kind);
        let explains = matches!(issue.kind, IssueKind::SelfDiffers { .. });
        let sheet = self.campaign.sheets.get(issue.unit.0 as usize).filter(|_| explains);
        let note = sheet
            .map(|sheet| sheet.leaf(issue.node).note.trim().to_owned())
            .filter(|note| !note.is_empty());
        IssueLine {
            unit: issue.unit,
            node: issue.node,
            cell: issue.cell,
            kind: ReviewKind::of(&issue.kind),
            place: self.issue_place(issue.unit, issue.node, issue.cell, lang),
            words: match (&issue.kind, &note) {
                (IssueKind::SelfDiffers { given, computed }, Some(_)) => {
                    let [given, computed] = [given, computed].map(|points| show_points(Points(*points), lang));
                    text::issues::self_differs_noted(lang, marked(given, marks[0]), marked(computed, marks[1]))
                }
                _ => issue_words(&self.campaign.rubric, &issue.kind, issue.cell, marks, lang),
            },
            note,
            is_error: issue.kind.is_error(),
        }
    }

    /// Names a cell of a unit's sheet; where an indicator has several figures, the one that is not named as itself too.
    pub(super) fn issue_place(&self, unit: UnitIx, ix: NodeIx, cell: Cell, lang: Lang) -> String {
        let rubric = &self.campaign.rubric;
        let node = rubric.node(ix);
        let own = node.and_then(|node| own_fact(rubric, node, node.indicator.as_ref()?));
        let (unit, code, name) = (
            self.name(unit),
            rubric.full_code(ix),
            node.map_or("", |node| &node.name),
        );
        let words = cell_words(cell, lang);
        match cell.fact().filter(|fact| own != Some(*fact)) {
            Some(fact) => text::issues::place_of(lang, unit, code, name, words, fact_name(rubric, fact)),
            None => text::issues::place(lang, unit, code, name, words),
        }
    }
}

fn cell_words(cell: Cell, lang: Lang) -> String {
    match cell {
        Cell::Actual(_) => text::sheet::column_actual(lang),
        Cell::Plan(_) => text::sheet::column_plan(lang),
        Cell::Previous(_) => text::sheet::last_year(lang),
        Cell::Reference(_) => text::sheet::reference(lang),
        Cell::SelfScore => text::sheet::column_self_score(lang),
        Cell::ReviewScore => text::issues::column_review(lang),
        Cell::FinalScore => text::issues::column_final(lang),
        Cell::Points => text::sheet::column_points(lang),
        Cell::Note => text::sheet::column_note(lang),
    }
    .to_lowercase()
}

/// Says what is wrong and what to do; `marks` tell whether what stands in the cell is illustrative, and what it is held
/// against.
pub(super) fn issue_words(
    rubric: &Rubric,
    kind: &IssueKind,
    cell: Cell,
    [own, against]: [bool; 2],
    lang: Lang,
) -> String {
    let points = |number: Number| show_points(Points(number), lang);
    let measured = |number: Number| match cell.fact() {
        Some(fact) => with_unit(show_number(number, lang), rubric.fact(fact)),
        None => points(number),
    };
    // The reference value is no unit's own.
    let others = match cell {
        Cell::Reference(_) => text::issues::the_units(lang),
        _ => text::issues::other_units(lang),
    };
    match kind {
        IssueKind::PointsOutOfRange {
            points: given,
            least,
            most,
        } => match (least, most) {
            (Some(least), Some(most)) => {
                text::issues::points_out_of_range(lang, points(*given), points(*least), points(*most))
            }
            // Where one side is open, the other is what was passed.
            (Some(least), None) => text::issues::points_below(lang, points(*given), points(*least)),
            (None, most) => text::issues::points_above(lang, points(*given), points(most.unwrap_or(*given))),
        },
        IssueKind::UnitDiffers {
            entered,
            wanted,
            converted: Some(converted),
        } => text::issues::unit_differs(lang, entered.name(), measured(*converted), wanted.name()),
        IssueKind::UnitDiffers {
            entered,
            wanted,
            converted: None,
        } => text::issues::unit_foreign(lang, entered.name(), wanted.name()),
        IssueKind::ScaleDiffers { entered, likely } => {
            let entered = marked(show_number(*entered, lang), own);
            text::issues::scale_differs(lang, entered, others, marked(show_number(*likely, lang), against))
        }
        IssueKind::FarFromPlan { actual, plan } => {
            let say = if actual.compare(*plan).is_gt() {
                text::issues::far_above_plan
            } else {
                text::issues::far_below_plan
            };
            say(lang, marked(measured(*actual), own), marked(measured(*plan), against))
        }
        IssueKind::FarFromOthers { entered, usual } => {
            let say = match entered.compare(*usual).is_gt() {
                true => text::issues::far_above_others,
                false => text::issues::far_below_others,
            };
            say(
                lang,
                marked(measured(*entered), own),
                others,
                marked(measured(*usual), against),
            )
        }
        IssueKind::PlanZero => text::issues::plan_zero(lang).to_owned(),
        IssueKind::AboveCeiling { entered, ceiling } => {
            text::issues::above_ceiling(lang, marked(measured(*entered), own), measured(*ceiling))
        }
        IssueKind::BelowZero { entered, is_certain } => {
            let say = if *is_certain {
                text::issues::below_zero
            } else {
                text::issues::likely_below_zero
            };
            say(lang, marked(measured(*entered), own))
        }
        IssueKind::IndexForGrowth { entered, growth } => {
            let (entered, growth) = (marked(measured(*entered), own), measured(*growth));
            text::issues::index_for_growth(lang, entered, growth)
        }
        IssueKind::PartAboveWhole { part, whole, of } => {
            let (part, whole) = (marked(measured(*part), own), marked(measured(*whole), against));
            text::issues::part_above_whole(lang, part, fact_name(rubric, *of), whole)
        }
        IssueKind::BeforeItsStart { day, first, from } => {
            let (day, first) = (show_date(*day, lang), show_date(*first, lang));
            text::issues::before_its_start(lang, marked(day, own), fact_name(rubric, *from), marked(first, against))
        }
        IssueKind::NotACount { entered } => text::issues::not_a_count(lang, show_number(*entered, lang)),
        IssueKind::ClassUnknown => text::issues::class_unknown(lang, rubric.settings.unit_classes.join(", ")),
        IssueKind::NoteSaysNotAssigned => text::issues::note_says_not_assigned(lang).to_owned(),
        IssueKind::Unread { text: typed } => text::issues::unread(lang, typed),
        IssueKind::Undecidable(reason) => reason_words(rubric, *reason, lang),
        IssueKind::SelfDiffers { given, computed } => {
            let given = marked(points(*given), own);
            text::issues::self_differs(lang, given, marked(points(*computed), against))
        }
    }
}

fn reason_words(rubric: &Rubric, reason: Reason, lang: Lang) -> String {
    match reason {
        Reason::Overflow => text::issues::overflow(lang).to_owned(),
        Reason::DivisorZero(divisor) => text::issues::divisor_zero(lang, fact_name(rubric, divisor.fact)),
        Reason::NoTarget(fact) => text::issues::no_target(lang, fact_name(rubric, fact)),
        Reason::NoBand(value) => text::issues::no_band(lang, show_number(value, lang)),
        Reason::UnitDiffers(fact) => text::issues::unit_unknown(lang, fact_name(rubric, fact)),
        Reason::WrongKind(fact) => text::issues::wrong_kind(lang, fact_name(rubric, fact)),
    }
}

fn fact_name(rubric: &Rubric, fact: FactIx) -> &str {
    rubric.fact(fact).map_or("", |fact| &fact.name)
}
