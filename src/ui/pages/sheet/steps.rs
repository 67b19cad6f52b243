use gloo_timers::callback::Timeout;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::report::Explained;
use crate::ui::routes::{Place, Route};
use crate::ui::workbench::Workbench;

/// How long the active cell stays in a row before the explanation follows: an explanation a row would hold up the keys.
const FOLLOW_AFTER_MS: u32 = 120;

/// Goes to explanations and away from them. Opening one is a step that the browser's Back takes back; from one to the next
/// there is no step, and closing is the step back.
#[derive(Clone, Copy)]
pub struct Steps {
    bench: Workbench,
    what: Memo<Option<Explained>>,
    /// The explanation in sight was opened here: Back leads to the sheet without it.
    opened_here: StoredValue<bool>,
    /// The explanation that is to follow the active cell, unless another is asked for before.
    to_follow: StoredValue<Option<Timeout>, LocalStorage>,
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
            to_follow: StoredValue::new_local(None),
        }
    }

    /// Shows the explanation of a leaf in a while, in place of the one that is open then.
    pub fn show_later(self, unit: String, leaf: String) {
        let later = Timeout::new(FOLLOW_AFTER_MS, move || {
            if self.what.try_get_untracked().flatten().is_some() {
                self.show(unit, Some(leaf));
            }
        });
        self.to_follow.set_value(Some(later));
    }

    /// Shows the explanation of a leaf of a unit, or none.
    pub fn show(self, unit: String, leaf: Option<String>) {
        self.to_follow.set_value(None);
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

    /// Takes a plain click on the link of an explanation, and tells whether it was one; other clicks are the browser's.
    pub fn follow(self, event: &MouseEvent) -> bool {
        let plain = event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key());
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href^='#']").ok().flatten());
        let route = link
            .and_then(|link| link.get_attribute("href"))
            .map(|address| Route::parse(&address));
        let Some(Route::Campaign(_, Place::Unit { unit, leaf: Some(leaf) })) = route.filter(|_| plain) else {
            return false;
        };
        event.prevent_default();
        self.show(unit, Some(leaf));
        true
    }
}
