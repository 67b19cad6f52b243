//! Decimals with their units, the only arithmetic and the only rounding.
//!
//! Knows nothing of rubrics, scores, screens or files. Invariants: no operation panics or wraps (a result that does not
//! fit is [`Overflow`]); no float; the number of digits that was given is kept (`6.10` stays `6.10`).

mod number;
mod points;
mod rounding;

pub use number::{LIMIT, Number, NumberError, Overflow};
pub use points::{Points, Ratio};
pub use rounding::{Mode, Rounding};
