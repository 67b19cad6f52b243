use rust_decimal::{Decimal, RoundingStrategy};

use super::{Mode, Number, Rounding, read_number};
use crate::text::Lang;

/// A spreadsheet reckons with fifteen digits; what it writes beyond them is no figure of anybody's.
const DIGITS_KEPT: u32 = 15;

/// Takes the number that a spreadsheet keeps in a cell in place of the one it shows, where that is the same one with
/// fewer digits or in one of two readings.
///
/// Unit: that of the shown text; of a shown percentage the kept share is given times a hundred.
/// Missing: none where the text is no bare number, where what is kept is another figure (a date, a number shown in
/// thousands), or where it has more than six decimals: then what people see is what counts.
///
/// ```
/// use giao_uoc_engine::quantity::read_stored;
/// let stored = |shown, kept| read_stored(shown, kept).map(|number| number.to_string());
/// assert_eq!(stored("925,1", "925.12800000000004").as_deref(), Some("925.128"));
/// assert_eq!(stored("1,234", "1234").as_deref(), Some("1234"));
/// assert_eq!(stored("86,97%", "0.86970000000000003").as_deref(), Some("86.97"));
/// assert_eq!(stored("31/12/2017", "43100"), None);
/// assert_eq!(stored("925", "925128"), None);
/// ```
#[must_use]
pub fn read_stored(shown: &str, kept: &str) -> Option<Number> {
    let shown = read_number(shown, Lang::Vi).ok()?;
    let percent = shown.is_percent();
    if shown.unit.is_some() && !percent {
        return None;
    }
    let kept = read_kept(kept, percent)?;
    let shows = |reading: &Number| {
        Rounding::to_decimals(reading.digits(), Mode::HalfUp)
            .apply(kept)
            .is_ok_and(|rounded| rounded.same_value(*reading))
    };
    let same = shown
        .other
        .iter()
        .chain([&shown.number])
        .find(|reading| shows(reading))?;
    // The digits that are shown beyond the value are kept: 6,10% stays 6,10%.
    Some(if kept.same_value(*same) { *same } else { kept })
}

/// Reads a number as a spreadsheet keeps it, without the noise of its last digits; of a percentage the share is kept.
///
/// Missing: none where it has more than six decimals.
#[must_use]
pub fn read_kept(kept: &str, percent: bool) -> Option<Number> {
    let kept = Decimal::from_str_exact(kept.trim())
        .ok()?
        .round_sf_with_strategy(DIGITS_KEPT, RoundingStrategy::MidpointAwayFromZero)?;
    let kept = if percent {
        kept.checked_mul(Decimal::ONE_HUNDRED)?
    } else {
        kept
    };
    kept.normalize().to_string().parse().ok()
}
