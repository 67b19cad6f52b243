//! Version 1 of a campaign's file. Frozen once released: a change of shape is a new version beside it.

use crate::campaign::YEARS;
use crate::quantity::{Date, Number};
use crate::rubric::ProblemKind;
use crate::rubric::raw::{RawRubric, RawSource};
use crate::rubric::wire::{Cursor, FromJson};
use crate::{wire_object, wire_word};

/// A value on the wire: a text, or a number that stands for its text.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct WireText(pub String);

impl FromJson for WireText {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        match at.value() {
            serde_json::Value::String(text) => Some(Self(text.clone())),
            serde_json::Value::Number(number) => Some(Self(number.to_string())),
            serde_json::Value::Bool(yes) => Some(Self(if *yes { "yes" } else { "no" }.to_owned())),
            _ => at.wrong_type("text"),
        }
    }
}

/// The year of a campaign.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct YearV1(pub u16);

impl FromJson for YearV1 {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        let serde_json::Value::Number(number) = at.value() else {
            return at.wrong_type("whole number");
        };
        let year = number.as_u64().and_then(|year| u16::try_from(year).ok());
        let year = year.filter(|year| YEARS.contains(year)).map(Self);
        if year.is_none() {
            at.note(ProblemKind::NotAYear {
                text: number.to_string(),
            });
        }
        year
    }
}

wire_object! {
    /// A campaign's file.
    pub struct FileV1 {
        /// Always "giao-uoc".
        format: String,
        /// 1.
        version: u32,
        /// The campaign.
        campaign: CampaignV1,
    }
}

wire_object! {
    /// A campaign.
    pub struct CampaignV1 {
        /// Stable id.
        id: String,
        /// The name of the cluster.
        name: String,
        /// The year.
        year: YearV1,
        /// What the papers name as their basis, where that is not the rubric.
        basis: Option<String>,
        /// How far it has come; open where nothing is said.
        stage: Option<StageV1>,
        /// The id of the leading unit.
        lead: Option<String>,
        /// The id of its deputy.
        deputy: Option<String>,
        /// Where the published figures of a shipped sample come from.
        sample: Option<String>,
        /// The rubric, whole.
        rubric: RawRubric,
        /// The figures of a shipped sample that were published.
        #[serde(default)]
        published: Vec<PublishedV1>,
        /// Last year's figures.
        #[serde(default)]
        previous: Vec<PreviousV1>,
        /// Reference values.
        #[serde(default)]
        reference: Vec<QuotedV1>,
        /// What was typed for one of these figures and could not be read.
        #[serde(default)]
        unread: Vec<UnreadV1>,
        /// The units with their sheets.
        units: Vec<UnitV1>,
    }
}

wire_word! {
    /// How far a campaign has come.
    pub enum StageV1 {
        /// Points may still change.
        Open = "open",
        /// Points are locked.
        Locked = "locked",
        /// The meeting was held.
        Met = "met",
        /// All papers are filed.
        Closed = "closed",
    }
}

wire_word! {
    /// How far a sheet has come.
    pub enum UnitStageV1 {
        /// Being filled in.
        Filling = "filling",
        /// Sent.
        Sent = "sent",
        /// Being cross-checked.
        InReview = "in_review",
        /// Explaining.
        Explaining = "explaining",
        /// Settled.
        Settled = "settled",
    }
}

wire_object! {
    /// A figure that was published.
    pub struct PublishedV1 {
        /// The id of the finding that gives it; the total where nothing is said.
        finding: Option<String>,
        /// The id of the unit. Where nothing is said it is the cluster, or how many units pass a finding that counts them.
        unit: Option<String>,
        /// The figure on the scale of the finding, with the digits it was printed with.
        number: Number,
    }
}

wire_object! {
    /// Last year's figures of one unit.
    pub struct PreviousV1 {
        /// The id of the unit.
        unit: String,
        /// Its figures.
        figures: Vec<QuotedV1>,
    }
}

wire_object! {
    /// A figure with its source.
    pub struct QuotedV1 {
        /// The id of the fact.
        fact: String,
        /// The figure, in the fact's unit.
        number: Number,
        /// Where it was published.
        source: RawSource,
    }
}

wire_object! {
    /// A text in the place of a figure from outside.
    pub struct UnreadV1 {
        /// The id of the unit whose figure of last year it is; the reference value where nothing is said.
        unit: Option<String>,
        /// The id of the fact.
        fact: String,
        /// As typed.
        text: String,
    }
}

wire_object! {
    /// One unit with its sheet.
    pub struct UnitV1 {
        /// Stable id.
        id: String,
        /// The full name.
        name: String,
        /// The class of units it belongs to.
        class: Option<String>,
        /// How far its sheet has come; filling where nothing is said.
        stage: Option<UnitStageV1>,
        /// Counts the saved revisions of the sheet.
        revision: Option<u32>,
        /// SHA-256 of the revision before.
        parent: Option<String>,
        /// What was entered for facts; those without any entry are left out.
        #[serde(default)]
        facts: Vec<FactV1>,
        /// What people gave for leaves; those without anything are left out.
        #[serde(default)]
        leaves: Vec<LeafV1>,
    }
}

wire_object! {
    /// What was entered for one fact.
    pub struct FactV1 {
        /// The id of the fact.
        fact: String,
        /// The result: a decimal, a level's name, "yes" or "no", a date such as "2017-12-15", or "never".
        actual: Option<WireText>,
        /// Nothing arose.
        #[serde(default)]
        not_arisen: bool,
        /// A result that could not be read, as typed.
        actual_unread: Option<String>,
        /// The target, as `actual`.
        plan: Option<WireText>,
        /// There is no target on purpose.
        #[serde(default)]
        no_target: bool,
        /// A target that could not be read, as typed.
        plan_unread: Option<String>,
        /// The unit of measure, where another than the rubric's was entered.
        unit: Option<String>,
        /// The result was never published.
        #[serde(default)]
        actual_illustrative: bool,
        /// The target was never published.
        #[serde(default)]
        plan_illustrative: bool,
    }
}

wire_object! {
    /// What people gave for one leaf.
    pub struct LeafV1 {
        /// The id of the node.
        node: String,
        /// The unit was not given this indicator.
        #[serde(default)]
        not_assigned: bool,
        /// Điểm tự chấm.
        self_score: Option<GivenV1>,
        /// A self-score that could not be read, as typed.
        self_unread: Option<String>,
        /// Điểm thẩm định.
        review_score: Option<GivenV1>,
        /// Điểm duyệt.
        final_score: Option<GivenV1>,
        /// The unit's note.
        note: Option<String>,
        /// What proves the figures.
        #[serde(default)]
        evidence: Vec<EvidenceV1>,
    }
}

wire_object! {
    /// Points that a person gave.
    pub struct GivenV1 {
        /// Points.
        points: Number,
        /// Why.
        reason: Option<String>,
        /// Never published.
        #[serde(default)]
        illustrative: bool,
    }
}

wire_object! {
    /// A document.
    pub struct EvidenceV1 {
        /// Number, issuer and subject.
        text: String,
        /// Its date.
        date: Option<Date>,
        /// Where it can be read.
        link: Option<String>,
        /// A sample that was never published.
        #[serde(default)]
        illustrative: bool,
    }
}
