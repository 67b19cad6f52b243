//! The rubrics that ship: data, each with its source, read by the one reader like any other file.
//!
//! Invariant: each reads without a problem and without a warning, which the tests hold.

#[cfg(not(feature = "web"))]
use super::check::{Checked, read_rubric};

/// A rubric that ships.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Template {
    /// Its name in addresses and on the command line, and the id of its rubric.
    pub name: &'static str,
    /// How many indicators of the standard points it has; known without reading it.
    pub indicators: u32,
    /// How many items of bonus and penalty it has beside them.
    pub extras: u32,
    /// Its file, word for word. The page fetches it when it is asked for, beside the program: see `browser::shipped`.
    #[cfg(not(feature = "web"))]
    pub json: &'static str,
}

/// Every rubric that ships, in the order in which they are offered.
pub const TEMPLATES: [Template; 3] = [
    Template {
        name: "xa-phuong",
        indicators: 122,
        extras: 8,
        #[cfg(not(feature = "web"))]
        json: include_str!("templates/xa-phuong.json"),
    },
    Template {
        name: "thu-nhanh",
        indicators: 10,
        extras: 0,
        #[cfg(not(feature = "web"))]
        json: include_str!("templates/thu-nhanh.json"),
    },
    Template {
        name: "kien-giang-2017",
        indicators: 45,
        extras: 5,
        #[cfg(not(feature = "web"))]
        json: include_str!("templates/kien-giang-2017.json"),
    },
];

impl Template {
    /// Finds a rubric by its name.
    ///
    /// ```
    /// use giao_uoc_engine::rubric::Template;
    /// let rubric = Template::named("kien-giang-2017").and_then(|template| template.read().ok());
    /// assert_eq!(rubric.map(|(rubric, _)| rubric.leaves().count()), Some(50));
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        TEMPLATES.into_iter().find(|template| template.name == name)
    }

    /// Reads it.
    ///
    /// # Errors
    /// Every problem at once, as for any rubric; those that ship have none.
    #[cfg(not(feature = "web"))]
    pub fn read(&self) -> Checked {
        read_rubric(self.json)
    }
}
