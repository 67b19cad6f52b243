//! Numbers reckon by quick ways of their own; a law holds each result equal, digit for digit, to that of the decimal library.

use giao_uoc::quantity::{Exact, Mode, Number, Rounding};
use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};

/// A number of any size within the bounds, as likely short as long, and the same as a decimal.
fn pair() -> impl Strategy<Value = (Number, Decimal)> {
    (0..=53_u32, any::<u64>(), 0..=6_u32, any::<bool>()).prop_map(|(bits, digits, scale, negative)| {
        let size = i64::try_from(digits & ((1_u64 << bits) - 1)).unwrap();
        let decimal = Decimal::new(if negative { -size } else { size }, scale);
        (decimal.to_string().parse().unwrap(), decimal)
    })
}

type Reckoned = (Option<Number>, Option<Decimal>);

fn reckoned(act: u8, a: (Number, Decimal), b: (Number, Decimal)) -> Reckoned {
    match act {
        0 => (a.0.plus(b.0).ok(), a.1.checked_add(b.1)),
        1 => (a.0.minus(b.0).ok(), a.1.checked_sub(b.1)),
        2 => (a.0.times(b.0).ok(), a.1.checked_mul(b.1)),
        _ => (a.0.over(b.0).ok(), a.1.checked_div(b.1)),
    }
}

fn text((ours, theirs): Reckoned) -> (String, String) {
    let plain = |text: Option<String>| {
        text.map_or_else(
            || "does not fit".to_owned(),
            |text| match text.strip_prefix('-') {
                // The sign of a zero says nothing.
                Some(zero) if zero.chars().all(|c| c == '0' || c == '.') => zero.to_owned(),
                _ => text,
            },
        )
    };
    (
        plain(ours.map(|it| it.to_string())),
        plain(theirs.map(|it| it.to_string())),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2048))]

    #[test]
    fn every_chain_of_operations_gives_what_the_library_gives(
        start in pair(),
        chain in prop::collection::vec((0..=3_u8, pair(), any::<bool>()), 1..6),
        decimals in 0..=8_u32,
        mode in prop::sample::select(Mode::ALL.to_vec()),
    ) {
        let mut value = start;
        for (act, other, turned) in chain {
            let (a, b) = if turned { (other, value) } else { (value, other) };
            prop_assert_eq!(value.0.compare(other.0), value.1.cmp(&other.1));
            let result = reckoned(act, a, b);
            let (ours, theirs) = text(result);
            prop_assert_eq!(ours, theirs, "{} {} {:?}", a.1, b.1, act);
            let (Some(ours), Some(theirs)) = result else { break };
            value = (ours, theirs);

            let rounded = Rounding::to_decimals(decimals, mode).apply(value.0).unwrap();
            let strategy = match mode {
                Mode::HalfUp => RoundingStrategy::MidpointAwayFromZero,
                Mode::HalfEven => RoundingStrategy::MidpointNearestEven,
                Mode::Up => RoundingStrategy::AwayFromZero,
                Mode::Down => RoundingStrategy::ToZero,
            };
            let mut expected = value.1.round_dp_with_strategy(decimals, strategy);
            expected.rescale(decimals);
            let (ours, theirs) = text((Some(rounded), Some(expected)));
            prop_assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn a_quotient_compares_and_rounds_as_its_28_digits_do(
        above in pair(),
        below in pair(),
        whole in pair(),
        near in -2..=2_i64,
        step in (1..=25_i64, 0..=6_u32),
        mode in prop::sample::select(Mode::ALL.to_vec()),
    ) {
        let Ok(quotient) = Exact::divided(above.0, below.0) else { return Ok(()) };
        prop_assert_eq!(quotient.value(), above.0.over(below.0).unwrap());
        let step: Number = Decimal::new(step.0, step.1).to_string().parse().unwrap();
        let rounding = Rounding { step, mode };
        for exact in [Ok(quotient), quotient.times(whole.0), quotient.along(whole.0, step, below.0)] {
            let Ok(exact) = exact else { continue };
            let rounded = exact.rounded(rounding);
            prop_assert_eq!(rounded, rounding.apply(exact.value()));
            let changed = rounded.map(|rounded| (rounded, exact.compare(rounded).is_ne()));
            prop_assert_eq!(exact.changed_by(rounding), changed);
            prop_assert_eq!(exact.compare(whole.0), exact.value().compare(whole.0));
            // Where it matters: at a step and right beside it.
            let Ok(rounded) = rounded else { continue };
            let beside = rounded.plus(Number::whole(near).times(step).unwrap()).unwrap_or(rounded);
            prop_assert_eq!(exact.compare(beside), exact.value().compare(beside));
        }
        // Half a step, made so that it is met exactly.
        let Ok(half) = step.times(Number::whole(2 * near + 1)).and_then(|odd| Exact::divided(odd, Number::whole(2))) else {
            return Ok(());
        };
        prop_assert_eq!(half.rounded(rounding), rounding.apply(half.value()));
    }
}
