//! The steps of a trace as JSON data.

use serde_json::{Value as Json, json};

use super::export::{Names, decimal, typed};
use crate::quantity::Rounding;
use crate::rubric::{Counting, Pick};
use crate::scoring::{BaseKind, BoundBy, GaugeStep, Read, Step, Told, steps_counted, told};

/// Each step, with what the page says of it in each language.
pub(super) fn steps(names: Names<'_>, trace: &[Step], said: &[(&str, Vec<(usize, String)>)]) -> Vec<Json> {
    let told = told(trace).unwrap_or_default();
    let with_words = |(at, told): (usize, &Told<'_>)| {
        let mut data = step(names, told)?;
        for (lang, lines) in said {
            let lines = lines.iter().filter(|(of, _)| *of == at).map(|(_, line)| line.as_str());
            let lines: Vec<&str> = lines.collect();
            if let (false, Some(fields)) = (lines.is_empty(), data.as_object_mut()) {
                fields.insert((*lang).to_owned(), json!(lines.join(". ")));
            }
        }
        Some(data)
    };
    told.iter().enumerate().filter_map(with_words).collect()
}

fn rounded(name: &str, told: &Told<'_>, rounding: Rounding) -> Json {
    json!({
        "step": name, "from": decimal(told.from.value()), "to": decimal(told.to.value()),
        "rounding": {"step": decimal(rounding.step), "mode": rounding.mode},
    })
}

fn step(names: Names<'_>, told: &Told<'_>) -> Option<Json> {
    let (from, to) = (|| decimal(told.from.value()), || decimal(told.to.value()));
    Some(match *told.steps {
        [.., Step::Gauge(gauge)] => self::gauge(names, gauge, to()),
        [Step::DaysLate(late)] => json!({
            "step": "gauge", "read": "days_late", "fact": names.fact(late.fact),
            "done": late.done.map_or_else(|| "never".to_owned(), |done| done.to_string()), "due": late.due.to_string(),
            "days": if late.working { "working" } else { "calendar" }, "value": to(),
        }),
        [Step::GaugeRounded(rounding)] => rounded("gauge_rounded", told, rounding),
        [Step::Tried { held }] => json!({"step": "tried", "held": held}),
        [Step::Flat(points)] => json!({"step": "flat", "points": decimal(points)}),
        [Step::Share(whole)] => json!({
            "step": "share", "gauge": from(), "whole": decimal(whole), "points": to(),
        }),
        [Step::Start { from: start, gives }, Step::Line { to: end, reaching }] => json!({
            "step": "line", "gauge": from(),
            "from": decimal(start), "gives": decimal(gives),
            "to": decimal(end), "reaching": decimal(reaching),
            "points": to(),
        }),
        [
            Step::Start { from: start, gives },
            Step::Steps { every, each, counting },
        ] => json!({
            "step": "steps", "gauge": from(),
            "from": decimal(start), "every": decimal(every), "each": decimal(each),
            "entry": decimal(gives), "counting": self::counting(counting),
            "count": decimal(steps_counted(told.from, start, every, counting).ok()?),
            "points": to(),
        }),
        [Step::Band { place, points }] => json!({
            "step": "band", "gauge": from(), "place": place, "points": decimal(points),
        }),
        [Step::Level { place, points }] => json!({"step": "level", "place": place, "points": decimal(points)}),
        [Step::Judged { points, from_self }] => json!({
            "step": "judged", "points": typed(points), "from_self": from_self,
        }),
        [
            Step::Own { fact, reached: own },
            Step::Best { unit, reached: best },
            Step::Leader { max, met },
        ] => json!({
            "step": "leader", "fact": names.fact(fact), "unit_of_measure": names.measure(fact), "actual": typed(own.actual),
            "target": own.target.map(typed), "best_unit": names.unit(unit),
            "best": decimal(best.value()), "best_actual": typed(best.actual),
            "best_target": best.target.map(typed), "max": decimal(max), "met": decimal(met),
            "points": to(),
        }),
        [Step::Group { pick, count }] => json!({
            "step": "group", "pick": self::pick(pick), "count": count, "points": to(),
        }),
        [Step::SideBounded { minuses, from, to }] => json!({
            "step": if minuses { "minuses_bounded" } else { "pluses_bounded" }, "from": decimal(from), "to": decimal(to),
        }),
        [Step::Bounded { to, by }] => json!({
            "step": "bounded", "from": from(), "to": decimal(to), "by": bound(by),
        }),
        [Step::Rounded(rounding)] => rounded("rounded", told, rounding),
        [Step::NotArisen(points)] => json!({"step": "not_arisen", "points": decimal(points)}),
        [Step::NotAssigned(points)] => json!({"step": "not_assigned", "points": decimal(points)}),
        [Step::Effect(effect)] => json!({"step": "effect", "effect": names.effect(&effect)}),
        _ => return None,
    })
}

fn gauge(names: Names<'_>, gauge: GaugeStep, value: Json) -> Json {
    let read = match gauge.read {
        Read::Plain => "value",
        Read::Ratio(_) => "ratio",
        Read::Inverse(_) => "inverse_ratio",
        Read::TwoMinus(_) => "two_minus_ratio",
        Read::AtZero(_) => "at_zero",
        Read::Gap(_) => "gap",
        Read::Rank => "rank",
    };
    let mut data = json!({"step": "gauge", "read": read, "fact": names.fact(gauge.fact)});
    if let Some(fields) = data.as_object_mut() {
        fields.insert("unit_of_measure".to_owned(), names.measure(gauge.fact));
        fields.insert("actual".to_owned(), typed(gauge.actual));
        if let Some(base) = gauge.read.base() {
            fields.insert("base".to_owned(), typed(gauge.base));
            fields.insert("base_is".to_owned(), self::base(names, base));
        }
        fields.insert("value".to_owned(), value);
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
