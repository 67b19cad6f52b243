//! From a campaign to the shape of version 1.

use super::campaign_v1::{
    CampaignV1, EvidenceV1, FactV1, FileV1, GivenV1, LeafV1, PreviousV1, PublishedV1, QuotedV1, StageV1, UnitStageV1,
    UnitV1, UnreadV1, WireText, YearV1,
};
use super::{FORMAT, VERSION};
use crate::campaign::{Campaign, CampaignStage, Published, Unit, UnitStage};
use crate::rubric::raw::RawSource;
use crate::rubric::{FactKind, Rubric, Source};
use crate::scoring::{Actual, FactEntry, Given, LeafEntry, Plan, Quoted, Sheet, Value};

/// The whole file.
pub(super) fn file(campaign: &Campaign) -> FileV1 {
    let rubric = &campaign.rubric;
    let units = campaign
        .units
        .iter()
        .zip(&campaign.sheets)
        .map(|(unit, sheet)| unit_v1(rubric, unit, sheet));
    let previous = campaign.references.previous.iter().map(|(unit, row)| PreviousV1 {
        unit: unit.0.clone(),
        figures: quoted(rubric, row),
    });
    let unread = campaign.references.unread.iter().filter_map(|unread| {
        Some(UnreadV1 {
            unit: unread.unit.as_ref().map(|id| id.0.clone()),
            fact: rubric.fact(unread.fact)?.id.clone(),
            text: unread.text.clone(),
        })
    });
    FileV1 {
        format: FORMAT.to_owned(),
        version: VERSION,
        campaign: CampaignV1 {
            id: campaign.id.clone(),
            name: campaign.name.clone(),
            year: YearV1(campaign.year),
            basis: campaign.basis.clone(),
            stage: match campaign.stage {
                CampaignStage::Open => None,
                CampaignStage::Locked => Some(StageV1::Locked),
                CampaignStage::Met => Some(StageV1::Met),
                CampaignStage::Closed => Some(StageV1::Closed),
            },
            lead: campaign.lead.as_ref().map(|id| id.0.clone()),
            deputy: campaign.deputy.as_ref().map(|id| id.0.clone()),
            sample: campaign.sample.clone(),
            rubric: rubric.raw.clone(),
            published: campaign.published.iter().map(published).collect(),
            previous: previous.collect(),
            reference: quoted(rubric, &campaign.references.reference),
            unread: unread.collect(),
            units: units.collect(),
        },
    }
}

fn published(figure: &Published) -> PublishedV1 {
    PublishedV1 {
        finding: figure.finding.clone(),
        unit: figure.unit.as_ref().map(|id| id.0.clone()),
        number: figure.number,
    }
}

fn quoted(rubric: &Rubric, row: &[Option<Quoted>]) -> Vec<QuotedV1> {
    let figures = rubric.facts.iter().zip(row);
    figures
        .filter_map(|(fact, quoted)| {
            let quoted = quoted.as_ref()?;
            Some(QuotedV1 {
                fact: fact.id.clone(),
                number: quoted.number,
                source: source(&quoted.source),
            })
        })
        .collect()
}

fn source(source: &Source) -> RawSource {
    RawSource {
        title: source.title.clone(),
        place: source.place.clone(),
        illustrative: source.illustrative,
    }
}

/// One unit with its sheet.
pub(super) fn unit_v1(rubric: &Rubric, unit: &Unit, sheet: &Sheet) -> UnitV1 {
    UnitV1 {
        id: unit.id.0.clone(),
        name: unit.name.clone(),
        class: sheet.unit_class.clone(),
        stage: match unit.stage {
            UnitStage::Filling => None,
            UnitStage::Sent => Some(UnitStageV1::Sent),
            UnitStage::InReview => Some(UnitStageV1::InReview),
            UnitStage::Explaining => Some(UnitStageV1::Explaining),
            UnitStage::Settled => Some(UnitStageV1::Settled),
        },
        revision: Some(unit.lineage.revision).filter(|revision| *revision > 0),
        parent: unit.lineage.parent.clone(),
        facts: rubric
            .facts
            .iter()
            .zip(&sheet.facts)
            .filter(|(_, entry)| **entry != FactEntry::EMPTY)
            .map(|(fact, entry)| fact_v1(&fact.id, &fact.kind, entry))
            .collect(),
        leaves: rubric
            .nodes
            .iter()
            .zip(&sheet.leaves)
            .filter(|(_, entry)| **entry != LeafEntry::EMPTY)
            .map(|(node, entry)| leaf_v1(&node.id, entry))
            .collect(),
    }
}

fn fact_v1(id: &str, kind: &FactKind, entry: &FactEntry) -> FactV1 {
    let text = |value: &Value| WireText(value_text(kind, value));
    FactV1 {
        fact: id.to_owned(),
        actual: match &entry.actual {
            Actual::Value(value) => Some(text(value)),
            _ => None,
        },
        not_arisen: entry.actual == Actual::NotArisen,
        actual_unread: match &entry.actual {
            Actual::Unread(typed) => Some(typed.to_string()),
            _ => None,
        },
        plan: match &entry.plan {
            Plan::Value(value) => Some(text(value)),
            _ => None,
        },
        no_target: entry.plan == Plan::NoTarget,
        plan_unread: match &entry.plan {
            Plan::Unread(typed) => Some(typed.to_string()),
            _ => None,
        },
        unit: entry.unit.as_ref().map(|unit| unit.name().to_owned()),
        actual_illustrative: entry.actual_illustrative,
        plan_illustrative: entry.plan_illustrative,
    }
}

fn value_text(kind: &FactKind, value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Level(level) => match kind {
            FactKind::Level(levels) => levels.get(usize::from(level.0)).cloned().unwrap_or_default(),
            _ => level.0.to_string(),
        },
        Value::YesNo(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::Date(date) => date.to_string(),
        Value::Never => "never".to_owned(),
    }
}

fn leaf_v1(id: &str, entry: &LeafEntry) -> LeafV1 {
    let given = |given: &Option<Box<Given>>| {
        given.as_ref().map(|given| GivenV1 {
            points: given.points,
            reason: Some(given.reason.clone()).filter(|reason| !reason.is_empty()),
            illustrative: given.illustrative,
        })
    };
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    LeafV1 {
        node: id.to_owned(),
        not_assigned: entry.not_assigned,
        self_score: given(&entry.self_score),
        self_unread: entry.self_unread.as_deref().map(str::to_owned),
        review_score: given(&entry.review_score),
        final_score: given(&entry.final_score),
        note: some(&entry.note),
        evidence: entry
            .evidence
            .iter()
            .map(|evidence| EvidenceV1 {
                text: evidence.text.clone(),
                date: evidence.date,
                link: some(&evidence.link),
                illustrative: evidence.illustrative,
            })
            .collect(),
    }
}
