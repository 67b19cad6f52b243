use serde::Serialize;
use sha2::{Digest, Sha256};

use super::to_v1::{file, unit_v1};
use crate::campaign::{Campaign, Lineage, Unit};
use crate::quantity::plain_name;
use crate::rubric::Rubric;
use crate::scoring::Sheet;

/// Writes a campaign as it stands, for a draft: readable JSON, version 1, no revision stepped.
#[must_use]
pub fn write_campaign(campaign: &Campaign) -> Vec<u8> {
    // The shape holds nothing that JSON cannot say, so writing it to memory has no way to fail.
    let mut bytes = serde_json::to_vec_pretty(&file(campaign)).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// Writes a campaign for a file that leaves this browser: sheets that changed since they were last saved step their revision.
/// Gives the bytes and the lineages as they are from now on.
#[must_use]
pub fn save_campaign(campaign: &Campaign) -> (Vec<u8>, Vec<Lineage>) {
    let mut saved = campaign.clone();
    for (unit, sheet) in saved.units.iter_mut().zip(&campaign.sheets) {
        let own = Some(sheet_hash(&campaign.rubric, unit, sheet));
        if own != unit.lineage.own {
            let before = unit.lineage.own.take();
            unit.lineage = Lineage {
                revision: unit.lineage.revision.saturating_add(1),
                parent: before,
                own,
            };
        }
    }
    let lineages = saved.units.iter().map(|unit| unit.lineage.clone()).collect();
    (write_campaign(&saved), lineages)
}

/// The canonical form of a campaign: compact, the fields in the order of the shape, entries in the order of the rubric, no
/// lineage. Two campaigns are the same when these bytes are.
#[must_use]
pub fn canonical_bytes(campaign: &Campaign) -> Vec<u8> {
    let mut bare = campaign.clone();
    for unit in &mut bare.units {
        unit.lineage = Lineage::default();
    }
    compact(&file(&bare))
}

/// SHA-256 over the canonical form of a campaign, in hex: tells whether it is still the same.
#[must_use]
pub fn fingerprint(campaign: &Campaign) -> String {
    hash(&canonical_bytes(campaign))
}

/// SHA-256 over the canonical form of one sheet, in hex.
pub(super) fn sheet_hash(rubric: &Rubric, unit: &Unit, sheet: &Sheet) -> String {
    let bare = Unit {
        lineage: Lineage::default(),
        ..unit.clone()
    };
    hash(&compact(&(&rubric.id, &rubric.edition, unit_v1(rubric, &bare, sheet))))
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn compact(shape: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(shape).unwrap_or_default()
}

/// The name of a saved file: what the reader calls it, else cluster and year; and the highest revision, so that the newest is
/// found among several.
/// `cum-thi-dua-so-2-kien-giang-2017_r3.giaouoc.json`.
#[must_use]
pub fn file_name(campaign: &Campaign, label: Option<&str>) -> String {
    let plain = label.map_or_else(
        || format!("{}-{}", plain_name(&campaign.name), campaign.year),
        plain_name,
    );
    let revision = match revision(campaign) {
        0 => String::new(),
        revision => format!("_r{revision}"),
    };
    format!("{plain}{revision}.giaouoc.json")
}

/// The highest revision among the sheets: how often the campaign was saved to a file.
#[must_use]
pub fn revision(campaign: &Campaign) -> u32 {
    let revisions = campaign.units.iter().map(|unit| unit.lineage.revision);
    revisions.max().unwrap_or(0)
}

/// The name of the cluster's table as it is saved for a spreadsheet: `bang-tong-hop-cum-thi-dua-so-2-kien-giang-2017.csv`.
#[must_use]
pub fn table_name(campaign: &Campaign) -> String {
    let cluster = plain_name(&campaign.name);
    let parts = ["bang-tong-hop", &cluster, &campaign.year.to_string()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("-") + ".csv"
}
