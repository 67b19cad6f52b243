use std::cmp::Ordering;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::arithmetic::{cut, product, scaled_up, whole_steps};
use super::exact::FEW_DECIMALS;
use super::{Number, Overflow};

/// What happens to what lies between two steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// To the nearer step; from the middle away from zero.
    HalfUp,
    /// To the nearer step; from the middle to the even one.
    HalfEven,
    /// Away from zero.
    Up,
    /// Towards zero.
    Down,
}

impl Mode {
    /// Every mode, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::HalfUp, Self::HalfEven, Self::Up, Self::Down];
}

/// A declared rounding: to whole multiples of `step`, by `mode`. The only rounding there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rounding {
    /// The step, above zero: `0.01` for two decimals, `0.25` for quarters.
    pub step: Number,
    /// What happens between two steps.
    pub mode: Mode,
}

impl Rounding {
    /// Declares a rounding to so many decimals, 28 at most.
    #[must_use]
    pub fn to_decimals(decimals: u32, mode: Mode) -> Self {
        let step = Number::ONE.moved_left(decimals.min(28)).unwrap_or(Number::ONE);
        Self { step, mode }
    }

    /// Rounds a value.
    ///
    /// # Errors
    /// [`Overflow`] for a step that is not above zero or a result that does not fit.
    ///
    /// ```
    /// use giao_uoc_engine::quantity::{Mode, Number, Rounding};
    /// # fn number(text: &str) -> Number { text.parse().unwrap() }
    /// let cents = Rounding { step: number("0.01"), mode: Mode::HalfUp };
    /// assert_eq!(cents.apply(number("911.425")), Ok(number("911.43")));
    /// let quarters = Rounding { step: number("0.25"), mode: Mode::HalfUp };
    /// assert_eq!(quarters.apply(number("4.4")), Ok(number("4.50")));
    /// ```
    pub fn apply(self, value: Number) -> Result<Number, Overflow> {
        if let Some((rounded, _)) = self.quick(value, Number::ONE) {
            return Ok(rounded);
        }
        if !self.step.is_positive() {
            return Err(Overflow);
        }
        let digits = self.step.scale();
        // A step of one in the last place is no more than dropping digits.
        let mut rounded = match (self.step.size_bits(), value.scale().checked_sub(digits)) {
            (1, Some(0)) => value,
            (1, Some(beyond)) => self.without(value, beyond)?,
            (1, None) => with_digits(value, digits),
            _ => {
                let multiple = self.to_multiple(value.decimal(), self.step.decimal())?;
                with_digits(Number::from_decimal(multiple), digits)
            }
        };
        if rounded.is_zero() {
            rounded = rounded.size();
        }
        Ok(rounded)
    }

    /// Rounds a quotient without its 28 digits, where 64 bits are enough, and tells whether that changes it.
    pub(super) fn quick(self, above: Number, below: Number) -> Option<(Number, bool)> {
        if !self.step.is_positive() || self.step.digits() > FEW_DECIMALS {
            return None;
        }
        let (kept, half, any) = whole_steps(above, below, self.step)?;
        let kept = kept.checked_add(u64::from(self.away(kept & 1 != 0, half, any)))?;
        let rounded = product(
            Number::short(kept, 0, above.has_minus() != below.has_minus()),
            self.step,
        )?;
        let rounded = Number::of(rounded.low, rounded.high(), self.step.scale(), rounded.has_minus());
        Some((rounded, any))
    }

    /// Tells whether what lies between two steps goes to the one away from zero.
    fn away(self, odd: bool, half: Ordering, any: bool) -> bool {
        match self.mode {
            Mode::Down => false,
            Mode::Up => any,
            Mode::HalfUp => half.is_ge(),
            Mode::HalfEven => half.is_gt() || (half.is_eq() && odd),
        }
    }

    /// Drops the last digits.
    fn without(self, exact: Number, beyond: u8) -> Result<Number, Overflow> {
        let (kept, half, any) = cut(exact, beyond).ok_or(Overflow)?;
        let away = self.away(kept & 1 != 0, half, any);
        let kept = kept.checked_add(u128::from(away)).ok_or(Overflow)?;
        Number::from_bits(kept, self.step.scale(), exact.has_minus()).ok_or(Overflow)
    }

    /// Finds the multiple of any step.
    fn to_multiple(self, exact: Decimal, step: Decimal) -> Result<Decimal, Overflow> {
        let rest = exact.checked_rem(step).ok_or(Overflow)?;
        let towards_zero = exact.checked_sub(rest).ok_or(Overflow)?;
        if rest.is_zero() {
            return Ok(towards_zero);
        }
        let twice = rest.abs().checked_add(rest.abs()).ok_or(Overflow)?;
        let away = match self.mode {
            Mode::Down => false,
            Mode::Up => true,
            Mode::HalfUp => twice >= step,
            Mode::HalfEven => twice > step || (twice == step && is_odd(towards_zero, step)?),
        };
        match (away, exact.is_sign_negative()) {
            (false, _) => Ok(towards_zero),
            (true, false) => towards_zero.checked_add(step).ok_or(Overflow),
            (true, true) => towards_zero.checked_sub(step).ok_or(Overflow),
        }
    }
}

/// Puts so many decimals behind the point, or as many as fit.
fn with_digits(value: Number, digits: u8) -> Number {
    let more = digits.checked_sub(value.scale()).filter(|_| value.high() == 0);
    if let Some(low) = more.and_then(|more| scaled_up(value.low, more)) {
        return Number::short(low, digits, value.has_minus());
    }
    let mut decimal = value.decimal();
    decimal.rescale(u32::from(digits));
    Number::from_decimal(decimal)
}

fn is_odd(multiple: Decimal, step: Decimal) -> Result<bool, Overflow> {
    let count = multiple.checked_div(step).ok_or(Overflow)?;
    let rest = count.checked_rem(Decimal::TWO).ok_or(Overflow)?;
    Ok(!rest.is_zero())
}
