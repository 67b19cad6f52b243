//! Decimals with their units, the only arithmetic and the only rounding.
//!
//! Knows nothing of rubrics, scores, screens or files. Invariants: no operation panics or wraps (a result that does not
//! fit is [`Overflow`]); no float; the number of digits that was given is kept (`6.10` stays `6.10`).
#![deny(clippy::arithmetic_side_effects)]

mod arithmetic;
mod date;
mod exact;
mod fault;
mod letters;
mod measure;
mod median;
mod number;
mod points;
mod read_date;
mod reading;
mod rounding;
mod show;
mod stored;
mod typed;
mod unit;
mod wire;

pub use date::{Date, DateError, Weekday, working_days_between};
pub use exact::Exact;
pub use fault::{Fault, ReadError};
pub use letters::{SortKey, bare, compose, plain_name, vi_sort_key};
pub use measure::{Measure, MeasureReading, read_measure};
pub use median::median;
pub use number::{LIMIT, Number, NumberError, Overflow};
pub use points::{Points, Ratio};
pub use read_date::{DateReading, read_date};
pub use reading::{Reading, read_number};
pub use rounding::{Mode, Rounding};
pub use show::{
    Digits, is_figure, pads, show_date, show_date_long, show_digits, show_measure, show_number, show_percent,
    show_points,
};
pub use stored::{read_kept, read_stored};
pub use unit::{ConvertError, UnitOfMeasure};
