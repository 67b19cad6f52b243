//! A whole campaign, scored, as JSON data: what the command line prints.

use serde_json::{Value as Json, json};

use super::cluster::Cluster;
use super::export::{Names, maybe, of_names, role};
use crate::campaign::Campaign;
use crate::quantity::Ratio;
use crate::rubric::{FactIx, NodeIx};
use crate::scoring::{
    Cell, FindingResult, NearTie, Quoted, RoundingTrial, UnitIx, achievement, cluster_fact, findings, near_ties, score,
};
use crate::text::Lang;

/// Scores a campaign and gives everything that follows as data: names, order, cards with traces, achievement against plan,
/// figures to report, near ties, and what cannot be right in the entries.
#[must_use]
pub fn campaign_json(campaign: &Campaign) -> Json {
    let (rubric, references, sheets) = (&campaign.rubric, &campaign.references, &campaign.sheets);
    let standing = score(rubric, references, sheets);
    let unit_name = |unit: UnitIx| {
        let unit = campaign.units.get(unit.0 as usize);
        unit.map(|unit| unit.name.clone()).unwrap_or_default()
    };
    let names = Names {
        rubric,
        references,
        sheets,
        standing: &standing,
        unit_name: &unit_name,
    };
    let ties = near_ties(rubric, references, sheets);
    let results = findings(rubric, references, sheets, &standing);
    let leaves = || rubric.leaves().map(|(ix, _, _)| ix);
    json!({
        "campaign": {
            "id": campaign.id, "name": campaign.name, "year": campaign.year, "sample": campaign.sample,
            "units": campaign.units.iter().map(|unit| json!({"id": unit.id.0, "name": unit.name})).collect::<Vec<_>>(),
        },
        "illustrative": illustrative(names, campaign),
        "standing": of_names(names),
        "achievement": leaves().filter_map(|leaf| achieved(names, campaign, leaf)).collect::<Vec<_>>(),
        "findings": results.iter().filter_map(|result| finding(names, result)).collect::<Vec<_>>(),
        "near_ties": ties.iter().map(|tie| near_tie(names, tie)).collect::<Vec<_>>(),
        "issues": issues(names, &Cluster { campaign, standing: &standing }),
    })
}

/// The figures in the sheets that are a sample's and were never published.
fn illustrative(names: Names<'_>, campaign: &Campaign) -> Vec<Json> {
    let references = &campaign.references;
    let quoted = |unit: &Json, cell: &str, figures: &[Option<Quoted>]| -> Vec<Json> {
        let made_up = figures
            .iter()
            .enumerate()
            .filter(|(_, figure)| figure.as_ref().is_some_and(|figure| figure.source.illustrative));
        made_up
            .map(|(at, _)| json!({"unit": unit, "fact": names.fact(FactIx(at as u32)), "cell": cell}))
            .collect()
    };
    let entered = campaign.sheets.iter().flat_map(|sheet| {
        let facts = sheet.facts.iter().enumerate();
        facts.flat_map(move |(at, entry)| {
            let cells = [("actual", entry.actual_illustrative), ("plan", entry.plan_illustrative)];
            let made_up = cells.into_iter().filter(|(_, made_up)| *made_up);
            made_up.map(
                move |(cell, _)| json!({"unit": sheet.unit.0, "fact": names.fact(FactIx(at as u32)), "cell": cell}),
            )
        })
    });
    let compared = references
        .previous
        .iter()
        .flat_map(|(unit, figures)| quoted(&json!(unit.0), "previous", figures));
    entered
        .chain(compared)
        .chain(quoted(&Json::Null, "reference", &references.reference))
        .collect()
}

/// The achievement of one leaf, of each unit and of the cluster; none where no unit has any.
fn achieved(names: Names<'_>, campaign: &Campaign, leaf: NodeIx) -> Option<Json> {
    let ratio = |ratio: Option<Ratio>| maybe(ratio.map(|ratio| ratio.0));
    let units: Vec<Option<Ratio>> = campaign
        .sheets
        .iter()
        .map(|sheet| achievement(&campaign.rubric, sheet, leaf))
        .collect();
    let cluster = cluster_fact(&campaign.rubric, &campaign.sheets, leaf).filter(|figure| figure.actual.is_some());
    if cluster.is_none() && units.iter().all(Option::is_none) {
        return None;
    }
    Some(json!({
        "node": names.node(leaf),
        "units": units.into_iter().map(ratio).collect::<Vec<_>>(),
        "cluster": cluster.map(|figure| json!({
            "actual": maybe(figure.actual),
            "plan": maybe(figure.plan),
            "achievement": ratio(figure.achievement),
            "awaiting": units_of(names, &figure.awaiting),
            "awaiting_plan": units_of(names, &figure.awaiting_plan),
        })),
    }))
}

fn units_of(names: Names<'_>, units: &[UnitIx]) -> Vec<Json> {
    units.iter().map(|unit| names.unit(*unit)).collect()
}

fn finding(names: Names<'_>, result: &FindingResult) -> Option<Json> {
    let finding = names.rubric.findings.get(result.finding)?;
    let units: Vec<Json> = result
        .units
        .iter()
        .map(|unit| {
            json!({
                "unit": names.unit(unit.unit), "value": maybe(unit.value), "holds": unit.holds,
                "lacks": unit.lacks.map(role),
            })
        })
        .collect();
    let lacking = result.units.iter().filter(|unit| unit.lacks.is_some());
    let awaiting: Vec<UnitIx> = lacking.map(|unit| unit.unit).collect();
    Some(json!({
        "id": finding.id,
        "name": finding.name,
        "node": names.node(finding.node),
        "cluster": maybe(result.cluster),
        "cluster_holds": result.cluster_holds,
        "awaiting": units_of(names, &awaiting),
        "holding": result.holding(),
        "units": units,
    }))
}

fn near_tie(names: Names<'_>, tie: &NearTie) -> Json {
    let rounding = match tie.trial {
        RoundingTrial::AsDeclared => json!("as_declared"),
        RoundingTrial::Without => json!("without"),
        RoundingTrial::Under(mode) => json!(mode),
    };
    let order: Vec<Json> = tie.order.iter().map(|(unit, _)| names.unit(*unit)).collect();
    json!({"rounding": rounding, "order": order})
}

fn issues(names: Names<'_>, cluster: &Cluster<'_>) -> Vec<Json> {
    let lines = cluster
        .issue_lines(Lang::Vi)
        .into_iter()
        .zip(cluster.issue_lines(Lang::En));
    lines
        .map(|(vi, en)| {
            let (cell, fact) = match vi.cell {
                Cell::Actual(fact) => ("actual", names.fact(fact)),
                Cell::Plan(fact) => ("plan", names.fact(fact)),
                Cell::Previous(fact) => ("previous", names.fact(fact)),
                Cell::Reference(fact) => ("reference", names.fact(fact)),
                Cell::SelfScore => ("self_score", Json::Null),
                Cell::ReviewScore => ("review_score", Json::Null),
                Cell::FinalScore => ("final_score", Json::Null),
                Cell::Points => ("points", Json::Null),
                Cell::Note => ("note", Json::Null),
            };
            json!({
                "unit": names.unit(vi.unit), "node": names.node(vi.node), "cell": cell, "fact": fact,
                "must_be_mended": vi.is_error, "vi": vi.told(), "en": en.told(),
            })
        })
        .collect()
}
