//! A selection that is filled: from its edge by a key, or drawn on by its corner.

use leptos::prelude::*;

use super::super::events::{Event, Fill, Key, Press};
use super::super::filling::{Repeated, drawn_on, drawn_over, from_edge};
use super::super::shape::{Area, Place};
use super::Desk;
use super::sight::reveal_at;
use crate::text::grid as say;

impl Desk {
    /// Fills a selection from its edge.
    pub(super) fn fill(&self, way: Fill, area: Area) {
        self.repeat(&from_edge(&self.host.shape(), way, area));
    }

    /// Writes what cells repeat into them, or says why nothing can be filled.
    fn repeat(&self, repeated: &[Repeated]) {
        let nothing = || repeated.is_empty().then(|| say::nothing_to_fill(self.host.lang()));
        let text = |(at, source): &Repeated| (*at, self.host.text(*source));
        match self.host.closed().or_else(nothing) {
            Some(why) => self.said.set(why.to_owned()),
            None => self.write(repeated.iter().map(text).collect(), None, say::spread),
        }
    }

    /// Takes the selection by its corner, to draw it on; tells whether any of it can be repeated.
    pub fn takes_corner(&self) -> bool {
        let shape = self.host.shape();
        let area = self.machine.borrow().area(&shape);
        let is_open = self.is_moving() && shape.has_open(area);
        self.drawn.set(is_open.then_some((area, area.to)));
        is_open
    }

    /// Draws the selection on to a cell, and frames what would be filled.
    pub fn draws_on(&self, to: Place) {
        if let Some((area, _)) = self.drawn.get() {
            self.drawn.set(Some((area, to)));
            self.sync();
        }
    }

    /// Draws the selection on by one cell, the way a key leads.
    pub fn draws_further(&self, press: Press) {
        let Some((_, to)) = self.drawn.get() else { return };
        let shape = self.host.shape();
        let next = match press.key {
            Key::Up | Key::Down => Place {
                row: shape.rows_on(to.row, 1, press.key == Key::Up),
                ..to
            },
            Key::Left => Place {
                col: to.col.saturating_sub(1),
                ..to
            },
            _ => Place {
                col: to.col.saturating_add(1).min(shape.last().col),
                ..to
            },
        };
        self.draws_on(next);
        reveal_at(shape.anchor(next));
    }

    /// Fills the cells that the selection was drawn over, which are chosen then.
    pub fn fills_drawn(&self) {
        let Some((area, over)) = self.drawn_over() else {
            self.lets_corner_go();
            return;
        };
        self.drawn.set(None);
        let repeated = drawn_on(&self.host.shape(), area, over);
        self.handle(Event::Select(area.with(over.1)));
        self.repeat(&repeated);
    }

    /// Leaves the cells as they are; tells whether the selection was being drawn on.
    pub fn lets_corner_go(&self) -> bool {
        let drawn = self.drawn.take().is_some();
        if drawn {
            self.sync();
        }
        drawn
    }

    /// The selection that is drawn on, and the cells that it is drawn over.
    pub(super) fn drawn_over(&self) -> Option<(Area, (Fill, Area))> {
        let (area, to) = self.drawn.get()?;
        Some((area, drawn_over(area, to, self.host.goes_across())?))
    }
}
