//! The figures of a rule as its file writes them, each with its place, so that a mistake is told where it stands.

use super::preset::Preset;
use super::preset_cases::{BestLevel, SumOfParts};
use super::raw_gauge::{RawBase, RawGauge, RawPick, RawTest};
use super::raw_term::{RawBody, RawTerm, RawWorth};
use crate::quantity::Number;

/// A figure of a rule.
pub(super) enum Figure {
    /// What one of several tiers gives, of which one alone counts.
    Worth(RawWorth),
    /// From where on a tier is reached.
    From(RawGauge, Number),
    /// Another value that a gauge is held against.
    Bound(RawGauge, Number),
    /// The length of a step.
    Step(RawGauge, Number),
}

/// A figure with its place within the rule.
type Placed = (String, Figure);

/// Lists the figures of a rule.
pub(super) fn written(preset: &Preset) -> Vec<Placed> {
    let ratio = |gauge: &Option<RawGauge>| gauge.clone().unwrap_or_else(|| RawGauge::ratio(RawBase::Plan));
    let worth = |place: &str, worth: Option<RawWorth>| worth.map(|worth| (place.to_owned(), Figure::Worth(worth)));
    let mut all = Vec::new();
    match preset {
        Preset::Proportional(rule) => {
            let gauge = ratio(&rule.gauge);
            all.extend(
                rule.full_at
                    .map(|at| ("full_at".to_owned(), Figure::From(gauge.clone(), at))),
            );
            all.extend(
                rule.zero_below
                    .map(|at| ("zero_below".to_owned(), Figure::Bound(gauge, at))),
            );
        }
        Preset::StepPerPercent(rule) => {
            let every = rule.every.map(|every| Figure::Step(ratio(&rule.gauge), every));
            all.extend(every.map(|every| ("every".to_owned(), every)));
        }
        Preset::OverTargetStep(rule) => steps("", &ratio(&rule.gauge), "from", rule.from, rule.every, &mut all),
        Preset::BaseThenSteps(rule) => steps("", &plain(&rule.gauge), "from", rule.from, rule.every, &mut all),
        Preset::ThresholdThenSteps(rule) => {
            steps("", &plain(&rule.gauge), "full_to", rule.full_to, rule.every, &mut all);
        }
        Preset::CountTiers(rule) => {
            for (at, tier) in rule.tiers.iter().enumerate() {
                let from = Figure::From(RawGauge::value(), tier.from);
                all.push((format!("tiers[{at}]"), from));
                all.push((format!("tiers[{at}].gives"), Figure::Worth(tier.gives)));
            }
            all.extend(worth("beyond", rule.beyond));
        }
        Preset::PercentTiers(rule) => body(&RawBody::RawBands(rule.lowered()), "", true, &mut all),
        Preset::LatenessTiers(rule) => {
            all.extend(worth("on_time", rule.on_time));
            let tiers = rule.tiers.iter().map(|tier| tier.gives).enumerate();
            all.extend(tiers.map(|(at, gives)| (format!("tiers[{at}].gives"), Figure::Worth(gives))));
            all.extend(worth("beyond", rule.beyond));
        }
        Preset::Grade(rule) => {
            let levels = rule.levels.iter().map(|level| level.gives).enumerate();
            all.extend(levels.map(|(at, gives)| (format!("levels[{at}].gives"), Figure::Worth(gives))));
        }
        Preset::PassFail(rule) => all.extend(worth("pass", rule.pass).into_iter().chain(worth("fail", rule.fail))),
        Preset::CaseTable(rule) => worths("gives", &rule.gives, &mut all),
        Preset::AgainstPrevious(rule) => {
            for (place, given) in [("better", rule.better), ("same", rule.same), ("worse", rule.worse)] {
                all.extend(worth(place, given));
            }
        }
        Preset::AgainstReference(rule) => {
            for (place, given) in [("better", rule.better), ("same", rule.same), ("worse", rule.worse)] {
                all.extend(worth(place, given));
            }
        }
        Preset::Judged(rule) => all.extend(worth("to", rule.to)),
        Preset::SumOfParts(SumOfParts { parts }) | Preset::BestLevel(BestLevel { parts }) => {
            let alone = matches!(preset, Preset::BestLevel(_));
            for (at, part) in parts.iter().enumerate() {
                term(part, &format!("parts[{at}]"), alone, &mut all);
            }
        }
        Preset::Pieces(rule) => term(&rule.term, "term", true, &mut all),
        Preset::CountTimesPoints(_)
        | Preset::PlusMinusCounts(_)
        | Preset::Deductions(_)
        | Preset::RelativeToBest(_)
        | Preset::JudgedDeduction(_) => {}
    }
    all
}

fn plain(gauge: &Option<RawGauge>) -> RawGauge {
    gauge.clone().unwrap_or_else(RawGauge::value)
}

fn steps(place: &str, gauge: &RawGauge, start: &str, from: Number, every: Number, all: &mut Vec<Placed>) {
    all.push((format!("{place}{start}"), Figure::Bound(gauge.clone(), from)));
    all.push((format!("{place}every"), Figure::Step(gauge.clone(), every)));
}

fn worths(place: &str, gives: &[RawWorth], all: &mut Vec<Placed>) {
    let placed = gives.iter().enumerate();
    all.extend(placed.map(|(at, gives)| (format!("{place}[{at}]"), Figure::Worth(*gives))));
}

/// The figures of a part; `alone` where its worth adds to no other.
fn term(term: &RawTerm, place: &str, alone: bool, all: &mut Vec<Placed>) {
    if let Some(when) = &term.when {
        test(when, &format!("{place}.when"), all);
    }
    body(&term.body, &format!("{place}.body."), alone, all);
}

fn body(raw: &RawBody, place: &str, alone: bool, all: &mut Vec<Placed>) {
    let mut figures = Vec::new();
    match raw {
        RawBody::RawFlat(flat) => figures.push((format!("{place}gives"), Figure::Worth(flat.gives))),
        RawBody::RawLinear(line) => {
            let ends = [("from", line.from), ("to", Some(line.to))];
            let ends = ends.into_iter().filter_map(|(end, at)| Some((end, at?)));
            figures.extend(ends.map(|(end, at)| (format!("{place}{end}"), Figure::Bound(plain(&line.gauge), at))));
        }
        RawBody::RawSteps(rule) => steps(place, &plain(&rule.gauge), "from", rule.from, rule.every, &mut figures),
        RawBody::RawBands(rule) => {
            for (at, band) in rule.bands.iter().enumerate() {
                let here = format!("{place}bands[{at}]");
                let gauge = plain(&rule.gauge);
                let from = band.from.or(band.above);
                let to = band.to.or(band.below);
                figures.extend(from.map(|at| (here.clone(), Figure::From(gauge.clone(), at))));
                figures.extend(to.map(|at| (here.clone(), Figure::Bound(gauge, at))));
                figures.push((format!("{here}.gives"), Figure::Worth(band.gives)));
            }
        }
        RawBody::RawLevels(rule) => worths(&format!("{place}gives"), &rule.gives, &mut figures),
        RawBody::RawJudged(rule) => {
            figures.extend(rule.to.map(|to| (format!("{place}to"), Figure::Worth(to))));
        }
        RawBody::RawLeader(_) => {}
        RawBody::RawGroup(group) => {
            let alone = matches!(group.pick, Some(RawPick::Best | RawPick::FirstApplying));
            for (at, part) in group.terms.iter().enumerate() {
                term(part, &format!("{place}terms[{at}]"), alone, &mut figures);
            }
        }
    }
    all.extend(
        figures
            .into_iter()
            .filter(|(_, figure)| alone || !matches!(figure, Figure::Worth(_))),
    );
}

fn test(raw: &RawTest, place: &str, all: &mut Vec<Placed>) {
    let tests = match raw {
        RawTest::RawCompare(compare) => {
            let bound = Figure::Bound(plain(&compare.gauge), compare.number);
            return all.push((format!("{place}.number"), bound));
        }
        RawTest::RawNot(not) => return test(&not.test, &format!("{place}.test"), all),
        RawTest::RawAll(many) => &many.tests,
        RawTest::RawAny(many) => &many.tests,
        RawTest::RawYes(_) | RawTest::RawLevelAtLeast(_) | RawTest::RawUnitClass(_) => return,
    };
    for (at, one) in tests.iter().enumerate() {
        test(one, &format!("{place}.tests[{at}]"), all);
    }
}
