//! What a unit would have if its own scores counted.

use crate::campaign::Campaign;
use crate::rubric::{Rubric, Section};
use crate::scoring::{Sheet, Standing, score};

/// Scores the campaign anew with each self-score in the place of a review, so that sums and caps are the evaluator's own;
/// where a unit gave none, the rule's points stand.
#[must_use]
pub fn self_scored(campaign: &Campaign) -> Standing {
    let own: Vec<Sheet> = campaign.sheets.iter().map(as_self_scored).collect();
    score(&campaign.rubric, &campaign.references, &own)
}

/// Tells whether a unit gave a score of its own for every indicator that it was assigned.
pub fn gave_all(rubric: &Rubric, sheet: &Sheet) -> bool {
    let mut asked = rubric.leaves().filter(|(_, node, _)| node.section == Section::Main);
    asked.all(|(ix, ..)| sheet.leaf(ix).self_score.is_some() || sheet.leaf(ix).not_assigned)
}

fn as_self_scored(sheet: &Sheet) -> Sheet {
    let mut own = sheet.clone();
    for leaf in &mut own.leaves {
        leaf.review_score.clone_from(&leaf.self_score);
        leaf.final_score = None;
    }
    own
}
