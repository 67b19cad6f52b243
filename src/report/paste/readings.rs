//! Which of the numbers of a block that can be read in two ways are taken by their other reading.

/// All of them or none, but for those that are named by their place in the block as it is laid.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Readings {
    others: bool,
    but: Vec<(usize, usize)>,
}

impl Readings {
    /// Takes all by their other reading, or none.
    #[must_use]
    pub const fn all(others: bool) -> Self {
        Self {
            others,
            but: Vec::new(),
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
