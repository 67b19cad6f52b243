//! Campaigns that ship, to be tried. Their figures that were never published are marked illustrative in the data.

#[cfg(not(feature = "web"))]
use super::read::read_campaign;
use super::write::fingerprint;
use crate::campaign::Campaign;

/// A campaign that ships.
#[derive(Debug, Clone, Copy)]
pub struct Sample {
    /// The name in addresses and on the command line.
    pub name: &'static str,
    /// Its fingerprint as it ships.
    pub fingerprint: &'static str,
    /// The file, as it is opened like any other. The page fetches it when it is asked for: see `browser::shipped`.
    #[cfg(not(feature = "web"))]
    pub bytes: &'static [u8],
}

/// Every sample.
pub const SAMPLES: &[Sample] = &[Sample {
    name: "kien-giang-2017",
    fingerprint: "70252e3101d35754e42b03bdeaa9182807912802b57e686b1894540aaeedbe0d",
    #[cfg(not(feature = "web"))]
    bytes: include_bytes!("samples/kien-giang-2017.giaouoc.json"),
}];

/// Tells whether a campaign is a sample as it ships, with nothing changed.
#[must_use]
pub fn is_as_shipped(campaign: &Campaign) -> bool {
    let own = fingerprint(campaign);
    SAMPLES.iter().any(|sample| sample.fingerprint == own)
}

/// Opens a sample that is known to be sound; none where there is none of that name.
#[must_use]
#[cfg(not(feature = "web"))]
pub fn open(name: &str) -> Option<Campaign> {
    let sample = SAMPLES.iter().find(|sample| sample.name == name)?;
    read_campaign(sample.bytes).ok().map(|opened| opened.campaign)
}
