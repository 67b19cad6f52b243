use leptos::prelude::*;

use super::charts::{ChartView, Choice};
use super::cluster::made;
use crate::report::charts::ChartOf;
use crate::text;
use crate::ui::parts::{live, said, tracked};
use crate::ui::routes::{Place, Route};
use crate::ui::workbench::Workbench;

/// One indicator over all units, chosen from a list; the first until one is.
#[component]
pub fn IndicatorPanel(
    /// The open campaign.
    bench: Workbench,
) -> impl IntoView {
    let (desk, lang) = (bench.desk, bench.desk.lang);
    let chosen = move || {
        let route = desk.route.get();
        let named = match &route {
            Route::Campaign(_, place) => place.leaf(),
            _ => None,
        };
        bench.with(|campaign| {
            let rubric = &campaign.rubric;
            let named = named.and_then(|id| rubric.node_by_id(id));
            named.or_else(|| rubric.leaves().next().map(|(leaf, ..)| leaf))
        })
    };
    let chart = made(bench, move |cluster| {
        Some(cluster.chart(ChartOf::Indicator(chosen()?), lang.get()))
    });
    let id = tracked(move || {
        let id = bench.with(|campaign| campaign.rubric.node(chosen()?).map(|node| node.id.clone()));
        id.unwrap_or_default()
    });
    let options = bench.with_untracked(|campaign| {
        let rubric = &campaign.rubric;
        let named = rubric
            .leaves()
            .map(|(ix, node, _)| (node.id.clone(), format!("{} {}", rubric.full_code(ix), node.name)));
        named.collect::<Vec<_>>()
    });
    let choose = Callback::new(move |leaf| {
        desk.go_instead(&Route::Campaign(bench.draft(), Place::Cluster { leaf: Some(leaf) }));
    });
    let label = said(lang, text::cluster::choose_indicator);
    view! {
        <section class="panel">
            <h2>{said(lang, text::cluster::one_indicator)}</h2>
            <Choice label options chosen=id choose />
            {live(move || chart.get().map(|chart| view! { <ChartView bench chart /> }))}
        </section>
    }
}
