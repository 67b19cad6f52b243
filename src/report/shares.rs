//! Shares and gaps of a ranking by percent, shown so that they add up for whoever checks them.
//!
//! Invariant: units of different shares are shown different ones, and each gap is the difference of the two shown.

use super::bullet::{MOST_DECIMALS, decimals_beside};
use super::table::rounded;
use crate::quantity::{Digits, Number, Ratio, show_digits, show_percent};
use crate::scoring::{Place, Standing};
use crate::text::Lang;

/// Percents have so many decimals, or more where neighbours would look equal and are not.
const FEWEST: u32 = 2;

/// How shares are shown beside each other: all with the same rounding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shares {
    /// Of their percent.
    pub decimals: u32,
}

impl Shares {
    /// Finds the decimals with which each unit is told from the one in front of it.
    pub fn of(standing: &Standing) -> Self {
        let ranked: Vec<Ratio> = standing
            .places
            .iter()
            .filter_map(|place| share(standing, place))
            .collect();
        let neighbours = || ranked.iter().zip(ranked.iter().skip(1));
        let tells = |shares: &Self| {
            neighbours().all(|(front, own)| {
                front.0.same_value(own.0) || !shares.percent(*front).same_value(shares.percent(*own))
            })
        };
        let shares = (FEWEST..=MOST_DECIMALS).map(|decimals| Self { decimals });
        shares.clone().find(tells).unwrap_or(Self { decimals: FEWEST })
    }

    /// The percent that is shown.
    pub fn percent(self, share: Ratio) -> Number {
        let percent = share.0.times(Number::HUNDRED).unwrap_or(share.0);
        rounded(percent, self.decimals)
    }

    /// Shows a share.
    pub fn show(self, share: Ratio, lang: Lang) -> String {
        show_percent(share, Digits::AtMost(self.decimals), lang)
    }
}

/// The share of a unit that is ranked.
fn share(standing: &Standing, place: &Place) -> Option<Ratio> {
    place.rank?;
    standing.cards.get(place.unit.0 as usize)?.total.share
}

/// How far a unit is behind the one in front, as a number and as it is shown: points with two decimals, or more where it would
/// be shown as none; where the ranking is by percent, the difference of the two shares that stand there.
pub(super) fn gap_shown(standing: &Standing, place: &Place, lang: Lang) -> Option<(Number, String)> {
    let gap = place.gap?;
    let shown = |gap, decimals| (rounded(gap, decimals), show_digits(gap, Digits::AtMost(decimals), lang));
    if !standing.by_percent {
        return Some(shown(gap, decimals_beside(gap, Number::ZERO, FEWEST)));
    }
    let shares = Shares::of(standing);
    let at = standing.places.iter().position(|other| other.unit == place.unit)?;
    let front = standing.places.get(at.checked_sub(1)?)?;
    let (front, own) = (share(standing, front)?, share(standing, place)?);
    let gap = shares.percent(front).minus(shares.percent(own)).ok()?;
    Some(shown(gap, shares.decimals))
}
