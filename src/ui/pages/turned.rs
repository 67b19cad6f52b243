use leptos::prelude::*;

use crate::report::Slot;
use crate::text;
use crate::ui::grid::GridHandle;
use crate::ui::grid::shape::{Area, Place as Cell};
use crate::ui::parts::live;
use crate::ui::routes::Place;
use crate::ui::workbench::Workbench;

/// What an undo or a redo did elsewhere than on the page in sight, with the way there.
#[component]
pub fn TurnedLine(bench: Workbench) -> impl IntoView {
    let lang = bench.desk.lang;
    let line = live(move || {
        let turned = bench.turned.get()?;
        let words = bench.with_untracked(|campaign| turned.words(campaign, lang.get()));
        let unit = turned.slots.first().map(|slot| slot.unit.0.clone());
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

/// Goes to the cells that an undo or a redo changed, where all of them are on the page in sight; not while it is narrow.
/// `reveal` brings a row into sight that was taken out of it.
pub fn follow_turns(
    bench: Workbench,
    handle: GridHandle,
    narrow: RwSignal<bool>,
    reveal: impl Fn(usize) + Send + Sync + 'static,
    place: impl Fn(&Slot) -> Option<Cell> + Send + Sync + 'static,
) {
    Effect::new(move || {
        let Some(turned) = bench.turned.get().filter(|_| !narrow.get()) else {
            return;
        };
        let places: Option<Vec<Cell>> = turned.slots.iter().map(&place).collect();
        let places = places.unwrap_or_default();
        let areas = places.iter().map(|at| Area::one(*at));
        if let Some(area) = areas.reduce(Area::with) {
            bench.turned.set(None);
            places.iter().for_each(|at| reveal(at.row));
            // After the key that asked for it, and after the cells show what they hold now; nobody is called back who has gone on.
            let from = handle.at();
            request_animation_frame(move || {
                if from.is_none() || handle.at() == from {
                    handle.show(area);
                }
            });
        }
    });
}
