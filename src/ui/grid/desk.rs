mod area;
mod clipboard;
mod cut;
mod filling;
mod showing;
mod sight;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::html::{Div, Input};
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::quantity::{bare, compose};

use cut::Cut;
pub(super) use sight::{beyond, sixteenths, under};
use sight::{reveal_at, reveal_soon};

use super::events::{Act, Event, Key, Press};
use super::handle::GridHandle;
use super::host::{Host, Letters};
use super::machine::{Machine, Mode};
use super::shape::{Area, Place};
use crate::text::{Lang, grid as say};
use crate::ui::parts::{in_lines, in_one_line};

/// What the list under an open cell shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Listed {
    pub name: String,
    pub labels: Vec<String>,
    pub highlighted: Option<usize>,
}

/// Carries out what the machine answers, on the one input and the cells around it, at once: nothing here waits for an
/// effect, because the next key may already be under way.
pub(super) struct Desk {
    pub frame: NodeRef<Div>,
    pub input: NodeRef<Input>,
    pub list: RwSignal<Option<Listed>>,
    pub said: RwSignal<String>,
    /// The whole of a text that is longer than the input shows.
    pub whole: RwSignal<String>,
    /// What became of several cells.
    done: RwSignal<String>,
    sum: RwSignal<String>,
    /// What only a screen reader says, because everybody else sees it.
    pub whispered: RwSignal<String>,
    /// Where in the window the menu is open.
    pub menu: RwSignal<Option<(i32, i32)>>,
    /// Whether the field is open into which one pastes by hand.
    pub by_hand: RwSignal<bool>,
    host: Rc<dyn Host>,
    machine: RefCell<Machine>,
    /// The text the open cell began with, where it was opened and not typed over.
    opened: RefCell<Option<String>>,
    selected: Cell<Option<Place>>,
    /// The column in which one stands.
    pub col: RwSignal<usize>,
    /// The row that the host knows of.
    row: Cell<usize>,
    /// The cells that are marked as chosen.
    marked: Cell<Option<Area>>,
    /// Where the last entry led to.
    entered: Cell<Option<Place>>,
    /// The cells that were cut.
    cut: RefCell<Option<Cut>>,
    /// The selection that is drawn on by its corner, and to where.
    drawn: Cell<Option<(Area, Place)>>,
}

impl Desk {
    pub fn new(host: Rc<dyn Host>, GridHandle { done, sum, .. }: GridHandle) -> Self {
        let shape = host.shape();
        let first = shape.open_in_order(Place::default(), false).unwrap_or_default();
        Self {
            frame: NodeRef::new(),
            input: NodeRef::new(),
            list: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            whole: RwSignal::new(String::new()),
            done,
            sum,
            whispered: RwSignal::new(String::new()),
            menu: RwSignal::new(None),
            by_hand: RwSignal::new(false),
            host,
            machine: RefCell::new(Machine::new(first)),
            opened: RefCell::new(None),
            // It is in sight as it is: what is shown first scrolls nothing.
            selected: Cell::new(Some(first)),
            col: RwSignal::new(first.col),
            row: Cell::new(first.row),
            marked: Cell::new(None),
            entered: Cell::new(None),
            cut: RefCell::new(None),
            drawn: Cell::new(None),
        }
    }

    fn input(&self) -> Option<HtmlInputElement> {
        self.input.get_untracked()
    }

    pub fn is_moving(&self) -> bool {
        self.machine.borrow().mode() == Mode::Moving
    }

    pub fn at(&self) -> Place {
        self.machine.borrow().at(&self.host.shape())
    }

    /// Gives the language.
    pub fn lang(&self) -> Lang {
        self.host.lang()
    }

    /// Gives the focus to the input and the page of rows to the keys.
    pub fn focus(&self) {
        if let Some(input) = self.input() {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            // An element that cannot take the focus is not on screen: there is nothing to write then.
            let _ = input.focus_with_options(&options);
        }
    }

    /// Hands an event to the machine and carries out its answer; tells whether the browser must keep out.
    pub fn handle(&self, event: Event) -> bool {
        let is_escape = matches!(&event, Event::Press(press) if press.key == Key::Escape);
        if is_escape && self.is_moving() && (self.lets_corner_go() || self.ends_cut()) {
            return true;
        }
        let shape = self.host.shape();
        // Measured only where it matters: asking how high things are makes the browser lay the page out at once.
        let is_page = |press: &Press| matches!(press.key, Key::PageUp | Key::PageDown);
        if matches!(&event, Event::Press(press) if is_page(press)) {
            let page = self.rows_in_sight();
            self.machine.borrow_mut().set_page(page);
        }
        let far = self.machine.borrow().far(&shape);
        let answer = self.machine.borrow_mut().handle(event, &shape);
        // Every key is released, and that moves nothing.
        if event == Event::Release {
            return answer.taken;
        }
        // What was said beside a cell stays while one writes on.
        let writes = !answer.taken && answer.acts.is_empty() && event != Event::Blur;
        for (words, stays) in [(self.said, writes), (self.done, self.says_cut())] {
            if !stays && !words.try_with_untracked(String::is_empty).unwrap_or(true) {
                words.set(String::new());
            }
        }
        let opens = answer.acts.iter().any(|act| matches!(act, Act::WriteCell(_)));
        let enters = answer.acts.iter().any(|act| matches!(act, Act::Commit(_)));
        for act in answer.acts {
            self.carry_out(act);
        }
        if enters {
            self.entered.set(Some(self.at()));
        }
        self.sync();
        if !self.whole.with_untracked(String::is_empty) || opens {
            self.show_whole();
        }
        // Shift alone moves nothing: one may hold it while one looks for the last cell.
        let reached = self.machine.borrow().far(&shape);
        if reached != far && event.draws() {
            reveal_at(shape.anchor(reached));
        }
        answer.taken
    }

    /// Tells the machine that the input's text is another one.
    pub fn typed(&self) {
        let text = self.input().map(|input| input.value()).unwrap_or_default();
        let best = self.best(&text);
        self.handle(Event::Typed {
            empty: text.is_empty(),
            best,
        });
        self.show_whole();
        let chosen = best.and_then(|index| self.host.choices(self.at()).into_iter().nth(index));
        let text = chosen.map_or_else(|| compose(&in_lines(&text)), |choice| choice.label);
        let is_other = !self.is_moving() && self.opened.borrow().as_ref() != Some(&text);
        self.host.types(is_other.then(|| (self.at(), text)));
    }

    /// Explains the cell where the keys stand.
    pub fn explain(&self) {
        self.carry_out(Act::Explain(self.at()));
    }

    fn carry_out(&self, act: Act) {
        match act {
            Act::WriteCell(at) => {
                let text = self.host.text(at);
                let current = self.host.choices(at).iter().position(|choice| choice.current);
                if let Some(input) = self.input() {
                    input.set_value(&in_one_line(&text));
                    let end = u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
                    // What was chosen is replaced by what is typed, and not continued.
                    let from = if current.is_some() { 0 } else { end };
                    // Fails only for inputs that have no caret.
                    let _ = input.set_selection_range(from, end);
                }
                self.opened.replace(Some(text));
                let shape = self.host.shape();
                self.machine.borrow_mut().handle(
                    Event::Typed {
                        empty: false,
                        best: current,
                    },
                    &shape,
                );
            }
            Act::Restore => {
                self.empty();
            }
            Act::Commit(at) => {
                let opened = self.opened.borrow().clone();
                let text = self.empty();
                if opened.is_none_or(|before| before != text) {
                    self.host.commit(at, &text);
                }
            }
            Act::Take(at, index) => {
                self.empty();
                self.host.take(at, index);
            }
            Act::Spread(area, choice) => {
                let typed = self.empty();
                let listed = choice.and_then(|index| self.host.choices(self.at()).into_iter().nth(index));
                let text = listed.map_or(typed, |choice| choice.label);
                let shape = self.host.shape();
                let cells = shape.cells(area).map(|at| (at, text.clone())).collect();
                self.write(cells, Some(self.at()), say::spread);
            }
            Act::Break => {
                self.insert("\n");
            }
            Act::Clear(area) => {
                let shape = self.host.shape();
                let cells = shape.cells(area).map(|at| (at, String::new())).collect();
                self.write(cells, None, say::cleared);
            }
            Act::Fill(way, area) => self.fill(way, area),
            Act::Find => self.host.find(),
            Act::FindNext(way) => {
                if let Some(at) = self.host.find_next(way) {
                    self.handle(Event::Select(Area::one(at)));
                }
            }
            Act::ShowMenu => self.show_menu(None),
            Act::ShowKeys => {
                super::keys_help::show_keys();
            }
            Act::Fold(at, away) => {
                if let Some(heading) = self.host.fold(at, away) {
                    self.handle(Event::Select(Area::one(heading)));
                }
            }
            Act::Undo => self.host.undo(),
            Act::Redo => self.host.redo(),
            Act::Reread => self.reread(),
            Act::Explain(at) => {
                self.whispered.set(self.host.explain(at));
                reveal_soon(at);
            }
            Act::Dismiss => self.host.dismiss(),
            Act::Refuse(at) => self.said.set(self.host.refuse(at)),
            Act::Leave(way) => self.host.leave(way),
        }
    }

    /// Empties the input and gives what stood in it, composed (NFC) as the rest of the campaign is.
    fn empty(&self) -> String {
        self.opened.replace(None);
        self.host.types(None);
        let Some(input) = self.input() else {
            return String::new();
        };
        let text = input.value();
        input.set_value("");
        compose(&in_lines(&text))
    }

    /// Puts lines at the caret of an open cell that holds words; tells whether it did.
    pub fn insert(&self, text: &str) -> bool {
        let Some(input) = self.input().filter(|_| self.host.letters(self.at()) == Letters::Words) else {
            return false;
        };
        let shown = in_one_line(text);
        let from = input.selection_start().ok().flatten().unwrap_or_default();
        let end = from.saturating_add(u32::try_from(shown.encode_utf16().count()).unwrap_or_default());
        // Fails only for inputs that have no caret.
        let _ = input.set_range_text(&shown);
        let _ = input.set_selection_range(end, end);
        self.typed();
        true
    }

    /// Finds the choice a text begins: exactly, else without its tone and other marks.
    fn best(&self, text: &str) -> Option<usize> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let choices = self.host.choices(self.at());
        let begins = |fold: &dyn Fn(&str) -> String| {
            let start = fold(text);
            choices
                .iter()
                .position(|choice| fold(&choice.label).starts_with(&start))
        };
        begins(&|text| text.to_lowercase()).or_else(|| begins(&bare))
    }
}
