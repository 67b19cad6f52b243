use std::sync::Arc;

use leptos::prelude::*;

use super::lost::LostUnit;
use super::paper_pages::PaperPages;
use crate::browser;
use crate::report::cluster::Cluster;
use crate::report::paper::{Filled, Lie, Paper, sheet_papers, summary_papers};
use crate::scoring::UnitId;
use crate::text::{self, Lang, paper as say};
use crate::ui::arrival::{arrive, focus_soon};
use crate::ui::lazy::{Page, fetched};
use crate::ui::parts::{live, live_if, said, tracked};
use crate::ui::routes::{Place, Route};
use crate::ui::workbench::Workbench;

type Say = fn(Lang) -> &'static str;

/// The papers there are, by the word of their address.
const PAPERS: [(&str, Say); 3] = [
    ("bang-cham", say::scored),
    (BLANK, say::blank),
    ("tong-hop", say::summary),
];
const SUMMARY: &str = "tong-hop";
const BLANK: &str = "bang-trong";

const PAPER_LIST: &str = "papers-paper";
const UNIT_LIST: &str = "papers-unit";

/// The place of a paper; of all units where none is named.
pub fn paper_place(paper: &str, unit: Option<&str>) -> Place {
    Place::Paper([Some(paper), unit].into_iter().flatten().map(str::to_owned).collect())
}

/// Where “In” leads from a place: from a sheet to its paper, else to the table of the cluster.
pub fn paper_of(place: Option<&Place>) -> Place {
    match place {
        Some(Place::Unit { unit, .. }) => paper_place("bang-cham", Some(unit)),
        _ => paper_place(SUMMARY, None),
    }
}

fetched! {
    /// The page of papers.
    looking => pub fn paper_page() -> Page { |bench, what| view! { <PaperPage bench what /> }.into_any() }
}

/// A paper as it will come out of the printer, and what to choose before.
#[component]
pub fn PaperPage(
    /// The open campaign.
    bench: Workbench,
    /// What the address names: the paper, and perhaps the unit.
    what: Vec<String>,
) -> impl IntoView {
    let lang = bench.desk.lang;
    let mut what = what.into_iter();
    let named = what.next().unwrap_or_default();
    let unit = what.next();
    let known = PAPERS.iter().find(|(code, _)| *code == named);
    let is_here = |unit: &String| bench.with_untracked(|campaign| campaign.unit_ix(&UnitId(unit.clone())).is_some());
    let Some((paper, name)) = known.filter(|_| unit.as_ref().is_none_or(is_here)) else {
        return view! { <LostUnit bench /> }.into_any();
    };
    arrive(bench.desk, move || {
        format!("{}: {}", say::title(lang.get()), name(lang.get()))
    });
    mark_root(true);
    on_cleanup(|| {
        mark_root(false);
        browser::set_page(None);
    });
    let papers = {
        let unit = unit.clone();
        move || made(bench, paper, unit.as_deref())
    };
    let back = match &unit {
        Some(unit) => bench.address(Place::Unit {
            unit: unit.clone(),
            leaf: None,
        }),
        None => bench.address(Place::Cluster { leaf: None }),
    };
    let count = RwSignal::new((0_usize, Lie::Landscape));
    let counted = Signal::derive(move || match count.get() {
        (0, _) => say::laying_out(lang.get()).to_owned(),
        (pages, Lie::Portrait) => say::pages_portrait(lang.get(), pages),
        (pages, Lie::Landscape) => say::pages_landscape(lang.get(), pages),
    });
    let wrong = {
        let unit = unit.clone().map(UnitId);
        live(move || {
            let standing = bench.standing.get();
            let count = bench.with(|campaign| {
                let unit = unit.as_ref().and_then(|unit| campaign.unit_ix(unit));
                Cluster {
                    campaign,
                    standing: &standing,
                }
                .mistakes(unit)
            });
            (count > 0 && **paper != *BLANK).then(|| {
                let words = tracked(move || say::mistakes(lang.get(), count));
                view! { <a class="papers__wrong" href=bench.address(Place::Review)>{words}</a> }
            })
        })
    };
    let print = move |_| {
        // A browser that cannot print has said so itself.
        let _ = window().print();
    };
    view! {
        <div class="papers">
            <div class="papers__bar">
                <h1 class="papers__title">{said(lang, say::title)}</h1>
                <PaperChoice bench paper unit=unit.clone() />
                <p class="papers__count" role="status">{counted}</p>
                {wrong}
                <a class="button" href=back>{said(lang, say::back)}</a>
                <button type="button" class="button button--primary papers__print" on:click=print>
                    {said(lang, say::print)}
                </button>
            </div>
            {live(move || view! { <PaperPages papers=papers() count lang /> })}
        </div>
    }
    .into_any()
}

/// Tells the style sheet of print that nothing but papers is printed. An attribute of the root is always settable.
fn mark_root(is_paper: bool) {
    if let Some(root) = document().document_element() {
        let _ = match is_paper {
            true => root.set_attribute("data-paper", ""),
            false => root.remove_attribute("data-paper"),
        };
    }
}

fn made(bench: Workbench, paper: &str, unit: Option<&str>) -> Arc<Vec<Paper>> {
    let standing = bench.standing.get();
    bench.with(|campaign| {
        let unit = unit.and_then(|unit| campaign.unit_ix(&UnitId(unit.to_owned())));
        let filled = match paper {
            SUMMARY => return Arc::new(summary_papers(campaign, &standing)),
            BLANK => Filled::Blank,
            _ => Filled::Scored,
        };
        Arc::new(sheet_papers(campaign, &standing, unit, filled))
    })
}

/// Which paper, and of which unit.
#[component]
fn PaperChoice(bench: Workbench, paper: &'static str, unit: Option<String>) -> impl IntoView {
    let lang = bench.desk.lang;
    // The page is made anew; whoever goes through a list by its arrow keys goes on in it.
    let go = move |place, list: &str| {
        bench.desk.go_instead(&Route::Campaign(bench.draft(), place));
        focus_soon(list.to_owned());
    };
    let kept = unit.clone();
    let first = move || bench.with_untracked(|campaign| campaign.units.first().map(|unit| unit.id.0.clone()));
    let choose_paper = move |event| {
        // The table of the cluster, too, keeps the unit one came from, for the paper that is looked at next; whoever came
        // from no unit begins with the first, for the sheets of all are many pages.
        let unit = kept.clone().or_else(|| first().filter(|_| paper == SUMMARY));
        go(paper_place(&event_target_value(&event), unit.as_deref()), PAPER_LIST);
    };
    let choose_unit = move |event| {
        let unit = event_target_value(&event);
        let unit = Some(unit.as_str()).filter(|unit| !unit.is_empty());
        go(paper_place(paper, unit), UNIT_LIST);
    };
    let papers = PAPERS.map(|(code, name)| {
        view! { <option value=code selected=code == paper>{Signal::derive(move || name(lang.get()))}</option> }
    });
    let of_units = (paper != SUMMARY).then(|| {
        let units = bench.with_untracked(|campaign| {
            let named = |each: &crate::campaign::Unit| (each.id.0.clone(), each.name.clone());
            campaign.units.iter().map(named).collect::<Vec<_>>()
        });
        let option = |(id, name): (String, String)| {
            let selected = unit.as_ref() == Some(&id);
            view! { <option value=id selected=selected lang="vi">{name}</option> }
        };
        view! {
            <label class="papers__choice">
                <span>{said(lang, say::choose_unit)}</span>
                <select class="input" id=UNIT_LIST on:change=choose_unit>
                    <option value="" selected=unit.is_none()>{said(lang, say::all_units)}</option>
                    {units.into_iter().map(option).collect_view()}
                </select>
            </label>
        }
    });
    view! {
        <label class="papers__choice">
            <span>{said(lang, say::choose_paper)}</span>
            <select class="input" id=PAPER_LIST on:change=choose_paper>{papers}</select>
        </label>
        {of_units}
    }
}

/// The button that leads to the paper of what is on screen.
#[component]
pub fn PrintButton(
    /// The open campaign.
    bench: Workbench,
    /// Where one is.
    place: Memo<Option<Place>>,
) -> impl IntoView {
    let address = Signal::derive(move || bench.address(paper_of(place.get().as_ref())));
    // The page of a paper has the button that prints it.
    live_if(
        move || !matches!(place.get(), Some(Place::Paper(_))),
        move || view! { <a class="button top__now-and-then" href=address>{said(bench.desk.lang, text::paper::print)}</a> },
    )
}
