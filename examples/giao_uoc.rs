//! The library from the shell: scores a campaign's file, checks a rubric, gives a sample. For scripts, and for checking
//! the page against it.
//!
//! `cargo run --release --example giao_uoc -- score --sample kien-giang-2017`

use std::io::{self, Read, Write};
use std::process::ExitCode;

use giao_uoc::files::samples::{SAMPLES, Sample};
use giao_uoc::files::{FileError, Opened, read_campaign};
use giao_uoc::report::{campaign_json, problems_json};
use giao_uoc::rubric::{Problem, Template, read_rubric_file};
use giao_uoc::text::Lang;
use serde_json::{Value as Json, json};

const HELP: &str = "\
Giao Ước: chấm điểm giao ước thi đua (scores emulation pacts)

  giao_uoc score FILE            chấm một kỳ thi đua: điểm, thứ hạng, cách tính từng điểm
                                 score a campaign: cards, ranking, a trace for every point
  giao_uoc score --sample NAME   chấm kỳ thi đua mẫu (score a sample)
  giao_uoc check RUBRIC          soát bảng tiêu chí, nêu mọi lỗi (print every problem of a rubric)
  giao_uoc sample NAME           in tệp kỳ thi đua mẫu (print a sample's file)
  giao_uoc --help                trang này (this page)

FILE, RUBRIC: đường dẫn tệp, hoặc - để đọc từ đầu vào chuẩn (a path, or - for standard input).
Kết quả là JSON; số thập phân là chuỗi, ví dụ \"911.43\" (the result is JSON; decimals are strings).
Mã thoát: 0 được, kể cả khi chỉ có cảnh báo; 1 tệp có lỗi hoặc không đọc được; 2 gõ lệnh sai.
Exit codes: 0 fine, also with nothing but warnings; 1 the file has problems or cannot be read; 2 the command was mistyped.";

/// How a command ends, beside what it printed.
#[derive(Debug, PartialEq, Eq)]
enum End {
    Fine,
    Problems,
    Usage(String),
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let end = run(&args, &mut io::stdout().lock());
    match end {
        Ok(End::Fine) => ExitCode::SUCCESS,
        Ok(End::Problems) => ExitCode::from(1),
        Ok(End::Usage(what)) => {
            complain(&format!("{what}\n\n{HELP}"));
            ExitCode::from(2)
        }
        // Whoever reads the output has gone: `giao_uoc score … | head` is no mistake.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error.to_string());
            ExitCode::from(1)
        }
    }
}

/// Carries out one command.
fn run(args: &[&str], out: &mut impl Write) -> io::Result<End> {
    match args {
        ["--help" | "-h" | "help"] | [_, "--help" | "-h"] => put(out, HELP.as_bytes()).map(|()| End::Fine),
        ["score", "--sample", name] => match sample(name) {
            Some(sample) => scored(out, read_campaign(sample.bytes)),
            None => Ok(no_sample(name)),
        },
        ["score", path] if !path.starts_with("--") => match read(path) {
            Ok(bytes) => scored(out, read_campaign(&bytes)),
            Err(error) => unread(path, &error),
        },
        ["check", path] if !path.starts_with("--") => match read(path) {
            Ok(bytes) => checked(out, &bytes),
            Err(error) => unread(path, &error),
        },
        ["sample", name] => match sample(name) {
            Some(sample) => put(out, sample.bytes).map(|()| End::Fine),
            None => Ok(no_sample(name)),
        },
        [] => Ok(End::Usage(String::from("Thiếu lệnh (a command is missing)."))),
        [command, ..] => Ok(End::Usage(format!("Không hiểu lệnh (not understood): {command} …"))),
    }
}

fn sample(name: &str) -> Option<&'static Sample> {
    SAMPLES.iter().find(|sample| sample.name == name)
}

fn scored(out: &mut impl Write, opened: Result<Opened, FileError>) -> io::Result<End> {
    match opened {
        Ok(opened) => {
            let mut data = campaign_json(&opened.campaign);
            if let Some(fields) = data.as_object_mut() {
                fields.insert(String::from("problems"), problems_json(&opened.warnings));
            }
            print(out, &data).map(|()| End::Fine)
        }
        Err(error) => {
            let said = json!({"vi": error.words(Lang::Vi), "en": error.words(Lang::En)});
            print(
                out,
                &json!({"error": said, "problems": problems_json(error.problems())}),
            )?;
            Ok(End::Problems)
        }
    }
}

fn checked(out: &mut impl Write, bytes: &[u8]) -> io::Result<End> {
    let (rubric, problems): (Json, Vec<Problem>) = match read_rubric_file(bytes) {
        Ok((rubric, warnings)) => {
            let leaves = rubric.leaves().count();
            let about = json!({
                "id": rubric.id, "edition": rubric.edition, "title": rubric.title,
                "nodes": rubric.nodes.len(), "indicators": leaves, "facts": rubric.facts.len(),
            });
            (about, warnings)
        }
        Err(problems) => (Json::Null, problems),
    };
    let end = if rubric.is_null() { End::Problems } else { End::Fine };
    print(out, &json!({"rubric": rubric, "problems": problems_json(&problems)}))?;
    Ok(end)
}

fn no_sample(name: &str) -> End {
    let known: Vec<&str> = SAMPLES.iter().map(|sample| sample.name).collect();
    let rubric = match Template::named(name) {
        Some(_) => " Đó là tên một bảng tiêu chí (that names a rubric).",
        None => "",
    };
    End::Usage(format!(
        "Không có mẫu “{name}” (no such sample).{rubric} Có (there is): {}.",
        known.join(", ")
    ))
}

fn unread(path: &str, error: &io::Error) -> io::Result<End> {
    complain(&format!("{path}: không đọc được (cannot be read): {error}"));
    Ok(End::Problems)
}

fn read(path: &str) -> io::Result<Vec<u8>> {
    if path == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    std::fs::read(path)
}

fn print(out: &mut impl Write, data: &Json) -> io::Result<()> {
    let text = serde_json::to_string_pretty(data).map_err(io::Error::other)?;
    put(out, text.as_bytes())
}

fn put(out: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    out.write_all(bytes)?;
    if !bytes.ends_with(b"\n") {
        out.write_all(b"\n")?;
    }
    out.flush()
}

/// Says what went wrong beside the output; where even that cannot be written there is nobody to tell.
fn complain(what: &str) {
    let _ = writeln!(io::stderr().lock(), "{what}");
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

    use super::*;

    fn run(args: &[&str]) -> (End, Vec<u8>) {
        let mut out = Vec::new();
        let end = super::run(args, &mut out).unwrap();
        (end, out)
    }

    fn data(args: &[&str], end: End) -> Json {
        let (ended, out) = run(args);
        assert_eq!(ended, end);
        serde_json::from_slice(&out).unwrap()
    }

    /// Puts a file where a command can read it.
    fn file(name: &str, bytes: &[u8]) -> String {
        let path = std::env::temp_dir().join(format!("giao-uoc-{}-{name}", std::process::id()));
        std::fs::write(&path, bytes).unwrap();
        path.to_string_lossy().into_owned()
    }

    #[test]
    fn the_sample_is_scored_as_it_was_published_with_a_trace_for_every_point() {
        let scored = data(&["score", "--sample", "kien-giang-2017"], End::Fine);
        let points = |unit: &str| {
            let units = scored["standing"]["units"].as_array().unwrap();
            let card = units.iter().find(|card| card["unit"] == unit).unwrap();
            card["total"]["points"].clone()
        };
        assert_eq!(scored["problems"], json!([]));
        assert_eq!(points("giong-rieng"), "912");
        assert_eq!(points("tan-hiep"), "911.43");
        for card in scored["standing"]["units"].as_array().unwrap() {
            for node in card["nodes"].as_array().unwrap() {
                assert_eq!(node["rule"].is_string(), node["source"]["title"].is_string());
                let has_points = node["outcome"]["points"].is_string();
                assert!(!has_points || node["trace"].as_array().is_some_and(|trace| !trace.is_empty()));
            }
        }
        let budget = scored["standing"]["units"][0]["nodes"].as_array().unwrap().iter();
        let budget = budget.clone().find(|node| node["id"] == "thu-ngan-sach").unwrap();
        assert_eq!(budget["trace"][1]["unit_of_measure"], "tỷ đồng");
        let made_up = scored["illustrative"].as_array().unwrap();
        assert!(made_up.contains(&json!({"unit": "tan-hiep", "fact": "don-da-giai-quyet", "cell": "actual"})));
        assert!(
            ["previous", "plan", "reference"]
                .iter()
                .all(|cell| made_up.iter().any(|one| one["cell"] == *cell))
        );
    }

    #[test]
    fn a_sample_that_is_printed_and_scored_from_its_file_gives_the_same() {
        let (_, printed) = run(&["sample", "kien-giang-2017"]);
        let path = file("sample.json", &printed);
        assert_eq!(run(&["score", &path]), run(&["score", "--sample", "kien-giang-2017"]));
    }

    #[test]
    fn every_problem_of_a_rubric_is_printed() {
        let path = file("bad.json", br#"{"version": 1, "id": 5, "colour": "red"}"#);
        let found = data(&["check", &path], End::Problems);
        let problems = found["problems"].as_array().unwrap();
        assert!(problems.len() >= 3, "{problems:?}");
        assert!(
            problems
                .iter()
                .all(|problem| problem["path"].is_string() && problem["vi"] != problem["en"])
        );
        for (name, bytes) in [("nothing.json", &b""[..]), ("utf-16.json", b"\xFF\xFE{\0}\0")] {
            let found = data(&["check", &file(name, bytes)], End::Problems);
            assert_eq!(found["problems"].as_array().map(Vec::len), Some(1), "{name}: {found}");
        }
        let path = file("good.json", Template::named("kien-giang-2017").unwrap().json.as_bytes());
        assert_eq!(data(&["check", &path], End::Fine)["problems"], json!([]));
    }

    #[test]
    fn a_file_that_is_no_campaign_is_refused_in_both_languages() {
        for (name, bytes) in [
            ("cut.json", &b"{\"format\":"[..]),
            ("empty.json", b""),
            ("picture.json", b"\xff\xd8"),
        ] {
            let said = data(&["score", &file(name, bytes)], End::Problems);
            assert!(said["error"]["vi"].is_string() && said["error"]["en"].is_string());
        }
        assert_eq!(run(&["score", "/no/such/file"]).0, End::Problems);
    }

    #[test]
    fn a_mistyped_command_is_told_from_a_bad_file() {
        for args in [
            &[][..],
            &["scroe", "x"],
            &["score"],
            &["score", "--sample", "hue-2016"],
            &["score", "--all"],
        ] {
            assert!(matches!(run(args).0, End::Usage(_)), "{args:?}");
        }
        for args in [&["--help"][..], &["score", "--help"], &["check", "-h"]] {
            assert_eq!(String::from_utf8(run(args).1).unwrap().trim_end(), HELP, "{args:?}");
        }
    }
}
