use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use thiserror::Error;

/// The bound on every number that is read: below 10^16 in size.
pub const LIMIT: i64 = 10_000_000_000_000_000;

/// A result that does not fit 28 significant digits, or a division by zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the result does not fit")]
pub struct Overflow;

/// Why a text is not a [`Number`] on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NumberError {
    /// Not a plain decimal such as `-12.50`.
    #[error("not a decimal number")]
    NotANumber,
    /// 10^16 or more in size, or more than six decimals.
    #[error("out of bounds")]
    OutOfBounds,
}

/// An exact decimal without a unit, with the digits it was given.
///
/// Range: read numbers lie below 10^16 in size with at most six decimals; intermediate results may use all 28 digits.
/// Rounding: none, except that a division keeps 28 significant digits.
/// Equality compares what was written (`6.1` is not `6.10`); use [`Number::same_value`] or [`Number::compare`] for values.
#[derive(Clone, Copy)]
pub struct Number(Decimal);

impl Number {
    /// Zero.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// One.
    pub const ONE: Self = Self(Decimal::ONE);
    /// One hundred.
    pub const HUNDRED: Self = Self(Decimal::ONE_HUNDRED);

    /// Makes a number from an integer.
    #[must_use]
    pub fn whole(value: i64) -> Self {
        Self(Decimal::from(value))
    }

    /// Wraps a decimal that is known to be in bounds.
    pub(in crate::quantity) const fn from_decimal(value: Decimal) -> Self {
        Self(value)
    }

    /// Gives the decimal inside.
    pub(in crate::quantity) const fn decimal(self) -> Decimal {
        self.0
    }

    /// Counts the decimals that were given: 2 for `6.10`.
    #[must_use]
    pub fn digits(self) -> u32 {
        self.0.scale()
    }

    /// Drops trailing zeros: `6.10` becomes `6.1`.
    #[must_use]
    pub fn normalized(self) -> Self {
        Self(self.0.normalize())
    }

    /// Tells whether both stand for the same value, whatever their digits.
    #[must_use]
    pub fn same_value(self, other: Self) -> bool {
        self.compare(other).is_eq()
    }

    /// Compares values, whatever their digits.
    #[must_use]
    pub fn compare(self, other: Self) -> Ordering {
        // One division of whole numbers, where the library would scale step by step.
        let (digits, other_digits) = (self.0.scale(), other.0.scale());
        match digits.checked_sub(other_digits) {
            Some(0) => self.0.mantissa().cmp(&other.0.mantissa()),
            Some(more) => compare_scaled(self.0.mantissa(), more, other.0.mantissa()),
            None => compare_scaled(other.0.mantissa(), other_digits.abs_diff(digits), self.0.mantissa()).reverse(),
        }
    }

    /// Tells whether the value is zero.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Tells whether the value is one.
    #[must_use]
    pub fn is_one(self) -> bool {
        self.0.scale() == 0 && self.0.mantissa() == 1
    }

    /// Tells whether the value is below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    /// Tells whether the value is above zero.
    #[must_use]
    pub fn is_positive(self) -> bool {
        self.0.is_sign_positive() && !self.0.is_zero()
    }

    /// Tells whether the value is a whole number.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.0.is_integer()
    }

    /// Gives the smaller of two by value.
    #[must_use]
    pub fn least(self, other: Self) -> Self {
        if self.compare(other).is_gt() { other } else { self }
    }

    /// Gives the larger of two by value.
    #[must_use]
    pub fn most(self, other: Self) -> Self {
        if self.compare(other).is_lt() { other } else { self }
    }

    /// Gives the size without the sign.
    #[must_use]
    pub fn size(self) -> Self {
        Self(self.0.abs())
    }

    /// Turns the sign.
    #[must_use]
    pub fn negated(self) -> Self {
        let mut value = self.0;
        value.set_sign_positive(value.is_sign_negative() || value.is_zero());
        Self(value)
    }

    /// Adds.
    ///
    /// # Errors
    /// [`Overflow`] where the sum does not fit.
    pub fn plus(self, other: Self) -> Result<Self, Overflow> {
        self.0.checked_add(other.0).map(Self).ok_or(Overflow)
    }

    /// Subtracts.
    ///
    /// # Errors
    /// [`Overflow`] where the difference does not fit.
    pub fn minus(self, other: Self) -> Result<Self, Overflow> {
        self.0.checked_sub(other.0).map(Self).ok_or(Overflow)
    }

    /// Multiplies.
    ///
    /// # Errors
    /// [`Overflow`] where the product does not fit.
    pub fn times(self, other: Self) -> Result<Self, Overflow> {
        self.0.checked_mul(other.0).map(Self).ok_or(Overflow)
    }

    /// Divides, to 28 significant digits.
    ///
    /// # Errors
    /// [`Overflow`] for a divisor of zero or a quotient that does not fit.
    pub fn over(self, other: Self) -> Result<Self, Overflow> {
        self.0.checked_div(other.0).map(Self).ok_or(Overflow)
    }

    /// Moves the decimal point to the right; the digits that were given stay.
    pub(in crate::quantity) fn moved_right(self, places: u32) -> Result<Self, Overflow> {
        let mut value = self.0;
        let kept = value.scale().min(places);
        value
            .set_scale(value.scale().saturating_sub(kept))
            .map_err(|_| Overflow)?;
        let factor = 10_i64.checked_pow(places.saturating_sub(kept)).ok_or(Overflow)?;
        value.checked_mul(factor.into()).map(Self).ok_or(Overflow)
    }

    /// Moves the decimal point to the left; the digits that were given stay.
    pub(in crate::quantity) fn moved_left(self, places: u32) -> Result<Self, Overflow> {
        let mut value = self.0;
        value
            .set_scale(value.scale().saturating_add(places))
            .map_err(|_| Overflow)?;
        Ok(Self(value))
    }

    /// Adds up any number of values.
    ///
    /// # Errors
    /// [`Overflow`] where a partial sum does not fit.
    pub fn sum(values: impl IntoIterator<Item = Self>) -> Result<Self, Overflow> {
        values.into_iter().try_fold(Self::ZERO, Self::plus)
    }

    /// Gives the largest whole number not above the value.
    #[must_use]
    pub fn floor(self) -> Self {
        Self(self.0.floor())
    }

    /// Gives the smallest whole number not below the value.
    #[must_use]
    pub fn ceiling(self) -> Self {
        Self(self.0.ceil())
    }

    /// Gives the value as a whole `i64`, where it is one.
    #[must_use]
    pub fn to_whole(self) -> Option<i64> {
        if self.is_whole() { self.0.to_i64() } else { None }
    }

    /// Gives the nearest float, for the pixels of a chart and nothing else.
    #[must_use]
    pub fn for_pixels(self) -> f64 {
        self.0.to_f64().unwrap_or(0.0)
    }
}

/// 10^0 to 10^28, the largest scale of a decimal. A table, because in wasm raising 128 bits to a power was a quarter of all scoring.
#[rustfmt::skip]
static POWERS_OF_TEN: [i128; 29] = [
    1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000, 1000000000000,
    10000000000000, 100000000000000, 1000000000000000, 10000000000000000, 100000000000000000, 1000000000000000000,
    10000000000000000000, 100000000000000000000, 1000000000000000000000, 10000000000000000000000,
    100000000000000000000000, 1000000000000000000000000, 10000000000000000000000000,
    100000000000000000000000000, 1000000000000000000000000000, 10000000000000000000000000000,
];

/// Gives 10^`power`, where a decimal can have so many digits behind its point.
pub(in crate::quantity) fn ten_to(power: u32) -> Option<i128> {
    POWERS_OF_TEN.get(power as usize).copied()
}

/// Compares `fine` / 10^`more` with `coarse`.
fn compare_scaled(fine: i128, more: u32, coarse: i128) -> Ordering {
    let unit = ten_to(more).unwrap_or(i128::MAX);
    let whole = fine.checked_div(unit).unwrap_or(0);
    let rest = fine.checked_rem(unit).unwrap_or(fine);
    whole.cmp(&coarse).then(rest.cmp(&0))
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 && self.0.scale() == other.0.scale()
    }
}

impl Eq for Number {}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// Writes the wire form: a point, no grouping, the digits that were given.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// Reads the wire form: `-12.50`. What people type is read by the reader of this room, not here.
impl FromStr for Number {
    type Err = NumberError;

    fn from_str(text: &str) -> Result<Self, NumberError> {
        let body = text.strip_prefix('-').unwrap_or(text);
        let plain = !body.is_empty()
            && body.starts_with(|c: char| c.is_ascii_digit())
            && body.ends_with(|c: char| c.is_ascii_digit())
            && body.chars().all(|c| c.is_ascii_digit() || c == '.')
            && body.matches('.').count() <= 1;
        if !plain {
            return Err(NumberError::NotANumber);
        }
        let value = Decimal::from_str_exact(text).map_err(|_| NumberError::OutOfBounds)?;
        if value.scale() > 6 || value.abs() >= Decimal::from(LIMIT) {
            return Err(NumberError::OutOfBounds);
        }
        // No minus before a zero: it would be shown.
        Ok(if value.is_zero() {
            Self(value.abs())
        } else {
            Self(value)
        })
    }
}
