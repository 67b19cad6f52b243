//! From JSON text to a value, with every name that stands twice in one object: of the two only the last is kept.

use std::collections::BTreeSet;

use serde_json::Value;

use super::problem::{Problem, ProblemKind};

/// Reads JSON text; what stands twice is told beside the value. A byte order mark before it, as Notepad writes, is passed over.
///
/// # Errors
/// The problem of a text that is empty, not JSON or ends too early, with line and column.
pub fn read_json(text: &str) -> Result<(Value, Vec<Problem>), Problem> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(Problem {
            path: String::from("1:1"),
            kind: ProblemKind::FileEmpty,
        });
    }
    match serde_json::from_str(text) {
        Ok(value) => Ok((value, twice(text))),
        Err(error) => Err(Problem {
            path: format!("{}:{}", error.line(), error.column()),
            kind: ProblemKind::NotJson { cut: error.is_eof() },
        }),
    }
}

/// An object or a list that is open where the text is read.
#[derive(Default)]
struct Open<'a> {
    is_list: bool,
    names: BTreeSet<&'a str>,
    name: &'a str,
    place: usize,
}

/// Finds the names that stand twice in well-formed JSON.
fn twice(text: &str) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut open: Vec<Open<'_>> = Vec::new();
    let mut rest = text;
    while let Some((sign, after)) = rest
        .find(['"', '{', '[', '}', ']', ','])
        .and_then(|at| rest.get(at..)?.split_at_checked(1))
    {
        rest = after;
        match sign {
            "\"" => {
                let (quoted, after) = split_quoted(rest);
                rest = after;
                let is_name = after.trim_start().starts_with(':');
                let known = open.last_mut().filter(|_| is_name).is_some_and(|object| {
                    object.name = quoted;
                    !object.names.insert(quoted)
                });
                if known {
                    found.push(Problem {
                        path: path(&open),
                        kind: ProblemKind::FieldTwice {
                            field: quoted.to_owned(),
                        },
                    });
                }
            }
            "{" | "[" => open.push(Open {
                is_list: sign == "[",
                ..Open::default()
            }),
            "," => {
                if let Some(list) = open.last_mut() {
                    list.place = list.place.saturating_add(1);
                }
            }
            _ => drop(open.pop()),
        }
    }
    found
}

/// Parts what stands in quotes from what follows.
fn split_quoted(text: &str) -> (&str, &str) {
    let mut escaped = false;
    let end = text.find(|sign| {
        let ends = sign == '"' && !escaped;
        escaped = sign == '\\' && !escaped;
        ends
    });
    let (quoted, after) = text.split_at_checked(end.unwrap_or(text.len())).unwrap_or((text, ""));
    (quoted, after.get(1..).unwrap_or_default())
}

/// The path of the innermost object that is open.
fn path(open: &[Open<'_>]) -> String {
    let above = open.split_last().map_or(&[][..], |(_, above)| above);
    above.iter().fold(String::from("$"), |path, open| {
        if open.is_list {
            format!("{path}[{}]", open.place)
        } else {
            format!("{path}.{}", open.name)
        }
    })
}
