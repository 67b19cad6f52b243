use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::draft_list::Told;
use crate::ports::{Binned, DraftId, DraftKind, Found, Listed, StoreError};
use crate::quantity::plain_name;
use crate::text::{self, Lang};
use crate::ui::arrival::focus_soon;
use crate::ui::desk::Desk;
use crate::ui::opening::saving_draft;
use crate::ui::parts::live;

/// The list while something is done with its drafts. Copied freely.
#[derive(Clone, Copy)]
pub struct Doing {
    /// The desk.
    pub desk: Desk,
    /// The drafts that are here.
    pub list: RwSignal<Result<Vec<Listed>, StoreError>>,
    /// Those that were deleted.
    pub bin: RwSignal<Result<Vec<Binned>, StoreError>>,
    /// The age of all is told anew with them.
    pub minutes: ReadSignal<u32>,
    /// What is to be said of the last thing done.
    pub told: RwSignal<Option<Told>>,
    /// The names that are being typed, while the list is made anew.
    pub typed: StoredValue<Vec<Typed>>,
}

/// A name that is being typed.
#[derive(Clone)]
pub struct Typed {
    id: DraftId,
    text: String,
    /// What is marked in the field; none where the focus is elsewhere.
    marked: Option<(u32, u32)>,
}

/// One draft: its name, progress, age and last file; open, copy, rename, save to a file, delete.
#[component]
pub fn DraftLine(
    /// The list it stands in.
    doing: Doing,
    /// What was found.
    listed: Listed,
) -> impl IntoView {
    let (desk, lang) = (doing.desk, doing.desk.lang);
    let Listed { key, chars, found } = listed;
    let (name, about, id) = match found {
        Found::Draft(id, facts) => (facts.name().to_owned(), Some((facts, id.kind())), Some(id)),
        Found::Unreadable => (
            text::drafts::unreadable_title(lang.get_untracked()).to_owned(),
            None,
            None,
        ),
    };
    let is_typed = id
        .as_ref()
        .is_some_and(|id| doing.typed.with_value(|all| all.iter().any(|typed| typed.id == *id)));
    let renames = RwSignal::new(is_typed);
    let button_key = key.clone();
    let button = move |name: &str, words: fn(Lang) -> &'static str, label: String, act: Box<dyn Fn()>| {
        view! {
            <button
                type="button"
                class="button button--quiet"
                id=format!("{name}-{button_key}")
                aria-label=label
                on:click=move |_| act()
            >
                {words(lang.get_untracked())}
            </button>
        }
        .into_any()
    };
    let say = lang.get_untracked();
    let for_own = id.clone().map(|id| {
        let (own, called) = (id.clone(), name.clone());
        let copy = move || {
            let label = text::drafts::copy_of(lang.get_untracked(), &called);
            let copied = desk.drafts(|drafts| drafts.copy(&own, &label, desk.now().unix_ms));
            doing.tell(copied.map(|(_, name)| Some(Told::Copied(name))), None);
        };
        view! {
            <a class="button" href=desk.left_at(&id).to_string() aria-label=text::start::open_draft(say, &name)>
                {text::start::open(say)}
            </a>
            {button("copy", text::drafts::copy, text::drafts::copy_draft(say, &name), Box::new(copy))}
            {button("rename", text::drafts::rename, text::drafts::rename_draft(say, &name), Box::new(move || renames.set(true)))}
        }
    });
    let (out_key, out_name) = (key.clone(), file_name(id.as_ref(), &name));
    let out_id = id.clone();
    let hand_out = move || {
        let (id, key, name) = (out_id.clone(), out_key.clone(), out_name.clone());
        spawn_local(async move {
            let save = saving_draft().await.ok();
            let told = match id.zip(save).and_then(|(id, save)| save(desk, &id)) {
                Some(saved) => saved,
                // It goes out as it is: for a version that can read it, or while the code that reads it cannot be fetched.
                None => desk
                    .drafts(|drafts| drafts.whole(&key))
                    .map(|text| desk.save_file(&name, &text).map(|()| name)),
            };
            // The list may have been left meanwhile.
            if !doing.told.is_disposed() {
                doing.tell(told.map(|saved| Some(saved.map_or_else(Told::File, Told::Saved))), None);
            }
        });
    };
    let (back_to, own_id) = (format!("rename-{key}"), format!("draft-{key}"));
    let deleted_name = name.clone();
    let delete = move || {
        let deleted = desk.drafts(|drafts| drafts.delete(&key, desk.now().unix_ms));
        let name = deleted_name.clone();
        doing.tell(deleted.map(|key| Some(Told::Deleted(name, key))), Some("told-back"));
    };
    let progress = about.as_ref().map(|(facts, _)| {
        let percent = facts
            .filled
            .saturating_mul(100)
            .checked_div(facts.asked)
            .unwrap_or(0)
            .min(100);
        view! {
            <span class="drafts__track" aria-hidden="true"><span style:width=format!("{percent}%")></span></span>
        }
    });
    let at_risk = about.as_ref().is_some_and(|(facts, _)| facts.is_at_risk());
    let facts = live(move || match &about {
        Some((facts, kind)) => {
            doing.minutes.track();
            let (lang, now) = (lang.get(), desk.now());
            let is_sample = *kind == DraftKind::Sample;
            // A sample that is as it came can be had again.
            let kept = (!is_sample || !facts.is_as_it_came()).then(|| facts.file_words(now, lang));
            let file = facts
                .file
                .as_ref()
                .map(|file| text::drafts::file_name(lang, &file.name));
            view! {
                <span>{text::drafts::filled(lang, facts.filled, facts.asked, facts.units)}</span>
                <span>{format!("{}, {}", now.edited(facts.edited_ms, lang), size_words(lang, chars))}</span>
                {is_sample.then(|| view! { <span>{text::drafts::sample(lang)}</span> })}
                {kept.map(|kept| view! { <span class="drafts__kept" title=file data-risk=at_risk.to_string()>{kept}</span> })}
            }
            .into_any()
        }
        None => view! {
            <span>{text::drafts::unreadable(lang.get())}</span>
            <span>{size_words(lang.get(), chars)}</span>
        }
        .into_any(),
    });
    let label_out = text::drafts::download_draft(say, &name);
    let label_delete = text::drafts::delete_draft(say, &name);
    let called = name.clone();
    let heading = live(move || match (renames.get(), &id) {
        (true, Some(id)) => {
            let back_to = back_to.clone();
            let done = Callback::new(move |()| {
                renames.set(false);
                focus_soon(back_to.clone());
            });
            view! { <Rename doing id=id.clone() name=name.clone() done /> }.into_any()
        }
        _ => view! { <span class="drafts__name">{called.clone()}</span> }.into_any(),
    });
    view! {
        <li class="drafts__draft" id=own_id>
            <div class="drafts__about">
                {heading}
                <p class="drafts__fact">{progress}{facts}</p>
            </div>
            <span class="drafts__actions">
                {for_own}
                {button("out", text::drafts::download, label_out, Box::new(hand_out))}
                {button("delete", text::drafts::delete, label_delete, Box::new(delete))}
            </span>
        </li>
    }
}

/// The field in which a draft gets another name. What is typed in it stays when another tab lets the list be made anew.
#[component]
fn Rename(doing: Doing, id: DraftId, name: String, done: Callback<()>) -> impl IntoView {
    let (desk, lang) = (doing.desk, doing.desk.lang);
    let field = NodeRef::<Input>::new();
    let own = StoredValue::new(id);
    let typed = doing.typed.try_update_value(|all| {
        let at = all.iter().position(|typed| own.with_value(|id| typed.id == *id))?;
        Some(all.swap_remove(at))
    });
    let typed = typed.flatten();
    let name = typed.as_ref().map_or(name, |typed| typed.text.clone());
    Effect::new(move |_| {
        let Some(field) = field.get() else { return };
        match &typed {
            None => {
                // A field that takes no focus is there to be clicked.
                let _ = field.focus();
                field.select();
            }
            Some(Typed {
                marked: Some((from, to)),
                ..
            }) => {
                let _ = field.focus();
                let _ = field.set_selection_range(*from, *to);
            }
            Some(_) => {}
        }
    });
    let open = RwSignal::new(true);
    let close = move || {
        open.set(false);
        done.run(());
    };
    on_cleanup(move || {
        let Some(field) = field.try_get_untracked().flatten().filter(|_| open.get_untracked()) else {
            return;
        };
        let mark = |at: Result<Option<u32>, _>| at.ok().flatten();
        let has_focus = document().active_element().as_ref() == Some(field.as_ref());
        let marked = mark(field.selection_start()).zip(mark(field.selection_end()));
        let typed = Typed {
            id: own.get_value(),
            text: field.value(),
            marked: marked.filter(|_| has_focus),
        };
        // With the page itself the list goes too.
        let _ = doing.typed.try_update_value(|all| all.push(typed));
    });
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let typed = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        let typed = crate::quantity::compose(&typed);
        let id = own.get_value();
        close();
        let wanted = typed.trim().to_owned();
        let renamed = desk.drafts(|drafts| drafts.rename(&id, &typed));
        // A name that was taken got a number, and that is told.
        let told = |name: String| (!wanted.is_empty() && name != wanted).then_some(Told::Renamed(wanted, name));
        doing.tell(renamed.map(told), None);
    };
    let keys = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            close();
        }
    };
    view! {
        <form class="drafts__rename" on:submit=submit on:keydown=keys>
            <input
                node_ref=field
                class="input"
                type="text"
                autocomplete="off"
                maxlength="200"
                aria-label=text::drafts::rename_label(lang.get_untracked())
                title=text::drafts::rename_label(lang.get_untracked())
                value=name
            />
            <button type="submit" class="button">{text::drafts::rename_done(lang.get_untracked())}</button>
            <button type="button" class="button button--quiet" on:click=move |_| close()>
                {text::shell::cancel(lang.get_untracked())}
            </button>
        </form>
    }
}

/// Browsers count characters, and so does their limit.
fn size_words(lang: Lang, chars: usize) -> String {
    text::drafts::size(lang, chars.div_ceil(1000))
}

/// Names the download of a draft; one that cannot be read is no campaign file to this version and is not called one.
fn file_name(id: Option<&DraftId>, title: &str) -> String {
    let name = plain_name(title);
    if id.is_some() {
        format!("{name}.giaouoc.json")
    } else {
        format!("{name}.txt")
    }
}
