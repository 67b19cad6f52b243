//! What a key does while no cell is open: moving about, drawing out a selection, and what is done to it.

use super::super::events::{Act, Answer, Fill, Key, Press};
use super::super::moves;
use super::super::shape::{Area, CellKind, Place, Shape};
use super::{Machine, Mode, Opening, way};

impl Machine {
    pub(super) fn moving(&mut self, press: Press, shape: &Shape) -> Answer {
        let at = self.at(shape);
        let kind = shape.kind(at);
        match press.key {
            Key::Letter(_) if press.alt => Answer::native(),
            Key::Letter(' ') if press.shift != press.ctrl => {
                let Area { from, to } = self.area(shape);
                let whole = if press.shift {
                    (shape.row(from.row).from, shape.row(to.row).to)
                } else {
                    (shape.column(from.col).from, shape.column(to.col).to)
                };
                self.run = None;
                self.chosen = Some(whole);
                Answer::done([])
            }
            Key::Letter(letter) if press.ctrl => match (letter.to_ascii_lowercase(), press.shift) {
                ('z', false) => Answer::done([Act::Undo]),
                ('z', true) | ('y', _) => Answer::done([Act::Redo]),
                ('a', false) => {
                    self.run = None;
                    self.chosen = Some((shape.first(), shape.last()));
                    Answer::done([])
                }
                ('d', false) => Answer::done([Act::Fill(Fill::Down, self.area(shape))]),
                ('r', false) => Answer::done([Act::Fill(Fill::Right, self.area(shape))]),
                ('f', false) => Answer::done([Act::Find]),
                _ => Answer::native(),
            },
            Key::Letter(_) => match kind {
                CellKind::Open { .. } => Answer::native(),
                // The letter goes where it is taken, and what leads there is said.
                CellKind::Elsewhere(_) if self.lead(at, shape) => Answer {
                    taken: false,
                    acts: vec![Act::Refuse(at)],
                },
                _ => Answer::done([Act::Refuse(at)]),
            },
            Key::F2 if press.shift => Answer::done([Act::Explain(at)]),
            Key::F2 => Answer::done(self.open(shape)),
            Key::Enter if kind == CellKind::Explained && !press.shift => Answer::done(self.open(shape)),
            Key::Enter if !press.ctrl && !press.alt => {
                self.enter(press.shift, shape);
                Answer::done([])
            }
            Key::Tab if !press.ctrl && !press.alt => self.tab(press.shift, shape, Vec::new()),
            Key::Escape if self.chosen.take().is_some() => Answer::done([]),
            Key::Escape => Answer::done([Act::Dismiss]),
            Key::Menu => Answer::done([Act::ShowMenu]),
            Key::F10 if press.shift => Answer::done([Act::ShowMenu]),
            Key::F1 => Answer::done([Act::ShowKeys]),
            Key::F3 => Answer::done([Act::FindNext(way(press.shift))]),
            Key::F4 if !press.ctrl && !press.alt => Answer::done([Act::Reread]),
            Key::F6 => Answer::done([Act::Leave(way(press.shift))]),
            Key::Backspace => match kind {
                CellKind::Open { .. } => {
                    self.mode = Mode::Writing(Opening::Typing);
                    Answer::done([])
                }
                _ => Answer::done([Act::Refuse(at)]),
            },
            Key::Delete => match kind {
                CellKind::Open { .. } => Answer::done([Act::Clear(self.area(shape))]),
                _ if self.chosen.is_some() => Answer::done([Act::Clear(self.area(shape))]),
                _ => Answer::done([Act::Refuse(at)]),
            },
            Key::Down if press.alt => Answer::done(self.open_list(shape)),
            Key::Left | Key::Right if press.alt && !press.ctrl && !press.shift => {
                Answer::done([Act::Fold(at, press.key == Key::Left)])
            }
            _ if press.alt => Answer::native(),
            _ if press.shift => match moves::target(press, self.far(shape), shape, self.page) {
                Some(place) => {
                    self.extend(place, shape);
                    Answer::done([])
                }
                None => Answer::native(),
            },
            _ => match moves::target(press, self.at, shape, self.page) {
                Some(place) => {
                    self.settle(place, shape);
                    Answer::done([])
                }
                None => Answer::native(),
            },
        }
    }

    pub(super) fn choose(&mut self, Area { from, to }: Area, shape: &Shape) -> Answer {
        let acts = self.close(shape);
        self.settle(from, shape);
        self.chosen = (from != to).then_some((from, to));
        Answer::done(acts)
    }

    /// Draws the selection out to a place. One of whole rows stays one of whole rows while it is drawn along their codes.
    pub(super) fn extend(&mut self, place: Place, shape: &Shape) {
        let (base, far) = self.chosen.unwrap_or_else(|| (self.at(shape), self.at(shape)));
        let last = shape.last().col;
        let mut place = shape.within(place);
        if place.col == 0 && base.col == 0 && far.col == last {
            place.col = last;
        }
        self.run = None;
        self.chosen = (place != base).then_some((base, place));
    }

    pub(super) fn settle(&mut self, place: Place, shape: &Shape) {
        self.at = shape.within(place);
        self.run = None;
        self.chosen = None;
    }

    /// Goes where the entry of a cell stands, from where Enter leads back into its column; tells whether it did.
    pub(super) fn lead(&mut self, at: Place, shape: &Shape) -> bool {
        let entry = shape.entry(at);
        if let Some(entry) = entry {
            self.settle(entry, shape);
            self.run = Some(at.col);
        }
        entry.is_some()
    }

    pub(super) fn enter(&mut self, up: bool, shape: &Shape) {
        if self.chosen.is_some() {
            return self.go_round(up, true, shape);
        }
        let hand = self.run.map_or(self.at.col, |_| shape.led_from(self.at));
        let began = self.run.take().unwrap_or(hand);
        if let Some(next) = shape.open_row(began, Place { col: hand, ..self.at }, up) {
            // Led aside in one row, one goes on in the next where one was.
            self.run = (next.col > hand.max(began)).then_some(began);
            self.at = next;
        } else if !shape.is_written() {
            self.at.row = shape.rows_on(self.at.row, 1, up);
        }
    }

    /// Within a selection Enter and Tab go round the cells that can be written.
    fn go_round(&mut self, back: bool, by_columns: bool, shape: &Shape) {
        let next = shape.open_around(self.area(shape), self.at(shape), back, by_columns);
        self.at = next.unwrap_or(self.at);
    }

    pub(super) fn tab(&mut self, back: bool, shape: &Shape, acts: Vec<Act>) -> Answer {
        if self.chosen.is_some() {
            self.go_round(back, false, shape);
            return Answer::done(acts);
        }
        match shape.open_in_order(self.at(shape), back) {
            Some(place) => {
                if place.row == self.at.row {
                    self.run.get_or_insert(self.at.col);
                } else {
                    self.run = Some(place.col);
                }
                self.at = place;
                Answer::done(acts)
            }
            // Beyond the last cell the browser's own Tab leaves the grid.
            None => Answer { taken: false, acts },
        }
    }
}
