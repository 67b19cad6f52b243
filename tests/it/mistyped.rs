//! Numbers, units and dates typed in haste: what is meant is read, what is not is told.

use giao_uoc::quantity::{Fault, UnitOfMeasure, read_date, read_measure, read_number};
use giao_uoc::text::Lang;

#[test]
fn a_zero_before_a_separator_leaves_both_readings_and_zeros_alone_one() {
    for (text, lang, number, other) in [
        ("01.234", Lang::Vi, "1234", Some("1.234")),
        ("01.234", Lang::En, "1.234", Some("1234")),
        ("012,345", Lang::Vi, "12.345", Some("12345")),
        ("0.234", Lang::Vi, "0.234", None),
        ("00,234", Lang::En, "0.234", None),
        ("01.5", Lang::Vi, "1.5", None),
    ] {
        let reading = read_number(text, lang).unwrap();
        let other_read = reading.other.map(|other| other.to_string());
        assert_eq!(
            (reading.number.to_string().as_str(), other_read.as_deref()),
            (number, other),
            "{text}"
        );
        assert_eq!(reading.echo(lang).is_some(), other.is_some(), "{text}");
    }
}

#[test]
fn the_short_form_of_a_large_number_is_called_by_its_name() {
    for text in ["1e5", "1E+05", "2,5e-3", "3E5 người"] {
        let error = read_number(text, Lang::Vi).unwrap_err();
        assert_eq!(error.fault, Fault::Exponent, "{text}");
        assert_eq!(
            error.words(Lang::Vi),
            "Hãy gõ đủ các chữ số, không gõ dạng rút gọn như 1E+05."
        );
    }
    assert_eq!(read_number("3 em", Lang::Vi).unwrap().unit.unwrap().name(), "em");
}

#[test]
fn units_are_known_without_their_marks() {
    for (text, cell, expected) in [
        ("212.5 ty dong", "tỷ đồng", "212.5"),
        ("212,5 ti", "tỷ đồng", "212.5"),
        ("231625 trieu dong", "tỷ đồng", "231.625"),
        ("1 nghin ty dong", "tỷ đồng", "1000"),
        ("5 TRIEU", "đồng", "5000000"),
        ("18 luot", "lượt người", "18"),
        ("18 luot nguoi", "lượt người", "18"),
        ("3 tan", "kg", "3000"),
        ("2 ho", "hộ", "2"),
    ] {
        let cell = UnitOfMeasure::new(cell).unwrap();
        let reading = read_measure(text, &cell, Lang::Vi).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(reading.measure.number.to_string(), expected, "{text}");
    }
    for (text, unit) in [
        ("5 ty le", "ty le"),
        ("5 dong ho", "dong ho"),
        ("5 ty dong", "tỷ đồng"),
        ("5 ha", "ha"),
    ] {
        assert_eq!(read_number(text, Lang::Vi).unwrap().unit.unwrap().name(), unit);
    }
    let hectares = UnitOfMeasure::new("ha").unwrap();
    assert!(read_measure("5 ty dong", &hectares, Lang::Vi).is_err());
}

#[test]
fn a_year_that_nobody_means_is_refused_where_it_stands() {
    for (text, at) in [("24/01/0018", 6), ("0018-01-24", 0), ("24/1/1899", 5)] {
        let error = read_date(text, Some(2026)).unwrap_err();
        assert_eq!((error.at, &error.fault), (at, &Fault::EarlyYear(2026)), "{text}");
        assert_eq!(
            error.words(Lang::Vi),
            "Năm này trước năm 1900, hãy gõ lại năm, như 2026."
        );
    }
    assert_eq!(read_date("24/01/1900", None).unwrap().date.to_string(), "1900-01-24");
}
