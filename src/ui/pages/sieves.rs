use leptos::prelude::*;

use crate::quantity::{Number, show_number};
use crate::report::{Sieve, Sieved};
use crate::text::{Lang, sheet as say};
use crate::ui::parts::{bring_into_sight, live_if, said, tracked};

/// The sieves, each with how many it keeps; those that keep none are not offered.
#[component]
pub fn SieveButtons(
    lang: RwSignal<Lang>,
    sieved: Memo<Vec<Sieved>>,
    /// The place of the one in force among all, from 1; 0 for none.
    chosen: RwSignal<usize>,
    missing: fn(Lang) -> &'static str,
    choose: Callback<(usize, Sieve)>,
    all: Callback<()>,
) -> impl IntoView {
    let button = |(at, sieve): (usize, Sieve)| {
        let at = at.saturating_add(1);
        let count = move || {
            sieved.with(|all| {
                let found = all.iter().find(|sieved| sieved.sieve == sieve);
                found.map_or(0, |sieved| sieved.found.len())
            })
        };
        let shown = move || show_number(Number::whole(i64::try_from(count()).unwrap_or(i64::MAX)), lang.get());
        view! {
            <button
                type="button"
                class="sieve"
                hidden=tracked(move || chosen.get() != at && count() == 0)
                aria-pressed=tracked(move || (chosen.get() == at).to_string())
                on:click=move |_| choose.run((at, sieve))
            >
                {tracked(move || match sieve {
                    Sieve::Missing => missing(lang.get()),
                    _ => sieve.words(lang.get()),
                })}
                " "
                <b>{tracked(shown)}</b>
            </button>
        }
        .into_any()
    };
    let buttons: Vec<AnyView> = Sieve::ALL.into_iter().enumerate().map(button).collect();
    // What was chosen stands in sight beside the way back from it.
    Effect::new(move |_| {
        if chosen.get() > 0 {
            request_animation_frame(|| {
                if let Ok(Some(chosen)) = document().query_selector(".sieve[aria-pressed=true]") {
                    bring_into_sight(&chosen);
                }
            });
        }
    });
    view! {
        {buttons}
        {live_if(move || chosen.get() > 0, move || view! {
            <button type="button" class="sieve" data-all="" on:click=move |_| all.run(())>
                {said(lang, say::sieve_all)}
            </button>
        })}
    }
}
