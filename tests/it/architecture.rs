//! The inner walls of the house: who may name whom, and the habits that every file keeps.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms from the top down: each may name those after it, and itself.
const ROOMS: [&str; 10] = [
    "ui", "browser", "ports", "files", "report", "campaign", "scoring", "rubric", "quantity", "text",
];

/// The folders whose files are read, with the kinds of file that are written by hand.
const FOLDERS: [&str; 5] = ["src", "style", "tests", "examples", "benches"];
const KINDS: [&str; 5] = ["rs", "css", "mjs", "js", "html"];

/// A file written by hand: its path from the root of the package, and its text.
pub struct Source {
    path: String,
    text: String,
}

impl Source {
    pub fn is_in(&self, folder: &str) -> bool {
        self.path.starts_with(&format!("{folder}/"))
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// Gives the text without comments. A `//` in a string ends its line too, which hides nothing that is asked here.
    pub fn code(&self) -> String {
        self.text
            .lines()
            .map(|line| line.split("//").next().unwrap_or_default())
            .collect::<Vec<_>>()
            .join("\n")
    }
}

fn walk(folder: &Path, found: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if name != "node_modules" && !name.starts_with('.') {
                walk(&path, found);
            }
        } else if path
            .extension()
            .is_some_and(|kind| KINDS.contains(&&*kind.to_string_lossy()))
        {
            let text = fs::read_to_string(&path).unwrap();
            found.push(Source {
                path: path.to_string_lossy().replace('\\', "/"),
                text,
            });
        }
    }
}

pub fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    for folder in FOLDERS {
        walk(Path::new(folder), &mut found);
    }
    assert!(
        found.iter().any(|source| source.path == "src/lib.rs"),
        "the tests run in the root of the package"
    );
    found
}

pub fn check(what: &str, problems: &[String]) {
    assert!(problems.is_empty(), "{what}:\n  {}", problems.join("\n  "));
}

/// Splits a text into its words, the way Rust names are made.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
}

/// Finds the rooms that a piece of code names: `crate::room` and `crate::{room, other::x}`.
fn rooms_named(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for after in code.split("crate::").skip(1) {
        if let Some(list) = after.strip_prefix('{') {
            let mut depth = 0_i32;
            let mut top = String::new();
            for c in list.chars() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    c if depth == 0 => top.push(c),
                    _ => {}
                }
            }
            found.extend(top.split(',').filter_map(|item| words(item).next()).map(str::to_owned));
        } else {
            found.extend(words(after).next().map(str::to_owned));
        }
    }
    found
}

#[test]
fn the_wall_sees_every_way_of_naming_a_room() {
    let code =
        "use crate::{ui::{grid, x}, text, self as all};\nlet a = crate::files::open(); pub(in crate::rubric) fn f() {}";
    let named = rooms_named(code);
    for room in ["ui", "text", "files", "rubric"] {
        assert!(named.contains(room), "{room}");
    }
    assert!(!named.contains("grid"));
}

#[test]
fn direction_never_turns_back() {
    let mut problems = Vec::new();
    for source in sources()
        .iter()
        .filter(|source| source.is_in("src") && source.is_rust())
    {
        let parts: Vec<&str> = source.path.split('/').skip(1).collect();
        let [room, .., file] = parts.as_slice() else { continue };
        if *room == "bin" {
            continue;
        }
        let Some(here) = ROOMS.iter().position(|known| known == room) else {
            problems.push(format!("{}: {room} is no room of the house", source.path));
            continue;
        };
        let code = source.code();
        for named in rooms_named(&code) {
            if ROOMS[..here].contains(&&*named) {
                problems.push(format!("{}: {room} names {named}, which stands above it", source.path));
            }
        }
        // crate::a::b is two deep, and `super` twice from there is the crate: a way round the wall.
        let depth = if *file == "mod.rs" {
            parts.len() - 1
        } else {
            parts.len()
        };
        if code.contains(&"super::".repeat(depth)) {
            problems.push(format!("{}: reaches the crate by super, say crate::", source.path));
        }
    }
    check("rooms above are named from below", &problems);
}

#[test]
fn only_the_rooms_at_the_top_know_the_browser() {
    let mut problems = Vec::new();
    for source in sources()
        .iter()
        .filter(|source| source.is_in("src") && source.is_rust())
    {
        let at_the_top = source.is_in("src/ui") || source.is_in("src/browser") || source.is_in("src/bin");
        if at_the_top || source.path == "src/main.rs" {
            continue;
        }
        let code = source.code();
        let known = [
            "leptos",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "gloo_events",
            "gloo_storage",
            "gloo_timers",
        ];
        for name in words(&code).filter(|word| known.contains(word)) {
            problems.push(format!("{}: {name}", source.path));
        }
    }
    check("only ui and browser know the browser", &problems);
}

#[test]
fn arithmetic_stands_in_one_room() {
    let mut problems = Vec::new();
    for source in sources()
        .iter()
        .filter(|source| source.is_in("src") && source.is_rust())
    {
        let code = source.code();
        let names = |wanted: &[&str]| words(&code).any(|word| wanted.contains(&word));
        if !source.is_in("src/quantity") && names(&["Decimal", "rust_decimal"]) {
            problems.push(format!(
                "{}: decimals are made and counted in quantity only",
                source.path
            ));
        }
        // Pixels of a chart and of the grid's input; the one visitor that reads a JSON number; what the browser's own calls take and give.
        let floats_have_a_reason = source.path.starts_with("src/report/chart")
            || source.path == "src/ui/grid/desk/sight.rs"
            || source.is_in("src/browser")
            || source.path == "src/quantity/number.rs"
            || source.path == "src/quantity/wire.rs";
        if !floats_have_a_reason && names(&["f32", "f64"]) {
            problems.push(format!("{}: a float outside the geometry of charts", source.path));
        }
    }
    check("arithmetic outside its room", &problems);
}

#[test]
fn files_are_short_and_well_named() {
    let mut problems = Vec::new();
    for source in sources() {
        let lines = source.text.lines().count();
        if lines > 400 {
            problems.push(format!("{}: {lines} lines, 400 at most", source.path));
        }
        let vague = ["utils", "util", "helpers", "helper", "common", "misc"];
        if source
            .path
            .split(['/', '.', '_', '-'])
            .any(|part| vague.contains(&part))
        {
            problems.push(format!("{}: the name says nothing of what is inside", source.path));
        }
    }
    check("files too long or badly named", &problems);
}

#[test]
fn nothing_is_left_for_later() {
    // Put together here, so that this file does not find itself.
    let later = [
        ["TO", "DO"],
        ["FIX", "ME"],
        ["XX", "X"],
        ["unimple", "mented"],
        ["to", "do"],
    ]
    .map(|parts| parts.concat());
    let mut problems = Vec::new();
    for source in sources() {
        for (place, line) in source.text.lines().enumerate() {
            let macros = later[3..].iter().any(|name| line.contains(&format!("{name}!")));
            if macros || words(line).any(|word| later[..3].iter().any(|mark| mark == word)) {
                problems.push(format!("{}:{}: {}", source.path, place + 1, line.trim()));
            }
        }
    }
    check("work left for later", &problems);
}

/// Gives a style sheet without its comments.
pub fn without_comments(css: &str) -> String {
    css.split("/*")
        .enumerate()
        .map(|(at, part)| {
            if at == 0 {
                part
            } else {
                part.split_once("*/").map_or("", |(_, rest)| rest)
            }
        })
        .collect()
}

/// Gives what a style sheet says to all: without comments, and without what only those are given who do not mind motion.
fn said_to_all(css: &str) -> String {
    let without_comments = without_comments(css);
    let mut parts = without_comments.split("@media (prefers-reduced-motion: no-preference)");
    let mut said = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut depth = 0_i32;
        let end = part.find(|c| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            c == '}' && depth == 0
        });
        said.push_str(end.map_or("", |end| &part[end + 1..]));
    }
    said
}

/// Finds the declarations that set something in motion, also those of an engine's own.
fn motions(css: &str) -> Vec<String> {
    said_to_all(css)
        .split(['{', '}', ';'])
        .map(str::trim)
        .filter(|part| {
            let property = part.trim_start_matches("-webkit-").trim_start_matches("-moz-");
            let moves = ["animation", "transition", "view-transition"];
            moves.iter().any(|name| property.starts_with(name))
                || (property.starts_with("scroll-behavior") && property.contains("smooth"))
        })
        .map(str::to_owned)
        .collect()
}

#[test]
fn motion_is_seen_wherever_it_stands() {
    let css = "a { color: red; transition: all 1s }\n/* one */ b { -webkit-animation-name: x; }\nhtml{scroll-behavior:smooth}
        @media print { @media (prefers-reduced-motion: no-preference) { c { transition: none } d { animation: x } } e { animation: y } }";
    let found = [
        "transition: all 1s",
        "-webkit-animation-name: x",
        "scroll-behavior:smooth",
        "animation: y",
    ];
    assert_eq!(motions(css), found);
    assert!(motions("a { overscroll-behavior: contain; scroll-behavior: auto } .transition { top: 0 }").is_empty());
}

#[test]
fn nothing_moves_for_those_who_ask_for_none() {
    let mut problems = Vec::new();
    for source in sources() {
        let found = if source.is_in("style") {
            motions(&source.text)
        } else if source.is_in("src") {
            let moves = [
                "Smooth",
                "smooth",
                "animate",
                "animateTransform",
                "animateMotion",
                "start_view_transition",
            ];
            let code = source.code();
            words(&code)
                .filter(|word| moves.contains(word))
                .map(str::to_owned)
                .collect()
        } else {
            Vec::new()
        };
        problems.extend(found.iter().map(|what| format!("{}: {what}", source.path)));
    }
    problems.extend(
        motions(&fs::read_to_string("index.html").unwrap())
            .iter()
            .map(|what| format!("index.html: {what}")),
    );
    check(
        "motion outside `@media (prefers-reduced-motion: no-preference)`",
        &problems,
    );
}

#[test]
fn every_room_says_what_it_is_for() {
    let opens: Vec<String> = sources()
        .iter()
        .filter(|source| source.is_in("src") && (source.path.ends_with("/mod.rs") || source.path == "src/lib.rs"))
        .filter(|source| !source.text.starts_with("//!"))
        .map(|source| source.path.clone())
        .collect();
    check("rooms that do not open with what they are for", &opens);
}

#[test]
fn no_test_file_is_forgotten() {
    let mut forgotten = Vec::new();
    for source in sources()
        .iter()
        .filter(|source| source.is_in("tests/it") && source.is_rust())
    {
        let path = Path::new(&source.path);
        let (folder, name) = (path.parent().unwrap(), path.file_stem().unwrap().to_string_lossy());
        let parent = if folder == Path::new("tests/it") {
            folder.join("main.rs")
        } else {
            folder.with_extension("rs")
        };
        if path != parent && !fs::read_to_string(&parent).unwrap().contains(&format!("mod {name};")) {
            forgotten.push(format!("{} is not named in {}", source.path, parent.display()));
        }
    }
    // The libraries are not built a second time for tests of their own: those stand in tests/.
    let inside = sources();
    let inside = inside
        .iter()
        .filter(|source| source.is_in("src") && source.code().contains("test]"));
    forgotten
        .extend(inside.map(|source| format!("{} has tests that are never run: they stand in tests/", source.path)));
    check("forgotten test files", &forgotten);
}
