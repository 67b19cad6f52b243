//! What is seen and heard of where the machine is.

use leptos::prelude::*;
use web_sys::HtmlElement;
use web_sys::wasm_bindgen::JsCast;

use super::super::host::Letters;
use super::super::machine::Mode;
use super::super::shape::{Area, CellKind};
use super::super::view::{LIST_ID, TABLE_ID, cell_id, option_id};
use super::sight::{attribute, cover, element_at, lay, reveal, reveal_at};
use super::{Desk, Listed};

impl Desk {
    /// Follows the active cell to where the rows have moved it.
    pub fn settle(&self) {
        self.checks_cut();
        self.sync();
        let own = self.input().map(web_sys::Element::from);
        if own.is_some() && document().active_element() == own {
            reveal_at(self.at());
        }
    }

    /// Lets the input and the cells show where the machine is.
    pub fn sync(&self) {
        let (Some(frame), Some(input)) = (self.frame.get_untracked(), self.input()) else {
            return;
        };
        let shape = self.host.shape();
        let (at, mode, list) = {
            let machine = self.machine.borrow();
            (machine.at(&shape), machine.mode(), machine.list())
        };
        let moving = mode == Mode::Moving;
        let Some(cell) = element_at(at) else {
            return;
        };
        let area = self.machine.borrow().area(&shape);
        if self.selected.get() != Some(at) {
            let before = self.selected.replace(Some(at)).and_then(element_at);
            if let Some(before) = before {
                let _ = before.remove_attribute("data-active");
            }
            reveal(&cell);
            self.host.stands(at);
            if self.col.get_untracked() != at.col {
                self.col.set(at.col);
            }
            if self.row.replace(at.row) != at.row {
                self.host.moved(at);
            }
        }
        attribute(&cell, "data-active", Some(""));
        self.mark(area, &shape);
        attribute(&frame, "data-mode", Some(if moving { "moving" } else { "writing" }));
        let over = input
            .parent_element()
            .and_then(|over| over.dyn_into::<HtmlElement>().ok());
        let over = over.as_ref().unwrap_or(&frame);
        cover(
            (&frame, over),
            &cell,
            element_at(shape.anchor(area.to)).as_ref().unwrap_or(&cell),
        );
        attribute(&frame, "data-corner", (moving && shape.has_open(area)).then_some(""));
        let around = |area: Area| Some((element_at(shape.anchor(area.from))?, element_at(shape.anchor(area.to))?));
        let cut = self.cut.borrow().as_ref().map(|cut| cut.area);
        let drawn = self.drawn_over().map(|(area, (_, over))| area.with(over));
        for (name, area) in [("cut", cut), ("drawn", drawn)] {
            lay((&frame, over), name, area.and_then(around));
        }
        input.set_read_only(!matches!(shape.kind(at), CellKind::Open { .. }));
        let (letters, mode) = match self.host.letters(at) {
            Letters::Numbers => ("numbers", "decimal"),
            Letters::Words => ("words", "text"),
        };
        attribute(&input, "data-letters", Some(letters));
        attribute(&input, "inputmode", Some(mode));
        attribute(&input, "aria-label", Some(&self.host.name(at)));
        // Moving about, one is told so by the cell itself.
        let described = cell.get_attribute("aria-describedby").filter(|_| !moving);
        attribute(&input, "aria-describedby", described.as_deref());
        let listed = list.filter(|_| !moving).map(|highlighted| Listed {
            name: self.host.name(at),
            labels: self.host.choices(at).into_iter().map(|choice| choice.shown()).collect(),
            highlighted,
        });
        let active = match &listed {
            Some(listed) => listed.highlighted.map(option_id),
            None => moving.then(|| cell_id(at)),
        };
        for (name, value) in [
            ("role", listed.is_some().then(|| "combobox".to_owned())),
            ("aria-expanded", listed.is_some().then(|| "true".to_owned())),
            ("aria-activedescendant", active),
        ] {
            attribute(&input, name, value.as_deref());
        }
        let controls = if listed.is_some() { LIST_ID } else { TABLE_ID };
        attribute(&input, "aria-controls", Some(controls));
        if self.list.with_untracked(|shown| *shown != listed) {
            self.list.set(listed);
        }
    }
}
