//! Laws of numbers, measures and dates: what is shown is read back, what is rounded stays, nothing panics.

use giao_uoc::quantity::{
    Date, Fault, Measure, Mode, Number, Rounding, UnitOfMeasure, compose, read_date, read_measure, read_number,
    show_date, show_date_long, show_number, working_days_between,
};
use giao_uoc::text::Lang;
use proptest::prelude::*;

fn number(text: &str) -> Number {
    text.parse().unwrap()
}

fn unit(name: &str) -> UnitOfMeasure {
    UnitOfMeasure::new(name).unwrap()
}

fn lang() -> impl Strategy<Value = Lang> {
    prop_oneof![Just(Lang::Vi), Just(Lang::En)]
}

fn any_number() -> impl Strategy<Value = Number> {
    (
        -9_999_999_999_999_999_i64..=9_999_999_999_999_999,
        0..=999_999_u32,
        0..=6_usize,
    )
        .prop_map(|(whole, decimals, digits)| {
            let decimals = &format!("{decimals:06}")[..digits];
            let point = if digits > 0 { "." } else { "" };
            number(&format!("{whole}{point}{decimals}"))
        })
}

fn any_date() -> impl Strategy<Value = Date> {
    (1..=9999_u16, 1..=12_u8, 1..=31_u8)
        .prop_filter_map("in the calendar", |(year, month, day)| Date::new(year, month, day))
}

proptest! {
    #[test]
    fn a_shown_number_is_read_back(number in any_number(), lang in lang()) {
        prop_assert_eq!(read_number(&show_number(number, lang), lang).unwrap().number, number);
        prop_assert_eq!(serde_json::from_str::<Number>(&serde_json::to_string(&number).unwrap()).unwrap(), number);
    }

    #[test]
    fn a_shown_date_is_read_back_and_a_year_before_1900_is_refused(date in any_date(), lang in lang()) {
        let read = |text: &str| read_date(text, None).map(|read| read.date).map_err(|error| error.fault);
        let wanted = if date.year() < 1900 { Err(Fault::EarlyYear(2018)) } else { Ok(date) };
        prop_assert_eq!(read(&show_date(date, lang)), wanted.clone());
        prop_assert_eq!(read(&show_date_long(date, lang)), wanted);
        prop_assert_eq!(date.to_string().parse(), Ok(date));
    }

    #[test]
    fn days_add_up(from in any_date(), to in any_date(), more in -400_i64..400) {
        prop_assert_eq!(from.plus_days(from.days_until(to)), Some(to));
        if let Some(later) = from.plus_days(more) {
            prop_assert_eq!(from.days_until(later), more);
        }
    }

    #[test]
    fn working_days_are_counted_one_by_one(from in any_date(), days in 0..60_i64, holidays in prop::collection::vec(0..60_i64, 0..5)) {
        let holidays: Vec<Date> = holidays.into_iter().filter_map(|day| from.plus_days(day)).collect();
        if let Some(to) = from.plus_days(days) {
            let counted = (1..=days).filter_map(|day| from.plus_days(day)).filter(|day| day.is_working_day(&holidays)).count();
            prop_assert_eq!(working_days_between(from, to, &holidays), i64::try_from(counted).unwrap());
            let reached = from.plus_working_days(u32::try_from(counted).unwrap(), &holidays).unwrap();
            prop_assert!(reached <= to);
        }
    }

    #[test]
    fn arbitrary_text_is_read_or_refused(text in ".{0,40}", lang in lang()) {
        let length = text.chars().count();
        for error in [read_number(&text, lang).err(), read_date(&text, Some(2017)).err()].into_iter().flatten() {
            prop_assert!(error.at <= length);
            prop_assert!(!error.words(lang).is_empty());
        }
        prop_assert_eq!(compose(&compose(&text)), compose(&text));
    }

    #[test]
    fn texts_near_numbers_are_read_or_refused(text in "[ (+−-]?[0-9., '\u{a0}]{0,24}(%|tỷ|triệu đồng|/100|km2)?[).]?", lang in lang()) {
        if let Ok(reading) = read_measure(&text, &unit("tỷ đồng"), lang) {
            prop_assert!(reading.measure.number.digits() <= 6);
            prop_assert!(reading.measure.number.size().compare(Number::whole(10_000_000_000_000_000)).is_lt());
        }
    }

    #[test]
    fn rounding_twice_changes_nothing(value in any_number(), step in prop_oneof![Just("0.01"), Just("0.25"), Just("1"), Just("0.05"), Just("5")], mode in prop::sample::select(Mode::ALL.to_vec())) {
        let rounding = Rounding { step: number(step), mode };
        let once = rounding.apply(value).unwrap();
        prop_assert_eq!(rounding.apply(once).unwrap(), once);
        prop_assert!(once.minus(value).unwrap().size().compare(number(step)).is_lt());
    }

    #[test]
    fn both_ways_of_rounding_agree(value in any_number(), divisor in 1..=999_i64, mode in prop::sample::select(Mode::ALL.to_vec())) {
        let value = value.over(Number::whole(divisor)).unwrap();
        // 0.01 takes the short way, 0.010 the general one.
        let rounded = |step| Rounding { step: number(step), mode }.apply(value).unwrap();
        prop_assert!(rounded("0.01").same_value(rounded("0.010")));
    }

    #[test]
    fn comparing_is_the_sign_of_the_difference(a in any_number(), b in any_number(), divisor in 1..=999_i64) {
        let a = a.over(Number::whole(divisor)).unwrap();
        for (a, b) in [(a, b), (b, a), (a, a), (a.negated(), b)] {
            let difference = a.minus(b).unwrap();
            let sign = i32::from(difference.is_positive()) - i32::from(difference.is_negative());
            prop_assert_eq!(a.compare(b) as i32, sign);
        }
    }

    #[test]
    fn converting_there_and_back_changes_nothing(value in any_number(), from in prop::sample::select(vec!["đồng", "nghìn đồng", "triệu đồng", "tỷ đồng"]), to in prop::sample::select(vec!["đồng", "nghìn đồng", "triệu đồng", "tỷ đồng"])) {
        let there = unit(from).convert(value, &unit(to)).unwrap();
        prop_assert!(unit(to).convert(there, &unit(from)).unwrap().same_value(value));
        let measure = |number, name| Measure { number, unit: unit(name) };
        prop_assert!(measure(value, from).same_value(&measure(there, to)));
    }
}
