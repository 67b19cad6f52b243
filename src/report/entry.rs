//! What is typed into a cell of a sheet, read as an entry of its fact; and the entry as the text of its cell.
//!
//! Invariants: nothing typed is lost (what cannot be read is an entry of its own, with its text); a text that stands for
//! a state of its own ("không phát sinh") is never a number, and no number is ever taken for it.

use super::form_row::unit_of;
use crate::quantity::{
    Fault, Number, ReadError, UnitOfMeasure, bare, read_date, read_measure, read_number, show_date, show_number,
};
use crate::rubric::{Fact, FactKind, LevelIx};
use crate::scoring::{Actual, FactEntry, Plan, Value};
use crate::text::{Lang, quantity as say_quantity, sheet as say};

/// The most letters that a cell takes: a page with more than that in one cell stands still.
pub const LONGEST: usize = 10_000;

/// A typed text, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed<T> {
    /// What it means.
    pub entry: T,
    /// What was understood, where the text could mean something else or was converted.
    pub echo: Option<String>,
    /// The other number that it may mean, and how that is shown.
    pub other: Option<(T, String)>,
}

impl<T> Typed<T> {
    fn plain(entry: T) -> Self {
        Self {
            entry,
            echo: None,
            other: None,
        }
    }

    pub(super) fn map<U>(self, to: impl Fn(T) -> U) -> Typed<U> {
        Typed {
            entry: to(self.entry),
            echo: self.echo,
            other: self.other.map(|(other, shown)| (to(other), shown)),
        }
    }
}

/// Why a typed text is no entry of its cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The number or date cannot be read.
    Unread(ReadError),
    /// Not one of the levels; the list of them.
    NoLevel(Vec<String>),
    /// It names more than one of the levels; those.
    SeveralLevels(Vec<String>),
    /// Not a whole number of cases.
    NotACount,
    /// More letters than a cell takes.
    TooLong(usize),
}

impl Refusal {
    /// Says what is wrong and what to do.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        let shown = |letters: usize| show_number(Number::whole(i64::try_from(letters).unwrap_or(i64::MAX)), lang);
        match self {
            Self::Unread(error) => error.words(lang),
            Self::NoLevel(levels) => say::no_such_level(lang, levels.join(", ")),
            Self::SeveralLevels(levels) => say::several_levels(lang, levels.join(", ")),
            Self::NotACount => say::not_a_count(lang).to_owned(),
            Self::TooLong(letters) => say::too_long(lang, shown(*letters), shown(LONGEST)),
        }
    }
}

/// Refuses a text that is longer than a cell takes.
///
/// # Errors
/// [`Refusal::TooLong`].
pub fn read_length(text: &str) -> Result<(), Refusal> {
    // Letters are no more than bytes, which need no counting.
    let letters = if text.len() > LONGEST { text.chars().count() } else { 0 };
    if letters > LONGEST {
        Err(Refusal::TooLong(letters))
    } else {
        Ok(())
    }
}

/// Reads a result (thực hiện). An empty text is a missing one; a date may be typed without the campaign's `year`.
///
/// # Errors
/// [`Refusal`] with the reason; the caller keeps the text as [`Actual::Unread`].
pub fn read_actual(fact: &Fact, text: &str, year: Option<u16>, lang: Lang) -> Result<Typed<Actual>, Refusal> {
    if text.trim().is_empty() {
        return Ok(Typed::plain(Actual::Missing));
    }
    if is_any(text, &NOT_ARISEN) {
        return Ok(Typed::plain(Actual::NotArisen));
    }
    Ok(read_value(fact, text, year, lang)?.map(Actual::Value))
}

/// Reads a target (kế hoạch). An empty text is a missing one.
///
/// # Errors
/// [`Refusal`] with the reason; the caller keeps the text as [`Plan::Unread`].
pub fn read_plan(fact: &Fact, text: &str, year: Option<u16>, lang: Lang) -> Result<Typed<Plan>, Refusal> {
    if text.trim().is_empty() {
        return Ok(Typed::plain(Plan::Missing));
    }
    if is_any(text, &NO_TARGET) {
        return Ok(Typed::plain(Plan::NoTarget));
    }
    // "kg" is short for "không giao", and a unit of measure: it says what it was taken for, and may be taken back. Where
    // the fact is measured in it, it is the unit of a number that is missing.
    if is_any(text, &[say::no_target_short]) && unit_of(fact).is_none_or(|unit| bare(&unit) != bare(text.trim())) {
        return Ok(Typed {
            entry: Plan::NoTarget,
            echo: Some(say_quantity::understood(lang, say::no_target(lang))),
            other: Some((Plan::Missing, say::missing(lang).to_owned())),
        });
    }
    Ok(read_value(fact, text, year, lang)?.map(Plan::Value))
}

/// Reads a figure from outside (last year's, the reference value), which is a number whatever the kind of its fact. An
/// empty text takes it away.
///
/// # Errors
/// [`Refusal`] with the reason.
pub fn read_compared(fact: &Fact, text: &str, year: Option<u16>, lang: Lang) -> Result<Typed<Option<Number>>, Refusal> {
    if text.trim().is_empty() {
        return Ok(Typed::plain(None));
    }
    Ok(read_value(fact, text, year, lang)?.map(number_of))
}

/// The number that a value is compared as: levels by their place, yes and no as 1 and 0.
fn number_of(value: Value) -> Option<Number> {
    match value {
        Value::Number(number) => Some(number),
        Value::Level(level) => Some(Number::whole(level.0.into())),
        Value::YesNo(yes) => Some(Number::whole(yes.into())),
        Value::Date(_) | Value::Never => None,
    }
}

/// Shows a number that a fact is compared with, as it would be typed.
#[must_use]
pub fn show_compared(fact: &Fact, number: Number, lang: Lang) -> String {
    let place = || number.to_whole().and_then(|at| u8::try_from(at).ok());
    match &fact.kind {
        FactKind::YesNo => show_value(fact, Value::YesNo(!number.is_zero()), lang),
        FactKind::Level(_) => place().map_or_else(
            || show_number(number, lang),
            |at| show_value(fact, Value::Level(LevelIx(at)), lang),
        ),
        _ => show_number(number, lang),
    }
}

/// Reads points. An empty text takes them back.
///
/// # Errors
/// [`Refusal`] with the reason.
pub fn read_points(text: &str, lang: Lang) -> Result<Typed<Option<Number>>, Refusal> {
    if text.trim().is_empty() {
        return Ok(Typed::plain(None));
    }
    let unit = UnitOfMeasure::new(say::points_unit(lang));
    Ok(number(text, unit.as_ref(), lang)?.map(Some))
}

fn read_value(fact: &Fact, text: &str, year: Option<u16>, lang: Lang) -> Result<Typed<Value>, Refusal> {
    match &fact.kind {
        FactKind::Amount(unit) => Ok(number(text, Some(unit), lang)?.map(Value::Number)),
        FactKind::Count(unit) => {
            let typed = number(text, Some(unit), lang).map_err(|refusal| match &refusal {
                // Its example is none of a count.
                Refusal::Unread(error) if error.fault == Fault::NoDigits => Refusal::NotACount,
                _ => refusal,
            })?;
            let counts = |number: &Number| number.is_whole() && !number.is_negative();
            // Where only one reading is a number of cases, that one is meant.
            match typed.other {
                Some((other, _)) if !counts(&typed.entry) && counts(&other) => Ok(Typed::plain(Value::Number(other))),
                _ if !counts(&typed.entry) => Err(Refusal::NotACount),
                Some((other, _)) if !counts(&other) => Ok(Typed::plain(Value::Number(typed.entry))),
                _ => Ok(typed.map(Value::Number)),
            }
        }
        FactKind::Judged => Ok(number(text, None, lang)?.map(Value::Number)),
        FactKind::Date if is_any(text, &NEVER) => Ok(Typed::plain(Value::Never)),
        FactKind::Date => {
            let read = read_date(text, year).map_err(Refusal::Unread)?;
            Ok(Typed {
                entry: Value::Date(read.date),
                echo: read.echo(lang),
                other: read.other.map(|other| (Value::Date(other), show_date(other, lang))),
            })
        }
        FactKind::YesNo if is_any(text, &[say::no_short]) => Ok(Typed::plain(Value::YesNo(false))),
        FactKind::YesNo if is_any(text, &MET) => Ok(meant_as_yes(true, lang)),
        FactKind::YesNo if is_any(text, &NOT_MET) => Ok(meant_as_yes(false, lang)),
        FactKind::YesNo => {
            let words = [false, true].map(|yes| yes_no(yes, lang).to_owned());
            choice(text, &words).map(|at| Typed::plain(Value::YesNo(at == 1)))
        }
        FactKind::Level(levels) => choice(text, levels).map(|at| Typed::plain(Value::Level(LevelIx(at)))),
    }
}

fn number(text: &str, unit: Option<&UnitOfMeasure>, lang: Lang) -> Result<Typed<Number>, Refusal> {
    let Some(unit) = unit else {
        let read = read_number(text, lang).map_err(Refusal::Unread)?;
        return Ok(Typed {
            echo: read.echo(lang),
            entry: read.number,
            other: read.other.map(|other| (other, show_number(other, lang))),
        });
    };
    let read = read_measure(text, unit, lang).map_err(Refusal::Unread)?;
    Ok(Typed {
        echo: read.echo(lang),
        entry: read.measure.number,
        other: read.other.map(|other| (other.number, show_number(other.number, lang))),
    })
}

/// Finds the one choice that a text names: as it is written, without its marks, by its first letters, by the first letter
/// of each of its words ("HTXSNV"), or by words within it ("tot"). What begins with a denial is never meant by what it denies.
fn choice(text: &str, words: &[String]) -> Result<u8, Refusal> {
    const DENIALS: [&str; 2] = ["khong ", "chua "];
    let typed = bare(text.trim());
    let names: Vec<String> = words.iter().map(|word| bare(word)).collect();
    let begins = |name: &String| name.starts_with(&typed);
    let holds = |name: &String| {
        let denies = DENIALS.iter().any(|denial| name.starts_with(denial));
        begins(name) || (!denies && name.contains(&format!(" {typed}")))
    };
    let fitting = |fits: &dyn Fn(&String) -> bool| -> Vec<usize> {
        (0..names.len()).filter(|&at| names.get(at).is_some_and(fits)).collect()
    };
    let ways: [&dyn Fn(&String) -> bool; 4] =
        [&|name| *name == typed, &begins, &|name| initials(name) == typed, &holds];
    let one = |fits| match fitting(fits).as_slice() {
        [at] => u8::try_from(*at).ok(),
        _ => None,
    };
    ways.into_iter().find_map(one).ok_or_else(|| {
        let several: Vec<String> = fitting(&holds)
            .into_iter()
            .filter_map(|at| words.get(at).cloned())
            .collect();
        if several.is_empty() {
            Refusal::NoLevel(words.to_vec())
        } else {
            Refusal::SeveralLevels(several)
        }
    })
}

fn initials(words: &str) -> String {
    bare(words)
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .collect()
}

type Say = fn(Lang) -> &'static str;

const NOT_ARISEN: [Say; 2] = [say::not_arisen, say::not_arisen_short];
const NO_TARGET: [Say; 2] = [say::no_target, say::not_assigned];
const NEVER: [Say; 2] = [say::never, say::never_short];
/// What papers and lists have where the answer is yes: a cross in its column, or the word of a criterion.
const MET: [Say; 4] = [say::cross, say::tick, say::ticked, say::met];
const NOT_MET: [Say; 2] = [say::not_met, say::not_yet_met];

fn is_any(text: &str, words: &[Say]) -> bool {
    let typed = bare(text.trim());
    Lang::ALL
        .into_iter()
        .any(|lang| words.iter().any(|say| bare(say(lang)) == typed))
}

/// Yes or no by another word, which is told.
fn meant_as_yes(yes: bool, lang: Lang) -> Typed<Value> {
    Typed {
        echo: Some(say_quantity::understood(lang, yes_no(yes, lang))),
        ..Typed::plain(Value::YesNo(yes))
    }
}

fn yes_no(yes: bool, lang: Lang) -> &'static str {
    if yes { say::yes(lang) } else { say::no(lang) }
}

/// Shows a value as the text of its cell, which reads back as the same value.
#[must_use]
pub fn show_value(fact: &Fact, value: Value, lang: Lang) -> String {
    match value {
        Value::Number(number) => show_number(number, lang),
        Value::Date(date) => show_date(date, lang),
        Value::Never => say::never(lang).to_owned(),
        Value::YesNo(yes) => yes_no(yes, lang).to_owned(),
        Value::Level(level) => match &fact.kind {
            FactKind::Level(levels) => levels.get(usize::from(level.0)).cloned().unwrap_or_default(),
            _ => level.0.to_string(),
        },
    }
}

/// Shows a result as the text of its cell; nothing for a missing one.
#[must_use]
pub fn show_actual(fact: &Fact, actual: &Actual, lang: Lang) -> String {
    match actual {
        Actual::Missing => String::new(),
        Actual::NotArisen => say::not_arisen(lang).to_owned(),
        Actual::Value(value) => show_value(fact, *value, lang),
        Actual::Unread(text) => text.to_string(),
    }
}

/// Shows a result with the unit of measure it was entered in, where that is another than the rubric's.
pub(super) fn show_entered(fact: &Fact, entry: &FactEntry, lang: Lang) -> String {
    let text = show_actual(fact, &entry.actual, lang);
    match (&entry.unit, &entry.actual) {
        (Some(unit), Actual::Value(_)) => format!("{text} {unit}"),
        _ => text,
    }
}

/// Shows a target as the text of its cell; nothing for a missing one.
#[must_use]
pub fn show_plan(fact: &Fact, plan: &Plan, lang: Lang) -> String {
    match plan {
        Plan::Missing => String::new(),
        Plan::NoTarget => say::no_target(lang).to_owned(),
        Plan::Value(value) => show_value(fact, *value, lang),
        Plan::Unread(text) => text.to_string(),
    }
}

/// Lists what may be chosen for a result, beside what may be typed, in the order of the list.
#[must_use]
pub fn actual_choices(fact: &Fact) -> Vec<Actual> {
    let mut choices: Vec<Actual> = value_choices(fact).into_iter().map(Actual::Value).collect();
    choices.push(Actual::NotArisen);
    choices
}

/// Lists what may be chosen for a figure from outside.
#[must_use]
pub fn compared_choices(fact: &Fact, lang: Lang) -> Vec<String> {
    let choices = value_choices(fact).into_iter();
    let choices = choices.filter(|value| number_of(*value).is_some());
    choices.map(|value| show_value(fact, value, lang)).collect()
}

/// Lists what may be chosen for a target.
#[must_use]
pub fn plan_choices(fact: &Fact) -> Vec<Plan> {
    let mut choices: Vec<Plan> = value_choices(fact)
        .into_iter()
        .filter(|value| *value != Value::Never)
        .map(Plan::Value)
        .collect();
    choices.push(Plan::NoTarget);
    choices
}

/// Tells whether nothing but a listed value can be meant.
#[must_use]
pub fn is_listed(fact: &Fact) -> bool {
    matches!(fact.kind, FactKind::YesNo | FactKind::Level(_))
}

fn value_choices(fact: &Fact) -> Vec<Value> {
    match &fact.kind {
        FactKind::YesNo => vec![Value::YesNo(true), Value::YesNo(false)],
        // The best level first: it is the one most often chosen.
        FactKind::Level(levels) => (0..levels.len())
            .rev()
            .filter_map(|at| u8::try_from(at).ok())
            .map(|at| Value::Level(LevelIx(at)))
            .collect(),
        FactKind::Date => vec![Value::Never],
        FactKind::Amount(_) | FactKind::Count(_) | FactKind::Judged => Vec::new(),
    }
}
