//! What is checked of the tiers of a rule as they are written: overlaps, gaps, tiers that hold nothing.

use super::fact::FactKind;
use super::lower::Lowering;
use super::preset::Preset;
use super::preset_cases::{BestLevel, SumOfParts};
use super::problem::ProblemKind;
use super::raw_gauge::{RawGauge, RawPick, RawRead};
use super::raw_term::{RawBand, RawBody, RawTerm};
use super::shape::samples;
use super::term::Band;
use crate::quantity::Number;

/// Checks the tiers of a rule: overlaps, gaps, tiers that cannot be reached.
pub(super) fn tiers(preset: &Preset, lowering: &Lowering<'_>) {
    match preset {
        Preset::PercentTiers(rule) => bands(rule.gauge.as_ref(), &rule.bands, "bands", lowering),
        Preset::CountTiers(rule) => {
            for tier in &rule.tiers {
                Scale::of(None, lowering).reaches(Some(tier.from), lowering);
            }
            for pair in rule.tiers.windows(2) {
                if let [better, worse] = pair
                    && better.from.compare(worse.from).is_le()
                {
                    lowering.note(ProblemKind::BandsOverlap { at: worse.from });
                }
            }
        }
        Preset::LatenessTiers(rule) => {
            let mut last = 0;
            for tier in &rule.tiers {
                if tier.to_days <= last {
                    lowering.note(ProblemKind::BandsOverlap {
                        at: Number::whole(tier.to_days),
                    });
                }
                last = tier.to_days;
            }
        }
        Preset::Pieces(rule) => inner(&rule.term, "term", lowering),
        Preset::SumOfParts(SumOfParts { parts }) | Preset::BestLevel(BestLevel { parts }) => {
            for (at, part) in parts.iter().enumerate() {
                inner(part, &format!("parts[{at}]"), lowering);
            }
        }
        _ => {}
    }
}

fn inner(term: &RawTerm, place: &str, lowering: &Lowering<'_>) {
    match &term.body {
        RawBody::RawBands(rule) => bands(
            rule.gauge.as_ref(),
            &rule.bands,
            &format!("{place}.body.bands"),
            lowering,
        ),
        RawBody::RawGroup(group) => {
            let mut always = false;
            for (at, part) in group.terms.iter().enumerate() {
                let place = format!("{place}.body.terms[{at}]");
                if always && group.pick == Some(RawPick::FirstApplying) {
                    lowering.note_at(&place, ProblemKind::PartNeverReached);
                }
                always |= part.when.is_none();
                inner(part, &place, lowering);
            }
        }
        _ => {}
    }
}

fn bands(gauge: Option<&RawGauge>, raw: &[RawBand], place: &str, lowering: &Lowering<'_>) {
    for (at, band) in raw.iter().enumerate() {
        let bounds = [
            (band.from, "from", band.above, "above"),
            (band.to, "to", band.below, "below"),
        ];
        for (_, one, _, other) in bounds
            .into_iter()
            .filter(|(one, _, other, _)| one.is_some() && other.is_some())
        {
            lowering.note_at(&format!("{place}[{at}]"), ProblemKind::BothGiven { one, other });
        }
    }
    let bands: Vec<Band> = raw.iter().map(RawBand::band).collect();
    for band in &bands {
        let empty = band
            .lower
            .zip(band.upper)
            .is_some_and(|(low, high)| match low.at.compare(high.at) {
                std::cmp::Ordering::Greater => true,
                std::cmp::Ordering::Equal => !(low.closed && high.closed),
                std::cmp::Ordering::Less => false,
            });
        if empty {
            lowering.note(ProblemKind::BandEmpty);
            return;
        }
    }
    let scale = Scale::of(gauge, lowering);
    for band in &bands {
        scale.reaches(band.lower.map(|bound| bound.at), lowering);
    }
    let tried = scale.tried(&bands);
    let held = |at: &Number| bands.iter().filter(|band| band.holds(*at)).count();
    if let Some(at) = tried.iter().copied().find(|at| held(at) > 1) {
        lowering.note(ProblemKind::BandsOverlap { at });
    }
    if let Some(at) = tried.iter().copied().find(|at| scale.can_be(*at) && held(at) == 0)
        && !bands.is_empty()
    {
        lowering.note(ProblemKind::BandsGap { at });
    }
}

/// Which values a gauge can have.
struct Scale {
    /// Cases and days are whole.
    whole: bool,
    /// Gaps and days late may be below zero.
    signed: bool,
    ceiling: Option<Number>,
}

impl Scale {
    fn of(gauge: Option<&RawGauge>, lowering: &Lowering<'_>) -> Self {
        let read = gauge.and_then(|gauge| gauge.read).unwrap_or(RawRead::Value);
        let named = gauge.and_then(|gauge| gauge.fact.as_deref());
        let fact = match named {
            Some(id) => lowering.facts.iter().find(|fact| fact.id == id),
            None => lowering.leaf.first().and_then(|ix| lowering.facts.get(ix.0 as usize)),
        };
        let fact = fact.filter(|_| read == RawRead::Value);
        let counted = fact.is_some_and(|fact| matches!(fact.kind, FactKind::Count(_)));
        Self {
            whole: counted || matches!(read, RawRead::DaysLate | RawRead::Rank),
            signed: matches!(read, RawRead::Gap | RawRead::DaysLate),
            ceiling: fact.and_then(|fact| fact.ceiling),
        }
    }

    /// Values of every tier and of what lies between and beyond them, in rising order.
    fn tried(&self, bands: &[Band]) -> Vec<Number> {
        let samples = samples(bands);
        // Below the lowest bound, half of the way down is a value that is not below zero.
        let below = samples.get(1).and_then(|edge| edge.over(Number::whole(2)).ok());
        let mut all: Vec<Number> = samples.iter().copied().take(1).collect();
        all.extend(below.filter(|_| !self.signed));
        all.extend(samples.iter().skip(1));
        if all.is_empty() {
            all.push(Number::ZERO);
        }
        if self.whole {
            all = all.into_iter().map(Number::floor).collect();
        }
        all
    }

    /// Notes a tier that begins above all that can be entered.
    fn reaches(&self, from: Option<Number>, lowering: &Lowering<'_>) {
        if let Some((at, ceiling)) = from.zip(self.ceiling)
            && at.compare(ceiling).is_gt()
        {
            lowering.note(ProblemKind::NeverReached { at });
        }
    }

    fn can_be(&self, at: Number) -> bool {
        (self.signed || !at.is_negative()) && self.ceiling.is_none_or(|ceiling| at.compare(ceiling).is_le())
    }
}
