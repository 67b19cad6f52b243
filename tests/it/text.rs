//! Laws of the words: both languages whole, no key twice, no key that nothing says.

use std::collections::BTreeSet;

use giao_uoc::text::{Lang, ROOMS, Word, charts, start, why};

use crate::architecture::{check, sources, words as words_of};

fn words() -> impl Iterator<Item = (&'static str, &'static Word)> {
    ROOMS
        .iter()
        .flat_map(|(room, words)| words.iter().map(move |word| (*room, word)))
}

/// Finds the names in braces; what stands in two of them is a brace that is printed.
fn parameters(text: &str) -> BTreeSet<&str> {
    let pieces = text.split("{{").enumerate().map(|(at, piece)| match at {
        0 => piece,
        _ => piece.split_once("}}").map_or("", |(_, rest)| rest),
    });
    pieces
        .flat_map(|piece| piece.split('{').skip(1))
        .filter_map(|rest| rest.split('}').next())
        .filter(|name| !name.is_empty())
        .collect()
}

/// Gives the code of every file that may say words.
fn code_outside_text() -> Vec<String> {
    sources()
        .into_iter()
        .filter(|source| source.is_in("src") && source.is_rust() && !source.is_in("src/text"))
        .map(|source| source.code())
        .collect()
}

/// Finds the names that a file gives to a room of words: its own, and what follows `as`.
fn names_of_room<'a>(code: &'a str, room: &'a str) -> Vec<&'a str> {
    let renamed = format!("{room} as ");
    let aliases = code.split(&renamed).skip(1).filter_map(|after| words_of(after).next());
    aliases.chain([room]).collect()
}

#[test]
fn every_key_is_said_somewhere() {
    let files = code_outside_text();
    let mut unused = Vec::new();
    for (room, word) in words() {
        let said = files.iter().any(|code| {
            names_of_room(code, room).iter().any(|name| {
                let call = format!("{name}::{}", word.key);
                code.split(&call)
                    .skip(1)
                    .any(|after| !after.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
            })
        });
        if !said {
            unused.push(format!("text::{room}::{}", word.key));
        }
    }
    check("words that nothing says", &unused);
}

#[test]
fn both_languages_say_the_same_parameters() {
    for (room, word) in words() {
        let declared: BTreeSet<&str> = word.parameters.iter().copied().collect();
        assert_eq!(parameters(word.vi), declared, "text::{room}::{}, Vietnamese", word.key);
        assert_eq!(parameters(word.en), declared, "text::{room}::{}, English", word.key);
    }
}

#[test]
fn both_languages_are_there_and_clean() {
    for (room, word) in words() {
        for text in [word.vi, word.en] {
            assert!(!text.trim().is_empty(), "text::{room}::{} is empty", word.key);
            assert!(!text.contains("  "), "text::{room}::{} has two spaces", word.key);
            assert!(
                !text.contains(['\n', '\t']),
                "text::{room}::{} has a line break",
                word.key
            );
            let composed = !text.chars().any(|c| ('\u{300}'..='\u{36f}').contains(&c));
            assert!(composed, "text::{room}::{} is decomposed (NFD)", word.key);
        }
    }
}

#[test]
fn every_room_file_is_registered() {
    let here: BTreeSet<String> = std::fs::read_dir("src/text")
        .expect("src/text is there")
        .map(|entry| {
            entry
                .expect("a file")
                .file_name()
                .to_string_lossy()
                .trim_end_matches(".rs")
                .to_owned()
        })
        .filter(|name| name != "mod" && name != "lang")
        .collect();
    let registered: BTreeSet<String> = ROOMS.iter().map(|(room, _)| (*room).to_owned()).collect();
    assert_eq!(here, registered);
}

/// English nouns that stand right after a number.
const COUNTED: &[&str] = &[
    "points",
    "units",
    "rows",
    "columns",
    "cells",
    "days",
    "characters",
    "indicators",
    "drafts",
    "contents",
    "changes",
];

#[test]
fn one_is_one_point_and_all_else_points() {
    let en = Lang::En;
    assert_eq!(why::rule_flat(en, "1"), "1 point");
    for many in ["0", "2", "11", "0.1", "1.5", "21", "1,001"] {
        assert_eq!(why::rule_flat(en, many), format!("{many} points"));
    }
    // A sign, a bracket and the marks of a figure are none of the number; an adjective may stand between.
    assert_eq!(why::unit_percent_points(en, "1"), "1 percentage point");
    assert_eq!(why::rule_flat(en, "−1"), "−1 point");
    assert_eq!(why::rule_flat(en, "\u{f8f0}1\u{f8f2}"), "\u{f8f0}1\u{f8f2} point");
    assert_eq!(charts::reason(en, "A", "1"), "“A” (1 point)");
    // Each number has its own noun.
    let two = charts::beside_median(en, "A", "1", "B", "2");
    assert!(two.contains("(1 point)") && two.contains("(2 points)"), "{two}");
    assert_eq!(start::units_read_kinds(en, 1, "1 xã"), "Read as 1 unit (1 xã)");
}

#[test]
fn every_counted_noun_is_said_as_the_count_has_it() {
    for (room, word) in words() {
        for (before, after) in word.en.match_indices("} ").map(|(at, _)| word.en.split_at(at + 2)) {
            let opens = before.rfind('{').unwrap_or_default();
            // Of a share the whole is not what is counted, and a selection has several cells.
            if before[..opens].ends_with('/') || before[..opens].ends_with("× ") {
                continue;
            }
            let mut next = after.split(|letter: char| !letter.is_alphabetic());
            let noun = next
                .next()
                .filter(|noun| !["percentage", "working", "assigned"].contains(noun));
            let noun = noun.or_else(|| next.next()).unwrap_or_default();
            assert!(
                !COUNTED.contains(&noun),
                "text::{room}::{}: {noun} after a number",
                word.key
            );
        }
    }
}

/// Whoever is told what is wrong is told what to do: in a sentence of its own.
#[test]
fn every_issue_names_its_remedy() {
    let told = words().filter(|(room, word)| *room == "issues" && word.vi.ends_with('.'));
    let mute = told.filter(|(_, word)| !word.vi.to_lowercase().contains("hãy ") || !word.en.contains(". "));
    let mute: Vec<&str> = mute.map(|(_, word)| word.key).collect();
    assert!(mute.is_empty(), "{mute:?}");
}
