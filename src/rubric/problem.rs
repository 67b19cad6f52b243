//! What may be wrong with a file, as data: each problem with its place and what to do.

use crate::quantity::{Number, show_number};
use crate::text::Lang;
use crate::text::rubric as words;

/// One problem of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The JSON path of the place (`$.contents[0].max`), or `line:column` of a file that is cut off or is not JSON.
    pub path: String,
    /// What is wrong.
    pub kind: ProblemKind,
}

impl Problem {
    /// Tells whether a field of the object at `path` is missing or could not be read.
    #[must_use]
    pub fn is_about(&self, path: &str, field: &str) -> bool {
        let below = self.path.strip_prefix(path).unwrap_or(".");
        match &self.kind {
            ProblemKind::FieldMissing { field: missing } if below.is_empty() => *missing == field,
            _ => below.strip_prefix('.').is_some_and(|below| {
                below
                    .strip_prefix(field)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
            }),
        }
    }

    /// Tells whether the problem stands at a path or below it.
    #[must_use]
    pub fn is_under(&self, path: &str) -> bool {
        let below = self.path.strip_prefix(path);
        below.is_some_and(|below| below.is_empty() || below.starts_with(['.', '[']))
    }

    /// Tells whether something is named that is not there.
    #[must_use]
    pub fn is_about_a_name(&self) -> bool {
        matches!(
            self.kind,
            ProblemKind::FactUnknown { .. } | ProblemKind::NodeUnknown { .. } | ProblemKind::LevelUnknown { .. }
        )
    }

    /// Tells whether the file can be used all the same.
    #[must_use]
    pub fn is_warning(&self) -> bool {
        matches!(
            self.kind,
            ProblemKind::NotMonotone
                | ProblemKind::MaximumUnreachable { .. }
                | ProblemKind::BandsGap { .. }
                | ProblemKind::NeverReached { .. }
                | ProblemKind::PartNeverReached
                | ProblemKind::RatioAsPercent { .. }
                | ProblemKind::ReasonMissing
        )
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// Not JSON, or cut off.
    NotJson {
        /// The file ends too early.
        cut: bool,
    },
    /// A value of another type.
    WrongType {
        /// What is wanted.
        expected: &'static str,
        /// What stands there.
        found: &'static str,
    },
    /// A field that must be there is not.
    FieldMissing {
        /// Which.
        field: &'static str,
    },
    /// A field that stands twice in one object.
    FieldTwice {
        /// Which.
        field: String,
    },
    /// Two fields of which only one can hold.
    BothGiven {
        /// One.
        one: &'static str,
        /// The other.
        other: &'static str,
    },
    /// A figure outside what it can stand for.
    OutOfRange {
        /// Which field.
        field: &'static str,
        /// The least it may be.
        least: Option<Number>,
        /// The most it may be.
        most: Option<Number>,
    },
    /// A least above its most.
    LimitsCrossed {
        /// The least.
        low: Number,
        /// The most.
        high: Number,
    },
    /// A campaign's file in the place of a rubric's.
    CampaignFile,
    /// A field that nobody knows.
    FieldUnknown {
        /// Which.
        field: String,
    },
    /// An unknown word, kind or rule.
    KindUnknown {
        /// What stands there.
        kind: String,
        /// What may stand there.
        known: &'static [&'static str],
    },
    /// Not a decimal of the allowed size.
    NotADecimal {
        /// What stands there.
        text: String,
    },
    /// Not a date of the form 2018-01-24.
    NotADate {
        /// What stands there.
        text: String,
    },
    /// Not a year that a campaign may have.
    NotAYear {
        /// What stands there.
        text: String,
    },
    /// A version of the file newer than this program reads.
    VersionUnknown {
        /// Which.
        version: u32,
    },
    /// Empty where something must stand.
    Empty,
    /// Maxima of the children do not add up to the parent's.
    SumDiffers {
        /// What the children give.
        children: Number,
        /// What the parent says.
        parent: Number,
    },
    /// Two tiers hold the same value.
    BandsOverlap {
        /// The other one, by its place in the list.
        other: String,
        /// A value that both hold.
        at: Number,
    },
    /// A value between two tiers belongs to none.
    BandsGap {
        /// Where the gap is.
        at: Number,
    },
    /// A lower bound above the upper one.
    BandEmpty,
    /// A tier or class that begins above all that can be.
    NeverReached {
        /// Where it begins.
        at: Number,
    },
    /// A ratio held against a value that only a percentage takes.
    RatioAsPercent {
        /// The value.
        at: Number,
    },
    /// A part behind one that always applies.
    PartNeverReached,
    /// A maximum of zero where points can be gained.
    MaximumZero,
    /// No entry reaches the maximum.
    MaximumUnreachable {
        /// The most that can be reached.
        best: Number,
        /// The maximum.
        max: Number,
    },
    /// A level that can never be reached or whose worth is above the maximum.
    WorthAboveMaximum {
        /// What it would give.
        worth: Number,
        /// The maximum.
        max: Number,
    },
    /// Two nodes under one parent carry the same code.
    CodeTwice {
        /// Which.
        code: String,
    },
    /// Two nodes, facts or findings carry the same id.
    IdTwice {
        /// Which.
        id: String,
    },
    /// Two levels or classes carry the same name.
    NameTwice {
        /// Which.
        name: String,
    },
    /// A fact is a part of itself, or of a part of itself.
    PartOfItself {
        /// Which.
        id: String,
    },
    /// The class is to go down where there are none.
    ClassesMissing,
    /// A figure of the cluster is to be reported that nothing makes.
    ClusterFigureMissing,
    /// The same fact is described in two ways.
    FactDiffers {
        /// Which.
        id: String,
    },
    /// No fact of that id.
    FactUnknown {
        /// Which.
        id: String,
    },
    /// No unit of that id.
    UnitUnknown {
        /// Which.
        id: String,
    },
    /// Points that a reviewer gave without a reason.
    ReasonMissing,
    /// No node of that id.
    NodeUnknown {
        /// Which.
        id: String,
    },
    /// No level of that name.
    LevelUnknown {
        /// Which.
        level: String,
    },
    /// No class of that name.
    ClassUnknown {
        /// Which.
        class: String,
    },
    /// Levels and worths differ in number.
    LevelsDiffer {
        /// How many levels.
        levels: u32,
        /// How many worths.
        worths: u32,
    },
    /// The rule reads a fact of another kind.
    FactKindWrong {
        /// Which fact.
        id: String,
        /// What kind the rule wants.
        wanted: &'static str,
    },
    /// A leaf without a rule.
    RuleMissing,
    /// A rule or facts on a node that has children.
    RuleOnCriterion,
    /// A step, size or span of zero.
    StepZero,
    /// More than three groups within each other.
    TooDeep,
    /// More than 10.000 nodes or 10 levels.
    TooLarge,
    /// A share of the total within a cluster-relative or grouped part, which cannot be settled.
    Unsettled,
    /// More can be worse, though higher is declared better (or the reverse).
    NotMonotone,
    /// A penalty that can give points.
    PenaltyGives,
}

impl ProblemKind {
    /// Says what is wrong and what to do.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        let number = |n: &Number| show_number(*n, lang);
        match self {
            Self::NotJson { cut: true } => words::file_cut(lang).to_owned(),
            Self::NotJson { cut: false } => words::not_json(lang).to_owned(),
            Self::WrongType { expected, found } => {
                words::wrong_type(lang, type_word(expected, lang), type_word(found, lang))
            }
            Self::FieldMissing { field } => words::field_missing(lang, field),
            Self::FieldTwice { field } => words::field_twice(lang, field),
            Self::BothGiven { one, other } => words::both_given(lang, one, other),
            Self::OutOfRange { field, least, most } => match (least, most) {
                (Some(least), Some(most)) => words::out_of_range(lang, field, number(least), number(most)),
                (Some(least), None) => words::too_low(lang, field, number(least)),
                (None, most) => words::too_high(lang, field, most.as_ref().map(number).unwrap_or_default()),
            },
            Self::LimitsCrossed { low, high } => words::limits_crossed(lang, number(low), number(high)),
            Self::CampaignFile => words::campaign_file(lang).to_owned(),
            Self::FieldUnknown { field } => words::field_unknown(lang, field),
            Self::KindUnknown { kind, known } => words::kind_unknown(lang, kind, known.join(", ")),
            Self::NotADecimal { text } => words::not_a_decimal(lang, text),
            Self::NotADate { text } => words::not_a_date(lang, text),
            Self::NotAYear { text } => words::not_a_year(lang, text),
            Self::VersionUnknown { version } => words::version_unknown(lang, version),
            Self::Empty => words::empty(lang).to_owned(),
            Self::SumDiffers { children, parent } => words::sum_differs(lang, number(children), number(parent)),
            Self::BandsOverlap { other, at } => words::bands_overlap(lang, other, number(at)),
            Self::BandsGap { at } => words::bands_gap(lang, number(at)),
            Self::BandEmpty => words::band_empty(lang).to_owned(),
            Self::NeverReached { at } => words::never_reached(lang, number(at)),
            Self::RatioAsPercent { at } => {
                let percent = at.times(Number::HUNDRED).unwrap_or(*at);
                let share = at.over(Number::HUNDRED).unwrap_or(*at);
                // As a file writes it.
                words::ratio_as_percent(lang, number(at), number(&percent), share)
            }
            Self::PartNeverReached => words::part_never_reached(lang).to_owned(),
            Self::MaximumZero => words::maximum_zero(lang).to_owned(),
            Self::MaximumUnreachable { best, max } => words::maximum_unreachable(lang, number(best), number(max)),
            Self::WorthAboveMaximum { worth, max } => words::worth_above_maximum(lang, number(worth), number(max)),
            Self::CodeTwice { code } => words::code_twice(lang, code),
            Self::IdTwice { id } => words::id_twice(lang, id),
            Self::NameTwice { name } => words::name_twice(lang, name),
            Self::PartOfItself { id } => words::part_of_itself(lang, id),
            Self::ClassesMissing => words::classes_missing(lang).to_owned(),
            Self::ClusterFigureMissing => words::cluster_figure_missing(lang).to_owned(),
            Self::FactDiffers { id } => words::fact_differs(lang, id),
            Self::FactUnknown { id } => words::fact_unknown(lang, id),
            Self::UnitUnknown { id } => words::unit_unknown(lang, id),
            Self::ReasonMissing => words::reason_missing(lang).to_owned(),
            Self::NodeUnknown { id } => words::node_unknown(lang, id),
            Self::LevelUnknown { level } => words::level_unknown(lang, level),
            Self::ClassUnknown { class } => words::class_unknown(lang, class),
            Self::LevelsDiffer { levels, worths } => words::levels_differ(lang, levels, worths),
            Self::FactKindWrong { id, wanted } => words::fact_kind_wrong(lang, id, type_word(wanted, lang)),
            Self::RuleMissing => words::rule_missing(lang).to_owned(),
            Self::RuleOnCriterion => words::rule_on_criterion(lang).to_owned(),
            Self::StepZero => words::step_zero(lang).to_owned(),
            Self::TooDeep => words::too_deep(lang).to_owned(),
            Self::TooLarge => words::too_large(lang).to_owned(),
            Self::Unsettled => words::unsettled(lang).to_owned(),
            Self::NotMonotone => words::not_monotone(lang).to_owned(),
            Self::PenaltyGives => words::penalty_gives(lang).to_owned(),
        }
    }
}

fn type_word(name: &str, lang: Lang) -> &str {
    match name {
        "object" => words::type_object(lang),
        "list" => words::type_list(lang),
        "text" => words::type_text(lang),
        "boolean" => words::type_boolean(lang),
        "number" => words::type_number(lang),
        "whole number" => words::type_whole_number(lang),
        "decimal" => words::type_decimal(lang),
        "date" => words::type_date(lang),
        "null" => words::type_null(lang),
        "level" => words::type_level(lang),
        "judged" => words::type_judged(lang),
        other => other,
    }
}
