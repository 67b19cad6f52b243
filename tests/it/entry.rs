//! What is typed into a cell of a sheet: read as meant, kept where it cannot be read.

use giao_uoc::quantity::{Date, Number, UnitOfMeasure, read_date};
use giao_uoc::report::{Refusal, read_actual, read_plan, show_actual, show_plan};
use giao_uoc::rubric::{Fact, FactKind, LevelIx};
use giao_uoc::scoring::{Actual, Plan, Value};
use giao_uoc::text::Lang;

fn fact(kind: FactKind) -> Fact {
    Fact {
        id: "f".into(),
        name: "f".into(),
        kind,
        planned: true,
        part_of: None,
        ceiling: None,
    }
}

fn unit(name: &str) -> UnitOfMeasure {
    UnitOfMeasure::new(name).unwrap()
}

fn number(text: &str) -> Actual {
    Actual::Value(Value::Number(text.parse::<Number>().unwrap()))
}

#[track_caller]
fn reads(fact: &Fact, text: &str, entry: &Actual) {
    assert_eq!(&read_actual(fact, text, None, Lang::Vi).unwrap().entry, entry, "{text}");
}

#[test]
fn amounts_keep_their_digits_and_take_their_unit() {
    let money = fact(FactKind::Amount(unit("tỷ đồng")));
    reads(&money, "231,625", &number("231.625"));
    reads(&money, " 212,50 tỷ ", &number("212.50"));
    reads(&money, "231.625 triệu đồng", &number("231.625"));
    assert!(matches!(
        read_actual(&money, "12 hộ", None, Lang::Vi),
        Err(Refusal::Unread(_))
    ));
}

#[test]
fn states_are_told_from_numbers() {
    let cases = fact(FactKind::Count(unit("vụ")));
    for text in ["không phát sinh", "Khong phat sinh", "KPS", "did not arise"] {
        reads(&cases, text, &Actual::NotArisen);
    }
    reads(&cases, "0", &number("0"));
    reads(&cases, " ", &Actual::Missing);
    for text in [
        "không giao",
        "Không giao chỉ tiêu",
        "kg",
        "no target",
        "none",
        "not assigned",
    ] {
        assert_eq!(
            read_plan(&cases, text, None, Lang::Vi).unwrap().entry,
            Plan::NoTarget,
            "{text}"
        );
    }
    assert_eq!(read_plan(&cases, "", None, Lang::Vi).unwrap().entry, Plan::Missing);
}

#[test]
fn a_cross_in_its_column_is_yes_and_says_so() {
    let done = fact(FactKind::YesNo);
    let read = |text: &str| {
        let read = read_actual(&done, text, None, Lang::Vi).unwrap();
        (read.entry == Actual::Value(Value::YesNo(true)), read.echo)
    };
    for text in ["x", "X", " x ", "✓", "✔", "đạt", "Dat", "met"] {
        assert_eq!(read(text), (true, Some("hiểu là Có".to_owned())), "{text}");
    }
    for text in ["không đạt", "Chưa đạt", "chua dat", "not met"] {
        assert_eq!(read(text), (false, Some("hiểu là Không".to_owned())), "{text}");
    }
    assert_eq!(read("có"), (true, None));
    let cases = fact(FactKind::Count(unit("vụ")));
    assert!(read_actual(&cases, "x", None, Lang::Vi).is_err());
}

#[test]
fn the_number_that_a_spreadsheet_keeps_for_a_day_is_that_day() {
    let day = fact(FactKind::Date);
    let read = read_actual(&day, " 46112 ", Some(2026), Lang::Vi).unwrap();
    let last_of_march = Date::new(2026, 3, 31).unwrap();
    assert_eq!(read.entry, Actual::Value(Value::Date(last_of_march)));
    assert_eq!(read.echo.as_deref(), Some("hiểu là 31/03/2026"));
    for text in ["36525", "73051", "4611", "461120", "46112,5"] {
        assert!(read_actual(&day, text, Some(2026), Lang::Vi).is_err(), "{text}");
    }
    for (text, ends) in [("36526", (2000, 1, 1)), ("73050", (2099, 12, 31))] {
        let (year, month, day_of_month) = ends;
        let date = Date::new(year, month, day_of_month).unwrap();
        reads(&day, text, &Actual::Value(Value::Date(date)));
    }
}

#[test]
fn a_short_word_that_is_a_unit_too_says_what_it_was_taken_for() {
    let cases = fact(FactKind::Count(unit("vụ")));
    let typed = read_plan(&cases, " kg ", None, Lang::Vi).unwrap();
    assert_eq!(typed.entry, Plan::NoTarget);
    assert_eq!(typed.echo.as_deref(), Some("hiểu là không giao"));
    assert_eq!(
        typed.other,
        Some((Plan::Missing, "chưa nhập".to_owned())),
        "the way back"
    );
    // Whole words say what they mean; a number before it makes it a unit, and so does a fact that is measured in it.
    assert_eq!(read_plan(&cases, "không giao", None, Lang::Vi).unwrap().echo, None);
    let rice = fact(FactKind::Amount(unit("kg")));
    assert!(read_plan(&rice, "kg", None, Lang::Vi).is_err());
    let weighed = read_plan(&rice, "12 kg", None, Lang::Vi).unwrap().entry;
    assert_eq!(weighed, Plan::Value(Value::Number("12".parse().unwrap())));
}

#[test]
fn within_a_year_a_date_need_not_name_it() {
    // Within a year it need not be typed; without one nothing is guessed.
    let within = |text: &str| read_date(text, Some(2017));
    let day = |year, month, day| Date::new(year, month, day);
    for (text, read, other) in [
        ("3/4", day(2017, 4, 3), day(2018, 4, 3)),
        ("31-12", day(2017, 12, 31), day(2018, 12, 31)),
        ("ngày 15 tháng 1", day(2017, 1, 15), day(2018, 1, 15)),
        ("3/4/17", day(2017, 4, 3), None),
        ("15/1/18", day(2018, 1, 15), None),
    ] {
        let found = within(text).unwrap();
        assert_eq!((Some(found.date), found.other), (read, other), "{text:?}");
        assert!(found.echo(Lang::Vi).is_some(), "{text:?} says how it was understood");
    }
    assert_eq!(within("3/4/2017").unwrap().echo(Lang::Vi), None);
    for text in ["29/2", "12/2017", "3", "3/4/117", "2017/4"] {
        assert!(within(text).is_err(), "{text:?}");
    }
}

#[test]
fn a_date_takes_the_year_of_the_campaign_and_says_so() {
    let day = fact(FactKind::Date);
    let date = |text: &str| Actual::Value(Value::Date(text.parse().unwrap()));
    let typed = read_actual(&day, "3/4", Some(2017), Lang::Vi).unwrap();
    assert_eq!(typed.entry, date("2017-04-03"));
    assert_eq!(typed.echo.as_deref(), Some("hiểu là 03/04/2017"));
    assert_eq!(typed.other, Some((date("2018-04-03"), "03/04/2018".to_owned())));
    assert_eq!(
        read_actual(&day, "3/4/17", Some(2017), Lang::Vi).unwrap().entry,
        date("2017-04-03")
    );
    assert!(read_actual(&day, "3/4", None, Lang::Vi).is_err());
}

#[test]
fn a_doubtful_number_offers_its_other_reading() {
    let people = fact(FactKind::Amount(unit("lượt người")));
    let typed = read_actual(&people, "18.596", None, Lang::Vi).unwrap();
    assert_eq!(typed.entry, number("18596"));
    assert_eq!(typed.other, Some((number("18.596"), "18,596".to_owned())));
    assert!(typed.echo.unwrap().contains("18.596"));
    // Cases are whole: there the same text has one meaning.
    let cases = fact(FactKind::Count(unit("vụ")));
    assert_eq!(read_actual(&cases, "1,234", None, Lang::Vi).unwrap().other, None);
    reads(&cases, "1,234", &number("1234"));
    assert_eq!(read_actual(&cases, "1,5", None, Lang::Vi), Err(Refusal::NotACount));
    assert_eq!(read_actual(&cases, "-1", None, Lang::Vi), Err(Refusal::NotACount));
}

#[test]
fn levels_are_named_by_their_first_letters() {
    let level = fact(FactKind::Level(vec![
        "Không đạt".into(),
        "Đạt".into(),
        "Đạt xuất sắc".into(),
    ]));
    for (text, at) in [("đạt", 1), ("dat", 1), ("kh", 0), ("Đạt xuất", 2)] {
        reads(&level, text, &Actual::Value(Value::Level(LevelIx(at))));
    }
    assert!(matches!(read_actual(&level, "tốt", None, Lang::Vi), Err(Refusal::NoLevel(levels)) if levels.len() == 3));
    let done = fact(FactKind::YesNo);
    reads(&done, "c", &Actual::Value(Value::YesNo(true)));
    reads(&done, "Không", &Actual::Value(Value::YesNo(false)));
    reads(&done, "ko", &Actual::Value(Value::YesNo(false)));
    let grade = fact(FactKind::Level(vec![
        "Không hoàn thành nhiệm vụ".into(),
        "Hoàn thành nhiệm vụ".into(),
        "Hoàn thành tốt nhiệm vụ".into(),
        "Hoàn thành xuất sắc nhiệm vụ".into(),
    ]));
    for (text, at) in [("HTXSNV", 3), ("httnv", 2), ("HTNV", 1), ("khtnv", 0)] {
        reads(&grade, text, &Actual::Value(Value::Level(LevelIx(at))));
    }
}

#[test]
fn levels_are_named_by_any_part_that_only_one_has() {
    let grade = fact(FactKind::Level(vec![
        "Không hoàn thành".into(),
        "Hoàn thành".into(),
        "Hoàn thành tốt".into(),
        "Hoàn thành xuất sắc".into(),
    ]));
    for (text, at) in [
        ("tot", 2),
        ("Tốt", 2),
        ("xuat sac", 3),
        ("x", 3),
        ("hoan thanh", 1),
        ("khong", 0),
        ("hoan thanh t", 2),
    ] {
        reads(&grade, text, &Actual::Value(Value::Level(LevelIx(at))));
    }
    let refusal = |fact: &Fact, text: &str| read_actual(fact, text, None, Lang::Vi).unwrap_err();
    let several = ["Hoàn thành", "Hoàn thành tốt", "Hoàn thành xuất sắc"].map(str::to_owned);
    assert_eq!(refusal(&grade, "thành"), Refusal::SeveralLevels(several.into()));
    assert!(
        refusal(&grade, "thành")
            .words(Lang::Vi)
            .contains("Hoàn thành, Hoàn thành tốt, Hoàn thành xuất sắc")
    );
    assert!(matches!(refusal(&grade, "sac xuat"), Refusal::NoLevel(_)));
    assert!(
        matches!(refusal(&grade, "ot"), Refusal::NoLevel(_)),
        "words begin where they are typed"
    );
    let denied = fact(FactKind::Level(vec!["Không hoàn thành".into(), "Đạt".into()]));
    assert!(
        matches!(refusal(&denied, "hoàn thành"), Refusal::NoLevel(_)),
        "never by what it denies"
    );
}

#[test]
fn every_entry_reads_back_as_itself() {
    let level = FactKind::Level(vec!["Không đạt".into(), "Đạt".into()]);
    let day = Value::Date("2017-12-31".parse().unwrap());
    let entries = [
        (FactKind::Amount(unit("%")), Value::Number("6.10".parse().unwrap())),
        (FactKind::Amount(unit("%")), Value::Number("-1234.5".parse().unwrap())),
        (level, Value::Level(LevelIx(1))),
        (FactKind::YesNo, Value::YesNo(false)),
        (FactKind::Date, day),
        (FactKind::Date, Value::Never),
    ];
    for lang in Lang::ALL {
        for (kind, value) in entries.clone() {
            let fact = fact(kind);
            for actual in [Actual::Value(value), Actual::NotArisen, Actual::Missing] {
                let shown = show_actual(&fact, &actual, lang);
                assert_eq!(read_actual(&fact, &shown, None, lang).unwrap().entry, actual, "{shown}");
            }
            for plan in [Plan::Value(value), Plan::NoTarget, Plan::Missing] {
                let shown = show_plan(&fact, &plan, lang);
                assert_eq!(read_plan(&fact, &shown, None, lang).unwrap().entry, plan, "{shown}");
            }
        }
    }
}
