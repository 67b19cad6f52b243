//! What a page about the units shows while there are none.

use leptos::prelude::*;

use crate::text::{cluster as say, settings};
use crate::ui::parts::{live, said};
use crate::ui::routes::Place;
use crate::ui::workbench::Workbench;

/// Tells whether the cluster has units.
pub fn any(bench: Workbench) -> bool {
    bench.with(|campaign| !campaign.units.is_empty())
}

/// Shows something of the units; while there are none, where they are added.
pub fn of_units(bench: Workbench, view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let lang = bench.desk.lang;
    let any = Memo::new(move |_| any(bench));
    live(move || {
        if any.get() {
            return view();
        }
        view! {
            <div class="bleed"><div class="empty">
                <p><b>{said(lang, say::no_units)}</b></p>
                <p>{said(lang, say::no_units_note)}</p>
                <p><a class="button button--primary" href=bench.address(Place::Settings)>{said(lang, settings::add_units)}</a></p>
            </div></div>
        }
        .into_any()
    })
}
