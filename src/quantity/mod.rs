//! Decimals with their units, the only arithmetic and the only rounding.
//!
//! Knows nothing of rubrics, scores, screens or files. Invariants: no operation panics or wraps (a result that does not
//! fit is [`Overflow`]); no float; the number of digits that was given is kept (`6.10` stays `6.10`).
#![deny(clippy::arithmetic_side_effects)]

mod date;
mod letters;
mod measure;
mod number;
mod points;
mod rounding;
mod unit;
mod wire;

pub use date::{Date, DateError, Weekday, working_days_between};
pub use letters::{SortKey, compose, vi_sort_key};
pub use measure::Measure;
pub use number::{LIMIT, Number, NumberError, Overflow};
pub use points::{Points, Ratio};
pub use rounding::{Mode, Rounding};
pub use unit::{ConvertError, UnitOfMeasure};
