//! Geometry of the chart of one indicator over all units: dots around the line of the plan.
//!
//! Places are shares of the width, so that the drawing fits any screen and its letters keep their size. This is the only
//! room where floats stand: they are pixels, nothing is reckoned from them.
#![allow(clippy::float_arithmetic, reason = "pixels, not points")]

use super::bullet::Side;
use super::charts::To;
use crate::quantity::{Digits, Number, Ratio, show_percent};
use crate::text::Lang;

/// A length or a place, as a share of the width of its track.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Length(f64);

impl Length {
    /// Gives a part as a share of a whole, never less than nothing or more than all.
    #[must_use]
    pub fn of(part: Number, whole: Number) -> Self {
        if whole.is_positive() {
            Self((part.for_pixels() / whole.for_pixels()).clamp(0.0, 1.0))
        } else {
            Self(0.0)
        }
    }

    /// Gives the middle.
    #[must_use]
    pub const fn half() -> Self {
        Self(0.5)
    }

    /// Gives all of it.
    #[must_use]
    pub const fn whole() -> Self {
        Self(1.0)
    }

    /// Gives the place of a value on a scale from `low` to `high`; the middle where these are the same.
    #[must_use]
    pub fn on_scale(value: Number, (low, high): (Number, Number)) -> Self {
        let (low, high) = (low.for_pixels(), high.for_pixels());
        if high > low {
            Self(((value.for_pixels() - low) / (high - low)).clamp(0.0, 1.0))
        } else {
            Self(0.5)
        }
    }

    /// Gives the length from here to another place.
    #[must_use]
    pub fn until(self, other: Self) -> Self {
        Self((other.0 - self.0).abs())
    }

    /// Gives the middle of what begins here and is so long.
    #[must_use]
    pub fn halfway(self, length: Self) -> Self {
        Self(self.0 + length.0 / 2.0)
    }

    /// Tells whether a text of so many letters stands within it, where the whole is so many pixels wide: a letter takes 7,
    /// and 10 stay free.
    #[must_use]
    pub fn holds(self, letters: usize, whole_px: f64) -> bool {
        self.0 * whole_px >= letters as f64 * 7.0 + 10.0
    }

    /// Gives the share itself.
    #[must_use]
    pub const fn share(self) -> f64 {
        self.0
    }

    /// Writes it for a style or an attribute: `54.56%`.
    #[must_use]
    pub fn percent(self) -> String {
        format!("{:.2}%", self.0 * 100.0)
    }
}

/// One unit's mark, before it has a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Whose it is.
    pub label: String,
    /// How far the unit came; 1 is the line. None where nothing is there to show.
    pub reached: Option<Ratio>,
    /// What stands at the mark, or instead of it.
    pub words: String,
    /// What stands at the mark was never published.
    pub illustrative: bool,
    /// Where the name leads.
    pub to: Option<To>,
}

/// A row of the chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The unit and what is written at its mark.
    pub mark: Mark,
    /// The place of the mark, as a share of the width, and its side of the line.
    pub at: Option<(Length, Side)>,
}

/// A line of the scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Its place, as a share of the width.
    pub at: Length,
    /// Its percent, as shown.
    pub label: String,
    /// It is the line that is to be reached, or so near it that its label would run into the name of that line.
    pub is_line: bool,
}

/// The chart, laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanDots {
    /// The scale, from the left.
    pub ticks: Vec<Tick>,
    /// The place of the line, as a share of the width.
    pub line_at: Length,
    /// The rows, the best first; what has no place stands last.
    pub rows: Vec<Row>,
}

/// Steps of the scale, in percent, the finest first.
const STEPS: [f64; 15] = [
    0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0, 10_000.0, 20_000.0,
];
/// The scale goes no further than so many percent to either side: what lies beyond stands at its end, and its words say how
/// far it went. The last step is wide enough for all of it.
const FURTHEST: f64 = 40_000.0;
/// No more lines than these, so that their labels keep apart on a phone.
const MOST_TICKS: f64 = 5.0;

/// Lays out a chart.
///
/// The scale always holds the line, begins at zero only where a mark is near it, and has at most six lines at round
/// percents.
#[must_use]
pub fn plan_dots(mut marks: Vec<Mark>, lang: Lang) -> PlanDots {
    let order = |mark: &Mark| mark.reached.map(|reached| reached.0);
    marks.sort_by(|a, b| match (order(a), order(b)) {
        (Some(a), Some(b)) => b.compare(a),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
    let percents = marks.iter().filter_map(|mark| mark.reached).map(percent_of);
    let (low, high) = percents.fold((100.0_f64, 100.0_f64), |(low, high), percent| {
        (low.min(percent), high.max(percent))
    });
    let step = STEPS
        .into_iter()
        .find(|step| (high - low) / step <= MOST_TICKS - 1.0)
        .unwrap_or(FURTHEST);
    let from = (low / step).floor() * step;
    // A mark never touches the left edge, where it would look like nothing reached; the words of one below the line stand
    // to its left.
    let room = if low < 100.0 { 0.7 } else { 0.2 };
    let from = if low - from < step * room && low > 0.0 {
        (from - step).max(0.0)
    } else {
        from
    };
    let to = ((high / step).ceil() * step).max(from + step);
    let place = |percent: f64| Length((percent - from) / (to - from));
    let count = ((to - from) / step).round();
    let mut ticks = Vec::new();
    let mut at = 0.0;
    while at <= count {
        let percent = from + at * step;
        ticks.push(Tick {
            at: place(percent),
            label: shown(percent, lang),
            is_line: (percent - 100.0).abs() < step / 4.0,
        });
        at += 1.0;
    }
    let rows = marks
        .into_iter()
        .map(|mark| {
            let at = mark
                .reached
                .map(|reached| (place(percent_of(reached)), side_of(reached)));
            Row { mark, at }
        })
        .collect();
    PlanDots {
        ticks,
        line_at: place(100.0),
        rows,
    }
}

/// Gives a share in percent, as far as the scale goes.
fn percent_of(reached: Ratio) -> f64 {
    (reached.0.for_pixels() * 100.0).clamp(-FURTHEST, FURTHEST)
}

/// Tells on which side of the line a share lies.
fn side_of(reached: Ratio) -> Side {
    if reached.0.compare(Number::ONE).is_lt() {
        Side::Below
    } else {
        Side::Above
    }
}

/// Shows a round percent of the scale; its digits come from the step, never from a result.
fn shown(percent: f64, lang: Lang) -> String {
    #[allow(clippy::cast_possible_truncation, reason = "a round percent of a scale")]
    let thousandths = Number::whole((percent * 10.0).round() as i64);
    let share = thousandths.over(Number::whole(1000)).map_or(Ratio::WHOLE, Ratio);
    show_percent(share, Digits::AtMost(1), lang)
}
