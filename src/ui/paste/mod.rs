//! A pasted block, on any grid: shown before it goes in, entered as one step, and what did not go in kept in sight.

mod dialog;
mod left;

use std::sync::Arc;

use leptos::prelude::*;

pub use dialog::PasteDialog;
pub use left::PasteLeft;

use super::entry::Entry;
use super::grid::GridHandle;
use crate::report::paste::{Block, PastedCell, Pasting, Placing, Preview, Seat, Target};
use crate::text::paste as say;

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
    pending: RwSignal<Option<Arc<Pending>>>,
    left: RwSignal<Arc<Vec<PastedCell>>>,
}

impl PasteDesk {
    /// Begins with nothing.
    pub fn new(entry: Entry, handle: GridHandle) -> Self {
        Self {
            entry,
            handle,
            pending: RwSignal::new(None),
            left: RwSignal::new(Arc::default()),
        }
    }

    /// Takes a copied block: a single cell goes straight in, a larger one is shown first. Says why a single cell does not.
    pub fn take(self, target: Target, block: Block) -> String {
        let lang = self.entry.bench.desk.lang.get_untracked();
        let Some(copied) = block.single() else {
            let placings = self.entry.look(|entries| {
                let pasting = Pasting {
                    entries,
                    target: &target,
                    block: &block,
                };
                pasting.placings()
            });
            self.pending.set(Some(Arc::new(Pending {
                target,
                block,
                placings,
            })));
            return String::new();
        };
        let (row, col) = target.at;
        match target.rows.get(row).and_then(|row| row.seats.get(col)) {
            Some(Seat::Open(slot)) => {
                self.entry.enter(slot.clone(), &copied.typed(lang));
                String::new()
            }
            Some(Seat::Locked(reason)) => (*reason).to_owned(),
            None => String::new(),
        }
    }

    fn preview(self, pending: &Pending, placing: Placing, others: bool) -> Preview {
        self.entry.look(|entries| {
            let pasting = Pasting {
                entries,
                target: &pending.target,
                block: &pending.block,
            };
            pasting.preview(placing, others)
        })
    }

    /// Enters what goes in and keeps the rest in sight.
    fn carry_out(self, preview: &Preview) {
        self.entry.set_doubt(None);
        if let Err(refusal) = self.entry.dispatch(preview.command.clone()) {
            return self.handle.say(refusal.to_owned());
        }
        self.left.set(Arc::new(preview.left()));
        let lang = self.entry.bench.desk.lang.get_untracked();
        self.handle.say(say::done(lang, preview.going_in));
    }

    /// Goes back to the grid.
    fn close(self) {
        self.pending.set(None);
        self.handle.enter();
    }
}
