//! What each key, letter and click does in the grid, as a state machine with no browser in it.
//!
//! One real input lies over the active cell and always has the focus. While *moving* it is empty, so the first letter goes
//! into it natively and opens the cell; nothing is re-created and no letter is lost. Invariants: while a cell is open
//! Backspace, Delete and letters are never intercepted (Unikey and EVKey correct by Backspaces); nothing is intercepted in
//! a composition, but an Enter or Tab pressed there is remembered and carried out when it ends (Windows Telex, macOS);
//! an opened cell is committed or restored exactly once; a locked cell is never cleared.

mod moving;

use super::events::{Act, Answer, Event, Key, Press, Way};
use super::moves;
use super::shape::{Area, CellKind, Place, Shape};

/// How an open cell was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// By typing over it: arrows commit and move on.
    Typing,
    /// By F2, double click or its list: arrows move the caret.
    Editing,
}

/// What the grid is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Moving from cell to cell; the input is empty.
    Moving,
    /// Writing into the active cell.
    Writing(Opening),
}

/// The grid's state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Machine {
    at: Place,
    mode: Mode,
    /// Two opposite corners of the selection, where it is more than the active cell; the second one moves.
    chosen: Option<(Place, Place)>,
    /// Where a row of Tabs began, to which Enter returns, as in a spreadsheet.
    run: Option<usize>,
    /// The highlighted choice while the list is open; the inner none: open, nothing highlighted.
    list: Option<Option<usize>>,
    composing: bool,
    /// An Enter or Tab pressed in a composition.
    waiting: Option<Press>,
    /// A refusal is said that nobody has answered yet.
    refused: bool,
    /// The key whose press was already carried out at the end of a composition and has not come up again.
    spent: Option<Key>,
    page: usize,
}

impl Machine {
    /// Starts at a place, moving.
    #[must_use]
    pub fn new(at: Place) -> Self {
        Self {
            at,
            mode: Mode::Moving,
            chosen: None,
            run: None,
            list: None,
            composing: false,
            waiting: None,
            refused: false,
            spent: None,
            page: 10,
        }
    }

    /// Gives the active cell: its own place, also where it spans columns; one in a row that is shown.
    #[must_use]
    pub fn at(&self, shape: &Shape) -> Place {
        shape.anchor(shape.within(self.at))
    }

    /// Gives the selection: the active cell, or all that was drawn out.
    #[must_use]
    pub fn area(&self, shape: &Shape) -> Area {
        match self.chosen {
            None => Area::one(self.at(shape)),
            Some((base, far)) => Area::between(base, far),
        }
    }

    /// Gives the corner of the selection that moves.
    #[must_use]
    pub fn far(&self, shape: &Shape) -> Place {
        self.chosen.map_or_else(|| self.at(shape), |(_, far)| far)
    }

    /// Gives what the grid is doing.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Gives the highlighted choice while the list is open.
    #[must_use]
    pub fn list(&self) -> Option<Option<usize>> {
        self.list
    }

    /// Sets how many rows a page is.
    pub fn set_page(&mut self, rows: usize) {
        self.page = rows.max(1);
    }

    /// Takes in what happened and tells what to do.
    pub fn handle(&mut self, event: Event, shape: &Shape) -> Answer {
        if event == Event::Release {
            self.spent = None;
            return Answer::native();
        }
        // The Enter behind what was typed in vain answers the refusal, as in a spreadsheet: it is said on, and one stays.
        let is_answer = matches!(
            event,
            Event::Press(Press {
                key: Key::Enter,
                composing: false,
                ..
            })
        );
        if std::mem::take(&mut self.refused) && is_answer {
            return Answer::done([Act::Refuse(self.at(shape))]);
        }
        let answer = self.answer(event, shape);
        self.refused = self.mode == Mode::Moving && answer.taken && matches!(*answer.acts, [Act::Refuse(_)]);
        answer
    }

    fn answer(&mut self, event: Event, shape: &Shape) -> Answer {
        match event {
            Event::Press(press) => self.press(press, shape),
            Event::Release => Answer::native(),
            Event::Typed { empty, best } => self.typed(empty, best, shape),
            Event::CompositionStart => {
                self.composing = true;
                self.typed(false, None, shape)
            }
            Event::CompositionEnd => {
                self.composing = false;
                match self.waiting.take() {
                    None => Answer::native(),
                    Some(press) => {
                        let answer = self.press(
                            Press {
                                composing: false,
                                ..press
                            },
                            shape,
                        );
                        self.spent = Some(press.key);
                        answer
                    }
                }
            }
            Event::Pick(place) => {
                if self.mode == Mode::Moving && self.chosen.is_none() && shape.anchor(place) == self.at(shape) {
                    return self.again(shape);
                }
                let mut acts = self.close(shape);
                self.settle(place, shape);
                let at = self.at(shape);
                if shape.kind(at) == CellKind::Explained {
                    acts.push(Act::Explain(at));
                }
                Answer::done(acts)
            }
            Event::Extend(place) => {
                let acts = self.close(shape);
                self.extend(place, shape);
                Answer::done(acts)
            }
            Event::Row(row) => self.choose(shape.row(row), shape),
            Event::Column(col) => self.choose(shape.column(col), shape),
            Event::Select(area) => self.choose(area, shape),
            Event::Open(place) => {
                let mut acts = if place == self.at(shape) && self.mode != Mode::Moving {
                    Vec::new()
                } else {
                    self.close(shape)
                };
                self.settle(place, shape);
                acts.extend(self.open(shape));
                Answer::done(acts)
            }
            Event::Choose(index) => {
                self.list = Some(Some(index));
                Answer::done(self.close(shape))
            }
            Event::Blur => {
                let acts = self.close(shape);
                self.run = None;
                Answer { taken: false, acts }
            }
        }
    }

    fn press(&mut self, press: Press, shape: &Shape) -> Answer {
        if self.spent.take() == Some(press.key) {
            return Answer::done([]);
        }
        // A key the browser counts to a composition that has ended (Safari sends it afterwards) has nothing to wait for.
        let ends = !self.composing && matches!(press.key, Key::Enter | Key::Tab);
        if (self.composing || press.composing) && !ends {
            return self.wait(press);
        }
        match self.mode {
            Mode::Moving => self.moving(press, shape),
            Mode::Writing(opening) => self
                .arrows(press, opening, shape)
                .unwrap_or_else(|| self.writing(press, shape)),
        }
    }

    /// A click on the active cell opens its list or its explanation.
    fn again(&mut self, shape: &Shape) -> Answer {
        Answer::done(match shape.kind(self.at(shape)) {
            CellKind::Open { only: true, .. } | CellKind::Explained => self.open(shape),
            _ => Vec::new(),
        })
    }

    fn wait(&mut self, press: Press) -> Answer {
        match press.key {
            Key::Enter => {
                self.waiting = Some(press);
                Answer::native()
            }
            Key::Tab => {
                self.waiting = Some(press);
                Answer::done([])
            }
            _ => Answer::native(),
        }
    }

    /// Handles the arrows of an open cell: through the list, or out of a cell that was typed over.
    fn arrows(&mut self, press: Press, opening: Opening, shape: &Shape) -> Option<Answer> {
        let plain = !press.shift && !press.ctrl && !press.alt;
        let options = shape.kind(self.at(shape)).options();
        match (press.key, self.list) {
            (Key::Down, None) if press.alt => Some(Answer::done(self.open_list(shape))),
            (Key::Down, Some(highlighted)) if plain => {
                let last = options.checked_sub(1)?;
                self.list = Some(Some(highlighted.map_or(0, |index| index.saturating_add(1).min(last))));
                Some(Answer::done([]))
            }
            (Key::Up, Some(highlighted)) if plain || press.alt => {
                self.list = Some(Some(highlighted.map_or(0, |index| index.saturating_sub(1))));
                Some(Answer::done([]))
            }
            (Key::Up | Key::Down | Key::Left | Key::Right | Key::PageUp | Key::PageDown, None)
                if plain && opening == Opening::Typing =>
            {
                let place = moves::target(press, self.at, shape, self.page)?;
                let acts = self.close(shape);
                self.settle(place, shape);
                Some(Answer::done(acts))
            }
            _ => None,
        }
    }

    fn writing(&mut self, press: Press, shape: &Shape) -> Answer {
        match press.key {
            Key::Enter if press.ctrl && !press.alt => {
                let area = self.area(shape);
                let choice = self.list.flatten();
                self.close(shape);
                Answer::done([Act::Spread(area, choice)])
            }
            Key::Enter if !press.ctrl && !press.alt => {
                let acts = self.close(shape);
                self.enter(press.shift, shape);
                Answer::done(acts)
            }
            Key::Enter if press.alt && !press.ctrl => Answer::done([Act::Break]),
            Key::Tab if !press.ctrl && !press.alt => {
                let acts = self.close(shape);
                self.tab(press.shift, shape, acts)
            }
            Key::Escape => {
                self.mode = Mode::Moving;
                self.list = None;
                Answer::done([Act::Restore])
            }
            Key::F2 if !press.shift => {
                self.mode = Mode::Writing(Opening::Editing);
                Answer::done([])
            }
            Key::F6 => {
                let mut acts = self.close(shape);
                acts.push(Act::Leave(way(press.shift)));
                Answer::done(acts)
            }
            _ => Answer::native(),
        }
    }

    fn typed(&mut self, empty: bool, best: Option<usize>, shape: &Shape) -> Answer {
        let CellKind::Open { only, options } = shape.kind(self.at(shape)) else {
            return Answer {
                taken: false,
                acts: vec![Act::Restore],
            };
        };
        if self.mode == Mode::Moving && !empty {
            self.mode = Mode::Writing(Opening::Typing);
            if only && options > 0 {
                self.list = Some(best);
            }
        } else if self.list.is_some() {
            self.list = Some(best);
        }
        Answer::native()
    }

    fn open(&mut self, shape: &Shape) -> Vec<Act> {
        let at = self.at(shape);
        match shape.kind(at) {
            CellKind::Open { only: true, .. } => self.open_list(shape),
            CellKind::Open { .. } if self.mode == Mode::Moving => {
                self.mode = Mode::Writing(Opening::Editing);
                vec![Act::WriteCell(at)]
            }
            CellKind::Open { .. } => {
                self.mode = Mode::Writing(Opening::Editing);
                Vec::new()
            }
            CellKind::Explained => vec![Act::Explain(at)],
            CellKind::Elsewhere(_) if self.lead(at, shape) => self.open(shape),
            CellKind::Locked | CellKind::Covered | CellKind::Elsewhere(_) => vec![Act::Refuse(at)],
        }
    }

    fn open_list(&mut self, shape: &Shape) -> Vec<Act> {
        let at = self.at(shape);
        match shape.kind(at) {
            CellKind::Open { options: 0, .. } => Vec::new(),
            CellKind::Open { .. } => {
                let acts = if self.mode == Mode::Moving {
                    vec![Act::WriteCell(at)]
                } else {
                    Vec::new()
                };
                self.mode = Mode::Writing(Opening::Editing);
                self.list = Some(None);
                acts
            }
            _ => vec![Act::Refuse(at)],
        }
    }

    /// Ends the writing, if there is any, by the highlighted choice or by the text.
    fn close(&mut self, shape: &Shape) -> Vec<Act> {
        let at = self.at(shape);
        let list = self.list.take();
        self.composing = false;
        self.waiting = None;
        match std::mem::replace(&mut self.mode, Mode::Moving) {
            Mode::Moving => Vec::new(),
            Mode::Writing(_) => vec![list.flatten().map_or(Act::Commit(at), |index| Act::Take(at, index))],
        }
    }
}

fn way(back: bool) -> Way {
    if back { Way::Back } else { Way::Onward }
}
