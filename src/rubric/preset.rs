//! The kinds of rule found in real rubrics, by name. Each is a constructor of pieces, lowered once when the rubric is read.
//!
//! What is true of every kind is said once, here. Points are cut at 0, unless the rule itself says how far below it goes, and
//! at the leaf's maximum where it has one; a penalty gives 0 or less. A rule rounds only where it says so; after it the
//! rubric's rounding of a leaf holds. What is missing gives no points and is named. "Không phát sinh" and "không giao" are
//! answered by the leaf's and the rubric's policy; of several parts added up, one that did not arise is answered by itself.

use super::preset_cases::{BestLevel, CaseTable, CountItem, CountTimesPoints, Deductions, PlusMinusCounts, SumOfParts};
use super::preset_judged::{Judged, JudgedDeduction};
use super::preset_scale::{
    BaseThenSteps, OverTargetStep, Proportional, RelativeToBest, StepPerPercent, ThresholdThenSteps,
};
use super::preset_tiers::{
    AgainstPrevious, AgainstReference, CountTiers, Grade, LatenessTiers, PassFail, PercentTiers,
};
use super::raw::{RawFact, RawFactKind, RawNode};
use super::raw_gauge::{RawCompare, RawComparison, RawGauge, RawPick, RawTest};
use super::raw_term::{RawBody, RawFlat, RawGroup, RawTerm, RawWorth};
use super::term::Worth;
use super::wire::FromJson;
use crate::quantity::Number;
use crate::{wire_choice, wire_object};

wire_choice! {
    /// A rule as a rubric's file names it.
    pub enum Preset {
        /// Tỷ lệ × điểm tối đa.
        Proportional = "proportional",
        /// Cứ 1% hụt trừ, cứ 1% vượt cộng.
        StepPerPercent = "step_per_percent",
        /// Cứ vượt thêm một mức được cộng.
        OverTargetStep = "over_target_step",
        /// Đến một mức được điểm cơ sở, trên mức đó cứ thêm một đoạn được cộng.
        BaseThenSteps = "base_then_steps",
        /// Càng thấp càng tốt: đến ngưỡng được đủ điểm, trên ngưỡng trừ dần.
        ThresholdThenSteps = "threshold_then_steps",
        /// Bậc theo số lượng.
        CountTiers = "count_tiers",
        /// Bậc theo tỷ lệ.
        PercentTiers = "percent_tiers",
        /// Bậc theo số ngày trễ hạn.
        LatenessTiers = "lateness_tiers",
        /// Xếp loại.
        Grade = "grade",
        /// Có hoặc không.
        PassFail = "pass_fail",
        /// Bảng theo số lần, không tuyến tính.
        CaseTable = "case_table",
        /// Mỗi trường hợp một số điểm.
        CountTimesPoints = "count_times_points",
        /// Cộng và trừ theo số trường hợp.
        PlusMinusCounts = "plus_minus_counts",
        /// Trừ dần từ điểm tối đa.
        Deductions = "deductions",
        /// Tổng các phần độc lập.
        SumOfParts = "sum_of_parts",
        /// Chỉ tính mức cao nhất.
        BestLevel = "best_level",
        /// So với năm trước.
        AgainstPrevious = "against_previous",
        /// So với mức chung của tỉnh, cả nước.
        AgainstReference = "against_reference",
        /// So với đơn vị dẫn đầu cụm.
        RelativeToBest = "relative_to_best",
        /// Người chấm chọn mức trừ trong khoảng.
        JudgedDeduction = "judged_deduction",
        /// Chấm trực tiếp.
        Judged = "judged",
        /// Ghép từ các mảnh.
        Pieces = "pieces",
    }
}

impl Preset {
    /// Lowers the preset to the pieces that are evaluated.
    #[must_use]
    pub fn term(&self) -> RawTerm {
        match self {
            Self::Proportional(rule) => rule.term(),
            Self::StepPerPercent(rule) => rule.term(),
            Self::OverTargetStep(rule) => rule.term(),
            Self::BaseThenSteps(rule) => rule.term(),
            Self::ThresholdThenSteps(rule) => rule.term(),
            Self::CountTiers(rule) => rule.term(),
            Self::PercentTiers(rule) => rule.term(),
            Self::LatenessTiers(rule) => rule.term(),
            Self::Grade(rule) => rule.term(),
            Self::PassFail(rule) => rule.term(),
            Self::CaseTable(rule) => rule.term(),
            Self::CountTimesPoints(rule) => rule.term(),
            Self::PlusMinusCounts(rule) => rule.term(),
            Self::Deductions(rule) => rule.term(),
            Self::SumOfParts(rule) => rule.term(),
            Self::BestLevel(rule) => rule.term(),
            Self::AgainstPrevious(rule) => rule.term(),
            Self::AgainstReference(rule) => rule.term(),
            Self::RelativeToBest(rule) => rule.term(),
            Self::JudgedDeduction(rule) => rule.term(),
            Self::Judged(rule) => rule.term(),
            Self::Pieces(rule) => rule.term.clone(),
        }
    }

    /// Gives the facts that a leaf asks for when its file lists none.
    #[must_use]
    pub fn implied_facts(&self, leaf: &RawNode) -> Vec<RawFact> {
        let one = |kind| vec![RawFact::named(&leaf.id, &leaf.name, kind)];
        match self {
            Self::CountTiers(_) | Self::CaseTable(_) | Self::CountTimesPoints(_) => one(RawFactKind::Count),
            Self::LatenessTiers(_) => one(RawFactKind::Date),
            Self::PassFail(_) => one(RawFactKind::YesNo),
            Self::Judged(_) | Self::JudgedDeduction(_) => one(RawFactKind::Judged),
            Self::Grade(rule) => {
                let mut facts = one(RawFactKind::Level);
                for fact in &mut facts {
                    fact.levels = rule.levels.iter().map(|level| level.name.clone()).collect();
                }
                facts
            }
            Self::PlusMinusCounts(rule) => rule.items.iter().map(CountItem::fact).collect(),
            Self::Deductions(rule) => rule.items.iter().map(CountItem::fact).collect(),
            _ => one(RawFactKind::Amount),
        }
    }
}

impl RawFact {
    /// A fact of a kind, with nothing else said.
    #[must_use]
    pub fn named(id: &str, name: &str, kind: RawFactKind) -> Self {
        Self {
            id: id.to_owned(),
            name: Some(name.to_owned()),
            kind,
            unit: None,
            levels: Vec::new(),
            planned: None,
            part_of: None,
            ceiling: None,
        }
    }
}

impl RawTerm {
    /// A term that always counts, with nothing else said.
    #[must_use]
    pub fn plain(body: RawBody) -> Self {
        Self {
            when: None,
            body,
            lowest: None,
            highest: None,
            minuses_lowest: None,
            pluses_highest: None,
            rounding: None,
            effects: Vec::new(),
            label: None,
        }
    }

    /// A fixed worth.
    #[must_use]
    pub fn flat(gives: RawWorth) -> Self {
        Self::plain(RawBody::RawFlat(RawFlat { gives }))
    }

    /// Several terms.
    #[must_use]
    pub fn group(pick: RawPick, terms: Vec<Self>) -> Self {
        Self::plain(RawBody::RawGroup(RawGroup {
            pick: Some(pick),
            terms,
        }))
    }

    /// The same term, counted only while a gauge compares so.
    #[must_use]
    pub fn only_when(mut self, gauge: Option<RawGauge>, compare: RawComparison, number: Number) -> Self {
        self.when = Some(RawTest::RawCompare(RawCompare { gauge, compare, number }));
        self
    }
}

impl RawWorth {
    /// The indicator's whole maximum.
    pub const MAX: Self = Self(Worth::MAX);
    /// No points.
    pub const ZERO: Self = Self(Worth::ZERO);

    /// The same worth with the other sign.
    #[must_use]
    pub fn negated(self) -> Self {
        Self(match self.0 {
            Worth::Points(n) => Worth::Points(n.negated()),
            Worth::ShareOfMax(n) => Worth::ShareOfMax(n.negated()),
            Worth::ShareOfTotal(n) => Worth::ShareOfTotal(n.negated()),
        })
    }
}

wire_object! {
    /// A rule put together from the pieces, where no named kind says it.
    ///
    /// Source: a commune council's sheet (below 80%, but pressed for in writing: 2 points all the same; form illustrative).
    /// Formula, units, range, rounding: those of its pieces.
    ///
    /// ```
    /// # use giao_uoc_engine::scoring::try_rule;
    /// let rule = r#"{"kind":"pieces","term":{"body":{"kind":"group","pick":"best","terms":[
    ///     {"body":{"kind":"bands","bands":[{"from":"90","gives":"3"},{"from":"80","below":"90","gives":"2"},{"below":"80","gives":"0.5"}]}},
    ///     {"when":{"kind":"yes","fact":"pressed"},"body":{"kind":"flat","gives":"2"}}]}}}"#;
    /// assert_eq!(try_rule(rule, "3", &["72", "pressed=yes"]), "2");
    /// assert_eq!(try_rule(rule, "3", &["72", "pressed=no"]), "0.5");
    /// assert_eq!(try_rule(rule, "3", &["90", "pressed=no"]), "3");
    /// ```
    pub struct Pieces {
        /// The rule.
        term: RawTerm,
    }
}
