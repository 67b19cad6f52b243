//! What of a shipped sample was never published: the one place that tells, for all that is shown.
//!
//! What was entered bears its mark itself, and loses it when somebody enters another value. Whatever is reckoned was published
//! only where the sample lists it ([`Campaign::printed`]) and the entries still come to it; a campaign of one's own has no
//! such mark at all.

use super::block::BlockFigures;
use super::cluster::Cluster;
use super::findings::is_plan_ratio;
use crate::campaign::Campaign;
use crate::quantity::Number;
use crate::rubric::{Comparison, Finding, FindingOf, FindingTest, GaugeOf, NodeIx, Over};
use crate::scoring::{Cell, IssueKind, Place, Quoted, Sheet, UnitIx};
use crate::text::{self, Lang};

/// Stands behind a figure in a text; the joiner before it keeps it on the figure's line.
pub(super) const MARK: &str = "\u{2060}°";

/// The decimals of points that are shown at most.
const POINTS_DECIMALS: u32 = 4;

/// What is read of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// The result itself.
    Result,
    /// The result against its plan.
    Achievement,
}

impl Told {
    fn is_of(self, finding: &Finding) -> bool {
        match self {
            Self::Result => matches!(&finding.of, FindingOf::Gauge(gauge) if matches!(gauge.of, GaugeOf::Fact(_))),
            Self::Achievement => is_plan_ratio(finding),
        }
    }
}

impl Campaign {
    /// Finds what was published of an indicator, of a unit or (none) of the cluster, where `value` still comes to it with the
    /// `decimals` that are shown.
    pub(super) fn told(
        &self,
        told: Told,
        leaf: NodeIx,
        unit: Option<UnitIx>,
        value: Number,
        decimals: u32,
    ) -> Option<Number> {
        let findings = self.rubric.findings.iter();
        findings
            .filter(|finding| finding.node == leaf && told.is_of(finding))
            .filter(|finding| unit.is_some() == (finding.over == Over::Units))
            .find_map(|finding| self.printed(Some(&finding.id), unit, value, decimals))
    }

    /// Tells whether a figure that is reckoned is illustrative: `printed` is what was published of it.
    pub(super) fn is_illustrative(&self, printed: Option<Number>) -> bool {
        self.sample.is_some() && printed.is_none()
    }

    /// Tells whether how many units pass a finding is illustrative.
    pub(super) fn is_illustrative_count(&self, finding: &Finding, units: usize) -> bool {
        self.is_illustrative(self.printed(Some(&finding.id), None, Number::whole(units as i64), 0))
    }

    /// Tells whether how many units reached the plan of an indicator is illustrative.
    pub(super) fn is_illustrative_reach(&self, leaf: NodeIx, units: usize) -> bool {
        let at_plan = |finding: &&Finding| {
            let plan = matches!(finding.test, Some(FindingTest::Number(Comparison::AtLeast, least)) if least.same_value(Number::ONE));
            finding.node == leaf && finding.over == Over::Units && is_plan_ratio(finding) && plan
        };
        match self.rubric.findings.iter().find(at_plan) {
            Some(finding) => self.is_illustrative_count(finding, units),
            None => self.is_illustrative(None),
        }
    }

    /// Tells whether a total of a unit is illustrative.
    pub(super) fn is_illustrative_total(&self, unit: Option<UnitIx>, points: Number) -> bool {
        self.is_illustrative(self.printed(None, unit, points, POINTS_DECIMALS))
    }

    /// Tells of what an issue names whether what stands in the cell is illustrative, and what it is held against.
    pub(super) fn marks_of(&self, unit: UnitIx, node: NodeIx, cell: Cell, kind: &IssueKind) -> [bool; 2] {
        let Some((_, sheet)) = self.unit(unit) else {
            return [false; 2];
        };
        let own = match cell {
            Cell::Actual(fact) => sheet.fact(fact).actual_illustrative,
            Cell::Plan(fact) => sheet.fact(fact).plan_illustrative,
            Cell::Previous(fact) => is_unpublished(self.references.previous(&sheet.unit, fact)),
            Cell::Reference(fact) => is_unpublished(self.references.reference(fact)),
            Cell::SelfScore => sheet
                .leaf(node)
                .self_score
                .as_ref()
                .is_some_and(|given| given.illustrative),
            _ => false,
        };
        let against = match (kind, cell) {
            (IssueKind::FarFromPlan { .. }, Cell::Actual(fact) | Cell::Plan(fact)) => {
                sheet.fact(fact).plan_illustrative
            }
            _ => self.is_illustrative(None),
        };
        [own, against]
    }

    /// Tells whether any figure of the sheet of a unit bears the mark.
    #[must_use]
    pub fn marks_sheet(&self, unit: UnitIx) -> bool {
        let shown = [
            BlockFigures::Actual,
            BlockFigures::Plan,
            BlockFigures::Previous,
            BlockFigures::SelfScore,
        ];
        self.has_illustrative_points()
            || self.unit(unit).is_some_and(|(_, sheet)| {
                let mut evidence = sheet.leaves.iter().flat_map(|leaf| &leaf.evidence);
                shown.into_iter().any(|figures| self.marks_any(figures, sheet))
                    || evidence.any(|evidence| evidence.illustrative)
                    || self.references.reference.iter().any(|it| is_unpublished(it.as_ref()))
            })
    }

    /// Tells whether any figure in a table of all units bears the mark.
    #[must_use]
    pub fn marks_block(&self, figures: BlockFigures) -> bool {
        self.has_illustrative_points() || self.sheets.iter().any(|sheet| self.marks_any(figures, sheet))
    }

    fn marks_any(&self, figures: BlockFigures, sheet: &Sheet) -> bool {
        let mut facts = sheet.facts.iter();
        match figures {
            BlockFigures::Actual => facts.any(|entry| entry.actual_illustrative),
            BlockFigures::Plan => facts.any(|entry| entry.plan_illustrative),
            BlockFigures::Previous => {
                let own = self.references.previous.iter().filter(|(unit, _)| *unit == sheet.unit);
                own.flat_map(|(_, row)| row).any(|it| is_unpublished(it.as_ref()))
            }
            BlockFigures::SelfScore => {
                let mut given = sheet.leaves.iter().filter_map(|leaf| leaf.self_score.as_ref());
                given.any(|given| given.illustrative)
            }
            BlockFigures::Points => false,
        }
    }

    /// Tells whether points below the total are: none were ever published.
    pub(super) fn has_illustrative_points(&self) -> bool {
        self.is_illustrative(None)
    }
}

/// Says what the mark means where it is shown, and that not only figures are illustrative.
#[must_use]
pub fn mark_note(campaign: &Campaign, lang: Lang) -> &'static str {
    match (&campaign.sample, campaign.rubric.source.illustrative) {
        // Figures that were illustrative where they came from still are.
        (None, _) => text::paper::illustrative_alone(lang),
        (Some(_), true) => text::sheet::illustrative_with_split(lang),
        (Some(_), false) => text::paper::illustrative_note(lang),
    }
}

/// Tells whether a figure in a text bears the mark.
#[must_use]
pub fn is_marked(text: &str) -> bool {
    text.contains(MARK)
}

fn is_unpublished(quoted: Option<&Quoted>) -> bool {
    quoted.is_some_and(|quoted| quoted.source.illustrative)
}

/// Writes the mark behind a figure that is illustrative.
pub(super) fn marked(shown: String, is_illustrative: bool) -> String {
    if is_illustrative { shown + MARK } else { shown }
}

/// Says in words that a figure is illustrative, for those who hear it.
#[must_use]
pub fn heard(shown: &str, is_illustrative: bool, lang: Lang) -> String {
    match is_illustrative {
        true => text::sheet::heard_illustrative(lang, shown),
        false => shown.to_owned(),
    }
}

/// Names the way to the explanation of points, or of what stands in place of them.
#[must_use]
pub fn why_link(shown: &str, lang: Lang) -> String {
    match shown {
        "" | "–" => text::why::link_none(lang).to_owned(),
        words if words == text::sheet::not_assigned(lang) || words == text::sheet::not_arisen(lang) => {
            text::why::link_out(lang).to_owned()
        }
        points if points.contains(|letter: char| letter.is_ascii_digit()) => text::why::link(lang, points),
        words => text::why::link_words(lang, words),
    }
}

impl Cluster<'_> {
    /// Tells whether this is a sample, below whose totals no points were published.
    pub(super) fn is_sample(&self) -> bool {
        self.campaign.has_illustrative_points()
    }

    /// Writes of how many something was counted: counts of charts were never published.
    pub(super) fn count_of(&self, of: usize) -> String {
        marked(of.to_string(), self.is_sample())
    }

    /// Tells whether the total of a unit was never published.
    pub(super) fn is_unpublished(&self, unit: UnitIx) -> bool {
        let total = self.card(unit).and_then(|card| card.total.points);
        total.map_or(self.is_sample(), |points| {
            self.campaign.is_illustrative_total(Some(unit), points)
        })
    }

    /// A gap is as published as both its totals.
    pub(super) fn gap_is_unpublished(&self, place: &Place) -> bool {
        let totals = || [Some(place.unit), self.in_front(place)].into_iter().flatten();
        place.gap.is_some() && totals().any(|unit| self.is_unpublished(unit))
    }

    /// A rank is as published as the totals down to its own: another might stand in front of it.
    pub(super) fn rank_is_unpublished(&self, unit: UnitIx) -> bool {
        let places = &self.standing.places;
        let at = places.iter().position(|place| place.unit == unit);
        let in_front = places.iter().take(at.map_or(0, |at| at.saturating_add(1)));
        in_front.into_iter().any(|place| self.is_unpublished(place.unit))
    }
}
