use leptos::html::Input;
use leptos::prelude::*;

use super::columns::Column;
use super::entry::Filling;
use crate::report::{FormHead, RowOf, Sieve, folded, heading_of, kept, levels, named};
use crate::rubric::{FactKind, NodeIx};
use crate::text::{sheet as say, shell};
use crate::ui::grid::GridHandle;
use crate::ui::grid::events::Way;
use crate::ui::grid::shape::{Area, Place};
use crate::ui::parts::{live_if, said, tracked};

/// Gives the id of a row's element.
pub fn row_id(row: usize) -> String {
    format!("row-{row}")
}

/// Which rows of the sheet are in sight, and which are looked for: kept while it is open, never in a file. Copied freely.
#[derive(Clone, Copy)]
pub struct Looking {
    /// The rows that are out of sight.
    pub hidden: RwSignal<Vec<bool>>,
    filling: Filling,
    handle: GridHandle,
    head: Memo<Option<FormHead>>,
    levels: StoredValue<Vec<usize>>,
    /// The place of the sieve in force among all, from 1; 0 for none.
    sieve: RwSignal<usize>,
    /// The rows it kept when it was chosen: one that is mended stays until the next choice.
    kept: StoredValue<Vec<bool>>,
    closed: StoredValue<Vec<usize>>,
    is_finding: RwSignal<bool>,
    found: RwSignal<Vec<usize>>,
    found_at: RwSignal<usize>,
    field: NodeRef<Input>,
}

impl Looking {
    /// Begins with everything in sight.
    pub fn new(filling: Filling, handle: GridHandle, head: Memo<Option<FormHead>>) -> Self {
        let levels = filling
            .bench
            .with_untracked(|campaign| filling.rows.with_value(|rows| levels(&campaign.rubric, rows)));
        Self {
            hidden: RwSignal::new(Vec::new()),
            filling,
            handle,
            head,
            levels: StoredValue::new(levels),
            sieve: RwSignal::new(0),
            kept: StoredValue::new(Vec::new()),
            closed: StoredValue::new(Vec::new()),
            is_finding: RwSignal::new(false),
            found: RwSignal::new(Vec::new()),
            found_at: RwSignal::new(0),
            field: NodeRef::new(),
        }
    }

    fn apply(self) {
        let hidden = if self.sieve.get_untracked() > 0 {
            self.kept.with_value(|kept| kept.iter().map(|keep| !keep).collect())
        } else {
            self.levels
                .with_value(|levels| self.closed.with_value(|closed| folded(levels, closed)))
        };
        self.hidden.set(hidden);
    }

    /// Brings a row into sight, whatever hides it.
    pub fn reveal(self, row: usize) {
        if !self
            .hidden
            .with_untracked(|hidden| hidden.get(row).copied().unwrap_or(false))
        {
            return;
        }
        self.sieve.set(0);
        let mut above = Some(row);
        while let Some(at) = above {
            self.closed.update_value(|closed| closed.retain(|row| *row != at));
            above = self.levels.with_value(|levels| heading_of(levels, at));
        }
        self.apply();
    }

    fn show(self, at: Place) {
        self.reveal(at.row);
        request_animation_frame(move || self.handle.show(Area::one(at)));
    }

    fn leaves_of(self, sieve: Sieve) -> Vec<NodeIx> {
        let leaves = self.head.with(|head| {
            let found = head.as_ref()?.sieved.iter().find(|sieved| sieved.sieve == sieve)?;
            Some(found.leaves.clone())
        });
        leaves.unwrap_or_default()
    }

    /// Looks at some indicators only and goes to the first of them; at all again where these are looked at already.
    fn choose(self, at: usize, sieve: Sieve) {
        if self.sieve.get_untracked() == at {
            return self.look_at_all();
        }
        let leaves = untrack(|| self.leaves_of(sieve));
        let Some(first) = leaves.first().copied() else { return };
        let (kept, row) = self.filling.rows.with_value(|rows| {
            let kept = self.levels.with_value(|levels| kept(rows, levels, &leaves));
            (kept, rows.iter().position(|of| of.leaf() == Some(first)))
        });
        self.kept.set_value(kept);
        self.sieve.set(at);
        self.apply();
        if let Some(row) = row {
            let col = self.column_for(sieve, first).place();
            request_animation_frame(move || self.handle.select(Area::one(Place { row, col })));
        }
    }

    fn look_at_all(self) {
        self.sieve.set(0);
        self.apply();
        request_animation_frame(move || self.handle.enter());
    }

    fn column_for(self, sieve: Sieve, leaf: NodeIx) -> Column {
        let is_judged = self.filling.bench.with_untracked(|campaign| {
            let fact = campaign.rubric.node(leaf)?.indicator.as_ref()?.main_fact()?;
            Some(campaign.rubric.fact(fact)?.kind == FactKind::Judged)
        });
        match sieve {
            Sieve::Differs => Column::SelfScore,
            Sieve::NoEvidence => Column::Evidence,
            Sieve::Missing | Sieve::Doubtful if is_judged == Some(true) => Column::SelfScore,
            _ => Column::Actual,
        }
    }

    /// Closes or opens the heading of a row, and gives the heading's cell.
    pub fn fold(self, row: usize, away: bool) -> Option<Place> {
        let is_heading = self
            .filling
            .rows
            .with_value(|rows| !matches!(rows.get(row), Some(RowOf::Leaf(..) | RowOf::Fact(..)) | None));
        let row = if is_heading {
            row
        } else {
            self.levels.with_value(|levels| heading_of(levels, row))?
        };
        self.sieve.set(0);
        self.closed.update_value(|closed| {
            closed.retain(|closed| *closed != row);
            if away {
                closed.push(row);
            }
        });
        self.apply();
        Some(Place {
            row,
            col: Column::Name.place(),
        })
    }

    /// Tells whether a heading is closed.
    pub fn is_closed(self, row: usize) -> bool {
        self.hidden.track();
        self.closed.with_value(|closed| closed.contains(&row))
    }

    /// Opens the field to look for a row.
    pub fn find(self) {
        self.is_finding.set(true);
        request_animation_frame(move || {
            if let Some(field) = self.field.try_get_untracked().flatten() {
                // A field that is not on screen takes no focus: there is nothing to do then.
                let _ = field.focus();
                field.select();
            }
        });
    }

    fn close_find(self) {
        self.is_finding.set(false);
        self.handle.enter();
    }

    fn look_for(self, text: &str) {
        let found = self
            .filling
            .bench
            .with_untracked(|campaign| self.filling.rows.with_value(|rows| named(&campaign.rubric, rows, text)));
        self.found.set(found);
        self.found_at.set(0);
        self.show_found();
    }

    fn place_found(self) -> Option<Place> {
        let at = self.found_at.get_untracked();
        let row = self.found.with_untracked(|found| found.get(at).copied())?;
        let of = self.filling.rows.with_value(|rows| rows.get(row).copied())?;
        let column = if of.leaf().is_some() {
            Column::Actual
        } else {
            Column::Name
        };
        Some(Place {
            row,
            col: column.place(),
        })
    }

    fn show_found(self) {
        if let Some(at) = self.place_found() {
            self.show(at);
        }
    }

    fn step(self, way: Way) {
        let count = self.found.with_untracked(Vec::len);
        let step = if way == Way::Onward { 1 } else { count.saturating_sub(1) };
        let next = self.found_at.get_untracked().saturating_add(step).checked_rem(count);
        self.found_at.set(next.unwrap_or(0));
    }

    /// Goes to the next row that was looked for; opens the field where none was.
    pub fn find_next(self, way: Way) -> Option<Place> {
        if self.found.with_untracked(Vec::is_empty) {
            self.find();
            return None;
        }
        self.step(way);
        let at = self.place_found()?;
        self.reveal(at.row);
        Some(at)
    }
}

/// The ways to look at some indicators only, each with how many there are; those that keep none are not offered.
#[component]
pub fn Sieves(looking: Looking) -> impl IntoView {
    let lang = looking.filling.bench.desk.lang;
    let button = |at: usize, sieve: Sieve| {
        let count = tracked(move || looking.leaves_of(sieve).len().to_string());
        let idle = tracked(move || looking.sieve.get() != at && looking.leaves_of(sieve).is_empty());
        view! {
            <button
                type="button"
                class="sieve"
                hidden=idle
                aria-pressed=tracked(move || (looking.sieve.get() == at).to_string())
                on:click=move |_| looking.choose(at, sieve)
            >
                {tracked(move || sieve.words(lang.get()))}
                " "
                <b>{count}</b>
            </button>
        }
        .into_any()
    };
    let buttons: Vec<AnyView> = Sieve::ALL
        .into_iter()
        .enumerate()
        .map(|(at, sieve)| button(at.saturating_add(1), sieve))
        .collect();
    view! {
        <div class="sieves" role="group" aria-label=said(lang, say::sieve_label)>
            {buttons}
            {live_if(move || looking.sieve.get() > 0, move || view! {
                <button type="button" class="sieve" data-all="" on:click=move |_| looking.look_at_all()>
                    {said(lang, say::sieve_all)}
                </button>
            })}
        </div>
    }
}

/// The field in which a row is looked for, above the grid while it is open.
#[component]
pub fn FindBox(looking: Looking) -> impl IntoView {
    let lang = looking.filling.bench.desk.lang;
    let count = tracked(move || {
        let count = looking.found.with(Vec::len);
        if count == 0 {
            say::find_none(lang.get()).to_owned()
        } else {
            format!("{}/{count}", looking.found_at.get().saturating_add(1))
        }
    });
    let go = move |way| {
        looking.step(way);
        looking.show_found();
    };
    live_if(
        move || looking.is_finding.get(),
        move || {
            view! {
                <div class="find" role="search">
                    <input
                        class="input find__field"
                        node_ref=looking.field
                        type="text"
                        autocomplete="off"
                        aria-label=said(lang, say::find_label)
                        placeholder=said(lang, say::find_label)
                        on:input=move |event| looking.look_for(&event_target_value(&event))
                        on:keydown=move |event| {
                            // An Enter within a composition only ends the word.
                            if event.is_composing() {
                                return;
                            }
                            match event.key().as_str() {
                                "Enter" | "F3" => go(if event.shift_key() { Way::Back } else { Way::Onward }),
                                "Escape" => looking.close_find(),
                                _ => return,
                            }
                            event.prevent_default();
                        }
                    />
                    <span class="find__count" role="status">{count}</span>
                    <button type="button" class="button" on:click=move |_| go(Way::Back)>{said(lang, say::find_before)}</button>
                    <button type="button" class="button" on:click=move |_| go(Way::Onward)>{said(lang, say::find_next)}</button>
                    <button type="button" class="button button--quiet" on:click=move |_| looking.close_find()>
                        {said(lang, shell::close)}
                    </button>
                </div>
            }
        },
    )
}
