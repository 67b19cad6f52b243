//! Where the pages of a paper break.

/// How high the parts of a paper came out. Unit: pixels, whole.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heights {
    /// What stands above the table.
    pub head: i32,
    /// From the top of the table to the top of each row, and to its end: one more than there are rows.
    pub tops: Vec<i32>,
    /// What stands below the table.
    pub foot: i32,
    /// The room between the margins of a page.
    pub room: i32,
}

/// How much less high each row is in a table that is set close, as its style sheet sets it. Unit: pixels.
const CLOSE: i32 = 2;
/// How many rows at least stand above a signature that has no room beside all of them: the total, and three before it.
const WITH_SIGNATURE: usize = 4;
/// How many lines at least of a row that is cut stand on either page.
const LINES: usize = 3;

/// Where the pages of a paper begin.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pages {
    /// The first row of each page; a row that is cut counts as its parts. None is left for the last page where the foot
    /// stands alone.
    pub starts: Vec<usize>,
    /// The rows that are cut, in their order; one that is higher than a page is cut more than once.
    pub cuts: Vec<Cut>,
}

/// A row of which a page holds the beginning and the next one the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cut {
    /// Which row of the table.
    pub row: usize,
    /// How deep the text of its cells goes at most on that page, from where the row begins. Unit: pixels.
    pub depth: i32,
}

/// Breaks a paper into pages, its table set close where that saves a page: tells whether it is.
pub fn break_close(
    heights: &Heights,
    leads_on: impl Fn(usize) -> bool,
    mut lines: impl FnMut(usize) -> Vec<Vec<i32>>,
) -> (Pages, bool) {
    let usual = break_pages(heights, &leads_on, &mut lines);
    // The head of the table is a row, too.
    let close = |(row, top): (i32, &i32)| top.saturating_sub(row.saturating_mul(CLOSE));
    let close = Heights {
        tops: (1..).zip(&heights.tops).map(close).collect(),
        ..heights.clone()
    };
    let fewer = (usual.starts.len() > 1).then(|| break_pages(&close, &leads_on, &mut lines));
    match fewer.filter(|fewer| fewer.starts.len() < usual.starts.len()) {
        Some(fewer) => (fewer, true),
        None => (usual, false),
    }
}

/// Breaks a paper into pages. The head of the table is on every page, what stands above it on the first, what stands below
/// it on the last, with some rows above it; no page ends with a row that leads on to the next, unless more of them follow on
/// one another than a page holds. A row that does not fit is cut between two lines where lines enough stay on either side, one
/// that leads on only where it begins its page: `lines` gives for each of its cells how deep each line goes.
///
/// ```
/// use giao_uoc::report::paper::{Heights, break_pages};
/// let heights = Heights { head: 10, tops: vec![10, 20, 30, 40], foot: 10, room: 50 };
/// assert_eq!(break_pages(&heights, |_| false, |_| vec![]).starts, [0, 1]);
/// ```
#[must_use]
pub fn break_pages(
    heights: &Heights,
    leads_on: impl Fn(usize) -> bool,
    mut lines: impl FnMut(usize) -> Vec<Vec<i32>>,
) -> Pages {
    let mut tops = heights.tops.clone();
    let mut pages = Pages {
        starts: vec![0],
        cuts: Vec::new(),
    };
    let mut from = 0_usize;
    loop {
        let top = |row: usize| tops.get(row).copied().unwrap_or(0);
        let rows = tops.len().saturating_sub(1);
        // A row of the table, of one that counts the cut ones twice.
        let own = |row: usize| row.saturating_sub(pages.cuts.len());
        let table_head = top(0);
        // Rows from one to another, under a repeated head.
        let height = |from: usize, to: usize| table_head.saturating_add(top(to).saturating_sub(top(from)));
        let above = if from == 0 { heights.head } else { 0 };
        let room = heights.room.saturating_sub(above);
        let fits = |to: usize| height(from, to) <= room;
        let mut to = from;
        while to < rows && fits(to.saturating_add(1)) {
            to = to.saturating_add(1);
        }
        if to == rows && height(from, rows).saturating_add(heights.foot) <= room {
            return pages;
        }
        // Where a page ends at a row at the latest, without the rows that lead on which it would end with.
        let end = |mut row: usize| {
            while row > from && row.checked_sub(1).is_some_and(|last| leads_on(own(last))) {
                row = row.saturating_sub(1);
            }
            row
        };
        // Where the page of the signature begins: with as many rows above it as have room there.
        let mut with_signature = rows.saturating_sub(WITH_SIGNATURE)..rows.saturating_sub(1);
        let has_room = |row: usize| row > from && height(row, rows).saturating_add(heights.foot) <= heights.room;
        let last = with_signature.find_map(|row| Some(end(row)).filter(|row| has_room(*row)));
        // The row that this page may hold a part of: the first that does not fit, or one of which the rest goes on above the
        // signature.
        let over = match last {
            _ if to < rows => Some(to),
            Some(_) => None,
            None => rows.checked_sub(if rows > from.saturating_add(1) { 2 } else { 1 }),
        };
        if let Some(row) = over.filter(|row| !leads_on(own(*row)) || end(*row) == from) {
            let before = pages.cuts.last().filter(|cut| cut.row == own(row));
            let before = before.map_or(0, |cut| cut.depth);
            let whole = top(row.saturating_add(1)).saturating_sub(top(row));
            let left = room.saturating_sub(height(from, row));
            if let Some((depth, first, rest)) = cut(&lines(own(row)), before, whole, left) {
                let more = first.saturating_add(rest).saturating_sub(whole);
                let second = top(row).saturating_add(first);
                pages.cuts.push(Cut { row: own(row), depth });
                from = row.saturating_add(1);
                for top in tops.iter_mut().skip(from) {
                    *top = top.saturating_add(more);
                }
                tops.insert(from, second);
                pages.starts.push(from);
                continue;
            }
        }
        let most = to.min(last.unwrap_or(rows.saturating_sub(1)));
        to = end(most);
        if to <= from {
            // A row of few lines higher than a page stands as it is; the signature goes on alone where it has any room.
            to = most.max(from.saturating_add(1));
            if to >= rows {
                pages.starts.extend((heights.foot <= heights.room).then_some(rows));
                return pages;
            }
        }
        pages.starts.push(to);
        from = to;
    }
}

/// Cuts a row, of which pages before hold the text down to some depth, so that its beginning fits into some room: how deep the
/// text then goes, how high that is, and how high the rest.
fn cut(lines: &[Vec<i32>], before: i32, whole: i32, room: i32) -> Option<(i32, i32, i32)> {
    let kept = |cell: &[i32], depth: i32| cell.iter().copied().filter(|line| *line <= depth).max().unwrap_or(0);
    let between = |cell: &[i32], from: i32, to: i32| kept(cell, to).saturating_sub(kept(cell, from));
    let highest = lines.iter().max_by_key(|cell| between(cell, before, i32::MAX))?;
    // What is not text: the space around it, and the edge.
    let around = whole.saturating_sub(between(highest, before, i32::MAX));
    let high = |from: i32, to: i32| lines.iter().map(|cell| between(cell, from, to)).max().unwrap_or(0);
    let fits = |depth: i32| high(before, depth) <= room.saturating_sub(around);
    let more: Vec<i32> = highest.iter().copied().filter(|line| *line > before).collect();
    let fit = more.iter().filter(|line| fits(**line)).count();
    let stay = fit.min(more.len().saturating_sub(LINES));
    let depth = more.get(stay.checked_sub(1)?).copied()?;
    // A figure is not parted, and no cell begins on the second page only.
    let all_begin = lines.iter().all(|cell| cell.is_empty() || kept(cell, depth) > 0);
    let (first, rest) = (high(before, depth), high(depth, i32::MAX));
    (stay >= LINES && all_begin).then(|| (depth, around.saturating_add(first), around.saturating_add(rest)))
}
