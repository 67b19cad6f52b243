use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::MediaQueryList;

use super::comparing::{Over, Replaced};
use super::opening::{Held, Taken};
use super::routes::Route;
use crate::browser::{Downloads, SystemClock, ask_to_stay, local_store, tab_store};
use crate::ports::{Clock, DraftId, Drafts, FileError, Files, Found, Listed, MemoryStore, Moment, Store, StoreError};
use crate::text::Lang;

const LANG_KEY: &str = "giao-uoc/lang";
const THEME_KEY: &str = "giao-uoc/theme";

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl Theme {
    const fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    fn of_system() -> Self {
        let dark = system_dark().is_some_and(|query| query.matches());
        if dark { Self::Dark } else { Self::Light }
    }
}

/// The form of a new campaign, filled as far as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    pub template: &'static str,
    pub name: String,
    pub year: String,
    pub units: String,
}

struct Ports {
    store: Rc<dyn Store>,
    tab: Rc<dyn Store>,
    clock: SystemClock,
    files: Downloads,
}

/// What lies before the reader on every screen: language, theme, address, and the ports. Copied freely.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The language of the interface.
    pub lang: RwSignal<Lang>,
    /// Light or dark.
    pub theme: RwSignal<Theme>,
    /// The screen that the address names.
    pub route: RwSignal<Route>,
    /// Why drafts are kept in memory only, where they are.
    pub storage_problem: StoredValue<Option<StoreError>>,
    ports: StoredValue<Ports, LocalStorage>,
    /// Steps when a draft is to be opened anew although its address stays.
    pub(super) reopened: RwSignal<u32>,
    pages_seen: StoredValue<u32>,
    /// The names that the open draft has had, the present one last; empty while it has its first.
    names: StoredValue<Vec<DraftId>>,
    /// Campaigns that could not be stored, as they were last.
    held: StoredValue<Vec<Held>>,
    /// The form of a new campaign as it was left.
    pub(super) form: StoredValue<Option<Form>>,
    /// What became of the files that were opened last.
    pub(super) taken: RwSignal<Option<Taken>>,
    to_type: StoredValue<bool>,
    /// Hands what is being typed to the draft that is open, and saves it.
    settles: StoredValue<Option<Callback<()>>>,
    /// What is drawn over the page, the first of it now.
    pub(super) over: RwSignal<Vec<Over>, LocalStorage>,
    /// What gave way to a file last.
    pub(super) replaced: RwSignal<Option<Replaced>>,
}

impl Desk {
    /// Finds the ports, reads the reader's choices, and follows the address.
    pub fn lay() -> Self {
        let (store, problem): (Rc<dyn Store>, _) = match local_store() {
            Ok(store) => (Rc::new(store), None),
            Err(error) => (Rc::<MemoryStore>::default(), Some(error)),
        };
        let tab: Rc<dyn Store> = match tab_store() {
            Ok(store) => Rc::new(store),
            Err(_) => Rc::<MemoryStore>::default(),
        };
        let chosen = |key| store.read(key).ok().flatten();
        let lang = chosen(LANG_KEY)
            .as_deref()
            .and_then(Lang::from_code)
            .unwrap_or_default();
        let theme = match chosen(THEME_KEY).as_deref() {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::of_system(),
        };
        let desk = Self {
            lang: RwSignal::new(lang),
            theme: RwSignal::new(theme),
            route: RwSignal::new(Route::parse(&hash())),
            storage_problem: StoredValue::new(problem),
            ports: StoredValue::new_local(Ports {
                store,
                tab,
                clock: SystemClock,
                files: Downloads,
            }),
            reopened: RwSignal::new(0),
            pages_seen: StoredValue::new(0),
            names: StoredValue::new(Vec::new()),
            held: StoredValue::new(Vec::new()),
            form: StoredValue::new(None),
            taken: RwSignal::new(None),
            to_type: StoredValue::new(false),
            settles: StoredValue::new(None),
            over: RwSignal::new_local(Vec::new()),
            replaced: RwSignal::new(None),
        };
        desk.follow();
        desk
    }

    fn follow(self) {
        // A file that misses its place must not take the page away.
        for kind in ["dragover", "drop"] {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window(), kind, options, |event| event.prevent_default()).forget();
        }
        EventListener::new(&window(), "hashchange", move |_| {
            let route = self.with_present_name(Route::parse(&hash()));
            let before = self.route.get_untracked();
            if before != route {
                // A file that was refused is no matter of another screen.
                let refused = matches!(self.taken.get_untracked(), Some(Taken::Refused(..)));
                if refused && !before.shares_screen(&route) {
                    self.taken.set(None);
                }
                self.route.set(route);
            }
        })
        .forget();
        if let Some(query) = system_dark() {
            EventListener::new(&query, "change", move |_| {
                if !self
                    .ports
                    .with_value(|ports| ports.store.read(THEME_KEY).is_ok_and(|chosen| chosen.is_some()))
                {
                    self.theme.set(Theme::of_system());
                }
            })
            .forget();
        }
        Effect::new(move |_| {
            if let Some(root) = document().document_element() {
                // An attribute of the root is always settable; there is nobody to tell otherwise.
                let _ = root.set_attribute("lang", self.lang.get().code());
                let _ = root.set_attribute("data-theme", self.theme.get().code());
            }
        });
    }

    /// Goes from the form of a new campaign to a sheet, to type in it at once: the focus goes to its first open cell, where it
    /// has cells. The form is done with, so the back button leaves it out.
    pub fn go_to_type(self, route: &Route) {
        self.to_type.set_value(true);
        // Not marked as seen: one arrives there.
        self.replace(route, &JsValue::NULL);
    }

    /// Tells once whether one came to type.
    pub(super) fn came_to_type(self) -> bool {
        self.to_type.try_update_value(std::mem::take).unwrap_or_default()
    }

    /// Counts a page, and tells whether it is the first of this visit.
    pub(super) fn is_first_page(self) -> bool {
        let seen = self.pages_seen.get_value();
        self.pages_seen.set_value(seen.saturating_add(1));
        seen == 0
    }

    /// Goes to a screen; the browser's back button leads here again.
    pub fn go(self, route: &Route) {
        // The hash may always be set, also on a page opened from a file.
        let _ = window().location().set_hash(&route.to_string());
    }

    /// Goes to a screen in place of the present one, which the back button then leaves out.
    pub fn go_instead(self, route: &Route) {
        self.replace(route, &JsValue::TRUE);
    }

    fn replace(self, route: &Route, state: &JsValue) {
        let address = route.to_string();
        if let Ok(history) = window().history() {
            let _ = history.replace_state_with_url(state, "", Some(&address));
        }
        self.route.set(Route::parse(&address));
    }

    /// Goes back to where one came from; on the first page of a visit, to the start.
    pub fn leave(self) {
        let came = self.pages_seen.get_value() > 1;
        match window().history() {
            Ok(history) if came && history.back().is_ok() => {}
            _ => self.go(&Route::Start),
        }
    }

    /// Gives the open draft another name without taking its page down: its address changes, old addresses lead to it.
    pub(super) fn rename_open(self, before: DraftId, route: &Route) {
        self.names.update_value(|names| {
            if names.is_empty() {
                names.push(before);
            }
            names.extend(route.draft().cloned());
        });
        self.go_instead(route);
    }

    /// Gives the first name of the open draft, by which its page stands.
    pub(super) fn first_name(self, id: &DraftId) -> DraftId {
        self.names.with_value(|names| match names.first() {
            Some(first) if names.contains(id) => first.clone(),
            _ => id.clone(),
        })
    }

    fn with_present_name(self, route: Route) -> Route {
        let present = self.names.with_value(|names| {
            let is_old = route.draft().is_some_and(|id| names.contains(id));
            names.last().filter(|_| is_old).cloned()
        });
        match (route, present) {
            (Route::Campaign(id, place), Some(present)) if id != present => {
                let route = Route::Campaign(present, place);
                self.go_instead(&route);
                route
            }
            (route, _) => route,
        }
    }

    /// Forgets earlier names: the page of the draft is taken down.
    pub(super) fn forget_names(self) {
        // The desk itself goes last of all.
        let _ = self.names.try_update_value(Vec::clear);
    }

    /// Keeps a campaign that could not be stored as long as the page is open.
    pub(super) fn hold(self, held: Held) {
        self.let_go(&held.id);
        self.held.update_value(|all| all.push(held));
    }

    /// Gives a campaign that could not be stored.
    pub(super) fn held(self, id: &DraftId) -> Option<Held> {
        self.held
            .with_value(|all| all.iter().find(|held| held.id == *id).cloned())
    }

    /// Gives the campaigns that could not be stored: their drafts and names.
    pub fn all_held(self) -> Vec<(DraftId, String)> {
        let named = |held: &Held| (held.id.clone(), held.name.clone());
        self.held.with_value(|all| all.iter().map(named).collect())
    }

    /// Tells whether something is kept by this page alone, and goes with it.
    fn is_in_danger(self) -> bool {
        let is_changed = |listed: Listed| matches!(listed.found, Found::Draft(_, facts) if facts.changes > 0);
        let in_memory = self.storage_problem.get_value().is_some();
        !self.held.with_value(Vec::is_empty)
            || (in_memory
                && self
                    .drafts(|drafts| drafts.list())
                    .is_ok_and(|all| all.into_iter().any(is_changed)))
    }

    /// Asks before the page goes with what it alone keeps, whatever it shows.
    pub fn guard(self) {
        let options = EventListenerOptions::enable_prevent_default();
        let asks = EventListener::new_with_options(&window(), "beforeunload", options, move |event| {
            if self.is_in_danger() {
                ask_to_stay(event);
            }
        });
        asks.forget();
    }

    /// Lets go of a campaign: it is stored now.
    pub(super) fn let_go(self, id: &DraftId) {
        self.held.update_value(|all| all.retain(|held| held.id != *id));
    }

    /// Opens the draft anew, as it is stored.
    pub(super) fn reopen(self) {
        self.forget_names();
        self.reopened.update(|times| *times = times.wrapping_add(1));
    }

    /// Says how what is being typed gets into the draft that is open.
    pub(super) fn settles_by(self, settle: Callback<()>) {
        self.settles.set_value(Some(settle));
    }

    /// Lets what is being typed get into the draft that is open, if one is.
    pub(super) fn settle(self) {
        // It goes with the page of its draft.
        self.settles.get_value().and_then(|settle| settle.try_run(()));
    }

    /// Takes away what is drawn over the page: it was answered.
    pub(super) fn answered(self) {
        self.over.update(|all| drop(all.drain(..1.min(all.len()))));
    }

    /// Takes up a language and remembers it.
    pub fn choose_lang(self, lang: Lang) {
        self.lang.set(lang);
        self.remember(LANG_KEY, Some(lang.code()));
    }

    /// Turns light to dark and back. A choice that is the system's own is forgotten, so that it follows the system.
    pub fn turn_theme(self) {
        let theme = match self.theme.get_untracked() {
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::Light,
        };
        self.theme.set(theme);
        self.remember(THEME_KEY, (theme != Theme::of_system()).then(|| theme.code()));
    }

    /// Gives a choice of the reader, where one was kept.
    pub(super) fn remembered(self, key: &str) -> Option<String> {
        self.ports.with_value(|ports| ports.store.read(key).ok().flatten())
    }

    /// A choice that could not be kept holds until the page is closed; that is no reason to interrupt anybody.
    pub(super) fn remember(self, key: &str, value: Option<&str>) {
        self.ports.with_value(|ports| {
            let _ = match value {
                Some(value) => ports.store.write(key, value),
                None => ports.store.remove(key),
            };
        });
    }

    /// Works on the drafts.
    pub fn drafts<T>(self, work: impl FnOnce(Drafts<'_>) -> T) -> T {
        self.ports.with_value(|ports| work(Drafts::new(&*ports.store)))
    }

    /// Works with the storage of this tab; not once the page itself goes.
    pub(super) fn in_tab<T>(self, work: impl FnOnce(&dyn Store) -> T) -> Option<T> {
        self.ports.try_with_value(|ports| work(&*ports.tab))
    }

    /// Tells the time.
    #[must_use]
    pub fn now(self) -> Moment {
        self.ports.with_value(|ports| ports.clock.now())
    }

    /// Hands a file out.
    ///
    /// # Errors
    /// [`FileError::NotSaved`] where the browser refuses.
    pub fn save_file(self, name: &str, text: &str) -> Result<(), FileError> {
        self.ports.with_value(|ports| ports.files.save(name, text))
    }
}

/// Whether the system is dark, now and when it turns.
fn system_dark() -> Option<MediaQueryList> {
    window().match_media("(prefers-color-scheme: dark)").ok().flatten()
}

fn hash() -> String {
    window().location().hash().unwrap_or_default()
}
