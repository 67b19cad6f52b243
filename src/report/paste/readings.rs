//! How that of a block which can be read in two ways is taken.

/// The numbers by their other reading, all of them or none, but for those that are named by their place in the block as it is
/// laid; and figures under a head of plans for last year's, where their cells take these.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Readings {
    others: bool,
    but: Vec<(usize, usize)>,
    compared: bool,
}

impl Readings {
    /// Takes all by their other reading, or none.
    #[must_use]
    pub const fn all(others: bool) -> Self {
        Self {
            others,
            but: Vec::new(),
            compared: false,
        }
    }

    /// Tells whether all but the named ones are taken by their other reading.
    #[must_use]
    pub const fn are_others(&self) -> bool {
        self.others
    }

    /// Tells whether a number is taken by its other reading.
    #[must_use]
    pub fn takes_other(&self, at: (usize, usize)) -> bool {
        self.others != self.but.contains(&at)
    }

    /// Takes all numbers the other way.
    pub fn switch_all(&mut self) {
        self.others = !self.others;
        self.but.clear();
    }

    /// Tells whether figures under a head of plans are taken for last year's or for reference values where their cells take
    /// these.
    #[must_use]
    pub const fn take_compared(&self) -> bool {
        self.compared
    }

    /// Takes figures under a head of plans the other way.
    pub const fn switch_compared(&mut self) {
        self.compared = !self.compared;
    }

    /// Takes one number the other way.
    pub fn switch(&mut self, at: (usize, usize)) {
        match self.but.iter().position(|named| *named == at) {
            Some(place) => {
                self.but.swap_remove(place);
            }
            None => self.but.push(at),
        }
    }
}
