//! A pasted block, on any grid: shown before it goes in, entered as one step, and what did not go in kept in sight.

mod dialog;
mod left;

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

pub use dialog::PasteDialog;
pub use left::PasteLeft;

use super::entry::Entry;
use super::grid::GridHandle;
use super::routes::Place;
use crate::campaign::Campaign;
use crate::report::paste::{Assigned, Block, PastedCell, Pasting, Placing, Preview, Readings, Seat, Target};
use crate::text::paste as say;

/// A block of so many cells may take longer than a blink.
const MANY_CELLS: usize = 10_000;

/// By then words that were set are on screen.
const PAINTED_AFTER: Duration = Duration::from_millis(60);

/// A block that waits to be pasted.
#[derive(Debug, PartialEq)]
struct Pending {
    target: Target,
    block: Block,
    placings: Vec<Placing>,
}

/// What is being pasted into a grid, and what was left of the last block. Copied freely.
#[derive(Clone, Copy)]
pub struct PasteDesk {
    entry: Entry,
    handle: GridHandle,
    /// The page of the grid.
    page: StoredValue<Place>,
    pending: RwSignal<Option<Arc<Pending>>>,
}

/// What of the last block on each page did not go in, and how many changes could be undone once it was pasted: kept as long
/// as the tab is open, or until it is dismissed; out of sight while its paste is undone.
pub type LeftOut = Vec<(Place, usize, Arc<Vec<PastedCell>>)>;

impl PasteDesk {
    /// Begins with what was left on this page before.
    pub fn new(entry: Entry, handle: GridHandle, page: Place) -> Self {
        Self {
            entry,
            handle,
            page: StoredValue::new(page),
            pending: RwSignal::new(None),
        }
    }

    fn left(self) -> Vec<PastedCell> {
        let page = self.page.get_value();
        let depth = self.entry.bench.depth();
        let left = self.entry.bench.left_out.with(|all| {
            let own = all.iter().find(|(other, at, _)| *other == page && *at <= depth);
            own.map(|(.., left)| Arc::clone(left)).unwrap_or_default()
        });
        // What was typed in its place is done with.
        let open = |campaign: &Campaign| {
            left.iter()
                .filter(|cell| !cell.is_overtaken(campaign))
                .cloned()
                .collect()
        };
        self.entry.bench.with_untracked(open)
    }

    fn set_left(self, left: Vec<PastedCell>) {
        let (page, depth) = (self.page.get_value(), untrack(|| self.entry.bench.depth()));
        self.entry.bench.left_out.update(|all| {
            all.retain(|(other, ..)| *other != page);
            if !left.is_empty() {
                all.push((page, depth, Arc::new(left)));
            }
        });
    }

    /// Takes a copied block: a single cell goes straight in, a larger one is shown first. Says why a single cell does not.
    pub fn take(self, target: Target, block: Block) -> String {
        let lang = self.entry.bench.desk.lang.get_untracked();
        let Some(copied) = block.single() else {
            // Nothing is promised that could not be kept.
            if let Some(why) = self.entry.closed() {
                return why.to_owned();
            }
            let cells = block.rows.len().saturating_mul(block.width());
            if cells < MANY_CELLS {
                self.ask(target, block);
                return String::new();
            }
            // The page stands still meanwhile: first it says why.
            set_timeout(
                move || {
                    // Whoever has left the page pastes nothing.
                    if self.entry.bench.is_open() && self.pending.try_get_untracked().is_some() {
                        self.handle.say(String::new());
                        self.ask(target, block);
                    }
                },
                PAINTED_AFTER,
            );
            return say::reading(lang, cells);
        };
        let (row, col) = target.at;
        match target.rows.get(row).and_then(|row| row.seats.get(col)) {
            Some(Seat::Open(slot) | Seat::Compared(slot)) => {
                match self.entry.look(|entries| copied.for_slot(entries, slot, |_| None)) {
                    Ok((text, exact)) => {
                        self.entry.move_in(copied.cut.as_ref(), slot.clone(), &text);
                        if exact.is_some() {
                            self.entry.settle();
                        }
                        String::new()
                    }
                    Err(error) => error,
                }
            }
            Some(Seat::Locked(reason)) => (*reason).to_owned(),
            None => String::new(),
        }
    }

    /// Works out how a block can be placed, and shows it.
    fn ask(self, target: Target, block: Block) {
        let placings = self.entry.look(|entries| {
            let pasting = Pasting {
                entries,
                target: &target,
                block: &block,
            };
            pasting.placings()
        });
        let pending = Some(Arc::new(Pending {
            target,
            block,
            placings,
        }));
        if self.pending.with_untracked(Option::is_none) {
            return self.pending.set(pending);
        }
        // The dialog of another block has closed a moment ago: it goes before the next one comes.
        self.pending.set(None);
        request_animation_frame(move || drop(self.pending.try_set(pending)));
    }

    fn preview(self, pending: &Pending, placing: Placing, readings: &Readings, assigned: &[Assigned]) -> Preview {
        self.entry.look(|entries| {
            let pasting = Pasting {
                entries,
                target: &pending.target,
                block: &pending.block,
            };
            pasting.preview(placing, readings, assigned)
        })
    }

    /// Enters what goes in and keeps the rest in sight.
    fn carry_out(self, preview: &Preview) {
        self.entry.set_doubt(None);
        if let Err(refusal) = self.entry.dispatch(preview.command.clone()) {
            return self.handle.say(refusal.to_owned());
        }
        self.set_left(preview.left());
        let lang = self.entry.bench.desk.lang.get_untracked();
        self.handle.done.set(say::done(lang, preview.going_in));
    }

    /// Goes back to the grid, unless another block was pasted before it was told that the dialog of this one had closed.
    fn close(self, closed: &Arc<Pending>) {
        let is_it =
            |pending: &Option<Arc<Pending>>| pending.as_ref().is_some_and(|pending| Arc::ptr_eq(pending, closed));
        if self.pending.try_with_untracked(is_it) == Some(true) {
            self.pending.set(None);
            self.handle.enter();
        }
    }
}
