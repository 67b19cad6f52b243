//! Whether the order hangs on how points are rounded.

use super::cluster::Cluster;
use crate::quantity::Mode;
use crate::scoring::{NearTie, RoundingTrial, UnitIx, near_ties};
use crate::text::{Lang, cluster as say};

impl Cluster<'_> {
    /// Says under which other rounding units would change their ranks, and which. Takes five scorings: asked for when there is
    /// time.
    #[must_use]
    pub fn near_ties(&self, lang: Lang) -> Vec<String> {
        let ties = near_ties(&self.campaign.rubric, &self.campaign.references, &self.campaign.sheets);
        ties.iter().filter_map(|tie| self.near_tie(tie, lang)).collect()
    }

    fn near_tie(&self, tie: &NearTie, lang: Lang) -> Option<String> {
        let trial = match tie.trial {
            RoundingTrial::AsDeclared => say::trial_declared(lang),
            RoundingTrial::Without => say::trial_without(lang),
            RoundingTrial::Under(Mode::HalfUp) => say::trial_half_up(lang),
            RoundingTrial::Under(Mode::HalfEven) => say::trial_half_even(lang),
            RoundingTrial::Under(Mode::Up) => say::trial_up(lang),
            RoundingTrial::Under(Mode::Down) => say::trial_down(lang),
        };
        let moved = |(unit, then): &(UnitIx, Option<u32>)| {
            let now = self.standing.places.iter().find(|place| place.unit == *unit)?.rank?;
            let then = then.filter(|then| *then != now)?;
            Some(say::moved(lang, self.name(*unit), now, then))
        };
        let moved: Vec<String> = tie.order.iter().filter_map(moved).collect();
        (!moved.is_empty()).then(|| say::near_tie(lang, trial, moved.join(", ")))
    }
}
