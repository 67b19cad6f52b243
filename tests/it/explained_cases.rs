//! Every scoring case of `tests/cases` is explained: each node of each unit and its total, in both languages.

use giao_uoc::report::{Explained, Explaining, Explanation, Run};
use giao_uoc::scoring::UnitIx;
use giao_uoc::text::Lang;

use crate::case::{Built, build};
use crate::cases::cases;

/// What a sentence says, without its marks.
pub fn sentence(runs: &[Run]) -> String {
    let text = |run: &Run| match run {
        Run::Text(text) | Run::Figure(text) | Run::Link(text) => text.clone(),
        Run::Cell(text, _) | Run::Other(text, _) | Run::Node(text, _) => text.clone(),
    };
    runs.iter().map(text).collect()
}

/// Every sentence of an explanation, the question first.
fn sentences(made: &Explanation) -> Vec<String> {
    let mut all = vec![made.title.clone(), made.about.clone()];
    all.extend(made.up.iter().map(|(_, name)| name.clone()));
    all.extend(made.caution.clone());
    all.extend(made.note.clone());
    all.extend(made.rule.iter().map(|(_, runs)| sentence(runs)));
    all.extend(made.steps.iter().chain(&made.evidence).map(|runs| sentence(runs)));
    all.extend(
        made.parts
            .iter()
            .flat_map(|part| [part.name.clone(), part.points.clone()]),
    );
    // Where nothing is to be gained any more, the heading says so and is all.
    all.extend(made.next.iter().flat_map(|(heading, ways)| {
        [heading.clone()]
            .into_iter()
            .chain(ways.iter().map(|way| sentence(way)))
    }));
    all.extend(made.sources.clone());
    all
}

/// Notes what is wrong with the explanations of a case, and gives how many were read.
fn explained(at: &str, built: &Built, wrong: &mut Vec<String>) -> usize {
    let standing = built.score();
    let mut read = 0;
    for (nth, card) in standing.cards.iter().enumerate() {
        let nodes = built.rubric.walk().map(|(ix, node)| (ix, node.indicator.is_some()));
        let nodes = nodes.map(|(ix, leaf)| (Explained::Node(ix), leaf));
        for (what, leaf) in nodes.chain([(Explained::Total, false)]) {
            for lang in Lang::ALL {
                let explaining = Explaining {
                    rubric: &built.rubric,
                    references: &built.references,
                    sheets: &built.sheets,
                    unit: UnitIx(nth as u32),
                    card,
                    standing: &standing,
                    sample: None,
                    unit_name: &|unit| format!("Đơn vị {}", unit.0),
                    lang,
                };
                let made = explaining.explain(what).unwrap();
                let said = sentences(&made);
                let bad = said
                    .iter()
                    .find(|text| text.trim().is_empty() || text.contains(['{', '}']));
                // An indicator says its rule, and its steps or what keeps it from having points; a sum of one needs no step.
                let told = if leaf {
                    !made.steps.is_empty() && !made.rule.is_empty()
                } else {
                    !made.parts.is_empty()
                };
                if bad.is_some() || !told {
                    wrong.push(format!("{at}, unit {nth}, {what:?}, {}: {said:#?}", lang.code()));
                }
                read += 1;
            }
        }
    }
    read
}

#[test]
fn every_case_is_explained_in_whole_sentences() {
    let (mut wrong, mut read) = (Vec::new(), 0);
    for folder in ["lines", "sheets", "presets", "issues"] {
        for (file, case) in cases(folder) {
            // A rubric that is refused, as some cases want, has nothing to explain.
            let Ok(built) = build(&case) else { continue };
            read += explained(&format!("{folder}, {file}: {}", case["name"]), &built, &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "{} of {read}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(read > 2_000, "{read} explanations");
}
