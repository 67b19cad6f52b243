//! What is planned for an indicator, and by whom not yet.

use crate::report::cluster::Cluster;
use crate::rubric::{Fact, FactKind, Indicator, NodeIx};
use crate::scoring::{Plan, Sheet, Value};

impl Cluster<'_> {
    /// A number was planned for the unit at this indicator.
    pub(super) fn is_planned(&self, sheet: &Sheet, leaf: NodeIx) -> bool {
        let indicator = self.campaign.rubric.node(leaf).and_then(|node| node.indicator.as_ref());
        let fact = indicator.and_then(Indicator::main_fact);
        fact.is_some_and(|fact| matches!(sheet.fact(fact).plan, Plan::Value(Value::Number(_))))
    }

    /// A number is to be planned for the indicator, and some unit has yet to enter its own.
    pub(super) fn awaits_plan(&self, leaf: NodeIx) -> bool {
        let rubric = &self.campaign.rubric;
        let indicator = rubric.node(leaf).and_then(|node| node.indicator.as_ref());
        let Some(ix) = indicator.and_then(Indicator::main_fact) else {
            return false;
        };
        let is_planned = |fact: &Fact| fact.planned && matches!(fact.kind, FactKind::Amount(_) | FactKind::Count(_));
        let lacks = |sheet: &Sheet| {
            !sheet.leaf(leaf).not_assigned && matches!(sheet.fact(ix).plan, Plan::Missing | Plan::Unread(_))
        };
        rubric.fact(ix).is_some_and(is_planned) && self.campaign.sheets.iter().any(lacks)
    }
}
