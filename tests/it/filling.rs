//! Which cell repeats which where a selection is drawn on by its corner.

use giao_uoc::ui::grid::events::Fill;
use giao_uoc::ui::grid::filling::{drawn_on, drawn_over};
use giao_uoc::ui::grid::shape::{Area, CellKind, Place, Shape};

use crate::keyboard::FREE;

const fn at(row: usize, col: usize) -> Place {
    Place { row, col }
}

fn area(from: (usize, usize), to: (usize, usize)) -> Area {
    Area::between(at(from.0, from.1), at(to.0, to.1))
}

/// Six rows of three cells; the fourth row takes nothing, and the third is folded away where it is said.
fn shape(is_folded: bool) -> Shape {
    let mut rows = vec![vec![FREE; 3]; 6];
    rows[3] = vec![CellKind::Locked; 3];
    Shape {
        rows,
        hidden: vec![false, false, is_folded],
        ..Shape::default()
    }
}

fn told(shape: &Shape, source: Area, to: Place) -> Vec<(usize, usize)> {
    let over = drawn_over(source, to, false).unwrap();
    let repeated = drawn_on(shape, source, over);
    repeated.into_iter().map(|(at, from)| (at.row, from.row)).collect()
}

#[test]
fn a_selection_is_drawn_on_down_or_where_figures_go_across_to_the_right() {
    let source = area((1, 1), (2, 1));
    assert_eq!(
        drawn_over(source, at(4, 2), false),
        Some((Fill::Down, area((3, 1), (4, 1))))
    );
    assert_eq!(
        drawn_over(source, at(3, 3), true),
        Some((Fill::Right, area((1, 2), (2, 3))))
    );
    for to in [at(2, 2), at(1, 1), at(0, 1), at(2, 0)] {
        assert_eq!(drawn_over(source, to, false), None, "{to:?}");
    }
}

#[test]
fn what_is_drawn_on_is_repeated_row_by_row() {
    let all = shape(false);
    assert_eq!(told(&all, area((0, 0), (0, 0)), at(2, 0)), [(1, 0), (2, 0)]);
    // The row that takes nothing is told of, and takes none of the figures from the next.
    assert_eq!(
        told(&all, area((0, 0), (1, 0)), at(5, 2)),
        [(2, 0), (3, 1), (4, 1), (5, 0)]
    );
    assert_eq!(told(&shape(true), area((0, 0), (0, 0)), at(3, 0)), [(1, 0), (3, 0)]);
}

#[test]
fn what_cannot_be_written_is_not_repeated() {
    let all = shape(false);
    assert_eq!(told(&all, area((2, 0), (3, 0)), at(5, 0)), [(4, 2), (5, 2)]);
    assert_eq!(told(&all, area((3, 0), (3, 0)), at(5, 0)), []);
    let across = drawn_over(area((0, 0), (0, 0)), at(0, 2), true).unwrap();
    let repeated = drawn_on(&all, area((0, 0), (0, 0)), across);
    assert_eq!(repeated, [(at(0, 1), at(0, 0)), (at(0, 2), at(0, 0))]);
}
