//! The steps of a trace as JSON data.

use serde_json::{Value as Json, json};

use super::export::{Names, decimal};
use crate::quantity::Rounding;
use crate::rubric::{Counting, Pick};
use crate::scoring::{BaseKind, BoundBy, GaugeStep, Read, RoundedStep, Step};

pub(super) fn steps(names: Names<'_>, trace: &[Step]) -> Vec<Json> {
    trace.iter().map(|step| self::step(names, step)).collect()
}

fn rounded(name: &str, step: &RoundedStep) -> Json {
    let Rounding { step: to, mode } = step.rounding;
    json!({
        "step": name, "from": decimal(step.from.value()), "to": decimal(step.to()),
        "rounding": {"step": decimal(to), "mode": mode},
    })
}

fn step(names: Names<'_>, step: &Step) -> Json {
    match step {
        Step::Gauge(gauge) => self::gauge(names, gauge),
        Step::GaugeRounded(step) => rounded("gauge_rounded", step),
        Step::Tried { held } => json!({"step": "tried", "held": held}),
        Step::Flat(points) => json!({"step": "flat", "points": decimal(*points)}),
        Step::Share(share) => json!({
            "step": "share", "gauge": decimal(share.gauge.value()), "whole": decimal(share.whole),
            "points": decimal(share.points()),
        }),
        Step::Line(line) => json!({
            "step": "line", "gauge": decimal(line.gauge.value()),
            "from": decimal(line.from), "gives": decimal(line.gives),
            "to": decimal(line.to), "reaching": decimal(line.reaching),
            "points": decimal(line.points()),
        }),
        Step::Steps(steps) => json!({
            "step": "steps", "gauge": decimal(steps.gauge.value()),
            "from": decimal(steps.from), "every": decimal(steps.every), "each": decimal(steps.each),
            "entry": decimal(steps.entry), "counting": counting(steps.counting), "count": decimal(steps.count),
            "points": decimal(steps.points),
        }),
        Step::Band { gauge, place, points } => json!({
            "step": "band", "gauge": decimal(gauge.value()), "place": place, "points": decimal(*points),
        }),
        Step::Level { place, points } => json!({"step": "level", "place": place, "points": decimal(*points)}),
        Step::Judged { points, from_self } => json!({
            "step": "judged", "points": decimal(*points), "from_self": from_self,
        }),
        Step::Leader(leader) => json!({
            "step": "leader", "fact": names.fact(leader.fact), "actual": decimal(leader.actual),
            "target": leader.target.map(decimal), "best_unit": names.unit(leader.best_unit),
            "best": decimal(leader.best), "best_actual": decimal(leader.best_actual),
            "best_target": leader.best_target.map(decimal), "max": decimal(leader.max), "met": decimal(leader.met),
            "points": decimal(leader.points),
        }),
        Step::Group { pick, count, points } => json!({
            "step": "group", "pick": self::pick(*pick), "count": count, "points": decimal(*points),
        }),
        Step::SideBounded { minuses, from, to } => json!({
            "step": if *minuses { "minuses_bounded" } else { "pluses_bounded" }, "from": decimal(*from), "to": decimal(*to),
        }),
        Step::Bounded { from, to, by } => json!({
            "step": "bounded", "from": decimal(from.value()), "to": decimal(*to), "by": bound(*by),
        }),
        Step::Rounded(step) => rounded("rounded", step),
        Step::NotArisen(points) => json!({"step": "not_arisen", "points": decimal(*points)}),
        Step::NotAssigned(points) => json!({"step": "not_assigned", "points": decimal(*points)}),
        Step::Effect(effect) => json!({"step": "effect", "effect": names.effect(effect)}),
    }
}

fn gauge(names: Names<'_>, gauge: &GaugeStep) -> Json {
    let (read, base) = match gauge.read {
        Read::Plain => ("value", None),
        Read::Ratio(base) => ("ratio", Some(base)),
        Read::Inverse(base) => ("inverse_ratio", Some(base)),
        Read::TwoMinus(base) => ("two_minus_ratio", Some(base)),
        Read::AtZero(base) => ("at_zero", Some(base)),
        Read::Gap(base) => ("gap", Some(base)),
        Read::DaysLate => ("days_late", None),
        Read::Rank => ("rank", None),
    };
    let mut data = json!({"step": "gauge", "read": read, "fact": names.fact(gauge.fact)});
    if let Some(fields) = data.as_object_mut() {
        if gauge.read != Read::DaysLate {
            fields.insert("actual".to_owned(), decimal(gauge.actual));
        }
        if let Some(base) = base {
            fields.insert("base".to_owned(), decimal(gauge.base));
            fields.insert("base_is".to_owned(), self::base(names, base));
        }
        fields.insert("value".to_owned(), decimal(gauge.value()));
    }
    data
}

fn base(names: Names<'_>, base: BaseKind) -> Json {
    match base {
        BaseKind::Plan => json!("plan"),
        BaseKind::Previous => json!("previous"),
        BaseKind::Reference => json!("reference"),
        BaseKind::Fixed => json!("fixed"),
        BaseKind::Fact(fact) => json!({"fact": names.fact(fact)}),
        BaseKind::Best(unit) => json!({"best": names.unit(unit)}),
    }
}

fn counting(counting: Counting) -> &'static str {
    match counting {
        Counting::Whole => "whole",
        Counting::Started => "started",
        Counting::Exact => "exact",
    }
}

fn pick(pick: Pick) -> &'static str {
    match pick {
        Pick::Sum => "sum",
        Pick::Best => "best",
        Pick::FirstApplying => "first_applying",
    }
}

fn bound(by: BoundBy) -> &'static str {
    match by {
        BoundBy::Lowest => "lowest",
        BoundBy::Highest => "highest",
        BoundBy::Maximum => "maximum",
        BoundBy::Zero => "zero",
    }
}
