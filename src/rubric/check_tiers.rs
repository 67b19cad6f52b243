//! What is checked of the tiers of a rule as they are written: overlaps, gaps, tiers that hold nothing or give too much.

use std::collections::BTreeMap;

use super::fact::FactKind;
use super::lower::Lowering;
use super::preset::Preset;
use super::preset_cases::{BestLevel, SumOfParts};
use super::problem::ProblemKind;
use super::raw_gauge::{RawBase, RawGauge, RawPick, RawRead};
use super::raw_term::{RawBand, RawBody, RawTerm};
use super::shape::{samples, worth_of};
use super::term::{Band, Bound};
use super::written::{Figure, written};
use crate::quantity::Number;

/// Checks the tiers of a rule: overlaps, gaps, tiers that cannot be reached.
pub(super) fn tiers(preset: &Preset, lowering: &Lowering<'_>) {
    for (place, figure) in written(preset) {
        match figure {
            Figure::From(gauge, at) => {
                let most = Scale::of(Some(&gauge), lowering).ceiling;
                if most.is_some_and(|most| at.compare(most).is_gt()) {
                    lowering.note_at(&place, ProblemKind::NeverReached { at });
                }
                ratio_bound(&gauge, at, &place, lowering);
            }
            Figure::Bound(gauge, at) => ratio_bound(&gauge, at, &place, lowering),
            Figure::Step(gauge, every) if is_ratio(&gauge) && !every.size().compare(Number::ONE).is_lt() => {
                lowering.note_at(&place, ProblemKind::RatioAsPercent { at: every });
            }
            Figure::Step(..) | Figure::Worth(_) => {}
        }
    }
    let note = |place: &str, kind| lowering.note_at(place, kind);
    match preset {
        Preset::PercentTiers(rule) => bands(rule.gauge.as_ref(), &rule.bands, "bands", lowering),
        Preset::CountTiers(rule) => {
            let tiers = rule.tiers.iter().map(|tier| tier.from);
            in_order(named("tiers", tiers, lowering), true, note);
        }
        Preset::LatenessTiers(rule) => {
            let on_time = std::iter::once((String::from("on_time"), Number::ZERO));
            let tiers = rule.tiers.iter().map(|tier| Number::whole(tier.to_days));
            in_order(on_time.chain(named("tiers", tiers, lowering)), false, note);
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

/// Above ten times the whole a ratio was meant as a percentage.
const MOST_RATIO: i64 = 10;

/// Notes a value that a ratio hardly takes.
pub(super) fn ratio_bound(gauge: &RawGauge, at: Number, place: &str, lowering: &Lowering<'_>) {
    if is_ratio(gauge) && at.size().compare(Number::whole(MOST_RATIO)).is_gt() {
        lowering.note_at(place, ProblemKind::RatioAsPercent { at });
    }
}

/// A share of something that was entered; a fixed number may be a unit of its own.
fn is_ratio(gauge: &RawGauge) -> bool {
    gauge.read == Some(RawRead::Ratio) && gauge.base != Some(RawBase::Fixed)
}

/// Notes every tier or level that gives more than the maximum.
pub(super) fn worths(preset: &Preset, max: Number, lowering: &Lowering<'_>) {
    for (place, figure) in written(preset) {
        if let Figure::Worth(worth) = figure
            && let Some(worth) = worth_of(worth.0, max).filter(|worth| worth.compare(max).is_gt())
        {
            lowering.note_at(&place, ProblemKind::WorthAboveMaximum { worth, max });
        }
    }
}

/// Tiers by the places that their file gives them; without those that could not be read.
fn named<'a>(
    list: &'a str,
    bounds: impl Iterator<Item = Number> + 'a,
    lowering: &'a Lowering<'_>,
) -> impl Iterator<Item = (String, Number)> + 'a {
    let placed = bounds
        .enumerate()
        .map(move |(at, bound)| (format!("{list}[{at}]"), bound));
    placed.filter(|(place, _)| !lowering.noted(place, "gives"))
}

/// Notes every tier that holds nothing because of one before it, where their bounds must rise or fall.
pub(super) fn in_order(tiers: impl Iterator<Item = (String, Number)>, falls: bool, note: impl Fn(&str, ProblemKind)) {
    let mut last: Option<(String, Number)> = None;
    for (place, at) in tiers {
        let before = last.as_ref().filter(|(_, bound)| {
            let order = at.compare(*bound);
            order.is_eq() || order.is_gt() == falls
        });
        match before {
            Some((other, _)) => note(
                &place,
                ProblemKind::BandsOverlap {
                    other: other.clone(),
                    at,
                },
            ),
            None => last = Some((place, at)),
        }
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
        RawBody::RawLevels(rule) if rule.gives.is_empty() => {
            lowering.note_at(&format!("{place}.body.gives"), ProblemKind::Empty);
        }
        RawBody::RawGroup(group) => {
            let mut always = false;
            for (at, part) in group.terms.iter().enumerate() {
                let place = format!("{place}.body.terms[{at}]");
                if always && lowering.is_read("") && group.pick == Some(RawPick::FirstApplying) {
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
    let all_read = lowering.is_read(place);
    let mut bands = Vec::with_capacity(raw.len());
    for (at, band) in raw.iter().enumerate() {
        let here = format!("{place}[{at}]");
        let bounds = [
            (band.from, "from", band.above, "above"),
            (band.to, "to", band.below, "below"),
        ];
        for (_, one, _, other) in bounds
            .into_iter()
            .filter(|(one, _, other, _)| one.is_some() && other.is_some())
        {
            lowering.note_at(&here, ProblemKind::BothGiven { one, other });
        }
        if !lowering.noted(&here, "gives") {
            bands.push((at, band.band()));
        }
    }
    let all_known = all_read && bands.len() == raw.len();
    for (at, band) in &mut bands {
        let Some((low, high)) = band.lower.zip(band.upper) else {
            continue;
        };
        let order = low.at.compare(high.at);
        if order.is_gt() {
            // Held against the others as it must have been meant.
            (band.lower, band.upper) = (Some(high), Some(low));
        }
        if order.is_gt() || order.is_eq() && !(low.closed && high.closed) {
            lowering.note_at(&format!("{place}[{at}]"), ProblemKind::BandEmpty);
        }
    }
    let list = place.rsplit('.').next().unwrap_or(place);
    let scale = Scale::of(gauge, lowering);
    let tried = scale.tried(&bands.iter().map(|(_, band)| *band).collect::<Vec<Band>>());
    let mut overlaps: BTreeMap<(usize, usize), Number> = BTreeMap::new();
    let mut in_gap = false;
    for at in tried {
        let mut holding = bands.iter().filter(|(_, band)| band.holds(at)).map(|(nth, _)| *nth);
        let first = holding.next();
        if let Some(first) = first {
            for later in holding {
                overlaps.entry((later, first)).or_insert(at);
            }
        }
        let is_gap = first.is_none() && scale.can_be(at) && all_known;
        if is_gap
            && !in_gap
            && let Some(beside) = beside(&bands, at)
        {
            lowering.note_at(&format!("{place}[{beside}]"), ProblemKind::BandsGap { at });
        }
        in_gap = is_gap;
    }
    for ((later, first), at) in overlaps {
        let other = format!("{list}[{first}]");
        lowering.note_at(&format!("{place}[{later}]"), ProblemKind::BandsOverlap { other, at });
    }
}

/// The tier that begins next above a gap; else the one that ends next below it.
fn beside(bands: &[(usize, Band)], at: Number) -> Option<usize> {
    let bound = |of: fn(&Band) -> Option<Bound>| bands.iter().filter_map(move |(nth, band)| Some((*nth, of(band)?.at)));
    let above = bound(|band| band.lower).filter(|(_, low)| low.compare(at).is_ge());
    let above = above.min_by(|(_, one), (_, other)| one.compare(*other));
    let below = bound(|band| band.upper).max_by(|(_, one), (_, other)| one.compare(*other));
    above.or(below).map(|(nth, _)| nth)
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

    fn can_be(&self, at: Number) -> bool {
        (self.signed || !at.is_negative()) && self.ceiling.is_none_or(|ceiling| at.compare(ceiling).is_le())
    }
}
