//! What is done with the cells of the selection: marked, written, asked for a menu.

use super::super::events::Event;
use super::super::hit::Hit;
use super::super::host::Letters;
use super::super::machine::Mode;
use super::super::shape::{Area, Place, Shape};
use super::Desk;
use super::sight::element_at;
use crate::report::sum_of;
use crate::text::{Lang, grid as say};
use leptos::prelude::*;

impl Desk {
    /// Tells whether any cell can be written.
    pub fn is_written(&self) -> bool {
        self.host.shape().is_written()
    }

    /// Tells whether the cell one stands in has a list.
    pub fn is_listed(&self) -> bool {
        self.host.shape().kind(self.at()).options() > 0
    }

    /// Goes to what the menu was asked for, unless it is among what is chosen, as in a spreadsheet.
    pub fn reach(&self, hit: Hit) {
        let shape = self.host.shape();
        let area = self.machine.borrow().area(&shape);
        let (event, wanted) = match hit {
            Hit::Cell(at) => (Event::Select(Area::one(at)), Area::one(at)),
            Hit::Code(at) => (Event::Row(at.row), shape.row(at.row)),
            Hit::Head(col) => (Event::Column(col), shape.column(col)),
        };
        if area.with(wanted) != area {
            self.handle(event);
        }
    }

    /// Opens the menu of what is done with the selection: at a point of the window, else below what is chosen.
    pub fn show_menu(&self, point: Option<(i32, i32)>) {
        let below = || {
            let far = self
                .host
                .shape()
                .anchor(self.machine.borrow().area(&self.host.shape()).to);
            let (seat, end) = (element_at(self.at())?, element_at(far)?);
            #[allow(clippy::cast_possible_truncation, reason = "a window has fewer pixels")]
            Some((
                seat.get_bounding_client_rect().left() as i32,
                end.get_bounding_client_rect().bottom() as i32,
            ))
        };
        self.menu.set(point.or_else(below));
    }

    /// Writes texts into the cells that can be written and read them, as one step, and says how many and how many not.
    pub(super) fn write(&self, wanted: Vec<(Place, String)>, typed: Option<Place>, done: fn(Lang, usize) -> String) {
        let (shape, lang) = (self.host.shape(), self.host.lang());
        let alone = wanted.len() == 1;
        let (open, locked): (Vec<_>, Vec<_>) = wanted.into_iter().partition(|(at, _)| shape.kind(*at).is_open());
        // What is empty in a cell that cannot be written is no loss to be told.
        let locked: Vec<Place> = locked
            .into_iter()
            .filter(|(at, text)| !text.is_empty() || !self.host.text(*at).is_empty())
            .map(|(at, _)| at)
            .collect();
        let count = open.len();
        let others = match if count > 0 { self.host.write(open, typed) } else { Ok(0) } {
            Ok(others) => others,
            Err(refusal) => return self.said.set(refusal.to_owned()),
        };
        if let (true, Some(at)) = (count == 0, locked.first()) {
            self.said.set(self.host.refuse(*at));
        } else if alone && others > 0 {
            self.said.set(say::other_kind(lang, others));
        } else if !alone {
            let counted = |count: usize, words: fn(Lang, usize) -> String| (count > 0).then(|| words(lang, count));
            let said = [
                Some(done(lang, count.saturating_sub(others))),
                counted(others, say::other_kind),
                counted(locked.len(), say::pasted_locked),
            ];
            self.done.set(said.into_iter().flatten().collect::<Vec<_>>().join(" "));
        }
    }

    /// Marks the cells of the selection, and says how many they are.
    pub(super) fn mark(&self, area: Area, shape: &Shape) {
        let before = self.marked.replace(Some(area));
        if before == Some(area) {
            // In another language, and of another number, it is said anew.
            return self.whisper(area, shape);
        }
        let every = |area: Area| {
            (area.from.row..=area.to.row)
                .flat_map(move |row| (area.from.col..=area.to.col).map(move |col| Place { row, col }))
        };
        for cell in before.into_iter().flat_map(every).filter_map(element_at) {
            let _ = cell.remove_attribute("aria-selected");
            let _ = cell.remove_attribute("data-area");
        }
        for (at, cell) in every(area).filter_map(|at| Some((at, element_at(at)?))) {
            let _ = cell.set_attribute("aria-selected", "true");
            if !area.is_one() {
                let _ = cell.set_attribute("data-area", &edges(area, at, shape));
            }
        }
        self.whisper(area, shape);
    }

    /// Takes the number of the cell one stands in by its other reading, or the one whose entry led here.
    pub(super) fn reread(&self) {
        let at = self.at();
        let entered = self.entered.get() == Some(at);
        if entered || self.host.shape().kind(at).is_open() {
            self.host.reread(at, entered);
        }
    }

    /// Says what else the number of the cell one stands in may mean, unless it is just being written.
    pub fn doubt(&self) -> Option<String> {
        let at = self.at();
        let is_told = self.machine.borrow().mode() == Mode::Moving && self.host.shape().kind(at).is_open();
        is_told.then(|| self.host.doubt(at))?
    }

    /// Says how many cells are selected, to those who do not see it, and to all what their numbers add up to; of one, what else
    /// its number may mean.
    fn whisper(&self, area: Area, shape: &Shape) {
        let (said, sum) = if area.is_one() {
            (String::new(), self.doubt().unwrap_or_default())
        } else {
            let rows = (area.from.row..=area.to.row).filter(|row| shape.is_shown(*row));
            let columns = area.to.col.saturating_sub(area.from.col).saturating_add(1);
            let said = say::area(self.host.lang(), rows.count(), columns);
            let numbers = |at: &Place| matches!(self.host.letters(*at), Letters::Numbers);
            let texts = shape.cells(area).filter(numbers).map(|at| self.host.text(at));
            match sum_of(&said, texts, self.host.lang()) {
                Some(sum) if !sum.is_empty() => (String::new(), sum),
                _ => (said, String::new()),
            }
        };
        for (words, now) in [(self.whispered, said), (self.sum, sum)] {
            if words.with_untracked(|before| *before != now) {
                words.set(now);
            }
        }
    }
}

/// The sides on which a cell is at the edge of the selection: top, bottom, left, right.
fn edges(area: Area, at: Place, shape: &Shape) -> String {
    let end = shape.after(at);
    let last = if end == at.col {
        shape.last().col
    } else {
        end.saturating_sub(1)
    };
    let sides = [
        (
            't',
            shape.rows_on(at.row, 1, true) < area.from.row || at.row == area.from.row,
        ),
        (
            'b',
            !(at.row.saturating_add(1)..=area.to.row).any(|row| shape.is_shown(row)),
        ),
        ('l', at.col == area.from.col),
        ('r', last >= area.to.col),
    ];
    sides
        .into_iter()
        .filter(|(_, is_edge)| *is_edge)
        .map(|(side, _)| side)
        .collect()
}
