use std::rc::Rc;

use leptos::prelude::*;

use super::desk::Desk;
use super::events::Event;
use super::shape::{Area, Place};

/// The way into a grid from outside of it. Copied freely.
#[derive(Clone, Copy)]
pub struct GridHandle {
    pub(super) desk: StoredValue<Option<Rc<Desk>>, LocalStorage>,
    /// What became of several cells, until the next key: said at the foot of the page, where it covers none of them.
    pub done: RwSignal<String>,
    /// What the chosen cells add up to: said there where nothing else is.
    pub sum: RwSignal<String>,
}

impl Default for GridHandle {
    fn default() -> Self {
        Self {
            desk: StoredValue::new_local(None),
            done: RwSignal::new(String::new()),
            sum: RwSignal::new(String::new()),
        }
    }
}

impl GridHandle {
    /// Gives the grid the focus, where it is on screen.
    pub fn enter(self) {
        if let Some(desk) = self.desk.try_get_value().flatten() {
            desk.focus();
        }
    }

    /// Tells where the keys stand.
    pub fn at(self) -> Option<Place> {
        self.desk.try_get_value().flatten().map(|desk| desk.at())
    }

    /// Says something beside the active cell.
    pub fn say(self, words: String) {
        if let Some(desk) = self.desk.try_get_value().flatten() {
            desk.said.set(words);
        }
    }

    /// Goes to a cell.
    pub fn go(self, at: Place) {
        self.select(Area::one(at));
    }

    /// Selects a cell and brings it into sight; the focus stays where it is.
    pub fn stand(self, at: Place) {
        if let Some(desk) = self.desk.try_get_value().flatten() {
            desk.handle(Event::Select(Area::one(at)));
        }
    }

    /// Selects cells and brings them into sight; a link, button or field that has the focus keeps it: somebody is there.
    pub fn show(self, area: Area) {
        let Some(desk) = self.desk.try_get_value().flatten() else {
            return;
        };
        let busy = document().active_element().is_some_and(|element| {
            matches!(element.tag_name().as_str(), "A" | "BUTTON" | "INPUT" | "SELECT")
                && !element.class_list().contains("grid__input")
        });
        if !busy {
            desk.focus();
        }
        desk.handle(Event::Select(area));
    }

    /// Explains the cell where the keys stand; the focus stays where it is.
    pub fn explain(self) {
        if let Some(desk) = self.desk.try_get_value().flatten() {
            desk.explain();
        }
    }

    /// Opens the menu of what is done with the selected cells.
    pub fn show_menu(self) {
        if let Some(desk) = self.desk.try_get_value().flatten() {
            desk.show_menu(None);
        }
    }

    /// Goes to cells and selects them.
    pub fn select(self, area: Area) {
        if let Some(desk) = self.desk.try_get_value().flatten() {
            desk.focus();
            desk.handle(Event::Select(area));
        }
    }
}
