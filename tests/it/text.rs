//! Laws of the words: both languages whole, no key twice, no key that nothing says.

use std::collections::BTreeSet;

use giao_uoc::text::{ROOMS, Word};

fn words() -> impl Iterator<Item = (&'static str, &'static Word)> {
    ROOMS
        .iter()
        .flat_map(|(room, words)| words.iter().map(move |word| (*room, word)))
}

/// Finds the names in braces.
fn parameters(text: &str) -> BTreeSet<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split('}').next())
        .filter(|name| !name.is_empty())
        .collect()
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
