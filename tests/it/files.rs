//! Campaign files: what is written is read the same, and what cannot be used says why.

use std::rc::Rc;

use giao_uoc::campaign::{Campaign, Command, History};
use giao_uoc::files::{
    Bundled, FileError, canonical_bytes, fingerprint, read_bundle, read_campaign, samples, save_campaign, write_bundle,
    write_campaign,
};
use giao_uoc::rubric::{FactIx, LevelIx, NodeIx, read_rubric};
use giao_uoc::scoring::{Actual, Plan, Value};
use giao_uoc::text::Lang;
use serde_json::{Value as Json, json};

pub fn small() -> Campaign {
    let rubric = r#"{"version":1,"id":"r","edition":"1","title":"Thử","max":"30","source":{"title":"minh họa","illustrative":true},
        "contents":[{"id":"I","code":"I","name":"Kinh tế","max":"30","children":[
            {"id":"a","code":"1","name":"Thu ngân sách","max":"20","unit":"tỷ đồng","rule":{"kind":"proportional"}},
            {"id":"b","code":"2","name":"Mô hình mới","max":"10","rule":{"kind":"judged"}}]}]}"#;
    let (rubric, warnings) = read_rubric(rubric).expect("sound");
    assert_eq!(warnings, []);
    let names = ["Xã A".to_owned(), "Xã B".to_owned()];
    Campaign::new("c1".to_owned(), "Cụm thử".to_owned(), 2026, Rc::new(rubric), &names)
}

pub fn filled() -> Campaign {
    let mut campaign = small();
    let mut history = History::default();
    let unit = campaign.units[0].id.clone();
    let value = |text: &str| Value::Number(text.parse().expect("number"));
    for command in [
        Command::SetActual {
            unit: unit.clone(),
            fact: FactIx(0),
            actual: Actual::Value(value("6.10")),
            measure: None,
        },
        Command::SetPlan {
            unit: unit.clone(),
            fact: FactIx(0),
            plan: Plan::Value(value("5")),
        },
        Command::SetSelfScore {
            unit: unit.clone(),
            node: NodeIx(2),
            points: Some("9.5".parse().expect("number")),
        },
        Command::SetNote {
            unit,
            node: NodeIx(1),
            note: "Số chốt ngày 31/12".to_owned(),
        },
    ] {
        history.dispatch(&mut campaign, command).expect("allowed");
    }
    campaign
}

#[test]
fn what_is_written_is_read_the_same() {
    let campaign = filled();
    let opened = read_campaign(&write_campaign(&campaign)).expect("readable");
    assert_eq!(opened.campaign, campaign);
    assert_eq!(canonical_bytes(&opened.campaign), canonical_bytes(&campaign));
}

#[test]
fn saving_steps_the_revision_of_changed_sheets_only() {
    let mut campaign = filled();
    let (_, lineages) = save_campaign(&campaign);
    assert_eq!(
        lineages.iter().map(|lineage| lineage.revision).collect::<Vec<_>>(),
        [1, 1]
    );
    for (unit, lineage) in campaign.units.iter_mut().zip(lineages) {
        unit.lineage = lineage;
    }
    let first = campaign.units[0].lineage.clone();
    let change = campaign
        .plan_change(Command::SetNote {
            unit: campaign.units[0].id.clone(),
            node: NodeIx(1),
            note: "Khác".to_owned(),
        })
        .expect("allowed")
        .expect("a change");
    campaign.apply(&change);
    let (bytes, lineages) = save_campaign(&campaign);
    assert_eq!(lineages[0].revision, 2);
    assert_eq!(lineages[0].parent, first.own);
    assert_eq!(lineages[1].revision, 1);
    let opened = read_campaign(&bytes).expect("readable").campaign;
    assert_eq!(opened.units[0].lineage, lineages[0]);
}

#[test]
fn every_cut_of_a_file_is_refused_with_its_place() {
    let bytes = write_campaign(&filled());
    let whole = bytes.len() - 1;
    for end in (1..whole).step_by(97) {
        let mut cut = &bytes[..end];
        while std::str::from_utf8(cut).is_err() {
            cut = &cut[..cut.len() - 1];
        }
        match read_campaign(cut) {
            Err(FileError::NotJson(problem)) => assert!(problem.path.contains(':'), "{problem:?}"),
            other => panic!("cut at {end}: {other:?}"),
        }
    }
}

/// Files of every version ever written stand in `tests/fixtures` and are never regenerated.
#[test]
fn every_version_ever_written_opens_with_its_points() {
    let bytes = include_bytes!("../fixtures/v1-kien-giang-2017.giaouoc.json");
    let campaign = read_campaign(bytes).expect("opens for ever").campaign;
    let standing = giao_uoc::scoring::score(&campaign.rubric, &campaign.references, &campaign.sheets);
    let totals: Vec<String> = standing
        .cards
        .iter()
        .map(|card| card.total.points.unwrap().to_string())
        .collect();
    assert_eq!(totals, ["911.43", "912", "857.41", "879.05", "892.74"]);
    assert_eq!(
        canonical_bytes(&read_campaign(&write_campaign(&campaign)).unwrap().campaign),
        canonical_bytes(&campaign)
    );
}

#[test]
fn foreign_newer_and_empty_files_say_so() {
    assert_eq!(read_campaign(b"  \n"), Err(FileError::Empty));
    assert_eq!(read_campaign(b"\xFE\xFF\x00"), Err(FileError::NotText));
    assert_eq!(read_campaign(b"[1,2]"), Err(FileError::Foreign));
    let rubric = include_bytes!("../../src/rubric/templates/kien-giang-2017.json");
    assert_eq!(read_campaign(rubric), Err(FileError::Rubric));
    assert_eq!(
        read_campaign(br#"{"format":"giao-uoc","version":9}"#),
        Err(FileError::Newer { version: 9 })
    );
    let huge = vec![b' '; giao_uoc::files::LARGEST_BYTES + 1];
    assert!(matches!(read_campaign(&huge), Err(FileError::TooLarge { .. })));
}

#[test]
fn every_problem_of_a_campaign_is_told_with_its_path() {
    let text = String::from_utf8(write_campaign(&filled())).expect("text");
    let text = text
        .replace("\"fact\": \"a\"", "\"fact\": \"zz\"")
        .replace("\"node\": \"b\"", "\"node\": \"yy\"");
    let Err(FileError::Problems(problems)) = read_campaign(text.as_bytes()) else {
        panic!("must be refused")
    };
    let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "$.campaign.units[0].facts[0].fact",
            "$.campaign.units[0].leaves[1].node"
        ]
    );
}

#[test]
fn a_year_out_of_bounds_is_told_and_never_cut() {
    let text = String::from_utf8(write_campaign(&filled())).expect("text");
    let read = |year: &str| read_campaign(text.replace("\"year\": 2026", &format!("\"year\": {year}")).as_bytes());
    for year in ["1945", "2100"] {
        assert_eq!(read(year).expect("a year").campaign.year.to_string(), year);
    }
    for year in [
        "0",
        "1944",
        "2101",
        "20177",
        "65535",
        "67562",
        "4294967296",
        "-2026",
        "2026.5",
    ] {
        let words = read(year).expect_err(year).words(Lang::En);
        assert_eq!(
            words,
            format!("At $.campaign.year: “{year}” is not the year of a campaign: four digits, from 1945 to 2100.")
        );
    }
    let words = read("\"2026\"").expect_err("a text").words(Lang::En);
    assert!(words.starts_with("At $.campaign.year: "), "{words}");
}

#[test]
fn a_file_of_another_program_is_called_by_its_name() {
    let zip = |name: &str| [b"PK\x03\x04\x14\x00", name.as_bytes()].concat();
    let kinds: [(Vec<u8>, &str); 9] = [
        (zip("word/document.xml"), "tệp Word"),
        (zip("xl/workbook.xml"), "tệp Excel"),
        (zip("anh.jpg"), "tệp nén"),
        (
            zip("mimetypeapplication/vnd.oasis.opendocument.text"),
            "tệp LibreOffice",
        ),
        (
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(),
            "tệp Word hoặc Excel đời cũ",
        ),
        (b"%PDF-1.7".to_vec(), "tệp PDF"),
        (b"\x89PNG\r\n".to_vec(), "tệp ảnh"),
        (b"\n<!doctype html><title>Giao".to_vec(), "trang web (HTML)"),
        ("STT\tChỉ tiêu".as_bytes().to_vec(), "tệp văn bản"),
    ];
    for (bytes, kind) in kinds {
        let words = read_campaign(&bytes).expect_err(kind).words(Lang::Vi);
        assert!(words.starts_with(&format!("Đây là {kind}, ")), "{kind}: {words}");
    }
}

#[test]
fn all_drafts_in_one_file_come_back_as_they_were() {
    let draft = |name: &str, text: &str| Bundled {
        name: name.to_owned(),
        text: text.to_owned(),
    };
    let campaign = String::from_utf8(write_campaign(&filled())).expect("text");
    let drafts = vec![draft("Cụm thử, 2026", &campaign), draft("", "{\"schema\":9}\nlater")];
    let bytes = write_bundle(drafts.clone());
    assert_eq!(read_bundle(bytes.as_bytes()), Some(drafts));
    assert_eq!(
        read_bundle(campaign.as_bytes()),
        None,
        "a campaign is no file of drafts"
    );
    assert_eq!(
        read_campaign(bytes.as_bytes()),
        Err(FileError::Foreign),
        "nor the other way round"
    );
}

/// Each change of a sound file, by JSON pointer, and every place that is then told.
#[test]
fn what_a_campaign_says_twice_or_of_nothing_is_told_with_its_place() {
    let entries =
        json!([{"fact": "a", "actual": "1", "not_arisen": true}, {"fact": "a", "plan": "5", "no_target": true}]);
    let quoted = json!({"fact": "a", "number": "1", "source": {"title": "Niên giám"}});
    let previous = |unit: &str| json!([{"unit": unit, "figures": [quoted, quoted]}]);
    let given = json!({"node": "b", "self_score": {"points": "1"}, "self_unread": "x", "final_score": {"points": "2"}});
    let cases = [
        ("/units/0/facts", entries),
        (
            "/units/0/leaves",
            json!([{"node": "a", "note": "x"}, {"node": "a", "note": "y"}, given]),
        ),
        ("/lead", json!("xã-x")),
        ("/deputy", json!("xã-y")),
        ("/previous", previous("xã-z")),
    ];
    let mut told = Vec::new();
    for (pointer, value) in cases {
        let mut file: Json = serde_json::from_slice(&write_campaign(&filled())).unwrap();
        let (above, field) = pointer.rsplit_once('/').unwrap();
        file["campaign"].pointer_mut(above).unwrap()[field] = value;
        match read_campaign(file.to_string().as_bytes()) {
            Err(FileError::Problems(problems)) => {
                told.extend(problems.iter().map(|problem| {
                    let (vi, en) = (problem.kind.words(Lang::Vi), problem.kind.words(Lang::En));
                    format!("{}\n  {vi}\n  {en}", problem.path)
                }));
            }
            other => panic!("{pointer}: {other:?}"),
        }
    }
    insta::assert_snapshot!("campaign_twice", told.join("\n"));
}

#[test]
fn a_head_that_cannot_be_read_hides_nothing_below_it() {
    let mut file: Json = serde_json::from_slice(&write_campaign(&filled())).unwrap();
    let campaign = &mut file["campaign"];
    campaign["name"] = json!(5);
    campaign["year"] = json!(12);
    campaign["rubric"].as_object_mut().unwrap().shift_remove("title");
    campaign["rubric"]["contents"][0]["children"][0]["max"] = json!("21");
    campaign["units"][0]["name"] = json!(["Xã A"]);
    campaign["units"][1]["facts"] = json!([{"fact": "a", "actual": "nhiều"}]);
    let error = read_campaign(file.to_string().as_bytes()).unwrap_err();
    let paths: Vec<&str> = error.problems().iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "$.campaign.name",
            "$.campaign.year",
            "$.campaign.rubric",
            "$.campaign.units[0].name",
            "$.campaign.rubric.contents[0].max",
            "$.campaign.units[1].facts[0].actual",
        ]
    );
}

/// A campaign's file with one unit, a grade and a date, of which these were entered.
fn with_entries(level: &str, date: &str) -> Vec<u8> {
    let file = json!({"format": "giao-uoc", "version": 1, "campaign": {
        "id": "c", "name": "Cụm thử", "year": 2026,
        "rubric": {"version": 1, "id": "r", "edition": "1", "title": "Thử", "max": "20", "source": {"title": "minh họa"},
            "contents": [
                {"id": "l", "code": "1", "name": "Xếp loại", "max": "10",
                    "rule": {"kind": "grade", "levels": [{"name": "Khá", "gives": "0"}, {"name": "Tốt", "gives": "10"}]}},
                {"id": "d", "code": "2", "name": "Gửi báo cáo", "max": "10",
                    "rule": {"kind": "lateness_tiers", "due": {"on": "{year}-12-05"}, "tiers": [{"to_days": 5, "gives": "5"}]}}]},
        "units": [{"id": "x", "name": "Xã A", "facts": [{"fact": "l", "actual": level}, {"fact": "d", "actual": date}],
            "leaves": [{"node": "l", "evidence": [{"text": "Quyết định", "date": date}]}]}],
    }});
    file.to_string().into_bytes()
}

#[test]
fn a_level_is_known_however_its_letters_are_composed() {
    for level in ["Tốt", "Tô\u{301}t", "To\u{302}\u{301}t"] {
        let campaign = read_campaign(&with_entries(level, "2026-12-05")).unwrap().campaign;
        let entered = &campaign.sheets[0].fact(FactIx(0)).actual;
        assert_eq!(*entered, Actual::Value(Value::Level(LevelIx(1))), "{level}");
    }
}

#[test]
fn a_wrong_date_is_told_with_what_its_place_takes() {
    let told = ["0018-12-05", "1899-12-31", "{year}-12-05", "2026-02-30"].map(|date| {
        let error = read_campaign(&with_entries("Giỏi", date)).unwrap_err();
        let said = error.problems().iter().map(|problem| {
            let (vi, en) = (problem.kind.words(Lang::Vi), problem.kind.words(Lang::En));
            format!("{}\n  {vi}\n  {en}", problem.path)
        });
        said.collect::<Vec<_>>().join("\n")
    });
    insta::assert_snapshot!("wrong_dates", told.join("\n"));
    assert!(read_campaign(&with_entries("Tốt", "1900-01-01")).is_ok());
}

/// Points without a reason stay points; the file opens and says what it lacks.
#[test]
fn final_points_without_a_reason_are_a_warning() {
    let mut file: Json = serde_json::from_slice(&write_campaign(&filled())).unwrap();
    file["campaign"]["units"][0]["leaves"] = json!([{"node": "b", "final_score": {"points": "2", "reason": " "}}]);
    let opened = read_campaign(file.to_string().as_bytes()).unwrap();
    let [warning] = opened.warnings.as_slice() else {
        panic!("{:?}", opened.warnings)
    };
    assert_eq!(warning.path, "$.campaign.units[0].leaves[0].final_score");
}

/// A rubric that cannot be used hides nothing of what was entered by it, and blames no entry for what it lacks itself.
#[test]
fn a_problem_of_the_rubric_hides_none_of_the_entries() {
    let mut file: Json = serde_json::from_slice(&write_campaign(&filled())).unwrap();
    let contents = &mut file["campaign"]["rubric"]["contents"][0]["children"];
    contents[0]["max"] = json!("21");
    contents[1]["rule"] = json!({"kind": "judging"});
    file["campaign"]["units"][0]["facts"] = json!([{"fact": "a", "actual": "nhiều"}, {"fact": "b", "actual": "9"}]);
    file["campaign"]["lead"] = json!("xã-x");
    let Err(error) = read_campaign(file.to_string().as_bytes()) else {
        panic!("it opens")
    };
    let paths: Vec<&str> = error.problems().iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "$.campaign.rubric.contents[0].children[1].rule",
            "$.campaign.rubric.contents[0].max",
            "$.campaign.units[0].facts[0].actual",
            "$.campaign.lead",
        ]
    );
}

#[test]
fn a_sample_knows_itself_as_it_ships_and_no_more_once_it_was_changed() {
    for sample in samples::SAMPLES {
        let mut campaign = samples::open(sample.name).expect("it ships");
        assert_eq!(
            fingerprint(&campaign),
            sample.fingerprint,
            "as {} ships now",
            sample.name
        );
        let reread = |campaign: &Campaign| read_campaign(&save_campaign(campaign).0).expect("sound").campaign;
        assert!(
            samples::is_as_shipped(&reread(&campaign)),
            "a file of it is as it ships"
        );
        campaign.sheets[0].facts[0].actual = Actual::Missing;
        assert!(!samples::is_as_shipped(&reread(&campaign)));
    }
}
