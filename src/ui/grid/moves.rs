//! Where the keys lead that only move about.

use super::events::{Key, Press};
use super::shape::{CellKind, Place, Shape};

/// Finds the place a key leads to; it may lie beyond the grid. None for a key that does not move.
pub(super) fn target(press: Press, from: Place, shape: &Shape, page: usize) -> Option<Place> {
    let Place { row, col } = from;
    let last = shape.last();
    Some(match press.key {
        Key::Up | Key::Down | Key::Left | Key::Right if press.ctrl => edge(press.key, from, shape),
        Key::Home if press.ctrl => shape.first(),
        Key::End if press.ctrl => last,
        Key::Up => Place {
            row: shape.rows_on(row, 1, true),
            col,
        },
        Key::Down => Place {
            row: shape.rows_on(row, 1, false),
            col,
        },
        Key::Left | Key::Right => beside(press.key, from, shape).unwrap_or(from),
        Key::Home => Place { row, col: 0 },
        Key::End => Place { row, col: last.col },
        Key::PageUp => Place {
            row: shape.rows_on(row, page, true),
            col,
        },
        Key::PageDown => Place {
            row: shape.rows_on(row, page, false),
            col,
        },
        _ => return None,
    })
}

/// Gives the next cell in a direction; none beyond the last. Up and down it passes over cells that span the column.
fn beside(key: Key, from: Place, shape: &Shape) -> Option<Place> {
    let anchor = shape.anchor(from);
    let uncovered = |&row: &usize| shape.is_shown(row) && shape.kind(Place { row, ..from }) != CellKind::Covered;
    let next = match key {
        Key::Left => Place {
            col: anchor.col.checked_sub(1)?,
            ..from
        },
        Key::Right => Place {
            col: shape.after(anchor),
            ..from
        },
        Key::Up => Place {
            row: (0..from.row).rev().find(uncovered)?,
            ..from
        },
        _ => Place {
            row: (from.row.saturating_add(1)..=shape.last().row).find(uncovered)?,
            ..from
        },
    };
    (next != anchor).then_some(next)
}

/// Goes to the end of what is filled, or over what is empty to the next filled cell, or to the edge of the grid.
fn edge(key: Key, from: Place, shape: &Shape) -> Place {
    let mut at = from;
    let filled = |at| shape.is_filled(shape.anchor(at));
    let within = filled(from) && beside(key, from, shape).is_some_and(filled);
    while let Some(next) = beside(key, at, shape) {
        if within && !filled(next) {
            break;
        }
        at = next;
        if !within && filled(at) {
            break;
        }
    }
    at
}
