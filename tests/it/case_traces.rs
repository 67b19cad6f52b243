//! The trace of every scoring case in words, as it was read and found right: one file beside each table of `tests/cases`.
//! `INSTA_UPDATE=always` writes them anew; what is then written wants to be read.

use std::collections::BTreeMap;
use std::fmt::Write;

use giao_uoc::report::{Explained, Explaining, Explanation};
use giao_uoc::scoring::UnitIx;
use giao_uoc::text::Lang;
use serde_json::Value as Json;

use crate::case::{Built, build, data};
use crate::cases::{cases, said};
use crate::explained_cases::sentence;

/// What was entered, as the case has it: "it 80, it.plan 100".
fn entered(unit: &Json) -> String {
    let entries = unit["enter"].as_object().unwrap().iter();
    let entries = entries.map(|(name, value)| format!("{name} {}", value.as_str().unwrap_or(&value.to_string())));
    let class = unit["class"].as_str().map(|class| format!("loại {class}"));
    let all: Vec<String> = class.into_iter().chain(entries).collect();
    if all.is_empty() {
        "(chưa nhập)".to_owned()
    } else {
        all.join(", ")
    }
}

/// Writes what was done, and what more would take.
fn steps(page: &mut String, made: &Explanation) {
    if let Some(caution) = &made.caution {
        writeln!(page, "      {caution}").unwrap();
    }
    for step in &made.steps {
        writeln!(page, "      {}", sentence(step)).unwrap();
    }
    if let Some((heading, lines)) = &made.next {
        let lines: Vec<String> = lines.iter().map(|line| sentence(line)).collect();
        let said = format!("{heading} {}", lines.join(" | "));
        writeln!(page, "      > {}", said.trim_end()).unwrap();
    }
}

/// Writes a case: its rules, then each unit with its entries, and each node with its points and how they came about.
fn write(page: &mut String, case: &Json, built: &Built) {
    let rubric = &built.rubric;
    let standing = built.score();
    let shown = data(built, &standing);
    let explain = |nth: usize, what| {
        let explaining = Explaining {
            rubric,
            references: &built.references,
            sheets: &built.sheets,
            unit: UnitIx(nth as u32),
            card: &standing.cards[nth],
            standing: &standing,
            sample: None,
            unit_name: &|unit| built.sheets[unit.0 as usize].unit.0.clone(),
            lang: Lang::Vi,
        };
        explaining.explain(what).unwrap()
    };
    writeln!(page, "\n{}", case["name"].as_str().unwrap()).unwrap();
    for (ix, node, _) in rubric.leaves() {
        for (depth, line) in explain(0, Explained::Node(ix)).rule {
            let name = if depth == 0 { node.id.as_str() } else { "" };
            writeln!(page, "  {name:<4} {}{}", "  ".repeat(depth), sentence(&line)).unwrap();
        }
    }
    for (nth, unit) in case["units"].as_array().unwrap().iter().enumerate() {
        writeln!(page, "  • {}", entered(unit)).unwrap();
        for ((ix, node), found) in rubric.walk().zip(shown["units"][nth]["nodes"].as_array().unwrap()) {
            let made = explain(nth, Explained::Node(ix));
            if node.indicator.is_some() || !made.steps.is_empty() {
                writeln!(page, "    {} → {}", node.id, said(found)).unwrap();
                steps(page, &made);
            }
        }
        let whole = explain(nth, Explained::Total);
        if case["rubric"].is_object() {
            writeln!(page, "    {}", whole.title).unwrap();
            steps(page, &whole);
        }
    }
}

#[test]
fn every_trace_is_as_it_was_read() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for folder in ["presets", "lines", "sheets", "issues"] {
        let mut pages: BTreeMap<String, String> = BTreeMap::new();
        for (file, case) in cases(folder) {
            let page = pages.entry(file).or_default();
            // A rubric that is refused, as some cases want, has nothing to explain.
            if let Ok(built) = build(&case) {
                write(page, &case, &built);
            }
        }
        settings.set_snapshot_path(format!("../cases/{folder}"));
        for (file, page) in pages {
            settings.bind(|| insta::assert_snapshot!(file, page));
        }
    }
}
