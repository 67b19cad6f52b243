//! The words around a figure to report: what it is, and what its test asks.

use crate::rubric::{Base, Comparison, Finding, FindingOf, GaugeOf};
use crate::text::{self, Lang};

/// What a figure of the whole cluster is.
pub(super) fn cluster_words(finding: &Finding, lang: Lang) -> &'static str {
    let FindingOf::Gauge(gauge) = &finding.of else {
        return text::cluster::of_cluster(lang);
    };
    match &gauge.of {
        GaugeOf::Ratio { base: Base::Plan, .. } => text::cluster::against_plan(lang),
        GaugeOf::Ratio {
            base: Base::Previous, ..
        } => text::cluster::against_previous(lang),
        GaugeOf::Ratio {
            base: Base::Reference, ..
        } => text::cluster::against_reference(lang),
        GaugeOf::Gap { base: Base::Plan, .. } => text::cluster::gap_to_plan(lang),
        GaugeOf::Gap {
            base: Base::Previous, ..
        } => text::cluster::gap_to_previous(lang),
        GaugeOf::Gap {
            base: Base::Reference, ..
        } => text::cluster::gap_to_reference(lang),
        _ => text::cluster::of_cluster(lang),
    }
}

/// Says that a figure of the whole cluster is not known while so many units lack theirs.
pub(super) fn not_yet_words(finding: &Finding, lacking: usize, lang: Lang) -> String {
    let what = cluster_words(finding, lang);
    match &finding.of {
        FindingOf::Gauge(gauge) if what != text::cluster::of_cluster(lang) => match &gauge.of {
            GaugeOf::Gap { .. } => text::cluster::cluster_gap_not_yet(lang, what, lacking),
            _ => text::cluster::cluster_share_not_yet(lang, what, lacking),
        },
        _ => text::cluster::cluster_not_yet(lang, lacking),
    }
}

/// A gap compared with nothing is a fall or a rise.
pub(super) fn gap_words(finding: &Finding, comparison: Comparison, lang: Lang) -> Option<&'static str> {
    let FindingOf::Gauge(gauge) = &finding.of else {
        return None;
    };
    let GaugeOf::Gap { base, .. } = &gauge.of else {
        return None;
    };
    Some(match (base, comparison) {
        (Base::Previous, Comparison::Below) => text::cluster::fell(lang),
        (Base::Previous, Comparison::AtMost) => text::cluster::did_not_rise(lang),
        (Base::Previous, Comparison::Above) => text::cluster::rose(lang),
        (Base::Previous, Comparison::AtLeast) => text::cluster::did_not_fall(lang),
        (Base::Plan, Comparison::Below) => text::cluster::below_plan(lang),
        (Base::Plan, Comparison::AtMost) => text::cluster::within_plan(lang),
        (Base::Plan, Comparison::Above) => text::cluster::above_plan(lang),
        (Base::Plan, Comparison::AtLeast) => text::cluster::not_below_plan(lang),
        (Base::Reference, Comparison::Below) => text::cluster::below_general(lang),
        (Base::Reference, Comparison::AtMost) => text::cluster::not_above_general(lang),
        (Base::Reference, Comparison::Above) => text::cluster::above_general(lang),
        (Base::Reference, Comparison::AtLeast) => text::cluster::not_below_general(lang),
        (Base::Previous, Comparison::Equal) => text::cluster::unchanged(lang),
        (Base::Plan, Comparison::Equal) => text::cluster::as_planned(lang),
        (Base::Reference, Comparison::Equal) => text::cluster::as_reference(lang),
        _ => return None,
    })
}

pub(super) fn comparison_words(comparison: Comparison, value: String, lang: Lang) -> String {
    match comparison {
        Comparison::AtLeast => text::cluster::test_at_least(lang, value),
        Comparison::Above => text::cluster::test_above(lang, value),
        Comparison::AtMost => text::cluster::test_at_most(lang, value),
        Comparison::Below => text::cluster::test_below(lang, value),
        Comparison::Equal => text::cluster::test_equal(lang, value),
    }
}
