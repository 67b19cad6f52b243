//! Cells that were cut move: what goes in is emptied where it came from, in the same step, and nothing else is.

use giao_uoc::campaign::{Campaign, History};
use giao_uoc::files::canonical_bytes;
use giao_uoc::report::paste::{Block, Fate, Pasting, Readings, Seat, Target};
use giao_uoc::report::{Entries, Slot};
use giao_uoc::text::{Lang, paste as say};

use crate::paste::{STRAIGHT, block, campaign, first, results, row};

const REVENUE: &str = "Tổng thu ngân sách";

fn text(campaign: &Campaign, target: &Target, (row, col): (usize, usize)) -> String {
    let lang = Lang::Vi;
    Entries { campaign, lang }.text(&slot(target, (row, col))).unwrap()
}

fn slot(target: &Target, (row, col): (usize, usize)) -> Slot {
    match &target.rows[row].seats[col] {
        Seat::Open(slot) => slot.clone(),
        _ => panic!("{row}, {col} cannot be written"),
    }
}

/// The cells from one on, as they are cut.
fn cut(campaign: &Campaign, target: &Target, (row, col): (usize, usize), (height, width): (usize, usize)) -> Block {
    let cells = |down: usize| (0..width).map(move |across| (down, across));
    let line = |down| {
        let texts = cells(down).map(|(down, across)| text(campaign, target, (row + down, col + across)));
        texts.collect::<Vec<_>>().join("\t") + "\n"
    };
    let slots = (0..height).flat_map(cells);
    let slots = slots.map(|(down, across)| ((down, across), slot(target, (row + down, col + across))));
    block(&(0..height).map(line).collect::<String>()).cut_from(slots)
}

#[test]
fn what_goes_in_is_emptied_where_it_came_from_as_one_step() {
    let mut campaign = campaign();
    let mut target = results(&campaign, (0, 4));
    let at = row(&target, REVENUE);
    let whole = [(at, 2), (at, 3), (at + 1, 2), (at + 1, 3)];
    let before = whole.map(|cell| text(&campaign, &target, cell));
    target.at = (at, 4);
    let (_, preview) = first(&campaign, &target, &cut(&campaign, &target, (at, 2), (2, 2)));
    assert_eq!(preview.going_in, 4);
    assert!(preview.remarks.iter().any(|remark| remark == say::moved(Lang::Vi)));
    let bytes = canonical_bytes(&campaign);
    let mut history = History::default();
    history.dispatch(&mut campaign, preview.command).unwrap();
    assert_eq!(whole.map(|cell| text(&campaign, &target, cell)), [""; 4]);
    let there = whole.map(|(row, col)| text(&campaign, &target, (row, col + 2)));
    assert_eq!(there, before);
    history.undo(&mut campaign);
    assert_eq!(canonical_bytes(&campaign), bytes);
}

#[test]
fn what_another_cell_of_the_block_goes_into_is_not_emptied() {
    let mut campaign = campaign();
    let mut target = results(&campaign, (0, 3));
    target.at.0 = row(&target, REVENUE);
    let at = target.at.0;
    let before = [2, 3].map(|col| text(&campaign, &target, (at, col)));
    let (_, preview) = first(&campaign, &target, &cut(&campaign, &target, (at, 2), (1, 2)));
    History::default().dispatch(&mut campaign, preview.command).unwrap();
    let after = [2, 3, 4].map(|col| text(&campaign, &target, (at, col)));
    assert_eq!(after, ["", &before[0], &before[1]]);
    // Pasted where it was cut it stays.
    let own = cut(&campaign, &target, (at, 3), (1, 2));
    let (_, preview) = first(&campaign, &target, &own);
    assert!(preview.cells.iter().all(|cell| cell.fate == Fate::Same));
    History::default().dispatch(&mut campaign, preview.command).unwrap();
    let stays = [3, 4].map(|col| text(&campaign, &target, (at, col)));
    assert_eq!(stays, before);
}

/// A date goes into no cell of an amount, and a cell that cannot be written takes nothing: both stay where they were.
#[test]
fn what_does_not_go_in_stays_where_it_was() {
    let mut campaign = campaign();
    let mut target = results(&campaign, (0, 2));
    let (revenue, dated) = (row(&target, REVENUE), row(&target, "Gửi báo cáo quyết toán"));
    let was = text(&campaign, &target, (dated, 2));
    assert!(was.contains('/'), "{was}");
    target.at = (revenue, 3);
    // The column, down to the date, goes one row up in the next column: the date would fall on an amount.
    let height = dated - revenue;
    let (_, preview) = first(
        &campaign,
        &target,
        &cut(&campaign, &target, (revenue + 1, 2), (height, 1)),
    );
    let unread = preview.cells.iter().filter(|cell| matches!(cell.fate, Fate::Unread(_)));
    assert!(unread.count() > 0);
    History::default().dispatch(&mut campaign, preview.command).unwrap();
    assert_eq!(text(&campaign, &target, (dated, 2)), was);
    assert_eq!(text(&campaign, &target, (revenue + 1, 2)), "", "what went in did move");

    let amount = text(&campaign, &target, (revenue, 2));
    target.rows[revenue].seats[3] = Seat::Locked("khóa");
    let other = text(&campaign, &target, (revenue + 1, 3));
    let pasting = Pasting {
        entries: Entries {
            campaign: &campaign,
            lang: Lang::Vi,
        },
        target: &target,
        block: &cut(&campaign, &target, (revenue, 2), (2, 1)),
    };
    let preview = pasting.preview(STRAIGHT, &Readings::default(), &[]);
    History::default().dispatch(&mut campaign, preview.command).unwrap();
    assert_eq!(text(&campaign, &target, (revenue, 2)), amount);
    assert_eq!(
        text(&campaign, &target, (revenue + 1, 3)),
        other,
        "a blank leaves what stands"
    );
}

/// Laid the other way round each cell still knows where it was.
#[test]
fn a_turned_block_moves_too() {
    let campaign = campaign();
    let target = results(&campaign, (0, 2));
    let at = row(&target, REVENUE);
    let turned = cut(&campaign, &target, (at, 2), (1, 2)).turned();
    assert_eq!(turned.cell((1, 0)).unwrap().cut, Some(slot(&target, (at, 3))));
}
