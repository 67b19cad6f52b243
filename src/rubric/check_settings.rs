//! What is checked of the settings of the whole.

use super::check::Checker;
use super::check_tiers;
use super::day::Day;
use super::problem::ProblemKind;
use super::raw::{RawNotArisen, RawNotAssigned, RawRubric};
use super::tree::{Class, NotArisen, NotAssigned, Settings, TieBreaker};
use crate::quantity::{Date, Number};

impl Checker<'_> {
    pub(super) fn settings(&self, rubric: &RawRubric, path: &str) -> Settings {
        let path = format!("{path}.settings");
        let Some(raw) = &rubric.settings else {
            return Settings {
                leaf_rounding: None,
                criterion_rounding: None,
                total_rounding: None,
                not_assigned: NotAssigned::Exclude,
                not_arisen: NotArisen::Full,
                tie_breakers: Vec::new(),
                classes: Vec::new(),
                holidays: Vec::new(),
                unit_classes: Vec::new(),
            };
        };
        let tie_breakers = raw
            .tie_breakers
            .iter()
            .enumerate()
            .filter_map(|(at, word)| match word.as_str() {
                "bonus" => Some(TieBreaker::Bonus),
                "ballot" => Some(TieBreaker::Ballot),
                id => {
                    let node = self.node_places.get(id).copied();
                    let place = format!("{path}.tie_breakers[{at}]");
                    if node.is_none() && !self.noted_under(&place) {
                        self.note(&place, ProblemKind::NodeUnknown { id: id.to_owned() });
                    }
                    node.map(TieBreaker::Node)
                }
            });
        let classes: Vec<Class> = raw
            .classes
            .iter()
            .map(|class| Class {
                name: class.name.clone(),
                from_percent: class.from_percent,
            })
            .collect();
        self.names(raw.classes.iter().map(|class| &class.name), |at| {
            format!("{path}.classes[{at}].name")
        });
        self.names(raw.unit_classes.iter(), |at| format!("{path}.unit_classes[{at}]"));
        let adds = rubric.bonus.as_ref().is_some_and(|bonus| !bonus.items.is_empty());
        for (at, class) in classes.iter().enumerate() {
            let here = format!("{path}.classes[{at}]");
            self.not_negative("from_percent", Some(class.from_percent), &here);
            if !adds && class.from_percent.compare(Number::HUNDRED).is_gt() {
                let kind = ProblemKind::NeverReached { at: class.from_percent };
                self.note(&format!("{here}.from_percent"), kind);
            }
        }
        let from = classes
            .iter()
            .enumerate()
            .map(|(at, class)| (format!("classes[{at}]"), class.from_percent));
        let read = from.filter(|(place, _)| !self.unread(&format!("{path}.{place}"), "from_percent"));
        check_tiers::in_order(read, true, |place, kind| self.note(&format!("{path}.{place}"), kind));
        Settings {
            leaf_rounding: self.rounding(raw.leaf_rounding.as_ref(), &format!("{path}.leaf_rounding")),
            criterion_rounding: self.rounding(raw.criterion_rounding.as_ref(), &format!("{path}.criterion_rounding")),
            total_rounding: self.rounding(raw.total_rounding.as_ref(), &format!("{path}.total_rounding")),
            not_assigned: match raw.not_assigned {
                None | Some(RawNotAssigned::Exclude) => NotAssigned::Exclude,
                Some(RawNotAssigned::Rescale) => NotAssigned::Rescale,
                Some(RawNotAssigned::FullPoints) => NotAssigned::FullPoints,
            },
            not_arisen: not_arisen(raw.not_arisen).unwrap_or_default(),
            tie_breakers: tie_breakers.collect(),
            classes,
            holidays: self.days(&raw.holidays, &format!("{path}.holidays")),
            unit_classes: raw.unit_classes.clone(),
        }
    }
}

impl Checker<'_> {
    /// The dates of days in the campaign's year; one that leaves the calendar is noted.
    fn days(&self, days: &[Day], path: &str) -> Vec<Date> {
        let dated = days.iter().enumerate().filter_map(|(at, day)| {
            let date = day.in_year(self.year);
            if date.is_none() {
                let text = day.to_string();
                self.note(
                    &format!("{path}[{at}]"),
                    ProblemKind::NotADate {
                        text,
                        or: Some(Day::LIKE),
                    },
                );
            }
            date
        });
        dated.collect()
    }
}

/// What a word for “không phát sinh” stands for.
pub(super) fn not_arisen(raw: Option<RawNotArisen>) -> Option<NotArisen> {
    raw.map(|raw| match raw {
        RawNotArisen::Full => NotArisen::Full,
        RawNotArisen::Zero => NotArisen::Zero,
        RawNotArisen::Excluded => NotArisen::Excluded,
    })
}
