use std::cell::Cell;

use leptos::html::Div;
use leptos::prelude::*;

use crate::ui::parts::on_resized;

/// Keeps the rows of a table where they are under the hand when what stands above the table comes or goes: the table is
/// scrolled by as much as its top moves. One that nobody has touched yet stays at its first row.
pub fn hold_rows(above: NodeRef<Div>) {
    Effect::new(move || {
        let Some(above) = above.get() else { return };
        let (seen, height) = (above.clone(), Cell::new(above.offset_height()));
        on_resized([above.as_ref()], move || {
            let now = seen.offset_height();
            let by = now.saturating_sub(height.replace(now));
            let grid = document().query_selector(".grid").ok().flatten();
            let grid = grid.filter(|grid| grid.scroll_top() > 0 || grid.matches(":focus-within").unwrap_or(false));
            if let Some(grid) = grid.filter(|_| by != 0) {
                grid.set_scroll_top(grid.scroll_top().saturating_add(by));
            }
        });
    });
}
