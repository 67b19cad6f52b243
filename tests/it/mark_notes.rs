//! What the mark of illustrative figures means is said wherever one bears it, by what is shown: a campaign of one's own may hold
//! such figures too.

use giao_uoc::campaign::Campaign;
use giao_uoc::report::charts::ChartOf;
use giao_uoc::report::cluster::Cluster;
use giao_uoc::report::paper::{Filled, sheet_papers};
use giao_uoc::report::{BlockFigures, ReportTopic, mark_note};
use giao_uoc::scoring::UnitIx;
use giao_uoc::text::Lang;

use crate::unpublished::{sample, scored};

#[test]
fn what_the_mark_means_stands_wherever_a_figure_bears_it_and_nowhere_else() {
    let mut campaign = sample();
    campaign.sample = None;
    let first = UnitIx(0);
    // Plans and results are in the table of a chart alone.
    let leaf = campaign.rubric.node_by_id("thu-ngan-sach").expect("an indicator");
    let standing = &scored(&campaign);
    for campaign in [&campaign, &sample()] {
        let is_sample = campaign.sample.is_some();
        let cluster = Cluster { campaign, standing };
        let chart = cluster.chart(ChartOf::Indicator(leaf), Lang::Vi);
        assert!(chart.table.is_marked());
        assert_eq!(chart.is_marked(), is_sample, "{}", chart.finding);
        assert_eq!(cluster.chart(ChartOf::Points, Lang::Vi).is_marked(), is_sample);
        assert_eq!(cluster.ranking(Lang::Vi).table.is_marked(), is_sample);
        assert_eq!(campaign.marks_block(BlockFigures::Points), is_sample);
    }
    for sheet in &mut campaign.sheets {
        for entry in &mut sheet.facts {
            (entry.actual_illustrative, entry.plan_illustrative) = (false, false);
        }
        for leaf in &mut sheet.leaves {
            (leaf.self_score, leaf.evidence) = (None, Vec::new());
        }
    }
    assert!(!campaign.marks_block(BlockFigures::Actual) && !campaign.marks_block(BlockFigures::SelfScore));
    // Last year's figures are, on the sheet, on its paper and in their table, and reference values on every sheet.
    let is_told = |campaign: &Campaign| {
        let paper = &sheet_papers(campaign, &scored(campaign), Some(first), Filled::Scored)[0];
        let note = mark_note(campaign, Lang::Vi);
        assert_eq!(paper.notes.iter().any(|line| line == note), campaign.marks_sheet(first));
        campaign.marks_sheet(first)
    };
    assert!(is_told(&campaign) && campaign.marks_block(BlockFigures::Previous));
    campaign.references.previous.clear();
    assert!(!campaign.marks_block(BlockFigures::Previous) && is_told(&campaign));
    let is_in_report = |campaign: &Campaign| {
        let standing = &scored(campaign);
        let topics = Cluster { campaign, standing }.report_topics(Lang::Vi);
        topics.iter().any(ReportTopic::is_marked)
    };
    assert!(is_in_report(&campaign));
    campaign.references.reference.clear();
    assert!(!is_in_report(&campaign) && !is_told(&campaign));
}
