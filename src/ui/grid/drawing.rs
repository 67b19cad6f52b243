//! A selection that is drawn out by the mouse or a finger, or drawn on by its corner to fill what follows; beyond the edge of what
//! is seen it goes on there, cell by cell.

use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;
use web_sys::EventTarget;

use super::desk::{Desk, beyond, under};
use super::events::{Event, Press};
use super::hit::{Hit, hit_by};
use super::shape::Place;

/// From one cell to the next beyond the edge.
const STEP: Duration = Duration::from_millis(80);

/// What is drawn out now. Copied freely.
#[derive(Clone, Copy)]
pub(super) struct Drawing {
    desk: StoredValue<Rc<Desk>, LocalStorage>,
    /// The cell that it was drawn to last; the outer none: nothing is drawn.
    over: StoredValue<Option<Option<Place>>>,
    /// It fills.
    fills: StoredValue<bool>,
    /// Where in the window the hand is.
    point: StoredValue<(i32, i32)>,
    steps: StoredValue<Option<IntervalHandle>>,
}

impl Drawing {
    pub fn new(desk: StoredValue<Rc<Desk>, LocalStorage>) -> Self {
        let drawing = Self {
            desk,
            over: StoredValue::new(None),
            fills: StoredValue::new(false),
            point: StoredValue::new((0, 0)),
            steps: StoredValue::new(None),
        };
        on_cleanup(move || drawing.rest());
        drawing
    }

    /// Begins at a cell; at none nothing is drawn.
    pub fn begin(self, at: Option<Place>) {
        self.fills.set_value(false);
        self.over.set_value(at.map(Some));
    }

    /// Begins at the corner of the selection; what it is drawn over is filled, where it holds what can be repeated.
    pub fn begin_at_corner(self, fills: bool) {
        let desk = self.desk.get_value();
        if fills && desk.takes_corner() {
            self.fills.set_value(true);
            self.over.set_value(Some(None));
        } else {
            self.begin(Some(desk.at()));
        }
    }

    pub fn end(self) {
        self.rest();
        if self.fills.try_get_value() == Some(true) {
            self.desk.get_value().fills_drawn();
        }
        self.stop();
    }

    /// Ends without filling.
    pub fn give_up(self) {
        self.rest();
        if self.fills.try_get_value() == Some(true) {
            self.desk.get_value().lets_corner_go();
        }
        self.stop();
    }

    fn stop(self) {
        // The table may be gone already.
        let _ = self.over.try_set_value(None);
        let _ = self.fills.try_set_value(false);
    }

    /// Follows the hand to a point of the window.
    pub fn follow(self, point: (i32, i32)) {
        if self.over.get_value().is_none() {
            return;
        }
        self.point.set_value(point);
        let outside = self.reach();
        if !outside.is_empty() && self.steps.with_value(Option::is_none) {
            let step = move || {
                let chords = self.reach();
                for press in chords.iter().map(|chord| Press::named(chord)) {
                    let desk = self.desk.get_value();
                    if self.fills.get_value() {
                        desk.draws_further(press);
                    } else {
                        desk.handle(Event::Press(press));
                    }
                    self.over.set_value(Some(None));
                }
                if chords.is_empty() {
                    self.rest();
                }
            };
            self.steps.set_value(set_interval_with_handle(step, STEP).ok());
        }
    }

    fn rest(self) {
        if let Some(steps) = self.steps.try_update_value(Option::take).flatten() {
            steps.clear();
        }
    }

    /// Draws the selection out to the cell in sight that is nearest to the hand, and tells by which keys it goes on.
    fn reach(self) -> Vec<&'static str> {
        let desk = self.desk.get_value();
        let (nearest, chords) = beyond(&desk, self.point.get_value());
        let over = match hit_by(under(nearest).map(EventTarget::from)) {
            Some(Hit::Cell(at) | Hit::Code(at)) => Some(at),
            _ => None,
        };
        if over.is_some() && self.over.get_value() != Some(over) {
            self.over.set_value(Some(over));
            match over {
                Some(over) if self.fills.get_value() => desk.draws_on(over),
                Some(over) => drop(desk.handle(Event::Extend(over))),
                None => {}
            }
        }
        chords
    }
}
