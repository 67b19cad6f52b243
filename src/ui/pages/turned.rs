use leptos::prelude::*;

use crate::report::{touched, turned_words};
use crate::text;
use crate::ui::parts::live;
use crate::ui::routes::Place;
use crate::ui::workbench::Workbench;

/// What an undo or a redo did elsewhere than on the page in sight, with the way there.
#[component]
pub fn TurnedLine(bench: Workbench) -> impl IntoView {
    let lang = bench.desk.lang;
    let line = live(move || {
        let turned = bench.turned.get()?;
        let (words, unit) = bench.with_untracked(|campaign| {
            let unit = touched(campaign, &turned.change)
                .first()
                .map(|slot| slot.unit.0.clone());
            (turned_words(campaign, &turned.change, turned.back, lang.get()), unit)
        });
        let link = unit.map(|unit| {
            let address = bench.address(Place::Unit { unit, leaf: None });
            view! { <a class="button" href=address>{text::grid::see(lang.get())}</a> }
        });
        Some(view! {
            <div class="turned__line">
                <p>{words}</p>
                {link}
                <button type="button" class="button button--quiet" on:click=move |_| bench.turned.set(None)>
                    {text::shell::close(lang.get())}
                </button>
            </div>
        })
    });
    view! { <div class="turned" role="status">{line}</div> }
}
