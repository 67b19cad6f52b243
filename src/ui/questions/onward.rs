//! The way on from question to question.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// A question that the total still waits for, and in it the first field to fill.
const OPEN_QUESTION: &str = "#questions [data-outcome=missing][data-section=main]:not([hidden])";
const OPEN_FIELD: &str = ":is([data-state=missing], [data-state=unread]) :is(input, select)";

/// Brings an element into sight and gives the focus to what is in it, or to itself.
pub fn show(id: &str, inside: &str) {
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    element.scroll_into_view();
    let target = if inside.is_empty() {
        Some(element)
    } else {
        element.query_selector(inside).ok().flatten()
    };
    if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        focus(&target);
    }
}

/// Gives the focus to an element, and scrolls nothing.
pub fn focus(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // What cannot take the focus leaves it where it is.
    let _ = element.focus_with_options(&options);
}

/// The elements that a selector names, in the order of the page.
pub fn all_of(selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(selector) else {
        return Vec::new();
    };
    let found = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok());
    found.collect()
}

/// Tells whether an element stands out of sight because others are looked for.
pub fn is_hidden(id: &str) -> bool {
    let element = document().get_element_by_id(id);
    element.is_some_and(|element| element.closest("[hidden]").is_ok_and(|hidden| hidden.is_some()))
}

/// Finds the question that an element stands in.
pub fn question_of(element: &Element) -> Option<HtmlElement> {
    let question = element.closest(".question").ok().flatten()?;
    question.dyn_into().ok()
}

/// The question one is in.
pub struct AtHand {
    /// It.
    pub question: HtmlElement,
    /// How many of its figures were missing when one came to it.
    missing: u32,
    /// An Enter led there from the one before: nobody has passed over it yet.
    is_led: bool,
}

impl AtHand {
    /// Takes up a question.
    pub fn new(question: HtmlElement, is_led: bool) -> Self {
        let missing = missing_in(&question);
        Self {
            question,
            missing,
            is_led,
        }
    }

    /// Tells whether some of what was missing has been entered since, and some is missing still.
    fn is_begun(&self) -> bool {
        (1..self.missing).contains(&missing_in(&self.question))
    }
}

fn missing_in(question: &HtmlElement) -> u32 {
    question
        .query_selector_all(OPEN_FIELD)
        .map_or(0, |fields| fields.length())
}

/// Goes to what is left of the question at hand where one has begun it; else to the next question the total waits for: the one
/// at hand where Enter alone led there, after it where one chose it, else after what is in sight, else from the top. Gives the
/// question it went to; none where all that are open are out of sight.
pub fn to_next_open(at_hand: Option<&AtHand>) -> Option<HtmlElement> {
    let at_hand = at_hand.filter(|at_hand| !at_hand.question.has_attribute("hidden"));
    if let Some(begun) = at_hand.filter(|at_hand| at_hand.is_begun()) {
        show(&begun.question.id(), OPEN_FIELD);
        return Some(begun.question.clone());
    }
    let root = document().document_element()?;
    let (top, foot) = (
        root.scroll_top(),
        root.scroll_top().saturating_add(root.client_height()),
    );
    let at_hand = at_hand.filter(|AtHand { question, .. }| {
        let begins = question.offset_top();
        begins.saturating_add(question.offset_height()) > top && begins < foot
    });
    let open = all_of(OPEN_QUESTION);
    let follows = |question: &HtmlElement| match at_hand {
        Some(at_hand) if at_hand.question == *question => at_hand.is_led,
        Some(AtHand { question: before, .. }) => {
            before.compare_document_position(question) & web_sys::Node::DOCUMENT_POSITION_FOLLOWING != 0
        }
        None => question.offset_top() >= top,
    };
    let next = open.iter().find(|question| follows(question)).or(open.first())?;
    show(&next.id(), OPEN_FIELD);
    Some(next.clone())
}
