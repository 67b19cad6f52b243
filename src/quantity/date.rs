use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// A day of the calendar that exists: 29/02/2023 cannot be made.
///
/// Range: 01/01/0001 to 31/12/9999, Gregorian throughout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// Why a text is not a [`Date`] on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DateError {
    /// Not of the form `2018-01-24`.
    #[error("not a date of the form 2018-01-24")]
    NotADate,
    /// The calendar has no such day.
    #[error("no such day in the calendar")]
    NoSuchDay,
}

/// A day of the week, in the order of the Vietnamese week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    /// Thứ Hai.
    Monday,
    /// Thứ Ba.
    Tuesday,
    /// Thứ Tư.
    Wednesday,
    /// Thứ Năm.
    Thursday,
    /// Thứ Sáu.
    Friday,
    /// Thứ Bảy.
    Saturday,
    /// Chủ nhật.
    Sunday,
}

impl Date {
    /// Makes a date, where the calendar has it.
    ///
    /// ```
    /// use giao_uoc_engine::quantity::Date;
    /// assert!(Date::new(2024, 2, 29).is_some());
    /// assert!(Date::new(2023, 2, 29).is_none());
    /// assert!(Date::new(1900, 2, 29).is_none());
    /// ```
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=9999).contains(&year) && (1..=days_in_month(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// Gives the year.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// Gives the month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// Gives the day of the month, from 1.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    /// Gives the number of the day, counted from 01/01/0001 as 1.
    fn number(self) -> i64 {
        let before = i64::from(self.year).saturating_sub(1);
        let leap_days = (before / 4).saturating_sub(before / 100).saturating_add(before / 400);
        let months = (1..self.month)
            .map(|month| i64::from(days_in_month(self.year, month)))
            .sum::<i64>();
        before
            .saturating_mul(365)
            .saturating_add(leap_days)
            .saturating_add(months)
            .saturating_add(self.day.into())
    }

    /// Finds the day of a number.
    fn of_number(number: i64) -> Option<Self> {
        // 365,2425 days a year on average; the guess is at most one year off.
        let guess = number.checked_mul(10_000)? / 3_652_425;
        let first = |year: i64| Self::new(u16::try_from(year).ok()?, 1, 1);
        let mut day = [2, 1, 0].into_iter().find_map(|more| {
            let start = first(guess.saturating_add(more))?;
            (start.number() <= number).then_some(start)
        })?;
        let mut left = number.checked_sub(day.number())?;
        while left >= i64::from(days_in_month(day.year, day.month)) {
            left = left.saturating_sub(days_in_month(day.year, day.month).into());
            day = Self::new(day.year, day.month.saturating_add(1), 1)?;
        }
        Self::new(day.year, day.month, u8::try_from(left.saturating_add(1)).ok()?)
    }

    /// Counts the days from this date to another: below zero where the other is earlier.
    ///
    /// ```
    /// use giao_uoc_engine::quantity::Date;
    /// let day = |text: &str| text.parse::<Date>().unwrap();
    /// assert_eq!(day("2024-02-28").days_until(day("2024-03-01")), 2);
    /// assert_eq!(day("2018-01-24").days_until(day("2017-12-31")), -24);
    /// ```
    #[must_use]
    pub fn days_until(self, other: Self) -> i64 {
        other.number().saturating_sub(self.number())
    }

    /// Gives the date so many days later (or earlier, below zero), where the calendar reaches that far.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Option<Self> {
        Self::of_number(self.number().checked_add(days)?)
    }

    /// Gives the day that a spreadsheet keeps as a number: days after 30/12/1899, in which its wrong leap day of 1900 is made
    /// good.
    ///
    /// ```
    /// use giao_uoc_engine::quantity::Date;
    /// let day = Date::new(2018, 1, 24).unwrap();
    /// assert_eq!((Date::of_spreadsheet(43124), day.to_spreadsheet()), (Some(day), Some(43124)));
    /// ```
    #[must_use]
    pub fn of_spreadsheet(days: i64) -> Option<Self> {
        Self::new(1899, 12, 30)?.plus_days(days)
    }

    /// Gives the number that a spreadsheet keeps for the day.
    #[must_use]
    pub fn to_spreadsheet(self) -> Option<i64> {
        Some(Self::new(1899, 12, 30)?.days_until(self))
    }

    /// Gives the day of the week.
    ///
    /// ```
    /// use giao_uoc_engine::quantity::{Date, Weekday};
    /// assert_eq!(Date::new(2018, 1, 24).unwrap().weekday(), Weekday::Wednesday);
    /// ```
    #[must_use]
    pub fn weekday(self) -> Weekday {
        match self.number().rem_euclid(7) {
            1 => Weekday::Monday,
            2 => Weekday::Tuesday,
            3 => Weekday::Wednesday,
            4 => Weekday::Thursday,
            5 => Weekday::Friday,
            6 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }

    /// Tells whether offices work on this day: Monday to Friday, no holiday.
    #[must_use]
    pub fn is_working_day(self, holidays: &[Self]) -> bool {
        self.weekday() < Weekday::Saturday && !holidays.contains(&self)
    }

    /// Gives the date so many working days later: the day itself is not counted, as deadlines are counted in papers.
    ///
    /// Range: up to 3.660 days, ten years; nothing for more, or where the calendar does not reach that far.
    ///
    /// ```
    /// use giao_uoc_engine::quantity::Date;
    /// let friday = Date::new(2018, 1, 26).unwrap();
    /// assert_eq!(friday.plus_working_days(1, &[]), Date::new(2018, 1, 29));
    /// let holiday = Date::new(2018, 1, 29).unwrap();
    /// assert_eq!(friday.plus_working_days(1, &[holiday]), Date::new(2018, 1, 30));
    /// ```
    #[must_use]
    pub fn plus_working_days(self, days: u32, holidays: &[Self]) -> Option<Self> {
        if days > 3_660 {
            return None;
        }
        let mut day = self;
        let mut left = days;
        while left > 0 {
            day = day.plus_days(1)?;
            left = left.saturating_sub(day.is_working_day(holidays).into());
        }
        Some(day)
    }
}

/// Counts the working days after `from` up to and with `to`; below zero where `to` is earlier.
///
/// ```
/// use giao_uoc_engine::quantity::{Date, working_days_between};
/// let day = |text: &str| text.parse::<Date>().unwrap();
/// assert_eq!(working_days_between(day("2018-01-26"), day("2018-01-29"), &[]), 1);
/// assert_eq!(working_days_between(day("2018-01-29"), day("2018-01-26"), &[]), -1);
/// let holidays = [day("2018-01-30"), day("2018-01-30"), day("2018-01-28")];
/// assert_eq!(working_days_between(day("2018-01-22"), day("2018-02-02"), &holidays), 8);
/// ```
#[must_use]
pub fn working_days_between(from: Date, to: Date, holidays: &[Date]) -> i64 {
    if to < from {
        return working_days_between(to, from, holidays).saturating_neg();
    }
    let mut closed: Vec<&Date> = holidays
        .iter()
        .filter(|day| from < **day && **day <= to && day.weekday() < Weekday::Saturday)
        .collect();
    closed.sort();
    closed.dedup();
    let closed = i64::try_from(closed.len()).unwrap_or(i64::MAX);
    weekdays_up_to(to)
        .saturating_sub(weekdays_up_to(from))
        .saturating_sub(closed)
}

/// Counts Mondays to Fridays from the first day of the calendar, a Monday, up to and with a day.
fn weekdays_up_to(day: Date) -> i64 {
    let number = day.number();
    (number / 7).saturating_mul(5).saturating_add((number % 7).min(5))
}

/// Gives the days of a month; 0 for a month that does not exist.
fn days_in_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

/// Writes the wire form: `2018-01-24`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Reads the wire form. What people type is read by `read_date`.
impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let shaped = text.len() == 10
            && text.chars().enumerate().all(|(at, c)| {
                if at == 4 || at == 7 {
                    c == '-'
                } else {
                    c.is_ascii_digit()
                }
            });
        let mut parts = text.split('-').map(|part| part.parse::<u16>().ok());
        match (parts.next().flatten(), parts.next().flatten(), parts.next().flatten()) {
            (Some(year), Some(month), Some(day)) if shaped => {
                let small = |part: u16| u8::try_from(part).unwrap_or(0);
                Self::new(year, small(month), small(day)).ok_or(DateError::NoSuchDay)
            }
            _ => Err(DateError::NotADate),
        }
    }
}
