use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::review::keep_brief;
use crate::files::samples;
use crate::scoring::UnitId;
use crate::text;
use crate::ui::parts::{live, live_if, said, tracked};
use crate::ui::routes::{Figures, Place, Route};
use crate::ui::workbench::Workbench;

/// The pages of a campaign, and on a sheet the choice of the unit.
#[component]
pub fn Tabs(
    /// The open campaign.
    bench: Workbench,
    /// Where one is, without the indicator.
    place: Memo<Option<Place>>,
) -> impl IntoView {
    let lang = bench.desk.lang;
    keep_brief(bench);
    let current = move |is_current: bool| is_current.then_some("page");
    // The sheet one looked at last, else the first.
    let unit = Memo::new(move |_| {
        let named = match place.get() {
            Some(Place::Unit { unit, .. }) => Some(UnitId(unit)),
            _ => bench.last_unit.get_value(),
        };
        bench.with(|campaign| {
            let there = named.filter(|id| campaign.unit_ix(id).is_some());
            there.or_else(|| campaign.units.first().map(|unit| unit.id.clone()))
        })
    });
    // The strip may be wider than the window.
    Effect::new(move |_| {
        place.track();
        request_animation_frame(show_current);
    });
    // A copy of the sample holds its figures too.
    let is_sample = bench.with_untracked(|campaign| campaign.sample.is_some());
    let on_sheet = move || matches!(place.get(), Some(Place::Unit { .. }));
    view! {
        <nav class="tabs" aria-label=said(lang, text::shell::main_navigation)>
            <div class="tabs__pages">
                {live(move || unit.get().map(|unit| view! {
                    <a
                        class="tabs__tab"
                        href=bench.address(Place::Unit { unit: unit.0, leaf: None })
                        aria-current=tracked(move || current(on_sheet()))
                    >
                        {said(lang, text::shell::tab_sheet)}
                    </a>
                }))}
                <a
                    class="tabs__tab"
                    href=bench.address(Place::Block(Figures::Actual))
                    aria-current=tracked(move || current(matches!(place.get(), Some(Place::Block(_)))))
                >
                    {said(lang, text::block::title)}
                </a>
                <a
                    class="tabs__tab"
                    href=bench.address(Place::Cluster { leaf: None })
                    aria-current=tracked(move || current(matches!(place.get(), Some(Place::Cluster { .. }))))
                >
                    {said(lang, text::shell::tab_cluster)}
                </a>
                <a
                    class="tabs__tab"
                    href=bench.address(Place::Charts(Vec::new()))
                    aria-current=move || current(matches!(place.get(), Some(Place::Charts(_))))
                >
                    {move || text::shell::tab_charts(lang.get())}
                </a>
                <a
                    class="tabs__tab"
                    href=bench.address(Place::Review)
                    aria-current=move || current(matches!(place.get(), Some(Place::Review)))
                >
                    {tracked(move || match bench.brief.with(|brief| brief.count) {
                        0 => text::review::title(lang.get()).to_owned(),
                        count => text::review::tab(lang.get(), count),
                    })}
                </a>
                <a
                    class="tabs__tab"
                    href=bench.address(Place::Settings)
                    aria-current=tracked(move || current(place.get() == Some(Place::Settings)))
                >
                    {said(lang, text::settings::title)}
                </a>
            </div>
            {live(move || on_sheet().then(|| view! { <UnitChoice bench unit /> }))}
            {is_sample.then(|| view! {
                <span class="tabs__remark" title=tracked(move || sample_words(bench)[1])>{tracked(move || sample_words(bench)[0])}</span>
            })}
        </nav>
    }
}

/// Says that it is a sample, in short and as a sentence: as it came, or changed.
fn sample_words(bench: Workbench) -> [&'static str; 2] {
    // What a file holds was changed all the same.
    let is_as_shipped = bench.changes.get() == 0 && bench.with(samples::is_as_shipped);
    let say = match is_as_shipped {
        true => [text::drafts::sample_mark, text::drafts::sample_note],
        false => [text::drafts::sample_changed, text::drafts::sample_changed_note],
    };
    say.map(|say| say(bench.desk.lang.get()))
}

/// Draws the strip so that the page one is on can be seen in it.
fn show_current() {
    let found = |css| document().query_selector(css).ok().flatten();
    let current = found(".tabs__tab[aria-current]").and_then(|tab| tab.dyn_into::<HtmlElement>().ok());
    if let (Some(strip), Some(tab)) = (found(".tabs__pages"), current) {
        let margin = strip.client_width().saturating_sub(tab.offset_width()) / 2;
        strip.set_scroll_left(tab.offset_left().saturating_sub(margin));
    }
}

/// Goes from one unit's sheet to another's.
#[component]
fn UnitChoice(bench: Workbench, unit: Memo<Option<UnitId>>) -> impl IntoView {
    let lang = bench.desk.lang;
    let units = Memo::new(move |_| {
        let named = |unit: &crate::campaign::Unit| (unit.id.clone(), unit.name.clone());
        bench.with(|campaign| campaign.units.iter().map(named).collect::<Vec<_>>())
    });
    let choose = move |event: web_sys::Event| {
        let place = Place::Unit {
            unit: event_target_value(&event),
            leaf: None,
        };
        bench.desk.go(&Route::Campaign(bench.draft(), place));
    };
    // An address may name a unit that is not there: then none is chosen, and any can be.
    let is_lost = Memo::new(move |_| match bench.desk.route.get() {
        Route::Campaign(_, Place::Unit { unit, .. }) => units.with(|units| units.iter().all(|(id, _)| id.0 != unit)),
        _ => false,
    });
    let options = live(move || {
        let option = |(id, name): (UnitId, String)| {
            let chosen = id.clone();
            let selected = tracked(move || !is_lost.get() && unit.get().as_ref() == Some(&chosen));
            view! { <option value=id.0 selected=selected>{name}</option> }
        };
        view! {
            {live_if(move || is_lost.get(), || view! { <option value="" selected=true>"–"</option> })}
            {units.get().into_iter().map(option).collect_view()}
        }
    });
    view! {
        <label class="tabs__unit">
            <span class="unseen">{said(lang, text::cluster::column_unit)}</span>
            <select class="input" lang="vi" on:change=choose>{options}</select>
        </label>
    }
}
