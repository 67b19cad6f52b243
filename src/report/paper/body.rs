//! The body that issues a paper and signs it.

use super::VI;
use crate::campaign::{Campaign, UnitKind};
use crate::quantity::compose;
use crate::text::paper as say;

/// What makes such a name that of a body of the place: "Tỉnh đoàn", "Huyện ủy". "Xã Đoàn Kết" is a place.
const BODIES: [&str; 5] = ["ủy", "uỷ", "đoàn", "đội", "hội"];

/// Tells whether a unit is a territory, and not an agency.
fn is_territory(name: &str) -> bool {
    let name = compose(name.trim());
    UnitKind::of(&name).is_some_and(|(kind, rest)| {
        let next = rest.split_whitespace().next().unwrap_or_default();
        kind.is_territory
            && !BODIES.contains(&next)
            && !BODIES.iter().take(2).any(|party| next.to_lowercase() == *party)
    })
}

/// The basis that papers name, where one is given. In a sample it is its rubric: elsewhere a rubric may come from another
/// cluster, in whose name nothing is to be signed.
#[must_use]
pub fn basis(campaign: &Campaign) -> Option<String> {
    let rubric = &campaign.rubric;
    let of_sample = || say::by_rubric(VI, &rubric.title, &rubric.edition);
    campaign
        .basis
        .clone()
        .or_else(|| campaign.sample.as_ref().map(|_| of_sample()))
}

/// The line that names the basis, with room for a pen where none is given.
pub(super) fn basis_line(campaign: &Campaign) -> String {
    say::in_brackets(VI, basis(campaign).as_deref().unwrap_or(say::basis_blank(VI)))
}

/// As many letters of a name stay on one line at most: more have no room beside the national title.
const ON_ONE_LINE: usize = 24;

/// Binds the words of a place within a name, so that no line ends between them: "CỤM THI ĐUA SỐ 2, TỈNH KIÊN GIANG".
fn bound(name: &str) -> String {
    let place = |(at, _): (usize, &str)| {
        let rest = name.get(at..)?.trim_start();
        let place = rest.split([',', '(', '-', '–']).next()?.trim_end();
        let (kind, _) = UnitKind::of(place).filter(|_| place.chars().count() <= ON_ONE_LINE)?;
        kind.is_territory
            .then(|| name.replace(place, &place.replace(' ', "\u{a0}")))
    };
    name.match_indices(' ')
        .find_map(place)
        .unwrap_or_else(|| name.to_owned())
}

/// The lines that name the issuing body.
pub(super) fn issuer(name: &str) -> Vec<String> {
    // "SỐ 4" is one word.
    let own = bound(&name.trim().to_uppercase()).replace(" SỐ ", " SỐ\u{a0}");
    match is_territory(name) {
        true => vec![say::committee(VI).to_owned(), own],
        false => vec![own],
    }
}

/// In what capacity the head of a unit signs.
pub(super) fn signer(name: &str) -> Vec<String> {
    match is_territory(name) {
        true => vec![say::on_behalf(VI).to_owned(), say::chairman(VI).to_owned()],
        false => vec![say::head(VI).to_owned()],
    }
}

/// In what capacity the lead of a cluster signs, which has no seal of its own.
pub(super) fn cluster_signer(lead: Option<&str>) -> Vec<String> {
    let mut lines = vec![
        say::on_behalf_of_cluster(VI).to_owned(),
        say::cluster_lead(VI).to_owned(),
    ];
    // Each on its own line: a name is not to be broken where the room happens to end.
    if let Some(name) = lead {
        let capacity = match is_territory(name) {
            true => say::chairman_of_committee(VI),
            false => say::head_of(VI),
        };
        lines.push(capacity.to_owned());
        lines.extend(issuer(name).pop());
    }
    lines
}
