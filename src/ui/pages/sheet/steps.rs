use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::report::Explained;
use crate::ui::routes::{Place, Route};
use crate::ui::workbench::Workbench;

/// Goes to explanations and away from them. Opening one is a step that the browser's Back takes back; from one to the next
/// there is no step, and closing is the step back.
#[derive(Clone, Copy)]
pub struct Steps {
    bench: Workbench,
    what: Memo<Option<Explained>>,
    /// The explanation in sight was opened here: Back leads to the sheet without it.
    opened_here: StoredValue<bool>,
}

impl Steps {
    /// Begins with what the address says.
    pub fn new(bench: Workbench, what: Memo<Option<Explained>>) -> Self {
        let opened_here = StoredValue::new(false);
        Effect::new(move |_| {
            if what.with(Option::is_none) {
                opened_here.set_value(false);
            }
        });
        Self {
            bench,
            what,
            opened_here,
        }
    }

    /// Shows the explanation of a leaf of a unit, or none.
    pub fn show(self, unit: String, leaf: Option<String>) {
        let (desk, open) = (self.bench.desk, self.what.with_untracked(Option::is_some));
        let wanted = leaf.is_some();
        let route = Route::Campaign(self.bench.draft(), Place::Unit { unit, leaf });
        if wanted && !open {
            self.opened_here.set_value(true);
            desk.go(&route);
            desk.route.set(route);
        } else if open && !wanted && self.opened_here.get_value() {
            // A history that cannot be gone back in leaves the explanation where it is.
            let _ = window().history().map(|history| history.back());
        } else if open {
            desk.go_instead(&route);
        }
    }

    /// Takes a plain click on the link of an explanation; other clicks are the browser's.
    pub fn follow(self, event: &MouseEvent) {
        let plain = event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key());
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href^='#']").ok().flatten());
        let route = link
            .and_then(|link| link.get_attribute("href"))
            .map(|address| Route::parse(&address));
        if let (
            true,
            Some(Route::Campaign(
                _,
                Place::Unit {
                    unit,
                    leaf: leaf @ Some(_),
                },
            )),
        ) = (plain, route)
        {
            event.prevent_default();
            self.show(unit, leaf);
        }
    }
}
