//! Dates as people type them, and the calendar.

use giao_uoc::quantity::{Date, Fault, Weekday, read_date};

#[test]
fn dates_are_read_in_every_form() {
    let date = Date::new(2018, 1, 24).unwrap();
    for text in [
        "24/01/2018",
        "24/1/2018",
        "24-01-2018",
        "24.1.2018",
        " 24 / 01 / 2018 ",
        "ngày 24 tháng 01 năm 2018",
        "Ngày 24 tháng 1 năm 2018",
        "nga\u{300}y 24 tha\u{301}ng 1 na\u{306}m 2018",
        "24 tháng 1, 2018",
        "2018-01-24",
        "2018/1/24",
        "24 January 2018",
        "24 Jan 2018",
    ] {
        assert_eq!(read_date(text, None).map(|read| read.date), Ok(date), "{text:?}");
    }
    for (text, at, fault) in [
        ("", 0, Fault::Empty),
        ("hôm qua", 0, Fault::NotADate(2018)),
        ("24/01", 3, Fault::NotADate(2018)),
        ("24/01/2018/5", 11, Fault::NotADate(2018)),
        ("29/02/2023", 0, Fault::NoSuchDay),
        ("31/04/2018", 0, Fault::NoSuchDay),
        ("00/04/2018", 0, Fault::NoSuchDay),
        ("01/24/2018", 3, Fault::NoSuchMonth(24, 2018)),
        ("24/01/18", 6, Fault::ShortYear(2018)),
        ("99999999999/1/1", 0, Fault::NotADate(2018)),
    ] {
        let error = read_date(text, None).unwrap_err();
        assert_eq!((error.at, &error.fault), (at, &fault), "{text:?}");
    }
    assert_eq!(
        "2023-02-29".parse::<Date>().unwrap_err().to_string(),
        "no such day in the calendar"
    );
    assert!("2018-1-24".parse::<Date>().is_err());
    assert!("+018-01-24".parse::<Date>().is_err());
}

#[test]
fn the_calendar_agrees_with_known_days() {
    let day = |text: &str| text.parse::<Date>().unwrap();
    assert_eq!(day("2000-01-01").weekday(), Weekday::Saturday);
    assert_eq!(day("2024-02-29").weekday(), Weekday::Thursday);
    assert_eq!(day("1900-03-01").weekday(), Weekday::Thursday);
    assert_eq!(day("0001-01-01").weekday(), Weekday::Monday);
    assert_eq!(day("1970-01-01").days_until(day("2018-01-24")), 17_555);
    assert_eq!(day("9999-12-31").plus_days(1), None);
    assert_eq!(day("0001-01-01").plus_days(-1), None);
    assert_eq!(day("2018-01-24").plus_days(i64::MAX), None);
    assert_eq!(day("2018-01-24").plus_working_days(u32::MAX, &[]), None);
}
