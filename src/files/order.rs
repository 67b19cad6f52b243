use super::write::sheet_hash;
use crate::campaign::{Campaign, Unit};
use crate::scoring::Sheet;
use crate::text::Lang;
use crate::text::difference as words;

/// Which of two states of one campaign came after the other: the draft that is here, or a file. By revisions and hashes of
/// the sheets, never by clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The file goes on from what is here: nothing that is here only would be lost with it.
    FileNewer,
    /// What is here goes on from the file.
    DraftNewer,
    /// Each holds what the other does not know of.
    Forked,
    /// They differ only in what has no revision.
    Unknown,
}

impl Order {
    /// Puts a draft and a file of the same campaign in order.
    #[must_use]
    pub fn of(here: &Campaign, file: &Campaign) -> Self {
        let of_unit = |(unit, sheet): (&Unit, &Sheet)| {
            let there = file.unit(file.unit_ix(&unit.id)?)?;
            let hash = |campaign: &Campaign, (unit, sheet)| sheet_hash(&campaign.rubric, unit, sheet);
            let (now, new) = (hash(here, (unit, sheet)), hash(file, there));
            (now != new).then(|| of_sheets((unit, now), (there.0, new)))
        };
        let mut orders = here.units.iter().zip(&here.sheets).filter_map(of_unit);
        let first = orders.next().unwrap_or(Self::Unknown);
        let keeps_all = || here.units.iter().all(|unit| file.unit_ix(&unit.id).is_some());
        let is_one_way = orders.all(|order| order == first);
        if is_one_way && (first != Self::FileNewer || keeps_all()) {
            first
        } else {
            Self::Forked
        }
    }

    /// Says which is newer.
    #[must_use]
    pub fn words(self, lang: Lang) -> &'static str {
        match self {
            Self::FileNewer => words::file_newer(lang),
            Self::DraftNewer => words::draft_newer(lang),
            Self::Forked => words::forked(lang),
            Self::Unknown => words::order_unknown(lang),
        }
    }
}

/// Puts two sheets of one unit in order that are not the same, each with its hash.
fn of_sheets((here, now): (&Unit, String), (there, new): (&Unit, String)) -> Order {
    let (here, there) = (&here.lineage, &there.lineage);
    let (now, new) = (Some(now), Some(new));
    let is_edited = here.own != now;
    if here.own == new || here.parent == new {
        Order::DraftNewer
    } else if is_edited || here.revision == there.revision {
        Order::Forked
    } else if there.revision > here.revision {
        Order::FileNewer
    } else {
        Order::DraftNewer
    }
}
