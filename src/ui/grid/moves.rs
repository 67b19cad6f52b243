//! Where the keys lead that only move about.

use super::events::{Key, Press};
use super::shape::{Place, Shape};

/// Finds the place a key leads to; it may lie beyond the grid. None for a key that does not move.
pub(super) fn target(press: Press, from: Place, shape: &Shape, page: usize) -> Option<Place> {
    let Place { row, col } = from;
    let anchor = shape.anchor(from);
    let last = shape.last();
    Some(match press.key {
        Key::Up if press.ctrl => Place { row: 0, col },
        Key::Down if press.ctrl => Place { row: last.row, col },
        Key::Left if press.ctrl => Place { row, col: 0 },
        Key::Right if press.ctrl => Place { row, col: last.col },
        Key::Home if press.ctrl => Place::default(),
        Key::End if press.ctrl => last,
        Key::Up => Place {
            row: row.saturating_sub(1),
            col,
        },
        Key::Down => Place {
            row: row.saturating_add(1),
            col,
        },
        Key::Left => Place {
            row,
            col: anchor.col.saturating_sub(1),
        },
        Key::Right => Place {
            row,
            col: shape.after(anchor),
        },
        Key::Home => Place { row, col: 0 },
        Key::End => Place { row, col: last.col },
        Key::PageUp => Place {
            row: row.saturating_sub(page),
            col,
        },
        Key::PageDown => Place {
            row: row.saturating_add(page),
            col,
        },
        _ => return None,
    })
}
