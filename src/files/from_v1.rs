//! From the shape of version 1 to a campaign, with every problem noted.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use super::campaign_v1::{CampaignV1, FactV1, GivenV1, LeafV1, QuotedV1, StageV1, UnitStageV1, UnitV1, WireText};
use super::write::sheet_hash;
use crate::campaign::{Campaign, CampaignStage, Lineage, Published, Unit, UnitStage, class_named_by};
use crate::quantity::{UnitOfMeasure, compose};
use crate::rubric::raw::RawSource;
use crate::rubric::wire::{NEVER, read_wire_date};
use crate::rubric::{FactIx, FactKind, LevelIx, Problem, ProblemKind, Rubric, Source};
use crate::scoring::{
    Actual, Evidence, FactEntry, Given, LeafEntry, Plan, Quoted, References, Sheet, UnitId, UnreadFigure, Value,
};

/// Notes what is wrong while a campaign is put together.
pub(super) struct Builder<'a> {
    pub rubric: &'a Rubric,
    pub problems: &'a RefCell<Vec<Problem>>,
}

impl Builder<'_> {
    fn note(&self, path: &str, kind: ProblemKind) {
        self.problems.borrow_mut().push(Problem {
            path: path.to_owned(),
            kind,
        });
    }

    /// Puts the campaign together; problems are noted beside.
    pub fn campaign(&self, raw: &CampaignV1, rubric: Rc<Rubric>) -> Campaign {
        let mut units = Vec::with_capacity(raw.units.len());
        let mut sheets: Vec<Sheet> = Vec::with_capacity(raw.units.len());
        for (at, unit) in raw.units.iter().enumerate() {
            let path = format!("$.campaign.units[{at}]");
            if raw.units.iter().take(at).any(|other| other.id == unit.id) {
                self.note(&format!("{path}.id"), ProblemKind::IdTwice { id: unit.id.clone() });
            }
            if unit.name.trim().is_empty() {
                self.note(&format!("{path}.name"), ProblemKind::Empty);
            }
            self.once(
                unit.facts.iter().map(|fact| &fact.fact),
                &format!("{path}.facts"),
                "fact",
            );
            self.once(
                unit.leaves.iter().map(|leaf| &leaf.node),
                &format!("{path}.leaves"),
                "node",
            );
            let sheet = self.sheet(unit, &path);
            units.push(Unit {
                id: sheet.unit.clone(),
                name: unit.name.clone(),
                stage: unit_stage(unit.stage),
                lineage: Lineage {
                    revision: unit.revision.unwrap_or(0),
                    parent: unit.parent.clone(),
                    own: None,
                },
            });
            sheets.push(sheet);
        }
        self.known_units(raw);
        let unit_id = |id: &Option<String>| id.clone().map(UnitId);
        let mut campaign = Campaign {
            id: raw.id.clone(),
            name: raw.name.clone(),
            year: raw.year.0,
            basis: raw.basis.clone(),
            stage: stage(raw.stage),
            lead: unit_id(&raw.lead),
            deputy: unit_id(&raw.deputy),
            sample: raw.sample.clone(),
            published: self.published(raw),
            rubric,
            references: self.references(raw),
            units,
            sheets,
        };
        // What was saved is the revision that the file holds, so its own hash is that of the sheet as it stands.
        let hashes: Vec<Option<String>> = campaign
            .units
            .iter()
            .zip(&campaign.sheets)
            .map(|(unit, sheet)| (unit.lineage.revision > 0).then(|| sheet_hash(self.rubric, unit, sheet)))
            .collect();
        for (unit, own) in campaign.units.iter_mut().zip(hashes) {
            unit.lineage.own = own;
        }
        campaign
    }

    /// Notes what stands twice where one would be lost.
    fn once<'n>(&self, ids: impl Iterator<Item = &'n String>, path: &str, field: &str) {
        let mut met = BTreeSet::new();
        for (at, id) in ids.enumerate() {
            if !met.insert(id) {
                let id = id.clone();
                self.note(&format!("{path}[{at}].{field}"), ProblemKind::IdTwice { id });
            }
        }
    }

    /// Notes every unit that is named and is not there; what was published of one that was taken out stays as it was.
    fn known_units(&self, raw: &CampaignV1) {
        let known: BTreeSet<&String> = raw.units.iter().map(|unit| &unit.id).collect();
        let check = |id: Option<&String>, path: String| {
            if let Some(id) = id.filter(|id| !known.contains(id)) {
                self.note(&path, ProblemKind::UnitUnknown { id: id.clone() });
            }
        };
        check(raw.lead.as_ref(), "$.campaign.lead".to_owned());
        check(raw.deputy.as_ref(), "$.campaign.deputy".to_owned());
        for (at, row) in raw.previous.iter().enumerate() {
            check(Some(&row.unit), format!("$.campaign.previous[{at}].unit"));
        }
        for (at, unread) in raw.unread.iter().enumerate() {
            check(unread.unit.as_ref(), format!("$.campaign.unread[{at}].unit"));
        }
        self.once(raw.previous.iter().map(|row| &row.unit), "$.campaign.previous", "unit");
    }

    /// Notes fields of which only one can hold.
    fn either(&self, path: &str, given: &[(&'static str, bool)]) {
        let mut given = given.iter().filter(|(_, is_given)| *is_given).map(|(field, _)| *field);
        if let (Some(one), Some(other)) = (given.next(), given.next()) {
            self.note(path, ProblemKind::BothGiven { one, other });
        }
    }

    fn published(&self, raw: &CampaignV1) -> Vec<Published> {
        let figures = raw.published.iter().enumerate().map(|(at, figure)| {
            let known = |id: &String| self.rubric.findings.iter().any(|finding| finding.id == *id);
            if let Some(id) = figure.finding.as_ref().filter(|id| !known(id)) {
                let path = format!("$.campaign.published[{at}].finding");
                self.note(&path, ProblemKind::NodeUnknown { id: id.clone() });
            }
            Published {
                finding: figure.finding.clone(),
                unit: figure.unit.clone().map(UnitId),
                number: figure.number,
            }
        });
        figures.collect()
    }

    fn references(&self, raw: &CampaignV1) -> References {
        let previous = raw.previous.iter().enumerate().map(|(at, row)| {
            let path = format!("$.campaign.previous[{at}].figures");
            (UnitId(row.unit.clone()), self.quoted(&row.figures, &path))
        });
        let unread = raw.unread.iter().enumerate().filter_map(|(at, unread)| {
            Some(UnreadFigure {
                unit: unread.unit.clone().map(UnitId),
                fact: self.fact(&unread.fact, &format!("$.campaign.unread[{at}].fact"))?,
                text: unread.text.clone(),
            })
        });
        References {
            previous: previous.collect(),
            reference: self.quoted(&raw.reference, "$.campaign.reference"),
            unread: unread.collect(),
        }
    }

    fn quoted(&self, figures: &[QuotedV1], path: &str) -> Vec<Option<Quoted>> {
        if figures.is_empty() {
            return Vec::new();
        }
        self.once(figures.iter().map(|figure| &figure.fact), path, "fact");
        let mut row = vec![None; self.rubric.facts.len()];
        for (at, figure) in figures.iter().enumerate() {
            let slot = self
                .fact(&figure.fact, &format!("{path}[{at}].fact"))
                .and_then(|ix| row.get_mut(ix.0 as usize));
            if let Some(slot) = slot {
                *slot = Some(Quoted {
                    number: figure.number,
                    source: source(&figure.source),
                });
            }
        }
        row
    }

    fn fact(&self, id: &str, path: &str) -> Option<FactIx> {
        let found = self.rubric.fact_by_id(id);
        if found.is_none() {
            self.note(path, ProblemKind::FactUnknown { id: id.to_owned() });
        }
        found
    }

    fn sheet(&self, raw: &UnitV1, path: &str) -> Sheet {
        let mut sheet = Sheet::empty(UnitId(raw.id.clone()), self.rubric);
        // A file written elsewhere may leave it to the name.
        sheet.unit_class = raw.class.clone().or_else(|| class_named_by(self.rubric, &raw.name));
        for (at, fact) in raw.facts.iter().enumerate() {
            let path = format!("{path}.facts[{at}]");
            let Some(ix) = self.fact(&fact.fact, &format!("{path}.fact")) else {
                continue;
            };
            let entry = self.fact_entry(fact, ix, &path);
            if let Some(slot) = sheet.facts.get_mut(ix.0 as usize) {
                *slot = entry;
            }
        }
        for (at, leaf) in raw.leaves.iter().enumerate() {
            let path = format!("{path}.leaves[{at}]");
            self.either(
                &path,
                &[
                    ("self_score", leaf.self_score.is_some()),
                    ("self_unread", leaf.self_unread.is_some()),
                ],
            );
            for (field, given) in [("review_score", &leaf.review_score), ("final_score", &leaf.final_score)] {
                let reason = given.as_ref().map(|given| given.reason.as_deref().unwrap_or_default());
                if reason.is_some_and(|reason| reason.trim().is_empty()) {
                    self.note(&format!("{path}.{field}"), ProblemKind::ReasonMissing);
                }
            }
            match self
                .rubric
                .node_by_id(&leaf.node)
                .and_then(|ix| sheet.leaves.get_mut(ix.0 as usize))
            {
                Some(slot) => *slot = leaf_entry(leaf),
                None => self.note(
                    &format!("{path}.node"),
                    ProblemKind::NodeUnknown { id: leaf.node.clone() },
                ),
            }
        }
        sheet
    }

    fn fact_entry(&self, raw: &FactV1, ix: FactIx, path: &str) -> FactEntry {
        self.either(
            path,
            &[
                ("actual", raw.actual.is_some()),
                ("actual_unread", raw.actual_unread.is_some()),
                ("not_arisen", raw.not_arisen),
            ],
        );
        self.either(
            path,
            &[
                ("plan", raw.plan.is_some()),
                ("plan_unread", raw.plan_unread.is_some()),
                ("no_target", raw.no_target),
            ],
        );
        let actual = match (&raw.actual, &raw.actual_unread) {
            (Some(text), _) => self
                .value(text, ix, &format!("{path}.actual"))
                .map_or(Actual::Missing, Actual::Value),
            (None, Some(text)) => Actual::Unread(text.clone().into()),
            (None, None) if raw.not_arisen => Actual::NotArisen,
            (None, None) => Actual::Missing,
        };
        let plan = match (&raw.plan, &raw.plan_unread) {
            (Some(text), _) => self
                .value(text, ix, &format!("{path}.plan"))
                .map_or(Plan::Missing, Plan::Value),
            (None, Some(text)) => Plan::Unread(text.clone().into()),
            (None, None) if raw.no_target => Plan::NoTarget,
            (None, None) => Plan::Missing,
        };
        FactEntry {
            actual,
            plan,
            unit: raw.unit.as_deref().and_then(UnitOfMeasure::new).map(Box::new),
            actual_illustrative: raw.actual_illustrative,
            plan_illustrative: raw.plan_illustrative,
        }
    }

    fn value(&self, WireText(text): &WireText, ix: FactIx, path: &str) -> Option<Value> {
        let kind = &self.rubric.fact(ix)?.kind;
        let (value, problem) = match kind {
            FactKind::Amount(_) | FactKind::Count(_) | FactKind::Judged => (
                text.parse().ok().map(Value::Number),
                ProblemKind::NotADecimal { text: text.clone() },
            ),
            FactKind::YesNo => (
                match text.as_str() {
                    "yes" => Some(Value::YesNo(true)),
                    "no" => Some(Value::YesNo(false)),
                    _ => None,
                },
                ProblemKind::KindUnknown {
                    kind: text.clone(),
                    known: &["yes", "no"],
                },
            ),
            FactKind::Level(levels) => {
                let at = levels
                    .iter()
                    .position(|level| compose(level) == compose(text))
                    .and_then(|at| u8::try_from(at).ok());
                (
                    at.map(|at| Value::Level(LevelIx(at))),
                    ProblemKind::LevelUnknown { level: text.clone() },
                )
            }
            FactKind::Date if text == NEVER => (Some(Value::Never), ProblemKind::Empty),
            FactKind::Date => match read_wire_date(text, Some(NEVER)) {
                Ok(date) => (Some(Value::Date(date)), ProblemKind::Empty),
                Err(kind) => (None, kind),
            },
        };
        if value.is_none() {
            self.note(path, problem);
        }
        value
    }
}

fn leaf_entry(raw: &LeafV1) -> LeafEntry {
    let given = |given: &Option<GivenV1>| {
        given.as_ref().map(|given| {
            Box::new(Given {
                points: given.points,
                reason: given.reason.clone().unwrap_or_default(),
                illustrative: given.illustrative,
            })
        })
    };
    LeafEntry {
        not_assigned: raw.not_assigned,
        self_score: given(&raw.self_score),
        review_score: given(&raw.review_score),
        final_score: given(&raw.final_score),
        self_unread: raw.self_unread.clone().map(Into::into),
        note: raw.note.clone().unwrap_or_default(),
        evidence: raw
            .evidence
            .iter()
            .map(|evidence| Evidence {
                text: evidence.text.clone(),
                date: evidence.date,
                link: evidence.link.clone().unwrap_or_default(),
                illustrative: evidence.illustrative,
            })
            .collect(),
    }
}

fn source(raw: &RawSource) -> Source {
    Source {
        title: raw.title.clone(),
        place: raw.place.clone(),
        illustrative: raw.illustrative,
    }
}

fn stage(raw: Option<StageV1>) -> CampaignStage {
    match raw {
        None | Some(StageV1::Open) => CampaignStage::Open,
        Some(StageV1::Locked) => CampaignStage::Locked,
        Some(StageV1::Met) => CampaignStage::Met,
        Some(StageV1::Closed) => CampaignStage::Closed,
    }
}

fn unit_stage(raw: Option<UnitStageV1>) -> UnitStage {
    match raw {
        None | Some(UnitStageV1::Filling) => UnitStage::Filling,
        Some(UnitStageV1::Sent) => UnitStage::Sent,
        Some(UnitStageV1::InReview) => UnitStage::InReview,
        Some(UnitStageV1::Explaining) => UnitStage::Explaining,
        Some(UnitStageV1::Settled) => UnitStage::Settled,
    }
}
