//! Which cell repeats which, where a selection is filled from its edge or drawn on by its corner.

use super::events::Fill;
use super::shape::{Area, Place, Shape};

/// A cell, and the one that it repeats.
pub type Repeated = (Place, Place);

impl Fill {
    fn lines(self, area: Area) -> std::ops::RangeInclusive<usize> {
        match self {
            Self::Down => area.from.col..=area.to.col,
            Self::Right => area.from.row..=area.to.row,
        }
    }

    /// The part of an area in one of its lines.
    fn line(self, Area { from, to }: Area, at: usize) -> Area {
        match self {
            Self::Down => Area {
                from: Place { col: at, ..from },
                to: Place { col: at, ..to },
            },
            Self::Right => Area {
                from: Place { row: at, ..from },
                to: Place { row: at, ..to },
            },
        }
    }

    /// What stands before an area in one of its lines, with its first cell.
    fn before(self, area: Area, at: usize) -> Area {
        let first = self.line(area, at).from;
        let edge = match self {
            Self::Down => Place { row: 0, ..first },
            Self::Right => Place { col: 0, ..first },
        };
        Area::between(edge, first)
    }
}

/// Repeats the edge of a selection through all of it; what stands before it where it is one row or column.
#[must_use]
pub fn from_edge(shape: &Shape, way: Fill, area: Area) -> Vec<Repeated> {
    let mut repeated = Vec::new();
    for line in way.lines(area) {
        let mut cells: Vec<Place> = shape.cells(way.line(area, line)).collect();
        let source = if cells.len() > 1 {
            Some(cells.remove(0))
        } else {
            shape
                .cells(way.before(area, line))
                .rfind(|at| !cells.contains(at) && shape.kind(*at).is_open())
        };
        if let Some(source) = source {
            repeated.extend(cells.into_iter().map(|at| (at, source)));
        }
    }
    repeated
}

/// Gives the cells that a selection is drawn over by its corner, to a place below it; or right of it, where that is further
/// and figures go `across`.
#[must_use]
pub fn drawn_over(area: Area, to: Place, across: bool) -> Option<(Fill, Area)> {
    let down = to.row.saturating_sub(area.to.row);
    let right = if across { to.col.saturating_sub(area.to.col) } else { 0 };
    if right > down {
        let from = Place {
            col: area.to.col.saturating_add(1),
            ..area.from
        };
        let to = Place { col: to.col, ..area.to };
        return Some((Fill::Right, Area { from, to }));
    }
    let from = Place {
        row: area.to.row.saturating_add(1),
        ..area.from
    };
    let to = Place { row: to.row, ..area.to };
    (down > 0).then_some((Fill::Down, Area { from, to }))
}

/// Repeats what can be written of a selection, one after the other, through the cells that it is drawn over. One that takes
/// nothing takes none of these from the next.
#[must_use]
pub fn drawn_on(shape: &Shape, area: Area, (way, over): (Fill, Area)) -> Vec<Repeated> {
    let mut repeated = Vec::new();
    for line in way.lines(area) {
        let is_open = |at: &Place| shape.kind(*at).is_open();
        let sources: Vec<Place> = shape.cells(way.line(area, line)).filter(is_open).collect();
        let mut next = sources.iter().cycle().peekable();
        for at in shape.cells(way.line(over, line)) {
            let source = next.peek().copied().copied();
            repeated.extend(source.map(|source| (at, source)));
            if is_open(&at) {
                next.next();
            }
        }
    }
    repeated
}
