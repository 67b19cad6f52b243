//! The figures to report, as sentences: "cả cụm 925,128 tỷ đồng; đạt 105,2% kế hoạch; 5/5 đơn vị đạt và vượt kế hoạch".

use super::cluster::Cluster;
use crate::quantity::{Digits, Mode, Number, Points, Ratio, Rounding, show_digits, show_percent, show_points};
use crate::rubric::{
    Base, Comparison, Fact, FactIx, FactKind, Finding, FindingOf, FindingTest, GaugeOf, LevelIx, NodeIx, Over,
};
use crate::scoring::{FindingResult, UnitFinding, findings};
use crate::text::{self, Lang};

/// What is reported under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportLine {
    /// The node it speaks of.
    pub node: NodeIx,
    /// The heading, in the words of the rubric.
    pub name: String,
    /// The figures, each a part of one sentence.
    pub figures: Vec<String>,
}

impl Cluster<'_> {
    /// Makes the figures to report; findings of one name on one node stand in one line.
    #[must_use]
    pub fn report_lines(&self, lang: Lang) -> Vec<ReportLine> {
        let mut lines: Vec<ReportLine> = Vec::new();
        for result in findings(
            &self.campaign.rubric,
            &self.campaign.references,
            &self.campaign.sheets,
            self.standing,
        ) {
            let Some(finding) = self.campaign.rubric.findings.get(result.finding) else {
                continue;
            };
            let figure = self.figure(finding, &result, lang);
            match lines.last_mut() {
                Some(line) if line.node == finding.node && line.name == finding.name => line.figures.push(figure),
                _ => lines.push(ReportLine {
                    node: finding.node,
                    name: finding.name.clone(),
                    figures: vec![figure],
                }),
            }
        }
        lines
    }

    fn figure(&self, finding: &Finding, result: &FindingResult, lang: Lang) -> String {
        if finding.over == Over::Cluster {
            return match result.cluster {
                Some(value) => self.cluster_figure(finding, value, result.cluster_holds, lang),
                None => self.not_yet(&result.units, lang),
            };
        }
        let test = finding.test.as_ref().map(|test| self.test_words(finding, test, lang));
        let held = |unit: &&UnitFinding| finding.test.is_none() || unit.holds == Some(true);
        let mut standing_out: Vec<(Number, &UnitFinding)> = result
            .units
            .iter()
            .filter(held)
            .filter_map(|unit| Some((unit.value?, unit)))
            .collect();
        standing_out.sort_by(|(a, _), (b, _)| b.compare(*a));
        let values: Vec<String> = if finding.of == FindingOf::Level {
            Vec::new()
        } else {
            let shown = |(value, unit): &(Number, &UnitFinding)| {
                format!("{} {}", self.name(unit.unit), self.unit_value(finding, *value, lang))
            };
            standing_out.iter().map(shown).collect()
        };
        let counted = test.map(|test| text::cluster::counted(lang, result.holding(), result.units.len(), test));
        match (counted, values.is_empty()) {
            (Some(counted), true) => counted,
            (Some(counted), false) => format!("{counted} ({})", values.join("; ")),
            (None, false) => values.join("; "),
            (None, true) => self.not_yet(&result.units, lang),
        }
    }

    fn not_yet(&self, units: &[UnitFinding], lang: Lang) -> String {
        let names: Vec<&str> = units
            .iter()
            .filter(|unit| unit.value.is_none())
            .map(|unit| self.name(unit.unit))
            .collect();
        text::cluster::not_yet(lang, names.join(", "))
    }

    fn cluster_figure(&self, finding: &Finding, value: Number, holds: Option<bool>, lang: Lang) -> String {
        let shown = self.value(finding, value, Digits::Exactly(finding.digits), lang);
        let figure = match &finding.of {
            FindingOf::Gauge(gauge) => match &gauge.of {
                GaugeOf::Ratio { base: Base::Plan, .. } => text::cluster::of_plan(lang, shown),
                GaugeOf::Ratio {
                    base: Base::Previous, ..
                } => text::cluster::of_previous(lang, shown),
                GaugeOf::Ratio {
                    base: Base::Reference, ..
                } => text::cluster::of_reference(lang, shown),
                GaugeOf::Gap { base: Base::Plan, .. } => text::cluster::against_plan(lang, shown),
                GaugeOf::Gap {
                    base: Base::Reference, ..
                } => text::cluster::against_reference(lang, shown),
                _ => text::cluster::whole_cluster(lang, shown),
            },
            FindingOf::Points | FindingOf::Level => text::cluster::whole_cluster(lang, shown),
        };
        let (Some(FindingTest::Reference(comparison)), Some(holds)) = (&finding.test, holds) else {
            return figure;
        };
        let reference = self.reference_words(finding, lang);
        let upward = matches!(comparison, Comparison::Above | Comparison::AtLeast);
        let compared = match (upward, holds) {
            (true, true) => text::cluster::above_reference(lang, reference),
            (true, false) => text::cluster::not_above_reference(lang, reference),
            (false, true) => text::cluster::below_reference(lang, reference),
            (false, false) => text::cluster::not_below_reference(lang, reference),
        };
        format!("{figure}, {compared}")
    }

    fn reference_words(&self, finding: &Finding, lang: Lang) -> String {
        let quoted = gauge_fact(finding).and_then(|fact| self.campaign.references.reference(fact));
        quoted.map_or_else(String::new, |quoted| {
            self.value(finding, quoted.number, Digits::Given, lang)
        })
    }

    fn test_words(&self, finding: &Finding, test: &FindingTest, lang: Lang) -> String {
        match test {
            FindingTest::Number(Comparison::AtLeast, number)
                if is_plan_ratio(finding) && number.same_value(Number::ONE) =>
            {
                text::cluster::test_plan(lang).to_owned()
            }
            FindingTest::Number(comparison, number) => {
                comparison_words(*comparison, self.value(finding, *number, Digits::AtMost(6), lang), lang)
            }
            FindingTest::LevelAtLeast(level) => text::cluster::test_level(lang, self.level(finding, *level, lang)),
            FindingTest::Reference(comparison) => {
                comparison_words(*comparison, self.reference_words(finding, lang), lang)
            }
        }
    }

    /// A unit's value in a list: of a ratio to plan beyond the plan only what is over.
    fn unit_value(&self, finding: &Finding, value: Number, lang: Lang) -> String {
        let digits = printed_digits(finding, value);
        match value.minus(Number::ONE) {
            Ok(over) if is_plan_ratio(finding) && over.is_positive() => {
                text::cluster::over_plan(lang, show_percent(Ratio(over), digits, lang))
            }
            _ => self.value(finding, value, digits, lang),
        }
    }

    fn value(&self, finding: &Finding, value: Number, digits: Digits, lang: Lang) -> String {
        match &finding.of {
            FindingOf::Points => {
                let max = self
                    .campaign
                    .rubric
                    .node(finding.node)
                    .map_or(Number::ZERO, |node| node.max);
                format!(
                    "{}/{}",
                    show_digits(value, digits, lang),
                    show_points(Points(max), lang)
                )
            }
            FindingOf::Level => {
                let level = value.to_whole().and_then(|at| u8::try_from(at).ok()).map(LevelIx);
                level.map_or_else(String::new, |level| self.level(finding, level, lang))
            }
            FindingOf::Gauge(gauge) => match &gauge.of {
                GaugeOf::Ratio { .. } => show_percent(Ratio(value), digits, lang),
                GaugeOf::Fact(fact) | GaugeOf::Gap { fact, .. } => {
                    with_unit(show_digits(value, digits, lang), self.campaign.rubric.fact(*fact))
                }
                GaugeOf::DaysLate { .. } | GaugeOf::Rank { .. } => show_digits(value, digits, lang),
            },
        }
    }

    fn level(&self, finding: &Finding, level: LevelIx, lang: Lang) -> String {
        let leaf = self
            .campaign
            .rubric
            .node(finding.node)
            .and_then(|node| node.indicator.as_ref());
        let fact = leaf.and_then(|leaf| self.campaign.rubric.fact(leaf.main_fact()?));
        match fact.map(|fact| &fact.kind) {
            Some(FactKind::Level(levels)) => levels.get(usize::from(level.0)).cloned().unwrap_or_default(),
            _ => text::sheet::level_met(lang).to_owned(),
        }
    }
}

/// The digits a paper prints: a zero at the end says that there was more and it was rounded, so `6,10%` keeps it and an
/// exact `12%` has none.
fn printed_digits(finding: &Finding, value: Number) -> Digits {
    let of_ratio = matches!(&finding.of, FindingOf::Gauge(gauge) if matches!(gauge.of, GaugeOf::Ratio { .. }));
    let decimals = finding.digits.saturating_add(if of_ratio { 2 } else { 0 });
    let rounded = Rounding::to_decimals(decimals, Mode::HalfUp).apply(value);
    if rounded.is_ok_and(|rounded| rounded.same_value(value)) {
        Digits::AtMost(finding.digits)
    } else {
        Digits::Exactly(finding.digits)
    }
}

/// Writes a unit of measure behind a shown number.
pub(super) fn with_unit(shown: String, fact: Option<&Fact>) -> String {
    match fact.map(|fact| &fact.kind) {
        Some(FactKind::Amount(unit) | FactKind::Count(unit)) if unit.is_percent() => shown + "%",
        Some(FactKind::Amount(unit) | FactKind::Count(unit)) => format!("{shown} {}", unit.name()),
        _ => shown,
    }
}

fn is_plan_ratio(finding: &Finding) -> bool {
    matches!(&finding.of, FindingOf::Gauge(gauge) if matches!(gauge.of, GaugeOf::Ratio { base: Base::Plan, .. }))
}

fn gauge_fact(finding: &Finding) -> Option<FactIx> {
    let FindingOf::Gauge(gauge) = &finding.of else {
        return None;
    };
    match &gauge.of {
        GaugeOf::Fact(fact) | GaugeOf::Ratio { fact, .. } | GaugeOf::Gap { fact, .. } => Some(*fact),
        GaugeOf::DaysLate { fact, .. } | GaugeOf::Rank { fact, .. } => Some(*fact),
    }
}

fn comparison_words(comparison: Comparison, value: String, lang: Lang) -> String {
    match comparison {
        Comparison::AtLeast => text::cluster::test_at_least(lang, value),
        Comparison::Above => text::cluster::test_above(lang, value),
        Comparison::AtMost => text::cluster::test_at_most(lang, value),
        Comparison::Below => text::cluster::test_below(lang, value),
        Comparison::Equal => text::cluster::test_equal(lang, value),
    }
}
