use gloo_events::EventListener;
use gloo_timers::callback::Interval;
use leptos::prelude::*;

const MINUTE_MS: u32 = 60_000;

/// Steps every minute, and when one comes back to the page, whose minutes may have stood still: for what says how long ago
/// something was.
pub fn each_minute() -> ReadSignal<u32> {
    let (minutes, set) = signal(0_u32);
    let step = move || {
        set.try_update(|minutes| *minutes = minutes.wrapping_add(1));
    };
    let ticks = Interval::new(MINUTE_MS, step);
    let returns = EventListener::new(&document(), "visibilitychange", move |_| step());
    let _while_shown = StoredValue::new_local((ticks, returns));
    minutes
}
