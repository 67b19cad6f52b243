//! Rubrics that are wrong: every problem is found at once, each with its place and with words in both languages.

use std::collections::BTreeSet;

use giao_uoc::rubric::{Problem, Template, read_rubric, read_rubric_file, read_rubric_value};
use giao_uoc::text::Lang;
use serde_json::{Value as Json, json};

/// A sound rubric with one indicator, to be spoilt.
pub fn sound() -> Json {
    json!({
        "version": 1, "id": "thu", "edition": "1", "title": "Bảng thử", "max": "20",
        "source": {"title": "minh họa", "illustrative": true},
        "settings": {"classes": [{"name": "Tốt", "from_percent": "80"}, {"name": "Khá", "from_percent": "0"}]},
        "contents": [{"id": "a", "code": "1", "name": "Chỉ tiêu", "max": "20", "unit": "%", "rule": {"kind": "proportional"}}],
    })
}

/// One way to spoil a rubric.
pub struct Bad {
    pub name: String,
    pub rubric: Json,
    /// What must be found: path and kind.
    pub wants: Vec<(String, String)>,
    /// It can be used all the same.
    pub usable: bool,
}

/// Every way of `tests/cases/bad_rubrics.json`: a name, the changes to the sound rubric (by JSON pointer; null takes a
/// field away), and what must be found.
pub fn all() -> Vec<Bad> {
    let file: Json = serde_json::from_str(include_str!("../cases/bad_rubrics.json")).unwrap();
    let text = |value: &Json| value.as_str().unwrap().to_owned();
    let bad = |case: &Json| {
        let mut rubric = sound();
        for (pointer, value) in case["changes"].as_object().unwrap() {
            set(&mut rubric, pointer, value.clone());
        }
        let wants = case["wants"].as_array().unwrap().iter();
        Bad {
            name: text(&case["name"]),
            rubric,
            wants: wants.map(|want| (text(&want[0]), text(&want[1]))).collect(),
            usable: case["usable"] == true,
        }
    };
    file.as_array().unwrap().iter().map(bad).collect()
}

fn set(rubric: &mut Json, pointer: &str, value: Json) {
    let Some((parent, name)) = pointer.rsplit_once('/') else {
        *rubric = value;
        return;
    };
    match rubric.pointer_mut(parent).unwrap() {
        Json::Object(fields) if value.is_null() => assert!(fields.shift_remove(name).is_some(), "{pointer}"),
        Json::Object(fields) => {
            fields.insert(name.to_owned(), value);
        }
        Json::Array(items) => {
            assert_eq!(name, items.len().to_string(), "{pointer}");
            items.push(value);
        }
        other => panic!("{other} has no fields"),
    }
}

/// Every problem, warnings with it, one a line: path, kind, and both languages.
fn shown(problems: &[Problem]) -> String {
    let lines = problems.iter().map(|problem| {
        let (vi, en) = (problem.kind.words(Lang::Vi), problem.kind.words(Lang::En));
        assert!(
            !vi.is_empty() && !en.is_empty() && vi != en,
            "{problem:?} is worded in both languages"
        );
        // `{year}` is what a file writes.
        let blank = |words: &str| words.replace("{year", "").contains('{');
        assert!(!blank(&vi) && !blank(&en), "{problem:?}: every blank is filled");
        let warning = if problem.is_warning() { "(warning) " } else { "" };
        format!("{} {warning}{:?}\n  {vi}\n  {en}", problem.path, problem.kind)
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn problems(rubric: &Json) -> Vec<Problem> {
    match read_rubric_value(rubric) {
        Ok((_, warnings)) => warnings,
        Err(problems) => problems,
    }
}

fn kind(problem: &Problem) -> String {
    let shown = format!("{:?}", problem.kind);
    shown.split([' ', '(']).next().unwrap_or_default().to_owned()
}

fn leaf(id: &str, max: &str) -> Json {
    json!({"id": id, "code": id, "name": id, "max": max, "unit": "%", "rule": {"kind": "proportional"}})
}

#[test]
fn the_rubric_that_is_spoilt_is_sound() {
    assert_eq!(problems(&sound()), []);
}

#[test]
fn each_mistake_is_found_where_it_stands_and_nothing_else_is() {
    let mut wrong = Vec::new();
    for bad in all() {
        let found: Vec<(String, String)> = problems(&bad.rubric)
            .iter()
            .map(|problem| (problem.path.clone(), kind(problem)))
            .collect();
        if found != bad.wants {
            wrong.push(format!("{}: expected {:?}\n    found {found:?}", bad.name, bad.wants));
        }
        if read_rubric_value(&bad.rubric).is_ok() != bad.usable {
            wrong.push(format!("{}: usable should be {}", bad.name, bad.usable));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_mistake_is_worded_in_both_languages() {
    let told: Vec<String> = all()
        .iter()
        .map(|bad| format!("# {}\n{}", bad.name, shown(&problems(&bad.rubric))))
        .collect();
    insta::assert_snapshot!("bad_rubrics", told.join("\n"));
}

/// Told by the text of a file, or of a campaign that holds a rubric: these have tests of their own.
const ELSEWHERE: [&str; 7] = [
    "FileEmpty",
    "NotText",
    "NotJson",
    "FieldTwice",
    "NotAYear",
    "UnitUnknown",
    "ReasonMissing",
];

/// Every kind of problem that a value can have is among the cases.
#[test]
fn every_kind_of_problem_has_a_case() {
    let source = std::fs::read_to_string("src/rubric/problem.rs").unwrap();
    let (_, list) = source.split_once("pub enum ProblemKind {").unwrap();
    let (list, _) = list.split_once("\n}").unwrap();
    let kinds: BTreeSet<String> = list
        .lines()
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()))
        .map(|line| line.trim_end_matches([',', '{', ' ']).to_owned())
        .collect();
    let met: BTreeSet<String> = all()
        .iter()
        .flat_map(|bad| problems(&bad.rubric))
        .map(|problem| kind(&problem))
        .collect();
    let unmet: Vec<&String> = kinds
        .difference(&met)
        .filter(|kind| !ELSEWHERE.contains(&kind.as_str()))
        .collect();
    assert!(unmet.is_empty(), "no case for {unmet:?}");
}

#[test]
fn several_mistakes_in_one_file_are_all_reported() {
    let mut rubric = sound();
    for (pointer, value) in [
        ("/contents/0/name", json!(5)),
        ("/contents/0/colour", json!("red")),
        ("/contents/0/rule/full_at", json!("abc")),
        ("/settings/not_assigned", json!("forget")),
        ("/settings/holidays", json!(["2018-13-01", "2018-01-01", 7])),
    ] {
        set(&mut rubric, pointer, value);
    }
    let mut second = leaf("b", "5");
    second["rule"] =
        json!({"kind": "grade", "levels": [{"name": "Khá"}, {"gives": "2"}, {"name": "Tốt", "gives": "9"}]});
    set(&mut rubric, "/contents/1", second);
    rubric.as_object_mut().unwrap().remove("edition");
    insta::assert_snapshot!("several_mistakes", shown(&problems(&rubric)));
}

#[test]
fn mistakes_of_sense_in_several_places_are_all_reported() {
    let rubric = json!({
        "version": 1, "id": "thu", "edition": "1", "title": "Bảng thử", "max": "100",
        "source": {"title": "minh họa", "illustrative": true},
        "contents": [
            {"id": "I", "code": "I", "name": "I", "max": "50", "children": [
                {"id": "a", "code": "1", "name": "a", "max": "20", "unit": "%", "rule": {"kind": "percent_tiers", "bands": [
                    {"from": "75", "to": "100", "gives": "15"}, {"from": "100", "gives": "20"}, {"below": "70", "gives": "0"}]}},
                {"id": "b", "code": "1", "name": "b", "max": "31", "rule": {"kind": "count_times_points", "each": "1", "cap": "5"}}]},
            {"id": "a", "code": "II", "name": "II", "max": "40", "rule": {"kind": "judged"}}],
        "penalty": {"items": [{"id": "p", "code": "1", "name": "p", "max": "5", "rule": {"kind": "count_times_points", "each": "2"}}]},
    });
    insta::assert_snapshot!("mistakes_of_sense", shown(&problems(&rubric)));
}

#[test]
fn a_file_that_is_cut_off_or_no_json_is_told_by_line_and_column() {
    let whole = serde_json::to_string_pretty(&sound()).unwrap();
    for end in (1..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
        let cut = &whole[..end];
        let found = read_rubric(cut).unwrap_err();
        let at = cut.matches('\n').count() + 1;
        let [problem] = found.as_slice() else {
            panic!("one problem, not {found:?}")
        };
        assert_eq!(kind(problem), "NotJson");
        let (line, column) = problem.path.split_once(':').unwrap();
        assert!(
            line.parse::<usize>().unwrap() <= at && column.parse::<usize>().is_ok(),
            "{problem:?}"
        );
    }
    let found = read_rubric("{\n  \"version\": 1,\n  \"id\" \"thu\"\n}").unwrap_err();
    insta::assert_snapshot!("no_json", shown(&found));
    let cut = read_rubric(&whole[..whole.len() / 2]).unwrap_err();
    assert_eq!(
        cut[0].kind.words(Lang::Vi),
        "Tệp bị cắt ngang, thiếu phần cuối. Hãy xin lại tệp gốc."
    );
}

#[test]
fn a_field_that_stands_twice_is_told_with_its_place_and_a_byte_order_mark_is_passed_over() {
    let text = serde_json::to_string(&sound()).unwrap();
    let (rubric, warnings) = read_rubric(&format!("\u{feff}{text}")).unwrap();
    assert_eq!((rubric.title.as_str(), warnings.len()), ("Bảng thử", 0));
    let twice = text.replace(r#""code":"1""#, r#""code":"1","code":"2""#);
    insta::assert_snapshot!("field_twice", shown(&read_rubric(&twice).unwrap_err()));
}

/// Every place of a value: its JSON pointer and its path.
fn places(value: &Json, pointer: &str, path: &str, found: &mut Vec<(String, String)>) {
    let mut below = |value: &Json, name: &str, step: String| {
        let (pointer, path) = (format!("{pointer}/{name}"), format!("{path}{step}"));
        places(value, &pointer, &path, found);
        found.push((pointer, path));
    };
    match value {
        Json::Object(fields) => fields
            .iter()
            .for_each(|(name, value)| below(value, name, format!(".{name}"))),
        Json::Array(items) => {
            for (at, value) in items.iter().enumerate() {
                below(value, &at.to_string(), format!("[{at}]"));
            }
        }
        _ => {}
    }
}

#[test]
fn what_cannot_be_read_is_told_where_it_stands_and_nowhere_else() {
    let rubric: Json = serde_json::from_str(Template::named("thu-nhanh").unwrap().json).unwrap();
    let mut all = Vec::new();
    places(&rubric, "", "$", &mut all);
    let mut elsewhere = Vec::new();
    for (pointer, path) in all {
        let mut spoilt = rubric.clone();
        *spoilt.pointer_mut(&pointer).unwrap() = json!({"x": 1});
        let found = problems(&spoilt);
        let beside = found.iter().filter(|problem| !problem.is_under(&path));
        elsewhere.extend(beside.map(|problem| format!("{path}: {problem:?}")));
    }
    assert!(elsewhere.is_empty(), "{}", elsewhere.join("\n"));
}

/// Each level is read once: else fifty levels would take as long as two to the fiftieth.
#[test]
fn names_that_cannot_be_read_fifty_levels_deep_are_told_at_once() {
    let mut node = json!({"id": "x", "code": "x", "name": 5, "max": "20"});
    for _ in 0..50 {
        node = json!({"id": "x", "code": "x", "name": 5, "max": "20", "children": [node]});
    }
    let mut rubric = sound();
    set(&mut rubric, "/contents", json!([node]));
    let found = problems(&rubric);
    assert_eq!(found.iter().filter(|problem| kind(problem) == "WrongType").count(), 51);
}

#[test]
fn a_file_that_holds_nothing_or_no_text_says_what_it_is() {
    let text = serde_json::to_string(&sound()).unwrap();
    let utf_16 = |mark: &[u16], bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let units = mark.iter().copied().chain(text.encode_utf16());
        units.flat_map(bytes).collect()
    };
    assert!(read_rubric_file(text.as_bytes()).is_ok());
    let found = [
        Vec::new(),
        b"\xEF\xBB\xBF \r\n".to_vec(),
        utf_16(&[0xFEFF], u16::to_le_bytes),
        utf_16(&[0xFEFF], u16::to_be_bytes),
        utf_16(&[], u16::to_le_bytes),
        utf_16(&[], u16::to_be_bytes),
        b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR".to_vec(),
    ]
    .map(|bytes| shown(&read_rubric_file(&bytes).unwrap_err()));
    insta::assert_snapshot!("no_text", found.join("\n"));
}
