//! Random rules of every kind, as cases without entries.

use giao_uoc::rubric::Preset;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;
use serde_json::{Value as Json, json};

/// What may be entered for a fact.
#[derive(Debug, Clone)]
pub enum Kind {
    Amount,
    Count,
    Judged,
    YesNo,
    Level,
    Date,
}

pub const LEVELS: [&str; 4] = ["Kém", "Trung bình", "Khá", "Tốt"];
/// A rule of one indicator and the facts it asks for, the main one first.
#[derive(Debug, Clone)]
pub struct Rule {
    pub case: Json,
    pub facts: Vec<(&'static str, Kind)>,
}

/// A decimal below `top` with up to three digits behind the point.
pub fn decimal(top: i64) -> impl Strategy<Value = String> {
    (0..=top * 1000, 0..4_u32).prop_map(|(n, digits)| {
        let step = 10_i64.pow(3 - digits);
        let n = n / step * step;
        format!("{}.{:03}", n / 1000, n % 1000)
            .trim_end_matches('0')
            .trim_end_matches('.')
            .to_owned()
    })
}

/// Some points of a maximum of 20: written out or as a share.
fn worth() -> BoxedStrategy<Json> {
    prop_oneof![
        decimal(20).prop_map(Json::from),
        select(vec!["0", "0.25", "0.5", "0.75", "1"]).prop_map(|share| json!({"share": share})),
    ]
    .boxed()
}

fn signed() -> BoxedStrategy<Json> {
    (decimal(5), any::<bool>())
        .prop_map(|(n, minus)| json!(if minus && n != "0" { format!("-{n}") } else { n }))
        .boxed()
}

fn counting() -> BoxedStrategy<Json> {
    select(vec!["whole", "started", "exact"]).prop_map(Json::from).boxed()
}

fn gauge() -> BoxedStrategy<Json> {
    let fixed = vec![
        json!({}),
        json!({"read": "ratio"}),
        json!({"read": "ratio", "form": "base_over_actual"}),
        json!({"read": "ratio", "form": "base_over_actual", "at_zero": "1"}),
        json!({"read": "ratio", "form": "two_minus"}),
        json!({"read": "ratio", "base": "fact", "other": "b"}),
        json!({"read": "ratio", "fact": "b", "base": "fact", "other": "it", "at_zero": "1"}),
        json!({"read": "ratio", "base": "best"}),
        json!({"read": "ratio", "base": "best", "better": "lower", "form": "base_over_actual"}),
        json!({"read": "ratio", "base": "fixed", "fixed": "80"}),
        json!({"read": "gap", "base": "previous"}),
        json!({"read": "gap", "base": "reference"}),
        json!({"read": "rank"}),
        json!({"read": "value", "rounding": {"step": "0.5"}}),
    ];
    select(fixed).boxed()
}

/// Bands without holes over random bounds, each with any worth.
fn bands() -> BoxedStrategy<Json> {
    (
        prop::collection::btree_set(0..400_u32, 1..4),
        prop::collection::vec(worth(), 4),
        any::<bool>(),
    )
        .prop_map(|(bounds, worths, closed)| {
            let quarters = |bound: &u32| format!("{}.{:02}", bound / 4, bound % 4 * 25);
            let bounds: Vec<String> = bounds.iter().map(quarters).collect();
            let (from, below) = if closed { ("from", "below") } else { ("above", "to") };
            let mut all = vec![json!({below: bounds[0], "gives": worths[0]})];
            for (nth, bound) in bounds.iter().enumerate() {
                let mut band = json!({from: bound, "gives": worths[nth + 1]});
                if let Some(next) = bounds.get(nth + 1) {
                    band[below] = json!(next);
                }
                all.push(band);
            }
            Json::Array(all)
        })
        .boxed()
}

fn test() -> BoxedStrategy<Json> {
    let compare = (
        gauge(),
        select(vec!["at_least", "above", "at_most", "below", "equal"]),
        decimal(100),
    )
        .prop_map(
            |(gauge, compare, number)| json!({"kind": "compare", "gauge": gauge, "compare": compare, "number": number}),
        );
    let one = prop_oneof![compare, Just(json!({"kind": "yes", "fact": "c"}))];
    let list = prop::collection::vec(one.clone(), 1..3);
    prop_oneof![
        one.clone(),
        one.prop_map(|test| json!({"kind": "not", "test": test})),
        (list, select(vec!["all", "any"])).prop_map(|(tests, kind)| json!({"kind": kind, "tests": tests})),
    ]
    .boxed()
}

fn body() -> BoxedStrategy<Json> {
    prop_oneof![
        worth().prop_map(|gives| json!({"kind": "flat", "gives": gives})),
        (gauge(), worth(), worth(), decimal(90)).prop_map(|(gauge, gives, reaching, to)| {
            json!({"kind": "linear", "gauge": gauge, "from": "-5", "gives": gives, "to": to, "reaching": reaching})
        }),
        (gauge(), decimal(90), decimal(9), signed(), counting(), worth()).prop_map(
            |(gauge, from, every, each, counting, entry)| json!({
                "kind": "steps", "gauge": gauge, "from": from, "every": every, "each": each, "counting": counting, "entry": entry,
            })
        ),
        (gauge(), bands()).prop_map(|(gauge, bands)| json!({"kind": "bands", "gauge": gauge, "bands": bands})),
    ]
    .boxed()
}

fn term(body: BoxedStrategy<Json>) -> BoxedStrategy<Json> {
    let or_none = |some: BoxedStrategy<Json>| prop::option::weighted(0.3, some);
    (
        or_none(test()),
        body,
        or_none(worth()),
        or_none(signed()),
        or_none(Just(json!({"step": "0.25"})).boxed()),
    )
        .prop_map(|(when, body, highest, lowest, rounding)| {
            let mut term = json!({"body": body});
            let parts = [
                ("when", when),
                ("highest", highest),
                ("lowest", lowest),
                ("rounding", rounding),
            ];
            for (name, part) in parts {
                if let Some(part) = part {
                    term[name] = part;
                }
            }
            term
        })
        .boxed()
}

fn group() -> BoxedStrategy<Json> {
    (
        select(vec!["sum", "best", "first_applying"]),
        prop::collection::vec(term(body()), 1..4),
    )
        .prop_map(|(pick, terms)| json!({"kind": "group", "pick": pick, "terms": terms}))
        .boxed()
}

fn items() -> BoxedStrategy<Json> {
    prop::collection::vec(decimal(5), 2)
        .prop_map(|each| {
            json!([
                {"fact": "it", "name": "Loại một", "each": format!("-{}", each[0])},
                {"fact": "b", "name": "Loại hai", "each": format!("-{}", each[1])},
            ])
        })
        .boxed()
}

fn fields(kind: &str, parts: Vec<(&'static str, BoxedStrategy<Json>)>) -> BoxedStrategy<Json> {
    let names: Vec<&'static str> = parts.iter().map(|(name, _)| *name).collect();
    let kind = kind.to_owned();
    let values: Vec<BoxedStrategy<Json>> = parts.into_iter().map(|(_, part)| part).collect();
    values
        .prop_map(move |values| {
            let mut rule = json!({"kind": kind});
            for (name, value) in names.iter().zip(values) {
                rule[*name] = value;
            }
            rule
        })
        .boxed()
}

fn text(top: i64) -> BoxedStrategy<Json> {
    decimal(top).prop_map(Json::from).boxed()
}

fn levels(gives: bool) -> BoxedStrategy<Json> {
    prop::collection::vec(worth(), 4)
        .prop_map(move |worths| {
            let level = |(name, worth): (&&str, Json)| {
                if gives {
                    worth
                } else {
                    json!({"name": name, "gives": worth})
                }
            };
            LEVELS.iter().zip(worths).map(level).collect()
        })
        .boxed()
}

/// The rule of one kind.
fn rule(kind: &str) -> (BoxedStrategy<Json>, Vec<(&'static str, Kind)>) {
    use Kind::{Amount, Count, Date, Judged, Level, YesNo};
    let parts = || vec![("it", Amount), ("b", Amount), ("c", YesNo)];
    let two = || vec![("it", Count), ("b", Count)];
    let some = |parts| fields(kind, parts);
    match kind {
        "proportional" => (
            some(vec![("gauge", gauge()), ("full_at", text(90)), ("zero_below", text(2))]),
            parts(),
        ),
        "step_per_percent" => {
            let rule = vec![
                ("at", worth()),
                ("short", text(3)),
                ("over", text(3)),
                ("over_cap", text(9)),
                ("counting", counting()),
            ];
            (some(rule), vec![("it", Amount)])
        }
        "over_target_step" => (
            some(vec![
                ("gauge", gauge()),
                ("from", text(9)),
                ("every", text(3)),
                ("each", text(3)),
            ]),
            parts(),
        ),
        "base_then_steps" => {
            let rule = vec![
                ("gauge", gauge()),
                ("base", worth()),
                ("from", text(50)),
                ("every", text(9)),
                ("each", text(3)),
            ];
            (some(rule), parts())
        }
        "threshold_then_steps" => {
            let rule = vec![
                ("gauge", gauge()),
                ("full_to", text(50)),
                ("every", text(9)),
                ("costs", text(3)),
                ("counting", counting()),
            ];
            (some(rule), parts())
        }
        "count_tiers" => {
            let tiers =
                (worth(), worth()).prop_map(|(a, b)| json!([{"from": "6", "gives": a}, {"from": "2", "gives": b}]));
            (
                some(vec![("tiers", tiers.boxed()), ("beyond", worth())]),
                vec![("it", Count)],
            )
        }
        "percent_tiers" => (some(vec![("gauge", gauge()), ("bands", bands())]), parts()),
        "lateness_tiers" => {
            let tiers =
                (worth(), worth()).prop_map(|(a, b)| json!([{"to_days": 3, "gives": a}, {"to_days": 9, "gives": b}]));
            let due = select(vec![
                json!(null),
                json!({"on": "2017-06-01"}),
                json!({"after": "b", "days": 5, "working": true}),
            ]);
            let rule = vec![
                ("tiers", tiers.boxed()),
                ("beyond", worth()),
                ("on_time", worth()),
                ("due", due.boxed()),
            ];
            (some(rule), vec![("it", Date), ("b", Date)])
        }
        "grade" => (some(vec![("levels", levels(false))]), vec![("it", Level)]),
        "pass_fail" => (some(vec![("pass", worth()), ("fail", worth())]), vec![("it", YesNo)]),
        "case_table" => (some(vec![("gives", levels(true))]), vec![("it", Count)]),
        "count_times_points" => (some(vec![("each", text(5)), ("cap", worth())]), vec![("it", Count)]),
        "plus_minus_counts" => (some(vec![("start", worth()), ("items", items())]), two()),
        "deductions" => (some(vec![("items", items()), ("at_most", text(20))]), two()),
        "sum_of_parts" | "best_level" => {
            let list = prop::collection::vec(term(body()), 1..4).prop_map(Json::Array);
            (some(vec![("parts", list.boxed())]), parts())
        }
        "against_previous" | "against_reference" => {
            let better = select(vec![json!("higher"), json!("lower")]).boxed();
            let rule = vec![
                ("better_is", better),
                ("better", worth()),
                ("same", worth()),
                ("worse", worth()),
            ];
            (some(rule), vec![("it", Amount)])
        }
        "relative_to_best" => (some(vec![("met", Just(json!("0.4")).boxed())]), vec![("it", Amount)]),
        "judged_deduction" => (
            some(vec![("from", text(3)), ("to", Just(json!("8")).boxed())]),
            vec![("it", Judged)],
        ),
        "judged" => (some(vec![("from", text(3)), ("to", text(20))]), vec![("it", Judged)]),
        _ => (
            some(vec![("term", prop_oneof![term(group()), term(body())].boxed())]),
            parts(),
        ),
    }
}

/// Any rule of any kind, with a maximum of 20.
pub fn any_rule() -> impl Strategy<Value = Rule> {
    Union::new(Preset::KINDS.iter().map(|kind| {
        let (rule, facts) = rule(kind);
        let direction = select(vec![json!(null), json!("higher"), json!("lower")]);
        let not_arisen = select(vec!["full", "zero", "excluded"]);
        (rule, direction, not_arisen, any::<bool>())
            .prop_map(move |(rule, direction, not_arisen, rounds)| {
                let mut case = json!({
                    "source": "minh họa", "max": "20", "rule": rule,
                    "leaf": {"direction": direction, "not_arisen": not_arisen, "facts": declared(&facts)},
                });
                if rounds {
                    case["settings"] = json!({"leaf_rounding": {"step": "0.01"}, "total_rounding": {"step": "0.1"}});
                }
                Rule {
                    case,
                    facts: facts.clone(),
                }
            })
            .boxed()
    }))
}

fn declared(facts: &[(&'static str, Kind)]) -> Json {
    let one = |(id, kind): &(&str, Kind)| match kind {
        Kind::Amount => json!({"id": id, "kind": "amount"}),
        Kind::Count => json!({"id": id, "kind": "count"}),
        Kind::Judged => json!({"id": id, "kind": "judged"}),
        Kind::YesNo => json!({"id": id, "kind": "yes_no"}),
        Kind::Level => json!({"id": id, "kind": "level", "levels": LEVELS}),
        Kind::Date => json!({"id": id, "kind": "date"}),
    };
    facts.iter().map(one).collect()
}
