use js_sys::Date;

use crate::ports::{Clock, Moment};

/// The clock of the machine, in its own time zone.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        let date = Date::new_0();
        #[allow(clippy::cast_possible_truncation, reason = "milliseconds of this age fit 53 bits")]
        let (unix_ms, west_minutes) = (date.get_time() as i64, date.get_timezone_offset() as i64);
        Moment {
            unix_ms,
            offset_minutes: west_minutes.saturating_neg(),
        }
    }
}
