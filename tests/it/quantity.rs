//! Cases of numbers and measures: reading, showing, rounding, travelling.

use giao_uoc::quantity::{
    Date, Digits, Fault, Measure, Mode, Number, Overflow, Points, Ratio, Rounding, UnitOfMeasure, read_measure,
    read_number, show_date_long, show_digits, show_measure, show_percent, show_points, vi_sort_key,
};
use giao_uoc::text::Lang;

fn number(text: &str) -> Number {
    text.parse().unwrap()
}

fn unit(name: &str) -> UnitOfMeasure {
    UnitOfMeasure::new(name).unwrap()
}

/// What is understood, as `number`, `number other` or with the unit in brackets.
fn read(text: &str, lang: Lang) -> String {
    match read_number(text, lang) {
        Ok(reading) => {
            let other = reading.other.map(|other| format!(" or {other}")).unwrap_or_default();
            let unit = reading.unit.map(|unit| format!(" [{unit}]")).unwrap_or_default();
            format!("{}{other}{unit}", reading.number)
        }
        Err(error) => format!("{error}"),
    }
}

#[test]
fn numbers_are_read_as_people_type_them() {
    for (text, expected) in [
        ("911,43", "911.43"),
        ("911.43", "911.43"),
        ("18.596", "18596 or 18.596"),
        ("1.234", "1234 or 1.234"),
        ("1,234", "1.234 or 1234"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("1.234.567,891", "1234567.891"),
        ("1234.567", "1234.567"),
        ("0,123", "0.123"),
        ("0.123", "0.123"),
        (",5", "0.5"),
        ("6,10", "6.10"),
        ("105,2%", "105.2 [%]"),
        ("105,2 %", "105.2 [%]"),
        ("−3", "-3"),
        ("–3", "-3"),
        ("- 3,5", "-3.5"),
        ("+7", "7"),
        ("(3)", "-3 or 3"),
        ("-1.234", "-1234 or -1.234"),
        ("−0", "0"),
        ("18 596", "18596"),
        ("18\u{a0}596,5", "18596.5"),
        ("18\u{202f}596", "18596"),
        ("1'234'567.8", "1234567.8"),
        ("1’234", "1234"),
        ("  42\t", "42"),
        ("\u{feff}42\u{200b}", "42"),
        ("１２，５％", "12.5 [%]"),
        ("212,5 tỷ", "212.5 [tỷ đồng]"),
        ("212,5 tỉ đồng", "212.5 [tỷ đồng]"),
        ("212,5 ty\u{309} đô\u{300}ng", "212.5 [tỷ đồng]"),
        ("4.200tr", "4200 or 4.200 [triệu đồng]"),
        ("1.500.000đ", "1500000 [đồng]"),
        ("1.500.000 VND", "1500000 [đồng]"),
        ("VNĐ 1.500.000", "1500000 [đồng]"),
        ("₫1.500.000", "1500000 [đồng]"),
        ("đ 1.500.000", "1500000 [đồng]"),
        ("925,128 (tỷ đồng)", "925.128 or 925128 [tỷ đồng]"),
        ("5,2‰", "5.2 [‰]"),
        ("5 ổ", "5 [ổ]"),
        ("60 điểm.", "60 [điểm]"),
        ("3 km2", "3 [km2]"),
        ("007", "7"),
        ("9999999999999999", "9999999999999999"),
    ] {
        assert_eq!(read(text, Lang::Vi), expected, "{text:?}");
    }
    for (text, expected) in [
        ("1.234", "1.234 or 1234"),
        ("1,234", "1234 or 1.234"),
        ("911,43", "911.43"),
    ] {
        assert_eq!(read(text, Lang::En), expected, "{text:?} in English");
    }
}

#[test]
fn what_cannot_be_read_is_told_with_its_place() {
    for (text, at, fault) in [
        ("", 0, Fault::Empty),
        (" \u{a0}", 0, Fault::Empty),
        ("–", 0, Fault::NoDigits),
        ("không", 0, Fault::NoDigits),
        ("khoảng 5", 0, Fault::WordsBefore),
        ("  ≤0,5", 2, Fault::Comparison('≤')),
        ("=5", 0, Fault::Comparison('=')),
        ("= -5%", 0, Fault::Comparison('=')),
        ("=80+5", 0, Fault::Formula),
        (" =A1+B1", 1, Fault::Formula),
        ("=SUM(B2:B9)", 0, Fault::Formula),
        ("==5", 0, Fault::Formula),
        ("9/10", 1, Fault::Fraction),
        ("90 / 100", 3, Fault::Fraction),
        ("3-5", 1, Fault::TwoNumbers),
        ("3 5", 1, Fault::TwoNumbers),
        ("12 triệu 500", 9, Fault::TwoNumbers),
        ("2tr5", 3, Fault::TwoNumbers),
        ("1O0", 1, Fault::LetterForZero('O')),
        ("4,5o", 3, Fault::LetterForZero('o')),
        ("1.23.456", 4, Fault::Grouping),
        ("24.01.2018", 2 + 3, Fault::Grouping),
        ("1.234,5,6", 5, Fault::Grouping),
        ("1'234.567'8", 9, Fault::Grouping),
        ("12,", 2, Fault::Unfinished),
        ("0,1234567", 8, Fault::TooManyDecimals),
        ("10000000000000000", 0, Fault::TooLarge),
        ("5 #", 2, Fault::Unexpected('#')),
        ("5% kế hoạch", 3, Fault::Unexpected('k')),
        ("#5", 0, Fault::Unexpected('#')),
    ] {
        let error = read_number(text, Lang::Vi).unwrap_err();
        assert_eq!((error.at, &error.fault), (at, &fault), "{text:?}");
        assert_ne!(error.words(Lang::Vi), error.words(Lang::En));
    }
}

#[test]
fn a_measure_takes_the_unit_of_its_cell() {
    for (text, cell, expected, typed) in [
        ("231,625", "tỷ đồng", "231.625", None),
        ("231.625 triệu đồng", "tỷ đồng", "231.625", Some("triệu đồng")),
        ("231 tỷ", "tỷ đồng", "231", None),
        ("1,5 tỷ", "triệu đồng", "1500", Some("tỷ đồng")),
        ("6,10 triệu", "nghìn đồng", "6100", Some("triệu đồng")),
        ("18,596 nghìn", "lượt người", "18596", Some("nghìn lượt người")),
        ("3 km2", "ha", "300", Some("km2")),
        ("12 hộ", "Hộ", "12", None),
        ("81%", "%", "81", None),
        ("0,25đ", "điểm", "0.25", None),
        ("1,56%", "điểm %", "1.56", None),
        ("96 ấp", "ấp, khu phố", "96", None),
        ("18.596 lượt", "lượt người", "18596", None),
        ("18,596 nghìn lượt", "lượt người", "18596", Some("nghìn lượt người")),
        ("1.000.000.000 đồng", "tỷ đồng", "1", Some("đồng")),
        ("50 triệu đồng", "triệu đồng/người/năm", "50", None),
        ("5,2‰", "‰", "5.2", None),
    ] {
        let read = read_measure(text, &unit(cell), Lang::Vi).unwrap();
        assert_eq!(
            read.measure,
            Measure {
                number: number(expected),
                unit: unit(cell)
            },
            "{text:?}"
        );
        assert_eq!(read.typed.as_ref().map(|typed| typed.unit.name()), typed, "{text:?}");
        assert_eq!(
            read.echo(Lang::Vi).is_some(),
            typed.is_some() || read.other.is_some(),
            "{text:?}"
        );
    }
    for (text, cell, fault) in [
        (
            "5%",
            "hộ",
            Fault::Unit {
                typed: unit("%"),
                expected: unit("hộ"),
            },
        ),
        (
            "5 người",
            "lượt người",
            Fault::Unit {
                typed: unit("người"),
                expected: unit("lượt người"),
            },
        ),
        (
            "93.415.250.310 đồng",
            "tỷ đồng",
            Fault::TooFine {
                rounded: number("93.415250"),
                expected: unit("tỷ đồng"),
            },
        ),
        ("9.999.999.999 tỷ", "đồng", Fault::TooLarge),
    ] {
        assert_eq!(
            read_measure(text, &unit(cell), Lang::Vi).unwrap_err().fault,
            fault,
            "{text:?}"
        );
    }
}

#[test]
fn a_rate_is_no_thousand_million() {
    assert!(!unit("tỷ lệ").is_like(&unit("lệ")));
    assert!(!unit("tỷ lệ hộ nghèo").is_like(&unit("hộ nghèo")));
    assert!(unit("nghìn tỷ đồng").is_like(&unit("đồng")));
    assert!(!unit("người").is_like(&unit("lượt người")));
}

#[test]
fn units_sort_by_the_alphabet() {
    let mut names = [
        "Vĩnh Thuận",
        "Uông Bí",
        "Ô Lâm",
        "Ơ Đu",
        "Oai",
        "Châu Thành",
        "An Minh",
        "ấp 2",
        "Ấp 10",
        "Đá",
    ];
    names.sort_by_key(|name| vi_sort_key(name));
    let sorted = [
        "An Minh",
        "ấp 2",
        "Ấp 10",
        "Châu Thành",
        "Đá",
        "Oai",
        "Ô Lâm",
        "Ơ Đu",
        "Uông Bí",
        "Vĩnh Thuận",
    ];
    assert_eq!(names, sorted);
    let mut tones = ["ma", "mạ", "mã", "má", "mả", "mà"];
    tones.sort_by_key(|word| vi_sort_key(word));
    assert_eq!(tones, ["ma", "mà", "mả", "mã", "má", "mạ"]);
    assert_eq!(vi_sort_key("Ra\u{323}ch Gia\u{301}"), vi_sort_key("Rạch Giá"));
}

#[test]
fn decimals_travel_as_strings_and_numbers_are_still_read() {
    let measure = Measure {
        number: number("6.10"),
        unit: unit("%"),
    };
    let json = serde_json::to_string(&measure).unwrap();
    assert_eq!(json, r#"{"number":"6.10","unit":"%"}"#);
    assert_eq!(serde_json::from_str::<Measure>(&json).unwrap(), measure);
    for (json, expected) in [
        ("0.000001", "0.000001"),
        ("911.43", "911.43"),
        ("-3", "-3"),
        ("9999999999999999", "9999999999999999"),
    ] {
        assert_eq!(serde_json::from_str::<Number>(json).unwrap(), number(expected));
    }
    for json in [
        "1e16",
        "0.0000001",
        "\"1,5\"",
        "\"\"",
        "\"1e5\"",
        "true",
        "null",
        "\"0.1234567\"",
        "\"+1\"",
        "\".5\"",
    ] {
        assert!(serde_json::from_str::<Number>(json).is_err(), "{json}");
    }
    assert_eq!(serde_json::to_string(&Points(number("60.00"))).unwrap(), "\"60.00\"");
    assert_eq!(serde_json::to_string(&Ratio(number("1.052"))).unwrap(), "\"1.052\"");
    assert_eq!(
        serde_json::from_str::<Date>("\"2018-01-24\"").unwrap(),
        Date::new(2018, 1, 24).unwrap()
    );
    assert!(serde_json::from_str::<Date>("\"2018-02-30\"").is_err());
    assert!(serde_json::from_str::<UnitOfMeasure>("\" \"").is_err());
    assert_eq!(number("-0.00").to_string(), "0.00");
}

#[test]
fn extremes_are_told_and_shown() {
    let huge = Number::whole(i64::MAX)
        .times(Number::whole(i64::MAX))
        .and_then(|square| square.times(square));
    assert_eq!(huge, Err(Overflow));
    assert_eq!(Number::ONE.over(Number::ZERO), Err(Overflow));
    let largest = Number::whole(i64::MAX).times(Number::whole(8_000_000_000)).unwrap();
    assert!(show_percent(Ratio(largest), Digits::Exactly(1), Lang::Vi).ends_with("00%"));
    assert!(!show_digits(largest, Digits::Exactly(28), Lang::Vi).is_empty());
    let no_step = Rounding {
        step: Number::ZERO,
        mode: Mode::Up,
    };
    assert_eq!(no_step.apply(Number::ONE), Err(Overflow));
}

#[test]
fn roundings_at_their_edges() {
    for (value, step, expected) in [
        // half up, half even, up, down
        ("0.125", "0.01", ["0.13", "0.12", "0.13", "0.12"]),
        ("-0.125", "0.01", ["-0.13", "-0.12", "-0.13", "-0.12"]),
        ("0.135", "0.01", ["0.14", "0.14", "0.14", "0.13"]),
        ("4.375", "0.25", ["4.50", "4.50", "4.50", "4.25"]),
        ("4.125", "0.25", ["4.25", "4.00", "4.25", "4.00"]),
        ("0.004", "0.01", ["0.00", "0.00", "0.01", "0.00"]),
        ("-0.004", "0.01", ["0.00", "0.00", "-0.01", "0.00"]),
        ("7", "0.01", ["7.00"; 4]),
        ("7.5", "5", ["10", "10", "10", "5"]),
    ] {
        let rounded = Mode::ALL.map(|mode| {
            Rounding {
                step: number(step),
                mode,
            }
            .apply(number(value))
            .unwrap()
            .to_string()
        });
        assert_eq!(rounded, expected, "{value} to {step}");
    }
}

#[test]
fn what_was_published_is_shown_as_it_was_printed() {
    let share = |a, b| Ratio(number(a).over(number(b)).unwrap());
    assert_eq!(
        show_percent(share("18596", "17300"), Digits::Exactly(2), Lang::Vi),
        "107,49%"
    );
    assert_eq!(show_percent(share("1.19", "1"), Digits::AtMost(2), Lang::Vi), "119%");
    assert_eq!(
        show_percent(share("106.10", "100"), Digits::Exactly(2), Lang::Vi),
        "106,10%"
    );
    assert_eq!(show_percent(Ratio(number("0.0610")), Digits::Given, Lang::Vi), "6,10%");
    assert_eq!(
        show_measure(
            &Measure {
                number: number("18596"),
                unit: unit("lượt người")
            },
            Lang::Vi
        ),
        "18.596 lượt người"
    );
    assert_eq!(show_points(Points(number("911.43")), Lang::Vi), "911,43");
    assert_eq!(show_points(Points(number("911.43")), Lang::En), "911.43");
    assert_eq!(show_points(Points(number("-12.00")), Lang::Vi), "−12");
    assert_eq!(show_points(Points(number("12345")), Lang::Vi), "12.345");
    assert_eq!(
        show_date_long(Date::new(2018, 3, 24).unwrap(), Lang::Vi),
        "ngày 24 tháng 3 năm 2018"
    );
}
