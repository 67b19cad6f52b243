//! Undo after any sequence of commands restores the campaign's canonical bytes, and redo what was undone; also after a reload.

use giao_uoc::campaign::{Campaign, Command, History, Title};
use giao_uoc::files::canonical_bytes;
use giao_uoc::quantity::{Date, Number, UnitOfMeasure};
use giao_uoc::rubric::{FactIx, LevelIx, NodeIx};
use giao_uoc::scoring::{Actual, Evidence, Plan, UnitId, Value};
use proptest::prelude::*;

use crate::files::small;

fn number() -> impl Strategy<Value = Number> {
    (0i64..1_000_000, 0usize..3).prop_map(|(whole, digits)| {
        let text = if digits == 0 {
            whole.to_string()
        } else {
            format!("{whole}.{}", "5".repeat(digits))
        };
        text.parse().expect("number")
    })
}

/// Units that exist, units that only come with a command, and one that never does.
fn unit() -> impl Strategy<Value = UnitId> {
    prop::sample::select(vec!["u1", "u2", "u3", "u9"]).prop_map(|id| UnitId(id.to_owned()))
}

/// A value of any kind.
fn value() -> impl Strategy<Value = Value> {
    let date = (1u8..=28).prop_map(|day| format!("2026-02-{day:02}").parse::<Date>().expect("date"));
    prop_oneof![
        3 => number().prop_map(Value::Number),
        1 => (0u8..4).prop_map(|level| Value::Level(LevelIx(level))),
        1 => any::<bool>().prop_map(Value::YesNo),
        1 => date.prop_map(Value::Date),
        1 => Just(Value::Never),
    ]
}

/// The unit of measure that a result was entered in, mostly the rubric's own.
fn measure() -> impl Strategy<Value = Option<UnitOfMeasure>> {
    let named = prop::sample::select(vec!["triệu đồng", "đồng", "%", "hộ"]);
    prop::option::weighted(0.4, named.prop_map(|name| UnitOfMeasure::new(name).expect("unit")))
}

fn one() -> impl Strategy<Value = Command> {
    let fact = (0u32..3).prop_map(FactIx);
    let node = (0u32..4).prop_map(NodeIx);
    let actual = prop_oneof![
        Just(Actual::Missing),
        Just(Actual::NotArisen),
        value().prop_map(Actual::Value),
        "[a-zđ ]{0,6}".prop_map(|text| Actual::Unread(text.into())),
    ];
    let plan = prop_oneof![
        Just(Plan::Missing),
        Just(Plan::NoTarget),
        value().prop_map(Plan::Value),
        "[a-zđ ]{0,6}".prop_map(|text| Plan::Unread(text.into())),
    ];
    let text = "[a-zA-ZĐđêơ ]{0,8}";
    prop_oneof![
        (unit(), fact.clone(), actual, measure()).prop_map(|(unit, fact, actual, measure)| Command::SetActual {
            unit,
            fact,
            actual,
            measure
        }),
        (unit(), fact, plan).prop_map(|(unit, fact, plan)| Command::SetPlan { unit, fact, plan }),
        (unit(), node.clone(), prop::option::of(number())).prop_map(|(unit, node, points)| Command::SetSelfScore {
            unit,
            node,
            points
        }),
        (unit(), node.clone(), text).prop_map(|(unit, node, text)| Command::SetSelfUnread { unit, node, text }),
        (unit(), node.clone(), text).prop_map(|(unit, node, note)| Command::SetNote { unit, node, note }),
        (unit(), node.clone(), text).prop_map(|(unit, node, text)| Command::SetEvidence {
            unit,
            node,
            evidence: vec![Evidence {
                text,
                ..Evidence::default()
            }]
        }),
        (unit(), node, any::<bool>()).prop_map(|(unit, node, not_assigned)| Command::SetNotAssigned {
            unit,
            node,
            not_assigned
        }),
        (unit(), 0u32..3, prop::option::of(number())).prop_map(|(unit, fact, number)| Command::SetPrevious {
            unit,
            fact: FactIx(fact),
            number
        }),
        (0u32..3, prop::option::of(number())).prop_map(|(fact, number)| Command::SetReference {
            fact: FactIx(fact),
            number
        }),
        (prop::option::of(unit()), 0u32..3, text).prop_map(|(unit, fact, text)| Command::SetFigureUnread {
            unit,
            fact: FactIx(fact),
            text
        }),
        (text, 2000u16..2100, prop::option::of(text)).prop_map(|(name, year, basis)| Command::SetTitle(Title {
            name,
            year,
            basis
        })),
        (unit(), text).prop_map(|(unit, name)| Command::RenameUnit { unit, name }),
        text.prop_map(|name| Command::AddUnit { name }),
        unit().prop_map(|unit| Command::RemoveUnit { unit }),
        (unit(), 0usize..5).prop_map(|(unit, to)| Command::MoveUnit { unit, to }),
        (prop::option::of(unit()), prop::option::of(unit()))
            .prop_map(|(lead, deputy)| Command::SetLead { lead, deputy }),
    ]
}

pub fn command() -> impl Strategy<Value = Command> {
    prop_oneof![4 => one(), 1 => prop::collection::vec(one(), 0..4).prop_map(Command::Many)]
}

fn bytes(campaign: &Campaign) -> Vec<u8> {
    canonical_bytes(campaign)
}

proptest! {
    #[test]
    fn undo_restores_and_redo_repeats(commands in prop::collection::vec(command(), 1..24)) {
        let mut campaign = small();
        let mut history = History::default();
        let mut states = vec![bytes(&campaign)];
        for command in commands {
            let before = bytes(&campaign);
            match history.dispatch(&mut campaign, command) {
                Ok(Some(_)) => states.push(bytes(&campaign)),
                Ok(None) | Err(_) => prop_assert_eq!(bytes(&campaign), before),
            }
        }
        let last = bytes(&campaign);
        // A tab puts it away over a reload.
        let put_away = serde_json::to_string(&history).expect("put away");
        let mut history: History = serde_json::from_str(&put_away).expect("found again");
        for state in states.iter().rev().skip(1) {
            prop_assert!(history.undo(&mut campaign).is_some());
            prop_assert_eq!(&bytes(&campaign), state);
        }
        prop_assert!(!history.can_undo());
        prop_assert!(history.undo(&mut campaign).is_none());
        while history.redo(&mut campaign).is_some() {}
        prop_assert_eq!(bytes(&campaign), last);
    }
}

/// What was done last stays undone step by step, and what is forgotten cannot be come back to.
#[test]
fn the_older_half_is_forgotten_first() {
    let mut campaign = small();
    let mut history = History::default();
    let mut states = Vec::new();
    for amount in 1..=5 {
        let actual = Actual::Value(Value::Number(Number::whole(amount)));
        let (unit, fact) = (UnitId("u1".to_owned()), FactIx(0));
        states.push(bytes(&campaign));
        let done = history.dispatch(
            &mut campaign,
            Command::SetActual {
                unit,
                fact,
                actual,
                measure: None,
            },
        );
        assert!(matches!(done, Ok(Some(_))), "{amount}");
    }
    assert!(history.forget_older_half());
    for state in [&states[4], &states[3]] {
        assert!(history.undo(&mut campaign).is_some());
        assert_eq!(bytes(&campaign), *state);
    }
    assert!(history.undo(&mut campaign).is_none(), "three of five are forgotten");
    assert!(!history.forget_older_half(), "there is nothing left to forget");
}
