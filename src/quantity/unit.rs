use std::fmt;

use thiserror::Error;

use super::letters::{bare, compose};
use super::{Number, Overflow};

/// Words before a unit that scale it, as powers of ten. `tr` and `tỉ` are how they are typed in haste.
const SCALES: [(&str, u32); 7] = [
    ("nghìn", 3),
    ("ngàn", 3),
    ("ngh", 3),
    ("triệu", 6),
    ("tr", 6),
    ("tỷ", 9),
    ("tỉ", 9),
];

/// What after `tỷ` makes another word of it: `tỷ lệ` is a rate, no thousand million.
const NOT_SCALED: [&str; 4] = ["lệ", "suất", "trọng", "số"];

/// Other spellings, and the units that are a power of ten of another: spelling, base, power.
const SPELLINGS: [(&str, &str, u32); 19] = [
    ("đ", "đồng", 0),
    ("₫", "đồng", 0),
    ("vnd", "đồng", 0),
    ("vnđ", "đồng", 0),
    ("dong", "đồng", 0),
    ("phần trăm", "%", 0),
    ("percent", "%", 0),
    ("m2", "m²", 0),
    ("ha", "m²", 4),
    ("hecta", "m²", 4),
    ("héc ta", "m²", 4),
    ("héc-ta", "m²", 4),
    ("km2", "m²", 6),
    ("km²", "m²", 6),
    ("mét", "m", 0),
    ("km", "m", 3),
    ("tạ", "kg", 2),
    ("tấn", "kg", 3),
    ("m3", "m³", 0),
];

/// Why a number cannot be said in another unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ConvertError {
    /// The units measure different things: people are not hectares.
    #[error("the units measure different things")]
    Different,
    /// The result does not fit.
    #[error(transparent)]
    Overflow(#[from] Overflow),
}

/// A unit of measure (đơn vị tính), by its name: `tỷ đồng`, `%`, `lượt người`, `km²`.
///
/// Two units measure the same thing where only their scale differs: `nghìn`, `triệu` and `tỷ` before any unit, and `ha`,
/// `km²`, `km`, `tạ`, `tấn`. A unit that is not known measures itself and nothing else. Scales are powers of ten, so
/// that converting moves the decimal point and is always exact.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitOfMeasure(String);

impl UnitOfMeasure {
    /// Names a unit: composed (NFC), trimmed, single spaces. Gives nothing for an empty name.
    ///
    /// ```
    /// use giao_uoc_engine::quantity::UnitOfMeasure;
    /// let unit = UnitOfMeasure::new(" ty\u{309}  đồng ").unwrap();
    /// assert_eq!(unit.name(), "tỷ đồng");
    /// assert_eq!(UnitOfMeasure::new("  "), None);
    /// ```
    #[must_use]
    pub fn new(name: &str) -> Option<Self> {
        let words: Vec<&str> = name.split_whitespace().collect();
        (!words.is_empty()).then(|| Self(compose(&words.join(" "))))
    }

    /// Names the unit that somebody typed after a number: `tr`, `tỉ`, `VND` become the names of papers.
    ///
    /// Reading: without marks what is known with them is meant (`ty dong`). A scale alone is one of the cell's unit, else of
    /// money; the first words of the cell's unit mean that unit (`lượt` in a cell of `lượt người`); `đ` is the short form of
    /// `điểm` in a cell of points, and `%` that of `điểm %`.
    #[must_use]
    pub fn typed(name: &str, cell: Option<&Self>) -> Option<Self> {
        let unit = Self::new(name)?;
        let of_cell = cell.map(|cell| cell.scale().base);
        let unit = with_marks(&unit.0, of_cell.as_deref()).map_or(unit, Self);
        let Scale { base, power } = Scale::of_typed(&unit.0);
        let base = match (base.as_str(), of_cell) {
            ("%", Some(cell)) if cell == "điểm %" || cell == "điểm phần trăm" => cell,
            ("%", _) => return Some(Self::percent()),
            ("", None) => "đồng".to_owned(),
            ("", Some(cell)) => cell,
            ("đồng", Some(cell)) if cell == "điểm" && unit.0.eq_ignore_ascii_case("đ") => cell,
            (start, Some(cell))
                if cell
                    .strip_prefix(start)
                    .is_some_and(|rest| rest.starts_with([' ', ',', '/'])) =>
            {
                cell
            }
            ("đồng", _) => base,
            _ => return Some(unit),
        };
        let scale = match power {
            0 => "",
            3 => "nghìn ",
            6 => "triệu ",
            9 => "tỷ ",
            12 => "nghìn tỷ ",
            _ => return Some(unit),
        };
        Some(Self(format!("{scale}{base}")))
    }

    /// Gives the percent sign as a unit.
    #[must_use]
    pub fn percent() -> Self {
        Self("%".to_owned())
    }

    /// Gives the name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0
    }

    /// Tells whether the unit is a share of a hundred.
    #[must_use]
    pub fn is_percent(&self) -> bool {
        self.scale()
            == Scale {
                base: "%".to_owned(),
                power: 0,
            }
    }

    /// Tells whether both measure the same thing, whatever their scale.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.scale().base == other.scale().base
    }

    /// Takes the name apart into what is measured and its scale.
    pub(in crate::quantity) fn scale(&self) -> Scale {
        Scale::of(&self.0)
    }

    /// Says a number of this unit in another one. Rounding: none; the digits that were given move with the point.
    ///
    /// # Errors
    /// [`ConvertError`] where the units measure different things, or the result does not fit.
    ///
    /// ```
    /// use giao_uoc_engine::quantity::{Number, UnitOfMeasure};
    /// let unit = |name| UnitOfMeasure::new(name).unwrap();
    /// let millions: Number = "231625".parse().unwrap();
    /// let billions = unit("triệu đồng").convert(millions, &unit("tỷ đồng")).unwrap();
    /// assert_eq!(billions.to_string(), "231.625");
    /// assert_eq!(unit("km²").convert(Number::ONE, &unit("ha")).unwrap().to_string(), "100");
    /// assert!(unit("hộ").convert(Number::ONE, &unit("người")).is_err());
    /// ```
    pub fn convert(&self, number: Number, to: &Self) -> Result<Number, ConvertError> {
        let (from, to) = (self.scale(), to.scale());
        if from.base != to.base {
            return Err(ConvertError::Different);
        }
        Ok(from.shift(number, &to)?)
    }
}

impl fmt::Display for UnitOfMeasure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a unit measures, and the power of ten of it that the unit is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::quantity) struct Scale {
    /// What is measured; empty for a scale that stands alone ("tỷ").
    pub base: String,
    /// The power of ten.
    pub power: u32,
}

impl Scale {
    /// Takes a name apart. A scale alone is money: that is what "212,5 tỷ" says in these papers.
    fn of(name: &str) -> Self {
        let mut scale = Self::of_typed(name);
        if scale.base.is_empty() {
            scale.base.push_str("đồng");
        }
        scale
    }

    /// Takes a name apart and leaves the base of a scale that stands alone empty.
    fn of_typed(name: &str) -> Self {
        let lower = name.to_lowercase();
        let mut rest = lower.as_str();
        let mut power = 0_u32;
        while let Some((after, more)) = scaled(rest) {
            rest = after;
            power = power.saturating_add(more);
        }
        let spelling = SPELLINGS.into_iter().find(|(spelling, _, _)| *spelling == rest);
        let (base, more) = spelling.map_or((rest, 0), |(_, base, more)| (base, more));
        Self {
            base: base.to_owned(),
            power: power.saturating_add(more),
        }
    }

    /// Moves the decimal point from this scale to another of the same base.
    fn shift(&self, number: Number, to: &Self) -> Result<Number, Overflow> {
        if self.power >= to.power {
            return number.moved_right(self.power.saturating_sub(to.power));
        }
        let moved = number.moved_left(to.power.saturating_sub(self.power))?;
        // The zeros of a whole number are its size, not digits that somebody measured: 1.000 triệu is 1 tỷ.
        Ok(if number.digits() == 0 {
            moved.normalized()
        } else {
            moved
        })
    }
}

/// The name with its marks, where it was typed without any: `ty dong` is `tỷ đồng`. Scales, money and what the cell counts are
/// known so; none for anything else.
fn with_marks(name: &str, cell: Option<&str>) -> Option<String> {
    if !name.is_ascii() {
        return None;
    }
    let lower = name.to_lowercase();
    let mut rest = lower.as_str();
    let mut words = Vec::new();
    while let Some((first, after)) = Some(rest.split_once(' ').unwrap_or((rest, "")))
        && let Some((scale, _)) = SCALES.into_iter().find(|(word, _)| bare(word) == first)
        && !NOT_SCALED.iter().any(|word| after.starts_with(&bare(word)))
    {
        words.push(scale);
        rest = after;
    }
    let of_cell = SPELLINGS.iter().filter(|(_, base, _)| Some(*base) == cell);
    let known = cell
        .into_iter()
        .chain(["đồng"])
        .chain(of_cell.map(|(spelling, _, _)| *spelling));
    let starts = |known: &str| {
        let after = bare(known).strip_prefix(rest).map(str::to_owned);
        let whole = after.is_some_and(|after| after.is_empty() || after.starts_with([' ', ',']));
        whole.then(|| known.chars().take(rest.chars().count()).collect::<String>())
    };
    let base = if rest.is_empty() {
        Some(String::new())
    } else {
        known.into_iter().find_map(starts)
    }?;
    words.push(&base);
    Some(words.join(" ").trim().to_owned())
}

/// Takes one scaling word off the front.
fn scaled(name: &str) -> Option<(&str, u32)> {
    let (first, rest) = name.split_once(' ').unwrap_or((name, ""));
    let another_word = NOT_SCALED.iter().any(|word| rest.starts_with(word));
    let (_, power) = SCALES.into_iter().find(|(word, _)| *word == first)?;
    (!another_word).then_some((rest.trim_start(), power))
}
