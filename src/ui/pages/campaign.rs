use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::block::BlockPage;
use super::charts::charts_page;
use super::cluster::ClusterPage;
use super::lost::{LostCampaign, LostUnit};
use super::paper::{PrintButton, paper_page};
use super::review::review_page;
use super::saved::{DraftNews, FailedSave, ReplacedNotice, SavedLine, guard_draft};
use super::settings::settings_page;
use super::sheet::SheetPage;
use super::steady::hold_rows;
use super::tabs::Tabs;
use super::turned::TurnedLine;
use crate::campaign::Campaign;
use crate::ports::{DraftError, DraftId};
use crate::scoring::UnitId;
use crate::text;
use crate::ui::desk::Desk;
use crate::ui::lazy::{self, fetched};
use crate::ui::opening::{NotOpened, open_draft, sample_file};
use crate::ui::parts::{
    Icon, Kind, MoreButton, Notice, Picture, StorageNotice, TakenNotice, TopBar, is_asked, live, live_if, said, tracked,
};
use crate::ui::routes::{Place, Route};
use crate::ui::shipped::with_shipped;
use crate::ui::workbench::Workbench;

fetched! {
    /// The screen of a campaign.
    campaign => pub fn campaign_page() -> fn(Desk, DraftId) -> AnyView { |desk, id| view! { <CampaignPage desk id /> }.into_any() }
}

/// An open campaign: its bar, what became of the last change, its tabs, and one of its pages.
#[component]
pub fn CampaignPage(
    /// The desk.
    desk: Desk,
    /// The draft that holds it.
    id: DraftId,
) -> impl IntoView {
    let shown = move |id: DraftId, found| match found {
        Ok(opened) => view! { <Frame bench=Workbench::open(desk, opened) /> }.into_any(),
        Err(problem) => view! { <LostCampaign desk id problem /> }.into_any(),
    };
    match (open_draft(desk, &id, None), sample_file(&id)) {
        (Err(NotOpened::Draft(DraftError::NotHere)), Some(file)) => with_shipped(desk, vec![file], move |texts| {
            let found = open_draft(desk, &id, texts.first().map(String::as_str));
            shown(id.clone(), found)
        }),
        (found, _) => shown(id, found),
    }
}

#[component]
fn Frame(bench: Workbench) -> impl IntoView {
    let (desk, lang) = (bench.desk, bench.desk.lang);
    let handed_out = RwSignal::new(None::<Result<String, crate::ports::FileError>>);
    let save_file = move || handed_out.set(Some(bench.save_file()));
    guard(bench, save_file);
    let more = RwSignal::new(false);
    let banners = NodeRef::new();
    hold_rows(banners);
    let place = Memo::new(move |_| match desk.route.get() {
        // One page holds all charts, as one holds all indicators.
        Route::Campaign(_, Place::Charts(_)) => Some(Place::Charts(Vec::new())),
        Route::Campaign(_, place) => Some(place.with_leaf(None)),
        _ => None,
    });
    Effect::new(move || desk.route.with(|route| desk.note_place(route)));
    // On another page the bar is one line again. That a file was saved is said until then, or until the next change.
    Effect::new(move |before: Option<Option<Place>>| {
        let now = place.get();
        let is_over = bench.changes.get() > 0 || before.as_ref() != Some(&now);
        if is_over && handed_out.with_untracked(|outcome| matches!(outcome, Some(Ok(_)))) {
            handed_out.set(None);
        }
        if before.as_ref() != Some(&now) {
            more.set(false);
        }
        now
    });
    let page = live(move || match place.get() {
        Some(Place::Cluster { .. }) => Some(view! { <ClusterPage bench /> }.into_any()),
        Some(Place::Unit { unit, .. }) => {
            let unit = UnitId(unit);
            let is_here = bench.with_untracked(|campaign| campaign.unit_ix(&unit).is_some());
            Some(if is_here {
                view! { <SheetPage bench unit /> }.into_any()
            } else {
                view! { <LostUnit bench /> }.into_any()
            })
        }
        Some(Place::Paper(what)) => Some(lazy::page(bench, what, || Box::pin(paper_page()))),
        Some(Place::Block(figures)) => Some(view! { <BlockPage bench figures /> }.into_any()),
        Some(Place::Charts(_)) => Some(lazy::page(bench, Vec::new(), || Box::pin(charts_page()))),
        Some(Place::Review) => Some(lazy::page(bench, Vec::new(), || Box::pin(review_page()))),
        Some(Place::Settings) => Some(lazy::page(bench, Vec::new(), || Box::pin(settings_page()))),
        None => None,
    });
    let name = move || {
        bench
            .label()
            .unwrap_or_else(|| bench.with(|campaign| campaign.name.clone()))
    };
    view! {
        <TopBar desk more>
            // Cut in a narrow bar.
            <span class="top__campaign" title=tracked(move || format!("{}{}", name(), beside_name(bench)))>
                <b lang="vi">{tracked(name)}</b>
                {tracked(move || beside_name(bench))}
            </span>
            <div class="top__actions">
                <SavedLine bench />
                <HistoryButtons bench />
                <MoreButton desk more />
                <PrintButton bench place />
                <button type="button" class="button top__now-and-then" on:click=move |_| save_file()>
                    {said(lang, text::shell::save_file)}
                </button>
            </div>
        </TopBar>
        <Tabs bench place />
        <main class="app__main" id="main">
        <div class="banners" node_ref=banners>
            <StorageNotice desk />
            <FailedSave bench save_file />
            <DraftNews bench />
            <ReplacedNotice bench />
            {live_if(
                move || bench.with(Campaign::is_read_only),
                move || view! { <Notice kind=Kind::Fact words=tracked(move || text::settings::read_only(lang.get()).to_owned()) /> },
            )}
            <TakenNotice desk />
            {live(move || handed_out.get().map(|outcome| {
                let (kind, words) = match outcome {
                    Ok(name) => (Kind::Fact, text::shell::file_saved(lang.get(), name)),
                    Err(error) => (Kind::Warning, error.words(lang.get())),
                };
                view! {
                    <Notice kind words>
                        <button type="button" class="button button--quiet" on:click=move |_| handed_out.set(None)>
                            {said(lang, text::shell::close)}
                        </button>
                    </Notice>
                }
            }))}
        </div>
            {page}
            <TurnedLine bench />
        </main>
    }
}

/// What stands beside the name in bold: the year, and behind a name of the reader's own whose draft it is.
fn beside_name(bench: Workbench) -> String {
    let year = |campaign: &Campaign| text::shell::year(bench.desk.lang.get(), campaign.year);
    bench.with(|campaign| match bench.label() {
        Some(label) if !label.contains(&campaign.name) => format!(" · {}, {}", campaign.name, year(campaign)),
        Some(_) => String::new(),
        None => format!(" · {}", year(campaign)),
    })
}

/// Listens for the keys of saving, undo and redo.
fn guard(bench: Workbench, save_file: impl Fn() + 'static) {
    guard_draft(bench);
    let options = EventListenerOptions::enable_prevent_default();
    let keys = EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let elsewhere = bench.desk.route.with_untracked(|route| route.draft().is_none());
        if elsewhere || event.default_prevented() || !(key.ctrl_key() || key.meta_key()) || key.alt_key() {
            return;
        }
        match (key.key().to_lowercase().as_str(), key.shift_key()) {
            // Else the browser offers to save the page, which holds none of the data.
            ("s", false) => {
                let field = document().active_element();
                bench.desk.settle();
                save_file();
                // What is being typed is in the file; one goes on where one was.
                if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
                    let _ = field.focus();
                }
            }
            // What is asked about rests on the entries as they are.
            ("z" | "y", _) if !in_field(event) && is_asked() => {}
            ("z", false) if !in_field(event) => bench.undo(),
            ("y", false) | ("z", true) if !in_field(event) => bench.redo(),
            _ => return,
        }
        event.prevent_default();
    });
    let _listens_while_open = StoredValue::new_local(keys);
}

/// A field keeps its own undo.
fn in_field(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|element| ["INPUT", "TEXTAREA", "SELECT"].contains(&element.tag_name().as_str()))
}

#[component]
fn HistoryButtons(bench: Workbench) -> impl IntoView {
    let lang = bench.desk.lang;
    let undo_words = move || text::shell::undo(lang.get());
    let redo_words = move || text::shell::redo(lang.get());
    // A button that holds the focus is not taken from under it: it stays, and says that it does nothing now.
    view! {
        <button
            type="button"
            class="button button--quiet"
            aria-label=said(lang, text::shell::undo)
            title=tracked(move || format!("{} (Ctrl+Z)", undo_words()))
            aria-disabled=tracked(move || (!bench.can_undo()).to_string())
            on:click=move |_| bench.undo()
        >
            <Icon picture=Picture::Undo />
        </button>
        <button
            type="button"
            class="button button--quiet"
            aria-label=said(lang, text::shell::redo)
            title=tracked(move || format!("{} (Ctrl+Y)", redo_words()))
            aria-disabled=tracked(move || (!bench.can_redo()).to_string())
            on:click=move |_| bench.redo()
        >
            <Icon picture=Picture::Redo />
        </button>
    }
}
