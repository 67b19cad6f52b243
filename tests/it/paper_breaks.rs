//! Where the pages of papers break.

use giao_uoc::report::paper::{Cut, Heights, break_close, break_pages};

fn heights(rows: usize) -> Heights {
    let tops = (0..=rows).map(|row| 10 + 10 * i32::try_from(row).unwrap());
    Heights {
        head: 30,
        tops: tops.collect(),
        foot: 25,
        room: 100,
    }
}

/// Where pages begin when no row has lines to be cut between.
fn starts_of(heights: &Heights, is_head: impl Fn(usize) -> bool) -> Vec<usize> {
    break_pages(heights, is_head, |_| vec![vec![10]]).starts
}

#[test]
fn a_high_row_is_cut_between_two_lines_and_nothing_of_it_is_lost() {
    // A row of ten lines beneath three usual ones, with a name of two lines and a figure.
    let mut tops: Vec<i32> = vec![10, 20, 30, 40, 144, 154];
    let lines = |row: usize| match row {
        3 => vec![vec![10], vec![10, 20], (1..=10).map(|line| line * 10).collect()],
        _ => vec![vec![8]],
    };
    let heights = |tops: &[i32], room| Heights {
        head: 0,
        tops: tops.to_vec(),
        foot: 0,
        room,
    };
    let pages = break_pages(&heights(&tops, 100), |_| false, lines);
    // 60 are left, 4 of them around the text: five lines, and five on the next page with the last row.
    assert_eq!(pages.cuts, [Cut { row: 3, depth: 50 }]);
    assert_eq!(pages.starts, [0, 4]);
    // One line would stand alone on the next page: others go there with it.
    let pages = break_pages(&heights(&tops, 134), |_| false, lines);
    assert_eq!(pages.cuts, [Cut { row: 3, depth: 70 }]);
    let pages = break_pages(&heights(&tops, 63), |_| false, lines);
    assert_eq!(
        pages.starts.get(1),
        Some(&3),
        "so it does where one line would begin alone"
    );
    // A head is not left behind, but stays with the beginning of what it heads.
    let pages = break_pages(&heights(&tops, 100), |row| row == 2, lines);
    assert_eq!(pages.starts, [0, 4]);
    tops.truncate(5);
    assert_eq!(break_pages(&heights(&tops, 100), |_| false, lines).starts, [0, 4]);
}

/// How high each page came out, from what was cut of a table of rows of so many lines of 10, with 4 around them.
fn page_heights(rows: &[i32], foot: i32, room: i32) -> Vec<i32> {
    let mut tops = vec![10];
    for lines in rows {
        tops.push(tops.last().unwrap() + 4 + 10 * lines);
    }
    let heights = Heights {
        head: 0,
        tops,
        foot,
        room,
    };
    // A figure, and a text in smaller type beside the usual one: its lines end elsewhere.
    let lines = |row: usize| {
        let usual: Vec<i32> = (1..=rows[row]).map(|line| line * 10).collect();
        let small = (1..=rows[row]).map(|line| line * 7).collect();
        vec![vec![10], usual, small]
    };
    let pages = break_pages(&heights, |_| false, lines);
    let parts: Vec<i32> = rows
        .iter()
        .enumerate()
        .flat_map(|(row, lines)| {
            let cuts = pages.cuts.iter().filter(|cut| cut.row == row).map(|cut| cut.depth);
            let ends: Vec<i32> = cuts.chain([lines * 10]).collect();
            assert!(ends.is_sorted_by(|a, b| a < b), "no part is empty: {ends:?}");
            let begins = std::iter::once(0).chain(ends.clone());
            // Lines of the smaller type that end beneath the last usual one go on, and are as high there.
            begins
                .zip(ends)
                .map(|(from, to)| 4 + (to - from).max(7))
                .collect::<Vec<_>>()
        })
        .collect();
    let ends = pages.starts.iter().skip(1).copied().chain([parts.len()]);
    let page = |(start, end): (&usize, usize)| 10 + parts[*start..end].iter().sum::<i32>();
    let mut high: Vec<i32> = pages.starts.iter().zip(ends).map(page).collect();
    *high.last_mut().unwrap() += foot;
    high
}

#[test]
fn a_row_higher_than_a_page_goes_on_over_as_many_as_it_needs() {
    assert_eq!(page_heights(&[24], 0, 100), [94, 94, 94]);
    assert_eq!(page_heights(&[2, 40, 2], 0, 100).len(), 6);
    // The signature has no room beside the end of the only row: three of its lines go on with it, or it goes on alone.
    assert_eq!(page_heights(&[8], 30, 100), [64, 74]);
    assert_eq!(page_heights(&[5], 60, 100), [64, 70]);
    for rows in [
        vec![25],
        vec![60],
        vec![3, 33, 1, 1],
        vec![9, 9, 9, 9],
        vec![7, 8],
        vec![1, 17],
    ] {
        for foot in [0, 20, 50, 80] {
            let high = page_heights(&rows, foot, 100);
            assert!(high.iter().all(|high| *high <= 100), "{rows:?} with {foot}: {high:?}");
        }
    }
}

#[test]
fn no_page_is_fuller_than_its_room_and_no_row_is_lost() {
    for rows in 1..60 {
        let heights = heights(rows);
        let starts = starts_of(&heights, |row| row % 4 == 0);
        assert!(starts.is_sorted() && starts[0] == 0, "{starts:?}");
        for (at, start) in starts.iter().enumerate() {
            let end = starts.get(at + 1).copied().unwrap_or(rows);
            assert!(end > *start, "{rows} rows: an empty page in {starts:?}");
            let with_signature = rows < 6 || end < rows || end - start >= 4;
            assert!(with_signature, "{rows} rows: few above the signature in {starts:?}");
            let table = 10 + heights.tops[end] - heights.tops[*start];
            let head = if at == 0 { heights.head } else { 0 };
            let foot = if at + 1 == starts.len() { heights.foot } else { 0 };
            assert!(
                head + table + foot <= heights.room,
                "{rows} rows: page {at} of {starts:?}"
            );
            assert!(
                end == rows || (end - 1) % 4 != 0,
                "{rows} rows: page {at} ends with a head in {starts:?}"
            );
        }
    }
}

#[test]
fn a_signature_never_stands_alone() {
    // Fifteen rows fill two pages to the last pixel; the foot takes four of them along.
    let mut full = heights(15);
    assert_eq!(starts_of(&full, |_| false), [0, 6, 11]);
    full.foot = 0;
    assert_eq!(starts_of(&full, |_| false), [0, 6]);
    // The last row alone has no room: it takes others along, too; as many as leave the signature room, where they are high.
    assert_eq!(starts_of(&heights(16), |_| false), [0, 6, 12]);
    let high = Heights {
        tops: vec![10, 40, 70, 100, 130, 160, 170],
        ..heights(0)
    };
    assert_eq!(starts_of(&high, |_| false), [0, 2, 4]);
}

#[test]
fn what_fits_on_no_page_still_ends() {
    let heights = Heights {
        head: 500,
        tops: vec![10, 400, 800, 810],
        foot: 500,
        room: 100,
    };
    assert_eq!(starts_of(&heights, |_| true), [0, 1, 2]);
}

#[test]
fn rows_that_lead_on_to_one_another_stand_on_one_page() {
    // Five rows have room on the first page, seven on others; the fifth and the sixth lead on.
    assert_eq!(starts_of(&heights(14), |row| row == 4 || row == 5), [0, 4, 10]);
    for many in 1..5 {
        for rows in 10..60 {
            let leads_on = |row: usize| row % (many + 1) != many && row + 1 < rows;
            let starts = starts_of(&heights(rows), leads_on);
            for start in starts.iter().skip(1) {
                assert!(!leads_on(start - 1), "{many} before a last one: {starts:?} of {rows}");
            }
        }
    }
    // More of them than a page holds: each page is filled, none holds one row alone.
    assert_eq!(starts_of(&heights(20), |row| row < 19), [0, 6, 15]);
}

#[test]
fn a_high_row_is_cut_where_it_leads_on_only_at_the_top_of_its_page() {
    let high = |tops: &[i32]| Heights {
        head: 0,
        tops: tops.to_vec(),
        foot: 0,
        room: 100,
    };
    let broken = |many: i32, leads_on: bool| {
        let lines = move |row: usize| match row {
            1 => vec![(1..=many).map(|line| line * 10).collect()],
            _ => vec![vec![8]],
        };
        let end = 62 + many * 10;
        break_pages(
            &high(&[10, 60, end, end + 10, end + 20]),
            |row| leads_on && row == 1,
            lines,
        )
    };
    let cut = |depth| Cut { row: 1, depth };
    assert_eq!(broken(7, false).cuts, [cut(30)], "it may be cut");
    let whole = broken(7, true);
    assert_eq!(
        (whole.starts, whole.cuts),
        (vec![0, 1, 3], vec![]),
        "it goes on with the row it leads on to"
    );
    let higher = broken(12, true);
    assert_eq!(
        (higher.starts, higher.cuts),
        (vec![0, 1, 2], vec![cut(80)]),
        "no page holds it"
    );
}

#[test]
fn a_table_is_set_close_where_that_saves_a_page_and_only_there() {
    let broken = |room: i32| {
        let heights = Heights {
            head: 0,
            tops: (1..=10).map(|row| row * 10).collect(),
            foot: 0,
            room,
        };
        let line = |_| vec![vec![8]];
        let usual = break_pages(&heights, |_| false, line);
        let (pages, is_close) = break_close(&heights, |_| false, line);
        (usual.starts.len(), pages.starts.len(), is_close, pages == usual)
    };
    // With its head it is 100 high; close, 80.
    assert_eq!(broken(100), (1, 1, false, true));
    assert_eq!(broken(99), (2, 1, true, false));
    assert_eq!(broken(80), (2, 1, true, false));
    assert_eq!(broken(79), (2, 2, false, true));
}
