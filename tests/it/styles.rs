//! What the oldest browser can read of the style sheets.

use crate::architecture::{check, sources, without_comments};

/// Finds the rules that stand within a rule; what stands within an at-rule does not.
fn nested(css: &str) -> Vec<String> {
    let css = without_comments(css);
    let mut open: Vec<&str> = Vec::new();
    let mut found = Vec::new();
    for part in css.split_inclusive(['{', '}', ';']) {
        let head = part.trim_end_matches(['{', '}', ';']).trim();
        if part.ends_with('{') {
            if let Some(outer) = open.iter().find(|outer| !outer.starts_with('@')) {
                found.push(format!("{outer} > {head}"));
            }
            open.push(head);
        } else if part.ends_with('}') {
            open.pop();
        }
    }
    found
}

#[test]
fn a_rule_within_a_rule_is_seen() {
    let css =
        "@media print { .a { color: red; } } .b { color: red; p + p { color: red; } @media print { margin: 0; } }";
    assert_eq!(nested(css), [".b > p + p", ".b > @media print"]);
}

/// Chromium 109 reads no rule within a rule.
#[test]
fn no_rule_stands_within_a_rule() {
    let sheets = sources().into_iter().filter(|source| source.is_in("style"));
    let problems: Vec<String> = sheets.flat_map(|sheet| nested(sheet.text())).collect();
    check("rules within rules", &problems);
}
