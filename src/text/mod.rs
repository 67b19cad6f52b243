//! Every word on screen and on paper, in both languages, by typed key.
//!
//! One file per room, one `words!` block per file. Say `text::start::title(lang)`: the room before the key, so that a
//! reader (and the test that finds unused keys) sees where a word comes from.
//!
//! Knows nothing else: no number is formatted here, no rule is known; what stands in braces arrives already shown.
//! Invariants: a key has both languages (the macro takes nothing less) with the same parameters; an English noun right after
//! a count is written `point(s)` and said as the count has it, other wordings do not depend on one or many ("units: 5").

/// Writes one room of words: a function for each key, and the list of keys that the tests walk over.
///
/// A key without parameters gives `&'static str`, one with parameters a `String`. Parameters stand by name in braces and
/// may be anything that can be displayed.
///
/// ```text
/// words! {
///     title() { vi "Xếp hạng cụm", en "Ranking of the cluster" }
///     gap(points) { vi "cách {points} điểm", en "{points} point(s) behind" }
/// }
/// // pub fn title(lang: Lang) -> &'static str
/// // pub fn gap(lang: Lang, points: impl Display) -> String
/// ```
macro_rules! words {
    ($( $(#[$meta:meta])* $key:ident ( $($arg:ident),* $(,)? ) { vi $vi:literal, en $en:literal $(,)? } )*) => {
        $( words!(@key [$(#[$meta])*] $key [$($arg)*] $vi, $en); )*

        pub(super) const WORDS: &[crate::text::Word] = &[
            $( crate::text::Word { key: stringify!($key), vi: $vi, en: $en, parameters: &[$(stringify!($arg)),*] } ),*
        ];
    };
    (@key [$($meta:tt)*] $key:ident [] $vi:literal, $en:literal) => {
        $($meta)*
        #[doc = concat!("Says “", $vi, "”, “", $en, "”.")]
        #[must_use]
        pub fn $key(lang: crate::text::Lang) -> &'static str {
            match lang {
                crate::text::Lang::Vi => $vi,
                crate::text::Lang::En => $en,
            }
        }
    };
    (@key [$($meta:tt)*] $key:ident [$($arg:ident)+] $vi:literal, $en:literal) => {
        $($meta)*
        #[doc = concat!("Says “", $vi, "”, “", $en, "”.")]
        #[must_use]
        pub fn $key(lang: crate::text::Lang, $($arg: impl std::fmt::Display),+) -> String {
            match lang {
                crate::text::Lang::Vi => format!($vi),
                crate::text::Lang::En if const { crate::text::lang::counts($en) } => {
                    crate::text::lang::counted(&format!($en))
                }
                crate::text::Lang::En => format!($en),
            }
        }
    };
}

pub mod block;
pub mod charts;
pub mod cluster;
pub mod difference;
pub mod drafts;
pub mod files;
pub mod grid;
pub mod help;
pub mod issues;
pub mod keys;
mod lang;
pub mod paper;
pub mod paste;
pub mod quantity;
pub mod review;
pub mod rubric;
pub mod settings;
pub mod sheet;
pub mod shell;
pub mod start;
pub mod why;

pub use lang::Lang;

/// One key with its words, as the tests see it.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// The name of its function.
    pub key: &'static str,
    /// The Vietnamese, parameters in braces.
    pub vi: &'static str,
    /// The English, parameters in braces.
    pub en: &'static str,
    /// The names of its parameters.
    pub parameters: &'static [&'static str],
}

/// Every room with its words, for the tests.
pub const ROOMS: &[(&str, &[Word])] = &[
    ("block", block::WORDS),
    ("charts", charts::WORDS),
    ("cluster", cluster::WORDS),
    ("difference", difference::WORDS),
    ("drafts", drafts::WORDS),
    ("files", files::WORDS),
    ("grid", grid::WORDS),
    ("help", help::WORDS),
    ("issues", issues::WORDS),
    ("keys", keys::WORDS),
    ("paper", paper::WORDS),
    ("paste", paste::WORDS),
    ("quantity", quantity::WORDS),
    ("review", review::WORDS),
    ("rubric", rubric::WORDS),
    ("settings", settings::WORDS),
    ("sheet", sheet::WORDS),
    ("shell", shell::WORDS),
    ("start", start::WORDS),
    ("why", why::WORDS),
];
