//! Which rows of a table are in sight, and which are looked for: the sieves, the closed headings, the field to find. One way
//! for the sheet of a unit and for all units at once.

use std::sync::Arc;

use leptos::html::Input;
use leptos::prelude::*;

use super::sieves::SieveButtons;
use crate::report::{RowOf, Sieve, Sieved, folded, heading_of, kept, levels, name_of, named};
use crate::scoring::UnitIx;
use crate::text::{Lang, sheet as say, shell};
use crate::ui::grid::GridHandle;
use crate::ui::grid::events::Way;
use crate::ui::grid::shape::{Area, Place};
use crate::ui::parts::{live_if, said, tracked};
use crate::ui::workbench::Workbench;

/// Gives the id of a row's element.
pub fn row_id(row: usize) -> String {
    format!("row-{row}")
}

/// Where one wants to stand who looked for a row: the cell of what a sieve found in it, or of its name.
pub type Seat = Callback<(usize, Option<(Sieve, UnitIx)>), Place>;

/// Which rows are in sight, and which are looked for: kept while the table is open, never in a file. Copied freely.
#[derive(Clone, Copy)]
pub struct Looking {
    /// The rows that are out of sight.
    pub hidden: RwSignal<Vec<bool>>,
    bench: Workbench,
    handle: GridHandle,
    rows: StoredValue<Arc<[RowOf]>>,
    levels: StoredValue<Vec<usize>>,
    sieved: Memo<Vec<Sieved>>,
    /// What is not entered is named by the figure that is looked at.
    missing: fn(Lang) -> &'static str,
    seat: Seat,
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
    pub fn new(
        bench: Workbench,
        handle: GridHandle,
        rows: Arc<[RowOf]>,
        sieved: Memo<Vec<Sieved>>,
        missing: fn(Lang) -> &'static str,
        seat: Seat,
    ) -> Self {
        let levels = bench.with_untracked(|campaign| levels(&campaign.rubric, &rows));
        Self {
            hidden: RwSignal::new(Vec::new()),
            bench,
            handle,
            rows: StoredValue::new(rows),
            levels: StoredValue::new(levels),
            sieved,
            missing,
            seat,
            sieve: RwSignal::new(0),
            kept: StoredValue::new(Vec::new()),
            closed: StoredValue::new(Vec::new()),
            is_finding: RwSignal::new(false),
            found: RwSignal::new(Vec::new()),
            found_at: RwSignal::new(0),
            field: NodeRef::new(),
        }
    }

    /// Takes rows out of sight and brings them back, one attribute each: nothing is drawn anew.
    pub fn hide_rows(self) {
        Effect::new(move |before: Option<Vec<bool>>| {
            let now = self.hidden.get();
            let before = before.unwrap_or_default();
            let is = |list: &[bool], row: usize| list.get(row).copied().unwrap_or(false);
            for row in (0..now.len().max(before.len())).filter(|row| is(&now, *row) != is(&before, *row)) {
                if let Some(element) = document().get_element_by_id(&row_id(row)) {
                    // An attribute of a row is always settable.
                    let _ = element.toggle_attribute_with_force("hidden", is(&now, row));
                }
            }
            now
        });
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

    fn is_hidden(self, row: usize) -> bool {
        self.hidden
            .with_untracked(|hidden| hidden.get(row).copied().unwrap_or(false))
    }

    /// Brings a row into sight, whatever hides it.
    pub fn reveal(self, row: usize) {
        if !self.is_hidden(row) {
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

    /// Looks at some indicators only and goes to the first of them; at all again where these are looked at already.
    fn choose(self, at: usize, sieve: Sieve) {
        if self.sieve.get_untracked() == at {
            return self.look_at_all();
        }
        let found = self.sieved.with_untracked(|all| {
            let sieved = all.iter().find(|sieved| sieved.sieve == sieve)?;
            let (first, unit) = *sieved.found.first()?;
            self.rows.with_value(|rows| {
                let kept = self.levels.with_value(|levels| kept(levels, sieved.keeps_of(rows)));
                let row = rows.iter().position(|of| of.leaf() == Some(first))?;
                Some((kept, row, unit))
            })
        });
        let Some((kept, row, unit)) = found else { return };
        self.kept.set_value(kept);
        self.sieve.set(at);
        self.apply();
        let seat = self.seat.run((row, Some((sieve, unit))));
        request_animation_frame(move || self.handle.select(Area::one(seat)));
    }

    fn look_at_all(self) {
        self.sieve.set(0);
        self.apply();
        request_animation_frame(move || self.handle.enter());
    }

    /// Closes or opens the heading of a row, and gives the heading's cell.
    pub fn fold(self, row: usize, away: bool) -> Option<Place> {
        let heading = |rows: &Arc<[RowOf]>| {
            let mut at = row;
            while rows.get(at)?.leaf().is_some() {
                at = self.levels.with_value(|levels| heading_of(levels, at))?;
            }
            Some(at)
        };
        let row = self.rows.with_value(heading)?;
        self.sieve.set(0);
        self.closed.update_value(|closed| {
            closed.retain(|closed| *closed != row);
            if away {
                closed.push(row);
            }
        });
        self.apply();
        Some(self.seat.run((row, None)))
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
            .bench
            .with_untracked(|campaign| self.rows.with_value(|rows| named(&campaign.rubric, rows, text)));
        self.found.set(found);
        self.found_at.set(0);
        self.show_found();
    }

    fn place_found(self) -> Option<Place> {
        let at = self.found_at.get_untracked();
        let row = self.found.with_untracked(|found| found.get(at).copied())?;
        Some(self.seat.run((row, None)))
    }

    fn show_found(self) {
        let Some(at) = self.place_found() else { return };
        if !self.is_hidden(at.row) {
            return self.handle.show(Area::one(at));
        }
        self.reveal(at.row);
        let turn = self.found_at.get_untracked();
        // The row stands there after this turn only; who has gone on by then is not fetched back.
        request_animation_frame(move || {
            if self.found_at.try_get_untracked() == Some(turn) {
                self.handle.show(Area::one(at));
            }
        });
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

/// The ways to look at some indicators only, with the field to find one.
#[component]
pub fn Sieves(looking: Looking) -> impl IntoView {
    let lang = looking.bench.desk.lang;
    let Looking {
        sieved, sieve, missing, ..
    } = looking;
    let choose = Callback::new(move |(at, sieve)| looking.choose(at, sieve));
    let all = Callback::new(move |()| looking.look_at_all());
    view! {
        <div class="sieves" role="group" aria-label=said(lang, say::sieve_label)>
            <button type="button" class="sieve" data-find="" title="Ctrl+F" on:click=move |_| looking.find()>
                {said(lang, say::find)}
            </button>
            <SieveButtons lang sieved chosen=sieve missing choose all />
        </div>
        // Paper has no sieves: without a word a part would pass for the whole.
        {live_if(move || looking.hidden.with(|hidden| hidden.contains(&true)), move || view! {
            <p class="looking__part">{said(lang, say::printed_in_part)}</p>
        })}
    }
}

/// The field in which a row is looked for, above the grid while it is open.
#[component]
pub fn FindBox(looking: Looking) -> impl IntoView {
    let lang = looking.bench.desk.lang;
    let count = tracked(move || {
        let count = looking.found.with(Vec::len);
        if count == 0 {
            say::find_none(lang.get()).to_owned()
        } else {
            format!("{}/{count}", looking.found_at.get().saturating_add(1))
        }
    });
    // The keys stay in the field: which row was found is only seen in the table.
    let name = tracked(move || {
        let row = looking.found.with(|found| found.get(looking.found_at.get()).copied());
        let of = looking.rows.with_value(|rows| rows.get(row?).copied());
        looking
            .bench
            .with(|campaign| name_of(&campaign.rubric, of?).map(str::to_owned))
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
                                "F2" if event.shift_key() => looking.handle.explain(),
                                "Escape" => looking.close_find(),
                                _ => return,
                            }
                            event.prevent_default();
                        }
                    />
                    <span class="find__count" role="status">{count}" "<span class="unseen" lang="vi">{name}</span></span>
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
