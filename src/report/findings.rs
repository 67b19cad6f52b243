//! The figures to report, by topic: "Tổng thu ngân sách: 925,128 tỷ đồng cả cụm; 105,2% so với kế hoạch; 5/5 đơn vị đạt và
//! vượt kế hoạch (Huyện Châu Thành vượt 26,6%; …)".

use super::bullet::decimals_beside;
use super::cluster::Cluster;
use super::finding_words::{cluster_words, comparison_words, gap_words, not_yet_words};
use super::form_row::lacks;
use super::unpublished::{is_marked, marked};
use crate::quantity::{Digits, Number, Points, Ratio, show_digits, show_percent, show_points};
use crate::rubric::{
    Base, Comparison, Fact, FactIx, FactKind, Finding, FindingOf, FindingTest, GaugeOf, LevelIx, NodeIx, Over,
};
use crate::scoring::{FindingResult, Role, UnitFinding, UnitIx, findings};
use crate::text::{self, Lang};

/// What is reported under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportTopic {
    /// The node it speaks of.
    pub node: NodeIx,
    /// The heading, in the words of the rubric.
    pub name: String,
    /// The figures.
    pub figures: Vec<ReportFigure>,
}

/// One figure to report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFigure {
    /// A value of the cluster, or how many units of how many. None where nothing was entered.
    pub figure: Option<String>,
    /// What it is.
    pub words: String,
    /// Which units stand out, what it compares to, what is still missing.
    pub details: Vec<String>,
}

impl ReportTopic {
    /// Tells whether one of its figures was never published.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        let said = |figure: &ReportFigure| {
            let mut said = figure.details.iter().chain(&figure.figure).chain([&figure.words]);
            said.any(|text| is_marked(text))
        };
        self.figures.iter().any(said)
    }
}

impl Cluster<'_> {
    /// Makes the figures to report; neighbours of one name on one node stand under one heading.
    #[must_use]
    pub fn report_topics(&self, lang: Lang) -> Vec<ReportTopic> {
        let campaign = self.campaign;
        let mut topics: Vec<ReportTopic> = Vec::new();
        for result in findings(&campaign.rubric, &campaign.references, &campaign.sheets, self.standing) {
            let Some(finding) = campaign.rubric.findings.get(result.finding) else {
                continue;
            };
            let mut figure = self.report_figure(finding, &result, lang);
            match topics.last_mut() {
                Some(topic) if topic.node == finding.node && topic.name == finding.name => {
                    // What is missing is said once, and so is that nothing was entered.
                    if figure.figure.is_none() {
                        let said = |detail: &String| topic.figures.iter().any(|figure| figure.details.contains(detail));
                        figure.details.retain(|detail| !said(detail));
                    }
                    if figure.figure.is_some() || !figure.details.is_empty() {
                        topic.figures.push(figure);
                    }
                }
                _ => topics.push(ReportTopic {
                    node: finding.node,
                    name: finding.name.clone(),
                    figures: vec![figure],
                }),
            }
        }
        topics
    }

    fn report_figure(&self, finding: &Finding, result: &FindingResult, lang: Lang) -> ReportFigure {
        let missing: Vec<&UnitFinding> = result.units.iter().filter(|unit| unit.value.is_none()).collect();
        let nothing = missing.len() == result.units.len();
        let (figure, words, mut details) = match finding.over {
            Over::Cluster => {
                let shown = result
                    .cluster
                    .map(|value| self.marked(finding, None, value, self.digits(finding, None, value), lang));
                let compared = self.compared(finding, result.cluster_holds, lang);
                let lacking = missing.iter().filter(|unit| unit.lacks.is_some()).count();
                let says_itself = is_gap(finding) && result.cluster.is_some_and(Number::is_zero);
                let words = if says_itself {
                    text::cluster::of_cluster(lang).to_owned()
                } else if lacking > 0 {
                    text::cluster::of_some(
                        lang,
                        result.units.len().saturating_sub(missing.len()),
                        result.units.len(),
                    )
                } else {
                    cluster_words(finding, lang).to_owned()
                };
                (shown, words, compared.into_iter().collect())
            }
            Over::Units => {
                let (figure, values) = self.counted(finding, result, lang);
                let test = finding.test.as_ref().map(|test| self.test_words(finding, test, lang));
                let words = test.map_or_else(String::new, |test| text::cluster::units_that(lang, test));
                (figure.filter(|_| !nothing), words, values)
            }
        };
        if nothing {
            // Results may be there, and what they are compared with not.
            let lacked = missing.first().and_then(|unit| unit.lacks);
            match lacked.filter(|_| missing.iter().all(|unit| unit.lacks == lacked)) {
                Some(Role::Actual) => details.push(text::cluster::no_figure_yet(lang).to_owned()),
                Some(role) => details.push(lacks(role, lang).to_owned()),
                None => details.extend(self.left_out(&missing, lang)),
            }
        } else {
            let lacking = missing.iter().filter(|unit| unit.lacks.is_some()).count();
            if finding.over == Over::Cluster && figure.is_none() && lacking > 0 {
                details.push(not_yet_words(finding, lacking, lang));
            }
            details.extend(self.left_out(&missing, lang));
        }
        ReportFigure { figure, words, details }
    }

    /// Names the units that could not be counted, by what they lack.
    fn left_out(&self, missing: &[&UnitFinding], lang: Lang) -> Vec<String> {
        let named = |lacks: Option<Role>| {
            let units = missing.iter().filter(|unit| unit.lacks == lacks);
            let names = self.names(&units.map(|unit| unit.unit).collect::<Vec<_>>());
            Some(names).filter(|names| !names.is_empty())
        };
        let reference = named(Some(Role::Reference)).map(|_| text::cluster::no_reference_yet(lang).to_owned());
        [
            named(Some(Role::Actual)).map(|names| text::cluster::not_yet(lang, names)),
            named(Some(Role::Plan)).map(|names| text::cluster::no_plan_yet(lang, names)),
            named(Some(Role::Previous)).map(|names| text::cluster::no_previous_yet(lang, names)),
            reference,
            named(None).map(|names| text::cluster::does_not_arise(lang, names)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// How many units pass the test, and their values, the best first; of levels only how many.
    fn counted(&self, finding: &Finding, result: &FindingResult, lang: Lang) -> (Option<String>, Vec<String>) {
        let held = |unit: &&UnitFinding| finding.test.is_none() || unit.holds == Some(true);
        let mut passing: Vec<(Number, &UnitFinding)> = result
            .units
            .iter()
            .filter(held)
            .filter_map(|unit| Some((unit.value?, unit)))
            .collect();
        passing.sort_by(|(a, _), (b, _)| {
            if is_downward(finding) {
                a.compare(*b)
            } else {
                b.compare(*a)
            }
        });
        let mut shown: Vec<(String, Vec<UnitIx>)> = Vec::new();
        for (value, unit) in passing.iter().filter(|_| finding.of != FindingOf::Level) {
            let text = self.unit_value(finding, unit.unit, *value, lang);
            // That there is no gap is a sentence: it is said once for all units without one.
            let is_sentence = is_gap(finding) && value.is_zero();
            match shown.last_mut().filter(|(last, _)| is_sentence && *last == text) {
                Some((_, units)) => units.push(unit.unit),
                None => shown.push((text, vec![unit.unit])),
            }
        }
        let values = shown.iter().map(|(text, units)| {
            // A name may end in a figure itself: "Phường 7: 12,5%".
            let parted = if text.starts_with(char::is_alphabetic) { "" } else { ":" };
            format!("{}{parted} {text}", self.names(units))
        });
        let values: Vec<String> = values.collect();
        let figure = finding.test.as_ref().map(|_| {
            let shown = format!("{}/{}", result.holding(), result.judged());
            marked(shown, self.campaign.is_illustrative_count(finding, result.holding()))
        });
        (
            figure,
            Some(values.join("; "))
                .filter(|values| !values.is_empty())
                .into_iter()
                .collect(),
        )
    }

    /// How the cluster's figure stands to the reference, where the finding asks.
    fn compared(&self, finding: &Finding, holds: Option<bool>, lang: Lang) -> Option<String> {
        let Some(FindingTest::Reference(comparison)) = &finding.test else {
            return None;
        };
        let reference = self.reference_words(finding, lang);
        let upward = matches!(comparison, Comparison::Above | Comparison::AtLeast);
        Some(match (upward, holds?) {
            (true, true) => text::cluster::above_reference(lang, reference),
            (true, false) => text::cluster::not_above_reference(lang, reference),
            (false, true) => text::cluster::below_reference(lang, reference),
            (false, false) => text::cluster::not_below_reference(lang, reference),
        })
    }

    fn reference_words(&self, finding: &Finding, lang: Lang) -> String {
        let quoted = gauge_fact(finding).and_then(|fact| self.campaign.references.reference(fact));
        quoted.map_or_else(String::new, |quoted| {
            let shown = self.value(finding, quoted.number, Digits::Given, lang);
            marked(shown, quoted.source.illustrative)
        })
    }

    /// What a unit must fulfil to be counted.
    fn test_words(&self, finding: &Finding, test: &FindingTest, lang: Lang) -> String {
        match test {
            FindingTest::Number(comparison, number) => {
                let plain = number
                    .is_zero()
                    .then(|| gap_words(finding, *comparison, lang))
                    .flatten();
                match plain {
                    Some(words) => words.to_owned(),
                    None if is_plan_ratio(finding)
                        && *comparison == Comparison::AtLeast
                        && number.same_value(Number::ONE) =>
                    {
                        text::cluster::test_plan(lang).to_owned()
                    }
                    None if finding.of == FindingOf::Level => self.level_words(finding, *number, lang),
                    None => comparison_words(*comparison, self.value(finding, *number, Digits::AtMost(6), lang), lang),
                }
            }
            FindingTest::LevelAtLeast(level) => self.level_words(finding, Number::whole(i64::from(level.0)), lang),
            FindingTest::Reference(comparison) => {
                comparison_words(*comparison, self.reference_words(finding, lang), lang)
            }
        }
    }

    fn level_words(&self, finding: &Finding, level: Number, lang: Lang) -> String {
        let leaf = self
            .campaign
            .rubric
            .node(finding.node)
            .and_then(|node| node.indicator.as_ref());
        let fact = leaf.and_then(|leaf| self.campaign.rubric.fact(leaf.main_fact()?));
        if fact.is_some_and(|fact| matches!(fact.kind, FactKind::Level(_))) {
            text::cluster::test_level(lang, self.value(finding, level, Digits::Given, lang))
        } else {
            text::cluster::test_met(lang).to_owned()
        }
    }

    /// A unit's value in a list: of a ratio to plan beyond the plan only what is over.
    fn unit_value(&self, finding: &Finding, unit: UnitIx, value: Number, lang: Lang) -> String {
        let printed = self.campaign.printed(Some(&finding.id), Some(unit), value, 0);
        let digits = self.digits(finding, Some(unit), value);
        match value.minus(Number::ONE) {
            Ok(over) if is_plan_ratio(finding) && over.is_positive() => {
                let shown = text::cluster::over_plan(lang, show_percent(Ratio(over), digits, lang));
                marked(shown, self.campaign.is_illustrative(printed))
            }
            _ => self.marked(finding, Some(unit), value, digits, lang),
        }
    }

    /// The digits that a figure was printed with: 6,10% keeps its zero. Else those that the finding asks for, and no zeros at
    /// the end, for 14,000 is read as fourteen thousand; more where a share would be told as just the plan and is not.
    fn digits(&self, finding: &Finding, unit: Option<UnitIx>, value: Number) -> Digits {
        let percent = if is_ratio(finding) { 2 } else { 0 };
        match self.campaign.printed(Some(&finding.id), unit, value, 0) {
            Some(printed) => Digits::Exactly(printed.digits().saturating_sub(percent)),
            None if is_plan_ratio(finding) => {
                let percent = value.times(Number::HUNDRED).unwrap_or(value);
                Digits::AtMost(decimals_beside(percent, Number::HUNDRED, finding.digits))
            }
            None => Digits::AtMost(finding.digits),
        }
    }

    fn marked(&self, finding: &Finding, unit: Option<UnitIx>, value: Number, digits: Digits, lang: Lang) -> String {
        let printed = self.campaign.printed(Some(&finding.id), unit, value, 0);
        marked(
            self.value(finding, value, digits, lang),
            self.campaign.is_illustrative(printed),
        )
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
                GaugeOf::Fact(fact) => with_unit(show_digits(value, digits, lang), self.campaign.rubric.fact(*fact)),
                GaugeOf::Gap { base, .. } if value.is_zero() => match base {
                    Base::Previous => text::cluster::unchanged(lang),
                    Base::Plan => text::cluster::as_planned(lang),
                    _ => text::cluster::as_reference(lang),
                }
                .to_owned(),
                GaugeOf::Gap { fact, .. } => {
                    let sign = if value.is_positive() { "+" } else { "" };
                    gap_with_unit(
                        format!("{sign}{}", show_digits(value, digits, lang)),
                        self.campaign.rubric.fact(*fact),
                        lang,
                    )
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

/// Writes a unit of measure behind a shown number.
pub(super) fn with_unit(shown: String, fact: Option<&Fact>) -> String {
    match fact.map(|fact| &fact.kind) {
        Some(FactKind::Amount(unit) | FactKind::Count(unit)) if unit.is_percent() => shown + "%",
        Some(FactKind::Amount(unit) | FactKind::Count(unit)) => format!("{shown} {}", unit.name()),
        _ => shown,
    }
}

fn is_gap(finding: &Finding) -> bool {
    matches!(&finding.of, FindingOf::Gauge(gauge) if matches!(gauge.of, GaugeOf::Gap { .. }))
}

fn is_ratio(finding: &Finding) -> bool {
    matches!(&finding.of, FindingOf::Gauge(gauge) if matches!(gauge.of, GaugeOf::Ratio { .. }))
}

/// Tells whether less is what the finding asks for.
fn is_downward(finding: &Finding) -> bool {
    matches!(
        finding.test,
        Some(FindingTest::Number(Comparison::Below | Comparison::AtMost, _))
    )
}

pub(super) fn is_plan_ratio(finding: &Finding) -> bool {
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

/// Writes a gap: between percentages it is in points of percent.
fn gap_with_unit(shown: String, fact: Option<&Fact>, lang: Lang) -> String {
    match fact.map(|fact| &fact.kind) {
        Some(FactKind::Amount(unit)) if unit.is_percent() => text::cluster::percent_points(lang, shown),
        _ => with_unit(shown, fact),
    }
}
