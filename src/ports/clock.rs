use crate::quantity::{Date, show_date};
use crate::text::{self, Lang};

/// A point in time where the reader is. Unit: milliseconds since 1970 in UTC, and minutes east of UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since the first of January 1970, UTC.
    pub unix_ms: i64,
    /// How many minutes the local clock is ahead of UTC: 420 in Vietnam.
    pub offset_minutes: i64,
}

impl Moment {
    const MINUTE_MS: i64 = 60_000;

    fn local_minutes(self) -> i64 {
        self.unix_ms
            .div_euclid(Self::MINUTE_MS)
            .saturating_add(self.offset_minutes)
    }

    /// Shows the local time of the day.
    ///
    /// ```
    /// use giao_uoc::ports::Moment;
    /// let moment = Moment { unix_ms: 1_516_765_320_000, offset_minutes: 420 };
    /// assert_eq!(moment.time(), "10:42");
    /// ```
    #[must_use]
    pub fn time(self) -> String {
        let minutes = self.local_minutes().rem_euclid(1440);
        format!("{:02}:{:02}", minutes.div_euclid(60), minutes.rem_euclid(60))
    }

    /// Gives the local day.
    ///
    /// ```
    /// use giao_uoc::ports::Moment;
    /// let moment = Moment { unix_ms: 1_516_733_999_999, offset_minutes: 420 };
    /// assert_eq!(moment.date().map(|date| date.to_string()).as_deref(), Some("2018-01-24"));
    /// ```
    #[must_use]
    pub fn date(self) -> Option<Date> {
        Date::new(1970, 1, 1)?.plus_days(self.local_minutes().div_euclid(1440))
    }

    /// Counts the whole minutes since an earlier moment; none where the clock was set back.
    #[must_use]
    pub fn minutes_since(self, earlier_ms: i64) -> i64 {
        self.unix_ms
            .saturating_sub(earlier_ms)
            .max(0)
            .div_euclid(Self::MINUTE_MS)
    }

    /// Says how long ago something was edited: minutes and hours within a day, else the date.
    #[must_use]
    pub fn edited(self, edited_ms: i64, lang: Lang) -> String {
        let minutes = self.minutes_since(edited_ms);
        match (minutes, self.at(edited_ms).date()) {
            (0, _) => text::drafts::edited_now(lang).to_owned(),
            (..60, _) => text::drafts::edited_minutes_ago(lang, minutes),
            (..1440, _) | (_, None) => text::drafts::edited_hours_ago(lang, minutes.div_euclid(60)),
            (_, Some(date)) => text::drafts::edited_on(lang, show_date(date, lang)),
        }
    }

    /// Says how long ago something was: minutes, hours, days within a month, else the date.
    #[must_use]
    pub fn ago(self, then_ms: i64, lang: Lang) -> String {
        let minutes = self.minutes_since(then_ms);
        match (minutes, self.at(then_ms).date()) {
            (0, _) => text::drafts::ago_now(lang).to_owned(),
            (..60, _) => text::drafts::ago_minutes(lang, minutes),
            (..1440, _) => text::drafts::ago_hours(lang, minutes.div_euclid(60)),
            (..43_200, _) | (_, None) => text::drafts::ago_days(lang, minutes.div_euclid(1440)),
            (_, Some(date)) => text::drafts::ago_date(lang, show_date(date, lang)),
        }
    }

    /// Gives another point in time in the same place.
    #[must_use]
    pub fn at(self, unix_ms: i64) -> Self {
        Self { unix_ms, ..self }
    }
}

/// Tells the time. The only one who does: no other room knows a clock.
pub trait Clock {
    /// Gives the present moment.
    fn now(&self) -> Moment;
}
