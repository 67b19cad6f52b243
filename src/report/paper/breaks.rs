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

/// How many rows at least stand above a signature.
const WITH_SIGNATURE: usize = 2;

/// Gives the first row of each page. The head of the table is on every page, what stands above it on the first, what
/// stands below it on the last, with rows above it; no page ends with a row that is a head to the next.
///
/// ```
/// use giao_uoc::report::paper::{Heights, page_starts};
/// let heights = Heights { head: 10, tops: vec![10, 20, 30, 40], foot: 10, room: 50 };
/// assert_eq!(page_starts(&heights, |_| false), [0, 1]);
/// ```
#[must_use]
pub fn page_starts(heights: &Heights, is_head: impl Fn(usize) -> bool) -> Vec<usize> {
    let top = |row: usize| heights.tops.get(row).copied().unwrap_or(0);
    let rows = heights.tops.len().saturating_sub(1);
    let table_head = top(0);
    // Rows from one to another, under a repeated head.
    let height = |from: usize, to: usize| table_head.saturating_add(top(to).saturating_sub(top(from)));
    let mut starts = vec![0];
    let mut from = 0_usize;
    loop {
        let above = if from == 0 { heights.head } else { 0 };
        let room = heights.room.saturating_sub(above);
        let fits = |to: usize| height(from, to) <= room;
        let mut to = from;
        while to < rows && fits(to.saturating_add(1)) {
            to = to.saturating_add(1);
        }
        if to >= rows {
            if height(from, rows).saturating_add(heights.foot) <= room {
                return starts;
            }
            // The signature goes on, and takes rows with it.
            to = rows.saturating_sub(WITH_SIGNATURE);
        }
        while to > from && to.checked_sub(1).is_some_and(&is_head) {
            to = to.saturating_sub(1);
        }
        if to <= from {
            // A row higher than a page, or a foot that fits on none: it stands as it is.
            to = from.saturating_add(1);
            if to >= rows {
                return starts;
            }
        }
        starts.push(to);
        from = to;
    }
}
