use std::sync::Arc;

use leptos::ev;
use leptos::html::Dialog;
use leptos::prelude::*;

use super::{PasteDesk, Pending};
use crate::report::paste::{Assigned, Fate, PastedCell, Preview, Readings, Unknown};
use crate::text::Lang;
use crate::text::paste as say;
use crate::ui::arrival::focus_soon;
use crate::ui::own::with_names;
use crate::ui::parts::{live, live_if, said, tracked};
use crate::ui::workbench::Workbench;

/// More lines than these nobody reads; what needs a look stands first.
pub(super) const LINES_SHOWN: usize = 150;

/// A longer text is known by its beginning.
const LETTERS_SHOWN: usize = 200;

/// Nobody gives more names a place one by one than corrects them where they were copied.
const NAMES_SHOWN: usize = 30;

/// Shows what a block would do, while one waits to be pasted.
#[component]
pub fn PasteDialog(
    /// What is being pasted.
    desk: PasteDesk,
) -> impl IntoView {
    live(move || desk.pending.get().map(|pending| view! { <Waiting desk pending /> }))
}

#[component]
fn Waiting(desk: PasteDesk, pending: Arc<Pending>) -> impl IntoView {
    let lang = desk.entry.bench.desk.lang;
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = dialog.get() {
            // Fails only for a dialog that is open already.
            let _ = dialog.show_modal();
        }
    });
    let chosen = RwSignal::new(0_usize);
    let readings = RwSignal::new(Readings::default());
    let assigned = RwSignal::new(Vec::<Assigned>::new());
    let placings = pending.placings.clone();
    let closed = Arc::clone(&pending);
    let preview = Memo::new(move |_| {
        let placing = pending.placings.get(chosen.get()).or(pending.placings.first()).copied();
        placing.map(|placing| {
            Arc::new(readings.with(|readings| desk.preview(&pending, placing, readings, &assigned.get())))
        })
    });
    let of = move |look: fn(Lang, &Preview) -> String| {
        tracked(move || {
            preview.with(|preview| {
                preview
                    .as_ref()
                    .map(|preview| look(lang.get(), preview))
                    .unwrap_or_default()
            })
        })
    };
    // While it is open nothing behind it takes the focus; that it has closed is told by its event, as with Escape.
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let enter = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if let Some(preview) = preview.get_untracked().filter(|preview| preview.going_in > 0) {
            desk.carry_out(&preview);
            close();
        }
    };
    let ways = (placings.len() > 1).then(|| {
        let way = |(at, placing): (usize, &crate::report::paste::Placing)| {
            let placing = *placing;
            view! {
                <label class="paste__way">
                    <input
                        type="radio"
                        name="paste-way"
                        prop:checked=tracked(move || chosen.get() == at)
                        on:change=move |_| {
                            assigned.set(Vec::new());
                            readings.update(|readings| *readings = Readings::all(readings.are_others()));
                            chosen.set(at);
                        }
                    />
                    {tracked(move || placing.words(lang.get()))}
                </label>
            }
        };
        view! {
            <fieldset class="paste__ways">
                <legend>{said(lang, say::how)}</legend>
                {placings.iter().enumerate().map(way).collect_view()}
            </fieldset>
        }
    });
    // What can be read in two ways is switched for all cells at once.
    let both = |words: fn(Lang, usize) -> String,
                of: fn(&Preview) -> usize,
                is: fn(&Readings) -> bool,
                switch: fn(&mut Readings)| {
        let count = Memo::new(move |_| preview.with(|preview| preview.as_deref().map_or(0, of)));
        live_if(
            move || count.get() > 0,
            move || {
                view! {
                    <label class="paste__way">
                        <input type="checkbox" prop:checked=tracked(move || readings.with(is)) on:change=move |_| readings.update(switch) />
                        {tracked(move || words(lang.get(), count.get()))}
                    </label>
                }
            },
        )
    };
    let doubtful = both(
        say::other_reading,
        |preview| preview.doubtful,
        Readings::are_others,
        Readings::switch_all,
    );
    let compared = both(
        say::compared,
        |preview| preview.compared,
        Readings::take_compared,
        Readings::switch_compared,
    );
    let names = names(preview, assigned, lang);
    let remarks = live(move || {
        let remarks = preview.with(|preview| {
            preview
                .as_ref()
                .map(|preview| preview.remarks.clone())
                .unwrap_or_default()
        });
        remarks
            .into_iter()
            .map(|remark| view! { <p class="paste__remark">{remark}</p> })
            .collect_view()
    });
    let lines = live(move || {
        preview
            .get()
            .map(|preview| lines(desk.entry.bench, &preview, readings, lang.get()))
    });
    let nothing = tracked(move || {
        let empty = preview.with(|preview| preview.as_ref().is_none_or(|preview| preview.going_in == 0));
        if empty { "true" } else { "false" }
    });
    let label = of(|lang, preview| match preview.going_in {
        0 => say::nothing(lang).to_owned(),
        count => say::paste(lang, count),
    });
    let title = of(titled);
    view! {
        <dialog class="paste" node_ref=dialog aria-labelledby="paste-title" on:close=move |_| desk.close(&closed)>
            <form class="paste__form" on:submit=enter>
                <h2 class="paste__title" id="paste-title">{title}</h2>
                <p class="paste__counts">{of(counts)}</p>
                {ways}
                {compared}
                {doubtful}
                {names}
                {remarks}
                <div class="paste__scroll" tabindex="0" role="region" aria-label=title>{lines}</div>
                <div class="paste__actions">
                    <button type="button" class="button" on:click=move |_| close()>
                        {said(lang, say::cancel)}
                        " "
                        <kbd>"Esc"</kbd>
                    </button>
                    <button type="submit" class="button button--primary" autofocus aria-disabled=nothing>{label}</button>
                </div>
            </form>
        </dialog>
    }
}

/// Lists the names that the grid does not know, each with the places that nothing else goes to.
fn names(preview: Memo<Option<Arc<Preview>>>, assigned: RwSignal<Vec<Assigned>>, lang: RwSignal<Lang>) -> AnyView {
    // They stay while places are chosen, so that the focus does.
    let unknown = Memo::new(move |_| {
        preview.with(|preview| {
            let unknown = preview.as_ref().map(|preview| preview.unknown.clone());
            unknown.unwrap_or_default()
        })
    });
    let one = move |unknown: Unknown| {
        let (line, name) = (unknown.line, unknown.name.clone());
        let remark: Option<fn(Lang) -> &'static str> = match (&unknown.suggested, unknown.among.is_empty()) {
            (Some(_), _) => Some(say::suggested),
            (None, false) => Some(say::several),
            (None, true) => None,
        };
        let of = unknown.clone();
        let own = move || assigned.with(|all| of.place(all));
        let choose = move |event: ev::Event| {
            let to = event_target_value(&event).parse().ok();
            assigned.update(|all| {
                all.retain(|(other, _)| *other != line);
                all.push((line, to));
            });
        };
        let options = live(move || {
            let places = preview
                .get()
                .map(|preview| preview.places(&unknown, &assigned.get()))
                .unwrap_or_default();
            let own = own();
            let option = |(at, label): (usize, String)| {
                view! { <option value=at.to_string() selected=own == Some(at)>{label}</option> }
            };
            let options = places.into_iter().map(option).collect_view();
            view! { <option value="" selected=own.is_none()>{say::not_pasted(lang.get())}</option>{options} }
        });
        view! {
            <label class="paste__unknown">
                <span lang="vi">{format!("“{name}”")}</span>
                {remark.map(|remark| view! { <span class="paste__remark">{said(lang, remark)}</span> })}
                <select class="input" lang="vi" on:change=choose>{options}</select>
            </label>
        }
    };
    live(move || {
        let (mut unknown, lang) = (unknown.get(), lang.get());
        let more = unknown.len().saturating_sub(NAMES_SHOWN);
        unknown.truncate(NAMES_SHOWN);
        (!unknown.is_empty()).then(|| {
            view! {
                <fieldset class="paste__names">
                    <legend>{say::unknown_names(lang)}</legend>
                    {unknown.into_iter().map(one).collect_view()}
                    {(more > 0).then(|| view! { <p class="paste__remark">{say::more_names(lang, more)}</p> })}
                </fieldset>
            }
        })
    })
    .into_any()
}

fn titled(lang: Lang, preview: &Preview) -> String {
    say::title(lang, preview.count(|fate| *fate != Fate::Label), preview.going_in)
}

/// Says how many cells go which way; how many go in stands in the title.
fn counts(lang: Lang, preview: &Preview) -> String {
    type Words = fn(Lang, usize) -> String;
    let counts: [(usize, Words); 6] = [
        (preview.count(|fate| *fate == Fate::Over), say::overwriting),
        (preview.count(|fate| matches!(fate, Fate::Unread(_))), say::unread),
        (
            preview.count(|fate| matches!(fate, Fate::Locked(_) | Fate::Reviewed)),
            say::locked,
        ),
        (
            preview.count(|fate| matches!(fate, Fate::Outside | Fate::NotFound | Fate::Several)),
            say::without_place,
        ),
        (preview.count(|fate| *fate == Fate::Same), say::same),
        (preview.count(|fate| *fate == Fate::Computed), say::computed_cells),
    ];
    let told = counts.into_iter().filter(|(count, _)| *count > 0);
    told.map(|(count, words)| words(lang, count))
        .collect::<Vec<_>>()
        .join(" · ")
}

/// A text, or the beginning of a long one.
pub(super) fn in_short(text: &str) -> String {
    match text.char_indices().nth(LETTERS_SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

fn lines(bench: Workbench, preview: &Preview, readings: RwSignal<Readings>, lang: Lang) -> AnyView {
    let labels = preview.count(|fate| *fate == Fate::Label);
    let more = preview.cells.len().saturating_sub(labels).saturating_sub(LINES_SHOWN);
    let line = |cell: &PastedCell| {
        let will_be = if cell.fate.goes_in() || cell.fate == Fate::Same {
            in_short(&cell.read)
        } else {
            say::not_pasted(lang).to_owned()
        };
        let now = match (&cell.fate, cell.now.as_str()) {
            (
                Fate::Outside
                | Fate::NotFound
                | Fate::Several
                | Fate::Locked(_)
                | Fate::Reviewed
                | Fate::Computed
                | Fate::Label,
                _,
            ) => String::new(),
            (_, "") => say::empty(lang).to_owned(),
            (_, now) => in_short(now),
        };
        let remark = cell.echo.clone().unwrap_or_else(|| cell.fate.words(lang));
        let switch = cell.other.clone().map(|((row, col), shown)| {
            // The lines are made anew, and the focus goes to the same button again.
            let id = format!("reading-{row}-{col}");
            let switched = id.clone();
            let switch = move |_| {
                readings.update(|readings| readings.switch((row, col)));
                focus_soon(switched.clone());
            };
            let label = say::read_as(lang, &shown);
            view! {
                <button type="button" class="button button--quiet paste__other" id=id
                    aria-label=format!("{}: {label}", cell.text) on:click=switch>{label.clone()}</button>
            }
        });
        view! {
            <tr data-fate=cell.fate.code()>
                <th scope="row" class="paste__name" lang="vi">{cell.row.clone()}</th>
                <td class="paste__column">{with_names(bench, cell.column.clone())}</td>
                <td class="num paste__copied" data-head=say::column_copied(lang)>{in_short(&cell.text)}</td>
                <td class="num paste__now" data-head=say::column_now(lang) data-empty=cell.now.is_empty().to_string()>{now}</td>
                <td class="num paste__read" data-head=say::column_new(lang)>{will_be}</td>
                <td class="paste__why">{with_names(bench, remark)} {switch}</td>
            </tr>
        }
    };
    let head = |words: &'static str, class: &'static str| view! { <th scope="col" class=class>{words}</th> };
    view! {
        <table class="paste__table" aria-label=titled(lang, preview)>
            <thead>
                <tr>
                    {head(say::column_row(lang), "")}
                    {head(say::column_column(lang), "")}
                    {head(say::column_copied(lang), "num")}
                    {head(say::column_now(lang), "num")}
                    {head(say::column_new(lang), "num")}
                    {head(say::column_remark(lang), "")}
                </tr>
            </thead>
            <tbody>{preview.foremost(LINES_SHOWN).into_iter().map(line).collect_view()}</tbody>
        </table>
        {(more > 0).then(|| view! { <p class="paste__remark">{say::more(lang, more)}</p> })}
        {(labels > 0).then(|| {
            let names = preview.cells.iter().filter(|cell| cell.fate == Fate::Label);
            let names: Vec<String> = names.take(LINES_SHOWN).map(|cell| in_short(&cell.text)).collect();
            view! {
                <details class="paste__labels">
                    <summary>{say::labels(lang, labels)}</summary>
                    <p class="paste__remark" lang="vi">{names.join("; ")}</p>
                </details>
            }
        })}
    }
    .into_any()
}
