//! Addresses: what stands after the `#`, and the screen that it names.
//!
//! Addresses live in the hash because a page opened from a file may not push paths. Invariant: reading what was written
//! gives the same route; whatever cannot be read is [`Route::Unknown`], never a wrong screen.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::ports::DraftId;

/// A screen, with what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The first page: `#/`.
    Start,
    /// Beginning a campaign: `#/lap`.
    Begin,
    /// A page of a campaign: `#/ky/<draft>/…`.
    Campaign(DraftId, Place),
    /// How to work here: `#/tro-giup`.
    Help,
    /// An address that names nothing.
    Unknown,
}

/// A place within a campaign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// The table of the cluster, perhaps with one indicator over all units: `cum`, `cum/chi-tieu/<leaf>`.
    Cluster {
        /// The indicator.
        leaf: Option<String>,
    },
    /// The sheet of one unit, perhaps with one indicator explained: `don-vi/<unit>`, `don-vi/<unit>/chi-tieu/<leaf>`.
    Unit {
        /// The unit.
        unit: String,
        /// The indicator.
        leaf: Option<String>,
    },
    /// One figure of all units at once: `nhap/<figures>`.
    Block(Figures),
    /// The charts: `bieu-do`, `bieu-do/<chart>`, `bieu-do/<chart>/<what>…`; empty for the first.
    Charts(Vec<String>),
    /// Everything that wants a second look: `can-xem`.
    Review,
    /// Units, reference values, the year: `thiet-lap`.
    Settings,
    /// A paper on screen, before it is printed: `in/<paper>`, `in/<paper>/<unit>`.
    Paper(Vec<String>),
}

/// What the page of all units at once shows of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Figures {
    /// Results: `thuc-hien`.
    Actual,
    /// Plans: `ke-hoach`.
    Plan,
    /// Last year's results: `nam-truoc`.
    Previous,
    /// Self-scores: `tu-cham`.
    SelfScore,
    /// Points, to look at only: `diem`.
    Points,
}

impl Figures {
    /// In the order they are offered.
    pub const ALL: [Self; 5] = [Self::Actual, Self::Plan, Self::Previous, Self::SelfScore, Self::Points];

    /// The word of the address.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Actual => "thuc-hien",
            Self::Plan => "ke-hoach",
            Self::Previous => "nam-truoc",
            Self::SelfScore => "tu-cham",
            Self::Points => "diem",
        }
    }

    fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figures| figures.code() == code)
    }
}

impl Route {
    /// Reads the hash of an address.
    ///
    /// ```
    /// use giao_uoc::ui::routes::{Place, Route};
    /// assert_eq!(Route::parse(""), Route::Start);
    /// assert_eq!(Route::parse("#/ky/k3/don-vi/rach-gia/hinh"), Route::Unknown);
    /// let Route::Campaign(draft, Place::Unit { unit, leaf }) = Route::parse("#/ky/k3/don-vi/rach-gia/chi-tieu/1.1") else {
    ///     panic!("a unit's sheet");
    /// };
    /// assert_eq!((draft.to_string().as_str(), unit.as_str(), leaf.as_deref()), ("k3", "rach-gia", Some("1.1")));
    /// ```
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let parts: Option<Vec<String>> = path.split('/').map(decode).collect();
        let parts = parts.unwrap_or_default();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        match parts.as_slice() {
            [""] => Self::Start,
            ["lap"] => Self::Begin,
            ["tro-giup"] => Self::Help,
            ["ky", draft, rest @ ..] => match (DraftId::parse(draft), Place::parse(rest)) {
                (Some(draft), Some(place)) => Self::Campaign(draft, place),
                _ => Self::Unknown,
            },
            _ => Self::Unknown,
        }
    }

    /// Names the table of a campaign's cluster.
    #[must_use]
    pub fn cluster(draft: &DraftId) -> Self {
        Self::Campaign(draft.clone(), Place::Cluster { leaf: None })
    }

    /// Names the sheet of a unit.
    #[must_use]
    pub fn unit(draft: &DraftId, unit: &str) -> Self {
        Self::Campaign(
            draft.clone(),
            Place::Unit {
                unit: unit.to_owned(),
                leaf: None,
            },
        )
    }

    /// Tells whether another address shows the same screen, perhaps with another indicator explained.
    #[must_use]
    pub fn shares_screen(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Campaign(draft, place), Self::Campaign(other, there)) => {
                draft == other && place.with_leaf(None) == there.with_leaf(None)
            }
            _ => self == other,
        }
    }

    /// Gives the campaign that the screen belongs to.
    #[must_use]
    pub const fn draft(&self) -> Option<&DraftId> {
        match self {
            Self::Campaign(draft, _) => Some(draft),
            _ => None,
        }
    }
}

impl Place {
    fn parse(parts: &[&str]) -> Option<Self> {
        match parts {
            ["nhap", figures] => return Figures::parse(figures).map(Self::Block),
            ["bieu-do", what @ ..] => return Some(Self::Charts(owned(what))),
            ["can-xem"] => return Some(Self::Review),
            ["thiet-lap"] => return Some(Self::Settings),
            ["in", paper @ ..] if !paper.is_empty() => return Some(Self::Paper(owned(paper))),
            _ => {}
        }
        let (head, leaf) = match parts {
            [head @ .., "chi-tieu", leaf] => (head, Some((*leaf).to_owned())),
            head => (head, None),
        };
        match head {
            [] if leaf.is_none() => Some(Self::Cluster { leaf }),
            ["cum"] => Some(Self::Cluster { leaf }),
            ["don-vi", unit] if !unit.is_empty() => Some(Self::Unit {
                unit: (*unit).to_owned(),
                leaf,
            }),
            _ => None,
        }
    }

    /// Names the same place with another indicator, or with none.
    #[must_use]
    pub fn with_leaf(&self, leaf: Option<String>) -> Self {
        match self {
            Self::Cluster { .. } => Self::Cluster { leaf },
            Self::Unit { unit, .. } => Self::Unit {
                unit: unit.clone(),
                leaf,
            },
            other => other.clone(),
        }
    }

    /// Gives the indicator that is looked at.
    #[must_use]
    pub fn leaf(&self) -> Option<&str> {
        match self {
            Self::Cluster { leaf } | Self::Unit { leaf, .. } => leaf.as_deref(),
            _ => None,
        }
    }
}

/// Writes the hash of an address, the `#` with it.
impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start | Self::Unknown => f.write_str("#/"),
            Self::Begin => f.write_str("#/lap"),
            Self::Help => f.write_str("#/tro-giup"),
            Self::Campaign(draft, place) => {
                write!(f, "#/ky/{draft}")?;
                match place {
                    Place::Cluster { .. } => f.write_str("/cum")?,
                    Place::Unit { unit, .. } => write!(f, "/don-vi/{}", encode(unit))?,
                    Place::Block(figures) => write!(f, "/nhap/{}", figures.code())?,
                    Place::Charts(what) => write_parts(f, "bieu-do", what)?,
                    Place::Review => f.write_str("/can-xem")?,
                    Place::Settings => f.write_str("/thiet-lap")?,
                    Place::Paper(what) => write_parts(f, "in", what)?,
                }
                place
                    .leaf()
                    .map_or(Ok(()), |leaf| write!(f, "/chi-tieu/{}", encode(leaf)))
            }
        }
    }
}

fn owned(parts: &[&str]) -> Vec<String> {
    parts.iter().map(|part| (*part).to_owned()).collect()
}

fn write_parts(f: &mut fmt::Formatter<'_>, head: &str, parts: &[String]) -> fmt::Result {
    write!(f, "/{head}")?;
    parts.iter().try_for_each(|part| write!(f, "/{}", encode(part)))
}

/// Percent-encodes one part of an address; ids from a file may hold anything.
fn encode(part: &str) -> String {
    let mut address = String::with_capacity(part.len());
    for byte in part.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address
}

fn decode(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        if first == b'%' {
            let (code, after) = rest.split_at_checked(2)?;
            bytes.push(u8::from_str_radix(std::str::from_utf8(code).ok()?, 16).ok()?);
            rest = after;
        } else {
            bytes.push(first);
        }
    }
    String::from_utf8(bytes).ok()
}
