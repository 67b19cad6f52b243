//! One indicator over all units: its chart, the sentence before it, and the table behind it.

use super::bullet::percent_decimals;
use super::chart::{Mark, PlanDots, plan_dots};
use super::charts::To;
use super::cluster::Cluster;
use super::entry::{show_actual, show_plan};
use super::findings::with_unit;
use super::unpublished::{Told, marked};
use crate::quantity::{Digits, Number, Points, Ratio, show_digits, show_percent, show_points};
use crate::rubric::{ClusterFigure, Fact, Indicator, Node, NodeIx};
use crate::scoring::{Actual, FactEntry, Plan, Scorecard, Sheet, UnitIx, Value, achievement, cluster_fact};
use crate::text::{self, Lang};

/// More units than these are counted, not named.
const MOST_NAMED: usize = 3;

/// How many units without a figure are named for one reason; more are counted.
const MOST_LEFT_OUT: usize = 5;

/// One indicator over all units, ready to be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct IndicatorOverUnits {
    /// Code and name.
    pub title: String,
    /// The finding, before the chart.
    pub sentence: String,
    /// The figure of the whole cluster, where the rubric makes one.
    pub cluster: Option<String>,
    /// The chart.
    pub chart: PlanDots,
    /// What the line of the chart is.
    pub line: &'static str,
    /// The units have plans for it: the chart shows achievement, else points.
    pub by_plan: bool,
    /// The table, in the order of the units.
    pub rows: Vec<IndicatorRow>,
}

/// One unit in the table behind the chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorRow {
    /// Which unit.
    pub unit: UnitIx,
    /// Its name.
    pub name: String,
    /// What stands where a plan or a result is not entered.
    pub lacks: &'static str,
    /// The plan, as shown.
    pub plan: String,
    /// The result, as shown.
    pub actual: String,
    /// The achievement, as shown.
    pub achievement: String,
    /// The points, as shown.
    pub points: String,
    /// The achievement was never published.
    pub achievement_illustrative: bool,
    /// The points were never published.
    pub points_illustrative: bool,
    /// The plan was never published.
    pub plan_illustrative: bool,
    /// The result was never published.
    pub actual_illustrative: bool,
}

impl IndicatorRow {
    /// Tells whether nothing of it is there yet.
    pub(super) fn is_empty(&self) -> bool {
        [&self.plan, &self.actual, &self.points]
            .into_iter()
            .all(String::is_empty)
    }
}

impl Cluster<'_> {
    /// Lists the indicators that can be looked at, in the order of the document: the node, and code with name.
    #[must_use]
    pub fn indicators(&self) -> Vec<(NodeIx, String)> {
        let rubric = &self.campaign.rubric;
        let named = |(ix, node, _): (NodeIx, &Node, _)| (ix, format!("{} {}", rubric.full_code(ix), node.name));
        rubric.leaves().map(named).collect()
    }

    /// Makes one indicator over all units; none where the node is no indicator.
    #[must_use]
    pub fn over_units(&self, leaf: NodeIx, lang: Lang) -> Option<IndicatorOverUnits> {
        let rubric = &self.campaign.rubric;
        let node = rubric.node(leaf)?;
        node.indicator.as_ref()?;
        let units: Vec<(UnitIx, &Sheet, &Scorecard)> = self
            .campaign
            .sheets
            .iter()
            .zip(&self.standing.cards)
            .enumerate()
            .map(|(at, (sheet, card))| (UnitIx(at as u32), sheet, card))
            .collect();
        let reached: Vec<Option<Ratio>> = units
            .iter()
            .map(|(_, sheet, _)| achievement(rubric, sheet, leaf))
            .collect();
        let by_plan = reached.iter().any(Option::is_some);
        let marks: Vec<Mark> = units
            .iter()
            .zip(&reached)
            .map(|((unit, sheet, card), reached)| {
                self.mark(*unit, sheet, card, (leaf, node), by_plan.then_some(*reached), lang)
            })
            .collect();
        // Whom the sentence names with the reason the words on the cluster need not name.
        let left_out = units.iter().zip(&marks).filter(|(_, mark)| mark.reached.is_none());
        let left_out: Vec<UnitIx> = left_out.map(|((unit, ..), _)| *unit).collect();
        let rows = units
            .iter()
            .zip(&reached)
            .map(|((unit, sheet, card), reached)| self.indicator_row(*unit, sheet, card, leaf, *reached, lang));
        Some(IndicatorOverUnits {
            title: format!("{} {}", rubric.full_code(leaf), node.name),
            rows: rows.collect(),
            sentence: sentence(
                &marks,
                by_plan,
                |reached| self.is_illustrative_count(leaf, by_plan, reached),
                lang,
            ),
            cluster: self.cluster_words(leaf, &left_out, lang),
            line: if by_plan {
                text::cluster::plan_line(lang)
            } else {
                text::cluster::max_line(lang)
            },
            by_plan,
            chart: plan_dots(marks, lang),
        })
    }

    fn is_illustrative_count(&self, leaf: NodeIx, by_plan: bool, reached: usize) -> bool {
        match by_plan {
            true => self.campaign.is_illustrative_reach(leaf, reached),
            false => self.is_sample(),
        }
    }

    /// `reached` is none where nobody has a plan, so that the points are shown against the maximum.
    fn mark(
        &self,
        unit: UnitIx,
        sheet: &Sheet,
        card: &Scorecard,
        (leaf, node): (NodeIx, &Node),
        reached: Option<Option<Ratio>>,
        lang: Lang,
    ) -> Mark {
        let counted = card.node(leaf).and_then(|score| score.counted);
        let is_plan_asked = reached.is_some();
        let (reached, words, illustrative) = match reached {
            Some(reached) => {
                let shown = reached.map(|reached| self.achieved(unit, leaf, reached, lang));
                let illustrative = shown.as_ref().is_some_and(|(_, illustrative)| *illustrative);
                (reached, shown.map(|(words, _)| words), illustrative)
            }
            None => {
                let share = counted.and_then(|points| points.over(node.max).ok()).map(Ratio);
                let max = show_points(Points(node.max), lang);
                (
                    share,
                    counted.map(|points| format!("{}/{max}", show_points(Points(points), lang))),
                    counted.is_some() && self.is_sample(),
                )
            }
        };
        let missing = || {
            let fact = node.indicator.as_ref().and_then(Indicator::main_fact);
            let entry = fact.map(|fact| sheet.fact(fact));
            let is_planned = fact
                .and_then(|fact| self.campaign.rubric.fact(fact))
                .is_some_and(|fact| fact.planned);
            match entry {
                _ if sheet.leaf(leaf).not_assigned => text::sheet::not_assigned(lang),
                Some(entry) if entry.actual == Actual::NotArisen => text::sheet::not_arisen(lang),
                Some(entry) if is_plan_asked && entry.plan == Plan::NoTarget => text::sheet::no_target(lang),
                Some(FactEntry {
                    actual: Actual::Value(_),
                    plan: Plan::Missing,
                    ..
                }) if is_plan_asked || is_planned => text::sheet::lacks_plan(lang),
                Some(entry)
                    if is_plan_asked && matches!((&entry.actual, &entry.plan), (Actual::Value(_), Plan::Value(_))) =>
                {
                    text::sheet::undecidable(lang)
                }
                _ => text::sheet::missing(lang),
            }
            .to_owned()
        };
        Mark {
            label: self.name(unit).to_owned(),
            reached,
            words: words.unwrap_or_else(missing),
            illustrative,
            to: Some(To::Sheet(unit, leaf)),
        }
    }

    /// Shows an achievement, with the digits it was printed with where it was published, and tells whether it is a figure
    /// of a sample that never was.
    pub(super) fn achieved(&self, unit: UnitIx, leaf: NodeIx, reached: Ratio, lang: Lang) -> (String, bool) {
        let printed = self.campaign.told(Told::Achievement, leaf, Some(unit), reached.0, 0);
        let shown = show_achievement(reached, printed, lang);
        (shown, self.campaign.is_illustrative(printed))
    }

    fn indicator_row(
        &self,
        unit: UnitIx,
        sheet: &Sheet,
        card: &Scorecard,
        leaf: NodeIx,
        reached: Option<Ratio>,
        lang: Lang,
    ) -> IndicatorRow {
        let rubric = &self.campaign.rubric;
        let indicator = rubric.node(leaf).and_then(|node| node.indicator.as_ref());
        let fact = indicator.and_then(Indicator::main_fact);
        let entry = fact.map(|fact| sheet.fact(fact));
        let counted = card.node(leaf).and_then(|score| score.counted);
        let shown = fact.and_then(|ix| rubric.fact(ix)).zip(entry);
        let (achievement, achievement_illustrative) = reached
            .map(|reached| self.achieved(unit, leaf, reached, lang))
            .unwrap_or_default();
        IndicatorRow {
            unit,
            name: self.name(unit).to_owned(),
            lacks: match indicator.and_then(Indicator::self_judged) {
                _ if sheet.leaf(leaf).not_assigned => text::sheet::not_assigned(lang),
                Some(_) => text::sheet::judged(lang),
                None => text::sheet::missing(lang),
            },
            plan: shown.map_or_else(String::new, |(fact, entry)| plan_words(fact, entry, lang)),
            actual: shown.map_or_else(String::new, |(fact, entry)| actual_words(fact, entry, lang)),
            achievement,
            achievement_illustrative,
            points_illustrative: counted.is_some() && self.is_sample(),
            points: counted.map_or_else(String::new, |points| show_points(Points(points), lang)),
            plan_illustrative: entry.is_some_and(|entry| entry.plan_illustrative),
            actual_illustrative: entry.is_some_and(|entry| entry.actual_illustrative),
        }
    }

    fn cluster_words(&self, leaf: NodeIx, left_out: &[UnitIx], lang: Lang) -> Option<String> {
        let rubric = &self.campaign.rubric;
        let figure = cluster_fact(rubric, &self.campaign.sheets, leaf)?;
        let indicator = rubric.node(leaf)?.indicator.as_ref()?;
        let fact = indicator.main_fact().and_then(|ix| rubric.fact(ix));
        let printed = self.campaign.told(Told::Result, leaf, None, figure.actual?, 0);
        let actual = show_digits(figure.actual?, cluster_digits(indicator, printed), lang);
        let actual = marked(with_unit(actual, fact), self.campaign.is_illustrative(printed));
        let actual = if figure.awaiting.is_empty() {
            text::cluster::whole_cluster(lang, actual)
        } else {
            text::cluster::units_so_far(lang, actual)
        };
        let mut parts = vec![capital(&actual)];
        parts.extend(figure.achievement.map(|share| {
            let printed = self.campaign.told(Told::Achievement, leaf, None, share.0, 0);
            let shown = show_achievement(share, printed, lang);
            text::cluster::of_plan(lang, marked(shown, self.campaign.is_illustrative(printed)))
        }));
        let mut words = parts.join(", ");
        let unnamed = |units: &[UnitIx]| -> Vec<UnitIx> {
            units.iter().filter(|unit| !left_out.contains(unit)).copied().collect()
        };
        let awaiting = unnamed(&figure.awaiting);
        if !awaiting.is_empty() {
            words = format!("{words}; {}", text::cluster::not_yet(lang, self.names(&awaiting)));
        }
        // Where there is no plan at all, nobody waits for one.
        if figure.plan.is_some() && !figure.awaiting_plan.is_empty() {
            let plans = match unnamed(&figure.awaiting_plan).as_slice() {
                [] => text::cluster::plans_not_yet(lang).to_owned(),
                units => text::cluster::no_plan_yet(lang, self.names(units)),
            };
            words = format!("{words}; {plans}");
        }
        Some(words)
    }
}

/// A share of the plan has the digits that it was printed with, else one decimal, or more where it would be shown as the whole
/// plan and is not.
fn show_achievement(share: Ratio, printed: Option<Number>, lang: Lang) -> String {
    let digits = match printed {
        Some(printed) => Digits::Exactly(printed.digits().saturating_sub(2)),
        None => Digits::AtMost(percent_decimals(share.0, Number::HUNDRED)),
    };
    show_percent(share, digits, lang)
}

fn plan_words(fact: &Fact, entry: &FactEntry, lang: Lang) -> String {
    let shown = show_plan(fact, &entry.plan, lang);
    if matches!(entry.plan, Plan::Value(Value::Number(_))) {
        with_unit(shown, Some(fact))
    } else {
        shown
    }
}

/// A result entered in another unit of measure is shown in that one.
fn actual_words(fact: &Fact, entry: &FactEntry, lang: Lang) -> String {
    let shown = show_actual(fact, &entry.actual, lang);
    match (&entry.actual, &entry.unit) {
        (Actual::Value(Value::Number(_)), Some(unit)) => format!("{shown} {}", unit.name()),
        (Actual::Value(Value::Number(_)), None) => with_unit(shown, Some(fact)),
        _ => shown,
    }
}

/// `is_illustrative` tells it of a count of units.
fn sentence(marks: &[Mark], by_plan: bool, is_illustrative: impl Fn(usize) -> bool, lang: Lang) -> String {
    let known = || marks.iter().filter_map(|mark| Some((mark, mark.reached?.0)));
    let Some(best) = known().map(|(_, reached)| reached).reduce(Number::most) else {
        // Results may be there, and no plan.
        let entered = marks.iter().any(|mark| mark.words != text::sheet::missing(lang));
        return left_out(marks, lang)
            .filter(|_| entered)
            .map(|units| text::cluster::not_compared(lang, units))
            .unwrap_or_else(|| text::cluster::nothing_entered(lang).to_owned());
    };
    let leading: Vec<&Mark> = known()
        .filter(|(_, reached)| reached.same_value(best))
        .map(|(mark, _)| mark)
        .collect();
    let names = match leading.as_slice() {
        many if many.len() > MOST_NAMED => text::start::units(lang, many.len()),
        few => few
            .iter()
            .map(|mark| mark.label.as_str())
            .collect::<Vec<_>>()
            .join(", "),
    };
    let words = leading
        .first()
        .map_or_else(String::new, |mark| marked(mark.words.clone(), mark.illustrative));
    let reached = known()
        .filter(|(_, reached)| reached.compare(Number::ONE).is_ge())
        .count();
    let all = marked(known().count().to_string(), is_illustrative(reached));
    let said = match (by_plan, reached) {
        (true, 0) => text::cluster::plan_sentence_none(lang, all, names, words),
        (true, _) => text::cluster::plan_sentence(lang, reached, all, names, words),
        (false, 0) => text::cluster::points_sentence_none(lang, all, names, words),
        (false, _) => text::cluster::points_sentence(lang, reached, all, names, words),
    };
    match left_out(marks, lang) {
        None => said,
        Some(units) => format!("{said} {}", text::cluster::left_out(lang, units)),
    }
}

/// Names who has no figure, by the reason: not entered is not the same as not assigned.
fn left_out(marks: &[Mark], lang: Lang) -> Option<String> {
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for mark in marks.iter().filter(|mark| mark.reached.is_none()) {
        match groups.iter_mut().find(|(reason, _)| *reason == mark.words) {
            Some((_, names)) => names.push(&mark.label),
            None => groups.push((&mark.words, vec![&mark.label])),
        }
    }
    let group = |(reason, names): &(&str, Vec<&str>)| {
        let names = match names.len() {
            many if many > MOST_LEFT_OUT => text::start::units(lang, many),
            _ => names.join(", "),
        };
        text::cluster::left_out_for(lang, names, reason)
    };
    let groups: Vec<String> = groups.iter().map(group).collect();
    (!groups.is_empty()).then(|| groups.join("; "))
}

/// How a figure of the whole cluster is shown: as it was printed, else a sum as it adds up, a mean rounded as
/// shares are.
pub(super) fn cluster_digits(indicator: &Indicator, printed: Option<Number>) -> Digits {
    match (printed, indicator.cluster) {
        (Some(printed), _) => Digits::Exactly(printed.digits()),
        (None, ClusterFigure::Sum) => Digits::AtMost(3),
        (None, _) => Digits::AtMost(2),
    }
}

/// Begins a sentence with a capital.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
