//! What is checked of an indicator: its rule against its facts and its maximum.

use super::check::{Checker, source};
use super::check_compared;
use super::check_figures;
use super::check_rule;
use super::check_settings::not_arisen;
use super::check_tiers;
use super::fact::{Fact, FactIx, FactKind};
use super::preset::Preset;
use super::problem::ProblemKind;
use super::raw::{RawAggregate, RawNode};
use super::term::Direction;
use super::tree::{ClusterFigure, Indicator, Section, Settings, Source};
use crate::quantity::UnitOfMeasure;

impl Checker<'_> {
    pub(super) fn indicator(
        &self,
        at: usize,
        facts: Vec<FactIx>,
        settings: &Settings,
        rubric_source: &Source,
    ) -> Option<Indicator> {
        let (raw, path, node) = (self.raws.get(at)?, self.paths.get(at)?, self.nodes.get(at)?);
        let preset = raw.rule.as_ref().filter(|_| raw.children.is_empty())?;
        let main = facts.first().and_then(|ix| self.facts.get(ix.0 as usize));
        let cluster = self.cluster_figure(raw, main, path);
        // Of a rule whose maximum could not be read, all is said but what its points come to.
        let unread_max = self
            .problems
            .borrow()
            .iter()
            .any(|problem| problem.is_about(path, "max"));
        let max = Some(node.max).filter(|_| !unread_max);
        let find = |id: &str| self.node_places.get(id).copied();
        let lowering = self.lowering(&facts, &format!("{path}.rule"), &find, Some(settings));
        let mut is_whole = !lowering.noted("", "");
        let is_sound = check_figures::figures(preset, max, &lowering);
        check_tiers::tiers(preset, &lowering);
        if let Some(max) = max.filter(|max| !max.is_zero() && node.section != Section::Penalty) {
            check_tiers::worths(preset, max, &lowering);
            is_whole &= check_compared::better(preset, max, &lowering);
        }
        // Which fact is the main one is known only where all could be read.
        if self.lacks_facts(path) {
            return None;
        }
        let term = lowering.in_pieces(preset, || lowering.term(&preset.term(), 0))?;
        if !is_sound || unread_max {
            return None;
        }
        // What is counted is limited by the sign of its points.
        if is_whole
            || !matches!(
                preset,
                Preset::CountTimesPoints(_) | Preset::PlusMinusCounts(_) | Preset::Deductions(_)
            )
        {
            lowering.in_pieces(preset, || check_figures::limits(&term, node.max, &lowering));
        }
        let declared = raw.direction.map(Direction::from);
        let (direction, monotone) =
            check_rule::term(&term, facts.first().copied(), declared, node, is_whole, &lowering);
        let unit = raw
            .unit
            .as_deref()
            .and_then(UnitOfMeasure::new)
            .or_else(|| self.main_unit(&facts));
        Some(Indicator {
            unit: unit.or_else(|| UnitOfMeasure::new("điểm"))?,
            direction,
            preset: preset.clone(),
            term,
            monotone,
            cluster,
            not_arisen: not_arisen(raw.not_arisen).unwrap_or(settings.not_arisen),
            evidence: raw.evidence.clone(),
            source: raw.source.as_ref().map_or_else(|| rubric_source.clone(), source),
            facts,
        })
    }

    /// Tells whether a fact of the indicator was left out because it could not be read; one without its unit was not.
    fn lacks_facts(&self, path: &str) -> bool {
        let path = format!("{path}.facts");
        let lost = |kind: &ProblemKind| match kind {
            ProblemKind::FieldMissing { field } => *field != "unit",
            ProblemKind::WrongType { .. } | ProblemKind::KindUnknown { .. } => true,
            _ => false,
        };
        let problems = self.problems.borrow();
        problems
            .iter()
            .any(|problem| problem.is_under(&path) && lost(&problem.kind))
    }

    fn main_unit(&self, facts: &[FactIx]) -> Option<UnitOfMeasure> {
        match self.facts.get(facts.first()?.0 as usize).map(|fact| &fact.kind) {
            Some(FactKind::Amount(unit) | FactKind::Count(unit)) => Some(unit.clone()),
            Some(FactKind::Level(_)) => UnitOfMeasure::new("xếp loại"),
            Some(FactKind::YesNo) => UnitOfMeasure::new("có/không"),
            Some(FactKind::Date) => UnitOfMeasure::new("ngày"),
            _ => None,
        }
    }

    fn cluster_figure(&self, raw: &RawNode, main: Option<&Fact>, path: &str) -> ClusterFigure {
        let Some(figure) = &raw.cluster else {
            // A figure that could not be read is there all the same.
            let is_unread = self.unread(path, "cluster");
            return if is_unread {
                ClusterFigure::Mean
            } else {
                ClusterFigure::None
            };
        };
        let is_number = |fact: &Fact| matches!(fact.kind, FactKind::Amount(_) | FactKind::Count(_) | FactKind::Judged);
        let number = |fact: &Fact, place: &str| {
            if !is_number(fact) {
                let (id, wanted) = (fact.id.clone(), "number");
                self.note(&format!("{path}.{place}"), ProblemKind::FactKindWrong { id, wanted });
            }
        };
        if let Some(main) = main {
            number(main, "cluster");
        }
        match figure.by {
            RawAggregate::Sum => {
                let percent = main.filter(|fact| matches!(&fact.kind, FactKind::Amount(unit) if unit.is_percent()));
                if percent.is_some() {
                    self.note(&format!("{path}.cluster.by"), ProblemKind::SumOfRates);
                }
                ClusterFigure::Sum
            }
            RawAggregate::Mean => ClusterFigure::Mean,
            RawAggregate::WeightedMean => {
                let id = figure.weight.clone().unwrap_or_default();
                match self.fact_places.get(&id) {
                    Some(weight) => {
                        if let Some(fact) = self.facts.get(weight.0 as usize) {
                            number(fact, "cluster.weight");
                        }
                        ClusterFigure::MeanWeightedBy(*weight)
                    }
                    None => {
                        self.note(&format!("{path}.cluster.weight"), ProblemKind::FactUnknown { id });
                        ClusterFigure::Mean
                    }
                }
            }
        }
    }
}
