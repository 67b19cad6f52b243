use std::ops::RangeInclusive;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::unit_kind::{UnitKind, after_word};
use crate::quantity::{Mode, Number, Rounding};
use crate::rubric::Rubric;
use crate::scoring::{References, Sheet, UnitId, UnitIx};

/// The years that a campaign may have; a rubric's days may lie some years off.
pub const YEARS: RangeInclusive<u16> = 1945..=2100;

/// One cluster, one year, one rubric.
#[derive(Debug, Clone, PartialEq)]
pub struct Campaign {
    /// Stable; never shown.
    pub id: String,
    /// The name of the cluster ("Cụm thi đua số 2, Kiên Giang").
    pub name: String,
    /// The year.
    pub year: u16,
    /// What the papers name as their basis, where that is not the rubric ("Theo Quyết định số 12/QĐ-UBND").
    pub basis: Option<String>,
    /// How far the campaign has come.
    pub stage: CampaignStage,
    /// The unit that leads the cluster this year.
    pub lead: Option<UnitId>,
    /// Its deputy.
    pub deputy: Option<UnitId>,
    /// Says where the published figures of a shipped sample come from; none for a campaign of one's own.
    pub sample: Option<String>,
    /// The rubric, its days those of the campaign's year; else never changed within a campaign.
    pub rubric: Rc<Rubric>,
    /// The figures of a shipped sample that were published; every other figure of it is illustrative.
    pub published: Vec<Published>,
    /// Last year's figures, the province's.
    pub references: References,
    /// The units.
    pub units: Vec<Unit>,
    /// Their sheets, in the same order.
    pub sheets: Vec<Sheet>,
}

/// What a campaign is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Title {
    /// The name of the cluster.
    pub name: String,
    /// The year.
    pub year: u16,
    /// What the papers name as their basis; none for the rubric.
    pub basis: Option<String>,
}

/// A figure that was published, with the digits it was printed with: a ratio to plan of 1.0610 is “vượt 6,10%”.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The id of the finding that gives it; none for a unit's total.
    pub finding: Option<String>,
    /// The unit that it speaks of; none for the cluster.
    pub unit: Option<UnitId>,
    /// The figure, on the scale of the finding.
    pub number: Number,
}

/// One unit of the cluster.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Unit {
    /// Stable; never shown.
    pub id: UnitId,
    /// The full name ("Huyện Giồng Riềng").
    pub name: String,
    /// How far its sheet has come.
    pub stage: UnitStage,
    /// The revision of its sheet and what it came from.
    pub lineage: Lineage,
}

/// Which revision a sheet is. Steps only when a file is saved or a sheet is sent, never while typing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Lineage {
    /// Counts the saved revisions.
    pub revision: u32,
    /// SHA-256 over the canonical form of the revision before, in hex.
    pub parent: Option<String>,
    /// SHA-256 over the canonical form of this revision, in hex.
    pub own: Option<String>,
}

/// How far a campaign has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CampaignStage {
    /// Points may still change.
    #[default]
    Open,
    /// Points are locked.
    Locked,
    /// The meeting was held.
    Met,
    /// All papers are filed.
    Closed,
}

/// How far a unit's sheet has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum UnitStage {
    /// Being filled in.
    #[default]
    Filling,
    /// Sent to the lead.
    Sent,
    /// Being cross-checked.
    InReview,
    /// Explaining differences.
    Explaining,
    /// Settled.
    Settled,
}

impl Campaign {
    /// Gives what it is called.
    #[must_use]
    pub fn title(&self) -> Title {
        Title {
            name: self.name.clone(),
            year: self.year,
            basis: self.basis.clone(),
        }
    }

    /// Starts a campaign with empty sheets. The id comes from outside, because it must be drawn at random.
    #[must_use]
    pub fn new(id: String, name: String, year: u16, rubric: Rc<Rubric>, unit_names: &[String]) -> Self {
        // Where the year lies beyond the calendar, the days stay as they were read.
        let rubric = rubric.for_year(year).map_or(rubric, Rc::new);
        let mut campaign = Self {
            id,
            name,
            year,
            basis: None,
            stage: CampaignStage::Open,
            lead: None,
            deputy: None,
            sample: None,
            rubric,
            published: Vec::new(),
            references: References::default(),
            units: Vec::new(),
            sheets: Vec::new(),
        };
        for name in unit_names {
            let (unit, sheet) = campaign.next_unit(name);
            campaign.units.push(unit);
            campaign.sheets.push(sheet);
        }
        campaign
    }

    /// Finds the figure that was published for a finding (none: the total) of a unit (none: the cluster), if `value` still
    /// reproduces it: is equal once rounded to the digits that were printed, and to the `decimals` that are shown where
    /// these are more. 912,19 is not the 912 that was published.
    #[must_use]
    pub fn printed(&self, finding: Option<&str>, unit: Option<UnitIx>, value: Number, decimals: u32) -> Option<Number> {
        let unit = match unit {
            Some(unit) => Some(&self.units.get(unit.0 as usize)?.id),
            None => None,
        };
        let same = |figure: &&Published| figure.finding.as_deref() == finding && figure.unit.as_ref() == unit;
        let number = self.published.iter().find(same)?.number;
        let decimals = number.digits().max(decimals);
        let rounded = Rounding::to_decimals(decimals, Mode::HalfUp).apply(value).ok()?;
        rounded.same_value(number).then_some(number)
    }

    /// Makes a unit with an id that this campaign does not use yet, and its empty sheet; adds nothing.
    #[must_use]
    pub fn next_unit(&self, name: &str) -> (Unit, Sheet) {
        let highest = self
            .units
            .iter()
            .filter_map(|unit| unit.id.0.strip_prefix('u')?.parse::<u32>().ok())
            .max();
        let id = UnitId(format!("u{}", highest.unwrap_or(0).saturating_add(1)));
        let mut sheet = Sheet::empty(id.clone(), &self.rubric);
        sheet.unit_class = self.class_named_by(name);
        (
            Unit {
                id,
                name: name.to_owned(),
                stage: UnitStage::Filling,
                lineage: Lineage::default(),
            },
            sheet,
        )
    }

    /// Finds the class of units that a name begins with ("Phường Rạch Giá"), among those that the rubric tells apart.
    #[must_use]
    pub fn class_named_by(&self, name: &str) -> Option<String> {
        class_named_by(&self.rubric, name)
    }

    /// Finds a unit's place by its id.
    #[must_use]
    pub fn unit_ix(&self, id: &UnitId) -> Option<UnitIx> {
        self.units
            .iter()
            .position(|unit| unit.id == *id)
            .map(|at| UnitIx(at as u32))
    }

    /// Gives a unit with its sheet.
    #[must_use]
    pub fn unit(&self, ix: UnitIx) -> Option<(&Unit, &Sheet)> {
        self.units.get(ix.0 as usize).zip(self.sheets.get(ix.0 as usize))
    }

    /// The hash of each sheet as a file holds it, by the id of its unit.
    #[must_use]
    pub fn saved_sheets(&self) -> Vec<(String, String)> {
        let saved = |unit: &Unit| Some((unit.id.0.clone(), unit.lineage.own.clone()?));
        self.units.iter().filter_map(saved).collect()
    }

    /// Takes up such hashes again for a campaign that may have gone on since: they tell which sheets were changed.
    pub fn recall_saved_sheets(&mut self, saved: &[(String, String)]) {
        for unit in &mut self.units {
            if let Some((_, hash)) = saved.iter().find(|(id, _)| *id == unit.id.0) {
                unit.lineage.own = Some(hash.clone());
            }
        }
    }

    /// Tells whether nothing may change any more: a locked campaign, but not a sample, which is there to be tried.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.is_locked() && self.sample.is_none()
    }

    /// Tells whether points may no longer change.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.stage != CampaignStage::Open
    }
}

/// Finds the class of units that a name begins with, among those that a rubric tells apart.
#[must_use]
pub fn class_named_by(rubric: &Rubric, name: &str) -> Option<String> {
    let mut classes = rubric.settings.unit_classes.iter();
    let kind = UnitKind::of(name).map(|(kind, _)| kind.name.to_lowercase());
    classes
        .find(|class| kind.as_ref() == Some(&class.to_lowercase()) || after_word(name, class).is_some())
        .cloned()
}
