//! The quick ways of arithmetic, on the 64 bits in which nearly every figure fits. Each gives exactly what the decimal
//! library would give, digits included, or nothing: then the library is asked. A law below holds them equal.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "every operation stands behind a check that it fits; overflow checks of the tests' build watch them"
)]

use std::cmp::Ordering;

use super::number::Number;

/// The most decimals a number has.
pub(super) const MOST_DIGITS: u8 = 28;

#[rustfmt::skip]
static POWERS: [u64; 20] = [
    1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000, 1000000000000,
    10000000000000, 100000000000000, 1000000000000000, 10000000000000000, 100000000000000000, 1000000000000000000,
    10000000000000000000,
];

/// 10^`power` up to 10^19.
#[inline(always)]
pub(super) fn short_ten_to(power: u8) -> Option<u64> {
    POWERS.get(usize::from(power)).copied()
}

/// 10^`power` up to 10^28, the largest scale.
pub(super) fn ten_to(power: u8) -> Option<u128> {
    match short_ten_to(power) {
        Some(short) => Some(u128::from(short)),
        None => Some(u128::from(short_ten_to(power.checked_sub(19)?)?) * 10_000_000_000_000_000_000)
            .filter(|_| power <= MOST_DIGITS),
    }
}

/// The product, where the sizes tell that it fits 64 bits.
#[inline(always)]
fn short_product(a: u64, b: u64) -> Option<u64> {
    (a.leading_zeros() + b.leading_zeros() >= 64).then(|| a.wrapping_mul(b))
}

/// Puts more zeros behind the digits.
#[inline(always)]
pub(super) fn scaled_up(low: u64, more: u8) -> Option<u64> {
    if more == 0 {
        return Some(low);
    }
    short_product(low, short_ten_to(more)?)
}

/// Compares sizes, whatever the digits.
pub(super) fn compare_sizes(a: Number, b: Number) -> Ordering {
    match a.scale().cmp(&b.scale()) {
        Ordering::Equal => (a.high(), a.low).cmp(&(b.high(), b.low)),
        Ordering::Greater => compare_scaled(a, a.scale() - b.scale(), b),
        Ordering::Less => compare_scaled(b, b.scale() - a.scale(), a).reverse(),
    }
}

/// Compares `fine` / 10^`more` with `coarse`.
fn compare_scaled(fine: Number, more: u8, coarse: Number) -> Ordering {
    if coarse.high() == 0 {
        if let Some(coarse) = scaled_up(coarse.low, more) {
            return (fine.high(), fine.low).cmp(&(0, coarse));
        }
        // 34 bits times 10^28, or 64 bits times 10^19, stay within 128 bits.
        if more <= 19 || coarse.low >> 34 == 0 {
            let unit = ten_to(more).unwrap_or(u128::MAX);
            return fine.size_bits().cmp(&(u128::from(coarse.low) * unit));
        }
    }
    let unit = ten_to(more).unwrap_or(u128::MAX);
    let (whole, rest) = (fine.size_bits() / unit, fine.size_bits() % unit);
    whole.cmp(&coarse.size_bits()).then(rest.cmp(&0))
}

/// The digits of both with as many behind the point.
#[inline(always)]
pub(super) fn aligned(a: Number, b: Number) -> Option<(u64, u64, u8)> {
    if a.high() | b.high() != 0 {
        return None;
    }
    let scale = a.scale().max(b.scale());
    Some((
        scaled_up(a.low, scale - a.scale())?,
        scaled_up(b.low, scale - b.scale())?,
        scale,
    ))
}

/// a + b.
pub(super) fn sum(a: Number, b: Number) -> Option<Number> {
    if a.is_zero() {
        return Some(b);
    }
    if b.is_zero() {
        return Some(a);
    }
    let (left, right, scale) = aligned(a, b)?;
    let (low, negative) = if a.has_minus() == b.has_minus() {
        (left.checked_add(right)?, a.has_minus())
    } else if left > right {
        (left - right, a.has_minus())
    } else if left < right {
        (right - left, b.has_minus())
    } else {
        return None;
    };
    Some(Number::short(low, scale, negative))
}

/// a × b.
pub(super) fn product(a: Number, b: Number) -> Option<Number> {
    if a.is_zero() || b.is_zero() {
        return Some(Number::ZERO);
    }
    let scale = a.scale() + b.scale();
    if a.high() | b.high() != 0 || scale > MOST_DIGITS {
        return None;
    }
    let negative = a.has_minus() != b.has_minus();
    match short_product(a.low, b.low) {
        Some(low) => Some(Number::short(low, scale, negative)),
        None => Number::from_bits(u128::from(a.low) * u128::from(b.low), scale, negative),
    }
}

/// The digits of a quotient while it is made: 96 bits.
struct Digits {
    low: u64,
    high: u32,
}

const LOWER: u64 = 0xFFFF_FFFF;

impl Digits {
    /// How many digits, nine at most, may follow before 96 bits are full: the library goes by the same steps, and at which
    /// step a division ends decides how many zeros the quotient keeps.
    fn room(&self, most: u8) -> u8 {
        let mut room = most;
        // 2^96 / 10^9 is a little above 2^66.
        while room > 0 && self.high >= 4 && !self.fits(room) {
            room -= 1;
        }
        room
    }

    fn fits(&self, more: u8) -> bool {
        let size = u128::from(self.high) << 64 | u128::from(self.low);
        short_ten_to(more).is_some_and(|unit| (size * u128::from(unit)) >> 96 == 0)
    }

    /// Puts `count` digits behind; none where they do not fit.
    fn push(&mut self, unit: u64, digits: u64) -> Option<()> {
        let first = (self.low & LOWER) * unit + digits;
        let second = (self.low >> 32) * unit + (first >> 32);
        let third = u64::from(self.high) * unit + (second >> 32);
        self.low = second << 32 | first & LOWER;
        self.high = u32::try_from(third).ok()?;
        Some(())
    }

    /// Takes zeros from the end, where there are so many.
    fn drop_zeros(&mut self, unit: u64) -> bool {
        let upper = u64::from(self.high) << 32 | self.low >> 32;
        let lower = (upper % unit) << 32 | self.low & LOWER;
        if !lower.is_multiple_of(unit) {
            return false;
        }
        let (upper, lower) = (upper / unit, lower / unit);
        self.high = (upper >> 32) as u32;
        self.low = upper << 32 | lower;
        true
    }
}

/// Quotient and rest by one division.
#[inline(always)]
fn parted(a: u64, b: u64) -> (u64, u64) {
    let quotient = a / b;
    (quotient, a - quotient * b)
}

/// Tells whether a / b surely fits: 64 bits times 10^9 do.
pub(super) fn divides_safely(a: Number, b: Number) -> bool {
    a.high() | b.high() == 0 && b.low != 0 && b.scale() <= a.scale() + 9
}

/// a / b to 28 digits; the last one rounded, from the middle to the even one.
pub(super) fn quotient(a: Number, b: Number) -> Option<Number> {
    // Nine digits at a time: the rest times 10^9 must fit.
    if a.high() | b.high() != 0 || b.low == 0 || b.low >> 34 != 0 {
        return None;
    }
    if a.low == 0 {
        return Some(Number::ZERO);
    }
    let divisor = b.low;
    let (low, mut rest) = parted(a.low, divisor);
    let mut digits = Digits { low, high: 0 };
    let mut scale = i16::from(a.scale()) - i16::from(b.scale());
    let ends_at_once = rest == 0;
    loop {
        let more = if rest == 0 {
            if scale >= 0 {
                break;
            }
            scale.unsigned_abs().min(9) as u8
        } else {
            let most = (i16::from(MOST_DIGITS) - scale).clamp(0, 9) as u8;
            let more = digits.room(most);
            if more == 0 {
                // Without a point yet it does not fit; the library says so.
                if scale < 0 {
                    return None;
                }
                let twice = rest * 2;
                if twice > divisor || twice == divisor && digits.low & 1 == 1 {
                    digits.push(1, 1)?;
                }
                break;
            }
            more
        };
        let unit = short_ten_to(more)?;
        scale += i16::from(more);
        let (next, left) = parted(rest * unit, divisor);
        digits.push(unit, next)?;
        rest = left;
    }
    if !ends_at_once {
        while digits.low & LOWER == 0 && scale >= 8 && digits.drop_zeros(100_000_000) {
            scale -= 8;
        }
        for (mask, zeros, unit) in [(0xF, 4, 10_000), (0x3, 2, 100), (0x1, 1, 10)] {
            if digits.low & mask == 0 && scale >= zeros && digits.drop_zeros(unit) {
                scale -= zeros;
            }
        }
    }
    let negative = a.has_minus() != b.has_minus();
    Some(Number::of(digits.low, digits.high, u8::try_from(scale).ok()?, negative))
}

/// Whole steps in the size of above / below, how the rest stands to the half, and whether there is any.
pub(super) fn whole_steps(above: Number, below: Number, step: Number) -> Option<(u64, Ordering, bool)> {
    let (whole, unit, _) = aligned(above, product(below, step)?)?;
    if unit == 0 {
        return None;
    }
    let (kept, rest) = parted(whole, unit);
    Some((kept, rest.cmp(&(unit - rest)), rest != 0))
}

/// A size / 10^`power`: what is kept, how the rest stands to the half, and whether there is any.
pub(super) fn cut(value: Number, power: u8) -> Option<(u128, Ordering, bool)> {
    let parts = |kept: u128, rest: u128, unit: u128| (kept, rest.cmp(&(unit - rest)), rest != 0);
    if value.high() == 0 {
        return Some(match short_ten_to(power) {
            Some(unit) => {
                let (kept, rest) = parted(value.low, unit);
                (u128::from(kept), rest.cmp(&(unit - rest)), rest != 0)
            }
            None => parts(0, u128::from(value.low), ten_to(power)?),
        });
    }
    let (size, unit) = (value.size_bits(), ten_to(power)?);
    if unit >> 64 == 0 {
        return Some(parts(size / unit, size % unit, unit));
    }
    // One division of 64 bits, at most two too low, where 128 bits would take many.
    let guess = ((size >> 32) as u64) / ((unit >> 32) as u64 + 1);
    let mut kept = u128::from(guess);
    let mut rest = size - kept * unit;
    while rest >= unit {
        kept += 1;
        rest -= unit;
    }
    Some(parts(kept, rest, unit))
}
