//! Laws of the words: both languages whole, no key twice, no key that nothing says.

use std::collections::BTreeSet;

use giao_uoc::text::{ROOMS, Word};

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
