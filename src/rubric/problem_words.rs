//! What is wrong with a file, in words.

use super::problem::ProblemKind;
use super::wire_values::NEVER;
use crate::quantity::{Number, show_number};
use crate::text::Lang;
use crate::text::rubric as words;

impl ProblemKind {
    /// Says what is wrong and what to do.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        let number = |n: &Number| show_number(*n, lang);
        match self {
            Self::FileEmpty => words::file_empty(lang).to_owned(),
            Self::NotText { is_utf_16: true } => words::utf_16(lang).to_owned(),
            Self::NotText { is_utf_16: false } => words::not_text(lang).to_owned(),
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
            Self::NotADate { text, or: None } => words::not_a_date(lang, text),
            Self::NotADate { text, or: Some(NEVER) } => words::not_a_date_nor_never(lang, text, NEVER),
            Self::NotADate { text, or: Some(day) } => words::not_a_day(lang, text, day),
            Self::YearTooEarly { text } => words::year_too_early(lang, text),
            Self::NotAYear { text } => words::not_a_year(lang, text),
            Self::VersionUnknown { version } => words::version_unknown(lang, version),
            Self::Empty => words::empty(lang).to_owned(),
            Self::SumDiffers { children, parent } => words::sum_differs(lang, number(children), number(parent)),
            Self::MostDiffers { children, parent } => words::most_differs(lang, number(children), number(parent)),
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
            Self::PlanNotEntered { id } => words::plan_not_entered(lang, id),
            Self::UnitsDiffer {
                one,
                other,
                is_sure: true,
            } => words::units_differ(lang, one, other),
            Self::UnitsDiffer {
                one,
                other,
                is_sure: false,
            } => words::units_unlike(lang, one, other),
            Self::SumOfRates => words::sum_of_rates(lang).to_owned(),
            Self::GivesNothing => words::gives_nothing(lang).to_owned(),
            Self::BetterGivesLess { better, worse } => words::better_gives_less(lang, number(better), number(worse)),
            Self::FieldIdle { field } => words::field_idle(lang, field),
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
