use leptos::ev;
use leptos::html::Input;
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::Asking;
use crate::report::{CellShown, CellState, Field, LONGEST, RowOf, read_length};
use crate::rubric::{Fact, FactKind, Section};
use crate::scoring::may_be_negative;
use crate::text::{Lang, sheet as say};
use crate::ui::pages::{Filling, kind_of};
use crate::ui::parts::{bring_into_sight, in_lines, in_one_line, live, tracked};

/// One field of a question: a number, a word, or one of a list.
#[component]
pub fn AnswerField(
    asking: Asking,
    of: RowOf,
    field: Field,
    cell: Memo<Option<CellShown>>,
    /// What stands above it.
    #[prop(into)]
    label: Signal<String>,
    /// Its id, by which explanations find it.
    id: String,
) -> impl IntoView {
    let filling = asking.filling;
    let listed = is_of_fact(field) && filling.is_listed(of);
    let reason_id = format!("{id}-reason");
    let described = reason_id.clone();
    let reason = move || cell.with(|cell| cell.as_ref().and_then(|cell| cell.reason.clone()));
    let invalid =
        tracked(move || cell.with(|cell| cell.as_ref().is_some_and(CellShown::is_mistaken).then_some("true")));
    let kind = move || cell.with(|cell| cell.as_ref().map_or("unread", kind_of));
    let describes = tracked(move || reason().map(|_| described.clone()));
    let state = tracked(move || cell.with(|cell| cell.as_ref().map(|cell| cell.state.code())));
    let beside = tracked(move || cell.with(|cell| cell.as_ref().and_then(|cell| cell.beside)));
    let open = Memo::new(move |_| cell.with(|cell| cell.as_ref().is_some_and(CellShown::is_open)));
    // What cannot be written any more is said as it stands, also that it is missing.
    let text = tracked(move || {
        let text = cell.with(|cell| cell.as_ref().map(|cell| cell.text.clone()).unwrap_or_default());
        let missing = cell.with(|cell| missing_words(field, cell.as_ref(), filling.lang()));
        if text.is_empty() { missing.to_owned() } else { text }
    });
    let own = tracked(move || cell.with(|cell| cell.as_ref().is_some_and(|cell| cell.own).then_some("vi")));
    // A field of one line cuts its words on paper.
    let words = tracked(move || {
        let is_words = matches!(field, Field::Evidence | Field::Note);
        let text = cell.with(|cell| cell.as_ref().map(|cell| cell.text.clone()).unwrap_or_default());
        Some(text).filter(|text| is_words && open.get() && !text.is_empty())
    });
    let illustrative = live(move || {
        let shown = cell.with(|cell| cell.as_ref().is_some_and(|cell| cell.illustrative));
        shown.then(|| view! { <span class="illustrative" title=say::illustrative(filling.lang())>"°"</span> })
    });
    let control = {
        let id = id.clone();
        live(move || {
            match (open.get(), listed) {
            (false, _) => {
                view! { <output class="question__fixed" id=id.clone()>{beside} " " <span lang=own>{text}</span></output> }.into_any()
            }
            (true, true) => view! { <Choices filling of field cell id=id.clone() /> }.into_any(),
            (true, false) => view! { <TextInput asking of field cell id=id.clone() invalid describes /> }.into_any(),
        }
        })
    };
    view! {
        <div class="question__field" data-state=state data-words=words>
            <label class="question__label" for=id>{label} {illustrative}</label>
            {control}
            {live(move || reason().map(|reason| {
                let kind = kind();
                let role = if kind == "unread" { "alert" } else { "status" };
                view! { <p class="question__reason" id=reason_id.clone() data-kind=kind role=role>{reason}</p> }
            }))}
        </div>
    }
}

/// What stands in place of an entry that is not there.
fn missing_words(field: Field, cell: Option<&CellShown>, lang: Lang) -> &'static str {
    match (field, cell.map(|cell| cell.state)) {
        (Field::Evidence, Some(CellState::Missing)) => say::no_evidence(lang),
        (_, Some(CellState::Missing)) => say::missing(lang),
        _ => "",
    }
}

const fn is_of_fact(field: Field) -> bool {
    !matches!(field, Field::SelfScore | Field::Note | Field::Evidence)
}

#[component]
fn TextInput(
    asking: Asking,
    of: RowOf,
    field: Field,
    cell: Memo<Option<CellShown>>,
    id: String,
    invalid: Signal<Option<&'static str>>,
    describes: Signal<Option<String>>,
) -> impl IntoView {
    let filling = asking.filling;
    let input = NodeRef::<Input>::new();
    let is_number = field == Field::SelfScore || is_of_fact(field);
    // The keypad of numbers has no stroke between day and month, and on some phones no minus.
    let is_keypad = filling.bench.with_untracked(|campaign| {
        let rubric = &campaign.rubric;
        let is_penalty = || {
            of.leaf()
                .and_then(|leaf| rubric.node(leaf))
                .is_some_and(|node| node.section == Section::Penalty)
        };
        let needs_more = |fact: &Fact| fact.kind == FactKind::Date || may_be_negative(fact);
        match field {
            Field::SelfScore => !is_penalty(),
            _ => is_number && !of.fact().and_then(|fact| rubric.fact(fact)).is_some_and(needs_more),
        }
    });
    let write = move || {
        let text = cell.with(|cell| cell.as_ref().map(|cell| in_one_line(&cell.text)).unwrap_or_default());
        if let Some(input) = input.get() {
            let focused = document().active_element() == Some(Element::from(input.clone()));
            if !focused && input.value() != text {
                input.set_value(&text);
            }
        }
    };
    Effect::new(write);
    // What stands there, where it is another text than was entered.
    let typed = move |input: &HtmlInputElement| {
        let text = in_lines(&input.value());
        let before = cell.with_untracked(|cell| cell.as_ref().map(|cell| cell.text.clone()).unwrap_or_default());
        (text.trim() != before).then(|| crate::quantity::compose(&text))
    };
    let commit = move || {
        // A field that is taken away hears of losing the focus when all of this is gone already.
        let Some(input) = input.try_get_untracked().flatten() else {
            return;
        };
        if let Some(text) = typed(&input) {
            filling.entry.types(None);
            filling.enter(of, field, &text);
        }
    };
    // Whoever goes back with a half-typed answer left it in the field: it is taken as it stands.
    on_cleanup(commit);
    let placeholder = move || cell.with(|cell| missing_words(field, cell.as_ref(), filling.lang()));
    view! {
        <input
            class="input question__input"
            node_ref=input
            id=id
            type="text"
            inputmode=if is_keypad { "decimal" } else { "text" }
            autocomplete="off"
            enterkeyhint="next"
            data-letters=if is_number { "numbers" } else { "words" }
            placeholder=tracked(placeholder)
            aria-invalid=invalid
            aria-describedby=describes
            maxlength=LONGEST
            on:paste=move |event: ev::ClipboardEvent| {
                let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
                let written = input.get_untracked().map(|input| input.value()).unwrap_or_default();
                let text = format!("{written}{text}");
                if read_length(&text).is_err() {
                    // Cut off by the input it would be lost in silence; entered, it is refused in words.
                    event.prevent_default();
                    filling.enter(of, field, &text);
                }
            }
            on:input=move |_| {
                if let Some(input) = input.get_untracked() {
                    filling.entry.types(typed(&input).map(|text| (filling.slot(of, field), text)));
                }
            }
            on:focus=move |_| {
                // Words in the place of a number give way to what is typed.
                let is_stated = cell.with_untracked(|cell| cell.as_ref().is_some_and(|cell| cell.state == CellState::Stated));
                if let Some(input) = input.get_untracked().filter(|_| is_stated) {
                    input.select();
                }
            }
            on:click=move |_| {
                // Of a number that nothing speaks against nobody asks how else it may be read.
                let is_doubted = cell.with_untracked(|cell| cell.as_ref().is_some_and(|cell| cell.reason.is_some()));
                if is_number && is_doubted {
                    filling.entry.offer(&filling.slot(of, field));
                }
            }
            on:change=move |_| commit()
            on:blur=move |_| {
                commit();
                // What was understood takes the place of what was typed.
                request_animation_frame(move || {
                    let text = cell.try_with_untracked(|cell| cell.as_ref().map(|cell| in_one_line(&cell.text)).unwrap_or_default());
                    if let Some((text, input)) = text.zip(input.try_get_untracked().flatten()) {
                        input.set_value(&text);
                    }
                });
            }
            on:keydown=move |event: ev::KeyboardEvent| {
                // An Enter that only ends a composed word is the input method's.
                if event.key() == "Enter" && !event.is_composing() && event.key_code() != 229 {
                    commit();
                    if let Some(input) = input.get_untracked() {
                        asking.led.set_value(true);
                        go_on_from(&input);
                        asking.led.set_value(false);
                    }
                }
            }
        />
    }
}

/// Goes to the next field to be filled in; after the last one the keyboard of a phone goes away.
fn go_on_from(field: &HtmlInputElement) {
    let Ok(fields) = document().query_selector_all(".question__input:not([disabled])") else {
        return;
    };
    let all = (0..fields.length()).filter_map(|at| fields.item(at));
    let mut following = all.skip_while(|other| !field.is_same_node(Some(other))).skip(1);
    let next = following.next().and_then(|next| next.dyn_into::<HtmlElement>().ok());
    // What cannot take the focus leaves it where it is.
    let _ = match next {
        Some(next) => next.focus().map(|()| bring_into_sight(&next)),
        None => field.blur(),
    };
}

/// A list to choose from, with the way back to nothing chosen.
#[component]
fn Choices(filling: Filling, of: RowOf, field: Field, cell: Memo<Option<CellShown>>, id: String) -> impl IntoView {
    let now = Memo::new(move |_| cell.with(|cell| cell.as_ref().map(|cell| cell.text.clone()).unwrap_or_default()));
    let options = move || {
        let lang: Lang = filling.lang();
        let mut options = vec![(String::new(), say::say_missing(lang).to_owned())];
        let choices = filling.choices(of, field).into_iter();
        options.extend(choices.map(|choice| (choice.label.clone(), choice.shown())));
        let shown = now.get();
        if options.iter().all(|(value, _)| *value != shown) {
            options.push((shown.clone(), shown));
        }
        options
    };
    view! {
        <select
            class="input question__input"
            lang="vi"
            id=id
            on:change=move |event| {
                filling.enter(of, field, &event_target_value(&event));
                // What was refused shows what holds.
                filling.live.refresh();
                let list: web_sys::HtmlSelectElement = event_target(&event);
                list.set_value(&now.get_untracked());
            }
        >
            {live(move || options().into_iter().map(|(value, label)| {
                let chosen = value == now.get();
                view! { <option value=value selected=chosen>{label}</option> }
            }).collect_view())}
        </select>
    }
}
