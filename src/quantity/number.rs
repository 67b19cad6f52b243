use std::cmp::Ordering;
use std::fmt;
use std::num::NonZeroU64;
use std::str::FromStr;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use thiserror::Error;

use super::arithmetic;

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
///
/// The parts of a decimal as the library has them, but open to the quick ways of `arithmetic`, and in two words: so it is handed
/// on in registers, and what was just written is read again without waiting.
#[derive(Clone, Copy)]
pub struct Number {
    pub(in crate::quantity) low: u64,
    /// From the top: 32 more digits, the scale in the second byte, the sign in the second bit; the lowest bit is always set.
    rest: NonZeroU64,
}

impl Number {
    /// Zero.
    pub const ZERO: Self = Self::small(0);
    /// One.
    pub const ONE: Self = Self::small(1);
    /// One hundred.
    pub const HUNDRED: Self = Self::small(100);

    const fn small(low: u64) -> Self {
        Self {
            low,
            rest: NonZeroU64::MIN,
        }
    }

    /// Puts a number of 64 bits together.
    pub(in crate::quantity) fn short(low: u64, scale: u8, negative: bool) -> Self {
        Self::of(low, 0, scale, negative)
    }

    /// Puts a number together.
    pub(in crate::quantity) fn of(low: u64, high: u32, scale: u8, negative: bool) -> Self {
        let rest = u64::from(high) << 32 | u64::from(scale) << 8 | u64::from(negative) << 1;
        Self {
            low,
            rest: NonZeroU64::MIN | rest,
        }
    }

    /// The digits beyond 64 bits.
    pub(in crate::quantity) const fn high(self) -> u32 {
        (self.rest.get() >> 32) as u32
    }

    /// How many digits stand behind the point.
    pub(in crate::quantity) const fn scale(self) -> u8 {
        (self.rest.get() >> 8) as u8
    }

    /// Whether a minus stands in front, be it of a zero.
    pub(in crate::quantity) const fn has_minus(self) -> bool {
        self.rest.get() & 2 != 0
    }

    /// The same with or without a minus in front.
    pub(in crate::quantity) fn with_minus(self, negative: bool) -> Self {
        Self::of(self.low, self.high(), self.scale(), negative)
    }

    /// Makes a number from an integer.
    #[must_use]
    pub fn whole(value: i64) -> Self {
        Self::short(value.unsigned_abs(), 0, value < 0)
    }

    /// Wraps a decimal that is known to be in bounds.
    pub(in crate::quantity) fn from_decimal(value: Decimal) -> Self {
        let parts = value.unpack();
        let low = u64::from(parts.mid) << 32 | u64::from(parts.lo);
        Self::of(low, parts.hi, parts.scale as u8, parts.negative)
    }

    /// The same as a decimal of the library.
    pub(in crate::quantity) fn decimal(self) -> Decimal {
        let mid = (self.low >> 32) as u32;
        Decimal::from_parts(self.low as u32, mid, self.high(), self.has_minus(), self.digits())
    }

    /// Makes a number from its digits; none where they are more than 96 bits.
    pub(in crate::quantity) fn from_bits(size: u128, scale: u8, negative: bool) -> Option<Self> {
        Some(Self::of(size as u64, u32::try_from(size >> 64).ok()?, scale, negative))
    }

    /// The digits without point and sign.
    pub(in crate::quantity) fn size_bits(self) -> u128 {
        u128::from(self.high()) << 64 | u128::from(self.low)
    }

    /// Counts the decimals that were given: 2 for `6.10`.
    #[must_use]
    pub fn digits(self) -> u32 {
        u32::from(self.scale())
    }

    /// Drops trailing zeros: `6.10` becomes `6.1`.
    #[must_use]
    pub fn normalized(self) -> Self {
        Self::from_decimal(self.decimal().normalize())
    }

    /// Tells whether both stand for the same value, whatever their digits.
    #[must_use]
    pub fn same_value(self, other: Self) -> bool {
        self.compare(other).is_eq()
    }

    /// Compares values, whatever their digits.
    #[must_use]
    pub fn compare(self, other: Self) -> Ordering {
        match (self.sign(), other.sign()) {
            (1, 1) => arithmetic::compare_sizes(self, other),
            (-1, -1) => arithmetic::compare_sizes(other, self),
            (sign, other_sign) => sign.cmp(&other_sign),
        }
    }

    fn sign(self) -> i8 {
        match (self.is_zero(), self.has_minus()) {
            (true, _) => 0,
            (false, false) => 1,
            (false, true) => -1,
        }
    }

    /// Tells whether the value is zero.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.low == 0 && self.high() == 0
    }

    /// Tells whether the value is one.
    #[must_use]
    pub fn is_one(self) -> bool {
        self == Self::ONE
    }

    /// Tells whether the value is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.has_minus() && !self.is_zero()
    }

    /// Tells whether the value is above zero.
    #[must_use]
    pub const fn is_positive(self) -> bool {
        !self.has_minus() && !self.is_zero()
    }

    /// Tells whether the value is a whole number.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.scale() == 0 || self.decimal().is_integer()
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
        self.with_minus(false)
    }

    /// Turns the sign.
    #[must_use]
    pub fn negated(self) -> Self {
        self.with_minus(!self.has_minus() && !self.is_zero())
    }

    fn by_library(self, other: Self, act: fn(Decimal, Decimal) -> Option<Decimal>) -> Result<Self, Overflow> {
        act(self.decimal(), other.decimal())
            .map(Self::from_decimal)
            .ok_or(Overflow)
    }

    /// Adds.
    ///
    /// # Errors
    /// [`Overflow`] where the sum does not fit.
    pub fn plus(self, other: Self) -> Result<Self, Overflow> {
        arithmetic::sum(self, other).map_or_else(|| self.by_library(other, Decimal::checked_add), Ok)
    }

    /// Subtracts.
    ///
    /// # Errors
    /// [`Overflow`] where the difference does not fit.
    pub fn minus(self, other: Self) -> Result<Self, Overflow> {
        arithmetic::sum(self, other.negated()).map_or_else(|| self.by_library(other, Decimal::checked_sub), Ok)
    }

    /// Multiplies.
    ///
    /// # Errors
    /// [`Overflow`] where the product does not fit.
    pub fn times(self, other: Self) -> Result<Self, Overflow> {
        arithmetic::product(self, other).map_or_else(|| self.by_library(other, Decimal::checked_mul), Ok)
    }

    /// Divides, to 28 significant digits.
    ///
    /// # Errors
    /// [`Overflow`] for a divisor of zero or a quotient that does not fit.
    pub fn over(self, other: Self) -> Result<Self, Overflow> {
        arithmetic::quotient(self, other).map_or_else(|| self.by_library(other, Decimal::checked_div), Ok)
    }

    /// Moves the decimal point to the right; the digits that were given stay.
    pub(in crate::quantity) fn moved_right(self, places: u32) -> Result<Self, Overflow> {
        let mut value = self.decimal();
        let kept = value.scale().min(places);
        value
            .set_scale(value.scale().saturating_sub(kept))
            .map_err(|_| Overflow)?;
        let factor = 10_i64.checked_pow(places.saturating_sub(kept)).ok_or(Overflow)?;
        value.checked_mul(factor.into()).map(Self::from_decimal).ok_or(Overflow)
    }

    /// Moves the decimal point to the left; the digits that were given stay.
    pub(in crate::quantity) fn moved_left(self, places: u32) -> Result<Self, Overflow> {
        let mut value = self.decimal();
        value
            .set_scale(value.scale().saturating_add(places))
            .map_err(|_| Overflow)?;
        Ok(Self::from_decimal(value))
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
        Self::from_decimal(self.decimal().floor())
    }

    /// Gives the smallest whole number not below the value.
    #[must_use]
    pub fn ceiling(self) -> Self {
        Self::from_decimal(self.decimal().ceil())
    }

    /// Gives the value as a whole `i64`, where it is one.
    #[must_use]
    pub fn to_whole(self) -> Option<i64> {
        if self.is_whole() { self.decimal().to_i64() } else { None }
    }

    /// Gives the nearest float, for the pixels of a chart and nothing else.
    #[must_use]
    pub fn for_pixels(self) -> f64 {
        self.decimal().to_f64().unwrap_or(0.0)
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        // The sign of a zero says nothing.
        self.low == other.low && (self.rest == other.rest || self.is_zero() && self.size().rest == other.size().rest)
    }
}

impl Eq for Number {}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.decimal())
    }
}

/// Writes the wire form: a point, no grouping, the digits that were given.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.decimal())
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
            Self::from_decimal(value.abs())
        } else {
            Self::from_decimal(value)
        })
    }
}
