use serde_json::Value;

use super::{read_campaign, write_campaign};
use crate::campaign::Campaign;
use crate::text::Lang;

/// Something in a file that does not keep it from being used, and should be looked at all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// The number and name of what it is about, as the rubric has them; empty where it has none.
    pub about: String,
    /// The path of the place in the file.
    pub path: String,
    /// What is wrong and what to do.
    pub words: String,
}

/// Lists what one is warned of when the file of a campaign is opened.
#[must_use]
pub fn warnings(campaign: &Campaign, lang: Lang) -> Vec<Warning> {
    let bytes = write_campaign(campaign);
    let found = read_campaign(&bytes).map(|opened| opened.warnings).unwrap_or_default();
    if found.is_empty() {
        return Vec::new();
    }
    let file = serde_json::from_slice(&bytes).unwrap_or_default();
    let warning = |problem: crate::rubric::Problem| Warning {
        about: about(&file, &problem.path),
        words: problem.kind.words(lang),
        path: problem.path,
    };
    found.into_iter().map(warning).collect()
}

/// Finds the innermost thing with a name on the way to a place: a part of the rubric, or a unit.
fn about(file: &Value, path: &str) -> String {
    let mut here = file;
    let mut about = String::new();
    let steps = path.split(['.', '[']).skip(1).map(|step| step.trim_end_matches(']'));
    for (depth, step) in steps.enumerate() {
        let next = match step.parse::<usize>() {
            Ok(at) => here.get(at),
            Err(_) => here.get(step),
        };
        let Some(next) = next else { break };
        here = next;
        let word = |field: &str| here.get(field).and_then(Value::as_str);
        // The campaign itself has a name too, which says nothing of a place in it.
        if let Some(name) = word("name").filter(|_| depth > 0) {
            about = [word("code"), Some(name)]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" ");
        }
    }
    about
}
