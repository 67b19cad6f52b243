//! A browser's input as the tests of typing see it: the machine above it, cells that keep plain text, and keyboards.

use std::collections::BTreeMap;

use giao_uoc::ui::grid::events::{Act, Event, Key, Press};
use giao_uoc::ui::grid::machine::Machine;
use giao_uoc::ui::grid::shape::{CellKind, Place, Shape};

pub const FREE: CellKind = CellKind::Open {
    options: 0,
    only: false,
};
pub const LEVELS: CellKind = CellKind::Open { options: 2, only: true };
pub const WORDS: [&str; 2] = ["Đạt", "Không đạt"];

/// A grid of four rows: a heading that spans, two indicators, one with a list; name, plan, actual, points, note.
pub fn shape() -> Shape {
    use CellKind::{Covered, Explained, Locked};
    Shape {
        rows: vec![
            vec![Locked, Covered, Covered, Explained, Locked],
            vec![Locked, FREE, FREE, Explained, FREE],
            vec![Locked, Locked, FREE, Explained, FREE],
            vec![Locked, LEVELS, LEVELS, Explained, FREE],
        ],
        ..Shape::default()
    }
}

/// A browser's input with the machine above it and cells that keep plain text.
#[derive(Debug)]
pub struct Bench {
    pub machine: Machine,
    pub shape: Shape,
    pub input: String,
    pub cells: BTreeMap<Place, String>,
    pub log: Vec<Act>,
}

impl Bench {
    pub fn at(row: usize, col: usize) -> Self {
        Self {
            machine: Machine::new(Place { row, col }),
            shape: shape(),
            input: String::new(),
            cells: BTreeMap::new(),
            log: Vec::new(),
        }
    }

    pub fn holding(mut self, text: &str) -> Self {
        self.cells.insert(self.place(), text.to_owned());
        self
    }

    pub fn place(&self) -> Place {
        self.machine.at(&self.shape)
    }

    pub fn handle(&mut self, event: Event) -> bool {
        let answer = self.machine.handle(event, &self.shape);
        for act in answer.acts {
            self.log.push(act);
            match act {
                Act::WriteCell(at) => self.input = self.cells.get(&at).cloned().unwrap_or_default(),
                Act::Restore => self.input.clear(),
                Act::Commit(at) => {
                    let text = std::mem::take(&mut self.input);
                    self.cells.insert(at, text);
                }
                Act::Take(at, index) => {
                    self.input.clear();
                    self.cells
                        .insert(at, WORDS.get(index).copied().unwrap_or_default().to_owned());
                }
                Act::Clear(area) => {
                    let open: Vec<Place> = self
                        .shape
                        .cells(area)
                        .filter(|at| self.shape.kind(*at).is_open())
                        .collect();
                    self.cells.retain(|at, _| !open.contains(at));
                }
                Act::Spread(area, choice) => {
                    let typed = std::mem::take(&mut self.input);
                    let text = choice.map_or(typed, |index| WORDS.get(index).copied().unwrap_or_default().to_owned());
                    let open = self.shape.cells(area).filter(|at| self.shape.kind(*at).is_open());
                    self.cells.extend(open.map(|at| (at, text.clone())));
                }
                _ => {}
            }
        }
        answer.taken
    }

    pub fn typed(&mut self) {
        let best = WORDS
            .iter()
            .position(|word| !self.input.is_empty() && word.to_lowercase().starts_with(&self.input.to_lowercase()));
        self.handle(Event::Typed {
            empty: self.input.is_empty(),
            best,
        });
    }

    pub fn press(&mut self, key: Key) -> &mut Self {
        self.strike(plain(key))
    }

    pub fn shift(&mut self, key: Key) -> &mut Self {
        self.strike(Press {
            shift: true,
            ..plain(key)
        })
    }

    pub fn ctrl(&mut self, key: Key) -> &mut Self {
        self.strike(Press {
            ctrl: true,
            ..plain(key)
        })
    }

    pub fn alt(&mut self, key: Key) -> &mut Self {
        self.strike(Press {
            alt: true,
            ..plain(key)
        })
    }

    pub fn strike(&mut self, press: Press) -> &mut Self {
        if !self.handle(Event::Press(press)) && !press.ctrl && !press.alt {
            match press.key {
                Key::Letter(letter) => self.input.push(letter),
                Key::Backspace if self.input.pop().is_some() => {}
                _ => return self.release(),
            }
            self.typed();
        }
        self.release()
    }

    pub fn release(&mut self) -> &mut Self {
        self.handle(Event::Release);
        self
    }

    /// Keys as Unikey and EVKey send them: `<` is a Backspace.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for letter in keys.chars() {
            self.press(if letter == '<' {
                Key::Backspace
            } else {
                Key::Letter(letter)
            });
        }
        self
    }

    /// A word composed as Windows Telex and macOS do it: each state of the word replaces the one before.
    pub fn compose(&mut self, states: &[&str]) -> &mut Self {
        let before = self.input.clone();
        self.handle(Event::CompositionStart);
        for state in states {
            self.handle(Event::Press(Press {
                composing: true,
                ..letter('x')
            }));
            self.input = format!("{before}{state}");
            self.typed();
        }
        self
    }

    pub fn end_composition(&mut self) -> &mut Self {
        self.handle(Event::CompositionEnd);
        self
    }

    #[track_caller]
    pub fn holds(&mut self, row: usize, col: usize, text: &str) -> &mut Self {
        assert_eq!(self.cells.get(&Place { row, col }).map(String::as_str), Some(text));
        self
    }

    #[track_caller]
    pub fn stands(&mut self, row: usize, col: usize) -> &mut Self {
        assert_eq!(self.place(), Place { row, col });
        self
    }
}

/// A key pressed with no other held.
pub fn plain(key: Key) -> Press {
    Press {
        key,
        shift: false,
        ctrl: false,
        alt: false,
        composing: false,
    }
}

pub fn letter(letter: char) -> Press {
    plain(Key::Letter(letter))
}
