//! What is typed into a cell of a sheet: read as meant, kept where it cannot be read.

use giao_uoc::quantity::{Number, UnitOfMeasure};
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
    assert_eq!(&read_actual(fact, text, Lang::Vi).unwrap().entry, entry, "{text}");
}

#[test]
fn amounts_keep_their_digits_and_take_their_unit() {
    let money = fact(FactKind::Amount(unit("tỷ đồng")));
    reads(&money, "231,625", &number("231.625"));
    reads(&money, " 212,50 tỷ ", &number("212.50"));
    reads(&money, "231.625 triệu đồng", &number("231.625"));
    assert!(matches!(
        read_actual(&money, "12 hộ", Lang::Vi),
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
            read_plan(&cases, text, Lang::Vi).unwrap().entry,
            Plan::NoTarget,
            "{text}"
        );
    }
    assert_eq!(read_plan(&cases, "", Lang::Vi).unwrap().entry, Plan::Missing);
}

#[test]
fn a_doubtful_number_offers_its_other_reading() {
    let people = fact(FactKind::Amount(unit("lượt người")));
    let typed = read_actual(&people, "18.596", Lang::Vi).unwrap();
    assert_eq!(typed.entry, number("18596"));
    assert_eq!(typed.other, Some((number("18.596"), "18,596".to_owned())));
    assert!(typed.echo.unwrap().contains("18.596"));
    // Cases are whole: there the same text has one meaning.
    let cases = fact(FactKind::Count(unit("vụ")));
    assert_eq!(read_actual(&cases, "1,234", Lang::Vi).unwrap().other, None);
    reads(&cases, "1,234", &number("1234"));
    assert_eq!(read_actual(&cases, "1,5", Lang::Vi), Err(Refusal::NotACount));
    assert_eq!(read_actual(&cases, "-1", Lang::Vi), Err(Refusal::NotACount));
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
    assert!(matches!(read_actual(&level, "tốt", Lang::Vi), Err(Refusal::NoLevel(levels)) if levels.len() == 3));
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
                assert_eq!(read_actual(&fact, &shown, lang).unwrap().entry, actual, "{shown}");
            }
            for plan in [Plan::Value(value), Plan::NoTarget, Plan::Missing] {
                let shown = show_plan(&fact, &plan, lang);
                assert_eq!(read_plan(&fact, &shown, lang).unwrap().entry, plan, "{shown}");
            }
        }
    }
}
