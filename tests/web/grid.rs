//! The grid on a real page: one input for its whole life, events of both kinds of keyboard in the order browsers send them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use giao_uoc::files::clipboard::Block;
use giao_uoc::text::Lang;
use giao_uoc::ui::grid::events::Way;
use giao_uoc::ui::grid::shape::{CellKind, Place, Shape};
use giao_uoc::ui::grid::{Choice, Grid, GridHandle, Host, Letters, cell_id};
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{CompositionEvent, Event, EventInit, HtmlElement, HtmlInputElement, KeyboardEvent, KeyboardEventInit};

/// Two cells of words, one above the other.
#[derive(Default)]
struct Words {
    cells: RefCell<BTreeMap<Place, String>>,
    commits: RefCell<usize>,
}

impl Host for Words {
    fn lang(&self) -> Lang {
        Lang::Vi
    }
    fn shape(&self) -> Arc<Shape> {
        let open = CellKind::Open {
            options: 0,
            only: false,
        };
        Arc::new(Shape {
            rows: vec![vec![open], vec![open]],
            ..Shape::default()
        })
    }
    fn text(&self, at: Place) -> String {
        self.cells.borrow().get(&at).cloned().unwrap_or_default()
    }
    fn name(&self, _: Place) -> String {
        "cell".to_owned()
    }
    fn letters(&self, _: Place) -> Letters {
        Letters::Words
    }
    fn choices(&self, _: Place) -> Vec<Choice> {
        Vec::new()
    }
    fn types(&self, _: Option<(Place, String)>) {}
    fn commit(&self, at: Place, text: &str) {
        *self.commits.borrow_mut() += 1;
        self.cells.borrow_mut().insert(at, text.to_owned());
    }
    fn take(&self, _: Place, _: usize) {}
    fn write(&self, cells: Vec<(Place, String)>, _: Option<Place>) -> Result<usize, &'static str> {
        self.cells.borrow_mut().extend(cells);
        Ok(0)
    }
    fn paste(&self, _: Place, _: Block, _: &[((usize, usize), Place)]) -> String {
        String::new()
    }
    fn undo(&self) {}
    fn redo(&self) {}
    fn reread(&self, _: Place, _: bool) {}
    fn doubt(&self, _: Place) -> Option<String> {
        None
    }
    fn explain(&self, _: Place) -> String {
        String::new()
    }
    fn dismiss(&self) {}
    fn refuse(&self, _: Place) -> String {
        String::new()
    }
    fn find(&self) {}
    fn find_next(&self, _: Way) -> Option<Place> {
        None
    }
    fn fold(&self, _: Place, _: bool) -> Option<Place> {
        None
    }
    fn leave(&self, _: Way) {}
}

const TOP: Place = Place { row: 0, col: 0 };

/// A grid of its own in the page, taken away with the bench.
struct Bench {
    words: Rc<Words>,
    handle: GridHandle,
    room: HtmlElement,
    _mounted: Box<dyn std::any::Any>,
}

impl Bench {
    fn new() -> Self {
        let room: HtmlElement = document().create_element("div").unwrap().dyn_into().unwrap();
        document().body().unwrap().append_child(&room).unwrap();
        let words = Rc::new(Words::default());
        let handle = GridHandle::default();
        let host = Rc::clone(&words);
        let mounted = mount_to(room.clone(), move || {
            let host: Rc<dyn Host> = host;
            let label = Signal::derive(|| "grid".to_owned());
            let changed = Signal::derive(|| ());
            let cell = |row| view! { <tr><td id=cell_id(Place { row, col: 0 })></td></tr> };
            view! {
                <Grid host label changed handle>
                    <tbody>{cell(0)} {cell(1)}</tbody>
                </Grid>
            }
        });
        Self {
            words,
            handle,
            room,
            _mounted: Box::new(mounted),
        }
    }

    fn input(&self) -> HtmlInputElement {
        self.room.query_selector("input").unwrap().unwrap().dyn_into().unwrap()
    }

    /// Sends a key; tells whether the grid leaves it to the browser.
    fn key(&self, name: &str, composing: bool) -> bool {
        let init = KeyboardEventInit::new();
        init.set_key(name);
        init.set_bubbles(true);
        init.set_cancelable(true);
        init.set_is_composing(composing);
        let native = self
            .input()
            .dispatch_event(&KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap())
            .unwrap();
        self.fire("keyup");
        native
    }

    fn fire(&self, name: &str) {
        let init = EventInit::new();
        init.set_bubbles(true);
        let event = Event::new_with_event_init_dict(name, &init).unwrap();
        self.input().dispatch_event(&event).unwrap();
    }

    fn compose(&self, name: &str) {
        self.input()
            .dispatch_event(&CompositionEvent::new(name).unwrap())
            .unwrap();
    }

    /// What the browser does with a letter that is left to it.
    fn becomes(&self, text: &str) {
        self.input().set_value(text);
        self.fire("input");
    }

    fn text(&self, row: usize) -> String {
        self.words.text(Place { row, col: 0 })
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        self.room.remove();
    }
}

#[wasm_bindgen_test]
fn backspaces_and_letters_reach_one_and_the_same_input() {
    let bench = Bench::new();
    bench.handle.go(TOP);
    let first = bench.input();
    assert!(first.is_same_node(document().active_element().as_deref()));
    for (key, text) in [("d", "d"), ("Backspace", ""), ("đ", "đ"), ("i", "đi")] {
        assert!(bench.key(key, false), "{key} is the browser's");
        bench.becomes(text);
    }
    assert!(!bench.key("Enter", false));
    assert!(first.is_same_node(Some(&bench.input())));
    assert_eq!((bench.text(0).as_str(), bench.input().value().as_str()), ("đi", ""));
}

#[wasm_bindgen_test]
fn an_enter_within_a_composition_commits_once_when_it_ends() {
    // Chromium tells of the text before the composition's end, Firefox after it: neither order may open the next cell.
    for input_first in [true, false] {
        let bench = Bench::new();
        bench.handle.go(TOP);
        bench.compose("compositionstart");
        bench.becomes("Lê");
        bench.key("Enter", true);
        assert_eq!(*bench.words.commits.borrow(), 0);
        if input_first {
            bench.fire("input");
        }
        bench.compose("compositionend");
        if !input_first {
            bench.fire("input");
        }
        assert_eq!((bench.text(0).as_str(), *bench.words.commits.borrow()), ("Lê", 1));
        let chosen = bench.room.query_selector("[aria-selected=true]").unwrap().unwrap().id();
        assert_eq!(chosen, cell_id(Place { row: 1, col: 0 }));
    }
}

#[wasm_bindgen_test]
fn a_decomposed_word_is_kept_composed() {
    let bench = Bench::new();
    bench.handle.go(TOP);
    bench.becomes("Vie\u{323}\u{302}t");
    bench.key("Tab", false);
    assert_eq!(bench.text(0), "Việt");
}
