//! A file of a campaign that is here already: held against the draft, and left to the reader what becomes of both.
//!
//! Invariant: a draft gives way to a file only when asked to, and is kept in the bin.

use std::rc::Rc;

use leptos::html::Dialog;
use leptos::prelude::*;

use super::desk::Desk;
use super::opening::{NotOpened, Refused, Taken, begin_draft, facts_now, read_draft};
use super::own::with_names_of;
use super::routes::Route;
use crate::campaign::Campaign;
use crate::files::{self, Order};
use crate::ports::{DraftError, DraftId, DraftKind, FileMark, Found, Moment, OpenedDraft};
use crate::quantity::show_date;
use crate::report::{Differing, DifferingCell, differences};
use crate::text::{self, Lang, difference as say};
use crate::ui::parts::{live, said};

/// More lines than these nobody reads.
const LINES_SHOWN: usize = 150;

/// A campaign of a file, with its own text and mark.
pub struct FromFile {
    /// The campaign.
    pub campaign: Campaign,
    /// The name of the file, and when it was written.
    pub mark: FileMark,
    /// How many places of it should be looked at.
    pub warnings: usize,
}

/// A draft that is here, opened.
type Here = (OpenedDraft, Campaign);

/// A file that waits for an answer.
struct Asked {
    file: FromFile,
    drafts: Vec<Here>,
    /// A draft was changed while one looked at it.
    again: bool,
}

/// What is drawn over the page.
pub type Over = Rc<dyn Fn(Desk) -> AnyView>;

/// What a draft held before a file took its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Replaced {
    /// The draft.
    pub id: DraftId,
    /// Its key in the bin.
    pub binned: String,
    /// The name of the file.
    pub file: String,
}

/// Which of several drafts of a campaign held what a file holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Twin {
    /// What it is called.
    pub name: String,
    /// When it was edited last.
    pub edited_ms: i64,
}

/// What becomes of a file.
pub enum Outcome {
    /// It is open in this draft, which may have held the same before.
    Draft(DraftId, Option<Twin>),
    /// The reader is asked.
    Asked,
}

/// Takes in a campaign of a file: the draft that holds the same, a draft of its own, or a question where another state of it
/// is here.
pub fn take_in(desk: Desk, file: FromFile, again: bool) -> Result<Outcome, DraftError> {
    let mut drafts = drafts_of(desk, &file.campaign)?;
    let same = files::canonical_bytes(&file.campaign);
    if let Some((draft, _)) = drafts.iter().find(|(_, here)| files::canonical_bytes(here) == same) {
        // Of a single one nobody asks which it was.
        let twin = (drafts.len() > 1).then(|| Twin {
            name: draft.facts.name().to_owned(),
            edited_ms: draft.facts.edited_ms,
        });
        return Ok(Outcome::Draft(draft.id.clone(), twin));
    }
    if drafts.is_empty() {
        return begin_draft(desk, &file.campaign, Some(file.mark), None).map(|id| Outcome::Draft(id, None));
    }
    // The draft that the file goes on from is asked about before a copy that went another way.
    drafts.sort_by_key(|(_, here)| Order::of(here, &file.campaign) != Order::FileNewer);
    let asked = Rc::new(Asked { file, drafts, again });
    let over: Over = Rc::new(move |desk| view! { <Comparison desk asked=asked.clone() /> }.into_any());
    desk.over.update(|all| all.push(over));
    Ok(Outcome::Asked)
}

/// Finds the reader's own drafts of a campaign, the latest edited first.
pub(super) fn drafts_of(desk: Desk, campaign: &Campaign) -> Result<Vec<Here>, DraftError> {
    // Most drafts are of other campaigns, and need not be read for that.
    let id = format!("\"id\": \"{}\"", campaign.id);
    let listed = desk.drafts(|drafts| drafts.list())?;
    let own = listed.into_iter().filter_map(|listed| match listed.found {
        Found::Draft(id, _) if id.kind() == DraftKind::Own => Some(id),
        _ => None,
    });
    let opened = own.filter_map(|own| {
        let mut draft = desk.drafts(|drafts| drafts.open(&own)).ok()?;
        // What could not be saved is what the reader has.
        if let Some(held) = desk.held(&own) {
            draft.text = held.text;
        }
        let here = draft.text.contains(&id).then(|| read_draft(&draft).ok())??;
        (here.id == campaign.id).then_some((draft, here))
    });
    Ok(opened.collect())
}

/// Shows the screen of a draft, anew where it is the open one.
fn show(desk: Desk, id: &DraftId) {
    if desk.route.with_untracked(|route| route.draft() == Some(id)) {
        desk.reopen();
    } else {
        desk.go(&Route::cluster(id));
    }
}

impl Asked {
    /// Lets the file take the place of a draft; beside it where the draft could not be saved, for no bin would keep it.
    fn take(&self, desk: Desk, draft: &OpenedDraft) {
        if desk.held(&draft.id).is_some() {
            return self.keep_both(desk);
        }
        let FromFile {
            campaign,
            mark,
            warnings,
        } = &self.file;
        let facts = facts_now(desk, campaign, Some(mark.clone()));
        let text = String::from_utf8_lossy(&files::write_campaign(campaign)).into_owned();
        let now = desk.now().unix_ms;
        let replaced = desk.drafts(|drafts| drafts.replace(&draft.id, draft.counter, &facts, &text, now));
        match replaced {
            Ok(binned) => {
                desk.replaced.set(Some(Replaced {
                    id: draft.id.clone(),
                    binned,
                    file: mark.name.clone(),
                }));
                show(desk, &draft.id);
                desk.taken
                    .set(Taken::of_one(mark.name.clone(), draft.id.clone(), None, *warnings));
            }
            Err(DraftError::Overtaken | DraftError::Vanished) => {
                let file = FromFile {
                    campaign: campaign.clone(),
                    mark: mark.clone(),
                    warnings: *warnings,
                };
                self.go_on(desk, take_in(desk, file, true));
            }
            Err(error) => self.go_on(desk, Err(error)),
        }
    }

    /// Makes the file a draft beside those that are here.
    fn keep_both(&self, desk: Desk) {
        let FromFile { campaign, mark, .. } = &self.file;
        let title = format!("{}, {}", campaign.name, campaign.year);
        let label = say::label(desk.lang.get_untracked(), title, &mark.name);
        let begun = begin_draft(desk, campaign, Some(mark.clone()), Some(label));
        self.go_on(desk, begun.map(|id| Outcome::Draft(id, None)));
    }

    fn go_on(&self, desk: Desk, outcome: Result<Outcome, DraftError>) {
        match outcome {
            Ok(Outcome::Draft(id, twin)) => {
                desk.go(&Route::cluster(&id));
                desk.taken
                    .set(Taken::of_one(self.file.mark.name.clone(), id, twin, self.file.warnings));
            }
            Ok(Outcome::Asked) => {}
            Err(error) => {
                let refused = Refused::Content(NotOpened::Draft(error));
                desk.taken
                    .set(Some(Taken::Refused(self.file.mark.name.clone(), refused)));
            }
        }
    }
}

/// Shows which is newer and what differs, and asks what is to become of both.
#[component]
fn Comparison(desk: Desk, asked: Rc<Asked>) -> impl IntoView {
    let lang = desk.lang;
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = dialog.get() {
            // Fails only for a dialog that is open already.
            let _ = dialog.show_modal();
        }
    });
    let chosen = RwSignal::new(0_usize);
    let asked = StoredValue::new_local(asked);
    let of = move |look: fn(Desk, &Asked, &Here, Lang) -> AnyView| {
        live(move || {
            let (at, lang) = (chosen.get(), lang.get());
            asked.with_value(|asked| asked.drafts.get(at).map(|here| look(desk, asked, here, lang)))
        })
    };
    let which = asked.with_value(|asked| {
        let name = |(draft, _): &Here| draft.facts.name().to_owned();
        let names: Vec<String> = asked.drafts.iter().map(name).collect();
        (names.len() > 1).then(|| {
            let option = |(at, name): (usize, String)| view! { <option value=at.to_string()>{name}</option> };
            let options = names.into_iter().enumerate().map(option).collect_view();
            view! {
                <label class="compare__which">
                    {said(lang, say::which)}
                    <select class="input" lang="vi" on:change=move |event| chosen.set(event_target_value(&event).parse().unwrap_or(0))>
                        {options}
                    </select>
                </label>
            }
        })
    });
    let again = asked.with_value(|asked| asked.again).then(|| {
        view! { <p class="compare__again" role="alert">{said(lang, say::changed_meanwhile)}</p> }
    });
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    // Whoever goes back or elsewhere leaves the question behind.
    let asked_at = desk.route.get_untracked();
    Effect::new(move || {
        if desk.route.get() != asked_at {
            close();
        }
    });
    // The question goes before its answer is carried out: that may ask another.
    let answer = move |carry_out: fn(&Asked, Desk, &OpenedDraft)| {
        let (asked, at) = (asked.get_value(), chosen.get_untracked());
        close();
        if let Some((draft, _)) = asked.drafts.get(at) {
            carry_out(&asked, desk, draft);
        }
    };
    // What loses nothing is offered first.
    let is_newer = asked.with_value(|asked| {
        let mut drafts = asked.drafts.iter();
        drafts.all(|(draft, here)| {
            desk.held(&draft.id).is_none() && Order::of(here, &asked.file.campaign) == Order::FileNewer
        })
    });
    let button = |is_first: bool, words, carry_out| {
        let class = if is_first { "button button--primary" } else { "button" };
        view! {
            <button type="button" class=class autofocus=is_first on:click=move |_| answer(carry_out)>
                {said(lang, words)}
            </button>
        }
    };
    let keep_both = button(!is_newer, say::keep_both, |asked, desk, _| asked.keep_both(desk));
    let take = button(is_newer, say::take, Asked::take);
    view! {
        <dialog class="compare" node_ref=dialog aria-labelledby="compare-title" aria-describedby="compare-order compare-note" on:close=move |_| desk.answered()>
            <div class="compare__form">
                <h2 class="compare__title" id="compare-title">{said(lang, say::title)}</h2>
                {which}
                {again}
                {of(heads)}
                <div class="compare__scroll" tabindex="0" role="region" aria-label=said(lang, say::cells)>{of(cells)}</div>
                <p class="minor" id="compare-note">{said(lang, say::take_note)}</p>
                <div class="compare__actions">
                    <button type="button" class="button" on:click=move |_| close()>
                        {said(lang, text::shell::cancel)}
                        " "
                        <kbd>"Esc"</kbd>
                    </button>
                    {keep_both}
                    {take}
                </div>
            </div>
        </dialog>
    }
}

/// Which is newer, and what each of both is.
fn heads(desk: Desk, asked: &Asked, (draft, here): &Here, lang: Lang) -> AnyView {
    let now = desk.now();
    let FromFile { campaign, mark, .. } = &asked.file;
    let at = now.at(mark.saved_ms);
    let written = say::file_edited(lang, day(at, lang), at.time());
    let line = |name: &'static str, called: &str, revision: u32, at: String| {
        let version = match revision {
            0 => say::version_first(lang, at),
            revision => say::version(lang, revision, at),
        };
        view! { <div><dt>{name}</dt><dd><b lang="vi">{called.to_owned()}</b><span class="minor">{version}</span></dd></div> }
    };
    let edited = now.edited(draft.facts.edited_ms, lang);
    view! {
        <p class="compare__order" id="compare-order">{Order::of(here, campaign).words(lang)}</p>
        <dl class="compare__heads">
            {line(say::here(lang), draft.facts.name(), files::revision(here), edited)}
            {line(say::file(lang), &mark.name, files::revision(campaign), written)}
        </dl>
    }
    .into_any()
}

fn day(at: Moment, lang: Lang) -> String {
    at.date().map(|date| show_date(date, lang)).unwrap_or_default()
}

/// The cells that differ, a unit after the other.
fn cells(_: Desk, asked: &Asked, (_, here): &Here, lang: Lang) -> AnyView {
    let found = differences(here, &asked.file.campaign, lang);
    let all: usize = found.iter().map(|whose| whose.cells.len()).sum();
    let mut left = LINES_SHOWN;
    let value = |text: String| match text.is_empty() {
        true => view! { <td class="num minor">{say::empty(lang)}</td> }.into_any(),
        false => view! { <td class="num">{text}</td> }.into_any(),
    };
    let cell = |cell: DifferingCell| {
        view! {
            <tr>
                <th scope="row">{with_names_of(here, &cell.row, lang)}<span class="minor compare__column">{cell.column}</span></th>
                {value(cell.here)}
                {value(cell.file)}
            </tr>
        }
    };
    let part = |whose: Differing| {
        let words = with_names_of(here, &whose.words(lang), lang);
        let shown = whose.cells.len().min(left);
        left = left.saturating_sub(shown);
        let lines = whose.cells.into_iter().take(shown).map(cell).collect_view();
        view! { <tbody><tr><th colspan="3" scope="rowgroup">{words}</th></tr>{lines}</tbody> }
    };
    let parts = found.into_iter().map(part).collect_view();
    let more = all.saturating_sub(LINES_SHOWN);
    view! {
        <table class="compare__table" aria-label=say::title(lang)>
            <thead>
                <tr>
                    <th scope="col">{say::cells(lang)}</th>
                    <th scope="col" class="num">{say::here(lang)}</th>
                    <th scope="col" class="num">{say::file(lang)}</th>
                </tr>
            </thead>
            {parts}
        </table>
        {(more > 0).then(|| view! { <p class="compare__more">{say::more(lang, more)}</p> })}
    }
    .into_any()
}
